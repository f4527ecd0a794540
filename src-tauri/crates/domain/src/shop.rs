//! The shop: the few settings every number depends on.

use crate::money::Currency;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;

/// What a shop's numbers are counted by.
#[derive(Clone, Debug)]
pub struct Shop {
    /// The shop's name, as the owner writes it; empty until it is set.
    pub name: String,
    /// The reporting currency: from the first orders file or set by the owner; nothing before that.
    pub currency: Option<Currency>,
    /// The IANA name of the shop's time zone, such as `Europe/Berlin`.
    pub time_zone: String,
    /// The first day of the shop's week.
    pub first_weekday: Weekday,
}

impl Shop {
    /// The shop's time zone; UTC if the stored name is no longer known to the zone database.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }
}

/// The English name of a weekday in small letters, as settings and commands write it.
pub fn weekday_id(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// The weekday with an English name in any case, or nothing.
pub fn weekday_from(text: &str) -> Option<Weekday> {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
        .into_iter()
        .find(|day| weekday_id(*day).eq_ignore_ascii_case(text.trim()))
}

/// The first day of the week where a region's calendars start it, from a two-letter region code (Unicode CLDR
/// week data); Monday, as ISO 8601 has it, for every region not listed.
pub fn first_weekday_of(region: &str) -> Weekday {
    const SUNDAY: &[&str] = &[
        "AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN",
        "ID", "IL", "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP",
        "PA", "PE", "PH", "PK", "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI",
        "WS", "YE", "ZA", "ZW",
    ];
    const SATURDAY: &[&str] =
        &["AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"];
    let region = region.to_ascii_uppercase();
    if SUNDAY.contains(&region.as_str()) {
        Weekday::Sunday
    } else if SATURDAY.contains(&region.as_str()) {
        Weekday::Saturday
    } else {
        Weekday::Monday
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_come_back_from_their_names() {
        assert_eq!(weekday_from(" Sunday"), Some(Weekday::Sunday));
        assert_eq!(weekday_from("someday"), None);
    }

    #[test]
    fn weeks_start_where_the_region_starts_them() {
        assert_eq!(first_weekday_of("us"), Weekday::Sunday);
        assert_eq!(first_weekday_of("EG"), Weekday::Saturday);
        assert_eq!(first_weekday_of("DE"), Weekday::Monday);
        assert_eq!(first_weekday_of(""), Weekday::Monday);
    }
}
