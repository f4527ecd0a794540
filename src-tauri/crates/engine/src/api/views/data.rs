//! Imports, sources and where exports come from.

use serde::Serialize;
use ts_rs::TS;

/// The Data page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DataView {
    /// `Six files, 4,812 orders`.
    pub title: String,
    /// What each source has and how fresh it is.
    pub sources: Vec<SourceView>,
    /// Every batch, newest first.
    pub batches: Vec<BatchView>,
    /// Where exports come from, per platform.
    pub guides: Vec<GuideView>,
}

/// One kind of data and how fresh it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceView {
    /// `orders`, `products`, `customers`, `sessions`, `spend`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How much there is: `3,120 orders`, or nothing.
    pub amount: Option<String>,
    /// First and last day, for people.
    pub span: Option<String>,
    /// `fresh`, `stale` or `missing`.
    pub state: String,
    /// The state in words.
    pub state_words: String,
    /// Which KPIs wait for it.
    pub feeds: String,
}

/// Where a platform keeps an export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuideView {
    /// The format's id.
    pub format: String,
    /// What it is listed under: `Shopify`.
    pub platform: String,
    /// `Shopify orders`.
    pub label: String,
    /// The way there, in words.
    pub steps: String,
}

/// One imported file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BatchView {
    /// Its number; nothing for a dry run.
    pub id: Option<i64>,
    /// The file's name, without its folder.
    pub file: String,
    /// The format's id, for example `shopify-orders`.
    pub format: String,
    /// The format's name for people.
    pub format_label: String,
    /// When it was imported, for people.
    pub imported: String,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Rows that ended in a record.
    pub rows_used: u64,
    /// Rows kept out, each with a reason.
    pub rows_skipped: u64,
    /// Records that were not there before.
    pub new: u64,
    /// Records that replaced an older version.
    pub updated: u64,
    /// Records that were there already.
    pub unchanged: u64,
    /// What the records hold: `orders`, `line_items`, `products`, `variants`, `images` and so on.
    pub counts: Vec<CountView>,
    /// The first problems; `problems_total` says how many there are.
    pub problems: Vec<ProblemView>,
    /// How many problems there are.
    pub problems_total: u64,
    /// What to know that is no problem: orders in another currency, a totals row left out.
    pub notes: Vec<String>,
    /// Whether the file had been imported before and nothing was written.
    pub repeated: bool,
    /// Whether it was taken back.
    pub undone: bool,
    /// What later files replaced or said again of it, which stays when it is taken back; nothing where they did not.
    pub later: Option<String>,
    /// One sentence on what happened.
    pub said: String,
}

/// A count of one kind of thing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CountView {
    /// `orders`, `line_items` and so on.
    pub what: String,
    /// How many.
    pub count: u64,
    /// `19 orders`.
    pub shown: String,
}

/// A row that could not be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProblemView {
    /// The line in the file, counted from 1.
    pub line: u64,
    /// The file's own column name, or nothing for the whole row.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Why it could not be used.
    pub reason: String,
}
