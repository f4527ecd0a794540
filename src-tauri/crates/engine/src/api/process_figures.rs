//! How the work behind the shop does in a week: from tickets, and from what the owner types.

use super::content::pace;
use super::kpis::percent;
use super::ledger::Ledger;
use super::requests::{Done, Topic};
use super::views::FactView;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{process_figures, settings, tickets};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use tillwise_domain::formats::{DecimalMark, amount};
use tillwise_domain::kpis::{TypedFigure, WeekFacts, deflection, median_minutes, tickets_per_hundred};
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

impl Engine {
    /// The figures of the last of some weeks; the weeks before it are what deflection is measured by.
    pub(super) fn process_views(&self, ledger: &Ledger<'_>, weeks: &[WeekFacts]) -> Result<Vec<FactView>> {
        let (Some(facts), Some(first)) = (weeks.last(), weeks.first()) else { return Ok(Vec::new()) };
        let zone = ledger.shop.zone();
        let found = tickets::of_days(ledger.sql, (first.week.from(), facts.week.to()), &zone)?;
        let span = tickets::span(ledger.sql, &zone)?;
        // Before the first ticket and after the last nothing is known about tickets.
        let known = |week: Week| span.is_some_and(|(from, to)| from <= week.from() && week.to() <= to);
        let of = |week: Week| found.iter().filter(move |(day, _)| week.from() <= *day && *day <= week.to());
        let rate = |facts: &WeekFacts| {
            let orders = facts.orders.filter(|_| known(facts.week))?;
            Some((i64::try_from(of(facts.week).count()).unwrap_or(i64::MAX), orders.orders))
        };
        let now = rate(facts);
        let before = weeks[..weeks.len() - 1].iter().filter_map(rate);
        let before = before.fold((0, 0), |sum, week| (sum.0 + week.0, sum.1 + week.1));
        let minutes = median_minutes(of(facts.week).filter_map(|(_, minutes)| *minutes).collect());
        let minutes = minutes.map(Decimal::from);
        let rate = now.and_then(|(tickets, orders)| tickets_per_hundred(tickets, orders));
        let fewer = now.and_then(|now| deflection(now, before));
        let missing = self.words.label("process-no-tickets");
        let mut views = vec![
            self.process_figure_view("first_response", minutes, |value| {
                self.say(&Words::new("reply-minutes").with("minutes", value.to_string()))
            }),
            self.process_figure_view("tickets_per_hundred", rate, |value| value.to_string()),
            self.process_figure_view("deflection", fewer, |value| percent(value, 1)),
        ];
        for view in views.iter_mut().filter(|view| view.value.is_none()) {
            view.note = Some(missing.clone());
        }
        let until = facts.week.to().tomorrow().unwrap_or(facts.week.to());
        let instants = (start_of(facts.week.from(), &zone), start_of(until, &zone));
        let copy =
            instants.0.zip(instants.1).map(|span| pace(ledger.sql, span)).transpose()?.unwrap_or_default();
        for figure in TypedFigure::ALL {
            // What the steps of copy tell is counted; a typed number stands only where they tell nothing.
            let counted = match figure {
                TypedFigure::ContentVelocity => copy.exported.map(Decimal::from),
                TypedFigure::ApprovalHours => copy.approval_hours,
            };
            let typed = process_figures::get(ledger.sql, figure, &facts.week.to_string())?;
            let value = counted.or(typed);
            let mut view = self.process_figure_view(figure.id(), value, |value| value.to_string());
            if view.value.is_none() {
                view.note = Some(self.words.label("process-not-typed"));
            }
            views.push(view);
        }
        Ok(views)
    }

    fn process_figure_view(
        &self,
        id: &str,
        value: Option<Decimal>,
        shown: impl Fn(Decimal) -> String,
    ) -> FactView {
        FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("process-{id}")),
            value: value.map(|value| value.to_string()),
            shown: value.map(shown),
            note: None,
        }
    }

    /// Keeps what the owner types about a week's work, or forgets it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a week that is none or a value that makes no sense.
    pub fn set_process_figure(&self, figure: TypedFigure, week: &str, value: Option<&str>) -> Result<Done> {
        let wrong = || Error::invalid(Words::new("error-process-figure"));
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
            let first = settings::shop(&sql)?.first_weekday;
            let label = Week::labelled(week, first)
                .ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", week)))?;
            process_figures::set(&sql, figure, &label.to_string(), value)?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        let words = Words::new(if value.is_some() { "said-process-kept" } else { "said-process-gone" });
        let words = words.with("figure", Words::new(format!("process-{}", figure.id())));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }
}

/// The first instant of a day in a zone.
fn start_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.to_zoned(zone.clone()).ok()?.timestamp())
}
