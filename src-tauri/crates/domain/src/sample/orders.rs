//! One order of the sample shop and its money, in whole cents. Prices contain German VAT.
//!
//! How two years of orders come about is in `sales.rs`, how they look as a file in `orders_file.rs`.

use super::catalog::Article;
use jiff::civil::DateTime;

pub(super) const FREE_SHIPPING_FROM: i64 = 5000;
pub(super) const REPLACEMENT_CODE: &str = "REPLACEMENT";

const VAT_PERCENT: i64 = 19;

/// Where an order was placed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Channel {
    /// The online shop.
    Web,
    /// The till in the studio.
    Till,
    /// Written by the owner in the admin.
    Draft,
}

/// What became of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    Paid,
    /// Bank transfer not yet seen.
    Pending,
    Refunded,
    PartlyRefunded {
        cents: i64,
    },
    CancelledAndRefunded,
    /// Cancelled before any money moved.
    Voided,
}

#[derive(Clone, Copy)]
pub(super) struct Line {
    pub article: Article,
    pub quantity: i64,
}

impl Line {
    pub fn cents(&self) -> i64 {
        self.article.variant.cents * self.quantity
    }

    pub fn is_gift_card(&self) -> bool {
        self.article.product.is_gift_card()
    }
}

#[derive(Clone, Copy)]
pub(super) struct Discount {
    pub code: &'static str,
    pub cents: i64,
}

#[derive(Clone, Copy)]
pub(super) struct Shipping {
    pub method: &'static str,
    pub cents: i64,
}

pub(super) struct Order {
    pub number: i64,
    pub id: i64,
    pub reference: String,
    /// Shop time; this and the next two.
    pub created: DateTime,
    pub fulfilled: Option<DateTime>,
    pub cancelled: Option<DateTime>,
    /// Place in `Crowd::people`; none for a sale without an e-mail address.
    pub buyer: Option<usize>,
    pub channel: Channel,
    pub lines: Vec<Line>,
    pub discount: Discount,
    pub shipping: Shipping,
    pub outcome: Outcome,
    pub payment: &'static str,
    pub note: &'static str,
    pub email_in_mixed_case: bool,
    /// Belongs to the planted win-back group.
    pub silent_later: bool,
}

impl Order {
    pub fn name(&self) -> String {
        format!("#{}", self.number)
    }

    /// Lines at their price, before the discount.
    pub fn gross(&self) -> i64 {
        self.lines.iter().map(Line::cents).sum()
    }

    pub fn subtotal(&self) -> i64 {
        self.gross() - self.discount.cents
    }

    pub fn total(&self) -> i64 {
        self.subtotal() + self.shipping.cents
    }

    /// The VAT inside goods and shipping. A gift card is taxed when it is used, not when it is sold.
    pub fn taxes(&self) -> i64 {
        let gift_cards: i64 = self.lines.iter().filter(|line| line.is_gift_card()).map(Line::cents).sum();
        contained_tax(self.total() - gift_cards)
    }

    pub fn refunded(&self) -> i64 {
        match self.outcome {
            Outcome::Refunded | Outcome::CancelledAndRefunded => self.total(),
            Outcome::PartlyRefunded { cents } => cents,
            Outcome::Paid | Outcome::Pending | Outcome::Voided => 0,
        }
    }

    /// Cancelled orders are not sales; all others are, the refunded ones included.
    pub fn is_counted(&self) -> bool {
        !matches!(self.outcome, Outcome::CancelledAndRefunded | Outcome::Voided)
    }

    pub fn is_replacement(&self) -> bool {
        self.discount.code == REPLACEMENT_CODE
    }
}

/// The tax inside an amount that contains it, rounded half up.
fn contained_tax(cents: i64) -> i64 {
    let whole = 100 + VAT_PERCENT;
    (2 * cents * VAT_PERCENT + whole) / (2 * whole)
}

#[cfg(test)]
mod tests {
    use super::contained_tax;

    #[test]
    fn contained_tax_is_nineteen_of_119_parts() {
        assert_eq!(contained_tax(11_900), 1_900);
        assert_eq!(contained_tax(0), 0);
        assert_eq!(contained_tax(490), 78, "78.24 rounds down");
        assert_eq!(contained_tax(2_400), 383, "383.19 rounds down");
        assert_eq!(contained_tax(10), 2, "1.60 rounds up");
    }
}
