//! Tillwise's own list of tools, `tools.csv`: a stack brought in or handed over as a file.

use super::amount::minor_or_why;
use super::reading::named;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, day};
use crate::kpis::KpiId;
use crate::ledger::{Record, RecordKind, ToolRow};
use crate::money::{Currency, Money};
use crate::stack::{Cycle, Job, Layer, Price, ToolStatus};
use std::borrow::Cow;

/// Tillwise's own list of tools.
pub(super) struct TillwiseTools;

impl Format for TillwiseTools {
    fn id(&self) -> &'static str {
        "tillwise-tools"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Tool"], &["Layer"], &["Jobs"]],
            typical: &["Cost", "Cycle", "Currency", "Owner", "KPI", "Since", "Status"],
            never: &["Impr.", "Lineitem name"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Tool
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Columns {
            name: header.find(&["Tool"]),
            layer: header.find(&["Layer"]),
            jobs: header.find(&["Jobs"]),
            cost: header.find(&["Cost"]),
            cycle: header.find(&["Cycle"]),
            currency: header.find(&["Currency"]),
            owner: header.find(&["Owner"]),
            kpi: header.find(&["KPI"]),
            since: header.find(&["Since"]),
            status: header.find(&["Status"]),
            fallback: context.currency,
        }))
    }

    fn example(&self) -> &'static str {
        "Tool,Layer,Jobs,Cost,Cycle,Currency,Owner,KPI,Since,Status\n\
         ChatGPT,content,writing; translation,20.00,monthly,EUR,Mara,conversion_rate,2026-01-01,active\n"
    }
}

struct Columns {
    name: Option<usize>,
    layer: Option<usize>,
    jobs: Option<usize>,
    cost: Option<usize>,
    cycle: Option<usize>,
    currency: Option<usize>,
    owner: Option<usize>,
    kpi: Option<usize>,
    since: Option<usize>,
    status: Option<usize>,
    fallback: Option<Currency>,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        self.cost.into_iter().collect()
    }

    fn dates(&self) -> Vec<usize> {
        self.since.into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (self.name, "column-tool"),
            (self.layer, "column-layer"),
            (self.jobs, "column-jobs"),
            (self.cost, "column-cost"),
            (self.cycle, "column-cycle"),
            (self.currency, "column-currency"),
            (self.owner, "column-owner"),
            (self.kpi, "column-kpi"),
            (self.since, "column-since"),
            (self.status, "column-state"),
        ])
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Owned(row.cell(self.name).to_lowercase()))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut kept = None;
        for row in rows {
            match self.tool(row, decided) {
                Ok(tool) => {
                    into.used += 1;
                    kept = Some(tool);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(kept.map(Record::Tool));
    }
}

impl Columns {
    fn tool(&self, row: &Row, decided: &Decided) -> Result<ToolRow, (Option<usize>, &'static str)> {
        let name = row.cell(self.name);
        if name.is_empty() {
            return Err((self.name, "problem-no-tool-name"));
        }
        let text = |column| Some(row.cell(column)).filter(|text| !text.is_empty());
        let mut jobs: Vec<Job> = Vec::new();
        for job in row.cell(self.jobs).split([';', ',']).map(str::trim).filter(|job| !job.is_empty()) {
            let job = Job::from_id(job).ok_or((self.jobs, "problem-unknown-job"))?;
            if !jobs.contains(&job) {
                jobs.push(job);
            }
        }
        Ok(ToolRow {
            name: name.to_owned(),
            layer: Layer::from_id(row.cell(self.layer)).ok_or((self.layer, "problem-unknown-layer"))?,
            jobs,
            price: self.price(row, decided)?,
            owner: text(self.owner).map(str::to_owned),
            kpi: text(self.kpi)
                .map(|id| KpiId::from_id(id).ok_or((self.kpi, "problem-unknown-kpi")))
                .transpose()?,
            since: text(self.since)
                .map(|cell| {
                    let order = self.since.and_then(|column| decided.order(column));
                    day(cell, order).ok_or((self.since, "problem-no-day"))
                })
                .transpose()?,
            status: match row.cell(self.status) {
                "" => ToolStatus::Active,
                id => ToolStatus::from_id(id).ok_or((self.status, "problem-unknown-status"))?,
            },
        })
    }

    fn price(&self, row: &Row, decided: &Decided) -> Result<Option<Price>, (Option<usize>, &'static str)> {
        let mark = self.cost.map(|column| decided.mark(column)).unwrap_or_default();
        let cost = amount(row.cell(self.cost), mark).map_err(|()| (self.cost, "problem-not-an-amount"))?;
        let Some(cost) = cost else { return Ok(None) };
        let currency = match row.cell(self.currency) {
            "" => self.fallback.ok_or((self.currency, "problem-no-currency"))?,
            code => code.parse().map_err(|_| (self.currency, "problem-no-currency"))?,
        };
        let minor = minor_or_why(cost, currency).map_err(|reason| (self.cost, reason))?;
        let cycle = match row.cell(self.cycle) {
            "" => Cycle::Monthly,
            id => Cycle::from_id(id).ok_or((self.cycle, "problem-unknown-cycle"))?,
        };
        Ok(Some(Price { amount: Money::new(minor, currency), cycle }))
    }
}
