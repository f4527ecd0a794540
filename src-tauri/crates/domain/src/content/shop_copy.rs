//! What is known of the whole shop before one product is judged: its own words, which texts stand twice, its tags.

mod alike;
mod relatives;

use super::fingerprint::{Fingerprint, hash_of};
use super::same_opening::opening_hash;
use super::tag_writings::TagWritings;
use super::vocabulary::{OwnWords, Vocabulary, WordCount};
use super::{CopyField, CopySettings, Language, ProductCopy, ReadCopy};
use alike::Alike;
use std::collections::{BTreeMap, HashMap};

/// The shop's copy as a whole. One product can be learned again after an edit without learning the others.
#[derive(Clone, Debug, Default)]
pub struct ShopCopy {
    settings: CopySettings,
    vocabulary: Vocabulary,
    /// Where a product is in `products`, by platform and key.
    places: HashMap<(String, String), usize>,
    products: Vec<Option<Learned>>,
    /// The products whose descriptions may be nearly the same.
    alike: Alike,
    /// The products with the same words in their descriptions, by the hash of them.
    whole: Groups,
    /// The same for what is left of a description without its variant's own words.
    template: Groups,
    /// The products whose descriptions begin with the same words.
    openings: Groups,
    titles: Groups,
    alts: Groups,
    tags: BTreeMap<String, usize>,
    tag_writings: TagWritings,
    languages: BTreeMap<Language, usize>,
}

/// Products by what they have in common, in the order they were learned.
type Groups = HashMap<u64, Vec<usize>>;

/// What was learned of one product, kept to be taken back.
#[derive(Clone, Debug)]
struct Learned {
    /// Who it is: `platform:key`.
    name: String,
    title: String,
    words: OwnWords,
    print: Fingerprint,
    opening: Option<u64>,
    title_hash: Option<u64>,
    alts: Vec<u64>,
    tags: Vec<String>,
    language: Option<Language>,
}

/// The other products that have something in common with one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// How many, up to [`ShopCopy::MOST_OTHERS`].
    pub count: usize,
    /// The title of the first.
    pub first: String,
}

impl ShopCopy {
    /// Counting stops here: nobody needs to know whether a text stands 100 or 5,000 times.
    pub const MOST_OTHERS: usize = 100;

    /// Learns a shop from all its products, with nothing decided by its owner yet.
    pub fn learn(products: &[ProductCopy]) -> Self {
        Self::learn_with(products, CopySettings::default())
    }

    /// Learns a shop from all its products, with what its owner decided.
    pub fn learn_with(products: &[ProductCopy], settings: CopySettings) -> Self {
        let mut shop = Self { settings, ..Self::default() };
        for product in products {
            shop.learn_all_but_likeness(product);
        }
        let none = Fingerprint::default();
        let prints =
            shop.products.iter().map(|learned| learned.as_ref().map_or(&none, |learned| &learned.print));
        shop.alike = Alike::of(prints);
        shop
    }

    /// A shop of which nothing is known but what its owner decided and the language most of its products are in: enough
    /// for the checks of its voice.
    pub fn in_language(language: Option<Language>, settings: CopySettings) -> Self {
        Self { settings, languages: language.into_iter().map(|one| (one, 1)).collect(), ..Self::default() }
    }

    /// Learns one product, for the first time or again after an edit.
    pub fn learn_product(&mut self, product: &ProductCopy) {
        let place = self.learn_all_but_likeness(product);
        if let Some(Some(learned)) = self.products.get(place) {
            self.alike.enter(place, &learned.print);
        }
    }

    fn learn_all_but_likeness(&mut self, product: &ProductCopy) -> usize {
        self.forget_product(&product.platform, &product.key);
        let read = ReadCopy::of(product, self);
        let learned = Learned {
            name: format!("{}:{}", product.platform, product.key),
            title: product.title.clone(),
            words: self.vocabulary.learn(&read),
            title_hash: (!product.title.is_empty()).then(|| folded_hash(&product.title)),
            opening: opening_hash(&read),
            alts: alts(&read),
            tags: product.tags.clone().unwrap_or_default(),
            language: read.own_language,
            print: read.print,
        };
        let next = self.products.len();
        let place = *self.places.entry((product.platform.clone(), product.key.clone())).or_insert(next);
        learned.join(self, place);
        match self.products.get_mut(place) {
            Some(known) => *known = Some(learned),
            None => self.products.push(Some(learned)),
        }
        place
    }

    /// Forgets one product that is gone.
    pub fn forget_product(&mut self, platform: &str, key: &str) {
        let Some(place) = self.place(platform, key) else { return };
        if let Some(learned) = self.products[place].take() {
            learned.leave(self, place);
        }
    }

    /// What the owner decided.
    pub fn settings(&self) -> &CopySettings {
        &self.settings
    }

    /// The owner's decisions, to be changed. What was learned stays valid.
    pub fn settings_mut(&mut self) -> &mut CopySettings {
        &mut self.settings
    }

    /// The language the owner set, or the one most products are in, where their words tell one.
    pub fn language(&self) -> Option<Language> {
        let most = self.languages.iter().filter(|(_, count)| **count > 0).max_by_key(|(_, count)| **count);
        self.settings.language.or(most.map(|(language, _)| *language))
    }

    /// In how many products a word stands, given in lower case.
    pub fn word(&self, word: &str) -> WordCount {
        self.vocabulary.count(word)
    }

    /// Every word of the shop in lower case, in no order.
    pub fn words(&self) -> impl Iterator<Item = (&str, WordCount)> {
        self.vocabulary.words()
    }

    /// Whether a word is the shop's own: in three products, in a vendor, tag, type or option, or called real by its
    /// owner. Given in lower case.
    pub fn is_own_word(&self, word: &str) -> bool {
        let count = self.word(word);
        count.products >= 3 || count.named > 0 || self.settings.real_words.contains(word)
    }

    /// Every tag as written, in the order of the alphabet, with the number of products that have it.
    pub fn tags(&self) -> impl Iterator<Item = (&str, usize)> {
        self.tags.iter().filter(|(_, count)| **count > 0).map(|(tag, count)| (tag.as_str(), *count))
    }

    /// The tags by what they say.
    pub(super) fn tag_writings(&self) -> &TagWritings {
        &self.tag_writings
    }

    /// The products whose description has the same words.
    pub fn with_same_description(&self, read: &ReadCopy<'_>) -> Others {
        self.in_group(&self.whole, read.print.whole, read.product)
    }

    /// The products whose description is nearly the same, without those where it is the same.
    pub fn with_like_description(&self, read: &ReadCopy<'_>) -> Others {
        let own = self.place(&read.product.platform, &read.product.key);
        let mut others = Others::default();
        let of_template = self.template.get(&read.print.template.unwrap_or_default());
        let of_template = of_template.filter(|_| read.print.template.is_some());
        for place in of_template.into_iter().flatten() {
            if others.count < Self::MOST_OTHERS && Some(*place) != own {
                self.add(&mut others, *place, |print| print.whole != read.print.whole);
            }
        }
        if others.count == 0 && !read.print.shingles.is_empty() {
            for place in self.alike.may_be_like(&read.print) {
                if others.count >= Self::MOST_OTHERS {
                    break;
                }
                if Some(place) != own {
                    self.add(&mut others, place, |print| {
                        print.whole != read.print.whole && print.shares_enough(&read.print)
                    });
                }
            }
        }
        others
    }

    /// The products whose description has the same words but for their own names, sizes and colours.
    pub(super) fn with_same_template(&self, read: &ReadCopy<'_>) -> Others {
        self.in_group(&self.template, read.print.template, read.product)
    }

    /// How many products that begin with the same words are many: a twentieth of them, from 20 to 100.
    pub fn many_openings(&self) -> usize {
        (self.products.len() / 20).clamp(20, Self::MOST_OTHERS)
    }

    /// Whether many products begin with the same words as this one.
    pub(super) fn opens_like_many(&self, read: &ReadCopy<'_>) -> bool {
        let group = opening_hash(read).and_then(|hash| self.openings.get(&hash));
        group.is_some_and(|group| group.len() >= self.many_openings())
    }

    /// The products that have a text as title.
    pub fn with_title(&self, text: &str, but: &ProductCopy) -> Others {
        self.in_group(&self.titles, Some(folded_hash(text)), but)
    }

    /// The products that have a text as alternative text of an image.
    pub fn with_alt(&self, text: &str, but: &ProductCopy) -> Others {
        self.in_group(&self.alts, Some(folded_hash(text)), but)
    }

    fn in_group(&self, groups: &Groups, hash: Option<u64>, but: &ProductCopy) -> Others {
        let own = self.place(&but.platform, &but.key);
        let mut others = Others::default();
        let group = hash.and_then(|hash| groups.get(&hash));
        let group = group.into_iter().flatten().filter(|place| Some(**place) != own);
        for place in group.take(Self::MOST_OTHERS) {
            self.add(&mut others, *place, |_| true);
        }
        others
    }

    fn add(&self, others: &mut Others, place: usize, counts: impl Fn(&Fingerprint) -> bool) {
        let Some(learned) = &self.products[place] else { return };
        if counts(&learned.print) {
            if others.count == 0 {
                others.first.clone_from(&learned.title);
            }
            others.count += 1;
        }
    }

    fn place(&self, platform: &str, key: &str) -> Option<usize> {
        self.places.get(&(platform.to_owned(), key.to_owned())).copied()
    }
}

impl Learned {
    fn join(&self, shop: &mut ShopCopy, place: usize) {
        self.in_groups(shop, |group| group.push(place));
        self.in_counts(shop, |count| count + 1);
    }

    fn leave(&self, shop: &mut ShopCopy, place: usize) {
        self.in_groups(shop, |group| group.retain(|member| *member != place));
        self.in_counts(shop, |count| count.saturating_sub(1));
        shop.vocabulary.forget(&self.words);
    }

    fn in_groups(&self, shop: &mut ShopCopy, change: impl Fn(&mut Vec<usize>)) {
        let each = |groups: &mut Groups, hash: Option<u64>| {
            if let Some(hash) = hash {
                change(groups.entry(hash).or_default());
            }
        };
        each(&mut shop.whole, self.print.whole);
        each(&mut shop.template, self.print.template);
        each(&mut shop.openings, self.opening);
        each(&mut shop.titles, self.title_hash);
        for alt in &self.alts {
            each(&mut shop.alts, Some(*alt));
        }
    }

    fn in_counts(&self, shop: &mut ShopCopy, change: impl Fn(usize) -> usize) {
        for tag in &self.tags {
            let count = shop.tags.entry(tag.clone()).or_default();
            *count = change(*count);
            shop.tag_writings.set(tag, *count);
        }
        if let Some(language) = self.language {
            let count = shop.languages.entry(language).or_default();
            *count = change(*count);
        }
    }
}

/// The hash of a short text without its outer blanks and whatever the case of its letters.
fn folded_hash(text: &str) -> u64 {
    hash_of(&text.trim().to_lowercase())
}

/// The hashes of a product's alternative texts, each once.
fn alts(read: &ReadCopy<'_>) -> Vec<u64> {
    let alts = read.texts.iter().filter(|text| matches!(text.field, CopyField::AltText { .. }));
    let mut alts: Vec<u64> =
        alts.filter(|text| !text.words.is_empty()).map(|text| folded_hash(&text.plain)).collect();
    alts.sort_unstable();
    alts.dedup();
    alts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(key: &str, title: &str, description: &str) -> ProductCopy {
        ProductCopy {
            key: key.into(),
            title: title.into(),
            description: Some(description.into()),
            ..ProductCopy::default()
        }
    }

    fn counts(shop: &ShopCopy, product: &ProductCopy) -> (usize, usize) {
        let read = ReadCopy::of(product, shop);
        (shop.with_same_description(&read).count, shop.with_like_description(&read).count)
    }

    const MUG: &str =
        "<p>Our mug is thrown by hand in our studio by the sea, glazed twice and fired for a day.</p>";

    #[test]
    fn equal_and_nearly_equal_descriptions_are_counted_apart() {
        let like = MUG.replace("mug is", "mug, in blue, is");
        let products = [product("1", "A", MUG), product("2", "B", MUG), product("3", "C blue", &like)];
        let shop = ShopCopy::learn(&products);
        assert_eq!(counts(&shop, &products[0]), (1, 1));
        assert_eq!(counts(&shop, &products[2]), (0, 2));
        let read = ReadCopy::of(&products[0], &shop);
        assert_eq!(shop.with_same_description(&read).first, "B");
    }

    #[test]
    fn an_edit_is_learned_without_the_rest_and_leaves_what_a_new_learning_would() {
        let mut products =
            [product("1", "A stonware mug", MUG), product("2", "B", MUG), product("3", "C", MUG)];
        products[1].tags = Some(vec!["Mug".into()]);
        products[1].images.push(super::super::ImageCopy {
            position: 1,
            alt: Some("B".into()),
            ..Default::default()
        });
        let mut shop = ShopCopy::learn(&products);
        products[1] = product("2", "B new", "A plate of clay.");
        shop.learn_product(&products[1]);
        let fresh = ShopCopy::learn(&products);
        for product in &products {
            assert_eq!(counts(&shop, product), counts(&fresh, product), "{}", product.key);
        }
        let words = |shop: &ShopCopy| {
            let words = shop.words().filter(|(_, count)| *count != WordCount::default());
            words.map(|(word, count)| (word.to_owned(), count)).collect::<BTreeMap<_, _>>()
        };
        assert_eq!(words(&shop), words(&fresh));
        assert_eq!(shop.tags().count(), 0);
        assert_eq!(shop.with_alt("b", &products[0]).count, 0);
        assert_eq!(shop.with_title("b NEW", &products[0]).count, 1);
        shop.forget_product("", "2");
        assert_eq!(shop.with_title("b NEW", &products[0]).count, 0);
    }

    #[test]
    fn the_shops_own_words_are_those_of_three_products_of_its_names_and_of_its_owner() {
        let mut products = [MUG, MUG, MUG].map(|text| product("1", "Mug", text));
        for (key, product) in ["1", "2", "3"].into_iter().zip(&mut products) {
            product.key = key.into();
        }
        products[0].vendor = "Kjøkken".into();
        let mut shop = ShopCopy::learn(&products);
        shop.settings_mut().real_words.insert("glögg".into());
        assert!(["glazed", "kjøkken", "glögg"].into_iter().all(|word| shop.is_own_word(word)));
        shop.learn_product(&product("3", "Plate", "A plate."));
        assert!(!shop.is_own_word("glazed"));
    }

    #[test]
    fn the_language_is_the_one_of_most_products_or_the_owners() {
        let german = "Diese Tasse ist aus Steinzeug und passt in die Spülmaschine.";
        let products = [product("1", "A", german), product("2", "B", german), product("3", "C", MUG)];
        let mut shop = ShopCopy::learn(&products);
        assert_eq!(shop.language(), Some(Language::German));
        shop.settings_mut().language = Some(Language::Dutch);
        assert_eq!(shop.language(), Some(Language::Dutch));
    }
}
