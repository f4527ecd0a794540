//! Tables of the owner's own over published research data: found, guessed, mapped, counted.

use crate::support::exports;
use std::collections::BTreeMap;
use std::path::Path;
use tillwise_domain::formats::{
    Cancelled, Context, Field, MappedKind, Mapping, Problem, Row, Sink, Stage, as_table, guess, load, survey,
};
use tillwise_domain::ledger::{Order, Record};

#[derive(Default)]
struct Kept {
    orders: Vec<Order>,
    problems: Vec<Problem>,
}

impl Sink for Kept {
    fn record(&mut self, record: Record) -> Result<(), Cancelled> {
        match record {
            Record::Order(order) => self.orders.push(order),
            other => panic!("a table of orders holds no {other:?}"),
        }
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn gap(&mut self, _: &'static str, _: tillwise_engine::jiff::civil::Date) {}

    fn lost_ids(&mut self, _: u64) {}

    fn note(&mut self, _: tillwise_domain::words::Words) {}

    fn tick(&mut self, _: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

#[derive(Default)]
struct Staged(BTreeMap<String, Vec<Row>>);

impl Stage for Staged {
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled> {
        self.0.entry(key.to_owned()).or_default().push(row.clone());
        Ok(())
    }

    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled> {
        for (key, rows) in std::mem::take(&mut self.0) {
            rows.into_iter().try_for_each(|row| each(&key, row))?;
        }
        Ok(())
    }
}

/// Reads a file as orders by the columns that are guessed, after a look at them.
fn orders(path: &Path, currency: &str, expected: &[(Field, usize)]) -> Kept {
    let bytes = std::fs::read(path).unwrap();
    let layout = as_table(&bytes, false).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    // The rows of these files are parted by the sign that was found, and the guess sees the first of them.
    let cells = |line: &str| -> Vec<String> {
        let parts = line.split(char::from(layout.delimiter)).map(str::trim);
        parts.filter(|part| layout.delimiter != b' ' || !part.is_empty()).map(str::to_owned).collect()
    };
    let rows: Vec<_> = text.lines().skip(1).take(20).map(|line| cells(line).into()).collect();
    let guessed = guess(&layout.header, &rows);
    for (field, column) in expected {
        let found = guessed.iter().find(|(guessed, ..)| guessed == field);
        assert_eq!(found.map(|(_, at, _)| *at), Some(*column), "{field:?}");
    }
    let mapping = Mapping { kind: MappedKind::Orders, columns: expected.iter().copied().collect() };
    let context = Context { currency: currency.parse().ok(), mapping: Some(mapping), ..Context::default() };
    let mut cells = layout.cells(&context).unwrap();
    let found = survey(&bytes[..], &layout, &*cells, &mut |_| true).unwrap().unwrap();
    let mut kept = Kept::default();
    let loaded =
        load(&bytes[..], &layout, &mut *cells, &found, &mut Staged::default(), &mut kept).unwrap().unwrap();
    assert_eq!((loaded.used + loaded.skipped, loaded.skipped), (found.rows, kept.problems.len() as u64));
    kept
}

#[test]
fn a_wholesalers_day_has_its_invoices_and_leaves_cancellations_out() {
    let Some(exports) = exports("a_wholesalers_day") else { return };
    // Invoices, lines and their sum counted apart from this program; cancellations name no order they are of.
    for (day, invoices, lines, pence, cancelled) in
        [("2010-12-01", 136, 3_081, 5_896_079, 27), ("2011-01-04", 40, 1_160, 1_602_608, 24)]
    {
        let path = exports.join(format!("research-orders/uci-online-retail-by-day/{day}.csv"));
        let kept = orders(
            &path,
            "GBP",
            &[
                (Field::OrderNumber, 0),
                (Field::Sku, 1),
                (Field::ItemName, 2),
                (Field::Quantity, 3),
                (Field::Date, 4),
                (Field::Price, 5),
            ],
        );
        assert_eq!(kept.orders.len(), invoices, "{day}");
        assert_eq!(kept.orders.iter().map(|order| order.lines.len()).sum::<usize>(), lines, "{day}");
        assert_eq!(kept.orders.iter().map(|order| order.total).sum::<i64>(), pence, "{day}");
        assert_eq!(kept.problems.len(), cancelled, "{day}");
        assert!(kept.problems.iter().all(|problem| problem.reason.key == "problem-return-alone"), "{day}");
        assert!(
            kept.orders.iter().all(|order| order.time_known && order.worth().goods == order.total),
            "{day}"
        );
    }
}

#[test]
fn a_file_with_columns_parted_by_blanks_is_one_purchase_a_row() {
    let Some(exports) = exports("a_file_with_columns_parted_by_blanks") else { return };
    let path = exports.join("research-orders/CDNOW_master.txt");
    let kept = orders(&path, "USD", &[(Field::Date, 1), (Field::Total, 3)]);
    assert_eq!((kept.orders.len(), kept.problems.len()), (69_659, 0));
    assert_eq!(kept.orders.iter().map(|order| order.total).sum::<i64>(), 250_031_563);
    let mut keys: Vec<&str> = kept.orders.iter().map(|order| order.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 69_659, "purchases that look the same stay apart");
}
