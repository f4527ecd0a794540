//! Warnings, written out: the rules' findings over the register, the KPIs and the months.

use super::ledger::{Ledger, whole_months};
use super::views::{GoesTo, WarningView, WarningsView, WeekView};
use crate::Engine;
use crate::error::Result;
use crate::store::{hourly_value, orders, register};
use rusqlite::Connection;
use tillwise_domain::warnings::{
    Finding, KpiFact, MonthSales, Place, WARNINGS, WarningFacts, single_findings,
};
use tillwise_domain::week::start_of;
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
        let kpis = week.kpis.iter().map(|kpi| KpiFact {
            id: kpi.id,
            state: kpi.state,
            reason: kpi.reason.clone().map(|said| Words::new("as-said").with("said", said)),
            shown: kpi.shown.clone(),
            target_shown: kpi.target_shown.clone(),
        });
        let facts = WarningFacts {
            register: register::load(sql)?,
            kpis: kpis.collect(),
            today: ledger.today,
            currency: ledger.shop.currency,
            months: self.months(sql, ledger)?,
            stage: None,
            hourly_value: hourly_value::get(sql)?,
        };
        Ok(single_findings(&facts))
    }

    /// Net sales of the whole months the orders reach over, at most the last six, which is as far as a rule looks back.
    fn months(&self, sql: &Connection, ledger: &Ledger<'_>) -> Result<Vec<MonthSales>> {
        let zone = ledger.shop.zone();
        let (Some(currency), Some((first, _))) = (ledger.shop.currency, orders::span(sql)?) else {
            return Ok(Vec::new());
        };
        let mut months = Vec::new();
        for month in whole_months(ledger.today, 6) {
            let span = (
                start_of(month, &zone),
                start_of(month.last_of_month().saturating_add(jiff::ToSpan::days(1)), &zone),
            );
            let reached =
                first <= span.0 && ledger.orders_until().is_some_and(|last| last >= month.last_of_month());
            // A month the orders do not reach over has no sales figure; the months before it say nothing either.
            if !reached {
                months.clear();
                continue;
            }
            months.push(MonthSales { month, minor: orders::net_sales(sql, span, currency)? });
        }
        Ok(months)
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
                Place::NewTool(layer) => GoesTo::Tool { tool: None, layer: Some(layer) },
                Place::Kpi(kpi) => GoesTo::Kpi { kpi },
                Place::Stack => GoesTo::Stack,
            },
            answer: None,
            waits: true,
        }
    }
}

/// Whether a warning belongs to the Stack page; the others belong to the KPIs page.
pub(super) fn is_of_stack(warning: &WarningView) -> bool {
    warning.id.starts_with("stack_")
}
