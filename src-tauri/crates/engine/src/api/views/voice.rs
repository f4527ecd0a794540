//! How the shop speaks and what it stands for, what a rule would say of the shop's texts, and what was learned from them.

use super::{ChoiceView, CopyChoiceView};
use serde::Serialize;
use ts_rs::TS;

/// The part "Voice" of the Content page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceView {
    /// `Your shop’s voice`, or that nothing is written down yet.
    pub title: String,
    /// How many products have a remark on it, in a sentence.
    pub sub: String,
    /// That texts were not read since something here changed; nothing where they were.
    pub due: Option<String>,
    /// Who alone may change it, in a sentence, where it is somebody else than the one whose name stands on acts.
    pub refused: Option<String>,
    /// That person's name.
    pub owner: Option<String>,
    /// Every rule of the voice profile.
    pub rules: Vec<VoiceRuleView>,
    /// The words the shop prefers.
    pub preferred: Vec<PreferredView>,
    /// The words it does not use.
    pub banned: Vec<BannedView>,
    /// The rules of the review that speak for it, and in how many products each has an open remark.
    pub remarks: Vec<CopyChoiceView>,
    /// What the shop stands for.
    pub card: CardView,
    /// The act that undo would take back, in a sentence.
    pub undo: Option<String>,
}

/// One rule of the voice profile.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceRuleView {
    /// Its id: `longest_sentence`.
    pub rule: String,
    /// What it is about.
    pub label: String,
    /// What it does, in a sentence.
    pub hint: String,
    /// Its value; nothing while it is left open.
    pub value: Option<String>,
    /// Its value in words.
    pub said: String,
    /// The values to choose from; empty where the value is a number.
    pub choices: Vec<ChoiceView>,
    /// The least number that makes sense, where it is one.
    pub least: Option<u32>,
    /// The largest.
    pub most: Option<u32>,
}

/// A word the shop prefers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreferredView {
    /// The word.
    pub word: String,
    /// The words it stands for.
    pub over: Vec<String>,
}

/// A word the shop does not use.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BannedView {
    /// The word.
    pub word: String,
    /// What stands in its place.
    pub instead: Option<String>,
    /// Whether it is something that may not be claimed.
    pub claim: bool,
}

/// The positioning card, with how much of the live copy says it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardView {
    /// For whom the shop is.
    pub for_whom: String,
    /// What it sells them.
    pub what: String,
    /// Why they do not buy it elsewhere.
    pub why_different: String,
    /// What may be said of it.
    pub messages: Vec<CardMessageView>,
    /// What shows that it is so.
    pub proofs: Vec<CardMessageView>,
    /// How much of the live copy uses a message, and how much mentions a proof.
    pub shares: Vec<CardShareView>,
}

/// A message or a proof.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardMessageView {
    /// Its number.
    pub id: i64,
    /// In the owner's words.
    pub text: String,
    /// Phrases by which a text says it.
    pub phrases: Vec<String>,
    /// Who approved it and when.
    pub approved: String,
    /// How many live products say it.
    pub products: usize,
}

/// A share of the live copy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardShareView {
    /// What is counted.
    pub label: String,
    /// `28 %`; nothing where nothing can be counted.
    pub share: Option<String>,
    /// The counts behind it, or why there are none.
    pub said: String,
    /// Up to five live products that do not, those first that come first in the queue.
    pub without: Vec<ChoiceView>,
}

/// What a rule would say of the shop's texts as they are now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceTrialView {
    /// `12 of 240 products would get a remark.`
    pub said: String,
    /// How many products would get one.
    pub products: usize,
    /// How many there are.
    pub of: usize,
    /// Up to three of them.
    pub examples: Vec<VoiceExampleView>,
}

/// One remark a rule would make.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceExampleView {
    /// The product.
    pub product: String,
    /// Its title.
    pub title: String,
    /// The text it is on.
    pub field: String,
    /// What stands before the words.
    pub before: String,
    /// The words; empty where the remark is on the whole text.
    pub words: String,
    /// What stands behind them.
    pub after: String,
    /// What would be said.
    pub message: String,
}

/// A voice proposed from approved texts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceLearnedView {
    /// From how many texts it is, or why nothing is proposed.
    pub said: String,
    /// How many approved texts were read.
    pub texts: usize,
    /// The rules they keep to.
    pub proposals: Vec<VoiceProposalView>,
}

/// A rule that approved texts keep to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoiceProposalView {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub label: String,
    /// Its value.
    pub value: String,
    /// Its value in words.
    pub value_said: String,
    /// The counts behind it, in a sentence.
    pub said: String,
    /// Whether the shop's voice has it already.
    pub taken: bool,
}
