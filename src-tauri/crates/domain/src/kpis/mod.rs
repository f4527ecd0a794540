//! The five KPIs: facts of a week in, a figure with its state and definition out (definitions 4.1 to 4.7).
//!
//! One file per KPI and one line in [`KPIS`]. Where the facts come from is the engine's business.

mod average_order_value;
mod conversion_rate;
mod customer_acquisition_cost;
mod facts;
mod figure;
mod kpi_id;
mod repeat_purchase_rate;
mod revenue_per_visitor;
pub mod totals;

pub use facts::{OrderFacts, SessionFacts, Source, SourceSpan, SpendFacts, WeekFacts};
pub use figure::{Figure, Standing, standing};
pub use kpi_id::{Better, KpiId, KpiState, Unit};

/// One KPI. Its name and definition are in the catalogue under `kpi-<id>` and `kpi-<id>-definition`.
pub trait Kpi: Sync {
    /// Which one.
    fn id(&self) -> KpiId;

    /// What its value counts in.
    fn unit(&self) -> Unit;

    /// Which way it should go.
    fn better(&self) -> Better;

    /// What it is made of; a source that is missing leaves it without a value.
    fn sources(&self) -> &'static [Source];

    /// Its figure in a week.
    fn figure(&self, facts: &WeekFacts) -> Figure;
}

/// All five, in the order every screen shows them.
pub const KPIS: &[&dyn Kpi] = &[
    &conversion_rate::ConversionRate,
    &average_order_value::AverageOrderValue,
    &revenue_per_visitor::RevenuePerVisitor,
    &customer_acquisition_cost::CustomerAcquisitionCost,
    &repeat_purchase_rate::RepeatPurchaseRate,
];

/// The KPI with an id.
pub fn kpi(id: KpiId) -> &'static dyn Kpi {
    *KPIS.iter().find(|kpi| kpi.id() == id).expect("every id has its KPI in the list")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_every_kpi_once_and_in_order() {
        assert_eq!(KPIS.iter().map(|kpi| kpi.id()).collect::<Vec<_>>(), KpiId::ALL);
    }
}
