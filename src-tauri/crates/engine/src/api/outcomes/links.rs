//! Which number of the work moves with which KPI some weeks later (requirements H9).

use crate::Engine;
use crate::api::kpis::rounded;
use crate::api::ledger::Ledger;
use crate::api::views::{ChartView, LinkedView, LinksView};
use crate::api::work_weeks::WorkWeeks;
use crate::charts::{Bond, Links, drawing};
use crate::error::{Error, Result};
use rust_decimal::Decimal;
use tillwise_domain::kpis::{
    Figure, Kpi, KpiId, LINKS, LONGEST_LAG, Link, NEEDED_POINTS, Stamp, Together, WeekFacts, WorkFigure, kpi,
    same_definition, together,
};
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// So many weeks back are compared: a year, since what held before may hold no more.
const WEEKS: usize = 52;

/// A link with what was found about it.
struct Found {
    link: Link,
    lag: usize,
    together: Together,
}

/// The series behind the links, week by week, the newest last.
struct Series {
    work: Vec<(WorkFigure, Vec<Option<Decimal>>)>,
    outcomes: Vec<(KpiId, Vec<Option<Decimal>>)>,
}

impl Series {
    fn read(ledger: &Ledger<'_>, week: Week) -> Result<Self> {
        let first = (1..WEEKS).fold(week, |at, _| at.before());
        let weeks = ledger.week_figures(first, week)?;
        let found = WorkWeeks::read(ledger, &weeks)?;
        let work = WorkFigure::ALL
            .map(|figure| (figure, weeks.iter().map(|facts| found.figure(figure, facts)).collect()));
        let outcomes = KpiId::ALL.map(|id| (id, outcome(kpi(id), &weeks)));
        Ok(Self { work: work.into(), outcomes: outcomes.into() })
    }

    fn found(&self, link: &Link, lag: Option<usize>) -> Found {
        let lag = lag.unwrap_or(link.lag);
        let early = self.work.iter().find(|(work, _)| *work == link.work).map_or(&[][..], |(_, weeks)| weeks);
        let late =
            self.outcomes.iter().find(|(id, _)| *id == link.outcome).map_or(&[][..], |(_, weeks)| weeks);
        Found { link: *link, lag, together: together(early, late, lag) }
    }
}

/// A KPI's weeks, as far as they were counted like the newest that has a value: others may not be compared with it.
fn outcome(kpi: &dyn Kpi, weeks: &[WeekFacts]) -> Vec<Option<Decimal>> {
    let figures: Vec<(Figure, Stamp)> = weeks
        .iter()
        .map(|facts| {
            let figure = kpi.figure(facts);
            let stamp = Stamp::of(kpi, &figure, facts);
            (figure, stamp)
        })
        .collect();
    let newest = figures.iter().rev().find(|(figure, _)| figure.value.is_some()).map(|(_, stamp)| *stamp);
    let alike = |stamp: Stamp| newest.is_some_and(|newest| same_definition(stamp, newest));
    figures.into_iter().map(|(figure, stamp)| figure.value.filter(|_| alike(stamp))).collect()
}

impl Engine {
    /// The links up to a week, each with its own lag or all with one, in weeks.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a lag that is too long.
    pub(in crate::api) fn links_view(
        &self,
        ledger: &Ledger<'_>,
        week: Week,
        lag: Option<usize>,
    ) -> Result<LinksView> {
        if lag.is_some_and(|lag| lag > LONGEST_LAG) {
            return Err(Error::invalid(Words::new("error-lag").with("longest", LONGEST_LAG)));
        }
        let series = Series::read(ledger, week)?;
        let found: Vec<Found> = LINKS.iter().map(|link| series.found(link, lag)).collect();
        let links: Vec<LinkedView> = found.iter().map(|found| self.linked_view(found)).collect();
        let columns =
            ["column-work", "column-outcome", "column-lag", "column-points", "column-rank", "column-says"];
        let row = |link: &LinkedView| {
            vec![
                link.work_label.clone(),
                link.kpi_label.clone(),
                link.lag.to_string(),
                link.points.to_string(),
                link.rank.as_deref().map_or_else(|| self.words.label("no-value"), short),
                link.said.clone(),
            ]
        };
        let rows = links.iter().map(row).collect();
        Ok(LinksView {
            chart: ChartView {
                svg: self.links_drawing(ledger, &series, &found),
                summary: self.links_summary(&found),
                columns: columns.iter().map(|key| self.words.label(key)).collect(),
                rows,
            },
            links,
            lag,
            lags: (0..=LONGEST_LAG).collect(),
            how: self.say(&Words::new("links-how").with("needed", NEEDED_POINTS)),
        })
    }

    fn linked_view(&self, found: &Found) -> LinkedView {
        let Found { link, lag, together } = found;
        let (points, rank) = match together {
            Together::TooFew { points } | Together::Constant { points } => (*points, None),
            Together::Known { points, rank, .. } => (*points, Some(*rank)),
        };
        let key = match together {
            Together::TooFew { .. } => "links-too-few",
            Together::Constant { .. } => "links-constant",
            Together::Known { beyond_chance: false, .. } => "links-chance",
            Together::Known { rank, .. } if rank.is_sign_negative() => "links-against",
            Together::Known { .. } => "links-together",
        };
        LinkedView {
            work: link.work.id().to_owned(),
            work_label: self.words.label(&format!("process-{}", link.work.id())),
            kpi: link.outcome,
            kpi_label: self.words.label(&format!("kpi-{}", link.outcome.id())),
            lag: *lag,
            points,
            rank: rank.map(|rank| rank.to_string()),
            said: self.say(&Words::new(key).with("points", points).with("needed", NEEDED_POINTS)),
        }
    }

    fn links_summary(&self, found: &[Found]) -> String {
        let beyond = found
            .iter()
            .filter(|found| matches!(found.together, Together::Known { beyond_chance: true, .. }))
            .count();
        self.say(&Words::new("links-summary").with("count", beyond).with("all", found.len()))
    }

    fn links_drawing(&self, ledger: &Ledger<'_>, series: &Series, found: &[Found]) -> String {
        // A count of output never stands alone (requirements H11), so that this side has names and no numbers.
        let left: Vec<(String, String)> = series
            .work
            .iter()
            .map(|(figure, _)| (self.words.label(&format!("links-{}", figure.id())), String::new()))
            .collect();
        let linked = |id: &KpiId| found.iter().any(|found| found.link.outcome == *id);
        let outcomes: Vec<_> = series.outcomes.iter().filter(|(id, _)| linked(id)).collect();
        let right: Vec<(String, String)> = outcomes
            .iter()
            .map(|(id, weeks)| {
                let shown = |value| self.kpi_shown(kpi(*id).unit(), value, ledger.shop.currency);
                let value = weeks.last().copied().flatten();
                let value = value.map_or_else(|| self.words.label("no-value"), shown);
                (self.words.label(&format!("links-{}", id.id())), value)
            })
            .collect();
        let bonds: Vec<(usize, usize, Bond)> = found
            .iter()
            .filter_map(|found| {
                let left = series.work.iter().position(|(figure, _)| *figure == found.link.work)?;
                let right = outcomes.iter().position(|(id, _)| *id == found.link.outcome)?;
                let bond = match found.together {
                    Together::Known { beyond_chance: true, .. } => Bond::Beyond,
                    Together::Known { .. } => Bond::Chance,
                    Together::TooFew { .. } | Together::Constant { .. } => Bond::Unknown,
                };
                Some((left, right, bond))
            })
            .collect();
        drawing(&Links { left: &left, right: &right, bonds: &bonds }).svg
    }
}

/// A correlation with two places, for people.
fn short(rank: &str) -> String {
    rank.parse().map_or_else(|_| rank.to_owned(), |rank: Decimal| rounded(rank, 2))
}
