//! Whole files in memory, for whoever throws anything at the formats and looks only at whether they hold: the fuzzers
//! and the tests that replay what these have found. An import keeps records in the shop file and rows on a stage on
//! the disk; here both are counted or held.

use super::{
    Cancelled, Context, DateOrder, DecimalMark, Encoding, EncodingWatch, Loaded, MarkEvidence, OrderEvidence,
    Problem, Refusal, Row, Sink, Stage, amount, day, detect_encoding, instant, load, minor, moment, opened,
    plain_decimal, sniff_as, survey, whole_number,
};
use crate::ledger::Record;
use crate::money::Currency;
use crate::words::Words;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::io::Read;

/// What came of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Rows used and kept out.
    pub loaded: Loaded,
    /// Records that were made.
    pub records: u64,
}

/// Reads a file from its first byte to its records, as an import does.
///
/// # Errors
/// The file's refusal.
///
/// # Panics
/// If a row is neither used nor a problem, which would be a fault of the formats.
pub fn read_whole(bytes: &[u8], numbered: bool) -> Result<Trial, Refusal> {
    let mut layout = sniff_as(bytes, numbered)?;
    let mut watch = EncodingWatch::new();
    bytes.chunks(1 << 16).for_each(|piece| watch.see(piece));
    layout.encoding = watch.finish(layout.encoding).0;
    let mut cells = layout.cells(&Context { currency: "EUR".parse().ok(), ..Context::default() })?;
    let survey = survey(bytes, &layout, &*cells, &mut |_| true)?.map_err(|Cancelled| Refusal::Changed)?;
    let (mut held, mut counted) = (Held::default(), Counted::default());
    let loaded = load(bytes, &layout, &mut *cells, &survey, &mut held, &mut counted)?;
    let loaded = loaded.map_err(|Cancelled| Refusal::Changed)?;
    assert_eq!(loaded.used + loaded.skipped, survey.rows, "every row is used or kept out");
    assert_eq!(loaded.skipped, counted.problems, "every row that is kept out has its reason");
    Ok(Trial { loaded, records: counted.records })
}

/// Reads bytes as one cell, in every way a cell is read, and as a text in every encoding.
///
/// # Panics
/// If a reading contradicts itself, which would be a fault of it.
pub fn read_cell(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (mut marks, mut orders) = (MarkEvidence::default(), OrderEvidence::default());
    marks.see(&text);
    orders.see(&text);
    let _ = (marks.mark(), orders.order(), instant(&text));
    for mark in [DecimalMark::Point, DecimalMark::Comma] {
        let _ = whole_number(&text, mark);
        let Ok(Some(value)) = amount(&text, mark) else { continue };
        let again = amount(&plain_decimal(value), DecimalMark::Point);
        assert_eq!(again, Ok(Some(value)), "an amount that is written out is the same amount");
        for currency in ["EUR", "JPY", "KWD"].iter().filter_map(|code| code.parse::<Currency>().ok()) {
            let _ = minor(value, currency);
        }
    }
    for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
        let _ = (day(&text, order), moment(&text, order, &TimeZone::UTC));
    }
    let mut watch = EncodingWatch::new();
    bytes.chunks(3).for_each(|piece| watch.see(piece));
    if let Ok(at_start) = detect_encoding(bytes) {
        let (encoding, _) = watch.finish(at_start);
        assert_eq!(
            Encoding::from_id(&encoding.id()).map(Encoding::id),
            Some(encoding.id()),
            "an encoding is found again by its name"
        );
        let mut decoded = String::new();
        let read = opened(bytes, encoding).read_to_string(&mut decoded);
        assert!(read.is_ok(), "whatever the bytes are, they become text: {read:?}");
    }
}

#[derive(Default)]
struct Held(BTreeMap<String, Vec<Row>>);

impl Stage for Held {
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled> {
        self.0.entry(key.to_owned()).or_default().push(row.clone());
        Ok(())
    }

    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled> {
        for (key, rows) in std::mem::take(&mut self.0) {
            rows.into_iter().try_for_each(|row| each(&key, row))?;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Counted {
    records: u64,
    problems: u64,
}

impl Sink for Counted {
    fn record(&mut self, _: Record) -> Result<(), Cancelled> {
        self.records += 1;
        Ok(())
    }

    fn problem(&mut self, _: Problem) {
        self.problems += 1;
    }

    fn gap(&mut self, _: &'static str, _: Date) {}

    fn lost_ids(&mut self, _: u64) {}

    fn note(&mut self, _: Words) {}

    fn tick(&mut self, _: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}
