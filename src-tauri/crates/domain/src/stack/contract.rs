//! How a tool is bound by its contract: when it ends, how it renews, and how long before that notice must be given.

use jiff::ToSpan;
use jiff::civil::Date;

/// A tool's contract. What is not noted is not known, and nothing is assumed for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Contract {
    /// The last day of the running term.
    pub ends: Option<Date>,
    /// By how many months it renews itself at that day; nothing where it simply ends.
    pub renews_months: Option<u16>,
    /// How many days before the last day notice must be given.
    pub notice_days: Option<u16>,
}

impl Contract {
    /// The last day of the term that runs on `today`; for a contract that does not renew itself, its last day.
    pub fn term_ends(&self, today: Date) -> Option<Date> {
        if self.renews_months.is_none_or(|months| months == 0) {
            return self.ends;
        }
        self.terms().find(|end| *end >= today)
    }

    /// The next day, from `today` on, by which notice must be given so that a term is the last; without a notice
    /// period, that term's last day. Nothing for a contract that does not renew itself: it ends without notice.
    pub fn notice_by(&self, today: Date) -> Option<Date> {
        let days = i64::from(self.notice_days.unwrap_or(0));
        self.terms().filter_map(|end| end.checked_sub(days.days()).ok()).find(|by| *by >= today)
    }

    /// The earliest last day for somebody who gives notice on `today`; nothing where no contract is noted, or where it
    /// has ended.
    pub fn ends_with_notice(&self, today: Date) -> Option<Date> {
        if self.renews_months.is_none_or(|months| months == 0) {
            return self.ends.filter(|end| *end >= today);
        }
        let days = i64::from(self.notice_days.unwrap_or(0));
        self.terms().find(|end| end.checked_sub(days.days()).is_ok_and(|by| by >= today))
    }

    /// The last days of the terms, counted from the first so that a month's 31st does not creep to the 28th.
    fn terms(&self) -> impl Iterator<Item = Date> + use<> {
        let months = self.renews_months.map(i64::from).filter(|months| *months > 0);
        self.ends.zip(months).into_iter().flat_map(|(first, months)| {
            (0_i64..).map_while(move |term| first.checked_add((term * months).months()).ok())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn yearly() -> Contract {
        Contract { ends: Some(date(2025, 12, 31)), renews_months: Some(12), notice_days: Some(30) }
    }

    #[test]
    fn a_contract_that_renews_itself_moves_on_by_whole_terms() {
        assert_eq!(yearly().term_ends(date(2025, 6, 1)), Some(date(2025, 12, 31)));
        assert_eq!(yearly().term_ends(date(2026, 1, 1)), Some(date(2026, 12, 31)));
        let once = Contract { renews_months: None, ..yearly() };
        assert_eq!(once.term_ends(date(2027, 1, 1)), Some(date(2025, 12, 31)));
    }

    #[test]
    fn months_of_different_length_do_not_creep() {
        let monthly = Contract { ends: Some(date(2026, 1, 31)), renews_months: Some(1), notice_days: None };
        assert_eq!(monthly.term_ends(date(2026, 2, 10)), Some(date(2026, 2, 28)));
        assert_eq!(monthly.term_ends(date(2026, 3, 10)), Some(date(2026, 3, 31)));
    }

    #[test]
    fn notice_is_given_before_the_term_ends_and_else_for_the_next() {
        assert_eq!(yearly().notice_by(date(2025, 11, 1)), Some(date(2025, 12, 1)));
        assert_eq!(
            yearly().notice_by(date(2025, 12, 1)),
            Some(date(2025, 12, 1)),
            "the day itself still counts"
        );
        assert_eq!(yearly().notice_by(date(2025, 12, 2)), Some(date(2026, 12, 1)));
        assert_eq!(Contract { renews_months: None, ..yearly() }.notice_by(date(2025, 11, 1)), None);
        assert_eq!(Contract::default().notice_by(date(2025, 11, 1)), None);
    }

    #[test]
    fn notice_given_too_late_ends_with_the_next_term() {
        let ends = |today| yearly().ends_with_notice(today);
        assert_eq!(ends(date(2025, 12, 1)), Some(date(2025, 12, 31)), "the day itself still counts");
        assert_eq!(ends(date(2025, 12, 2)), Some(date(2026, 12, 31)));
        let once = Contract { renews_months: None, ..yearly() };
        assert_eq!(once.ends_with_notice(date(2025, 12, 31)), Some(date(2025, 12, 31)), "it ends by itself");
        assert_eq!(once.ends_with_notice(date(2026, 1, 1)), None);
        assert_eq!(Contract::default().ends_with_notice(date(2026, 1, 1)), None);
    }
}
