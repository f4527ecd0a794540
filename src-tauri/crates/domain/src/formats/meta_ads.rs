//! Meta Ads Manager's report (export-formats 12). It is built by its user; what must be there is the amount spent
//! and a day, either as a column of its own or as a reporting period. Where no row's period is one day, the file is
//! kept as a report over that period.

use super::google_ads::{SpendColumns, currency_or_refuse};
use super::report::{ReportColumns, names_of};
use super::{Around, Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;
use csv::StringRecord;

const SPENT: &[&str] = &["Amount spent", "Importe gastado", "Ausgegebener Betrag", "Montant dépensé"];
const DAY: &[&str] = &["Day", "Tag", "Día", "Jour"];
const STARTS: &[&str] = &["Reporting starts", "Inicio del informe", "Berichtsstart", "Début des rapports"];
const ENDS: &[&str] = &["Reporting ends", "Fin del informe", "Berichtsende", "Fin des rapports"];
const CAMPAIGN: &[&str] = &["Campaign name", "Nombre de la campaña", "Kampagnenname", "Nom de la campagne"];
const AD_SET: &[&str] = &["Ad set name", "Anzeigengruppenname"];
const AD: &[&str] = &["Ad name"];
const CURRENCY: &[&str] = &["Currency", "Currency code"];
const TYPICAL: &[&str] =
    &["Reporting ends", "Campaign name", "Ad set name", "Impressions", "Reach", "Results"];
const NEVER: &[&str] = &["Impr.", "Lineitem name", "Sessions"];

/// Meta Ads Manager's report by day.
pub(super) struct MetaAds;

/// Meta Ads Manager's report over a period.
pub(super) struct MetaAdsReport;

impl Format for MetaAds {
    fn id(&self) -> &'static str {
        "meta-ads"
    }

    fn signatures(&self) -> &'static [Signature] {
        const DAYS: &[&str] = &[
            "Reporting starts",
            "Day",
            "Inicio del informe",
            "Berichtsstart",
            "Début des rapports",
            "Tag",
            "Día",
            "Jour",
        ];
        &[Signature { required: &[SPENT, DAYS], typical: TYPICAL, never: NEVER }]
    }

    fn fits(&self, header: &Header, around: &Around<'_>) -> bool {
        !covers_periods(header, around.below)
    }

    fn records(&self) -> RecordKind {
        RecordKind::SpendDay
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let (spend, written) = header
            .find_bracketed(SPENT)
            .ok_or(Refusal::NoColumn { format: "meta-ads", column: "Amount spent" })?;
        let day = header.find(DAY);
        let currency_column = header.find(CURRENCY);
        Ok(Box::new(SpendColumns {
            columns: header.len(),
            platform: "meta",
            day: day.or(header.find(STARTS)).ok_or(Refusal::NotByDay { format: "meta-ads" })?,
            // Without a day of its own a row covers its reporting period, which must then be one day.
            until: if day.is_some() { None } else { header.find(ENDS) },
            spend,
            campaign_id: header.find(&["Campaign ID", "Identificador de la campaña"]),
            campaign: header.find(CAMPAIGN),
            names: names(header),
            currency_column,
            currency: currency_or_refuse(written, currency_column.is_some(), context, "meta-ads")?,
            by_day: Default::default(),
        }))
    }

    fn example(&self) -> &'static str {
        "\"Reporting starts\",\"Reporting ends\",\"Day\",\"Campaign name\",\"Amount spent (EUR)\"\n\
         \"2026-11-01\",\"2026-11-15\",\"2026-11-10\",\"Prospecting\",\"12.40\"\n"
    }
}

impl Format for MetaAdsReport {
    fn id(&self) -> &'static str {
        "meta-ads-report"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature { required: &[SPENT, STARTS, ENDS], typical: TYPICAL, never: NEVER }]
    }

    fn fits(&self, header: &Header, around: &Around<'_>) -> bool {
        covers_periods(header, around.below)
    }

    fn records(&self) -> RecordKind {
        RecordKind::ReportRow
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |found: Option<usize>, column| {
            found.ok_or(Refusal::NoColumn { format: "meta-ads-report", column })
        };
        let (spend, written) = header
            .find_bracketed(SPENT)
            .ok_or(Refusal::NoColumn { format: "meta-ads-report", column: "Amount spent" })?;
        let days =
            (need(header.find(STARTS), "Reporting starts")?, need(header.find(ENDS), "Reporting ends")?);
        let labels = names(header);
        let currency_column = header.find(CURRENCY);
        let taken: Vec<usize> =
            labels.iter().copied().chain([spend, days.0, days.1]).chain(currency_column).collect();
        Ok(Box::new(ReportColumns {
            platform: "meta",
            table: names_of(header),
            figures: ReportColumns::figures_of(header, &taken),
            labels,
            period: None,
            days: Some(days),
            spend,
            spend_name: header.name(spend).unwrap_or_default().to_owned(),
            currency: written.and_then(|code| code.parse().ok()).or(context.currency),
            currency_column,
        }))
    }

    fn example(&self) -> &'static str {
        "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Amount spent (EUR)\",\"Reach\"\n\
         \"2026-11-01\",\"2026-11-15\",\"\",\"112.40\",\"2,140\"\n\
         \"2026-11-01\",\"2026-11-15\",\"Prospecting\",\"112.40\",\"2,140\"\n"
    }
}

/// Columns that are all empty on a totals row, and that say what any other row is about.
fn names(header: &Header) -> Vec<usize> {
    [CAMPAIGN, AD_SET, AD].into_iter().filter_map(|names| header.find(names)).collect()
}

/// Whether rows cover periods of several days, and none a single day: then the file is not by day. One with both is
/// read by day, and the rows that are no day are named.
fn covers_periods(header: &Header, below: &[StringRecord]) -> bool {
    if header.find(DAY).is_some() {
        return false;
    }
    let (Some(starts), Some(ends), names) = (header.find(STARTS), header.find(ENDS), names(header)) else {
        return false;
    };
    let cell = |row: &StringRecord, at: usize| row.get(at).unwrap_or_default().trim().to_owned();
    let is_data = |row: &&StringRecord| names.is_empty() || names.iter().any(|at| !cell(row, *at).is_empty());
    let mut periods = below
        .iter()
        .filter(is_data)
        .map(|row| (cell(row, starts), cell(row, ends)))
        .filter(|(first, last)| !first.is_empty() && !last.is_empty())
        .peekable();
    periods.peek().is_some() && periods.all(|(first, last)| first != last)
}
