//! What the records add up to, beside the file's own column, which is added up by code of its own.

use crate::Engine;
use crate::api::data::Bring;
use crate::api::views::PreviewSumView;
use crate::error::{Error, Result};
use crate::import::Findings;
use crate::looking::{ColumnSum, Counted};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fs::File;
use tillwise_domain::formats::{DecimalMark, RowIs, rows};
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::words::Words;

impl Engine {
    pub(super) fn sums(&self, counted: &[&Counted], parts: usize) -> Vec<PreviewSumView> {
        if counted.len() < parts || counted.iter().any(|counted| counted.view.repeated) {
            return Vec::new();
        }
        let (mut ours, mut theirs): (BTreeMap<Currency, i128>, BTreeMap<Option<Currency>, Decimal>) =
            Default::default();
        let mut heading = None;
        for counted in counted {
            for (currency, minor) in counted.findings.iter().flat_map(|findings| &findings.sums) {
                *ours.entry(*currency).or_default() += minor;
            }
            if let Some(column) = &counted.column {
                heading = Some(&column.heading);
                for (currency, sum) in &column.sums {
                    *theirs.entry(*currency).or_default() += sum;
                }
            }
        }
        let Some(heading) = heading else { return Vec::new() };
        let only = ours.len() == 1;
        ours.into_iter()
            .filter_map(|(currency, minor)| {
                let ours = Money::new(i64::try_from(minor).ok()?, currency);
                // Cells without a currency are of the only one there is.
                let nameless = theirs.get(&None).copied().filter(|_| only).unwrap_or_default();
                let theirs = theirs.get(&Some(currency)).copied().unwrap_or_default() + nameless;
                let equal = theirs == ours.decimal();
                let file = Money::from_decimal(theirs, currency)?;
                let words = Words::new(if equal { "sum-equal" } else { "sum-differs" })
                    .with("heading", heading.clone())
                    .with("sum", ours)
                    .with("file", file);
                Some(PreviewSumView { said: self.say(&words), equal })
            })
            .collect()
    }
}

/// Columns whose sum an owner knows from the shop.
const SUMMED: [&str; 2] = ["column-total", "column-spend"];

/// Adds up the file's own column, without any of the code that makes records of it.
pub(super) fn column_sum(bring: &Bring, findings: &Findings, zone: &TimeZone) -> Result<Option<ColumnSum>> {
    if findings.sums.is_empty() {
        return Ok(None);
    }
    let layout = &findings.layout;
    let cells = layout.cells(&bring.choices.context(zone))?;
    let columns = cells.columns();
    let column_of = |word: &str| columns.iter().find(|(_, key)| *key == word).map(|(at, _)| *at);
    let Some(column) = SUMMED.iter().find_map(|word| column_of(word)) else { return Ok(None) };
    let heading = layout.header.name(column).unwrap_or_default().to_owned();
    let bracketed = in_brackets(&heading).or(bring.choices.currency);
    let (currency_column, mark) = (column_of("column-currency"), findings.decided.mark(column));
    let mut sums: BTreeMap<Option<Currency>, Decimal> = BTreeMap::new();
    let file = File::open(&bring.part.path).map_err(|fault| Error::file(&bring.part.path, &fault))?;
    // Nobody stops this one: it ends with the file.
    let _ = rows(file, layout, &mut |row| {
        if matches!(cells.row_is(row), RowIs::Of(_))
            && let Some(number) = plain_number(row.cell(Some(column)), mark)
        {
            let currency = row.cell(currency_column).parse().ok().or(bracketed);
            let sum = sums.entry(currency).or_default();
            *sum = sum.checked_add(number).unwrap_or(*sum);
        }
        true
    })?;
    Ok(Some(ColumnSum { heading, sums }))
}

/// The currency in a column's name: `Amount spent (EUR)`.
pub(super) fn in_brackets(heading: &str) -> Option<Currency> {
    heading.rsplit_once('(').and_then(|(_, rest)| rest.trim_end_matches(')').parse().ok())
}

/// A number by its digits alone, told apart from the reading of amounts so that one checks the other.
fn plain_number(cell: &str, mark: DecimalMark) -> Option<Decimal> {
    let point = if mark == DecimalMark::Point { '.' } else { ',' };
    let (whole, fraction) = cell.rsplit_once(point).unwrap_or((cell, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (whole_digits, fraction) = (digits(whole), digits(fraction));
    let number: Decimal = format!("{}.{}", whole_digits, fraction).trim_end_matches('.').parse().ok()?;
    let is_number = cell.chars().filter(|letter| letter.is_alphabetic()).count() != 1;
    let negative = cell.contains(['-', '\u{2212}', '(']);
    is_number.then_some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_added_up_by_its_digits() {
        let number = |cell: &str, mark| plain_number(cell, mark).map(|number| number.to_string());
        let point = |cell: &str| number(cell, DecimalMark::Point);
        assert_eq!(point("1,234.50"), Some("1234.50".into()));
        assert_eq!(point("-12.5"), Some("-12.5".into()));
        assert_eq!(point("(3.00)"), Some("-3.00".into()));
        assert_eq!(point("EUR 7"), Some("7".into()));
        assert_eq!(point("12.5O"), None);
        assert_eq!((point(""), point("--")), (None, None));
        assert_eq!(number("1.234,50 €", DecimalMark::Comma), Some("1234.50".into()));
        assert_eq!(in_brackets("Amount spent (EUR)"), "EUR".parse().ok());
    }
}
