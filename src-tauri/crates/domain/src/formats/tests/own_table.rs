//! Tables of the owner's own: found, guessed, mapped and read.

use super::*;
use crate::ledger::{Order, OrderState, Worth};

fn mapped(kind: MappedKind, fields: &[(Field, usize)], text: &str) -> Result<(Loaded, Kept), Refusal> {
    let layout = as_table(text.as_bytes(), false)?;
    assert_eq!(layout.format.id(), "table");
    let mapping = Mapping { kind, columns: fields.iter().copied().collect() };
    let context = Context { currency: "EUR".parse().ok(), mapping: Some(mapping), ..Context::default() };
    let (_, loaded, kept) = passes(layout, &context, text.as_bytes(), text.as_bytes())?;
    assert_eq!(loaded.skipped, kept.problems.len() as u64);
    Ok((loaded, kept))
}

fn orders_of(fields: &[(Field, usize)], text: &str) -> (Vec<Order>, Vec<Problem>) {
    let (_, kept) = mapped(MappedKind::Orders, fields, text).expect("a table of orders");
    let orders = kept.records.into_iter().map(|record| match record {
        Record::Order(order) => order,
        other => panic!("a table of orders holds no {other:?}"),
    });
    (orders.collect(), kept.problems)
}

const LINES: &[(Field, usize)] = &[
    (Field::OrderNumber, 0),
    (Field::Date, 1),
    (Field::ItemName, 2),
    (Field::Quantity, 3),
    (Field::Price, 4),
    (Field::Email, 5),
];
const HEADER: &str = "No,When,What,Pieces,Each,Mail\n";

#[test]
fn the_example_is_a_table_and_its_columns_are_guessed() {
    let text = super::super::table::Table.example();
    let layout = as_table(text.as_bytes(), false).expect("a table");
    let rows = [csv::StringRecord::from(vec!["1001", "2026-11-10", "a@example.com", "Mug", "2", "12.50"])];
    let columns: BTreeMap<Field, usize> = guess(&layout.header, &rows)
        .into_iter()
        .filter(|(field, ..)| MappedKind::Orders.fields().contains(field))
        .map(|(field, at, _)| (field, at))
        .collect();
    let fields: Vec<(Field, usize)> = columns.into_iter().collect();
    let (orders, problems) = orders_of(&[&fields[..], &[(Field::OrderNumber, 0)]].concat(), text);
    assert_eq!((problems.len(), orders.len()), (0, 1));
    assert_eq!(
        (orders[0].total, orders[0].lines.len(), orders[0].email.as_deref()),
        (4_000, 2, Some("a@example.com"))
    );
    assert!(
        matches!(sniff(text.as_bytes()), Err(Refusal::Unknown { .. })),
        "it is never recognised by itself"
    );
}

#[test]
fn line_items_of_one_number_are_one_order_wherever_they_stand() {
    let text = format!(
        "{HEADER}7001.0,2026-11-10 08:26:00,Mug,2,12.50,\n7002,2026-11-11,Hat,1,9.00,B@Example.com\n\
         7001,2026-11-10 08:27:00,Bowl,1,15.00,a@example.com\n"
    );
    let (mut orders, problems) = orders_of(LINES, &text);
    assert_eq!(problems, []);
    orders.sort_by(|a, b| a.name.cmp(&b.name));
    let found: Vec<_> =
        orders.iter().map(|o| (o.key(), o.subtotal, o.total, o.time_known, o.lines.len())).collect();
    assert_eq!(found, [("7001", 4_000, 4_000, true, 2), ("7002", 900, 900, false, 1)]);
    assert_eq!(orders[1].email.as_deref(), Some("b@example.com"));
    assert_eq!((orders[0].platform, orders[0].state, orders[0].online()), ("table", OrderState::Paid, true));
}

#[test]
fn a_return_inside_an_order_is_a_refund_and_one_alone_is_kept_out() {
    let text = format!(
        "{HEADER}1,2026-11-10,Mug,2,10.00,\n1,2026-11-10,Mug,-1,10.00,\nC2,2026-11-11,Mug,-3,10.00,\n3,2026-11-11,Hat,1,5.00,\n\
         3,2026-11-11,Voucher,1,-2.00,\n4,2026-11-11,Broken,-7,0.00,\n"
    );
    let (orders, problems) = orders_of(LINES, &text);
    let found: Vec<_> = orders.iter().map(|o| (o.key(), o.worth(), o.state)).collect();
    assert_eq!(
        found,
        [
            ("1", Worth { goods: 2_000, returned: 1_000 }, OrderState::PartiallyRefunded),
            ("3", Worth { goods: 300, returned: 0 }, OrderState::Paid),
        ]
    );
    assert_eq!(
        (problems.len(), problems[1].line, problems[1].reason.key.as_str()),
        (2, 7, "problem-return-alone")
    );
    assert_eq!(
        (problems[0].line, problems[0].column, problems[0].reason.key.as_str()),
        (4, Some(3), "problem-return-alone")
    );
}

#[test]
fn where_one_row_cannot_be_read_its_order_is_not_known() {
    for (bad, column, reason) in [
        ("1,2026-11-10,Bowl,one,5.00,", Some(3), "problem-no-quantity"),
        ("1,2026-11-10,Bowl,1,5.0O,", Some(4), "problem-not-an-amount"),
        ("1,2026-11-10,Bowl,1,,", Some(4), "problem-no-amount"),
        ("1,soon,Bowl,1,5.00,", Some(1), "problem-no-day"),
        ("1,2026-11-10,Bowl,1,5,00,", None, "problem-too-many-cells"),
    ] {
        let text = format!("{HEADER}1,2026-11-10,Mug,1,10.00,\n{bad}\n2,2026-11-10,Mug,1,10.00,\n");
        let bad_row = if bad.ends_with("5,00,") { text.replace("5,00,", "5,00,x") } else { text };
        let (orders, mut problems) = orders_of(LINES, &bad_row);
        problems.sort_by_key(|problem| problem.line);
        assert_eq!(orders.iter().map(Order::key).collect::<Vec<_>>(), ["2"], "{bad}");
        assert_eq!(problems[0].reason.key, "problem-order-left-out");
        assert_eq!(
            (problems[1].line, problems[1].column, problems[1].reason.key.as_str()),
            (3, column, reason)
        );
    }
    let lost = format!(
        "{HEADER}7.21E+12,2026-11-10,Mug,1,10.00,\n,2026-11-10,Mug,1,10.00,\n3,2026-11-10,Mug,1,10.00,\n"
    );
    let (orders, problems) = orders_of(LINES, &lost);
    let reasons: Vec<&str> = problems.iter().map(|problem| problem.reason.key.as_str()).collect();
    assert_eq!((orders.len(), reasons), (1, vec!["problem-lost-number", "problem-no-order-name"]));
}

#[test]
fn what_is_said_of_the_order_may_repeat_but_not_differ() {
    const FIELDS: &[(Field, usize)] = &[
        (Field::OrderNumber, 0),
        (Field::Date, 1),
        (Field::Price, 2),
        (Field::Shipping, 3),
        (Field::Tax, 4),
        (Field::Total, 5),
        (Field::Currency, 6),
    ];
    let header = "No,When,Each,Postage,VAT,Sum,Code\n";
    let order = |rows: &str| orders_of(FIELDS, &format!("{header}{rows}"));
    // 20.00 of goods with 3.19 of tax inside, 5.00 postage.
    let (repeated, _) =
        order("1,2026-11-10,12.00,5.00,3.19,25.00,USD\n1,2026-11-10,8.00,5.00,3.19,25.00,USD\n");
    let (once, _) = order("1,2026-11-10,12.00,5.00,3.19,25.00,USD\n1,2026-11-10,8.00,,,,\n");
    assert_eq!(repeated, once);
    assert_eq!((once[0].subtotal, once[0].total, once[0].worth().goods), (2_000, 2_500, 1_681));
    assert_eq!(once[0].currency.code(), "USD");
    // The same with the tax on top.
    let (on_top, _) = order("1,2026-11-10,20.00,5.00,1.60,26.60,USD\n");
    assert_eq!((on_top[0].subtotal, on_top[0].worth().goods), (2_000, 2_000));
    for differing in ["8.00,5.00,3.19,26.00,USD", "8.00,5.00,3.19,25.00,EUR"] {
        let (orders, problems) =
            order(&format!("1,2026-11-10,12.00,5.00,3.19,25.00,USD\n1,2026-11-10,{differing}\n"));
        assert_eq!((orders.len(), problems[1].reason.key.as_str()), (0, "problem-order-differs"));
    }
}

#[test]
fn without_a_number_each_row_is_an_order_and_twins_are_two() {
    let fields = [(Field::Date, 1), (Field::Total, 2)];
    let text = "who,when,sum\n1,2026-11-10,12.00\n2,2026-11-10,9.00\n1,2026-11-10,12.00\n";
    let (orders, problems) = orders_of(&fields, text);
    let mut keys: Vec<&str> = orders.iter().map(Order::key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!((orders.len(), keys.len(), problems.len()), (3, 3, 0));
    assert!(orders.iter().all(|order| order.name == "2026-11-10" && order.lines.is_empty()));
    let again = orders_of(&fields, &format!("{text}3,2026-11-11,1.00\n")).0;
    assert!(orders.iter().all(|order| again.contains(order)), "a longer file holds the same orders");
}

#[test]
fn columns_parted_by_blanks_are_read() {
    let text = " id  day pieces  sum\r\n 00001 20261110  1   11.77\r\n 00002 20261112  12   12.00\r\n";
    let (orders, problems) = orders_of(&[(Field::Date, 1), (Field::Total, 3), (Field::Quantity, 2)], text);
    assert_eq!((problems.len(), orders.iter().map(|order| order.total).sum::<i64>()), (0, 2_377));
}

#[test]
fn states_are_understood_or_named() {
    let fields = [(Field::Date, 0), (Field::Total, 1), (Field::Status, 2)];
    let (orders, problems) = orders_of(
        &fields,
        "when,sum,state\n2026-11-10,1.00,Completed\n2026-11-10,2.00,Cancelled\n2026-11-10,3.00,partially refunded\n\
         2026-11-10,4.00,\n2026-11-10,5.00,lost in the post\n",
    );
    let states: Vec<_> = orders.iter().map(|order| (order.state, order.counts())).collect();
    assert_eq!(
        states,
        [
            (OrderState::Paid, true),
            (OrderState::Voided, false),
            (OrderState::PartiallyRefunded, true),
            (OrderState::Paid, true)
        ]
    );
    assert_eq!(problems[0].reason.key, "problem-unknown-state");
}

#[test]
fn where_the_buyer_came_from_is_the_first_that_an_order_s_rows_say() {
    let fields = [(Field::OrderNumber, 0), (Field::Date, 1), (Field::Total, 2), (Field::Origin, 3)];
    let (orders, problems) = orders_of(
        &fields,
        "no,when,sum,utm source\n1,2026-11-10,1.00,\n1,2026-11-10,1.00,google / cpc\n2,2026-11-10,2.00,--\n",
    );
    let origins: Vec<_> = orders.iter().map(|order| (order.origin.text(), order.origin.is_paid())).collect();
    assert_eq!((origins, problems.len()), (vec![(Some("google / cpc"), Some(true)), (None, None)], 0));
}

#[test]
fn other_kinds_of_tables() {
    let records = |kind, fields: &[(Field, usize)], text: &str| {
        let (_, kept) = mapped(kind, fields, text).expect("a table");
        assert_eq!(kept.problems, []);
        kept.records
    };
    let days = records(
        MappedKind::Sessions,
        &[(Field::Date, 0), (Field::Sessions, 1)],
        "d,n\n2026-11-10,4\n2026-11-10,5\n",
    );
    assert!(matches!(&days[..], [Record::SessionDay(day)] if day.sessions == 9 && day.platform == "table"));
    let spend =
        records(MappedKind::Spend, &[(Field::Date, 0), (Field::Spend, 1)], "d,paid (USD)\n2026-11-10,4.20\n");
    assert!(
        matches!(&spend[..], [Record::SpendDay(day)] if day.minor == 420 && day.currency.code() == "USD")
    );
    let products = records(
        MappedKind::Products,
        &[(Field::ItemName, 0), (Field::Sku, 1), (Field::Price, 2)],
        "n,s,p\nMug,M1,\"12,50\"\nMug,M1,\"13,50\"\nHat,,9\n",
    );
    let found: Vec<_> = products
        .iter()
        .map(|record| match record {
            Record::Product(product) => (product.key.as_str(), product.variants[0].price.as_deref()),
            other => panic!("a table of products holds no {other:?}"),
        })
        .collect();
    assert_eq!(found, [("M1", Some("13.50")), ("Hat", Some("9"))]);
    let customers = records(
        MappedKind::Customers,
        &[(Field::CustomerId, 0), (Field::Email, 1)],
        "c,m\n17.0,A@example.com\n18,\n",
    );
    assert!(matches!(&customers[..], [Record::Customer(one), Record::Customer(_)]
        if one.id.as_deref() == Some("17") && one.email.as_deref() == Some("a@example.com")));
}

#[test]
fn a_table_without_its_mapping_is_refused() {
    let text = "when,sum\n2026-11-10,1.00\n";
    let layout = as_table(text.as_bytes(), false).expect("a table");
    let refused = layout.cells(&Context::default()).err();
    assert_eq!(refused, Some(Refusal::Unknown { columns: "when, sum".into() }));
    let no_total = mapped(MappedKind::Orders, &[(Field::Date, 0)], text).err();
    assert_eq!(no_total, Some(Refusal::NoColumn { format: "table", column: "total" }));
}
