//! How much of what went out was in the shop's voice (requirement E6, definitions.md 4.13).

use crate::Engine;
use crate::error::Result;
use crate::store::copy_work::Work;
use crate::store::{copy_voice, copy_work, instant};
use jiff::{Timestamp, civil::Date};
use rusqlite::Connection;
use std::collections::HashMap;
use tillwise_domain::content::positioning::{Shipped, on_brand as counted};
use tillwise_domain::content::states::Step;

impl Engine {
    /// What went out from one instant to before another, and how much of it was approved without a remark on the voice.
    /// Nothing where the shop has no voice written down: then no text can be told to be in it.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn on_brand(&self, span: (Timestamp, Timestamp)) -> Result<Option<Shipped>> {
        on_brand(self.reader()?.sql(), span)
    }
}

/// The same from an open shop file.
///
/// # Errors
/// As SQLite says.
pub(in crate::api) fn on_brand(sql: &Connection, span: (Timestamp, Timestamp)) -> Result<Option<Shipped>> {
    // The day decides nothing about a voice.
    if copy_voice::house(sql, Date::default())?.are_silent() {
        return Ok(None);
    }
    let mut in_spite: HashMap<String, Vec<Timestamp>> = HashMap::new();
    for (product, at) in copy_voice::exceptions(sql)? {
        in_spite.entry(product).or_default().push(instant(at));
    }
    let steps = |work: Work| -> Vec<Step> { work.steps.into_iter().map(|noted| noted.step).collect() };
    let all: Vec<(String, Vec<Step>)> =
        copy_work::all(sql)?.into_iter().map(|(product, work)| (product, steps(work))).collect();
    let texts = all.iter().map(|(product, steps)| {
        (steps.as_slice(), in_spite.get(product).map(Vec::as_slice).unwrap_or_default())
    });
    Ok(Some(counted(texts, span)))
}
