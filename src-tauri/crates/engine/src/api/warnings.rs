//! Warnings, written out: the rules' findings over the register, the KPIs and the months.

use super::ledger::Ledger;
use super::months::months;
use super::stage::stage_now;
use super::views::{GoesTo, WarningView, WeekView};
use crate::Engine;
use crate::error::Result;
use crate::store::register;
use rusqlite::Connection;
use tillwise_domain::warnings::{Finding, KpiFact, Place, WarningFacts, findings};
use tillwise_domain::words::Words;

impl Engine {
    /// The KPIs of a week and every warning, the one worth most first.
    ///
    /// # Errors
    /// As [`Engine::week`].
    pub fn check(&self, label: Option<&str>) -> Result<(WeekView, Vec<WarningView>)> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.asked_week(&ledger, label)?;
        let view = self.week_view(&ledger, week)?;
        let warnings = self.warnings(reader.sql(), &ledger, &view)?;
        Ok((view, warnings))
    }

    pub(super) fn warnings(
        &self,
        sql: &Connection,
        ledger: &Ledger<'_>,
        week: &WeekView,
    ) -> Result<Vec<WarningView>> {
        let kpis = week.kpis.iter().map(|kpi| KpiFact {
            id: kpi.id,
            state: kpi.state,
            reason: kpi.reason.clone().map(|said| Words::new("as-said").with("said", said)),
            shown: kpi.shown.clone(),
            target_shown: kpi.target_shown.clone(),
        });
        let months = months(ledger)?;
        let facts = WarningFacts {
            register: register::load(sql)?,
            kpis: kpis.collect(),
            today: ledger.today,
            currency: ledger.shop.currency,
            stage: stage_now(ledger, &months)?.stage,
            months,
        };
        Ok(findings(&facts).iter().map(|finding| self.warning_view(finding)).collect())
    }

    fn warning_view(&self, finding: &Finding) -> WarningView {
        WarningView {
            id: finding.rule.to_owned(),
            layer: finding.layer,
            subject: finding.subject.clone(),
            title: self.say(&finding.title),
            evidence: self.say(&finding.evidence),
            action: self.say(&finding.action),
            money_per_year: finding.money_per_year.map(|money| money.plain()),
            money_shown: finding.money_per_year.map(|money| money.shown()),
            button: self.say(&finding.button),
            goes_to: match finding.place {
                Place::Import => GoesTo::Data,
                Place::Tool(tool) => GoesTo::Tool { tool: Some(tool), layer: None },
                Place::NewTool(layer) => GoesTo::Tool { tool: None, layer: Some(layer) },
                Place::Kpi(kpi) => GoesTo::Kpi { kpi },
            },
        }
    }
}

/// Whether a warning belongs to the Stack page; the others belong to the KPIs page.
pub(super) fn is_of_stack(warning: &WarningView) -> bool {
    warning.id.starts_with("stack_")
}
