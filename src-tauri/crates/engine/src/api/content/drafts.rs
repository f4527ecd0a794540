//! Drafts that wait for a person: taken over, or put away.

use super::act::{CopyAct, cells};
use super::texts::changed_meanwhile;
use crate::Engine;
use crate::api::models::letters_changed;
use crate::api::requests::Done;
use crate::api::views::CopyNewFactView;
use crate::error::{Error, Result};
use crate::store::copy_acts::{DRAFTS, Ongoing};
use crate::store::copy_source::Imported;
use crate::store::copy_work::{self, Draft, FieldKey, Work};
use crate::store::draft_records::{self, DraftRecord};
use rusqlite::Transaction;
use serde_json::{Value, json};
use tillwise_domain::content::states::CopyState;
use tillwise_domain::content::{CopyField, ProductCopy, ShopCopy};
use tillwise_domain::words::Words;

/// What a draft of a field says that the product's data does not.
pub(in crate::api) fn new_facts(
    engine: &Engine,
    copy: &ProductCopy,
    field: CopyField,
    text: &str,
    shop: &ShopCopy,
) -> Vec<CopyNewFactView> {
    let mut draft = copy.clone();
    copy_work::put(&mut draft, field, text);
    tillwise_domain::content::new_facts(copy, &draft, shop)
        .into_iter()
        .map(|fact| CopyNewFactView {
            id: super::mark([&*fact.text, &fact.start.to_string()]),
            start: fact.start,
            end: fact.end,
            said: engine.say(&Words::new("copy-new-fact").with("text", fact.text.clone())),
            text: fact.text,
        })
        .collect()
}

/// A draft that may be kept for a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDraft {
    /// The product, as in the queue.
    pub product: String,
    /// The field.
    pub key: FieldKey,
    /// The text.
    pub text: String,
    /// Who wrote it: a model's name, a rule, a person.
    pub author: String,
    /// Template, model and settings, as JSON.
    pub origin: String,
}

impl Engine {
    /// Keeps drafts for products, in one act; each waits for a person.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a product that is not there.
    pub fn add_drafts(&self, drafts: &[NewDraft]) -> Result<Done> {
        let about = if let [one] = drafts { Some(one.product.as_str()) } else { None };
        self.copy_act(about, |act| {
            for draft in drafts {
                let (one, _) = act.product(&draft.product)?;
                let id = draft_records::next_number(act.sql)?;
                let NewDraft { product, key, text, author, origin } = draft;
                let row = json!([id, product, key.field, key.image, text, author, act.at, origin]);
                act.put(DRAFTS, cells(row))?;
                act.touched.rows.insert(one.product);
            }
            Ok(Words::new("said-drafts-kept").with("count", drafts.len()))
        })
    }

    /// Keeps what a model drafted, in an act of its own or as a part of one that goes on; `also` is written with it.
    /// Gives the draft's number and the act it is in.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the product is gone.
    pub(in crate::api) fn keep_model_draft(
        &self,
        record: &DraftRecord,
        part_of: Option<&Ongoing>,
        also: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<(i64, Option<Ongoing>)> {
        let about = part_of.is_none().then_some(record.product.as_str());
        let mut id = 0;
        let ongoing = self.ongoing_act(about, |act| {
            id = draft_records::record(act.sql, record)?;
            also(act.sql)?;
            let replaced = act.let_wait(id, record)?;
            act.who.clone_from(&record.model_name);
            // A draft that another gives way to may be known to acts in between, which are taken back first.
            act.part_of = part_of.filter(|_| !replaced).cloned();
            let model = Words::new("said-model-drafted").with("model", record.model_name.clone());
            Ok(match &act.part_of {
                Some(before) => model.with("count", before.parts + 1),
                None => model.with("count", 1_usize),
            })
        })?;
        Ok((id, ongoing))
    }

    /// Lets a recorded draft wait for a person, for who chose it of two.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where its product is gone.
    pub(in crate::api) fn choose_model_draft(
        &self,
        draft: i64,
        also: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<String> {
        let record = draft_records::get(self.reader()?.sql(), draft)?.ok_or_else(no_draft)?;
        self.copy_act(Some(&record.product), |act| {
            also(act.sql)?;
            act.let_wait(draft, &record)?;
            act.who.clone_from(&record.model_name);
            Ok(Words::new("said-model-drafted")
                .with("model", record.model_name.clone())
                .with("count", 1_usize))
        })?;
        Ok(record.model_name)
    }

    /// Takes something new out of a draft that a person does not call right: its sentence, or its words alone where
    /// nothing else would be left.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the draft is gone or says no such thing any more.
    pub fn drop_fact(&self, draft: i64, fact: &str) -> Result<Done> {
        let product = self.product_of_draft(draft)?;
        self.copy_act(Some(&product), |act| {
            let (one, work) = act.product(&product)?;
            let found = work.drafts.iter().find(|one| one.id == draft).ok_or_else(no_draft)?;
            let now = work.over(&one.copy);
            let field = found.key.field(&now.images).ok_or_else(|| changed_meanwhile(&now.title))?;
            let facts = new_facts(act.engine, &now, field, &found.content, &ShopCopy::default());
            let fact =
                facts.iter().find(|one| one.id == fact).ok_or_else(|| changed_meanwhile(&now.title))?;
            let text = without_sentence(&found.content, (fact.start, fact.end));
            let Draft { id, product, key, author, made_at, origin, .. } = found;
            act.put(
                DRAFTS,
                cells(json!([id, product, key.field, key.image, text, author, made_at, origin])),
            )?;
            act.touched.rows.insert(product.clone());
            Ok(Words::new("said-fact-dropped").with("text", fact.text.clone()))
        })
    }

    /// Takes a draft over as the product's text.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it is gone, or it says something new that nobody called right.
    pub fn accept_draft(&self, draft: i64, text: Option<&str>, right: &[String]) -> Result<Done> {
        let product = self.product_of_draft(draft)?;
        self.text_act(Some(&product), |act| {
            let (one, work) = act.product(&product)?;
            let found = work.drafts.iter().find(|one| one.id == draft).cloned();
            let found = found.ok_or_else(no_draft)?;
            let title = one.copy.title.clone();
            act.take_over(&one, &work, &found, text, right)?;
            Ok(Words::new("said-draft-accepted").with("title", title))
        })
    }

    /// Puts a draft away.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it is gone.
    pub fn drop_draft(&self, draft: i64) -> Result<Done> {
        let product = self.product_of_draft(draft)?;
        self.copy_act(Some(&product), |act| {
            let (one, _) = act.product(&product)?;
            act.remove(DRAFTS, vec![json!(draft)])?;
            act.touched.rows.insert(product.clone());
            Ok(Words::new("said-draft-dropped").with("title", one.copy.title))
        })
    }

    fn product_of_draft(&self, draft: i64) -> Result<String> {
        let found = copy_work::draft(self.reader()?.sql(), draft)?;
        Ok(found.ok_or_else(no_draft)?.product)
    }
}

fn no_draft() -> Error {
    Error::invalid(Words::new("error-no-draft"))
}

/// A text without the sentence around a place, given in characters. A sentence ends at its sign or at a tag.
fn without_sentence(text: &str, (start, end): (usize, usize)) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (start, end) = (start.min(letters.len()), end.clamp(start.min(letters.len()), letters.len()));
    let ends = |at: usize| {
        matches!(letters[at], '.' | '!' | '?' | '…')
            && letters.get(at + 1).is_none_or(|next| next.is_whitespace() || *next == '<')
    };
    let mut from = start;
    while from > 0 && letters[from - 1] != '>' && !ends(from - 1) {
        from -= 1;
    }
    let mut to = end;
    while to < letters.len() && letters[to] != '<' {
        to += 1;
        if ends(to - 1) {
            break;
        }
    }
    let mut tag = false;
    let says = letters[..from].iter().chain(&letters[to..]).any(|letter| {
        tag = (tag || *letter == '<') && *letter != '>';
        !tag && letter.is_alphanumeric()
    });
    let (from, to) = if says { (from, to) } else { (start, end) };
    // Two blanks that meet where something went are one, and none stands at an end.
    let (mut before, mut after) = (&letters[..from], &letters[to..]);
    while matches!(after.first(), Some(' ')) && matches!(before.last(), None | Some(' ' | '>')) {
        after = &after[1..];
    }
    while matches!(before.last(), Some(' ')) && matches!(after.first(), None | Some('<')) {
        before = &before[..before.len() - 1];
    }
    let text: String = before.iter().chain(after).collect();
    // A paragraph of which nothing is left goes, too.
    text.replace("\n<p></p>", "").replace("<p></p>\n", "")
}

impl CopyAct<'_> {
    /// Lets a model's draft wait. Drafts of the same text that a model made before give way; says whether any did.
    fn let_wait(&mut self, id: i64, record: &DraftRecord) -> Result<bool> {
        let (_, work) = self.product(&record.product)?;
        let key = FieldKey { field: record.field.clone(), image: record.image.clone() };
        let mut replaced = false;
        for older in work.drafts.iter().filter(|draft| draft.key == key) {
            if draft_records::get(self.sql, older.id)?.is_some() {
                self.remove(DRAFTS, vec![json!(older.id)])?;
                replaced = true;
            }
        }
        let settings: Value = serde_json::from_str(&record.settings).unwrap_or_default();
        let origin = json!({
            "template": record.template,
            "template_version": record.template_version,
            "model": record.model,
            "settings": settings,
        });
        let DraftRecord { product, field, image, content, model_name, made_at, .. } = record;
        let origin = origin.to_string();
        self.put(DRAFTS, cells(json!([id, product, field, image, content, model_name, made_at, origin])))?;
        self.touched.rows.insert(product.clone());
        Ok(replaced)
    }

    /// Takes a draft over. Accepting is approving, so the product goes to review as of the day the draft was made, and
    /// on to approved where nothing stands in the way.
    pub fn take_over(
        &mut self,
        one: &Imported,
        work: &Work,
        draft: &Draft,
        text: Option<&str>,
        right: &[String],
    ) -> Result<()> {
        let now = work.over(&one.copy);
        let field = draft.key.field(&now.images).ok_or_else(|| changed_meanwhile(&now.title))?;
        let text = text.unwrap_or(&draft.content);
        let fenced = new_facts(self.engine, &now, field, text, &ShopCopy::default());
        if let Some(open) = fenced.iter().find(|fact| !right.contains(&fact.id)) {
            return Err(Error::invalid(Words::new("error-draft-new-fact").with("text", open.text.clone())));
        }
        // What the model wrote is in its record, whatever was taken out of the draft since.
        let written = draft_records::text_and_model(self.sql, draft.id)?.map(|(text, _)| text);
        let changed = letters_changed(written.as_deref().unwrap_or(&draft.content), text);
        draft_records::set_edit_distance(self.sql, draft.id, changed)?;
        self.write_text(one, field, text, &draft.author)?;
        self.remove(DRAFTS, vec![json!(draft.id)])?;
        self.touched.rows.insert(one.product.clone());
        let since =
            work.steps.last().map_or(draft.made_at, |last| last.step.at.as_second().max(draft.made_at));
        let state = work.state(&one.copy);
        if state == CopyState::Missing {
            self.note_step(&one.product, CopyState::Draft, since.min(self.at), ("", false))?;
        }
        if state != CopyState::InReview {
            self.note_step(&one.product, CopyState::InReview, since.min(self.at), ("", false))?;
        }
        self.touched.approve.insert(one.product.clone());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dropped(text: &str, fact: &str) -> String {
        let start = text.find(fact).map(|at| text[..at].chars().count()).unwrap();
        without_sentence(text, (start, start + fact.chars().count()))
    }

    #[test]
    fn what_is_not_right_goes_with_its_sentence() {
        let text = "<p>Größe M. It holds 350 ml. Made of clay.</p>";
        assert_eq!(dropped(text, "350 ml"), "<p>Größe M. Made of clay.</p>");
        assert_eq!(dropped("<p>A mug. It holds 350 ml.</p>", "350 ml"), "<p>A mug.</p>");
        assert_eq!(dropped("<p>It holds 350 ml. A mug.</p>", "350 ml"), "<p>A mug.</p>");
        assert_eq!(dropped("<p>A mug.</p>\n<p>It holds 3.5 l</p>", "3.5 l"), "<p>A mug.</p>");
    }

    #[test]
    fn where_nothing_would_be_left_its_words_go_alone() {
        assert_eq!(dropped("Stoneware mug, 350 ml", "350 ml"), "Stoneware mug,");
        assert_eq!(dropped("A 350 ml mug", "350 ml"), "A mug");
        assert_eq!(dropped("350 ml mug", "350 ml"), "mug");
        assert_eq!(dropped("350 ml", "350 ml"), "");
    }
}
