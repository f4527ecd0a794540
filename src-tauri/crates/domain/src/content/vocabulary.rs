//! The words of a shop, and in how many of its products they stand.

use super::{ProductCopy, ReadCopy, WordKind};
use std::collections::HashMap;

/// In how many products a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordCount {
    /// Anywhere in their texts.
    pub products: u32,
    /// In lower case, as a word of the language and not as a name.
    pub lower: u32,
    /// In what is a name or a choice of the owner: vendor, tags, type, options.
    pub named: u32,
}

/// The words of a shop. Every product's words can be taken back, so that an edit costs one product and not the shop.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    ids: HashMap<Box<str>, u32>,
    counts: Vec<WordCount>,
}

/// The words of one product, each once: its id, and how it stands there.
pub(super) type OwnWords = Box<[(u32, Standing)]>;

/// How a word stands in one product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    text: bool,
    lower: bool,
    named: bool,
}

impl Vocabulary {
    /// Counts a product in; answers what [`Vocabulary::forget`] needs.
    pub(super) fn learn(&mut self, read: &ReadCopy<'_>) -> OwnWords {
        let mut own: Vec<(u32, Standing)> = Vec::new();
        for text in &read.texts {
            for word in text.words.iter().filter(|word| word.kind == WordKind::Letters) {
                let lower = text.word(word).starts_with(char::is_lowercase);
                own.push((self.id(text.folded(word)), Standing { text: true, lower, named: false }));
            }
        }
        for name in names(read.product) {
            for word in name.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
                let named = Standing { text: false, lower: false, named: true };
                own.push((self.id(&word.to_lowercase()), named));
            }
        }
        own.sort_unstable_by_key(|(id, _)| *id);
        own.dedup_by(|(id, more), (kept, all)| {
            let same = id == kept;
            if same {
                all.text |= more.text;
                all.lower |= more.lower;
                all.named |= more.named;
            }
            same
        });
        for (id, standing) in &own {
            self.change(*id, *standing, |count| count.saturating_add(1));
        }
        own.into()
    }

    /// Takes a product's words back.
    pub(super) fn forget(&mut self, own: &OwnWords) {
        for (id, standing) in own {
            self.change(*id, *standing, |count| count.saturating_sub(1));
        }
    }

    /// How often a word stands, given in lower case.
    pub(super) fn count(&self, word: &str) -> WordCount {
        self.ids.get(word).and_then(|id| self.counts.get(index(*id))).copied().unwrap_or_default()
    }

    /// Every word with its counts.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, WordCount)> {
        self.ids.iter().map(|(word, id)| (&**word, self.counts[index(*id)]))
    }

    fn change(&mut self, id: u32, standing: Standing, by: fn(u32) -> u32) {
        if let Some(count) = self.counts.get_mut(index(id)) {
            let stands = [
                (standing.text, &mut count.products),
                (standing.lower, &mut count.lower),
                (standing.named, &mut count.named),
            ];
            for (_, number) in stands.into_iter().filter(|(stands, _)| *stands) {
                *number = by(*number);
            }
        }
    }

    fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        self.counts.push(WordCount::default());
        self.ids.insert(word.into(), id);
        id
    }
}

fn index(id: u32) -> usize {
    usize::try_from(id).unwrap_or(usize::MAX)
}

/// The texts of a product that name it or are the owner's choice.
pub(super) fn names(product: &ProductCopy) -> impl Iterator<Item = &str> {
    let tags = product.tags.iter().flatten();
    let all = [&product.vendor, &product.category].into_iter().chain(tags).chain(&product.facts);
    all.map(String::as_str)
}
