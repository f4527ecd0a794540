//! What the owner says once a month: two ratings and the team's hours, and what net sales make of the hours
//! (requirements H10).

use crate::Engine;
use crate::api::ledger::Ledger;
use crate::api::requests::{Done, Topic};
use crate::api::typed;
use crate::api::views::{FactView, MonthFigureView, MonthsView};
use crate::error::{Error, Result};
use crate::store::{settings, typed_values};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use tillwise_domain::formats::{DecimalMark, amount};
use tillwise_domain::kpis::{MonthFigure, sales_per_hour};
use tillwise_domain::money::Money;
use tillwise_domain::words::Words;

/// Months in the table.
const MONTHS: i32 = 12;

impl Engine {
    /// What is said about a month such as `2026-10`, or about the newest whole one, and about the months before it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for what is no month.
    pub fn months(&self, month: Option<&str>) -> Result<MonthsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let month = match month {
            Some(month) => typed::month(month)?,
            None => ledger.today.first_of_month().saturating_sub(1.month()),
        };
        self.months_view(&ledger, month)
    }

    pub(super) fn months_view(&self, ledger: &Ledger<'_>, month: Date) -> Result<MonthsView> {
        let mut said: Vec<(MonthFigure, BTreeMap<Date, Decimal>)> = Vec::new();
        for figure in MonthFigure::ALL {
            said.push((figure, typed_values::series(ledger.sql, figure.id())?));
        }
        let months: Vec<Date> = (0..MONTHS).rev().map(|back| month.saturating_sub(back.months())).collect();
        let sales = match ledger.shop.currency {
            Some(currency) => ledger.month_sales(&months, currency)?,
            None => vec![None; months.len()],
        };
        let hours = |month: &Date| {
            said.iter().find(|(figure, _)| *figure == MonthFigure::TeamHours)?.1.get(month).copied()
        };
        let none = || self.words.label("no-value");
        let row = |(month, sales): (&Date, &Option<Money>)| {
            let mut cells = vec![self.month_name(*month)];
            cells.extend(
                said.iter().map(|(_, values)| values.get(month).map_or_else(none, Decimal::to_string)),
            );
            let each = sales.zip(hours(month)).and_then(|(sales, hours)| sales_per_hour(sales, hours));
            cells.push(each.map_or_else(none, Money::shown));
            cells
        };
        let columns = ["column-month".to_owned()]
            .into_iter()
            .chain(MonthFigure::ALL.map(|figure| format!("month-{}", figure.id())))
            .chain(["month-productivity".to_owned()]);
        let asked = said.iter().map(|(figure, values)| MonthFigureView {
            figure: *figure,
            label: self.words.label(&format!("month-{}", figure.id())),
            ask: self.words.label(&format!("month-{}-ask", figure.id())),
            rating: figure.is_rating(),
            value: values.get(&month).map(Decimal::to_string),
        });
        Ok(MonthsView {
            month: month.strftime("%Y-%m").to_string(),
            title: self.month_name(month),
            asked: asked.collect(),
            productivity: self.productivity(sales.last().copied().flatten(), hours(&month)),
            columns: columns.map(|key| self.words.label(&key)).collect(),
            rows: months.iter().zip(&sales).map(row).collect(),
        })
    }

    /// Net sales for every hour, or what is missing for it.
    fn productivity(&self, sales: Option<Money>, hours: Option<Decimal>) -> FactView {
        let each = sales.zip(hours).and_then(|(sales, hours)| sales_per_hour(sales, hours));
        let note = match (sales, hours) {
            (_, None) => Words::new("month-no-hours"),
            (None, Some(_)) => Words::new("month-no-sales"),
            (Some(sales), Some(hours)) => {
                Words::new("month-made-of").with("sales", sales).with("hours", hours.normalize().to_string())
            }
        };
        FactView {
            id: "productivity".to_owned(),
            label: self.words.label("month-productivity"),
            value: each.map(Money::plain),
            shown: each.map(Money::shown),
            note: Some(self.say(&note)),
        }
    }

    /// Keeps what the owner says about a month such as `2026-10`, or forgets it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for what is no month, for one that has not begun, and for a value that makes no sense.
    pub fn set_month_figure(&self, figure: MonthFigure, month: &str, value: Option<&str>) -> Result<Done> {
        let first = typed::month(month)?;
        let wrong = || {
            let key = if figure.is_rating() { "error-rating" } else { "error-team-hours" };
            Error::invalid(Words::new(key))
        };
        let value = match value.map(str::trim).filter(|value| !value.is_empty()) {
            None => None,
            Some(text) => {
                let mark = if text.contains(',') { DecimalMark::Comma } else { DecimalMark::Point };
                let value = amount(text, mark).map_err(|()| wrong())?.ok_or_else(wrong)?;
                Some(value.normalize()).filter(|value| figure.fits(*value)).ok_or_else(wrong).map(Some)?
            }
        };
        self.write(|writer| {
            let sql = writer.begin()?;
            if first > self.today(&settings::shop(&sql)?) {
                return Err(Error::invalid(Words::new("error-month-to-come").with("month", month.trim())));
            }
            typed_values::set(&sql, figure.id(), (first, first.last_of_month()), value, self.host.now())?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        let key = if value.is_some() { "said-month-kept" } else { "said-month-gone" };
        let words = Words::new(key)
            .with("figure", Words::new(format!("month-{}", figure.id())))
            .with("month", self.month_name(first));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }
}
