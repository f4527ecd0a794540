//! What a text says can be bought, against the options, amounts and prices of the record: colours, sizes and amounts that
//! are on no list of its options, an amount in the bag that is none of them, a price that no variant has.
//!
//! A list is read only right behind words that begin one ("available in", "sizes"), and only up to the first word that
//! belongs to none. Where the record names one option in words that are not understood ("Fjord"), its axis is not judged.

use super::super::ReadCopy;
use super::super::phrase::{Lexicon, Match, Token, tokens};
use super::super::quantity::{Dimension, Quantity};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("../words/offers.txt")));

static COLOURS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::by_line(include_str!("../words/colours.txt")));

/// Sizes that are letters, the smallest first.
const LETTERS: &[&str] = &["XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL"];

/// The same in words, as records write them.
const IN_WORDS: &[(&str, &str)] = &[("small", "S"), ("medium", "M"), ("large", "L")];

/// Facts that are no options.
const NO_OPTIONS: &[&str] = &["Price", "SKU", "Barcode", "Weight"];

/// So many lists of a text are read, and so many tokens of each: a text without end has time for no more.
const MOST_LISTS: usize = 20;
const MOST_TOKENS: usize = 60;

const CURRENCIES: &[&str] = &["€", "$", "£", "eur", "usd", "gbp", "euro", "euros", "chf"];

/// What a product can be bought in.
#[derive(Default)]
pub(super) struct Offers {
    /// The families of its colours, and their names in the record; nothing where one of them is not understood.
    colours: Option<(BTreeSet<usize>, Vec<String>)>,
    /// The colours of its title.
    title: BTreeSet<usize>,
    /// Words of its title that name the thing.
    nouns: BTreeSet<String>,
    /// Its sizes: letters and whole numbers; nothing where one of them is something else.
    sizes: Option<Vec<String>>,
    /// The values of each of its options, as small letters without accents.
    options: Vec<Vec<String>>,
    /// What its variants cost.
    prices: Vec<Decimal>,
}

/// Something a text says that is not so: its tokens, and what the record says.
pub(super) type Other = (Range<usize>, String);

impl Offers {
    /// Reads the options of a product.
    pub fn of(read: &ReadCopy) -> Self {
        let facts = read.product.facts.iter().filter_map(|fact| fact.split_once(':'));
        let facts: Vec<(&str, &str)> = facts.map(|(label, value)| (label.trim(), value.trim())).collect();
        let of = |section: &str| -> Vec<&str> {
            facts.iter().filter(|(label, _)| is_label(label, section)).map(|(_, value)| *value).collect()
        };
        let mut options: Vec<(&str, Vec<String>)> = Vec::new();
        for (label, value) in facts.iter().filter(|(label, _)| !NO_OPTIONS.contains(label)) {
            let value = said(&tokens(value));
            match options.iter_mut().find(|(of, _)| of == label) {
                Some((_, values)) => values.push(value),
                None => options.push((label, vec![value])),
            }
        }
        let title = tokens(&read.product.title);
        let colours = of("colour label");
        let families: Vec<_> = colours.iter().map(|value| families(&tokens(value))).collect();
        let understood = !families.is_empty() && families.iter().all(|of_one| !of_one.is_empty());
        let named = colours.iter().map(|value| (*value).to_owned()).collect();
        let sizes: Vec<Option<String>> = of("size label").into_iter().map(size_of_record).collect();
        let sizes: Option<Vec<String>> = sizes.into_iter().collect();
        Self {
            colours: understood.then(|| (families.into_iter().flatten().collect(), named)),
            options: options
                .into_iter()
                .map(|(_, values)| values)
                .filter(|values| values.len() > 1)
                .collect(),
            title: self::families(&title),
            nouns: nouns(&title),
            sizes: sizes.filter(|sizes| !sizes.is_empty()),
            prices: facts
                .iter()
                .filter(|(label, _)| *label == "Price")
                .filter_map(|(_, value)| value.parse().ok())
                .collect(),
        }
    }

    /// What a text offers that is on no list of the record. `known` is the record's amounts of a kind, where an amount is
    /// none of them.
    pub fn others(&self, said: &Said<'_>, known: &dyn Fn(&Quantity) -> Option<String>) -> Vec<Other> {
        let lists: Vec<Range<usize>> =
            said.of("offered").take(MOST_LISTS).map(|one| one.end..said.list_end(one.end)).collect();
        let colour = self.listed(said).or_else(|| self.colour(said, &lists));
        let colour = colour.or_else(|| self.colour_of_title(said));
        let found = [colour, self.size(said), amount(said, &lists, known), self.price(said)];
        found.into_iter().flatten().collect()
    }

    /// A list that names values of one option, and among them something that is none: "in mustard, white and coral".
    fn listed(&self, said: &Said<'_>) -> Option<Other> {
        said.of("offered").chain(said.of("choose")).take(MOST_LISTS).find_map(|one| {
            let items = said.items(one.end);
            self.options.iter().find_map(|values| {
                let is_value = |item: &Range<usize>| {
                    let item = self::said(&said.tokens[item.clone()]);
                    values.iter().any(|value| begins_or_ends(value, &item) || begins_or_ends(&item, value))
                };
                let others: Vec<_> = items.iter().filter(|item| !is_value(item)).collect();
                let [other] = others[..] else { return None };
                let has_number = |value: &String| value.contains(|sign: char| sign.is_ascii_digit());
                let is_number = said.tokens.get(other.start)?.is_number();
                let alike = is_number == values.iter().all(has_number);
                let is_short = other.len() <= 2
                    && (is_number || !said.of("more").any(|more| other.contains(&more.first)));
                // One of two may be the way it is sold; of three, two show that the list is of this option.
                (items.len() > 2 && alike && is_short).then(|| (other.clone(), values.join(", ")))
            })
        })
    }

    fn colour(&self, said: &Said<'_>, lists: &[Range<usize>]) -> Option<Other> {
        let (families, named) = self.colours.as_ref()?;
        let known = |family: &usize| families.contains(family) || self.title.contains(family);
        let labels = said.of("colour label").map(|label| label.end..label.end + 1);
        let mut lists = lists.iter().cloned().chain(labels);
        let other = lists.find_map(|list| {
            said.colours.iter().find(|one| list.contains(&one.first) && !known(&one.section))
        })?;
        Some((other.first..other.end, named.join(", ")))
    }

    /// A colour that stands with the thing's own name, where the title names another one.
    fn colour_of_title(&self, said: &Said<'_>) -> Option<Other> {
        let [own] = self.title.iter().collect::<Vec<_>>()[..] else { return None };
        let says_it = said.colours.iter().any(|one| one.section == *own);
        if self.colours.is_some() || says_it {
            return None;
        }
        let is_noun = |at: usize| said.tokens.get(at).is_some_and(|token| self.nouns.contains(&token.word));
        let with_noun = |one: &&Match| {
            let before = is_noun(one.end) && !said.tokens[one.end].apart;
            // "the lamp in red"
            let behind = one.first >= 2
                && !said.tokens[one.first].apart
                && ["in", "en"].contains(&said.tokens[one.first - 1].word.as_str())
                && is_noun(one.first - 2);
            before || behind
        };
        let other = said.colours.iter().find(with_noun)?;
        Some((other.first..other.end, COLOURS.sections.get(*own)?.clone()))
    }

    fn size(&self, said: &Said<'_>) -> Option<Other> {
        let sizes = self.sizes.as_ref()?;
        let other = said.of("size").take(MOST_LISTS).find_map(|one| {
            let mut at = one.end;
            while at < one.end + MOST_TOKENS {
                match said.size_at(at) {
                    Some((size, end)) if sizes.contains(&size) => at = end,
                    Some((_, end)) => return Some(at..end),
                    None if said.is_between(at) && !said.is_parted(at) => at += 1,
                    None => return None,
                }
            }
            None
        })?;
        Some((other, sizes.join(", ")))
    }

    fn price(&self, said: &Said<'_>) -> Option<Other> {
        if self.prices.is_empty() {
            return None;
        }
        let other = said.of("price").take(MOST_LISTS).find_map(|one| {
            let (price, end) = said.price_at(one.end)?;
            let together = said.tokens.get(end).is_some_and(|next| !next.apart);
            let of_else = said
                .of("price of something else")
                .any(|other| other.end == one.first || (together && other.first == end));
            (!of_else && !self.prices.contains(&price)).then_some(one.end..end)
        })?;
        let prices: BTreeSet<Decimal> = self.prices.iter().copied().collect();
        Some((other, prices.iter().map(Decimal::to_string).collect::<Vec<_>>().join(", ")))
    }
}

/// An amount in a list of what there is, or behind words for what is in one bag.
fn amount(
    said: &Said<'_>,
    lists: &[Range<usize>],
    known: &dyn Fn(&Quantity) -> Option<String>,
) -> Option<Other> {
    let in_list = |quantity: &Quantity| lists.iter().any(|list| list.contains(&quantity.tokens.start));
    let in_bag = |quantity: &Quantity| {
        let is_size = bag_is_size(said, quantity);
        let is_filling = is_size || matches!(quantity.unit.dimension, Dimension::Mass | Dimension::Volume);
        let amounts = said.of("amount").chain(said.of("size"));
        let mut amounts = amounts.filter(|one| one.end == quantity.tokens.start && !said.is_parted(one.end));
        let bag = amounts.next();
        let of_each = |bag: Match| said.of("each").any(|each| each.end == bag.first);
        is_filling && bag.is_some_and(|bag| !of_each(bag))
    };
    // "Comes in a handy 5 kg sack."
    let in_container = |quantity: &Quantity| {
        let behind = said.of("container").any(|one| one.first == quantity.tokens.end);
        let mut offered = said.of("offered");
        behind && offered.any(|one| (one.end..one.end + 3).contains(&quantity.tokens.start))
    };
    // A text that names the record's own amount as well is believed, but for its list of what there is.
    let says_it = |dimension: Dimension| {
        said.written.iter().any(|other| other.unit.dimension == dimension && known(other).is_none())
    };
    let judged = |quantity: &&Quantity| {
        matches!(quantity.unit.dimension, Dimension::Mass | Dimension::Volume | Dimension::Length)
            && known(quantity).is_some()
            && (in_list(quantity)
                || (in_bag(quantity) || in_container(quantity)) && !says_it(quantity.unit.dimension))
    };
    let other = said.written.iter().take(MOST_TOKENS).find(judged)?;
    Some((other.tokens.clone(), known(other)?))
}

/// Whether a measure stands right behind "size".
fn bag_is_size(said: &Said<'_>, quantity: &Quantity) -> bool {
    said.of("size").any(|one| one.end == quantity.tokens.start && !said.is_parted(one.end))
}

/// A text with what stands in it.
pub(super) struct Said<'t> {
    plain: &'t str,
    tokens: &'t [Token],
    written: &'t [Quantity],
    found: Vec<Match>,
    colours: Vec<Match>,
}

impl<'t> Said<'t> {
    pub fn of_text(plain: &'t str, tokens: &'t [Token], written: &'t [Quantity]) -> Self {
        Self { plain, tokens, written, found: WORDS.find(tokens), colours: COLOURS.find(tokens) }
    }

    fn of(&self, section: &str) -> impl Iterator<Item = Match> {
        let section = WORDS.section(section);
        self.found.iter().copied().filter(move |one| Some(one.section) == section)
    }

    fn is_between(&self, at: usize) -> bool {
        self.of("between").any(|one| one.first == at)
    }

    /// Whether a sentence or a line ends before a token.
    fn is_parted(&self, at: usize) -> bool {
        let Some((before, token)) = at.checked_sub(1).zip(self.tokens.get(at)) else { return true };
        self.plain[self.tokens[before].range.end..token.range.start].contains(['.', '!', '?', '\n'])
    }

    /// The things of a list that begins at a place, up to the end of its sentence: what stands between commas, "and" and
    /// "or", without what belongs to none.
    fn items(&self, from: usize) -> Vec<Range<usize>> {
        let (mut items, mut start) = (Vec::new(), from);
        for at in from..=(from + 24).min(self.tokens.len()) {
            let ends = at == self.tokens.len() || (at > from && self.is_parted(at));
            let joins = !ends && self.of("and").any(|one| one.first == at);
            if ends || joins || (at > start && self.tokens[at].apart) {
                if at > start {
                    items.push(start..at);
                }
                start = at + usize::from(joins);
            }
            if ends {
                break;
            }
        }
        items
    }

    /// The token behind a list that begins at a place.
    fn list_end(&self, from: usize) -> usize {
        let mut at = from;
        while let Some(token) = self.tokens.get(at).filter(|_| at < from + MOST_TOKENS && !self.is_parted(at))
        {
            let quantity = self.written.iter().find(|one| one.tokens.start == at).map(|one| one.tokens.end);
            let colour = || self.colours.iter().find(|one| one.first == at).map(|one| one.end);
            let other = || (self.is_between(at) || token.is_number()).then_some(at + 1);
            match quantity.or_else(colour).or_else(other) {
                Some(end) => at = end,
                None => break,
            }
        }
        at
    }

    /// A size at a place, with the token behind it: `M`, `3XL`, `38`.
    fn size_at(&self, at: usize) -> Option<(String, usize)> {
        let token = self.tokens.get(at).filter(|_| !self.is_parted(at))?;
        let next = self.tokens.get(at + 1);
        let joined = next.filter(|next| token.is_number() && next.range.start == token.range.end);
        let range = token.range.start..joined.unwrap_or(token).range.end;
        let end = at + 1 + usize::from(joined.is_some());
        let written = self.plain[range.clone()].to_owned();
        let ends =
            !self.plain[range.end..].starts_with(|sign: char| sign.is_alphanumeric() || "'’".contains(sign));
        let whole = token.is_number() && joined.is_none() && !token.word.contains(['.', ',']);
        // "Size 40 x 60" and "size 12 cm" are measures.
        let counted = self.tokens.get(end).is_some_and(|next| !next.apart && !self.is_between(end));
        if let Some(size) = size_word(&written) {
            return Some((size, end));
        }
        let is_size = LETTERS.contains(&written.as_str()) || (whole && !counted);
        (ends && is_size).then_some((written, end))
    }

    /// An amount of money at a place, with the token behind it.
    fn price_at(&self, at: usize) -> Option<(Decimal, usize)> {
        let is_sign =
            |at: usize| self.tokens.get(at).is_some_and(|token| CURRENCIES.contains(&token.word.as_str()));
        let number = at + usize::from(is_sign(at));
        let token = self.tokens.get(number).filter(|token| token.is_number() && !self.is_parted(at))?;
        let end = number + 1 + usize::from(number == at && is_sign(number + 1));
        let amount = token.word.replace(',', ".").parse().ok()?;
        (end - at == 2).then_some((amount, end))
    }
}

/// Tokens as words with blanks between.
fn said(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
}

/// Whether a value begins or ends with whole words.
fn begins_or_ends(value: &str, with: &str) -> bool {
    let parted = |rest: &str, at_start: bool| match at_start {
        true => rest.is_empty() || rest.starts_with(' '),
        false => rest.is_empty() || rest.ends_with(' '),
    };
    !with.is_empty()
        && (value.strip_prefix(with).is_some_and(|rest| parted(rest, true))
            || value.strip_suffix(with).is_some_and(|rest| parted(rest, false)))
}

fn is_label(label: &str, section: &str) -> bool {
    let (tokens, section) = (tokens(label), WORDS.section(section));
    WORDS.find(&tokens).iter().any(|one| Some(one.section) == section && one.end == tokens.len())
}

fn families(tokens: &[Token]) -> BTreeSet<usize> {
    COLOURS.find(tokens).into_iter().map(|one| one.section).collect()
}

fn nouns(title: &[Token]) -> BTreeSet<String> {
    let colours = COLOURS.find(title);
    let is_colour = |at: usize| colours.iter().any(|one| one.first <= at && at < one.end);
    let named = title
        .iter()
        .enumerate()
        .filter(|(at, token)| token.word.len() >= 3 && !token.is_number() && !is_colour(*at));
    named.map(|(_, token)| token.word.clone()).collect()
}

/// A size as the record has it: `M`, `Small`, `38`, `S (25 cm)`.
fn size_of_record(value: &str) -> Option<String> {
    let first = value.split(['(', '/', ',', '–', ':']).next().unwrap_or_default().trim();
    let upper = first.to_uppercase();
    let letter = LETTERS.contains(&upper.as_str()).then_some(upper);
    let number =
        || (first.len() <= 3 && first.parse::<u32>().is_ok() && first == value).then(|| first.to_owned());
    letter.or_else(|| size_word(first)).or_else(number)
}

/// The letter of a size in words.
fn size_word(word: &str) -> Option<String> {
    IN_WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, size)| (*size).to_owned())
}
