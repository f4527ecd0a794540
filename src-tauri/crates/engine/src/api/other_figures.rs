//! Figures of other dashboards (requirements A12): recorded, shown beside the own value, and open until explained.

use super::explain::figure_value;
use super::ledger::Ledger;
use super::requests::{Done, Topic};
use super::views::{ChoiceView, FigureChoicesView, KpiChoiceView, OtherFigureView};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{other_figures, settings};
use rusqlite::Transaction;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use tillwise_domain::kpis::WeekFacts;
use tillwise_domain::money::{Currency, grouped};
use tillwise_domain::readiness::{Cause, FigureId, FigureState, OtherFigure};
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// Weeks a form offers.
const WEEKS: usize = 12;

impl Engine {
    pub(super) fn figure_views(&self, ledger: &Ledger<'_>) -> Result<Vec<OtherFigureView>> {
        let mut facts: BTreeMap<String, WeekFacts> = BTreeMap::new();
        let mut views = Vec::new();
        for other in other_figures::all(ledger.sql)? {
            let Some(week) = Week::labelled(&other.week, ledger.shop.first_weekday) else { continue };
            if !facts.contains_key(&other.week) {
                facts.insert(other.week.clone(), ledger.facts(week)?);
            }
            if let Some(facts) = facts.get(&other.week) {
                views.push(self.figure_view(&other, week, other.kpi.own(facts), ledger));
            }
        }
        Ok(views)
    }

    fn figure_view(
        &self,
        other: &OtherFigure,
        week: Week,
        (own, why): (Option<Decimal>, Option<Words>),
        ledger: &Ledger<'_>,
    ) -> OtherFigureView {
        let shown = |value: Decimal| self.figure_shown(other.kpi, value, ledger.shop.currency);
        let state = other.state(own);
        let guess = own.and_then(|own| other.guess(own)).filter(|_| state == FigureState::Open);
        let cause_words = other.explained.as_ref().map(|(cause, note)| {
            let cause = self.words.label(&format!("cause-{}", cause.id()));
            if note.is_empty() { cause } else { format!("{cause}: {note}") }
        });
        let remark = match (state, guess) {
            (FigureState::NoOwn, _) => why,
            (_, Some(cause)) => {
                Some(Words::new("figure-guess").with("cause", Words::new(format!("cause-{}", cause.id()))))
            }
            _ => None,
        };
        OtherFigureView {
            id: other.id,
            kpi: other.kpi,
            kpi_label: self.say(&other.kpi.name()),
            week: other.week.clone(),
            week_label: self.week_title(week),
            dashboard: other.dashboard.clone(),
            value: other.value.to_string(),
            shown: shown(other.value),
            own: own.map(|own| own.to_string()),
            own_shown: own.map(shown),
            difference_shown: match state {
                FigureState::Same => Some(self.words.label("difference-none")),
                _ => own.map(|own| self.difference(other.share(own))),
            },
            state: state.id().to_owned(),
            state_words: self.words.label(&format!("figure-state-{}", state.id())),
            cause: other.explained.as_ref().map(|(cause, _)| *cause),
            cause_words,
            guess,
            remark: remark.map(|words| self.say(&words)),
        }
    }

    pub(super) fn figure_choices(&self, ledger: &Ledger<'_>) -> FigureChoicesView {
        let mut weeks = vec![ledger.newest()];
        while let Some(week) = weeks.last().filter(|_| weeks.len() < WEEKS) {
            weeks.push(week.before());
        }
        FigureChoicesView {
            kpis: FigureId::ALL
                .iter()
                .map(|id| KpiChoiceView { id: *id, label: self.say(&id.name()), unit: id.unit() })
                .collect(),
            weeks: weeks
                .into_iter()
                .map(|week| ChoiceView { id: week.to_string(), label: self.week_title(week) })
                .collect(),
            causes: Cause::ALL
                .iter()
                .map(|cause| ChoiceView {
                    id: cause.id().to_owned(),
                    label: self.words.label(&format!("cause-{}", cause.id())),
                })
                .collect(),
        }
    }

    /// Records what another dashboard shows for a KPI and week.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a week that is none or not over, a nameless dashboard, or a value that is no
    /// number of the KPI's unit.
    pub fn record_figure(
        &self,
        about: impl Into<FigureId>,
        week: &str,
        dashboard: &str,
        value: &str,
    ) -> Result<Done> {
        let about = about.into();
        let dashboard = dashboard.trim();
        if dashboard.is_empty() {
            return Err(Error::invalid(Words::new("error-figure-no-dashboard")));
        }
        let value = figure_value(about, value)?;
        self.change_figures(
            Words::new("said-figure-recorded").with("dashboard", dashboard).with("kpi", about.name()),
            |sql| {
                let shop = settings::shop(sql)?;
                let week = Week::labelled(week, shop.first_weekday)
                    .ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", week)))?;
                if week.from() > self.today(&shop) {
                    return Err(Error::invalid(Words::new("error-figure-future")));
                }
                let now = self.host.now().as_second();
                other_figures::record(sql, (about, &week.to_string(), dashboard), value, now)
            },
        )
    }

    /// Notes why a figure differs; without a cause it is open again.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a figure that is not there, or another cause without a note.
    pub fn explain_figure(&self, id: i64, cause: Option<Cause>, note: &str) -> Result<Done> {
        let note = note.trim();
        if cause == Some(Cause::Other) && note.is_empty() {
            return Err(Error::invalid(Words::new("error-figure-no-note")));
        }
        let key = if cause.is_some() { "said-figure-explained" } else { "said-figure-open" };
        self.change_figures(Words::new(key), |sql| {
            known(id, other_figures::explain(sql, id, cause.map(|cause| (cause, note)))?)
        })
    }

    /// Removes a figure.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_figure(&self, id: i64) -> Result<Done> {
        self.change_figures(Words::new("said-figure-removed"), |sql| {
            known(id, other_figures::remove(sql, id)?)
        })
    }

    /// A figure for people.
    pub(super) fn figure_shown(&self, about: FigureId, value: Decimal, currency: Option<Currency>) -> String {
        match about.unit() {
            Some(unit) => self.kpi_shown(unit, value, currency),
            None => grouped(&value.to_string()),
        }
    }

    pub(super) fn change_figures(
        &self,
        said: Words,
        change: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        change(&sql)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(Done { said: self.say(&said), changed: vec![Topic::Kpis], ..Done::default() })
    }
}

fn known(id: i64, found: bool) -> Result<()> {
    let missing = || Error::invalid(Words::new("error-no-figure").with("figure", id.to_string()));
    found.then_some(()).ok_or_else(missing)
}
