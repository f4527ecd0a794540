//! What the owner typed into a form, as values; what cannot be read is refused with a sentence.

use crate::error::{Error, Result};
use jiff::civil::Date;
use rust_decimal::Decimal;
use tillwise_domain::formats::{DecimalMark, amount, minor};
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::shop::Shop;
use tillwise_domain::words::Words;

/// A text without the blanks around it, or nothing where it is empty.
pub(super) fn text(typed: &Option<String>) -> Option<String> {
    typed.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A day such as `2026-11-09`.
pub(super) fn day(typed: &Option<String>) -> Result<Option<Date>> {
    let wrong = |day: String| Error::invalid(Words::new("error-no-day").with("value", day));
    text(typed).map(|day| day.parse().map_err(|_| wrong(day))).transpose()
}

/// The first day of a month such as `2026-11`.
pub(super) fn month(typed: &str) -> Result<Date> {
    let wrong = || Error::invalid(Words::new("error-no-month").with("value", typed.trim()));
    format!("{}-01", typed.trim()).parse().map_err(|_| wrong())
}

/// A count such as `30`, not negative and not larger than its type holds.
pub(super) fn count<T: TryFrom<u32>>(typed: &Option<String>) -> Result<Option<T>> {
    let wrong = |typed: &str| Error::invalid(Words::new("error-no-count").with("value", typed));
    let value = |typed: String| {
        let value: Option<T> = typed.parse::<u32>().ok().and_then(|value| value.try_into().ok());
        value.ok_or_else(|| wrong(&typed))
    };
    text(typed).map(value).transpose()
}

/// Hours such as `1.5` or `1,5`, as whole minutes.
pub(super) fn hours(typed: &Option<String>) -> Result<Option<u32>> {
    let Some(typed) = text(typed) else { return Ok(None) };
    let wrong = || Error::invalid(Words::new("error-no-hours").with("value", typed.clone()));
    let hours = decimal(&typed).ok_or_else(wrong)?;
    let minutes = (hours * Decimal::from(60)).round();
    u32::try_from(minutes).map(Some).map_err(|_| wrong())
}

/// Minutes as hours with at most two places, so that [`hours`] gives the same minutes back.
pub(super) fn as_hours(minutes: u32) -> String {
    (Decimal::from(minutes) / Decimal::from(60)).round_dp(2).normalize().to_string()
}

/// An amount of money, not negative, in the currency named or else the shop's.
pub(super) fn money(typed: &str, currency: &Option<String>, shop: &Shop) -> Result<Money> {
    let wrong = || Error::invalid(Words::new("error-tool-cost").with("value", typed.trim()));
    let currency: Currency = match text(currency) {
        Some(code) => {
            code.parse().map_err(|_| Error::invalid(Words::new("error-no-currency").with("value", code)))?
        }
        None => shop.currency.ok_or_else(|| Error::invalid(Words::new("error-tool-currency")))?,
    };
    let minor = decimal(typed).and_then(|value| minor(value, currency)).filter(|minor| *minor >= 0);
    Ok(Money::new(minor.ok_or_else(wrong)?, currency))
}

/// A plain number such as `2.5` or `2,5`.
pub(super) fn decimal(typed: &str) -> Option<Decimal> {
    let comma = typed.contains(',') && !typed.contains('.');
    amount(typed.trim(), if comma { DecimalMark::Comma } else { DecimalMark::Point }).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_come_back_as_the_minutes_they_were() {
        for minutes in 0..=3_000 {
            assert_eq!(hours(&Some(as_hours(minutes))).unwrap(), Some(minutes));
        }
        assert_eq!(hours(&Some("1,5".to_owned())).unwrap(), Some(90));
        assert!(hours(&Some("-1".to_owned())).is_err() && hours(&Some("long".to_owned())).is_err());
        assert_eq!(hours(&Some(" ".to_owned())).unwrap(), None);
    }

    #[test]
    fn counts_and_months_are_refused_where_they_are_none() {
        assert_eq!(count::<u16>(&Some(" 30 ".to_owned())).unwrap(), Some(30));
        assert!(count::<u16>(&Some("70000".to_owned())).is_err());
        assert!(count::<u16>(&Some("-1".to_owned())).is_err());
        assert_eq!(month("2026-11").unwrap().to_string(), "2026-11-01");
        assert!(month("2026-13").is_err() && month("November").is_err());
    }
}
