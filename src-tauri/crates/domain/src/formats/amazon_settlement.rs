//! Amazon's settlement report, V2 (export-formats 5): one row for each part of each amount, so many rows for an order.
//! The first row of a settlement has its total and its currency and nothing else.

use super::equal_rows::{Fault, content, read_equal_rows};
use super::order_rows::{money, said};
use super::reading::named;
use super::worded::{newest, worded_moment};
use super::{Cells, Context, Decided, Format, Header, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Payment, PaymentKind, RecordKind};
use crate::money::{Currency, Money};
use crate::words::Words;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Amazon's settlement report.
pub(super) struct AmazonSettlement;

impl Format for AmazonSettlement {
    fn id(&self) -> &'static str {
        "amazon-settlement"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["settlement-id"], &["amount-type"], &["amount-description"], &["total-amount"]],
            typical: &[
                "transaction-type",
                "posted-date",
                "deposit-date",
                "marketplace-name",
                "fulfillment-id",
            ],
            never: &["date/time"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Payment
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "amazon-settlement", column: name })
        };
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            currency: context.currency,
            columns: header.len(),
            settlement: need("settlement-id")?,
            deposited: need("deposit-date")?,
            total: need("total-amount")?,
            currency_column: need("currency")?,
            kind: need("transaction-type")?,
            order: header.find(&["order-id"]),
            amount_type: need("amount-type")?,
            about: need("amount-description")?,
            amount: need("amount")?,
            day: need("posted-date")?,
            at: header.find(&["posted-date-time"]),
            currencies: RefCell::default(),
            balances: RefCell::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type\t\
         amount-description\tamount\tposted-date\tposted-date-time\tsku\n\
         10001\t2026-11-16 08:00:00 UTC\t21.25\tUSD\t\t\t\t\t\t\t\t\n\
         10001\t\t\t\tOrder\t111-0000001-0000001\tItemPrice\tPrincipal\t25.00\t2026-11-10\t2026-11-10 09:05:07 UTC\tM-1\n\
         10001\t\t\t\tOrder\t111-0000001-0000001\tItemFees\tCommission\t-3.75\t2026-11-10\t2026-11-10 09:05:07 UTC\tM-1\n"
    }
}

struct Columns {
    zone: TimeZone,
    currency: Option<Currency>,
    columns: usize,
    settlement: usize,
    deposited: usize,
    total: usize,
    currency_column: usize,
    kind: usize,
    order: Option<usize>,
    amount_type: usize,
    about: usize,
    amount: usize,
    day: usize,
    at: Option<usize>,
    /// The currency of each settlement. The first pass shows every row, so it is known before one is read, wherever
    /// in the file the row stands that names it.
    currencies: RefCell<BTreeMap<String, Currency>>,
    /// What each settlement came to.
    balances: RefCell<BTreeMap<String, Balance>>,
}

/// A settlement's total as it states it, and the sum of its other rows.
struct Balance {
    currency: Currency,
    stated: Option<i64>,
    summed: i64,
}

impl Columns {
    /// A settlement is closed before it is reported, so all of a line stays as it is.
    fn content(&self) -> Vec<usize> {
        (0..self.columns).collect()
    }

    fn is_summary(&self, row: &Row) -> bool {
        said(row, Some(self.total)).is_some() && said(row, Some(self.amount)).is_none()
    }

    fn note_currency(&self, row: &Row) {
        if let Ok(currency) = row.cell(Some(self.currency_column)).parse() {
            let settlement = row.cell(Some(self.settlement)).to_owned();
            self.currencies.borrow_mut().entry(settlement).or_insert(currency);
        }
    }

    fn weigh(&self, settlement: &str, payment: &Payment) {
        let mut balances = self.balances.borrow_mut();
        let balance = balances.entry(settlement.to_owned()).or_insert(Balance {
            currency: payment.currency,
            stated: None,
            summed: 0,
        });
        if payment.kind == PaymentKind::Payout {
            balance.stated = Some(balance.stated.unwrap_or_default().saturating_sub(payment.amount));
        } else {
            balance.summed = balance.summed.saturating_add(payment.amount);
        }
    }

    fn line(&self, row: &Row, decided: &Decided) -> Result<Payment, Fault> {
        let summary = self.is_summary(row);
        let code = said(row, Some(self.currency_column));
        let currency = match code {
            Some(code) => code.parse().ok(),
            None => self.currencies.borrow().get(row.cell(Some(self.settlement))).copied().or(self.currency),
        };
        let currency = currency.ok_or((Some(self.currency_column), "problem-no-currency"))?;
        let mut moments = if summary { vec![self.deposited] } else { vec![self.day] };
        moments.extend(self.at.filter(|at| !summary && said(row, Some(*at)).is_some()));
        // The date with a time comes last and is the more exact one.
        let column = moments.pop().unwrap_or(self.day);
        let when = worded_moment(row.cell(Some(column)), decided.order(column), &self.zone)
            .ok_or((Some(column), "problem-no-day"))?;
        let of = if summary { self.total } else { self.amount };
        let amount = money(row, Some(of), decided, currency)?.ok_or((Some(of), "problem-no-amount"))?;
        // A settlement's total goes to the bank.
        let amount = if summary { -amount } else { amount };
        let words = [self.kind, self.amount_type, self.about].map(|column| row.cell(Some(column)));
        Ok(Payment {
            platform: "amazon",
            key: String::new(),
            when,
            kind: if summary { PaymentKind::Payout } else { kind(words) },
            word: words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" / "),
            order: said(row, self.order),
            amount,
            fee: None,
            net: Some(amount),
            currency,
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        vec![self.amount, self.total]
    }

    fn dates(&self) -> Vec<usize> {
        [self.deposited, self.day].into_iter().chain(self.at).collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (self.at, "column-placed"),
            (Some(self.day), "column-day"),
            (Some(self.kind), "column-kind"),
            (self.order, "column-order"),
            (Some(self.amount_type), "column-amount-kind"),
            (Some(self.about), "column-about"),
            (Some(self.amount), "column-amount"),
            (Some(self.currency_column), "column-currency"),
            (Some(self.settlement), "column-id"),
            (Some(self.deposited), "column-paid-out-on"),
            (Some(self.total), "column-paid-out"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([self.deposited, self.day].map(|column| row.cell(Some(column))), None)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        self.note_currency(row);
        RowIs::Of(Cow::Owned(content(row, &self.content())))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        read_equal_rows(rows, &self.content(), into, |row| {
            let line = self.line(row, decided)?;
            self.weigh(row.cell(Some(self.settlement)), &line);
            Ok(line)
        });
    }

    fn begin(&self) {
        self.balances.borrow_mut().clear();
    }

    fn notes(&self) -> Vec<Words> {
        let balances = self.balances.borrow();
        let off = balances.iter().filter_map(|(settlement, balance)| {
            let stated = balance.stated.filter(|stated| *stated != balance.summed)?;
            let shown = |minor| Money::new(minor, balance.currency).shown();
            let words = Words::new("note-settlement-off").with("settlement", settlement.as_str());
            Some(words.with("stated", shown(stated)).with("summed", shown(balance.summed)))
        });
        off.collect()
    }
}

/// What a part of an amount is, by the type of the transaction, the type of the amount and its description.
fn kind([transaction, amount_type, about]: [&str; 3]) -> PaymentKind {
    let [transaction, amount_type, about] = [transaction, amount_type, about].map(str::to_lowercase);
    let any = |part: &str| [&transaction, &amount_type, &about].iter().any(|text| text.contains(part));
    if any("advertising") {
        PaymentKind::Advertising
    } else if amount_type.contains("fee") || (transaction.contains("fee") && !transaction.contains("refund"))
    {
        PaymentKind::Fee
    } else if amount_type.contains("tax") || about.ends_with("tax") {
        PaymentKind::Tax
    } else if any("shipping label") || any("postage") {
        PaymentKind::Shipping
    } else if transaction.contains("refund") || transaction.contains("chargeback") {
        PaymentKind::Refund
    } else if transaction == "order" {
        PaymentKind::Charge
    } else {
        PaymentKind::Other
    }
}
