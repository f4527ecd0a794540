//! The owner's answers to warnings, and which rules speak at all.

use super::ledger::Ledger;
use super::requests::{Done, Topic};
use super::views::{AnswerView, RuleView, RulesView, WarningView, WarningsView};
use super::warnings::is_of_stack;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{settings, warning_answers};
use jiff::civil::Date;
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::warnings::{Answer, Answered, Finding, WARNINGS, Warning, parts, sorted};
use tillwise_domain::words::Words;

/// Setting: ids of the rules that are switched off for the shop, parted by blanks.
const RULES_OFF: &str = "rules_off";

impl Engine {
    /// Every warning of the newest full week, those in sight apart from those that were answered.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn all_warnings(&self) -> Result<WarningsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = self.week_view(&ledger, ledger.newest())?;
        self.warnings(reader.sql(), &ledger, &week)
    }

    /// The warnings of the KPIs page.
    pub(super) fn kpi_warnings(&self) -> Result<WarningsView> {
        Ok(self.all_warnings()?.only(|warning| !is_of_stack(warning)))
    }

    /// Single findings, joined and written out, parted by their answers. Those of a rule that is switched off are left out.
    pub(super) fn warning_views(
        &self,
        sql: &Connection,
        ledger: &Ledger<'_>,
        mut found: Vec<Finding>,
    ) -> Result<WarningsView> {
        let (off, today) = (rules_off(sql)?, ledger.today);
        found.retain(|finding| !off.contains(finding.rule));
        let sorted = sorted(found, &warning_answers::all(sql)?, today, ledger.shop.currency);
        let open = sorted.open.iter().map(|(finding, given)| self.answered(finding, given.as_ref(), today));
        let answered =
            sorted.decided.iter().map(|(finding, given)| self.answered(finding, Some(given), today));
        Ok(WarningsView { open: open.collect(), answered: answered.collect() })
    }

    fn answered(&self, finding: &Finding, given: Option<&Answered>, today: Date) -> WarningView {
        WarningView {
            waits: given.is_none_or(|given| !given.holds(today)),
            answer: given.map(|given| self.answer_view(given, today)),
            ..self.warning_view(finding)
        }
    }

    fn answer_view(&self, given: &Answered, today: Date) -> AnswerView {
        let over = if given.holds(today) { "" } else { "-over" };
        let reason = if given.reason.is_empty() { "" } else { "-because" };
        let mut words = Words::new(format!("answer-{}{over}{reason}", given.answer.id()))
            .with("day", given.on)
            .with("reason", given.reason.clone());
        if let Some(until) = given.until() {
            words = words.with("until", until);
        }
        AnswerView {
            answer: given.answer,
            on: given.on.to_string(),
            until: given.until().map(|until| until.to_string()),
            reason: given.reason.clone(),
            said: self.say(&words),
        }
    }

    /// Notes what the owner answers to a warning that is there now. An earlier answer gives way.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is no such warning, or "not a problem" has no reason.
    pub fn answer_warning(&self, rule: &str, about: &str, answer: Answer, reason: &str) -> Result<Done> {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if answer == Answer::NotAProblem && reason.is_empty() {
            return Err(Error::invalid(Words::new("error-no-answer-reason")));
        }
        let mut writer = self.existing_writer()?;
        let ledger = Ledger::new(self, writer.sql())?;
        let on = ledger.today;
        let week = self.week_view(&ledger, ledger.newest())?;
        let all = self.warnings(writer.sql(), &ledger, &week)?;
        if parts(about).next().is_none() || !parts(about).all(|part| all.speaks_of(rule, part)) {
            let words = Words::new("error-no-warning").with("rule", rule).with("about", about);
            return Err(Error::invalid(words));
        }
        let given = Answered { rule: rule.to_owned(), about: String::new(), answer, reason, on };
        let sql = writer.begin()?;
        for part in parts(about) {
            warning_answers::set(&sql, &Answered { about: part.to_owned(), ..given.clone() })?;
        }
        settings::count_change(&sql)?;
        sql.commit()?;
        let mut words = Words::new(format!("said-answered-{}", answer.id()));
        if let Some(until) = given.until() {
            words = words.with("until", until);
        }
        Ok(told(self.say(&words)))
    }

    /// Takes an answer back: the warning is open again, where its cause is still there.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is no such answer.
    pub fn take_back_answer(&self, rule: &str, about: &str) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        let mut removed = false;
        for part in parts(about) {
            removed |= warning_answers::remove(&sql, rule, part)?;
        }
        if !removed {
            let words = Words::new("error-no-answer").with("rule", rule).with("about", about);
            return Err(Error::invalid(words));
        }
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(told(self.words.label("said-answer-taken-back")))
    }

    /// Every rule with why it exists, the numbers it goes by and what it finds now.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn rules(&self) -> Result<RulesView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let ledger = Ledger::new(self, sql)?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let all = self.warnings(sql, &ledger, &week)?;
        let off = rules_off(sql)?;
        let rules: Vec<RuleView> =
            WARNINGS.iter().map(|rule| self.rule_view(*rule, !off.contains(rule.id()), &all)).collect();
        let on = rules.iter().filter(|rule| rule.on).count();
        let title = Words::new("rules-title").with("on", on).with("off", rules.len() - on);
        Ok(RulesView { title: self.say(&title), rules })
    }

    fn rule_view(&self, rule: &dyn Warning, on: bool, all: &WarningsView) -> RuleView {
        let of_it = |warning: &&WarningView| warning.id == rule.id();
        let shown = all.open.iter().filter(of_it).count();
        let open = all.open.iter().filter(of_it).filter(|warning| warning.waits).count();
        let answered = shown - open + all.answered.iter().filter(of_it).count();
        let key = match (on, open, answered) {
            (false, ..) => "rule-off",
            (_, 0, 0) => "rule-found-nothing",
            (_, _, 0) => "rule-found-open",
            (_, 0, _) => "rule-found-answered",
            _ => "rule-found-both",
        };
        RuleView {
            id: rule.id().to_owned(),
            name: self.say(&rule.name()),
            why: self.say(&rule.why()),
            thresholds: rule.thresholds().iter().map(|words| self.say(words)).collect(),
            on,
            found: self.say(&Words::new(key).with("open", open).with("answered", answered)),
            open,
            answered,
        }
    }

    /// Switches a rule on or off for the shop. Answers to its warnings stay kept.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a rule that is not there.
    pub fn switch_rule(&self, id: &str, on: bool) -> Result<Done> {
        let missing = || Error::invalid(Words::new("error-no-rule").with("rule", id));
        let rule = WARNINGS.iter().find(|rule| rule.id() == id).ok_or_else(missing)?;
        let mut writer = self.existing_writer()?;
        let mut off = rules_off(writer.sql())?;
        if on {
            off.remove(id);
        } else {
            off.insert(id.to_owned());
        }
        let ids = off.into_iter().collect::<Vec<_>>().join(" ");
        let sql = writer.begin()?;
        settings::set(&sql, RULES_OFF, Some(ids.as_str()).filter(|ids| !ids.is_empty()))?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let key = if on { "said-rule-on" } else { "said-rule-off" };
        Ok(told(self.say(&Words::new(key).with("rule", rule.name()))))
    }
}

impl WarningsView {
    /// The same with only some of the warnings.
    pub(super) fn only(mut self, keep: impl Fn(&WarningView) -> bool) -> Self {
        self.open.retain(&keep);
        self.answered.retain(&keep);
        self
    }

    /// Whether a finding is there, answered or not.
    fn speaks_of(&self, rule: &str, about: &str) -> bool {
        self.open.iter().chain(&self.answered).any(|warning| tells(warning, rule, about))
    }

    /// Whether the owner put a finding away.
    pub(super) fn is_quiet(&self, rule: &str, about: &str) -> bool {
        self.answered.iter().any(|warning| tells(warning, rule, about))
    }
}

/// Whether a warning is about something, by itself or among others.
fn tells(warning: &WarningView, rule: &str, about: &str) -> bool {
    warning.id == rule && parts(&warning.about).any(|part| part == about)
}

/// The rules that are switched off.
pub(super) fn rules_off(sql: &Connection) -> Result<BTreeSet<String>> {
    let ids = settings::get(sql, RULES_OFF)?.unwrap_or_default();
    Ok(ids.split_whitespace().map(str::to_owned).collect())
}

fn told(said: String) -> Done {
    Done { said, changed: vec![Topic::Stack, Topic::Kpis], ..Done::default() }
}
