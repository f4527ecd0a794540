//! What each KPI lacks (requirements H12), with the file or act that closes the gap. A parked KPI lacks nothing.

use super::ledger::Ledger;
use super::views::{GapView, OtherFigureView};
use crate::Engine;
use crate::error::Result;
use crate::store::kpi_choices::KpiChoice;
use crate::store::other_figures;
use tillwise_domain::kpis::{Figure, Kpi, KpiId, KpiState, Stamp, WeekFacts, same_definition};
use tillwise_domain::readiness::FigureId;
use tillwise_domain::words::Words;

/// What tells the gaps of one KPI; the last of `weeks` and `figures` is the week in question.
pub(super) struct Gaps<'a> {
    pub kpi: &'a dyn Kpi,
    pub choice: &'a KpiChoice,
    pub state: KpiState,
    /// Why there is no value, or why it is stale.
    pub reason: Option<&'a Words>,
    pub weeks: &'a [WeekFacts],
    pub figures: &'a [Figure],
    /// Figures of other dashboards that are open.
    pub open: &'a [OtherFigureView],
}

impl Engine {
    /// Figures of other dashboards that differ and are not explained.
    pub(super) fn open_figures(&self, ledger: &Ledger<'_>) -> Result<Vec<OtherFigureView>> {
        if other_figures::all(ledger.sql)?.iter().all(|figure| figure.explained.is_some()) {
            return Ok(Vec::new());
        }
        let mut views = self.figure_views(ledger)?;
        views.retain(|view| view.state == "open");
        Ok(views)
    }

    /// The gaps of a KPI, the most pressing first.
    pub(super) fn gap_views(&self, gaps: &Gaps<'_>, target: Option<String>) -> Vec<GapView> {
        if gaps.state == KpiState::Parked {
            return Vec::new();
        }
        let reason = || gaps.reason.cloned().unwrap_or(Words::new("reason-none"));
        let has_target = target.is_some();
        let missed = Words::new("gap-off_target").with("target", target.unwrap_or_default());
        let found = [
            (
                "no_data",
                (gaps.state == KpiState::NoData).then(|| Words::new("gap-no_data").with("reason", reason())),
            ),
            (
                "stale",
                (gaps.state == KpiState::Stale).then(|| Words::new("gap-stale").with("reason", reason())),
            ),
            ("no_target", (!has_target).then(|| Words::new("gap-no_target"))),
            // One thing after the other: who looks after it is asked once there is a goal.
            ("no_owner", (has_target && gaps.choice.owner.is_none()).then(|| Words::new("gap-no_owner"))),
            ("off_target", (gaps.state == KpiState::OffTarget).then_some(missed)),
            ("definition_changed", self.changed(gaps)),
            ("figures_conflict", self.conflict(gaps)),
        ];
        let view = |(id, words): (&str, Option<Words>)| {
            Some(GapView {
                id: id.to_owned(),
                words: self.say(&words?),
                closes: self.words.label(&format!("gap-{id}-closes")),
            })
        };
        found.into_iter().filter_map(view).collect()
    }

    /// What changed between the last two values, where both are there and counted in two ways.
    fn changed(&self, gaps: &Gaps<'_>) -> Option<Words> {
        let ([.., facts_before, facts], [.., before, now]) = (gaps.weeks, gaps.figures) else { return None };
        before.value.and(now.value)?;
        let stamps =
            [(before, facts_before), (now, facts)].map(|(figure, facts)| Stamp::of(gaps.kpi, figure, facts));
        if same_definition(stamps[0], stamps[1]) {
            return None;
        }
        let week = self.week_name(facts.week);
        Some(
            match (&facts_before.session_source, &facts.session_source) {
                (Some(one), Some(other)) if one != other => {
                    let name = |id: &str| self.platform(id);
                    Words::new("gap-changed-source").with("now", name(other)).with("before", name(one))
                }
                _ => Words::new("gap-changed-way")
                    .with("now", now.definition.clone())
                    .with("before", before.definition.clone()),
            }
            .with("week", week),
        )
    }

    /// The newest open figure of a KPI. Orders and net sales are what the order value is made of.
    fn conflict(&self, gaps: &Gaps<'_>) -> Option<Words> {
        let of = |figure: &&OtherFigureView| match figure.kpi {
            FigureId::Orders | FigureId::NetSales => gaps.kpi.id() == KpiId::AverageOrderValue,
            other => other.kpi() == Some(gaps.kpi.id()),
        };
        let open: Vec<&OtherFigureView> = gaps.open.iter().filter(of).collect();
        let first = open.first()?;
        let words = Words::new("gap-conflict")
            .with("dashboard", first.dashboard.clone())
            .with("there", first.shown.clone())
            .with("here", first.own_shown.clone().unwrap_or_default())
            .with("week", first.week_label.clone());
        Some(match open.len() {
            1 => words,
            several => Words::new("gap-conflict-more").with("conflict", words).with("count", several - 1),
        })
    }
}
