//! Which texts a batch has, and which of them are drawn.

use crate::Engine;
use crate::api::content::mark;
use crate::api::requests::SpotKind;
use crate::error::Result;
use crate::store::copy_queue;
use crate::store::spot_checks::{self, Candidate};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use tillwise_domain::content::CHECKS;
use tillwise_domain::content::sampling::{Item, SampleRule, sample};

/// One text of a batch.
pub(super) struct Member {
    pub text: Candidate,
    /// The mark of its text.
    pub mark: String,
    /// The rule, the model with its template, or the person who wrote it.
    pub made_by: String,
}

/// The texts of every kind that no earlier check had, by product and field.
pub(super) fn batches(engine: &Engine, sql: &Connection) -> Result<BTreeMap<&'static str, Vec<Member>>> {
    let checked = spot_checks::checked(sql)?;
    let rules: HashSet<String> = CHECKS.iter().map(|check| engine.rule_author(check.id())).collect();
    let mut all: BTreeMap<&'static str, Vec<Member>> = BTreeMap::new();
    for text in spot_checks::candidates(sql)? {
        let mark = mark([text.content.as_str()]);
        let known = (text.product.clone(), text.key.clone(), mark.clone());
        if checked.contains(&known) {
            continue;
        }
        for kind in SpotKind::ALL.into_iter().filter(|kind| belongs(*kind, &text, &rules)) {
            let made_by = match &text.template {
                Some(template) => format!("{} · {template}", text.author),
                None => text.author.clone(),
            };
            let member = Member { text: text.clone(), mark: mark.clone(), made_by };
            all.entry(kind.id()).or_default().push(member);
        }
    }
    Ok(all)
}

fn belongs(kind: SpotKind, text: &Candidate, rules: &HashSet<String>) -> bool {
    match kind {
        SpotKind::Drafts => text.template.is_some(),
        SpotKind::Fixes => text.template.is_none() && rules.contains(&text.author),
        SpotKind::Approved => text
            .state
            .as_deref()
            .is_some_and(|state| ["approved", "exported", "confirmed_live"].contains(&state)),
    }
}

/// The places of the texts that are looked at. They are drawn apart by who made them, vendor and category.
pub(super) fn drawn(
    sql: &Connection,
    batch: &[Member],
    rule: SampleRule,
    seed: u32,
) -> Result<BTreeSet<usize>> {
    let places = copy_queue::strata(sql)?;
    let nowhere = (String::new(), String::new());
    let keys: HashMap<String, usize> =
        batch.iter().enumerate().map(|(at, member)| (key(member), at)).collect();
    let items: Vec<Item> = batch
        .iter()
        .map(|member| {
            let (vendor, category) = places.get(&member.text.product).unwrap_or(&nowhere).clone();
            Item { stratum: (member.made_by.clone(), vendor, category), key: key(member) }
        })
        .collect();
    Ok(sample(&items, rule, u64::from(seed)).iter().filter_map(|key| keys.get(key).copied()).collect())
}

fn key(member: &Member) -> String {
    let Candidate { product, key, .. } = &member.text;
    [product, &*key.field, &key.image].join("\n")
}
