//! A KPI split by segment (requirements H7): by who bought and by where it was sold. The parts of a split add up to the
//! number they split; what no file tells stands in a part of its own. Where no file can tell, a split is a reason in
//! words and never a number.

use super::totals::{BuyerPeriod, BuyerSales, ChannelDay};
use super::{Figure, Unit, WeekFacts};
use crate::ledger::SalesChannel;
use crate::money::ratio;
use crate::words::Words;
use rust_decimal::Decimal;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use ts_rs::TS;

/// By what a KPI is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SplitBy {
    /// By new and returning buyers.
    Buyer,
    /// By sales channel.
    Channel,
}

impl SplitBy {
    /// Every way, in the order in which they are shown.
    pub const ALL: [SplitBy; 2] = [Self::Buyer, Self::Channel];

    /// Its id; its name is in the catalogue under `split-by-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::Channel => "channel",
        }
    }
}

/// What the orders of a week say of one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChannelFacts {
    /// What was sold, in the shop's currency.
    pub sold: ChannelDay,
    /// The customers whose first order of the week was placed there.
    pub buyers: BuyerPeriod,
}

/// What the orders of a week say by segment. Amounts are minor units of the shop's currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segments {
    /// Orders on the day of a known customer's first.
    pub new: BuyerSales,
    /// Later orders of known customers.
    pub returning: BuyerSales,
    /// By channel.
    pub channels: BTreeMap<SalesChannel, ChannelFacts>,
}

impl Segments {
    /// The facts of a channel, to be filled in.
    pub fn channel(&mut self, channel: SalesChannel) -> &mut ChannelFacts {
        self.channels.entry(channel).or_default()
    }

    /// Orders of nobody who is known: what of a week's orders is in neither of the two.
    pub fn of_unknown_buyers(&self, orders: i64, goods: i64, returned: i64) -> BuyerSales {
        BuyerSales {
            orders: orders - self.new.orders - self.returning.orders,
            goods: goods - self.new.goods - self.returning.goods,
            returned: returned - self.new.returned - self.returning.returned,
        }
    }

    /// Whether any file says of any order or customer where it was sold.
    fn name_a_channel(&self) -> bool {
        self.channels.keys().any(|channel| *channel != SalesChannel::Unknown)
    }
}

/// What the share of a part is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// What is divided.
    Numerator,
    /// What it is divided by.
    Denominator,
}

/// One part of a split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// `new`, `returning`, a channel's id, or `unknown`; its name is in the catalogue under `segment-<by>-<id>`.
    pub id: &'static str,
    /// The value, counted as the whole KPI is; nothing where it cannot be divided.
    pub value: Option<Decimal>,
    /// What is divided; nothing where no file tells.
    pub numerator: Option<Decimal>,
    /// What it is divided by; nothing where no file tells.
    pub denominator: Option<Decimal>,
    /// The part's share with four places; the shares of all parts make exactly one. Nothing where a share has no sense.
    pub share: Option<Decimal>,
    /// Why there is no value.
    pub reason: Option<Words>,
}

/// A KPI split by segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// By what.
    pub by: SplitBy,
    /// The parts, what is not known as the last.
    pub parts: Vec<Part>,
    /// What is divided in the whole.
    pub numerator: Decimal,
    /// What it is divided by in the whole.
    pub denominator: Decimal,
    /// What the shares are shares of.
    pub share_of: ShareOf,
    /// Decimal places of the values.
    pub places: u32,
    /// What else to know.
    pub notes: Vec<Words>,
}

/// A split, or why there is none.
pub type SplitOrWhy = Result<Split, Words>;

/// What one part is made of before it is divided: its id, the numerator, and the denominator or why there is none.
pub(super) type Made = (&'static str, Decimal, Result<Decimal, Words>);

impl Split {
    /// A split of a figure; `parts` in the order in which they are shown.
    pub(super) fn of(
        (by, unit, share_of): (SplitBy, Unit, ShareOf),
        figure: &Figure,
        facts: &WeekFacts,
        parts: Vec<Made>,
    ) -> SplitOrWhy {
        let (Some(numerator), Some(denominator), true) =
            (figure.numerator, figure.denominator, figure.value.is_some())
        else {
            return Err(figure.reason.clone().unwrap_or_else(|| Words::new("reason-no-orders")));
        };
        let places = match unit {
            Unit::Ratio => 4,
            Unit::Money => facts.currency.map_or(2, |currency| currency.exponent()),
            Unit::Times => 2,
        };
        let parts = parts
            .into_iter()
            .map(|(id, numerator, denominator)| {
                let (denominator, reason) = match denominator {
                    Ok(denominator) => (Some(denominator), None),
                    Err(reason) => (None, Some(reason)),
                };
                Part { id, value: None, numerator: Some(numerator), denominator, share: None, reason }
            })
            .collect();
        let split = Self { by, parts, numerator, denominator, share_of, places, notes: Vec::new() };
        Ok(split.divided())
    }

    /// The same split with one more thing to know.
    pub(super) fn noted(mut self, note: Words) -> Self {
        self.notes.push(note);
        self
    }

    /// The splits of several weeks as one: what is divided and what it is divided by are added up, never the values.
    ///
    /// # Errors
    /// The first reason, where one of the weeks has no split or is split in another way.
    pub fn together(weeks: impl IntoIterator<Item = SplitOrWhy>) -> SplitOrWhy {
        let mut weeks = weeks.into_iter();
        let mut sum = weeks.next().unwrap_or_else(|| Err(Words::new("reason-no-orders")))?;
        for week in weeks {
            let week = week?;
            if (week.by, week.share_of) != (sum.by, sum.share_of) {
                return Err(Words::new("report-counted-otherwise"));
            }
            sum.numerator += week.numerator;
            sum.denominator += week.denominator;
            for part in week.parts {
                match sum.parts.iter_mut().find(|known| known.id == part.id) {
                    Some(known) => {
                        known.numerator = plus(known.numerator, part.numerator);
                        known.denominator = plus(known.denominator, part.denominator);
                        known.reason = known.reason.take().or(part.reason);
                    }
                    None => sum.parts.push(part),
                }
            }
            for note in week.notes {
                if !sum.notes.contains(&note) {
                    sum.notes.push(note);
                }
            }
        }
        let by = sum.by;
        sum.parts.sort_by_key(|part| rank(by, part.id));
        Ok(sum.divided())
    }

    /// Divides every part and shares out the whole.
    fn divided(mut self) -> Self {
        let of = |part: &Part| match self.share_of {
            ShareOf::Numerator => part.numerator,
            ShareOf::Denominator => part.denominator,
        };
        let amounts: Vec<Option<Decimal>> = self.parts.iter().map(of).collect();
        for (part, share) in self.parts.iter_mut().zip(shares(&amounts)) {
            part.share = share;
            part.value = part
                .numerator
                .zip(part.denominator)
                .and_then(|(numerator, denominator)| ratio(numerator, denominator, self.places));
            part.reason = match part.value {
                Some(_) => None,
                None => part.reason.take().or_else(|| Some(Words::new("split-nothing-to-divide"))),
            };
        }
        self
    }
}

/// The known part of two amounts; an unknown one is not nothing, but it is in no sum either.
fn plus(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    }
}

fn rank(by: SplitBy, id: &str) -> usize {
    match by {
        SplitBy::Buyer => ["new", "returning", "unknown"].iter().position(|known| *known == id),
        SplitBy::Channel => SalesChannel::ALL.iter().position(|channel| channel.id() == id),
    }
    .unwrap_or(usize::MAX)
}

/// The share of each amount in their sum with four places, the rounding shared out by the largest remainder so that all
/// make exactly one. None at all where an amount is negative or the sum is zero.
fn shares(amounts: &[Option<Decimal>]) -> Vec<Option<Decimal>> {
    let whole: Decimal = amounts.iter().flatten().sum();
    if whole <= Decimal::ZERO || amounts.iter().flatten().any(|amount| amount.is_sign_negative()) {
        return vec![None; amounts.len()];
    }
    let steps = Decimal::from(10_000);
    let exact: Vec<Option<Decimal>> =
        amounts.iter().map(|amount| amount.map(|amount| amount * steps / whole)).collect();
    let mut given: Vec<Option<Decimal>> =
        exact.iter().map(|share| share.map(|share| share.floor())).collect();
    let mut left = steps - given.iter().flatten().sum::<Decimal>();
    let mut order: Vec<(usize, Decimal)> =
        exact.iter().enumerate().filter_map(|(at, share)| share.map(|share| (at, share.fract()))).collect();
    order.sort_by_key(|(_, rest)| Reverse(*rest));
    for (at, _) in order {
        if left < Decimal::ONE {
            break;
        }
        given[at] = given[at].map(|share| share + Decimal::ONE);
        left -= Decimal::ONE;
    }
    given
        .into_iter()
        .map(|share| {
            let mut share = share? / steps;
            share.rescale(4);
            Some(share)
        })
        .collect()
}

/// Parts by who bought; `of` makes the two sides of a part from what it bought. Nobody known is no split.
pub(super) fn by_buyer(
    facts: &WeekFacts,
    segments: &Segments,
    of: impl Fn(BuyerSales) -> Option<(Decimal, Decimal)>,
) -> Result<Vec<Made>, Words> {
    let Some(orders) = facts.orders else { return Ok(Vec::new()) };
    if segments.new.orders + segments.returning.orders == 0 {
        return Err(Words::new("reason-no-customers"));
    }
    let unknown = segments.of_unknown_buyers(orders.orders, orders.goods, orders.returned);
    let parts = [("new", segments.new), ("returning", segments.returning), ("unknown", unknown)];
    let parts = parts.into_iter().filter(|(id, sold)| *id != "unknown" || *sold != BuyerSales::default());
    parts
        .map(|(id, sold)| {
            let (above, below) = of(sold).ok_or_else(|| Words::new("reason-no-currency"))?;
            Ok((id, above, Ok(below)))
        })
        .collect()
}

/// Parts by channel; `of` makes the two sides of a part, or nothing for a channel that has no part. Where no file names a
/// channel there is no split.
pub(super) fn by_channel(
    segments: &Segments,
    of: impl Fn(&ChannelFacts) -> Option<(Decimal, Decimal)>,
) -> Result<Vec<Made>, Words> {
    if !segments.name_a_channel() {
        return Err(Words::new("split-no-channel"));
    }
    let parts = segments.channels.iter();
    Ok(parts
        .filter_map(|(channel, facts)| {
            let (above, below) = of(facts)?;
            Some((channel.id(), above, Ok(below)))
        })
        .collect())
}

/// Parts by channel of a number that is divided by visits: visits are counted in the online shop alone, so every order
/// that a file does not place elsewhere stands there (definitions 4.3), and the other channels have nothing to divide by.
pub(super) fn by_visits(
    segments: &Segments,
    visits: Decimal,
    above: impl Fn(&ChannelFacts) -> Decimal,
) -> Vec<Made> {
    let online: Decimal = segments
        .channels
        .iter()
        .filter(|(channel, _)| channel.is_online())
        .map(|(_, facts)| above(facts))
        .sum();
    let elsewhere = segments.channels.iter().filter(|(channel, facts)| {
        !channel.is_online() && (facts.sold.orders != 0 || facts.sold.refunded != 0)
    });
    let elsewhere = elsewhere
        .map(|(channel, facts)| (channel.id(), above(facts), Err(Words::new("split-no-visits-there"))));
    std::iter::once((SalesChannel::OnlineShop.id(), online, Ok(visits))).chain(elsewhere).collect()
}

/// That orders whose files name no channel stand in the online shop; nothing where there are none.
pub(super) fn taken_as_online(segments: &Segments) -> Option<Words> {
    let of = |channel| segments.channels.get(&channel).map_or(0, |facts: &ChannelFacts| facts.sold.orders);
    let count = of(SalesChannel::Unknown) + of(SalesChannel::OtherApp);
    (count > 0).then(|| Words::new("split-taken-as-online").with("count", count))
}

#[cfg(test)]
mod tests;
