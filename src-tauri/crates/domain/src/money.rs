//! Money: integer minor units with their ISO 4217 currency. Never a float, never two currencies in one sum.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An ISO 4217 currency code such as `EUR`: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The code, for example `"EUR"`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a currency holds three ASCII letters")
    }

    /// How many decimal places the currency's minor unit has: 2 for most, 0 for JPY, 3 for KWD (ISO 4217).
    pub fn exponent(&self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI"
            | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    /// Reads a three-letter code in either case.
    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let letters: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| NotACurrency)?;
        if !letters.iter().all(u8::is_ascii_alphabetic) {
            return Err(NotACurrency);
        }
        Ok(Self(letters.map(|letter| letter.to_ascii_uppercase())))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|_| serde::de::Error::custom("a currency is three letters, such as EUR"))
    }
}

/// The text is not a three-letter currency code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACurrency;

/// An amount of one currency, in minor units (cents).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units; negative for money that went the other way.
    pub minor: i64,
    /// The currency of the minor units.
    pub currency: Currency,
}

/// Two amounts of different currencies cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MixedCurrencies(pub Currency, pub Currency);

impl Money {
    /// An amount from minor units.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`MixedCurrencies`] when the currencies differ; nothing is converted.
    pub fn plus(self, other: Money) -> Result<Money, MixedCurrencies> {
        if self.currency != other.currency {
            return Err(MixedCurrencies(self.currency, other.currency));
        }
        Ok(Money::new(self.minor + other.minor, self.currency))
    }

    /// The amount as a decimal number of major units, for example `28.40`.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }

    /// The amount as a plain decimal string with all its places: `"28.40"`, `"-0.05"`, `"1200"` for JPY.
    pub fn plain(self) -> String {
        self.decimal().to_string()
    }

    /// The amount for people: `"98,214.30 EUR"`.
    pub fn shown(self) -> String {
        format!("{} {}", grouped(&self.plain()), self.currency)
    }

    /// Rounds an exact number of major units to this currency's minor units, half away from zero (the commercial
    /// way, so that two independent counts agree on 0.005).
    pub fn from_decimal(amount: Decimal, currency: Currency) -> Option<Money> {
        let scaled = amount.checked_mul(Decimal::from(10_i64.pow(currency.exponent())))?;
        // Twelfths and sevenths are cut off after 28 digits; without this a sum that is exactly half a cent is just below.
        let scaled = scaled.round_dp(12);
        let minor = scaled.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        i64::try_from(minor).ok().map(|minor| Money::new(minor, currency))
    }
}

/// A quotient rounded half away from zero to `places` decimals, or nothing when the denominator is zero.
pub fn ratio(numerator: Decimal, denominator: Decimal, places: u32) -> Option<Decimal> {
    let quotient = numerator.checked_div(denominator)?;
    let mut rounded = quotient.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    Some(rounded)
}

/// Puts a comma between thousands of a plain decimal string: `"-1234.5"` becomes `"-1,234.5"`.
pub fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().expect("a code"))
    }

    #[test]
    fn half_a_cent_made_of_parts_is_still_half_a_cent() {
        let eur = "EUR".parse().expect("a code");
        let sevenths: Decimal = (0..7).map(|_| Decimal::new(5, 3) / Decimal::from(7)).sum();
        assert!(sevenths < Decimal::new(5, 3), "28 digits are not all of a seventh");
        assert_eq!(Money::from_decimal(sevenths, eur).map(|money| money.minor), Some(1));
    }

    #[test]
    fn amounts_are_written_with_the_currencys_places() {
        assert_eq!(eur(2840).plain(), "28.40");
        assert_eq!(eur(-5).plain(), "-0.05");
        assert_eq!(Money::new(1200, "JPY".parse().expect("a code")).plain(), "1200");
        assert_eq!(Money::new(1234, "kwd".parse().expect("a code")).shown(), "1.234 KWD");
        assert_eq!(eur(9_821_430).shown(), "98,214.30 EUR");
    }

    #[test]
    fn two_currencies_are_never_added() {
        let usd = Money::new(1, "USD".parse().expect("a code"));
        assert!(eur(1).plus(usd).is_err());
        assert_eq!(eur(1).plus(eur(2)), Ok(eur(3)));
    }

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        let eur_code = "EUR".parse().expect("a code");
        assert_eq!(Money::from_decimal(Decimal::new(2805, 3), eur_code), Some(eur(281)));
        assert_eq!(Money::from_decimal(Decimal::new(-2805, 3), eur_code), Some(eur(-281)));
        assert_eq!(ratio(Decimal::from(5), Decimal::from(0), 4), None);
        assert_eq!(ratio(Decimal::from(1), Decimal::from(8), 2).map(|r| r.to_string()), Some("0.13".into()));
    }

    #[test]
    fn a_currency_is_three_letters() {
        for wrong in ["", "EU", "EURO", "12A", "€"] {
            assert_eq!(wrong.parse::<Currency>(), Err(NotACurrency), "{wrong:?} was taken for a currency");
        }
    }
}
