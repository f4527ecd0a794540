//! Cells as values, with the fault to report where one cannot be read. What several formats share.

use super::amount::minor_or_why;
use super::{Decided, DecimalMark, Row, amount, plain_decimal, whole_number};
use crate::money::Currency;
use rust_decimal::Decimal;

/// The column that could not be read and why.
pub(super) type Fault = (Option<usize>, &'static str);

/// An amount as it is written; `None` where the file has no such column or the cell reports none.
pub(super) fn decimal(row: &Row, column: Option<usize>, decided: &Decided) -> Result<Option<Decimal>, Fault> {
    let mark = column.map(|column| decided.mark(column)).unwrap_or_default();
    amount(row.cell(column), mark).map_err(|()| (column, "problem-not-an-amount"))
}

/// An amount in minor units.
pub(super) fn money(
    row: &Row,
    column: Option<usize>,
    decided: &Decided,
    currency: Currency,
) -> Result<Option<i64>, Fault> {
    let value = decimal(row, column, decided)?;
    value.map(|value| minor_or_why(value, currency).map_err(|reason| (column, reason))).transpose()
}

/// A price of a catalogue, which names no currency.
pub(super) fn price(row: &Row, column: Option<usize>, decided: &Decided) -> Result<Option<String>, Fault> {
    Ok(decimal(row, column, decided)?.map(plain_decimal))
}

/// A whole number: `3`, `1,234`, `64517.0`.
pub(super) fn count(row: &Row, column: Option<usize>) -> Result<Option<i64>, Fault> {
    whole_number(row.cell(column), DecimalMark::Point).map_err(|()| (column, "problem-no-quantity"))
}

/// How many there are of something that cannot be fewer than none.
pub(super) fn tally(row: &Row, column: Option<usize>) -> Result<Option<i64>, Fault> {
    let number = count(row, column)?;
    if number.is_some_and(|number| number < 0) { Err((column, "problem-no-quantity")) } else { Ok(number) }
}
