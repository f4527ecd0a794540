//! The register: tools and what belongs to them, as the rules and the pages read it.

use super::{Benefit, Job, Link, Tool};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// So many weeks without a note of use, and a tool counts as unused (screens 4.3).
pub const UNUSED_WEEKS: i32 = 8;

/// The full weeks since a tool's last use, where there are so many that it counts as unused.
pub fn unused_weeks(last_use: Date, today: Date) -> Option<i32> {
    let weeks = (today - last_use).get_days() / 7;
    (weeks >= UNUSED_WEEKS).then_some(weeks)
}

/// Everything the owner noted about the stack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Every tool, ended ones too, in the order they were noted.
    pub tools: Vec<Tool>,
    /// Connections, one for a pair.
    pub links: Vec<Link>,
    /// People who look after something.
    pub people: Vec<Person>,
    /// The shop's processes.
    pub processes: Vec<Process>,
    /// What the tools gave back, by tool and month.
    pub benefits: Vec<Benefit>,
    /// How long simple tasks took, by month.
    pub setup_checks: Vec<SetupCheck>,
    /// Updates of platforms the tools work with.
    pub updates: Vec<PlatformUpdate>,
    /// The parts of a layer that are no tool.
    pub practices: Practices,
}

/// Somebody of the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name, as owners of tools are written; letter case does not matter.
    pub name: String,
    /// The last day, for somebody who left.
    pub left: Option<Date>,
    /// Whether this person owns brand and strategy (requirements D1).
    pub brand_owner: bool,
}

/// Something the shop does again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its number.
    pub id: i64,
    /// Its name: `Publish a product`.
    pub name: String,
    /// Who owns it.
    pub owner: Option<String>,
    /// What a person checks before its result goes out; nothing where nobody said.
    pub review: Option<String>,
    /// Minutes it takes in a week.
    pub minutes_a_week: Option<u32>,
    /// Whether it holds the shop up again and again.
    pub bottleneck: bool,
    /// The tools it uses.
    pub tools: Vec<i64>,
}

/// A simple task whose time is noted once a month (requirements C12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SetupTask {
    /// Publishing one product.
    PublishProduct,
    /// Sending one campaign.
    SendCampaign,
}

impl SetupTask {
    /// Both.
    pub const ALL: [SetupTask; 2] = [Self::PublishProduct, Self::SendCampaign];

    /// Its id; its words are under `setup-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::PublishProduct => "publish_product",
            Self::SendCampaign => "send_campaign",
        }
    }

    /// The task with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.id() == id.trim().to_ascii_lowercase())
    }
}

/// How long a simple task took in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetupCheck {
    /// The task.
    pub task: SetupTask,
    /// The first day of the month.
    pub month: Date,
    /// Minutes from start to done.
    pub minutes: u32,
}

/// A platform changed; what works with it is to be looked at again (requirements C22).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformUpdate {
    /// Its number.
    pub id: i64,
    /// The platform's name, as tools note what they work with; letter case does not matter.
    pub platform: String,
    /// The version or what changed.
    pub note: String,
    /// The day of the change.
    pub day: Date,
}

/// The parts of a layer that are no tool: where they lie or what they say (requirements B3, B5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Practices {
    /// The prompts everybody uses.
    pub prompt_framework: Option<String>,
    /// What a person checks before a text goes out.
    pub review_policy: Option<String>,
    /// The answers support sends again and again.
    pub response_library: Option<String>,
}

impl Register {
    /// The tools in use.
    pub fn active(&self) -> impl Iterator<Item = &Tool> {
        self.tools.iter().filter(|tool| tool.is_active())
    }

    /// The tool with a number.
    pub fn tool(&self, id: i64) -> Option<&Tool> {
        self.tools.iter().find(|tool| tool.id == id)
    }

    /// The tools in use that do a job.
    pub fn doing(&self, job: Job) -> impl Iterator<Item = &Tool> {
        self.active().filter(move |tool| tool.jobs.contains(&job))
    }

    /// The connections of a tool.
    pub fn links_of(&self, tool: i64) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.other(tool).is_some())
    }

    /// The processes a tool is used in.
    pub fn processes_of(&self, tool: i64) -> impl Iterator<Item = &Process> {
        self.processes.iter().filter(move |process| process.tools.contains(&tool))
    }

    /// The last day a tool is known to have been used: by a note of use, or by the end of a month in which it gave
    /// something back. Nothing where neither is noted; that is not known, not unused.
    pub fn last_used(&self, tool: &Tool) -> Option<Date> {
        last_use(tool, self.benefits.iter().filter(|benefit| benefit.tool == tool.id))
    }

    /// [`Register::last_used`] of every tool in use, read through once for all of them.
    pub fn last_uses(&self) -> HashMap<i64, Date> {
        let benefits = self.benefits_by_tool();
        let own = |tool: &Tool| benefits.get(&tool.id).map(Vec::as_slice).unwrap_or_default();
        self.active().filter_map(|tool| Some((tool.id, last_use(tool, own(tool))?))).collect()
    }

    /// What each tool gave back, in the order of [`Register::benefits`].
    pub fn benefits_by_tool(&self) -> HashMap<i64, Vec<Benefit>> {
        let mut by_tool: HashMap<i64, Vec<Benefit>> = HashMap::new();
        for benefit in &self.benefits {
            by_tool.entry(benefit.tool).or_default().push(*benefit);
        }
        by_tool
    }

    /// The day somebody left, or nothing while they are there or are not listed.
    pub fn left(&self, name: &str) -> Option<Date> {
        let name = name.trim().to_lowercase();
        self.people.iter().find(|person| person.name.trim().to_lowercase() == name)?.left
    }
}

/// The last day of use that is noted, or the end of the last month of the tool's own benefits in which it gave
/// something back.
fn last_use<'b>(tool: &Tool, own: impl IntoIterator<Item = &'b Benefit>) -> Option<Date> {
    let gave = |benefit: &&Benefit| {
        let minutes = benefit.minutes.is_some_and(|(minutes, _)| minutes > 0);
        minutes || benefit.margin.is_some_and(|(margin, _)| margin.minor > 0)
    };
    let months = own.into_iter().filter(gave).map(|benefit| benefit.month.last_of_month());
    months.chain(tool.used).max()
}
