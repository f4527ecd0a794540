//! Where each export comes from, platform by platform.

use super::views::GuideView;
use crate::Engine;
use tillwise_domain::formats::FORMATS;

/// The platforms in the order the page lists them, each with the first words of the ids of its formats. The words of
/// each are under `platform-<id>`.
const PLATFORMS: &[(&str, &[&str])] = &[
    ("shopify", &["shopify", "inventory"]),
    ("woocommerce", &["woocommerce"]),
    ("etsy", &["etsy"]),
    ("amazon", &["amazon"]),
    ("ebay", &["ebay"]),
    ("square", &["square"]),
    ("squarespace", &["squarespace"]),
    ("wix", &["wix"]),
    ("bigcommerce", &["bigcommerce"]),
    ("magento", &["magento"]),
    ("prestashop", &["prestashop"]),
    ("ads", &["meta", "google"]),
    ("analytics", &["ga4"]),
    ("email", &["mailchimp", "mailerlite", "klaviyo"]),
    ("helpdesk", &["zendesk", "gorgias"]),
    ("bank", &["bank"]),
    ("own", &["table", "tillwise"]),
];

/// The platform a format is of.
fn platform(format: &str) -> Option<usize> {
    let first = format.split('-').next().unwrap_or(format);
    PLATFORMS.iter().position(|(_, words)| words.contains(&first))
}

impl Engine {
    /// Every format with the way to its file, those of one platform together.
    pub(super) fn guides(&self) -> Vec<GuideView> {
        let mut formats: Vec<&str> = FORMATS.iter().map(|format| format.id()).collect();
        // A sort keeps the order within a platform; a format of none would stand at the end.
        formats.sort_by_key(|format| platform(format).unwrap_or(PLATFORMS.len()));
        formats
            .into_iter()
            .map(|format| {
                let of = platform(format).map_or("own", |at| PLATFORMS[at].0);
                GuideView {
                    format: format.to_owned(),
                    platform: self.words.label(&format!("platform-{of}")),
                    label: self.words.label(&format!("format-{format}")),
                    steps: self.words.label(&format!("format-{format}-where")),
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Catalogue;
    use std::collections::BTreeSet;

    #[test]
    fn every_format_is_of_one_platform_and_every_platform_has_words_and_a_format() {
        let catalogue = Catalogue::english();
        let used: BTreeSet<usize> = FORMATS
            .iter()
            .map(|format| {
                platform(format.id()).unwrap_or_else(|| panic!("{} is of no platform", format.id()))
            })
            .collect();
        assert_eq!(used.len(), PLATFORMS.len());
        for (id, _) in PLATFORMS {
            assert!(catalogue.knows(&format!("platform-{id}")), "platform-{id} has no words");
        }
        let words: Vec<&str> = PLATFORMS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "no word is of two platforms");
    }
}
