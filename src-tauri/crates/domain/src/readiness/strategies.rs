//! Which of five strategies the data carries (requirements A5 to A7): each against what it needs, in the order in
//! which small shops are usually ready, and the one thing that would bring the next step.

use super::ReadinessFacts;
use crate::words::Words;

/// One of the five strategies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrategyId {
    /// Groups of customers by what they bought (requirements I1).
    Segmentation,
    /// Keeping customers who are about to leave (requirements I9, I12).
    Retention,
    /// Personal recommendations (requirements K1).
    Personalisation,
    /// What a customer will be worth (requirements A2).
    Prediction,
    /// Prices by margin (requirements A10, K7).
    Pricing,
}

/// All five. Requirements A7 names the first three in this order; the two that need most come last.
pub const STRATEGIES: [StrategyId; 5] = [
    StrategyId::Segmentation,
    StrategyId::Retention,
    StrategyId::Personalisation,
    StrategyId::Prediction,
    StrategyId::Pricing,
];

/// Something a strategy needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Orders with known buyers.
    Orders,
    /// A year of them.
    History,
    /// Sessions by day.
    Sessions,
    /// Products with consistent tags.
    Tags,
    /// Unit costs.
    Costs,
}

/// How far something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedState {
    /// The strategy does without it.
    NotNeeded,
    /// It is there.
    Ready,
    /// Some of it is there.
    Partly,
    /// It is not there, or too little to be of use.
    Missing,
}

/// How far a strategy is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Readiness {
    /// Everything it needs is there.
    Ready,
    /// It works with limits.
    Partly,
    /// Something it cannot do without is missing.
    Blocked,
}

/// A strategy with what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// Which.
    pub id: StrategyId,
    /// How far the data carries it.
    pub state: Readiness,
    /// Each need in order: how far it is there, and in words.
    pub needs: Vec<(Need, NeedState, Words)>,
    /// The one thing to bring next; nothing for a strategy that is ready.
    pub next: Option<Words>,
}

impl StrategyId {
    /// Its id; the words are under `strategy-<id>` and `strategy-<id>-text`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Segmentation => "segmentation",
            Self::Retention => "retention",
            Self::Personalisation => "personalisation",
            Self::Prediction => "prediction",
            Self::Pricing => "pricing",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Segmentation => &[Need::Orders],
            Self::Retention | Self::Prediction => &[Need::Orders, Need::History],
            Self::Personalisation => &[Need::Orders, Need::Sessions, Need::Tags],
            Self::Pricing => &[Need::Orders, Need::Costs],
        }
    }
}

impl Need {
    /// Every need, in the order of the columns.
    pub const ALL: [Need; 5] = [Self::Orders, Self::History, Self::Sessions, Self::Tags, Self::Costs];

    /// Its id; the words are under `need-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::History => "history",
            Self::Sessions => "sessions",
            Self::Tags => "tags",
            Self::Costs => "costs",
        }
    }
}

impl NeedState {
    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Ready => "ready",
            Self::Partly => "partly",
            Self::Missing => "missing",
        }
    }
}

impl Readiness {
    /// Its id; the words are under `readiness-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Partly => "partly",
            Self::Blocked => "blocked",
        }
    }
}

impl Strategy {
    /// A strategy against what the data holds.
    pub fn of(id: StrategyId, facts: &ReadinessFacts) -> Self {
        let mut needs = Vec::new();
        let mut next: Option<(NeedState, Words)> = None;
        for need in Need::ALL {
            if !id.needs().contains(&need) {
                needs.push((need, NeedState::NotNeeded, Words::new("need-state-not-needed")));
                continue;
            }
            let (state, words, step) = facts.look(id, need);
            // What is missing comes before what is there in part, and of those what the others build on.
            if state > NeedState::Ready && next.as_ref().is_none_or(|(worst, _)| state > *worst) {
                next = Some((state, step));
            }
            needs.push((need, state, words));
        }
        let state = match next.as_ref().map(|(worst, _)| *worst) {
            Some(NeedState::Missing) => Readiness::Blocked,
            Some(_) => Readiness::Partly,
            None => Readiness::Ready,
        };
        Self { id, state, needs, next: next.map(|(_, step)| step) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BuyerFacts, History};
    use super::*;
    use jiff::civil::date;
    use rust_decimal::Decimal;

    /// A shop that has everything.
    fn everything() -> ReadinessFacts {
        ReadinessFacts {
            history: Some(History { first: date(2025, 11, 16), last: date(2026, 11, 15) }),
            buyers: BuyerFacts {
                orders: 2_000,
                known: 1_900,
                buyers: 500,
                repeaters: 100,
                regulars: 1,
                last_order_age: 30,
            },
            sessions: Some((365, 10)),
            products: 40,
            tag_score: Some(80),
            costs: Some((Decimal::new(9, 1), true)),
        }
    }

    fn states(facts: &ReadinessFacts) -> Vec<&'static str> {
        STRATEGIES.iter().map(|id| Strategy::of(*id, facts).state.id()).collect()
    }

    fn next(id: StrategyId, facts: &ReadinessFacts) -> Option<String> {
        Strategy::of(id, facts).next.map(|words| words.key)
    }

    #[test]
    fn a_shop_with_everything_is_ready_for_all_five() {
        let facts = everything();
        assert_eq!(states(&facts), ["ready"; 5]);
        assert!(STRATEGIES.iter().all(|id| next(*id, &facts).is_none()));
    }

    #[test]
    fn a_shop_without_files_is_told_to_bring_its_orders_first() {
        let facts = ReadinessFacts::default();
        assert_eq!(states(&facts), ["blocked"; 5]);
        assert!(STRATEGIES.iter().all(|id| next(*id, &facts).as_deref() == Some("next-orders")));
    }

    #[test]
    fn orders_alone_carry_segmentation_and_retention() {
        let mut facts = everything();
        (facts.sessions, facts.products, facts.tag_score, facts.costs) = (None, 0, None, None);
        assert_eq!(states(&facts), ["ready", "ready", "blocked", "ready", "blocked"]);
        assert_eq!(next(StrategyId::Personalisation, &facts).as_deref(), Some("next-sessions"));
        assert_eq!(next(StrategyId::Pricing, &facts).as_deref(), Some("next-products-with-costs"));
    }

    #[test]
    fn bad_tags_never_hold_up_segmentation() {
        let mut facts = everything();
        facts.tag_score = Some(79);
        assert_eq!(states(&facts), ["ready", "ready", "partly", "ready", "ready"]);
        facts.tag_score = Some(49);
        assert_eq!(states(&facts), ["ready", "ready", "blocked", "ready", "ready"]);
        assert_eq!(next(StrategyId::Personalisation, &facts).as_deref(), Some("next-tags"));
    }

    #[test]
    fn a_day_short_of_a_year_blocks_prediction_and_limits_retention() {
        let mut facts = everything();
        facts.history = Some(History { first: date(2025, 11, 17), last: date(2026, 11, 15) });
        assert_eq!(states(&facts), ["ready", "partly", "ready", "blocked", "ready"]);
        assert_eq!(next(StrategyId::Prediction, &facts).as_deref(), Some("next-older-orders"));
    }

    #[test]
    fn what_is_missing_is_named_before_what_is_there_in_part() {
        let mut facts = everything();
        facts.buyers.known = 500;
        facts.tag_score = None;
        assert_eq!(next(StrategyId::Personalisation, &facts).as_deref(), Some("next-products"));
    }

    #[test]
    fn prediction_needs_enough_buyers_who_came_back_lately() {
        let state = |change: fn(&mut BuyerFacts)| {
            let mut facts = everything();
            change(&mut facts.buyers);
            Strategy::of(StrategyId::Prediction, &facts).state
        };
        assert_eq!(state(|buyers| buyers.buyers = 499), Readiness::Partly);
        assert_eq!(state(|buyers| buyers.buyers = 199), Readiness::Blocked);
        assert_eq!(state(|buyers| buyers.repeaters = 99), Readiness::Partly);
        assert_eq!(state(|buyers| buyers.regulars = 0), Readiness::Partly);
        assert_eq!(state(|buyers| buyers.last_order_age = 31), Readiness::Partly);
    }

    #[test]
    fn buyers_without_an_address_cannot_be_grouped_but_priced_for() {
        let mut facts = everything();
        facts.buyers.known = 999;
        assert_eq!(states(&facts)[0], "partly");
        facts.buyers.known = 0;
        assert_eq!((states(&facts)[0], states(&facts)[4]), ("blocked", "ready"));
    }

    #[test]
    fn price_advice_is_off_below_nine_tenths() {
        let mut facts = everything();
        facts.costs = Some((Decimal::new(8999, 4), false));
        let pricing = Strategy::of(StrategyId::Pricing, &facts);
        assert_eq!(pricing.state, Readiness::Blocked);
        assert_eq!(pricing.needs[4].2, Words::new("need-state-costs").with("percent", "89"));
    }
}
