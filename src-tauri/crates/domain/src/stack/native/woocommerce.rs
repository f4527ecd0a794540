//! WooCommerce's own, without extensions.

use super::{Job, NativePlatform, native};

pub(super) const WOOCOMMERCE: NativePlatform = NativePlatform {
    id: "woocommerce",
    name: "WooCommerce",
    natives: &[
        native("woocommerce-reviews", Job::Reviews),
        native("woocommerce-recommendations", Job::Personalization),
        native("woocommerce-search", Job::Search),
        native("woocommerce-reports", Job::Analytics),
        native("woocommerce-stock", Job::Inventory),
    ],
};
