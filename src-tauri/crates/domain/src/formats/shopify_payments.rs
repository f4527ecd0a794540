//! Shopify Payments' transactions, `payment_transactions_export*.csv` (export-formats 1.5): one row for each charge
//! or refund, with the moment it happened. No other export of Shopify's says when money was given back.
//!
//! A row has no id. Who it is follows from what never changes: order, checkout, type, moment and amount; rows that
//! have all of these in common are numbered, since two equal refunds are two refunds.

use super::google_ads::currency_or_refuse;
use super::reading::named;
use super::values::{Fault, money};
use super::{
    Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature, moment,
};
use crate::ledger::{Payment, PaymentKind, Record, RecordKind, fingerprint, placed_at};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Shopify Payments' transactions.
pub(super) struct ShopifyPayments;

impl Format for ShopifyPayments {
    fn id(&self) -> &'static str {
        "shopify-payments"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Transaction Date"],
                &["Type"],
                &["Payout Status", "Payout ID"],
                &["Amount"],
                &["Fee"],
            ],
            typical: &["Order", "Checkout", "Card Brand", "Card Source", "Net", "Available On", "Currency"],
            never: &["Lineitem name", "Financial Status", "Reference ID", "Sale Date"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Payment
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |name: &'static str| {
            header.find(&[name]).ok_or(Refusal::NoColumn { format: "shopify-payments", column: name })
        };
        let currency_column = header.find(&["Currency"]);
        Ok(Box::new(Columns {
            date: need("Transaction Date")?,
            kind: need("Type")?,
            amount: need("Amount")?,
            fee: header.find(&["Fee"]),
            net: header.find(&["Net"]),
            order: header.find(&["Order"]),
            checkout: header.find(&["Checkout"]),
            currency: currency_or_refuse(None, currency_column.is_some(), context, "shopify-payments")?,
            currency_column,
            zone: context.zone.clone(),
        }))
    }

    fn example(&self) -> &'static str {
        "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,Amount,\
         Fee,Net,Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency\n\
         2026-11-10 09:00:00 +0100,charge,#1001,visa,online,paid,2026-11-12,701,2026-11-12,44.90,1.55,43.35,81,card,\
         44.90,EUR,EUR\n\
         2026-11-13 16:20:00 +0100,refund,#1001,visa,online,pending,,,,-15.00,0.00,-15.00,81,card,-15.00,EUR,EUR\n"
    }
}

struct Columns {
    date: usize,
    kind: usize,
    amount: usize,
    fee: Option<usize>,
    net: Option<usize>,
    order: Option<usize>,
    checkout: Option<usize>,
    currency: Option<Currency>,
    currency_column: Option<usize>,
    zone: TimeZone,
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [Some(self.amount), self.fee, self.net].into_iter().flatten().collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.date]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.date), "column-placed"),
            (Some(self.kind), "column-kind"),
            (self.order, "column-order"),
            (Some(self.amount), "column-amount"),
            (self.fee, "column-fees"),
            (self.net, "column-net"),
            (self.currency_column, "column-currency"),
            (self.checkout, "column-checkout"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let when = moment(row.cell(Some(self.date)), None, &self.zone)?;
        placed_at(when, &self.zone).map(|(at, ..)| at.as_second())
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let who = [self.order, self.checkout, Some(self.kind), Some(self.date), Some(self.amount)];
        RowIs::Of(Cow::Owned(who.map(|column| row.cell(column)).join("\u{1f}")))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let RowIs::Of(who) = self.row_is(&rows[0]) else { return };
        let mut number = 0;
        for row in rows {
            number += 1;
            let key = format!("{:016x}#{number}", fingerprint(&who));
            match self.payment(row, key, decided) {
                Ok(payment) => {
                    into.records.push(Record::Payment(payment));
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
    }
}

impl Columns {
    fn payment(&self, row: &Row, key: String, decided: &Decided) -> Result<Payment, Fault> {
        let when = moment(row.cell(Some(self.date)), decided.order(self.date), &self.zone)
            .ok_or((Some(self.date), "problem-no-day"))?;
        let currency = match row.cell(self.currency_column) {
            "" => self.currency.ok_or((self.currency_column, "problem-no-currency"))?,
            code => code.parse().map_err(|_| (self.currency_column, "problem-no-currency"))?,
        };
        let money = |column: Option<usize>| money(row, column, decided, currency);
        let word = row.cell(Some(self.kind));
        if word.is_empty() {
            return Err((Some(self.kind), "problem-no-payment-type"));
        }
        Ok(Payment {
            platform: "shopify",
            key,
            when,
            kind: match word.to_ascii_lowercase().as_str() {
                "charge" => PaymentKind::Charge,
                "refund" => PaymentKind::Refund,
                "payout" => PaymentKind::Payout,
                _ => PaymentKind::Other,
            },
            word: word.to_owned(),
            order: Some(row.cell(self.order)).filter(|order| !order.is_empty()).map(str::to_owned),
            amount: money(Some(self.amount))?.ok_or((Some(self.amount), "problem-no-amount"))?,
            // The file states what was taken as a positive number.
            fee: money(self.fee)?.map(|fee| -fee),
            net: money(self.net)?,
            currency,
        })
    }
}
