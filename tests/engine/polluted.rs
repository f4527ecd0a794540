//! T-IMP-2: more than two thousand damaged variants of one orders file. Each is refused with a sentence or read with
//! every row accounted for, and where its orders are not those of the clean file a row says so.
//!
//! The kinds of damage are those that occur in files of the field; the file and its variants are made here.

#[path = "polluted/damage.rs"]
mod damage;

use damage::{Damage, damages};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use tillwise_domain::formats::{
    Cancelled, Context, EncodingWatch, Loaded, Problem, Refusal, Row, Sink, Stage, load, sniff, survey,
};
use tillwise_domain::ledger::{Order, Record};
use tillwise_engine::jiff::civil::Date;

/// The clean file: 40 orders, every third with a second line item, one with a line break in a cell.
fn clean() -> Vec<Vec<String>> {
    let header = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,\
                  Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount,Id,Source";
    let mut rows = vec![header.split(',').map(str::to_owned).collect::<Vec<_>>()];
    for number in 1..=40_i64 {
        let (price, second) = (1_000 + 37 * number, if number % 3 == 0 { 555 } else { 0 });
        let money = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
        let placed = format!("2026-11-{:02} 09:{:02}:00 +0100", 2 + number % 14, number);
        let name = match number {
            7 => "Mug \"Björk\", large".to_owned(),
            11 => "Bowl\nsecond choice".to_owned(),
            _ => format!("Plate {number}"),
        };
        let total = price + second;
        let first = [
            &format!("#{number}"),
            &format!("c{number}@example.com"),
            "paid",
            &placed,
            "EUR",
            &money(total),
            "0.00",
            "0.00",
            &money(total),
            "0.00",
            &placed,
            "1",
            &name,
            &money(price),
            &format!("00{number}"),
            "",
            "0.00",
            &format!("55123450{number:05}"),
            "web",
        ];
        rows.push(first.iter().map(|cell| (*cell).to_owned()).collect());
        if second > 0 {
            let mut more = vec![String::new(); 19];
            more[0] = format!("#{number}");
            more[1] = format!("c{number}@example.com");
            more[10].clone_from(&placed);
            more[11] = "1".to_owned();
            more[12] = "Gift wrap".to_owned();
            more[13] = money(second);
            rows.push(more);
        }
    }
    rows
}

/// What came of a file.
struct Outcome {
    orders: BTreeMap<String, i64>,
    problems: Vec<u64>,
    loaded: Loaded,
    rows: u64,
    broken_letters: u64,
}

#[derive(Default)]
struct Kept {
    orders: Vec<Order>,
    problems: Vec<u64>,
}

impl Sink for Kept {
    fn record(&mut self, record: Record) -> Result<(), Cancelled> {
        if let Record::Order(order) = record {
            self.orders.push(order);
        }
        Ok(())
    }
    fn problem(&mut self, problem: Problem) {
        self.problems.push(problem.line);
    }
    fn gap(&mut self, _: &'static str, _: Date) {}
    fn lost_ids(&mut self, _: u64) {}
    fn note(&mut self, _: tillwise_domain::words::Words) {}
    fn tick(&mut self, _: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

#[derive(Default)]
struct Waiting(BTreeMap<String, Vec<Row>>);

impl Stage for Waiting {
    fn put(&mut self, key: &str, row: &Row) -> Result<(), Cancelled> {
        self.0.entry(key.to_owned()).or_default().push(row.clone());
        Ok(())
    }
    fn take(&mut self, each: &mut dyn FnMut(&str, Row) -> Result<(), Cancelled>) -> Result<(), Cancelled> {
        std::mem::take(&mut self.0)
            .into_iter()
            .try_for_each(|(key, rows)| rows.into_iter().try_for_each(|row| each(&key, row)))
    }
}

/// Reads a file the way the importer does: encoding by the whole file, survey, load.
fn read(bytes: &[u8]) -> Result<Outcome, Refusal> {
    let mut layout = sniff(bytes)?;
    let mut watch = EncodingWatch::new();
    watch.see(bytes);
    let (encoding, broken_letters) = watch.finish(layout.encoding);
    layout.encoding = encoding;
    let mut cells = layout.cells(&Context::default())?;
    let survey = survey(bytes, &layout, &*cells, &mut |_| true)?.expect("nobody cancels");
    let mut kept = Kept::default();
    let loaded = load(bytes, &layout, &mut *cells, &survey, &mut Waiting::default(), &mut kept)?
        .expect("nobody cancels");
    let mut orders = BTreeMap::new();
    for order in kept.orders {
        *orders.entry(order.name).or_default() += order.total;
    }
    Ok(Outcome { orders, problems: kept.problems, loaded, rows: survey.rows, broken_letters })
}

fn total(orders: &BTreeMap<String, i64>) -> i64 {
    orders.values().sum()
}

/// Why a variant's outcome is not acceptable, or nothing.
fn fault(
    damage: &Damage,
    clean: &BTreeMap<String, i64>,
    outcome: Result<Outcome, Refusal>,
) -> Option<String> {
    let outcome = match outcome {
        // Nothing is imported and a sentence says why: nothing is lost silently.
        Err(_) => return damage.harmless.then(|| "a harmless variant was refused".to_owned()),
        Ok(outcome) => outcome,
    };
    if outcome.loaded.used + outcome.loaded.skipped != outcome.rows {
        return Some(format!("{:?} of {} rows", outcome.loaded, outcome.rows));
    }
    if outcome.loaded.skipped != outcome.problems.len() as u64 {
        return Some("a skipped row has no reason".to_owned());
    }
    if outcome.orders == *clean {
        return None;
    }
    if damage.harmless {
        return Some(format!(
            "{} in {} orders instead of {}",
            total(&outcome.orders),
            outcome.orders.len(),
            total(clean)
        ));
    }
    let names: BTreeSet<&String> = clean.keys().chain(outcome.orders.keys()).collect();
    let different: Vec<&String> =
        names.into_iter().filter(|name| clean.get(*name) != outcome.orders.get(*name)).collect();
    // A difference is named by a row that was kept out, or it is what the damaged cells themselves now say.
    let told = !outcome.problems.is_empty()
        || outcome.broken_letters > 0
        || different.iter().all(|name| damage.says(name));
    (!told).then(|| format!("{different:?} differ and no row says so"))
}

#[test]
fn two_thousand_damaged_variants_lose_nothing_silently() {
    let rows = clean();
    let clean = read(&damage::plain(&rows)).expect("the clean file is read").orders;
    assert_eq!((clean.len(), total(&clean)), (40, 70_340 + 7_215), "40 orders, 13 of them with gift wrap");
    let variants = damages(&rows);
    assert!(variants.len() >= 2_000, "{} variants", variants.len());
    let (mut faults, mut refused, mut slowest) = (Vec::new(), 0, Duration::ZERO);
    for damage in &variants {
        let started = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| read(&damage.bytes)));
        slowest = slowest.max(started.elapsed());
        match outcome {
            Err(_) => faults.push(format!("{}: panicked", damage.name)),
            Ok(outcome) => {
                refused += usize::from(outcome.is_err());
                faults.extend(fault(damage, &clean, outcome).map(|why| format!("{}: {why}", damage.name)));
            }
        }
    }
    println!(
        "T-IMP-2  {} variants  {} faults  {refused} refused  slowest {slowest:?}",
        variants.len(),
        faults.len()
    );
    assert!(faults.is_empty(), "{} faults, the first: {:#?}", faults.len(), &faults[..faults.len().min(12)]);
}

#[test]
fn the_check_itself_notices_a_lost_order() {
    let rows = clean();
    let clean = read(&damage::plain(&rows)).expect("the clean file is read").orders;
    let without: Vec<_> = rows.iter().filter(|row| row[0] != "#5").cloned().collect();
    let lost = Damage {
        name: "lost".to_owned(),
        bytes: damage::plain(&without),
        harmless: false,
        names: BTreeSet::new(),
    };
    assert!(fault(&lost, &clean, read(&lost.bytes)).is_some(), "an order that is gone without a word");
    let changed =
        damage::plain(&rows).iter().map(|byte| if *byte == b'7' { b'8' } else { *byte }).collect::<Vec<_>>();
    let changed =
        Damage { name: "changed".to_owned(), bytes: changed, harmless: true, names: BTreeSet::new() };
    assert!(
        fault(&changed, &clean, read(&changed.bytes)).is_some(),
        "amounts that are others without a word"
    );
}
