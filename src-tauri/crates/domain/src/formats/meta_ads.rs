//! Meta Ads Manager's report by day (export-formats 12). The report is built by its user; what must be there is the
//! amount spent and a day, either as a column of its own or as a reporting period of one day.

use super::google_ads::{SpendColumns, currency_or_refuse};
use super::{Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

/// Meta Ads Manager's report by day.
pub(super) struct MetaAds;

impl Format for MetaAds {
    fn id(&self) -> &'static str {
        "meta-ads"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Amount spent", "Importe gastado", "Ausgegebener Betrag", "Montant dépensé"],
                &["Reporting starts", "Day", "Inicio del informe", "Berichtsstart", "Tag", "Día", "Jour"],
            ],
            typical: &["Reporting ends", "Campaign name", "Ad set name", "Impressions", "Reach", "Results"],
            never: &["Impr.", "Lineitem name", "Sessions"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::SpendDay
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let (spend, written) = header
            .find_bracketed(&["Amount spent", "Importe gastado", "Ausgegebener Betrag", "Montant dépensé"])
            .ok_or(Refusal::NoColumn { format: "meta-ads", column: "Amount spent" })?;
        let day = header.find(&["Day", "Tag", "Día", "Jour"]);
        let starts =
            header.find(&["Reporting starts", "Inicio del informe", "Berichtsstart", "Début des rapports"]);
        let ends = header.find(&["Reporting ends", "Fin del informe", "Berichtsende", "Fin des rapports"]);
        let currency_column = header.find(&["Currency", "Currency code"]);
        Ok(Box::new(SpendColumns {
            columns: header.len(),
            platform: "meta",
            day: day.or(starts).ok_or(Refusal::NotByDay { format: "meta-ads" })?,
            // Without a day of its own a row covers its reporting period, which must then be one day.
            until: if day.is_some() { None } else { ends },
            spend,
            campaign_id: header.find(&["Campaign ID", "Identificador de la campaña"]),
            campaign: header.find(&[
                "Campaign name",
                "Nombre de la campaña",
                "Kampagnenname",
                "Nom de la campagne",
            ]),
            names: [
                &["Campaign name", "Nombre de la campaña", "Kampagnenname", "Nom de la campagne"][..],
                &["Ad set name", "Anzeigengruppenname"],
                &["Ad name"],
            ]
            .into_iter()
            .filter_map(|names| header.find(names))
            .collect(),
            currency_column,
            currency: currency_or_refuse(written, currency_column.is_some(), context, "meta-ads")?,
        }))
    }

    fn example(&self) -> &'static str {
        "\"Reporting starts\",\"Reporting ends\",\"Day\",\"Campaign name\",\"Amount spent (EUR)\"\n\
         \"2026-11-01\",\"2026-11-15\",\"2026-11-10\",\"Prospecting\",\"12.40\"\n"
    }
}
