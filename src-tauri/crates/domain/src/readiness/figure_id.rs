//! What a figure of another dashboard can be about: a KPI, or one of the two numbers the KPIs are made of.

use crate::explain::Subject;
use crate::kpis::{KpiId, Unit, WeekFacts, kpi};
use crate::words::Words;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a figure of another dashboard is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureId {
    /// The KPI of this name.
    ConversionRate,
    /// The KPI of this name.
    AverageOrderValue,
    /// The KPI of this name.
    RevenuePerVisitor,
    /// The KPI of this name.
    CustomerAcquisitionCost,
    /// The KPI of this name.
    RepeatPurchaseRate,
    /// Net sales, with refunds on their own day (definitions 4.2).
    NetSales,
    /// The number of orders.
    Orders,
}

impl FigureId {
    /// All of them, in the order a form offers them.
    pub const ALL: [FigureId; 7] = [
        Self::ConversionRate,
        Self::AverageOrderValue,
        Self::RevenuePerVisitor,
        Self::CustomerAcquisitionCost,
        Self::RepeatPurchaseRate,
        Self::NetSales,
        Self::Orders,
    ];

    /// Its id: a KPI's or a fact's.
    pub fn id(self) -> &'static str {
        match self {
            Self::NetSales => "net_sales",
            Self::Orders => "orders",
            Self::ConversionRate => KpiId::ConversionRate.id(),
            Self::AverageOrderValue => KpiId::AverageOrderValue.id(),
            Self::RevenuePerVisitor => KpiId::RevenuePerVisitor.id(),
            Self::CustomerAcquisitionCost => KpiId::CustomerAcquisitionCost.id(),
            Self::RepeatPurchaseRate => KpiId::RepeatPurchaseRate.id(),
        }
    }

    /// The one with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id.trim().to_ascii_lowercase())
    }

    /// The KPI it is, or nothing.
    pub fn kpi(self) -> Option<KpiId> {
        KpiId::from_id(self.id())
    }

    /// What a search for the way of counting knows it as; nothing for what no search explains.
    pub fn subject(self) -> Option<Subject> {
        Subject::from_id(self.id())
    }

    /// What it counts in; nothing for a number of things.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Orders => None,
            Self::NetSales => Some(Unit::Money),
            _ => self.kpi().map(|id| kpi(id).unit()),
        }
    }

    /// What it is called.
    pub fn name(self) -> Words {
        Words::new(match self.kpi() {
            Some(kpi) => format!("kpi-{}", kpi.id()),
            None => format!("fact-{}", self.id()),
        })
    }

    /// Its own value of a week, or why there is none.
    pub fn own(self, facts: &WeekFacts) -> (Option<Decimal>, Option<Words>) {
        if let Some(id) = self.kpi() {
            let figure = kpi(id).figure(facts);
            return (figure.value, figure.reason);
        }
        let value = facts.orders.and_then(|orders| match self {
            Self::Orders => Some(Decimal::from(orders.orders)),
            _ => facts.currency.map(|code| Decimal::new(orders.net_sales(), code.exponent())),
        });
        let reason = if value.is_none() { facts.why_missing(crate::kpis::Source::Orders) } else { None };
        (value, reason)
    }
}

impl From<KpiId> for FigureId {
    fn from(kpi: KpiId) -> Self {
        match kpi {
            KpiId::ConversionRate => Self::ConversionRate,
            KpiId::AverageOrderValue => Self::AverageOrderValue,
            KpiId::RevenuePerVisitor => Self::RevenuePerVisitor,
            KpiId::CustomerAcquisitionCost => Self::CustomerAcquisitionCost,
            KpiId::RepeatPurchaseRate => Self::RepeatPurchaseRate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kpi_is_one_and_what_is_none_is_a_subject_of_the_search() {
        for kpi in KpiId::ALL {
            assert_eq!(FigureId::from_id(kpi.id()).and_then(FigureId::kpi), Some(kpi));
        }
        for subject in Subject::ALL {
            assert_eq!(FigureId::from_id(subject.id()).and_then(FigureId::subject), Some(subject));
        }
        assert_eq!(FigureId::CustomerAcquisitionCost.subject(), None);
        assert_eq!(FigureId::from_id("followers"), None);
    }
}
