//! Amazon's date range report of transactions, in English and German (export-formats 5): notes above the header, then
//! every order, refund, fee and transfer with what came of it.

use super::amazon_orders::marketplace_currency;
use super::equal_rows::{Fault, content, read_equal_rows};
use super::order_rows::{money, said};
use super::reading::named;
use super::worded::{newest, worded_moment};
use super::{Cells, Context, Decided, Format, Header, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Payment, PaymentKind, RecordKind};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

const AT: &[&str] = &["date/time", "Datum/Uhrzeit"];
const KIND: &[&str] = &["type", "Typ"];
const TOTAL: &[&str] = &["total", "Gesamt"];

/// Amazon's date range report of transactions.
pub(super) struct AmazonTransactions;

impl Format for AmazonTransactions {
    fn id(&self) -> &'static str {
        "amazon-transactions"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[AT, &["settlement id", "Abrechnungsnummer"], KIND, TOTAL],
            typical: &["selling fees", "fba fees", "product sales", "Verkaufsgebühren", "Umsätze"],
            never: &["amount-type", "amount-description"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Payment
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&'static str]| {
            header.find(names).ok_or(Refusal::NoColumn { format: "amazon-transactions", column: names[0] })
        };
        let marketplace = header.find(&["marketplace"]);
        let currency =
            context.above.iter().flat_map(|row| row.iter()).find_map(currency_noted).or(context.currency);
        if currency.is_none() && marketplace.is_none() {
            return Err(Refusal::NoCurrency { format: "amazon-transactions" });
        }
        let fees: [&[&str]; 3] = [
            &["selling fees", "Verkaufsgebühren"],
            &["fba fees", "Gebühren zu Versand durch Amazon"],
            &["other transaction fees", "Andere Transaktionsgebühren"],
        ];
        let order = header.find(&["order id", "Bestellnummer"]);
        let about = header.find(&["description", "Beschreibung"]);
        let named = [order, header.find(&["sku"]), about, header.find(&["quantity", "Menge"])];
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            currency,
            at: need(AT)?,
            kind: need(KIND)?,
            total: need(TOTAL)?,
            marketplace,
            order,
            about,
            sales: header.find(&["product sales", "Umsätze"]),
            fees: fees.iter().filter_map(|names| header.find(names)).collect(),
            named: named.into_iter().flatten().collect(),
        }))
    }

    fn example(&self) -> &'static str {
        "\"All amounts in USD, unless specified\"\n\"Definitions:\"\n\
         date/time,settlement id,type,order id,sku,description,quantity,marketplace,product sales,selling fees,\
         fba fees,other transaction fees,other,total\n\
         \"Nov 10, 2026 1:05:07 AM PST\",1001,Order,111-0000001-0000001,M-1,Mug,1,amazon.com,25.00,-3.75,0,0,0,21.25\n\
         \"Nov 15, 2026 12:00:00 AM PST\",1001,Transfer,,,To your account,,,0,0,0,0,-21.25,-21.25\n"
    }
}

/// The currency in a note such as `All amounts in USD, unless specified`.
fn currency_noted(note: &str) -> Option<Currency> {
    let lower = note.to_lowercase();
    let names_amounts = ["all amounts in ", "alle beträge in "].iter().any(|begin| lower.contains(begin));
    let words = note.split(|letter: char| !letter.is_alphanumeric());
    let mut codes =
        words.filter(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()));
    names_amounts.then(|| codes.next()?.parse().ok()).flatten()
}

struct Columns {
    zone: TimeZone,
    currency: Option<Currency>,
    at: usize,
    kind: usize,
    total: usize,
    marketplace: Option<usize>,
    order: Option<usize>,
    about: Option<usize>,
    sales: Option<usize>,
    fees: Vec<usize>,
    named: Vec<usize>,
}

impl Columns {
    /// What a line says. The settlement comes later for some lines, so it is left out.
    fn content(&self) -> Vec<usize> {
        [self.at, self.kind, self.total].into_iter().chain(self.named.iter().copied()).collect()
    }

    fn line(&self, row: &Row, decided: &Decided) -> Result<Payment, Fault> {
        let when = worded_moment(row.cell(Some(self.at)), decided.order(self.at), &self.zone)
            .ok_or((Some(self.at), "problem-no-day"))?;
        let currency = self
            .currency
            .or_else(|| marketplace_currency(row.cell(self.marketplace)))
            .ok_or((self.marketplace, "problem-no-currency"))?;
        let net = money(row, Some(self.total), decided, currency)?
            .ok_or((Some(self.total), "problem-no-amount"))?;
        let word = row.cell(Some(self.kind));
        let kind = kind(word, row.cell(self.about));
        let mut fee = None;
        if matches!(kind, PaymentKind::Charge | PaymentKind::Refund) {
            for column in &self.fees {
                if let Some(more) = money(row, Some(*column), decided, currency)? {
                    fee = Some(fee.unwrap_or_default() + more);
                }
            }
        }
        Ok(Payment {
            platform: "amazon",
            key: String::new(),
            when,
            kind,
            word: word.to_owned(),
            order: said(row, self.order),
            amount: net - fee.unwrap_or_default(),
            fee,
            net: Some(net),
            currency,
        })
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        std::iter::once(self.total).chain(self.sales).chain(self.fees.iter().copied()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.at]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.at), "column-placed"),
            (Some(self.kind), "column-kind"),
            (self.order, "column-order"),
            (self.about, "column-about"),
            (Some(self.total), "column-amount"),
            (self.sales, "column-sales"),
            (self.marketplace, "column-channel"),
        ]);
        columns.extend(self.fees.iter().map(|column| (*column, "column-fees")));
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([row.cell(Some(self.at))], None)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Owned(content(row, &self.content())))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        read_equal_rows(rows, &self.content(), into, |row| self.line(row, decided));
    }
}

/// What a line is, by Amazon's word for it and by what it is about.
fn kind(word: &str, about: &str) -> PaymentKind {
    let (word, about) = (word.to_lowercase(), about.to_lowercase());
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    if word == "order" || word == "bestellung" {
        PaymentKind::Charge
    } else if has(&["refund", "erstattung", "chargeback", "a-to-z"]) && !has(&["retrocharge"]) {
        PaymentKind::Refund
    } else if has(&["transfer", "übertrag"]) {
        PaymentKind::Payout
    } else if has(&["shipping services", "postage", "versanddienst"]) {
        PaymentKind::Shipping
    } else if about.contains("advertising") || about.contains("werbekosten") {
        PaymentKind::Advertising
    } else if has(&["fee", "gebühr"]) {
        PaymentKind::Fee
    } else {
        PaymentKind::Other
    }
}
