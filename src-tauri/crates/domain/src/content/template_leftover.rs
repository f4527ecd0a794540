//! Words of a template that nobody replaced: filler text, slots, notes to oneself, a copied product's name.

use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Phrases that stand in templates and in no finished text, in lower case.
const PHRASES: &[&str] = &[
    "insert product description",
    "insert description",
    "insert your",
    "insert the",
    "enter product",
    "enter your description",
    "enter your text",
    "add your description",
    "add product description",
    "add a description",
    "description to follow",
    "description coming soon",
    "text to follow",
    "text to come",
    "please add text",
    "please fill in",
    "text folgt",
    "beschreibung folgt",
    "bitte text ergänzen",
    "bitte ergänzen",
    "hier text eingeben",
    "text eingeben",
    "beschreibung einfügen",
    "beschreibung hier einfügen",
    "texte à venir",
    "description à venir",
    "texte à compléter",
    "insérer le texte",
    "insérer la description",
    "insérez votre",
    "ajouter une description",
    "descripción próximamente",
    "texto pendiente",
    "inserta aquí",
    "inserte aquí",
    "introduce aquí",
    "añadir descripción",
    "escribe aquí",
    "descrizione in arrivo",
    "testo da inserire",
    "inserire qui",
    "inserisci qui",
    "inserire la descrizione",
    "aggiungi qui",
    "tekst volgt",
    "beschrijving volgt",
    "voeg hier",
    "vul hier",
    "tekst invoegen",
    "beschrijving toevoegen",
    "as an ai",
    "as a language model",
    "sure here is",
    "sure here's",
    "certainly here is",
    "certainly here's",
    "of course here is",
    "of course here's",
    "here is a product description",
    "here's a product description",
    "here is your product description",
    "let me know if you'd like",
    "let me know if you would like",
    "als ki",
    "als sprachmodell",
    "gerne hier ist",
    "hier ist die produktbeschreibung",
    "hier ist eine produktbeschreibung",
    "en tant qu'ia",
    "en tant que modèle",
    "bien sûr voici",
    "voici une description de produit",
    "como modelo de lenguaje",
    "claro aquí tienes",
    "aquí tienes una descripción",
    "aquí tienes la descripción",
    "come modello linguistico",
    "certo ecco",
    "ecco una descrizione del prodotto",
    "als taalmodel",
    "natuurlijk hier is",
    "hier is een productbeschrijving",
    "i'm a product description",
    "i'm a product detail",
    "i'm a product overview",
    "it all begins with an idea",
    "how to write product descriptions that sell",
    "a great description of your products",
    "lorem ipsum",
    "dolor sit amet",
    "consectetur adipiscing",
    "consectetuer adipiscing",
    "pellentesque habitant",
    "vestibulum tortor",
    "mauris placerat",
    "donec eu libero",
    "sample product",
    "example product",
    "dummy product",
    "test product",
    "sample text",
    "test description",
    "this is a test",
    "dummy text",
    "placeholder text",
    "product description goes here",
    "description goes here",
    "text goes here",
    "your text here",
    "add description here",
    "enter description",
    "enter text here",
    "insert text here",
    "write your description",
    "product name here",
    "insert product name",
    "click to edit",
    "this is a product description",
    "beispielprodukt",
    "beispieltext",
    "hier steht ihr text",
    "text hier einfügen",
    "produit exemple",
    "votre texte ici",
    "texte d'exemple",
    "producto de ejemplo",
    "tu texto aquí",
    "texto de ejemplo",
    "prodotto di esempio",
    "inserisci qui il testo",
    "il tuo testo qui",
    "jouw tekst hier",
];

/// Notes to oneself. They count in capitals only: `todo` is a word of Spanish.
const NOTES: [&str; 5] = ["TODO", "FIXME", "TBD", "TBC", "XXX"];

/// Words that name a template, in lower case.
const NAMES: [&str; 5] =
    ["beispielprodukt", "beispieltext", "blindtext", "platzhaltertext", "voorbeeldproduct"];

/// What stands before a slot's own words in square brackets, in lower case.
const SLOT_OPENINGS: &[&str] = &[
    "sample",
    "please",
    "bitte",
    "merci de",
    "por favor",
    "per favore",
    "graag",
    "ajouter",
    "añadir",
    "aggiungere",
    "toevoegen",
    "description",
    "beschreibung",
    "insert",
    "your ",
    "add ",
    "enter",
    "product",
    "brand",
    "name",
    "price",
    "size",
    "colour",
    "color",
    "material",
    "company",
    "shop name",
    "store name",
    "hier ",
    "einfügen",
    "insérer",
    "insertar",
    "inserire",
    "invoegen",
    "xx",
];

/// Finds what a template left.
pub(super) struct TemplateLeftover;

impl Check for TemplateLeftover {
    fn id(&self) -> &'static str {
        "template_leftover"
    }

    fn severity(&self) -> Severity {
        Severity::High
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let mut found = Vec::new();
        for text in &read.texts {
            let range = phrase(text).or_else(|| slot(&text.plain)).or_else(|| note(text));
            let range = range.or_else(|| copied(text)).or_else(|| of_a_program(text));
            found.extend(range.map(|range| text.finding(self, range)));
        }
        found
    }
}

/// Whether a text is filler or has a slot. Such texts stand in many products, and that is not the fault to tell.
pub(super) fn is_template(text: &ReadText<'_>) -> bool {
    phrase(text).or_else(|| slot(&text.plain)).is_some()
}

fn phrase(text: &ReadText<'_>) -> Option<Range<usize>> {
    let starts = text.words.iter().enumerate().filter_map(|(place, word)| {
        let phrases = BY_FIRST.get(text.folded(word))?;
        let behind = &text.words[place + 1..];
        let fits = |phrase: &&Vec<&str>| {
            phrase.len() <= behind.len()
                && phrase.iter().zip(behind).all(|(one, word)| text.folded(word) == *one)
        };
        let phrase = phrases.iter().find(fits)?;
        Some(word.range.start..behind[phrase.len() - 1].range.end)
    });
    starts.into_iter().next()
}

/// The phrases by their first word, each as its other words.
static BY_FIRST: LazyLock<HashMap<&'static str, Vec<Vec<&'static str>>>> = LazyLock::new(|| {
    let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
    for (first, rest) in PHRASES.iter().filter_map(|phrase| phrase.split_once(' ')) {
        by_first.entry(first).or_default().push(rest.split(' ').collect());
    }
    by_first
});

/// A slot: `{{ name }}`, `{% if %}`, `${name}`, `[[name]]`, `[insert size]`, `{product_name}`.
fn slot(text: &str) -> Option<Range<usize>> {
    memchr::memchr3(b'{', b'[', b'%', text.as_bytes())?;
    let fenced = |open: &str, close: &str| {
        let start = text.find(open)?;
        let end = text[start..].find(close)?;
        (end < 80).then_some(start..start + end + close.len())
    };
    let curly = fenced("{{", "}}").or_else(|| fenced("{%", "%}")).or_else(|| fenced("${", "}"));
    curly.or_else(|| fenced("[[", "]]")).or_else(|| square(text)).or_else(|| named(text))
}

/// A name between signs, as programs fill in: `{product_name}`, `%PRODUCT%`.
fn named(text: &str) -> Option<Range<usize>> {
    for (open, close) in [('{', b'}'), ('%', b'%')] {
        for (start, _) in text.match_indices(open) {
            // No program's name is longer, and looking further would cost a hostile text much time.
            let ahead = text[start + 1..].bytes().take(40);
            let Some(length) = ahead.into_iter().position(|byte| byte == close) else { continue };
            let name = &text[start + 1..start + 1 + length];
            let letters = name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.'));
            // 20%off% is no name, and {blue} may be a way to write.
            let program = name.contains(['_', '.'])
                || open == '%' && name.bytes().all(|byte| byte.is_ascii_uppercase());
            if name.len() >= 3 && letters && program {
                return Some(start..start + length + 2);
            }
        }
    }
    None
}

fn square(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(start) = text[from..].find('[').map(|at| from + at) {
        let end = start + text[start..].find(']')?;
        let inside = text[start + 1..end].trim().to_lowercase();
        if inside.len() < 60 && SLOT_OPENINGS.iter().any(|opening| inside.starts_with(opening)) {
            return Some(start..end + 1);
        }
        from = end + 1;
    }
    None
}

/// A note in capitals, a word of three or more `x`, or letters hit at random.
fn note(text: &ReadText<'_>) -> Option<Range<usize>> {
    let is_note = |written: &str| {
        let crosses = written.len() >= 3 && written.bytes().all(|byte| byte == b'x')
            || written.len() >= 4 && written.bytes().all(|byte| byte == b'X');
        NOTES.contains(&written) || crosses || written.starts_with("asdf") || written.starts_with("qwert")
    };
    let word = text.words.iter().find(|word| {
        // XXX-large is a size.
        (is_note(text.word(word)) || NAMES.contains(&text.folded(word)))
            && !text.plain[word.range.end..].starts_with(['-', '/'])
    });
    word.map(|word| word.range.clone())
}

/// A field that holds nothing but what a program writes where it has no value.
fn of_a_program(text: &ReadText<'_>) -> Option<Range<usize>> {
    const VALUES: [&str; 6] = ["undefined", "null", "nan", "#n/a", "#ref!", "[object object]"];
    let start = text.plain.len() - text.plain.trim_start().len();
    let inside = text.plain.trim();
    VALUES.iter().any(|value| inside.eq_ignore_ascii_case(value)).then(|| start..start + inside.len())
}

/// A title that says it is a copy, as platforms name a product that was doubled.
fn copied(text: &ReadText<'_>) -> Option<Range<usize>> {
    const BEFORE: [&str; 6] = ["copy of ", "kopie von ", "copie de ", "copia de ", "copia di ", "kopie van "];
    const BEHIND: [&str; 5] = ["(copy)", "- copy", "(kopie)", "(copie)", "(copia)"];
    if text.field != CopyField::Title {
        return None;
    }
    let folded = text.plain.to_lowercase();
    if folded.len() != text.plain.len() {
        return None;
    }
    let before = BEFORE.into_iter().find(|words| folded.starts_with(words)).map(|words| 0..words.len());
    let behind = BEHIND.into_iter().find(|words| folded.ends_with(words));
    before.or_else(|| behind.map(|words| folded.len() - words.len()..folded.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{found_in, spans, titled};

    #[test]
    fn filler_slots_and_notes_are_found() {
        for (text, span) in [
            ("<p>Lorem ipsum dolor sit amet</p>", "Lorem ipsum"),
            ("Made by {{ vendor }} in Spain.", "{{ vendor }}"),
            ("It holds [insert size] of tea.", "[insert size]"),
            ("Size: TBD", "TBD"),
            ("Buy {product_name} now.", "{product_name}"),
            ("Buy %PRODUCT% now.", "%PRODUCT%"),
            ("It holds xxx ml.", "xxx"),
            ("<p>Product description goes here.</p>", "Product description goes here"),
            ("asdfg", "asdfg"),
            ("<p>undefined</p>", "undefined"),
            ("Insert product description here", "Insert product description"),
            ("<p>[Bitte Text ergänzen]</p>", "Bitte Text ergänzen"),
            ("Sure, here is a warm text about the mug.", "Sure, here is"),
            ("I'm a product description. I'm a great place.", "I'm a product description"),
            ("[Sample] Mug of stoneware", "[Sample]"),
            ("Beschrijving volgt.", "Beschrijving volgt"),
        ] {
            assert_eq!(spans(&TemplateLeftover, text), [span], "{text}");
        }
    }

    #[test]
    fn a_copied_product_keeps_no_such_name() {
        assert_eq!(found_in(&TemplateLeftover, &[titled("Copy of Mug Näs")]).len(), 1);
        assert_eq!(found_in(&TemplateLeftover, &[titled("Mug Näs (Copy)")]).len(), 1);
        assert_eq!(found_in(&TemplateLeftover, &[titled("Copycat mug, hard copy of a poem")]), []);
    }

    #[test]
    fn brackets_sizes_and_words_of_other_languages_are_none() {
        for text in [
            "The mug [hand-thrown] of clay {since 1990}.",
            "Sizes XXL, XXXL and XXX-large.",
            "100% cotton, 20%off% today {in blue}.",
            "Para todo el mundo, todo el año.",
            "A sample of our work. Test it yourself.",
            "Add your text on the label: we engrave it.",
        ] {
            assert_eq!(spans(&TemplateLeftover, text), [""; 0], "{text}");
        }
    }
}
