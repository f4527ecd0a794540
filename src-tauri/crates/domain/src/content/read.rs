//! A product's copy made ready for the checks: plain text, words and sentences, each with its place in the export.

use super::fingerprint::Fingerprint;
use super::language::{Detected, SmallWords};
use super::phrase::{Token, tokens};
use super::plain::{Plain, Source, Writing};
use super::split::{Sentence, Split, Word, split};
use super::{Check, CopyField, Finding, Language, ProductCopy, ShopCopy};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// One product as the checks read it. Made once per product, so that no check takes a text apart again.
#[derive(Clone, Debug)]
pub struct ReadCopy<'a> {
    /// The product.
    pub product: &'a ProductCopy,
    /// The fields that the export has, in the order of [`CopyField`].
    pub texts: Vec<ReadText<'a>>,
    /// The language of its texts as a whole: what its descriptions are in, or else what the shop is in.
    pub language: Option<Language>,
    /// The language that its words alone tell.
    pub(super) own_language: Option<Language>,
    /// What its main text looks like to the search for texts that stand twice.
    pub(super) print: Fingerprint,
}

/// One field of it.
#[derive(Clone, Debug)]
pub struct ReadText<'a> {
    /// The field.
    pub field: CopyField,
    /// Its text as exported.
    pub raw: Cow<'a, str>,
    /// Its text as a reader sees it: without tags, entities resolved, a line break where a block ends.
    pub plain: String,
    /// Its words, in order. Their ranges are bytes of `plain`.
    pub words: Vec<Word>,
    /// Its sentences, in order. Their ranges are bytes of `plain`.
    pub sentences: Vec<Sentence>,
    /// The language it is in: its own where its words tell, else the product's.
    pub language: Option<Language>,
    folded: String,
    source: Source,
    tokens: OnceLock<Vec<Token>>,
}

impl<'a> ReadCopy<'a> {
    /// Reads a product. The language is the one the owner set for the shop, or the one its words tell.
    pub fn of(product: &'a ProductCopy, shop: &ShopCopy) -> Self {
        let texts = product.fields().filter_map(|field| ReadText::of(product, field));
        let mut texts: Vec<_> = texts.collect();
        let small: Vec<_> = texts.iter().map(|text| SmallWords::of(text.folded_words())).collect();
        let detected = small.iter().fold(SmallWords::default(), SmallWords::and).language();
        let own_language = match detected {
            Detected::Sure(language) => Some(language),
            Detected::Unsure | Detected::Other => None,
        };
        let language = match detected {
            _ if shop.settings().language.is_some() => shop.settings().language,
            Detected::Sure(_) => own_language,
            Detected::Unsure => shop.language(),
            Detected::Other => None,
        };
        for (text, small) in texts.iter_mut().zip(small) {
            text.language = match small.language() {
                Detected::Sure(language) => Some(language),
                Detected::Unsure => language,
                Detected::Other => None,
            };
        }
        let print = Fingerprint::of(product, main_text(&texts));
        Self { product, texts, language, own_language, print }
    }

    /// One field, where the export has it.
    pub fn text(&self, field: CopyField) -> Option<&ReadText<'a>> {
        self.texts.iter().find(|text| text.field == field)
    }

    /// What describes the product: its description, or its short one where that is all there is.
    pub fn main_text(&self) -> Option<&ReadText<'a>> {
        main_text(&self.texts)
    }
}

fn main_text<'t, 'a>(texts: &'t [ReadText<'a>]) -> Option<&'t ReadText<'a>> {
    let both = [CopyField::Description, CopyField::ShortDescription];
    both.into_iter().find_map(|field| texts.iter().find(|text| text.field == field && !text.words.is_empty()))
}

impl<'a> ReadText<'a> {
    /// Reads one field, where the export has it.
    fn of(product: &'a ProductCopy, field: CopyField) -> Option<Self> {
        let raw = product.text(field)?;
        let writing = Writing {
            html: field.is_html(),
            escaped_breaks: field.is_html() && product.platform == "woocommerce",
        };
        let Plain { text: plain, source } = Plain::of(&raw, writing);
        let Split { words, sentences, folded } = split(&plain);
        let tokens = OnceLock::new();
        Some(Self { field, raw, plain, words, sentences, language: None, folded, source, tokens })
    }

    /// Its tokens, as the word lists compare them; made once, for all checks that read them.
    pub(super) fn tokens(&self) -> &[Token] {
        self.tokens.get_or_init(|| tokens(&self.plain))
    }

    /// A word as it is written.
    pub fn word(&self, word: &Word) -> &str {
        &self.plain[word.range.clone()]
    }

    /// A word in lower case, with `'` for every apostrophe and without soft hyphens.
    pub fn folded(&self, word: &Word) -> &str {
        &self.folded[word.folded.clone()]
    }

    /// All words in lower case, in order.
    pub fn folded_words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| self.folded(word))
    }

    /// The words of one sentence.
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// Where a range of `plain` (bytes) stands in the export: its first character, and the one behind its last.
    pub fn place(&self, range: Range<usize>) -> (usize, usize) {
        self.source.place(&self.plain, range)
    }

    /// Whether a range of `plain` stands in the export letter by letter, so that a replacement destroys no markup.
    pub fn stands_as_is(&self, range: Range<usize>) -> bool {
        self.source.stands_as_is(range)
    }

    /// A remark of a check on a range of `plain`.
    pub fn finding(&self, check: &dyn Check, range: Range<usize>) -> Finding {
        let text = &self.plain[range.clone()];
        let (start, end) = self.place(range);
        Finding::on_field(check.id(), check.severity(), self.field).at(start, end, text)
    }

    /// A remark of a check on a range of `plain`, with what would stand in its place. The replacement is left out
    /// where markup stands between the letters, because it would be lost.
    pub fn finding_with_fix(&self, check: &dyn Check, range: Range<usize>, fix: &str) -> Finding {
        let as_is = self.stands_as_is(range.clone());
        let finding = self.finding(check, range);
        if !as_is {
            return finding;
        }
        finding.fixed_by(if self.field.is_html() { escaped(fix) } else { fix.to_owned() })
    }
}

/// A text as it must be written in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(description: &str) -> ProductCopy {
        ProductCopy { title: "Mug".into(), description: Some(description.into()), ..ProductCopy::default() }
    }

    #[test]
    fn a_word_is_found_again_in_the_export() {
        let product = product("<p>Größe &amp; Form: die <b>Tasse</b>, sch&ouml;n und für den Tag</p>");
        let read = ReadCopy::of(&product, &ShopCopy::default());
        let text = read.text(CopyField::Description).unwrap();
        let raw: Vec<char> = text.raw.chars().collect();
        let told = |word: &Word| {
            let (start, end) = text.place(word.range.clone());
            raw[start..end].iter().collect::<String>()
        };
        let words: Vec<_> = text.words.iter().map(told).collect();
        assert_eq!(words, ["Größe", "Form", "die", "Tasse", "sch&ouml;n", "und", "für", "den", "Tag"]);
        assert_eq!(read.language, Some(Language::German));
    }

    #[test]
    fn a_replacement_in_html_is_escaped_and_left_out_where_a_tag_would_go() {
        let check: &dyn Check = &super::super::missing_description::MissingDescription;
        let product = product("<p>M and M, st<b>on</b>ware</p>");
        let read = ReadCopy::of(&product, &ShopCopy::default());
        let text = read.text(CopyField::Description).unwrap();
        assert_eq!(text.finding_with_fix(check, 0..7, "M & M").fix.as_deref(), Some("M &amp; M"));
        let word = &text.words[3];
        assert_eq!(text.finding_with_fix(check, word.range.clone(), "stoneware").fix, None);
        assert_eq!(text.finding(check, word.range.clone()).text, "stonware");
    }

    #[test]
    fn a_field_in_another_language_keeps_its_own() {
        let mut product = product("Diese Tasse ist aus Steinzeug und passt in die Spülmaschine der Familie.");
        product.short_description =
            Some("This mug is made of stoneware and it is for all of your tea.".into());
        let read = ReadCopy::of(&product, &ShopCopy::default());
        assert_eq!(read.text(CopyField::Description).unwrap().language, Some(Language::German));
        assert_eq!(read.text(CopyField::ShortDescription).unwrap().language, Some(Language::English));
    }
}
