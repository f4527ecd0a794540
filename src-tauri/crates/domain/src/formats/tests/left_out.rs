//! What is kept out takes with it what cannot be known without it, and nothing goes without a word.

use super::*;

/// The problems as line, reason and the line the reason names.
fn reasons(problems: &[Problem]) -> Vec<(u64, &str, Option<&str>)> {
    let mut found: Vec<_> = problems
        .iter()
        .map(|problem| {
            let named = problem.reason.values.iter().find_map(|(name, value)| match (*name, value) {
                ("line", crate::words::Value::Text(line)) => Some(line.as_str()),
                _ => None,
            });
            (problem.line, problem.reason.key.as_str(), named)
        })
        .collect();
    found.sort_unstable();
    found
}

fn whole(text: &str) -> Kept {
    keep(text.as_bytes()).expect("a known export").2
}

fn spent(kept: &Kept) -> Vec<(String, &str, i64)> {
    let days = kept.records.iter().map(|record| match record {
        Record::SpendDay(day) => (day.day.to_string(), day.campaign.as_str(), day.minor),
        other => panic!("a spend report holds spend, not {other:?}"),
    });
    days.collect()
}

const GOOGLE: &str = "Day,Campaign,Currency code,Cost,Impr.\n2026-09-01,Brand,EUR,4.00,10\n";

#[test]
fn a_bad_part_leaves_the_campaigns_day_unknown_and_says_which_day() {
    for (cost, reason) in [
        ("4O.00", "problem-not-an-amount"),
        ("", "problem-no-amount"),
        ("--", "problem-no-amount"),
        ("900000000000.00", "problem-too-large"),
    ] {
        let text = format!(
            "{GOOGLE}2026-09-02,Brand,EUR,1.00,1\n2026-09-02,Brand,EUR,{cost},1\n2026-09-02,Hats,EUR,7.00,1\n"
        );
        let kept = whole(&text);
        assert_eq!(reasons(&kept.problems), [(3, "problem-part-left-out", Some("4")), (4, reason, None)]);
        assert_eq!(kept.gaps, [("google", "2026-09-02".to_owned())]);
        let days = [("2026-09-01".to_owned(), "Brand", 400), ("2026-09-02".to_owned(), "Hats", 700)];
        assert_eq!(spent(&kept), days, "{cost:?} adds nothing to any sum");
    }
    let whole_days = whole(&format!("{GOOGLE}2026-09-02,Brand,EUR,0.00,1\n"));
    assert_eq!(whole_days.gaps, [], "nought is known");
}

#[test]
fn amounts_whose_sum_no_shop_can_have_are_left_out() {
    let large = "2026-09-02,Brand,EUR,90000000000.00,1\n";
    let kept = whole(&format!("{GOOGLE}{large}{large}"));
    assert_eq!(
        reasons(&kept.problems),
        [(3, "problem-part-left-out", Some("4")), (4, "problem-too-large", None)]
    );
}

#[test]
fn a_slipped_row_leaves_its_sum_unknown_too() {
    let slipped = whole(&format!("{GOOGLE}2026-09-01,Brand,EUR,1,234.00,10\n"));
    assert_eq!(
        reasons(&slipped.problems),
        [(2, "problem-part-left-out", Some("3")), (3, "problem-too-many-cells", None)]
    );
    assert_eq!((slipped.records.len(), slipped.gaps.len()), (0, 1));
    let alone = whole(&format!("{GOOGLE}2026-09-02,Brand,EUR,1,234.00,10\n"));
    assert_eq!(alone.gaps, [("google", "2026-09-02".to_owned())]);
    let sessions = whole("Day,Sessions,Page\n2026-11-10,10,/\n2026-11-10,5,/a,b\n2026-11-11,3,/\n");
    assert_eq!((sessions.records.len(), sessions.problems.len()), (1, 2));
}

#[test]
fn a_row_of_several_days_leaves_those_unknown_that_have_no_row_of_their_own() {
    let kept = whole(
        "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n\
         2026-09-01,2026-09-01,A,4.00\n2026-09-01,2026-09-03,A,6.00\n2026-09-04,2026-09-04,A,1.00\n",
    );
    assert_eq!(reasons(&kept.problems), [(3, "problem-more-than-a-day", None)]);
    let mut gaps: Vec<&str> = kept.gaps.iter().map(|(_, day)| day.as_str()).collect();
    gaps.sort_unstable();
    gaps.dedup();
    assert_eq!(gaps, ["2026-09-02", "2026-09-03"]);
    assert_eq!(spent(&kept), [("2026-09-01".to_owned(), "A", 400), ("2026-09-04".to_owned(), "A", 100)]);
    let no_day = whole(&format!("{GOOGLE}soon,Brand,EUR,1.00,1\n"));
    assert_eq!((no_day.problems.len(), no_day.gaps.len()), (1, 0), "which day that was nobody knows");
}

#[test]
fn a_bad_part_leaves_the_days_sessions_unknown() {
    let day =
        |bad: &str| format!("Day,Sessions,Page\n2026-11-10,10,/\n2026-11-10,{bad},/a\n2026-11-11,3,/\n");
    for (bad, reason) in [("5x", "problem-no-quantity"), ("9223372036854775807", "problem-too-large")] {
        let kept = whole(&day(bad));
        assert_eq!(reasons(&kept.problems), [(2, "problem-part-left-out", Some("3")), (3, reason, None)]);
        let [Record::SessionDay(other)] = &kept.records[..] else { panic!("the other day was read") };
        assert_eq!(other.sessions, 3);
    }
}

#[test]
fn a_campaign_called_total_is_no_totals_row() {
    let text = "Campaign,Day,Currency code,Cost,Impr.\nTotal look,2026-09-01,EUR,4.00,1\n\
                Totale,2026-09-01,EUR,2.00,1\nTotal: Account,--,EUR,6.00,2\nTotal: Search, --,EUR,6.00,2\n";
    let kept = whole(text);
    assert_eq!(kept.problems, []);
    assert_eq!(
        spent(&kept).iter().map(|(_, name, cents)| (*name, *cents)).collect::<Vec<_>>(),
        [("Total look", 400), ("Totale", 200)]
    );
    let day_first = whole(&format!("{GOOGLE}Total: 2026,--,EUR,4.00,10\n"));
    assert_eq!((day_first.records.len(), day_first.problems.len()), (1, 0));
}

#[test]
fn a_column_with_the_currency_code_is_enough_for_meta() {
    let kept = whole("Day,Campaign name,Amount spent,Currency code\n2026-09-01,A,4.00,USD\n");
    let [Record::SpendDay(day)] = &kept.records[..] else { panic!("one day was read") };
    assert_eq!((day.minor, day.currency.code()), (400, "USD"));
}

const WOO: &str = "ID,Type,SKU,Name,Published,Visibility in catalog,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n";

#[test]
fn variations_go_with_their_product() {
    let variations = "21,variation,tee-r,Tee Red,1,visible,20.00,tee,Color,Red\n22,variation,tee-b,Tee Blue,1,visible,2O.00,tee,Color,Blue\n";
    let bad = whole(&format!("{WOO}12,variable,tee,Tee,1,visible,free,,Color,Red\n{variations}"));
    assert_eq!(
        reasons(&bad.problems),
        [
            (2, "problem-not-an-amount", None),
            (3, "problem-product-left-out", Some("2")),
            (4, "problem-product-left-out", Some("2")),
        ]
    );
    assert_eq!(bad.records, []);
    let slipped = whole(&format!("{WOO}12,variable,tee,Tee,1,visible,,,Color,Red, Blue\n{variations}"));
    assert_eq!(
        reasons(&slipped.problems)[1..],
        [(3, "problem-product-left-out", Some("2")), (4, "problem-product-left-out", Some("2"))]
    );
    let simple = whole(&format!("{WOO}12,simple,tee,Tee,1,visible,9.00,,,\n{variations}"));
    assert_eq!(reasons(&simple.problems)[0], (3, "problem-not-variable", Some("2")));
    assert_eq!((simple.records.len(), simple.problems.len()), (1, 2));
}

#[test]
fn types_of_extensions_have_variations_too() {
    let kept = whole(&format!(
        "{WOO}12,variable-subscription,box,Box,1,visible,,,Size,\"S, L\"\n\
         21,subscription_variation,box-s,Box S,1,visible,20.00,box,Size,S\n"
    ));
    let [Record::Product(product)] = &kept.records[..] else { panic!("one product was read") };
    assert_eq!((product.variants.len(), kept.problems.len()), (1, 0));
}

#[test]
fn an_order_on_one_line_number_is_told_apart_by_position() {
    let layout = sniff(file(&[HEAD_1]).as_bytes()).expect("an orders file");
    let mut cells = layout.cells(&Context::default()).expect("all columns");
    // Line numbers are for people: rows must not be told apart by them.
    let rows = [HEAD_1, LINE_1].map(|row| Row { line: 1, cells: row.split(',').collect() });
    let mut reading = Reading::default();
    cells.read(&rows, &Decided::default(), &mut reading);
    let [Record::Order(order)] = &reading.records[..] else { panic!("one order was read") };
    let names: Vec<&str> = order.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Mug", "Bowl"]);
    let bad = HEAD_1.replace("paid", "unheard");
    let rows = [bad.as_str(), LINE_1].map(|row| Row { line: 1, cells: row.split(',').collect() });
    reading.clear();
    cells.read(&rows, &Decided::default(), &mut reading);
    assert_eq!(reading.problems.len(), 2, "each row has its reason");
}

#[test]
fn ids_a_spreadsheet_destroyed_are_counted() {
    let lost = |text: &str| {
        let kept = whole(text);
        assert!(!kept.records.is_empty(), "the record is kept without its id");
        kept.lost_ids
    };
    let order = HEAD_1.replace(",91", ",6.63E+12");
    assert_eq!(lost(&file(&[&order, LINE_1, HEAD_2])), 1);
    assert_eq!(lost(&file(&[HEAD_1, LINE_1, HEAD_2])), 0);
    let customers = "Customer ID,Email,Accepts Email Marketing,Total Spent,Total Orders\n\
                     7.21045E+12,a@example.com,yes,1.00,1\n7210448301122,b@example.com,yes,1.00,1\n";
    assert_eq!(lost(customers), 1);
    let meta = "Day,Campaign ID,Campaign name,Amount spent (EUR)\n2026-09-01,1.20253E+17,A,4.00\n\
                2026-09-02,1.20253E+17,A,4.00\n2026-09-02,120253000000000001,B,4.00\n";
    assert_eq!(lost(meta), 2);
}

#[test]
fn a_file_that_changed_between_the_passes_is_refused() {
    let first = file(&[HEAD_1, LINE_1, HEAD_2]);
    for second in [file(&[HEAD_1, HEAD_2]), file(&[HEAD_1, LINE_1, LINE_1, HEAD_2]), String::new()] {
        let refusal = two_passes(first.as_bytes(), second.as_bytes()).err();
        assert_eq!(refusal, Some(Refusal::Changed));
    }
    assert_eq!(Refusal::Changed.words().key, "refused-changed");
}

#[test]
fn skus_and_barcodes_a_spreadsheet_destroyed_are_dropped_and_counted() {
    let ids = |text: &str| {
        let (_, _, kept) = in_berlin(text).unwrap_or_else(|why| panic!("{why:?}"));
        let found = kept.records.iter().flat_map(|record| match record {
            Record::Product(product) => {
                product.variants.iter().map(|one| (one.sku.clone(), one.barcode.clone())).collect::<Vec<_>>()
            }
            Record::Order(order) => order.lines.iter().map(|line| (line.sku.clone(), None)).collect(),
            _ => panic!("a product or an order"),
        });
        (found.collect::<Vec<_>>(), kept.lost_ids)
    };
    for text in [
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode\n\
         mug,Mug,Title,Default Title,1.20253E+17,8.00,3.65275E+11\n",
        "ID,Type,SKU,Name,Regular price,Parent,\"GTIN, UPC, EAN, or ISBN\"\n\
         7,simple,1.20253E+17,Mug,8.00,,3.65275e+11\n",
        "Token,Item Name,Variation Name,SKU,GTIN,Price\nT1,Mug,Regular,1.20253E+17,3.65275E+11,8.00\n",
        "handle,fieldType,name,price,sku,barcode\nmug,PRODUCT,Mug,8.00,1.20253E+17,3.65275E+11\n",
        "Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,UPC/EAN\n\
         Product,1,Mug,physical,1.20253E+17,,none,0,8.00,3.65275E+11\n",
    ] {
        assert_eq!(ids(text), (vec![(None, None)], 2), "{text}");
        let sound = text.replace("1.20253E+17", "M-1").replace("3.65275E+11", "4006381333931");
        let sound = sound.replace("3.65275e+11", "4006381333931");
        let kept = (Some("M-1".to_owned()), Some("4006381333931".to_owned()));
        assert_eq!(ids(&sound), (vec![kept], 0), "{sound}");
    }
    let order = "Order number,Date created,Item,SKU,Qty,Price,Payment status,Total,Currency\n\
                 10001,\"Nov 10, 2026\",Mug,1.20253E+17,1,25.00,Paid,25.00,EUR\n";
    assert_eq!(ids(order), (vec![(None, None)], 1));
}

#[test]
fn products_and_variations_that_share_a_destroyed_sku_stay_apart() {
    let header = "ID,Type,SKU,Name,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n";
    let kept = whole(&format!(
        "{header}7,simple,1.2E+12,Mug,8.00,,,\n8,simple,1.2E+12,Bowl,9.00,,,\n9,variable,tee,Tee,,,Size,\"S, L\"\n\
         ,variation,1.3E+12,Tee S,5.00,tee,Size,S\n,variation,1.3E+12,Tee L,6.00,tee,Size,L\n"
    ));
    let found = kept.records.iter().map(|record| match record {
        Record::Product(product) => (product.key.as_str(), product.variants.len()),
        _ => panic!("a product"),
    });
    assert_eq!(found.collect::<Vec<_>>(), [("id:7", 1), ("id:8", 1), ("tee", 2)]);
    assert_eq!((kept.problems.len(), kept.lost_ids), (0, 4));
}

fn sessions(text: &str) -> Vec<(String, i64)> {
    let kept = whole(text);
    assert_eq!(kept.problems, []);
    let days = kept.records.iter().map(|record| match record {
        Record::SessionDay(day) => (day.day.to_string(), day.sessions),
        other => panic!("a sessions report holds sessions, not {other:?}"),
    });
    days.collect()
}

fn first_of_september(number: i64) -> Vec<(String, i64)> {
    vec![("2026-09-01".to_owned(), number)]
}

#[test]
fn a_day_written_in_two_ways_is_one_day() {
    for other in ["2026-09-01 01:00:00", "2026-09-01T01:00:00+02:00", "20260901"] {
        let text = format!("Day,Sessions\n2026-09-01,60\n{other},40\n");
        assert_eq!(sessions(&text), first_of_september(100), "{other}");
        let ads =
            format!("Day,Campaign,Device,Currency code,Cost\n2026-09-01,A,m,USD,60\n{other},A,d,USD,40\n");
        assert_eq!(spent(&whole(&ads)), [("2026-09-01".to_owned(), "A", 10_000)], "{other}");
    }
    let dotted = "Day;Sessions\n01.09.2026;60\n01.09.2026 10:00;40\n";
    assert_eq!(sessions(dotted), first_of_september(100));
}

#[test]
fn only_people_count_where_the_file_tells_them_from_bots() {
    let text = "Day,Human or bot session,Sessions\n2026-09-01,Human,60\n2026-09-01,Bot,40\n";
    assert_eq!(sessions(text), first_of_september(60));
    let unknown = whole("Day,Human or bot session,Sessions\n2026-09-01,Human,60\n2026-09-01,Other,40\n");
    let wanted = [(2, "problem-part-left-out", Some("3")), (3, "problem-neither-human-nor-bot", None)];
    assert_eq!((unknown.records.len(), reasons(&unknown.problems)), (0, wanted.to_vec()));
}

#[test]
fn counts_with_thousands_marks_of_either_kind_are_whole() {
    for count in ["1.200", "1,200", "1200"] {
        assert_eq!(
            sessions(&format!("Day;Sessions\n2026-09-01;{count}\n")),
            first_of_september(1_200),
            "{count}"
        );
    }
    let bad = whole("Day;Sessions\n2026-09-01;1.2\n2026-09-02;5\n");
    assert_eq!(reasons(&bad.problems), [(2, "problem-no-quantity", None)]);
}

#[test]
fn a_row_that_lacks_only_its_day_is_named() {
    let kept = whole(&format!("{GOOGLE},Hats,EUR,40.00,3\nTotal: Account,--,EUR,44.00,13\n,,EUR,44.00,13\n"));
    assert_eq!(reasons(&kept.problems), [(3, "problem-no-day", None)]);
    assert_eq!(spent(&kept), [("2026-09-01".to_owned(), "Brand", 400)]);
    let visits = whole("Day,Source,Sessions\n2026-09-01,x,60\n,y,40\n,Total,100\n,,100\n");
    assert_eq!(reasons(&visits.problems), [(3, "problem-no-day", None)]);
}

#[test]
fn a_row_over_the_period_leaves_the_days_of_its_campaign() {
    let text = "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2026-09-01,2026-09-03,A,50.00\n\
                2026-09-01,2026-09-01,A,1.00\n2026-09-02,2026-09-02,A,2.00\n";
    let kept = whole(text);
    assert_eq!(reasons(&kept.problems), [(2, "problem-more-than-a-day", None)]);
    assert_eq!(spent(&kept), [("2026-09-01".to_owned(), "A", 100), ("2026-09-02".to_owned(), "A", 200)]);
    assert_eq!(kept.gaps, [("meta", "2026-09-03".to_owned())], "only the third day is not known");
}

#[test]
fn four_columns_of_google_are_known_in_every_language() {
    for (head, kept_as) in [
        ("Tag;Kampagne;Währungscode;Kosten", "google-ads"),
        ("Jour;Campagne;Code de la devise;Coût", "google-ads"),
        ("Día;Campaña;Código de moneda;Coste", "google-ads"),
        ("Giorno;Campagna;Codice valuta;Costo", "google-ads"),
    ] {
        let text = format!("{head}\n2026-09-01;Dach;EUR;1,50\n2026-09-02;Dach;EUR;2,50\n");
        let (id, _, kept) = keep(text.as_bytes()).unwrap_or_else(|refusal| panic!("{head}: {refusal:?}"));
        assert_eq!((id, kept.records.len()), (kept_as, 2), "{head}");
    }
}

#[test]
fn a_header_that_comes_again_is_no_data_and_in_another_order_ends_what_can_be_read() {
    let head = "Day,Campaign name,Impressions,Amount spent (EUR)\n";
    let rows = "2026-09-01,A,500,1.00\n";
    let same = whole(&format!("{head}{rows}\n{head}2026-09-02,A,700,2.00\n"));
    assert_eq!(same.problems, []);
    let days = [("2026-09-01".to_owned(), "A", 100), ("2026-09-02".to_owned(), "A", 200)];
    assert_eq!(spent(&same), days);
    let turned =
        "Day,Campaign name,Amount spent (EUR),Impressions\n2026-09-02,A,2.00,700\n2026-09-03,A,2.00,700\n";
    let other = whole(&format!("{head}{rows}\n{turned}{head}2026-09-04,A,700,4.00\n"));
    let reason = |line| (line, "problem-header-in-other-order", Some("4"));
    assert_eq!(reasons(&other.problems), [reason(5), reason(6)]);
    assert_eq!(spent(&other), [("2026-09-01".to_owned(), "A", 100), ("2026-09-04".to_owned(), "A", 400)]);
}
