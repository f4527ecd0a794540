//! Which of the shop's data a tool is given (requirements D8).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of data, the least private first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SharedData {
    /// Texts and facts of the catalog.
    Catalog,
    /// Sums and rates without persons.
    Kpis,
    /// Single orders without names and addresses.
    Orders,
    /// Data about customers.
    Customers,
}

impl SharedData {
    /// Every kind.
    pub const ALL: [SharedData; 4] = [Self::Catalog, Self::Kpis, Self::Orders, Self::Customers];

    /// The kind's id; its words are under `shared-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::Kpis => "kpis",
            Self::Orders => "orders",
            Self::Customers => "customers",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id.trim().to_ascii_lowercase())
    }
}
