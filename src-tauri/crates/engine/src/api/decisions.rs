//! Before a tool is added: the wait list, and what is done with a tool that was weighed (requirements C1 to C3).

use super::ledger::Ledger;
use super::requests::{DecisionAct, DecisionForm, Done, NoteForm, Topic};
use super::views::{ChoiceView, DecisionView, DecisionsView, EmailToolView};
use super::weighing::{Known, NATIVES_OFF, call_of};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{processes, settings, tool_decisions, tools};
use std::collections::BTreeSet;
use tillwise_domain::stack::{
    Decision, EMAIL_CHOICES, Grounds, Job, Layer, Outcome, Process, Tool, ToolStatus, is_native, trial_ends,
};
use tillwise_domain::words::Words;

impl Engine {
    /// The wait list, earlier decisions and what the form offers.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn decisions(&self) -> Result<DecisionsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let known = self.known(&ledger)?;
        let all = tool_decisions::all(ledger.sql)?;
        let (waiting, past): (Vec<&Decision>, Vec<&Decision>) =
            all.iter().partition(|decision| decision.outcome == Outcome::Waiting);
        let choice = |prefix: &str, id: &str| ChoiceView {
            id: id.to_owned(),
            label: self.words.label(&format!("{prefix}-{id}")),
        };
        Ok(DecisionsView {
            title: self.say(&Words::new("decisions-title").with("count", waiting.len())),
            waiting: waiting.into_iter().map(|decision| self.decision_view(decision, &known)).collect(),
            past: past.into_iter().map(|decision| self.decision_view(decision, &known)).collect(),
            bottlenecks: known
                .bottlenecks()
                .map(|process| ChoiceView { id: process.id.to_string(), label: process.name.clone() })
                .collect(),
            layers: Layer::ALL.iter().map(|layer| choice("layer", layer.id())).collect(),
            jobs: Job::ALL.iter().map(|job| choice("job", job.id())).collect(),
            natives: self.native_views(ledger.sql, &known.register)?,
            email_choices: EMAIL_CHOICES
                .iter()
                .map(|rule| EmailToolView {
                    id: rule.id.to_owned(),
                    label: self.words.label(&format!("email-choice-{}", rule.id)),
                    name: rule.name.to_owned(),
                    layer: rule.layer,
                    jobs: rule.jobs.to_vec(),
                })
                .collect(),
        })
    }

    fn decision_view(&self, decision: &Decision, known: &Known) -> DecisionView {
        let verdict = decision.answers.verdict();
        let bottleneck = decision.grounds.call.bottleneck.as_ref().map(|(id, _)| *id);
        DecisionView {
            id: decision.id,
            name: decision.name.clone(),
            layer: decision.layer,
            jobs: decision.jobs.clone(),
            answers: decision.answers,
            notes: decision
                .grounds
                .notes
                .iter()
                .map(|(question, note)| NoteForm { question: *question, note: note.clone() })
                .collect(),
            // A process that is no bottleneck any more calls for nothing.
            bottleneck: bottleneck.filter(|id| known.bottlenecks().any(|process| process.id == *id)),
            verdict,
            verdict_words: self.words.label(&format!("verdict-{}", verdict.id())),
            against_words: self.say(&Words::new("answers-against").with("count", decision.answers.against())),
            outcome: decision.outcome,
            outcome_words: self.words.label(&format!("outcome-{}", decision.outcome.id())),
            day: decision.decided_on.to_string(),
            day_shown: self.words.date(decision.decided_on),
            known: decision.grounds.known.iter().map(|(_, words)| words.clone()).collect(),
            tool: decision.tool,
        }
    }

    /// Does with a tool what the owner decided, and keeps the answers with what they rest on. A tool that nothing
    /// calls for is added as an experiment of 30 days, whatever was asked.
    ///
    /// `id` is an entry of the wait list, or nothing; an entry with the same name is taken up too.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a name that is empty or taken, an added tool without a layer, an entry that does
    /// not wait, and a bottleneck that is none; nothing has changed then.
    pub fn decide(&self, id: Option<i64>, form: &DecisionForm, act: DecisionAct) -> Result<Done> {
        let name = form.name.trim();
        if name.is_empty() {
            return Err(Error::invalid(Words::new("error-tool-no-name")));
        }
        let (tool, said) = self.write(|writer| {
            let ledger = Ledger::new(self, writer.sql())?;
            let known = self.known(&ledger)?;
            let call = call_of(&known, form)?;
            let weighed = self.weighed(&known, form, &call);
            let waiting = waiting_entry(&tool_decisions::all(ledger.sql)?, id, name)?;
            let ends = match act {
                DecisionAct::Add => call.experiment_ends(known.today),
                DecisionAct::Experiment => Some(trial_ends(known.today)),
                DecisionAct::Wait | DecisionAct::Drop => None,
            };
            let new = match act {
                DecisionAct::Add | DecisionAct::Experiment => {
                    if tools::find(ledger.sql, name)?.is_some() {
                        return Err(Error::invalid(Words::new("error-tool-exists").with("tool", name)));
                    }
                    let layer =
                        form.layer.ok_or_else(|| Error::invalid(Words::new("error-decision-no-layer")))?;
                    Some(Tool {
                        jobs: without_doubles(&form.jobs),
                        status: if ends.is_some() { ToolStatus::Trial } else { ToolStatus::Active },
                        trial_ends: ends,
                        ..Tool::new(name, layer, known.today)
                    })
                }
                DecisionAct::Wait | DecisionAct::Drop => None,
            };
            let known_then = weighed
                .answers
                .iter()
                .flat_map(|answer| answer.evidence.iter().map(move |words| (answer.question, words.clone())));
            let mut grounds = Grounds { notes: notes_of(form), known: known_then.collect(), call };
            // The trend belongs to the question about time: it is what the shop's growth asks for.
            grounds.known.push((tillwise_domain::stack::Question::SavesTime, weighed.sales_words));
            let bottleneck =
                form.bottleneck.and_then(|id| known.bottlenecks().find(|one| one.id == id)).cloned();

            let sql = writer.begin()?;
            let tool = new.map(|tool| tools::add(&sql, &tool, None)).transpose()?;
            if let (Some(tool), Some(process)) = (tool, bottleneck) {
                let used: Vec<i64> = process.tools.iter().copied().chain([tool]).collect();
                processes::set(&sql, &Process { tools: used, ..process })?;
            }
            let decision = Decision {
                id: waiting.unwrap_or(0),
                name: name.to_owned(),
                layer: form.layer,
                jobs: without_doubles(&form.jobs),
                answers: form.answers,
                grounds,
                outcome: match act {
                    DecisionAct::Add | DecisionAct::Experiment => Outcome::Added,
                    DecisionAct::Wait => Outcome::Waiting,
                    DecisionAct::Drop => Outcome::Dropped,
                },
                tool,
                decided_on: known.today,
            };
            tool_decisions::set(&sql, &decision)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            let said = match (act, ends) {
                (DecisionAct::Wait, _) => Words::new("said-decision-waits"),
                (DecisionAct::Drop, _) => Words::new("said-decision-dropped"),
                (_, Some(day)) => Words::new("said-decision-experiment").with("day", day),
                (_, None) => Words::new("said-tool-added"),
            };
            Ok((tool, said.with("tool", name)))
        })?;
        Ok(Done { said: self.say(&said), changed: vec![Topic::Stack], tool, ..Done::default() })
    }

    /// Says whether something a platform does by itself counts for this shop.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is no such fact.
    pub fn set_native(&self, native: &str, here: bool) -> Result<Done> {
        if !is_native(native) {
            return Err(Error::invalid(Words::new("error-no-native").with("native", native)));
        }
        let mut writer = self.existing_writer()?;
        let off = settings::get(writer.sql(), NATIVES_OFF)?.unwrap_or_default();
        let mut off: BTreeSet<&str> = off.split(' ').filter(|id| !id.is_empty()).collect();
        if here {
            off.remove(native);
        } else {
            off.insert(native);
        }
        let off = off.into_iter().collect::<Vec<_>>().join(" ");
        let sql = writer.begin()?;
        settings::set(&sql, NATIVES_OFF, Some(off.as_str()).filter(|off| !off.is_empty()))?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let key = if here { "said-native-here" } else { "said-native-off" };
        let what = self.words.label(&format!("native-{native}"));
        Ok(Done {
            said: self.say(&Words::new(key).with("what", what)),
            changed: vec![Topic::Stack],
            ..Done::default()
        })
    }
}

/// The entry of the wait list that is decided on now.
fn waiting_entry(all: &[Decision], id: Option<i64>, name: &str) -> Result<Option<i64>> {
    let mut waiting = all.iter().filter(|decision| decision.outcome == Outcome::Waiting);
    match id {
        None => {
            let name = name.to_lowercase();
            Ok(waiting.find(|decision| decision.name.to_lowercase() == name).map(|decision| decision.id))
        }
        Some(id) => match waiting.find(|decision| decision.id == id) {
            Some(decision) => Ok(Some(decision.id)),
            None => Err(Error::invalid(Words::new("error-no-decision").with("decision", id.to_string()))),
        },
    }
}

fn without_doubles(jobs: &[Job]) -> Vec<Job> {
    let mut seen = Vec::new();
    for job in jobs {
        if !seen.contains(job) {
            seen.push(*job);
        }
    }
    seen
}

fn notes_of(form: &DecisionForm) -> Vec<(tillwise_domain::stack::Question, String)> {
    let given = |note: &&NoteForm| !note.note.trim().is_empty();
    form.notes.iter().filter(given).map(|note| (note.question, note.note.trim().to_owned())).collect()
}
