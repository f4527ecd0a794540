//! What the variants of the KPIs need beside the facts of a week, and the variants as they are shown.

use super::kpis::percent;
use super::ledger::Ledger;
use super::views::{IntervalView, VariantView};
use crate::Engine;
use crate::error::Result;
use crate::store::spend::CampaignSpend;
use crate::store::{first_orders, marketing_costs, marks, orders, spend, tools, totals};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::kpis::totals::number_of;
use tillwise_domain::kpis::{
    Figure, Kpi, MarketingCosts, MarketingPart, Marks, MoreFacts, SpendByPurpose, Stamp, Tools, WeekFacts,
};
use tillwise_domain::stack::Tool;
use tillwise_domain::words::Words;

/// What else is known about the last of some weeks.
pub(super) fn more(ledger: &Ledger<'_>, weeks: &[WeekFacts]) -> Result<MoreFacts> {
    let Some(facts) = weeks.last() else { return Ok(MoreFacts::default()) };
    let marks = marks::all(ledger.sql)?;
    let mut more = MoreFacts {
        tools_a_month: tools_a_month(ledger, facts.week.to(), |_| true)?,
        marketing: marketing(ledger, facts.week.to())?,
        campaign_marks: marks.of_campaigns(),
        origin_marks: marks.of_origins(),
        spend_before: weeks.iter().rev().nth(1).and_then(|before| before.spend),
        ..MoreFacts::default()
    };
    if facts.spend.is_some() {
        more.spend_by_purpose = Some(spend_by_purpose(ledger, facts, &marks)?);
    }
    if facts.orders.is_none() {
        return Ok(more);
    }
    if let Some(currency) = facts.currency {
        let span = facts.week.span(&ledger.shop.zone());
        more.middle_goods = orders::middle_goods(ledger.sql, span, currency)?;
        more.first_orders = Some(first_orders::between(ledger.sql, span, currency, &marks)?);
    }
    // Nobody knows who came back after the last day there is.
    let until = ledger.orders_until().unwrap_or(facts.week.to()).min(facts.week.to());
    let found = totals::buyers_up_to(ledger.sql, number_of(until))?;
    more.ever = Some((found.customers, found.repeaters));
    more.cohorts = found.cohorts.map(Some);
    Ok(more)
}

/// What a week's spend was for. A week whose spend is known has none in another currency.
fn spend_by_purpose(ledger: &Ledger<'_>, facts: &WeekFacts, marks: &Marks) -> Result<SpendByPurpose> {
    let mut parts = SpendByPurpose::default();
    for CampaignSpend { platform, campaign, minor, .. } in
        spend::by_campaign(ledger.sql, (facts.week.from(), facts.week.to()))?
    {
        parts.add(marks.campaigns.get(&(platform, campaign)).copied(), minor);
    }
    Ok(parts)
}

/// What the parts of marketing cost in the month of a day, as far as somebody said it in the shop's currency.
fn marketing(ledger: &Ledger<'_>, day: Date) -> Result<MarketingCosts> {
    let mut costs = MarketingCosts::default();
    for part in MarketingPart::ALL {
        let said = marketing_costs::on(ledger.sql, part, day)?.map(|(_, cost)| cost);
        let own = said.filter(|cost| Some(cost.currency) == ledger.shop.currency);
        costs.extend(own.map(|cost| (part, cost.decimal())));
    }
    Ok(costs)
}

/// What the tools in use on a day, or those of a kind, cost a month: only a sum where every price is known in the shop's
/// currency.
pub(super) fn tools_a_month(ledger: &Ledger<'_>, day: Date, counts: impl Fn(&Tool) -> bool) -> Result<Tools> {
    let all = tools::all(ledger.sql)?;
    let in_use =
        |tool: &&Tool| counts(tool) && tool.since <= day && tool.until.is_none_or(|until| day <= until);
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
