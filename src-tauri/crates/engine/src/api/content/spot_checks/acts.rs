//! The acts of a spot-check: begin it, and judge a text. A batch in which too much failed goes back to review, so that
//! none of it is exported before a person looked at it again.

use super::batch::{Member, batches, drawn};
use super::{found, hidden_words};
use crate::Engine;
use crate::api::content::act::{CopyAct, cells};
use crate::api::content::mark;
use crate::api::requests::{Done, SpotKind};
use crate::error::{Error, Result};
use crate::store::copy_acts::{SPOT_CHECKS, SPOT_ITEMS};
use crate::store::spot_checks::{self, SpotCheck, SpotItem};
use crate::store::{copy_source, copy_work};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tillwise_domain::content::sampling::{Batch, SampleRule, exceeds, stop_limit};
use tillwise_domain::content::states::CopyState;
use tillwise_domain::words::Words;

/// The most faults of a hundred that an owner may accept: with half of them faulty nothing is left to judge.
const MOST_ALLOWED: u32 = 50;

/// Seeds made of the time stay short enough to be typed again.
const SEEDS: i64 = 1_000_000;

impl Engine {
    /// Draws texts of a batch to look at. `percent` is how many in a hundred (5 to 10), `allowed` how many of a hundred
    /// may fail, `seed` decides which are drawn; without one it is made of the time.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a part that is none of those, while another check is open, or without a text.
    pub fn begin_spot_check(
        &self,
        kind: SpotKind,
        percent: usize,
        allowed: u32,
        seed: Option<u32>,
    ) -> Result<Done> {
        let rule = SampleRule::of(percent);
        let rule =
            rule.ok_or_else(|| Error::invalid(Words::new("error-spot-percent").with("percent", percent)))?;
        if !(1..=MOST_ALLOWED).contains(&allowed) {
            let words = Words::new("error-spot-allowed").with("allowed", i64::from(allowed));
            return Err(Error::invalid(words.with("most", i64::from(MOST_ALLOWED))));
        }
        self.copy_act(None, |act| {
            let earlier = spot_checks::all(act.sql)?;
            if let Some(open) = earlier.iter().find(|check| check.is_open()) {
                return Err(Error::invalid(Words::new("error-spot-open").with("check", open.id)));
            }
            let batch = batches(self, act.sql)?.remove(kind.id()).unwrap_or_default();
            if batch.is_empty() {
                let words = Words::new("error-spot-nothing").with("kind", Self::spot_kind(kind.id()));
                return Err(Error::invalid(words));
            }
            let of_time = || u32::try_from(act.at.rem_euclid(SEEDS)).unwrap_or_default();
            let seed = seed.unwrap_or_else(of_time);
            let drawn = drawn(act.sql, &batch, rule, seed)?;
            let planned = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
            // A batch that was stopped says nothing about the usual one.
            let usual: Vec<Batch> =
                earlier.iter().filter(|check| check.stopped_at.is_none()).map(SpotCheck::seen).collect();
            let limit = stop_limit(&usual, planned, Decimal::new(i64::from(allowed), 2));
            let above = (limit * Decimal::from(10_000)).to_i64().unwrap_or_default();
            let id = act.next_id(SPOT_CHECKS)?;
            let row = json!([id, kind.id(), seed, percent, allowed, above, act.who, act.at, null]);
            act.put(SPOT_CHECKS, cells(row))?;
            for (at, member) in batch.iter().enumerate() {
                let row = row_of(id, at + 1, member, drawn.contains(&at));
                act.put(SPOT_ITEMS, row)?;
            }
            Ok(Words::new("said-spot-begun")
                .with("sample", drawn.len())
                .with("texts", batch.len())
                .with("seed", seed.to_string()))
        })
    }

    /// Keeps what a person thinks of one text of a check. A text that fails sends its product back for changes, and one
    /// too many stops the batch.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a check or text there is not, a check that was stopped, or a fault without a reason.
    pub fn judge_spot_item(&self, check: i64, item: i64, pass: bool, reason: &str) -> Result<Done> {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if !pass && reason.is_empty() {
            return Err(Error::invalid(Words::new("error-spot-reason")));
        }
        let about = {
            let reader = self.reader()?;
            judged(reader.sql(), check, item)?.1.product
        };
        self.copy_act(Some(&about), |act| {
            let (before, mut judged) = judged(act.sql, check, item)?;
            let was_fail = judged.verdict.as_deref() == Some("fail");
            judged.verdict = Some(if pass { "pass" } else { "fail" }.to_owned());
            judged.reason = if pass { String::new() } else { reason.clone() };
            (judged.who, judged.at) = (act.who.clone(), Some(act.at));
            act.put(SPOT_ITEMS, stored(check, &judged))?;
            let title = act.title(&judged.product)?;
            match pass {
                false => act.ask_for_changes(&judged)?,
                true => act.ask_no_more(&judged, was_fail)?,
            }
            let now = found(act.sql, check)?;
            if exceeds(now.limit(), now.sample, now.failed) {
                let products = act.stop(&now)?;
                return Ok(Words::new("said-spot-stopped")
                    .with("failed", i64::from(now.failed))
                    .with("looked", i64::from(now.looked_at))
                    .with("products", products));
            }
            if before.is_open() && !now.is_open() {
                return Ok(Words::new("said-spot-done").with("hidden", hidden_words(&now)));
            }
            Ok(Words::new(if pass { "said-spot-pass" } else { "said-spot-fail" }).with("title", title))
        })
    }
}

/// A check and one of its texts that may be judged.
fn judged(sql: &rusqlite::Connection, check: i64, item: i64) -> Result<(SpotCheck, SpotItem)> {
    let found = found(sql, check)?;
    if found.stopped_at.is_some() {
        return Err(Error::invalid(Words::new("error-spot-stopped").with("check", check)));
    }
    let missing = || Error::invalid(Words::new("error-no-spot-item").with("check", check).with("item", item));
    let items = spot_checks::items(sql, check, true)?;
    Ok((found, items.into_iter().find(|one| one.position == item).ok_or_else(missing)?))
}

fn row_of(check: i64, position: usize, member: &Member, looked_at: bool) -> Vec<Value> {
    let text = &member.text;
    let kept = |of: &String| looked_at.then(|| of.clone());
    cells(json!([
        check,
        position,
        text.product,
        text.key.field,
        text.key.image,
        member.mark,
        member.made_by,
        kept(&text.content),
        kept(&text.over),
        null,
        "",
        "",
        null
    ]))
}

fn stored(check: i64, item: &SpotItem) -> Vec<Value> {
    cells(json!([
        check,
        item.position,
        item.product,
        item.key.field,
        item.key.image,
        item.mark,
        item.made_by,
        item.content,
        item.was,
        item.verdict,
        item.reason,
        item.who,
        item.at
    ]))
}

impl CopyAct<'_> {
    fn title(&self, product: &str) -> Result<String> {
        let one = copy_source::one(self.sql, product)?;
        let work = copy_work::of(self.sql, product)?;
        Ok(one.map_or_else(|| product.to_owned(), |one| work.over(&one.copy).title))
    }

    /// A product whose text failed waits for changes. One that is gone, or has another text by now, is left alone.
    fn ask_for_changes(&mut self, item: &SpotItem) -> Result<()> {
        let Some(state) = self.state_with(item)? else { return Ok(()) };
        if matches!(state, CopyState::Exported | CopyState::ConfirmedLive) {
            self.note_step(&item.product, CopyState::InReview, self.at, ("", false))?;
        }
        match state {
            CopyState::Missing | CopyState::Draft | CopyState::ChangesAsked => Ok(()),
            _ => self.note_step(&item.product, CopyState::ChangesAsked, self.at, (&item.reason, false)),
        }
    }

    /// A text that failed passes after all: its product waits for a look instead of changes.
    fn ask_no_more(&mut self, item: &SpotItem, was_fail: bool) -> Result<()> {
        match self.state_with(item)? {
            Some(CopyState::ChangesAsked) if was_fail => {
                self.note_step(&item.product, CopyState::InReview, self.at, ("", false))
            }
            _ => Ok(()),
        }
    }

    /// The state of a text's product, while it still has that text.
    fn state_with(&self, item: &SpotItem) -> Result<Option<CopyState>> {
        let Some(one) = copy_source::one(self.sql, &item.product)? else { return Ok(None) };
        let work = copy_work::of(self.sql, &item.product)?;
        let still = work.text(&item.key).is_some_and(|text| mark([text.content.as_str()]) == item.mark);
        Ok(still.then(|| work.state(&one.copy)))
    }

    /// Stops a batch: every product of it that could go out, or did, goes back to review, but for those whose texts all
    /// passed. Gives how many.
    fn stop(&mut self, check: &SpotCheck) -> Result<usize> {
        let mut products: BTreeMap<String, Vec<SpotItem>> = BTreeMap::new();
        for item in spot_checks::items(self.sql, check.id, false)? {
            products.entry(item.product.clone()).or_default().push(item);
        }
        let note = Words::new("spot-stopped-note").with("check", check.id);
        let note = self.engine.say(&note);
        let mut back = 0;
        for (product, items) in products {
            if items.iter().all(|item| item.verdict.as_deref() == Some("pass")) {
                continue;
            }
            let states = items.iter().map(|item| self.state_with(item)).collect::<Result<Vec<_>>>()?;
            let out = [CopyState::Approved, CopyState::Exported, CopyState::ConfirmedLive];
            if states.into_iter().flatten().any(|state| out.contains(&state)) {
                self.note_step(&product, CopyState::InReview, self.at, (&note, false))?;
                back += 1;
            }
        }
        let row = self.row(SPOT_CHECKS, &[json!(check.id)])?;
        if let Some(mut row) = row {
            // The day it was stopped is the last column.
            row.pop();
            row.push(json!(self.at));
            self.put(SPOT_CHECKS, row)?;
        }
        Ok(back)
    }
}
