//! What the variants of the KPIs need beside the facts of a week, and the variants as they are shown.

use super::kpis::percent;
use super::ledger::Ledger;
use super::views::{IntervalView, VariantView};
use crate::Engine;
use crate::error::Result;
use crate::store::{orders, tools, totals};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::kpis::totals::number_of;
use tillwise_domain::kpis::{Figure, Kpi, MoreFacts, Stamp, Tools, WeekFacts};
use tillwise_domain::stack::Tool;
use tillwise_domain::words::Words;

/// What else is known about the last of some weeks.
pub(super) fn more(ledger: &Ledger<'_>, weeks: &[WeekFacts]) -> Result<MoreFacts> {
    let Some(facts) = weeks.last() else { return Ok(MoreFacts::default()) };
    let tools_a_month = tools_a_month(ledger, facts.week.to())?;
    let mut more = MoreFacts { tools_a_month, ..MoreFacts::default() };
    more.spend_before = weeks.iter().rev().nth(1).and_then(|before| before.spend);
    if facts.orders.is_none() {
        return Ok(more);
    }
    if let Some(currency) = facts.currency {
        more.middle_goods = orders::middle_goods(ledger.sql, facts.week.span(&ledger.shop.zone()), currency)?;
    }
    // Nobody knows who came back after the last day there is.
    let until = ledger.orders_until().unwrap_or(facts.week.to()).min(facts.week.to());
    let found = totals::buyers_up_to(ledger.sql, number_of(until))?;
    more.ever = Some((found.customers, found.repeaters));
    more.cohorts = found.cohorts.map(Some);
    Ok(more)
}

/// What the tools in use on a day cost a month: only a sum where every price is known in the shop's currency.
fn tools_a_month(ledger: &Ledger<'_>, day: Date) -> Result<Tools> {
    let all = tools::all(ledger.sql)?;
    let in_use = |tool: &&Tool| tool.since <= day && tool.until.is_none_or(|until| day <= until);
    let mut in_use = all.iter().filter(in_use).peekable();
    if in_use.peek().is_none() {
        return Ok(Tools::NoneNoted);
    }
    let months: Option<Vec<Decimal>> = in_use
        .map(|tool| {
            let price = tool.price_on(day)?;
            let own = price.amount.minor == 0 || Some(price.amount.currency) == ledger.shop.currency;
            own.then(|| price.month_exact())
        })
        .collect();
    Ok(months.map_or(Tools::NotKnown, |months| Tools::Cost(months.into_iter().sum())))
}

impl Engine {
    /// Every way of counting a KPI that has a name.
    pub(super) fn variant_views(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        facts: &WeekFacts,
        more: &MoreFacts,
    ) -> Vec<VariantView> {
        let view = |variant: tillwise_domain::kpis::Variant| {
            let figure = &variant.figure;
            let note = figure.reason.as_ref().or(figure.made_of.as_ref()).or(figure.notes.first());
            VariantView {
                id: variant.id.to_owned(),
                label: self.words.label(&format!("variant-{}-{}", kpi.id().id(), variant.id)),
                unit: variant.unit,
                value: figure.value.map(|value| value.to_string()),
                shown: figure.value.map(|value| self.kpi_shown(variant.unit, value, ledger.shop.currency)),
                numerator: figure.numerator.map(|part| part.to_string()),
                denominator: figure.denominator.map(|part| part.to_string()),
                interval: self.interval_view(figure),
                note: note.map(|words| self.say(words)),
                definition: self.say(&figure.definition),
                stamp: Stamp::of(kpi, figure, facts).to_string(),
            }
        };
        kpi.variants(facts, more).into_iter().map(view).collect()
    }

    /// An interval for people and for programs.
    pub(super) fn interval_view(&self, figure: &Figure) -> Option<IntervalView> {
        let (low, high) = figure.interval?;
        let with = |words: Words| words.with("low", percent(low, 2)).with("high", percent(high, 2));
        let whole = figure.denominator.and_then(|whole| whole.to_i64()).unwrap_or_default();
        let of = match figure.variant {
            "session" | "orders_per_session" => "sessions",
            "visitor" => "visitors",
            "repeat_orders" => "orders",
            _ => "customers",
        };
        let of = Words::new(format!("interval-of-{of}")).with("count", whole);
        Some(IntervalView {
            low: low.to_string(),
            high: high.to_string(),
            shown: self.say(&with(Words::new("interval"))),
            said: self.say(&with(Words::new("interval-said")).with("of", of)),
        })
    }
}
