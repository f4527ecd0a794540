//! Which columns of a header speak of a person: shown as left out, because no format reads them.

use super::Header;

/// A kind of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    /// E-mail addresses.
    Email,
    /// Names of people and their companies.
    Name,
    /// Streets, towns and postcodes.
    Street,
    /// Telephone numbers.
    Phone,
}

impl Personal {
    /// The kind's id; its words are under `personal-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "name",
            Self::Street => "street",
            Self::Phone => "phone",
        }
    }
}

/// The columns that speak of a person, as far as their names tell.
pub fn personal(header: &Header) -> Vec<(usize, Personal)> {
    let emails = header.email_columns();
    let kind = |at: usize| match header.name(at) {
        Some(_) if emails.contains(&at) => Some(Personal::Email),
        Some(name) => of(&name.to_lowercase()),
        None => None,
    };
    (0..header.len()).filter_map(|at| kind(at).map(|kind| (at, kind))).collect()
}

fn of(name: &str) -> Option<Personal> {
    const WHO: &[&str] = &[
        "billing",
        "shipping",
        "customer",
        "buyer",
        "recipient",
        "ship",
        "bill",
        "delivery",
        "first",
        "last",
        "full",
        "contact",
        "receiver",
        "guest",
    ];
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if any(&["phone", "telephone", "mobile", "fax", "telefon"]) {
        Some(Personal::Phone)
    } else if any(&[
        "street", "address", "address1", "address2", "city", "zip", "postcode", "postal", "province", "town",
    ]) && !any(&["ip", "web"])
    {
        Some(Personal::Street)
    } else if any(&["firstname", "lastname", "surname", "username", "company"])
        || (any(&["name"]) && any(WHO) && !any(&["method", "carrier"]))
    {
        Some(Personal::Name)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_about_people_are_told_by_their_names() {
        let header = Header::new([
            "Name",
            "Email",
            "Billing Name",
            "Shipping Street",
            "Shipping Zip",
            "Billing Phone",
            "Lineitem name",
            "First Name",
            "Accepts Email Marketing",
            "Shipping Method",
            "Company",
            "Total",
        ]);
        let found: Vec<(usize, &str)> =
            personal(&header).into_iter().map(|(at, kind)| (at, kind.id())).collect();
        let expected = [
            (1, "email"),
            (2, "name"),
            (3, "street"),
            (4, "street"),
            (5, "phone"),
            (7, "name"),
            (10, "name"),
        ];
        assert_eq!(found, expected, "an order's name and a product's are nobody's");
    }
}
