//! Which tools could be switched off, in which order, and what hangs on each (requirements C13, C19, C20).
//!
//! The order is that of the reasons, clearest first, and of the saving within one. Each suggestion stands on the stack
//! that is left after the ones before it, so that following the whole list never leaves a job undone that somebody
//! relies on, and a tool that takes over from another is never suggested itself.

use super::{Job, Process, Register, Tool, ToolStatus};
use crate::money::Money;
use jiff::ToSpan;
use jiff::civil::Date;

/// After how many days without a note of use a tool counts as unused; about nine weeks.
const UNUSED_DAYS: i64 = 60;

/// How many of owner, KPI and process a tool must lack before that alone is a reason. One gap is filled, not switched
/// off; there is a warning for it.
const GAPS_THAT_COUNT: usize = 2;

/// Jobs a shop must not lose even where no process names them: customers, stock and the books wait for them.
const ALWAYS_KEPT: [Job; 5] =
    [Job::Email, Job::Helpdesk, Job::Subscriptions, Job::Inventory, Job::Accounting];

/// Why a tool could go, the clearest reason first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Other tools in use do every job it does.
    Covered,
    /// It was last seen in use on this day, more than 60 days ago.
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
    let mut left = Left { register, today, staying: staying(register), keeps: Vec::new() };
    let mut found = Vec::new();
    while let Some(removal) = left.next() {
        left.staying.retain(|id| *id != removal.tool);
        left.keeps.extend(removal.taken_over.iter().map(|(_, by)| *by));
        found.push(removal);
    }
    found
}

/// The tools in use that nobody has cancelled.
fn staying(register: &Register) -> Vec<i64> {
    let stays = register.active().filter(|tool| tool.status != ToolStatus::NoticeGiven);
    stays.map(|tool| tool.id).collect()
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

/// The stack that is left after the suggestions so far.
struct Left<'r> {
    register: &'r Register,
    today: Date,
    staying: Vec<i64>,
    /// Tools that take over from one that was suggested.
    keeps: Vec<i64>,
}

impl Left<'_> {
    fn next(&self) -> Option<Removal> {
        let candidates = self.staying.iter().filter_map(|id| self.register.tool(*id));
        let found = candidates.filter_map(|tool| Some((tool, self.removal(tool)?)));
        let key = |(tool, removal): &(&Tool, Removal)| {
            let rank = removal.reasons.first().map_or(usize::MAX, Reason::rank);
            let money = saving(tool).map_or(0, |money| money.minor);
            // Of two that do each other's jobs and cost the same, the one of which less is known goes.
            let gaps = gaps(self.register, tool).len();
            (rank, std::cmp::Reverse(money), std::cmp::Reverse(gaps), tool.id)
        };
        found.min_by_key(key).map(|(_, removal)| removal)
    }

    fn removal(&self, tool: &Tool) -> Option<Removal> {
        if self.keeps.contains(&tool.id) {
            return None;
        }
        let (mut taken_over, mut left_undone) = (Vec::new(), Vec::new());
        for job in tool.jobs.iter().copied().filter(|job| *job != Job::Other) {
            match self.successor(tool, job) {
                Some(other) => taken_over.push((job, other)),
                None => left_undone.push(job),
            }
        }
        if self.is_needed(tool, &left_undone) {
            return None;
        }
        let covered = left_undone.is_empty() && !taken_over.is_empty();
        let reasons = self.reasons(tool, covered);
        (!reasons.is_empty()).then_some(Removal { tool: tool.id, reasons, taken_over, left_undone })
    }

    /// Whether somebody relies on a job of the tool that nobody else does. Which of its jobs a process uses is not
    /// noted, so it may be any; and a tool in a process of which no job is noted may do anything there.
    fn is_needed(&self, tool: &Tool, left_undone: &[Job]) -> bool {
        let in_process = self.register.processes_of(tool.id).next().is_some();
        let unknown = tool.jobs.iter().all(|job| *job == Job::Other);
        (in_process && (unknown || tool.jobs.contains(&Job::Other) || !left_undone.is_empty()))
            || left_undone.iter().any(|job| ALWAYS_KEPT.contains(job))
    }

    fn reasons(&self, tool: &Tool, covered: bool) -> Vec<Reason> {
        let gaps = gaps(self.register, tool);
        [
            covered.then_some(Reason::Covered),
            self.unused_since(tool).map(Reason::Unused),
            self.trial_over(tool).map(Reason::TrialOver),
            (gaps.len() >= GAPS_THAT_COUNT).then_some(Reason::Unclear(gaps)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The tool that does a job once another is gone: one that is used and wanted, the one that looks most cared for
    /// and then the cheapest first.
    fn successor(&self, gone: &Tool, job: Job) -> Option<i64> {
        let doing = self.register.doing(job).filter(|other| {
            other.id != gone.id
                && self.staying.contains(&other.id)
                && self.unused_since(other).is_none()
                && self.trial_over(other).is_none()
        });
        let key = |other: &&Tool| {
            let money = saving(other).map_or(0, |money| money.minor);
            (gaps(self.register, other).len(), money, other.id)
        };
        doing.min_by_key(key).map(|other| other.id)
    }

    /// The last day of use that was noted, where that is long ago. Never noted is not unused.
    fn unused_since(&self, tool: &Tool) -> Option<Date> {
        tool.used.filter(|day| day.saturating_add(UNUSED_DAYS.days()) < self.today)
    }

    fn trial_over(&self, tool: &Tool) -> Option<Date> {
        tool.trial_ends.filter(|day| tool.status == ToolStatus::Trial && *day < self.today)
    }
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
