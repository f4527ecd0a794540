//! Spot-checks of copy (requirement E7, definitions.md 4.13): a part of a batch is looked at by a person, what that can
//! miss is said, and a batch in which too much failed is stopped.

mod acts;
mod batch;
mod chart;
mod edits;
mod view;

use crate::Engine;
use crate::error::{Error, Result};
use crate::store::spot_checks::{self, SpotCheck};
use rusqlite::Connection;
use rust_decimal::Decimal;
use tillwise_domain::content::sampling::{Batch, Hidden, exceeds, hides};
use tillwise_domain::words::Words;

impl SpotCheck {
    /// What was seen of it, for the chart and the limit.
    fn seen(&self) -> Batch {
        Batch { looked_at: self.looked_at, fails: self.failed }
    }

    /// The part of faults above which its batch is stopped.
    fn limit(&self) -> Decimal {
        Decimal::new(self.stops_above, 4)
    }

    /// The first count of faults that stops its batch; nothing where not even all of them would.
    fn stopping_fail(&self) -> Option<u32> {
        (1..=self.sample).find(|fails| exceeds(self.limit(), self.sample, *fails))
    }
}

/// A spot-check by its number.
fn found(sql: &Connection, id: i64) -> Result<SpotCheck> {
    let missing = || Error::invalid(Words::new("error-no-spot-check").with("check", id));
    spot_checks::get(sql, id)?.ok_or_else(missing)
}

/// What a check can have missed so far, in words.
fn hidden_words(check: &SpotCheck) -> Words {
    let words = |key: &str| {
        Words::new(key)
            .with("failed", i64::from(check.failed))
            .with("looked", i64::from(check.looked_at))
            .with("all", i64::from(check.texts))
    };
    match hides(check.failed, check.looked_at, check.texts) {
        Hidden::NotKnown => words("spot-hidden-not-known"),
        Hidden::Nothing => words("spot-hidden-nothing"),
        Hidden::AtMost { part, one_in } => {
            let part = crate::api::kpis::percent(part, 1);
            match one_in {
                Some(times) => words("spot-hidden-one-in").with("times", i64::from(times)),
                None => words("spot-hidden-part"),
            }
            .with("part", part)
        }
    }
}

impl Engine {
    /// What a spot-check is of, in words.
    fn spot_kind(kind: &str) -> Words {
        Words::new(format!("spot-kind-{kind}"))
    }
}
