//! Rows of reports that are not split by day: a label, a period and figures, kept as they stand.

use super::reading::{is_lost_id, named};
use super::{Cells, Decided, DecimalMark, Header, Problem, Reading, Row, RowIs, amount, day, plain_decimal};
use crate::ledger::{Record, ReportRow};
use crate::money::Currency;
use crate::week::start_of;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A report's figure; `Ok(None)` for a cell that reports none. A percentage becomes the fraction it stands for, as
/// other reports write it, and a tiny rate may be written with an exponent.
pub(super) fn figure(text: &str, mark: DecimalMark) -> Result<Option<Decimal>, ()> {
    let text = text.trim();
    if let Some(percent) = text.strip_suffix('%') {
        let value = amount(percent, mark)?.ok_or(())?;
        return value.checked_div(Decimal::ONE_HUNDRED).map(Some).ok_or(());
    }
    if text.contains("E-") || text.contains("e-") {
        return Decimal::from_scientific(&text.replace('E', "e")).map(Some).map_err(|_| ());
    }
    amount(text, mark)
}

/// A label with its number among rows that say the same: the first stands as it is.
pub(super) fn numbered_label(label: &str, position: usize) -> String {
    if position == 0 { label.to_owned() } else { format!("{label} #{}", position + 1) }
}

/// Where an advertising report over a period keeps what matters.
pub(super) struct ReportColumns {
    pub(super) platform: &'static str,
    /// Which table this is: the names of its columns.
    pub(super) table: String,
    /// What a row is about: campaign, ad group, device.
    pub(super) labels: Vec<usize>,
    /// The period of the whole file.
    pub(super) period: Option<(Date, Date)>,
    /// Columns with the first and last day of a row's own period.
    pub(super) days: Option<(usize, usize)>,
    /// The column every row must have an amount in.
    pub(super) spend: usize,
    pub(super) currency: Option<Currency>,
    pub(super) currency_column: Option<usize>,
    /// The other columns that may hold figures, with their names.
    pub(super) figures: Vec<(usize, String)>,
    /// The report's spend, as it is named.
    pub(super) spend_name: String,
}

/// The names of a header's columns in one line.
pub(super) fn names_of(header: &Header) -> String {
    (0..header.len()).filter_map(|at| header.name(at)).collect::<Vec<_>>().join(", ")
}

impl ReportColumns {
    /// Columns that may hold figures: all but the ones named here and ids.
    pub(super) fn figures_of(header: &Header, but: &[usize]) -> Vec<(usize, String)> {
        let is_id = |name: &str| name.to_lowercase().split_whitespace().next_back() == Some("id");
        (0..header.len())
            .filter(|at| !but.contains(at))
            .filter_map(|at| Some((at, header.name(at)?.to_owned())))
            .filter(|(_, name)| !is_id(name))
            .collect()
    }

    fn label(&self, row: &Row) -> String {
        let parts = self.labels.iter().map(|at| row.cell(Some(*at)));
        parts.filter(|part| !matches!(*part, "" | "--")).collect::<Vec<_>>().join(" / ")
    }

    fn is_total(&self, row: &Row) -> bool {
        let first = row.cell(Some(0)).to_lowercase();
        let says_so = ["total", "gesamt", "totaal", "totale"].iter().any(|word| {
            first.strip_prefix(word).is_some_and(|rest| rest.trim_start().starts_with(':') || rest.is_empty())
        });
        let nameless = !self.labels.is_empty() && self.label(row).is_empty();
        nameless
            || (says_so && self.labels.iter().all(|at| *at == 0 || matches!(row.cell(Some(*at)), "" | "--")))
    }

    fn row(&self, row: &Row, decided: &Decided) -> Result<ReportRow, (Option<usize>, &'static str)> {
        let period = match self.days {
            None => self.period,
            Some((from, to)) => {
                let read = |at: usize| {
                    day(row.cell(Some(at)), decided.order(at)).ok_or((Some(at), "problem-no-day"))
                };
                Some((read(from)?, read(to)?))
            }
        };
        let spent = amount(row.cell(Some(self.spend)), decided.mark(self.spend))
            .map_err(|()| (Some(self.spend), "problem-not-an-amount"))?
            .ok_or((Some(self.spend), "problem-no-amount"))?;
        let currency = row.cell(self.currency_column).parse().ok().or(self.currency);
        if spent.scale() == 3 && currency.is_some_and(|currency| currency.exponent() == 2) {
            return Err((Some(self.spend), "problem-too-many-places"));
        }
        let name = match currency {
            Some(currency) if !self.spend_name.contains('(') => format!("{} ({currency})", self.spend_name),
            _ => self.spend_name.clone(),
        };
        let mut figures = vec![(name, plain_decimal(spent))];
        // Other cells may be texts, or say no more than "less than 10 %": what is no number is no figure.
        figures.extend(self.figures.iter().filter_map(|(at, name)| {
            let cell = row.cell(Some(*at));
            let value = figure(cell, decided.mark(*at)).ok().flatten().filter(|_| !is_lost_id(cell))?;
            Some((name.clone(), plain_decimal(value)))
        }));
        Ok(ReportRow {
            platform: self.platform,
            table: self.table.clone(),
            label: self.label(row),
            from: period.map(|(from, _)| from),
            to: period.map(|(_, to)| to),
            figures,
        })
    }
}

impl Cells for ReportColumns {
    fn amounts(&self) -> Vec<usize> {
        self.figures.iter().map(|(at, _)| *at).chain([self.spend]).collect()
    }

    fn dates(&self) -> Vec<usize> {
        self.days.map(|(from, to)| vec![from, to]).unwrap_or_default()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let (from, until) = self.days.unzip();
        let mut columns: Vec<_> = self.labels.iter().map(|column| (*column, "column-label")).collect();
        columns.extend(named(&[
            (from, "column-day"),
            (until, "column-until"),
            (Some(self.spend), "column-spend"),
            (self.currency_column, "column-currency"),
        ]));
        columns.extend(self.figures.iter().map(|(column, _)| (*column, "column-figure")));
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let last = match self.days {
            Some((_, to)) => day(row.cell(Some(to)), None)?,
            None => self.period?.1,
        };
        start_of(last, &TimeZone::UTC).as_second().into()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        if self.is_total(row) {
            return RowIs::Aside;
        }
        let days = self.days.map(|(from, to)| (row.cell(Some(from)), row.cell(Some(to)))).unwrap_or_default();
        RowIs::Of(Cow::Owned(format!("{}\u{1f}{}\u{1f}{}", self.label(row), days.0, days.1)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut position = 0;
        for row in rows {
            match self.row(row, decided) {
                Ok(found) => {
                    let label = numbered_label(&found.label, position);
                    into.used += 1;
                    into.records.push(Record::ReportRow(ReportRow { label, ..found }));
                    position += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_plain_numbers_and_percentages_fractions() {
        let read = |text: &str| figure(text, DecimalMark::Point).map(|value| value.map(|v| v.to_string()));
        assert_eq!(read("23.27%"), Ok(Some("0.2327".into())));
        assert_eq!(read("0.3600207658"), Ok(Some("0.3600207658".into())));
        assert_eq!(read("6.6E-4"), Ok(Some("0.00066".into())));
        assert_eq!(read("2,140"), Ok(Some("2140".into())));
        assert_eq!(read("--"), Ok(None));
        for no_number in ["< 10%", "Enabled", "%", "12.5O"] {
            assert_eq!(read(no_number), Err(()), "{no_number}");
        }
    }
}
