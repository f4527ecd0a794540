//! Google Ads' campaign report (export-formats 12): a title and a date range above the header, totals below the data,
//! in the language of the account. By day it is spend; otherwise it is kept as a report over its period. Also what it
//! shares with Meta's: a campaign's spend on a day.

use super::amount::is_believable;
use super::day::day_key;
use super::period::period_above;
use super::reading::{is_lost_id, named};
use super::report::{ReportColumns, names_of};
use super::{
    Around, Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature,
    amount, day,
};
use crate::ledger::{Record, RecordKind, SpendDay, fingerprint};
use crate::money::{Currency, Money};
use crate::week::start_of;
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

const DAY: &[&str] = &["Day", "Jour", "Tag", "Día", "Giorno", "Dag", "Dia"];
const COST: &[&str] = &["Cost", "Coût", "Kosten", "Coste", "Costo", "Custo"];
const CAMPAIGN: &[&str] = &["Campaign", "Campagne", "Kampagne", "Campaña", "Campagna", "Campanha"];
/// The columns of which Google's reports have at least one beside the cost.
const GOOGLES: &[&str] = &[
    "Impr.",
    "Clicks",
    "Clics",
    "Klicks",
    "Campaign ID",
    "Currency code",
    "Campaign",
    "Campagne",
    "Kampagne",
    "Campaña",
    "Campagna",
    "Campanha",
];
const TYPICAL: &[&str] = &["Campaign", "Impr.", "Conversions", "Currency code", "Avg. CPC", "Cost / conv."];
const NEVER: &[&str] = &["Amount spent", "Sessions", "Lineitem name", "Tool"];
const CURRENCY: &[&str] = &[
    "Currency code",
    "Currency",
    "Code de la devise",
    "Währungscode",
    "Código de moneda",
    "Codice valuta",
    "Valutacode",
];

/// Google Ads' campaign report by day.
pub(super) struct GoogleAds;

/// Google Ads' campaign report over a period.
pub(super) struct GoogleAdsReport;

impl Format for GoogleAds {
    fn id(&self) -> &'static str {
        "google-ads"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature { required: &[COST, DAY, GOOGLES], typical: TYPICAL, never: NEVER }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::SpendDay
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let currency_column = header.find(CURRENCY);
        Ok(Box::new(SpendColumns {
            columns: header.len(),
            platform: "google",
            day: header.find(DAY).ok_or(Refusal::NotByDay { format: "google-ads" })?,
            until: None,
            spend: header.find(COST).ok_or(Refusal::NoColumn { format: "google-ads", column: "Cost" })?,
            campaign_id: header.find(&["Campaign ID"]),
            campaign: header.find(CAMPAIGN),
            names: Vec::new(),
            currency_column,
            currency: currency_or_refuse(None, currency_column.is_some(), context, "google-ads")?,
            by_day: Default::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "Campaign report\n\"November 1, 2026 - November 15, 2026\"\n\
         Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks\n\
         2026-11-10,Brand,12345678901,EUR,\"1,020.50\",\"10,500\",88\n\
         Total: Account,--,--,EUR,\"1,020.50\",\"10,500\",88\n"
    }
}

impl Format for GoogleAdsReport {
    fn id(&self) -> &'static str {
        "google-ads-report"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature { required: &[COST, GOOGLES], typical: TYPICAL, never: NEVER }]
    }

    fn fits(&self, header: &Header, _: &Around<'_>) -> bool {
        header.find(DAY).is_none()
    }

    fn records(&self) -> RecordKind {
        RecordKind::ReportRow
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let spend =
            header.find(COST).ok_or(Refusal::NoColumn { format: "google-ads-report", column: "Cost" })?;
        let labels: Vec<usize> =
            [CAMPAIGN].iter().chain(PARTS).filter_map(|names| header.find(names)).collect();
        let currency_column = header.find(CURRENCY);
        let taken: Vec<usize> = labels.iter().copied().chain([spend]).chain(currency_column).collect();
        Ok(Box::new(ReportColumns {
            platform: "google",
            table: names_of(header),
            figures: ReportColumns::figures_of(header, &taken),
            labels,
            period: period_above(&context.above),
            days: None,
            spend,
            spend_name: header.name(spend).unwrap_or_default().to_owned(),
            currency: context.currency,
            currency_column,
        }))
    }

    fn example(&self) -> &'static str {
        "Campaign report\n\"November 1, 2026 - November 15, 2026\"\n\
         Campaign status,Campaign,Currency code,Impr.,CTR,Cost\n\
         Enabled,Brand,EUR,\"10,500\",2.10%,\"1,020.50\"\nTotal: Account,--,EUR,\"10,500\",2.10%,\"1,020.50\"\n"
    }
}

/// What else a row may be about, beside its campaign.
const PARTS: &[&[&str]] = &[
    &["Ad group", "Groupe d'annonces", "Anzeigengruppe", "Grupo de anuncios", "Gruppo di annunci"],
    &["Week", "Semaine", "Woche", "Semana", "Settimana"],
    &["Month", "Mois", "Monat", "Mes", "Mese", "Maand", "Mês"],
    &["Quarter"],
    &["Device", "Appareil", "Gerät", "Dispositivo"],
    &["Network", "Network (with search partners)"],
];

/// The currency a header or the owner names; a column of its own is read row by row.
pub(super) fn currency_or_refuse(
    written: Option<&str>,
    has_column: bool,
    context: &Context,
    format: &'static str,
) -> Result<Option<Currency>, Refusal> {
    let currency = written.and_then(|code| code.parse().ok()).or(context.currency);
    if currency.is_none() && !has_column { Err(Refusal::NoCurrency { format }) } else { Ok(currency) }
}

/// Where a report of advertising spend keeps what matters.
pub(super) struct SpendColumns {
    pub(super) columns: usize,
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
    /// Which campaigns' days have a row of their own, for files whose rows may cover periods.
    pub(super) by_day: RefCell<HashSet<i64>>,
}

/// The row that could not be read, its column and why.
type BadRow<'r> = (&'r Row, Option<usize>, &'static str);

const LONGEST_PERIOD: usize = 3_660;

/// Whether a cell begins with a total's word.
pub(super) fn is_total(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    ["total", "gesamt", "totaal", "totale", "summe", "grand total", "summary"]
        .iter()
        .any(|word| cell.starts_with(word))
}

/// A campaign's name; nothing where the cell reports none.
fn row_name(cell: &str) -> &str {
    if cell == "--" { "" } else { cell }
}

impl SpendColumns {
    /// Whether a row names a campaign and a figure, so that only its day is missing.
    fn is_spend_without_day(&self, row: &Row) -> bool {
        let is_name = |text: &str| !text.is_empty() && text != "--" && !is_total(text);
        let reports = |text: &str| !text.is_empty() && text != "--";
        is_name(row.cell(self.campaign)) && reports(row.cell(Some(self.spend)))
    }

    fn campaign<'a>(&self, row: &'a Row) -> &'a str {
        let id = row.cell(self.campaign_id);
        // A spreadsheet's 1.20253E+17 is a lost id: two campaigns may share it, so the name has to do.
        if id.is_empty() || id == "--" || is_lost_id(id) { row.cell(self.campaign) } else { id }
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
        // Empty or a dash is "not reported", which is not zero.
        let spent = amount(row.cell(Some(self.spend)), decided.mark(self.spend))
            .map_err(|()| (Some(self.spend), "problem-not-an-amount"))?
            .ok_or((Some(self.spend), "problem-no-amount"))?;
        // Three places where the currency has two are thousands written the other way round, or nobody knows what.
        if spent.scale() == 3 && currency.exponent() == 2 {
            return Err((Some(self.spend), "problem-too-many-places"));
        }
        Ok((spent, currency))
    }

    /// A campaign's spend on a day. Devices, networks and ad sets split it into several rows, which add up; where
    /// one of them cannot be read, the day's spend is not known.
    fn sum<'r>(&self, rows: &'r [Row], decided: &Decided) -> Result<Vec<Money>, BadRow<'r>> {
        let mut sums: BTreeMap<Currency, (Decimal, Money)> = BTreeMap::new();
        for row in rows {
            let (spent, currency) =
                self.spend(row, decided).map_err(|(column, reason)| (row, column, reason))?;
            let before = sums.get(&currency).map_or(Decimal::ZERO, |(sum, _)| *sum);
            let sum = before.checked_add(spent);
            let known = sum.and_then(|sum| Some((sum, Money::from_decimal(sum, currency)?)));
            let known = known.filter(|(_, money)| is_believable(money.minor));
            sums.insert(currency, known.ok_or((row, Some(self.spend), "problem-too-large"))?);
        }
        Ok(sums.into_values().map(|(_, money)| money).collect())
    }

    /// Keeps every row of a group out because of one, and says which days' spend is not known now.
    fn leave_out<'r>(&self, rows: &'r [Row], bad: BadRow<'r>, decided: &Decided, into: &mut Reading) {
        into.problems.extend(Problem::whole(rows, bad, "problem-part-left-out"));
        self.mark_gap(bad.0, decided, into);
    }

    /// The last day of the row's period, `None` where rows have none, `Some(None)` where it cannot be read.
    fn last_day(&self, row: &Row, decided: &Decided) -> Option<Option<Date>> {
        self.until.map(|column| day(row.cell(Some(column)), decided.order(self.day)))
    }

    fn mark_of(&self, day: &str, row: &Row) -> i64 {
        fingerprint(&(day, self.campaign(row)))
    }

    fn mark_gap(&self, row: &Row, decided: &Decided, into: &mut Reading) {
        let Some(from) = day(row.cell(Some(self.day)), decided.order(self.day)) else { return };
        let until = self.last_day(row, decided).flatten().filter(|until| *until > from).unwrap_or(from);
        // A period of many years is a slip of the hand, not a report.
        let days = from.series(1.day()).take_while(|day| *day <= until).take(LONGEST_PERIOD);
        // The days a campaign has rows of its own for are known without the row of the period.
        let known = self.by_day.borrow();
        let is_open = |day: &Date| until == from || !known.contains(&self.mark_of(&day.to_string(), row));
        into.gaps.extend(days.filter(is_open).map(|day| (self.platform, day)));
    }
}

impl Cells for SpendColumns {
    fn amounts(&self) -> Vec<usize> {
        vec![self.spend]
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.day]
    }

    fn witnesses(&self) -> Vec<usize> {
        (0..self.columns).filter(|column| *column != self.day).collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.day), "column-day"),
            (self.campaign, "column-campaign"),
            (Some(self.spend), "column-spend"),
            (self.currency_column, "column-currency"),
            (self.until, "column-until"),
            (self.campaign_id, "column-campaign-id"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let date = day(row.cell(Some(self.day)), None)?;
        start_of(date, &TimeZone::UTC).as_second().into()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let cell = row.cell(Some(self.day));
        // A campaign may be called "Total", too; but its row names a day.
        let names_no_day = self.day == 0 || !cell.contains(|letter: char| letter.is_ascii_digit());
        let nameless =
            !self.names.is_empty() && self.names.iter().all(|column| row.cell(Some(*column)).is_empty());
        if nameless || (names_no_day && is_total(row.cells.get(0).unwrap_or_default())) {
            return RowIs::Aside;
        }
        if cell.is_empty() && !self.is_spend_without_day(row) {
            return RowIs::Aside;
        }
        // A total over the period stands beside the days of its campaign and must not take the first with it.
        let (from, until) = (day_key(cell), day_key(row.cell(self.until)));
        if self.until.is_some() && from == until {
            self.by_day.borrow_mut().insert(self.mark_of(&from, row));
        }
        RowIs::Of(Cow::Owned(format!("{from}\u{1f}{until}\u{1f}{}", self.campaign(row))))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(first) = rows.first() else { return };
        let Some(date) = day(first.cell(Some(self.day)), decided.order(self.day)) else {
            let no_day = |row| Problem::cell(row, Some(self.day), "problem-no-day");
            into.problems.extend(rows.iter().map(no_day));
            return;
        };
        let is_a_day = |row: &Row| self.last_day(row, decided).is_none_or(|until| until == Some(date));
        if let Some(bad) = rows.iter().find(|row| !is_a_day(row)) {
            into.problems.extend(rows.iter().map(|row| match is_a_day(row) {
                false => Problem::cell(row, Some(self.day), "problem-more-than-a-day"),
                true => {
                    let reason = Words::new("problem-part-left-out").with("line", bad.line.to_string());
                    Problem::row(row, reason)
                }
            }));
            rows.iter().for_each(|row| self.mark_gap(row, decided, into));
            return;
        }
        let sums = match self.sum(rows, decided) {
            Ok(sums) => sums,
            Err(bad) => return self.leave_out(rows, bad, decided, into),
        };
        into.used += rows.len() as u64;
        into.lost_ids +=
            rows.iter().map(|row| u64::from(is_lost_id(row.cell(self.campaign_id)))).sum::<u64>();
        let campaign = self.campaign(first).to_owned();
        let name = row_name(first.cell(self.campaign)).to_owned();
        into.records.extend(sums.into_iter().map(|spent| {
            Record::SpendDay(SpendDay {
                platform: self.platform,
                campaign: campaign.clone(),
                name: name.clone(),
                day: date,
                minor: spent.minor,
                currency: spent.currency,
            })
        }));
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(bad) = slipped.first() else { return self.read(sound, decided, into) };
        self.leave_out(sound, (bad, None, "problem-too-many-cells"), decided, into);
    }
}
