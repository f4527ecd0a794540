//! What the owner decided about the shop's words, apart from switches of rules.

use super::voice_profile::VoiceProfile;
use jiff::civil::Date;

/// The shop's own rules, and the day on which they are applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseRules {
    /// The day of the review; without it no date in a text is over.
    pub today: Option<Date>,
    /// Words that may not stand in a text.
    pub banned: Vec<BannedWord>,
    /// How the shop speaks, where its owner wrote it down.
    pub voice: Option<VoiceProfile>,
}

/// A word or phrase that the owner does not want to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BannedWord {
    /// The word in its plain form: `cheap` is found in "cheaper", too.
    pub word: String,
    /// What to write instead, where there is something.
    pub instead: Option<String>,
}

impl HouseRules {
    /// Whether the owner wrote nothing down by which a text could be told from another shop's.
    pub fn are_silent(&self) -> bool {
        let voice = self.voice.as_ref().is_none_or(|voice| *voice == VoiceProfile::default());
        self.banned.is_empty() && voice
    }
}
