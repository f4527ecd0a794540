//! What a tool gives back for what it costs (definitions 4.13, tool ROI): the hours it saves at the shop's hourly value
//! and the margin it brings, by its cost in the same months.

use super::{Basis, Benefit, Tool};
use crate::money::{Currency, Money, ratio};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Whole months that a return looks back over.
pub const RETURN_MONTHS: i64 = 12;

/// What the numbers of a return rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnBasis {
    /// All of them were timed or counted.
    Measured,
    /// All of them were guessed.
    Estimated,
    /// Some of each.
    Mixed,
}

impl ReturnBasis {
    /// What several numbers rest on together; nothing where there are none.
    pub fn of(all: impl IntoIterator<Item = Basis>) -> Option<Self> {
        let own = |basis| match basis {
            Basis::Measured => Self::Measured,
            Basis::Estimated => Self::Estimated,
        };
        all.into_iter().map(own).reduce(|one, other| if one == other { one } else { Self::Mixed })
    }

    /// Its id; its words are under `return-basis-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Estimated => "estimated",
            Self::Mixed => "mixed",
        }
    }
}

/// Why a return has no money in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnGap {
    /// Nobody noted in a whole month what the tool gave back.
    NothingNoted,
    /// Hours are noted, and nobody said what an hour is worth.
    NoHourlyValue,
    /// An amount is in another currency than the shop's; nothing is converted.
    OtherCurrency(Currency),
    /// In one of the months no price is known.
    NoPrice,
    /// It cost nothing in these months, so that there is nothing to divide by.
    NoCost,
}

/// What a tool gave back and cost in the months that were noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToolReturn {
    /// How many whole months were noted; a month without a note is on neither side.
    pub months: usize,
    /// Minutes of work saved in them.
    pub minutes: u64,
    /// Those minutes and the margin as money; nothing where that cannot be said.
    pub benefit: Option<Money>,
    /// What the tool cost in the same months.
    pub cost: Option<Money>,
    /// Benefit by cost with four decimals: `1.5` gives back half more than it costs.
    pub roi: Option<Decimal>,
    /// What the benefit rests on.
    pub basis: Option<ReturnBasis>,
    /// Why there is no money, where there is none.
    pub gap: Option<ReturnGap>,
}

/// The return of a tool over the noted months among the last [`RETURN_MONTHS`] whole ones before `today`.
///
/// A month costs what the tool's price on its last day comes to, the rule of [`super::month_cost`]; a month at whose end
/// the tool was not in use counts on neither side. What is paid once is no monthly cost: see [`super::payback`].
pub fn tool_return(
    tool: &Tool,
    benefits: &[Benefit],
    hourly_value: Option<Money>,
    currency: Currency,
    today: Date,
) -> ToolReturn {
    let this = today.first_of_month();
    let first = this.saturating_sub(RETURN_MONTHS.months());
    let noted: Vec<&Benefit> = benefits
        .iter()
        .filter(|benefit| benefit.tool == tool.id && first <= benefit.month && benefit.month < this)
        .filter(|benefit| tool.in_use_on(benefit.month.last_of_month()))
        .filter(|benefit| benefit.minutes.is_some() || benefit.margin.is_some())
        .collect();
    let minutes: u64 = noted.iter().filter_map(|benefit| benefit.minutes).map(|part| u64::from(part.0)).sum();
    let basis = ReturnBasis::of(noted.iter().flat_map(|benefit| bases(benefit)));
    let none =
        ToolReturn { months: noted.len(), minutes, benefit: None, cost: None, roi: None, basis, gap: None };
    if noted.is_empty() {
        return ToolReturn { gap: Some(ReturnGap::NothingNoted), ..none };
    }
    let (benefit, cost) = (worth(&noted, hourly_value, currency), cost(tool, &noted, currency));
    let rounded = |amount: Decimal| Money::from_decimal(amount, currency);
    let of_both = benefit.and_then(|benefit| Ok((benefit, cost?)));
    ToolReturn {
        benefit: benefit.ok().and_then(rounded),
        cost: cost.ok().and_then(rounded),
        roi: of_both.ok().and_then(|(benefit, cost)| ratio(benefit, cost, 4)),
        gap: match of_both {
            Err(gap) => Some(gap),
            Ok((_, cost)) if cost.is_zero() => Some(ReturnGap::NoCost),
            Ok(_) => None,
        },
        ..none
    }
}

/// Where the numbers of one month come from.
pub(super) fn bases(benefit: &Benefit) -> impl Iterator<Item = Basis> + use<> {
    let minutes = benefit.minutes.map(|(_, basis)| basis);
    minutes.into_iter().chain(benefit.margin.map(|(_, basis)| basis))
}

/// Months of benefit in major units.
fn worth(noted: &[&Benefit], hourly_value: Option<Money>, currency: Currency) -> Result<Decimal, ReturnGap> {
    let mut sum = Decimal::ZERO;
    for benefit in noted {
        if let Some((minutes, _)) = benefit.minutes.filter(|(minutes, _)| *minutes > 0) {
            let hour = own(hourly_value.ok_or(ReturnGap::NoHourlyValue)?, currency)?;
            sum += hour.decimal() * Decimal::from(minutes) / Decimal::from(60);
        }
        if let Some((margin, _)) = benefit.margin {
            sum += own(margin, currency)?.decimal();
        }
    }
    Ok(sum)
}

/// What the tool cost in the same months, in major units.
fn cost(tool: &Tool, noted: &[&Benefit], currency: Currency) -> Result<Decimal, ReturnGap> {
    let prices = noted.iter().map(|benefit| tool.price_on(benefit.month.last_of_month()));
    prices
        .map(|price| {
            let price = price.ok_or(ReturnGap::NoPrice)?;
            own(price.amount, currency).map(|_| price.month_exact())
        })
        .sum()
}

fn own(money: Money, currency: Currency) -> Result<Money, ReturnGap> {
    if money.currency == currency { Ok(money) } else { Err(ReturnGap::OtherCurrency(money.currency)) }
}

#[cfg(test)]
mod tests {
    use super::super::{Cycle, DatedPrice, Layer, Price};
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 17);

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().expect("a code"))
    }

    fn tool(minor: i64) -> Tool {
        let since = date(2026, 1, 1);
        let price = Price { amount: money(minor, "EUR"), cycle: Cycle::Monthly };
        Tool {
            id: 1,
            prices: vec![DatedPrice { from: since, price: Some(price) }],
            ..Tool::new("Klaviyo", Layer::Communication, since)
        }
    }

    fn hours(month: i8, minutes: u32, basis: Basis) -> Benefit {
        Benefit { tool: 1, month: date(2026, month, 1), minutes: Some((minutes, basis)), margin: None }
    }

    fn of(tool: &Tool, benefits: &[Benefit], hour: Option<i64>) -> ToolReturn {
        let currency = "EUR".parse().expect("a code");
        tool_return(tool, benefits, hour.map(|minor| money(minor, "EUR")), currency, TODAY)
    }

    #[test]
    fn hours_and_margin_are_divided_by_the_cost_of_the_same_months() {
        let mut second = hours(10, 30, Basis::Measured);
        second.margin = Some((money(1_500, "EUR"), Basis::Measured));
        let found = of(&tool(4_000), &[hours(9, 120, Basis::Measured), second], Some(3_000));
        // Two and a half hours at 30.00 are 75.00, and 15.00 of margin; two months cost 80.00.
        assert_eq!(found.benefit, Some(money(9_000, "EUR")));
        assert_eq!(found.cost, Some(money(8_000, "EUR")));
        assert_eq!(found.roi.map(|roi| roi.to_string()).as_deref(), Some("1.1250"));
        assert_eq!((found.months, found.minutes, found.gap), (2, 150, None));
        assert_eq!(found.basis, Some(ReturnBasis::Measured));
    }

    #[test]
    fn one_guess_among_measured_months_makes_it_mixed() {
        let guess = hours(8, 60, Basis::Estimated);
        assert_eq!(of(&tool(1_000), &[guess], Some(1_000)).basis, Some(ReturnBasis::Estimated));
        let both = of(&tool(1_000), &[guess, hours(9, 60, Basis::Measured)], Some(1_000));
        assert_eq!(both.basis, Some(ReturnBasis::Mixed));
    }

    #[test]
    fn what_is_not_known_is_named_and_never_zero() {
        let noted = [hours(9, 60, Basis::Measured)];
        assert_eq!(of(&tool(1_000), &[], Some(1_000)).gap, Some(ReturnGap::NothingNoted));
        let without = of(&tool(1_000), &noted, None);
        assert_eq!((without.gap, without.minutes), (Some(ReturnGap::NoHourlyValue), 60));
        assert_eq!((without.benefit, without.roi), (None, None));
        assert_eq!(of(&tool(0), &noted, Some(1_000)).gap, Some(ReturnGap::NoCost));
        let mut unknown = tool(1_000);
        unknown.prices.clear();
        assert_eq!(of(&unknown, &noted, Some(1_000)).gap, Some(ReturnGap::NoPrice));
        let mut dollars = tool(1_000);
        dollars.prices[0].price = Some(Price { amount: money(1_000, "USD"), cycle: Cycle::Monthly });
        let usd = "USD".parse().expect("a code");
        assert_eq!(of(&dollars, &noted, Some(1_000)).gap, Some(ReturnGap::OtherCurrency(usd)));
    }

    #[test]
    fn the_running_month_and_old_months_are_on_neither_side() {
        let mut old = hours(1, 6_000, Basis::Measured);
        old.month = date(2025, 10, 1);
        let mut early = tool(1_000);
        early.since = date(2025, 1, 1);
        early.prices[0].from = early.since;
        let found =
            of(&early, &[old, hours(10, 60, Basis::Measured), hours(11, 60, Basis::Measured)], Some(1_000));
        assert_eq!((found.months, found.minutes), (1, 60));
        assert_eq!(found.roi, Some(Decimal::ONE));
    }
}
