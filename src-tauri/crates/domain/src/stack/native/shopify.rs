//! Shopify's own.

use super::{Job, NativePlatform, native};

pub(super) const SHOPIFY: NativePlatform = NativePlatform {
    id: "shopify",
    name: "Shopify",
    natives: &[
        native("shopify-email", Job::Email),
        native("shopify-flow", Job::Automation),
        native("shopify-segments", Job::Segmentation),
        native("shopify-inbox", Job::Chatbot),
        native("shopify-text", Job::Writing),
        native("shopify-images", Job::Images),
        native("shopify-recommendations", Job::Personalization),
        native("shopify-search", Job::Search),
        native("shopify-translate", Job::Translation),
        native("shopify-subscriptions", Job::Subscriptions),
        native("shopify-reports", Job::Analytics),
        native("shopify-stock", Job::Inventory),
    ],
};
