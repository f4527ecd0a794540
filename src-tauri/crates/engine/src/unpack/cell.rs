//! A cell of a workbook as plain text: texts as they are, numbers without an exponent where they are exact, dates
//! year first.

use calamine::{DataRef, ExcelDateTime};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::borrow::Cow;

/// What a cell says; nothing where it is empty.
pub(super) fn text<'c>(cell: &'c DataRef<'_>) -> Option<Cow<'c, str>> {
    let text: Cow<'c, str> = match cell {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.as_str().into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Int(number) => whole(i128::from(*number)).into(),
        DataRef::Float(number) => self::number(*number).into(),
        DataRef::Bool(is) => if *is { "true" } else { "false" }.into(),
        DataRef::Error(error) => error.to_string().into(),
        DataRef::DateTime(at) => moment(*at).into(),
    };
    (!text.is_empty()).then_some(text)
}

/// How many digits of a number a spreadsheet keeps.
const DIGITS: usize = 15;

/// A whole number. One with more digits than a spreadsheet keeps, whose last digit is nought, has most likely lost
/// its end: it stays in the shape in which a lost id is known.
fn whole(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    match digits.len() > DIGITS && digits.ends_with('0') {
        true => with_exponent(number.is_negative(), &digits[..DIGITS], digits.len() - 1),
        false => number.to_string(),
    }
}

/// A number in the fifteen digits a spreadsheet keeps and shows: the sum of 0.1 and 0.2 is 0.3 there.
fn number(number: f64) -> String {
    // The largest below which every whole number is exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        let plain = format!("{number:.0}");
        return plain.parse().map(whole).unwrap_or(plain);
    }
    if !number.is_finite() {
        return number.to_string();
    }
    let scientific = format!("{:.*e}", DIGITS - 1, number.abs());
    let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let power: i32 = power.parse().unwrap_or(0);
    let sign = if number.is_sign_negative() { "-" } else { "" };
    match usize::try_from(power) {
        Ok(power) if power >= DIGITS => with_exponent(number.is_sign_negative(), digits, power),
        Ok(power) if digits.len() > power + 1 => {
            format!("{sign}{}.{}", &digits[..=power], &digits[power + 1..])
        }
        Ok(power) => format!("{sign}{digits}{}", "0".repeat(power + 1 - digits.len())),
        Err(_) if power >= -20 => {
            let noughts = usize::try_from(-power).unwrap_or(1) - 1;
            format!("{sign}0.{}{digits}", "0".repeat(noughts))
        }
        Err(_) => format!("{number:E}"),
    }
}

/// `7.21044830112233E+16`, as a spreadsheet shows what it no longer knows exactly.
fn with_exponent(is_negative: bool, digits: &str, power: usize) -> String {
    let sign = if is_negative { "-" } else { "" };
    let digits = digits.trim_end_matches('0');
    let (first, rest) = digits.split_at(digits.len().min(1));
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{rest}E+{power:02}")
}

/// `2026-11-10`, `2026-11-10 09:00:00`, or `26:30:00` for a length of time and a time of day.
fn moment(at: ExcelDateTime) -> String {
    let serial = at.as_f64();
    if at.is_duration() || (0.0..1.0).contains(&serial) {
        return clock(serial);
    }
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    let date = || -> Option<DateTime> {
        let date =
            Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
        let whole = DateTime::from_parts(
            date,
            jiff::civil::Time::new(hour, minute, i8::try_from(second).ok()?, 0).ok()?,
        );
        // What is a few thousandths short of a second was meant to be that second.
        if milli >= 500 { whole.checked_add(1.second()).ok() } else { Some(whole) }
    };
    // The 29th of February 1900, and days no calendar has, are numbers and nothing else.
    let Some(date) = date().filter(|_| (0.0..2_958_466.0).contains(&serial)) else { return number(serial) };
    match date.time() == jiff::civil::Time::midnight() {
        true => date.date().to_string(),
        false => format!("{} {}", date.date(), date.time()),
    }
}

fn clock(days: f64) -> String {
    let seconds = format!("{:.0}", days.abs() * 86_400.0).parse::<u64>().unwrap_or(0);
    let sign = if days < 0.0 && seconds > 0 { "-" } else { "" };
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_are_written_out() {
        for (number, shown) in [
            (0.0, "0"),
            (-0.0, "0"),
            (25.0, "25"),
            (-9.5, "-9.5"),
            (0.1 + 0.2, "0.3"),
            (1.1 + 2.2, "3.3"),
            (0.000_05, "0.00005"),
            (1_299.0, "1299"),
            (8_710_448_301_122.0, "8710448301122"),
            (123_456_789_012_345.0, "123456789012345"),
            (1_234_567_890_123_456.0, "1234567890123456"),
            (1_234_567_890_123_450.0, "1.23456789012345E+15"),
            (72_104_483_011_223_300.0, "7.21044830112233E+16"),
            (1e300, "1E+300"),
            (-4e18, "-4E+18"),
            (1e-300, "1E-300"),
            (f64::NAN, "NaN"),
        ] {
            let found = self::number(number);
            assert_eq!(found.strip_prefix("-").filter(|zero| *zero == "0").unwrap_or(&found), shown);
        }
        assert_eq!(whole(-42), "-42");
        assert_eq!(whole(6_630_000_000_000_000_000), "6.63E+18");
    }

    #[test]
    fn dates_are_year_first_and_to_the_second() {
        let at = |serial| moment(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(at(46_336.0), "2026-11-10");
        assert_eq!(at(46_336.375), "2026-11-10 09:00:00");
        assert_eq!(at(46_336.0 + 0.375 - 1e-9), "2026-11-10 09:00:00");
        assert_eq!(at(46_336.0 - 1e-9), "2026-11-10", "a breath before midnight");
        assert_eq!(at(0.375), "09:00:00");
        assert_eq!(at(60.0), "60", "a day that never was");
        assert_eq!(at(-5.0), "-5");
        assert_eq!(at(9e9), "9000000000");
        let old = ExcelDateTime::new(44_874.0, ExcelDateTimeType::DateTime, true);
        assert_eq!(moment(old), "2026-11-10", "counted from 1904");
        let long = ExcelDateTime::new(26.5 / 24.0, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(moment(long), "26:30:00");
    }

    #[test]
    fn texts_and_truths_stay_what_they_are() {
        assert_eq!(text(&DataRef::SharedString("00123")).as_deref(), Some("00123"));
        assert_eq!(text(&DataRef::String(String::new())), None);
        assert_eq!(text(&DataRef::Bool(true)).as_deref(), Some("true"));
        assert_eq!(text(&DataRef::Error(calamine::CellErrorType::NA)).as_deref(), Some("#N/A"));
        assert_eq!(text(&DataRef::Empty), None);
    }
}
