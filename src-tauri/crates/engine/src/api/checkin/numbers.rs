//! The second step: one card for each number, with what is usual for it.

use super::super::ledger::Ledger;
use super::super::views::{CheckInAskView, CheckInNumberView, CheckInWeeksView};
use super::Place;
use super::period_facts::{Series, facts};
use crate::Engine;
use crate::charts::{Point, spark};
use crate::error::Result;
use crate::store::kpi_choices::{self, KpiChoice};
use crate::store::typed_values;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::checkin::{NEEDED_WEEKS, Period, ReviewKind, Usual, Verdict};
use tillwise_domain::kpis::{Better, Figure, KPIS, Kpi, KpiState, Source, Stamp, Unit, WeekFacts, standing};
use tillwise_domain::ledger::fingerprint;
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// How many periods the small drawing shows.
const SPARK: usize = 12;

/// A number over a series of periods: what the files give, and what was typed where they give nothing.
pub(super) struct Number {
    pub kpi: &'static dyn Kpi,
    pub figures: Vec<Figure>,
    /// What each figure was counted by: only equal ones are compared.
    pub stamps: Vec<String>,
    pub typed: Vec<Option<Decimal>>,
    pub choice: KpiChoice,
}

impl Number {
    pub(super) fn of(ledger: &Ledger<'_>, series: &Series, kpi: &'static dyn Kpi) -> Result<Self> {
        let figures: Vec<Figure> = series.facts.iter().map(|facts| kpi.figure(facts)).collect();
        let typed = series
            .periods
            .iter()
            .zip(&figures)
            .map(|(period, figure)| match figure.value {
                // A counted number is never overridden.
                Some(_) => Ok(None),
                None => typed_values::get(ledger.sql, kpi.id().id(), period.from, period.to),
            })
            .collect::<Result<_>>()?;
        let stamps = series
            .periods
            .iter()
            .zip(figures.iter().zip(&series.facts))
            .map(|(period, (figure, facts))| stamp(period.kind, kpi, figure, facts))
            .collect();
        Ok(Self { kpi, figures, stamps, typed, choice: kpi_choices::get(ledger.sql, kpi.id())? })
    }

    /// The figure of the period itself.
    pub(super) fn figure(&self) -> &Figure {
        &self.figures[self.figures.len() - 1]
    }

    pub(super) fn value(&self) -> Option<Decimal> {
        self.value_at(self.figures.len() - 1)
    }

    pub(super) fn is_typed(&self) -> bool {
        self.typed.last().is_some_and(Option::is_some)
    }

    fn value_at(&self, at: usize) -> Option<Decimal> {
        self.figures[at].value.or(self.typed[at])
    }

    fn last(&self) -> usize {
        self.figures.len() - 1
    }

    /// Whether an earlier value was counted as the present one is: typed ones compare with typed ones, counted ones with
    /// counted ones of the same definition.
    fn is_alike(&self, at: usize) -> bool {
        match self.is_typed() {
            true => self.typed[at].is_some(),
            false => self.typed[at].is_none() && self.stamps[at] == self.stamps[self.last()],
        }
    }

    /// The value of the period before.
    pub(super) fn previous(&self) -> Option<Decimal> {
        self.last().checked_sub(1).and_then(|at| self.value_at(at))
    }

    /// The same, where both were counted alike.
    pub(super) fn comparable(&self) -> Option<Decimal> {
        self.last().checked_sub(1).filter(|at| self.is_alike(*at)).and_then(|at| self.value_at(at))
    }

    /// What is usual, from the periods before.
    pub(super) fn usual(&self) -> Usual {
        let earlier = (0..self.last()).filter(|at| self.is_alike(*at));
        Usual::of(earlier.filter_map(|at| self.value_at(at))).in_unit(self.kpi.unit())
    }
}

impl Engine {
    pub(super) fn number_view(
        &self,
        place: &Place<'_>,
        series: &Series,
        number: &Number,
    ) -> CheckInNumberView {
        let kpi = number.kpi;
        let currency = place.ledger.shop.currency;
        let shown = |value: Decimal| self.kpi_shown(kpi.unit(), value, currency);
        let kind = place.period.kind;
        let label = self.words.label(&format!("kpi-{}", kpi.id().id()));
        let figure = number.figure();
        let usual = number.usual();
        let ends = match &usual {
            Usual::Range { low, high, .. } => Some((*low, *high)),
            Usual::TooLittle { .. } => None,
        };
        let verdict = number.value().map(|value| usual.verdict(value));
        let (state, reason) = self.number_state(number, series);
        let card =
            place.review.as_ref().and_then(|review| review.cards.iter().find(|card| card.kpi == kpi.id()));
        CheckInNumberView {
            kpi: kpi.id(),
            unit: kpi.unit(),
            better: kpi.better(),
            value: number.value().map(|value| value.to_string()),
            shown: number.value().map(shown),
            typed: number.is_typed(),
            typed_words: number.is_typed().then(|| self.words.label("checkin-typed")),
            made_of: figure.made_of.as_ref().map(|words| self.say(words)),
            previous_label: self.words.label(&format!("checkin-previous-{}", kind.id())),
            previous_shown: number.previous().map(shown),
            change: self.change(kpi.unit(), number.value(), number.comparable()),
            usual: self.usual_words(kind, &usual, &shown),
            usual_low: ends.map(|(low, _)| shown(low)),
            usual_high: ends.map(|(_, high)| shown(high)),
            usual_from: ends.map(|(low, _)| low.to_string()),
            usual_to: ends.map(|(_, high)| high.to_string()),
            verdict,
            verdict_words: verdict.map(|verdict| self.words.label(verdict_key(verdict))),
            target: number.choice.target.map(|target| target.to_string()),
            target_shown: number.choice.target.map(shown),
            state_words: self.state_words(state, number.choice.target.map(shown)),
            reason: reason.map(|words| self.say(&self.of_period(kind, words))),
            definition: self.say(&figure.definition),
            notes: self.number_notes(place, series, number),
            source: self.source_words(kpi, series.now()),
            ask: figure.value.is_none().then(|| self.ask_view(&place.period, number, &label, &shown)),
            note: card.map(|card| card.note.clone()).unwrap_or_default(),
            outcome: card.and_then(|card| card.outcome),
            spark: self.number_spark(series, number, &label, &shown),
            label,
        }
    }

    /// How a number stands, and why it has no counted value.
    fn number_state(&self, number: &Number, series: &Series) -> (KpiState, Option<Words>) {
        let figure = number.figure();
        let parked = number.choice.parked.as_deref();
        let typed = number.typed.last().copied().flatten();
        let (Some(value), None) = (typed, parked) else {
            let standing = standing(number.kpi, figure, series.now(), number.choice.target, parked);
            return (standing.state, standing.reason.or_else(|| figure.reason.clone()));
        };
        let state = match (number.choice.target, number.kpi.better()) {
            (None, _) => KpiState::NoTarget,
            (Some(target), Better::Higher) if value >= target => KpiState::Ok,
            (Some(target), Better::Lower) if value <= target => KpiState::Ok,
            _ => KpiState::OffTarget,
        };
        (state, figure.reason.clone())
    }

    fn number_notes(&self, place: &Place<'_>, series: &Series, number: &Number) -> Vec<String> {
        let facts = series.now();
        let mut notes: Vec<String> = number
            .figure()
            .notes
            .iter()
            .map(|words| self.say(&self.of_period(place.period.kind, words.clone())))
            .collect();
        // Orders that end before the period does make every number of theirs a first part of the whole.
        let early = facts.order_span.all.filter(|(_, last)| *last < place.period.to);
        let concerned = facts.orders.is_some() && number.kpi.sources().contains(&Source::Orders);
        if let Some((_, last)) = early.filter(|_| concerned) {
            notes.push(self.say(&Words::new("note-orders-until").with("day", last)));
        }
        notes
    }

    fn usual_words(&self, kind: ReviewKind, usual: &Usual, shown: &dyn Fn(Decimal) -> String) -> String {
        match usual {
            Usual::Range { low, high, .. } => {
                self.say(&Words::new("checkin-usual").with("low", shown(*low)).with("high", shown(*high)))
            }
            Usual::TooLittle { known } => self.say(
                &Words::new(format!("checkin-usual-little-{}", kind.id()))
                    .with("known", *known)
                    .with("needed", NEEDED_WEEKS),
            ),
        }
    }

    fn ask_view(
        &self,
        period: &Period,
        number: &Number,
        label: &str,
        shown: &dyn Fn(Decimal) -> String,
    ) -> CheckInAskView {
        let unit = match number.kpi.unit() {
            Unit::Ratio => "checkin-ask-rate",
            Unit::Money | Unit::Times => "checkin-ask-amount",
        };
        let typed = number.typed.last().copied().flatten();
        CheckInAskView {
            label: self.say(&Words::new(unit).with("kpi", label).with("period", self.period_inside(period))),
            placeholder: number.previous().map(shown).unwrap_or_default(),
            typed: typed.map(|value| typed_text(number.kpi.unit(), value)).unwrap_or_default(),
        }
    }

    fn number_spark(
        &self,
        series: &Series,
        number: &Number,
        label: &str,
        shown: &dyn Fn(Decimal) -> String,
    ) -> super::super::views::ChartView {
        let points: Vec<Point> = (0..series.periods.len())
            .map(|at| {
                let value = number.value_at(at);
                Point {
                    label: self.period_name(&series.periods[at]),
                    // A drawing may round; every number people read comes from the decimal.
                    value: value.and_then(|value| value.to_f64()),
                    shown: value.map_or_else(|| self.words.label("no-value"), shown),
                }
            })
            .collect();
        let points = &points[points.len().saturating_sub(SPARK)..];
        let kind = series.periods[0].kind.id();
        let summary =
            Words::new(format!("checkin-spark-{kind}")).with("kpi", label).with("count", points.len());
        let columns = vec![self.words.label(&format!("checkin-column-{kind}")), label.to_owned()];
        spark(points, self.say(&summary), columns)
    }

    /// The same message for a period that is no week, where it has one.
    fn of_period(&self, kind: ReviewKind, words: Words) -> Words {
        let key = format!("{}-period", words.key);
        match kind != ReviewKind::Weekly && self.words.knows(&key) {
            true => Words { key, ..words },
            false => words,
        }
    }

    /// The whole weeks inside a month or quarter.
    pub(super) fn weeks_view(&self, place: &Place<'_>) -> Result<Option<CheckInWeeksView>> {
        if !matches!(place.period.kind, ReviewKind::Monthly | ReviewKind::Quarterly) {
            return Ok(None);
        }
        let currency = place.ledger.shop.currency;
        let mut columns = vec![self.words.label("column-week")];
        columns.extend(KPIS.iter().map(|kpi| self.words.label(&format!("kpi-{}", kpi.id().id()))));
        let mut rows = Vec::new();
        let mut week = Week::holding(place.period.from, place.ledger.shop.first_weekday);
        while week.from() <= place.period.to {
            if week.from() >= place.period.from && week.to() <= place.period.to {
                let period = Period { kind: ReviewKind::Weekly, from: week.from(), to: week.to() };
                let facts = facts(place.ledger, &period)?;
                let mut row = vec![self.week_name(week)];
                row.extend(KPIS.iter().map(|kpi| {
                    kpi.figure(&facts).value.map_or_else(
                        || self.words.label("no-value"),
                        |value| self.kpi_shown(kpi.unit(), value, currency),
                    )
                }));
                rows.push(row);
            }
            week = week.after();
        }
        let caption = Words::new("checkin-weeks").with("period", self.period_inside(&place.period));
        Ok(Some(CheckInWeeksView { caption: self.say(&caption), columns, rows }))
    }
}

/// What a figure was counted by. That of a week is the stamp of every page; that of another period leaves out on which
/// weekday the seven days before its end begin, which says nothing about it.
fn stamp(kind: ReviewKind, kpi: &dyn Kpi, figure: &Figure, facts: &WeekFacts) -> String {
    if kind == ReviewKind::Weekly {
        return Stamp::of(kpi, figure, facts).to_string();
    }
    let source = kpi.sources().contains(&Source::Sessions).then_some(facts.session_source.as_deref());
    let text = format!(
        "{} {} | {:?} | {:?} | {} | {:?} | {source:?}",
        kpi.id().id(),
        figure.variant,
        figure.definition,
        figure.clock,
        facts.zone,
        facts.currency
    );
    format!("{:016x}", fingerprint(&*text).cast_unsigned())
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::TooLittle => "checkin-verdict-little",
        Verdict::Noise => "checkin-verdict-noise",
        Verdict::High => "checkin-verdict-high",
        Verdict::Low => "checkin-verdict-low",
    }
}

/// A value as it is typed again: a rate in percent, an amount plain.
fn typed_text(unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Ratio => format!("{} %", (value * Decimal::from(100)).normalize()),
        Unit::Money | Unit::Times => value.to_string(),
    }
}
