//! What the work brings in a week: conversion, deflection and content velocity side by side (requirements H8), the links
//! between work and KPIs, and what is said once a month.

mod links;
mod month_figures;

use super::ledger::{Ledger, whole_months};
use super::views::{FactView, KpiView, OutcomesView, WeekView};
use crate::Engine;
use crate::error::Result;
use tillwise_domain::kpis::KpiId;

/// The figures of the work in the panel, beside the conversion rate.
const PANEL: [&str; 2] = ["deflection", "content_velocity"];

impl Engine {
    /// What the work brings in a week, or in the newest full week. `lag` sets one lag for all links, in weeks.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a week that is none and a lag that is too long.
    pub fn outcomes(&self, label: Option<&str>, lag: Option<usize>) -> Result<OutcomesView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.asked_week(&ledger, label)?;
        let view = self.week_view(&ledger, week)?;
        let links = self.links_view(&ledger, week, lag)?;
        let month = whole_months(ledger.today, 1).pop().unwrap_or(ledger.today.first_of_month());
        Ok(OutcomesView {
            panel: panel(&view),
            links,
            months: self.months_view(&ledger, month)?,
            week: view.week,
            title: view.title,
            before: view.before,
            after: view.after,
        })
    }
}

fn panel(view: &WeekView) -> Vec<FactView> {
    let conversion = view.kpis.iter().find(|kpi| kpi.id == KpiId::ConversionRate).map(of_kpi);
    let work = PANEL.iter().filter_map(|id| view.process.iter().find(|fact| fact.id == *id).cloned());
    conversion.into_iter().chain(work).collect()
}

/// A KPI as a fact: with why there is no value, or what it is made of.
fn of_kpi(kpi: &KpiView) -> FactView {
    FactView {
        id: kpi.id.id().to_owned(),
        label: kpi.label.clone(),
        value: kpi.value.clone(),
        shown: kpi.shown.clone(),
        note: if kpi.value.is_some() { kpi.made_of.clone() } else { kpi.reason.clone() },
    }
}
