//! The facts of a week, as the ledger counts them.

use crate::money::Currency;
use crate::week::Week;
use crate::words::Words;
use jiff::civil::Date;

/// A kind of data a KPI needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The shop's orders.
    Orders,
    /// The shop's sessions by day.
    Sessions,
    /// Advertising spend by day.
    Spend,
}

impl Source {
    /// Every source.
    pub const ALL: [Source; 3] = [Self::Orders, Self::Sessions, Self::Spend];

    /// The source's id; its words are under `source-<id>` and `source-<id>-file`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Sessions => "sessions",
            Self::Spend => "spend",
        }
    }
}

/// Which days a source has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSpan {
    /// First and last day of all its data; nothing where none was ever imported.
    pub all: Option<(Date, Date)>,
    /// Days of the week that it does not have.
    pub missing: Vec<Date>,
    /// The platforms whose data ends before the week does, with their last day: `("meta", 11 October)`.
    pub ended: Vec<(String, Date)>,
}

impl SourceSpan {
    /// Whether the newest data is more than a week and three days old (requirements H12).
    pub fn is_stale(&self, today: Date) -> bool {
        self.all.is_some_and(|(_, last)| days_between(last, today) > 10)
    }
}

/// Why the first of some sources that has no facts has none; for figures that are made of them.
pub(super) fn missing(facts: &WeekFacts, sources: &[Source]) -> Words {
    sources
        .iter()
        .find_map(|source| facts.why_missing(*source))
        .unwrap_or_else(|| Words::new("reason-no-orders"))
}

/// Whole days from one date to a later one; negative when it is earlier.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

/// What the orders of a week say. Amounts are minor units of the shop's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderFacts {
    /// Counted orders with goods in them (definitions 4.1): replacements and sold gift cards are left out.
    pub orders: i64,
    /// Of these, the ones that came through the online shop.
    pub online_orders: i64,
    /// Goods after discounts, before returns, without tax and shipping.
    pub goods: i64,
    /// What was ever given back of these goods: refunds in the week of their order.
    pub returned: i64,
    /// What was given back in the week: refunds in the week of the refund, or of the order where that is not known.
    pub refunded: i64,
    /// Orders of the week with a refund whose date is not known.
    pub undated: i64,
    /// Orders of known customers that were not wholly given back.
    pub known_orders: i64,
    /// Of these, the ones on a later day than the customer's first.
    pub repeat_orders: i64,
    /// Customers who ordered.
    pub customers: i64,
    /// Of these, the ones with an order on an earlier day.
    pub returning: i64,
    /// Of these, the ones whose first order ever falls in the week.
    pub new: i64,
    /// Orders in another currency: in no sum.
    pub other_currency: i64,
}

impl OrderFacts {
    /// Goods less what was given back in the week: net sales by refund date, as the books have them (definitions 4.2).
    pub fn net_sales(&self) -> i64 {
        self.goods - self.refunded
    }

    /// Goods less what was ever given back of them: net sales by order date (definitions 4.2).
    pub fn net_sales_by_order(&self) -> i64 {
        self.goods - self.returned
    }
}

/// What the sessions of a week say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionFacts {
    /// Sessions.
    pub sessions: i64,
    /// Visitors, where every day has them.
    pub visitors: Option<i64>,
    /// Sessions that ended in an order, where every day has them.
    pub completed: Option<i64>,
}

/// What was spent on advertising in a week, in minor units of the shop's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpendFacts {
    /// The sum.
    pub minor: i64,
}

/// All facts of one week.
#[derive(Clone, Debug)]
pub struct WeekFacts {
    /// The week.
    pub week: Week,
    /// Today, in the shop's zone.
    pub today: Date,
    /// The shop's currency.
    pub currency: Option<Currency>,
    /// The shop's time zone.
    pub zone: String,
    /// What the orders say; nothing for a week they do not reach.
    pub orders: Option<OrderFacts>,
    /// What the sessions say; nothing unless every day of the week is there.
    pub sessions: Option<SessionFacts>,
    /// Who counted the sessions: `shopify`, `ga4`, `table`.
    pub session_source: Option<String>,
    /// What was spent; nothing unless every day of the week is covered in the shop's currency.
    pub spend: Option<SpendFacts>,
    /// A currency in which money was spent and which is not the shop's.
    pub foreign_spend: Option<Currency>,
    /// Which days the orders have.
    pub order_span: SourceSpan,
    /// Which days the sessions have.
    pub session_span: SourceSpan,
    /// Which days the spend has.
    pub spend_span: SourceSpan,
}

impl WeekFacts {
    /// Which days a source has.
    pub fn span(&self, source: Source) -> &SourceSpan {
        match source {
            Source::Orders => &self.order_span,
            Source::Sessions => &self.session_span,
            Source::Spend => &self.spend_span,
        }
    }

    /// Whether a source has the week's facts.
    pub fn has(&self, source: Source) -> bool {
        match source {
            Source::Orders => self.orders.is_some(),
            Source::Sessions => self.sessions.is_some(),
            Source::Spend => self.spend.is_some(),
        }
    }

    /// Why a source has no facts for the week, and which file closes the gap.
    pub fn why_missing(&self, source: Source) -> Option<Words> {
        if self.has(source) {
            return None;
        }
        let span = self.span(source);
        let file = Words::new(format!("source-{}-file", source.id()));
        let name = Words::new(format!("source-{}", source.id()));
        Some(match (span.all, self.foreign_spend) {
            (None, _) => Words::new("reason-never-imported").with("source", name).with("file", file),
            (_, Some(spent)) if source == Source::Spend => Words::new("reason-foreign-spend")
                .with("spent", spent.code())
                .with("shop", self.currency.map(|own| own.code().to_owned()).unwrap_or_default()),
            (Some((first, _)), _) if self.week.to() < first => {
                Words::new("reason-before-data").with("source", name).with("day", first).with("file", file)
            }
            (Some((_, last)), _) if span.ended.is_empty() && self.week.from() > last => {
                Words::new("reason-ended").with("source", name).with("day", last).with("file", file)
            }
            _ if !span.ended.is_empty() => {
                let (platform, last) = &span.ended[0];
                let platform = Words::new(format!("platform-{platform}"));
                Words::new("reason-platform-ended")
                    .with("platform", platform)
                    .with("day", *last)
                    .with("file", file)
            }
            _ => Words::new("reason-days-missing")
                .with("source", name)
                .with("count", span.missing.len())
                .with("days", span.missing.clone())
                .with("file", file),
        })
    }
}
