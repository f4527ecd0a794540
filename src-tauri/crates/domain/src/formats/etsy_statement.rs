//! Etsy's monthly statement, `etsy_statement_<year>_<month>.csv` (export-formats 3.4): every sale, fee, tax and deposit
//! of a month, without ids. The columns always stand in one order; their names follow the seller's language.

use super::equal_rows::{Fault, content, read_equal_rows};
use super::order_rows::{money, said};
use super::reading::named;
use super::worded::{newest, worded_day};
use super::{Cells, Context, DateOrder, Decided, Format, Header, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Payment, PaymentKind, RecordKind, When};
use std::borrow::Cow;

const FEES: &[&str] = &["Fees & Taxes", "Tarifas e impuestos", "Gebühren & Steuern"];

/// Etsy's monthly statement.
pub(super) struct EtsyStatement;

impl Format for EtsyStatement {
    fn id(&self) -> &'static str {
        "etsy-statement"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                FEES,
                &["Net", "Neto", "Netto"],
                &["Amount", "Importe", "Betrag"],
                &["Currency", "Moneda", "Währung"],
            ],
            typical: &[
                "Date",
                "Type",
                "Title",
                "Info",
                "Tax Details",
                "Datum",
                "Art",
                "Titel",
                "Fecha",
                "Tipo",
            ],
            never: &["Gross", "Balance", "Transaction ID", "Order ID"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Payment
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let fees = header.find(FEES);
        // Date, type, title, info, currency, amount, fees, net: whatever they are called.
        let Some((first, fees)) = fees.and_then(|fees| Some((fees.checked_sub(6)?, fees))) else {
            return Err(Refusal::NoColumn { format: "etsy-statement", column: "Date" });
        };
        Ok(Box::new(Columns { first, fees }))
    }

    fn example(&self) -> &'static str {
        "Date,Type,Title,Info,Currency,Amount,Fees & Taxes,Net,Tax Details\n\
         \"November 10, 2026\",Sale,Payment for Order #3900000001,,EUR,€25.00,--,€25.00,--\n\
         \"November 10, 2026\",Fee,Transaction fee: Mug,Order #3900000001,EUR,--,-€1.63,-€1.63,--\n\
         \"November 9, 2026\",Deposit,€18.20 sent to your bank account,,EUR,--,--,--,--\n"
    }
}

struct Columns {
    first: usize,
    fees: usize,
}

impl Columns {
    fn kind_column(&self) -> usize {
        self.first + 1
    }

    fn title(&self) -> usize {
        self.first + 2
    }

    fn amount(&self) -> usize {
        self.fees - 1
    }

    fn net(&self) -> usize {
        self.fees + 1
    }

    /// What a line says; the tax details behind it came with later downloads.
    fn content(&self) -> Vec<usize> {
        (self.first..=self.net()).collect()
    }

    fn line(&self, row: &Row, decided: &Decided) -> Result<Payment, Fault> {
        let date = worded_day(row.cell(Some(self.first)), decided.order(self.first))
            .ok_or((Some(self.first), "problem-no-day"))?;
        let currency_column = Some(self.fees - 2);
        let currency =
            row.cell(currency_column).parse().map_err(|_| (currency_column, "problem-no-currency"))?;
        let cell = |column| money(row, Some(column), decided, currency);
        let (gross, fees, net) = (cell(self.amount())?, cell(self.fees)?, cell(self.net())?);
        let word = row.cell(Some(self.kind_column()));
        let kind = kind(word, row.cell(Some(self.title())));
        // A line that is itself a fee has no amount before fees: what it takes is the line's amount.
        let (amount, fee) = match (gross, net.or(fees)) {
            (Some(gross), _) => (gross, fees),
            (None, Some(taken)) => (taken, None),
            (None, None) if kind == PaymentKind::Payout => (-self.sent(row, decided, currency)?, None),
            (None, None) => return Err((Some(self.amount()), "problem-no-amount")),
        };
        Ok(Payment {
            platform: "etsy",
            key: String::new(),
            when: When::Day(date),
            kind,
            word: word.to_owned(),
            order: self.order(row),
            amount,
            fee,
            net,
            currency,
        })
    }

    /// What a deposit sent to the bank. Only its title says so: `$37.35 sent to your bank account`.
    fn sent(&self, row: &Row, decided: &Decided, currency: crate::money::Currency) -> Result<i64, Fault> {
        let fault = (Some(self.title()), "problem-no-amount");
        let mark = decided.mark(self.amount());
        let amounts = row.cell(Some(self.title())).split_whitespace().filter(|word| {
            // A bare number may be the end of an account's number.
            word.contains(|letter: char| letter.is_ascii_digit())
                && word.contains(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '#' | '*'))
        });
        let value =
            amounts.filter_map(|word| super::amount(word, mark).ok().flatten()).next().ok_or(fault)?;
        super::amount::minor_or_why(value, currency).map_err(|reason| (Some(self.title()), reason))
    }

    /// The order's number: `Payment for Order #123` in the title, else `Order #123` beside it. A listing's number has
    /// the same sign before it.
    fn order(&self, row: &Row) -> Option<String> {
        let of = |column: usize| {
            let text = said(row, Some(column))?;
            let (before, behind) = text.split_once('#')?;
            let before = before.to_lowercase();
            let names_order = ["order", "pedido", "bestellung"].iter().any(|word| before.contains(word));
            let number: String = behind.chars().take_while(char::is_ascii_digit).collect();
            (names_order && !number.is_empty()).then_some(number)
        };
        of(self.title() + 1).or_else(|| of(self.title()))
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        vec![self.amount(), self.fees, self.net()]
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.first]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.first), "column-day"),
            (Some(self.first + 1), "column-kind"),
            (Some(self.amount()), "column-amount"),
            (Some(self.fees), "column-fees"),
            (Some(self.net()), "column-net"),
        ])
    }

    fn usual_order(&self) -> Option<DateOrder> {
        Some(DateOrder::MonthFirst)
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([row.cell(Some(self.first))], self.usual_order())
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Owned(content(row, &self.content())))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        read_equal_rows(rows, &self.content(), into, |row| self.line(row, decided));
    }
}

/// What a line is, by Etsy's word for it; new words come at any time. Marketing holds subscriptions beside ads.
fn kind(word: &str, title: &str) -> PaymentKind {
    match word.to_lowercase().as_str() {
        "sale" | "venta" | "verkauf" => PaymentKind::Charge,
        "refund" | "reembolso" | "rückerstattung" => PaymentKind::Refund,
        "fee" | "tarifa" | "gebühr" => match title.to_lowercase() {
            title if title.contains("offsite ads") || title.contains("etsy ads") => PaymentKind::Advertising,
            _ => PaymentKind::Fee,
        },
        "marketing" if title.to_lowercase().contains("subscription") => PaymentKind::Fee,
        "marketing" => PaymentKind::Advertising,
        "tax" | "vat" | "impuesto" | "iva" | "steuer" | "ust." | "mwst." => PaymentKind::Tax,
        "shipping" | "postage" | "delivery" | "envío" | "versand" => PaymentKind::Shipping,
        "deposit" | "depósito" | "überweisung" | "einzahlung" => PaymentKind::Payout,
        _ => PaymentKind::Other,
    }
}
