//! The five KPIs: facts of a week in, a figure with its state and definition out (definitions 4.1 to 4.7).
//!
//! One file per KPI and one line in [`KPIS`]. Where the facts come from is the engine's business.

mod attribution;
mod average_order_value;
mod breakdown;
mod conversion_rate;
mod customer_acquisition_cost;
mod facts;
mod figure;
mod kpi_id;
mod links;
mod month_figure;
mod more;
mod process;
mod repeat_purchase_rate;
mod revenue_per_visitor;
mod split;
mod stamp;
mod together;
pub mod totals;
mod variant;
mod wilson;

pub use attribution::{
    CampaignKey, FirstOrders, MarketingCosts, MarketingPart, Marks, Purpose, SpendByPurpose,
};
pub use breakdown::{Breakdown, SoldOrder};
pub use facts::{OrderFacts, SessionFacts, Source, SourceSpan, SpendFacts, WeekFacts};
pub use figure::{Figure, Standing, standing};
pub use kpi_id::{Better, KpiId, KpiState, Unit};
pub use links::{LINKS, LONGEST_LAG, Link, WorkFigure};
pub use month_figure::{MonthFigure, sales_per_hour};
pub use more::{MoreFacts, Tools, a_week_of};
pub use process::{TypedFigure, deflection, median_minutes, tickets_per_hundred};
pub use split::{ChannelFacts, Part, Segments, ShareOf, Split, SplitBy, SplitOrWhy};
pub use stamp::{Clock, Stamp, same_definition};
pub use together::{NEEDED_POINTS, Together, together};
pub use variant::Variant;
pub use wilson::wilson;

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

    /// Its figure counted in every way that has a name, the default among them: one is [`Figure::variant`] of
    /// [`Kpi::figure`]. Names and definitions are in the catalogue under `variant-<kpi>-<variant>`.
    fn variants(&self, facts: &WeekFacts, more: &MoreFacts) -> Vec<Variant>;

    /// Its figure split by segment, or why no file can tell. The parts add up to [`Kpi::figure`]. What is divided and
    /// what it is divided by have names in the catalogue under `split-<kpi>-numerator` and `split-<kpi>-denominator`.
    fn split(&self, by: SplitBy, facts: &WeekFacts, segments: &Segments) -> SplitOrWhy;
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

    #[test]
    fn the_usual_figure_is_among_the_variants_whatever_is_missing() {
        let nothing =
            |facts: &mut WeekFacts| (facts.orders, facts.sessions, facts.spend) = (None, None, None);
        let changes: [fn(&mut WeekFacts); 4] = [
            |_| {},
            nothing,
            |facts| facts.sessions.iter_mut().for_each(|day| (day.visitors, day.completed) = (None, None)),
            |facts| facts.currency = None,
        ];
        for change in changes {
            let mut facts = figure::tests::full_week();
            change(&mut facts);
            for kpi in KPIS {
                let usual = kpi.figure(&facts);
                let variants = kpi.variants(&facts, &MoreFacts::default());
                let same = variants.iter().filter(|variant| variant.id == usual.variant).collect::<Vec<_>>();
                assert_eq!(same.len(), 1, "{:?}: {}", kpi.id(), usual.variant);
                assert_eq!(same[0].figure.value, usual.value, "{:?}", kpi.id());
                for variant in &variants {
                    let figure = &variant.figure;
                    assert!(
                        figure.value.is_some() != figure.reason.is_some(),
                        "{:?} {}",
                        kpi.id(),
                        variant.id
                    );
                }
            }
        }
    }
}
