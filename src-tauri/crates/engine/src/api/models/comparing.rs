//! Two models on one text, blind: the names are told only after somebody chose.

use super::product::{Asked, field_name, field_named};
use super::session::{Session, Wanted};
use super::turn::Turn;
use crate::Engine;
use crate::api::content::{fenced, new_facts};
use crate::api::requests::{Done, Topic};
use crate::api::views::{ComparingView, DraftComparisonView, TallyView};
use crate::drafting::Now;
use crate::error::{Code, Error, Result};
use crate::store::draft_comparisons::Comparison;
use crate::store::{copy_source, draft_comparisons, draft_records, settings};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeMap;
use tillwise_domain::content::{CopyField, ShopCopy};
use tillwise_domain::words::Words;

/// How many comparisons the page lists; those that wait for a choice come first.
const LISTED: u32 = 50;

impl Engine {
    /// Has two models draft the same text. Which of them stands first is drawn.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`], and for one model against itself.
    pub fn compare_models(&self, models: [i64; 2], product: &str, field: CopyField) -> Result<Done> {
        if models[0] == models[1] {
            return Err(Error::invalid(Words::new("error-model-same")));
        }
        let turn = Turn::begin(self)?;
        let asked = Asked::of(self.reader()?.sql(), product, field)?;
        let random = || Error::new(Code::Failed, Words::new("error-model-random"));
        let turned = self.host.random().ok_or_else(random)?[0] & 1 == 1;
        let [first, second] = if turned { [models[1], models[0]] } else { models };
        // Both lines before the first request: a comparison of one is none.
        let sessions = [Session::open(self, &turn, first)?, Session::open(self, &turn, second)?];
        let mut records = Vec::new();
        for (session, done) in sessions.iter().zip(0..) {
            // Without the name: the page shows the text while it comes.
            let (title, product) = (asked.copy.title.clone(), asked.product.clone());
            let field = asked.field_name();
            self.drafting.begin(Now { title, product, field, done, total: 2, ..Now::default() });
            let wanted = Wanted { asked: &asked, item: None };
            records.push(session.draft(&wanted).map_err(|none| session.none(none))?);
        }
        let now = self.host.now().as_second();
        self.keep(&sessions[0], |sql| {
            let drafts = records.iter().map(|record| draft_records::record(sql, record));
            let drafts = drafts.collect::<Result<Vec<_>>>()?;
            if let [a, b] = drafts[..] {
                draft_comparisons::add(sql, &asked.product, &field_name(field), [a, b], now)?;
            }
            Ok(())
        })?;
        self.keep(&sessions[1], |_| Ok(()))?;
        Ok(self.compared("models-said-compared", ""))
    }

    /// Notes which draft is better; it waits for a person like any other then. `choice` is `a`, `b` or `neither`.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a comparison that is not there or was chosen in already, and for another choice.
    pub fn choose_draft(&self, comparison: i64, choice: &str) -> Result<Done> {
        let wrong = |key: &'static str| Error::invalid(Words::new(key));
        let reader = self.reader()?;
        let found = draft_comparisons::get(reader.sql(), comparison)?;
        let found = found.ok_or_else(|| wrong("error-model-no-comparison"))?;
        if found.chosen.is_some() {
            return Err(wrong("error-model-chosen"));
        }
        let draft = match choice {
            "a" => Some(found.draft_a),
            "b" => Some(found.draft_b),
            "neither" => None,
            _ => return Err(wrong("error-model-choice")),
        };
        drop(reader);
        let now = self.host.now().as_second();
        // Who chose first is asked again in the same transaction: another program may have chosen meanwhile.
        let choose = |sql: &Transaction<'_>| match draft_comparisons::choose(sql, comparison, choice, now)? {
            true => Ok(()),
            false => Err(wrong("error-model-chosen")),
        };
        let chosen = match draft {
            Some(draft) => Some(self.choose_model_draft(draft, choose)?),
            None => {
                let mut writer = self.existing_writer()?;
                let sql = writer.begin()?;
                choose(&sql)?;
                settings::count_change(&sql)?;
                sql.commit()?;
                None
            }
        };
        let done = match chosen {
            Some(model) => self.compared("models-said-chosen", &model),
            None => self.compared("models-said-neither", ""),
        };
        Ok(Done { product: Some(found.product), ..done })
    }

    /// The comparisons so far, and which model was chosen how often.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn comparing(&self) -> Result<ComparingView> {
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => {
                let title = self.words.label("models-comparing-none");
                return Ok(ComparingView { title, comparisons: Vec::new(), tally: Vec::new() });
            }
            other => other?,
        };
        let newest = draft_comparisons::newest(reader.sql(), LISTED)?;
        let comparisons = newest.iter().map(|one| comparison_view(self, reader.sql(), one));
        let comparisons = comparisons.collect::<Result<_>>()?;
        let outcomes = draft_comparisons::outcomes(reader.sql())?;
        let title = match outcomes.len() {
            0 => self.words.label("models-comparing-none"),
            count => {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                self.say(&Words::new("models-comparing").with("count", count))
            }
        };
        let tally = tally(&outcomes);
        Ok(ComparingView { title, comparisons, tally })
    }

    fn compared(&self, said: &'static str, model: &str) -> Done {
        let said = self.say(&Words::new(said).with("model", model));
        Done { said, changed: vec![Topic::Copy, Topic::Models], ..Done::default() }
    }
}

fn comparison_view(engine: &Engine, sql: &Connection, one: &Comparison) -> Result<DraftComparisonView> {
    let imported = copy_source::one(sql, &one.product)?;
    let title = imported.as_ref().map(|found| found.copy.title.clone());
    // A product that went with its file has no text to set the drafts against.
    let asked = field_named(&one.field).and_then(|field| Asked::of(sql, &one.product, field).ok());
    let against = |draft: &str| match &asked {
        Some(asked) => {
            let now = asked.copy.text(asked.field).unwrap_or_default();
            fenced(&now, draft, &new_facts(engine, &asked.copy, asked.field, draft, &ShopCopy::default()))
        }
        None => fenced("", draft, &[]),
    };
    let read = |draft: i64| -> Result<(String, String)> {
        Ok(draft_records::text_and_model(sql, draft)?.unwrap_or_default())
    };
    let (a, b) = (read(one.draft_a)?, read(one.draft_b)?);
    let named = |model: String| one.chosen.is_some().then_some(model);
    Ok(DraftComparisonView {
        id: one.id,
        product: one.product.clone(),
        title: title.unwrap_or_else(|| one.product.clone()),
        field: one.field.clone(),
        a_difference: against(&a.0),
        b_difference: against(&b.0),
        a: a.0,
        b: b.0,
        chosen: one.chosen.clone(),
        a_model: named(a.1),
        b_model: named(b.1),
    })
}

/// Who was chosen over whom, each pair once and by the alphabet.
fn tally(outcomes: &[(String, String, String)]) -> Vec<TallyView> {
    let mut pairs: BTreeMap<(&str, &str), [u32; 3]> = BTreeMap::new();
    for (a, b, chosen) in outcomes {
        let winner = match chosen.as_str() {
            "a" => Some(a),
            "b" => Some(b),
            _ => None,
        };
        let (first, second) = if a <= b { (a, b) } else { (b, a) };
        let counts = pairs.entry((first, second)).or_default();
        match winner {
            Some(winner) if winner == first => counts[0] += 1,
            Some(_) => counts[1] += 1,
            None => counts[2] += 1,
        }
    }
    let view = |((one, other), counts): ((&str, &str), [u32; 3])| {
        let [one_chosen, other_chosen, neither] = counts;
        TallyView { one: one.to_owned(), one_chosen, other: other.to_owned(), other_chosen, neither }
    };
    pairs.into_iter().map(view).collect()
}
