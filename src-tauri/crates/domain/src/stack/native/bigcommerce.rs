//! BigCommerce's own.

use super::{Job, NativePlatform, native};

pub(super) const BIGCOMMERCE: NativePlatform = NativePlatform {
    id: "bigcommerce",
    name: "BigCommerce",
    natives: &[
        native("bigcommerce-email", Job::Email),
        native("bigcommerce-segments", Job::Segmentation),
        native("bigcommerce-reviews", Job::Reviews),
        native("bigcommerce-recommendations", Job::Personalization),
        native("bigcommerce-search", Job::Search),
        native("bigcommerce-reports", Job::Analytics),
        native("bigcommerce-stock", Job::Inventory),
    ],
};
