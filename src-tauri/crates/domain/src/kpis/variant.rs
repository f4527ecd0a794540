//! A KPI counted in one of the ways that have a name.

use super::{Figure, Unit};

/// One way of counting a KPI, with its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its id, once for each KPI.
    pub id: &'static str,
    /// What the value counts in.
    pub unit: Unit,
    /// The figure.
    pub figure: Figure,
}

impl Variant {
    /// A figure as the variant it names.
    pub(super) fn of(unit: Unit, figure: Figure) -> Self {
        Self { id: figure.variant, unit, figure }
    }
}
