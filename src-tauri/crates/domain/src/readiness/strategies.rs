//! Which of five strategies the data carries (requirements A5 to A7): each against what it needs, in the order in
//! which small shops are usually ready, and the one thing that would bring the next step.

use super::{History, TagAudit};
use crate::words::Words;
use rust_decimal::Decimal;

/// What the shop's data holds, as far as strategies ask for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadinessFacts {
    /// From the first order to the last.
    pub history: Option<History>,
    /// Who bought.
    pub buyers: BuyerFacts,
    /// How many days of sessions there are, and the age of the newest one in days.
    pub sessions: Option<(i64, i64)>,
    /// Active products.
    pub products: usize,
    /// The tag score.
    pub tag_score: Option<u8>,
    /// The share of revenue with a known cost, and whether that is enough for price advice.
    pub costs: Option<(Decimal, bool)>,
}

/// Who bought. Orders that do not count are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuyerFacts {
    /// Counted orders.
    pub orders: i64,
    /// Of these, the ones with an e-mail address.
    pub known: i64,
    /// Different e-mail addresses.
    pub buyers: i64,
    /// Of these, how many ordered at least twice.
    pub repeaters: i64,
    /// How many ordered at least three times.
    pub regulars: i64,
    /// The age of the last order in days.
    pub last_order_age: i64,
}

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

/// The customers a prediction needs, and the ones below which it cannot even rank (definitions 4.10).
const BUYERS: i64 = 500;
const BUYERS_TO_RANK: i64 = 200;
const REPEATERS: i64 = 100;
/// Days after which a prediction starts from too long ago.
const LAST_ORDER: i64 = 30;
/// Days after which a source is old (requirements H12).
const STALE: i64 = 10;

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

impl ReadinessFacts {
    /// How far a need is there, in words, and what would bring it.
    fn look(&self, id: StrategyId, need: Need) -> (NeedState, Words, Words) {
        match need {
            Need::Orders if id == StrategyId::Prediction => self.look_at_buyers(),
            Need::Orders => self.look_at_orders(id),
            Need::History => self.look_at_history(id),
            Need::Sessions => self.look_at_sessions(),
            Need::Tags => self.look_at_tags(),
            Need::Costs => self.look_at_costs(),
        }
    }

    fn look_at_orders(&self, id: StrategyId) -> (NeedState, Words, Words) {
        let BuyerFacts { orders, known, .. } = self.buyers;
        if orders == 0 {
            return (NeedState::Missing, missing(), Words::new("next-orders"));
        }
        if id == StrategyId::Pricing {
            return (NeedState::Ready, counted("need-state-orders", orders), Words::new("next-orders"));
        }
        let words = counted("need-state-known", known).with("orders", orders);
        let state = match known {
            0 => NeedState::Missing,
            _ if known * 2 < orders => NeedState::Partly,
            _ => return (NeedState::Ready, counted("need-state-orders", orders), Words::new("next-orders")),
        };
        (state, words, Words::new("next-buyers"))
    }

    fn look_at_buyers(&self) -> (NeedState, Words, Words) {
        let BuyerFacts { orders, buyers, repeaters, regulars, last_order_age, .. } = self.buyers;
        let of = |have: i64, key: &str| counted(key, have);
        if orders == 0 {
            return (NeedState::Missing, missing(), Words::new("next-orders"));
        }
        if buyers < BUYERS {
            let state = if buyers < BUYERS_TO_RANK { NeedState::Missing } else { NeedState::Partly };
            let words = of(buyers, "need-state-buyers").with("needed", BUYERS);
            return (state, words, Words::new("next-more-buyers").with("needed", BUYERS));
        }
        if repeaters < REPEATERS || regulars == 0 {
            let words = of(repeaters, "need-state-repeaters").with("needed", REPEATERS);
            return (NeedState::Partly, words, Words::new("next-repeaters").with("needed", REPEATERS));
        }
        if last_order_age > LAST_ORDER {
            let words = of(last_order_age, "need-state-last-order");
            return (NeedState::Partly, words, Words::new("next-newer-orders"));
        }
        (NeedState::Ready, of(buyers, "need-state-enough-buyers"), Words::new("next-orders"))
    }

    fn look_at_history(&self, id: StrategyId) -> (NeedState, Words, Words) {
        let Some(history) = self.history else {
            return (NeedState::Missing, missing(), Words::new("next-orders"));
        };
        let words = counted("need-state-days", history.days()).with("needed", History::NEEDED);
        let state = match (history.is_enough(), id) {
            (true, _) => {
                return (
                    NeedState::Ready,
                    counted("need-state-enough-days", history.days()),
                    Words::new("next-older-orders"),
                );
            }
            (false, StrategyId::Prediction) => NeedState::Missing,
            (false, _) => NeedState::Partly,
        };
        (state, words, Words::new("next-older-orders").with("day", history.first))
    }

    fn look_at_sessions(&self) -> (NeedState, Words, Words) {
        let step = Words::new("next-sessions");
        match self.sessions {
            None => (NeedState::Missing, missing(), step),
            Some((_, age)) if age > STALE => {
                (NeedState::Partly, counted("need-state-old", age), Words::new("next-newer-sessions"))
            }
            Some((days, _)) => (NeedState::Ready, counted("need-state-enough-days", days), step),
        }
    }

    fn look_at_tags(&self) -> (NeedState, Words, Words) {
        let Some(score) = self.tag_score else {
            return (NeedState::Missing, missing(), Words::new("next-products"));
        };
        let state = match score {
            TagAudit::READY.. => NeedState::Ready,
            TagAudit::SOME.. => NeedState::Partly,
            _ => NeedState::Missing,
        };
        let words = counted("need-state-score", i64::from(score));
        (state, words, Words::new("next-tags").with("needed", i64::from(TagAudit::READY)))
    }

    fn look_at_costs(&self) -> (NeedState, Words, Words) {
        if self.products == 0 {
            return (NeedState::Missing, missing(), Words::new("next-products-with-costs"));
        }
        let Some((share, enough)) = self.costs else {
            return (NeedState::Missing, missing(), Words::new("next-orders"));
        };
        // Rounded down, so that 89.99 % never reads as the 90 % that is needed.
        let percent = (share * Decimal::ONE_HUNDRED).floor().to_string();
        let words = Words::new("need-state-costs").with("percent", percent);
        let state = if enough { NeedState::Ready } else { NeedState::Missing };
        (state, words, Words::new("next-costs").with("needed", super::Margin::NEEDED))
    }
}

fn missing() -> Words {
    Words::new("need-state-missing")
}

fn counted(key: &str, count: i64) -> Words {
    Words::new(key).with("count", count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
