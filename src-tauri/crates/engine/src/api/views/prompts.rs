//! What models are asked with, for whom texts are written, and texts that won.

use super::ChoiceView;
use serde::Serialize;
use ts_rs::TS;

/// The templates and the buyers they are written for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromptsView {
    /// `7 templates, 2 of them yours`.
    pub title: String,
    /// The templates, one for each text.
    pub templates: Vec<PromptTemplateView>,
    /// The places of a template that are filled in.
    pub slots: Vec<PromptSlotView>,
    /// The kinds of buyers, by tag.
    pub personas: Vec<PersonaView>,
    /// For whom drafts are written where a product says nothing else: a tag; nothing for anybody.
    pub write_for: Option<String>,
    /// The products that say something else.
    pub products: Vec<WrittenForView>,
    /// The act that undo would take back.
    pub undo: Option<String>,
}

/// One template with its versions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromptTemplateView {
    /// Its name: `description`.
    pub id: String,
    /// What it writes, in words.
    pub name: String,
    /// The version that is used.
    pub version: u32,
    /// Its text.
    pub text: String,
    /// Whether the program's own is used.
    pub built_in: bool,
    /// Every version, newest first; the program's own is the last.
    pub versions: Vec<PromptVersionView>,
}

/// One version of a template.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromptVersionView {
    /// Its number.
    pub version: u32,
    /// `Version 2, by Ada on 3 November 2026`.
    pub said: String,
    /// Its text.
    pub text: String,
    /// Whether it is used.
    pub used: bool,
    /// Whether it came with the program.
    pub built_in: bool,
    /// How many drafts were made with it.
    pub drafts: i64,
    /// What became of them, in a sentence.
    pub made: String,
    /// The products it was used for last, by title.
    pub products: Vec<String>,
}

/// A place of a template that is filled in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromptSlotView {
    /// As it stands in a template: `{product}`.
    pub written: String,
    /// What stands there, in words.
    pub name: String,
    /// Whether no template may leave it out.
    pub needed: bool,
}

/// A kind of buyer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonaView {
    /// Its tag.
    pub tag: String,
    /// Who it is.
    pub who: String,
    /// What it cares about.
    pub cares: String,
    /// As a prompt says it.
    pub said: String,
    /// What hangs on it, in a sentence; nothing where nothing does.
    pub used: Option<String>,
}

/// A product with a buyer of its own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WrittenForView {
    /// The product, as in the queue.
    pub product: String,
    /// Its title.
    pub title: String,
    /// The persona's tag.
    pub persona: String,
}

/// A prompt as it would be sent for a product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromptPreviewView {
    /// What is wrong with the template, in a sentence; the prompt is empty then.
    pub problem: Option<String>,
    /// The prompt, letter for letter.
    pub text: String,
    /// What the owner should know.
    pub notes: Vec<String>,
    /// The product's fields in it, in words.
    pub fields: Vec<String>,
}

/// The sets of texts for kinds of buyers, and the texts that won.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantsView {
    /// `3 sets, 1 winner`.
    pub title: String,
    /// The sets, newest first.
    pub sets: Vec<VariantSetView>,
    /// The texts that won and fit the search, newest first.
    pub library: Vec<LibraryEntryView>,
    /// How many texts won in all.
    pub winners: usize,
    /// The kinds of buyers to choose from.
    pub personas: Vec<ChoiceView>,
    /// The texts to choose from.
    pub fields: Vec<ChoiceView>,
    /// Whose name stands on acts; nothing where nobody said.
    pub reviewer: Option<String>,
    /// The act that undo would take back.
    pub undo: Option<String>,
}

/// Texts of one product for one kind of buyer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantSetView {
    /// Its number.
    pub id: i64,
    /// The product, as in the queue.
    pub product: String,
    /// Its title.
    pub title: String,
    /// Which text it is, in words.
    pub field: String,
    /// The field's id.
    pub field_id: String,
    /// For whom: the persona's tag.
    pub persona: String,
    /// The texts.
    pub texts: Vec<VariantTextView>,
    /// What experiments counted, newest first.
    pub trials: Vec<VariantTrialView>,
    /// The number of the text that won; nothing until one did.
    pub winner: Option<u32>,
}

/// One text of a set.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantTextView {
    /// Its number in the set.
    pub number: u32,
    /// The text.
    pub text: String,
    /// `Ada`, or `Local, description 2`.
    pub author: String,
    /// What it says that is not in the product's data.
    pub new_facts: Vec<String>,
}

/// What an experiment counted, and what it shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VariantTrialView {
    /// Its number.
    pub id: i64,
    /// What it was called.
    pub name: String,
    /// `Typed by Ada on 3 November 2026`.
    pub noted: String,
    /// Both counts, in a sentence.
    pub counts: String,
    /// What they show.
    pub shows: ComparedView,
    /// Whether the better text is in the library for it.
    pub promoted: bool,
}

/// What counts of two texts show.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedView {
    /// In a sentence or three: which did better, and what chance could have done.
    pub said: String,
    /// The number of the text that won; nothing where none did.
    pub winner: Option<u32>,
}

/// A text that won, with what shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LibraryEntryView {
    /// Its number.
    pub id: i64,
    /// The product's title when it won.
    pub title: String,
    /// Which text it is, in words.
    pub field: String,
    /// For whom it won.
    pub persona: String,
    /// The text.
    pub text: String,
    /// The text it was set against.
    pub other: String,
    /// The experiment and its counts, in a sentence.
    pub evidence: String,
    /// Who promoted it and when.
    pub promoted: String,
    /// What it was drafted with; nothing where a person wrote it.
    pub made_with: Option<String>,
    /// Whether prompts for the same buyers show it.
    pub example: bool,
}
