//! How much of the revenue has a known cost (requirements A10). Below nine tenths, advice on prices would be a guess.

use rust_decimal::Decimal;
use std::collections::HashMap;

use crate::money::ratio;

/// What was sold of one thing, in minor units of the shop's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldItem {
    /// Its stock keeping unit, where the order names one.
    pub sku: Option<String>,
    /// What the order calls it.
    pub name: String,
    /// Price times quantity, less the discount on the line.
    pub minor: i64,
}

/// Which stock keeping units have a cost.
#[derive(Clone, Debug, Default)]
pub struct Costs(HashMap<String, bool>);

impl Costs {
    /// From the variants: each unit with whether its cost is known. A unit that stands for several variants has a
    /// known cost only if all of them have one.
    pub fn of(variants: impl IntoIterator<Item = (String, bool)>) -> Self {
        let mut costs = HashMap::new();
        for (sku, known) in variants {
            let entry = costs.entry(sku.trim().to_owned()).or_insert(true);
            *entry &= known;
        }
        costs.remove("");
        Self(costs)
    }

    /// Why the cost of something sold is not known, or nothing where it is.
    fn gap(&self, sku: Option<&str>) -> Option<CostGap> {
        match sku.map(str::trim).filter(|sku| !sku.is_empty()) {
            None => Some(CostGap::NoSku),
            Some(sku) => match self.0.get(sku) {
                None => Some(CostGap::NotInCatalog),
                Some(false) => Some(CostGap::NoCost),
                Some(true) => None,
            },
        }
    }
}

/// Why a cost is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostGap {
    /// The order line has no stock keeping unit.
    NoSku,
    /// No product of the products file has it.
    NotInCatalog,
    /// The products file has it without a cost.
    NoCost,
}

impl CostGap {
    /// Its id; the words are under `cost-gap-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoSku => "no-sku",
            Self::NotInCatalog => "not-in-catalog",
            Self::NoCost => "no-cost",
        }
    }
}

/// Something sold whose cost is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// What the order calls it.
    pub name: String,
    /// Its stock keeping unit, where the order names one.
    pub sku: Option<String>,
    /// Why.
    pub why: CostGap,
    /// Its revenue in minor units.
    pub minor: i64,
}

/// How much of the revenue has a known cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Margin {
    /// Revenue of all lines, in minor units.
    pub revenue: i64,
    /// Revenue of the lines with a known cost.
    pub known: i64,
    /// The rest, the largest first.
    pub unmatched: Vec<Unmatched>,
}

impl Margin {
    /// The share of revenue with a known cost, in percent, that price advice needs.
    pub const NEEDED: i64 = 90;

    /// Adds up what was sold. Lines that brought nothing (replacements) have no weight.
    pub fn of(sold: impl IntoIterator<Item = SoldItem>, costs: &Costs) -> Self {
        let mut margin = Self::default();
        let mut rest: HashMap<(Option<String>, String), Unmatched> = HashMap::new();
        for item in sold.into_iter().filter(|item| item.minor > 0) {
            margin.revenue += item.minor;
            let Some(why) = costs.gap(item.sku.as_deref()) else {
                margin.known += item.minor;
                continue;
            };
            // One unit under several names, after a product was renamed, is one thing to look up.
            let label = if item.sku.is_some() { String::new() } else { item.name.clone() };
            rest.entry((item.sku.clone(), label))
                .or_insert(Unmatched { name: item.name, sku: item.sku, why, minor: 0 })
                .minor += item.minor;
        }
        margin.unmatched = rest.into_values().collect();
        margin.unmatched.sort_by(|a, b| b.minor.cmp(&a.minor).then_with(|| a.name.cmp(&b.name)));
        margin
    }

    /// The share with a known cost, with four places; nothing without revenue.
    pub fn share(&self) -> Option<Decimal> {
        ratio(Decimal::from(self.known), Decimal::from(self.revenue), 4)
    }

    /// Whether advice on prices is allowed.
    pub fn is_enough(&self) -> bool {
        let (known, revenue) = (i128::from(self.known), i128::from(self.revenue));
        revenue > 0 && known * 100 >= revenue * i128::from(Self::NEEDED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sold(sku: &str, name: &str, minor: i64) -> SoldItem {
        let sku = (!sku.is_empty()).then(|| sku.to_owned());
        SoldItem { sku, name: name.to_owned(), minor }
    }

    fn costs() -> Costs {
        Costs::of(
            [("A", true), (" B ", true), ("C", false), ("D", true), ("D", false)]
                .map(|(s, k)| (s.to_owned(), k)),
        )
    }

    #[test]
    fn nine_tenths_are_enough_and_a_cent_less_is_not() {
        let exact = Margin::of([sold("A", "Mug", 9_000), sold("C", "Vase", 1_000)], &costs());
        assert!(exact.is_enough());
        let short = Margin::of([sold("A", "Mug", 8_999), sold("C", "Vase", 1_001)], &costs());
        assert!(!short.is_enough());
        assert_eq!(short.share().map(|share| share.to_string()).as_deref(), Some("0.8999"));
    }

    #[test]
    fn what_cannot_be_matched_says_why_the_largest_first() {
        let items = [
            sold("B", "Cup", 100),
            sold("C", "Vase", 50),
            sold("", "Workshop", 70),
            sold("X", "Old jug", 90),
            sold("X", "Jug", 10),
            sold("D", "Bowl", 5),
            sold("C", "Replacement", 0),
        ];
        let margin = Margin::of(items, &costs());
        assert_eq!((margin.revenue, margin.known), (325, 100));
        let rest: Vec<(CostGap, i64)> = margin.unmatched.iter().map(|item| (item.why, item.minor)).collect();
        let expected =
            [(CostGap::NotInCatalog, 100), (CostGap::NoSku, 70), (CostGap::NoCost, 50), (CostGap::NoCost, 5)];
        assert_eq!(rest, expected, "a unit renamed is one; one of two variants without a cost is unknown");
    }

    #[test]
    fn without_revenue_there_is_no_share_and_no_advice() {
        let margin = Margin::of([], &costs());
        assert_eq!((margin.share(), margin.is_enough()), (None, false));
    }
}
