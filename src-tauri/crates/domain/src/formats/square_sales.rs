//! What Square's transactions and items share (export-formats 4): the rows of one Transaction ID are one sale with its
//! refunds, each with its own day. Neither names a currency or an IANA zone.

use super::cell_values::Fault;
use super::currency_sign::currency_of;
use super::reading::is_lost_id;
use super::reading::named;
use super::zone_names::zone_named;
use super::{Context, Decided, Header, Problem, Reading, Refusal, Row, moment};
use crate::ledger::{LineItem, Order, OrderState, Origin, Payment, PaymentKind, Record, When, placed_at};
use crate::money::Currency;
use crate::week::local_date;
use crate::words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The columns every one of Square's sales files has.
pub(super) struct SaleColumns {
    date: usize,
    time: Option<usize>,
    zone: Option<usize>,
    pub(super) id: usize,
    event: Option<usize>,
    payment: Option<usize>,
    shop_zone: TimeZone,
    currency: Option<Currency>,
    /// Whether two equal rows of a sale both count.
    twins: bool,
}

impl SaleColumns {
    /// The columns that both of Square's exports have, each with our word.
    pub(super) fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.id), "column-order"),
            (Some(self.date), "column-day"),
            (self.time, "column-time"),
            (self.zone, "column-time-zone"),
            (self.event, "column-kind"),
        ])
    }

    pub(super) fn new(header: &Header, context: &Context, format: &'static str) -> Result<Self, Refusal> {
        let need = |column| header.find(&[column]).ok_or(Refusal::NoColumn { format, column });
        Ok(Self {
            date: need("Date")?,
            time: header.find(&["Time"]),
            zone: header.find(&["Time Zone"]),
            id: need("Transaction ID")?,
            event: header.find(&["Event Type"]),
            payment: header.find(&["Payment ID"]),
            shop_zone: context.zone.clone(),
            currency: context.currency,
            twins: true,
        })
    }

    /// For a file in which a row that stands there twice is one.
    pub(super) fn without_twins(self) -> Self {
        Self { twins: false, ..self }
    }

    pub(super) fn date(&self) -> usize {
        self.date
    }

    /// When a row happened, in the zone it names, else in the shop's.
    fn when(&self, row: &Row, decided: &Decided) -> Option<(When, TimeZone)> {
        let zone = zone_named(row.cell(self.zone)).unwrap_or_else(|| self.shop_zone.clone());
        let text = format!("{} {}", row.cell(Some(self.date)), row.cell(self.time));
        moment(&text, decided.order(self.date), &zone).map(|when| (when, zone))
    }

    pub(super) fn placed(&self, row: &Row, decided: &Decided) -> Result<(Timestamp, i16, bool), Fault> {
        let when = self.when(row, decided);
        when.and_then(|(when, zone)| placed_at(when, &zone)).ok_or((Some(self.date), "problem-no-day"))
    }

    pub(super) fn moment(&self, row: &Row) -> Option<i64> {
        let (when, zone) = self.when(row, &Decided::default())?;
        placed_at(when, &zone).map(|(at, ..)| at.as_second())
    }

    /// Whether a row gives money back; nothing where the file does not say.
    pub(super) fn is_refund(&self, row: &Row) -> Result<Option<bool>, Fault> {
        match row.cell(self.event).to_lowercase().as_str() {
            "" => Ok(None),
            "payment" | "sale" => Ok(Some(false)),
            word if word.contains("refund") => Ok(Some(true)),
            _ => Err((self.event, "problem-unknown-event")),
        }
    }

    /// Which payment or refund a row belongs to; empty where the file does not say.
    pub(super) fn payment(&self, row: &Row) -> String {
        row.cell(self.payment).to_owned()
    }

    /// The currency of a row's amounts, by the sign of one of them.
    pub(super) fn currency(&self, row: &Row, amount: usize) -> Result<Currency, Fault> {
        currency_of(row.cell(Some(amount)), self.currency).map_err(|reason| (Some(amount), reason))
    }

    /// Why the rows of one key cannot be a sale, whatever else they say.
    pub(super) fn no_key(&self, row: &Row) -> Option<&'static str> {
        match row.cell(Some(self.id)) {
            "" => Some("problem-no-order-id"),
            id if is_lost_id(id) => Some("problem-lost-id"),
            _ => None,
        }
    }
}

/// What one row adds to its sale. Amounts are as the file signs them.
pub(super) struct Part {
    pub(super) refund: bool,
    pub(super) payment: String,
    pub(super) currency: Currency,
    pub(super) placed: (Timestamp, i16, bool),
    pub(super) goods: i64,
    pub(super) tax: i64,
    pub(super) total: i64,
    pub(super) discount: i64,
    pub(super) service: i64,
    pub(super) channel: &'static str,
    pub(super) line: Option<LineItem>,
}

/// Makes the sale of its parts, or says of every row why there is none.
pub(super) fn sale(
    columns: &SaleColumns,
    rows: &[Row],
    part: &dyn Fn(&Row) -> Result<Part, Fault>,
    into: &mut Reading,
) {
    let Some(first) = rows.first() else { return };
    if let Some(reason) = columns.no_key(first) {
        into.problems.extend(rows.iter().map(|row| Problem::cell(row, Some(columns.id), reason)));
        return;
    }
    let mut parts: Vec<Part> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if !columns.twins && rows[..at].iter().any(|other| other.cells == row.cells) {
            continue;
        }
        let one = part(row).and_then(|one| match parts.first() {
            Some(other) if other.currency != one.currency => Err((None, "problem-other-currency")),
            _ => Ok(one),
        });
        match one {
            Ok(one) => parts.push(one),
            Err((column, reason)) => {
                into.problems.extend(Problem::whole(rows, (row, column, reason), "problem-order-left-out"));
                return;
            }
        }
    }
    let sold: Vec<&Part> = parts.iter().filter(|part| !part.refund).collect();
    let Some(head) = sold.iter().min_by_key(|part| part.placed.0) else {
        let reason = || Words::new("problem-refund-without-sale");
        into.problems.extend(rows.iter().map(|row| Problem::row(row, reason())));
        return;
    };
    let sum = |of: fn(&Part) -> i64| sold.iter().map(|part| of(part)).sum::<i64>();
    let (goods, tax, total, service) =
        (sum(|p| p.goods), sum(|p| p.tax), sum(|p| p.total), sum(|p| p.service));
    let back: i64 = parts.iter().filter(|part| part.refund).map(|part| -part.total).sum();
    let id = first.cell(Some(columns.id)).to_owned();
    into.used += rows.len() as u64;
    into.records.extend(refunds(&id, &parts, &columns.shop_zone));
    into.records.push(Record::Order(Order {
        platform: "square",
        name: id.clone(),
        id: Some(id),
        placed: head.placed.0,
        placed_offset: head.placed.1,
        time_known: head.placed.2,
        currency: head.currency,
        email: None,
        state: match back {
            back if back <= 0 => OrderState::Paid,
            back if back >= total => OrderState::Refunded,
            _ => OrderState::PartiallyRefunded,
        },
        cancelled: None,
        fulfilled: 0,
        subtotal: goods,
        // What is charged beside goods and tax has no other place; most files count it among the net sales.
        shipping: if service != 0 && [goods + service, goods + service + tax].contains(&total) {
            service
        } else {
            0
        },
        taxes: tax,
        duties: 0,
        total,
        discount: -sum(|part| part.discount),
        refunded: back.max(0),
        tax_rate: None,
        channel: head.channel.to_owned(),
        origin: Origin::default(),
        test: false,
        lines: parts.iter().filter(|part| !part.refund).filter_map(|part| part.line.clone()).collect(),
    }));
}

/// The refunds of a sale, each with its day. One may have a row for every item given back: transactions and items of the
/// same refund make the same record, so that it is dated once.
fn refunds(sale: &str, parts: &[Part], zone: &TimeZone) -> Vec<Record> {
    let mut refunds: BTreeMap<String, (&Part, i64)> = BTreeMap::new();
    for part in parts.iter().filter(|part| part.refund) {
        let which = match part.payment.as_str() {
            "" => part.placed.0.to_string(),
            payment => payment.to_owned(),
        };
        let (first, amount) = refunds.entry(which).or_insert((part, 0));
        *amount += part.total;
        if part.placed.0 < first.placed.0 {
            *first = part;
        }
    }
    let record = |(which, (part, amount)): (String, (&Part, i64))| {
        let (at, _, time_known) = part.placed;
        Record::Refund(Payment {
            platform: "square",
            key: format!("{sale}:{which}"),
            when: if time_known { When::Instant(at) } else { When::Day(local_date(at, zone)) },
            kind: PaymentKind::Refund,
            word: "Refund".to_owned(),
            order: Some(sale.to_owned()),
            amount,
            fee: None,
            net: None,
            currency: part.currency,
        })
    };
    refunds.into_iter().map(record).collect()
}
