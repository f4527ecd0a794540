//! Catalog copy review.

use super::requests::{CopyBulkAct, CopyFilter, CopyKeep, CopyScope, Done, EvidenceForm};
use super::views::{CopyBulkView, CopyProductView, CopyQueueView, CopyRulesView};
use crate::Engine;
use crate::error::{Error, Result};
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;

fn coming<T>() -> Result<T> {
    Err(Error::invalid(Words::new("error-copy-coming")))
}

macro_rules! coming {
    ($($name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)+) => {
        impl Engine { $(pub(super) fn $name(&self, $($arg: $type),*) -> Result<$answer> { $(let _ = $arg;)* coming() })+ }
    };
}

coming! {
    copy_queue(filter: &CopyFilter, offset: usize) -> CopyQueueView;
    copy_product(product: &str, filter: &CopyFilter) -> CopyProductView;
    copy_bulk(what: &CopyBulkAct, filter: &CopyFilter, offset: usize) -> CopyBulkView;
    copy_rules() -> CopyRulesView;
    review_catalog() -> Done;
    apply_remark(product: &str, remark: &str) -> Done;
    apply_bulk(what: &CopyBulkAct, filter: &CopyFilter, mark: &str) -> Done;
    edit_copy(product: &str, field: CopyField, was: &str, text: &str) -> Done;
    accept_draft(draft: i64, text: Option<&str>, right: &[String]) -> Done;
    drop_draft(draft: i64) -> Done;
    leave_remark(product: &str, remark: &str) -> Done;
    reopen_remark(product: &str, remark: &str) -> Done;
    real_word(product: &str, remark: &str) -> Done;
    forget_word(word: &str) -> Done;
    switch_copy_rule(rule: &str, scope: &CopyScope, on: bool) -> Done;
    move_copy(products: &[String], to: &str, note: &str, waits: bool) -> Done;
    tick_claim(product: &str, claim: &str, evidence: &EvidenceForm) -> Done;
    untick_claim(product: &str, claim: &str) -> Done;
    settle_clash(product: &str, field: CopyField, keep: CopyKeep) -> Done;
    set_reviewer(name: &str) -> Done;
    undo_copy_act() -> Done;
}
