//! Orders from a table: one row for each order or for each line item.
//!
//! Rows with one number are one order; without a number each row is an order, known by its content. What a row says of
//! the whole order may stand on each of its rows or on one, but must be the same. Where a row cannot be read, its order
//! is not known.

use super::PLATFORM;
use crate::formats::amount::{is_believable, minor_or_why};
use crate::formats::reading::{is_lost_id, named};
use crate::formats::{
    Cells, DateOrder, Decided, DecimalMark, Field, Header, Problem, Reading, Row, RowIs, amount, moment,
    whole_number,
};
use crate::ledger::{
    LineItem, Order, OrderState, Origin, Record, When, fingerprint, normalised_email, placed_at,
};
use crate::money::Currency;
use crate::week::start_of;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The columns of a table of orders.
pub(super) struct OrderColumns {
    columns: usize,
    number: Option<usize>,
    date: Option<usize>,
    email: Option<usize>,
    origin: Option<usize>,
    total: Option<usize>,
    shipping: Option<usize>,
    tax: Option<usize>,
    discount: Option<usize>,
    status: Option<usize>,
    item: Option<usize>,
    sku: Option<usize>,
    quantity: Option<usize>,
    price: Option<usize>,
    line_total: Option<usize>,
    currency_column: Option<usize>,
    currency: Option<Currency>,
    zone: TimeZone,
}

/// The row that could not be read, its column and why.
type BadRow<'r> = (&'r Row, Option<usize>, &'static str);

/// The column that could not be read and why.
type Fault = (Option<usize>, &'static str);

/// What an order's rows come to, in minor units.
#[derive(Default)]
struct Sums {
    lines: Vec<LineItem>,
    sold: i64,
    /// Lines with a negative price: a discount that has a row of its own.
    taken_off: i64,
    /// Lines with a negative quantity.
    returned: i64,
}

impl OrderColumns {
    pub(super) fn new(
        header: &Header,
        at: &dyn Fn(Field) -> Option<usize>,
        currency: Option<Currency>,
        zone: TimeZone,
    ) -> Self {
        Self {
            columns: header.len(),
            number: at(Field::OrderNumber),
            date: at(Field::Date),
            email: at(Field::Email),
            origin: at(Field::Origin),
            total: at(Field::Total),
            shipping: at(Field::Shipping),
            tax: at(Field::Tax),
            discount: at(Field::Discount),
            status: at(Field::Status),
            item: at(Field::ItemName),
            sku: at(Field::Sku),
            quantity: at(Field::Quantity),
            price: at(Field::Price),
            line_total: at(Field::LineTotal),
            currency_column: at(Field::Currency),
            currency,
            zone,
        }
    }

    /// The order's number; a spreadsheet puts an apostrophe before it, a data tool makes `7001.0` of it.
    fn number<'a>(&self, row: &'a Row) -> &'a str {
        let number = row.cell(self.number).trim_start_matches('\'');
        number.strip_suffix(".0").filter(|id| id.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(number)
    }

    fn when(&self, row: &Row, order: Option<DateOrder>) -> Option<When> {
        moment(row.cell(self.date), order, &self.zone)
    }

    fn money(
        &self,
        row: &Row,
        column: Option<usize>,
        decided: &Decided,
        currency: Currency,
    ) -> Result<Option<i64>, Fault> {
        let Some(at) = column else { return Ok(None) };
        let value =
            amount(row.cell(column), decided.mark(at)).map_err(|()| (column, "problem-not-an-amount"))?;
        value.map(|value| minor_or_why(value, currency).map_err(|reason| (column, reason))).transpose()
    }

    /// An amount of the whole order: on one of its rows, or the same on several.
    fn of_order<'r>(
        &self,
        rows: &[&'r Row],
        column: Option<usize>,
        decided: &Decided,
        currency: Currency,
    ) -> Result<Option<i64>, BadRow<'r>> {
        let mut found = None;
        for row in rows {
            let value =
                self.money(row, column, decided, currency).map_err(|(at, reason)| (*row, at, reason))?;
            match (found, value) {
                (Some(before), Some(value)) if before != value => {
                    return Err((*row, column, "problem-order-differs"));
                }
                (_, Some(value)) => found = Some(value),
                _ => {}
            }
        }
        Ok(found)
    }

    fn order<'r>(&self, rows: &[&'r Row], decided: &Decided, id: &str) -> Result<Order, BadRow<'r>> {
        let head = *rows.first().expect("an order has a row");
        let order_of_day = self.date.and_then(|at| decided.order(at));
        let mut placed = None;
        for row in rows {
            let when = self.when(row, order_of_day).ok_or((*row, self.date, "problem-no-day"))?;
            let when = placed_at(when, &self.zone).ok_or((*row, self.date, "problem-no-day"))?;
            placed = placed.or(Some((when, row.cell(self.date))));
        }
        let ((placed, placed_offset, time_known), written) =
            placed.ok_or((head, self.date, "problem-no-day"))?;
        let currency = self.one_currency(rows)?;
        let whole = |column| self.of_order(rows, column, decided, currency);
        let (total, shipping) = (whole(self.total)?, whole(self.shipping)?.unwrap_or_default());
        let (tax, discount) =
            (whole(self.tax)?.unwrap_or_default(), whole(self.discount)?.unwrap_or_default());
        let discount = discount.abs();
        let mut sums = Sums::default();
        if self.price.or(self.line_total).is_some() {
            for row in rows {
                self.add_line(row, decided, currency, &mut sums)
                    .map_err(|(at, reason)| (*row, at, reason))?;
            }
        }
        // A return that names no order cannot be taken from one; stock that is written off is no sale either.
        let only_returned = self.price.or(self.line_total).is_some() && sums.lines.is_empty();
        if only_returned || total.is_some_and(|total| total < 0) {
            return Err((head, self.quantity.or(self.total), "problem-return-alone"));
        }
        let state = self.state(rows)?;
        let from_lines = sums.sold - sums.taken_off - discount;
        let (mut subtotal, mut total) = match total {
            None => (from_lines, from_lines + shipping),
            // Lines may name their prices before or after the discount, and the total may have the returns taken off.
            Some(total) => {
                let makes =
                    |goods: i64, total: i64| total - shipping == goods || total - shipping - tax == goods;
                let before = sums.sold - sums.taken_off;
                let candidates = [
                    (from_lines, total),
                    (before, total),
                    (from_lines, total + sums.returned),
                    (before, total + sums.returned),
                ];
                let fitting = candidates.into_iter().find(|(goods, total)| makes(*goods, *total));
                fitting.filter(|_| !sums.lines.is_empty()).unwrap_or((total - shipping, total))
            }
        };
        (subtotal, total) = (subtotal.max(0), total.max(0));
        if ![sums.sold, sums.returned, subtotal, total].into_iter().all(is_believable) {
            return Err((head, self.total.or(self.price).or(self.line_total), "problem-too-large"));
        }
        let refunded = sums.returned.min(total);
        let state = match state {
            Some(state) => state,
            None if refunded > 0 && refunded == total => OrderState::Refunded,
            None if refunded > 0 => OrderState::PartiallyRefunded,
            None => OrderState::Paid,
        };
        Ok(Order {
            platform: PLATFORM,
            id: Some(id.to_owned()),
            // An order without a number is called by its day.
            name: Some(self.number(head)).filter(|number| !number.is_empty()).unwrap_or(written).to_owned(),
            placed,
            placed_offset,
            time_known,
            currency,
            email: rows.iter().find_map(|row| normalised_email(row.cell(self.email))),
            state,
            cancelled: (state == OrderState::Voided).then_some(placed),
            fulfilled: 0,
            subtotal,
            shipping,
            taxes: if self.total.is_some() { tax } else { 0 },
            duties: 0,
            total,
            discount: discount + sums.taken_off,
            refunded,
            tax_rate: None,
            channel: String::new(),
            origin: rows
                .iter()
                .map(|row| Origin::stated(row.cell(self.origin)))
                .find(|origin| origin.text().is_some())
                .unwrap_or_default(),
            test: false,
            lines: sums.lines,
        })
    }

    fn one_currency<'r>(&self, rows: &[&'r Row]) -> Result<Currency, BadRow<'r>> {
        let mut found: Option<Currency> = None;
        for row in rows {
            let currency = match row.cell(self.currency_column) {
                "" => continue,
                code => code.parse().map_err(|_| (*row, self.currency_column, "problem-no-currency"))?,
            };
            if found.is_some_and(|before| before != currency) {
                return Err((*row, self.currency_column, "problem-order-differs"));
            }
            found = Some(currency);
        }
        let head = *rows.first().expect("an order has a row");
        found.or(self.currency).ok_or((head, self.currency_column, "problem-no-currency"))
    }

    fn add_line(
        &self,
        row: &Row,
        decided: &Decided,
        currency: Currency,
        sums: &mut Sums,
    ) -> Result<(), Fault> {
        let quantity = match self.quantity {
            None => 1,
            Some(at) => whole_number(row.cell(self.quantity), decided.mark(at))
                .ok()
                .flatten()
                .ok_or((self.quantity, "problem-no-quantity"))?,
        };
        let price = self.money(row, self.price, decided, currency)?;
        let stated = self.money(row, self.line_total, decided, currency)?;
        let too_large = (self.price.or(self.line_total), "problem-too-large");
        let made = price.map(|price| price.checked_mul(quantity).ok_or(too_large)).transpose()?;
        let line = stated.or(made).ok_or((self.price.or(self.line_total), "problem-no-amount"))?;
        if !is_believable(line) {
            return Err(too_large);
        }
        if quantity < 0 {
            sums.returned += line.abs();
        } else if line < 0 {
            sums.taken_off += -line;
        } else {
            sums.sold += line;
            sums.lines.push(LineItem {
                name: row.cell(self.item).to_owned(),
                sku: Some(row.cell(self.sku)).filter(|sku| !sku.is_empty()).map(str::to_owned),
                quantity,
                // Of a row that names only what it came to, the price of one is that divided, to the nearest unit.
                price: price.or_else(|| of_one(line, quantity)).unwrap_or(line),
                discount: 0,
                gift_card: false,
            });
        }
        Ok(())
    }

    /// What the rows say about payment; nothing where there is no such column.
    fn state<'r>(&self, rows: &[&'r Row]) -> Result<Option<OrderState>, BadRow<'r>> {
        let Some(row) = rows.iter().find(|row| !row.cell(self.status).is_empty()) else { return Ok(None) };
        let word = row.cell(self.status).to_lowercase().replace(['-', ' '], "_");
        let known = OrderState::from_id(&word).or(match word.as_str() {
            "completed" | "complete" | "fulfilled" | "shipped" | "delivered" | "processing" | "closed" => {
                Some(OrderState::Paid)
            }
            "open" | "unpaid" | "on_hold" | "new" => Some(OrderState::Pending),
            "cancelled" | "canceled" | "failed" | "void" => Some(OrderState::Voided),
            _ => None,
        });
        known.map(Some).ok_or((*row, self.status, "problem-unknown-state"))
    }

    /// The rows that are one order each, with the order's id.
    fn orders_of<'r>(&self, rows: &'r [Row]) -> Vec<(String, Vec<&'r Row>)> {
        match rows.first() {
            Some(row) if self.number.is_some() => vec![(self.number(row).to_owned(), rows.iter().collect())],
            Some(row) => {
                let content = fingerprint(&content(row));
                rows.iter()
                    .zip(1..)
                    .map(|(row, number)| (format!("{content:016x}#{number}"), vec![row]))
                    .collect()
            }
            None => Vec::new(),
        }
    }
}

fn of_one(line: i64, quantity: i64) -> Option<i64> {
    let one = Decimal::from(line).checked_div(Decimal::from(quantity))?;
    i64::try_from(one.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero)).ok()
}

fn content(row: &Row) -> String {
    row.cells.iter().map(str::trim).collect::<Vec<_>>().join("\u{1f}")
}

impl Cells for OrderColumns {
    fn amounts(&self) -> Vec<usize> {
        let columns =
            [self.total, self.shipping, self.tax, self.discount, self.price, self.line_total, self.quantity];
        columns.into_iter().flatten().collect()
    }

    fn dates(&self) -> Vec<usize> {
        self.date.into_iter().collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let columns = [
            (self.number, Field::OrderNumber),
            (self.date, Field::Date),
            (self.email, Field::Email),
            (self.total, Field::Total),
            (self.status, Field::Status),
            (self.origin, Field::Origin),
            (self.item, Field::ItemName),
            (self.quantity, Field::Quantity),
            (self.price, Field::Price),
            (self.line_total, Field::LineTotal),
            (self.sku, Field::Sku),
            (self.currency_column, Field::Currency),
            (self.shipping, Field::Shipping),
            (self.tax, Field::Tax),
            (self.discount, Field::Discount),
        ];
        named(&columns.map(|(at, field)| (at, field.column())))
    }

    fn usual_mark(&self) -> DecimalMark {
        DecimalMark::Point
    }

    fn width(&self, _: &Header) -> usize {
        self.columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        Some(match self.when(row, None)? {
            When::Instant(at) => at.as_second(),
            When::Day(day) => start_of(day, &TimeZone::UTC).as_second(),
        })
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(match self.number {
            Some(_) => Cow::Borrowed(self.number(row)),
            None => Cow::Owned(content(row)),
        })
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        if self.number.is_some() {
            let number = rows.first().map(|row| self.number(row)).unwrap_or_default();
            let bad = match number {
                "" => Some("problem-no-order-name"),
                lost if is_lost_id(lost) => Some("problem-lost-number"),
                _ => None,
            };
            if let Some(reason) = bad {
                into.problems.extend(rows.iter().map(|row| Problem::cell(row, self.number, reason)));
                return;
            }
        }
        for (id, rows) in self.orders_of(rows) {
            match self.order(&rows, decided, &id) {
                Ok(order) => {
                    into.used += rows.len() as u64;
                    into.records.push(Record::Order(order));
                }
                Err((_, column, reason @ "problem-return-alone")) => {
                    into.problems.extend(rows.iter().map(|row| Problem::cell(row, column, reason)));
                }
                Err(bad) => {
                    into.problems.extend(Problem::whole(rows.iter().copied(), bad, "problem-order-left-out"));
                }
            }
        }
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        match slipped.first() {
            // The slipped row may hold a part of the order.
            Some(bad) if self.number.is_some() => {
                let bad = (bad, None, "problem-too-many-cells");
                into.problems.extend(Problem::whole(sound, bad, "problem-order-left-out"));
            }
            _ => self.read(sound, decided, into),
        }
    }
}
