//! The first pass over a file: is it whole, how many rows has it, which marks do its columns use, and which
//! records have their rows scattered. What it finds makes the second pass exact without holding the file.

use super::guard::Guard;
use super::load::{Cancelled, rows_of};
use super::reading::HeaderWatch;
use super::{Cells, DateOrder, Decided, Layout, MarkEvidence, OrderEvidence, Refusal, Row, RowIs, opened};
use crate::ledger::{MaybeSeen, fingerprint};
use std::collections::HashSet;
use std::io::Read;

/// What the first pass found.
#[derive(Debug, Default)]
pub struct Survey {
    /// Data rows.
    pub rows: u64,
    /// Rows that are no data: totals, footers, empty lines.
    pub aside: u64,
    /// Decimal marks and date orders, by column.
    pub decided: Decided,
    /// The newest moment any row speaks of, in seconds since 1970.
    pub newest: Option<i64>,
    /// Fingerprints of the keys whose rows do not stand together, and of a few others that could not be told from them.
    pub scattered: HashSet<i64>,
}

/// Reads the whole file once.
///
/// `tick` is called with the number of rows now and then; it stops the survey by returning `false`.
///
/// # Errors
/// A [`Refusal`] for a file that must not be imported, or [`Cancelled`] inside `Ok`.
pub fn survey(
    file: impl Read,
    layout: &Layout,
    cells: &dyn Cells,
    tick: &mut dyn FnMut(u64) -> bool,
) -> Result<Result<Survey, Cancelled>, Refusal> {
    let mut found = Survey::default();
    let mut marks: Vec<(usize, MarkEvidence)> =
        cells.amounts().into_iter().map(|at| (at, Default::default())).collect();
    let mut orders: Vec<(usize, OrderEvidence)> =
        cells.dates().into_iter().map(|at| (at, Default::default())).collect();
    let (mut witness, witnesses) = (MarkEvidence::default(), cells.witnesses());
    let mut seen = MaybeSeen::new();
    let mut last: Option<i64> = None;
    let mut guard = Guard::new(opened(file, layout.encoding), layout.delimiter);
    let mut watch = HeaderWatch::default();
    cells.begin();
    let outcome = rows_of(&mut guard, layout, &mut |row: &mut Row| {
        if watch.is_header(row, &layout.header, cells) {
            found.aside += 1;
            return true;
        }
        if watch.other_order.is_some() {
            found.rows += 1;
            return true;
        }
        match cells.row_is(row) {
            RowIs::Aside => {
                found.aside += 1;
                return true;
            }
            RowIs::Of(key) => {
                let key = fingerprint(&*key);
                if last != Some(key) {
                    if !seen.is_new(key) {
                        found.scattered.insert(key);
                    }
                    last = Some(key);
                }
            }
        }
        marks.iter_mut().for_each(|(at, evidence)| evidence.see(row.cell(Some(*at))));
        orders.iter_mut().for_each(|(at, evidence)| evidence.see(row.cell(Some(*at))));
        let cells_of = witnesses.iter().map(|at| row.cell(Some(*at)));
        cells_of.filter(|cell| !cell.contains(char::is_alphabetic)).for_each(|cell| witness.see(cell));
        found.newest = found.newest.max(cells.moment(row));
        found.rows += 1;
        !found.rows.is_multiple_of(4_096) || tick(found.rows)
    });
    if let Some(refusal) = guard.fault() {
        return Err(refusal);
    }
    if let Err(Cancelled) = outcome? {
        return Ok(Err(Cancelled));
    }
    if found.rows == 0 {
        return Err(Refusal::NoRows { format: layout.format.id() });
    }
    found.scattered.extend(cells.learned().iter().map(fingerprint));
    found.decided = decide(&marks, witness, orders, layout, cells)?;
    Ok(Ok(found))
}

fn decide(
    marks: &[(usize, MarkEvidence)],
    witness: MarkEvidence,
    orders: Vec<(usize, OrderEvidence)>,
    layout: &Layout,
    cells: &dyn Cells,
) -> Result<Decided, Refusal> {
    let mut all = MarkEvidence::default();
    marks.iter().for_each(|(_, evidence)| all.join(*evidence));
    let usual = all.mark().or(witness.mark()).unwrap_or_else(|| cells.usual_mark());
    let marks = marks.iter().map(|(at, evidence)| (*at, evidence.mark().unwrap_or(usual))).collect();
    let mut decided = Decided { marks, orders: Vec::new() };
    for (at, evidence) in orders {
        // Only a workbook may hold a date as its number, in a column whose cells are not shown as dates.
        if layout.numbered && evidence.is_serial() {
            decided.orders.push((at, DateOrder::Serial));
            continue;
        }
        match evidence.order() {
            Ok(Some(order)) => decided.orders.push((at, order)),
            Ok(None) => {}
            Err(value) => {
                if let Some(order) = layout.day_order.or_else(|| cells.usual_order()) {
                    decided.orders.push((at, order));
                    continue;
                }
                let column = layout.header.name(at).unwrap_or_default().to_owned();
                return Err(Refusal::DayOrMonth { column, value });
            }
        }
    }
    Ok(decided)
}
