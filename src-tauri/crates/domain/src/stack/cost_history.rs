//! What the stack cost, month by month. One function for the board, the chart and the rules, so that they agree.
//!
//! A month costs what the prices in force on its last day come to a month (definitions 4.13): a price rise counts from
//! the month it comes in, a tool that ended before the month did is out. By days the figures would be closer to the
//! bank's, but no owner could find them again in a price list, and twelve of them would not make the year.

use super::{Cycle, Layer, Price, Tool};
use crate::money::{Currency, Money};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The exact monthly cost of prices, in major units; other currencies and what is paid once are left out.
///
/// Sums are rounded once, at the end: rounded parts can miss their rounded sum by a cent.
pub fn monthly(prices: impl IntoIterator<Item = Price>, currency: Currency) -> Decimal {
    let own = prices.into_iter().filter(|price| price.amount.currency == currency);
    own.map(|price| price.month_exact()).sum()
}

/// What the tools paid in `currency` cost in the month that holds a day.
pub fn month_cost<'a>(tools: impl IntoIterator<Item = &'a Tool>, month: Date, currency: Currency) -> Decimal {
    monthly(tools.into_iter().filter_map(|tool| tool.price_on(month.last_of_month())), currency)
}

/// What the stack cost in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthCost {
    /// The first day of the month.
    pub month: Date,
    /// By layer, in the order of [`Layer::ALL`], in major units.
    pub layers: [Decimal; 4],
}

impl MonthCost {
    /// All layers together.
    pub fn total(&self) -> Decimal {
        self.layers.iter().sum()
    }
}

/// The cost of months, each layer by itself.
pub fn cost_history(tools: &[Tool], months: &[Date], currency: Currency) -> Vec<MonthCost> {
    let of = |month: Date, layer: Layer| {
        month_cost(tools.iter().filter(|tool| tool.layer == layer), month, currency)
    };
    months
        .iter()
        .map(|month| MonthCost { month: *month, layers: Layer::ALL.map(|layer| of(*month, layer)) })
        .collect()
}

/// Monthly cost that a sum in another currency leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// All the months together.
    pub sum: Money,
    /// The tools, in the order they were noted.
    pub tools: Vec<String>,
}

/// What [`cost_history`] leaves out over the same months, one entry for each other currency.
pub fn left_out(tools: &[Tool], months: &[Date], currency: Currency) -> Vec<LeftOut> {
    let mut found: BTreeMap<Currency, (Decimal, Vec<String>)> = BTreeMap::new();
    for tool in tools {
        for price in months.iter().filter_map(|month| tool.price_on(month.last_of_month())) {
            if price.amount.currency == currency || price.amount.minor == 0 || price.cycle == Cycle::Once {
                continue;
            }
            let (sum, names) = found.entry(price.amount.currency).or_default();
            *sum += price.month_exact();
            if names.last() != Some(&tool.name) {
                names.push(tool.name.clone());
            }
        }
    }
    found
        .into_iter()
        .filter_map(|(currency, (sum, tools))| {
            Some(LeftOut { sum: Money::from_decimal(sum, currency)?, tools })
        })
        .collect()
}

/// Something paid once, which is in no month's cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOff {
    /// The tool.
    pub tool: String,
    /// The day.
    pub day: Date,
    /// What was paid.
    pub amount: Money,
}

/// What was paid once between two days, both included, the oldest first.
pub fn one_offs(tools: &[Tool], from: Date, to: Date) -> Vec<OneOff> {
    let mut found: Vec<OneOff> = tools
        .iter()
        .flat_map(|tool| {
            tool.prices.iter().filter_map(|dated| {
                let price =
                    dated.price.filter(|price| price.cycle == Cycle::Once && price.amount.minor > 0)?;
                let day = dated.from.max(tool.since);
                (from <= day && day <= to).then(|| OneOff {
                    tool: tool.name.clone(),
                    day,
                    amount: price.amount,
                })
            })
        })
        .collect();
    found.sort_by_key(|one| one.day);
    found
}

#[cfg(test)]
mod tests {
    use super::super::{Charge, DatedPrice};
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn eur() -> Currency {
        "EUR".parse().expect("a code")
    }

    fn tool(name: &str, layer: Layer, since: Date, minor: i64, cycle: Cycle) -> Tool {
        let price = Some(Price { amount: Money::new(minor, eur()), cycle });
        Tool { prices: vec![DatedPrice { from: since, price }], ..Tool::new(name, layer, since) }
    }

    fn plain(amount: Decimal) -> String {
        Money::from_decimal(amount, eur()).expect("fits").plain()
    }

    #[test]
    fn a_month_counts_with_the_prices_on_its_last_day() {
        let mut chat = tool("ChatGPT", Layer::Content, date(2026, 1, 10), 2_000, Cycle::Monthly);
        let risen = Price { amount: Money::new(2_500, eur()), cycle: Cycle::Monthly };
        chat.prices.push(DatedPrice { from: date(2026, 3, 31), price: Some(risen) });
        chat.until = Some(date(2026, 5, 30));
        let months: Vec<Date> = (0..6_i64).map(|at| date(2025, 12, 1).saturating_add(at.months())).collect();
        let found: Vec<String> =
            cost_history(&[chat], &months, eur()).iter().map(|month| plain(month.total())).collect();
        assert_eq!(
            found,
            ["0.00", "20.00", "20.00", "25.00", "25.00", "0.00"],
            "it ended a day before May did"
        );
    }

    #[test]
    fn use_is_the_mean_of_three_payments_as_known_then() {
        let mut metered = tool("Courier", Layer::Communication, date(2026, 1, 1), 500, Cycle::Usage);
        metered.charges = [(1, 1_000), (2, 2_000), (3, 6_000), (4, 1_000)]
            .map(|(month, minor)| Charge { day: date(2026, month, 3), amount: Money::new(minor, eur()) })
            .to_vec();
        let cost = |month| plain(month_cost([&metered], date(2026, month, 1), eur()));
        assert_eq!([cost(1), cost(2), cost(3), cost(4)], ["10.00", "15.00", "30.00", "30.00"]);
    }

    #[test]
    fn layers_make_the_sum_and_once_is_in_neither() {
        let since = date(2026, 1, 1);
        let tools = [
            tool("A", Layer::Content, since, 2_000, Cycle::Monthly),
            tool("B", Layer::Kpis, since, 12_000, Cycle::Yearly),
            tool("C", Layer::Triggers, since, 90_000, Cycle::Once),
        ];
        let history = cost_history(&tools, &[date(2026, 6, 1)], eur());
        assert_eq!(history[0].layers.map(plain), ["20.00", "0.00", "0.00", "10.00"]);
        assert_eq!(plain(history[0].total()), "30.00");
        let once = one_offs(&tools, since, date(2026, 6, 30));
        assert_eq!(once.len(), 1);
        assert_eq!((once[0].tool.as_str(), once[0].amount.minor), ("C", 90_000));
        assert_eq!(one_offs(&tools, date(2026, 1, 2), date(2026, 6, 30)), []);
    }

    #[test]
    fn another_currency_is_named_with_its_sum_and_never_added() {
        let since = date(2026, 1, 1);
        let mut dollars = tool("Notion", Layer::Content, since, 0, Cycle::Monthly);
        let usd = "USD".parse().expect("a code");
        dollars.prices[0].price = Some(Price { amount: Money::new(1_250, usd), cycle: Cycle::Monthly });
        let tools = [tool("A", Layer::Content, since, 2_000, Cycle::Monthly), dollars];
        let months = [date(2026, 5, 1), date(2026, 6, 1)];
        assert_eq!(plain(cost_history(&tools, &months, eur())[1].total()), "20.00");
        let out = left_out(&tools, &months, eur());
        assert_eq!(out, [LeftOut { sum: Money::new(2_500, usd), tools: vec!["Notion".into()] }]);
        assert_eq!(left_out(&tools[..1], &months, eur()), []);
    }

    proptest! {
        /// Twelve months of the history make the price's own year, whatever the cycle.
        #[test]
        fn twelve_months_make_the_year_to_the_cent(
            prices in proptest::collection::vec((0_i64..5_000_000, 0_usize..Cycle::ALL.len()), 1..8),
        ) {
            let since = date(2024, 1, 1);
            let months: Vec<Date> = (0..12_i64).map(|at| date(2025, 1, 1).saturating_add(at.months())).collect();
            let tools: Vec<Tool> = prices
                .iter()
                .map(|(minor, cycle)| tool("T", Layer::ALL[cycle % 4], since, *minor, Cycle::ALL[*cycle]))
                .collect();
            let twelve: Decimal = cost_history(&tools, &months, eur()).iter().map(MonthCost::total).sum();
            // The year counted apart, in ten-thousandths of a day by two weeks: whole numbers only.
            let year: i128 = prices
                .iter()
                .map(|(minor, cycle)| i128::from(*minor) * match Cycle::ALL[*cycle] {
                    Cycle::Daily => 3_652_425 * 14,
                    Cycle::Weekly => 3_652_425 * 2,
                    Cycle::Fortnightly => 3_652_425,
                    Cycle::Monthly | Cycle::Usage => 12 * 140_000,
                    Cycle::Quarterly => 4 * 140_000,
                    Cycle::HalfYearly => 2 * 140_000,
                    Cycle::Yearly => 140_000,
                    Cycle::Once => 0,
                })
                .sum();
            let cents = (year + 70_000) / 140_000;
            prop_assert_eq!(i128::from(Money::from_decimal(twelve, eur()).expect("fits").minor), cents);
        }
    }
}
