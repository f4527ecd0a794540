//! Drafts that wait for a person: taken over, or put away.

use super::act::{CopyAct, cells};
use super::texts::changed_meanwhile;
use crate::Engine;
use crate::api::models::letters_changed;
use crate::api::requests::Done;
use crate::api::views::CopyNewFactView;
use crate::error::{Error, Result};
use crate::store::copy_acts::DRAFTS;
use crate::store::copy_source::Imported;
use crate::store::copy_work::{self, Draft, FieldKey, Work};
use crate::store::draft_records;
use serde_json::json;
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
                let id = act.next_id(DRAFTS)?;
                let NewDraft { product, key, text, author, origin } = draft;
                let row = json!([id, product, key.field, key.image, text, author, act.at, origin]);
                act.put(DRAFTS, cells(row))?;
                act.touched.rows.insert(one.product);
            }
            Ok(Words::new("said-drafts-kept").with("count", drafts.len()))
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

impl CopyAct<'_> {
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
        let changed = letters_changed(&draft.content, text);
        draft_records::set_edit_distance(self.sql, draft.id, &draft.content, changed)?;
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
