//! Amounts as exports write them (export-formats 0, "Numbers and money"). Never through binary floats, and never
//! guessed: which sign is the decimal mark is decided once for a whole column.

use crate::money::Currency;
use rust_decimal::Decimal;

/// The sign before the cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DecimalMark {
    /// `1,234.56`
    #[default]
    Point,
    /// `1.234,56`
    Comma,
}

/// What the cells of a column say about their decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkEvidence {
    point: u64,
    comma: u64,
}

impl MarkEvidence {
    /// Takes one cell into account.
    pub fn see(&mut self, text: &str) {
        let digits =
            text.trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
        let last = digits.rfind(['.', ',']);
        let Some(at) = last else { return };
        let (before, mark, after) = (&digits[..at], digits.as_bytes()[at], digits.len() - at - 1);
        let other = if mark == b'.' { ',' } else { '.' };
        // A mark that comes twice parts thousands; one followed by three digits may do so, unless another mark
        // stands before it or the number begins with nought.
        let repeated = before.as_bytes().contains(&mark);
        let decided = before.contains(other) || after != 3 || before == "0" || before.is_empty();
        match (mark, repeated, decided) {
            (b'.', true, _) | (b',', false, true) => self.comma += 1,
            (b',', true, _) | (b'.', false, true) => self.point += 1,
            _ => {}
        }
    }

    /// Adds another column's evidence, for a column that has none of its own.
    pub fn join(&mut self, other: Self) {
        self.point += other.point;
        self.comma += other.comma;
    }

    /// The mark most cells show, or nothing where none shows any.
    pub fn mark(&self) -> Option<DecimalMark> {
        match self.point.cmp(&self.comma) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Point),
            std::cmp::Ordering::Less => Some(DecimalMark::Comma),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// Whether a cell says "not reported": empty, or dashes. That is not zero.
fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
}

/// An amount as an exact decimal; `Ok(None)` for a cell that reports none.
///
/// Understands currency signs and codes on either side, thousands parted by a mark, blanks or apostrophes, a minus
/// on either side and brackets for negative amounts.
///
/// # Errors
/// `Err(())` for anything else: the cell is a problem of its row.
#[allow(clippy::result_unit_err)] // the caller adds line, column and value; there is nothing more to say here
pub fn amount(text: &str, mark: DecimalMark) -> Result<Option<Decimal>, ()> {
    let text = text.trim();
    if is_nothing(text) {
        return Ok(None);
    }
    if let Some(plain) = plain(text).filter(|_| mark == DecimalMark::Point) {
        return Ok(Some(plain));
    }
    let (text, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let mut minus = 0;
    let mut number = String::with_capacity(text.len());
    // Currency signs and codes may stand before or behind the number, never inside it.
    let mut ended = false;
    for letter in text.chars() {
        match letter {
            '-' | '\u{2212}' => {
                minus += 1;
                ended = !number.is_empty();
            }
            '0'..='9' | '.' | ',' if !ended => number.push(letter),
            ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => {}
            _ if letter.is_alphabetic() || is_currency_sign(letter) || letter == '+' => {
                ended = !number.is_empty()
            }
            _ => return Err(()),
        }
    }
    let (decimal, thousands) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    if minus > 1 || !groups_are_thousands(&number, decimal, thousands) || !names_a_currency(text) {
        return Err(());
    }
    let plain_text: String = number.chars().filter(|letter| *letter != thousands).collect();
    let value = plain(&plain_text.replace(decimal, ".")).ok_or(())?;
    Ok(Some(if bracketed || minus == 1 { -value } else { value }))
}

/// `-1234.56` and nothing else, the shape most cells have.
fn plain(text: &str) -> Option<Decimal> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mut mantissa, mut scale, mut seen) = (0_i64, None::<u32>, 0);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                scale = scale.map(|places| places + 1);
                seen += 1;
            }
            b'.' if scale.is_none() => scale = Some(0),
            _ => return None,
        }
    }
    let places = scale.unwrap_or(0);
    (seen > 0 && places <= 18).then(|| Decimal::new(if negative { -mantissa } else { mantissa }, places))
}

/// Thousands marks part groups of three (or, as in India, two), and the decimal mark comes once, after them.
fn groups_are_thousands(number: &str, decimal: char, thousands: char) -> bool {
    let (whole, fraction) = number.split_once(decimal).unwrap_or((number, ""));
    if fraction.contains([decimal, thousands]) {
        return false;
    }
    let groups: Vec<&str> = whole.split(thousands).collect();
    let Some((last, before)) = groups.split_last() else { return false };
    before.is_empty()
        || (last.len() == 3
            && before.iter().skip(1).all(|group| matches!(group.len(), 2 | 3))
            && !before[0].is_empty())
}

/// Letters beside a number are a currency's: a code (`USD`), a country before a sign (`CA$`), or a known short sign.
/// Anything else is a slip of the hand, such as the letter in `12.5O`.
fn names_a_currency(text: &str) -> bool {
    const SIGNS: &[&str] = &["", "kr", "Kr", "zł", "Kč", "Ft", "Fr", "Rs", "lei", "лв", "руб"];
    let letters: String = text.chars().filter(|letter| letter.is_alphabetic()).collect();
    let capitals = letters.chars().all(|letter| letter.is_ascii_uppercase());
    SIGNS.contains(&&*letters)
        || (capitals && letters.len() == 3)
        || (capitals && letters.len() < 3 && sign_follows_letters(text))
}

/// A country stands right before its sign: `CA$`, `C $`. The letter in `$12.5O` does not.
fn sign_follows_letters(text: &str) -> bool {
    let behind = text.rsplit(char::is_alphabetic).next().unwrap_or_default();
    behind.trim_start().starts_with(is_currency_sign)
}

fn is_currency_sign(letter: char) -> bool {
    matches!(letter, '$' | '¢' | '£' | '¤' | '¥' | '৳' | '฿' | '\u{20a0}'..='\u{20cf}')
}

/// A whole number such as a quantity: `3`, `1,234`, `1 234`, `12.0`. `Ok(None)` for a cell that reports none.
///
/// # Errors
/// `Err(())` for anything that is no whole number.
#[allow(clippy::result_unit_err)] // as above
pub fn whole_number(text: &str, mark: DecimalMark) -> Result<Option<i64>, ()> {
    if let Ok(number) = text.trim().parse::<i64>() {
        return Ok(Some(number));
    }
    match amount(text, mark)? {
        None => Ok(None),
        Some(value) if value.is_integer() => i64::try_from(value).map(Some).map_err(|_| ()),
        Some(_) => Err(()),
    }
}

/// The largest amount that is believed, in minor units. No shop has taken or spent more at once, and hundreds of
/// thousands of such amounts still add up inside 64 bits.
const LARGEST: i64 = 10_000_000_000_000;

/// An amount as minor units of a currency; nothing where it has more places than the currency knows, since
/// cutting them off would be guessing, and nothing beyond ±10¹³ minor units, so that sums cannot overflow.
pub fn minor(value: Decimal, currency: Currency) -> Option<i64> {
    minor_or_why(value, currency).ok()
}

/// The same, with the reason where there is nothing.
pub(super) fn minor_or_why(value: Decimal, currency: Currency) -> Result<i64, &'static str> {
    let value = value.normalize();
    if value.scale() > currency.exponent() {
        return Err("problem-too-many-places");
    }
    let factor = 10_i128.pow(currency.exponent() - value.scale());
    let minor = value.mantissa().checked_mul(factor).and_then(|minor| i64::try_from(minor).ok());
    minor.filter(|minor| is_believable(*minor)).ok_or("problem-too-large")
}

/// Whether an amount in minor units is one a shop can have.
pub(super) fn is_believable(minor: i64) -> bool {
    (-LARGEST..=LARGEST).contains(&minor)
}

/// A price as a plain decimal string with the places it was written with.
pub fn plain_decimal(value: Decimal) -> String {
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark_of(cells: &[&str]) -> Option<DecimalMark> {
        let mut evidence = MarkEvidence::default();
        cells.iter().for_each(|cell| evidence.see(cell));
        evidence.mark()
    }

    #[test]
    fn a_column_decides_its_mark_together() {
        assert_eq!(mark_of(&["1,234", "12.50"]), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1.234", "99,90"]), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["1 020,50"]), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["1.234.567"]), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["0.360"]), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1,234", "7", "--"]), None, "1,234 alone cannot be decided");
    }

    #[test]
    fn amounts_in_all_their_shapes() {
        let point = |text: &str| amount(text, DecimalMark::Point).map(|v| v.map(|v| v.to_string()));
        let comma = |text: &str| amount(text, DecimalMark::Comma).map(|v| v.map(|v| v.to_string()));
        for (text, value) in [
            ("1659.95", "1659.95"),
            ("$1,024.50", "1024.50"),
            ("-$3.00", "-3.00"),
            ("-CA$4.42", "-4.42"),
            ("£29.99", "29.99"),
            ("(15.99)", "-15.99"),
            ("($11.99)", "-11.99"),
            ("15.99-", "-15.99"),
            ("USD 5", "5"),
            ("৳2,999", "2999"),
            ("1’299.00", "1299.00"),
            ("12,34,567.00", "1234567.00"),
        ] {
            assert_eq!(point(text), Ok(Some(value.to_owned())), "{text}");
        }
        for (text, value) in [
            ("116,99 €", "116.99"),
            ("1.234,56", "1234.56"),
            ("1 020,50", "1020.50"),
            ("1\u{202f}020,50", "1020.50"),
            ("-\u{a0}7", "-7"),
        ] {
            assert_eq!(comma(text), Ok(Some(value.to_owned())), "{text}");
        }
        for nothing in ["", "  ", "--", "—"] {
            assert_eq!(point(nothing), Ok(None), "{nothing:?} reports nothing");
        }
        for wrong in [
            "12,5O", "12.5O", "O12.50", "$12.5O", "$27.OO", "12.5.0", "1,23.4", "--5", "5-5", "1 Mug",
            "12:30", "n/a ok", "1,2345",
        ] {
            assert_eq!(point(wrong), Err(()), "{wrong:?} is no amount");
        }
    }

    #[test]
    fn minor_units_are_exact_or_nothing() {
        let (eur, jpy) = ("EUR".parse().expect("a code"), "JPY".parse().expect("a code"));
        assert_eq!(minor(Decimal::new(12_500, 3), eur), Some(1_250));
        assert_eq!(minor(Decimal::new(12, 0), eur), Some(1_200));
        assert_eq!(minor(Decimal::new(12_345, 3), eur), None);
        assert_eq!(minor(Decimal::new(120_000, 2), jpy), Some(1_200));
    }

    #[test]
    fn amounts_no_shop_can_have_are_refused_so_that_sums_cannot_overflow() {
        let eur = "EUR".parse().expect("a code");
        for sign in [1, -1] {
            assert_eq!(minor(Decimal::new(sign * LARGEST, 2), eur), Some(sign * LARGEST));
            assert_eq!(minor(Decimal::new(sign * (LARGEST + 1), 2), eur), None);
        }
        assert_eq!(minor_or_why(Decimal::MAX, eur), Err("problem-too-large"));
        assert_eq!(minor_or_why(Decimal::new(1, 3), eur), Err("problem-too-many-places"));
    }

    #[test]
    fn quantities_are_whole() {
        assert_eq!(whole_number("1,234", DecimalMark::Point), Ok(Some(1_234)));
        assert_eq!(whole_number("2.0", DecimalMark::Point), Ok(Some(2)));
        assert_eq!(whole_number("", DecimalMark::Point), Ok(None));
        assert_eq!(whole_number("1.5", DecimalMark::Point), Err(()));
    }
}
