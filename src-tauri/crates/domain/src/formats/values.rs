//! Cells to values as several formats need them: money, prices of a catalogue, counts, lists of images.

use super::amount::minor_or_why;
use super::{Decided, DecimalMark, Row, amount, plain_decimal, whole_number};
use crate::ledger::Image;
use crate::money::Currency;
use rust_decimal::Decimal;

/// The column that could not be read and why.
pub(super) type Fault = (Option<usize>, &'static str);

/// A cell's amount in minor units; nothing where it reports none.
pub(super) fn money(
    row: &Row,
    column: Option<usize>,
    decided: &Decided,
    currency: Currency,
) -> Result<Option<i64>, Fault> {
    match decimal(row, column, decided)? {
        None => Ok(None),
        Some(value) => minor_or_why(value, currency).map(Some).map_err(|reason| (column, reason)),
    }
}

/// A cell's amount as an exact decimal; nothing where it reports none.
pub(super) fn decimal(row: &Row, column: Option<usize>, decided: &Decided) -> Result<Option<Decimal>, Fault> {
    let mark = column.map(|column| decided.mark(column)).unwrap_or_default();
    amount(row.cell(column), mark).map_err(|()| (column, "problem-not-an-amount"))
}

/// A price of a catalogue, as a plain decimal.
pub(super) fn price(row: &Row, column: Option<usize>, decided: &Decided) -> Result<Option<String>, Fault> {
    Ok(decimal(row, column, decided)?.map(plain_decimal))
}

/// A price that the platform writes as nought where nobody entered one.
pub(super) fn price_above_nought(
    row: &Row,
    column: Option<usize>,
    decided: &Decided,
) -> Result<Option<String>, Fault> {
    Ok(decimal(row, column, decided)?.filter(|price| !price.is_zero()).map(plain_decimal))
}

/// A whole number; nothing where the cell reports none.
pub(super) fn count(row: &Row, column: Option<usize>) -> Result<Option<i64>, Fault> {
    whole_number(row.cell(column), DecimalMark::Point).map_err(|()| (column, "problem-no-quantity"))
}

/// The images of a list of addresses parted by commas, without alternative texts.
pub(super) fn images(list: &str) -> Vec<Image> {
    list.split(',')
        .map(str::trim)
        .filter(|address| !address.is_empty())
        .map(|address| Image { address: address.to_owned(), alt: String::new() })
        .collect()
}

/// The price of one and the discount that together make exactly a line's total, where the total does not part evenly.
pub(super) fn per_unit(total: i64, quantity: i64) -> (i64, i64) {
    if quantity <= 0 || total < 0 {
        return (total, 0);
    }
    let price = total / quantity + i64::from(total % quantity != 0);
    (price, price * quantity - total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_that_does_not_part_evenly_is_still_met_to_the_cent() {
        for (total, quantity) in [(1_000, 3), (999, 3), (1, 7), (0, 2)] {
            let (price, discount) = per_unit(total, quantity);
            assert_eq!(price * quantity - discount, total);
            assert!((0..quantity).contains(&discount), "{total} in {quantity}");
        }
        assert_eq!(per_unit(-500, 1), (-500, 0));
    }

    #[test]
    fn a_list_of_images_holds_no_blanks() {
        let found = images("https://example.com/a.jpg, https://example.com/b.jpg,");
        assert_eq!(
            found.iter().map(|image| &*image.address).collect::<Vec<_>>(),
            ["https://example.com/a.jpg", "https://example.com/b.jpg"]
        );
    }
}
