//! Files that are being looked at before they are imported.

use super::ChoiceView;
use crate::email::EmailRule;
use serde::Serialize;
use tillwise_domain::formats::{Field, MappedKind};
use ts_rs::TS;

/// Everything that is being looked at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewView {
    /// `orders_export.csv`, or `3 files`.
    pub title: String,
    /// The files, in the order they came.
    pub files: Vec<PreviewFileView>,
    /// What will happen to all of them, one entry for each kind of record; nothing while it is not known.
    pub will: Option<Vec<WillView>>,
    /// What becomes of e-mail addresses; nothing where no file has any.
    pub email: Option<EmailView>,
    /// What the button says: `Import 4,800 orders`.
    pub button: String,
    /// Whether the button can be pressed: everything is counted and nothing is left to ask.
    pub ready: bool,
    /// Whether counts are still missing and can be had.
    pub to_count: bool,
}

/// What importing would do to one kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WillView {
    /// `orders`, `products` and so on.
    pub what: String,
    /// Records that are not there yet.
    pub new: u64,
    /// `new orders`.
    pub new_label: String,
    /// Records that replace another version.
    pub updated: u64,
    /// Records that are there already.
    pub unchanged: u64,
    /// Rows that are left out.
    pub skipped: u64,
}

/// One file, or several parts of one export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewFileView {
    /// Its number on this page.
    pub id: u32,
    /// The file's name.
    pub name: String,
    /// The names of its parts, where there are several.
    pub parts: Vec<String>,
    /// `4,812 rows`, or `about 48,000 rows` until they are counted.
    pub rows: Option<String>,
    /// The format's id; nothing for a file of no known export.
    pub format: Option<String>,
    /// `Shopify orders, recognised by its columns. UTF-8, comma, header in row 1.`
    pub said: String,
    /// The formats it could be; more than one where there is a choice.
    pub formats: Vec<ChoiceView>,
    /// `day_first` or `month_first`, where that was said or found out once.
    pub day_order: Option<String>,
    /// The currency that was said.
    pub currency: Option<String>,
    /// Whether there is anything in it to say day and month of.
    pub has_days: bool,
    /// The encoding's id.
    pub encoding: String,
    /// The encodings that can be chosen.
    pub encodings: Vec<ChoiceView>,
    /// The columns that are read, our word first; of an unknown file every column.
    pub columns: Vec<PreviewColumnView>,
    /// The names of the columns that are left out.
    pub left_out: Vec<String>,
    /// The first rows.
    pub rows_shown: Vec<PreviewRowView>,
    /// `8 of 4,812 rows shown`.
    pub rows_said: String,
    /// What to know that is no problem.
    pub notes: Vec<String>,
    /// Rows that will be left out, by kind.
    pub groups: Vec<ProblemGroupView>,
    /// Groups of cells that were put right.
    pub repaired: Vec<RepairedView>,
    /// What the records add up to, beside the file's own column.
    pub sums: Vec<PreviewSumView>,
    /// What only the owner can say, at most one at a time.
    pub questions: Vec<QuestionView>,
    /// Columns about people, by kind; none of them is kept.
    pub personal: Vec<PersonalView>,
    /// Why the file cannot be imported at all.
    pub refused: Option<String>,
    /// Whether it is a table of no known export.
    pub unknown: bool,
    /// The form in which the owner says what it holds; nothing for a known export.
    pub mapping: Option<MappingView>,
    /// Whether it is in the shop already, byte for byte.
    pub repeated: bool,
    /// Whether choices for files with these columns were remembered and taken.
    pub remembered: bool,
    /// Whether the choices will be remembered for files with these columns.
    pub remember: bool,
}

/// What a table of no known export holds, as far as its owner said.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MappingView {
    /// What its rows are; nothing until the owner says so.
    pub kind: Option<MappedKind>,
    /// What they could be.
    pub kinds: Vec<ChoiceView>,
    /// What a column of such a table can be.
    pub fields: Vec<ChoiceView>,
    /// Every column of the file.
    pub columns: Vec<MappedColumnView>,
    /// What is still missing, one entry for each need: `Order total or Price of one`.
    pub missing: Vec<String>,
}

/// A column of a table of no known export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MappedColumnView {
    /// Its position in the file.
    pub at: usize,
    /// The file's own name for it.
    pub heading: String,
    /// What stands in its first filled cell.
    pub example: String,
    /// What it is; nothing where it is left out.
    pub field: Option<Field>,
    /// How sure that is, where it was guessed.
    pub guess: Option<String>,
}

/// A column that is read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewColumnView {
    /// Its position in the file.
    pub at: usize,
    /// Our word for it; nothing in an unknown file.
    pub word: Option<String>,
    /// The file's own name for it.
    pub heading: String,
    /// Whether it holds numbers, which stand at the end.
    pub end: bool,
    /// `kept as a code`.
    pub note: Option<String>,
}

/// One of the first rows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewRowView {
    /// The line in the file.
    pub line: u64,
    /// Its cells, one for each column.
    pub cells: Vec<PreviewCellView>,
    /// Why the whole row will be left out.
    pub why: Option<String>,
}

/// A cell in words.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PreviewCellView {
    /// What is shown.
    pub text: String,
    /// Whether it only repeats what the row above says: `same order`.
    pub same: bool,
    /// Why it cannot be read.
    pub why: Option<String>,
}

/// Rows that will be left out for one reason.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProblemGroupView {
    /// Its id on this page.
    pub id: String,
    /// The reason.
    pub title: String,
    /// How many rows.
    pub count: u64,
    /// `4 rows`.
    pub count_said: String,
    /// The first few.
    pub examples: Vec<ExampleView>,
    /// `Read O as 0 and l as 1 in all 4`, where it is certain what they were meant to say.
    pub repair: Option<String>,
}

/// A row that will be left out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExampleView {
    /// Which part of the file, counted from 0.
    pub part: usize,
    /// `line 219`, with the part's name where there are several.
    pub place: String,
    /// The line.
    pub line: u64,
    /// The column's position; nothing for the whole row.
    pub column: Option<usize>,
    /// The file's own name for the column.
    pub heading: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Why it cannot be used.
    pub reason: String,
}

/// A group of cells that was put right.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RepairedView {
    /// Its number on this page.
    pub at: usize,
    /// `Read O as 0 and l as 1 in 4 cells`.
    pub said: String,
}

/// What the records add up to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewSumView {
    /// `Total 98,214.30 EUR, equal to the file`.
    pub said: String,
    /// Whether the file's own column adds up to the same.
    pub equal: bool,
}

/// What only the owner can say.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionView {
    /// What is asked: `day_order`, `currency` or `format`.
    pub id: String,
    /// The question.
    pub text: String,
    /// The answers; none where one is typed.
    pub choices: Vec<ChoiceView>,
}

/// Columns about people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonalView {
    /// `names`.
    pub label: String,
    /// The file's own names for them.
    pub columns: Vec<String>,
}

/// What becomes of e-mail addresses.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EmailView {
    /// The rule that holds.
    pub chosen: EmailRule,
    /// The rules to choose from.
    pub choices: Vec<EmailChoiceView>,
}

/// A rule for e-mail addresses.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EmailChoiceView {
    /// The rule.
    pub id: EmailRule,
    /// What it is called.
    pub label: String,
    /// What it costs.
    pub cost: String,
}
