//! The drafting under way: how far it is, what the model says, and whether the owner stopped it.

use crate::unpoisoned;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use tillwise_models::Watch;

/// Where drafting stands; shared between the thread that drafts and the ones that look.
#[derive(Default)]
pub(crate) struct Drafting {
    now: Mutex<Option<Now>>,
    stop: AtomicBool,
    claimed: AtomicBool,
}

/// What is being drafted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Now {
    /// What the owner calls the model; empty while two are compared.
    pub model: String,
    /// The product: platform and key.
    pub product: String,
    /// The field's id: `alt_text:2`.
    pub field: String,
    /// The product's title.
    pub title: String,
    /// The batch it is part of.
    pub batch: Option<i64>,
    /// How many are done and how many there are.
    pub done: u32,
    /// How many there are altogether.
    pub total: u32,
    /// How many failed so far.
    pub failed: u32,
    /// Everything the model said so far, raw.
    pub said: String,
}

/// The one drafting there can be; nothing is drafted any more once this is dropped.
pub(crate) struct DraftingClaim<'a>(&'a Drafting);

impl Drop for DraftingClaim<'_> {
    fn drop(&mut self) {
        *unpoisoned(&self.0.now) = None;
        self.0.stop.store(false, Ordering::Relaxed);
        self.0.claimed.store(false, Ordering::Release);
    }
}

impl Drafting {
    /// Claims the one drafting there can be; nothing where one runs already.
    pub fn claim(&self) -> Option<DraftingClaim<'_>> {
        let free = self.claimed.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire).is_ok();
        free.then(|| DraftingClaim(self))
    }

    /// Goes on to another product or model.
    pub fn begin(&self, now: Now) {
        *unpoisoned(&self.now) = Some(now);
    }

    /// Asks the running drafting to stop.
    pub fn stop(&self) {
        if self.claimed.load(Ordering::Acquire) {
            self.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Where it stands, or nothing when nothing is drafted.
    pub fn now(&self) -> Option<Now> {
        unpoisoned(&self.now).clone()
    }
}

impl Watch for Drafting {
    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn heard(&self, said: &str) {
        if let Some(now) = unpoisoned(&self.now).as_mut() {
            said.clone_into(&mut now.said);
        }
    }
}
