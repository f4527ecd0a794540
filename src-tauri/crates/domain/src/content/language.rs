//! The languages the word lists know, and which of them a text is in.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// A language of catalog copy. A text in none of them gets only the checks that need no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
}

/// What is known of a text's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detected {
    /// Its small words are those of this language.
    Sure(Language),
    /// Too few small words to tell: a title, a list of materials.
    Unsure,
    /// Many words, and none of them a small word of the six languages.
    Other,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::English, Self::German, Self::French, Self::Spanish, Self::Italian, Self::Dutch];

    /// Its id: `english`.
    pub fn id(self) -> &'static str {
        match self {
            Self::English => "english",
            Self::German => "german",
            Self::French => "french",
            Self::Spanish => "spanish",
            Self::Italian => "italian",
            Self::Dutch => "dutch",
        }
    }

    /// The language with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id() == id)
    }

    /// Whether a word, in lower case, is a small word of any language.
    pub(super) fn is_small_word(word: &str) -> bool {
        BY_WORD.get(word).is_some_and(|(languages, _)| !languages.is_empty())
    }

    /// Its most frequent small words.
    fn stop_words(self) -> &'static str {
        match self {
            Self::English => {
                "the and of to a in is for with you your it this that are on be by from our as an or at will have has \
                 can we not all its these made which their but when they more any who was were been into than his her \
                 there so what if"
            }
            Self::German => {
                "der die das und ist in zu den mit von für ein eine auf im dem sich nicht aus sie wir es auch bei nach \
                 einer einem einen wie oder zum zur als durch ihre ihr ihren sind wird werden kann unser unsere nur \
                 noch über vom man dich dein deine du hat aber so am des um bis"
            }
            Self::French => {
                "le la les de des du et un une en est pour dans avec sur par au aux ce cette ces qui que vous votre vos \
                 nous notre nos il elle plus ou son sa ses sont pas l d s c n qu comme mais sans tout tous très être à \
                 leur leurs"
            }
            Self::Spanish => {
                "el la los las de del y un una en es para con por que su sus se al lo como más este esta estos estas \
                 muy sin o tu tus te nuestro nuestra son ser pero también sobre entre cuando hasta desde todo todos \
                 cada ya nos hay"
            }
            Self::Italian => {
                "il lo la i gli le di del della dei delle dello degli e un una in è per con da dal dalla che si al alla \
                 non su sul sulla nel nella come più questo questa tuo tua tuoi nostro nostra sono anche ed o ma dell \
                 all l nell ogni tutto tutti ai alle dai dalle suo sua"
            }
            Self::Dutch => {
                "de het een en van in is voor met op te aan dat die zijn je jouw uw wij we onze ons niet ook er bij of \
                 uit naar door om als dit deze kan worden wordt heeft tot maar over nog zo heel geen u hebt bent meer \
                 dan"
            }
        }
    }
}

/// How many small words of each language a text has.
///
/// Counted are articles, pronouns, prepositions and the like ("stop words"). A language is believed with three of them
/// and half as many again as the next has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SmallWords {
    hits: [usize; 6],
    latin: usize,
    seen: usize,
}

impl SmallWords {
    /// Counts the words of a text, in lower case.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for word in words {
            all.seen += 1;
            // French and Italian join theirs to the next word: l'argile, dell'olio.
            let word = word.split_once('\'').map_or(word, |(before, _)| before);
            // No small word is longer, and most words are.
            if word.len() > LONGEST {
                continue;
            }
            if let Some((places, latin)) = BY_WORD.get(word) {
                all.latin += usize::from(*latin);
                places.iter().for_each(|place| all.hits[*place] += 1);
            }
        }
        all
    }

    /// The small words of this text and of another.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.hits.iter_mut().zip(other.hits).for_each(|(mine, theirs)| *mine += theirs);
        Self { latin: self.latin + other.latin, seen: self.seen + other.seen, ..self }
    }

    /// The language they tell.
    pub(super) fn language(&self) -> Detected {
        let hits = &self.hits;
        let best = (0..hits.len()).max_by_key(|place| (hits[*place], std::cmp::Reverse(*place))).unwrap_or(0);
        let next = (0..hits.len()).filter(|place| *place != best).map(|place| hits[place]).max().unwrap_or(0);
        match hits[best] {
            // Filler text, whose `in`, `et` and `a` would make it Italian or French.
            most if self.latin >= 3 && self.latin > most => Detected::Other,
            most if most >= 3 && 2 * most >= 3 * next => Detected::Sure(Language::ALL[best]),
            0 if self.seen >= 25 => Detected::Other,
            _ => Detected::Unsure,
        }
    }
}

/// The longest small word, in bytes.
const LONGEST: usize = 11;

/// Words of the Latin that printers fill pages with.
const LATIN: [&str; 28] = [
    "ac",
    "amet",
    "ante",
    "augue",
    "consectetur",
    "cursus",
    "dapibus",
    "dolor",
    "eget",
    "egestas",
    "eleifend",
    "enim",
    "erat",
    "eros",
    "feugiat",
    "habitant",
    "ipsum",
    "libero",
    "lorem",
    "mauris",
    "quis",
    "sed",
    "semper",
    "sit",
    "tortor",
    "ultricies",
    "vestibulum",
    "vitae",
];

/// The small words with the places of their languages in [`Language::ALL`], and whether they are of filler Latin.
static BY_WORD: LazyLock<HashMap<&'static str, (Vec<usize>, bool)>> = LazyLock::new(|| {
    let mut by_word: HashMap<_, (Vec<usize>, bool)> = HashMap::new();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        for word in language.stop_words().split_whitespace() {
            by_word.entry(word).or_default().0.push(place);
        }
    }
    LATIN.into_iter().for_each(|word| by_word.entry(word).or_default().1 = true);
    by_word
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::split::split;

    #[test]
    fn no_small_word_is_longer_than_the_longest() {
        assert_eq!(BY_WORD.keys().map(|word| word.len()).max(), Some(LONGEST));
    }

    fn detected(text: &str) -> Detected {
        let split = split(text);
        SmallWords::of(split.words.iter().map(|word| &split.folded[word.folded.clone()])).language()
    }

    #[test]
    fn each_language_is_known_by_its_small_words() {
        let texts = [
            (Language::English, "This mug is made of stoneware and holds all of your tea."),
            (Language::German, "Diese Tasse ist aus Steinzeug und passt in die Spülmaschine."),
            (Language::French, "Cette tasse est en grès et convient à l'usage de tous les jours."),
            (Language::Spanish, "Esta taza es de gres y cabe en el lavavajillas de tu casa."),
            (Language::Italian, "Questa tazza è di gres ed è adatta alla lavastoviglie, per ogni giorno."),
            (Language::Dutch, "Deze mok is van steengoed en kan in de vaatwasser."),
        ];
        for (language, text) in texts {
            assert_eq!(detected(text), Detected::Sure(language), "{text}");
        }
    }

    #[test]
    fn a_title_tells_no_language_and_another_language_is_not_one_of_ours() {
        assert_eq!(detected("Mug Björk, large"), Detected::Unsure);
        assert_eq!(detected("de la"), Detected::Unsure);
        let filler = "Pellentesque habitant morbi tristique senectus et netus et malesuada. Vestibulum tortor quam, ante.";
        assert_eq!(detected(filler), Detected::Other);
        let finnish = "Tämä muki kestää konepesun hyvin. ".repeat(6);
        assert_eq!(detected(&finnish), Detected::Other);
    }
}
