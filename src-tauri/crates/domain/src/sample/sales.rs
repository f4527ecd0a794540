//! Two years of orders of the sample shop: every visit gets a basket, a price and an outcome.
//!
//! The planted rarities are made here: gift cards, replacements, sales without an e-mail address, cancelled,
//! refunded and pending orders.

use super::calendar::History;
use super::catalog::{Article, Shelf};
use super::orders::{
    Channel, Discount, FREE_SHIPPING_FROM, Line, Order, Outcome, REPLACEMENT_CODE, Shipping,
};
use super::people::Crowd;
use super::seed::Seed;
use super::visits::{Visit, visits};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday, time};

const FIRST_ORDER_NUMBER: i64 = 1001;
const FIRST_ORDER_ID: i64 = 5_934_210_560_000;
const NO_DISCOUNT: Discount = Discount { code: "", cents: 0 };
const NO_SHIPPING: Shipping = Shipping { method: "", cents: 0 };

/// A broken piece is replaced once a month, on this day.
const REPLACEMENT_DAY: i8 = 17;
/// Orders of the last days whose bank transfer is still on its way.
const PENDING_ORDERS: usize = 4;
/// People in the customers file who only left their address.
const SUBSCRIBERS_WITHOUT_ORDER: usize = 60;
/// Nothing is refunded in the first week: the parcel is still on its way.
const REFUND_NOT_BEFORE_DAYS: i64 = 7;

/// Hours of the day, the busy ones more than once. None before 7: clocks change at night.
const HOURS: [i8; 22] = [7, 8, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 22];

const NOTES: [&str; 5] = [
    "Please leave it with the neighbours, thank you!",
    "It is a present: no invoice in the parcel, please.",
    "The bell does not work.\nPlease knock.",
    "Could you write \"Für Oma\" on the card?",
    "Bitte bis Freitag, wenn möglich",
];

/// The sample shop's past, oldest order first.
pub(super) struct Sales {
    pub history: History,
    pub crowd: Crowd,
    pub orders: Vec<Order>,
}

/// Somebody at the counter, before the basket is filled.
struct Placing {
    at: DateTime,
    kind: Kind,
}

enum Kind {
    Visit(Visit),
    NoEmail(Channel),
    /// Replaces the first line of an earlier order.
    Replacement {
        earlier: usize,
    },
}

/// Lets two years of business happen.
pub(super) fn sales(seed: u64, history: History) -> Sales {
    let mut crowd = Crowd::default();
    let mut coming = visits(&mut Seed::for_part(seed, 1), &history, &mut crowd).into_iter().peekable();
    let mut seed = Seed::for_part(seed, 2);
    let mut till = Till { history, shelf: Shelf::new(), orders: Vec::new() };
    for day in history.days() {
        let mut placings = Vec::new();
        while let Some(visit) = coming.next_if(|visit| visit.day == day) {
            placings.push(Placing { at: moment(&mut seed, day), kind: Kind::Visit(visit) });
        }
        for (channel, permille) in [(Channel::Till, 80), (Channel::Draft, 25)] {
            if seed.chance(permille) {
                placings.push(Placing { at: moment(&mut seed, day), kind: Kind::NoEmail(channel) });
            }
        }
        if day.day() == REPLACEMENT_DAY
            && let Some(earlier) = till.something_broken(day)
        {
            placings.push(Placing { at: moment(&mut seed, day), kind: Kind::Replacement { earlier } });
        }
        placings.sort_by_key(|placing| placing.at);
        for placing in placings {
            till.ring_up(&mut seed, placing, &crowd);
        }
    }
    for _ in 0..SUBSCRIBERS_WITHOUT_ORDER {
        crowd.meet(&mut seed);
    }
    let mut orders = till.orders;
    leave_some_unpaid(&mut orders);
    Sales { history, crowd, orders }
}

fn moment(seed: &mut Seed, day: Date) -> DateTime {
    let hour = seed.pick(&HOURS);
    let (minute, second) = (seed.between(0, 59) as i8, seed.between(0, 59) as i8);
    day.to_datetime(time(hour, minute, second, 0))
}

struct Till {
    history: History,
    shelf: Shelf,
    orders: Vec<Order>,
}

impl Till {
    fn ring_up(&mut self, seed: &mut Seed, placing: Placing, crowd: &Crowd) {
        let mut order = self.blank(seed, placing.at);
        match placing.kind {
            Kind::Visit(visit) => {
                order.buyer = Some(visit.person);
                order.silent_later = visit.silent_later;
                order.email_in_mixed_case = seed.chance(60);
                order.lines = self.basket(seed);
                order.discount = discount(seed, &order, visit.nth);
                order.shipping = shipping(&order, crowd.people[visit.person].country);
                order.payment = ["Shopify Payments", "Shopify Payments", "PayPal Express Checkout"]
                    [seed.between(0, 2) as usize];
                if seed.chance(30) {
                    order.note = seed.pick(&NOTES);
                }
                self.decide_outcome(seed, &mut order);
                order.fulfilled = self.shipped(seed, &order);
            }
            Kind::NoEmail(channel) => {
                order.channel = channel;
                order.lines = self.basket(seed);
                order.payment = if channel == Channel::Till { "Cash" } else { "manual" };
                order.fulfilled = Some(order.created);
            }
            Kind::Replacement { earlier } => {
                let broken = self.orders[earlier].lines[0].article;
                order.channel = Channel::Draft;
                order.buyer = self.orders[earlier].buyer;
                order.lines = vec![Line { article: broken, quantity: 1 }];
                order.discount = Discount { code: REPLACEMENT_CODE, cents: broken.variant.cents };
                order.shipping = Shipping { method: "DHL Paket", cents: 0 };
                order.note = "Arrived broken";
                order.fulfilled = self.shipped(seed, &order);
            }
        }
        self.orders.push(order);
    }

    fn blank(&self, seed: &mut Seed, created: DateTime) -> Order {
        let place = self.orders.len() as i64;
        Order {
            number: FIRST_ORDER_NUMBER + place,
            id: FIRST_ORDER_ID + place * 32_768 + seed.between(0, 32_000),
            reference: reference(seed),
            created,
            fulfilled: None,
            cancelled: None,
            buyer: None,
            channel: Channel::Web,
            lines: Vec::new(),
            discount: NO_DISCOUNT,
            shipping: NO_SHIPPING,
            outcome: Outcome::Paid,
            payment: "",
            note: "",
            email_in_mixed_case: false,
            silent_later: false,
        }
    }

    fn basket(&self, seed: &mut Seed) -> Vec<Line> {
        let wanted = match seed.between(0, 99) {
            0..=49 => 1,
            50..=80 => 2,
            81..=95 => 3,
            _ => 4,
        };
        let mut lines: Vec<Line> = Vec::with_capacity(4);
        while lines.len() < wanted {
            let article = self.shelf.take(seed);
            if lines.iter().any(|line| is_same(line.article, article)) {
                continue;
            }
            let quantity = if article.variant.cents < 3000 && seed.chance(140) { 2 } else { 1 };
            lines.push(Line { article, quantity });
        }
        // Few people pay for a parcel with one egg cup in it.
        let cents: i64 = lines.iter().map(Line::cents).sum();
        if cents < 1600
            && let Some(line) = lines.first_mut()
            && seed.chance(800)
        {
            line.quantity = 2;
        }
        lines
    }

    fn decide_outcome(&self, seed: &mut Seed, order: &mut Order) {
        let fate = seed.between(0, 999);
        let age = self.history.age_in_days(order.created.date());
        let has_gift_card = order.lines.iter().any(Line::is_gift_card);
        if order.silent_later || has_gift_card || age < REFUND_NOT_BEFORE_DAYS {
            return;
        }
        order.outcome = match fate {
            0..=16 => Outcome::Refunded,
            17..=32 => {
                // One piece of the first line, and never the whole order.
                let piece = order.lines[0].article.variant.cents;
                Outcome::PartlyRefunded { cents: piece.min(order.subtotal() / 2) }
            }
            33..=38 => Outcome::CancelledAndRefunded,
            39..=44 => Outcome::Voided,
            _ => Outcome::Paid,
        };
        if !order.is_counted() {
            order.cancelled = Some(order.created.saturating_add(seed.between(20, 900).minutes()));
        }
    }

    /// When the parcel left; nothing if that would be today or later.
    fn shipped(&self, seed: &mut Seed, order: &Order) -> Option<DateTime> {
        if !order.is_counted() {
            return None;
        }
        if order.lines.iter().all(Line::is_gift_card) {
            return Some(order.created);
        }
        let mut day = order.created.date().saturating_add(seed.between(1, 3).days());
        if day.weekday() == Weekday::Sunday {
            day = day.saturating_add(1.day());
        }
        let at = day.to_datetime(time(14, seed.between(0, 59) as i8, seed.between(0, 59) as i8, 0));
        (day <= self.history.last).then_some(at)
    }

    /// An order of one or two weeks ago that can have arrived broken.
    fn something_broken(&self, day: Date) -> Option<usize> {
        self.orders.iter().rposition(|order| {
            let days_ago = self.history.age_in_days(order.created.date()) - self.history.age_in_days(day);
            (9..=16).contains(&days_ago)
                && order.channel == Channel::Web
                && order.outcome == Outcome::Paid
                && !order.silent_later
                && !order.lines[0].is_gift_card()
        })
    }
}

fn is_same(one: Article, other: Article) -> bool {
    std::ptr::eq(one.variant, other.variant)
}

fn discount(seed: &mut Seed, order: &Order, nth: u32) -> Discount {
    // Gift cards are never reduced.
    let goods: i64 = order.lines.iter().filter(|line| !line.is_gift_card()).map(Line::cents).sum();
    let day = order.created.date();
    let percent = |code, percent: i64| Discount { code, cents: (goods * percent + 50) / 100 };
    let draw = seed.between(0, 999);
    if goods == 0 {
        NO_DISCOUNT
    } else if day.month() == 11 && day.day() >= 22 && draw < 450 {
        percent("KILNFRIDAY15", 15)
    } else if nth == 1 && draw < 190 {
        percent("WELCOME10", 10)
    } else if nth > 1 && goods >= 4000 && draw < 220 {
        Discount { code: "TIDE5", cents: 500 }
    } else {
        NO_DISCOUNT
    }
}

fn shipping(order: &Order, country: &str) -> Shipping {
    if order.lines.iter().all(Line::is_gift_card) {
        NO_SHIPPING
    } else if order.subtotal() >= FREE_SHIPPING_FROM {
        Shipping { method: "Free shipping", cents: 0 }
    } else if country == "DE" {
        Shipping { method: "DHL Paket", cents: 490 }
    } else {
        Shipping { method: "DHL Paket International", cents: 990 }
    }
}

/// The payment provider's name for a payment, in the shape the real file has.
fn reference(seed: &mut Seed) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut reference = String::from("r");
    for _ in 0..24 {
        reference.push(char::from(seed.pick(LETTERS)));
    }
    reference
}

/// Every fourth of the newest orders waits for a bank transfer and stays in the studio until it arrives.
fn leave_some_unpaid(orders: &mut [Order]) {
    let may_wait = |order: &&mut Order| {
        let only_gift_cards = order.lines.iter().all(Line::is_gift_card);
        order.channel == Channel::Web && order.outcome == Outcome::Paid && !only_gift_cards
    };
    for order in orders.iter_mut().rev().filter(may_wait).skip(1).step_by(4).take(PENDING_ORDERS) {
        order.outcome = Outcome::Pending;
        order.payment = "Bank Deposit";
        order.fulfilled = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn two_years() -> Sales {
        sales(42, History::before(date(2026, 11, 21)))
    }

    #[test]
    fn order_values_are_believable() {
        let sales = two_years();
        let mut totals: Vec<i64> =
            sales.orders.iter().map(Order::subtotal).filter(|cents| *cents > 0).collect();
        totals.sort_unstable();
        let share = |from: usize| totals[totals.len() * from / 100];
        assert!((3000..5500).contains(&share(50)), "median {}", share(50));
        assert!(share(15) >= 1600 && share(85) <= 8000, "{} to {}", share(15), share(85));
        assert!(sales.orders.iter().all(|order| (1..=4).contains(&order.lines.len())));
    }

    #[test]
    fn money_adds_up_in_every_order() {
        for order in two_years().orders {
            assert!(order.subtotal() >= 0 && order.shipping.cents >= 0, "{}", order.name());
            assert!(order.refunded() <= order.total(), "{}", order.name());
            assert!(order.taxes() * 119 <= order.total() * 19 + 119, "{}", order.name());
            if let Outcome::PartlyRefunded { cents } = order.outcome {
                assert!(cents > 0 && cents < order.total(), "{}", order.name());
            }
        }
    }

    #[test]
    fn rarities_are_rare_but_present() {
        let sales = two_years();
        let count =
            |wanted: &dyn Fn(&Order) -> bool| sales.orders.iter().filter(|order| wanted(order)).count();
        let all = sales.orders.len();
        let refunded = count(&|order| order.is_counted() && order.refunded() > 0);
        assert!((20..=45).contains(&(refunded * 1000 / all)), "{refunded} refunded of {all}");
        let cancelled = count(&|order| order.cancelled.is_some());
        assert!((5..=20).contains(&(cancelled * 1000 / all)), "{cancelled} cancelled of {all}");
        assert_eq!(count(&|order| order.outcome == Outcome::Pending), PENDING_ORDERS);
        assert!((20..=26).contains(&count(&Order::is_replacement)));
        assert!(count(&|order| order.lines.iter().any(Line::is_gift_card)) >= 15);
        assert!(count(&|order| order.channel == Channel::Till) >= 30);
        assert!(count(&|order| order.discount.cents > 0) > all / 10);
        assert!(count(&|order| order.shipping.cents > 0) > all / 3);
    }

    #[test]
    fn orders_are_numbered_in_the_order_of_time() {
        let orders = two_years().orders;
        assert_eq!(orders[0].number, FIRST_ORDER_NUMBER);
        for two in orders.windows(2) {
            assert!(two[0].created <= two[1].created && two[0].number + 1 == two[1].number);
            assert!(two[0].id < two[1].id);
        }
    }

    #[test]
    fn pending_orders_are_from_the_last_days() {
        let sales = two_years();
        for order in sales.orders.iter().filter(|order| order.outcome == Outcome::Pending) {
            assert!(sales.history.age_in_days(order.created.date()) <= 6, "{}", order.name());
            assert_eq!(order.fulfilled, None);
        }
    }
}
