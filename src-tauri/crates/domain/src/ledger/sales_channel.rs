//! Where an order was sold, told from what its file says.

/// A sales channel. Its name is in the catalogue under `channel-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SalesChannel {
    /// The online shop itself.
    OnlineShop,
    /// A till.
    Counter,
    /// An order that somebody in the shop wrote.
    DraftOrder,
    /// A further delivery of a subscription.
    Subscription,
    /// Amazon.
    Amazon,
    /// eBay.
    Ebay,
    /// Etsy.
    Etsy,
    /// Walmart.
    Walmart,
    /// TikTok.
    Tiktok,
    /// Facebook.
    Facebook,
    /// Instagram.
    Instagram,
    /// An app that the file names by a number or a word of its own.
    OtherApp,
    /// The file does not say.
    #[default]
    Unknown,
}

/// What a file's word for a channel contains where it is not the online shop.
const ELSEWHERE: &[(&str, SalesChannel)] = &[
    ("pos", SalesChannel::Counter),
    ("draft", SalesChannel::DraftOrder),
    ("subscription", SalesChannel::Subscription),
    ("amazon", SalesChannel::Amazon),
    ("ebay", SalesChannel::Ebay),
    ("etsy", SalesChannel::Etsy),
    ("walmart", SalesChannel::Walmart),
    ("tiktok", SalesChannel::Tiktok),
    ("facebook", SalesChannel::Facebook),
    ("instagram", SalesChannel::Instagram),
];

/// What files call the online shop; 580111 is the number of Shopify's own checkout.
const ONLINE: &[&str] = &["web", "580111"];

impl SalesChannel {
    /// Every channel, in the order in which they are shown.
    pub const ALL: [SalesChannel; 13] = [
        Self::OnlineShop,
        Self::Counter,
        Self::DraftOrder,
        Self::Subscription,
        Self::Amazon,
        Self::Ebay,
        Self::Etsy,
        Self::Walmart,
        Self::Tiktok,
        Self::Facebook,
        Self::Instagram,
        Self::OtherApp,
        Self::Unknown,
    ];

    /// The channel behind a file's word for it, such as `web`, `pos` or `shopify_draft_order`, in small letters.
    pub fn of(word: &str) -> Self {
        if word.is_empty() {
            return Self::Unknown;
        }
        if ONLINE.contains(&word) {
            return Self::OnlineShop;
        }
        let elsewhere = ELSEWHERE.iter().find(|(part, _)| word.contains(part));
        elsewhere.map_or(Self::OtherApp, |(_, channel)| *channel)
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::OnlineShop => "online_shop",
            Self::Counter => "counter",
            Self::DraftOrder => "draft_order",
            Self::Subscription => "subscription",
            Self::Amazon => "amazon",
            Self::Ebay => "ebay",
            Self::Etsy => "etsy",
            Self::Walmart => "walmart",
            Self::Tiktok => "tiktok",
            Self::Facebook => "facebook",
            Self::Instagram => "instagram",
            Self::OtherApp => "other_app",
            Self::Unknown => "unknown",
        }
    }

    /// The channel with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.id() == id)
    }

    /// Whether a visit to the online shop stands behind its orders (definitions 4.3): one whose file does not say
    /// otherwise counts as one of the online shop.
    pub fn is_online(self) -> bool {
        matches!(self, Self::OnlineShop | Self::OtherApp | Self::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_files_are_told_apart() {
        let of = |words: &[&str]| words.iter().map(|word| SalesChannel::of(word)).collect::<Vec<_>>();
        assert_eq!(of(&["web", "580111"]), [SalesChannel::OnlineShop; 2]);
        assert_eq!(of(&["pos", "shopify_draft_order"]), [SalesChannel::Counter, SalesChannel::DraftOrder]);
        assert_eq!(of(&["subscription_contract_checkout_one"]), [SalesChannel::Subscription]);
        assert_eq!(of(&["iphone", "1424624"]), [SalesChannel::OtherApp; 2]);
        assert_eq!(of(&[""]), [SalesChannel::Unknown], "a file that says nothing names no channel");
    }

    #[test]
    fn every_channel_has_an_id_of_its_own_and_stands_in_the_list_in_order() {
        assert!(SalesChannel::ALL.is_sorted());
        for channel in SalesChannel::ALL {
            assert_eq!(SalesChannel::from_id(channel.id()), Some(channel));
        }
    }
}
