//! A way of counting: one choice for each thing dashboards count differently.

use crate::words::Words;

/// Time zones that dashboards are known to use instead of the shop's: UTC, and the seats of the large platforms.
pub const ZONES: &[&str] = &[
    "UTC",
    "America/Los_Angeles",
    "America/New_York",
    "America/Chicago",
    "America/Toronto",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Vilnius",
    "Asia/Jerusalem",
    "Asia/Tokyo",
    "Australia/Sydney",
];

/// How refunds are taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refunds {
    /// On the day of the refund.
    OnTheirDay,
    /// On the day of the order.
    OnTheOrder,
    /// Not at all.
    NotTakenOff,
}

/// Which orders count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statuses {
    /// Ours (definitions 4.1).
    Ours,
    /// Cancelled ones too.
    WithCancelled,
    /// Those that wait for payment too.
    WithWaiting,
    /// Both too.
    WithBoth,
    /// Ours without those given back whole.
    WithoutRefunded,
    /// Ours, and only those of the online shop.
    OnlineOnly,
}

impl Statuses {
    /// Every choice.
    pub const ALL: [Statuses; 6] = [
        Self::Ours,
        Self::WithCancelled,
        Self::WithWaiting,
        Self::WithBoth,
        Self::WithoutRefunded,
        Self::OnlineOnly,
    ];
}

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way {
    /// The zone days are cut in; nothing for the shop's own.
    pub zone: Option<&'static str>,
    /// The day the week starts on, 0 for Monday to 6 for Sunday; nothing for the shop's own.
    pub first_weekday: Option<i8>,
    /// Which orders count.
    pub statuses: Statuses,
    /// Whether discounts are left in, so that sales are gross.
    pub gross: bool,
    /// How refunds are taken off.
    pub refunds: Refunds,
    /// Whether tax is in.
    pub tax: bool,
    /// Whether shipping is in.
    pub shipping: bool,
    /// Whether orders without goods count as orders.
    pub empty_orders: bool,
    /// Whether visitors stand below instead of sessions, or sessions instead of visitors.
    pub other_visits: bool,
    /// Whether orders stand above instead of completed checkouts, where the visits' file has these.
    pub orders_per_visit: bool,
    /// Whether amounts of other currencies are added one to one.
    pub other_currencies: bool,
}

/// One thing a way does differently from ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The zone.
    Zone,
    /// The first day of the week.
    WeekStart,
    /// Which orders count.
    Statuses,
    /// Gross instead of net of discounts.
    Gross,
    /// When refunds are taken off.
    Refunds,
    /// Tax in.
    Tax,
    /// Shipping in.
    Shipping,
    /// Orders without goods.
    EmptyOrders,
    /// Visitors or sessions.
    Visits,
    /// Orders or completed checkouts.
    OrdersPerVisit,
    /// Two currencies as one.
    Currencies,
}

impl Way {
    /// What it does differently from another.
    pub fn changes(&self, ours: &Way) -> Vec<Change> {
        [
            (self.zone != ours.zone, Change::Zone),
            (self.first_weekday != ours.first_weekday, Change::WeekStart),
            (self.statuses != ours.statuses, Change::Statuses),
            (self.gross != ours.gross, Change::Gross),
            (self.refunds != ours.refunds, Change::Refunds),
            (self.tax != ours.tax, Change::Tax),
            (self.shipping != ours.shipping, Change::Shipping),
            (self.empty_orders != ours.empty_orders, Change::EmptyOrders),
            (self.other_visits != ours.other_visits, Change::Visits),
            (self.orders_per_visit != ours.orders_per_visit, Change::OrdersPerVisit),
            (self.other_currencies != ours.other_currencies, Change::Currencies),
        ]
        .into_iter()
        .filter_map(|(differs, change)| differs.then_some(change))
        .collect()
    }

    /// What it does differently from another, in words.
    pub fn words(&self, ours: &Way) -> Vec<Words> {
        let said = |change: &Change| match change {
            Change::Zone => Words::new("explain-zone").with("zone", self.zone.unwrap_or_default()),
            Change::WeekStart => {
                let number = self.first_weekday.unwrap_or_default() + 1;
                Words::new("explain-week-start").with("day", Words::new(format!("weekday-{number}")))
            }
            Change::Statuses => Words::new(match self.statuses {
                Statuses::Ours => "explain-statuses-ours",
                Statuses::WithCancelled => "explain-statuses-cancelled",
                Statuses::WithWaiting => "explain-statuses-waiting",
                Statuses::WithBoth => "explain-statuses-both",
                Statuses::WithoutRefunded => "explain-statuses-without-refunded",
                Statuses::OnlineOnly => "explain-statuses-online",
            }),
            Change::Gross => Words::new("explain-gross"),
            Change::Refunds => Words::new(match self.refunds {
                Refunds::OnTheirDay => "explain-refunds-day",
                Refunds::OnTheOrder => "explain-refunds-order",
                Refunds::NotTakenOff => "explain-refunds-none",
            }),
            Change::Tax => Words::new("explain-tax"),
            Change::Shipping => Words::new("explain-shipping"),
            Change::EmptyOrders => Words::new("explain-empty-orders"),
            Change::Visits => Words::new("explain-visits"),
            Change::OrdersPerVisit => Words::new("explain-orders-per-visit"),
            Change::Currencies => Words::new("explain-currencies"),
        };
        self.changes(ours).iter().map(said).collect()
    }
}
