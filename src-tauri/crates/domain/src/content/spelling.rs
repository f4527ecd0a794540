//! Slips of the pen, and words that stand twice.
//!
//! Most words that a dictionary does not know are right: brands, names, ingredients, terms of a trade. So a word is
//! told only if it is rare in the shop (in fewer than three products), in no dictionary, and one slip away from a word
//! that the shop or the language uses. The weaker that evidence, the more is asked of the word: a name is told only
//! against a word that the shop itself uses in small letters; a line of several unknown words is a list of ingredients
//! or another language.

use super::confused_words::confused;
use super::dictionary::{Dictionary, accents_matter};
use super::doubled_words::doubled;
use super::edit::Edit;
use super::{
    Check, CopyField, Finding, Language, ReadCopy, ReadText, Sentence, Severity, ShopCopy, Word, WordKind,
};
use std::ops::Range;

/// Finds slips of the pen and doubled words.
pub(super) struct Spelling;

/// Shorter words are too near to too many others.
const LEAST_LETTERS: usize = 4;

impl Check for Spelling {
    fn id(&self) -> &'static str {
        "spelling"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let mut found = Vec::new();
        for text in &read.texts {
            let Some(language) = text.language else { continue };
            let reader = Reader { read, shop, text, language, dictionary: Dictionary::of(language) };
            for sentence in &text.sentences {
                found.extend(doubled(text, sentence, language).map(|(range, once)| {
                    let finding = text.finding_with_fix(self, range.clone(), &text.plain[once]);
                    finding.with("kind", "doubled").with("word", &text.plain[range]).with("meant", "")
                }));
                found.extend(confused(text, sentence, language).map(|(range, meant)| {
                    let finding = text.finding_with_fix(self, range.clone(), meant);
                    finding.with("kind", "slip").with("word", &text.plain[range]).with("meant", meant)
                }));
                found.extend(reader.slips(sentence).into_iter().map(|(range, meant)| {
                    let finding = text.finding_with_fix(self, range.clone(), &meant);
                    finding.with("kind", "slip").with("word", &text.plain[range]).with("meant", meant)
                }));
            }
        }
        found
    }
}

struct Reader<'r> {
    read: &'r ReadCopy<'r>,
    shop: &'r ShopCopy,
    text: &'r ReadText<'r>,
    language: Language,
    dictionary: &'static Dictionary,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// In small letters, or as every noun of German.
    Small,
    /// With a capital at the start of a sentence.
    Opening,
    /// With a capital where small letters would stand, or in a line that capitalises every word.
    Name,
    /// In capitals, or with capitals inside.
    Other,
}

/// A word one slip away, and how strong the evidence for it is.
struct Meant {
    word: String,
    edit: Edit,
    /// In how many products of the shop it stands in small letters.
    in_shop: u32,
    /// The place of the slip, in letters.
    place: usize,
}

impl Reader<'_> {
    /// The slips of a sentence, with what was meant.
    fn slips(&self, sentence: &Sentence) -> Vec<(Range<usize>, String)> {
        let words = self.text.words_of(sentence);
        let mut found = Vec::new();
        let mut strange = 0;
        for word in words.iter().filter(|word| self.is_unknown(word)) {
            let folded = self.text.folded(word);
            let case = self.case(word, sentence);
            // "Febuary": what has a capital in any case is no name for that.
            let written = |meant: &&str| {
                matches!(case, Case::Small | Case::Opening)
                    || case == Case::Name && self.dictionary.is_written_with_a_capital(meant)
            };
            let listed = self.dictionary.slip(folded).filter(written).map(str::to_owned);
            let past = || self.dictionary.past_of_y(folded).filter(|_| case == Case::Small);
            let meant = match listed.or_else(past) {
                Some(meant) => Some((meant, true)),
                None => self.meant(folded, case, self.text.word(word).starts_with(char::is_lowercase)),
            };
            match meant {
                Some((meant, sure)) => found.push((word, cased(self.text.word(word), &meant), sure)),
                None => strange += 1,
            }
        }
        // Ingredients, another language, a line of names: there a word near another is no slip.
        let jargon = strange >= 2 && strange >= found.len();
        let told = found.into_iter().filter(|(_, _, sure)| *sure || !jargon);
        told.map(|(word, meant, _)| (word.range.clone(), meant)).collect()
    }

    /// Whether nobody knows a word: not the owner, not the shop, not the product, not the dictionary.
    fn is_unknown(&self, word: &Word) -> bool {
        let folded = self.text.folded(word);
        if word.kind != WordKind::Letters {
            return false;
        }
        // A slip that everybody makes is one however often the shop makes it, unless it is a name.
        if self.dictionary.slip(folded).is_some() {
            return self.shop.word(folded).named == 0 && !self.shop.settings().real_words.contains(folded);
        }
        if self.shop.is_own_word(folded) {
            return false;
        }
        let least = if accents_matter(self.language) { LEAST_LETTERS - 1 } else { LEAST_LETTERS };
        folded.chars().count() >= least
            && folded.chars().all(char::is_alphabetic)
            && !self.dictionary.knows(folded)
            && !self.is_of_an_address(word)
            && !self.is_of_a_species(word, folded)
            && !self.is_the_products_name(folded)
    }

    /// Whether a word is a part of an address, a file's name or a tag such as `#clay`.
    fn is_of_an_address(&self, word: &Word) -> bool {
        let plain = &self.text.plain;
        let before = plain[..word.range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let behind =
            plain[word.range.end..].find(char::is_whitespace).map_or(plain.len(), |at| word.range.end + at);
        // The blank before may be wider than a byte.
        let Some(token) = plain.get(before..behind).or_else(|| plain.get(word.range.start..behind)) else {
            return false;
        };
        let inner_point = token.trim_end_matches('.').char_indices().any(|(at, letter)| {
            letter == '.'
                && token[at + 1..].starts_with(char::is_alphabetic)
                && token[..at].ends_with(char::is_alphanumeric)
        });
        token.contains(['@', '_', '#', '\\']) || token.contains("://") || token.contains("www") || inner_point
    }

    /// Whether a word is the second one of a Latin name: "Thymus vulgaris", "Lavandula angustifolia".
    fn is_of_a_species(&self, word: &Word, folded: &str) -> bool {
        const ENDINGS: [&str; 22] = [
            "is", "us", "um", "ii", "ae", "ensis", "oides", "ata", "atum", "ica", "ea", "folia", "flora",
            "ana", "ina", "ifera", "ens", "escens", "ora", "ra", "osa", "la",
        ];
        let before = self.text.plain[..word.range.start].trim_end_matches(' ');
        let start = before.rfind(|sign: char| !sign.is_alphabetic()).map_or(0, |at| at + 1);
        let Some(genus) = before.get(start..).filter(|genus| genus.chars().count() >= 4) else {
            return false;
        };
        let latin = ["a", "us", "um", "is", "ia", "ix", "as", "es", "on", "os"]
            .iter()
            .any(|end| genus.ends_with(end));
        latin
            && genus.starts_with(char::is_uppercase)
            && genus.chars().skip(1).all(char::is_lowercase)
            && !(self.language == Language::German && self.dictionary.has_small(&genus.to_lowercase()))
            && ENDINGS.iter().any(|end| folded.ends_with(end))
    }

    /// Whether a word of a text stands in the product's title. A slip in the title is told there.
    fn is_the_products_name(&self, folded: &str) -> bool {
        let title = self.read.text(CopyField::Title).filter(|_| self.text.field != CopyField::Title);
        title.is_some_and(|title| title.folded_words().any(|word| word == folded))
    }

    fn case(&self, word: &Word, sentence: &Sentence) -> Case {
        let written = self.text.word(word);
        let mut letters = written.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        if letters.any(char::is_uppercase) {
            return Case::Other;
        }
        let in_title = matches!(self.text.field, CopyField::Title | CopyField::SeoTitle);
        if !first || self.language == Language::German && !in_title {
            return Case::Small;
        }
        let words = self.text.words_of(sentence);
        let letters = words.iter().filter(|word| word.kind == WordKind::Letters && word.range.len() > 3);
        let (mut all, mut capital) = (0, 0);
        for word in letters {
            all += 1;
            capital += usize::from(self.text.word(word).starts_with(char::is_uppercase));
        }
        let opens = words.first() == Some(word);
        if opens && sentence.stopped && capital * 2 <= all + 1 { Case::Opening } else { Case::Name }
    }

    /// What a word was probably meant to be, and whether that is sure enough for a line of strange words.
    fn meant(&self, folded: &str, case: Case, written_small: bool) -> Option<(String, bool)> {
        if case == Case::Other {
            return None;
        }
        let length = folded.chars().count();
        let mut guesses = self.dictionary.guesses(folded);
        if length < LEAST_LETTERS {
            guesses.retain(|(_, edit, _)| *edit == Edit::Accent);
            if guesses.is_empty() || !written_small {
                return None;
            }
        }
        // Hardly anybody slips at the first letter: there it is nearly always another word.
        guesses.retain(|(_, edit, place)| *place > 0 || *edit <= Edit::Doubled);
        // Capitals go without accents in many a shop: Etagère.
        if !written_small && guesses.iter().any(|(_, edit, place)| *place == 0 && *edit == Edit::Accent) {
            return None;
        }
        let mut best: Option<Meant> = None;
        let mut offer = |meant: Meant| {
            // English has few forms, so another word may still be meant; elsewhere the form settles it.
            if self.language == Language::English && self.is_another_form(folded, &meant) {
                return;
            }
            let rank = |meant: &Meant| (meant.in_shop, std::cmp::Reverse(meant.edit));
            if best.as_ref().is_none_or(|best| rank(&meant) > rank(best)) {
                best = Some(meant);
            }
        };
        for (word, edit, place) in &guesses {
            offer(Meant {
                word: word.clone(),
                edit: *edit,
                in_shop: self.in_shop(word, folded),
                place: *place,
            });
        }
        // Words of the shop that no dictionary has.
        self.dictionary.letters().near(folded, |word, edit, place| {
            let edit = self.dictionary.judged(edit);
            let in_shop = self.in_shop(word, folded);
            if in_shop > 0 && (place > 0 || edit <= Edit::Doubled) {
                offer(Meant { word: word.to_owned(), edit, in_shop, place });
            }
        });
        if best.is_none() && case == Case::Small {
            let far = self
                .dictionary
                .far_guess(folded)
                .filter(|_| !self.is_foreign(folded, Edit::Wrong, written_small));
            return far.map(|word| (word.to_owned(), false));
        }
        let meant = best.filter(|meant| !self.is_another_form(folded, meant))?;
        if self.is_foreign(folded, meant.edit, written_small) {
            return None;
        }
        let sure = self.is_sure(&meant, length);
        // A list lacks many words, so only what hardly ever makes another word counts against it: two letters swapped,
        // one doubled, a word that every shop uses, or letters in an order that no word has, as names have them too.
        let odd = || !self.dictionary.letters().allow(folded);
        let usual = || length >= 6 && self.dictionary.is_of_trade(&meant.word);
        // A long word seldom has another one slip away by chance, unless it is one of its forms.
        let alone = || {
            length >= 8 && written_small && guesses.len() <= 2 && meant.place >= 2 && meant.place + 4 < length
        };
        let telling =
            meant.edit <= Edit::Doubled || length >= 6 && written_small && odd() || usual() || alone();
        // A list lacks many a word with an accent; that it has the one without says nothing.
        let accent = |word: &str| !word.is_ascii();
        if self.dictionary.is_list() && meant.edit == Edit::Accent && accent(folded) && !accent(&meant.word) {
            return None;
        }
        let by_language = (!self.dictionary.is_list() || telling)
            && match case {
                Case::Name => length >= 8 && meant.edit <= Edit::Doubled,
                Case::Opening => length >= 6,
                Case::Small if meant.edit == Edit::Swapped => true,
                Case::Small if meant.edit == Edit::Accent => true,
                // Four letters as no word has them: hlps.
                Case::Small if length < 5 => guesses.len() <= 2 && odd() && !self.dictionary.is_list(),
                Case::Small => guesses.len() <= 3,
                Case::Other => false,
            };
        (sure || by_language).then_some((meant.word, sure))
    }

    /// In how many products a word stands in small letters, where it is so much more usual than another that the
    /// other may be a slip for it.
    fn in_shop(&self, word: &str, folded: &str) -> u32 {
        let (count, own) = (self.shop.word(word), self.shop.word(folded));
        if count.products >= 3 && count.products >= 3 * own.products { count.lower } else { 0 }
    }

    /// Whether the shop uses a word often enough to know it for what was meant: the likelier the slip, the fewer
    /// products are asked for.
    fn is_sure(&self, meant: &Meant, length: usize) -> bool {
        let least = match meant.edit {
            Edit::Swapped | Edit::Accent | Edit::Doubled => 2,
            Edit::Missing | Edit::Extra if self.dictionary.is_list() => 8,
            Edit::Missing | Edit::Extra => 3,
            Edit::Wrong if self.dictionary.is_list() => 20,
            Edit::Wrong => 5,
        };
        // A shop uses one form of a verb and now and then the next, which a list need not have.
        let in_ending = self.dictionary.is_list() && meant.edit > Edit::Doubled && meant.place + 4 >= length;
        !in_ending && meant.in_shop >= least && (length >= 5 || meant.edit == Edit::Swapped)
    }

    /// Whether two words may be forms of one: they differ in their ending only.
    fn is_another_form(&self, folded: &str, meant: &Meant) -> bool {
        let at_end = meant.place + 1 >= folded.chars().count();
        if self.language == Language::English {
            let (shorter, longer) = (folded.min(&meant.word), folded.max(&meant.word));
            let ending = longer.strip_prefix(shorter);
            return ending.is_some_and(|ending| matches!(ending, "s" | "y" | "a" | "o" | "i"))
                || at_end && meant.edit == Edit::Wrong
                || at_end && meant.edit == Edit::Extra && folded.chars().count() < 7;
        }
        let settled = meant.edit <= Edit::Accent;
        // A dictionary with inflections has the forms; letters that follow each other in no word are none of them.
        let odd = || !self.dictionary.is_list() && !self.dictionary.letters().allow(folded);
        at_end && !settled && !odd()
    }

    /// Whether another language has the word: English in any case but for a lost accent, the others unless the slip is a
    /// typical one. What the others write with a capital is a name, and none in small letters.
    fn is_foreign(&self, folded: &str, edit: Edit, written_small: bool) -> bool {
        if edit == Edit::Accent && folded.chars().count() != 3 {
            return false;
        }
        // Dutch joins words as no other, and what it joins may be a slip elsewhere: longtems.
        let joins = |other: &Language| *other == Language::Dutch && accents_matter(self.language);
        let others = Language::ALL.into_iter().filter(|other| *other != self.language && !joins(other));
        let mut asked = others.filter(|other| *other == Language::English || edit > Edit::Doubled);
        asked.any(|other| {
            let dictionary = Dictionary::of(other);
            if written_small && other != Language::English {
                dictionary.has_small(folded)
            } else {
                dictionary.has(folded)
            }
        })
    }
}

/// The word that was meant, with the capital of the one that stands there.
fn cased(written: &str, meant: &str) -> String {
    if !written.starts_with(char::is_uppercase) {
        return meant.to_owned();
    }
    let mut letters = meant.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;
    use crate::content::fixtures::{described, fixed, found_in, found_where, spans, titled};

    fn other(key: u32, description: &str) -> ProductCopy {
        ProductCopy { key: key.to_string(), title: "Plate".into(), ..described(description) }
    }

    #[test]
    fn a_slip_is_told_with_what_was_meant() {
        let product = described("<p>The mug is made of stonware and fits your hand.</p>");
        let repaired = "<p>The mug is made of stoneware and fits your hand.</p>";
        assert_eq!(fixed(&Spelling, &product).as_deref(), Some(repaired));
        let slips = "We recieve beatiful handamde bowls, perfcet for breakfst. Delicous!";
        assert_eq!(
            spans(&Spelling, slips),
            ["recieve", "beatiful", "handamde", "perfcet", "breakfst", "Delicous"]
        );
        assert_eq!(spans(&Spelling, "It is dryed in the sun until Febuary."), ["dryed", "Febuary"]);
        assert_eq!(spans(&Spelling, "It fits teh hand and holds alot of tea."), ["teh", "alot"]);
    }

    #[test]
    fn names_brands_ingredients_and_words_of_the_trade_are_left_alone() {
        for text in [
            "The NordicGlow serum by Anneke holds hyaluronic acid and niacinamide.",
            "A boho macrame hanger and a matcha whisk in a colourway of ours.",
            "Color or colour, organise or organize, grey or gray.",
            "Ask hello@exmaple.com or see www.exmaple.com and exmaple.shop for #stonware_mugs.",
            "Order no. BX-Stonw or STONW-12 today.",
            "A handpoured soy candle in an unglazed, dishwasher-safe, giftable pot.",
            "Aqua, Cetearyl Alcohol, glycerin, butyrospermum parkii, tocopheryl acetate, parfum, limonene.",
            "Our crème brûlée bowl, two soufflés, a café and the kopjes of Delft.",
            "Oil of Thymus vulgaris, Calendula officinalis and Lavandula angustifolia.",
            "There is a hole in each pot, so your monstera, pothos or calathea will not get wet feet.",
        ] {
            assert_eq!(spans(&Spelling, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_word_of_three_products_is_the_shops_own() {
        let text = "The mug is made of stonware.";
        let products = [described(text), other(2, text), other(3, text)];
        assert_eq!(found_in(&Spelling, &products), []);
        assert_eq!(found_in(&Spelling, &products[..2]).len(), 1);
        let text = "The mug is made of teh best clay.";
        assert_eq!(found_in(&Spelling, &[described(text), other(2, text), other(3, text)]).len(), 1);
    }

    #[test]
    fn a_name_is_told_only_against_a_word_of_the_shop() {
        let sure = "We press niacinol into every bar of soap.";
        let shop = [titled("Niacinl soap"), other(2, sure), other(3, sure), other(4, sure)];
        assert_eq!(found_in(&Spelling, &shop).len(), 1);
        assert_eq!(found_in(&Spelling, &[titled("Niacinl soap")]), []);
        assert_eq!(found_in(&Spelling, &[titled("Tabel lamp Hansn")]), []);
    }

    #[test]
    fn a_real_word_is_real_for_ever() {
        let products = [described("The mug is made of stonware.")];
        let mut shop = ShopCopy::learn(&products);
        shop.settings_mut().real_words.insert("stonware".into());
        assert_eq!(Spelling.check(&ReadCopy::of(&products[0], &shop), &shop), []);
    }

    #[test]
    fn slips_of_other_languages_are_told_and_their_forms_and_compounds_are_not() {
        for (language, text, slips) in [
            (Language::German, "Die Tasse ist aus Kermaik und spülmaschinenfest.", vec!["Kermaik"]),
            (
                Language::German,
                "Der Pullover Fjell ist für die Berge und koennte waermer nicht sein.",
                vec![],
            ),
            (Language::Spanish, "Las alpargatas de yute son para el verano.", vec![]),
            (Language::German, "Die Keramiktassen sind für den Alltag und die Küchenschränke.", vec![]),
            (Language::French, "La tasse en céramqiue est faite pour le thé.", vec!["céramqiue"]),
            (Language::French, "L'argile de l'atelier est cuite avec soin pour les amoureux du thé.", vec![]),
            (Language::Spanish, "La taza de cerámcia es para el desayuno.", vec!["cerámcia"]),
            (
                Language::Spanish,
                "Se lava despúes del dia de campo con la camara.",
                vec!["despúes", "dia", "camara"],
            ),
            (Language::Spanish, "El termino medio de una fabrica del río.", vec![]),
            (Language::Italian, "La qualita della tazza è piu alta.", vec!["qualita", "piu"]),
            (Language::French, "Etagère en bois et huile de Calendula officinalis.", vec![]),
            (Language::Dutch, "Wij hebbn een mok die licht is.", vec!["hebbn"]),
            (Language::French, "Une creme pour la nuit, apres le bain.", vec!["creme", "apres"]),
            (Language::German, "Die Farbe ist gekegentlich etwas heller.", vec!["gekegentlich"]),
            (Language::Italian, "La lavorazione è partitolarmente fine.", vec!["partitolarmente"]),
            (Language::German, "Die Griffe sind abgeschrägt, vor dem Backen mit Mehl bestäuben.", vec![]),
            (Language::Italian, "Gli angoli smussati e la velocità del tornio.", vec![]),
            (Language::German, "Die Kränze und die Körbe für den Garten.", vec![]),
            (Language::Italian, "La tazza di cermaica è per la colazione.", vec!["cermaica"]),
            (Language::Dutch, "De mok van aardewekr is voor de thee.", vec!["aardewekr"]),
            (Language::Dutch, "De vaatwasserbestendige theekopjes zijn van steengoed.", vec![]),
        ] {
            let found = found_where(&Spelling, &[described(text)], language);
            let found: Vec<_> = found.into_iter().map(|finding| finding.text).collect();
            assert_eq!(found, slips, "{text}");
        }
    }
}
