//! How a shop speaks, as its owner wrote it down (requirement E4). What is left open is not judged.

/// The shop's voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceProfile {
    /// Words the shop uses, with those it replaces by them.
    pub preferred: Vec<Preference>,
    /// Words it does not use.
    pub banned: Vec<String>,
    /// Who speaks.
    pub speaker: Option<Speaker>,
    /// How the reader is spoken to.
    pub address: Option<Address>,
    /// When things happen.
    pub tense: Option<Tense>,
    /// The most words a sentence has.
    pub longest_sentence: Option<usize>,
    /// The highest reading level, as Björnsson's LIX: 30 is easy, 40 is a newspaper, 50 is hard.
    pub hardest: Option<u32>,
    /// What is not used to end or join sentences.
    pub punctuation: Punctuation,
    /// Which English it is.
    pub spelling: Option<SpellingVariant>,
    /// Texts that sound right. Prompts show two or three of them.
    pub examples: Vec<String>,
}

/// A word the shop uses in place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preference {
    /// The word to use.
    pub word: String,
    /// The words it stands for.
    pub over: Vec<String>,
}

/// Who speaks in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// "We make it in Falun."
    We,
    /// "I make it in Falun."
    I,
    /// Nobody: "It is made in Falun."
    Nobody,
}

/// How the reader is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// "You", and in other languages du, tu, tú, je.
    Informal,
    /// Sie, vous, usted, Lei, u. In English the same as informal.
    Formal,
    /// Not at all.
    Nobody,
}

/// When things happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "It keeps tea warm", not "it will keep tea warm". Judged in English.
    Present,
}

/// What a shop does without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Punctuation {
    /// No exclamation marks.
    pub no_exclamation: bool,
    /// No pictures among the letters.
    pub no_emoji: bool,
    /// No three dots.
    pub no_ellipsis: bool,
    /// No dash between words.
    pub no_dash: bool,
}

/// Which English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpellingVariant {
    /// Colour, grey, jewellery.
    British,
    /// Color, gray, jewelry.
    American,
}
