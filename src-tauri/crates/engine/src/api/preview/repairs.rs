//! Cells that are certain to mean something else than they say, found for a whole group of problems at once.

use crate::error::{Error, Result};
use crate::looking::{Entry, Glance};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use tillwise_domain::formats::{amount, repair, rows};

/// Cells longer than this are kept cut, so what they say in full is not known here.
const CUT_AT: usize = 80;

/// Part, line, column, and what the cell says then.
pub(super) type RepairedCell = (usize, u64, usize, String);

/// A certain repair for a group of problems: its kind, and the cells it puts right with what they say then.
pub(super) fn repairs_of(entry: &Entry, group: &str) -> Option<(&'static str, Vec<RepairedCell>)> {
    let Glance::Known(known) = &entry.glance else { return None };
    let mut found: BTreeMap<&'static str, Vec<RepairedCell>> = BTreeMap::new();
    for (part, counted) in entry.counted.iter().flatten().enumerate() {
        let Ok(counted) = counted else { continue };
        let decided = counted.findings.as_ref().map_or(&known.decided, |findings| &findings.decided);
        for problem in &counted.problems {
            let (Some(column), Some(value)) = (problem.column, &problem.value) else { continue };
            if group_id(&problem.reason_key, Some(column)) != group || value.chars().count() >= CUT_AT {
                continue;
            }
            let word = known.columns.iter().find(|(at, _)| *at == column).map(|(_, word)| *word);
            let (mark, order) = (decided.mark(column), decided.order(column));
            if let Some((kind, text)) = repair(&problem.reason_key, word, value, mark, order) {
                found.entry(kind.id()).or_default().push((part, problem.line, column, text));
            }
        }
    }
    found.into_iter().max_by_key(|(_, cells)| cells.len())
}

/// The same slip in the other amounts of the rows that are put right: a format names the first it stumbles over.
pub(super) fn same_slips(entry: &Entry, kind: &str, cells: &[RepairedCell]) -> Result<Vec<RepairedCell>> {
    let Glance::Known(known) = &entry.glance else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (at, part) in entry.parts.iter().enumerate() {
        let lines: BTreeSet<u64> =
            cells.iter().filter(|(part, ..)| *part == at).map(|(_, line, ..)| *line).collect();
        let counted = entry.counted.iter().flatten().nth(at).and_then(|outcome| outcome.as_ref().ok());
        let Some(findings) = counted.and_then(|counted| counted.findings.as_ref()) else { continue };
        let Some(last) = lines.last() else { continue };
        let file = File::open(&part.path).map_err(|fault| Error::file(&part.path, &fault))?;
        // It stops behind the last line that matters.
        let _ = rows(file, &findings.layout, &mut |row| {
            if lines.contains(&row.line) {
                for column in &known.amounts {
                    let (cell, mark) = (row.cell(Some(*column)), findings.decided.mark(*column));
                    let is_known = cells
                        .iter()
                        .any(|(part, line, of, _)| (*part, *line, *of) == (at, row.line, *column));
                    if is_known || amount(cell, mark).is_ok() {
                        continue;
                    }
                    let word = known.columns.iter().find(|(of, _)| of == column).map(|(_, word)| *word);
                    let repaired = repair("problem-not-an-amount", word, cell, mark, None);
                    if let Some((_, text)) = repaired.filter(|(other, _)| other.id() == kind) {
                        found.push((at, row.line, *column, text));
                    }
                }
            }
            row.line < *last
        })?;
    }
    Ok(found)
}

pub(super) fn group_id(reason: &str, column: Option<usize>) -> String {
    format!("{reason}/{}", column.map(|column| column.to_string()).unwrap_or_default())
}
