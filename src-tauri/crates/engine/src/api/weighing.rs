//! What is known about the four questions for one shop: the evidence beside each answer (requirements B13, C1 to C3).

use super::ledger::Ledger;
use super::months::months;
use super::requests::{DecisionAct, DecisionForm};
use super::stage::{StageNow, month_words, stage_now};
use super::views::{DecisionButtonView, NativeView, WeighedAnswerView, WeighedView};
use crate::Engine;
use crate::error::{Code, Error, Result};
use crate::store::{batches, register, settings};
use jiff::civil::{Date, Weekday};
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::{Money, ratio};
use tillwise_domain::shop::Shop;
use tillwise_domain::stack::{
    Call, Job, NATIVE_PLATFORMS, Process, Question, Reads, Register, Stage, Verdict, trial_ends,
};
use tillwise_domain::warnings::MonthSales;
use tillwise_domain::words::Words;

/// Setting: the natives the owner said are not for this shop, parted by blanks.
pub(super) const NATIVES_OFF: &str = "natives_off";

/// What a shop knows that bears on the questions. Without a shop file nothing is known.
pub(super) struct Known {
    pub register: Register,
    pub today: Date,
    stage: Option<StageNow>,
    natives: Vec<NativeView>,
}

impl Known {
    pub(super) fn bottlenecks(&self) -> impl Iterator<Item = &Process> {
        self.register.processes.iter().filter(|process| process.bottleneck)
    }
}

impl Engine {
    /// What four answers come to, with what is known about each. Needs no shop file.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a bottleneck that is none, and as reading says.
    pub fn weigh(&self, form: &DecisionForm) -> Result<WeighedView> {
        let known = match self.reader() {
            Ok(reader) => self.known(&Ledger::new(self, reader.sql())?)?,
            Err(error) if error.code == Code::NoShop => self.nothing_known(),
            Err(error) => return Err(error),
        };
        let call = call_of(&known, form)?;
        Ok(self.weighed(&known, form, &call))
    }

    /// The number of the bottleneck with a name.
    ///
    /// # Errors
    /// [`Code::Invalid`] where no process has it or the process is none, [`Code::NoShop`] without a shop file.
    pub fn bottleneck(&self, name: &str) -> Result<i64> {
        let reader = self.reader()?;
        let wanted = name.trim().to_lowercase();
        let processes = crate::store::processes::all(reader.sql())?;
        let found = processes.iter().find(|process| process.name.trim().to_lowercase() == wanted);
        match found {
            Some(process) if process.bottleneck => Ok(process.id),
            Some(process) => {
                Err(Error::invalid(Words::new("error-no-bottleneck").with("process", process.name.clone())))
            }
            None => Err(Error::invalid(Words::new("error-no-process").with("process", name.trim()))),
        }
    }

    pub(super) fn known(&self, ledger: &Ledger<'_>) -> Result<Known> {
        let register = register::load(ledger.sql)?;
        Ok(Known {
            today: ledger.today,
            stage: Some(stage_now(ledger, &months(ledger)?)?),
            natives: self.native_views(ledger.sql, &register)?,
            register,
        })
    }

    fn nothing_known(&self) -> Known {
        let shop = Shop {
            name: String::new(),
            currency: None,
            time_zone: self.host.time_zone().unwrap_or_else(|| "UTC".to_owned()),
            first_weekday: Weekday::Monday,
        };
        let (register, today) = (Register::default(), self.today(&shop));
        Known { register, today, stage: None, natives: Vec::new() }
    }

    pub(super) fn weighed(&self, known: &Known, form: &DecisionForm, call: &Call) -> WeighedView {
        let answers = form.answers;
        let (verdict, against) = (answers.verdict(), answers.against());
        let ends = call.experiment_ends(known.today);
        let view = |question: Question| {
            let reads = answers.reads(question);
            let yes = answers.answer(question);
            WeighedAnswerView {
                question,
                wording: self.say(&question.wording()),
                statement: self.say(&question.statement()),
                answer: yes,
                answer_words: self.words.label(if yes { "answer-yes" } else { "answer-no" }),
                reads,
                reads_words: self.words.label(&format!("reads-{}", reads.id())),
                evidence: evidence(known, form, question, reads)
                    .iter()
                    .map(|words| self.say(words))
                    .collect(),
            }
        };
        WeighedView {
            verdict,
            verdict_words: self.words.label(&format!("verdict-{}", verdict.id())),
            against,
            against_words: self.say(&Words::new("answers-against").with("count", against)),
            answers: Question::ALL.into_iter().map(view).collect(),
            experiment: ends.is_some(),
            experiment_ends: ends.map(|day| day.to_string()),
            call_words: self.say(&call_words(known, call, ends)),
            sales_words: self.say(&self.sales_words(known)),
            first: simplify_first(&known.register).map(|words| self.say(&words)),
            buttons: self.decision_buttons(verdict, ends, known.today),
        }
    }

    /// What can be done, the most sensible first: a tool that adds work waits before it is added.
    fn decision_buttons(&self, verdict: Verdict, ends: Option<Date>, today: Date) -> Vec<DecisionButtonView> {
        let button = |act: DecisionAct, key: &str, day: Date| DecisionButtonView {
            act,
            label: self.say(&Words::new(key).with("day", day)),
        };
        let wait = button(DecisionAct::Wait, "decide-wait", today);
        let experiment = |key| button(DecisionAct::Experiment, key, trial_ends(today));
        match (verdict, ends) {
            (Verdict::WorthIt, None) => {
                vec![button(DecisionAct::Add, "decide-add", today), experiment("decide-experiment"), wait]
            }
            (Verdict::WorthIt, Some(_)) => vec![experiment("decide-experiment"), wait],
            (Verdict::AddsComplexity, None) => {
                vec![wait, button(DecisionAct::Add, "decide-anyway", today), experiment("decide-experiment")]
            }
            (Verdict::AddsComplexity, Some(_)) => vec![wait, experiment("decide-experiment-anyway")],
        }
    }

    /// The trend of net sales (requirements C3).
    fn sales_words(&self, known: &Known) -> Words {
        let quarter = known.stage.as_ref().and_then(|stage| stage.quarter.zip(stage.thresholds));
        let Some((quarter, thresholds)) = quarter else { return Words::new("decide-sales-unknown") };
        let currency = thresholds.middle_from.currency;
        let month = |sales: &MonthSales| {
            let net = Money::new(sales.minor, currency);
            self.say(
                &Words::new("decide-sales-month").with("month", month_words(sales.month)).with("net", net),
            )
        };
        let [first, _, last] = &quarter;
        let change = ratio((last.minor - first.minor).into(), first.minor.into(), 3)
            .filter(|_| first.minor > 0)
            .map(|change| super::kpis::percent(change.abs(), 1));
        let direction = match (change, last.minor.cmp(&first.minor)) {
            (Some(by), std::cmp::Ordering::Greater) => Words::new("change-up").with("by", by),
            (Some(by), std::cmp::Ordering::Less) => Words::new("change-down").with("by", by),
            (Some(_), std::cmp::Ordering::Equal) => Words::new("change-same"),
            (None, _) => Words::new("decide-sales-no-change"),
        };
        let months: Vec<String> = quarter.iter().map(month).collect();
        Words::new("decide-sales").with("months", self.words.list(&months)).with("change", direction)
    }

    /// What the platforms of the shop do by themselves: those its files come from and those in its register; all of
    /// them while none is known.
    pub(super) fn native_views(&self, sql: &Connection, register: &Register) -> Result<Vec<NativeView>> {
        let off = settings::get(sql, NATIVES_OFF)?.unwrap_or_default();
        let off: BTreeSet<&str> = off.split(' ').collect();
        let files = batches::all(sql)?;
        let is_here = |id: &str, name: &str| {
            let of_file = |format: &str| format.split('-').next() == Some(id);
            files.iter().any(|file| file.undone_at.is_none() && of_file(&file.format))
                || register.active().any(|tool| {
                    tool.name.eq_ignore_ascii_case(name)
                        || tool.works_with.iter().any(|platform| platform.eq_ignore_ascii_case(name))
                })
        };
        let here: Vec<_> =
            NATIVE_PLATFORMS.iter().filter(|platform| is_here(platform.id, platform.name)).collect();
        let shown = if here.is_empty() { NATIVE_PLATFORMS.iter().collect() } else { here };
        let view = |platform: &str, id: &str, job: Job| NativeView {
            id: id.to_owned(),
            platform: platform.to_owned(),
            job,
            job_label: self.words.label(&format!("job-{}", job.id())),
            words: self.words.label(&format!("native-{id}")),
            here: !off.contains(id),
        };
        Ok(shown
            .into_iter()
            .flat_map(|platform| {
                platform.natives.iter().map(|native| view(platform.name, native.id, native.job))
            })
            .collect())
    }
}

/// Why the shop needs it now.
///
/// # Errors
/// [`Code::Invalid`] for a process that is no bottleneck.
pub(super) fn call_of(known: &Known, form: &DecisionForm) -> Result<Call> {
    let bottleneck = match form.bottleneck {
        None => None,
        Some(id) => {
            let missing = || Error::invalid(Words::new("error-no-process").with("process", id.to_string()));
            let process = known.bottlenecks().find(|process| process.id == id).ok_or_else(missing)?;
            Some((process.id, process.name.clone()))
        }
    };
    let rise = known.stage.as_ref().and_then(|now| now.rose_from.zip(now.stage));
    Ok(Call { bottleneck, stage_change: rise })
}

fn call_words(known: &Known, call: &Call, ends: Option<Date>) -> Words {
    let process = call.bottleneck.as_ref().and_then(|(id, _)| known.bottlenecks().find(|one| one.id == *id));
    let rise = call.stage_change.map(|(_, to): (Stage, Stage)| Words::new(format!("stage-{}", to.id())));
    match (process, rise, ends) {
        (Some(process), _, _) => Words::new("decide-for-bottleneck").with("process", takes(process)),
        (None, Some(stage), _) => Words::new("decide-for-stage").with("stage", stage),
        (None, None, ends) => {
            Words::new("decide-no-call").with("day", ends.unwrap_or_else(|| trial_ends(known.today)))
        }
    }
}

/// `Publish a product (180 minutes a week)`.
fn takes(process: &Process) -> Words {
    match process.minutes_a_week {
        Some(minutes) => Words::new("decide-process-takes")
            .with("process", process.name.clone())
            .with("minutes", i64::from(minutes)),
        None => Words::new("decide-process-untimed").with("process", process.name.clone()),
    }
}

/// What is known about one question.
fn evidence(known: &Known, form: &DecisionForm, question: Question, reads: Reads) -> Vec<Words> {
    let chosen = form.bottleneck.and_then(|id| known.bottlenecks().find(|process| process.id == id));
    match question {
        Question::SavesTime => match chosen {
            Some(process) => vec![Words::new("evidence-takes").with("process", takes(process))],
            None => vec![Words::new("evidence-no-time")],
        },
        Question::RemovesBottleneck => match chosen {
            Some(process) => {
                vec![Words::new("evidence-bottleneck").with("process", process.name.clone())]
            }
            None if known.bottlenecks().next().is_some() => {
                let all: Vec<Words> = known.bottlenecks().map(takes).collect();
                vec![Words::new("evidence-bottlenecks").with("processes", all)]
            }
            None if reads == Reads::Supports => vec![Words::new("evidence-name-bottleneck")],
            None => vec![Words::new("evidence-no-bottleneck")],
        },
        Question::ExistingToolsCan => existing(known, &form.jobs),
        Question::Integrates => integrations(known, &form.name),
    }
}

/// Tools of the register and platforms that do the same jobs.
fn existing(known: &Known, jobs: &[Job]) -> Vec<Words> {
    let jobs: Vec<Job> = jobs.iter().copied().filter(|job| *job != Job::Other).collect();
    if jobs.is_empty() {
        return vec![Words::new("evidence-no-jobs")];
    }
    let label = |job: &Job| Words::new(format!("job-{}", job.id()));
    let mut found: Vec<Words> = known
        .register
        .active()
        .filter_map(|tool| {
            let same: Vec<Words> = jobs.iter().filter(|job| tool.jobs.contains(job)).map(label).collect();
            (!same.is_empty())
                .then(|| Words::new("evidence-does").with("tool", tool.name.clone()).with("jobs", same))
        })
        .collect();
    let natives = known.natives.iter().filter(|native| native.here && jobs.contains(&native.job));
    found.extend(natives.map(|native| Words::new("evidence-native").with("words", native.words.clone())));
    if jobs.contains(&Job::Reporting) || jobs.contains(&Job::Analytics) {
        found.push(Words::new("evidence-tillwise").with("count", KpiId::ALL.len()));
    }
    if found.is_empty() {
        found.push(Words::new("evidence-none-does").with("jobs", jobs.iter().map(label).collect::<Vec<_>>()));
    }
    found
}

/// What the register says about connections.
fn integrations(known: &Known, name: &str) -> Vec<Words> {
    let name = name.trim();
    let names_it = |platform: &String| !name.is_empty() && platform.eq_ignore_ascii_case(name);
    let partners: Vec<String> = known
        .register
        .active()
        .filter(|tool| tool.works_with.iter().any(names_it))
        .map(|tool| tool.name.clone())
        .collect();
    if !partners.is_empty() {
        return vec![Words::new("evidence-works-with").with("tools", partners).with("tool", name)];
    }
    let platforms: BTreeSet<String> =
        known.register.active().flat_map(|tool| tool.works_with.iter().cloned()).collect();
    if platforms.is_empty() {
        return vec![Words::new("evidence-no-links")];
    }
    let platforms: Vec<String> = platforms.into_iter().collect();
    vec![Words::new("evidence-platforms").with("platforms", platforms)]
}

/// Removing comes before adding (requirements C20): two tools in use that do the same job.
fn simplify_first(register: &Register) -> Option<Words> {
    Job::ALL.iter().filter(|job| **job != Job::Other).find_map(|job| {
        let names: Vec<String> = register.doing(*job).map(|tool| tool.name.clone()).collect();
        (names.len() > 1).then(|| {
            Words::new("decide-first")
                .with("tools", names)
                .with("job", Words::new(format!("job-{}", job.id())))
        })
    })
}
