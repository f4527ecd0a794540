//! Catalog copy review: what is wrong in the texts of the shop's products, and what the owner does about it.
//!
//! | File | What is there |
//! | --- | --- |
//! | `reading` | Reads all products and puts them in line; says when that is due |
//! | `memory` | What was learned of the shop, kept between two acts |
//! | `demand` | What products sold, and how often their pages were seen |
//! | `refresh` | The same for what one act touched |
//! | `queue`, `product`, `coverage`, `rules` | What the page shows |
//! | `difference`, `bulk` | What an act would change, word by word, in one product or in many |
//! | `act` | The frame of every act: one transaction, noted so that it can be undone |
//! | `texts`, `remarks`, `drafts`, `steps`, `claims`, `switches` | The acts |
//! | `export` | Approved texts back into files for the shop |
//! | `prompts/` | Prompt templates, kinds of buyers, texts for them, and those that won |
//! | `ideas/` | Twenty ideas, three that go on, and what is worked out of them |
//! | `report`, `list`, `named` | What `tillwise content review` and `list` print, and what is named after it |
//! | `pace`, `shipped` | How fast texts get through, and what of it sounds like the shop, for the KPIs |
//! | `voice` | How the shop speaks and what it stands for |
//! | `spot_checks` | Looking at a part of a batch to judge all of it; `batch` draws, `acts` writes, `view` and `chart` show |
//!
//! The owner's texts lie beside the imported ones and hang on the product and the field, not on a batch: no import and no
//! undo of one takes them away. Whether a text is live in the shop is not stored, it is read off the newest file.

mod act;
mod bulk;
mod claims;
mod coverage;
mod demand;
mod difference;
mod drafts;
mod export;
mod ideas;
mod list;
mod memory;
mod named;
mod pace;
mod product;
mod prompts;
mod queue;
mod reading;
mod refresh;
mod remarks;
mod report;
mod rules;
mod shipped;
mod spot_checks;
mod steps;
mod switches;
mod texts;
mod voice;

pub(super) use difference::fenced;
pub use drafts::NewDraft;
pub(super) use drafts::new_facts;
pub use list::CopyListed;
pub(crate) use memory::CopyMemory;
pub(super) use pace::pace;
pub use report::{CopyReport, ReportedFinding};
pub(super) use shipped::shipped;

use crate::Engine;
use crate::error::{Error, Result};
use crate::store::copy_source::{self, Imported};
use crate::store::{instant, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use tillwise_domain::content::{CopyField, Severity};
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

/// Setting: whose name stands on what is done to copy.
const REVIEWER: &str = "copy_reviewer";

impl Engine {
    /// What a field is called.
    pub(in crate::api) fn field_words(field: CopyField) -> Words {
        let words = Words::new(format!("copy-field-{}", field.id()));
        match field {
            CopyField::AltText { image } => words.with("image", i64::from(image)),
            _ => words,
        }
    }
}

/// Whose name stands on an act.
fn reviewer(engine: &Engine, sql: &Connection) -> Result<String> {
    Ok(settings::get(sql, REVIEWER)?.unwrap_or_else(|| engine.words.label("copy-reviewer-nobody")))
}

/// The name that was given for acts, where one was.
fn given_name(sql: &Connection) -> Result<Option<String>> {
    settings::get(sql, REVIEWER)
}

/// The shop's day of an instant, in seconds since 1970.
fn day_of(sql: &Connection, seconds: i64) -> Result<Date> {
    Ok(local_date(instant(seconds), &settings::shop(sql)?.zone()))
}

/// A product that some file holds.
fn imported(sql: &Connection, product: &str) -> Result<Imported> {
    copy_source::one(sql, product)?
        .ok_or_else(|| Error::invalid(Words::new("error-no-product").with("product", product)))
}

/// A short mark of some texts: the same texts have the same mark.
fn mark<'a>(of: impl IntoIterator<Item = &'a str>) -> String {
    let mut sum = Sha256::new();
    for text in of {
        sum.update(text.len().to_le_bytes());
        sum.update(text.as_bytes());
    }
    sum.finalize().iter().take(8).fold(String::new(), |mut mark, byte| {
        // Writing to a text cannot fail.
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

/// How much a remark of a weight matters.
fn severity_of(weight: i64) -> Option<Severity> {
    [Severity::Low, Severity::Medium, Severity::High].into_iter().find(|one| one.weight() == weight)
}
