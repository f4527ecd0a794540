//! Which numbers of the work lead which KPI, and after how many weeks (requirements H9).

use super::KpiId;

/// A number of the work behind the shop, by week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WorkFigure {
    /// Median minutes to the first answer.
    FirstResponse,
    /// Tickets for every hundred orders.
    TicketsPerHundred,
    /// Texts and pictures that went out.
    ContentVelocity,
    /// Median hours from review to approval.
    ApprovalHours,
}

impl WorkFigure {
    /// Every one.
    pub const ALL: [WorkFigure; 4] =
        [Self::FirstResponse, Self::TicketsPerHundred, Self::ContentVelocity, Self::ApprovalHours];

    /// Its id; its name is in the catalogue under `process-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::FirstResponse => "first_response",
            Self::TicketsPerHundred => "tickets_per_hundred",
            Self::ContentVelocity => "content_velocity",
            Self::ApprovalHours => "approval_hours",
        }
    }
}

/// A number of the work and the KPI it is thought to lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// What comes first.
    pub work: WorkFigure,
    /// What may follow.
    pub outcome: KpiId,
    /// After how many weeks, as long as the owner says nothing else: a guess at how long a buyer takes to notice. New
    /// texts work within weeks, an answer only when the customer buys again.
    pub lag: usize,
}

/// The longest lag that can be asked for, in weeks.
pub const LONGEST_LAG: usize = 12;

/// The links, in the order they are shown.
pub const LINKS: &[Link] = &[
    Link { work: WorkFigure::ContentVelocity, outcome: KpiId::ConversionRate, lag: 2 },
    Link { work: WorkFigure::ContentVelocity, outcome: KpiId::RevenuePerVisitor, lag: 2 },
    Link { work: WorkFigure::ContentVelocity, outcome: KpiId::CustomerAcquisitionCost, lag: 2 },
    Link { work: WorkFigure::ApprovalHours, outcome: KpiId::ConversionRate, lag: 3 },
    Link { work: WorkFigure::FirstResponse, outcome: KpiId::ConversionRate, lag: 0 },
    Link { work: WorkFigure::FirstResponse, outcome: KpiId::RepeatPurchaseRate, lag: 4 },
    Link { work: WorkFigure::TicketsPerHundred, outcome: KpiId::RepeatPurchaseRate, lag: 4 },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_leads_something_and_no_link_stands_twice() {
        for work in WorkFigure::ALL {
            assert!(LINKS.iter().any(|link| link.work == work), "{work:?}");
        }
        for (at, link) in LINKS.iter().enumerate() {
            assert!(link.lag <= LONGEST_LAG);
            let twice = |other: &Link| (other.work, other.outcome) == (link.work, link.outcome);
            assert!(!LINKS[..at].iter().any(twice), "{link:?}");
        }
    }
}
