//! Why another dashboard shows another number (requirements A12): its figures of a week are held against every known way
//! of counting the shop's own orders. Looking writes nothing; only accepting what was found does.

use super::kpis::typed_value;
use super::ledger::Ledger;
use super::requests::{Done, TriedFigure};
use super::views::{ExplainedView, ExplainedWayView};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{explain as store, orders, other_figures};
use jiff::ToSpan;
use rust_decimal::Decimal;
use tillwise_domain::explain::{Explanation, Material, OtherNumber, Subject, Visits, Way, explain};
use tillwise_domain::formats::{DecimalMark, amount};
use tillwise_domain::kpis::{Unit, WeekFacts};
use tillwise_domain::readiness::{Cause, FigureId, FigureState, OtherFigure};
use tillwise_domain::week::{Week, start_of};
use tillwise_domain::words::{Value, Words};

/// A zone or a week that starts elsewhere reaches this many days around the week.
const AROUND: i64 = 8;

/// So many ways are named where several give a number; zones with the same orders are among them.
const NAMED: usize = 12;

/// What tells most about a way of counting comes first.
const TELLING: [Subject; 5] = [
    Subject::NetSales,
    Subject::RevenuePerVisitor,
    Subject::AverageOrderValue,
    Subject::ConversionRate,
    Subject::Orders,
];

/// What was found about the figures of one dashboard and week.
struct Looked {
    week: Week,
    figures: Vec<OtherFigure>,
    /// Why nothing could be tried, or the subject that ways are told against with what was found.
    found: std::result::Result<(Subject, Explanation), Words>,
    foreign: i64,
}

impl Looked {
    fn ways(&self) -> (&[Way], Option<Subject>) {
        match &self.found {
            Ok((subject, Explanation::Found(ways) | Explanation::Possible(ways))) => {
                (&ways[..ways.len().min(NAMED)], Some(*subject))
            }
            _ => (&[], None),
        }
    }
}

impl Engine {
    /// Why a dashboard shows other figures for a week: all that are recorded of it, and those that are only tried.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a week that is none, or a tried value that is no number of its unit.
    pub fn explain(
        &self,
        week: Option<&str>,
        dashboard: &str,
        tried: &[TriedFigure],
    ) -> Result<ExplainedView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.asked_week(&ledger, week)?;
        let looked = self.look_at_figures(&ledger, week, dashboard, tried)?;
        Ok(self.explained_view(&ledger, &looked, dashboard.trim()))
    }

    /// Notes one of the ways that were found as the reason for all figures of a dashboard and week that differ.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where no such way gives the figures.
    pub fn accept_explanation(&self, week: &str, dashboard: &str, way: usize) -> Result<Done> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let looked = self.look_at_figures(&ledger, self.asked_week(&ledger, Some(week))?, dashboard, &[])?;
        let facts = ledger.facts(looked.week)?;
        let missing = || {
            let words = Words::new("error-no-way").with("dashboard", dashboard.trim());
            Error::invalid(words.with("week", looked.week.to_string()))
        };
        let (ways, subject) = looked.ways();
        let (way, ours) = ways.get(way).zip(subject.map(Subject::ours)).ok_or_else(missing)?;
        let cause = Cause::of_changes(&way.changes(&ours));
        let note = self.say(&Words::new("explained-note").with("changes", changes(way, &ours)));
        let ids: Vec<i64> = looked
            .figures
            .iter()
            .filter(|figure| figure.kpi.subject().is_some())
            .filter(|figure| figure.state(figure.kpi.own(&facts).0) != FigureState::Same)
            .map(|figure| figure.id)
            .collect();
        drop(reader);
        self.change_figures(Words::new("said-figure-explained"), |sql| {
            for id in ids {
                other_figures::explain(sql, id, Some((cause, &note)))?;
            }
            Ok(())
        })
    }

    fn look_at_figures(
        &self,
        ledger: &Ledger<'_>,
        week: Week,
        dashboard: &str,
        tried: &[TriedFigure],
    ) -> Result<Looked> {
        let label = week.to_string();
        let same = |name: &str| name.trim().eq_ignore_ascii_case(dashboard.trim());
        let mut figures: Vec<OtherFigure> = other_figures::all(ledger.sql)?
            .into_iter()
            .filter(|figure| figure.week == label && same(&figure.dashboard))
            .collect();
        for one in tried {
            figures.retain(|figure| figure.kpi != one.about);
            figures.push(OtherFigure {
                id: 0,
                kpi: one.about,
                week: label.clone(),
                dashboard: dashboard.trim().to_owned(),
                value: figure_value(one.about, &one.value)?,
                explained: None,
            });
        }
        let facts = ledger.facts(week)?;
        let mut looked = Looked { week, figures, found: Err(Words::new("explained-nothing")), foreign: 0 };
        if let Some(reason) = facts.why_missing(tillwise_domain::kpis::Source::Orders) {
            looked.found = Err(reason);
            return Ok(looked);
        }
        let Some(currency) = ledger.shop.currency else { return Ok(looked) };
        looked.foreign = orders::in_other_currencies(ledger.sql, week.span(&ledger.shop.zone()), currency)?;
        let numbers = numbers(&looked.figures, &facts);
        if !numbers.is_empty() {
            looked.found = Ok(search(&self.material(ledger, &facts, currency)?, numbers));
        }
        Ok(looked)
    }

    fn material(
        &self,
        ledger: &Ledger<'_>,
        facts: &WeekFacts,
        currency: tillwise_domain::money::Currency,
    ) -> Result<Material> {
        let zone = ledger.shop.zone();
        let (first, last) = (facts.week.from(), facts.week.to());
        let from = start_of(first.saturating_sub(AROUND.days()), &zone);
        let to = start_of(last.saturating_add((AROUND + 1).days()), &zone);
        Ok(Material {
            sales: store::sales(ledger.sql, (from, to), (&zone, currency))?,
            zone,
            week: facts.week,
            visits: facts.sessions.map(|visits| Visits {
                sessions: visits.sessions,
                visitors: visits.visitors,
                completed: visits.completed,
            }),
            places: currency.exponent(),
        })
    }

    fn explained_view(&self, ledger: &Ledger<'_>, looked: &Looked, dashboard: &str) -> ExplainedView {
        let shown: Vec<String> = looked
            .figures
            .iter()
            .filter(|figure| figure.kpi.subject().is_some())
            .map(|figure| self.figure_shown(figure.kpi, figure.value, ledger.shop.currency))
            .collect();
        let (ways, subject) = looked.ways();
        let ours = subject.map(Subject::ours);
        let way_view = |way: &Way| {
            let parts = ours.map(|ours| way.words(&ours)).unwrap_or_default();
            ExplainedWayView {
                changes: parts.iter().map(|words| self.say(words)).collect(),
                said: ours
                    .map(|ours| self.say(&Words::new("explained-way").with("changes", changes(way, &ours))))
                    .unwrap_or_default(),
            }
        };
        let (id, said) = match &looked.found {
            Err(reason) => ("unknown", reason.clone()),
            Ok((_, Explanation::Same)) => ("same", Words::new("explained-same")),
            Ok((_, Explanation::Unknown)) => ("unknown", Words::new("explained-unknown")),
            Ok((_, Explanation::Possible(all))) => {
                ("possible", Words::new(ask(&looked.figures)).with("count", all.len()))
            }
            Ok((_, Explanation::Found(_))) => {
                let money = looked.figures.iter().all(|figure| figure.kpi.unit() == Some(Unit::Money));
                let key = match (shown.len(), money) {
                    (2.., _) => "explained-found-many",
                    (_, true) => "explained-found-cent",
                    (_, false) => "explained-found",
                };
                let said = ours.zip(ways.first()).map(|(ours, way)| changes(way, &ours));
                ("found", Words::new(key).with("changes", said.unwrap_or(Value::List(Vec::new()))))
            }
        };
        let said = said
            .with("dashboard", dashboard)
            .with("shown", Value::List(shown.into_iter().map(Value::Text).collect()));
        let mut remarks = Vec::new();
        if id == "found" && ways.len() > 1 {
            remarks.push(self.say(&Words::new("explained-as-good")));
        }
        if looked.foreign > 0 {
            remarks.push(self.say(&Words::new("explained-foreign").with("count", looked.foreign)));
        }
        ExplainedView {
            week: looked.week.to_string(),
            week_label: self.week_title(looked.week),
            dashboard: dashboard.to_owned(),
            found: id.to_owned(),
            said: self.say(&said),
            ways: ways.iter().map(way_view).collect(),
            remarks,
            recorded: looked.figures.iter().any(|figure| figure.id != 0)
                && looked.figures.iter().all(|figure| figure.id != 0),
        }
    }
}

/// A figure as typed, with the places it was typed with: they tell how exact it is.
///
/// # Errors
/// [`crate::Code::Invalid`] for what is no number of the figure's unit.
pub(super) fn figure_value(about: FigureId, text: &str) -> Result<Decimal> {
    if let Some(unit) = about.unit() {
        // In a week more may be given back than was sold.
        let may_be_below = matches!(about, FigureId::NetSales | FigureId::RevenuePerVisitor);
        return match text.trim().strip_prefix(['-', '−']) {
            Some(amount) if may_be_below => typed_value(amount, unit).map(|value| -value),
            _ => typed_value(text, unit),
        };
    }
    let wrong = || Error::invalid(Words::new("error-figure-count"));
    let count = amount(text, DecimalMark::Point).map_err(|()| wrong())?.ok_or_else(wrong)?;
    let sensible = count >= Decimal::ZERO && count.fract().is_zero();
    sensible.then(|| count.normalize()).ok_or_else(wrong)
}

/// What the search is given: every figure it knows, the most telling first. A rate of checkouts that is the same on both
/// sides says nothing about how orders are counted.
fn numbers(figures: &[OtherFigure], facts: &WeekFacts) -> Vec<OtherNumber> {
    let numbers = |all: bool| -> Vec<OtherNumber> {
        let about = |subject: Subject| {
            let of = figures.iter().filter(move |figure| figure.kpi.subject() == Some(subject));
            of.filter(move |figure| {
                all || subject != Subject::ConversionRate
                    || figure.state(figure.kpi.own(facts).0) != FigureState::Same
            })
            .map(move |figure| OtherNumber { subject, value: figure.value })
        };
        TELLING.into_iter().flat_map(about).collect()
    };
    let telling = numbers(false);
    if telling.is_empty() { numbers(true) } else { telling }
}

/// Ways are told against the first number; where none gives all of them, the next one leads.
fn search(material: &Material, mut numbers: Vec<OtherNumber>) -> (Subject, Explanation) {
    let first = numbers[0].subject;
    for _ in 0..numbers.len() {
        let leads = numbers[0].subject;
        match explain(material, &numbers) {
            Explanation::Unknown => numbers.rotate_left(1),
            found => return (leads, found),
        }
    }
    (first, Explanation::Unknown)
}

fn changes(way: &Way, ours: &Way) -> Value {
    Value::List(way.words(ours).into_iter().map(|words| Value::Words(Box::new(words))).collect())
}

/// What to type next, where chance alone could give the figures.
fn ask(figures: &[OtherFigure]) -> &'static str {
    let has = |about: FigureId| figures.iter().any(|figure| figure.kpi == about);
    match (has(FigureId::Orders), has(FigureId::NetSales)) {
        (false, false) => "explained-possible-ask",
        (false, true) => "explained-possible-ask-orders",
        (true, false) => "explained-possible-ask-sales",
        (true, true) => "explained-possible",
    }
}
