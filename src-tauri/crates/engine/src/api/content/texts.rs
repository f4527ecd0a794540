//! Texts the owner writes, and what becomes of them where the shop wrote too.

use crate::Engine;
use crate::api::requests::{CopyKeep, Done};
use crate::error::{Error, Result};
use crate::store::copy_acts::TEXTS;
use crate::store::copy_work::{self, FieldKey};
use serde_json::json;
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;

impl Engine {
    /// Writes the owner's text over the imported one; the imported text again takes the owner's away.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the text is another than `was` by now, or the product has no such field.
    pub fn edit_copy(&self, product: &str, field: CopyField, was: &str, text: &str) -> Result<Done> {
        if text == was && self.stands(product, field, text)? {
            let said = self.say(&Words::new("said-copy-same").with("field", Self::field_words(field)));
            return Ok(Done { said, product: Some(product.to_owned()), ..Done::default() });
        }
        self.text_act(Some(product), |act| {
            let (one, work) = act.product(product)?;
            let now = work.over(&one.copy);
            if now.text(field).as_deref().unwrap_or_default() != was {
                return Err(changed_meanwhile(&now.title));
            }
            let who = act.who.clone();
            act.write_text(&one, field, text, &who)?;
            act.send_to_review(&one, &work)?;
            Ok(Words::new("said-copy-edited")
                .with("field", Self::field_words(field))
                .with("title", one.copy.title))
        })
    }

    /// Whether a field has this text already, and nobody else wrote another.
    fn stands(&self, product: &str, field: CopyField, text: &str) -> Result<bool> {
        let reader = self.reader()?;
        let (one, work) = (super::imported(reader.sql(), product)?, copy_work::of(reader.sql(), product)?);
        let same = work.over(&one.copy).text(field).as_deref() == Some(text);
        Ok(same && !work.clashes(&one.copy).contains(&field))
    }

    /// Decides which text stays where the shop's file changed it after the owner wrote over it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the two do not differ any more.
    pub fn settle_clash(&self, product: &str, field: CopyField, keep: CopyKeep) -> Result<Done> {
        self.text_act(Some(product), |act| {
            let (one, work) = act.product(product)?;
            if !work.clashes(&one.copy).contains(&field) {
                return Err(changed_meanwhile(&one.copy.title));
            }
            let key = FieldKey::of(field, &one.copy.images);
            let text = key.as_ref().and_then(|key| work.text(key)).cloned();
            let (Some(key), Some(text)) = (key, text) else { return Err(changed_meanwhile(&one.copy.title)) };
            let said = match keep {
                CopyKeep::Shop => {
                    act.remove(TEXTS, vec![json!(product), json!(key.field), json!(key.image)])?;
                    act.touched.texts.insert(product.to_owned());
                    "said-copy-kept-shop"
                }
                CopyKeep::Ours => {
                    act.write_text(&one, field, &text.content, &text.author)?;
                    "said-copy-kept-ours"
                }
            };
            Ok(Words::new(said).with("field", Self::field_words(field)).with("title", one.copy.title))
        })
    }
}

/// What is said where a text is not any more what the owner had before them.
pub(super) fn changed_meanwhile(title: &str) -> Error {
    Error::invalid(Words::new("error-copy-changed").with("title", title))
}
