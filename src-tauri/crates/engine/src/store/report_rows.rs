//! Rows of reports over a period, kept as they stand.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{ReportRow, fingerprint};

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), report: &ReportRow) -> Result<Put> {
    let key =
        format!("{}:{}:{:?}:{:?}:{}", report.platform, report.table, report.from, report.to, report.label);
    let mark = fingerprint(report);
    let put = prepare(
        sql,
        &Head { table: "report_rows", key: &key, progress: 0, fingerprint: mark, batch, newest },
    )?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO report_rows (batch, key, progress, fingerprint, current, platform, report, label, first_day, last_day,
           figures)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            report.platform,
            report.table,
            report.label,
            report.from.map(|day| day.to_string()),
            report.to.map(|day| day.to_string()),
            serde_json::to_string(&report.figures).unwrap_or_default(),
        ])?;
    }
    Ok(put)
}
