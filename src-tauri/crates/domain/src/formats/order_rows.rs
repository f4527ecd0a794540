//! What orders of marketplaces have in common: amounts in a currency, orders that are sums over their rows, and line
//! items of which only the sum is known.

use super::amount::minor_or_why;
use super::{Decided, Problem, Reading, Row, amount};
use crate::ledger::{LineItem, Order, Record};
use crate::money::Currency;

pub(super) use super::equal_rows::Fault;

/// The row that could not be read, its column and why.
pub(super) type BadRow<'r> = (&'r Row, Option<usize>, &'static str);

/// A cell's amount in minor units; nothing where the cell reports none or there is no such column.
pub(super) fn money(
    row: &Row,
    column: Option<usize>,
    decided: &Decided,
    currency: Currency,
) -> Result<Option<i64>, Fault> {
    let Some(at) = column else { return Ok(None) };
    match amount(row.cell(column), decided.mark(at)) {
        Ok(None) => Ok(None),
        Ok(Some(value)) => minor_or_why(value, currency).map(Some).map_err(|reason| (column, reason)),
        Err(()) => Err((column, "problem-not-an-amount")),
    }
}

/// A cell's text; nothing where it is empty or a dash.
pub(super) fn said(row: &Row, column: Option<usize>) -> Option<String> {
    Some(row.cell(column)).filter(|text| !matches!(*text, "" | "--" | "—")).map(str::to_owned)
}

/// Keeps an order that is a sum over its rows: where one of them cannot be read, the order is not known.
pub(super) fn keep_order<'r>(rows: &'r [Row], order: Result<Order, BadRow<'r>>, into: &mut Reading) {
    match order {
        Ok(order) => {
            into.used += rows.len() as u64;
            into.records.push(Record::Order(order));
        }
        Err(bad) => into.problems.extend(Problem::whole(rows, bad, "problem-order-left-out")),
    }
}

/// Keeps out the sound rows of an order of which others have slipped.
pub(super) fn leave_out_order(sound: &[Row], slipped: &[Row], into: &mut Reading) {
    if let Some(bad) = slipped.first() {
        let bad = (bad, None, "problem-too-many-cells");
        into.problems.extend(Problem::whole(sound, bad, "problem-order-left-out"));
    }
}

/// The line items of a row that tells only what `quantity` of them cost together. Where that cannot be parted evenly,
/// some cost a minor unit more than the others, so that they still add up.
pub(super) fn lines_costing(
    together: i64,
    quantity: i64,
    name: &str,
    sku: Option<String>,
) -> Result<Vec<LineItem>, &'static str> {
    if quantity < 1 {
        return if quantity == 0 && together == 0 { Ok(Vec::new()) } else { Err("problem-no-quantity") };
    }
    let (each, dearer) = (together.div_euclid(quantity), together.rem_euclid(quantity));
    let of = |quantity, price| LineItem {
        name: name.to_owned(),
        sku: sku.clone(),
        quantity,
        price,
        discount: 0,
        gift_card: false,
    };
    let lines = [of(quantity - dearer, each), of(dearer, each + 1)];
    Ok(lines.into_iter().filter(|line| line.quantity > 0).collect())
}

/// The currency a marketplace means by the sign it writes beside an amount: `£29.99`, `AU $12.00`, `116,99 €`. A
/// dollar sign alone is the United States dollar: the other dollars are told from it by a country.
pub(super) fn currency_beside(text: &str) -> Option<Currency> {
    let letters: String = text.chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.len() == 3 && letters.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return letters.parse().ok();
    }
    if text.contains("zł") {
        return "PLN".parse().ok();
    }
    let sign = text.chars().find(|letter| "$£€¥".contains(*letter))?;
    let (before, behind) = text.split_once(sign)?;
    let country = before.trim_matches(|letter: char| !letter.is_alphanumeric());
    let code = match (country, sign) {
        _ if behind.contains(char::is_alphabetic) => return None,
        ("US", '$') => "USD",
        ("C" | "CA", '$') => "CAD",
        ("A" | "AU", '$') => "AUD",
        ("NZ", '$') => "NZD",
        ("S" | "SG", '$') => "SGD",
        ("HK", '$') => "HKD",
        ("MX", '$') => "MXN",
        (country, _) if country.contains(char::is_alphabetic) => return None,
        (_, '$') => "USD",
        (_, '£') => "GBP",
        (_, '€') => "EUR",
        _ => "JPY",
    };
    code.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_cost_together_is_parted_to_the_cent() {
        let lines = |together, quantity| {
            let lines = lines_costing(together, quantity, "Mug", None).expect("a quantity");
            lines.iter().map(|line| (line.quantity, line.price)).collect::<Vec<_>>()
        };
        assert_eq!(lines(8_097, 3), [(3, 2_699)]);
        assert_eq!(lines(1_000, 3), [(2, 333), (1, 334)]);
        assert_eq!(lines(0, 0), []);
        assert_eq!(lines_costing(1_000, 0, "Mug", None), Err("problem-no-quantity"));
        assert_eq!(lines_costing(1_000, -1, "Mug", None), Err("problem-no-quantity"));
    }

    #[test]
    fn a_sign_beside_an_amount_names_its_currency() {
        let code = |text: &str| currency_beside(text).map(|currency| currency.to_string());
        for (text, currency) in [
            ("$1,024.50", "USD"),
            ("-CA$4.42", "CAD"),
            ("C $4.42", "CAD"),
            ("AU $12.00", "AUD"),
            ("£29.99", "GBP"),
            ("116,99 €", "EUR"),
            ("USD 5", "USD"),
        ] {
            assert_eq!(code(text).as_deref(), Some(currency), "{text}");
        }
        for none in ["12.00", "", "--", "12 kr", "$2S.00", "Z $5"] {
            assert_eq!(code(none), None, "{none:?}");
        }
    }
}
