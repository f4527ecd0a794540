//! Many texts drafted by models for no buyer in particular (requirements E14): volume is easily had, and sells little
//! where nobody was in mind.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::Layer;
use crate::words::Words;

/// More drafts than this for nobody in particular are too many for [`DRAFT_DAYS`].
const MOST: u32 = 20;

/// How many days, today among them, are looked at.
pub const DRAFT_DAYS: i32 = 30;

/// Counts the drafts without a kind of buyer.
pub(super) struct StackDraftsForNobody;

impl Warning for StackDraftsForNobody {
    fn id(&self) -> &'static str {
        "stack_drafts_for_nobody"
    }

    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        self.too_many(facts).into_iter().collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        vec![
            Words::new("warning-stack-drafts-for-nobody-threshold")
                .with("most", i64::from(MOST))
                .with("days", i64::from(DRAFT_DAYS)),
        ]
    }
}

impl StackDraftsForNobody {
    fn too_many(&self, facts: &WarningFacts) -> Option<Finding> {
        let all = facts.drafts.made;
        let without = all.checked_sub(facts.drafts.for_somebody).filter(|without| *without > MOST)?;
        Some(
            finding(self.id(), Layer::Content, Layer::Content.id().to_owned(), Place::Buyers)
                .with("without", i64::from(without))
                .with("all", i64::from(all))
                .with("days", i64::from(DRAFT_DAYS)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::DraftFacts;
    use super::super::fixtures::facts;
    use super::*;

    fn found(made: u32, for_somebody: u32) -> Vec<Finding> {
        let drafts = DraftFacts { made, for_somebody };
        StackDraftsForNobody.check(&WarningFacts { drafts, ..facts(Vec::new()) })
    }

    #[test]
    fn more_than_twenty_drafts_for_nobody_are_told_without_money() {
        let told = found(21, 0);
        assert_eq!((told.len(), told[0].money_per_year, told[0].place), (1, None, Place::Buyers));
        assert_eq!(found(60, 39).len(), 1, "21 of 60");
    }

    #[test]
    fn a_few_drafts_and_drafts_for_somebody_stay_silent() {
        assert_eq!(found(0, 0), []);
        assert_eq!(found(20, 0), [], "exactly twenty");
        assert_eq!(found(60, 40), []);
        assert_eq!(found(3, 30), [], "counts that cannot be say nothing");
    }
}
