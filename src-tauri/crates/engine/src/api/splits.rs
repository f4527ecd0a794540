//! A KPI split by segment (requirements H7), for every page, report and command: each part with its value, what that is
//! made of and its share, and a drawing whose table says the same.

use super::kpis::percent;
use super::ledger::Ledger;
use super::views::{ChartView, SplitPartView, SplitView};
use crate::Engine;
use crate::charts::{Bar, Bars, Drawing, drawing};
use crate::error::Result;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::kpis::{Kpi, KpiId, Part, ShareOf, Split, SplitBy, SplitOrWhy, WeekFacts};
use tillwise_domain::money::{Currency, Money, grouped, ratio};
use tillwise_domain::words::{Value, Words};

/// How the two sides of a KPI are written: which of them is money.
fn is_money(kpi: KpiId, side: ShareOf) -> bool {
    let above =
        matches!(kpi, KpiId::AverageOrderValue | KpiId::RevenuePerVisitor | KpiId::CustomerAcquisitionCost);
    above && side == ShareOf::Numerator
}

impl Engine {
    /// A KPI of some weeks split in every way: the weeks are added up before anything is divided.
    pub(super) fn splits(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        weeks: &[WeekFacts],
    ) -> Result<Vec<(SplitBy, SplitOrWhy)>> {
        let segments = weeks.iter().map(|facts| ledger.segments(facts.week)).collect::<Result<Vec<_>>>()?;
        Ok(SplitBy::ALL
            .into_iter()
            .map(|by| {
                let of_weeks = weeks.iter().zip(&segments);
                (by, Split::together(of_weeks.map(|(facts, segments)| kpi.split(by, facts, segments))))
            })
            .collect())
    }

    /// The splits of a KPI in a week as a page shows them.
    pub(super) fn split_views(
        &self,
        ledger: &Ledger<'_>,
        kpi: &dyn Kpi,
        facts: &WeekFacts,
    ) -> Result<Vec<SplitView>> {
        let currency = ledger.shop.currency;
        let splits = self.splits(ledger, kpi, std::slice::from_ref(facts))?;
        Ok(splits.into_iter().map(|(by, split)| self.split_view(kpi, by, split, currency)).collect())
    }

    fn split_view(
        &self,
        kpi: &dyn Kpi,
        by: SplitBy,
        split: SplitOrWhy,
        currency: Option<Currency>,
    ) -> SplitView {
        let label = self.words.label(&format!("split-by-{}", by.id()));
        let split = match split {
            Ok(split) => split,
            Err(reason) => {
                return SplitView {
                    by,
                    label,
                    reason: Some(self.say(&reason)),
                    share_of: None,
                    parts: Vec::new(),
                    notes: Vec::new(),
                    chart: None,
                };
            }
        };
        let written = self.split_words(kpi, currency);
        let (drawing, summary) = written.drawing(&split);
        let plain = |value: Option<Decimal>| value.map(|value| value.to_string());
        let part_view = |part: &Part| SplitPartView {
            id: part.id.to_owned(),
            label: written.segment(by, part.id),
            value: plain(part.value),
            shown: part.value.map(|value| written.value(value)),
            numerator: plain(part.numerator),
            denominator: plain(part.denominator),
            share: plain(part.share),
            share_shown: part.share.map(|share| percent(share, 1)),
            reason: part.reason.as_ref().map(|words| self.say(words)),
        };
        SplitView {
            by,
            label,
            reason: None,
            share_of: Some(written.side(split.share_of)),
            parts: split.parts.iter().map(part_view).collect(),
            notes: split.notes.iter().map(|words| self.say(words)).collect(),
            chart: Some(ChartView {
                svg: drawing.svg,
                summary,
                columns: written.columns(&split),
                rows: written.rows(&split),
            }),
        }
    }

    /// How the parts of a split of a KPI are written.
    pub(super) fn split_words<'a>(&'a self, kpi: &'a dyn Kpi, currency: Option<Currency>) -> Written<'a> {
        Written { engine: self, kpi, currency }
    }
}

/// A split in the words of its KPI.
pub(super) struct Written<'a> {
    engine: &'a Engine,
    kpi: &'a dyn Kpi,
    currency: Option<Currency>,
}

impl Written<'_> {
    fn value(&self, value: Decimal) -> String {
        self.engine.kpi_shown(self.kpi.unit(), value, self.currency)
    }

    fn segment(&self, by: SplitBy, id: &str) -> String {
        self.engine.words.label(&format!("segment-{}-{id}", by.id()))
    }

    /// What one side of the fraction is called.
    fn side(&self, side: ShareOf) -> String {
        let side = if side == ShareOf::Numerator { "numerator" } else { "denominator" };
        self.engine.words.label(&format!("split-{}-{side}", self.kpi.id().id()))
    }

    fn amount(&self, side: ShareOf, amount: Option<Decimal>) -> String {
        let none = || self.engine.words.label("no-value");
        let money = |amount| Money::from_decimal(amount, self.currency?).map(Money::shown);
        match amount {
            Some(amount) if is_money(self.kpi.id(), side) => money(amount).unwrap_or_else(none),
            Some(amount) => grouped(&amount.to_string()),
            None => none(),
        }
    }

    fn share(&self, share: Option<Decimal>) -> String {
        share.map_or_else(|| self.engine.words.label("no-value"), |share| percent(share, 1))
    }

    /// The drawing and what it shows in a sentence.
    pub(super) fn drawing(&self, split: &Split) -> (Drawing, String) {
        let shown = |part: &Part| match (part.value, part.share, &part.reason) {
            (Some(value), Some(share), _) => format!("{} ({})", self.value(value), percent(share, 1)),
            (Some(value), None, _) => self.value(value),
            (None, _, Some(reason)) => self.engine.say(reason),
            (None, _, None) => self.engine.words.label("no-value"),
        };
        let bars: Vec<Bar> = split
            .parts
            .iter()
            .map(|part| Bar {
                label: self.segment(split.by, part.id),
                // A drawing may round; every number people read comes from the decimal.
                value: part.value.and_then(|value| value.to_f64()),
                shown: shown(part),
            })
            .collect();
        let whole = self.whole(split);
        let line = Words::new("split-all-line").with("value", self.maybe(whole));
        let at = whole.and_then(|whole| whole.to_f64()).unwrap_or_default();
        let made = drawing(&Bars { bars: &bars, whole: (at, self.engine.say(&line)) });
        let said = |part: &Part| {
            let words = Words::new("split-summary-part").with("segment", self.segment(split.by, part.id));
            Value::Words(Box::new(words.with("value", self.maybe(part.value))))
        };
        let summary = Words::new("split-summary")
            .with("kpi", self.engine.words.label(&format!("kpi-{}", self.kpi.id().id())))
            .with("by", split.by.id())
            .with("parts", Value::List(split.parts.iter().map(said).collect()))
            .with("value", self.maybe(whole));
        (made, self.engine.say(&summary))
    }

    fn maybe(&self, value: Option<Decimal>) -> String {
        value.map_or_else(|| self.engine.words.label("no-value"), |value| self.value(value))
    }

    fn whole(&self, split: &Split) -> Option<Decimal> {
        ratio(split.numerator, split.denominator, split.places)
    }

    /// The heads of the table.
    pub(super) fn columns(&self, split: &Split) -> Vec<String> {
        let label = |key: &str| self.engine.words.label(key);
        let share = Words::new("split-share").with("part", self.side(split.share_of).to_lowercase());
        vec![
            label(&format!("split-segment-{}", split.by.id())),
            label("split-value"),
            self.side(ShareOf::Numerator),
            self.side(ShareOf::Denominator),
            self.engine.say(&share),
        ]
    }

    /// The rows of the table: the parts, and all of them together.
    pub(super) fn rows(&self, split: &Split) -> Vec<Vec<String>> {
        let row = |name, value, numerator, denominator, share| {
            vec![
                name,
                self.maybe(value),
                self.amount(ShareOf::Numerator, numerator),
                self.amount(ShareOf::Denominator, denominator),
                self.share(share),
            ]
        };
        let parts = split.parts.iter().map(|part| {
            row(self.segment(split.by, part.id), part.value, part.numerator, part.denominator, part.share)
        });
        let shared = split.parts.iter().any(|part| part.share.is_some());
        let all = row(
            self.engine.words.label("split-all"),
            self.whole(split),
            Some(split.numerator),
            Some(split.denominator),
            shared.then_some(Decimal::ONE),
        );
        parts.chain([all]).collect()
    }
}
