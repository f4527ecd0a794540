//! Dates that name their month, in the languages of marketplaces, and times that name their zone by its initials
//! (export-formats 0, "Dates"): `10-Dez-25`, `Jul-21-25`, `31 July, 2026`, `Sep 4, 2026 1:05:07 AM PDT`.

use super::day::{day, day_and_time, moment, time_of_day};
use super::{DateOrder, OrderEvidence};
use crate::ledger::When;
use crate::week::start_of;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

/// How the months begin in English, German, French, Spanish, Italian, Dutch and Portuguese.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "ene", "gen"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "mrz", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mei", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// The zones marketplaces write behind a time, with their offset in minutes. `IST` is India's: the report that has it
/// is that of amazon.in.
const ZONES: &[(&str, i32)] = &[
    ("Z", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("PST", -480),
    ("PDT", -420),
    ("MST", -420),
    ("MDT", -360),
    ("CST", -360),
    ("CDT", -300),
    ("EST", -300),
    ("EDT", -240),
    ("BST", 60),
    ("WEST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("EET", 120),
    ("EEST", 180),
    ("IST", 330),
    ("SGT", 480),
    ("JST", 540),
    ("AEST", 600),
    ("AEDT", 660),
];

/// A local date, its month as a number or as a word.
pub(super) fn worded_day(text: &str, order: Option<DateOrder>) -> Option<Date> {
    if let Some(date) = day(text, order) {
        return Some(date);
    }
    let parts: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "de")
        .collect();
    let [first, second, year] = parts[..] else { return None };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    let year: i16 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2_000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Date::new(year, month, day.parse().ok()?).ok()
}

/// When something happened, as [`moment`] says, with months in words and zones by their initials too.
pub(super) fn worded_moment(text: &str, order: Option<DateOrder>, zone: &TimeZone) -> Option<When> {
    let text = text.trim();
    if let Some(when) = moment(text, order, zone) {
        return Some(when);
    }
    let Some((date, time)) = day_and_time(text) else { return worded_day(text, order).map(When::Day) };
    let named = time.rsplit_once([' ', '\u{a0}', '\u{202f}']);
    let (time, zone) = match named.and_then(|(time, zone)| Some((time, offset(zone)?))) {
        Some((time, offset)) => (time, TimeZone::fixed(offset)),
        None => (time, zone.clone()),
    };
    let at = worded_day(date, order)?.to_datetime(time_of_day(time)?).to_zoned(zone).ok()?;
    Some(When::Instant(at.timestamp()))
}

/// How recent the newest of these cells is, in seconds since 1970. Where one leaves open which of day and month comes
/// first, `usual` decides, or the cell does not count.
pub(super) fn newest<'a>(cells: impl IntoIterator<Item = &'a str>, usual: Option<DateOrder>) -> Option<i64> {
    let moments = cells.into_iter().filter_map(|cell| {
        let mut evidence = OrderEvidence::default();
        evidence.see(cell);
        let order = evidence.order().ok().flatten().or(usual);
        Some(match worded_moment(cell, order, &TimeZone::UTC)? {
            When::Instant(at) => at.as_second(),
            When::Day(day) => start_of(day, &TimeZone::UTC).as_second(),
        })
    });
    moments.max()
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|begins| begins.iter().any(|begin| word.starts_with(begin)))?;
    i8::try_from(at + 1).ok()
}

/// `PDT`, `UTC`, `GMT+2`, `GMT-07:00`.
fn offset(zone: &str) -> Option<Offset> {
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| zone.eq_ignore_ascii_case(name)) {
        return Offset::from_seconds(minutes * 60).ok();
    }
    let apart = zone.strip_prefix("GMT").or_else(|| zone.strip_prefix("UTC"))?;
    let (sign, digits) = match apart.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-" | "\u{2212}", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "0"));
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let sound = (0..=15).contains(&hours) && (0..=59).contains(&minutes);
    Offset::from_seconds(sound.then_some(sign * (hours * 3_600 + minutes * 60))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_are_read_in_the_languages_of_marketplaces() {
        for text in [
            "10-Dez-25",
            "Dec-10-25",
            "Dez 10, 2025",
            "10 December, 2025",
            "December 10, 2025",
            "10. Dez. 2025",
            "10 déc. 2025",
            "10 de diciembre de 2025",
            "2025-12-10",
        ] {
            assert_eq!(worded_day(text, None), Some(date(2025, 12, 10)), "{text}");
        }
        assert_eq!(worded_day("3 juil. 2026", None), Some(date(2026, 7, 3)));
        assert_eq!(worded_day("3 juin 2026", None), Some(date(2026, 6, 3)));
        for wrong in ["", "--", "Dez 2025", "10-Xyz-25", "31-Feb-26", "10-Dez-025", "Mar-Apr-26"] {
            assert_eq!(worded_day(wrong, None), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_cell_that_can_be_read_both_ways_tells_nothing_of_its_age() {
        let first = Some(1_788_220_800);
        assert_eq!(newest(["01.09.2026", "2026-08-30", "--"], None), first);
        assert_eq!(newest(["03/04/2026"], None), None);
        assert_eq!(newest(["9/1/26", "8/30/26"], Some(DateOrder::MonthFirst)), first);
        assert_eq!(newest(["Sep 1, 2026 2:00:00 AM CEST"], None), first);
    }

    #[test]
    fn a_zone_named_by_its_initials_makes_an_instant() {
        let berlin = TimeZone::get("Europe/Berlin").expect("the zones are built in");
        let read = |text: &str| worded_moment(text, Some(DateOrder::DayFirst), &berlin).map(When::stored);
        for (text, stored) in [
            ("Sep 4, 2026 1:05:07 AM PDT", "2026-09-04T08:05:07Z"),
            ("01.09.2026 10:22:11 UTC", "2026-09-01T10:22:11Z"),
            ("02-Sep-2026 14:22:10 IST", "2026-09-02T08:52:10Z"),
            ("1 Sept. 2026 10:22:11 GMT+2", "2026-09-01T08:22:11Z"),
            ("1 Sept. 2026 10:22:11 GMT-07:00", "2026-09-01T17:22:11Z"),
            ("27/06/2026 10:00:00", "2026-06-27T08:00:00Z"),
            ("Dez 29, 2025", "2025-12-29"),
        ] {
            assert_eq!(read(text).as_deref(), Some(stored), "{text}");
        }
        for wrong in ["Sep 4, 2026 1:05:07 AM ABC", "Sep 4, 2026 25:05:07 UTC", "1 Sep 2026 10:00 GMT+99", ""]
        {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
