//! Amounts as statements write them, beside what [`amount`] understands: words behind the number, cents behind a blank
//! and decimal commas that parted a cell.

use super::names;
use crate::formats::{DecimalMark, amount};
use rust_decimal::Decimal;

/// Whether an amount says by itself that money went out or came in.
pub(super) fn has_minus(cell: &str) -> bool {
    let has_digit = cell.contains(|letter: char| letter.is_ascii_digit());
    has_digit && (cell.contains(['-', '\u{2212}', '(']) || ends_in_word(cell).is_some())
}

/// An amount with `DR` or `CR` behind it: the amount and whether it went out.
fn ends_in_word(cell: &str) -> Option<(&str, bool)> {
    let (number, word) = cell.trim().rsplit_once([' ', '\u{a0}'])?;
    let word = word.to_lowercase();
    let out = names::SAYS_OUT.contains(&word.as_str());
    (out || names::SAYS_IN.contains(&word.as_str())).then_some((number, out))
}

/// An amount of a statement; `Ok(None)` where the cell is empty.
pub(super) fn money(cell: &str, mark: DecimalMark) -> Result<Option<Decimal>, ()> {
    if let Some((number, out)) = ends_in_word(cell) {
        let value = money(number, mark)?.map(|value| value.abs());
        return Ok(value.map(|value| if out { -value } else { value }));
    }
    match cents_after_blank(cell) {
        Some(number) => amount(&number, DecimalMark::Point),
        None => amount(&cell.replace('"', ""), mark),
    }
}

/// `-13 99` with a mark put in: two digits behind a blank are no thousands.
fn cents_after_blank(cell: &str) -> Option<String> {
    let (whole, cents) = cell.trim().rsplit_once([' ', '\u{a0}', '\u{202f}'])?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = whole.trim_start_matches(['-', '+', '\u{2212}']);
    let mut groups = plain.split([' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().is_some_and(digits);
    let thousands = groups.all(|group| group.len() == 3 && digits(group));
    (first && thousands && cents.len() == 2 && digits(cents)).then(|| format!("{whole}.{cents}"))
}

/// Whether two cells are one amount that its decimal comma parted.
pub(super) fn parts_of_one(whole: &str, cents: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.trim().trim_start_matches(['-', '+', '(', '"', '\u{2212}']);
    let cents = cents.trim().trim_end_matches(['"', ')', '-']);
    whole.split('.').all(digits) && cents.len() == 2 && digits(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_statements() {
        let read = |cell: &str| money(cell, DecimalMark::Point).map(|value| value.map(|v| v.to_string()));
        for (cell, value) in [
            ("-13 99", "-13.99"),
            ("1 234 56", "1234.56"),
            ("15.99-", "-15.99"),
            ("($11.99)", "-11.99"),
            ("12.50 DR", "-12.50"),
            ("12.50 CR", "12.50"),
            ("£12.99", "12.99"),
        ] {
            assert_eq!(read(cell), Ok(Some(value.to_owned())), "{cell}");
        }
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("12.5O"), Err(()));
    }

    #[test]
    fn only_an_amount_in_two_cells_is_put_together() {
        assert!(parts_of_one("-12", "99") && parts_of_one("-\"1.055", "90\""));
        for (whole, cents) in [("Mugs", "99"), ("-12", "9"), ("-12", "999"), ("", "99"), ("1..2", "99")] {
            assert!(!parts_of_one(whole, cents), "{whole},{cents}");
        }
    }
}
