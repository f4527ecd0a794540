//! How fast texts get through, read from their steps, for the figures of a week (definitions.md 4.13).

use crate::error::Result;
use crate::store::copy_work;
use jiff::Timestamp;
use rusqlite::Connection;
use rust_decimal::Decimal;
use tillwise_domain::content::states::{Step, approvals, cycle_time, velocity};

/// What the steps of copy say of a span of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::api) struct CopyPace {
    /// How many products' texts reached a file for the shop; nothing before the first one did.
    pub exported: Option<usize>,
    /// Hours from review to approval, the middle one; nothing where nothing was approved.
    pub approval_hours: Option<Decimal>,
}

/// The pace from one instant to before another.
///
/// # Errors
/// As SQLite says.
pub(in crate::api) fn pace(sql: &Connection, span: (Timestamp, Timestamp)) -> Result<CopyPace> {
    let first: Option<i64> =
        sql.query_row("SELECT min(at) FROM copy_steps WHERE state = 'exported'", [], |row| row.get(0))?;
    let work = copy_work::all(sql)?;
    let steps: Vec<Vec<Step>> =
        work.into_values().map(|work| work.steps.into_iter().map(|noted| noted.step).collect()).collect();
    let texts = || steps.iter().map(Vec::as_slice);
    Ok(CopyPace {
        exported: first.filter(|at| *at < span.1.as_second()).map(|_| velocity(texts(), span)),
        approval_hours: cycle_time(approvals(texts(), span)).map(|time| time.median_hours),
    })
}
