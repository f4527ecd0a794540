//! What the big platforms do by themselves (requirements B13), so that nobody pays for it a second time. One file per
//! platform, one line per fact; what it is stands under `native-<id>` in the catalogue. The owner can say of each that
//! it is not for this shop: plans and countries differ.

mod bigcommerce;
mod klaviyo;
mod shopify;
mod woocommerce;

use super::Job;

/// Something a platform does without another tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Native {
    /// Its id, `shopify-email`; begins with the platform's.
    pub id: &'static str,
    /// The job it does.
    pub job: Job,
}

const fn native(id: &'static str, job: Job) -> Native {
    Native { id, job }
}

/// A platform and what it does by itself.
#[derive(Clone, Copy, Debug)]
pub struct NativePlatform {
    /// Its id, the first word of its facts' ids.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub natives: &'static [Native],
}

/// Every platform that is known.
pub const NATIVE_PLATFORMS: &[NativePlatform] =
    &[shopify::SHOPIFY, woocommerce::WOOCOMMERCE, bigcommerce::BIGCOMMERCE, klaviyo::KLAVIYO];

/// Whether there is a fact with an id.
pub fn is_native(id: &str) -> bool {
    NATIVE_PLATFORMS.iter().any(|platform| platform.natives.iter().any(|native| native.id == id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_single_and_begin_with_their_platform() {
        let mut seen = BTreeSet::new();
        for platform in NATIVE_PLATFORMS {
            for native in platform.natives {
                assert!(native.id.starts_with(&format!("{}-", platform.id)), "{}", native.id);
                assert!(seen.insert(native.id), "{} is there twice", native.id);
                assert_ne!(native.job, Job::Other, "{} says nothing", native.id);
            }
        }
        assert!(is_native("shopify-email") && !is_native("shopify"));
    }
}
