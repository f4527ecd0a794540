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
//! | `report`, `named` | What `tillwise content review` prints, and what is named after it |
//! | `pace` | How fast texts get through, for the KPIs |
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
mod memory;
mod named;
mod pace;
mod product;
mod queue;
mod reading;
mod refresh;
mod remarks;
mod report;
mod rules;
mod steps;
mod switches;
mod texts;

pub use drafts::NewDraft;
pub(super) use drafts::new_facts;
pub(crate) use memory::CopyMemory;
pub(super) use pace::pace;
pub use report::{CopyReport, ReportedFinding};

use crate::Engine;
use crate::error::{Error, Result};
use crate::store::copy_source::{self, Imported};
use crate::store::settings;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use tillwise_domain::content::{CopyField, Severity};
use tillwise_domain::words::Words;

/// Setting: whose name stands on what is done to copy.
const REVIEWER: &str = "copy_reviewer";

impl Engine {
    /// What a field is called.
    fn field_words(field: CopyField) -> Words {
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
