//! What an hour of work is worth to the shop, as a setting: `25.00 EUR`.

use super::settings;
use crate::error::Result;
use rusqlite::Connection;
use rust_decimal::Decimal;
use tillwise_domain::money::Money;

const HOURLY_VALUE: &str = "hourly_value";

/// The value of an hour, or nothing where the owner said none.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection) -> Result<Option<Money>> {
    Ok(settings::get(sql, HOURLY_VALUE)?.as_deref().and_then(money))
}

/// Sets the value of an hour, or forgets it.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Connection, value: Option<Money>) -> Result<()> {
    let text = value.map(|money| format!("{} {}", money.plain(), money.currency));
    settings::set(sql, HOURLY_VALUE, text.as_deref())
}

fn money(text: &str) -> Option<Money> {
    let (amount, code) = text.split_once(' ')?;
    Money::from_decimal(amount.parse::<Decimal>().ok()?, code.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_comes_back_as_it_was_set() {
        for (text, minor) in [("25.00 EUR", 2_500), ("3000 JPY", 3_000), ("1.250 KWD", 1_250)] {
            let read = money(text).expect("an amount");
            assert_eq!((read.minor, format!("{} {}", read.plain(), read.currency).as_str()), (minor, text));
        }
        assert_eq!(money("25"), None);
    }
}
