//! Imports, undos and re-imports in any order against a model: the shop is a function of the files that are in.

use crate::imports::{ORDERS, import, order};
use crate::support::TempShop;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What may be done: import one of the files, or take one of the batches back.
#[derive(Clone, Debug)]
enum Act {
    Import(usize),
    Undo(usize),
}

/// The versions a file holds: order number → (refunded so far, price). More refunded is further along.
type Versions = BTreeMap<u32, (i64, i64)>;

/// How recent each file is, as the day of an order of its own in the week after, and what it holds.
fn files() -> Vec<(i64, Versions)> {
    let one = |pairs: &[(u32, i64, i64)]| {
        pairs.iter().map(|(n, refunded, price)| (*n, (*refunded, *price))).collect()
    };
    vec![
        (16, one(&[(1, 0, 1_000), (2, 0, 2_000)])),
        (18, one(&[(2, 500, 2_000), (3, 0, 3_000)])),
        (17, one(&[(1, 0, 1_500), (3, 0, 3_000), (4, 0, 4_000)])),
        (17, one(&[(1, 0, 1_000), (2, 500, 2_000), (3, 100, 3_000)])),
        (19, one(&[(4, 4_000, 4_000), (3, 0, 2_900)])),
    ]
}

fn text((day, versions): &(i64, Versions), at: usize) -> String {
    let line = |(number, (refunded, price)): (&u32, &(i64, i64))| {
        let state = match *refunded {
            0 => "paid",
            back if back == *price => "refunded",
            _ => "partially_refunded",
        };
        order(*number, "a@example.com", state, *price, "2026-11-10 09:00:00 +0100", *refunded)
    };
    let own = order(100 + at as u32, "", "paid", 100, &format!("2026-11-{day} 09:00:00 +0100"), 0);
    ORDERS.to_owned() + &versions.iter().map(line).collect::<String>() + &own
}

/// The model: fold the files that are in, in the order they came. A version replaces one from a less recent file, an
/// equally recent one that is not further along, and any one it is further along than; saying the same confirms it.
/// Gives the orders, the net sales of their week, and what was given back in the week after.
fn expected(inside: &[usize], files: &[(i64, Versions)]) -> (usize, i64, i64) {
    let mut current: BTreeMap<u32, (i64, (i64, i64))> = BTreeMap::new();
    for file in inside {
        let (newest, versions) = &files[*file];
        for (number, version) in versions {
            match current.get_mut(number) {
                Some((known, old)) if old == version => *known = (*known).max(*newest),
                Some((known, old)) => {
                    let replaces =
                        *newest > *known || (*newest == *known && version.0 >= old.0) || version.0 > old.0;
                    if replaces {
                        (*known, *old) = (*newest, *version);
                    }
                }
                None => {
                    current.insert(*number, (*newest, *version));
                }
            }
        }
    }
    let goods: i64 = current.values().map(|(_, (_, price))| price).sum();
    let later: i64 = current.iter().map(|(number, (_, (all, _)))| after(*number, *all, inside, files)).sum();
    let all: i64 = current.values().map(|(_, (refunded, _))| refunded).sum();
    (current.len(), goods - (all - later), later)
}

/// What of an order's refund first appears in a file that is preceded by one with less of it. Every file is of the week
/// after the orders'.
fn after(number: u32, all: i64, inside: &[usize], files: &[(i64, Versions)]) -> i64 {
    let known = inside.iter().filter_map(|file| {
        let (newest, versions) = &files[*file];
        versions.get(&number).map(|(refunded, _)| (*newest, *refunded))
    });
    let (_, first) = known.min().unwrap_or_default();
    (all - first).max(0)
}

fn cases() -> u32 {
    if std::env::var_os("TILLWISE_ALL").is_some() { 1_000 } else { 48 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_imports_and_undos_ends_where_the_model_does(
        acts in prop::collection::vec(prop_oneof![(0_usize..5).prop_map(Act::Import), (0_usize..8).prop_map(Act::Undo)], 1..14)
    ) {
        let shop = TempShop::new();
        let files = files();
        let paths: Vec<_> = files.iter().enumerate().map(|(at, file)| shop.file(&format!("{at}.csv"), text(file, at))).collect();
        // The batches that are in, with their file, in the order they came.
        let mut inside: Vec<(i64, usize)> = Vec::new();
        for act in acts {
            match act {
                Act::Import(file) => {
                    let batch = import(&shop, &paths[file]);
                    let known = inside.iter().any(|(_, other)| *other == file);
                    prop_assert_eq!(batch.repeated, known);
                    if !known {
                        inside.push((batch.id.unwrap(), file));
                    }
                }
                Act::Undo(at) if !inside.is_empty() => {
                    let (id, _) = inside.remove(at % inside.len());
                    shop.engine.undo(id).unwrap();
                }
                Act::Undo(_) => {}
            }
        }
        let order: Vec<usize> = inside.iter().map(|(_, file)| *file).collect();
        let (orders, net, given_back) = expected(&order, &files);
        if shop.path().exists() {
            let sales = |week: &str| {
                let week = shop.engine.week(Some(week)).unwrap();
                week.facts.iter().find(|fact| fact.id == "net_sales").and_then(|fact| fact.value.clone())
            };
            let money = |minor: i64| {
                let sign = if minor < 0 { "-" } else { "" };
                (orders > 0).then(|| format!("{sign}{}.{:02}", minor.abs() / 100, minor.abs() % 100))
            };
            prop_assert_eq!(sales("2026-W46"), money(net), "{:?}", order);
            // Every file has an order of its own in the week after.
            prop_assert_eq!(sales("2026-W47"), money(100 * order.len() as i64 - given_back), "{:?}", order);
            prop_assert!(shop.engine.verify().unwrap().sound);
        }
    }
}
