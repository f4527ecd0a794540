//! Whole files through both passes, format by format.

use super::*;
use crate::ledger::Record;
use crate::words::Words;
use std::collections::BTreeMap;

mod amazon;
mod bank_statement;
mod bigcommerce;
mod ebay;
mod encodings;
mod etsy;
mod ga4;
mod left_out;
mod magento_and_prestashop;
mod missing_columns;
mod mixed;
mod own_table;
mod reports;
mod shopify_money_and_stock;
mod woocommerce_orders;

#[derive(Default)]
struct Kept {
    records: Vec<Record>,
    problems: Vec<Problem>,
    gaps: Vec<(&'static str, String)>,
    lost_ids: u64,
    notes: Vec<Words>,
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

impl Sink for Kept {
    fn record(&mut self, record: Record) -> Result<(), Cancelled> {
        self.records.push(record);
        Ok(())
    }

    fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn gap(&mut self, platform: &'static str, day: jiff::civil::Date) {
        self.gaps.push((platform, day.to_string()));
    }

    fn lost_ids(&mut self, count: u64) {
        assert!(count > 0, "nothing lost is not worth a call");
        self.lost_ids += count;
    }

    fn note(&mut self, words: Words) {
        self.notes.push(words);
    }

    fn tick(&mut self, _: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

/// The format, the row accounting, the records and the problems of a file.
type Read = (&'static str, Loaded, Vec<Record>, Vec<Problem>);

/// Reads a whole file; the rows used and skipped always make up the rows read.
fn keep(text: &[u8]) -> Result<(&'static str, Loaded, Kept), Refusal> {
    let (layout, loaded, kept) = two_passes(text, text)?;
    assert_eq!(loaded.skipped, kept.problems.len() as u64);
    Ok((layout.format.id(), loaded, kept))
}

fn two_passes(first: &[u8], second: &[u8]) -> Result<(Layout, Loaded, Kept), Refusal> {
    passes(sniff(first)?, &Context::default(), first, second)
}

/// Reads a whole file of a shop in Berlin that said its currency is the euro.
fn in_berlin(text: &str) -> Result<(&'static str, Loaded, Kept), Refusal> {
    let zone = jiff::tz::TimeZone::get("Europe/Berlin").expect("the zones are built in");
    let context = Context { currency: "EUR".parse().ok(), zone, ..Context::default() };
    let (layout, loaded, kept) = passes(sniff(text.as_bytes())?, &context, text.as_bytes(), text.as_bytes())?;
    assert_eq!(loaded.skipped, kept.problems.len() as u64);
    Ok((layout.format.id(), loaded, kept))
}

fn passes(
    layout: Layout,
    context: &Context,
    first: &[u8],
    second: &[u8],
) -> Result<(Layout, Loaded, Kept), Refusal> {
    let mut cells = layout.cells(context)?;
    let survey = survey(first, &layout, &*cells, &mut |_| true)?.expect("nobody cancels");
    let mut kept = Kept::default();
    let loaded = load(second, &layout, &mut *cells, &survey, &mut Staged::default(), &mut kept)?
        .expect("nobody cancels");
    Ok((layout, loaded, kept))
}

fn read(text: &[u8]) -> Result<Read, Refusal> {
    let (format, loaded, kept) = keep(text)?;
    Ok((format, loaded, kept.records, kept.problems))
}

/// Reads a file for a shop with this currency and zone: its format, records and problems.
pub(super) fn read_in(
    text: &str,
    currency: Option<&str>,
    zone: &str,
) -> (&'static str, Vec<Record>, Vec<Problem>) {
    let context = Context {
        currency: currency.map(|code| code.parse().expect("a code")),
        zone: jiff::tz::TimeZone::get(zone).expect("a zone"),
        ..Context::default()
    };
    let (layout, loaded, kept) = sniff(text.as_bytes())
        .and_then(|layout| passes(layout, &context, text.as_bytes(), text.as_bytes()))
        .unwrap_or_else(|why| panic!("{why:?}"));
    assert_eq!(loaded.skipped, kept.problems.len() as u64);
    (layout.format.id(), kept.records, kept.problems)
}

/// Reads a product file of this format.
pub(super) fn products_of(format: &str, text: &str) -> (Vec<crate::ledger::Product>, Vec<Problem>) {
    let (found, records, problems) = read_in(text, None, "UTC");
    assert_eq!(found, format);
    let products = records.into_iter().map(|record| match record {
        Record::Product(product) => product,
        other => panic!("a product file holds products, not {other:?}"),
    });
    (products.collect(), problems)
}

/// Reads an orders file of this format for a shop in Berlin.
pub(super) fn orders_of(format: &str, text: &str) -> (Vec<crate::ledger::Order>, Vec<Problem>) {
    let (found, records, problems) = read_in(text, None, "Europe/Berlin");
    assert_eq!(found, format);
    let orders = records.into_iter().map(|record| match record {
        Record::Order(order) => order,
        other => panic!("an orders file holds orders, not {other:?}"),
    });
    (orders.collect(), problems)
}

/// Reads a campaigns file of this format for a shop in Berlin.
pub(super) fn campaigns_of(format: &str, text: &str) -> (Vec<crate::ledger::Campaign>, Vec<Problem>) {
    let (found, records, problems) = read_in(text, None, "Europe/Berlin");
    assert_eq!(found, format);
    let campaigns = records.into_iter().map(|record| match record {
        Record::Campaign(campaign) => campaign,
        other => panic!("a campaigns file holds campaigns, not {other:?}"),
    });
    (campaigns.collect(), problems)
}

/// Reads a tickets file of this format for a shop in Berlin.
pub(super) fn tickets_of(format: &str, text: &str) -> (Vec<crate::ledger::Ticket>, Vec<Problem>) {
    let (found, records, problems) = read_in(text, None, "Europe/Berlin");
    assert_eq!(found, format);
    let tickets = records.into_iter().map(|record| match record {
        Record::Ticket(ticket) => ticket,
        other => panic!("a tickets file holds tickets, not {other:?}"),
    });
    (tickets.collect(), problems)
}

/// Problems as line, column and reason, in the order of the file.
pub(super) fn reasons_of(problems: &[Problem]) -> Vec<(u64, Option<usize>, &str)> {
    let mut found: Vec<_> =
        problems.iter().map(|problem| (problem.line, problem.column, problem.reason.key.as_str())).collect();
    found.sort_unstable();
    found
}

fn orders(text: &str) -> (Vec<crate::ledger::Order>, Vec<Problem>) {
    let (format, _, records, problems) = read(text.as_bytes()).expect("a Shopify orders file");
    assert_eq!(format, "shopify-orders");
    let orders = records.into_iter().map(|record| match record {
        Record::Order(order) => order,
        other => panic!("an orders file holds orders, not {other:?}"),
    });
    (orders.collect(), problems)
}

#[test]
fn every_format_reads_its_own_example_and_is_recognised_by_it() {
    for format in FORMATS {
        let (id, loaded, records, problems) =
            read(format.example().as_bytes()).unwrap_or_else(|why| panic!("{}: {why:?}", format.id()));
        assert_eq!(id, format.id(), "the example must be recognised as what it is");
        assert!(loaded.used > 0 && problems.is_empty(), "{id}: {problems:?}");
        assert!(records.iter().all(|record| record.kind() == format.records()), "{id}");
    }
}

const HEADER: &str = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,\
                      Lineitem quantity,Lineitem name,Lineitem price,Lineitem requires shipping,Id";

fn file(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

const HEAD_1: &str =
    "#1,a@example.com,paid,EUR,40.00,0,0,40.00,2026-11-10 09:00:00 +0100,1,Mug,25.00,true,91";
const LINE_1: &str = "#1,a@example.com,,,,,,,2026-11-10 09:00:00 +0100,1,Bowl,15.00,true,";
const HEAD_2: &str = "#2,,paid,EUR,9.00,0,0,9.00,2026-11-11 09:00:00 +0100,1,Cup,9.00,true,92";

#[test]
fn rows_are_grouped_by_order_wherever_they_stand() {
    let together = orders(&file(&[HEAD_1, LINE_1, HEAD_2])).0;
    assert_eq!(together.iter().map(|order| order.lines.len()).collect::<Vec<_>>(), [2, 1]);
    let scattered = orders(&file(&[LINE_1, HEAD_2, HEAD_1])).0;
    let find =
        |orders: &[crate::ledger::Order], name| orders.iter().find(|order| order.name == name).cloned();
    let first = find(&scattered, "#1").expect("order 1 is whole");
    assert_eq!(first.subtotal, 4_000);
    assert_eq!(first.lines.len(), 2, "both of its rows were found");
    assert_eq!(find(&scattered, "#2"), find(&together, "#2"));
}

#[test]
fn a_name_used_by_two_orders_makes_two_orders() {
    let again = HEAD_1.replace(",91", ",99");
    let found = orders(&file(&[HEAD_1, LINE_1, &again])).0;
    assert_eq!(found.iter().map(|order| order.key()).collect::<Vec<_>>(), ["91", "99"]);
    assert_eq!(found[0].lines.len(), 2);
}

#[test]
fn a_row_that_cannot_be_read_is_kept_out_with_line_column_value_and_reason() {
    let bad_total = HEAD_1.replace(",40.00,2026", ",4O.00,2026");
    let (found, problems) = orders(&file(&[&bad_total, LINE_1, HEAD_2]));
    assert_eq!(found.iter().map(|order| order.name.as_str()).collect::<Vec<_>>(), ["#2"]);
    assert_eq!(problems[0].line, 2);
    assert_eq!(problems[0].column, Some(7), "the Total column");
    assert_eq!(problems[0].value.as_deref(), Some("4O.00"));
    assert_eq!(problems[0].reason.key, "problem-not-an-amount");
    assert_eq!(problems[1].reason.key, "problem-order-left-out", "the order's other row goes with it");
}

#[test]
fn a_bad_line_item_does_not_cost_the_order() {
    let bad_line = LINE_1.replace("1,Bowl", "one,Bowl");
    let (found, problems) = orders(&file(&[HEAD_1, &bad_line]));
    assert_eq!((found.len(), found[0].lines.len(), found[0].subtotal), (1, 1, 4_000));
    assert_eq!(problems[0].reason.key, "problem-no-quantity");
}

#[test]
fn line_items_without_their_order_are_kept_out() {
    let (found, problems) = orders(&file(&[LINE_1, HEAD_2]));
    assert_eq!(found.len(), 1);
    assert_eq!(problems[0].reason.key, "problem-no-first-row");
}

#[test]
fn a_slipped_row_is_kept_out_and_empty_extra_cells_are_not() {
    let slipped = format!("{LINE_1},extra,cells");
    let (found, problems) = orders(&file(&[HEAD_1, &slipped, &format!("{HEAD_2},,")]));
    assert_eq!((found.len(), found[0].lines.len()), (2, 1));
    assert_eq!((problems.len(), problems[0].reason.key.as_str()), (1, "problem-too-many-cells"));
}

#[test]
fn tax_names_tell_their_rate() {
    let with_tax = |name: &str| {
        let text = format!("{HEADER},Tax 1 Name\n{HEAD_1},{name}\n");
        orders(&text).0[0].tax_rate
    };
    assert_eq!(with_tax("DE MwSt 19%"), Some(1_900));
    assert_eq!(with_tax("\"MwSt. 7,7 %\""), Some(770));
    assert_eq!(with_tax("AZ State Tax"), None);
}

#[test]
fn semicolons_and_decimal_commas_are_found_by_themselves() {
    let german = file(&[HEAD_1, LINE_1]).replace(',', ";").replace("40.00", "1.040,00").replace(".00", ",00");
    assert_eq!(orders(&german).0[0].total, 104_000);
}

fn spend(text: &str) -> Vec<(String, String, i64)> {
    let (_, _, records, problems) = read(text.as_bytes()).expect("a spend report");
    assert_eq!(problems, []);
    let days = records.into_iter().map(|record| match record {
        Record::SpendDay(day) => (day.day.to_string(), day.campaign, day.minor),
        other => panic!("a spend report holds spend, not {other:?}"),
    });
    days.collect()
}

#[test]
fn totals_rows_never_count_as_spend() {
    let google = "Campaign report\n\"1. September 2026 - 2. September 2026\"\nTag,Kampagne,Währungscode,Kosten,Impr.\n\
                  2026-09-01,Dach,EUR,\"1.234,56\",\"12.345\"\nGesamt: Konto,--,EUR,\"1.234,56\",\"12.345\"\n";
    assert_eq!(spend(google), [("2026-09-01".into(), "Dach".into(), 123_456)]);
    let meta = "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2026-09-01,2026-09-30,,10.00\n\
                2026-09-01,2026-09-01,A,4.00\n2026-09-02,2026-09-02,A,6.00\n2026-09-02,2026-09-02,A,1.50\n";
    assert_eq!(spend(meta), [("2026-09-01".into(), "A".into(), 400), ("2026-09-02".into(), "A".into(), 750)]);
}

#[test]
fn spend_without_a_currency_is_refused() {
    let no_currency = "Day,Campaign,Cost,Impr.\n2026-09-01,Brand,9.00,10\n";
    assert_eq!(
        read(no_currency.as_bytes()).expect_err("no currency"),
        Refusal::NoCurrency { format: "google-ads" }
    );
}

#[test]
fn visitors_of_a_split_day_are_left_out_because_they_do_not_add_up() {
    let split =
        "Day,Sessions,Online store visitors,Landing page path\n2026-11-10,10,9,/\n2026-11-10,5,5,/mug\n";
    let (_, _, records, _) = read(split.as_bytes()).expect("a sessions report");
    let [Record::SessionDay(day)] = &records[..] else { panic!("one day was read") };
    assert_eq!((day.sessions, day.visitors), (15, None));
}

#[test]
fn variations_find_their_parent_by_sku_or_id() {
    let woo = "ID,Type,SKU,Name,Published,Visibility in catalog,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n\
               21,variation,tee-r,Tee Red,1,visible,20.00,tee,Color,Red\n\
               12,variable,tee,Tee,1,visible,,,Color,\"Blue, Red\"\n\
               31,variation,,Hat L,1,visible,9.00,id:30,Size,L\n\
               30,variable,,Hat,1,visible,,,Size,L\n\
               41,variation,,Lost,1,visible,9.00,gone,Size,L\n";
    let (_, _, records, problems) = read(woo.as_bytes()).expect("a WooCommerce file");
    let mut products: Vec<(String, usize)> = records
        .iter()
        .map(|record| match record {
            Record::Product(product) => (product.key.clone(), product.variants.len()),
            other => panic!("a product file holds products, not {other:?}"),
        })
        .collect();
    products.sort();
    assert_eq!(products, [("id:30".into(), 1), ("tee".into(), 1)]);
    assert_eq!(problems[0].reason.key, "problem-no-parent");
}

#[test]
fn what_is_no_known_export_is_refused_with_a_reason() {
    let refused = |text: &str| read(text.as_bytes()).expect_err("not an export");
    assert!(matches!(refused("a,b,c\n1,2,3\n"), Refusal::Unknown { columns } if columns == "a, b, c"));
    let with_commas = "No;Street;City\nx;Hill, upper;Bonn\ny;Lane, lower;Ulm\n";
    assert!(matches!(refused(with_commas), Refusal::Unknown { columns } if columns == "No, Street, City"));
    assert_eq!(refused(&format!("{HEADER}\n")), Refusal::NoRows { format: "shopify-orders" });
    assert_eq!(refused(&file(&[HEAD_1, "#3,\"open"])), Refusal::UnclosedQuote { line: 3 });
    let transporter = format!("{HEADER},Processed At,Transaction kind,Metafield Key\n{HEAD_1},,,\n");
    assert!(matches!(refused(&transporter), Refusal::Unknown { .. }));
    let no_total = file(&[HEAD_1]).replace("Total", "Sum");
    assert_eq!(refused(&no_total), Refusal::NoColumn { format: "shopify-orders", column: "Total" });
    let either_way = "Day,Campaign,Cost,Currency code\n03/04/2026,Brand,9.00,EUR\n";
    assert!(matches!(refused(either_way), Refusal::DayOrMonth { .. }));
}

#[test]
fn an_order_that_stands_twice_in_a_file_is_one_order() {
    let both = orders(&file(&[HEAD_1, LINE_1, HEAD_1, LINE_1])).0;
    assert_eq!((both.len(), both[0].lines.len()), (1, 2), "its lines are not added together");
    let refunded = HEAD_1.replace(",paid,", ",refunded,");
    for rows in [[HEAD_1, LINE_1, &refunded, LINE_1], [&refunded, LINE_1, HEAD_1, LINE_1]] {
        let found = orders(&file(&rows)).0;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].state, crate::ledger::OrderState::Refunded, "the copy further along counts");
    }
}

#[test]
fn a_file_whose_order_columns_are_filled_down_is_still_one_order() {
    let filled = HEAD_1.replace("1,Mug,25.00", "1,Bowl,15.00");
    let found = orders(&file(&[HEAD_1, &filled])).0;
    assert_eq!((found.len(), found[0].lines.len(), found[0].subtotal), (1, 2, 4_000));
}

#[test]
fn one_name_placed_at_two_moments_is_two_orders() {
    let nameless_id = |row: &str, day: &str| row.replace(",91", ",").replace("2026-11-10", day);
    let rows = [nameless_id(HEAD_1, "2026-11-10"), nameless_id(HEAD_1, "2026-11-12")];
    assert_eq!(orders(&file(&[&rows[0], &rows[1]])).0.len(), 2);
}

#[test]
fn other_columns_tell_the_decimal_mark_of_whole_amounts() {
    let german = "Tag;Kampagne;Währungscode;Kosten;Klicks;CTR\n2026-09-01;Dach;EUR;1.234;7;2,34 %\n";
    assert_eq!(spend(german), [("2026-09-01".into(), "Dach".into(), 123_400)]);
    let open = "Day,Campaign,Currency code,Cost,Clicks\n2026-09-01,Brand,EUR,1.234,7\n";
    let (.., problems) = read(open.as_bytes()).expect("a spend report");
    assert_eq!(problems[0].reason.key, "problem-too-many-places", "nobody knows whether that is a thousand");
    let sessions = "Day;Sessions;Conversion rate\n2026-11-10;1.234;2,1 %\nGesamt;1.234;2,1 %\n";
    let (_, _, records, problems) = read(sessions.as_bytes()).expect("a sessions report");
    let [Record::SessionDay(day)] = &records[..] else { panic!("one day was read: {problems:?}") };
    assert_eq!(day.sessions, 1_234);
}
