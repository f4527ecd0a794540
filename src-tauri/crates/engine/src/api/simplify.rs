//! Simplify first: what could be switched off, what that brings, and noting that notice was given (requirements C13,
//! C19, C20).

use super::requests::{Done, Topic};
use super::tool_form::find_by_id;
use super::views::{
    ComplexityPartView, ComplexityView, GainView, LeavingView, RemovalView, SavingView, SimplifyView,
};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{register, settings, tools};
use jiff::ToSpan;
use jiff::civil::Date;
use tillwise_domain::money::Money;
use tillwise_domain::stack::simplify::{Reason, Removal, hangs_on, removals, saving};
use tillwise_domain::stack::{Change, Complexity, Ending, Endings, Job, Register, Tool, ToolStatus};
use tillwise_domain::words::{Value, Words};

/// From how many days before it a deadline is near.
const SOON_DAYS: i64 = 14;

impl Engine {
    /// What could be switched off, in which order.
    ///
    /// # Errors
    /// [`Code::NoShop`](crate::Code::NoShop) where there is no shop file.
    pub fn simplify(&self) -> Result<SimplifyView> {
        let reader = self.reader()?;
        let register = register::load(reader.sql())?;
        let today = self.today(&settings::shop(reader.sql())?);
        let found = removals(&register, today);
        let gone: Vec<i64> = found.iter().map(|removal| removal.tool).collect();
        let endings = Endings::of(&register, today);
        let all = endings.of_tools(&gone);
        let savings = all.saving.iter().map(|money| SavingView {
            amount: money.plain(),
            currency: money.currency.to_string(),
            shown: money.shown(),
        });
        let (title, text) = self.simplify_title(&register, found.len(), &all.saving);
        Ok(SimplifyView {
            title,
            text,
            removals: found
                .iter()
                .filter_map(|one| self.removal_view(&register, &endings, one, today))
                .collect(),
            benefits: if found.is_empty() { Vec::new() } else { self.benefits(&all) },
            savings: savings.collect(),
            complexity: self.complexity_view(all.complexity),
            leaving: self.leaving(&register, today),
        })
    }

    fn simplify_title(&self, register: &Register, count: usize, saving: &[Money]) -> (String, String) {
        if count == 0 {
            let key = if register.active().next().is_none() { "empty" } else { "tidy" };
            let label = |part: &str| self.words.label(&format!("simplify-{part}-{key}"));
            return (label("title"), label("text"));
        }
        let key = if saving.is_empty() { "simplify-title" } else { "simplify-title-saving" };
        let shown: Vec<String> = saving.iter().map(|money| money.shown()).collect();
        let title = Words::new(key).with("count", count).with("money", self.words.list(&shown));
        (self.say(&title), self.words.label("simplify-text"))
    }

    fn removal_view(
        &self,
        register: &Register,
        endings: &Endings<'_>,
        removal: &Removal,
        today: Date,
    ) -> Option<RemovalView> {
        let tool = register.tool(removal.tool)?;
        let found = endings.of_tools(&[tool.id]);
        let money = saving(tool);
        let hangs = hangs_on(register, tool, today);
        let trial = tool.status == ToolStatus::Trial;
        let notice_by = tool.contract.notice_by(today).filter(|_| !trial);
        let (deadline, ends) = self.deadline(tool, today);
        let names = |ids: &[i64]| -> Vec<String> {
            ids.iter().filter_map(|id| Some(register.tool(*id)?.name.clone())).collect()
        };
        let mut hanging = Vec::new();
        if !hangs.tools.is_empty() {
            let words = Words::new("simplify-hangs-links").with("tools", names(&hangs.tools));
            hanging.push(self.say(&words));
        }
        if let Some(automations) = hangs.automations.filter(|count| *count > 0) {
            let words = Words::new("simplify-hangs-automations").with("count", i64::from(automations));
            hanging.push(self.say(&words));
        }
        let cost_key =
            if tool.price().is_none() { "simplify-saving-unknown" } else { "simplify-saving-none" };
        let processes = register.processes_of(tool.id).map(|process| process.name.clone()).collect();
        Some(RemovalView {
            tool: tool.id,
            name: tool.name.clone(),
            reasons: removal.reasons.iter().map(|reason| reason.id().to_owned()).collect(),
            why: removal.reasons.iter().map(|reason| self.reason(register, removal, reason)).collect(),
            saving: money.map(|money| money.plain()),
            currency: money.map(|money| money.currency.to_string()),
            saving_shown: money.map_or_else(
                || self.words.label(cost_key),
                |money| self.say(&Words::new("simplify-saving").with("money", money)),
            ),
            notice_by: notice_by.map(|day| day.to_string()),
            ends: ends.map(|day| day.to_string()),
            deadline,
            soon: notice_by.is_some_and(|day| day <= today.saturating_add(SOON_DAYS.days())),
            work: self.work_left(register, removal),
            processes,
            hangs: hanging,
            benefits: self.benefits(&found),
            complexity: found.complexity.before.total().saturating_sub(found.complexity.after.total()),
            notice: !trial,
        })
    }

    fn reason(&self, register: &Register, removal: &Removal, reason: &Reason) -> String {
        let words = Words::new(format!("simplify-why-{}", reason.id()));
        let words = match reason {
            Reason::Covered => {
                let mut others: Vec<i64> = removal.taken_over.iter().map(|(_, by)| *by).collect();
                others.dedup();
                others.sort_unstable();
                others.dedup();
                let names: Vec<String> =
                    others.iter().filter_map(|id| Some(register.tool(*id)?.name.clone())).collect();
                words.with("count", names.len()).with("tools", names)
            }
            Reason::Unused(day) | Reason::TrialOver(day) => words.with("day", *day),
            Reason::Unclear(gaps) => {
                let gaps: Vec<Words> =
                    gaps.iter().map(|gap| Words::new(format!("gap-{}", gap.id()))).collect();
                words.with("gaps", gaps)
            }
        };
        self.say(&words)
    }

    /// `ChatGPT does the writing.`, one line for each tool that takes over, and one for what is left undone.
    fn work_left(&self, register: &Register, removal: &Removal) -> Vec<String> {
        let label = |job: &Job| Words::new(format!("job-{}", job.id()));
        let mut lines: Vec<(i64, Vec<Words>)> = Vec::new();
        for (job, by) in &removal.taken_over {
            match lines.iter_mut().find(|(other, _)| other == by) {
                Some((_, jobs)) => jobs.push(label(job)),
                None => lines.push((*by, vec![label(job)])),
            }
        }
        let mut said: Vec<String> = lines
            .into_iter()
            .filter_map(|(by, jobs)| {
                let words = Words::new("simplify-takes-over").with("tool", register.tool(by)?.name.clone());
                Some(self.say(&words.with("jobs", jobs)))
            })
            .collect();
        if !removal.left_undone.is_empty() {
            let jobs: Vec<Words> = removal.left_undone.iter().map(label).collect();
            said.push(self.say(&Words::new("simplify-left-undone").with("jobs", jobs)));
        }
        said
    }

    /// What is to be done by when, and the earliest last day.
    fn deadline(&self, tool: &Tool, today: Date) -> (String, Option<Date>) {
        if tool.status == ToolStatus::Trial {
            let Some(day) = tool.trial_ends else {
                return (self.words.label("simplify-ends-trial-unknown"), None);
            };
            let key = if day < today { "simplify-ends-trial-over" } else { "simplify-ends-trial" };
            return (self.say(&Words::new(key).with("day", day)), Some(day.max(today)));
        }
        let ends = tool.contract.ends_with_notice(today);
        let words = match (tool.contract.notice_by(today), ends, tool.contract.ends) {
            (Some(by), Some(end), _) => Words::new("simplify-ends-notice").with("by", by).with("day", end),
            (None, Some(end), _) => Words::new("simplify-ends-itself").with("day", end),
            (_, None, Some(ended)) => Words::new("simplify-ends-ended").with("day", ended),
            (_, None, None) => Words::new("simplify-ends-unknown"),
        };
        (self.say(&words), ends)
    }

    fn benefits(&self, found: &Ending) -> Vec<GainView> {
        let benefit = |id: &str, text: String| GainView {
            id: id.to_owned(),
            title: self.words.label(&format!("benefit-{id}")),
            text,
        };
        vec![
            benefit("cost", self.cost_benefit(found)),
            benefit("trouble", self.trouble_benefit(found.complexity)),
            benefit("onboarding", self.onboarding_benefit(found)),
            benefit("accountability", self.accountability_benefit(found)),
            benefit("kpis", self.kpi_benefit(found)),
        ]
    }

    fn cost_benefit(&self, found: &Ending) -> String {
        let shown: Vec<String> = found.saving.iter().map(|money| money.shown()).collect();
        let mut said = match shown.is_empty() {
            true => self.words.label("benefit-cost-none"),
            false => self.say(&Words::new("benefit-cost-less").with("money", self.words.list(&shown))),
        };
        if found.cost_unknown > 0 {
            said = format!(
                "{said} {}",
                self.say(&Words::new("benefit-cost-unknown").with("count", found.cost_unknown))
            );
        }
        said
    }

    fn trouble_benefit(&self, change: Change<Complexity>) -> String {
        let less: Vec<Words> = complexity_parts(change)
            .into_iter()
            .filter(|(_, part)| part.before > part.after)
            .map(|(id, part)| {
                Words::new(format!("benefit-fewer-{id}"))
                    .with("count", i64::from(part.before.saturating_sub(part.after)))
            })
            .collect();
        let words = Words::new("benefit-trouble-less")
            .with("before", i64::from(change.before.total()))
            .with("after", i64::from(change.after.total()))
            .with("less", Value::from(less));
        self.say(&words)
    }

    fn onboarding_benefit(&self, found: &Ending) -> String {
        let words = Words::new("benefit-onboarding-less")
            .with("before", found.tools.before)
            .with("after", found.tools.after);
        let said = self.say(&words);
        match found.manual_minutes.filter(|minutes| *minutes > 0) {
            Some(minutes) => {
                let more = Words::new("benefit-onboarding-minutes").with("count", i64::from(minutes));
                format!("{said} {}", self.say(&more))
            }
            None => said,
        }
    }

    fn accountability_benefit(&self, found: &Ending) -> String {
        let mut said = Vec::new();
        let (shared, unowned) = (found.shared_jobs, found.without_owner);
        if shared.before > shared.after {
            let words = Words::new("benefit-accountability-shared");
            said.push(self.say(&words.with("before", shared.before).with("after", shared.after)));
        }
        let key = match (unowned.before, unowned.after) {
            (_, 0) => "benefit-accountability-all",
            (before, after) if before > after => "benefit-accountability-fewer",
            _ => "benefit-accountability-same",
        };
        let words = Words::new(key).with("before", unowned.before).with("after", unowned.after);
        said.push(self.say(&words));
        said.join(" ")
    }

    fn kpi_benefit(&self, found: &Ending) -> String {
        let words = Words::new("benefit-kpis-share")
            .with("moved-before", found.with_kpi.before)
            .with("moved-after", found.with_kpi.after)
            .with("before", found.tools.before)
            .with("after", found.tools.after);
        self.say(&words)
    }

    fn complexity_view(&self, change: Change<Complexity>) -> ComplexityView {
        let parts = complexity_parts(change).into_iter().map(|(id, part)| ComplexityPartView {
            id: id.to_owned(),
            label: self.words.label(&format!("complexity-{id}")),
            before: part.before,
            after: part.after,
        });
        ComplexityView {
            before: change.before.total(),
            after: change.after.total(),
            formula: self.words.label("complexity-formula"),
            parts: parts.collect(),
        }
    }

    fn leaving(&self, register: &Register, today: Date) -> Vec<LeavingView> {
        let leaving = register.active().filter(|tool| tool.status == ToolStatus::NoticeGiven);
        leaving
            .map(|tool| {
                let words = match tool.contract.ends_with_notice(today).or(tool.contract.ends) {
                    Some(day) if day < today => Words::new("simplify-leaving-over").with("day", day),
                    Some(day) => Words::new("simplify-leaving").with("day", day),
                    None => Words::new("simplify-leaving-unknown"),
                };
                LeavingView { tool: tool.id, name: tool.name.clone(), text: self.say(&words) }
            })
            .collect()
    }

    /// Notes that notice was given today: the tool runs on to the end of the term that this reaches, and no further.
    ///
    /// # Errors
    /// [`Code::Invalid`](crate::Code::Invalid) for a tool that is not there, has ended or is cancelled already.
    pub fn give_notice(&self, id: i64) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let today = self.today(&settings::shop(writer.sql())?);
        let mut tool = find_by_id(writer.sql(), id)?;
        let refused = match tool.status {
            ToolStatus::Ended => Some("error-tool-ended"),
            ToolStatus::NoticeGiven => Some("error-tool-cancelled"),
            ToolStatus::Trial | ToolStatus::Active => None,
        };
        if let Some(key) = refused {
            return Err(Error::invalid(Words::new(key).with("tool", tool.name)));
        }
        let ends = tool.contract.ends_with_notice(today);
        tool.status = ToolStatus::NoticeGiven;
        if ends.is_some() {
            (tool.contract.ends, tool.contract.renews_months) = (ends, None);
        }
        let sql = writer.begin()?;
        tools::change(&sql, &tool)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let words = match ends {
            Some(day) => Words::new("said-notice-given").with("day", day),
            None => Words::new("said-notice-given-open"),
        };
        let said = self.say(&words.with("tool", tool.name));
        Ok(Done { said, changed: vec![Topic::Stack], tool: Some(id), ..Done::default() })
    }
}

fn complexity_parts(change: Change<Complexity>) -> [(&'static str, Change<u32>); 4] {
    let part = |of: fn(&Complexity) -> u32| Change { before: of(&change.before), after: of(&change.after) };
    [
        ("tools", part(|all| all.tools)),
        ("automations", part(|all| all.automations)),
        ("extra_branches", part(|all| all.extra_branches)),
        ("hand_offs", part(|all| all.hand_offs)),
    ]
}
