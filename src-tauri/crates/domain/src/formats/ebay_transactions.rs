//! eBay's transaction report, in English and German (export-formats 6): a title and the period above the header, then
//! every order, refund, fee, label, hold and payout.

use super::ebay_sums::is_footer;
use super::equal_rows::{Fault, content, read_equal_rows};
use super::order_rows::{money, said};
use super::reading::named;
use super::worded::{newest, worded_moment};
use super::{Cells, Context, Decided, Format, Header, Reading, Refusal, Row, RowIs, Signature};
use crate::ledger::{Payment, PaymentKind, RecordKind};
use crate::money::Currency;
use jiff::tz::TimeZone;
use std::borrow::Cow;

const CREATED: &[&str] = &["Transaction creation date", "Datum der Transaktionserstellung"];
const KIND: &[&str] = &["Type", "Typ"];
const NET: &[&str] = &["Net amount", "Betrag abzügl. Kosten"];
const GROSS: &[&str] = &["Gross transaction amount", "Transaktionsbetrag (inkl. Kosten)"];

/// eBay's transaction report.
pub(super) struct EbayTransactions;

impl Format for EbayTransactions {
    fn id(&self) -> &'static str {
        "ebay-transactions"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[CREATED, KIND, NET, GROSS],
            typical: &["Payout ID", "Reference ID", "Order number", "Auszahlung Nr.", "Referenznummer"],
            never: &["Sales Record Number", "Verkaufsprotokollnummer"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Payment
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&'static str]| {
            header.find(names).ok_or(Refusal::NoColumn { format: "ebay-transactions", column: names[0] })
        };
        let payout_currency = header.find(&["Payout currency", "Auszahlungswährung"]);
        let gross_currency = header.find(&["Transaction currency", "Transaktionswährung"]);
        if payout_currency.is_none() && gross_currency.is_none() && context.currency.is_none() {
            return Err(Refusal::NoCurrency { format: "ebay-transactions" });
        }
        let gross = need(GROSS)?;
        // Which fees there are differs by site and year; they stand together before the gross amount.
        let first_fee =
            header.find(&["Final Value Fee - fixed", "Fixer Anteil der Verkaufsprovision"]).unwrap_or(gross);
        let named = [
            header.find(&["Order number", "Bestellnummer"]),
            header.find(&["Item ID", "Artikelnummer"]),
            header.find(&["Transaction ID", "Transaktionsnummer"]),
            header.find(&["Item title", "Angebotstitel", "Artikelbezeichnung"]),
            header.find(&["Reference ID", "Referenznummer"]),
            header.find(&["Description", "Beschreibung"]),
        ];
        Ok(Box::new(Columns {
            zone: context.zone.clone(),
            currency: context.currency,
            created: need(CREATED)?,
            kind: need(KIND)?,
            net: need(NET)?,
            gross,
            fees: (first_fee..gross).collect(),
            payout_currency,
            gross_currency,
            named,
        }))
    }

    fn example(&self) -> &'static str {
        "Transaction report\nStart date,2026-11-01\nEnd date,2026-11-30\n\n\
         Transaction creation date,Type,Order number,Net amount,Payout currency,Payout date,Payout ID,Item ID,\
         Transaction ID,Item title,Final Value Fee - fixed,Final Value Fee - variable,Gross transaction amount,\
         Transaction currency,Reference ID,Description\n\
         \"Nov 10, 2026\",Order,11-00001-00001,26.20,USD,\"Nov 12, 2026\",P1,2001,3001,Mug,-0.30,-3.40,29.90,USD,,\n\
         \"Nov 11, 2026\",Other fee,,-1.50,USD,,,,,,--,--,--,USD,,Promoted Listings fee\n"
    }
}

struct Columns {
    zone: TimeZone,
    currency: Option<Currency>,
    created: usize,
    kind: usize,
    net: usize,
    gross: usize,
    fees: Vec<usize>,
    payout_currency: Option<usize>,
    gross_currency: Option<usize>,
    /// Order, item, transaction, title, reference and description.
    named: [Option<usize>; 6],
}

impl Columns {
    /// What a line says. When, where and whether it was paid out comes later, so that is left out.
    fn content(&self) -> Vec<usize> {
        let named = self.named.iter().flatten().copied();
        [self.created, self.kind, self.net, self.gross].into_iter().chain(named).collect()
    }

    fn line(&self, row: &Row, decided: &Decided) -> Result<Payment, Fault> {
        let when = worded_moment(row.cell(Some(self.created)), decided.order(self.created), &self.zone)
            .ok_or((Some(self.created), "problem-no-day"))?;
        let currency_in = |column: Option<usize>| -> Result<Option<Currency>, Fault> {
            let code = said(row, column);
            code.map(|code| code.parse().map_err(|_| (column, "problem-no-currency"))).transpose()
        };
        let (paid_in, sold_in) = (currency_in(self.payout_currency)?, currency_in(self.gross_currency)?);
        let currency = paid_in
            .or(sold_in)
            .or(self.currency)
            .ok_or((self.payout_currency.or(self.gross_currency), "problem-no-currency"))?;
        let kind = kind(row.cell(Some(self.kind)), &self.about(row));
        let net = money(row, Some(self.net), decided, currency)?;
        // An amount in the buyer's currency cannot stand beside one in the seller's.
        let same = sold_in.is_none_or(|sold_in| sold_in == currency);
        let (mut gross, mut fee) = (None, None);
        if same && matches!(kind, PaymentKind::Charge | PaymentKind::Refund) {
            gross = money(row, Some(self.gross), decided, currency)?;
            for column in &self.fees {
                if let Some(more) = money(row, Some(*column), decided, currency)? {
                    fee = Some(fee.unwrap_or_default() + more);
                }
            }
        } else if same && net.is_none() {
            gross = money(row, Some(self.gross), decided, currency)?;
        }
        let fee = fee.filter(|_| gross.is_some());
        Ok(Payment {
            platform: "ebay",
            key: String::new(),
            when,
            kind,
            word: row.cell(Some(self.kind)).to_owned(),
            order: said(row, self.named[0]),
            amount: gross.or(net).ok_or((Some(self.net), "problem-no-amount"))?,
            fee,
            net,
            currency,
        })
    }

    /// The words that tell advertising from other fees: they stand in the description or in the title.
    fn about(&self, row: &Row) -> String {
        format!("{} {}", row.cell(self.named[3]), row.cell(self.named[5])).to_lowercase()
    }
}

impl Cells for Columns {
    fn amounts(&self) -> Vec<usize> {
        [self.net, self.gross].into_iter().chain(self.fees.iter().copied()).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.created]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        let mut columns = named(&[
            (Some(self.created), "column-placed"),
            (Some(self.kind), "column-kind"),
            (Some(self.net), "column-net"),
            (Some(self.gross), "column-amount"),
            (self.payout_currency, "column-currency"),
            (self.gross_currency, "column-sale-currency"),
        ]);
        let [order, item, transaction, title, reference, about] = self.named;
        columns.extend(named(&[
            (order, "column-order"),
            (title, "column-product"),
            (about, "column-about"),
            (item, "column-id"),
            (transaction, "column-transaction"),
            (reference, "column-reference"),
        ]));
        columns.extend(self.fees.iter().map(|column| (*column, "column-fees")));
        columns
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        newest([row.cell(Some(self.created))], None)
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        if is_footer(row) {
            return RowIs::Aside;
        }
        RowIs::Of(Cow::Owned(content(row, &self.content())))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        read_equal_rows(rows, &self.content(), into, |row| self.line(row, decided));
    }
}

/// What a line is, by eBay's word for it and by what it is about.
fn kind(word: &str, about: &str) -> PaymentKind {
    let advertising = ["promoted", "offsite ad", "advertising", "anzeigen", "werbung"];
    match word.to_lowercase().as_str() {
        "order" | "bestellung" => PaymentKind::Charge,
        "refund" | "rückerstattung" => PaymentKind::Refund,
        "other fee" | "andere gebühr" if advertising.iter().any(|word| about.contains(word)) => {
            PaymentKind::Advertising
        }
        "other fee" | "andere gebühr" => PaymentKind::Fee,
        "shipping label" | "postage label" | "versandetikett" => PaymentKind::Shipping,
        "payout" | "auszahlung" => PaymentKind::Payout,
        _ => PaymentKind::Other,
    }
}
