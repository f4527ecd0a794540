//! A number with its unit of measure, as texts write it: `350 ml`, `12in`, `1,5 kg`.

use super::Language;
use super::phrase::Token;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Dimension {
    Mass,
    Volume,
    Length,
    Power,
    Voltage,
    Frequency,
    Charge,
    Storage,
    Energy,
    Sound,
    Time,
}

impl Dimension {
    fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "mass" => Self::Mass,
            "volume" => Self::Volume,
            "length" => Self::Length,
            "power" => Self::Power,
            "voltage" => Self::Voltage,
            "frequency" => Self::Frequency,
            "charge" => Self::Charge,
            "storage" => Self::Storage,
            "energy" => Self::Energy,
            "sound" => Self::Sound,
            "time" => Self::Time,
            _ => return None,
        })
    }
}

/// The family a unit belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    Metric,
    Imperial,
    /// Used with both.
    Any,
}

/// One unit of `words/units.txt`.
#[derive(Debug)]
pub(super) struct Unit {
    pub dimension: Dimension,
    pub system: System,
    /// How many of the base unit it is.
    factor: Decimal,
    /// Its right symbols, the best first.
    symbols: Vec<&'static str>,
}

impl Unit {
    /// Its best symbol.
    pub fn symbol(&self) -> &'static str {
        self.symbols.first().copied().unwrap_or_default()
    }

    /// Its right symbols other than one.
    pub fn other_symbols(&self, than: &str) -> impl Iterator<Item = &'static str> {
        self.symbols.iter().copied().filter(move |symbol| *symbol != than)
    }
}

/// How a unit is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// With one of its symbols.
    Symbol,
    /// With a symbol that is none.
    Wrong,
    /// In words.
    Name,
}

/// What stands between number and unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Blank,
    Hyphen,
}

/// A number with its unit in a text.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// Both, in bytes of the text.
    pub range: Range<usize>,
    /// The number, in bytes of the text.
    pub number: Range<usize>,
    /// The unit, in bytes of the text.
    pub written: Range<usize>,
    /// The tokens.
    pub tokens: Range<usize>,
    pub unit: &'static Unit,
    pub writing: Writing,
    pub gap: Gap,
    /// In base units.
    pub value: Decimal,
}

impl Quantity {
    /// Whether two say the same, allowing what rounding between systems does: 2 %.
    pub fn is_about(&self, other: &Quantity) -> bool {
        let apart = (self.value - other.value).abs();
        self.unit.dimension == other.unit.dimension
            && apart * Decimal::from(50) <= other.value.max(self.value)
    }
}

/// A unit with what it is written like besides its symbols.
struct Listed {
    unit: Unit,
    wrong: Vec<&'static str>,
    names: Vec<&'static str>,
}

static UNITS: LazyLock<Vec<Listed>> = LazyLock::new(|| {
    let lines = include_str!("words/units.txt").lines().filter(|line| !line.starts_with("//"));
    lines.filter_map(unit_of).collect()
});

fn unit_of(line: &'static str) -> Option<Listed> {
    let mut cells = line.split(';').map(str::trim);
    let dimension = Dimension::from_id(cells.next()?)?;
    let factor = cells.next()?.parse().ok()?;
    let system = match cells.next()? {
        "metric" => System::Metric,
        "imperial" => System::Imperial,
        _ => System::Any,
    };
    let mut words = || -> Option<Vec<&'static str>> { Some(cells.next()?.split_whitespace().collect()) };
    let (symbols, wrong, names) = (words()?, words()?, words()?);
    Some(Listed { unit: Unit { dimension, system, factor, symbols }, wrong, names })
}

/// Units by how they are written; names in small letters without accents.
static BY_WRITING: LazyLock<HashMap<&'static str, (&'static Unit, Writing)>> = LazyLock::new(|| {
    let mut by_writing = HashMap::new();
    for Listed { unit, wrong, names } in UNITS.iter() {
        by_writing.extend(unit.symbols.iter().map(|symbol| (*symbol, (unit, Writing::Symbol))));
        by_writing.extend(wrong.iter().map(|symbol| (*symbol, (unit, Writing::Wrong))));
        by_writing.extend(names.iter().map(|name| (*name, (unit, Writing::Name))));
    }
    by_writing
});

/// The numbers with units in a text, in order. `language` tells how `1,250` is meant.
pub(super) fn quantities(text: &str, tokens: &[Token], language: Option<Language>) -> Vec<Quantity> {
    let at = |first: usize| quantity_at(text, tokens, first, language);
    (0..tokens.len()).filter(|first| tokens[*first].is_number()).filter_map(at).collect()
}

fn quantity_at(text: &str, tokens: &[Token], first: usize, language: Option<Language>) -> Option<Quantity> {
    let (number, next) = (&tokens[first], tokens.get(first + 1)?);
    // A code ("B07G"), a fraction ("1/2") or the end of a longer number is no quantity.
    let before = &text[..number.range.start];
    let is_part = before.ends_with(|sign: char| sign.is_alphanumeric() || "_/.,-–".contains(sign));
    let by_x = first.checked_sub(1).is_some_and(|before| tokens[before].word == "x");
    let by_slash = before.strip_suffix('/').is_some_and(|before| is_slash_between(text, before.len()));
    if is_part && !by_x && !by_slash && !is_range(text, number) {
        return None;
    }
    let gap = match &text[number.range.end..next.range.start] {
        "" => Gap::None,
        "-" => Gap::Hyphen,
        blank if blank.chars().all(|sign| sign.is_whitespace() && sign != '\n') => Gap::Blank,
        _ => return None,
    };
    let (mut end, mut written) = (first + 2, next.range.clone());
    let by_name = || BY_WRITING.get(next.word.as_str()).filter(|(_, writing)| *writing == Writing::Name);
    let (unit, mut writing) = *BY_WRITING.get(&text[written.clone()]).or_else(by_name)?;
    if writing == Writing::Symbol && has_plural(&text[written.end..]) {
        (end, writing) = (end + 1, Writing::Wrong);
        written.end = tokens.get(end - 1)?.range.end;
    }
    // "180 g/m²", "5 m²" and "12g5" measure something else.
    let after = text[written.end..].chars().next();
    let goes_on = after.is_some_and(|sign| sign.is_alphanumeric() || "/²³_".contains(sign));
    if goes_on && !is_slash_between(text, written.end) {
        return None;
    }
    if !is_meant(unit, gap, tokens, first + 2) {
        return None;
    }
    let value = number_of(&number.word, language)? * unit.factor;
    Some(Quantity {
        range: number.range.start..written.end,
        number: number.range.clone(),
        tokens: first..end,
        written,
        unit,
        writing,
        gap,
        value,
    })
}

/// Whether an apostrophe and an s hang on a symbol: `5 kg's`.
fn has_plural(after: &str) -> bool {
    let rest = after.strip_prefix(['\'', '’']).and_then(|rest| rest.strip_prefix('s'));
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether the number is the upper end of a range: `10-15 cm`.
fn is_range(text: &str, number: &Token) -> bool {
    let mut before = text[..number.range.start].chars().rev();
    matches!(before.next(), Some('-' | '–')) && before.next().is_some_and(|sign| sign.is_ascii_digit())
}

/// Whether a slash at a place parts two quantities: `100ml/3.4oz`.
fn is_slash_between(text: &str, at: usize) -> bool {
    let behind_letter = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
    behind_letter
        && text[at..]
            .strip_prefix('/')
            .is_some_and(|after| after.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// Whether letters that may be another word are meant as a unit: "5 in 1", "2 once more", "a set of 3 in a box".
fn is_meant(unit: &Unit, gap: Gap, tokens: &[Token], end: usize) -> bool {
    let next = tokens.get(end).filter(|next| !next.apart);
    let size =
        ["x", "×", "by", "wide", "high", "long", "tall", "deep", "diameter", "thick", "w", "h", "d", "l"];
    let word = tokens[end - 1].word.as_str();
    match word {
        "in" => gap != Gap::Blank || next.is_none_or(|next| size.contains(&next.word.as_str())),
        "w" | "v" | "l" => gap == Gap::None || tokens[end - 1].capital || unit.dimension == Dimension::Volume,
        // "6 h" is a time; "10 std" and "8 ore" may be anything.
        "std" | "ore" | "ora" => gap == Gap::Blank && !tokens[end - 1].capital,
        "metro" | "once" | "pound" | "kilo" => gap != Gap::None,
        _ => true,
    }
}

/// A number as a language writes it. Three digits behind one sign are thousands where the language groups by it.
fn number_of(word: &str, language: Option<Language>) -> Option<Decimal> {
    let groups = if matches!(language, None | Some(Language::English)) { ',' } else { '.' };
    let last = word.rfind([',', '.']);
    let plain = match last {
        None => word.to_owned(),
        Some(at) => {
            let sign = if word[at..].starts_with(',') { ',' } else { '.' };
            let only = word.matches([',', '.']).count() == 1;
            let is_group = sign == groups && word.len() - at == 4 && (only || !word.contains(other(sign)));
            if is_group {
                word.replace([',', '.'], "")
            } else {
                format!("{}.{}", word[..at].replace([',', '.'], ""), &word[at + 1..])
            }
        }
    };
    plain.parse().ok()
}

fn other(sign: char) -> char {
    if sign == ',' { '.' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::super::phrase::tokens;
    use super::*;

    fn told(text: &str, language: Language) -> Vec<String> {
        let found = quantities(text, &tokens(text), Some(language));
        found.iter().map(|one| format!("{} {:?}", one.value.normalize(), one.unit.dimension)).collect()
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        for (text, expected) in [
            ("350 ml", "350 Volume"),
            ("350ml", "350 Volume"),
            ("0.35 l", "350 Volume"),
            ("a 350-ml mug", "350 Volume"),
            ("10 Kg", "10000 Mass"),
            ("5 grms", "5 Mass"),
            ("1,250 g", "1250 Mass"),
            ("12in", "304.8 Length"),
            ("two, 5 inches", "127 Length"),
            ("60w bulb", "60 Power"),
            ("12x5cm", "50 Length"),
        ] {
            assert_eq!(told(text, Language::English), [expected], "{text}");
        }
        assert_eq!(told("1,5 kg", Language::German), ["1500 Mass"]);
        assert_eq!(told("1.250 g", Language::German), ["1250 Mass"]);
        assert_eq!(told("5 Zoll, 30 Gramm", Language::German), ["127 Length", "30 Mass"]);
    }

    #[test]
    fn what_only_looks_like_a_quantity_is_none() {
        for text in [
            "a 5 in 1 tool",
            "code B07G",
            "180 g/m²",
            "5 m²",
            "1/2 in",
            "3 in a box",
            "size 10 M",
            "12g5",
            "é5 cm",
        ] {
            assert_eq!(told(text, Language::English), [""; 0], "{text}");
        }
    }

    #[test]
    fn two_systems_say_the_same_within_rounding() {
        let text = "350 ml, 340 ml, 353 ml";
        let found = quantities(text, &tokens(text), None);
        assert!(found[0].is_about(&found[2]) && !found[0].is_about(&found[1]));
    }

    #[test]
    fn every_line_of_the_list_is_a_unit_and_no_writing_means_two() {
        let lines = include_str!("words/units.txt").lines().filter(|line| !line.starts_with("//"));
        assert_eq!(lines.count(), UNITS.len());
        let mut seen: HashMap<&str, Dimension> = HashMap::new();
        for Listed { unit, wrong, names } in UNITS.iter() {
            for writing in unit.symbols.iter().chain(wrong).chain(names) {
                let before = seen.insert(writing, unit.dimension);
                assert!(before.is_none_or(|before| before == unit.dimension), "{writing}");
            }
        }
    }
}
