//! Ideas: rounds, what was picked and what was left.

use super::ChoiceView;
use serde::Serialize;
use ts_rs::TS;

/// The rounds, and the ideas that were left.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdeasView {
    /// `2 rounds, 34 ideas kept`.
    pub title: String,
    /// The rounds, newest first.
    pub rounds: Vec<IdeaRoundRowView>,
    /// The ideas that were left and fit the search, newest round first.
    pub left: Vec<LeftIdeaView>,
    /// How many were left in all.
    pub left_in_all: usize,
    /// The kinds of buyers to choose from.
    pub personas: Vec<ChoiceView>,
    /// How many ideas are asked for where nothing else is said.
    pub asked: usize,
    /// The act that undo would take back.
    pub undo: Option<String>,
}

/// A round in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdeaRoundRowView {
    /// Its number.
    pub id: i64,
    /// What it is about: its name.
    pub subject: String,
    /// `Campaign, for value, begun by Ada on 3 November 2026`.
    pub said: String,
    /// `18 of 20 ideas`, or `3 picked, 17 left`.
    pub state: String,
    /// Whether three were picked.
    pub picked: bool,
}

/// An idea that was left.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftIdeaView {
    /// Its round.
    pub round: i64,
    /// Its number there.
    pub number: usize,
    /// What the round was about.
    pub subject: String,
    /// The idea.
    pub text: String,
    /// Why it was left.
    pub reason: String,
}

/// One round.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdeaRoundView {
    /// Its number.
    pub id: i64,
    /// What it is about: its name.
    pub subject: String,
    /// What kind of thing that is, for whom, who began it and when.
    pub said: String,
    /// How many ideas are wanted.
    pub asked: usize,
    /// How many of them are still missing.
    pub missing: usize,
    /// Whether three were picked.
    pub picked: bool,
    /// The ideas.
    pub ideas: Vec<IdeaView>,
    /// The act that undo would take back.
    pub undo: Option<String>,
}

/// One idea.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdeaView {
    /// Its number in the round, from 1.
    pub number: usize,
    /// The idea.
    pub text: String,
    /// Who had it.
    pub author: String,
    /// `open`, `picked` or `left`.
    pub state: String,
    /// Why it was left.
    pub reason: Option<String>,
    /// What is worked out of it, where it was picked.
    pub parts: Vec<IdeaPartView>,
}

/// Something worked out of an idea.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdeaPartView {
    /// `copy`, `image` or `video`.
    pub id: String,
    /// In words.
    pub name: String,
    /// The text as it is now; empty where there is none.
    pub text: String,
    /// The first draft, where the text was changed since.
    pub first: Option<String>,
    /// Who drafted it and how much was changed, in a sentence; nothing where there is none.
    pub said: Option<String>,
    /// How many letters lie between the first draft and the text.
    pub distance: usize,
}
