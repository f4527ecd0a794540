//! The labelled shops of `tests/fixtures/labelled`: products as small shops write them, half of them with planted faults.
//! The files are read here, written as Shopify exports, imported by the engine, reviewed and scored.
//!
//! A file starts with the shop's own rules. `@` is a handle; below it stand `t` title, `k` type and tags, `d` price,
//! grams and an option with its values, `i` alt text, `s` and `m` title and description for search engines, `b` body, and
//! `!` a planted fault: rule, field, and the words that carry it.

use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use tillwise_domain::content::{
    BannedWord, CopySettings, Finding, HouseRules, ProductCopy, Punctuation, ShopCopy, SpellingVariant,
    VoiceProfile, review,
};

/// A shop with its own rules and its products.
#[derive(Default)]
pub struct LabelledShop {
    pub name: String,
    pub language: String,
    vendor: String,
    house: String,
    banned: Vec<String>,
    products: Vec<Product>,
}

#[derive(Default)]
struct Product {
    handle: String,
    title: String,
    kind: String,
    tags: String,
    price: String,
    grams: String,
    option: Option<(String, Vec<String>)>,
    alt: String,
    seo_title: String,
    seo_description: String,
    body: String,
    faults: Vec<Fault>,
}

/// A planted fault.
pub struct Fault {
    pub rule: String,
    pub field: String,
    /// The words that carry it; empty where the whole field does.
    pub words: String,
}

/// One product as the engine holds it, with its faults and what the review says.
pub struct Reviewed {
    pub handle: String,
    pub copy: ProductCopy,
    pub faults: Vec<Fault>,
    pub findings: Vec<Finding>,
}

/// How many planted faults were found.
#[derive(Clone, Copy, Default)]
pub struct Recall {
    pub planted: u32,
    pub found: u32,
}

/// What a review of labelled shops came to.
#[derive(Default)]
pub struct Score {
    by_rule: BTreeMap<String, BTreeMap<String, Recall>>,
    /// Products without a fault, remarks on them, and remarks on other products that no fault was planted for.
    pub clean: BTreeMap<String, (u32, u32, u32)>,
    /// What was missed and what was said for nothing, line by line.
    pub lines: BTreeSet<String>,
}

/// Reads a shop's file.
pub fn read(text: &str) -> LabelledShop {
    let mut shop = LabelledShop::default();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim().to_owned();
        if mark == "@" {
            shop.products.push(Product { handle: rest, ..Product::default() });
            continue;
        }
        let Some(product) = shop.products.last_mut() else {
            match mark {
                "shop" => shop.name = rest,
                "language" => shop.language = rest,
                "vendor" => shop.vendor = rest,
                "house" => shop.house = rest,
                "banned" => shop.banned = rest.split(", ").map(str::to_owned).collect(),
                _ => panic!("{line:?} is no line of a labelled shop"),
            }
            continue;
        };
        match mark {
            "t" => product.title = rest,
            "k" => {
                let (kind, tags) = rest.split_once("; ").expect("a type and tags");
                (product.kind, product.tags) = (kind.to_owned(), tags.to_owned());
            }
            "d" => product.is(&rest),
            "i" => product.alt = rest,
            "s" => product.seo_title = rest,
            "m" => product.seo_description = rest,
            "b" => product.body.push_str(&rest),
            "!" => {
                let mut parts = rest.splitn(3, ' ').map(str::to_owned);
                let mut part = || parts.next().unwrap_or_default();
                product.faults.push(Fault { rule: part(), field: part(), words: part() });
            }
            _ => panic!("{line:?} is no line of a labelled product"),
        }
    }
    shop
}

impl Product {
    fn is(&mut self, data: &str) {
        let mut parts = data.splitn(3, ' ');
        self.price = parts.next().unwrap_or_default().replace(',', ".");
        self.grams = parts.next().unwrap_or_default().to_owned();
        self.option = parts.next().map(|option| {
            let (name, values) = option.split_once(": ").expect("an option and its values");
            (name.to_owned(), values.split('/').map(str::to_owned).collect())
        });
    }
}

const HEADER: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,\
                      Variant Grams,Variant Price,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,\
                      Status\n";

impl LabelledShop {
    /// The shop's products as its platform exports them.
    pub fn csv(&self) -> String {
        let mut csv = HEADER.to_owned();
        for product in &self.products {
            let default = ("Title".to_owned(), vec!["Default Title".to_owned()]);
            let (name, values) = product.option.as_ref().unwrap_or(&default);
            for (at, value) in values.iter().enumerate() {
                let sku = format!("{}-{}", product.handle.to_uppercase(), at + 1);
                let image = format!("https://example.com/{}.jpg", product.handle);
                let own = [&product.title, &product.body, &self.vendor, &product.kind, &product.tags];
                let of_variant = [&sku, &product.grams, &product.price];
                let words = [&product.alt, &product.seo_title, &product.seo_description];
                let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
                let first = |text: &str| if at == 0 { quoted(text) } else { String::new() };
                let row: Vec<String> = [product.handle.clone()]
                    .into_iter()
                    .chain(own.map(|text| first(text)))
                    .chain([first("true"), first(name), quoted(value)])
                    .chain(of_variant.map(|text| quoted(text)))
                    .chain([first(&image), first("1")])
                    .chain(words.map(|text| first(text)))
                    .chain([first("active")])
                    .collect();
                writeln!(csv, "{}", row.join(",")).expect("a text can be written to");
            }
        }
        csv
    }

    /// How many products it has.
    pub fn size(&self) -> usize {
        self.products.len()
    }

    /// The rules its faults were planted for.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.products.iter().flat_map(|product| &product.faults).map(|fault| fault.rule.as_str())
    }

    fn settings(&self, today: Date) -> CopySettings {
        let spelling = match &self.house {
            house if house.contains("British") => Some(SpellingVariant::British),
            house if house.contains("American") => Some(SpellingVariant::American),
            _ => None,
        };
        let punctuation = Punctuation {
            no_exclamation: self.house.contains("no exclamation marks"),
            ..Punctuation::default()
        };
        let banned = self.banned.iter().map(|word| BannedWord { word: word.clone(), instead: None });
        let voice = VoiceProfile { spelling, punctuation, ..VoiceProfile::default() };
        let house = HouseRules { today: Some(today), banned: banned.collect(), voice: Some(voice) };
        CopySettings { house, ..CopySettings::default() }
    }

    /// Reviews what the engine holds of the shop, by the shop's own rules.
    pub fn review(self, held: Vec<ProductCopy>, today: Date) -> Vec<Reviewed> {
        assert_eq!(held.len(), self.products.len(), "{}", self.name);
        let shop = ShopCopy::learn_with(&held, self.settings(today));
        let mut faults: BTreeMap<String, Vec<Fault>> =
            self.products.into_iter().map(|product| (product.handle, product.faults)).collect();
        let reviewed = held.into_iter().map(|copy| Reviewed {
            handle: copy.handle.clone(),
            faults: faults.remove(&copy.handle).expect("a labelled product"),
            findings: review(&copy, &shop),
            copy,
        });
        reviewed.collect()
    }
}

impl Fault {
    /// Whether a remark is about this fault: the same rule and field, and words that overlap. Damage in markup shows
    /// far from where it was done, so there the field is enough.
    pub fn is_told(&self, finding: &Finding, copy: &ProductCopy) -> bool {
        if finding.rule != self.rule || finding.field.id() != self.field {
            return false;
        }
        if self.words.is_empty() || finding.start == finding.end || self.rule == "broken_html" {
            return true;
        }
        let text = copy.text(finding.field).unwrap_or_default();
        let Some(byte) = text.find(&self.words) else { return finding.text.contains(&self.words) };
        let start = text[..byte].chars().count();
        let end = start + self.words.chars().count();
        finding.start < end && start < finding.end
    }
}

impl Score {
    /// Counts a shop's review.
    pub fn add(&mut self, shop: &str, language: &str, reviewed: &[Reviewed]) {
        for one in reviewed {
            for fault in &one.faults {
                let told = one.findings.iter().any(|finding| fault.is_told(finding, &one.copy));
                self.count(language, &fault.rule, told);
                if !told {
                    let line = format!("missed {shop}/{}: {} {:?}", one.handle, fault.rule, fault.words);
                    self.lines.insert(line);
                }
            }
            let counts = self.clean.entry(language.to_owned()).or_default();
            counts.0 += u32::from(one.faults.is_empty());
            for finding in &one.findings {
                if one.faults.iter().any(|fault| fault.is_told(finding, &one.copy)) {
                    continue;
                }
                let (what, count) = match one.faults.is_empty() {
                    true => ("false", &mut counts.1),
                    false => ("other", &mut counts.2),
                };
                *count += 1;
                let (rule, text) = (finding.rule, &finding.text);
                let text: String = text.chars().take(60).collect();
                self.lines.insert(format!("{what} {shop}/{}: {rule} {text:?} {:?}", one.handle, finding.fix));
            }
        }
    }

    /// Counts one planted fault.
    pub fn count(&mut self, language: &str, rule: &str, told: bool) {
        let recall = self.by_rule.entry(rule.to_owned()).or_default().entry(language.to_owned()).or_default();
        recall.planted += 1;
        recall.found += u32::from(told);
    }

    /// How much was found of what was planted in these languages; of one rule, where one is named.
    pub fn recall(&self, languages: &[&str], rule: Option<&str>) -> Recall {
        let rules = self.by_rule.iter().filter(|(id, _)| rule.is_none_or(|rule| rule == id.as_str()));
        let counted = rules
            .flat_map(|(_, by_language)| by_language.iter())
            .filter(|(language, _)| languages.contains(&language.as_str()));
        counted.fold(Recall::default(), |sum, (_, one)| Recall {
            planted: sum.planted + one.planted,
            found: sum.found + one.found,
        })
    }

    /// The remarks on products without a fault in these languages, and how many such products there are.
    pub fn on_clean(&self, languages: &[&str]) -> (u32, u32) {
        let of = self.clean.iter().filter(|(language, _)| languages.contains(&language.as_str()));
        of.fold((0, 0), |(products, remarks), (_, one)| (products + one.0, remarks + one.1))
    }

    /// A table: one line a rule, one column a language, and the remarks on clean products below.
    pub fn table(&self) -> String {
        let languages: Vec<&str> = self.clean.keys().map(String::as_str).collect();
        let mut table = String::new();
        let mut row = |name: &str, cells: &[String]| {
            let cells: String = cells.iter().map(|cell| format!("{cell:>9}")).collect();
            let _ = write!(table, "\n{name:<24}{cells}");
        };
        let heads = std::iter::once("all").chain(languages.iter().copied());
        row("", &heads.map(str::to_owned).collect::<Vec<_>>());
        let each = |rule: Option<&str>| -> Vec<String> {
            let all = std::iter::once(self.recall(&languages, rule));
            all.chain(languages.iter().map(|one| self.recall(&[one], rule))).map(Recall::said).collect()
        };
        for rule in self.by_rule.keys() {
            row(rule, &each(Some(rule)));
        }
        row("all", &each(None));
        let sums: Vec<_> = self.clean.values().collect();
        let parts = |one: &(u32, u32, u32)| [one.0, one.1, one.2];
        for (at, name) in ["clean products", "remarks on them", "other remarks"].into_iter().enumerate() {
            let all = sums.iter().map(|one| parts(one)[at]).sum::<u32>();
            let cells = std::iter::once(all).chain(sums.iter().map(|one| parts(one)[at]));
            row(name, &cells.map(|cell| cell.to_string()).collect::<Vec<_>>());
        }
        table
    }
}

impl Recall {
    fn said(self) -> String {
        if self.planted == 0 { "–".to_owned() } else { format!("{}/{}", self.found, self.planted) }
    }

    /// The share that was found, in percent, rounded down.
    pub fn percent(self) -> u32 {
        self.found * 100 / self.planted.max(1)
    }
}

/// The labelled shops of a folder, in the order of their names.
pub fn shops(folder: &Path) -> Vec<LabelledShop> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the labelled shops are there")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files.iter().map(|path| read(&std::fs::read_to_string(path).expect("a text"))).collect()
}
