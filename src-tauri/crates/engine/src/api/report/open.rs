//! What is open: warnings that wait, actions, and gaps in the data.

use super::facts::Facts;
use super::first::ACTIONS;
use crate::reports::{Block, Head, Sheet, Table};
use tillwise_domain::words::Words;

impl Facts<'_> {
    pub(super) fn open_sheet(&self) -> Sheet {
        let mut blocks = Vec::new();
        blocks.push(Block::Heading(self.label("report-warnings")));
        if self.warnings.is_empty() {
            blocks.push(Block::Text(self.label("report-warnings-none")));
        } else {
            blocks.push(Block::Table(self.warnings_table()));
        }
        let actions = self.open_actions();
        if actions.len() > ACTIONS {
            blocks.push(Block::Heading(self.label("report-actions-all")));
            blocks.push(Block::Table(self.actions_table(&actions)));
        }
        blocks.push(Block::Heading(self.label("report-gaps")));
        let gaps = self.gaps();
        if gaps.is_empty() {
            blocks.push(Block::Text(self.label("report-gaps-none")));
        } else {
            blocks.push(Block::List(gaps));
        }
        Sheet { title: Some(self.label("report-open")), blocks }
    }

    fn warnings_table(&self) -> Table {
        let rows = self.warnings.iter().map(|warning| {
            vec![
                self.names.kept(&warning.title),
                self.names.kept(&warning.evidence),
                self.names.kept(&warning.action),
                warning.money_shown.clone().unwrap_or_default(),
            ]
        });
        let head = |name: &str| self.label(&format!("report-head-{name}"));
        Table {
            caption: self.say(&Words::new("report-warnings-caption").with("count", self.warnings.len())),
            heads: vec![
                Head::words(head("warning"), 28),
                Head::words(head("evidence"), 34),
                Head::words(head("todo"), 30),
                Head::numbers(head("a-year"), 16),
            ],
            rows: rows.collect(),
        }
    }

    /// What the numbers lack, a sentence each.
    fn gaps(&self) -> Vec<String> {
        let mut gaps = Vec::new();
        for series in &self.series {
            let name = self.kpi_name(series);
            if let Some(why) = &series.parked {
                let why = self.names.kept(why);
                gaps.push(self.say(&Words::new("report-gap-parked").with("kpi", name).with("why", why)));
                continue;
            }
            if let Some(why) =
                series.last().filter(|last| last.value.is_none()).and_then(|last| last.reason.clone())
            {
                gaps.push(self.say(
                    &Words::new("report-gap-value").with("kpi", name.clone()).with("why", self.say(&why)),
                ));
            }
            if series.target.is_none() {
                gaps.push(self.say(&Words::new("report-gap-goal").with("kpi", name)));
            }
        }
        let left_out: u64 = self.batches.iter().map(|batch| batch.rows_skipped).sum();
        if left_out > 0 {
            let count = i64::try_from(left_out).unwrap_or(i64::MAX);
            gaps.push(self.say(&Words::new("report-gap-rows").with("count", count)));
        }
        gaps
    }
}
