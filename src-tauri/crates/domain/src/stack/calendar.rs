//! The days of a stack that must not be missed: notice, end of trials and contracts, and the 90-day review.

use super::{Register, Tool, ToolStatus};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// After how many days a tool is looked at again.
const REVIEW_DAYS: i64 = 90;

/// Terms shorter than this are left at any time; only their next notice date is worth a note.
const LONG_TERM_MONTHS: u16 = 3;

/// How far ahead notice dates are given.
const MONTHS_AHEAD: i64 = 24;

/// What a day is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The last day to give notice.
    Notice {
        /// The last day of the term, if notice is given.
        ends: Date,
        /// By how many months it renews itself otherwise.
        renews_months: u16,
    },
    /// The last day of a trial.
    TrialEnds,
    /// The last day of a contract that does not go on.
    ContractEnds,
    /// The tool is to be looked at again.
    Review {
        /// The day it was last seen to work, or its first day.
        seen: Date,
        /// Whether the day for it has passed.
        overdue: bool,
    },
}

impl Occasion {
    /// Its id; its words are under `calendar-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Notice { .. } => "notice",
            Self::TrialEnds => "trial",
            Self::ContractEnds => "end",
            Self::Review { .. } => "review",
        }
    }

    /// How many days before an alarm is worth it: enough to decide and write a letter.
    pub fn days_before(self) -> u16 {
        match self {
            Self::Notice { .. } => 14,
            Self::TrialEnds => 3,
            Self::ContractEnds => 7,
            Self::Review { .. } => 0,
        }
    }

    /// After how many days it comes again, and how often in all.
    ///
    /// Only the review is a true series. Notice dates are not: a month has no 31st every time, and 30 days before the
    /// end of a month are not the same day of each, so that they are given one by one.
    pub fn repeats(self) -> Option<(u16, u16)> {
        matches!(self, Self::Review { .. }).then_some((90, 4))
    }
}

/// One day of a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The tool.
    pub tool: i64,
    /// What it is about.
    pub occasion: Occasion,
    /// Which one of its kind, counted from 1: the next notice date is 1, whatever its day. A calendar that is filled
    /// again moves the day instead of adding another.
    pub number: u16,
    /// The day.
    pub day: Date,
}

/// Every day worth a note from `today` on, earliest first.
pub fn appointments(register: &Register, today: Date) -> Vec<Appointment> {
    let mut found: Vec<Appointment> = register.active().flat_map(|tool| of_tool(tool, today)).collect();
    found.sort_by_key(|one| (one.day, one.tool, one.occasion, one.number));
    found
}

fn of_tool(tool: &Tool, today: Date) -> Vec<Appointment> {
    let mut found: Vec<(Date, Occasion)> = Vec::new();
    let cancelled = tool.status == ToolStatus::NoticeGiven;
    if !cancelled {
        found.extend(notices(tool, today));
    }
    if tool.status == ToolStatus::Trial {
        found.extend(tool.trial_ends.filter(|day| *day >= today).map(|day| (day, Occasion::TrialEnds)));
    }
    let last = match tool.contract.renews_months {
        Some(1..) if cancelled => tool.contract.ends_with_notice(today),
        Some(1..) => None,
        _ => tool.contract.ends,
    };
    found.extend(last.filter(|day| *day >= today).map(|day| (day, Occasion::ContractEnds)));
    if !cancelled {
        found.extend(review(tool, today));
    }
    let number = |at: usize, occasion: Occasion| {
        let same = found[..at].iter().filter(|(_, other)| other.id() == occasion.id()).count();
        u16::try_from(same + 1).unwrap_or(u16::MAX)
    };
    found
        .iter()
        .enumerate()
        .map(|(at, (day, occasion))| Appointment {
            tool: tool.id,
            occasion: *occasion,
            number: number(at, *occasion),
            day: *day,
        })
        .collect()
}

/// The days by which notice must be given over the next two years; of a short term only the next one.
fn notices(tool: &Tool, today: Date) -> Vec<(Date, Occasion)> {
    let Some(renews_months) = tool.contract.renews_months.filter(|months| *months > 0) else {
        return Vec::new();
    };
    let until = today.saturating_add(MONTHS_AHEAD.months());
    let (mut found, mut from) = (Vec::new(), today);
    while let (Some(by), Some(ends)) = (tool.contract.notice_by(from), tool.contract.ends_with_notice(from)) {
        if by > until || (renews_months < LONG_TERM_MONTHS && !found.is_empty()) {
            break;
        }
        found.push((by, Occasion::Notice { ends, renews_months }));
        from = by.saturating_add(1.days());
    }
    found
}

fn review(tool: &Tool, today: Date) -> Option<(Date, Occasion)> {
    let seen = tool.verified.unwrap_or(tool.since);
    let due = seen.checked_add(Span::new().days(REVIEW_DAYS)).ok()?;
    let overdue = due < today;
    Some((due.max(today), Occasion::Review { seen, overdue }))
}

#[cfg(test)]
mod tests {
    use super::super::{Contract, Layer};
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 17);

    fn tool() -> Tool {
        Tool {
            id: 3,
            verified: Some(date(2026, 10, 1)),
            ..Tool::new("Klaviyo", Layer::Communication, date(2025, 1, 1))
        }
    }

    fn days(tool: &Tool) -> Vec<(&'static str, u16, String)> {
        let register = Register { tools: vec![tool.clone()], ..Register::default() };
        appointments(&register, TODAY)
            .into_iter()
            .map(|one| (one.occasion.id(), one.number, one.day.to_string()))
            .collect()
    }

    #[test]
    fn a_yearly_contract_gives_the_notice_dates_of_two_years() {
        let mut tool = tool();
        tool.contract =
            Contract { ends: Some(date(2026, 12, 31)), renews_months: Some(12), notice_days: Some(30) };
        assert_eq!(
            days(&tool),
            [
                ("notice", 1, "2026-12-01".to_owned()),
                ("review", 1, "2026-12-30".to_owned()),
                ("notice", 2, "2027-12-01".to_owned()),
            ]
        );
    }

    #[test]
    fn a_monthly_contract_gives_the_next_notice_date_only() {
        let mut tool = tool();
        tool.contract =
            Contract { ends: Some(date(2026, 1, 31)), renews_months: Some(1), notice_days: Some(7) };
        assert_eq!(days(&tool)[0], ("notice", 1, "2026-11-23".to_owned()));
        assert_eq!(days(&tool).len(), 2, "and the review");
    }

    #[test]
    fn without_a_contract_there_is_the_review_only_and_a_late_one_is_today() {
        let mut tool = tool();
        assert_eq!(days(&tool), [("review", 1, "2026-12-30".to_owned())]);
        tool.verified = None;
        assert_eq!(
            days(&tool),
            [("review", 1, TODAY.to_string())],
            "90 days after its first day are long over"
        );
    }

    #[test]
    fn the_last_day_counts_and_the_day_after_does_not() {
        let mut tool = tool();
        tool.status = ToolStatus::Trial;
        for (day, there) in [(TODAY, true), (date(2026, 11, 16), false)] {
            tool.trial_ends = Some(day);
            tool.contract = Contract { ends: Some(day), ..Contract::default() };
            let ids: Vec<&str> = days(&tool).iter().map(|one| one.0).collect();
            assert_eq!(ids.contains(&"trial"), there, "{day}");
            assert_eq!(ids.contains(&"end"), there, "{day}");
        }
    }

    #[test]
    fn after_notice_only_the_end_is_left_and_after_the_end_nothing() {
        let mut tool = tool();
        tool.contract =
            Contract { ends: Some(date(2026, 12, 31)), renews_months: Some(12), notice_days: Some(0) };
        tool.status = ToolStatus::NoticeGiven;
        assert_eq!(days(&tool), [("end", 1, "2026-12-31".to_owned())]);
        tool.status = ToolStatus::Ended;
        assert!(days(&tool).is_empty());
    }
}
