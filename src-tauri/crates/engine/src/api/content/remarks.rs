//! What the owner does with one remark: put its fix in, leave it, call its word right.

use super::act::{CopyAct, cells};
use super::mark;
use super::texts::changed_meanwhile;
use crate::Engine;
use crate::api::requests::Done;
use crate::error::{Error, Result};
use crate::store::copy_acts::{LEFT, WORDS};
use crate::store::copy_queue::{self, StoredFinding};
use crate::store::copy_source::Imported;
use crate::store::copy_work::{FieldKey, Work};
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::{CHECKS, CopyField, ProductCopy};
use tillwise_domain::words::Words;

/// A remark's id within its product: another once the text of its field changes.
pub(super) fn remark_id(finding: &StoredFinding, copy: &ProductCopy) -> String {
    let (start, end) = (finding.span.0.to_string(), finding.span.1.to_string());
    let text = field_of(finding, copy).and_then(|field| copy.text(field)).unwrap_or_default();
    mark([&*finding.rule, &finding.field.0, &finding.field.1, &start, &end, &finding.text, &text])
}

/// The field a remark is about.
pub(super) fn field_of(finding: &StoredFinding, copy: &ProductCopy) -> Option<CopyField> {
    let (field, image) = finding.field.clone();
    FieldKey { field, image }.field(&copy.images)
}

/// A text with a fix put in place of a span of characters; nothing where the span is none of the text's.
pub(super) fn fixed(text: &str, (start, end): (usize, usize), fix: &str) -> Option<String> {
    let count = text.chars().count();
    if start > end || end > count {
        return None;
    }
    // A remark from 0 to 0 is about the whole field.
    let (start, end) = if (start, end) == (0, 0) { (0, count) } else { (start, end) };
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    Some(format!("{}{fix}{}", &text[..byte(start)], &text[byte(end)..]))
}

/// What a rule is called, or its id where this program does not know it.
pub(super) fn rule_words(rule: &str) -> Words {
    let known = CHECKS.iter().find(|check| check.id() == rule);
    known.map_or_else(|| Words::new("as-said").with("said", rule), |check| check.name())
}

/// A remark of a product with what it stands on.
struct Held {
    one: Imported,
    work: Work,
    now: ProductCopy,
    finding: StoredFinding,
}

impl CopyAct<'_> {
    fn remark(&self, product: &str, remark: &str) -> Result<Held> {
        let (one, work) = self.product(product)?;
        let now = work.over(&one.copy);
        let finding = find(self.sql, product, remark, &now)?;
        let finding = finding.ok_or_else(|| changed_meanwhile(&now.title))?;
        Ok(Held { one, work, now, finding })
    }

    fn leave(&mut self, product: &str, finding: &StoredFinding) -> Vec<serde_json::Value> {
        let (field, image) = &finding.field;
        self.touched.flags.insert(product.to_owned());
        cells(json!([product, finding.rule, field, image, finding.text]))
    }
}

/// The remark of a product with an id, hidden or not.
fn find(sql: &Connection, product: &str, remark: &str, now: &ProductCopy) -> Result<Option<StoredFinding>> {
    let all = copy_queue::findings(sql, product)?;
    Ok(all.into_iter().find(|finding| remark_id(finding, now) == remark))
}

impl Engine {
    /// Puts a remark's fix into the product's text.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the text changed meanwhile, or the remark has no fix.
    pub fn apply_remark(&self, product: &str, remark: &str) -> Result<Done> {
        self.text_act(Some(product), |act| {
            let Held { one, work, now, finding } = act.remark(product, remark)?;
            let no_fix = || Error::invalid(Words::new("error-copy-no-fix"));
            let fix = finding.fix.as_deref().ok_or_else(no_fix)?;
            let field = field_of(&finding, &now).ok_or_else(no_fix)?;
            let text = now.text(field).and_then(|text| fixed(&text, finding.span, fix)).ok_or_else(no_fix)?;
            let author = act.engine.rule_author(&finding.rule);
            act.write_text(&one, field, &text, &author)?;
            act.send_to_review(&one, &work)?;
            Ok(Words::new("said-copy-fixed").with("rule", rule_words(&finding.rule)).with("title", now.title))
        })
    }

    /// Who wrote a text that is a rule's fix.
    pub(super) fn rule_author(&self, rule: &str) -> String {
        self.say(&Words::new("copy-author-rule").with("rule", rule_words(rule)))
    }

    /// Leaves a remark as it is, in this product.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the text changed meanwhile.
    pub fn leave_remark(&self, product: &str, remark: &str) -> Result<Done> {
        self.copy_act(Some(product), |act| {
            let Held { now, finding, .. } = act.remark(product, remark)?;
            let mut row = act.leave(product, &finding);
            row.extend([json!(act.who), json!(act.at)]);
            act.put(LEFT, row)?;
            Ok(Words::new("said-copy-left").with("rule", rule_words(&finding.rule)).with("title", now.title))
        })
    }

    /// Opens a remark again that was left.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it was not left, or the text changed meanwhile.
    pub fn reopen_remark(&self, product: &str, remark: &str) -> Result<Done> {
        self.copy_act(Some(product), |act| {
            let Held { now, finding, .. } = act.remark(product, remark)?;
            let key = act.leave(product, &finding);
            act.remove(LEFT, key)?;
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-copy-not-left")));
            }
            Ok(Words::new("said-copy-reopened")
                .with("rule", rule_words(&finding.rule))
                .with("title", now.title))
        })
    }

    /// Calls a remark's word right, in the whole shop.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the text changed meanwhile, or the remark is about no word.
    pub fn real_word(&self, product: &str, remark: &str) -> Result<Done> {
        self.copy_act(None, |act| {
            let Held { finding, .. } = act.remark(product, remark)?;
            if !is_word(&finding) {
                return Err(Error::invalid(Words::new("error-copy-no-word")));
            }
            act.call_right(&finding.text)
        })
    }

    /// Puts a word on the list of right words.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for what is no single word.
    pub fn add_word(&self, word: &str) -> Result<Done> {
        let word = word.trim();
        if word.is_empty() || word.contains(char::is_whitespace) {
            return Err(Error::invalid(Words::new("error-copy-no-word")));
        }
        self.copy_act(None, |act| act.call_right(word))
    }

    /// Takes a word off the list of right words.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where it is not on it.
    pub fn forget_word(&self, word: &str) -> Result<Done> {
        self.copy_act(None, |act| {
            act.remove(WORDS, vec![json!(word.trim().to_lowercase())])?;
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-copy-word-unknown").with("word", word)));
            }
            act.touched.all_flags = true;
            Ok(Words::new("said-copy-word-forgotten").with("word", word))
        })
    }
}

impl CopyAct<'_> {
    fn call_right(&mut self, word: &str) -> Result<Words> {
        self.put(WORDS, vec![json!(word.to_lowercase()), json!(self.at)])?;
        self.touched.all_flags = true;
        Ok(Words::new("said-copy-word").with("word", word))
    }
}

/// Whether "the word is right" makes sense for a remark.
pub(super) fn is_word(finding: &StoredFinding) -> bool {
    finding.rule == "spelling" && !finding.text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fix_stands_in_place_of_its_characters() {
        assert_eq!(fixed("Größe: stonware", (7, 15), "stoneware").as_deref(), Some("Größe: stoneware"));
        assert_eq!(fixed("A mug is mug is", (6, 13), "").as_deref(), Some("A mug is"));
        assert_eq!(fixed("SHOUTED", (0, 0), "Said").as_deref(), Some("Said"), "the whole field");
        assert_eq!(fixed("short", (3, 9), "x"), None, "a span of another text");
    }
}
