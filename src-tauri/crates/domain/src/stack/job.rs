//! What a tool does for the shop: a fixed list of jobs, so that two tools can be compared by what they do and not
//! by what they are called.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! jobs {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal,)+) => {
        /// A job a tool can do. The label and a line of explanation are in the catalogue under `job-<id>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Job { $($(#[doc = $doc])+ $name,)+ }

        impl Job {
            /// Every job, in the order lists show them.
            pub const ALL: &[Job] = &[$(Self::$name,)+];

            /// The job's id, as commands and files write it.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }
        }
    };
}

jobs! {
    /// Product descriptions, posts and e-mails drafted by an assistant.
    Writing = "writing",
    /// Product pictures made or edited.
    Images = "images",
    /// Video made or edited.
    Video = "video",
    /// Texts put into other languages.
    Translation = "translation",
    /// Titles, descriptions and structure for search engines.
    Seo = "seo",
    /// Posts for social networks, planned and sent.
    Social = "social",
    /// Newsletters and e-mail sequences.
    Email = "email",
    /// Text messages to customers.
    Sms = "sms",
    /// Support tickets in one inbox.
    Helpdesk = "helpdesk",
    /// An automatic first answer to customers.
    Chatbot = "chatbot",
    /// Customer reviews collected and shown.
    Reviews = "reviews",
    /// Points, referrals and memberships.
    Loyalty = "loyalty",
    /// An event in one tool starts an action in another.
    Automation = "automation",
    /// Audiences and segments built from customer data.
    Segmentation = "segmentation",
    /// Products recommended or sorted per visitor.
    Personalization = "personalization",
    /// Search inside the shop.
    Search = "search",
    /// Repeat deliveries and subscriptions.
    Subscriptions = "subscriptions",
    /// Visits and sales measured.
    Analytics = "analytics",
    /// Reports and dashboards put together.
    Reporting = "reporting",
    /// Advertisements bought or managed.
    Ads = "ads",
    /// Two versions of a page compared.
    Testing = "testing",
    /// Demand or stock predicted.
    Forecasting = "forecasting",
    /// Stock kept and ordered.
    Inventory = "inventory",
    /// Prices watched or set.
    Pricing = "pricing",
    /// Books and taxes.
    Accounting = "accounting",
    /// Anything else; never counted as an overlap, because it says nothing about what is done.
    Other = "other",
}

impl Job {
    /// The job with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        let id = id.trim().to_ascii_lowercase();
        Self::ALL.iter().copied().find(|job| job.id() == id)
    }
}
