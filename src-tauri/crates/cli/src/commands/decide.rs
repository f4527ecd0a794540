//! The four questions before a tool is added.

use super::heads;
use crate::arguments::DecideArguments;
use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_domain::stack::{FourAnswers, Question};
use tillwise_engine::api::requests::{DecisionAct, DecisionForm, NoteForm};
use tillwise_engine::api::views::WeighedView;
use tillwise_engine::{Engine, Result};

pub fn decide(engine: &Engine, output: &Output<'_>, typed: &DecideArguments, dry: bool) -> Result<u8> {
    let bottleneck = typed.bottleneck.as_deref().map(|name| engine.bottleneck(name)).transpose()?;
    // One text for the whole decision is about why: it stands with the first question.
    let note = |text: &String| NoteForm { question: Question::SavesTime, note: text.clone() };
    let form = DecisionForm {
        name: typed.name.clone().unwrap_or_default(),
        layer: typed.layer,
        jobs: typed.jobs.clone(),
        answers: FourAnswers {
            saves_time: typed.saves_time,
            removes_bottleneck: typed.removes_bottleneck,
            existing_tools_can: typed.existing_tools_can,
            integrates: typed.integrates,
        },
        notes: typed.evidence.iter().map(note).collect(),
        bottleneck,
    };
    let weighed = engine.weigh(&form)?;
    let act = match (&typed.name, typed.add, typed.drop) {
        (None, _, _) => None,
        (Some(_), true, _) => Some(DecisionAct::Add),
        (Some(_), _, true) => Some(DecisionAct::Drop),
        (Some(_), _, _) => Some(DecisionAct::Wait),
    };
    let (said, tool) = match act {
        None => (None, None),
        Some(act) if dry => {
            engine.rehearse()?.engine.decide(None, &form, act)?;
            (Some(output.label("cli-dry-run")), None)
        }
        Some(act) => {
            let done = engine.decide(None, &form, act)?;
            (Some(done.said), done.tool)
        }
    };
    let mut document = weighed_json(&weighed);
    if let Value::Object(fields) = &mut document {
        fields.insert("name".to_owned(), json!(typed.name));
        fields.insert("evidence".to_owned(), json!(typed.evidence));
        fields.insert("outcome".to_owned(), json!(act.filter(|_| !dry).map(outcome)));
        fields.insert("tool".to_owned(), json!(tool));
        fields.insert("dry_run".to_owned(), json!(dry));
        fields.insert("said".to_owned(), json!(said));
    }
    output.show(document, &weighed_text(output, &weighed, said.as_deref()));
    Ok(0)
}

fn outcome(act: DecisionAct) -> &'static str {
    match act {
        DecisionAct::Add | DecisionAct::Experiment => "added",
        DecisionAct::Wait => "waiting",
        DecisionAct::Drop => "dropped",
    }
}

fn weighed_json(view: &WeighedView) -> Value {
    let answer = |answer: &tillwise_engine::api::views::WeighedAnswerView| {
        json!({
            "question": answer.question.id(),
            "wording": answer.wording,
            "statement": answer.statement,
            "answer": if answer.answer { "yes" } else { "no" },
            "reads": answer.reads.id(),
            "evidence": answer.evidence,
        })
    };
    json!({
        "verdict": view.verdict.id(),
        "verdict_words": view.verdict_words,
        "against": view.against,
        "answers": view.answers.iter().map(answer).collect::<Vec<_>>(),
        "experiment": view.experiment,
        "experiment_ends": view.experiment_ends,
        "call": view.call_words,
        "sales": view.sales_words,
        "first": view.first,
    })
}

fn weighed_text(output: &Output<'_>, view: &WeighedView, said: Option<&str>) -> String {
    let mut rows = vec![heads(output, &["question", "answer", "reads", "why"])];
    rows.extend(view.answers.iter().map(|answer| {
        vec![
            answer.wording.clone(),
            answer.answer_words.clone(),
            answer.reads_words.clone(),
            answer.evidence.join(" "),
        ]
    }));
    let mut text = format!(
        "{}. {}\n\n{}\n{}\n",
        view.verdict_words,
        view.against_words,
        table(&rows, &[]),
        view.call_words
    );
    for line in [Some(view.sales_words.as_str()), view.first.as_deref(), said].into_iter().flatten() {
        text.push_str(line);
        text.push('\n');
    }
    text
}
