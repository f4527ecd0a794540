//! Texts that are longer than the place where they are shown or stored (definitions.md 4.15).

use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};

/// Finds alternative texts that a screen reader would read for long, or that the shop cuts.
pub(super) struct AltTextLength;

/// Finds titles that the platform refuses or that search results cut.
pub(super) struct TitleLength;

/// Finds titles for search engines that are cut.
pub(super) struct SeoTitleLength;

/// Finds descriptions for search engines that are cut.
pub(super) struct SeoDescriptionLength;

const ALT_ADVICE: usize = 125;
const ALT_LIMIT: usize = 512;

/// Above the 60 characters of the advice, because a title is written for buyers first.
const TITLE_ADVICE: usize = 80;

/// From here on a title is cut in the shop's own lists too, whatever search engines show.
const TITLE_LONG: usize = 120;

const SEO_TITLE_LIMIT: usize = 70;

/// What a search result shows of a title, in pixels.
const SEO_TITLE_WIDTH: usize = 600;

/// What a search result shows of a description. A text is told from ten more on: the place is measured in pixels.
const SEO_DESCRIPTION_ADVICE: usize = 160;
const SEO_DESCRIPTION_LIMIT: usize = 320;

impl Check for AltTextLength {
    fn id(&self) -> &'static str {
        "alt_text_length"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let alts = read.texts.iter().filter(|text| matches!(text.field, CopyField::AltText { .. }));
        alts.filter_map(|text| match length(text) {
            length if length > ALT_LIMIT => Some(self.beyond(text, length, ALT_LIMIT)),
            length if length > ALT_ADVICE => Some(self.above(text, length, ALT_ADVICE)),
            _ => None,
        })
        .collect()
    }
}

impl Check for TitleLength {
    fn id(&self) -> &'static str {
        "title_length"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let Some(text) = read.text(CopyField::Title) else { return Vec::new() };
        let limit = match read.product.platform.as_str() {
            "shopify" => Some(255),
            "etsy" => Some(140),
            _ => None,
        };
        let length = length(text);
        if length == 0 {
            let finding = Finding::on_field(self.id(), Severity::High, text.field);
            return vec![
                finding.with("kind", "empty").with("length", 0_usize).with("limit", limit.unwrap_or(255)),
            ];
        }
        if let Some(limit) = limit.filter(|limit| length > *limit) {
            return vec![self.beyond(text, length, limit)];
        }
        // Etsy's buyers search in long titles.
        if read.product.platform == "etsy" {
            return Vec::new();
        }
        let shown_elsewhere = read.text(CopyField::SeoTitle).is_some_and(|seo| !seo.words.is_empty());
        if length > if shown_elsewhere { TITLE_LONG } else { TITLE_ADVICE } {
            return vec![self.above(text, length, TITLE_ADVICE)];
        }
        Vec::new()
    }
}

impl Check for SeoTitleLength {
    fn id(&self) -> &'static str {
        "seo_title_length"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let Some(text) = read.text(CopyField::SeoTitle) else { return Vec::new() };
        let length = length(text);
        if length > SEO_TITLE_LIMIT || width(&text.plain) > SEO_TITLE_WIDTH {
            return vec![self.above(text, length, 60)];
        }
        Vec::new()
    }
}

impl Check for SeoDescriptionLength {
    fn id(&self) -> &'static str {
        "seo_description_length"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let Some(text) = read.text(CopyField::SeoDescription) else { return Vec::new() };
        match length(text) {
            length if length > SEO_DESCRIPTION_LIMIT => {
                vec![self.beyond(text, length, SEO_DESCRIPTION_LIMIT)]
            }
            length if length > SEO_DESCRIPTION_ADVICE + 10 => {
                vec![self.above(text, length, SEO_DESCRIPTION_ADVICE)]
            }
            _ => Vec::new(),
        }
    }
}

/// The two remarks these checks make.
trait Lengths: Check + Sized {
    /// The text is longer than the platform takes.
    fn beyond(&self, text: &ReadText<'_>, length: usize, limit: usize) -> Finding {
        let finding = Finding::on_field(self.id(), Severity::High, text.field);
        finding.with("kind", "limit").with("length", length).with("limit", limit)
    }

    /// The text is longer than is shown.
    fn above(&self, text: &ReadText<'_>, length: usize, advice: usize) -> Finding {
        let finding = Finding::on_field(self.id(), self.severity(), text.field);
        finding.with("kind", "advice").with("length", length).with("limit", advice)
    }
}

impl<T: Check> Lengths for T {}

fn length(text: &ReadText<'_>) -> usize {
    text.raw.trim().chars().count()
}

/// About how wide a search result shows a title: 20 pixels high, in letters of Arial's widths.
fn width(text: &str) -> usize {
    let widths = text.trim().chars().map(|letter| match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '’' => 4,
        'f' | 't' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' | '-' => 6,
        'm' | 'w' | 'M' | 'W' | '%' | '&' | '—' => 16,
        letter if letter.is_uppercase() => 14,
        _ => 10,
    });
    widths.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;
    use crate::content::fixtures::{found_in, pictured, titled};

    fn told(check: &dyn Check, product: ProductCopy) -> Option<Severity> {
        found_in(check, &[product]).first().map(|finding| finding.severity)
    }

    #[test]
    fn an_alternative_text_may_have_125_letters_and_must_not_have_more_than_512() {
        let of = |length: usize| told(&AltTextLength, pictured("1", "Mug", &["ä".repeat(length).as_str()]));
        assert_eq!([of(125), of(126), of(513)], [None, Some(Severity::Low), Some(Severity::High)]);
    }

    #[test]
    fn a_title_has_the_limit_of_its_platform() {
        let of = |platform: &str, length: usize| {
            told(&TitleLength, ProductCopy { platform: platform.into(), ..titled(&"a".repeat(length)) })
        };
        assert_eq!([of("shopify", 80), of("shopify", 81)], [None, Some(Severity::Low)]);
        assert_eq!(of("shopify", 256), Some(Severity::High));
        assert_eq!([of("etsy", 140), of("etsy", 141)], [None, Some(Severity::High)]);
        assert_eq!(of("woocommerce", 300), Some(Severity::Low));
        assert_eq!(of("wix", 0), Some(Severity::High));
    }

    #[test]
    fn a_long_title_matters_less_where_search_engines_get_another() {
        let of = |length: usize| {
            told(&TitleLength, ProductCopy { seo_title: Some("Mug".into()), ..titled(&"a".repeat(length)) })
        };
        assert_eq!([of(120), of(121)], [None, Some(Severity::Low)]);
    }

    #[test]
    fn a_title_for_search_engines_is_measured_in_width() {
        let of = |title: &str| {
            told(&SeoTitleLength, ProductCopy { seo_title: Some(title.into()), ..titled("Mug") })
        };
        assert_eq!(of("Hand-thrown stoneware mug with a wide handle, 350 ml | Kiln"), None);
        assert_eq!(of("HAND-THROWN STONEWARE MUG WITH A WIDE HANDLE, 350 ML | KILN"), Some(Severity::Low));
        assert_eq!(of(&"il ".repeat(24)), Some(Severity::Low));
        assert_eq!(of(""), None);
    }

    #[test]
    fn a_description_for_search_engines_is_cut_after_160_letters() {
        let of = |length: usize| {
            let product = ProductCopy { seo_description: Some("a".repeat(length)), ..titled("Mug") };
            told(&SeoDescriptionLength, product)
        };
        assert_eq!(
            [of(0), of(170), of(171), of(321)],
            [None, None, Some(Severity::Low), Some(Severity::High)]
        );
    }
}
