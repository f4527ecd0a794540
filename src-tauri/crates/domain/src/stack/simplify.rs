//! Which tools could be switched off, in which order, and what hangs on each (requirements C13, C19, C20).
//!
//! The order is that of the reasons, clearest first, and of the saving within one. Each suggestion stands on the stack
//! that is left after the ones before it, so that following the whole list never leaves a job undone that somebody
//! relies on, and a tool that takes over from another is never suggested itself.

use super::{Job, Process, Register, Tool, ToolStatus, unused_weeks};
use crate::money::{Currency, Money};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many of owner, KPI and process a tool must lack before that alone is a reason. One gap is filled, not switched
/// off; there is a warning for it.
const GAPS_THAT_COUNT: usize = 2;

/// Jobs a shop must not lose even where no process names them: customers, stock and the books wait for them.
const ALWAYS_KEPT: [Job; 5] =
    [Job::Email, Job::Helpdesk, Job::Subscriptions, Job::Inventory, Job::Accounting];

/// Why a tool could go, the clearest reason first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Other tools in use do every job it does; never where it also does something that has no name in the list.
    Covered,
    /// It was last seen in use on this day, [`super::UNUSED_WEEKS`] weeks ago or more.
    Unused(Date),
    /// Its trial ended on this day, and nobody decided to keep it.
    TrialOver(Date),
    /// Nobody can say what it is for: what it lacks, at least two of them.
    Unclear(Vec<Gap>),
}

impl Reason {
    /// Its id; its words are under `simplify-why-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Unused(_) => "unused",
            Self::TrialOver(_) => "trial_over",
            Self::Unclear(_) => "unclear",
        }
    }

    fn rank(&self) -> usize {
        match self {
            Self::Covered => 0,
            Self::Unused(_) => 1,
            Self::TrialOver(_) => 2,
            Self::Unclear(_) => 3,
        }
    }
}

/// What a tool can lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody looks after it, or who did has left.
    Owner,
    /// It moves no KPI.
    Kpi,
    /// No process uses it; only where the shop noted processes at all.
    Process,
}

impl Gap {
    /// Its id; its words are under `gap-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Kpi => "kpi",
            Self::Process => "process",
        }
    }
}

/// A tool that could be switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The tool.
    pub tool: i64,
    /// Every reason, the clearest first; never empty.
    pub reasons: Vec<Reason>,
    /// Which tool does which of its jobs afterwards.
    pub taken_over: Vec<(Job, i64)>,
    /// Jobs nobody does afterwards; no process needs them.
    pub left_undone: Vec<Job>,
}

/// The tools that could be switched off, the first one first.
pub fn removals(register: &Register, today: Date) -> Vec<Removal> {
    first_removals(register, today, usize::MAX)
}

/// The first of [`removals`], at most so many.
pub fn first_removals(register: &Register, today: Date, most: usize) -> Vec<Removal> {
    let mut left = Left::of(register, today);
    let mut found = Vec::new();
    while found.len() < most
        && let Some((at, removal)) = left.next()
    {
        left.tools[at].stays = false;
        for tool in &mut left.tools {
            tool.keeps |= removal.taken_over.iter().any(|(_, by)| *by == tool.tool.id);
        }
        found.push(removal);
    }
    found
}

/// What a tool costs a year, so far as that is known: nothing noted and paid once are no saving.
pub fn saving(tool: &Tool) -> Option<Money> {
    tool.price().map(|price| price.year()).filter(|money| money.minor > 0)
}

/// What a tool lacks.
pub fn gaps(register: &Register, tool: &Tool) -> Vec<Gap> {
    let named = tool.owner.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let no_owner = named.is_none_or(|name| register.left(name).is_some());
    let no_process = !register.processes.is_empty() && register.processes_of(tool.id).next().is_none();
    [(no_owner, Gap::Owner), (tool.kpi.is_none(), Gap::Kpi), (no_process, Gap::Process)]
        .into_iter()
        .filter_map(|(lacks, gap)| lacks.then_some(gap))
        .collect()
}

/// A tool in use that nobody has cancelled, with what is asked of it again and again.
struct Seen<'r> {
    tool: &'r Tool,
    gaps: Vec<Gap>,
    /// What it costs a year, where that is known.
    year: Option<Money>,
    unused: Option<Date>,
    trial_over: Option<Date>,
    in_process: bool,
    /// Not suggested so far.
    stays: bool,
    /// Takes over from one that was suggested.
    keeps: bool,
}

impl<'r> Seen<'r> {
    fn of(register: &'r Register, tool: &'r Tool, last_use: Option<Date>, today: Date) -> Self {
        Self {
            tool,
            gaps: gaps(register, tool),
            year: saving(tool),
            // The last day of use that was noted, where that is long ago. Never noted is not unused.
            unused: last_use.filter(|day| unused_weeks(*day, today).is_some()),
            trial_over: tool.trial_ends.filter(|day| tool.status == ToolStatus::Trial && *day < today),
            in_process: register.processes_of(tool.id).next().is_some(),
            stays: true,
            keeps: false,
        }
    }

    /// Where its cost stands among others. Two currencies are never compared by their numbers: the stack's main one
    /// comes first, then each other one by its code, then what has no known cost.
    fn cost(&self, main: Option<Currency>) -> (u8, Option<Currency>, i64) {
        match self.year {
            Some(money) if main == Some(money.currency) => (0, None, money.minor),
            Some(money) => (1, Some(money.currency), money.minor),
            None => (2, None, 0),
        }
    }
}

/// The currency most of the tools are paid in, of two equals the first by code.
fn main_currency(tools: &[Seen<'_>]) -> Option<Currency> {
    let mut counts: BTreeMap<Currency, usize> = BTreeMap::new();
    for money in tools.iter().filter_map(|seen| seen.year) {
        *counts.entry(money.currency).or_default() += 1;
    }
    counts
        .into_iter()
        .min_by_key(|(currency, count)| (Reverse(*count), *currency))
        .map(|(currency, _)| currency)
}

/// The stack that is left after the suggestions so far.
struct Left<'r> {
    tools: Vec<Seen<'r>>,
    /// For each job the places of the tools that could take it over: used, wanted, the best cared for and then the
    /// cheapest first.
    doing: BTreeMap<Job, Vec<usize>>,
    /// Whether gaps tell one tool from another. Where most tools have them, the register is young: nobody has come to
    /// note who looks after them, and that is no reason to switch them all off.
    told_apart: bool,
    /// The currency that amounts are compared in first.
    main: Option<Currency>,
}

impl<'r> Left<'r> {
    fn of(register: &'r Register, today: Date) -> Self {
        let uses = register.last_uses();
        let stays = register.active().filter(|tool| tool.status != ToolStatus::NoticeGiven);
        let tools: Vec<Seen<'r>> =
            stays.map(|tool| Seen::of(register, tool, uses.get(&tool.id).copied(), today)).collect();
        let mut doing: BTreeMap<Job, Vec<usize>> = BTreeMap::new();
        for (at, seen) in tools.iter().enumerate() {
            if seen.unused.is_none() && seen.trial_over.is_none() {
                for job in seen.tool.jobs.iter().filter(|job| **job != Job::Other) {
                    doing.entry(*job).or_default().push(at);
                }
            }
        }
        let main = main_currency(&tools);
        for places in doing.values_mut() {
            places.sort_by_key(|at| (tools[*at].gaps.len(), tools[*at].cost(main), tools[*at].tool.id));
        }
        let unclear = tools.iter().filter(|seen| seen.gaps.len() >= GAPS_THAT_COUNT).count();
        Self { told_apart: 2 * unclear <= tools.len(), tools, doing, main }
    }

    fn next(&self) -> Option<(usize, Removal)> {
        let candidates = self.tools.iter().enumerate().filter(|(_, seen)| seen.stays && !seen.keeps);
        let found = candidates.filter_map(|(at, seen)| Some((at, seen, self.removal(at, seen)?)));
        let key = |(_, seen, removal): &(usize, &Seen<'_>, Removal)| {
            let rank = removal.reasons.first().map_or(usize::MAX, Reason::rank);
            // Of two that do each other's jobs and cost the same, the one of which less is known goes.
            let (class, currency, minor) = seen.cost(self.main);
            // Which of two that do each other's jobs is dearer is not known where they are paid in two currencies: the
            // one in the stack's main currency stays.
            let class = if rank == 0 && class < 2 { 1 - class } else { class };
            (rank, class, currency, Reverse(minor), Reverse(seen.gaps.len()), seen.tool.id)
        };
        found.min_by_key(key).map(|(at, _, removal)| (at, removal))
    }

    fn removal(&self, at: usize, seen: &Seen<'_>) -> Option<Removal> {
        let (mut taken_over, mut left_undone) = (Vec::new(), Vec::new());
        for job in seen.tool.jobs.iter().copied().filter(|job| *job != Job::Other) {
            match self.successor(at, job) {
                Some(other) => taken_over.push((job, other)),
                None => left_undone.push(job),
            }
        }
        if is_needed(seen, &left_undone) {
            return None;
        }
        let covered =
            left_undone.is_empty() && !taken_over.is_empty() && !seen.tool.jobs.contains(&Job::Other);
        let reasons: Vec<Reason> = [
            covered.then_some(Reason::Covered),
            seen.unused.map(Reason::Unused),
            seen.trial_over.map(Reason::TrialOver),
            (self.told_apart && seen.gaps.len() >= GAPS_THAT_COUNT)
                .then(|| Reason::Unclear(seen.gaps.clone())),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!reasons.is_empty()).then_some(Removal { tool: seen.tool.id, reasons, taken_over, left_undone })
    }

    /// The tool that does a job once another is gone.
    fn successor(&self, gone: usize, job: Job) -> Option<i64> {
        let places = self.doing.get(&job)?;
        let other = places.iter().find(|at| **at != gone && self.tools[**at].stays)?;
        Some(self.tools[*other].tool.id)
    }
}

/// Whether somebody relies on a job of the tool that nobody else does. Which of its jobs a process uses is not noted, so
/// it may be any; and a tool in a process of which no job is noted, or another one, may do anything there.
fn is_needed(seen: &Seen<'_>, left_undone: &[Job]) -> bool {
    let unknown = seen.tool.jobs.is_empty() || seen.tool.jobs.contains(&Job::Other);
    (seen.in_process && (unknown || !left_undone.is_empty()))
        || left_undone.iter().any(|job| ALWAYS_KEPT.contains(job))
}

/// What hangs on a tool: other tools in use it is connected with, and the automations and branches inside it.
pub fn hangs_on(register: &Register, tool: &Tool, today: Date) -> HangsOn {
    let linked = register.links_of(tool.id).filter(|link| link.kind != super::LinkKind::None);
    let others = linked.filter_map(|link| register.tool(link.other(tool.id)?));
    let work = tool.work_on(today);
    HangsOn {
        tools: others.filter(|other| other.is_active()).map(|other| other.id).collect(),
        automations: work.map(|work| work.automations),
        extra_branches: work.map(|work| work.extra_branches),
        processes: register.processes_of(tool.id).map(|process: &Process| process.id).collect(),
    }
}

/// What hangs on a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HangsOn {
    /// Tools in use it is connected with.
    pub tools: Vec<i64>,
    /// Automations inside it; nothing where nobody counted.
    pub automations: Option<u16>,
    /// Branches beyond the first in them.
    pub extra_branches: Option<u16>,
    /// Processes that use it.
    pub processes: Vec<i64>,
}

#[cfg(test)]
mod tests;
