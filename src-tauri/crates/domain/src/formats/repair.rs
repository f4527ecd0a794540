//! What a cell that cannot be read was meant to say, where that is certain. Everything else is for the owner to say.

use super::{DateOrder, DecimalMark, amount, day, instant, whole_number};

/// How a group of cells can be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// Letters that look like digits: O for 0, l and I for 1.
    Letters,
    /// Quotation marks and blanks that belong to no number and no date.
    Signs,
    /// Dashes that say "nothing" where nothing may stand.
    Dashes,
}

impl Repair {
    /// The repair's id; its words are under `repair-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::Signs => "signs",
            Self::Dashes => "dashes",
        }
    }
}

/// Words of columns in which something must stand.
const NEEDED: &[&str] =
    &["column-placed", "column-day", "column-quantity", "column-state", "column-total", "column-net"];

/// What a cell says when it is put right; nothing where that is not certain. `reason` is the key of its problem, `word`
/// our word for its column.
pub fn repair(
    reason: &str,
    word: Option<&str>,
    value: &str,
    mark: DecimalMark,
    order: Option<DateOrder>,
) -> Option<(Repair, String)> {
    let reads = |text: &str| match reason {
        "problem-not-an-amount" => matches!(amount(text, mark), Ok(Some(_))),
        "problem-no-quantity" => matches!(whole_number(text, mark), Ok(Some(_))),
        "problem-no-day" => day(text, order).is_some(),
        "problem-no-instant" => instant(text).is_some(),
        _ => false,
    };
    let is_date = matches!(reason, "problem-no-day" | "problem-no-instant");
    if is_date && !value.is_empty() && value.chars().all(|letter| matches!(letter, '-' | '–' | '—')) {
        let may_be_empty = word.is_some_and(|word| !NEEDED.contains(&word));
        return may_be_empty.then(|| (Repair::Dashes, String::new()));
    }
    let signless = unquoted(value);
    if signless != value && reads(&signless) {
        return Some((Repair::Signs, signless));
    }
    if is_date {
        return None;
    }
    let digits = with_digits(&signless)?;
    reads(&digits).then_some((Repair::Letters, digits))
}

/// The cell without quotation marks and blanks around and inside it.
fn unquoted(value: &str) -> String {
    let trimmed = value.trim_matches(|letter: char| letter.is_whitespace() || is_quote(letter));
    if trimmed.chars().any(char::is_alphabetic) && trimmed.chars().filter(char::is_ascii_digit).count() == 0 {
        return value.to_owned();
    }
    trimmed.chars().filter(|letter| !is_quote(*letter)).collect()
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '\u{60}' | '\u{b4}' | '‘' | '’' | '“' | '”' | '„' | '\u{feff}' | '\u{200b}')
}

/// Letters among digits as the digits they look like; nothing where a letter looks like none, or where there is no
/// digit to say that this is a number at all.
fn with_digits(value: &str) -> Option<String> {
    let has_digit = value.bytes().any(|byte| byte.is_ascii_digit());
    let mut changed = false;
    let digits: Option<String> = value
        .chars()
        .map(|letter| match letter {
            'O' | 'o' => Some('0').inspect(|_| changed = true),
            'l' | 'I' => Some('1').inspect(|_| changed = true),
            '0'..='9' | '.' | ',' | '-' | ' ' => Some(letter),
            _ => None,
        })
        .collect();
    digits.filter(|_| has_digit && changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount_of(value: &str) -> Option<(Repair, String)> {
        repair("problem-not-an-amount", Some("column-total"), value, DecimalMark::Point, None)
    }

    #[test]
    fn letters_that_look_like_digits_are_digits_in_an_amount() {
        assert_eq!(amount_of("12.5O"), Some((Repair::Letters, "12.50".into())));
        assert_eq!(amount_of("l2.50"), Some((Repair::Letters, "12.50".into())));
        let comma = repair("problem-not-an-amount", None, "12,5O", DecimalMark::Comma, None);
        assert_eq!(comma, Some((Repair::Letters, "12,50".into())));
    }

    #[test]
    fn signs_around_a_number_are_taken_off() {
        assert_eq!(amount_of("\"12.50\""), Some((Repair::Signs, "12.50".into())));
        assert_eq!(amount_of("“12.50”"), Some((Repair::Signs, "12.50".into())));
        let quantity = repair("problem-no-quantity", None, "'3\"", DecimalMark::Point, None);
        assert_eq!(quantity, Some((Repair::Signs, "3".into())));
        let date = repair("problem-no-day", None, "\"2026-11-09\"", DecimalMark::Point, None);
        assert_eq!(date, Some((Repair::Signs, "2026-11-09".into())));
    }

    #[test]
    fn nothing_is_guessed() {
        for value in ["free", "12.5x", "Ol", "", "--", "12.50 or 13", "1e5"] {
            assert_eq!(amount_of(value), None, "{value}");
        }
        assert_eq!(repair("problem-unknown-state", None, "pa1d", DecimalMark::Point, None), None);
        assert_eq!(repair("problem-no-day", None, "O3/04/2026", DecimalMark::Point, None), None);
    }

    #[test]
    fn dashes_are_nothing_only_where_nothing_may_stand() {
        let of = |word| repair("problem-no-instant", Some(word), "--", DecimalMark::Point, None);
        assert_eq!(of("column-cancelled"), Some((Repair::Dashes, String::new())));
        assert_eq!(of("column-placed"), None);
    }
}
