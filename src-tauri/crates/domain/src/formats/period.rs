//! The period a report names above its table, in the language of its account (export-formats 12, 13).

use super::day;
use jiff::civil::Date;

/// The first and last day that rows above a header name: `September 1, 2026 - September 30, 2026`.
pub(super) fn period_above(above: &[csv::StringRecord]) -> Option<(Date, Date)> {
    // A comma inside a date parts the cell where the report does not quote it.
    above.iter().find_map(|row| period(&row.iter().collect::<Vec<_>>().join(",")))
}

/// Two days with a dash between them, or one day.
fn period(text: &str) -> Option<(Date, Date)> {
    let text = text.trim().trim_matches([',', '"']);
    let dashes = [" - ", " – ", " — ", "\u{a0}-\u{a0}", "\u{a0}–\u{a0}"];
    let (first, last) = dashes.iter().find_map(|dash| text.split_once(dash)).unwrap_or((text, text));
    let (first, last) = (written_day(first)?, written_day(last)?);
    (first <= last).then_some((first, last))
}

/// A day with its month as a word: `1. September 2026`, `September 1, 2026`, `1 de septiembre de 2026`.
fn written_day(text: &str) -> Option<Date> {
    if let Some(date) = day(text, None) {
        return Some(date);
    }
    let (mut of_month, mut month, mut year) = (None, None, None);
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let taken = match word.len() {
            _ if !word.bytes().all(|byte| byte.is_ascii_digit()) => {
                if matches!(word.to_lowercase().as_str(), "de" | "del" | "er" | "le") {
                    continue;
                }
                month.replace(month_of(word)?).is_none()
            }
            1 | 2 => of_month.replace(word.parse::<i8>().ok()?).is_none(),
            4 => year.replace(word.parse::<i16>().ok()?).is_none(),
            _ => false,
        };
        if !taken {
            return None;
        }
    }
    Date::new(year?, month?, of_month?).ok()
}

/// The month a word names in English, German, French, Spanish, Italian, Dutch or Portuguese, whole or cut short.
fn month_of(word: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "ene", "gen"],
        &["feb", "fév", "fev"],
        &["mar", "mär", "maa", "mrt"],
        &["apr", "avr", "abr"],
        &["may", "mai", "mag", "mei"],
        &["jun", "juin", "giu"],
        &["jul", "juil", "lug"],
        &["aug", "aoû", "ago"],
        &["sep", "set"],
        &["oct", "okt", "ott", "out"],
        &["nov"],
        &["dec", "déc", "dez", "dic"],
    ];
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_in_the_languages_of_accounts() {
        let found = |text: &str| period(text).map(|(first, last)| format!("{first} {last}"));
        for text in [
            "September 1, 2026 - September 30, 2026",
            "1 September 2026 - 30 September 2026",
            "1. September 2026 - 30. September 2026",
            "1 sept. 2026 - 30 sept. 2026",
            "1 de septiembre de 2026 - 30 de septiembre de 2026",
            "1 set 2026 – 30 set 2026",
            "2026-09-01 - 2026-09-30",
        ] {
            assert_eq!(found(text).as_deref(), Some("2026-09-01 2026-09-30"), "{text}");
        }
        assert_eq!(found("1 juin 2026 - 2 juil. 2026").as_deref(), Some("2026-06-01 2026-07-02"));
        assert_eq!(found("November 9, 2026").as_deref(), Some("2026-11-09 2026-11-09"));
        for other in ["Campaign report", "All time", "May campaign 2026", "30 May 2026 - 1 May 2026", ""] {
            assert_eq!(found(other), None, "{other}");
        }
    }

    #[test]
    fn an_unquoted_period_is_put_together_again() {
        let above =
            [csv::StringRecord::from(vec!["Report"]), csv::StringRecord::from(vec!["May 1", " 2026"])];
        assert_eq!(period_above(&above).map(|(first, _)| first.to_string()).as_deref(), Some("2026-05-01"));
    }
}
