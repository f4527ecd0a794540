//! Tillwise's own list of tools, `tools.csv`: a stack brought in or handed over as a file. Every column but the first
//! three may be missing.

use super::amount::minor_or_why;
use super::reading::named;
use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, day};
use crate::kpis::KpiId;
use crate::ledger::{Record, RecordKind, ToolRow};
use crate::money::{Currency, Money};
use crate::stack::{Contract, Cycle, Job, Layer, Price, ToolStatus};
use jiff::civil::Date;
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
            typical: &[
                "Cost",
                "Cycle",
                "Currency",
                "Owner",
                "KPI",
                "Since",
                "Status",
                "Vendor",
                "Backup",
                "Process",
                "Ends",
                "Renews months",
                "Notice days",
                "Trial ends",
                "Works with",
            ],
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
            vendor: header.find(&["Vendor"]),
            backup: header.find(&["Backup"]),
            process: header.find(&["Process"]),
            ends: header.find(&["Ends"]),
            renews: header.find(&["Renews months"]),
            notice: header.find(&["Notice days"]),
            trial_ends: header.find(&["Trial ends"]),
            works_with: header.find(&["Works with"]),
            fallback: context.currency,
        }))
    }

    fn example(&self) -> &'static str {
        "Tool,Layer,Jobs,Cost,Cycle,Currency,Owner,KPI,Since,Status,Vendor,Backup,Process,Ends,Renews months,\
         Notice days,Trial ends,Works with\n\
         ChatGPT,content,writing; translation,20.00,monthly,EUR,Mara,conversion_rate,2026-01-01,active,OpenAI,Jonas,\
         Publish a product,2026-12-31,12,30,,Shopify; Etsy\n"
    }
}

/// Where a cell is wrong, and why.
type Wrong = (Option<usize>, &'static str);

fn date_in(row: &Row, column: Option<usize>, decided: &Decided) -> Result<Option<Date>, Wrong> {
    let order = column.and_then(|column| decided.order(column));
    let date = |cell| day(cell, order).ok_or((column, "problem-no-day"));
    Some(row.cell(column)).filter(|cell| !cell.is_empty()).map(date).transpose()
}

/// A count of months or days.
fn count_in(row: &Row, column: Option<usize>) -> Result<Option<u16>, Wrong> {
    let count = |cell: &str| cell.parse().map_err(|_| (column, "problem-no-quantity"));
    Some(row.cell(column)).filter(|cell| !cell.is_empty()).map(count).transpose()
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
    vendor: Option<usize>,
    backup: Option<usize>,
    process: Option<usize>,
    ends: Option<usize>,
    renews: Option<usize>,
    notice: Option<usize>,
    trial_ends: Option<usize>,
    works_with: Option<usize>,
    fallback: Option<Currency>,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        self.cost.into_iter().collect()
    }

    fn dates(&self) -> Vec<usize> {
        [self.since, self.ends, self.trial_ends].into_iter().flatten().collect()
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
            (self.vendor, "column-vendor"),
            (self.backup, "column-backup"),
            (self.process, "column-process"),
            (self.ends, "column-contract-ends"),
            (self.renews, "column-renews"),
            (self.notice, "column-notice"),
            (self.trial_ends, "column-trial-ends"),
            (self.works_with, "column-works-with"),
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
    fn tool(&self, row: &Row, decided: &Decided) -> Result<ToolRow, Wrong> {
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
            since: date_in(row, self.since, decided)?,
            status: match row.cell(self.status) {
                "" => ToolStatus::Active,
                id => ToolStatus::from_id(id).ok_or((self.status, "problem-unknown-status"))?,
            },
            vendor: text(self.vendor).map(str::to_owned),
            backup: text(self.backup).map(str::to_owned),
            process: text(self.process).map(str::to_owned),
            contract: Contract {
                ends: date_in(row, self.ends, decided)?,
                renews_months: count_in(row, self.renews)?,
                notice_days: count_in(row, self.notice)?,
            },
            trial_ends: date_in(row, self.trial_ends, decided)?,
            works_with: row
                .cell(self.works_with)
                .split(';')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
        })
    }

    fn price(&self, row: &Row, decided: &Decided) -> Result<Option<Price>, Wrong> {
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
