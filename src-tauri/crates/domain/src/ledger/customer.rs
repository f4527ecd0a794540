//! A customer, as the shop's own list has them. Names, streets and phone numbers are not kept.

/// A customer of the shop's list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Customer {
    /// The platform, for example `shopify`.
    pub platform: &'static str,
    /// The platform's customer id.
    pub id: Option<String>,
    /// The e-mail address, normalised.
    pub email: Option<String>,
    /// Whether they want e-mail, where said.
    pub accepts_email: Option<bool>,
    /// What the platform says they spent: a plain decimal without a currency.
    pub total_spent: Option<String>,
    /// What the platform says they ordered.
    pub total_orders: Option<i64>,
}

impl Customer {
    /// Who this is: the platform's id, else the e-mail address.
    pub fn key(&self) -> &str {
        self.id.as_deref().or(self.email.as_deref()).unwrap_or_default()
    }
}
