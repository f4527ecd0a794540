//! The copy review on real catalogs: what is told of them, rule by rule. Every remark counted here was read by a person
//! and is worth an owner's time; a rule that begins to say more has to be read again.

use crate::support::exports;
use std::collections::BTreeMap;
use std::path::Path;
use tillwise_domain::content::{CopyField, Finding, ImageCopy, ProductCopy, ShopCopy, review_all};

/// Where a platform's product export has what the review reads.
struct Columns {
    platform: &'static str,
    /// The column that says which rows are one product; rows without it belong to the product above.
    key: &'static str,
    title: &'static str,
    description: &'static str,
    short: &'static str,
    seo: [&'static str; 2],
    image: [&'static str; 2],
    names: &'static [&'static str],
    /// The column that must have one of these values for a row to be a product.
    only: Option<(&'static str, &'static [&'static str])>,
}

const SHOPIFY: Columns = Columns {
    platform: "shopify",
    key: "Handle",
    title: "Title",
    description: "Body (HTML)",
    short: "",
    seo: ["SEO Title", "SEO Description"],
    image: ["Image Src", "Image Alt Text"],
    names: &["Vendor", "Type", "Option1 Value", "Option2 Value"],
    only: None,
};

const NEW_SHOPIFY: Columns = Columns {
    key: "URL handle",
    description: "Description",
    seo: ["SEO title", "SEO description"],
    image: ["Product image URL", "Image alt text"],
    names: &["Vendor", "Type", "Option1 value"],
    ..SHOPIFY
};

const WOOCOMMERCE: Columns = Columns {
    platform: "woocommerce",
    key: "ID",
    title: "Name",
    description: "Description",
    short: "Short description",
    seo: ["", ""],
    image: ["", ""],
    names: &["Categories", "Attribute 1 value(s)", "Attribute 2 value(s)"],
    only: Some(("Type", &["simple", "variable", "grouped", "external", "simple, downloadable, virtual"])),
};

const SQUARESPACE: Columns = Columns {
    platform: "squarespace",
    key: "Product ID [Non Editable]",
    title: "Title",
    description: "Description",
    names: &["Categories", "Tags"],
    only: None,
    ..WOOCOMMERCE
};

const WIX: Columns = Columns {
    platform: "wix",
    key: "handle",
    title: "name",
    description: "plainDescription",
    names: &["brand"],
    only: Some(("fieldType", &["PRODUCT", "Product"])),
    ..WOOCOMMERCE
};

const BIGCOMMERCE: Columns = Columns {
    platform: "bigcommerce",
    key: "ID",
    title: "Name",
    description: "Description",
    short: "",
    seo: ["Page Title", "Meta Description"],
    names: &["Categories"],
    only: Some(("Item", &["Product"])),
    ..WOOCOMMERCE
};

/// A file, its columns, and what is told of it: the rule, and in how many products.
type Told = (&'static str, &'static Columns, &'static [(&'static str, usize)]);

/// What is told of each file.
const TOLD: &[Told] = &[
    (
        "shopify/products_apparel.csv",
        &SHOPIFY,
        &[("missing_alt_text", 20), ("spelling", 3), ("thin_description", 6)],
    ),
    ("shopify/products_home-and-garden.csv", &SHOPIFY, &[("missing_alt_text", 20), ("thin_description", 20)]),
    ("shopify/products_jewelery.csv", &SHOPIFY, &[("missing_alt_text", 20), ("thin_description", 16)]),
    (
        "shopify/products_template_new-headers.csv",
        &NEW_SHOPIFY,
        &[
            ("missing_alt_text", 1),
            ("missing_description", 1),
            ("seo_description_length", 1),
            ("template_leftover", 1),
        ],
    ),
    ("woocommerce/sample_products.csv", &WOOCOMMERCE, &[("template_leftover", 18)]),
    ("squarespace/products_squarespace.csv", &SQUARESPACE, &[("template_leftover", 8)]),
    ("wix/products_wix.csv", &WIX, &[("template_leftover", 3)]),
    (
        "bigcommerce/products_bigcommerce-modern.csv",
        &BIGCOMMERCE,
        &[("near_duplicate", 2), ("readability", 1), ("spelling", 2), ("template_leftover", 13)],
    ),
];

#[test]
fn every_remark_on_a_real_catalog_is_worth_the_time() {
    let Some(folder) = exports("every_remark_on_a_real_catalog_is_worth_the_time") else { return };
    for (file, columns, told) in TOLD {
        let products = products(&folder.join(file), columns);
        let found = review_all(&products, &ShopCopy::learn(&products));
        assert_eq!(by_rule(&found), told.iter().copied().collect(), "{file}: {found:#?}");
    }
}

/// The rules this test is about: those on text, markup and spelling. Claims, facts and voice have their own.
const RULES: &[&str] = &[
    "missing_description",
    "thin_description",
    "duplicate_description",
    "near_duplicate",
    "same_opening",
    "missing_alt_text",
    "weak_alt_text",
    "alt_text_length",
    "title_length",
    "seo_title_length",
    "seo_description_length",
    "shouting",
    "template_leftover",
    "broken_html",
    "spelling",
    "readability",
];

/// In how many products each of the rules speaks.
fn by_rule(found: &[Vec<Finding>]) -> BTreeMap<&'static str, usize> {
    let mut by_rule = BTreeMap::new();
    for of_product in found {
        let mut rules: Vec<_> = of_product.iter().map(|finding| finding.rule).collect();
        rules.retain(|rule| RULES.contains(rule));
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().for_each(|rule| *by_rule.entry(rule).or_default() += 1);
    }
    by_rule
}

#[test]
fn a_place_in_a_real_catalog_is_where_the_remark_says() {
    let Some(folder) = exports("a_place_in_a_real_catalog_is_where_the_remark_says") else { return };
    let mut seen = 0;
    for (file, columns, _) in TOLD {
        let products = products(&folder.join(file), columns);
        let found = review_all(&products, &ShopCopy::learn(&products));
        for (product, finding) in
            products.iter().zip(&found).flat_map(|(product, all)| all.iter().map(move |one| (product, one)))
        {
            let raw: Vec<char> = product.text(finding.field).unwrap().chars().collect();
            let span: String = raw[finding.start..finding.end].iter().collect();
            if matches!(finding.rule, "spelling" | "template_leftover") {
                assert_eq!(span, finding.text, "{file}: {}", finding.rule);
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

fn products(file: &Path, columns: &Columns) -> Vec<ProductCopy> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let header = reader.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column.trim_start_matches('\u{feff}') == name);
    let mut products: Vec<ProductCopy> = Vec::new();
    for row in reader.records() {
        let row = row.unwrap();
        let has = |name: &str| place(name).map(|column| row[column].to_owned());
        let is = |name: &str| has(name).unwrap_or_default();
        if columns.only.is_some_and(|(column, values)| !values.contains(&is(column).as_str())) {
            continue;
        }
        let key = is(columns.key);
        let more = products.last().is_some_and(|above| key.is_empty() || above.key == key);
        if !more {
            products.push(ProductCopy {
                platform: columns.platform.into(),
                handle: key.clone(),
                key,
                title: is(columns.title),
                description: has(columns.description),
                short_description: has(columns.short),
                seo_title: has(columns.seo[0]),
                seo_description: has(columns.seo[1]),
                live: true,
                ..ProductCopy::default()
            });
        }
        let product = products.last_mut().unwrap();
        product.facts.extend(columns.names.iter().map(|name| is(name)).filter(|value| !value.is_empty()));
        let address = is(columns.image[0]);
        if !address.is_empty() {
            let position = u32::try_from(product.images.len() + 1).unwrap();
            product.images.push(ImageCopy { position, address, alt: has(columns.image[1]) });
        }
    }
    products.retain(|product| !product.title.is_empty());
    assert!(products.iter().all(|product| product.text(CopyField::Title).is_some()));
    products
}
