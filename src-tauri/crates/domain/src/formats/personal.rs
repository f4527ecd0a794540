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

/// Words for somebody, beside which a name or a state is a person's.
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
    "requester",
    "cardholder",
    "staff",
    "agent",
    "assignee",
    "payee",
    "payer",
    "käufers",
    "käufer",
    "kunde",
    "kunden",
    "versand",
    "empfänger",
    "empfängers",
];

/// Columns that hold a name though they only say whose.
const ALONE: &[&str] = &[
    "buyer",
    "customer",
    "recipient",
    "requester",
    "submitter",
    "assignee",
    "payee",
    "payer",
    "counterparty",
    "cardholder",
    "organization",
    "käufer",
    "empfänger",
    "kunde",
];

const PHONE: &[&str] = &["phone", "telephone", "mobile", "fax", "telefon", "telefonnummer", "handynummer"];

const STREET: &[&str] = &[
    "street",
    "address",
    "address1",
    "address2",
    "city",
    "suburb",
    "zip",
    "zipcode",
    "postcode",
    "postal",
    "province",
    "town",
    "straße",
    "strasse",
    "adresse",
    "adresszeile",
    "anschrift",
    "ort",
    "plz",
    "postleitzahl",
];

const NAMES: &[&str] = &[
    "firstname",
    "lastname",
    "surname",
    "username",
    "company",
    "vorname",
    "nachname",
    "nutzername",
    "mitgliedsname",
    "firma",
];

fn of(name: &str) -> Option<Personal> {
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if any(PHONE) {
        Some(Personal::Phone)
    } else if (any(STREET) || (any(&["state", "county"]) && any(WHO))) && !any(&["ip", "web", "status"]) {
        Some(Personal::Street)
    } else if any(NAMES)
        || (any(&["name"]) && any(WHO) && !any(&["method", "carrier", "service"]))
        || matches!(&words[..], [one] if ALONE.contains(one))
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

    #[test]
    fn headings_of_every_shop_are_told() {
        let kinds = |name: &str| {
            let found = personal(&Header::new([name]));
            found.first().map_or("nobody", |(_, kind)| kind.id())
        };
        for (kind, names) in [
            (
                "name",
                &["buyer-name", "recipient-name", "Buyer", "Buyer username", "Staff Name", "Lastname*"][..],
            ),
            ("name", &["Customer Name", "Requester", "Assignee", "Payee", "Name des Käufers", "Firma"]),
            ("name", &["billing_first_name", "First Name (Billing)", "Recipient company name", "Customer"]),
            ("street", &["ship-address-1", "ship-state", "Ship Zipcode", "Ship to zip", "Shipping Suburb"]),
            ("street", &["Postcode* / Zipcode*", "Straße", "PLZ", "billing_state", "Address 1&2 (Billing)"]),
            ("street", &["Delivery zip/postal code", "order city", "Street 2"]),
            ("phone", &["buyer-phone-number", "Mobile Phone", "Phone (Billing)", "Telefonnummer"]),
            ("email", &["buyer-email", "Email (Billing)", "Contact email", "Requester email"]),
            (
                "nobody",
                &["Item Name", "Price Point Name", "Device Name", "Customer ID", "Brand Name", "Order state"],
            ),
            (
                "nobody",
                &["Order Status", "Fulfillment Status", "ship-service-level", "product-name", "Total"],
            ),
        ] {
            for name in names {
                assert_eq!(kinds(name), kind, "{name}");
            }
        }
    }
}
