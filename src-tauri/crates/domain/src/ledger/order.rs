//! An order with its line items, and what it is worth (definitions 4.1, 4.2, 4.4).

use super::{Origin, SalesChannel, When};
use crate::money::Currency;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// An order as a shop's export states it. Amounts are minor units of `currency`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Order {
    /// The platform it was sold on, for example `shopify`.
    pub platform: &'static str,
    /// The platform's order id, where the export gives one.
    pub id: Option<String>,
    /// The order's name, for example `#1001`.
    pub name: String,
    /// When it was placed.
    pub placed: Timestamp,
    /// The offset from UTC the export wrote, in minutes.
    pub placed_offset: i16,
    /// Whether the export gives a time; without one `placed` is noon in the shop's zone, and only its day counts.
    pub time_known: bool,
    /// The currency of every amount.
    pub currency: Currency,
    /// The buyer's e-mail address, normalised; nothing for a buyer without one.
    pub email: Option<String>,
    /// What the shop says about payment.
    pub state: OrderState,
    /// When it was cancelled.
    pub cancelled: Option<Timestamp>,
    /// How far it was fulfilled: 0 not, 1 partly, 2 wholly.
    pub fulfilled: u8,
    /// Line items after discounts, before shipping; with tax inside where prices include tax.
    pub subtotal: i64,
    /// Shipping.
    pub shipping: i64,
    /// Tax.
    pub taxes: i64,
    /// Import duties.
    pub duties: i64,
    /// What the buyer owed in all.
    pub total: i64,
    /// Discount on the whole order.
    pub discount: i64,
    /// Refunded so far, with tax and shipping.
    pub refunded: i64,
    /// The one tax rate in hundredths of a percent (19 % is 1900), where the export names exactly one.
    pub tax_rate: Option<u32>,
    /// Where it was sold: `web`, `pos`, `shopify_draft_order` and so on; empty where not said.
    pub channel: String,
    /// Where the buyer came from.
    pub origin: Origin,
    /// Paid through a test gateway.
    pub test: bool,
    /// What was bought.
    pub lines: Vec<LineItem>,
}

/// A line item. The price is per unit, in minor units of the order's currency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LineItem {
    /// The product's name as bought.
    pub name: String,
    /// The stock keeping unit, where given.
    pub sku: Option<String>,
    /// How many.
    pub quantity: i64,
    /// The price of one.
    pub price: i64,
    /// The discount on this line.
    pub discount: i64,
    /// Whether this is a gift card: money owed, not yet a sale.
    pub gift_card: bool,
}

/// What a shop says about an order's payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// Not paid yet.
    Pending,
    /// The money is reserved.
    Authorized,
    /// Paid in part.
    PartiallyPaid,
    /// Paid.
    Paid,
    /// Refunded in part.
    PartiallyRefunded,
    /// Refunded.
    Refunded,
    /// Given up before payment.
    Voided,
    /// The authorization ran out.
    Expired,
}

impl OrderState {
    /// The state's id, as Shopify writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Authorized => "authorized",
            Self::PartiallyPaid => "partially_paid",
            Self::Paid => "paid",
            Self::PartiallyRefunded => "partially_refunded",
            Self::Refunded => "refunded",
            Self::Voided => "voided",
            Self::Expired => "expired",
        }
    }

    /// The state with an id in any case, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        [
            Self::Pending,
            Self::Authorized,
            Self::PartiallyPaid,
            Self::Paid,
            Self::PartiallyRefunded,
            Self::Refunded,
            Self::Voided,
            Self::Expired,
        ]
        .into_iter()
        .find(|state| state.id().eq_ignore_ascii_case(id.trim()))
    }
}

/// What an order adds to the sales figures, in minor units, without tax and shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Goods after discounts, before returns: gift cards and tax are left out.
    pub goods: i64,
    /// The part of the refund that belongs to the goods.
    pub returned: i64,
}

/// An instant for a moment, its offset in minutes, and whether the time was known. A mere day becomes its noon, so
/// that it stays that day in any zone the shop may choose later.
pub fn placed_at(when: When, zone: &TimeZone) -> Option<(Timestamp, i16, bool)> {
    let (at, known) = match when {
        When::Instant(at) => (at, true),
        When::Day(day) => (day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok()?.timestamp(), false),
    };
    let offset = i16::try_from(zone.to_offset(at).seconds() / 60).ok()?;
    Some((at, offset, known))
}

impl Order {
    /// Who this order is: its platform's id, else its name (product.md, identity of an order).
    pub fn key(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }

    /// Whether the order counts as a sale (definitions 4.1): paid, part-paid, authorized or refunded, and neither
    /// cancelled, voided, expired nor a test. One that waits for its payment is a sale on Shopify alone, whose own
    /// reports count it, too.
    pub fn counts(&self) -> bool {
        let sold = match self.state {
            OrderState::Pending => self.platform == "shopify",
            OrderState::Voided | OrderState::Expired => false,
            _ => true,
        };
        sold && self.cancelled.is_none() && !self.test
    }

    /// Where it was sold.
    pub fn sold_in(&self) -> SalesChannel {
        SalesChannel::of(&self.channel)
    }

    /// Whether the order came through the online shop, so that a visit stands behind it (definitions 4.3).
    pub fn online(&self) -> bool {
        self.sold_in().is_online()
    }

    /// What the order is worth (definitions 4.2, 4.4).
    pub fn worth(&self) -> Worth {
        let gift_cards: i64 = self
            .lines
            .iter()
            .filter(|line| line.gift_card)
            .map(|line| line.price.saturating_mul(line.quantity).saturating_sub(line.discount))
            .sum();
        let with_tax = (self.subtotal - gift_cards).max(0);
        let goods = with_tax - self.tax_inside(with_tax);
        // Older exports have no refunded amount; an order they call refunded was given back whole.
        let given_back = self.state == OrderState::Refunded && self.refunded == 0;
        let returned = if given_back || (self.refunded >= self.total && self.refunded > 0) {
            goods
        } else if self.refunded <= 0 || self.total <= 0 {
            0
        } else {
            share(goods, self.refunded, self.total)
        };
        Worth { goods, returned }
    }

    /// How far along this version is. Of two versions of one order the one further along counts, so that an older
    /// file imported late never takes back a cancellation or a refund (export-formats 18).
    pub fn progress(&self) -> i64 {
        let dead = self.cancelled.is_some() || matches!(self.state, OrderState::Voided | OrderState::Expired);
        let state = match self.state {
            OrderState::Pending => 1,
            OrderState::Authorized => 2,
            OrderState::PartiallyPaid => 3,
            OrderState::Paid => 4,
            OrderState::PartiallyRefunded => 5,
            OrderState::Refunded => 6,
            OrderState::Voided | OrderState::Expired => 7,
        };
        let refunded = self.refunded.clamp(0, (1 << 48) - 1);
        (i64::from(dead) << 60) | (state << 56) | (refunded << 4) | i64::from(self.fulfilled)
    }

    /// The tax contained in goods of `with_tax` minor units; nothing where prices exclude tax.
    ///
    /// Prices include tax where Subtotal and Shipping alone make the Total. The tax column then also holds the tax
    /// on shipping where that is taxed: with a stated rate this can be told and taken out, without one the column
    /// is used as it stands (definitions 4.2).
    fn tax_inside(&self, with_tax: i64) -> i64 {
        let total = self.total - self.duties;
        let without = (total - (self.subtotal + self.shipping)).abs();
        let on_top = (total - (self.subtotal + self.shipping + self.taxes)).abs();
        if self.taxes <= 0 || on_top <= without {
            return 0;
        }
        let whole = self.taxes.min(with_tax);
        let Some(rate) = self.tax_rate else { return whole };
        let inside = |gross: i64| share(gross, i64::from(rate), i64::from(rate) + 10_000);
        // Shops round the tax of every line: half a minor unit each, and one for shipping.
        let slack =
            2 + i64::try_from(self.lines.iter().map(|line| line.quantity.unsigned_abs()).sum::<u64>() / 2)
                .unwrap_or(0);
        let of_goods = (self.taxes - inside(with_tax)).abs();
        let with_shipping = (self.taxes - inside(with_tax + self.shipping)).abs();
        if of_goods <= slack && of_goods <= with_shipping {
            whole
        } else if with_shipping <= slack {
            (self.taxes - inside(self.shipping)).clamp(0, with_tax)
        } else {
            whole
        }
    }
}

/// An e-mail address as an identity: without blanks and in small letters (definitions 4.1).
pub fn normalised_email(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_lowercase())
}

/// `amount × part ÷ whole`, rounded half away from zero.
fn share(amount: i64, part: i64, whole: i64) -> i64 {
    let (amount, part, whole) = (i128::from(amount), i128::from(part), i128::from(whole));
    let doubled = 2 * amount * part;
    let rounded =
        if doubled >= 0 { (doubled + whole) / (2 * whole) } else { (doubled - whole) / (2 * whole) };
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A paid order of 100.00 EUR goods with nothing else on it.
    pub(crate) fn plain_order() -> Order {
        Order {
            platform: "shopify",
            id: Some("1".into()),
            name: "#1001".into(),
            placed: "2026-11-10T10:00:00Z".parse().expect("an instant"),
            placed_offset: 60,
            time_known: true,
            currency: "EUR".parse().expect("a code"),
            email: Some("a@example.com".into()),
            state: OrderState::Paid,
            cancelled: None,
            fulfilled: 2,
            subtotal: 10_000,
            shipping: 0,
            taxes: 0,
            duties: 0,
            total: 10_000,
            discount: 0,
            refunded: 0,
            tax_rate: None,
            channel: "web".into(),
            origin: Origin::default(),
            test: false,
            lines: vec![LineItem {
                name: "Mug".into(),
                sku: None,
                quantity: 1,
                price: 10_000,
                discount: 0,
                gift_card: false,
            }],
        }
    }

    fn worth(change: impl FnOnce(&mut Order)) -> Worth {
        let mut order = plain_order();
        change(&mut order);
        order.worth()
    }

    #[test]
    fn tax_on_top_stays_out_and_tax_inside_is_taken_out() {
        assert_eq!(worth(|o| (o.taxes, o.total) = (825, 10_825)).goods, 10_000);
        assert_eq!(worth(|o| o.taxes = 1_597).goods, 8_403);
    }

    #[test]
    fn tax_on_shipping_is_told_apart_where_the_rate_is_named() {
        // 100.00 goods and 5.95 shipping at 19 % inside: 15.97 and 0.95.
        let with_rate = |o: &mut Order| {
            (o.shipping, o.total, o.taxes, o.tax_rate) = (595, 10_595, 1_692, Some(1_900));
        };
        assert_eq!(worth(with_rate).goods, 8_403);
        assert_eq!(worth(|o| (o.shipping, o.total, o.taxes) = (595, 10_595, 1_692)).goods, 8_308);
    }

    #[test]
    fn tax_rounded_line_by_line_is_still_told_apart() {
        // Twelve at 4.99 and 4.90 shipping at 19 % inside: twelve times 0.80 and 0.78.
        let twelve = |o: &mut Order| {
            (o.subtotal, o.shipping, o.total, o.taxes, o.tax_rate) = (5_988, 490, 6_478, 1_038, Some(1_900));
            (o.lines[0].quantity, o.lines[0].price) = (12, 499);
        };
        assert_eq!(worth(twelve).goods, 5_028);
    }

    #[test]
    fn duties_do_not_hide_tax_inside() {
        assert_eq!(
            worth(|o| (o.subtotal, o.taxes, o.duties, o.total) = (11_900, 1_900, 2_000, 13_900)).goods,
            10_000
        );
    }

    #[test]
    fn an_order_called_refunded_without_an_amount_was_given_back_whole() {
        assert_eq!(worth(|o| o.state = OrderState::Refunded).returned, 10_000);
    }

    #[test]
    fn orders_from_elsewhere_have_no_visit_behind_them() {
        let online = |channel: &str| Order { channel: channel.into(), ..plain_order() }.online();
        assert!(["web", "", "580111", "iphone"].into_iter().all(online));
        assert!(
            !["pos", "shopify_draft_order", "subscription_contract_checkout_one", "amazon"]
                .into_iter()
                .any(online)
        );
    }

    #[test]
    fn gift_cards_are_no_sale() {
        let card = LineItem {
            name: "Gift Card - 25 EUR".into(),
            sku: None,
            quantity: 2,
            price: 2_500,
            discount: 0,
            gift_card: true,
        };
        assert_eq!(worth(|o| o.lines.push(card.clone())).goods, 5_000);
        assert_eq!(worth(|o| (o.subtotal, o.lines) = (5_000, vec![card])).goods, 0);
    }

    #[test]
    fn a_refund_takes_its_share_of_the_goods() {
        assert_eq!(worth(|o| o.refunded = 10_000).returned, 10_000);
        assert_eq!(worth(|o| (o.shipping, o.total, o.refunded) = (2_500, 12_500, 2_500)).returned, 2_000);
        assert_eq!(worth(|o| o.refunded = 99_999).returned, 10_000, "never more than the goods");
    }

    #[test]
    fn the_version_further_along_wins() {
        let paid = plain_order();
        let mut part = plain_order();
        (part.state, part.refunded) = (OrderState::PartiallyRefunded, 500);
        let mut more = part.clone();
        more.refunded = 900;
        let mut cancelled = plain_order();
        cancelled.cancelled = Some(cancelled.placed);
        let order = [&paid, &part, &more, &cancelled].map(Order::progress);
        assert!(order.is_sorted_by(|a, b| a < b), "{order:?}");
    }

    #[test]
    fn an_order_that_waits_for_its_payment_counts_on_shopify_alone() {
        let counts = |platform, state| Order { platform, state, ..plain_order() }.counts();
        assert!(counts("shopify", OrderState::Pending));
        for platform in ["woocommerce", "etsy", "wix", "bigcommerce", "amazon", "ebay", "square", "table"] {
            assert!(!counts(platform, OrderState::Pending), "{platform}");
            for state in [OrderState::Authorized, OrderState::Paid, OrderState::Refunded] {
                assert!(counts(platform, state), "{platform}: {state:?}");
            }
        }
    }

    #[test]
    fn cancelled_voided_and_test_orders_do_not_count() {
        assert!(plain_order().counts());
        for change in [
            (|o: &mut Order| o.cancelled = Some(o.placed)) as fn(&mut Order),
            |o| o.state = OrderState::Voided,
            |o| o.test = true,
        ] {
            let mut order = plain_order();
            change(&mut order);
            assert!(!order.counts());
        }
    }
}
