//! Two models on one text, blind: the names are told only after somebody chose.

use super::product::{Asked, field_name};
use super::session::{NoDraft, Session};
use crate::Engine;
use crate::api::requests::{Done, Topic};
use crate::api::views::{ComparingView, DraftComparisonView, TallyView};
use crate::drafting::Now;
use crate::error::{Code, Error, Result};
use crate::store::draft_comparisons::Comparison;
use crate::store::{copy_source, draft_comparisons, draft_records, settings};
use rusqlite::Connection;
use std::collections::BTreeMap;
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;

impl Engine {
    /// Has two models draft the same text. Which of them stands first is drawn.
    ///
    /// # Errors
    /// As [`Engine::draft_copy`], and for one model against itself.
    pub fn compare_models(&self, models: [i64; 2], product: &str, field: CopyField) -> Result<Done> {
        let _claim = self.claim_drafting()?;
        if models[0] == models[1] {
            return Err(Error::invalid(Words::new("error-model-same")));
        }
        let asked = Asked::of(self.reader()?.sql(), product, field)?;
        let random = || Error::new(Code::Failed, Words::new("error-model-random"));
        let turned = self.host.random().ok_or_else(random)?[0] & 1 == 1;
        let [first, second] = if turned { [models[1], models[0]] } else { models };
        // Both lines before the first request: a comparison of one is none.
        let sessions = [Session::open(self, first)?, Session::open(self, second)?];
        let mut records = Vec::new();
        for (session, done) in sessions.iter().zip(0..) {
            // Without the name: the page shows the text while it comes.
            let title = asked.copy.title.clone();
            self.drafting.begin(Now { title, done, total: 2, ..Now::default() });
            match session.draft(&asked) {
                Ok(record) => records.push(record),
                Err(NoDraft::Fault(fault)) => return Err(session.told(&fault)),
                Err(NoDraft::Error(error)) => return Err(error),
            }
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
        let mut writer = self.existing_writer()?;
        let found = draft_comparisons::get(writer.sql(), comparison)?;
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
        let now = self.host.now().as_second();
        let sql = writer.begin()?;
        draft_comparisons::choose(&sql, comparison, choice, now)?;
        let chosen = match draft {
            Some(draft) => {
                draft_records::let_wait(&sql, draft)?;
                draft_records::text_and_model(&sql, draft)?.map(|(_, model)| model)
            }
            None => None,
        };
        settings::count_change(&sql)?;
        sql.commit()?;
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
        let all = draft_comparisons::all(reader.sql())?;
        let comparisons: Vec<_> =
            all.iter().map(|one| comparison_view(reader.sql(), one)).collect::<Result<_>>()?;
        let chosen = comparisons.iter().filter(|one| one.chosen.is_some()).count();
        let title = match chosen {
            0 => self.words.label("models-comparing-none"),
            count => {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                self.say(&Words::new("models-comparing").with("count", count))
            }
        };
        let tally = tally(&comparisons);
        Ok(ComparingView { title, comparisons, tally })
    }

    fn compared(&self, said: &'static str, model: &str) -> Done {
        let said = self.say(&Words::new(said).with("model", model));
        Done { said, changed: vec![Topic::Copy, Topic::Models], ..Done::default() }
    }
}

fn comparison_view(sql: &Connection, one: &Comparison) -> Result<DraftComparisonView> {
    let title = copy_source::one(sql, &one.product)?.map(|found| found.copy.title);
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
        a: a.0,
        b: b.0,
        chosen: one.chosen.clone(),
        a_model: named(a.1),
        b_model: named(b.1),
    })
}

/// Who was chosen over whom, each pair once and by the alphabet.
fn tally(comparisons: &[DraftComparisonView]) -> Vec<TallyView> {
    let mut pairs: BTreeMap<(String, String), [u32; 3]> = BTreeMap::new();
    for one in comparisons {
        let (Some(chosen), Some(a), Some(b)) = (&one.chosen, &one.a_model, &one.b_model) else { continue };
        let winner = match chosen.as_str() {
            "a" => Some(a),
            "b" => Some(b),
            _ => None,
        };
        let (first, second) = if a <= b { (a, b) } else { (b, a) };
        let counts = pairs.entry((first.clone(), second.clone())).or_default();
        match winner {
            Some(winner) if winner == first => counts[0] += 1,
            Some(_) => counts[1] += 1,
            None => counts[2] += 1,
        }
    }
    let view = |((one, other), counts): ((String, String), [u32; 3])| {
        let [one_chosen, other_chosen, neither] = counts;
        TallyView { one, one_chosen, other, other_chosen, neither }
    };
    pairs.into_iter().map(view).collect()
}
