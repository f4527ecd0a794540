//! Dates and instants as exports write them (export-formats 0, "Dates"). Whether the day or the month comes first
//! is decided once for a whole column and never guessed.

use crate::ledger::When;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::borrow::Cow;

/// In which order a numeric date names its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `27/06/2026`
    DayFirst,
    /// `06/27/2026`
    MonthFirst,
    /// `46266`, the days since 1900 as a spreadsheet counts them
    Serial,
}

/// What the cells of a column say about the order of day and month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderEvidence {
    day_first: bool,
    month_first: bool,
    open: Option<String>,
    contradicting: Option<String>,
    serial: bool,
    written: bool,
}

impl OrderEvidence {
    /// Takes one cell into account.
    pub fn see(&mut self, text: &str) {
        let Some((first, second, separator)) = two_numbers(text) else {
            if serial(text.trim()).is_some() {
                self.serial = true;
            } else if !text.trim().is_empty() {
                self.written = true;
            }
            return;
        };
        self.written = true;
        if separator == '.' || (first > 12 && second <= 12) {
            self.day_first = true;
        } else if second > 12 && first <= 12 {
            self.month_first = true;
        } else if self.open.is_none() && first != second {
            self.open = Some(text.trim().to_owned());
        }
        if self.day_first && self.month_first && self.contradicting.is_none() {
            self.contradicting = Some(text.trim().to_owned());
        }
    }

    /// Whether every date of the column is the number by which a spreadsheet counts its day.
    pub fn is_serial(&self) -> bool {
        self.serial && !self.written
    }

    /// The order the column shows, `Ok(None)` where no cell needs one.
    ///
    /// # Errors
    /// A cell that can be read both ways, where no other cell decides, or where two cells contradict each other.
    pub fn order(&self) -> Result<Option<DateOrder>, String> {
        match (self.day_first, self.month_first, &self.open) {
            (true, false, _) => Ok(Some(DateOrder::DayFirst)),
            (false, true, _) => Ok(Some(DateOrder::MonthFirst)),
            (false, false, None) => Ok(None),
            (_, _, open) => Err(open.clone().or_else(|| self.contradicting.clone()).unwrap_or_default()),
        }
    }
}

/// The first two numbers of a date written with three numbers and no four-digit year in front.
fn two_numbers(text: &str) -> Option<(u8, u8, char)> {
    let text = text.trim();
    let separator = text.chars().find(|letter| matches!(letter, '/' | '.' | '-'))?;
    let mut parts = text.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if first.len() > 2 || second.len() > 2 || !third.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?, separator))
}

/// What tells the day of a cell before the order of its column is known: the day itself where no order is needed, else
/// its text without a time. A day written in two ways is one day.
pub(super) fn day_key(text: &str) -> Cow<'_, str> {
    match day(text, None) {
        Some(date) => Cow::Owned(date.to_string()),
        None => Cow::Borrowed(without_time(text)),
    }
}

/// A date's text up to its time: `01.09.2026 10:00` is `01.09.2026`.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let Some(colon) = text.find(':') else { return text };
    let date = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit());
    if date.contains(|letter: char| letter.is_ascii_digit()) {
        date.trim_end_matches([' ', 'T', ','])
    } else {
        text
    }
}

/// A local date, without a time or with one that is left away.
pub fn day(text: &str, order: Option<DateOrder>) -> Option<Date> {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Date::new(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?).ok();
    }
    if order == Some(DateOrder::Serial) {
        return serial(text).map(|(date, _)| date);
    }
    if let Some(date) = year_first(text.as_bytes()) {
        return Some(date);
    }
    // Where day and month are the same number it does not matter which comes first.
    let order = order.or_else(|| two_numbers(text).filter(|(a, b, _)| a == b).map(|_| DateOrder::DayFirst));
    if let (Some((first, second, separator)), Some(order)) = (two_numbers(text), order) {
        let year: String = text.split(separator).nth(2)?.chars().take_while(char::is_ascii_digit).collect();
        let year: i16 = match year.len() {
            4 => year.parse().ok()?,
            2 => 2_000 + year.parse::<i16>().ok()?,
            _ => return None,
        };
        let (day, month) = if order == DateOrder::DayFirst { (first, second) } else { (second, first) };
        return Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    }
    ["%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%d-%b-%Y"]
        .iter()
        .find_map(|shape| Date::strptime(shape, text).ok())
}

/// The day of a spreadsheet's number, and the seconds of the day where it has a fraction.
fn serial(text: &str) -> Option<(Date, Option<i64>)> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 5 || !is_digits(whole) || fraction.is_some_and(|digits| !is_digits(digits)) {
        return None;
    }
    // From 1954 to 2119: what is outside is another number.
    let days: i64 = whole.parse().ok().filter(|days| (20_000..=80_000).contains(days))?;
    // The count has a 29 February 1900 that never was.
    let date = Date::constant(1899, 12, 30).checked_add(days.days()).ok()?;
    let seconds = fraction.and_then(|digits| {
        let digits = &digits[..digits.len().min(9)];
        let parts = 10_i64.checked_pow(u32::try_from(digits.len()).ok()?)?;
        Some((digits.parse::<i64>().ok()? * 86_400 + parts / 2) / parts)
    });
    Some((date, seconds))
}

/// When something happened, as exactly as the text says: an instant where it names its offset or where a time of day
/// can be read in the shop's `zone`, else a day.
pub fn moment(text: &str, order: Option<DateOrder>, zone: &TimeZone) -> Option<When> {
    let text = text.trim();
    if let Some((at, _)) = instant(text) {
        return Some(When::Instant(at));
    }
    if order == Some(DateOrder::Serial) {
        let (date, seconds) = serial(text)?;
        let Some(seconds) = seconds else { return Some(When::Day(date)) };
        let at = date.at(0, 0, 0, 0).checked_add(seconds.seconds()).ok()?;
        return Some(When::Instant(at.to_zoned(zone.clone()).ok()?.timestamp()));
    }
    if let Some(date) = day(text, order) {
        let has_time = text.len() > 10 && text.contains(':');
        if !has_time {
            return Some(When::Day(date));
        }
    }
    let (date, time) = day_and_time(text)?;
    let at = day(date, order)?.to_datetime(time_of_day(time)?).to_zoned(zone.clone()).ok()?;
    Some(When::Instant(at.timestamp()))
}

/// Parts `7/25/2018 21:06` and `Jun 09, 2018 09:30 pm` before the time: at the blank or `T` before the first colon's
/// digits.
pub(super) fn day_and_time(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':')?;
    let digits = text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    let (date, time) =
        (text[..colon - digits].trim_end_matches([' ', 'T', '\u{a0}']), &text[colon - digits..]);
    (digits > 0 && !date.is_empty()).then(|| (date.trim_end_matches(','), time))
}

/// `21:06`, `09:30 pm`, `9:15:51 AM`.
pub(super) fn time_of_day(text: &str) -> Option<Time> {
    let lower = text.trim().to_ascii_lowercase();
    let (clock, half) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(clock), _) => (clock.trim_end(), Some(0)),
        (_, Some(clock)) => (clock.trim_end(), Some(12)),
        _ => (lower.as_str(), None),
    };
    let mut parts = clock.split(':').map(|part| part.split('.').next().unwrap_or(part).parse::<i8>());
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().unwrap_or(Ok(0)).ok()?;
    let hour = match half {
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
        None => hour,
    };
    Time::new(hour, minute, second, 0).ok()
}

/// `2026-09-01`, with anything behind it that begins a time.
fn year_first(text: &[u8]) -> Option<Date> {
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        text.get(range)?.iter().try_fold(0_i16, |sum, byte| {
            byte.is_ascii_digit().then(|| sum.checked_mul(10)?.checked_add(i16::from(byte - b'0'))).flatten()
        })
    };
    if text.len() < 10 || !matches!((text[4], text[7]), (b'-', b'-') | (b'/', b'/')) {
        return None;
    }
    if text.len() > 10 && !matches!(text[10], b' ' | b'T') {
        return None;
    }
    Date::new(number(0..4)?, i8::try_from(number(5..7)?).ok()?, i8::try_from(number(8..10)?).ok()?).ok()
}

/// An instant with the offset it was written with, in minutes: `2025-05-11 09:55:16 -0400` and its ISO relatives.
/// Nothing for a time without an offset: which instant that is cannot be known.
pub fn instant(text: &str) -> Option<(Timestamp, i16)> {
    let bytes = text.trim().as_bytes();
    let date = year_first(bytes)?;
    let two = |at: usize| -> Option<i64> {
        let pair = bytes.get(at..at + 2)?;
        pair.iter()
            .all(u8::is_ascii_digit)
            .then(|| i64::from(pair[0] - b'0') * 10 + i64::from(pair[1] - b'0'))
    };
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    if bytes.get(13) != Some(&b':') || bytes.get(16) != Some(&b':') || hour > 23 || minute > 59 || second > 60
    {
        return None;
    }
    let mut rest = &bytes[19..];
    if rest.first() == Some(&b'.') {
        let digits = rest[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        rest = &rest[1 + digits..];
    }
    let offset = offset_minutes(rest.trim_ascii_start())?;
    let days = days_since_1970(date);
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - i64::from(offset) * 60;
    Timestamp::from_second(seconds).ok().map(|instant| (instant, offset))
}

/// Whole days from 1970-01-01, counted in 400-year cycles of the Gregorian calendar that begin on 1 March 0000; an
/// export asks for it in every row.
fn days_since_1970(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let (cycle, year_of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
    cycle * 146_097 + day_of_cycle - 719_468
}

/// `Z`, `UTC`, `-0400`, `+02:00`.
fn offset_minutes(text: &[u8]) -> Option<i16> {
    if matches!(text, b"Z" | b"UTC" | b"GMT") {
        return Some(0);
    }
    let (sign, digits) = match text.split_first()? {
        (b'+', rest) => (1, rest),
        (b'-', rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match digits {
        [a, b, b':', c, d] | [a, b, c, d] => ([*a, *b], [*c, *d]),
        _ => return None,
    };
    let number = |pair: [u8; 2]| {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
        Some(digit(pair[0])? * 10 + digit(pair[1])?)
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours <= 15 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_column_decides_day_and_month_together() {
        let order = |cells: &[&str]| {
            let mut evidence = OrderEvidence::default();
            cells.iter().for_each(|cell| evidence.see(cell));
            evidence.order()
        };
        assert_eq!(order(&["03/04/2026", "27/06/2026"]), Ok(Some(DateOrder::DayFirst)));
        assert_eq!(order(&["03/04/2026", "9/27/26"]), Ok(Some(DateOrder::MonthFirst)));
        assert_eq!(order(&["03.04.2026"]), Ok(Some(DateOrder::DayFirst)));
        assert_eq!(order(&["2026-09-01"]), Ok(None));
        assert_eq!(order(&["03/04/2026"]), Err("03/04/2026".to_owned()));
        assert!(order(&["27/06/2026", "06/27/2026", "03/04/2026"]).is_err(), "two orders in one column");
        let contradicting = order(&["27/06/2026", " 06/28/2026 ", "29/06/2026"]);
        assert_eq!(contradicting, Err("06/28/2026".to_owned()), "the sentence names a cell");
    }

    #[test]
    fn a_spreadsheets_count_of_days_is_read_where_the_column_has_nothing_else() {
        let is_serial = |cells: &[&str]| {
            let mut evidence = OrderEvidence::default();
            cells.iter().for_each(|cell| evidence.see(cell));
            evidence.is_serial()
        };
        assert!(is_serial(&["46266", "", "46267.5"]));
        for other in ["2026-09-01", "03/04/2026", "12", "19999", "80001", "20260901", "46266x"] {
            assert!(!is_serial(&["46266", other]), "{other}");
        }
        let serial = Some(DateOrder::Serial);
        assert_eq!(day("46266", serial), Some(date(2026, 9, 1)));
        assert_eq!(day("46266", None), None, "elsewhere it is a number");
        let read = |text: &str| moment(text, serial, &TimeZone::UTC).map(When::stored);
        assert_eq!(read("46266").as_deref(), Some("2026-09-01"));
        assert_eq!(read("46266.3958333333").as_deref(), Some("2026-09-01T09:30:00Z"));
        assert_eq!(read("12"), None);
    }

    #[test]
    fn days_in_all_their_shapes() {
        for (text, order) in [
            ("2026-09-01", None),
            ("2026-09-01T00:00:00", None),
            ("20260901", None),
            ("01.09.2026", Some(DateOrder::DayFirst)),
            ("9/1/26", Some(DateOrder::MonthFirst)),
            ("Sep 1, 2026", None),
            ("September 1, 2026", None),
            ("01-Sep-2026", None),
        ] {
            assert_eq!(day(text, order), Some(date(2026, 9, 1)), "{text}");
        }
        assert_eq!(day("05/05/2026", None), Some(date(2026, 5, 5)), "both readings agree");
        for wrong in ["", "2026-13-01", "09/01/2026", "yesterday", "2026-09-011"] {
            assert_eq!(day(wrong, None), None, "{wrong:?}");
        }
    }

    #[test]
    fn days_are_counted_as_the_calendar_library_counts_them() {
        let epoch = date(1970, 1, 1);
        let mut day = date(1896, 2, 27);
        while day < date(2104, 3, 2) {
            assert_eq!(days_since_1970(day), i64::from(day.since(epoch).unwrap().get_days()), "{day}");
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_moment_is_as_exact_as_its_text() {
        let zone = TimeZone::get("Europe/Berlin").expect("the zones are built in");
        let read = |text: &str| moment(text, Some(DateOrder::MonthFirst), &zone).map(When::stored);
        for (text, stored) in [
            ("2026-09-22T15:04:11+00:00", "2026-09-22T15:04:11Z"),
            ("2026-09-22 15:04:11", "2026-09-22T13:04:11Z"),
            ("7/25/2018 21:06", "2018-07-25T19:06:00Z"),
            ("Jun 09, 2018 09:30 pm", "2018-06-09T19:30:00Z"),
            ("Dec 8, 2024 12:05:51 AM", "2024-12-07T23:05:51Z"),
            ("09/24/26", "2026-09-24"),
            ("Sep 5, 2026", "2026-09-05"),
            ("20260826", "2026-08-26"),
        ] {
            assert_eq!(read(text).as_deref(), Some(stored), "{text}");
        }
        for wrong in ["", "12:00", "2026-09-22 25:00:00", "2026-09-22 13:00 pm", "soon at 9:30"] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn instants_keep_their_offset() {
        let read = |text: &str| instant(text).map(|(at, offset)| (at.to_string(), offset));
        assert_eq!(read("2025-05-11 09:55:16 -0400"), Some(("2025-05-11T13:55:16Z".into(), -240)));
        assert_eq!(read("2026-09-22T15:04:11+00:00"), Some(("2026-09-22T15:04:11Z".into(), 0)));
        assert_eq!(read("2026-09-22T15:04:11.250Z"), Some(("2026-09-22T15:04:11Z".into(), 0)));
        assert_eq!(read("2026-09-22 15:04:11"), None, "without an offset nobody knows when that was");
        assert_eq!(read("2026-02-30 15:04:11 +0100"), None);
        assert_eq!(read("2026-02-03 25:04:11 +0100"), None);
    }
}
