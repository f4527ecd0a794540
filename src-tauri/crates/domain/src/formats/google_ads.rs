//! Google Ads' campaign report by day (export-formats 12): a title and a date range above the header, totals below
//! the data, in the language of the account. Also what it shares with Meta's: a campaign's spend on a day.

use super::{Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature};
use super::{amount, day};
use crate::ledger::{Record, RecordKind, SpendDay};
use crate::money::{Currency, Money};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;

const DAY: &[&str] = &["Day", "Jour", "Tag", "Día", "Giorno", "Dag", "Dia"];
const COST: &[&str] = &["Cost", "Coût", "Kosten", "Coste", "Costo", "Custo"];
const CAMPAIGN: &[&str] = &["Campaign", "Campagne", "Kampagne", "Campaña", "Campagna", "Campanha"];
const CURRENCY: &[&str] = &[
    "Currency code",
    "Currency",
    "Code de la devise",
    "Währungscode",
    "Código de moneda",
    "Codice valuta",
    "Valutacode",
];

/// Google Ads' campaign report.
pub(super) struct GoogleAds;

impl Format for GoogleAds {
    fn id(&self) -> &'static str {
        "google-ads"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                COST,
                &["Impr.", "Clicks", "Clics", "Klicks", "Campaign ID", "Currency code", "Campaign"],
            ],
            typical: &[
                "Day",
                "Campaign",
                "Impr.",
                "Conversions",
                "Currency code",
                "Avg. CPC",
                "Cost / conv.",
            ],
            never: &["Amount spent", "Sessions", "Lineitem name", "Tool"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::SpendDay
    }

    fn reader(&self, header: &Header, context: Context) -> Result<Box<dyn Cells>, Refusal> {
        let currency_column = header.find(CURRENCY);
        Ok(Box::new(SpendColumns {
            platform: "google",
            day: header.find(DAY).ok_or(Refusal::NotByDay { format: "google-ads" })?,
            until: None,
            spend: header.find(COST).ok_or(Refusal::NoColumn { format: "google-ads", column: "Cost" })?,
            campaign_id: header.find(&["Campaign ID"]),
            campaign: header.find(CAMPAIGN),
            names: Vec::new(),
            currency_column,
            currency: currency_or_refuse(None, currency_column.is_some(), context, "google-ads")?,
        }))
    }

    fn example(&self) -> &'static str {
        "Campaign report\n\"November 1, 2026 - November 15, 2026\"\n\
         Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks\n\
         2026-11-10,Brand,12345678901,EUR,\"1,020.50\",\"10,500\",88\n\
         Total: Account,--,--,EUR,\"1,020.50\",\"10,500\",88\n"
    }
}

/// The currency a header or the owner names; a column of its own is read row by row.
pub(super) fn currency_or_refuse(
    written: Option<&str>,
    has_column: bool,
    context: Context,
    format: &'static str,
) -> Result<Option<Currency>, Refusal> {
    let currency = written.and_then(|code| code.parse().ok()).or(context.currency);
    if currency.is_none() && !has_column { Err(Refusal::NoCurrency { format }) } else { Ok(currency) }
}

/// Where a report of advertising spend keeps what matters.
pub(super) struct SpendColumns {
    pub(super) platform: &'static str,
    pub(super) day: usize,
    pub(super) until: Option<usize>,
    pub(super) spend: usize,
    pub(super) campaign_id: Option<usize>,
    pub(super) campaign: Option<usize>,
    /// Columns that are all empty on a totals row.
    pub(super) names: Vec<usize>,
    pub(super) currency_column: Option<usize>,
    pub(super) currency: Option<Currency>,
}

impl SpendColumns {
    fn campaign<'a>(&self, row: &'a Row) -> &'a str {
        let id = row.cell(self.campaign_id);
        // A spreadsheet's 1.20253E+17 is a lost id: two campaigns may share it, so the name has to do.
        if id.is_empty() || id == "--" || id.contains("E+") { row.cell(self.campaign) } else { id }
    }

    fn spend(
        &self,
        row: &Row,
        decided: &Decided,
    ) -> Result<(Decimal, Currency), (Option<usize>, &'static str)> {
        let currency = match row.cell(self.currency_column) {
            "" | "--" => self.currency.ok_or((self.currency_column, "problem-no-currency"))?,
            code => code.parse().map_err(|_| (self.currency_column, "problem-no-currency"))?,
        };
        // Nothing spent is often left empty by these reports; a dash means not reported. Both add nothing.
        let spent = amount(row.cell(Some(self.spend)), decided.mark(self.spend))
            .map_err(|()| (Some(self.spend), "problem-not-an-amount"))?;
        Ok((spent.unwrap_or_default(), currency))
    }
}

impl Cells for SpendColumns {
    fn amounts(&self) -> Vec<usize> {
        vec![self.spend]
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.day]
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let first = row.cells.get(0).unwrap_or_default().trim().to_lowercase();
        let is_total = ["total", "gesamt", "totale", "totaal"].iter().any(|word| first.starts_with(word));
        let nameless =
            !self.names.is_empty() && self.names.iter().all(|column| row.cell(Some(*column)).is_empty());
        if is_total || nameless || row.cell(Some(self.day)).is_empty() {
            return RowIs::Aside;
        }
        RowIs::Of(Cow::Owned(format!("{}\u{1f}{}", row.cell(Some(self.day)), self.campaign(row))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        let date = day(first.cell(Some(self.day)), decided.order(self.day));
        let until = self.until.map(|column| day(first.cell(Some(column)), decided.order(self.day)));
        let reason = match (date, until) {
            (None, _) => Some("problem-no-day"),
            (Some(from), Some(until)) if until != Some(from) => Some("problem-more-than-a-day"),
            _ => None,
        };
        let (Some(date), None) = (date, reason) else {
            let reason = reason.unwrap_or("problem-no-day");
            into.problems.extend(rows.iter().map(|row| Problem::cell(row, Some(self.day), reason)));
            return;
        };
        // Devices, networks and ad sets split one campaign's day into several rows, which add up.
        let mut sums: BTreeMap<Currency, Decimal> = BTreeMap::new();
        for row in rows {
            match self.spend(row, decided) {
                Ok((spent, currency)) => {
                    *sums.entry(currency).or_default() += spent;
                    into.used += 1;
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        let campaign = self.campaign(first).to_owned();
        into.records.extend(sums.into_iter().filter_map(|(currency, sum)| {
            let minor = Money::from_decimal(sum, currency)?.minor;
            Some(Record::SpendDay(SpendDay {
                platform: self.platform,
                campaign: campaign.clone(),
                day: date,
                minor,
                currency,
            }))
        }));
    }
}
