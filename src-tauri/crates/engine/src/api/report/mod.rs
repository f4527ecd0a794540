//! Weekly, monthly and quarterly reports (requirements H13): one page first, the details behind it, as HTML and as PDF.
//!
//! `spans` counts, `facts` gathers what a report is made from, and one file for each part of it makes the sheets.

mod appendix;
mod details;
mod facts;
mod first;
mod names;
mod open;
mod spans;
mod tree;

use super::requests::{Done, ReportFormat};
use super::views::{ReportNumberView, ReportView};
use crate::Engine;
use crate::error::{Code, Error, Result, shown};
use crate::reports::{Paper, Report, html, pdf};
use crate::store::backups::write_whole;
use facts::Facts;
use jiff::Zoned;
use std::path::Path;
use tillwise_domain::checkin::{Period, ReviewKind};
use tillwise_domain::words::Words;

/// Which report.
#[derive(Clone, Copy, Debug)]
pub struct ReportWish<'a> {
    /// How long its period is: a week, a month or a quarter.
    pub kind: ReviewKind,
    /// `2026-W46`, `2026-10` or `2026-Q3`; nothing means the newest that is over.
    pub period: Option<&'a str>,
    /// Whether people are named in it; every page says so then.
    pub names: bool,
    /// What a PDF is printed on; nothing means what is usual where the shop sells.
    pub paper: Option<Paper>,
}

impl Engine {
    /// What a report would say, in short.
    ///
    /// # Errors
    /// [`Code::NoShop`] without a shop file, [`Code::Invalid`] for a period that is none, is not over or is a day.
    pub fn report(&self, wish: ReportWish<'_>) -> Result<ReportView> {
        self.with_facts(wish, |facts| {
            let report = facts.report();
            let first_weekday = facts.ledger.shop.first_weekday;
            let after = facts.period.after(first_weekday);
            let numbers = facts.series.iter().map(|series| {
                let [label, value, before, usual, reading, goal] = facts.number_row(series);
                ReportNumberView { id: series.kpi.id(), label, value, before, usual, reading, goal }
            });
            ReportView {
                kind: facts.period.kind,
                period: facts.period.to_string(),
                title: report.title.clone(),
                sub: report.sub.clone(),
                as_of: report.as_of.clone(),
                numbers: numbers.collect(),
                number_heads: facts.number_heads(),
                sentences: facts.sentences(),
                holds: report.sheets.iter().filter_map(|sheet| sheet.title.clone()).collect(),
                before: facts.period.before(first_weekday).to_string(),
                after: (after.to < facts.ledger.today).then(|| after.to_string()),
                marked: report.marked.clone(),
            }
        })
    }

    /// A report as one HTML file.
    ///
    /// # Errors
    /// As [`Engine::report`].
    pub fn report_html(&self, wish: ReportWish<'_>) -> Result<String> {
        self.with_facts(wish, |facts| html(&facts.report()))
    }

    /// A report as one PDF file.
    ///
    /// # Errors
    /// As [`Engine::report`], and [`Code::Failed`] where the PDF breaks a rule of its format.
    pub fn report_pdf(&self, wish: ReportWish<'_>) -> Result<Vec<u8>> {
        let report = self.with_facts(wish, |facts| facts.report())?;
        pdf(&report).map_err(|why| Error::new(Code::Failed, Words::new("error-report-pdf").with("why", why)))
    }

    /// Saves a report.
    ///
    /// # Errors
    /// As [`Engine::report_pdf`], and a sentence for the disk.
    pub fn save_report(&self, wish: ReportWish<'_>, format: ReportFormat, to: &Path) -> Result<Done> {
        let bytes = match format {
            ReportFormat::Html => self.report_html(wish)?.into_bytes(),
            ReportFormat::Pdf => self.report_pdf(wish)?,
        };
        write_whole(to, &bytes)?;
        Ok(Done { said: self.say(&Words::new("said-saved").with("file", shown(to))), ..Done::default() })
    }

    /// Saves a report where the owner says.
    pub(super) fn choose_and_save_report(&self, wish: ReportWish<'_>, format: ReportFormat) -> Result<Done> {
        let period = self.with_facts(wish, |facts| facts.period.to_string())?;
        let ending = match format {
            ReportFormat::Html => "html",
            ReportFormat::Pdf => "pdf",
        };
        let stem = self.words.label("report-file");
        match self.host.save_file(&format!("{stem}-{period}.{ending}")) {
            Some(to) => self.save_report(ReportWish { period: Some(&period), ..wish }, format, &to),
            None => Ok(Done::default()),
        }
    }

    fn with_facts<T>(&self, wish: ReportWish<'_>, make: impl FnOnce(&Facts<'_>) -> T) -> Result<T> {
        let reader = self.reader()?;
        Ok(make(&Facts::gather(self, reader.sql(), wish)?))
    }
}

impl Facts<'_> {
    /// The whole report.
    fn report(&self) -> Report {
        let mut sheets = vec![self.first_sheet()];
        sheets.push(self.tree_sheet());
        sheets.extend(self.number_sheets());
        sheets.extend(self.sales_sheets());
        sheets.push(self.open_sheet());
        sheets.push(self.appendix());
        Report {
            title: self.label(&format!("report-title-{}", self.period.kind.id())),
            sub: self.sub(),
            as_of: self.as_of(),
            marked: self.names.are_shown().then(|| self.label("report-marked")),
            fresh: self.fresh.as_ref().map(Zoned::datetime),
            ahead: self
                .fresh
                .as_ref()
                .map_or(0, |fresh| i16::try_from(fresh.offset().seconds() / 60).unwrap_or_default()),
            paper: self.paper,
            page_of: self.label("report-page-of"),
            lacking: self.label("report-lacking"),
            sheets,
        }
    }
}

/// The period that is wished for, which must be over.
fn period_of(wish: ReportWish<'_>, ledger: &super::ledger::Ledger<'_>) -> Result<Period> {
    let first_weekday = ledger.shop.first_weekday;
    if wish.kind == ReviewKind::Daily {
        return Err(Error::invalid(Words::new("error-report-daily")));
    }
    let Some(label) = wish.period else { return Ok(Period::newest(wish.kind, ledger.today, first_weekday)) };
    let wrong = |key: &str| Error::invalid(Words::new(key).with("period", label));
    let period = Period::labelled(label, first_weekday).filter(|period| period.kind == wish.kind);
    let period = period.ok_or_else(|| wrong(&format!("error-report-{}", wish.kind.id())))?;
    if period.to >= ledger.today {
        return Err(wrong("error-report-not-over"));
    }
    Ok(period)
}
