//! What the rules look at.

use crate::kpis::{KpiId, KpiState};
use crate::money::{Currency, Money};
use crate::stack::{Register, Stage};
use crate::words::Words;
use jiff::civil::Date;

/// What the rules look at.
#[derive(Clone, Debug)]
pub struct WarningFacts {
    /// The whole register, ended tools too.
    pub register: Register,
    /// The five KPIs of the week in question.
    pub kpis: Vec<KpiFact>,
    /// Today, in the shop's zone.
    pub today: Date,
    /// The shop's currency.
    pub currency: Option<Currency>,
    /// Net sales of whole calendar months, oldest first, without a gap; the month of `today` is not among
    /// them.
    pub months: Vec<MonthSales>,
    /// The shop's revenue stage, where three full months of sales tell it.
    pub stage: Option<Stage>,
    /// What an hour of work is worth, where the owner said it.
    pub hourly_value: Option<Money>,
    /// What models drafted of late.
    pub drafts: DraftFacts,
}

/// What models drafted in the last [`super::DRAFT_DAYS`] days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DraftFacts {
    /// How many texts.
    pub made: u32,
    /// How many of them with a kind of buyer in mind.
    pub for_somebody: u32,
}

/// Net sales of one whole calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSales {
    /// The first day of the month.
    pub month: Date,
    /// Net sales in minor units of the shop's currency.
    pub minor: i64,
}

/// How a KPI stands, as the rules see it.
#[derive(Clone, Debug)]
pub struct KpiFact {
    /// Which KPI.
    pub id: KpiId,
    /// How it stands.
    pub state: KpiState,
    /// Why it has no value or is stale.
    pub reason: Option<Words>,
    /// The value for people.
    pub shown: Option<String>,
    /// The target for people.
    pub target_shown: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// What changed about how it is counted, where the last two values are not counted alike.
    pub changed: Option<Words>,
    /// What other dashboards show instead, where nobody has said why.
    pub conflict: Option<Words>,
}

impl KpiFact {
    /// The KPI's name.
    pub fn name(&self) -> Words {
        Words::new(format!("kpi-{}", self.id.id()))
    }
}

impl WarningFacts {
    /// How one of the five KPIs stands.
    pub fn kpi(&self, id: KpiId) -> Option<&KpiFact> {
        self.kpis.iter().find(|kpi| kpi.id == id)
    }
}
