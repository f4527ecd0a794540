//! GA4: notes, several tables in one file, totals with a cell too many, other languages.

use super::*;
use crate::ledger::{ReportRow, SessionDay};

fn parts(text: &str) -> (&'static str, Vec<SessionDay>, Vec<ReportRow>, Vec<Problem>) {
    let (id, _, records, problems) = read(text.as_bytes()).expect("a GA4 file");
    let (mut days, mut rows) = (Vec::new(), Vec::new());
    for record in records {
        match record {
            Record::SessionDay(day) => days.push(day),
            Record::ReportRow(row) => rows.push(row),
            other => panic!("GA4 has no {other:?}"),
        }
    }
    (id, days, rows, problems)
}

const NOTES: &str = "# ------\n# Kiln and Co\n# Free form-Free form 1\n# 20261101-20261115\n# ------\n\n";

#[test]
fn sessions_by_day_add_up_over_channels_and_people_do_not() {
    let text = format!(
        "{NOTES}Date,Session primary channel group (Default Channel Group),Sessions,Active users\n\
         ,,60,50,Grand total\n20261110,Direct,10,9\n20261111,Direct,5,5\n20261110,Organic Search,20,18\n"
    );
    let (id, mut days, rows, problems) = parts(&text);
    days.sort_by_key(|day| day.day);
    assert_eq!((id, rows.len(), problems.len()), ("ga4", 0, 0));
    let found: Vec<_> =
        days.iter().map(|d| (d.platform, d.day.to_string(), d.sessions, d.visitors)).collect();
    assert_eq!(
        found,
        [("ga4", "2026-11-10".to_owned(), 30, None), ("ga4", "2026-11-11".to_owned(), 5, None)],
        "a part of a day is not the day's people either"
    );
}

#[test]
fn a_table_of_days_alone_knows_its_visitors() {
    let text = format!("{NOTES}Date,Sessions,Active users,Total users\n20261110,10,8,9\n");
    let (_, days, ..) = parts(&text);
    assert_eq!((days[0].sessions, days[0].visitors), (10, Some(9)));
    // The notes tell it from Shopify's report, which has the same columns.
    let plain = format!("{NOTES}Date,Sessions\n20261110,10\n");
    assert_eq!(parts(&plain).0, "ga4");
    assert_eq!(read(b"Date,Sessions\n20261110,10\n").expect("Shopify's").0, "shopify-sessions");
    let german = format!("{NOTES}Datum,Sitzungen,Nutzer insgesamt\n20261110,10,9\n");
    let (id, days, ..) = parts(&german);
    assert_eq!((id, days[0].visitors), ("ga4", Some(9)));
}

#[test]
fn a_bad_part_leaves_the_day_unknown() {
    let text = format!(
        "{NOTES}Date,Device,Sessions,Active users\n20261110,mobile,1x,9\n20261110,desktop,5,5\n20261111,desktop,3,3,4\n\
         20261112,desktop,2,2\n"
    );
    let (_, days, _, problems) = parts(&text);
    assert_eq!(days.iter().map(|day| day.sessions).collect::<Vec<_>>(), [2]);
    let mut reasons: Vec<_> = problems.iter().map(|p| (p.line, p.reason.key.as_str())).collect();
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [(8, "problem-no-quantity"), (9, "problem-part-left-out"), (10, "problem-too-many-cells")]
    );
}

#[test]
fn several_tables_of_one_file_are_told_apart() {
    let text = "# User attributes overview\n# All Users\n# Start date: 20261101\n# End date: 20261115\n\n\
        Nth week,Active users\n0044,12\n0045,9\n\nCountry,Active users,Engagement rate,Total revenue\n\
        Austria,12,0.36,10.5\nFrance,3,0.5,0\n\nLanguage,Active users\nGerman,12\nAustria,1\n";
    let (id, _, rows, problems) = parts(text);
    assert_eq!((id, problems.len()), ("ga4-report", 0));
    let of = |table: &str| {
        let rows = rows.iter().filter(|row| row.table == table);
        rows.map(|row| (row.label.as_str(), row.figures.len(), row.to.map(|day| day.to_string())))
            .collect::<Vec<_>>()
    };
    let last = Some("2026-11-15".to_owned());
    assert_eq!(of("Nth week, Active users"), [("0044", 1, last.clone()), ("0045", 1, last.clone())]);
    let countries = [("Austria", 3, last.clone()), ("France", 3, last.clone())];
    assert_eq!(of("Country, Active users, Engagement rate, Total revenue"), countries);
    assert_eq!(of("Language, Active users"), [("German", 1, last.clone()), ("Austria", 1, last)]);
    let rate = rows.iter().flat_map(|row| &row.figures).find(|(name, _)| name == "Engagement rate");
    assert_eq!(rate.map(|(_, value)| value.as_str()), Some("0.36"));
}

#[test]
fn a_row_wider_than_its_own_table_is_kept_out_even_where_another_is_wider() {
    let text = format!(
        "{NOTES}Country,Active users,New users,Views\nAustria,1,2,3\n\nCity,Active users\nGraz,1,2\nLinz,4\n"
    );
    let (_, _, rows, problems) = parts(&text);
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (problems.len(), problems[0].line, problems[0].reason.key.as_str()),
        (1, 11, "problem-too-many-cells")
    );
}

#[test]
fn the_second_segment_of_a_comparison_does_not_replace_the_first() {
    let block = |segment: &str, from: u32| {
        format!(
            "#\n# {segment}\n# Start date: 202611{from:02}\n# End date: 20261130\n\nCountry,Active users\nAustria,{from}\n\n"
        )
    };
    let (_, _, rows, _) =
        parts(&format!("# Audiences\n{}{}{}", block("All", 1), block("Mobile", 1), block("Late", 20)));
    let mut found: Vec<_> = rows
        .iter()
        .map(|r| (r.from.map(|d| d.to_string()), r.label.as_str(), r.figures[0].1.as_str()))
        .collect();
    found.sort_unstable();
    let (first, late) = (Some("2026-11-01".to_owned()), Some("2026-11-20".to_owned()));
    assert_eq!(found, [(first.clone(), "Austria", "1"), (first, "Austria #2", "1"), (late, "Austria", "20")]);
}

/// The sessions of each day, and how many rows are kept as they stand.
fn counted(text: &str) -> (Vec<(String, i64)>, usize) {
    let (_, mut days, rows, problems) = parts(text);
    assert_eq!(problems, []);
    days.sort_by_key(|day| day.day);
    (days.iter().map(|day| (day.day.to_string(), day.sessions)).collect(), rows.len())
}

#[test]
fn a_second_table_of_the_same_days_is_not_added() {
    let day = |number: u8, sessions| (format!("2026-11-{number}"), sessions);
    let same_width = format!(
        "{NOTES}Date,Session source,Sessions\n20261110,x,70\n20261110,y,30\n\n\
         Date,Sessions,Engaged sessions\n20261110,100,7\n"
    );
    assert_eq!(counted(&same_width), (vec![day(10, 100)], 1));
    let wider = format!(
        "{NOTES}Date,Sessions\n20261110,100\n20261111,90\n\n\
         Date,Session source,Sessions\n20261110,x,100\n20261111,y,90\n"
    );
    assert_eq!(counted(&wider), (vec![day(10, 100), day(11, 90)], 2));
}

#[test]
fn a_comparison_does_not_add_to_the_days() {
    let text = "# Shop\n# All Users\n# Start date: 20261110\n# End date: 20261110\n\nDate,Sessions\n20261110,100\n\n\
                # Mobile traffic\n# Start date: 20261110\n# End date: 20261110\n\nDate,Sessions\n20261110,60\n";
    assert_eq!(counted(text), (vec![("2026-11-10".to_owned(), 100)], 1));
}

#[test]
fn rows_in_which_one_session_stands_more_than_once_are_no_days() {
    for (name, one, two) in [
        ("Segment", "All users", "Mobile traffic"),
        ("Event name", "page_view", "scroll"),
        ("Page path and screen class", "/", "/mugs"),
        ("Audience name", "Buyers", "Readers"),
    ] {
        let text = format!("{NOTES}Date,{name},Sessions\n20261110,{one},100\n20261110,{two},60\n");
        assert_eq!(parts(&text).0, "ga4-report", "{name}");
        assert_eq!(counted(&text), (vec![], 2), "{name}");
    }
    let device = format!("{NOTES}Date,Device category,Sessions\n20261110,mobile,60\n20261110,desktop,40\n");
    assert_eq!(counted(&device), (vec![("2026-11-10".to_owned(), 100)], 0));
}
