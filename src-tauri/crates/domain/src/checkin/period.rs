//! The period a review looks at: a day, a week, a month or a quarter, always as local dates.

use crate::week::Week;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// How long a review's period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// One day, while a sprint is live (requirements H4).
    Daily,
    /// One week; the usual check-in.
    Weekly,
    /// One calendar month.
    Monthly,
    /// Three calendar months.
    Quarterly,
}

impl ReviewKind {
    /// Every kind, the shortest first.
    pub const ALL: [ReviewKind; 4] = [Self::Daily, Self::Weekly, Self::Monthly, Self::Quarterly];

    /// The kind's id; its words are under `review-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id.trim().to_ascii_lowercase())
    }
}

/// A period of local dates. A stored one keeps its dates, whatever becomes of the shop's zone and first weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// How long it is.
    pub kind: ReviewKind,
    /// Its first date.
    pub from: Date,
    /// Its last date.
    pub to: Date,
}

impl Period {
    /// The period that holds a date.
    pub fn holding(kind: ReviewKind, date: Date, first_weekday: Weekday) -> Self {
        let (from, to) = match kind {
            ReviewKind::Daily => (date, date),
            ReviewKind::Weekly => {
                let week = Week::holding(date, first_weekday);
                (week.from(), week.to())
            }
            ReviewKind::Monthly => (date.first_of_month(), date.last_of_month()),
            ReviewKind::Quarterly => {
                let into = i64::from((date.month() - 1) % 3);
                let from = date.first_of_month().saturating_sub(into.months());
                (from, from.saturating_add(2.months()).last_of_month())
            }
        };
        Self { kind, from, to }
    }

    /// The newest period that is over on `today`.
    pub fn newest(kind: ReviewKind, today: Date, first_weekday: Weekday) -> Self {
        Self::holding(kind, today, first_weekday).before(first_weekday)
    }

    /// The period before.
    pub fn before(&self, first_weekday: Weekday) -> Self {
        Self::holding(self.kind, self.from.yesterday().unwrap_or(Date::MIN), first_weekday)
    }

    /// The period after.
    pub fn after(&self, first_weekday: Weekday) -> Self {
        Self::holding(self.kind, self.to.tomorrow().unwrap_or(Date::MAX), first_weekday)
    }

    /// The period with a label as [`fmt::Display`] writes it.
    pub fn labelled(label: &str, first_weekday: Weekday) -> Option<Self> {
        let label = label.trim();
        if let Some(week) = Week::labelled(label, first_weekday) {
            return Some(Self { kind: ReviewKind::Weekly, from: week.from(), to: week.to() });
        }
        let (kind, date) = if let Ok(day) = label.parse::<Date>() {
            (ReviewKind::Daily, day)
        } else if let Some((year, quarter)) = label.split_once("-Q") {
            let month = quarter.parse::<i8>().ok().filter(|quarter| (1..=4).contains(quarter))? * 3 - 2;
            (ReviewKind::Quarterly, Date::new(year.parse().ok()?, month, 1).ok()?)
        } else {
            let (year, month) = label.split_once('-')?;
            (ReviewKind::Monthly, Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?)
        };
        Some(Self::holding(kind, date, first_weekday))
    }
}

impl fmt::Display for Period {
    /// `2026-11-20`, `2026-W46`, `2026-11` or `2026-Q4`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.from.year(), self.from.month());
        match self.kind {
            ReviewKind::Daily => write!(out, "{}", self.from),
            ReviewKind::Weekly => write!(out, "{}", Week::holding(self.from, self.from.weekday())),
            ReviewKind::Monthly => write!(out, "{year:04}-{month:02}"),
            ReviewKind::Quarterly => write!(out, "{year:04}-Q{}", (month - 1) / 3 + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const MONDAY: Weekday = Weekday::Monday;

    fn label(kind: ReviewKind, day: Date) -> String {
        Period::holding(kind, day, MONDAY).to_string()
    }

    #[test]
    fn every_kind_has_its_label_and_is_found_by_it() {
        let day = date(2026, 11, 20);
        let labels = ReviewKind::ALL.map(|kind| label(kind, day));
        assert_eq!(labels, ["2026-11-20", "2026-W47", "2026-11", "2026-Q4"]);
        for (kind, label) in ReviewKind::ALL.into_iter().zip(&labels) {
            assert_eq!(Period::labelled(label, MONDAY), Some(Period::holding(kind, day, MONDAY)));
        }
        assert!(
            ["2026-Q5", "2026-13", "soon", ""].iter().all(|label| Period::labelled(label, MONDAY).is_none())
        );
    }

    #[test]
    fn periods_of_a_kind_follow_each_other_without_gap() {
        for kind in ReviewKind::ALL {
            for first in [MONDAY, Weekday::Sunday] {
                let mut at = Period::holding(kind, date(2019, 12, 29), first);
                for _ in 0..120 {
                    let next = at.after(first);
                    assert_eq!(next.from, at.to.tomorrow().expect("a date"), "{kind:?} after {at}");
                    assert_eq!(next.before(first), at);
                    at = next;
                }
            }
        }
    }

    #[test]
    fn the_newest_period_is_over() {
        let newest = |kind| Period::newest(kind, date(2026, 1, 1), MONDAY).to_string();
        assert_eq!(ReviewKind::ALL.map(newest), ["2025-12-31", "2025-W52", "2025-12", "2025-Q4"]);
    }
}
