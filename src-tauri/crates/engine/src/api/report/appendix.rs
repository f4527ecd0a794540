//! How everything is counted, and which files it comes from.

use super::facts::Facts;
use crate::reports::{Block, Head, Sheet, Table};
use jiff::Timestamp;
use std::collections::BTreeMap;
use tillwise_domain::money::grouped;
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

impl Facts<'_> {
    pub(super) fn appendix(&self) -> Sheet {
        let mut blocks = vec![Block::Table(self.definitions())];
        blocks.push(Block::Heading(self.label("report-files")));
        if self.batches.is_empty() {
            blocks.push(Block::Gap(self.label("report-as-of-none")));
        } else {
            blocks.push(Block::Table(self.files()));
        }
        blocks.push(Block::Note(self.label(if self.names.are_shown() {
            "report-names-shown"
        } else {
            "report-names-left-out"
        })));
        Sheet { title: Some(self.label("report-how")), blocks }
    }

    fn definitions(&self) -> Table {
        let mut rows: Vec<Vec<String>> = self
            .series
            .iter()
            .filter_map(|series| Some(vec![self.kpi_name(series), self.say(&series.last()?.definition)]))
            .collect();
        let zone = self.ledger.shop.zone();
        let zone = zone.iana_name().unwrap_or("UTC").to_owned();
        let weekday = self.ledger.shop.first_weekday.to_monday_one_offset();
        let weekday = self.label(&format!("weekday-{weekday}"));
        for (name, words) in [
            ("report-usual-range", Words::new("report-define-usual")),
            ("report-head-net-sales", Words::new("report-define-net-sales")),
            (
                "report-head-weekly",
                Words::new("report-define-week").with("weekday", weekday).with("zone", zone),
            ),
            ("report-periods", Words::new("report-define-periods")),
            ("report-tools", Words::new("report-define-tools")),
        ] {
            rows.push(vec![self.label(name), self.say(&words)]);
        }
        Table {
            caption: self.label("report-define-caption"),
            heads: vec![
                Head::words(self.label("report-head-number"), 26),
                Head::words(self.label("report-head-definition"), 74),
            ],
            rows,
        }
    }

    /// One row for each kind of file: how many, their rows, and how recent they are.
    fn files(&self) -> Table {
        #[derive(Default)]
        struct Sum {
            files: usize,
            used: u64,
            left_out: u64,
            newest: i64,
            imported: i64,
        }
        let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
        for batch in &self.batches {
            let sum = sums.entry(batch.format.as_str()).or_default();
            sum.files += 1;
            sum.used += batch.rows_used;
            sum.left_out += batch.rows_skipped;
            sum.newest = sum.newest.max(batch.newest);
            sum.imported = sum.imported.max(batch.imported_at);
        }
        let zone = self.ledger.shop.zone();
        let day = |second: i64| {
            let instant = Timestamp::from_second(second).ok()?;
            Some(self.engine.words.date(local_date(instant, &zone)))
        };
        let rows = sums.iter().map(|(format, sum)| {
            vec![
                self.label(&format!("format-{format}")),
                grouped(&sum.files.to_string()),
                grouped(&sum.used.to_string()),
                grouped(&sum.left_out.to_string()),
                (sum.newest > 0).then(|| day(sum.newest)).flatten().unwrap_or_default(),
                day(sum.imported).unwrap_or_default(),
            ]
        });
        let head = |name: &str| self.label(&format!("report-head-{name}"));
        Table {
            caption: self.label("report-files-caption"),
            heads: vec![
                Head::words(head("file"), 28),
                Head::numbers(head("files"), 8),
                Head::numbers(head("rows"), 12),
                Head::numbers(head("left-out"), 12),
                Head::words(head("newest"), 20),
                Head::words(head("imported"), 20),
            ],
            rows: rows.collect(),
        }
    }
}
