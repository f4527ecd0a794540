//! Acts on many products: all differences are listed first, and the act carries out exactly those.

use super::difference::difference;
use super::drafts::new_facts;
use super::mark;
use super::remarks::{field_of, fixed, rule_words};
use super::texts::changed_meanwhile;
use crate::Engine;
use crate::api::requests::{CopyBulkAct, CopyFilter, Done};
use crate::api::views::{COPY_PAGE, CopyBulkRowView, CopyBulkView};
use crate::error::{Error, Result};
use crate::store::copy_queue;
use crate::store::copy_source::{self, Imported};
use crate::store::copy_work::{self, Draft, Work};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use tillwise_domain::content::{CopyField, ProductCopy, ShopCopy};
use tillwise_domain::words::Words;

/// What would change in one field of one product.
struct Change {
    one: Imported,
    field: CopyField,
    before: String,
    after: String,
    draft: Option<Draft>,
    /// The words that the fixes are on.
    words: Vec<String>,
}

/// All that an act on many products would change.
struct Changes {
    changes: Vec<Change>,
    /// Drafts that stay out because they say something new.
    left_out: usize,
}

impl Changes {
    fn mark(&self) -> String {
        mark(
            self.changes
                .iter()
                .flat_map(|change| [&*change.one.product, change.field.id(), &change.before, &change.after]),
        )
    }

    fn products(&self) -> usize {
        self.changes.iter().map(|change| &change.one.product).collect::<BTreeSet<_>>().len()
    }
}

impl Engine {
    /// What an act on many products would change.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn copy_bulk(&self, what: &CopyBulkAct, filter: &CopyFilter, offset: usize) -> Result<CopyBulkView> {
        let reader = self.reader()?;
        let all = self.changes(reader.sql(), what, filter)?;
        let products = all.products();
        let rows = all.changes.iter().skip(offset).take(COPY_PAGE).map(|change| CopyBulkRowView {
            product: change.one.product.clone(),
            title: change.one.copy.title.clone(),
            field: change.field,
            field_label: self.say(&Self::field_words(change.field)),
            difference: difference(&change.before, &change.after),
            words: change.words.clone(),
        });
        let title = match what {
            CopyBulkAct::Fix { rule, .. } => Words::new("copy-bulk-fix").with("rule", rule_words(rule)),
            CopyBulkAct::AcceptDrafts => Words::new("copy-bulk-accept"),
        };
        let left_out = Words::new("copy-bulk-left-out").with("count", all.left_out);
        Ok(CopyBulkView {
            title: self.say(&title.with("count", products)),
            mark: all.mark(),
            products,
            changes: all.changes.len(),
            offset,
            rows: rows.collect(),
            left_out: (all.left_out > 0).then(|| self.say(&left_out)),
        })
    }

    /// Carries out exactly what was listed, in one act.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where a text changed since, or nothing is left to do.
    pub fn apply_bulk(&self, what: &CopyBulkAct, filter: &CopyFilter, mark: &str) -> Result<Done> {
        self.text_act(None, |act| {
            let all = self.changes(act.sql, what, filter)?;
            if all.changes.is_empty() {
                return Err(Error::invalid(Words::new("error-copy-bulk-nothing")));
            }
            if all.mark() != mark {
                return Err(Error::invalid(Words::new("error-copy-bulk-changed")));
            }
            let products = all.products();
            for change in &all.changes {
                // The steps of a product that has more than one change are read after each.
                let work = copy_work::of(act.sql, &change.one.product)?;
                match (&change.draft, what) {
                    (Some(draft), _) => act.take_over(&change.one, &work, draft, None, &[])?,
                    (None, CopyBulkAct::Fix { rule, .. }) => {
                        let author = self.rule_author(rule);
                        act.write_text(&change.one, change.field, &change.after, &author)?;
                        act.send_to_review(&change.one, &work)?;
                    }
                    (None, CopyBulkAct::AcceptDrafts) => {
                        return Err(changed_meanwhile(&change.one.copy.title));
                    }
                }
            }
            let key = match what {
                CopyBulkAct::Fix { .. } => "said-copy-bulk-fixed",
                CopyBulkAct::AcceptDrafts => "said-copy-bulk-accepted",
            };
            let rule = match what {
                CopyBulkAct::Fix { rule, .. } => rule_words(rule),
                CopyBulkAct::AcceptDrafts => Words::new("copy-bulk-drafts"),
            };
            Ok(Words::new(key).with("count", products).with("rule", rule))
        })
    }

    fn changes(&self, sql: &Connection, what: &CopyBulkAct, filter: &CopyFilter) -> Result<Changes> {
        let filter = match what {
            CopyBulkAct::Fix { rule, .. } => CopyFilter { rule: Some(rule.clone()), ..filter.clone() },
            CopyBulkAct::AcceptDrafts => filter.clone(),
        };
        let mut all = Changes { changes: Vec::new(), left_out: 0 };
        for product in copy_queue::products(sql, &filter)? {
            let Some(one) = copy_source::one(sql, &product)? else { continue };
            let work = copy_work::of(sql, &product)?;
            let now = work.over(&one.copy);
            let found = match what {
                CopyBulkAct::Fix { rule, without } => fixes(sql, &product, &now, (rule, &left_out(without)))?,
                CopyBulkAct::AcceptDrafts => self.newest_drafts(&work, &now, &mut all.left_out),
            };
            for Found { field, after, draft, words } in found {
                let before = now.text(field).unwrap_or_default().into_owned();
                if before != after || draft.is_some() {
                    all.changes.push(Change { one: one.clone(), field, before, after, draft, words });
                }
            }
        }
        Ok(all)
    }

    /// The newest draft of each field, without those that say something new.
    fn newest_drafts(&self, work: &Work, now: &ProductCopy, left_out: &mut usize) -> Vec<Found> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for draft in &work.drafts {
            let Some(field) = draft.key.field(&now.images) else { continue };
            if !seen.insert(field) {
                continue;
            }
            match new_facts(self, now, field, &draft.content, &ShopCopy::default()).is_empty() {
                true => found.push(Found {
                    field,
                    after: draft.content.clone(),
                    draft: Some(draft.clone()),
                    words: Vec::new(),
                }),
                false => *left_out += 1,
            }
        }
        found
    }
}

/// A field and its text afterwards.
struct Found {
    field: CopyField,
    after: String,
    /// The draft that is it.
    draft: Option<Draft>,
    /// The words that fixes are on.
    words: Vec<String>,
}

/// Words as they are compared.
fn left_out(words: &[String]) -> BTreeSet<String> {
    words.iter().map(|word| word.trim().to_lowercase()).collect()
}

/// Every field of a product with all fixes of a rule in it, but those on words that are left out.
fn fixes(
    sql: &Connection,
    product: &str,
    now: &ProductCopy,
    (rule, without): (&str, &BTreeSet<String>),
) -> Result<Vec<Found>> {
    let mut found: Vec<Found> = Vec::new();
    let mut findings = copy_queue::findings(sql, product)?;
    findings.retain(|finding| {
        let is_in = finding.rule == rule && !finding.hidden && finding.fix.is_some();
        is_in && !without.contains(&finding.text.to_lowercase())
    });
    // From the end of the text to its start, so that no fix moves the place of another.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.span));
    let mut starts: BTreeMap<CopyField, usize> = BTreeMap::new();
    for finding in findings {
        let (Some(field), Some(fix)) = (field_of(&finding, now), &finding.fix) else { continue };
        // Of two that overlap, the later one stands; what is left is found again afterwards.
        if starts.get(&field).is_some_and(|start| finding.span.1 > *start) {
            continue;
        }
        let at = found.iter().position(|other| other.field == field).unwrap_or(found.len());
        if at == found.len() {
            let after = now.text(field).unwrap_or_default().into_owned();
            found.push(Found { field, after, draft: None, words: Vec::new() });
        }
        let Some(text) = fixed(&found[at].after, finding.span, fix) else { continue };
        found[at].after = text;
        // A remark on a whole field is on no word.
        if !finding.text.is_empty() && !found[at].words.contains(&finding.text) {
            found[at].words.insert(0, finding.text.clone());
        }
        starts.insert(field, finding.span.0);
    }
    Ok(found)
}
