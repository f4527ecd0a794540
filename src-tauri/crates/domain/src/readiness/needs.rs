//! How far what a strategy needs is there, in words, and what would bring it.

use super::{History, Margin, Need, NeedState, StrategyId, TagAudit};
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

/// The customers a prediction needs, and the ones below which it cannot even rank (definitions 4.10).
const BUYERS: i64 = 500;
const BUYERS_TO_RANK: i64 = 200;
const REPEATERS: i64 = 100;
/// Days after which a prediction starts from too long ago.
const LAST_ORDER: i64 = 30;
/// Days after which a source is old (requirements H12).
const STALE: i64 = 10;

impl ReadinessFacts {
    /// How far a need is there, in words, and what would bring it.
    pub(super) fn look(&self, id: StrategyId, need: Need) -> (NeedState, Words, Words) {
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
        (state, words, Words::new("next-costs").with("needed", Margin::NEEDED))
    }
}

fn missing() -> Words {
    Words::new("need-state-missing")
}

fn counted(key: &str, count: i64) -> Words {
    Words::new(key).with("count", count)
}
