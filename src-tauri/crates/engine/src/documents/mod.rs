//! Papers made from the register: one file each, over the frame in `page`. The same register on the same day gives the
//! same bytes. What is not noted is said to be missing, never left out.

mod handover;
mod operating_model;
mod page;

pub(crate) use page::Page;

use crate::words::Catalogue;
use jiff::civil::Date;
use std::collections::BTreeMap;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::simplify::{Gap, gaps};
use tillwise_domain::stack::{Layer, Register, SharedData, Tool};
use tillwise_domain::words::Words;

/// What the papers are made from.
pub(crate) struct Facts<'a> {
    /// The catalogue.
    pub words: &'a Catalogue,
    /// The shop's name, or what stands for it.
    pub shop: String,
    /// The register.
    pub register: Register,
    /// The day the papers are of, in the shop's zone.
    pub today: Date,
    /// Every KPI's goal for people.
    pub goals: BTreeMap<KpiId, String>,
    /// What the tools cost a month, one amount for each currency, for people.
    pub monthly: Vec<String>,
    /// Open warnings: what was found, and what to do.
    pub warnings: Vec<(String, String)>,
}

/// Somebody of the shop, and what is in their hands.
pub(crate) struct Hands {
    pub name: String,
    pub brand: bool,
    pub tools: Vec<String>,
    pub backs_up: Vec<String>,
    pub processes: Vec<String>,
}

impl Facts<'_> {
    /// The operating model on one page (requirements D2), as one HTML file.
    pub(crate) fn operating_model(&self) -> String {
        operating_model::write(self)
    }

    /// The hand-over for a new helper (requirements D12), as one HTML file.
    pub(crate) fn handover(&self) -> String {
        handover::write(self)
    }

    /// The steps of a helper's first week.
    pub(crate) fn first_week(&self) -> Vec<String> {
        handover::first_week(self)
    }

    fn label(&self, key: &str) -> String {
        self.words.label(key)
    }

    fn say(&self, words: &Words) -> String {
        self.words.say(words)
    }

    /// `As of 21 November 2026`.
    pub(crate) fn as_of(&self) -> String {
        self.say(&Words::new("paper-as-of").with("day", self.today))
    }

    /// `6 tools, 9 jobs, 216.17 EUR a month`, without the money where that is not meant for the reader.
    pub(crate) fn in_short(&self, money: bool) -> String {
        let mut parts =
            vec![self.say(&Words::new("paper-tools").with("count", self.register.active().count()))];
        let processes = self.register.processes.len();
        if processes > 0 {
            parts.push(self.say(&Words::new("paper-processes").with("count", processes)));
        }
        if money && !self.monthly.is_empty() {
            parts.push(self.say(&Words::new("paper-monthly").with("money", self.words.list(&self.monthly))));
        }
        parts.join(" · ")
    }

    /// The layers that have a tool in use, with their tools.
    fn layers(&self) -> impl Iterator<Item = (Layer, Vec<&Tool>)> {
        let own = |layer| self.register.active().filter(move |tool| tool.layer == layer).collect::<Vec<_>>();
        Layer::ALL.into_iter().map(move |layer| (layer, own(layer))).filter(|(_, tools)| !tools.is_empty())
    }

    fn jobs(&self, tool: &Tool) -> Vec<String> {
        tool.jobs.iter().map(|job| self.label(&format!("job-{}", job.id()))).collect()
    }

    fn kpi(&self, kpi: KpiId) -> String {
        self.label(&format!("kpi-{}", kpi.id()))
    }

    /// Which data a tool is given: nothing where nobody said, and words for none at all.
    fn shares(&self, tool: &Tool) -> Option<String> {
        let shares = tool.shares.as_ref()?;
        let labels: Vec<String> = SharedData::ALL
            .iter()
            .filter(|data| shares.contains(data))
            .map(|data| self.label(&format!("shared-{}", data.id())))
            .collect();
        Some(if labels.is_empty() { self.label("paper-shares-nothing") } else { labels.join(", ") })
    }

    /// Names of the tools in use with these numbers.
    fn names(&self, tools: &[i64]) -> Vec<String> {
        let active = self.register.active().filter(|tool| tools.contains(&tool.id));
        active.map(|tool| tool.name.clone()).collect()
    }

    /// The brand owner, if there is one and they are still there.
    pub(crate) fn brand_owner(&self) -> Option<&str> {
        let person = self.register.people.iter().find(|person| person.brand_owner && person.left.is_none());
        person.map(|person| person.name.as_str())
    }

    /// Everybody who is there or looks after something, by name; those who left are not among them.
    pub(crate) fn hands(&self) -> Vec<Hands> {
        let mut found: BTreeMap<String, Hands> = BTreeMap::new();
        let register = &self.register;
        fn of<'f>(found: &'f mut BTreeMap<String, Hands>, name: &str) -> &'f mut Hands {
            let name = name.trim();
            found.entry(name.to_lowercase()).or_insert_with(|| Hands {
                name: name.to_owned(),
                brand: false,
                tools: Vec::new(),
                backs_up: Vec::new(),
                processes: Vec::new(),
            })
        }
        for person in register.people.iter().filter(|person| person.left.is_none()) {
            of(&mut found, &person.name).brand |= person.brand_owner;
        }
        let there = |name: &Option<String>| -> Option<String> {
            name.clone().filter(|name| !name.trim().is_empty() && register.left(name).is_none())
        };
        for tool in register.active() {
            if let Some(name) = there(&tool.owner) {
                of(&mut found, &name).tools.push(tool.name.clone());
            }
            if let Some(name) = there(&tool.backup) {
                of(&mut found, &name).backs_up.push(tool.name.clone());
            }
        }
        for process in &register.processes {
            if let Some(name) = there(&process.owner) {
                of(&mut found, &name).processes.push(process.name.clone());
            }
        }
        found.into_values().collect()
    }

    /// A name, unless nobody is noted or they left.
    fn person(&self, name: Option<&str>) -> Option<String> {
        let name = name.map(str::trim).filter(|name| !name.is_empty())?;
        self.register.left(name).is_none().then(|| name.to_owned())
    }

    /// What a helper should know is open: every warning, and the gaps that no warning names.
    pub(crate) fn open(&self) -> Vec<String> {
        let warnings = self.warnings.iter().map(|(found, action)| format!("{found} {action}"));
        let warned = ["paper-gap-owner", "paper-gap-kpi"];
        let gaps = self.found_gaps().into_iter().filter(|words| !warned.contains(&words.key.as_str()));
        warnings.chain(gaps.map(|words| self.say(&words))).collect()
    }

    /// What is not noted yet, one sentence each.
    pub(crate) fn gaps(&self) -> Vec<String> {
        self.found_gaps().iter().map(|words| self.say(words)).collect()
    }

    fn found_gaps(&self) -> Vec<Words> {
        let register = &self.register;
        let mut found: Vec<Words> = Vec::new();
        let none = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
        for (missing, key) in [
            (register.active().next().is_none(), "paper-gap-tools"),
            (self.brand_owner().is_none(), "paper-gap-brand"),
            (none(&register.practices.review_policy), "paper-gap-review"),
            (none(&register.practices.prompt_framework), "paper-gap-prompts"),
            (none(&register.practices.response_library), "paper-gap-answers"),
            (register.processes.is_empty(), "paper-gap-processes"),
        ] {
            if missing {
                found.push(Words::new(key));
            }
        }
        let tools = |lacks: &dyn Fn(&Tool) -> bool| -> Vec<String> {
            register.active().filter(|tool| lacks(tool)).map(|tool| tool.name.clone()).collect()
        };
        // Without a function and a result it moves, a tool is a toy (requirements D3).
        let toy = |tool: &Tool| tool.jobs.is_empty() && tool.kpi.is_none();
        let processes = |lacks: &dyn Fn(&tillwise_domain::stack::Process) -> bool| -> Vec<String> {
            register.processes.iter().filter(|one| lacks(one)).map(|one| one.name.clone()).collect()
        };
        for (key, names) in [
            ("paper-gap-owner", tools(&|tool| gaps(register, tool).contains(&Gap::Owner))),
            ("paper-gap-kpi", tools(&|tool| tool.kpi.is_none() && !toy(tool))),
            ("paper-gap-toy", tools(&toy)),
            ("paper-gap-shares", tools(&|tool| tool.shares.is_none())),
            ("paper-gap-process-owner", processes(&|one| self.person(one.owner.as_deref()).is_none())),
            ("paper-gap-process-review", processes(&|one| none(&one.review))),
        ] {
            if !names.is_empty() {
                found.push(Words::new(key).with("count", names.len()).with("names", names));
            }
        }
        found
    }

    /// The last lines of every paper: what it is made from, and whose names are in it.
    fn foot(&self) -> Vec<String> {
        let made = self.say(&Words::new("paper-foot-made").with("day", self.today));
        vec![made, self.label("paper-foot-names")]
    }
}
