//! What a draft may cost, said before it is sent.

use crate::payload::Payload;
use crate::request::DraftRequest;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, RoundingStrategy};

/// The rule of thumb: one token for every so many letters. Providers name about four for English; three errs on the
/// dear side and fits other languages better.
pub const LETTERS_PER_TOKEN: usize = 3;

/// What a server takes, in one currency, for a million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// For what is sent.
    pub sent: Decimal,
    /// For what comes back.
    pub answered: Decimal,
}

/// About what a draft takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Tokens sent.
    pub sent: usize,
    /// Tokens answered, if the text is as long as it may be.
    pub answered: usize,
}

impl Estimate {
    /// About what one payload takes.
    pub fn of(payload: &Payload, request: &DraftRequest) -> Self {
        let tokens = |letters: usize| letters.div_ceil(LETTERS_PER_TOKEN);
        Self { sent: tokens(payload.body.chars().count()), answered: tokens(request.most()) }
    }

    /// Both of two.
    pub fn and(self, other: Self) -> Self {
        Self { sent: self.sent + other.sent, answered: self.answered + other.answered }
    }

    /// What it costs at a price, to the fourth place, rounded up; nothing where numbers of that size have no sum.
    pub fn cost(self, price: Price) -> Option<Decimal> {
        let million = Decimal::from(1_000_000);
        let part = |tokens: usize, price: Decimal| Decimal::from_usize(tokens)?.checked_mul(price);
        let sum = part(self.sent, price.sent)?.checked_add(part(self.answered, price.answered)?)?;
        Some((sum / million).round_dp_with_strategy(4, RoundingStrategy::AwayFromZero))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_tokens_by_the_price_of_a_million_rounded_up() {
        let price = Price { sent: Decimal::new(3, 0), answered: Decimal::new(15, 0) };
        let estimate = Estimate { sent: 1_000, answered: 500 };
        // 1,000 x 3 / 1,000,000 + 500 x 15 / 1,000,000 = 0.003 + 0.0075
        assert_eq!(estimate.cost(price), Some(Decimal::new(105, 4)));
        assert_eq!(Estimate { sent: 1, answered: 0 }.cost(price), Some(Decimal::new(1, 4)));
        assert_eq!(estimate.and(estimate).cost(price), Some(Decimal::new(210, 4)));
        let most = Price { sent: Decimal::MAX, answered: Decimal::ZERO };
        assert_eq!(estimate.cost(most), None);
    }
}
