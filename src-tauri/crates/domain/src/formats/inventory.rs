//! Shopify's inventory export, `inventory_export*.csv`: one row for each variant and location, under older and newer
//! headers (export-formats 1.4).

use super::reading::{is_lost_id, named};
use super::shopify_products::id_text;
use super::values::{Fault, count};
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Record, RecordKind, StockLevel};
use std::borrow::Cow;

/// Shopify's inventory export.
pub(super) struct Inventory;

impl Format for Inventory {
    fn id(&self) -> &'static str {
        "inventory"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Handle"],
                &["Option1 Value"],
                &["Location"],
                &["On hand", "On hand (current)"],
                &["Available", "Available (not editable)"],
            ],
            typical: &["Title", "SKU", "HS Code", "COO", "Incoming", "Unavailable", "Committed", "Bin name"],
            never: &["Variant Price", "Body (HTML)", "Metafield Key"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::StockLevel
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "inventory", column: name })
        };
        let stated = |name: &str, now: &str| header.find(&[name, now]);
        Ok(Box::new(Columns {
            handle: need("Handle")?,
            location: need("Location")?,
            options: (1..=3).map(|n| header.find(&[&format!("Option{n} Value")])).collect(),
            sku: header.find(&["SKU"]),
            // Never `On hand (new)`: that is where the owner writes what it shall become.
            on_hand: stated("On hand", "On hand (current)"),
            available: stated("Available", "Available (not editable)"),
            committed: stated("Committed", "Committed (not editable)"),
            incoming: stated("Incoming", "Incoming (not editable)"),
            unavailable: stated("Unavailable", "Unavailable (not editable)"),
        }))
    }

    fn example(&self) -> &'static str {
        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),\
         Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)\n\
         mug,Mug,Size,Small,M-S,,,Workshop,,0,0,2,10,12,\n\
         mug,Mug,Size,Small,M-S,,,Market stall,,0,0,0,3,3,\n"
    }
}

struct Columns {
    handle: usize,
    location: usize,
    options: Vec<Option<usize>>,
    sku: Option<usize>,
    on_hand: Option<usize>,
    available: Option<usize>,
    committed: Option<usize>,
    incoming: Option<usize>,
    unavailable: Option<usize>,
}

impl Cells for Columns {
    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.handle), "column-handle"),
            (self.sku, "column-sku"),
            (Some(self.location), "column-location"),
            (self.on_hand, "column-stock"),
            (self.available, "column-available"),
            (self.committed, "column-committed"),
            (self.incoming, "column-incoming"),
            (self.unavailable, "column-unavailable"),
        ]);
        columns.extend(self.options.iter().flatten().map(|column| (*column, "column-option")));
        columns
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let mut who = vec![row.cell(Some(self.handle)), row.cell(Some(self.location)), row.cell(self.sku)];
        who.extend(self.options.iter().map(|column| row.cell(*column)));
        RowIs::Of(Cow::Owned(who.join("\u{1f}")))
    }

    fn read(&mut self, rows: &[Row], _: &Decided, into: &mut Reading) {
        // A level that stands twice, as where parts were joined, is one level; the last row stands.
        let mut last = None;
        for row in rows {
            match self.level(row) {
                Ok(level) => {
                    last = Some(level);
                    into.used += 1;
                    into.lost_ids += u64::from(is_lost_id(row.cell(self.sku)));
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(last.map(Record::StockLevel));
    }
}

impl Columns {
    fn level(&self, row: &Row) -> Result<StockLevel, Fault> {
        let handle = row.cell(Some(self.handle));
        if handle.is_empty() {
            return Err((Some(self.handle), "problem-no-handle"));
        }
        // A location that does not keep this variant says so in words; that is not nought.
        let count = |column: Option<usize>| match row.cell(column) {
            cell if cell.eq_ignore_ascii_case("not stocked") => Ok(None),
            _ => count(row, column),
        };
        let mut options: Vec<String> =
            self.options.iter().map(|column| row.cell(*column).to_owned()).collect();
        while options.last().is_some_and(String::is_empty) {
            options.pop();
        }
        Ok(StockLevel {
            platform: "shopify",
            product: handle.to_owned(),
            options,
            sku: id_text(row.cell(self.sku)).filter(|sku| sku != "-" && !is_lost_id(sku)),
            location: row.cell(Some(self.location)).to_owned(),
            on_hand: count(self.on_hand)?,
            available: count(self.available)?,
            committed: count(self.committed)?,
            incoming: count(self.incoming)?,
            unavailable: count(self.unavailable)?,
        })
    }
}
