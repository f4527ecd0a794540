//! People and processes, the known tools, and what a tool did over time, for the Stack page.

use super::views::{
    BenefitView, ChargeView, ChoiceView, DatedView, KnownToolView, MonthMinutesView, PersonView,
    PlatformUpdateView, PracticesView, ProcessView, RegisterView, SetupTaskView, ToolHistoryView,
};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{register, settings};
use jiff::civil::Date;
use tillwise_domain::stack::{Basis, Benefit, PlatformUpdate, Process, Register, SetupTask, known};
use tillwise_domain::words::Words;

impl Engine {
    /// People, processes, practices, the monthly check and platform updates.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn register(&self) -> Result<RegisterView> {
        let reader = self.reader()?;
        let register = register::load(reader.sql())?;
        let month = self.today(&settings::shop(reader.sql())?).first_of_month();
        let names = people(&register);
        let brand_owner = register.people.iter().find(|person| person.brand_owner);
        let practices = register.practices.clone();
        Ok(RegisterView {
            title: self.say(
                &Words::new("register-title")
                    .with("people", names.len())
                    .with("processes", register.processes.len()),
            ),
            brand_owner: match brand_owner {
                Some(person) => {
                    self.say(&Words::new("register-brand-owner").with("name", person.name.clone()))
                }
                None => self.words.label("register-no-brand-owner"),
            },
            people: names.iter().map(|name| self.person_view(name, &register)).collect(),
            processes: register
                .processes
                .iter()
                .map(|process| self.process_view(process, &register))
                .collect(),
            practices: PracticesView {
                prompt_framework: practices.prompt_framework,
                review_policy: practices.review_policy,
                response_library: practices.response_library,
            },
            checks: SetupTask::ALL.iter().map(|task| self.task_view(*task, month, &register)).collect(),
            month: month_id(month),
            month_shown: self.month_shown(month),
            updates: register
                .updates
                .iter()
                .rev()
                .map(|update| self.update_view(update, &register))
                .collect(),
            platforms: platforms(&register),
            tools: tool_choices(&register),
        })
    }

    /// The tools whose layer and jobs are known, by name.
    pub fn known_tools(&self) -> Vec<KnownToolView> {
        let jobs = |tool: &known::KnownTool| -> Vec<String> {
            tool.jobs.iter().map(|job| self.words.label(&format!("job-{}", job.id()))).collect()
        };
        known::known()
            .map(|tool| KnownToolView {
                name: tool.name.to_owned(),
                vendor: tool.vendor.to_owned(),
                layer: tool.layer,
                layer_shown: self.words.label(&format!("layer-{}", tool.layer.id())),
                jobs: tool.jobs.clone(),
                jobs_shown: jobs(tool).join(", "),
                works_with: tool.works_with.iter().map(|&name| name.to_owned()).collect(),
            })
            .collect()
    }

    /// What a tool cost, ran and gave back over time.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there.
    pub fn tool_history(&self, id: i64) -> Result<ToolHistoryView> {
        let reader = self.reader()?;
        let register = register::load(reader.sql())?;
        let today = self.today(&settings::shop(reader.sql())?);
        let missing = || Error::invalid(Words::new("error-no-tool").with("tool", id.to_string()));
        let tool = register.tool(id).ok_or_else(missing)?;
        let dated = |from: Date, shown: String| DatedView {
            from: from.to_string(),
            from_shown: self.words.date(from),
            shown,
        };
        let prices = tool.prices.iter().rev().map(|price| {
            let shown = match price.price {
                Some(price) => {
                    let cycle = Words::new(format!("cycle-{}", price.cycle.id()));
                    self.say(&Words::new("price").with("amount", price.amount).with("cycle", cycle))
                }
                None => self.words.label("price-unknown"),
            };
            dated(price.from, shown)
        });
        let work = tool.work.iter().rev().map(|work| {
            let runs = Words::new("work-runs")
                .with("automations", i64::from(work.automations))
                .with("branches", i64::from(work.extra_branches));
            dated(work.from, self.say(&runs))
        });
        let charges = tool.charges.iter().rev().map(|charge| ChargeView {
            day: charge.day.to_string(),
            day_shown: self.words.date(charge.day),
            amount: charge.amount.plain(),
            currency: charge.amount.currency.to_string(),
            shown: charge.amount.shown(),
        });
        let own = register.benefits.iter().rev().filter(|benefit| benefit.tool == id);
        Ok(ToolHistoryView {
            tool: id,
            prices: prices.collect(),
            charges: charges.collect(),
            work: work.collect(),
            benefits: own.map(|benefit| self.benefit_view(benefit)).collect(),
            month: month_id(today),
            bases: Basis::ALL
                .iter()
                .map(|basis| ChoiceView {
                    id: basis.id().to_owned(),
                    label: self.words.label(&format!("basis-{}", basis.id())),
                })
                .collect(),
        })
    }

    fn benefit_view(&self, benefit: &Benefit) -> BenefitView {
        let basis = |basis: Basis| Words::new(format!("basis-{}", basis.id()));
        let minutes = benefit.minutes.map(|(minutes, from)| {
            let words = Words::new("benefit-minutes").with("minutes", i64::from(minutes));
            self.say(&words.with("basis", basis(from)))
        });
        let margin = benefit.margin.map(|(margin, from)| {
            self.say(&Words::new("benefit-margin").with("margin", margin).with("basis", basis(from)))
        });
        let shown: Vec<String> = minutes.into_iter().chain(margin).collect();
        BenefitView {
            month: month_id(benefit.month),
            month_shown: self.month_shown(benefit.month),
            minutes: benefit.minutes.map(|(minutes, _)| minutes),
            minutes_basis: benefit.minutes.map(|(_, basis)| basis),
            margin: benefit.margin.map(|(margin, _)| margin.plain()),
            currency: benefit.margin.map(|(margin, _)| margin.currency.to_string()),
            margin_basis: benefit.margin.map(|(_, basis)| basis),
            shown: shown.join("; "),
        }
    }

    fn month_shown(&self, month: Date) -> String {
        let name = self.words.label(&format!("month-{}", month.month()));
        self.say(&Words::new("month-of-year").with("month", name).with("year", month.year().to_string()))
    }

    fn person_view(&self, name: &str, register: &Register) -> PersonView {
        let listed = register.people.iter().find(|person| same(&person.name, name));
        let is = |owner: &Option<String>| owner.as_deref().is_some_and(|owner| same(owner, name));
        let tools = register.active().filter(|tool| is(&tool.owner)).map(|tool| tool.name.clone());
        let processes = register.processes.iter().filter(|process| is(&process.owner));
        let after: Vec<String> = tools.chain(processes.map(|process| process.name.clone())).collect();
        let left = listed.and_then(|person| person.left);
        let brand_owner = listed.is_some_and(|person| person.brand_owner);
        PersonView {
            name: name.to_owned(),
            listed: listed.is_some(),
            left: left.map(|day| day.to_string()),
            brand_owner,
            looks_after: match after.is_empty() {
                true => self.words.label("person-nothing"),
                false => self.words.list(&after),
            },
            state: match left {
                Some(day) => Some(self.say(&Words::new("person-left").with("day", self.words.date(day)))),
                None => brand_owner.then(|| self.words.label("person-brand")),
            },
        }
    }

    fn process_view(&self, process: &Process, register: &Register) -> ProcessView {
        let names: Vec<String> = process
            .tools
            .iter()
            .filter_map(|id| register.tool(*id))
            .filter(|tool| tool.is_active())
            .map(|tool| tool.name.clone())
            .collect();
        ProcessView {
            id: process.id,
            name: process.name.clone(),
            owner: process.owner.clone(),
            review: process.review.clone(),
            minutes: process.minutes_a_week,
            minutes_shown: process
                .minutes_a_week
                .map(|minutes| self.say(&Words::new("process-minutes").with("minutes", i64::from(minutes)))),
            bottleneck: process.bottleneck,
            tools: process.tools.clone(),
            tools_shown: match names.is_empty() {
                true => self.words.label("process-no-tool"),
                false => self.words.list(&names),
            },
        }
    }

    fn task_view(&self, task: SetupTask, month: Date, register: &Register) -> SetupTaskView {
        let own = || register.setup_checks.iter().filter(move |check| check.task == task);
        let earlier = own().rev().filter(|check| check.month < month).take(12);
        SetupTaskView {
            task,
            label: self.words.label(&format!("setup-{}", task.id())),
            minutes: own().find(|check| check.month == month).map(|check| check.minutes),
            earlier: earlier
                .map(|check| MonthMinutesView {
                    month: month_id(check.month),
                    month_shown: self.month_shown(check.month),
                    minutes: check.minutes,
                })
                .collect(),
        }
    }

    fn update_view(&self, update: &PlatformUpdate, register: &Register) -> PlatformUpdateView {
        let works = |name: &String| same(name, &update.platform);
        let open = register.active().filter(|tool| {
            tool.works_with.iter().any(works) && tool.verified.is_none_or(|day| day < update.day)
        });
        let names: Vec<String> = open.map(|tool| tool.name.clone()).collect();
        PlatformUpdateView {
            id: update.id,
            platform: update.platform.clone(),
            note: update.note.clone(),
            day: update.day.to_string(),
            day_shown: self.words.date(update.day),
            unverified: self.words.list(&names),
        }
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn month_id(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

/// Everybody on the list and everybody named as an owner or backup of what is in use, by name and without doubles.
pub(super) fn people(register: &Register) -> Vec<String> {
    let listed = register.people.iter().map(|person| &person.name);
    let owners = register.active().flat_map(|tool| tool.owner.iter().chain(&tool.backup));
    distinct(
        listed.chain(owners).chain(register.processes.iter().filter_map(|process| process.owner.as_ref())),
    )
}

/// Every platform a tool works with or a note is about, by name and without doubles.
pub(super) fn platforms(register: &Register) -> Vec<String> {
    let of_tools = register.active().flat_map(|tool| &tool.works_with);
    distinct(of_tools.chain(register.updates.iter().map(|update| &update.platform)))
}

/// The tools in use, by their numbers.
pub(super) fn tool_choices(register: &Register) -> Vec<ChoiceView> {
    register.active().map(|tool| ChoiceView { id: tool.id.to_string(), label: tool.name.clone() }).collect()
}

fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names.map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !distinct.iter().any(|noted| same(noted, name)) {
            distinct.push(name.to_owned());
        }
    }
    distinct.sort_by_key(|name| name.to_lowercase());
    distinct
}
