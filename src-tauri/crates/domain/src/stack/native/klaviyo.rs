//! Klaviyo's own.

use super::{Job, NativePlatform, native};

pub(super) const KLAVIYO: NativePlatform = NativePlatform {
    id: "klaviyo",
    name: "Klaviyo",
    natives: &[
        native("klaviyo-email", Job::Email),
        native("klaviyo-sms", Job::Sms),
        native("klaviyo-flows", Job::Automation),
        native("klaviyo-segments", Job::Segmentation),
        native("klaviyo-recommendations", Job::Personalization),
        native("klaviyo-predictions", Job::Forecasting),
        native("klaviyo-reports", Job::Reporting),
    ],
};
