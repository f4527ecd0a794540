//! Warnings, written out: the rules' findings over the register, the KPIs and the months.

use super::ledger::Ledger;
use super::months::months;
use super::stage::stage_now;
use super::views::{GoesTo, KpiView, WarningView, WarningsView, WeekView};
use crate::Engine;
use crate::error::Result;
use crate::store::{draft_records, hourly_value, register};
use jiff::ToSpan;
use rusqlite::Connection;
use tillwise_domain::warnings::{
    DRAFT_DAYS, DraftFacts, Finding, KpiFact, Place, WARNINGS, WarningFacts, single_findings,
};
use tillwise_domain::words::Words;

impl Engine {
    /// The KPIs of a week and every warning in sight, the one worth most first.
    ///
    /// # Errors
    /// As [`Engine::week`].
    pub fn check(&self, label: Option<&str>) -> Result<(WeekView, Vec<WarningView>)> {
        self.check_all(label).map(|(week, warnings)| (week, warnings.open))
    }

    /// The KPIs of a week and every warning, answered ones too.
    ///
    /// # Errors
    /// As [`Engine::week`].
    pub fn check_all(&self, label: Option<&str>) -> Result<(WeekView, WarningsView)> {
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
    ) -> Result<WarningsView> {
        self.warning_views(sql, ledger, self.found(sql, ledger, week)?)
    }

    /// What the rules find, whatever was answered to it.
    fn found(&self, sql: &Connection, ledger: &Ledger<'_>, week: &WeekView) -> Result<Vec<Finding>> {
        let gap = |kpi: &KpiView, id: &str| {
            let gap = kpi.gaps.iter().find(|gap| gap.id == id)?;
            Some(Words::new("as-said").with("said", gap.words.clone()))
        };
        let kpis = week.kpis.iter().map(|kpi| KpiFact {
            id: kpi.id,
            state: kpi.state,
            reason: kpi.reason.clone().map(|said| Words::new("as-said").with("said", said)),
            shown: kpi.shown.clone(),
            target_shown: kpi.target_shown.clone(),
            owner: kpi.owner.clone(),
            changed: gap(kpi, "definition_changed"),
            conflict: gap(kpi, "figures_conflict"),
        });
        let months = months(ledger)?;
        let facts = WarningFacts {
            register: register::load(sql)?,
            kpis: kpis.collect(),
            today: ledger.today,
            currency: ledger.shop.currency,
            stage: stage_now(ledger, &months)?.stage,
            months,
            hourly_value: hourly_value::get(sql)?,
            drafts: drafts_of_late(sql, ledger)?,
        };
        Ok(single_findings(&facts))
    }

    pub(super) fn warning_view(&self, finding: &Finding) -> WarningView {
        let rule = WARNINGS.iter().find(|rule| rule.id() == finding.rule);
        WarningView {
            id: finding.rule.to_owned(),
            layer: finding.layer,
            subject: finding.subject.clone(),
            about: finding.about.clone(),
            title: self.say(&finding.title),
            evidence: self.say(&finding.evidence),
            action: self.say(&finding.action),
            why: rule.map(|rule| self.say(&rule.why())).unwrap_or_default(),
            thresholds: rule
                .map(|rule| rule.thresholds().iter().map(|words| self.say(words)).collect())
                .unwrap_or_default(),
            money_per_year: finding.money_per_year.map(|money| money.plain()),
            money_shown: finding.money_per_year.map(|money| money.shown()),
            button: self.say(&finding.button),
            goes_to: match finding.place {
                Place::Import => GoesTo::Data,
                Place::Tool(tool) => GoesTo::Tool { tool: Some(tool), layer: None },
                Place::Pair { drop, keep } => GoesTo::Compare { drop, keep },
                Place::NewTool(layer) => GoesTo::Tool { tool: None, layer: Some(layer) },
                Place::Kpi(kpi) => GoesTo::Kpi { kpi },
                Place::People => GoesTo::People,
                Place::Simplify => GoesTo::Simplify,
                Place::Buyers => GoesTo::Content,
            },
            answer: None,
            waits: true,
        }
    }
}

/// What models drafted in the days that the rules look at, today among them.
fn drafts_of_late(sql: &Connection, ledger: &Ledger<'_>) -> Result<DraftFacts> {
    let first = ledger.today.saturating_sub((DRAFT_DAYS - 1).days());
    let since = first.to_zoned(ledger.shop.zone()).map_or(i64::MAX, |day| day.timestamp().as_second());
    let (made, for_somebody) = draft_records::made_since(sql, since)?;
    Ok(DraftFacts { made, for_somebody })
}

/// Whether a warning belongs to the Stack page; the others belong to the KPIs page.
pub(super) fn is_of_stack(warning: &WarningView) -> bool {
    warning.id.starts_with("stack_")
}
