//! One e-mail campaign and what came of it (export-formats 14).

use super::When;

/// A campaign as the e-mail tool states it. Rates are not kept: they follow from the counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Campaign {
    /// The tool: `mailchimp` or `klaviyo`.
    pub platform: &'static str,
    /// Its id, else its name with the moment it was sent.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its subject line.
    pub subject: String,
    /// When it was sent.
    pub sent: Option<When>,
    /// How many it was sent to.
    pub recipients: Option<i64>,
    /// How many it reached.
    pub delivered: Option<i64>,
    /// How many people opened it; inflated by mail programs that open everything.
    pub opened: Option<i64>,
    /// How many people clicked.
    pub clicked: Option<i64>,
    /// How many left the list.
    pub unsubscribed: Option<i64>,
    /// How many bounced.
    pub bounced: Option<i64>,
    /// How many complained.
    pub complained: Option<i64>,
    /// Orders the tool ascribes to it.
    pub orders: Option<i64>,
    /// Revenue the tool ascribes to it: a plain decimal without a currency.
    pub revenue: Option<String>,
}
