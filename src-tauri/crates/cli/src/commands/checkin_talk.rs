//! The check-in as a talk in the terminal: each card is shown, a line is read, Enter goes on. Every answer is saved at once,
//! so that the end of the input or a `q` loses nothing.

use super::checkin::Which;
use crate::output::Output;
use std::io::{BufRead, StdinLock, Write};
use tillwise_domain::checkin::{ActionState, CardOutcome, Step};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::words::Words;
use tillwise_engine::api::ActionForm;
use tillwise_engine::api::requests::Done;
use tillwise_engine::api::views::{CheckInActionView, CheckInNumberView, CheckInState, CheckInView};
use tillwise_engine::{Engine, Result};

/// What ended a part of the talk.
enum Way {
    On,
    Stop,
}

struct Talk<'e> {
    engine: &'e Engine,
    output: &'e Output<'e>,
    which: &'e Which<'e>,
    input: StdinLock<'static>,
    review: i64,
}

/// Goes through the review of a period, from where it stands.
pub fn talk(engine: &Engine, output: &Output<'_>, which: &Which<'_>) -> Result<u8> {
    let view = which.view(engine)?;
    if let Some(closed) = &view.closed {
        output.plain(serde_json::Value::Null, &format!("{}\n\n{}\n", closed.on, closed.summary));
        return Ok(0);
    }
    engine.start_check_in(which.kind, which.period)?;
    let view = which.view(engine)?;
    let Some(review) = view.review else { return Ok(1) };
    let mut talk = Talk { engine, output, which, input: std::io::stdin().lock(), review };
    talk.put(&format!("{}\n{}", view.title, output.label("cli-checkin-how")));
    let ended = talk.steps(&view)?;
    if let Way::Stop = ended {
        talk.put(&format!("\n{}", output.label("cli-checkin-stopped")));
    }
    Ok(0)
}

impl Talk<'_> {
    fn steps(&mut self, view: &CheckInView) -> Result<Way> {
        for step in Step::ALL.into_iter().filter(|step| *step >= view.step) {
            self.engine.go_to_step(self.review, step)?;
            let now = self.view()?;
            let label = now.steps.iter().find(|one| one.step == step).map(|one| one.label.clone());
            let left = now.left.clone().unwrap_or_default();
            self.put(&format!("\n== {} ({left})", label.unwrap_or_default()));
            let way = match step {
                Step::Data => self.data(&now)?,
                Step::Numbers => self.numbers(&now)?,
                Step::Actions => self.actions(&now)?,
                Step::Focus => self.focus(&now)?,
                Step::Plan => self.plan()?,
            };
            if let Way::Stop = way {
                return Ok(Way::Stop);
            }
        }
        Ok(Way::On)
    }

    fn data(&mut self, view: &CheckInView) -> Result<Way> {
        for source in &view.data.sources {
            self.put(&format!("{}: {}, {}", source.label, source.as_of_words, source.covered_words));
        }
        self.put(&view.data.text);
        Ok(if self.ask("cli-checkin-ask-data", "").is_some() { Way::On } else { Way::Stop })
    }

    fn numbers(&mut self, view: &CheckInView) -> Result<Way> {
        for number in view.numbers.iter().filter(|number| number.outcome.is_none()) {
            self.put(&format!("\n{}", number_text(self.output, number)));
            if let Some(ask) = &number.ask {
                let before = if ask.typed.is_empty() { &ask.placeholder } else { &ask.typed };
                let question = format!("{} {}", ask.label, in_brackets(before));
                let Some(()) = self.until_taken(&question, |talk, typed| match typed {
                    "" => Ok(Done::default()),
                    value => talk.engine.type_value(talk.review, number.kpi, Some(value)),
                })?
                else {
                    return Ok(Way::Stop);
                };
            }
            let Some(note) = self.ask("cli-checkin-ask-note", &number.note) else { return Ok(Way::Stop) };
            if !note.is_empty() {
                self.engine.note_card(self.review, number.kpi, &note)?;
            }
            let Some(answer) = self.ask("cli-checkin-ask-outcome", "") else { return Ok(Way::Stop) };
            if !answer.eq_ignore_ascii_case("a") {
                self.engine.settle_card(self.review, number.kpi, Some(CardOutcome::Nothing))?;
                continue;
            }
            self.engine.settle_card(self.review, number.kpi, Some(CardOutcome::Action))?;
            if let Way::Stop = self.new_action(Some(number.kpi))? {
                return Ok(Way::Stop);
            }
        }
        Ok(Way::On)
    }

    fn actions(&mut self, view: &CheckInView) -> Result<Way> {
        if view.actions.is_empty() {
            self.put(&view.no_actions);
        }
        for action in view.actions.iter().filter(|action| !action.settled_here) {
            self.put(&format!("\n{}", action_text(action)));
            let Some(answer) = self.ask("cli-checkin-ask-action", "") else { return Ok(Way::Stop) };
            let state = match answer.to_ascii_lowercase().as_str() {
                "d" => ActionState::Done,
                "n" => ActionState::NotDone,
                "x" => ActionState::Dropped,
                _ => continue,
            };
            self.engine.settle_action(self.review, action.id, state)?;
        }
        Ok(Way::On)
    }

    fn focus(&mut self, view: &CheckInView) -> Result<Way> {
        if view.focus.choices.is_empty() {
            self.put(&view.focus.none);
        }
        for (choice, number) in view.focus.choices.iter().zip(1..) {
            let money = choice.money_shown.as_ref().map(|money| {
                format!(" ({})", self.engine.say(&Words::new("cli-a-year").with("money", money.clone())))
            });
            self.put(&format!("{number}. {}{}", choice.title, money.unwrap_or_default()));
        }
        let chosen = view.focus.chosen.clone().unwrap_or_default();
        let Some(answer) = self.ask("cli-checkin-ask-focus", &chosen) else { return Ok(Way::Stop) };
        if answer.is_empty() {
            return Ok(Way::On);
        }
        let numbered =
            answer.parse::<usize>().ok().and_then(|number| view.focus.choices.get(number.checked_sub(1)?));
        let focus = numbered.map_or(answer, |choice| choice.title.clone());
        self.engine.choose_focus(self.review, Some(&focus))?;
        Ok(Way::On)
    }

    fn plan(&mut self) -> Result<Way> {
        loop {
            let reading = self.view()?.plan.reading;
            let Some(said) = self.ask("cli-checkin-ask-reading", &reading) else { return Ok(Way::Stop) };
            if !said.is_empty() {
                self.engine.set_reading(self.review, &said)?;
            }
            if !said.is_empty() || !reading.is_empty() {
                break;
            }
            self.put(&self.output.label("cli-checkin-reading-needed"));
        }
        while self.view()?.plan.room > 0 {
            for action in self.view()?.plan.actions {
                self.put(&format!("- {}", action_text(&action)));
            }
            let Some(text) = self.ask("cli-checkin-ask-new", "") else { return Ok(Way::Stop) };
            if text.is_empty() {
                break;
            }
            if let Way::Stop = self.who_and_when(text, None)? {
                return Ok(Way::Stop);
            }
        }
        if self.ask("cli-checkin-ask-close", "").is_none() {
            return Ok(Way::Stop);
        }
        let done = self.engine.close_check_in(self.review)?;
        self.put(&format!("\n{}\n", done.said));
        let view = self.view()?;
        debug_assert_eq!(view.state, CheckInState::Closed);
        self.put(&view.closed.map(|closed| closed.summary).unwrap_or_default());
        Ok(Way::On)
    }

    fn new_action(&mut self, kpi: Option<KpiId>) -> Result<Way> {
        if self.view()?.plan.room == 0 {
            self.put(&self.output.label("cli-checkin-three"));
            return Ok(Way::On);
        }
        match self.ask("cli-checkin-ask-what", "") {
            None => Ok(Way::Stop),
            Some(text) if text.is_empty() => Ok(Way::On),
            Some(text) => self.who_and_when(text, kpi),
        }
    }

    fn who_and_when(&mut self, text: String, kpi: Option<KpiId>) -> Result<Way> {
        let plan = self.view()?.plan;
        let usual = plan.owner.unwrap_or_default();
        let owner = loop {
            let Some(said) = self.ask("cli-checkin-ask-owner", &usual) else { return Ok(Way::Stop) };
            let owner = if said.is_empty() { usual.clone() } else { said };
            if !owner.is_empty() {
                break owner;
            }
        };
        let question = format!("{} {}", self.output.label("cli-checkin-ask-due"), in_brackets(&plan.due));
        let taken = self.until_taken(&question, |talk, typed| {
            let due = (!typed.is_empty()).then(|| typed.to_owned());
            let form = ActionForm { text: text.clone(), owner: Some(owner.clone()), due, kpi };
            talk.engine.add_action(talk.review, &form)
        })?;
        Ok(if taken.is_some() { Way::On } else { Way::Stop })
    }

    fn view(&self) -> Result<CheckInView> {
        self.which.view(self.engine)
    }

    /// Asks until an answer is taken; says what is wrong with one that is not.
    fn until_taken(
        &mut self,
        question: &str,
        take: impl Fn(&Self, &str) -> Result<Done>,
    ) -> Result<Option<()>> {
        loop {
            let Some(typed) = self.read(question) else { return Ok(None) };
            match take(self, &typed) {
                Ok(_) => return Ok(Some(())),
                Err(error) if error.code == tillwise_engine::Code::Invalid => {
                    self.put(&self.engine.say(&error.words));
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// A line of the owner's, without blanks around it; nothing where they stop. What is there already stands in
    /// brackets, and Enter keeps it.
    fn ask(&mut self, key: &str, there: &str) -> Option<String> {
        let question = format!("{} {}", self.output.label(key), in_brackets(there));
        self.read(&question)
    }

    fn read(&mut self, question: &str) -> Option<String> {
        let mut out = std::io::stdout();
        // A reader that went away is no fault of ours; the answers are saved all the same.
        let _ = write!(out, "{}> ", question.trim_end());
        let _ = out.flush();
        let mut line = String::new();
        let read = self.input.read_line(&mut line).unwrap_or(0);
        let line = line.trim();
        (read > 0 && !line.eq_ignore_ascii_case("q")).then(|| line.to_owned())
    }

    fn put(&self, text: &str) {
        // As above.
        let _ = writeln!(std::io::stdout(), "{text}");
    }
}

fn in_brackets(there: &str) -> String {
    if there.is_empty() { String::new() } else { format!("[{there}] ") }
}

/// A number's card as text.
pub fn number_text(output: &Output<'_>, number: &CheckInNumberView) -> String {
    let none = || output.label("no-value");
    let mut line = format!("{}: {}", number.label, number.shown.clone().unwrap_or_else(none));
    if let Some(typed) = &number.typed_words {
        line.push_str(&format!(" ({typed})"));
    }
    if let Some(previous) = &number.previous_shown {
        let change = number.change.as_ref().map(|change| format!(", {change}")).unwrap_or_default();
        line.push_str(&format!("; {} {previous}{change}", number.previous_label.to_lowercase()));
    }
    let verdict = number.verdict_words.as_ref().map(|words| format!(": {words}")).unwrap_or_default();
    line.push_str(&format!("\n  {}{verdict}\n  {}", number.usual, number.state_words));
    for more in number.made_of.iter().chain(&number.reason).chain([&number.source]) {
        line.push_str(&format!("\n  {more}"));
    }
    line
}

/// An action as one line.
pub fn action_text(action: &CheckInActionView) -> String {
    let more =
        [action.owner.as_ref(), action.due_words.as_ref(), Some(&action.age), Some(&action.state_words)];
    let more: Vec<&str> = more.into_iter().flatten().map(String::as_str).collect();
    format!("{} ({})", action.text, more.join(", "))
}
