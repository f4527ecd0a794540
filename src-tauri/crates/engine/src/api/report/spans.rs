//! The periods of a report and what each number is in them. KPIs are counted by weeks, so a month or quarter is made of
//! the weeks that end in it: every week belongs to one of them, and none is cut.

use crate::api::ledger::Ledger;
use crate::error::Result;
use rust_decimal::Decimal;
use tillwise_domain::checkin::{Period, ReviewKind, Usual, Verdict};
use tillwise_domain::kpis::{Figure, Kpi, OrderFacts, Unit, WeekFacts};
use tillwise_domain::money::ratio;
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// A period with the facts of its weeks.
pub(super) struct Span {
    pub period: Period,
    pub weeks: Vec<WeekFacts>,
}

/// How many periods a chart shows.
fn depth(kind: ReviewKind) -> usize {
    match kind {
        ReviewKind::Quarterly => 9,
        ReviewKind::Monthly => 13,
        ReviewKind::Weekly | ReviewKind::Daily => 26,
    }
}

/// The periods up to and with `last`, oldest first.
pub(super) fn spans(ledger: &Ledger<'_>, last: Period) -> Result<Vec<Span>> {
    let first_weekday = ledger.shop.first_weekday;
    let mut spans = Vec::new();
    let mut period = last;
    for _ in 0..depth(last.kind) {
        let weeks = match &weeks_ending_in(&period, ledger)[..] {
            [] => Vec::new(),
            [one] => ledger.week_figures(*one, *one)?,
            [first, .., last] => ledger.week_figures(*first, *last)?,
        };
        spans.push(Span { period, weeks });
        period = period.before(first_weekday);
    }
    spans.reverse();
    Ok(spans)
}

fn weeks_ending_in(period: &Period, ledger: &Ledger<'_>) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut week = Week::holding(period.from, ledger.shop.first_weekday);
    while week.to() <= period.to {
        weeks.push(week);
        week = week.after();
    }
    weeks
}

impl Span {
    /// A fact of all its weeks together; nothing where one of them lacks it.
    pub(super) fn sum(&self, fact: impl Fn(&WeekFacts) -> Option<i64>) -> Option<i64> {
        self.weeks.iter().map(fact).sum()
    }

    /// A fact of the orders of all its weeks.
    pub(super) fn orders(&self, fact: impl Fn(&OrderFacts) -> i64) -> Option<i64> {
        self.sum(|week| week.orders.as_ref().map(&fact))
    }
}

/// A number in one period.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub value: Option<Decimal>,
    /// What it is made of, where it is of one week.
    pub made_of: Option<Words>,
    /// Why there is no value.
    pub reason: Option<Words>,
    pub definition: Words,
    pub notes: Vec<Words>,
}

/// A number over the periods, and how the last of them stands.
pub(super) struct Series {
    pub kpi: &'static dyn Kpi,
    pub counted: Vec<Counted>,
    pub usual: Usual,
    pub verdict: Verdict,
    pub target: Option<Decimal>,
    pub parked: Option<String>,
}

impl Series {
    /// Counts a number in every period. Values counted in another way do not tell what is usual.
    pub(super) fn of(
        kpi: &'static dyn Kpi,
        spans: &[Span],
        (target, parked): (Option<Decimal>, Option<String>),
    ) -> Self {
        let counted: Vec<Counted> = spans.iter().map(|span| count(kpi, span)).collect();
        let (last, earlier) = match counted.split_last() {
            Some((last, earlier)) => (Some(last), earlier),
            None => (None, &[][..]),
        };
        let way = last.map(|last| last.definition.key.as_str());
        let like = earlier.iter().filter(|past| Some(past.definition.key.as_str()) == way);
        let usual = Usual::of(like.filter_map(|past| past.value)).in_unit(kpi.unit());
        let value = last.and_then(|last| last.value);
        let verdict = value.map_or(Verdict::TooLittle, |value| usual.verdict(value));
        Self { kpi, usual, verdict, target, parked, counted }
    }

    /// The number in the report's own period.
    pub(super) fn last(&self) -> Option<&Counted> {
        self.counted.last()
    }

    /// Its value in the period before, where that was counted in the same way.
    pub(super) fn before(&self) -> Option<Decimal> {
        let past = self.counted.iter().rev().nth(1)?;
        let same = self.last().is_some_and(|last| last.definition.key == past.definition.key);
        past.value.filter(|_| same)
    }

    /// How far outside the usual range the value lies, in robust standard deviations; nothing where it lies within.
    pub(super) fn surprise(&self) -> Option<Decimal> {
        let (Verdict::High | Verdict::Low, Usual::Range { median, deviation, .. }) =
            (self.verdict, &self.usual)
        else {
            return None;
        };
        let away = (self.last()?.value? - median).abs();
        Some(away.checked_div(*deviation).unwrap_or(Decimal::MAX))
    }
}

fn count(kpi: &dyn Kpi, span: &Span) -> Counted {
    let figures: Vec<Figure> = span.weeks.iter().map(|week| kpi.figure(week)).collect();
    if let [one] = &figures[..] {
        return Counted {
            value: one.value,
            made_of: one.made_of.clone(),
            reason: one.reason.clone(),
            definition: one.definition.clone(),
            notes: one.notes.clone(),
        };
    }
    let last =
        figures.last().map_or_else(|| Words::new("report-no-weeks"), |figure| figure.definition.clone());
    let lacks = |figure: &&Figure| {
        figure.numerator.is_none() || figure.denominator.is_none() || figure.definition.key != last.key
    };
    let lacking: Vec<(&WeekFacts, &Figure)> =
        span.weeks.iter().zip(&figures).filter(|(_, figure)| lacks(figure)).collect();
    if let Some((week, figure)) = lacking.first() {
        let why = figure.reason.clone().unwrap_or_else(|| Words::new("report-counted-otherwise"));
        let reason = Words::new("report-weeks-lack")
            .with("count", lacking.len())
            .with("of", figures.len())
            .with("day", week.week.from())
            .with("why", why);
        return Counted {
            value: None,
            made_of: None,
            reason: Some(reason),
            definition: last,
            notes: Vec::new(),
        };
    }
    let numerator: Decimal = figures.iter().filter_map(|figure| figure.numerator).sum();
    let denominator: Decimal = figures.iter().filter_map(|figure| figure.denominator).sum();
    let places = match kpi.unit() {
        Unit::Ratio => 4,
        Unit::Times => 2,
        Unit::Money => span.weeks.iter().find_map(|week| week.currency).map_or(2, |code| code.exponent()),
    };
    let value = ratio(numerator, denominator, places);
    let mut notes: Vec<Words> = Vec::new();
    for note in figures.iter().flat_map(|figure| &figure.notes) {
        if !notes.contains(note) {
            notes.push(note.clone());
        }
    }
    Counted {
        reason: value.is_none().then(|| Words::new("report-nothing-to-divide")),
        value,
        made_of: None,
        definition: last,
        notes,
    }
}
