//! Which currency an amount is in, by the sign beside it, for files that name no code (export-formats 0, 4).

use crate::money::Currency;

/// Signs and codes that belong to one currency. Longer ones come first: `CA$` holds `$`.
const SIGNS: &[(&str, &str)] = &[
    ("CA$", "CAD"),
    ("C$", "CAD"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("US$", "USD"),
    ("MX$", "MXN"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
];

/// Signs that several currencies share.
const SHARED: &[(&str, &[&str])] = &[
    (
        "$",
        &[
            "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "JMD", "BBD",
            "TTD", "BSD", "BZD", "FJD",
        ],
    ),
    ("¥", &["JPY", "CNY"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
];

/// The currency of an amount: that of its sign where only one has it, else the one the owner named, if it is written
/// with this sign.
pub(super) fn currency_of(amount: &str, named: Option<Currency>) -> Result<Currency, &'static str> {
    let letters: String = amount.chars().filter(|letter| letter.is_ascii_uppercase()).collect();
    if let (3, Ok(currency)) = (letters.len(), letters.parse()) {
        return Ok(currency);
    }
    if let Some((_, code)) = SIGNS.iter().find(|(sign, _)| amount.contains(sign)) {
        return code.parse().map_err(|_| "problem-currency-not-said");
    }
    let named = named.ok_or("problem-currency-not-said")?;
    match SHARED.iter().find(|(sign, _)| amount.contains(sign)) {
        Some((_, codes)) if !codes.contains(&named.code()) => Err("problem-other-currency"),
        _ => Ok(named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_of_one_currency_is_enough() {
        for (text, code) in [("£3.00", "GBP"), ("-CA$4.42", "CAD"), ("116,99 €", "EUR"), ("USD 5", "USD")]
        {
            assert_eq!(currency_of(text, None).map(|it| it.to_string()), Ok(code.to_owned()), "{text}");
        }
        let pounds = "GBP".parse().ok();
        assert_eq!(currency_of("€3.00", pounds).map(|it| it.to_string()), Ok("EUR".to_owned()));
    }

    #[test]
    fn a_shared_sign_needs_the_owners_word() {
        let named = |code: &str| code.parse().ok();
        assert_eq!(currency_of("$3.00", None), Err("problem-currency-not-said"));
        assert_eq!(currency_of("3.00", None), Err("problem-currency-not-said"));
        assert_eq!(currency_of("-$3.00", named("AUD")).map(|it| it.to_string()), Ok("AUD".to_owned()));
        assert_eq!(currency_of("3.00", named("EUR")).map(|it| it.to_string()), Ok("EUR".to_owned()));
        assert_eq!(currency_of("$3.00", named("EUR")), Err("problem-other-currency"));
    }
}
