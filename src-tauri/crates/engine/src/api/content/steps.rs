//! Steps from state to state, with who and when.

use super::act::{CopyAct, cells};
use super::claims::{claim_of, open_claims};
use super::queue::state_words;
use crate::Engine;
use crate::api::requests::Done;
use crate::error::{Error, Result};
use crate::store::copy_acts::{LEFT, STEPS};
use crate::store::copy_queue;
use crate::store::copy_source::Imported;
use crate::store::copy_voice::EXCEPTIONS;
use crate::store::copy_work::{StoredTick, Work};
use crate::store::people;
use jiff::civil::Date;
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::VOICE_RULES;
use tillwise_domain::content::states::{CopyState, Exception, Gate, Refusal, may_step};
use tillwise_domain::words::{Value, Words};

impl Engine {
    /// Takes products to another state, all of them or none.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a state there is not, or with the first thing that stands in the way.
    pub fn move_copy(&self, products: &[String], to: &str, note: &str, waits: bool) -> Result<Done> {
        let unknown = || Error::invalid(Words::new("error-no-copy-state").with("state", to));
        let to = CopyState::from_id(to).ok_or_else(unknown)?;
        let about = if let [one] = products { Some(one.as_str()) } else { None };
        self.copy_act(about, |act| {
            let mut titles = Vec::new();
            let mut open = 0;
            for product in products {
                let (one, work) = act.product(product)?;
                act.step(&one, &work, to, (note.trim(), waits))?;
                if to == CopyState::Approved {
                    open += gate(act.sql, product, &work.ticks, ("", ""), act.today)?.open_claims;
                }
                titles.push(one.copy.title);
            }
            let first = titles.first().cloned().unwrap_or_default();
            let said = Words::new(format!("said-copy-{}", to.id().replace('_', "-")))
                .with("count", titles.len())
                .with("title", first);
            Ok(match open {
                0 => said,
                open => Words::new("said-copy-approved-open").with("said", said).with("count", open),
            })
        })
    }

    /// Says whose name stands on what is done to copy from now on.
    ///
    /// # Errors
    /// Where the shop file cannot be written.
    pub fn set_reviewer(&self, name: &str) -> Result<Done> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        let kept = Some(name.as_str()).filter(|name| !name.is_empty());
        crate::store::settings::set(&sql, super::REVIEWER, kept)?;
        crate::store::settings::count_change(&sql)?;
        sql.commit()?;
        let key = if name.is_empty() { "said-reviewer-none" } else { "said-reviewer" };
        let said = self.say(&Words::new(key).with("name", name));
        Ok(Done { said, changed: vec![crate::api::requests::Topic::Copy], ..Done::default() })
    }
}

/// What stands in the way of a product's steps now.
pub(super) fn gate(
    sql: &Connection,
    product: &str,
    ticks: &[StoredTick],
    (who, note): (&str, &str),
    today: Date,
) -> Result<Gate> {
    let claims = copy_queue::claims(sql, product)?;
    let voice = copy_queue::remarks_of(sql, product, &VOICE_RULES)?.len();
    let is_brand_owner =
        people::all(sql)?.iter().any(|person| person.brand_owner && person.name.eq_ignore_ascii_case(who));
    let exception = Exception { who: who.to_owned(), is_brand_owner, reason: note.to_owned() };
    Ok(Gate {
        open_claims: open_claims(&claims, ticks, today).len(),
        voice_remarks: voice,
        exception: (!note.is_empty()).then_some(exception),
    })
}

/// Why one state does not follow another, and which ones do.
fn not_next(from: CopyState, to: CopyState) -> Words {
    // What a file says nobody chooses.
    let of_files = [CopyState::Missing, CopyState::Exported, CopyState::ConfirmedLive];
    let next = from.next().iter().filter(|state| !of_files.contains(state) && **state != from);
    let next = next.map(|state| Value::from(state_words(state.id()))).collect();
    Words::new("error-copy-not-next")
        .with("from", state_words(from.id()))
        .with("to", state_words(to.id()))
        .with("next", Value::List(next))
}

/// A refusal in words.
pub(super) fn refused(refusal: Refusal, title: &str) -> Words {
    let words = Words::new(format!("copy-step-refused-{}", refusal.id())).with("title", title);
    match refusal {
        Refusal::OpenClaims(count) | Refusal::Voice(count) => words.with("count", count),
        _ => words,
    }
}

impl CopyAct<'_> {
    /// Takes one step, if it may be taken.
    pub fn step(
        &mut self,
        one: &Imported,
        work: &Work,
        to: CopyState,
        (note, waits): (&str, bool),
    ) -> Result<()> {
        let gate = gate(self.sql, &one.product, &work.ticks, (&self.who, note), self.today)?;
        let from = work.state(&one.copy);
        may_step(from, to, &self.who, &gate).map_err(|refusal| {
            let words = match refusal {
                Refusal::NotNext => not_next(from, to),
                other => Words::new("error-copy-step").with("why", refused(other, &one.copy.title)),
            };
            Error::invalid(words.with("title", one.copy.title.clone()))
        })?;
        let approves = to == CopyState::Approved && work.state(&one.copy) == CopyState::InReview;
        if approves && gate.voice_remarks > 0 {
            self.note_exception(&one.product)?;
        }
        self.note_step(&one.product, to, self.at, (note, waits))
    }

    /// Notes that the step that comes next is taken in spite of the voice, and leaves what the voice says: who, when and
    /// why stand in the step.
    fn note_exception(&mut self, product: &str) -> Result<()> {
        let remarks = copy_queue::remarks_of(self.sql, product, &VOICE_RULES)?;
        let step = self.next_id(STEPS)?;
        self.put(EXCEPTIONS, cells(json!([step, product, remarks.len()])))?;
        for remark in remarks {
            let (field, image) = &remark.field;
            let row = json!([product, remark.rule, field, image, remark.text, self.who, self.at]);
            self.put(LEFT, cells(row))?;
        }
        Ok(())
    }

    /// Writes a step down. `at` is in seconds since 1970.
    pub fn note_step(
        &mut self,
        product: &str,
        to: CopyState,
        at: i64,
        (note, waits): (&str, bool),
    ) -> Result<()> {
        let id = self.next_id(STEPS)?;
        let row = json!([id, product, to.id(), self.who, at, i64::from(waits), note]);
        self.put(STEPS, cells(row))?;
        self.touched.rows.insert(product.to_owned());
        Ok(())
    }

    /// A text that a person changed is looked at (again): whatever its state, it goes to review.
    pub fn send_to_review(&mut self, one: &Imported, work: &Work) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        match work.state(&one.copy) {
            CopyState::InReview => Ok(()),
            CopyState::Missing => {
                self.note_step(&one.product, CopyState::Draft, self.at, ("", false))?;
                self.note_step(&one.product, CopyState::InReview, self.at, ("", false))
            }
            _ => self.note_step(&one.product, CopyState::InReview, self.at, ("", false)),
        }
    }

    /// The claims of a product's text with this id.
    pub fn claim(&self, product: &str, id: &str) -> Result<Option<copy_queue::StoredClaim>> {
        Ok(copy_queue::claims(self.sql, product)?.into_iter().find(|claim| claim_of(product, claim) == id))
    }
}
