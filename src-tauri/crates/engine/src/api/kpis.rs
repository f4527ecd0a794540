//! The KPIs of a week and their history.

use super::gaps::Gaps;
use super::ledger::Ledger;
use super::more::more;
use super::requests::{Done, Topic};
use super::usual::usual;
use super::views::{BreakView, FactView, KpiHistoryView, KpiView, OtherFigureView, WeekView};
use crate::Engine;
use crate::charts::{Band, History, Point, beside, history, spark};
use crate::error::{Error, Result};
use crate::store::kpi_choices::{self, KpiChoice};
use crate::store::settings;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::checkin::Usual;
use tillwise_domain::formats::{DecimalMark, amount};
use tillwise_domain::kpis::{
    Figure, KPIS, Kpi, KpiId, KpiState, MoreFacts, Source, Stamp, Standing, Unit, WeekFacts, kpi,
    same_definition, standing,
};
use tillwise_domain::money::{Currency, Money, grouped};
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// Weeks in the small drawing, and in the large one.
const SPARK_WEEKS: usize = 12;
const TREND_WEEKS: usize = 26;

impl Engine {
    /// The KPIs of a week, or of the newest full week.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] without a shop file, [`crate::Code::Invalid`] for a week that is none.
    pub fn week(&self, label: Option<&str>) -> Result<WeekView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.asked_week(&ledger, label)?;
        self.week_view(&ledger, week)
    }

    pub(super) fn asked_week(&self, ledger: &Ledger<'_>, label: Option<&str>) -> Result<Week> {
        let Some(label) = label else { return Ok(ledger.newest()) };
        Week::labelled(label, ledger.shop.first_weekday)
            .ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", label)))
    }

    pub(super) fn week_view(&self, ledger: &Ledger<'_>, week: Week) -> Result<WeekView> {
        let weeks = self.weeks_up_to(ledger, week, SPARK_WEEKS)?;
        let facts =
            weeks.last().ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", "")))?;
        let more = more(ledger, &weeks)?;
        let open = self.open_figures(ledger)?;
        let kpis = KPIS
            .iter()
            .map(|kpi| self.kpi_view(ledger, *kpi, &weeks, (&more, &open)))
            .collect::<Result<_>>()?;
        Ok(WeekView {
            week: week.to_string(),
            title: self.week_title(week),
            from: week.from().to_string(),
            to: week.to().to_string(),
            before: week.before().to_string(),
            after: (week.after().to() < ledger.today).then(|| week.after().to_string()),
            currency: ledger.shop.currency.map(|currency| currency.to_string()),
            kpis,
            facts: self.facts_view(facts).into_iter().chain(self.breakdown_views(ledger, facts)?).collect(),
            process: self.process_views(ledger, &weeks)?,
        })
    }

    fn weeks_up_to(&self, ledger: &Ledger<'_>, week: Week, count: usize) -> Result<Vec<WeekFacts>> {
        let first = (1..count).fold(week, |at, _| at.before());
        ledger.week_figures(first, week)
    }

    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub(super) fn week_title(&self, week: Week) -> String {
        let number =
            week.to_string().rsplit('W').next().unwrap_or_default().trim_start_matches('0').to_owned();
        self.say(
            &Words::new("week-title")
                .with("number", number)
                .with("from", self.words.short_date(week.from()))
                .with("to", self.words.short_date(week.to()))
                .with("year", week.to().year().to_string()),
        )
    }

    /// `Week 46`.
    pub(super) fn week_name(&self, week: Week) -> String {
        let number =
            week.to_string().rsplit('W').next().unwrap_or_default().trim_start_matches('0').to_owned();
        self.say(&Words::new("week-name").with("number", number))
    }

    /// The last of `weeks` is the one in question.
    fn kpi_view(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        weeks: &[WeekFacts],
        (more, open): (&MoreFacts, &[OtherFigureView]),
    ) -> Result<KpiView> {
        let figures: Vec<Figure> = weeks.iter().map(|facts| kpi.figure(facts)).collect();
        let (Some(facts), Some(figure)) = (weeks.last(), figures.last()) else {
            return Err(Error::invalid(Words::new("error-no-week").with("week", "")));
        };
        let choice = kpi_choices::get(ledger.sql, kpi.id())?;
        let Standing { state, reason } =
            standing(kpi, figure, facts, choice.target, choice.parked.as_deref());
        let shown = |value: Decimal| self.kpi_shown(kpi.unit(), value, ledger.shop.currency);
        // A number that was counted in another way is not the week before.
        let stamps = stamps(kpi, weeks, &figures);
        let same = stamps.iter().rev().nth(1).zip(stamps.last());
        let same = same.is_some_and(|(before, now)| same_definition(*before, *now));
        let previous = figures.iter().rev().nth(1).filter(|_| same).and_then(|past| past.value);
        let gaps = Gaps {
            kpi,
            choice: &choice,
            state,
            reason: reason.as_ref().or(figure.reason.as_ref()),
            weeks,
            figures: &figures,
            open,
        };
        let gaps = self.gap_views(&gaps, choice.target.map(shown));
        let label = self.words.label(&format!("kpi-{}", kpi.id().id()));
        let points = self.points(weeks, &figures, &shown);
        let summary =
            self.say(&Words::new("spark-summary").with("kpi", label.clone()).with("count", weeks.len()));
        Ok(KpiView {
            id: kpi.id(),
            unit: kpi.unit(),
            better: kpi.better(),
            typed: match figure.value {
                Some(_) => None,
                None => self.typed_for_week(ledger, kpi, facts.week)?,
            },
            value: figure.value.map(|value| value.to_string()),
            shown: figure.value.map(shown),
            numerator: figure.numerator.map(|part| part.to_string()),
            denominator: figure.denominator.map(|part| part.to_string()),
            made_of: figure.made_of.as_ref().map(|words| self.say(words)),
            previous: previous.map(|value| value.to_string()),
            previous_shown: previous.map(shown),
            change: self.change(kpi.unit(), figure.value, previous),
            target: choice.target.map(|target| target.to_string()),
            target_shown: choice.target.map(shown),
            owner: choice.owner.clone(),
            gaps,
            state,
            state_words: self.state_words(state, choice.target.map(shown)),
            reason: reason.or(figure.reason.clone()).map(|words| self.say(&words)),
            definition: self.say(&figure.definition),
            clock: self.clock_words(figure, ledger),
            interval: self.interval_view(figure),
            variants: self.variant_views(ledger, kpi, facts, more),
            variant: figure.variant.to_owned(),
            stamp: stamps.last().map(Stamp::to_string).unwrap_or_default(),
            notes: figure
                .notes
                .iter()
                .chain(&orders_end_early(kpi, facts))
                .map(|words| self.say(words))
                .collect(),
            source: self.source_words(kpi, facts),
            spark: spark(&points, summary, self.chart_columns(&label)),
            label,
        })
    }

    fn points(
        &self,
        weeks: &[WeekFacts],
        figures: &[Figure],
        shown: &dyn Fn(Decimal) -> String,
    ) -> Vec<Point> {
        let point = |(facts, figure): (&WeekFacts, &Figure)| Point {
            label: self.week_name(facts.week),
            // A drawing may round; every number people read comes from the decimal.
            value: figure.value.and_then(|value| value.to_f64()),
            shown: figure.value.map_or_else(|| self.words.label("no-value"), shown),
        };
        weeks.iter().zip(figures).map(point).collect()
    }

    fn chart_columns(&self, label: &str) -> Vec<String> {
        vec![self.words.label("column-week"), label.to_owned()]
    }

    /// One KPI with its history up to a week.
    ///
    /// # Errors
    /// As [`Engine::week`].
    pub fn kpi_history(&self, id: KpiId, label: Option<&str>) -> Result<KpiHistoryView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.asked_week(&ledger, label)?;
        let kpi = kpi(id);
        let weeks = self.weeks_up_to(&ledger, week, TREND_WEEKS)?;
        let figures: Vec<Figure> = weeks.iter().map(|facts| kpi.figure(facts)).collect();
        let currency = ledger.shop.currency;
        let shown = |value: Decimal| self.kpi_shown(kpi.unit(), value, currency);
        let points = self.points(&weeks, &figures, &shown);
        let target = kpi_choices::get(ledger.sql, id)?.target.and_then(|target| target.to_f64());
        let name = self.words.label(&format!("kpi-{}", id.id()));
        let recent = &weeks[weeks.len().saturating_sub(SPARK_WEEKS)..];
        let (marks, breaks): (Vec<usize>, Vec<BreakView>) =
            self.breaks(kpi, &weeks, &figures).into_iter().unzip();
        let usual = usual(kpi, &weeks, &figures);
        let band = match &usual {
            Usual::Range { low, high, .. } => low.to_f64().zip(high.to_f64()),
            Usual::TooLittle { .. } => None,
        };
        let ends = band.iter().flat_map(|(low, high)| [*low, *high]);
        let heights: Vec<f64> = points.iter().filter_map(|point| point.value).chain(ends).collect();
        let axis = beside(kpi.unit(), &heights);
        let chart = history(
            &History {
                points: &points,
                band: band.map(|(low, high)| Band { low, high, words: self.words.label("usual-band") }),
                marks: marks.iter().map(|at| (*at, self.words.label("counted-anew"))).collect(),
                target,
                beside: &axis,
            },
            self.trend_summary(&name, &points),
            self.chart_columns(&name),
        );
        let more = more(&ledger, &weeks)?;
        let splits = weeks.last().map_or(Ok(Vec::new()), |facts| self.split_views(&ledger, kpi, facts))?;
        let typed = self.typed_around(&ledger, kpi, week)?;
        let kpi = self.kpi_view(&ledger, kpi, recent, (&more, &self.open_figures(&ledger)?))?;
        let usual = self.usual_view(&usual, figures.last().and_then(|figure| figure.value), &shown);
        let short_history = self.short_history(&ledger);
        let week = week.to_string();
        Ok(KpiHistoryView { week, kpi, chart, splits, typed, breaks, usual, short_history })
    }

    /// The weeks from which on a KPI is counted in another way; weeks without a value say nothing about that.
    fn breaks(&self, kpi: &dyn Kpi, weeks: &[WeekFacts], figures: &[Figure]) -> Vec<(usize, BreakView)> {
        let stamps = stamps(kpi, weeks, figures);
        let known = || (0..weeks.len()).filter(|at| figures[*at].value.is_some());
        let pairs = known().zip(known().skip(1));
        pairs
            .filter(|(before, at)| !same_definition(stamps[*before], stamps[*at]))
            .map(|(_, at)| {
                let words = Words::new("definition-changed").with("week", self.week_name(weeks[at].week));
                (at, BreakView { week: weeks[at].week.to_string(), said: self.say(&words) })
            })
            .collect()
    }

    fn trend_summary(&self, name: &str, points: &[Point]) -> String {
        let known: Vec<&Point> = points.iter().filter(|point| point.value.is_some()).collect();
        match (known.first(), known.last()) {
            (Some(first), Some(last)) => self.say(
                &Words::new("trend-summary")
                    .with("kpi", name)
                    .with("count", points.len())
                    .with("known", known.len())
                    .with("first", first.shown.clone())
                    .with("last", last.shown.clone()),
            ),
            _ => self.say(&Words::new("trend-summary-empty").with("kpi", name)),
        }
    }

    /// `2.41 %`, `28.40 EUR`.
    pub(super) fn kpi_shown(&self, unit: Unit, value: Decimal, currency: Option<Currency>) -> String {
        match (unit, currency) {
            (Unit::Ratio, _) => percent(value, 2),
            (Unit::Money, Some(currency)) => {
                Money::from_decimal(value, currency).map_or_else(|| value.to_string(), Money::shown)
            }
            (Unit::Times, _) => self.say(&Words::new("times").with("times", rounded(value, 2))),
            (Unit::Money, None) => grouped(&value.to_string()),
        }
    }

    pub(super) fn change(&self, unit: Unit, now: Option<Decimal>, before: Option<Decimal>) -> Option<String> {
        let (now, before) = (now?, before?);
        let way = match now.cmp(&before) {
            std::cmp::Ordering::Equal => return Some(self.words.label("change-same")),
            std::cmp::Ordering::Greater => "change-up",
            std::cmp::Ordering::Less => "change-down",
        };
        let by = match unit {
            // A rate moves by points: "up 5 %" of a rate is read two ways.
            Unit::Ratio => {
                let points = rounded((now - before).abs() * Decimal::from(100), 2);
                self.say(&Words::new("change-points").with("points", points))
            }
            Unit::Money | Unit::Times => percent((now - before).abs().checked_div(before.abs())?, 1),
        };
        Some(self.say(&Words::new(way).with("by", by)))
    }

    pub(super) fn state_words(&self, state: KpiState, target: Option<String>) -> String {
        let words = Words::new(format!("state-{}", state.id())).with("target", target.unwrap_or_default());
        self.say(&words)
    }

    /// Where the number comes from and how fresh that is.
    pub(super) fn source_words(&self, kpi: &dyn Kpi, facts: &WeekFacts) -> String {
        let parts: Vec<String> = kpi
            .sources()
            .iter()
            .map(|source| {
                let name = Words::new(format!("source-{}", source.id()));
                let words = match facts.span(*source).all {
                    Some((_, last)) => Words::new("source-as-of").with("source", name).with("day", last),
                    None => Words::new("source-none").with("source", name),
                };
                self.say(&words)
            })
            .collect();
        parts.join("; ")
    }

    pub(super) fn facts_view(&self, facts: &WeekFacts) -> Vec<FactView> {
        use tillwise_domain::kpis::Source::{Orders, Sessions, Spend};
        let money =
            |minor: Option<i64>| minor.zip(facts.currency).map(|(minor, code)| Money::new(minor, code));
        let why = |source| facts.why_missing(source).map(|words| self.say(&words));
        let count = |id: &str, value: Option<i64>, note: Option<String>| FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("fact-{id}")),
            value: value.map(|value| value.to_string()),
            shown: value.map(|value| grouped(&value.to_string())),
            note,
        };
        let sum = |id: &str, value: Option<Money>, note: Option<String>| FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("fact-{id}")),
            value: value.map(Money::plain),
            shown: value.map(Money::shown),
            note,
        };
        let partly = facts
            .orders
            .and(facts.order_span.all)
            .filter(|(_, last)| *last < facts.week.to())
            .map(|(_, last)| self.say(&Words::new("note-orders-until").with("day", last)));
        let undated = facts.orders.map(|orders| orders.undated).filter(|count| *count > 0);
        let undated = undated.map(|count| self.say(&Words::new("note-refund-week").with("count", count)));
        // Marketplaces and counters give no buyer: then nobody knows who is new, which is not the same as none.
        let nobody_known =
            |orders: &tillwise_domain::kpis::OrderFacts| orders.orders > 0 && orders.customers == 0;
        let new_customers = facts.orders.filter(|orders| !nobody_known(orders)).map(|orders| orders.new);
        let no_buyers = facts.orders.filter(nobody_known).map(|_| self.words.label("note-no-buyers"));
        let visitors = facts.sessions.and_then(|sessions| sessions.visitors);
        let no_visitors =
            facts.sessions.filter(|_| visitors.is_none()).map(|_| self.words.label("note-no-visitors"));
        vec![
            count("orders", facts.orders.map(|orders| orders.orders), partly.or_else(|| why(Orders))),
            sum(
                "net_sales",
                money(facts.orders.map(|orders| orders.net_sales())),
                undated.or_else(|| why(Orders)),
            ),
            sum(
                "net_sales_by_order",
                money(facts.orders.map(|orders| orders.net_sales_by_order())),
                why(Orders),
            ),
            count("new_customers", new_customers, no_buyers.or_else(|| why(Orders))),
            count("sessions", facts.sessions.map(|sessions| sessions.sessions), why(Sessions)),
            count("visitors", visitors, no_visitors.or_else(|| why(Sessions))),
            sum("marketing_spend", money(facts.spend.map(|spend| spend.minor)), why(Spend)),
        ]
    }

    /// Sets a KPI's target, or takes it away.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a value that is no number of the KPI's unit.
    pub fn set_target(&self, id: KpiId, value: Option<&str>) -> Result<Done> {
        let unit = kpi(id).unit();
        let target =
            value.filter(|value| !value.trim().is_empty()).map(|value| target_of(value, unit)).transpose()?;
        self.choose(id, |choice| choice.target = target)?;
        let key = if target.is_some() { "said-target-set" } else { "said-target-gone" };
        let words = Words::new(key).with("kpi", Words::new(format!("kpi-{}", id.id())));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }

    /// Parks a KPI with a reason, or takes it up again.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a reason of blanks.
    pub fn park_kpi(&self, id: KpiId, reason: Option<&str>) -> Result<Done> {
        let reason = reason.map(str::trim);
        if reason.is_some_and(str::is_empty) {
            return Err(Error::invalid(Words::new("error-no-park-reason")));
        }
        self.choose(id, |choice| choice.parked = reason.map(str::to_owned))?;
        let key = if reason.is_some() { "said-parked" } else { "said-unparked" };
        let words = Words::new(key).with("kpi", Words::new(format!("kpi-{}", id.id())));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }

    /// Says who looks after a KPI, or that nobody does.
    ///
    /// # Errors
    /// As the store says.
    pub fn set_kpi_owner(&self, id: KpiId, name: Option<&str>) -> Result<Done> {
        let owner = name.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        let key = if owner.is_some() { "said-kpi-owner" } else { "said-kpi-no-owner" };
        let words = Words::new(key).with("kpi", Words::new(format!("kpi-{}", id.id())));
        let words = words.with("owner", owner.clone().unwrap_or_default());
        self.choose(id, |choice| choice.owner = owner)?;
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }

    fn choose(&self, id: KpiId, change: impl FnOnce(&mut KpiChoice)) -> Result<()> {
        self.write(|writer| {
            let sql = writer.begin()?;
            let mut choice = kpi_choices::get(&sql, id)?;
            change(&mut choice);
            kpi_choices::set(&sql, id, &choice)?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })
    }
}

pub(super) fn stamps(kpi: &dyn Kpi, weeks: &[WeekFacts], figures: &[Figure]) -> Vec<Stamp> {
    weeks.iter().zip(figures).map(|(facts, figure)| Stamp::of(kpi, figure, facts)).collect()
}

/// That the orders end before the week does, which makes every number from orders a first part of the whole.
fn orders_end_early(kpi: &dyn Kpi, facts: &WeekFacts) -> Option<Words> {
    let (_, last) = facts.order_span.all.filter(|(_, last)| *last < facts.week.to())?;
    let concerned = facts.orders.is_some() && kpi.sources().contains(&Source::Orders);
    concerned.then(|| Words::new("note-orders-until").with("day", last))
}

/// Reads a target: `30`, `30,00`, `0.025`, and for a rate also `2.5 %`.
pub(super) fn target_of(text: &str, unit: Unit) -> Result<Decimal> {
    typed_value(text, unit).map(|value| value.normalize())
}

/// Reads a number of a unit with the places it was typed with.
pub(super) fn typed_value(text: &str, unit: Unit) -> Result<Decimal> {
    let wrong = || {
        Error::invalid(Words::new(format!(
            "error-target-{}",
            if unit == Unit::Ratio { "rate" } else { "amount" }
        )))
    };
    let (number, percent) = match text.trim().strip_suffix('%') {
        Some(number) if unit == Unit::Ratio => (number.trim(), true),
        Some(_) => return Err(wrong()),
        None => (text.trim(), false),
    };
    let mark =
        if number.contains(',') && !number.contains('.') { DecimalMark::Comma } else { DecimalMark::Point };
    let value = amount(number, mark).map_err(|()| wrong())?.ok_or_else(wrong)?;
    let value = if percent { value * Decimal::new(1, 2) } else { value };
    let sensible = value >= Decimal::ZERO && (unit != Unit::Ratio || value <= Decimal::ONE);
    if sensible { Ok(value) } else { Err(wrong()) }
}

pub(super) fn rounded(value: Decimal, places: u32) -> String {
    let mut value =
        value.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    value.rescale(places);
    value.to_string()
}

/// A share as percent for people: `2.41 %`.
pub(super) fn percent(share: Decimal, places: u32) -> String {
    format!("{} %", grouped(&rounded(share * Decimal::from(100), places)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_as_people_write_them() {
        let rate = |text: &str| target_of(text, Unit::Ratio).map(|value| value.to_string()).ok();
        assert_eq!(rate("2.5 %").as_deref(), Some("0.025"));
        assert_eq!(rate("2,5%").as_deref(), Some("0.025"));
        assert_eq!(rate("0.025").as_deref(), Some("0.025"));
        assert_eq!(rate("25"), None, "25 is no rate: 25 % is");
        assert_eq!(
            target_of("30,00", Unit::Money).map(|value| value.to_string()).ok().as_deref(),
            Some("30")
        );
        assert!(target_of("thirty", Unit::Money).is_err());
        assert!(target_of("-3", Unit::Money).is_err());
    }
}
