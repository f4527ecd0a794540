//! The files that are being looked at: what they hold, what the owner said about them, and what importing them would
//! do. All of it is in memory; nothing is written before the owner says so.

use crate::api::views::BatchView;
use crate::choices::{Choices, remembered_under};
use crate::email::EmailRule;
use crate::error::{Error, Result};
use crate::import::Findings;
use crate::store::batches::StoredProblem;
use crate::unpack::{Part, RECOGNISED_BY};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use tillwise_domain::formats::{
    Cells, Context, Decided, Guess, Layout, MappedKind, Mapping, Refusal, Row, RowIs, Table, as_table_told,
    candidates, guess, rows, survey, table,
};
use tillwise_domain::ledger::RecordKind;
use tillwise_domain::money::Currency;

/// How many rows a preview shows.
pub(crate) const SAMPLE: usize = 8;

/// Files up to this size are counted while they are looked at; larger ones show their first rows at once.
pub(crate) const AT_ONCE: u64 = 2 << 20;

/// Everything that is being looked at.
#[derive(Default)]
pub(crate) struct Looking {
    pub entries: Vec<Entry>,
    /// What becomes of e-mail addresses, where the owner said so here.
    pub email: Option<EmailRule>,
    /// The key of a shop that has none yet: codes on the page are the ones that will be kept.
    pub spare: Option<[u8; 32]>,
    /// What the shop was when the files were counted: its file and how often it was changed; nothing where none was.
    pub stamp: Option<(std::path::PathBuf, u64)>,
    /// Counts every change, so that counts of an older state are not taken for the new one's.
    pub turn: u64,
    pub next: u32,
}

/// A file, or several parts of one export that are one go.
pub(crate) struct Entry {
    pub id: u32,
    pub parts: Vec<Part>,
    pub choices: Choices,
    /// Cells put right in each part.
    pub repairs: Vec<BTreeMap<(u64, usize), String>>,
    pub repaired: Vec<Repaired>,
    pub remember: bool,
    pub remembered: bool,
    /// What was said of a table of the owner's own as another kind: going back finds it again.
    pub mapped: BTreeMap<MappedKind, Mapping>,
    pub glance: Glance,
    /// What importing each part would do; nothing while that is not known.
    pub counted: Option<Vec<Result<Counted>>>,
}

/// A group of cells that was put right.
pub(crate) struct Repaired {
    pub said: String,
    /// Part, line and column.
    pub cells: BTreeSet<(usize, u64, usize)>,
}

/// What importing a part would do.
pub(crate) struct Counted {
    pub view: BatchView,
    pub problems: Vec<StoredProblem>,
    pub findings: Option<Findings>,
    pub column: Option<ColumnSum>,
}

/// What a column of the file adds up to, counted apart from the records.
pub(crate) struct ColumnSum {
    pub heading: String,
    pub sums: BTreeMap<Option<Currency>, Decimal>,
}

/// What the first bytes of a file show.
pub(crate) enum Glance {
    /// A known export.
    Known(Box<Known>),
    /// A table of no known export.
    Unknown(Box<Unknown>),
    /// No table at all, or one that lacks what is needed.
    Refused(Error),
}

/// The first rows of a table of no known export.
pub(crate) struct Unknown {
    pub table: Table,
    /// Which column may be what; nothing where its rows cannot be read as a table.
    pub guesses: Option<Vec<Guess>>,
}

/// The first rows of a known export, or of a table of which the owner said what it holds.
pub(crate) struct Known {
    pub layout: Layout,
    /// The formats it could be, the likeliest first.
    pub formats: Vec<&'static str>,
    /// Whether the owner must say which of them it is.
    pub undecided: bool,
    /// What its records are.
    pub records: RecordKind,
    /// Which column may be what, in a table of the owner's own.
    pub guesses: Vec<Guess>,
    /// Whether the owner must say its currency.
    pub no_currency: bool,
    pub columns: Vec<(usize, &'static str)>,
    pub amounts: Vec<usize>,
    pub dates: Vec<usize>,
    pub decided: Decided,
    /// The first rows, each with the key of its record.
    pub rows: Vec<(Row, String)>,
    /// How many rows there are, as far as the first bytes tell.
    pub about: u64,
    /// The header's fingerprint.
    pub header: String,
}

impl Known {
    /// Whether it is read by what the owner said of its columns.
    pub fn is_own_table(&self) -> bool {
        self.layout.format.id() == OWN_TABLE
    }
}

/// The id of the format for tables of the owner's own.
pub(crate) const OWN_TABLE: &str = "table";

impl Entry {
    /// What was said about one part.
    pub fn choices_of(&self, part: usize) -> Choices {
        let repairs = self.repairs.get(part).cloned().unwrap_or_default();
        Choices { repairs, ..self.choices.clone() }
    }

    /// Looks again, after something else was said about it.
    pub fn look_again(&mut self, email: EmailRule, zone: &TimeZone) {
        self.counted = None;
        if let Some(first) = self.parts.first() {
            self.glance = glance(first, &self.choices_of(0), email, zone);
        }
    }
}

/// Looks at the beginning of a part.
pub(crate) fn glance(part: &Part, choices: &Choices, email: EmailRule, zone: &TimeZone) -> Glance {
    match looked(part, choices, email, zone) {
        Ok(glance) => glance,
        Err(error) => Glance::Refused(error),
    }
}

fn looked(part: &Part, choices: &Choices, email: EmailRule, zone: &TimeZone) -> Result<Glance> {
    let (size, start) = (part.size()?, part.start()?);
    let could_be = candidates(&start, part.numbered, choices.encoding)?;
    let mut formats: Vec<&'static str> = could_be.iter().map(|layout| layout.format.id()).collect();
    let header = remembered_under(&start, part.numbered).unwrap_or_default();
    let (layout, undecided) = match choices.layout(&start, part.numbered, email) {
        Ok(layout) => (layout, false),
        Err(refusal @ Refusal::Undecided { .. }) => {
            (could_be.into_iter().next().ok_or_else(|| Error::from(refusal))?, true)
        }
        Err(refusal @ Refusal::Unknown { .. }) => {
            return unknown(part, choices, &start)?.ok_or_else(|| refusal.into());
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let text = whole_lines(&start, size);
    let own = choices.mapping.as_ref().filter(|_| layout.format.id() == OWN_TABLE);
    let mut guesses = Vec::new();
    if let Some(mapping) = own {
        let shown = rows_of_table(text, &layout);
        guesses = guess_of(&layout, &shown);
        if !mapping.missing(layout.header.len()).is_empty() {
            return Ok(Glance::Unknown(Box::new(Unknown {
                table: shown_table(layout, shown),
                guesses: Some(guesses),
            })));
        }
    }
    // A part of a product file is known by the whole one, not by itself.
    if own.is_none() && !formats.contains(&layout.format.id()) {
        formats.push(layout.format.id());
    }
    let records = own.map_or_else(|| layout.format.records(), |mapping| mapping.kind.records());
    let context = choices.context(zone);
    let (cells, no_currency) = match layout.cells(&context) {
        // The code for "no currency" (ISO 4217) stands in until the owner has named one; no amount is kept in it.
        Err(Refusal::NoCurrency { .. }) => {
            (layout.cells(&Context { currency: "XXX".parse().ok(), ..context })?, true)
        }
        cells => (cells?, false),
    };
    let surveyed = survey(text, &layout, &*cells, &mut |_| true);
    let decided =
        surveyed.ok().and_then(std::result::Result::ok).map(|found| found.decided).unwrap_or_default();
    let (shown, seen) = first_rows(text, &layout, &*cells)?;
    let about = match u64::try_from(text.len()).unwrap_or(size) {
        read if read >= size || read == 0 => seen,
        read => seen.saturating_mul(size) / read,
    };
    let mut columns = cells.columns();
    // One column may say two things, such as a number that is also the id: it is shown once, by what comes first.
    let mut named = BTreeSet::new();
    columns.retain(|(at, _)| named.insert(*at));
    Ok(Glance::Known(Box::new(Known {
        columns,
        amounts: cells.amounts(),
        dates: cells.dates(),
        layout,
        formats,
        undecided,
        records,
        guesses,
        no_currency,
        decided,
        rows: shown,
        about,
        header,
    })))
}

/// A table of no known export: as it will be read once its owner has said what it holds, or at least as it looks.
fn unknown(part: &Part, choices: &Choices, start: &[u8]) -> Result<Option<Glance>> {
    let encoding = choices.encoding.filter(|_| !part.numbered);
    let found = match as_table_told(start, part.numbered, encoding) {
        Ok(layout) => {
            let shown = rows_of_table(whole_lines(start, part.size()?), &layout);
            let guesses = guess_of(&layout, &shown);
            Some(Unknown { table: shown_table(layout, shown), guesses: Some(guesses) })
        }
        Err(_) => table(start, part.numbered, encoding)?.map(|table| Unknown { table, guesses: None }),
    };
    Ok(found.map(|unknown| Glance::Unknown(Box::new(unknown))))
}

/// How many rows a guess is made from.
const GUESSED_FROM: usize = 60;

fn rows_of_table(text: &[u8], layout: &Layout) -> Vec<Row> {
    let mut shown = Vec::new();
    // What cannot be read further down, the count will say.
    let _ = rows(text, layout, &mut |row| {
        shown.push(row.clone());
        shown.len() < GUESSED_FROM
    });
    shown
}

fn guess_of(layout: &Layout, shown: &[Row]) -> Vec<Guess> {
    let cells: Vec<_> = shown.iter().map(|row| row.cells.clone()).collect();
    guess(&layout.header, &cells)
}

fn shown_table(layout: Layout, rows: Vec<Row>) -> Table {
    let Layout { encoding, delimiter, rows_above, header, .. } = layout;
    Table { encoding, delimiter, rows_above, header, rows }
}

/// The first bytes without the line that is cut by their end.
fn whole_lines(start: &[u8], size: u64) -> &[u8] {
    if size <= RECOGNISED_BY {
        return start;
    }
    let end = start.iter().rposition(|byte| *byte == b'\n').map_or(start.len(), |at| at + 1);
    &start[..end]
}

fn first_rows(text: &[u8], layout: &Layout, cells: &dyn Cells) -> Result<(Vec<(Row, String)>, u64)> {
    let (mut shown, mut seen) = (Vec::new(), 0);
    let read = rows(text, layout, &mut |row| {
        if let RowIs::Of(key) = cells.row_is(row) {
            seen += 1;
            if shown.len() < SAMPLE {
                shown.push((row.clone(), key.into_owned()));
            }
        }
        true
    });
    match read {
        // What the first bytes cannot show, the count will say.
        Err(_) if !shown.is_empty() => Ok((shown, seen)),
        Err(refusal) => Err(refusal.into()),
        Ok(_) => Ok((shown, seen)),
    }
}

/// Whether two names are parts of one export: `orders_export_1.csv` and `orders_export_2.csv`.
pub(crate) fn same_export(one: &str, other: &str) -> bool {
    match (stem_of_part(one), stem_of_part(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// A name without the number of its part: `orders_export_1.csv` is `orders_export.csv`.
pub(crate) fn stem_of_part(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, closed) = stem.strip_suffix(')').map_or((stem, false), |stem| (stem, true));
    let digits = stem.bytes().rev().take_while(u8::is_ascii_digit).count();
    // A year is no part's number.
    if digits == 0 || digits > 3 {
        return None;
    }
    let before = &stem[..stem.len() - digits];
    let mark = if closed { before.strip_suffix('(') } else { before.strip_suffix(['_', '-', ' ']) };
    mark.map(|stem| format!("{}.{ending}", stem.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_parts_belong_together() {
        assert!(same_export("orders_export_1.csv", "orders_export_2.csv"));
        assert!(same_export("orders (1).csv", "orders (12).csv"));
        for (one, other) in [
            ("orders_export_1.csv", "products_export_1.csv"),
            ("orders_2025.csv", "orders_2026.csv"),
            ("orders.csv", "orders_1.csv"),
            ("a1.csv", "a2.csv"),
        ] {
            assert!(!same_export(one, other), "{one}, {other}");
        }
    }
}
