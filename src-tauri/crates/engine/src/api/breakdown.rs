//! What a week's net sales by order date are made of, beside its other facts: contribution margin and buyers.

use super::kpis::percent;
use super::ledger::Ledger;
use super::views::FactView;
use crate::Engine;
use crate::error::Result;
use crate::store::breakdown;
use rust_decimal::Decimal;
use tillwise_domain::kpis::totals::BuyerSales;
use tillwise_domain::kpis::{Breakdown, Source, WeekFacts};
use tillwise_domain::money::Money;
use tillwise_domain::readiness::Margin;
use tillwise_domain::words::Words;

impl Engine {
    /// Contribution margin, and net sales to new, returning and unknown buyers; the three add up to net sales with
    /// refunds on the order's day.
    pub(super) fn breakdown_views(&self, ledger: &Ledger<'_>, facts: &WeekFacts) -> Result<Vec<FactView>> {
        let no_currency = || Words::new("reason-no-currency");
        let (Some(orders), Some(currency)) = (facts.orders, facts.currency) else {
            let why = facts.why_missing(Source::Orders).unwrap_or_else(no_currency);
            let ids =
                ["net_sales_new", "net_sales_returning", "net_sales_unknown_buyer", "contribution_margin"];
            return Ok(ids.map(|id| self.part_view(id, None, Some(&why))).into());
        };
        let zone = ledger.shop.zone();
        let found = breakdown::of_span(ledger.sql, facts.week.span(&zone), currency)?;
        let segments = ledger.segments(facts.week)?;
        let money = |minor| Some(Money::new(minor, currency));
        // Marketplaces and counters give no buyer: then nobody knows who is new, which is not the same as none.
        let nobody_known = orders.goods > 0 && orders.customers == 0;
        let of_buyer = |sold: BuyerSales| money(sold.goods - sold.returned).filter(|_| !nobody_known);
        let unknown = segments.of_unknown_buyers(orders.orders, orders.goods, orders.returned);
        let no_buyers = nobody_known.then(|| Words::new("note-no-buyers"));
        Ok(vec![
            self.part_view("net_sales_new", of_buyer(segments.new), no_buyers.as_ref()),
            self.part_view("net_sales_returning", of_buyer(segments.returning), no_buyers.as_ref()),
            self.part_view(
                "net_sales_unknown_buyer",
                money(match nobody_known {
                    true => orders.net_sales_by_order(),
                    false => unknown.goods - unknown.returned,
                }),
                None,
            ),
            self.part_view(
                "contribution_margin",
                found.contribution_margin().and_then(money),
                Some(&margin_note(&found, &money)),
            ),
        ])
    }

    fn part_view(&self, id: &str, value: Option<Money>, note: Option<&Words>) -> FactView {
        FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("fact-{id}")),
            value: value.map(Money::plain),
            shown: value.map(Money::shown),
            note: note.map(|words| self.say(words)),
        }
    }
}

/// What the margin is made of, or why there is none and which file closes the gap.
fn margin_note(found: &Breakdown, money: &dyn Fn(i64) -> Option<Money>) -> Words {
    let shown = |minor: i64| money(minor).map(Money::shown).unwrap_or_default();
    let Some(coverage) = found.coverage() else { return Words::new("reason-no-orders") };
    // Rounded down, so that a share short of the limit never reads as the limit.
    let places = Decimal::ONE_THOUSAND;
    let share = percent((coverage * places).floor() / places, 1);
    match found.contribution_margin() {
        Some(margin) => Words::new("note-margin")
            .with("sales", shown(found.net_known))
            .with("cost", shown(found.net_known - margin))
            .with("share", share),
        None => Words::new("reason-margin").with("share", share).with("needed", Margin::NEEDED),
    }
}
