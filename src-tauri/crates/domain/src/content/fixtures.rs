//! Products for the tests of the checks.

use super::{Check, CopySettings, Finding, ImageCopy, Language, ProductCopy, ReadCopy, ShopCopy};

/// A product with this description.
pub(super) fn described(description: &str) -> ProductCopy {
    ProductCopy {
        platform: "shopify".into(),
        key: "mug".into(),
        title: "Mug Näs".into(),
        description: Some(description.into()),
        ..ProductCopy::default()
    }
}

/// A product with this title.
pub(super) fn titled(title: &str) -> ProductCopy {
    ProductCopy { title: title.into(), ..described("") }
}

/// A product with images of these alternative texts.
pub(super) fn pictured(key: &str, title: &str, alts: &[&str]) -> ProductCopy {
    let image = |(position, alt): (u32, &&str)| ImageCopy {
        position,
        address: format!("https://example.com/{key}-{position}.jpg"),
        alt: Some((*alt).to_owned()),
    };
    ProductCopy { key: key.into(), images: (1..).zip(alts).map(image).collect(), ..titled(title) }
}

/// What a check finds in the first of these products, in an English shop of all of them.
pub(super) fn found_in(check: &dyn Check, products: &[ProductCopy]) -> Vec<Finding> {
    found_where(check, products, Language::English)
}

/// What a check finds in the first of these products, in a shop of this language.
pub(super) fn found_where(check: &dyn Check, products: &[ProductCopy], language: Language) -> Vec<Finding> {
    let settings = CopySettings { language: Some(language), ..CopySettings::default() };
    let shop = ShopCopy::learn_with(products, settings);
    check.check(&ReadCopy::of(&products[0], &shop), &shop)
}

/// The spans a check finds in an English description.
pub(super) fn spans(check: &dyn Check, description: &str) -> Vec<String> {
    let found = found_in(check, &[described(description)]);
    let raw: Vec<char> = description.chars().collect();
    found
        .into_iter()
        .map(|finding| {
            let span: String = raw[finding.start..finding.end].iter().collect();
            assert!(description.contains('<') || description.contains('&') || span == finding.text);
            finding.text
        })
        .collect()
}

/// A description after the fix of the only finding in it.
pub(super) fn fixed(check: &dyn Check, product: &ProductCopy) -> Option<String> {
    let found = found_in(check, std::slice::from_ref(product));
    let [finding] = found.as_slice() else { panic!("one finding, not {found:?}") };
    let raw: Vec<char> = product.text(finding.field)?.chars().collect();
    let fix = finding.fix.as_ref()?;
    let before: String = raw[..finding.start].iter().collect();
    let after: String = raw[finding.end..].iter().collect();
    Some(format!("{before}{fix}{after}"))
}
