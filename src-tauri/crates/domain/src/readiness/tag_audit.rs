//! How consistently the catalogue is tagged (requirements A3, A8): a score with its formula, and the work ordered by
//! what it brings.
//!
//! Every active product can earn 100 points, and the score is their mean, rounded down:
//!
//! - 30 for a type or category and 10 for a vendor,
//! - 10 where at least one other active product shares the category,
//! - 50 for its tags, in equal parts: a tag that is the rarer spelling of another earns nothing, one that no other
//!   product carries earns half.
//!
//! So the points and the gains of the whole work add up to 100. A catalogue of one product has nothing to share, and
//! earns those points.

use super::near_tags::{Near, preferred};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

const CATEGORY: i64 = 30;
const VENDOR: i64 = 10;
const SIBLINGS: i64 = 10;
const TAGS: i64 = 50;

/// How long each kind of work takes, in seconds: estimates, there to compare the items with each other.
const FILL_CATEGORY: u64 = 20;
const FILL_VENDOR: u64 = 10;
const FILL_TAGS: u64 = 40;
const RENAME: u64 = 15;
const LONELY: u64 = 30;

/// What the audit needs of an active product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogProduct {
    /// Its title.
    pub title: String,
    /// Its type or category.
    pub category: String,
    /// Its vendor.
    pub vendor: String,
    /// Its tags, as exported: parted by commas.
    pub tags: String,
}

/// Whether a product of this status is offered. A file without a status offers them all.
pub fn is_active(status: &str) -> bool {
    !matches!(status, "draft" | "archived" | "private" | "unlisted")
}

/// What a product lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A type or category.
    Category,
    /// A vendor.
    Vendor,
    /// Any tag.
    Tags,
}

impl Lack {
    /// Its id; the words are under `tag-lack-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Vendor => "vendor",
            Self::Tags => "tags",
        }
    }
}

/// Something to do in the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Fill in what a product lacks.
    Fill {
        /// The product's title.
        product: String,
        /// What it lacks.
        lacks: Vec<Lack>,
    },
    /// Write a tag the way more products do.
    Rename {
        /// The rarer spelling.
        from: String,
        /// The one that stands.
        to: String,
        /// In what they differ.
        how: Near,
        /// How many products carry the rarer one.
        products: usize,
    },
    /// Use a tag on a second product, or take it away.
    UsedOnce {
        /// The tag.
        tag: String,
        /// The one product that carries it.
        product: String,
    },
    /// Give a second product this category, or this product another one.
    LonelyCategory {
        /// The category.
        category: String,
        /// The one product in it.
        product: String,
    },
}

/// One item of the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkItem {
    /// What to do.
    pub fix: Fix,
    /// How many points of the score it brings at most.
    pub gain: Decimal,
    /// About how many seconds it takes.
    pub seconds: u64,
}

/// What the audit found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagAudit {
    /// Active products.
    pub products: usize,
    /// Of these, how many have a type or category.
    pub with_category: usize,
    /// How many have a vendor.
    pub with_vendor: usize,
    /// How many have a tag.
    pub with_tags: usize,
    /// How many products stand alone in their category.
    pub lonely: usize,
    /// Tags that are the rarer spelling of another.
    pub near: usize,
    /// Tags on one product only, without those.
    pub once: usize,
    /// The mean of the points, exactly.
    pub points: Decimal,
    /// The work, what brings most first.
    pub work: Vec<WorkItem>,
}

impl TagAudit {
    /// The score below which tags are the first thing to fix.
    pub const READY: u8 = 80;
    /// The score below which recommendations would be of no use.
    pub const SOME: u8 = 50;

    /// Looks at the active products.
    pub fn of(products: &[CatalogProduct]) -> Self {
        if products.is_empty() {
            return Self::default();
        }
        let tags = Tags::of(products);
        let categories = Categories::of(products);
        let count = Decimal::from(products.len());
        let mut audit = Self { products: products.len(), ..Self::default() };
        let mut renames: HashMap<usize, (Decimal, usize)> = HashMap::new();
        let mut work = Vec::new();
        for (product, own) in products.iter().zip(&tags.of_product) {
            let mut lost = Lost::default();
            lost.fill(product, own.is_empty());
            audit.with_category += usize::from(!product.category.is_empty());
            audit.with_vendor += usize::from(!product.vendor.is_empty());
            audit.with_tags += usize::from(!own.is_empty());
            if categories.is_lonely(product) {
                audit.lonely += 1;
                let fix = Fix::LonelyCategory {
                    category: product.category.clone(),
                    product: product.title.clone(),
                };
                work.push(WorkItem { fix, gain: Decimal::from(SIBLINGS) / count, seconds: LONELY });
            }
            let share = Decimal::from(TAGS) / Decimal::from(own.len().max(1)) / count;
            for tag in own {
                if tags.preferred.contains_key(tag) {
                    let entry = renames.entry(*tag).or_default();
                    *entry = (entry.0 + share, entry.1 + 1);
                } else if tags.is_once(*tag) {
                    audit.once += 1;
                    let fix = Fix::UsedOnce { tag: tags.all[*tag].0.clone(), product: product.title.clone() };
                    work.push(WorkItem { fix, gain: share / Decimal::TWO, seconds: LONELY });
                }
            }
            if !lost.lacks.is_empty() {
                let fix = Fix::Fill { product: product.title.clone(), lacks: lost.lacks };
                work.push(WorkItem { fix, gain: Decimal::from(lost.points) / count, seconds: lost.seconds });
            }
        }
        audit.near = renames.len();
        work.extend(renames.into_iter().filter_map(|(tag, (gain, products))| {
            let (to, how) = tags.preferred.get(&tag)?;
            let (from, to) = (tags.all[tag].0.clone(), tags.all[*to].0.clone());
            let seconds = RENAME * u64::try_from(products).unwrap_or(u64::MAX);
            Some(WorkItem { fix: Fix::Rename { from, to, how: *how, products }, gain, seconds })
        }));
        audit.points = Decimal::ONE_HUNDRED - work.iter().map(|item| item.gain).sum::<Decimal>();
        work.sort_by(|a, b| {
            b.gain.cmp(&a.gain).then(a.seconds.cmp(&b.seconds)).then_with(|| a.fix.name().cmp(b.fix.name()))
        });
        audit.work = work;
        audit
    }

    /// The score, 0 to 100; nothing without a product.
    pub fn score(&self) -> Option<u8> {
        // The last digits of a division may fall short of a whole number of points.
        let points = self.points.round_dp(6).floor();
        if self.products == 0 { None } else { points.to_u8() }
    }

    /// About how many seconds the whole work takes.
    pub fn seconds(&self) -> u64 {
        self.work.iter().map(|item| item.seconds).sum()
    }
}

impl Fix {
    fn name(&self) -> &str {
        match self {
            Self::Fill { product, .. } => product,
            Self::Rename { from, .. } => from,
            Self::UsedOnce { tag, .. } => tag,
            Self::LonelyCategory { category, .. } => category,
        }
    }
}

/// What one product does not earn because something is empty.
#[derive(Default)]
struct Lost {
    lacks: Vec<Lack>,
    points: i64,
    seconds: u64,
}

impl Lost {
    fn fill(&mut self, product: &CatalogProduct, no_tags: bool) {
        // Without a category there is none to share either.
        let parts = [
            (product.category.is_empty(), Lack::Category, CATEGORY + SIBLINGS, FILL_CATEGORY),
            (product.vendor.is_empty(), Lack::Vendor, VENDOR, FILL_VENDOR),
            (no_tags, Lack::Tags, TAGS, FILL_TAGS),
        ];
        for (_, lack, points, seconds) in parts.into_iter().filter(|(empty, ..)| *empty) {
            self.lacks.push(lack);
            self.points += points;
            self.seconds += seconds;
        }
    }
}

/// Every tag once, and which products carry it.
struct Tags {
    all: Vec<(String, usize)>,
    of_product: Vec<Vec<usize>>,
    preferred: HashMap<usize, (usize, Near)>,
    stands: HashSet<usize>,
}

impl Tags {
    fn of(products: &[CatalogProduct]) -> Self {
        let split = |product: &CatalogProduct| -> BTreeSet<String> {
            product.tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
        };
        let own: Vec<BTreeSet<String>> = products.iter().map(split).collect();
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        for tag in own.iter().flatten() {
            *counts.entry(tag).or_default() += 1;
        }
        let all: Vec<(String, usize)> = counts.into_iter().map(|(tag, count)| (tag.clone(), count)).collect();
        let place = |tag: &String| all.binary_search_by(|(other, _)| other.cmp(tag)).unwrap_or_default();
        let of_product = own.iter().map(|tags| tags.iter().map(place).collect()).collect();
        let preferred = preferred(&all);
        let stands = preferred.values().map(|(to, _)| *to).collect();
        Self { all, of_product, preferred, stands }
    }

    /// Whether one product alone carries a tag, and no other spelling will be written that way.
    fn is_once(&self, tag: usize) -> bool {
        self.of_product.len() > 1 && self.all[tag].1 == 1 && !self.stands.contains(&tag)
    }
}

/// How many products each category has. A list of categories counts for each of them.
struct Categories {
    counts: HashMap<String, usize>,
    products: usize,
}

impl Categories {
    fn of(products: &[CatalogProduct]) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for product in products {
            for part in parts(&product.category) {
                *counts.entry(part).or_default() += 1;
            }
        }
        Self { counts, products: products.len() }
    }

    fn is_lonely(&self, product: &CatalogProduct) -> bool {
        let alone = |part: &String| self.counts.get(part).is_none_or(|count| *count < 2);
        self.products > 1 && !product.category.is_empty() && parts(&product.category).iter().all(alone)
    }
}

fn parts(category: &str) -> BTreeSet<String> {
    category.split(',').map(|part| part.trim().to_lowercase()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(title: &str, category: &str, vendor: &str, tags: &str) -> CatalogProduct {
        let [title, category, vendor, tags] = [title, category, vendor, tags].map(str::to_owned);
        CatalogProduct { title, category, vendor, tags }
    }

    fn adds_up(audit: &TagAudit) {
        let gains: Decimal = audit.work.iter().map(|item| item.gain).sum();
        assert_eq!((audit.points + gains).round_dp(9), Decimal::ONE_HUNDRED, "{audit:?}");
        assert!(audit.work.windows(2).all(|pair| pair[0].gain >= pair[1].gain), "what brings most is first");
    }

    #[test]
    fn a_catalogue_without_a_fault_scores_a_hundred_and_leaves_no_work() {
        let audit = TagAudit::of(&[
            product("Mug", "Mugs", "Kiln", "mug, stoneware"),
            product("Cup", "mugs", "Kiln", "stoneware, mug"),
        ]);
        assert_eq!((audit.score(), audit.work.len(), audit.seconds()), (Some(100), 0, 0));
    }

    #[test]
    fn an_empty_catalogue_has_no_score_and_a_bare_product_none_to_speak_of() {
        assert_eq!(TagAudit::of(&[]).score(), None);
        let bare = TagAudit::of(&[product("Mug", "", "", ""), product("Cup", "", "", "")]);
        adds_up(&bare);
        assert_eq!(bare.score(), Some(0));
        assert_eq!((bare.with_category, bare.with_vendor, bare.with_tags), (0, 0, 0));
        let lacks = vec![Lack::Category, Lack::Vendor, Lack::Tags];
        assert_eq!(bare.work[0].fix, Fix::Fill { product: "Cup".into(), lacks });
        assert_eq!((bare.work[0].gain, bare.work[0].seconds), (Decimal::from(50), 70));
    }

    #[test]
    fn each_fault_costs_what_the_formula_says() {
        let audit = TagAudit::of(&[
            product("A", "Mugs", "Kiln", "mug, blue"),
            product("B", "Mugs", "Kiln", "mug, blue"),
            product("C", "Mugs", "Kiln", "mugs, blue"),
            product("D", "Vases", "", "mug, odd"),
        ]);
        adds_up(&audit);
        // C loses half of 50 for "mugs"; D loses 10 for its vendor, 10 for its category, a quarter of 50 for "odd".
        assert_eq!(audit.points, Decimal::new(100_0000 - (25_0000 + 10_0000 + 10_0000 + 12_5000) / 4, 4));
        assert_eq!(audit.score(), Some(85));
        assert_eq!((audit.near, audit.once, audit.lonely), (1, 1, 1));
        let rename = Fix::Rename { from: "mugs".into(), to: "mug".into(), how: Near::Plural, products: 1 };
        assert_eq!(audit.work[0].fix, rename);
        assert_eq!(audit.work[0].gain, Decimal::new(625, 2));
    }

    #[test]
    fn a_tag_others_will_be_written_as_is_not_used_once() {
        let audit = TagAudit::of(&[
            product("A", "Mugs", "Kiln", "stoneware"),
            product("B", "Mugs", "Kiln", "Stoneware"),
            product("C", "Mugs", "Kiln", "stonewares"),
        ]);
        adds_up(&audit);
        assert_eq!((audit.near, audit.once), (2, 0));
    }

    #[test]
    fn one_product_alone_lacks_no_sibling() {
        let audit = TagAudit::of(&[product("A", "Mugs", "Kiln", "mug")]);
        assert_eq!((audit.score(), audit.lonely, audit.once), (Some(100), 0, 0));
    }

    #[test]
    fn one_category_of_a_list_is_enough_to_have_siblings() {
        let audit = TagAudit::of(&[
            product("A", "Mugs, Sale", "Kiln", "mug"),
            product("B", "Mugs", "Kiln", "mug"),
            product("C", "Sale > Last", "Kiln", "mug"),
        ]);
        assert_eq!(audit.lonely, 1);
    }

    #[test]
    fn what_is_not_offered_is_not_audited() {
        assert!(is_active("active") && is_active("") && is_active("publish"));
        assert!(!is_active("draft") && !is_active("archived") && !is_active("private"));
    }
}
