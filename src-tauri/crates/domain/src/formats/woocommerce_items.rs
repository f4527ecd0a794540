//! How WooCommerce's order exports write what was bought: numbered cells of pairs, rows of their own, or one cell with
//! counts and names (export-formats 2.2).

use super::amount::minor_or_why;
use super::reading::named;
use super::values::{Fault, money, per_unit};
use super::{Decided, DecimalMark, Header, Row, amount, whole_number};
use crate::ledger::LineItem;
use crate::money::Currency;

/// Where a file keeps its line items.
pub(super) enum Items {
    /// `line_item_1`, `line_item_2`, …: `name:Mug|product_id:7|sku:M-1|quantity:2|total:36.00`.
    Numbered(Vec<usize>),
    /// A row for each line item.
    Rows {
        number: Option<usize>,
        name: Option<usize>,
        sku: Option<usize>,
        quantity: Option<usize>,
        cost: Option<usize>,
    },
    /// `2× Mug, 1× Bowl` without prices.
    Counted(Option<usize>),
}

impl Items {
    pub(super) fn new(header: &Header) -> Self {
        if header.has("Order Total Amount") {
            return Self::Rows {
                number: header.find(&["Item #"]),
                name: header.find(&["Item Name"]),
                sku: header.find(&["SKU"]),
                quantity: header.find(&["Quantity (- Refund)", "Quantity"]),
                cost: header.find(&["Item Cost"]),
            };
        }
        let numbered: Vec<usize> =
            (1..=1_000).map_while(|n| header.find(&[&format!("line_item_{n}")])).collect();
        if numbered.is_empty() {
            Self::Counted(header.find(&["Product(s)"]))
        } else {
            Self::Numbered(numbered)
        }
    }

    /// Its columns, each with our word.
    pub(super) fn columns(&self) -> Vec<(usize, &'static str)> {
        match self {
            Self::Numbered(columns) => columns.iter().map(|column| (*column, "column-product")).collect(),
            Self::Rows { number, name, sku, quantity, cost } => named(&[
                (*name, "column-product"),
                (*quantity, "column-quantity"),
                (*cost, "column-price"),
                (*sku, "column-sku"),
                (*number, "column-line"),
            ]),
            Self::Counted(column) => named(&[(*column, "column-product")]),
        }
    }

    /// The columns whose decimal marks have to be told.
    pub(super) fn amounts(&self) -> Option<usize> {
        if let Self::Rows { cost, .. } = self { *cost } else { None }
    }

    /// Whether a row begins its order anew, as where parts were joined: its first line item comes again.
    pub(super) fn begins_again(&self, first: &Row, row: &Row) -> bool {
        match self {
            Self::Rows { number, .. } => {
                !row.cell(*number).is_empty() && row.cell(*number) == first.cell(*number)
            }
            _ => true,
        }
    }

    /// The line items of a row. `net` is what the goods of the whole order came to.
    pub(super) fn of(
        &self,
        row: &Row,
        decided: &Decided,
        currency: Currency,
        net: i64,
    ) -> Result<Vec<LineItem>, Fault> {
        match self {
            Self::Numbered(columns) => columns
                .iter()
                .filter(|column| !row.cell(Some(**column)).is_empty())
                .map(|column| of_pairs(row.cell(Some(*column)), currency).map_err(|why| (Some(*column), why)))
                .collect(),
            Self::Rows { name, sku, quantity, cost, .. } => {
                let (title, price) = (row.cell(*name), money(row, *cost, decided, currency)?);
                if title.is_empty() && price.is_none() && row.cell(*sku).is_empty() {
                    return Ok(Vec::new());
                }
                let quantity = whole_number(row.cell(*quantity), DecimalMark::Point)
                    .ok()
                    .flatten()
                    .ok_or((*quantity, "problem-no-quantity"))?;
                let price = price.ok_or((*cost, "problem-no-amount"))?;
                Ok(vec![line(title, row.cell(*sku), quantity, (price, 0))])
            }
            Self::Counted(column) => Ok(only_item(row.cell(*column), net).into_iter().collect()),
        }
    }
}

fn line(name: &str, sku: &str, quantity: i64, (price, discount): (i64, i64)) -> LineItem {
    LineItem {
        name: name.to_owned(),
        sku: Some(sku).filter(|sku| !sku.is_empty()).map(str::to_owned),
        quantity,
        price,
        discount,
        gift_card: name.to_lowercase().contains("gift card"),
    }
}

/// Reads `name:Mug|product_id:7|sku:M-1|quantity:2|total:36.00`. A name may hold the sign that parts the pairs, so a
/// part that begins with no known word goes on with the name before it; anywhere else it is a pair of the shop's own,
/// such as `Size:M`, and nothing we ask for.
fn of_pairs(cell: &str, currency: Currency) -> Result<LineItem, &'static str> {
    const KNOWN: &[&str] = &[
        "name",
        "product_id",
        "sku",
        "quantity",
        "total",
        "sub_total",
        "subtotal",
        "tax",
        "tax_data",
        "refunded",
        "meta",
        "_",
        "item_id",
        "variation_id",
    ];
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let mut in_name = false;
    for part in cell.split('|') {
        let pair = part.split_once(':').map(|(word, value)| (word.trim(), value));
        let known = |word: &str| KNOWN.contains(&word) || word.starts_with("meta");
        match (pair.filter(|(word, _)| known(word)), pairs.last_mut()) {
            (Some((word, value)), _) => {
                in_name = word == "name";
                pairs.push((word, value.to_owned()));
            }
            (None, Some((_, name))) if in_name => *name = format!("{name}|{part}"),
            (None, Some(_)) => {}
            (None, None) => return Err("problem-not-a-line-item"),
        }
    }
    let of =
        |words: &[&str]| pairs.iter().find(|(word, _)| words.contains(word)).map(|(_, value)| value.trim());
    let money = |words: &[&str]| -> Result<Option<i64>, &'static str> {
        let value = amount(of(words).unwrap_or_default(), DecimalMark::Point);
        value.map_err(|()| "problem-not-an-amount")?.map(|value| minor_or_why(value, currency)).transpose()
    };
    let name = of(&["name"]).ok_or("problem-not-a-line-item")?;
    let quantity = whole_number(of(&["quantity"]).unwrap_or_default(), DecimalMark::Point)
        .ok()
        .flatten()
        .ok_or("problem-no-quantity")?;
    let total = money(&["total"])?.ok_or("problem-no-amount")?;
    // The price is before the discount where the cell says what that was.
    let before = money(&["sub_total", "subtotal"])?.filter(|before| *before >= total).unwrap_or(total);
    let (price, rest) = per_unit(before, quantity);
    Ok(line(name, of(&["sku"]).unwrap_or_default(), quantity, (price, rest + before - total)))
}

/// The line item of an order that has only one: `2× Mug`. The report gives no prices, so those of several items are
/// not known, and a line item without a price is none.
fn only_item(cell: &str, net: i64) -> Option<LineItem> {
    let cell = cell.replace("&times;", "×");
    let starts = cell.match_indices('×').filter(|(at, _)| {
        let before = cell[..*at].trim_end_matches(|letter: char| letter.is_ascii_digit());
        before.len() < *at && (before.is_empty() || before.ends_with(", "))
    });
    if starts.count() != 1 {
        return None;
    }
    let (quantity, name) = cell.split_once('×')?;
    let quantity: i64 = quantity.parse().ok().filter(|quantity| *quantity > 0)?;
    Some(line(name.trim(), "", quantity, per_unit(net, quantity)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_keep_names_that_hold_their_own_signs() {
        let eur = "EUR".parse().expect("a code");
        let item = of_pairs(
            "name:Mug: blue | large|product_id:7|sku:M-1|quantity:3|total:9.00|sub_total:10.00",
            eur,
        )
        .expect("a line item");
        assert_eq!((&*item.name, item.sku.as_deref(), item.quantity), ("Mug: blue | large", Some("M-1"), 3));
        assert_eq!(item.price * item.quantity - item.discount, 900, "the line is what the file says");
        assert_eq!(item.price, 334, "before the discount, and up to the next cent");
        let more = "name:Mug|product_id:7|sku:M-1|quantity:2|total:20.00|Size:M|tax_total:0|note|meta:a:b";
        let item = of_pairs(more, eur).expect("a line item with pairs of the shop's own");
        assert_eq!((&*item.name, item.sku.as_deref(), item.price), ("Mug", Some("M-1"), 1_000));
        for (cell, why) in [
            ("Mug", "problem-not-a-line-item"),
            ("product_id:7|quantity:1|total:1.00", "problem-not-a-line-item"),
            ("name:Mug|quantity:some|total:1.00", "problem-no-quantity"),
            ("name:Mug|quantity:1", "problem-no-amount"),
            ("name:Mug|quantity:1|total:1.0O", "problem-not-an-amount"),
            ("name:Mug|quantity:1|total:1.005", "problem-too-many-places"),
        ] {
            assert_eq!(of_pairs(cell, eur).expect_err(cell), why, "{cell}");
        }
    }

    #[test]
    fn one_kind_of_item_takes_the_net_and_several_take_nothing() {
        let one = only_item("2× Mug, white", 3_600).expect("one kind");
        assert_eq!((&*one.name, one.quantity, one.price), ("Mug, white", 2, 1_800));
        assert_eq!(only_item("1&times; Poster 3×4", 900).expect("one kind").name, "Poster 3×4");
        assert_eq!(only_item("2× Mug, 1× Bowl", 3_600), None);
        assert_eq!(only_item("", 3_600), None);
    }
}
