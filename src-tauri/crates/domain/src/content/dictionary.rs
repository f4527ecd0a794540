//! The words of the six languages, loaded when first asked for and once per process.
//!
//! English, French, Spanish and Dutch are Hunspell dictionaries, which know inflections. German and Italian are lists
//! of words; there an ending may be another one of its kind, because a list cannot hold every form. What
//! `dictionaries/README.md` says of their origin and licences is true of the files beside it.

use super::Language;
use super::edit::{Edit, Letters, letter_bits, slips_between, undoubled};
use spellbook::Dictionary as Hunspell;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The words of one language.
pub(super) struct Dictionary {
    language: Language,
    words: Words,
    trade: HashSet<&'static str>,
    slips: HashMap<&'static str, &'static str>,
    letters: Letters,
    /// Its longer words as they are listed, with their letters as bits, by their first letter.
    by_letter: HashMap<char, Vec<(u64, &'static str)>>,
    /// What was asked before: a catalog has the same few thousand words again and again, and Hunspell takes its time.
    asked: Mutex<HashMap<Box<str>, bool>>,
    guessed: Mutex<HashMap<Box<str>, Vec<Guess>>>,
}

/// A word of the dictionary that is one slip away from another: the word, the slip and its place in letters.
pub(super) type Guess = (String, Edit, usize);

/// Short words that English joins with others: seasalt, oatmilk, teapot.
const SHORT: [&str; 56] = [
    "air", "all", "arm", "bag", "bar", "bed", "box", "bow", "cap", "car", "cat", "cup", "dog", "dry", "ear",
    "egg", "eye", "fit", "gem", "gym", "hat", "hip", "hot", "ice", "jam", "jar", "key", "kit", "leg", "lid",
    "lip", "mat", "mug", "net", "nut", "oat", "oil", "pad", "pan", "pen", "pet", "pin", "pot", "red", "rug",
    "sea", "set", "sky", "soy", "sun", "tea", "tie", "toe", "top", "wax", "web",
];

/// A word of two slips is known again from this length on.
const LONG: usize = 8;

/// So many words are remembered; a catalog of 50,000 products has fewer.
const REMEMBERED: usize = 100_000;

enum Words {
    Hunspell(Box<Hunspell>),
    /// Words, and words without their endings, each with the kinds of ending that were cut off, as bits.
    List(HashSet<&'static str>, HashMap<&'static str, u8>),
}

/// A word cut shorter than this by an ending may be any word.
const LEAST_STEM: usize = 4;

static ALL: [OnceLock<Dictionary>; 6] = [const { OnceLock::new() }; 6];

impl Dictionary {
    /// The dictionary of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        let place = match language {
            Language::English => 0,
            Language::German => 1,
            Language::French => 2,
            Language::Spanish => 3,
            Language::Italian => 4,
            Language::Dutch => 5,
        };
        ALL[place].get_or_init(|| Self::load(language))
    }

    fn load(language: Language) -> Self {
        let (aff, dic) = match language {
            Language::English => (include_str!("dictionaries/en.aff"), include_str!("dictionaries/en.dic")),
            Language::French => (include_str!("dictionaries/fr.aff"), include_str!("dictionaries/fr.dic")),
            Language::Dutch => (include_str!("dictionaries/nl.aff"), include_str!("dictionaries/nl.dic")),
            Language::German => ("", include_str!("dictionaries/de.txt")),
            Language::Spanish => (include_str!("dictionaries/es.aff"), include_str!("dictionaries/es.dic")),
            Language::Italian => ("", include_str!("dictionaries/it.txt")),
        };
        let mut letters = Letters::default();
        let mut by_letter: HashMap<char, Vec<(u64, &str)>> = HashMap::new();
        // A line of Hunspell's is a word with its flags; a line of a list is a word.
        for word in dic.lines().filter_map(|line| line.split(['/', ' ', '\t']).next()) {
            letters.learn(word);
            if let Some(first) = word.chars().next().filter(|_| word.chars().count() >= LONG - 2) {
                by_letter.entry(first).or_default().push((letter_bits(word), word));
            }
        }
        let slips = slips(language);
        let mut trade: HashSet<_> = entries(trade(language)).flat_map(str::split_whitespace).collect();
        trade.extend(slips.values().flat_map(|meant| meant.split(' ')));
        trade.iter().for_each(|word| letters.learn(word));
        let words = if aff.is_empty() { list(dic, &trade, language) } else { hunspell(aff, dic) };
        let (asked, guessed) = (Mutex::default(), Mutex::default());
        Self { language, words, trade, slips, letters, by_letter, asked, guessed }
    }

    /// Which letters follow each other in its words.
    pub(super) fn letters(&self) -> &Letters {
        &self.letters
    }

    /// Whether a word is one of those that shops of this language use most.
    pub(super) fn is_of_trade(&self, word: &str) -> bool {
        self.trade.contains(word)
    }

    /// What was meant by a slip of the pen that everybody makes.
    pub(super) fn slip(&self, word: &str) -> Option<&'static str> {
        self.slips.get(word).copied()
    }

    /// Whether a word, in lower case, stands in the dictionary as it is or as an inflection of what does.
    pub(super) fn has(&self, word: &str) -> bool {
        let named = |hunspell: &Hunspell| hunspell.check(&with_capital(word));
        self.has_small(word) || matches!(&self.words, Words::Hunspell(hunspell) if named(hunspell))
    }

    /// Whether a word, in lower case, is written with a capital wherever it stands: February, Italian.
    pub(super) fn is_written_with_a_capital(&self, word: &str) -> bool {
        let Words::Hunspell(hunspell) = &self.words else { return false };
        !hunspell.check(word) && hunspell.check(&with_capital(word))
    }

    /// Whether the words are a list, which lacks many.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.words, Words::List(..))
    }

    /// Every word of the dictionary that is one slip away from a word in lower case.
    pub(super) fn guesses(&self, word: &str) -> Vec<Guess> {
        remembered(&self.guessed, word, || {
            let mut found = Vec::new();
            self.letters.near(word, |near, edit, place| {
                if self.letters.allow(near) && self.has_small(near) {
                    found.push((near.to_owned(), self.judged(edit), place));
                }
            });
            if accents_matter(self.language) {
                self.letters.with_moved_accent(word, |near, place| {
                    if self.has_small(near) {
                        found.push((near.to_owned(), Edit::Accent, place));
                    }
                });
            }
            found
        })
    }

    /// The only word two slips away from a long word, where one of the slips at most is more than a doubled letter.
    pub(super) fn far_guess(&self, word: &str) -> Option<&'static str> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < LONG || self.is_list() {
            return None;
        }
        let (bits, bare) = (letter_bits(word), undoubled(word));
        let near = self.by_letter.get(letters.first()?)?.iter().filter(|(other_bits, other)| {
            (other_bits ^ bits).count_ones() <= 2
                && other.chars().next_back() == letters.last().copied()
                && slips_between(&bare, &undoubled(other), 1).is_some()
                && slips_between(&letters, &other.chars().collect::<Vec<_>>(), 2).is_some()
        });
        let mut near = near.map(|(_, other)| *other);
        near.next().filter(|_| near.next().is_none())
    }

    /// A slip as the language judges it: where accents do not matter, another accent is another letter.
    pub(super) fn judged(&self, edit: Edit) -> Edit {
        match edit {
            Edit::Accent if !accents_matter(self.language) => Edit::Wrong,
            edit => edit,
        }
    }

    /// What was meant by "dryed" and "carryed".
    pub(super) fn past_of_y(&self, word: &str) -> Option<String> {
        let stem =
            word.strip_suffix("yed").filter(|stem| self.language == Language::English && stem.len() >= 2)?;
        let meant = format!("{stem}ied");
        self.has_small(&meant).then_some(meant)
    }

    /// Whether a word stands in the dictionary as it is, without a capital.
    pub(super) fn has_small(&self, word: &str) -> bool {
        self.trade.contains(word)
            || match &self.words {
                Words::Hunspell(hunspell) => hunspell.check(word),
                Words::List(words, _) => words.contains(word),
            }
    }

    /// Whether a word, in lower case, is one of the language, be it made of several.
    pub(super) fn knows(&self, word: &str) -> bool {
        remembered(&self.asked, word, || self.finds(word))
    }

    fn finds(&self, word: &str) -> bool {
        if self.has(word) || self.has_stem(word) {
            return true;
        }
        if let Some((before, behind)) = word.split_once('\'') {
            // l'argile, dell'olio, the potter's.
            return self.knows(if behind.chars().count() > 2 { behind } else { before });
        }
        self.is_compound(word, 3) || self.is_derived(word) || self.has_umlauts_spelt_out(word)
    }

    /// Whether all but the ending is that of a listed word.
    fn has_stem(&self, word: &str) -> bool {
        let Words::List(_, stems) = &self.words else { return false };
        shortened(word, self.language)
            .any(|(stem, kind)| stems.get(stem).is_some_and(|kinds| kinds & kind > 0))
    }

    /// Whether a word of German is known with its `ae`, `oe`, `ue` and `ss` written `ä`, `ö`, `ü` and `ß`.
    fn has_umlauts_spelt_out(&self, word: &str) -> bool {
        if self.language != Language::German || !word.is_ascii() {
            return false;
        }
        let umlauts = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        let sharp = umlauts.replace("ss", "ß");
        [umlauts, sharp].iter().any(|spelt| spelt != word && (self.has(spelt) || self.has_stem(spelt)))
    }

    /// Whether a word is others joined: `spülmaschinenfest`, `handpoured`.
    fn is_compound(&self, word: &str, most: usize) -> bool {
        let joints: &[&str] = match self.language {
            Language::German => &["", "s", "n", "en", "es", "er", "e"],
            Language::Dutch => &["", "s", "en", "e"],
            Language::English => &[""],
            _ => return false,
        };
        let last = |rest: &str| self.has(rest) || self.has_stem(rest);
        // English joins few words, and slips often fall into two short ones: par-tern, vet-sion.
        let may_join = |part: &str| {
            self.language != Language::English
                || part.chars().count() >= 4 && self.has_small(part)
                || SHORT.contains(&part)
        };
        word.char_indices().skip(3).any(|(at, _)| {
            let (first, rest) = word.split_at(at);
            let long = rest.chars().count() >= 3 && word.chars().count() >= 7;
            long && may_join(first)
                && self.has(first)
                && joints.iter().filter_map(|joint| rest.strip_prefix(joint)).any(|rest| {
                    let whole = rest.chars().count() >= 3 && may_join(rest) && last(rest);
                    whole || most > 2 && rest.chars().count() >= 6 && self.is_compound(rest, most - 1)
                })
        })
    }

    /// Whether a word is a known one with a syllable before or behind that goes with any word.
    fn is_derived(&self, word: &str) -> bool {
        // Verbs of German and Italian take syllables in front: bestäuben, verschließen, riscaldare.
        let joined: &[&str] = match self.language {
            Language::German => &[
                "be", "ver", "ent", "er", "zer", "ge", "un", "ab", "an", "auf", "aus", "ein", "vor", "um",
                "zu", "mit", "nach", "über", "unter", "durch", "los", "weg", "hin", "her",
            ],
            Language::Italian => {
                &["ri", "pre", "anti", "auto", "dis", "inter", "sotto", "sopra", "multi", "mini"]
            }
            _ => &[],
        };
        let mut rests = joined.iter().filter_map(|part| word.strip_prefix(part));
        if rests.any(|rest| rest.chars().count() >= 6 && self.has(rest)) {
            return true;
        }
        if self.language != Language::English {
            return false;
        }
        const BEFORE: [&str; 17] = [
            "un", "re", "non", "pre", "anti", "multi", "mini", "ultra", "super", "eco", "micro", "semi",
            "sub", "over", "bio", "mid", "co",
        ];
        const BEHIND: [&str; 10] =
            ["like", "less", "ness", "ish", "able", "wear", "proof", "free", "safe", "ware"];
        // Who or what does something: shifter, slicer.
        let doer = word.strip_suffix("ers").or_else(|| word.strip_suffix("er"));
        if doer.is_some_and(|stem| {
            stem.len() >= 4 && (self.has_small(stem) || self.has_small(&format!("{stem}e")))
        }) {
            return true;
        }
        let before = BEFORE.iter().filter_map(|part| word.strip_prefix(part));
        let behind = BEHIND.iter().filter_map(|part| word.strip_suffix(part));
        before.chain(behind).any(|rest| rest.len() >= 4 && self.has(rest))
    }
}

/// The answer given before, or a new one that is remembered.
fn remembered<T: Clone>(memory: &Mutex<HashMap<Box<str>, T>>, word: &str, answer: impl FnOnce() -> T) -> T {
    let locked = || memory.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = locked().get(word) {
        return known.clone();
    }
    let answer = answer();
    let mut memory = locked();
    if memory.len() < REMEMBERED {
        memory.insert(word.into(), answer.clone());
    }
    answer
}

fn hunspell(aff: &str, dic: &str) -> Words {
    // The files are our own; a test loads them all.
    let none = || Words::List(HashSet::new(), HashMap::new());
    Hunspell::new(aff, dic).map_or_else(|_| none(), |all| Words::Hunspell(all.into()))
}

fn list(words: &'static str, trade: &HashSet<&'static str>, language: Language) -> Words {
    let mut stems: HashMap<&str, u8> = HashMap::new();
    let all = words.lines().chain(trade.iter().copied());
    for (stem, kind) in all.flat_map(|word| shortened(word, language)) {
        *stems.entry(stem).or_default() |= kind;
    }
    Words::List(words.lines().collect(), stems)
}

/// The endings of the languages that are lists, kind by kind: a word may stand with another ending of the same kind. In
/// German those of nouns and adjectives, then those of verbs; in Italian those of nouns and adjectives, then those of
/// the three conjugations.
fn ending_kinds(language: Language) -> &'static [&'static [&'static str]] {
    match language {
        Language::German => &[
            &["", "e", "en", "er", "es", "em", "n", "s", "ern", "ens", "nen", "in", "innen"],
            &[
                "", "ere", "eren", "erer", "eres", "erem", "ste", "sten", "ster", "stes", "e", "er", "es",
                "en", "em",
            ],
            &[
                "en", "e", "st", "t", "te", "ten", "et", "est", "ete", "eten", "end", "ende", "enden",
                "ender", "endes", "n",
            ],
        ],
        Language::Italian => &[
            &["a", "e", "i", "o", "ie", "io", "he", "hi"],
            &[
                "o", "a", "i", "e", "issimo", "issima", "issimi", "issime", "amente", "ino", "ina", "ini",
                "ine", "mente",
            ],
            &[
                "are", "o", "i", "a", "iamo", "ate", "ano", "ato", "ata", "ati", "ando", "ava", "avano",
                "erà", "eranno", "arsi", "arlo", "arla", "arli", "arle", "atelo", "atela", "ante", "anti",
                "ò", "hi", "ino",
            ],
            &[
                "ere", "o", "i", "e", "iamo", "ete", "ono", "uto", "uta", "uti", "ute", "endo", "eva",
                "evano", "erà", "eranno", "ersi", "erlo", "erla", "erli", "erle", "a", "ano", "ente", "enti",
            ],
            &[
                "ire", "o", "i", "e", "iamo", "ite", "ono", "ito", "ita", "iti", "endo", "iva", "ivano",
                "irà", "iranno", "irsi", "irlo", "irla", "isce", "iscono", "isca", "iscano",
            ],
        ],
        _ => &[],
    }
}

/// A word without each ending it has, with the kind of the ending as a bit.
fn shortened(word: &str, language: Language) -> impl Iterator<Item = (&str, u8)> {
    ending_kinds(language).iter().enumerate().flat_map(move |(kind, endings)| {
        let stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
        stems.filter(|stem| stem.chars().count() >= LEAST_STEM).map(move |stem| (stem, 1 << kind))
    })
}

/// Whether a word without its accent is a slip of the pen. In German it is another form, in Dutch a matter of taste.
pub(super) fn accents_matter(language: Language) -> bool {
    matches!(language, Language::French | Language::Spanish | Language::Italian)
}

fn with_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn trade(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("dictionaries/trade.en.txt"),
        Language::German => include_str!("dictionaries/trade.de.txt"),
        Language::French => include_str!("dictionaries/trade.fr.txt"),
        Language::Spanish => include_str!("dictionaries/trade.es.txt"),
        Language::Italian => include_str!("dictionaries/trade.it.txt"),
        Language::Dutch => include_str!("dictionaries/trade.nl.txt"),
    }
}

fn slips(language: Language) -> HashMap<&'static str, &'static str> {
    let name = format!("{language:?}").to_lowercase();
    let block = entries(include_str!("dictionaries/slips.txt"))
        .skip_while(|line| line.trim_matches(['[', ']']) != name);
    let lines = block.skip(1).take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split_once(' ')).collect()
}

/// The lines of a file of ours without its remarks.
fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dictionary_loads_and_knows_its_words_and_not_a_slip() {
        let words = [
            (Language::English, "colour", "color", "stonware"),
            (Language::German, "tasse", "spülmaschinenfest", "spülmachsine"),
            (Language::French, "l'argile", "céramiques", "céramqiue"),
            (Language::Spanish, "tazas", "cerámica", "cerámcia"),
            (Language::Italian, "candele", "dell'olio", "cermaica"),
            (Language::Dutch, "kopjes", "vaatwasser", "vaatwsaser"),
        ];
        for (language, one, two, slip) in words {
            let dictionary = Dictionary::of(language);
            assert!(dictionary.knows(one) && dictionary.knows(two), "{language:?}");
            assert!(!dictionary.knows(slip), "{slip}");
            assert!(!dictionary.slips.is_empty() && !dictionary.trade.is_empty(), "{language:?}");
        }
    }

    #[test]
    fn compounds_and_derived_words_are_known() {
        let german = Dictionary::of(Language::German);
        assert!(german.knows("keramiktasse") && german.knows("baumwollstoffe") && german.knows("koennen"));
        let english = Dictionary::of(Language::English);
        assert!(!english.knows("partern") && !english.knows("vetsion") && !english.knows("discusion"));
        assert!(
            english.knows("handpoured")
                && english.knows("oatmilk")
                && english.knows("dehydraters")
                && english.knows("unglazed")
                && english.knows("potter's")
        );
    }

    #[test]
    fn two_slips_in_a_long_word_are_undone_where_one_is_a_doubled_letter() {
        let english = Dictionary::of(Language::English);
        assert_eq!(english.far_guess("acomodatte"), None);
        assert_eq!(english.far_guess("neccesary"), Some("necessary"));
        assert_eq!(english.far_guess("milenium"), Some("millennium"));
        assert_eq!(english.far_guess("jesmonite"), None);
    }

    #[test]
    fn no_slip_is_a_word_and_what_was_meant_is_one() {
        for language in Language::ALL {
            let dictionary = Dictionary::of(language);
            for (slip, meant) in &dictionary.slips {
                assert_ne!(slip, meant);
                assert!(meant.split(' ').all(|word| dictionary.knows(word)), "{language:?}: {meant}");
                let strict = matches!(language, Language::English | Language::French);
                assert!(
                    !strict
                        || slip.contains('\'')
                        || *slip == "cant"
                        || *slip == "wont"
                        || !dictionary.has(slip),
                    "{slip}"
                );
            }
        }
    }
}
