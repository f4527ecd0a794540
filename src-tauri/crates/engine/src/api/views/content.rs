//! Catalog copy review: the queue, one product of it, what a bulk fix would change, and the checks.

use crate::api::requests::CopyBy;
use serde::Serialize;
use tillwise_domain::content::{CopyField, Severity};
use ts_rs::TS;

/// The queue: what waits for a person, what sells most and is worst first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyQueueView {
    /// `148 products need a look`.
    pub title: String,
    /// Why there is nothing to show, or that the texts must be read anew first; nothing where the queue is up to date.
    pub note: Option<String>,
    /// Whether the texts were not read since the last import: `review_catalog` reads them.
    pub due: bool,
    /// How many products the shop's product files hold.
    pub products: usize,
    /// How many of them the filter leaves.
    pub found: usize,
    /// Where the rows below begin, from 0.
    pub offset: usize,
    /// At most [`COPY_PAGE`] products.
    pub rows: Vec<CopyQueueRowView>,
    /// The rules that say something now, the most frequent first.
    pub rules: Vec<CopyChoiceView>,
    /// The states there are products in, in their order.
    pub states: Vec<CopyChoiceView>,
    /// The vendors, by name; those with no remark too.
    pub vendors: Vec<CopyChoiceView>,
    /// The types or categories, by name.
    pub categories: Vec<CopyChoiceView>,
    /// The fields that something is said about, and the one that is filtered by.
    pub fields: Vec<CopyChoiceView>,
    /// The act that undo would take back, in a sentence: `Accepted the draft for Mug "Björk"`.
    pub undo: Option<String>,
    /// Whose name stands on what is done from now on.
    pub reviewer: String,
}

/// How many products a page of the queue holds.
pub const COPY_PAGE: usize = 100;

/// One thing the queue can be filtered by.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyChoiceView {
    /// What to filter by, for example `thin_description`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How many products it leaves.
    pub count: usize,
}

/// One product in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyQueueRowView {
    /// Who it is: platform and key, `shopify:mug`.
    pub product: String,
    /// Its handle, or the platform's nearest to it.
    pub handle: String,
    /// Its title, the owner's where there is one.
    pub title: String,
    /// Its vendor; empty where none is known.
    pub vendor: String,
    /// `missing`, `draft`, `in_review`, `changes_asked`, `approved`, `exported` or `confirmed_live`.
    pub state: String,
    /// The same in words.
    pub state_said: String,
    /// How many open remarks it has.
    pub remarks: usize,
    /// How much the worst of them matters; nothing where there is none.
    pub worst: Option<Severity>,
    /// What it sold in the last year: `1,204.00 EUR`; nothing where no order names it.
    pub sold: Option<String>,
    /// How many drafts wait for it.
    pub drafts: usize,
    /// Whether the shop changed a text that the owner works on.
    pub clash: bool,
}

/// One product with everything that is needed to review it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyProductView {
    /// Who it is: platform and key, `shopify:mug`.
    pub product: String,
    /// Its handle, or the platform's nearest to it.
    pub handle: String,
    /// Its title, the owner's where there is one.
    pub title: String,
    /// Its platform in words.
    pub platform: String,
    /// Its vendor.
    pub vendor: String,
    /// Its type or category.
    pub category: String,
    /// Whether buyers can see it.
    pub live: bool,
    /// What it sold in the last year.
    pub sold: Option<String>,
    /// How often its page was seen, as the newest report of pages says.
    pub visits: Option<i64>,
    /// Its place in the filtered queue, from 1; nothing where the filter does not hold it any more.
    pub place: Option<usize>,
    /// How many products the filter leaves.
    pub found: usize,
    /// The product before it in the queue.
    pub previous: Option<String>,
    /// The product after it.
    pub next: Option<String>,
    /// Its state, as in [`CopyQueueRowView::state`].
    pub state: String,
    /// The same in words, with who and when: `Approved by Ada on 21 November 2026`.
    pub state_said: String,
    /// The steps that can be taken now, the usual one first.
    pub steps: Vec<CopyStepView>,
    /// What was done so far, the newest first.
    pub history: Vec<CopyPastView>,
    /// Its fields, in the order of the page.
    pub fields: Vec<CopyFieldView>,
    /// The open remarks, in the order of the number keys.
    pub remarks: Vec<CopyRemarkView>,
    /// The remarks that were left as they are.
    pub left: Vec<CopyRemarkView>,
    /// What it claims and a person must vouch for.
    pub claims: Vec<CopyClaimView>,
    /// Why it cannot be approved or exported yet; nothing where it can.
    pub blocked: Option<String>,
    /// What its record says and a text may repeat: `Size: Large`, `SKU M-L`.
    pub facts: Vec<String>,
    /// The act that undo would take back.
    pub undo: Option<String>,
}

/// A step to another state.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyStepView {
    /// The state it leads to.
    pub to: String,
    /// What the button says: `Approve`.
    pub label: String,
    /// Why it cannot be taken now; nothing where it can.
    pub blocked: Option<String>,
    /// What it asks to be noted: `What should be changed?`; nothing where it asks nothing.
    pub asks: Option<String>,
}

/// Something that was done to a product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyPastView {
    /// All of it in a sentence: `Approved by Ada.`
    pub said: String,
    /// The day, ISO, in the shop's zone.
    pub on: String,
    /// What was noted with it; empty where nothing was.
    pub note: String,
}

/// One field of a product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyFieldView {
    /// Which field.
    pub field: CopyField,
    /// What it is called: `Image 2, words for it`.
    pub label: String,
    /// The text that holds now, as it is stored: the owner's where there is one, else the imported one. May hold HTML,
    /// to be shown as text.
    pub text: String,
    /// The same as a reader sees it, without tags.
    pub plain: String,
    /// Whether `text` is HTML.
    pub html: bool,
    /// The imported text, where the owner's differs from it.
    pub imported: Option<String>,
    /// Who wrote the owner's text: `You`, `Rule: Spelling`, a model's name; nothing where there is none.
    pub author: Option<String>,
    /// What differs between the imported and the owner's text, word by word; empty where there is none.
    pub difference: Vec<CopySpanView>,
    /// Set where the shop's file changed the text meanwhile: a person decides.
    pub clash: Option<CopyClashView>,
    /// The drafts that wait, the newest first.
    pub drafts: Vec<CopyDraftView>,
    /// How long the plain text is, in characters.
    pub length: usize,
    /// What is said about that length: `At most 70 characters are shown.`; nothing where no limit is known.
    pub advice: Option<String>,
    /// The image's address, for words of an image. Never fetched.
    pub image: Option<String>,
}

/// The shop's text changed since the owner wrote over it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyClashView {
    /// `The shop's text changed on 21 November 2026, after yours was written.`
    pub said: String,
    /// The text of the shop now.
    pub shop: String,
    /// From the shop's text to the owner's.
    pub difference: Vec<CopySpanView>,
}

/// A piece of a difference, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CopySpanView {
    /// Whether it stays, goes or is new.
    pub kind: CopySpanKind,
    /// Its text.
    pub text: String,
    /// Why a person must look at it, for new facts only: `"350 ml" is not in your data.`
    pub new_fact: Option<String>,
}

/// What becomes of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopySpanKind {
    /// In both texts.
    Kept,
    /// Only in the old one.
    Removed,
    /// Only in the new one.
    Added,
}

/// A draft that waits for a person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyDraftView {
    /// Its number.
    pub id: i64,
    /// Who wrote it: a model's name, a rule, a person.
    pub author: String,
    /// With which prompt, which version of it and for whom it was asked for; nothing where no model made it.
    pub made_with: Option<String>,
    /// The day it was made, ISO.
    pub on: String,
    /// Its text.
    pub text: String,
    /// From the text that holds now to the draft.
    pub difference: Vec<CopySpanView>,
    /// What it says that is not in the product's data; each must be confirmed by its id.
    pub new_facts: Vec<CopyNewFactView>,
}

/// Something in a draft that the product's data does not say.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyNewFactView {
    /// Its id within the draft.
    pub id: String,
    /// Where it starts, in characters (Unicode scalar values) of the draft's text.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// Its text.
    pub text: String,
    /// `"350 ml" is not in your data.`
    pub said: String,
}

/// One remark.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyRemarkView {
    /// Its id within the product; another once its text changes.
    pub id: String,
    /// The rule that found it.
    pub rule: String,
    /// What that rule is called.
    pub rule_name: String,
    /// Why the rule exists.
    pub why: String,
    /// The field it is about.
    pub field: CopyField,
    /// What that field is called.
    pub field_label: String,
    /// Where it starts, in characters (Unicode scalar values) of the field's `text`. From 0 to 0 is the whole field.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// Where the same span starts in the field's `plain` text; nothing for the whole field or inside a tag.
    pub plain_start: Option<usize>,
    /// Where it ends there; exclusive.
    pub plain_end: Option<usize>,
    /// The span's text as a reader sees it.
    pub text: String,
    /// What is said about it.
    pub message: String,
    /// What would stand in place of the span; nothing where only a person can tell.
    pub fix: Option<String>,
    /// How much it matters.
    pub severity: Severity,
    /// Whether "the word is right" makes sense for it.
    pub word: bool,
    /// In how many products the same rule has a fix, this one counted.
    pub fixable: usize,
}

/// A claim of a product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyClaimView {
    /// Its id within the product; another once its text changes.
    pub id: String,
    /// Its group in words: `Environment`.
    pub group: String,
    /// The field it stands in.
    pub field: CopyField,
    /// What that field is called.
    pub field_label: String,
    /// Where it starts, in characters of the field's `text`.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// Its text.
    pub text: String,
    /// What proof it needs, in a sentence.
    pub asks: String,
    /// Whether a person vouches for it now.
    pub ticked: bool,
    /// Who ticked it and when, or that the evidence ran out; nothing where nobody did.
    pub said: Option<String>,
    /// The note that was given as evidence.
    pub note: String,
    /// The name of the file that was given as evidence.
    pub file: String,
    /// The last day the evidence holds, ISO.
    pub until: Option<String>,
}

/// What an act on many products would change, or one page of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyBulkView {
    /// `Fix this in 34 products`.
    pub title: String,
    /// Stands for exactly these differences: the act takes it and is refused where a text changed meanwhile.
    pub mark: String,
    /// How many products it would change.
    pub products: usize,
    /// How many fields.
    pub changes: usize,
    /// Where the rows below begin, from 0.
    pub offset: usize,
    /// At most [`COPY_PAGE`] fields.
    pub rows: Vec<CopyBulkRowView>,
    /// What is left out and why: drafts with new facts; nothing where all are in.
    pub left_out: Option<String>,
}

/// One field that an act on many products would change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyBulkRowView {
    /// The product.
    pub product: String,
    /// Its title.
    pub title: String,
    /// The field.
    pub field: CopyField,
    /// What that field is called.
    pub field_label: String,
    /// What would change.
    pub difference: Vec<CopySpanView>,
    /// The words that a fix would change, each of which can be left out.
    pub words: Vec<String>,
}

/// The checks of copy, and what was said about them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyRulesView {
    /// Every check, in the order in which they speak.
    pub rules: Vec<CopyRuleView>,
    /// The words that were called right, by the alphabet.
    pub words: Vec<String>,
}

/// One check of copy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyRuleView {
    /// Its id, for example `thin_description`.
    pub id: String,
    /// What it looks for.
    pub name: String,
    /// Why it exists.
    pub why: String,
    /// How much its remarks matter.
    pub severity: Severity,
    /// Whether it speaks at all.
    pub on: bool,
    /// The vendors it is silent about.
    pub vendors_off: Vec<String>,
    /// How many products it is silent about.
    pub products_off: usize,
    /// How many products it has an open remark on.
    pub products: usize,
    /// In how many of them it has a fix.
    pub fixable: usize,
}

/// What an export to the shop would write, or wrote.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyExportView {
    /// `34 products can go to your shop`.
    pub title: String,
    /// How many products have new texts that nobody approved yet, in a sentence; nothing where there are none.
    pub waiting: Option<String>,
    /// How many products are in the files.
    pub products: usize,
    /// One entry for each file that the texts came from.
    pub files: Vec<CopyExportFileView>,
    /// Texts that are in no file.
    pub left: Vec<CopyExportLeftView>,
    /// The files that were written, with their folder; empty before.
    pub written: Vec<String>,
}

/// What goes back into one of the shop's files.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyExportFileView {
    /// The kind of file: `Shopify products`.
    pub platform: String,
    /// The name of the file it came from.
    pub source: String,
    /// How many products it changes.
    pub products: usize,
    /// How many texts.
    pub texts: usize,
    /// What was compared with the import, in a sentence.
    pub proof: String,
    /// That some texts begin with a sign that a spreadsheet takes for a formula; nothing where none does.
    pub formulas: Option<String>,
    /// What to do with the files, in order.
    pub steps: Vec<String>,
}

/// A text that is in no file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyExportLeftView {
    /// The product's title.
    pub title: String,
    /// What the field is called.
    pub field: String,
    /// Whether it stands in the list to change by hand; one that waits for the owner's word does not.
    pub by_hand: bool,
    /// Why, and what to do.
    pub reason: String,
}

/// Which texts the products of each vendor or category have.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyCoverageView {
    /// By what the rows are.
    pub by: CopyBy,
    /// Whether the texts were not read since the last import.
    pub due: bool,
    /// The kinds of text that some file has a column for.
    pub kinds: Vec<CopyKindView>,
    /// All products together; nothing where there are none.
    pub all: Option<CopyCoverageRowView>,
    /// Each vendor or category, those with the most products first.
    pub rows: Vec<CopyCoverageRowView>,
}

/// A kind of text.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyKindView {
    /// As in [`crate::api::requests::CopyFilter::field`].
    pub id: String,
    /// What it is called.
    pub label: String,
}

/// The products of one vendor or category.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyCoverageRowView {
    /// What to filter the queue by; empty where the products have none.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How many products.
    pub products: usize,
    /// One for each kind of text, in their order.
    pub cells: Vec<CopyCoverageCellView>,
}

/// How one kind of text stands in some products.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyCoverageCellView {
    /// Products whose file can hold it; the other numbers are parts of it, and may overlap.
    pub held: usize,
    /// Those that have it.
    pub there: usize,
    /// Those that lack it.
    pub missing: usize,
    /// Those with an open remark on it.
    pub remark: usize,
    /// Those that have it and that a person approved.
    pub approved: usize,
    /// All of it in a sentence.
    pub said: String,
}
