//! Reports: the same data gives the same bytes, both forms hold the same numbers, and nothing comes from elsewhere.

use crate::support::{Fixed, TempShop};
use std::process::Command;
use std::sync::Arc;
use tillwise_domain::checkin::{Action, ActionState, Period, ReviewKind};
use tillwise_domain::kpis::KpiId;
use tillwise_engine::api::requests::{Mutation, Query, ReportFormat};
use tillwise_engine::api::{Paper, ReportWish, ShopChange};
use tillwise_engine::jiff::civil::Weekday;
use tillwise_engine::jiff::civil::date;
use tillwise_engine::store::{Writer, actions, reviews};
use tillwise_engine::{Code, Engine, Host, ImportOptions, Places, System};

const WEEK: ReportWish<'_> = ReportWish { kind: ReviewKind::Weekly, period: None, names: false, paper: None };

fn sample() -> TempShop {
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    shop
}

fn of(kind: ReviewKind, period: &str) -> ReportWish<'_> {
    ReportWish { kind, period: Some(period), names: false, paper: None }
}

/// Three actions of somebody, one of them done.
fn with_actions(shop: &TempShop) {
    let host = Fixed::at("2026-11-17T09:00:00Z");
    let mut writer = Writer::open(&shop.engine.shop_file(), &System::new("window")).unwrap();
    let sql = writer.begin().unwrap();
    let period = Period::labelled("2026-W46", Weekday::Monday).unwrap();
    let review = reviews::begin(&sql, &period, host.now()).unwrap();
    for (text, state) in [
        ("Ask Ottilie for the free shipping text", ActionState::Open),
        ("Write to twelve customers", ActionState::NotDone),
        ("Old news", ActionState::Done),
    ] {
        let action = Action {
            id: 0,
            review,
            text: text.into(),
            owner: Some("Ottilie Brandt".into()),
            due: Some(date(2026, 11, 20)),
            kpi: None,
            state,
            settled_in: None,
            made_on: date(2026, 11, 16),
        };
        actions::set(&sql, &action).unwrap();
    }
    sql.commit().unwrap();
}

/// The texts between tags, unescaped, without the style.
fn texts(html: &str) -> Vec<String> {
    let body = html.split("</style>").nth(1).unwrap();
    let parts = body.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text.trim()));
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    };
    parts.filter(|text| !text.is_empty()).map(plain).collect()
}

#[test]
fn the_same_data_gives_the_same_bytes_whatever_the_hour_and_the_machine() {
    let shop = sample();
    let file = shop.engine.shop_file();
    let other = |now: &str, zone| {
        let host = Fixed { zone, ..Fixed::at(now) };
        Engine::new(Places::new(Some(file.clone())), Arc::new(host))
    };
    let (html, pdf) = (shop.engine.report_html(WEEK).unwrap(), shop.engine.report_pdf(WEEK).unwrap());
    for engine in
        [other("2026-11-17T09:00:00Z", "Europe/Berlin"), other("2026-11-17T15:31:07Z", "Asia/Tokyo")]
    {
        assert!(engine.report_html(WEEK).unwrap() == html, "the HTML differs");
        assert!(engine.report_pdf(WEEK).unwrap() == pdf, "the PDF differs");
    }
}

#[test]
fn the_html_is_one_small_file_without_scripts_and_every_table_has_its_caption_and_heads() {
    let html = sample().engine.report_html(WEEK).unwrap();
    assert!(html.len() < 500_000, "{} bytes", html.len());
    for forbidden in ["<script", "src=", "href=", "url(", "@import", "<link", "<img", " on"] {
        let body = html.split("</style>").nth(1).unwrap();
        let found = if forbidden == " on" { body.contains(" onload=") } else { html.contains(forbidden) };
        assert!(!found, "{forbidden}");
    }
    assert!(html.contains("<html lang=\"en\">") && html.contains("prefers-color-scheme: dark"));
    assert_eq!(html.matches("<h1>").count(), 1);
    let tables = html.matches("<table").count();
    assert!(tables > 8, "{tables}");
    assert_eq!(html.matches("<caption>").count(), tables);
    assert_eq!(
        html.matches("<tr>").count() - tables,
        html.matches("scope=\"row\"").count(),
        "a head for each row"
    );
    assert_eq!(html.matches("<svg").count(), html.matches("role=\"img\" aria-label=\"").count());
    let sheets = html.matches("<section class=\"sheet\">").count();
    let fresh = "Numbers as of Tuesday 17 November 2026, 10:00";
    assert_eq!(html.matches(&format!("{fresh}; ")).count(), sheets, "every page says it");
    assert!(html.contains(&format!("@bottom-left {{ content: \"{fresh}")), "and every printed one");
}

#[test]
fn the_pdf_is_whole_tagged_and_has_the_pages_it_counts() {
    let pdf = sample().engine.report_pdf(WEEK).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.starts_with("%PDF-1.7") && text.trim_end().ends_with("%%EOF"));
    let start: usize =
        text.rsplit("startxref").next().unwrap().split_whitespace().next().unwrap().parse().unwrap();
    assert!(pdf[start..].starts_with(b"xref"), "the table of objects is where the file says");
    // Every object of the table begins where the table says.
    let table = std::str::from_utf8(&pdf[start..]).unwrap();
    let mut objects = 0;
    for (number, line) in table.lines().skip(2).take_while(|line| !line.starts_with("trailer")).enumerate() {
        let mut parts = line.split_whitespace();
        let (at, _, used) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        if used == "n" {
            let at: usize = at.parse().unwrap();
            assert!(pdf[at..].starts_with(format!("{number} 0 obj").as_bytes()), "object {number}");
            objects += 1;
        }
    }
    assert!(objects > 100);
    let pages = text.matches("/Type /Page\n").count();
    assert!(pages > 5 && text.contains(&format!("/Count {pages}")), "{pages} pages");
    for needed in
        ["/StructTreeRoot", "/MarkInfo", "/Lang (en)", "/S /Table", "/S /TH", "/S /Figure", "/Alt", "pdfuaid"]
    {
        assert!(text.contains(needed), "{needed}");
    }
}

#[test]
fn the_paper_is_the_usual_one_of_the_currency_unless_another_is_wished() {
    let shop = sample();
    let paper = |wish| {
        let pdf = shop.engine.report_pdf(wish).unwrap();
        let text = String::from_utf8_lossy(&pdf).into_owned();
        let boxes: Vec<&str> =
            text.split("/MediaBox [").skip(1).filter_map(|rest| rest.split(']').next()).collect();
        assert!(boxes.len() > 5 && boxes.iter().all(|one| *one == boxes[0]), "{boxes:?}");
        boxes[0].to_owned()
    };
    assert_eq!(paper(WEEK), "0 0 595.28 841.89");
    assert_eq!(paper(ReportWish { paper: Some(Paper::Letter), ..WEEK }), "0 0 612 792");
    let dollars = ShopChange { currency: Some("USD".to_owned()), ..ShopChange::default() };
    shop.engine.change_shop(&dollars).unwrap();
    assert_eq!(paper(WEEK), "0 0 612 792");
    assert_eq!(paper(ReportWish { paper: Some(Paper::A4), ..WEEK }), "0 0 595.28 841.89");
}

#[test]
fn a_drawing_counts_its_own_periods() {
    let shop = sample();
    for (wish, words) in [
        (WEEK, "over 26 weeks"),
        (of(ReviewKind::Monthly, "2026-10"), "over 13 months"),
        (of(ReviewKind::Quarterly, "2026-Q3"), "over 9 quarters"),
    ] {
        let html = shop.engine.report_html(wish).unwrap();
        assert_eq!(html.matches(words).count(), 10, "{words}: five drawings, seen and read out");
    }
}

#[test]
fn orders_in_another_currency_are_in_no_sum_and_the_first_page_says_so() {
    let shop = TempShop::new();
    let row = |id: u32, currency: &str, total: &str| {
        format!(
            "#{id},paid,{currency},{total},0,0,{total},2026-11-1{id} 09:00:00 +0100,1,Mug,{total},9{id}\n"
        )
    };
    let heads = "Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                 Lineitem name,Lineitem price,Id\n";
    let text = [heads, &row(0, "EUR", "25.00"), &row(2, "USD", "35.00"), &row(3, "EUR", "30.00")].concat();
    let file = shop.file("orders.csv", text);
    shop.engine.import(&[file], ImportOptions::default()).unwrap();
    let html = shop.engine.report_html(WEEK).unwrap();
    let first = html.split("</section>").next().unwrap();
    assert!(first.contains("55.00 EUR") && !first.contains("90.00"));
    assert!(first.contains("One order in another currency is left out."), "{first}");
    assert!(!sample().engine.report_html(WEEK).unwrap().contains("another currency is left out"));
}

#[test]
fn the_pdf_says_every_word_of_the_html() {
    let shop = sample();
    with_actions(&shop);
    for wish in [WEEK, of(ReviewKind::Quarterly, "2026-Q3")] {
        let pdf = shop.file("report.pdf", shop.engine.report_pdf(wish).unwrap());
        let Ok(read) = Command::new("pdftotext").args(["-raw", &pdf.to_string_lossy(), "-"]).output() else {
            eprintln!("skipped: there is no pdftotext");
            return;
        };
        let read = String::from_utf8(read.stdout).unwrap();
        let mut words: Vec<&str> = read.split_whitespace().collect();
        words.sort_unstable();
        let mut checked = 0;
        for text in texts(&shop.engine.report_html(wish).unwrap()) {
            for word in text.split_whitespace() {
                assert!(words.binary_search(&word).is_ok(), "{word} of {text:?} is not in the PDF");
                checked += usize::from(word.contains(|letter: char| letter.is_ascii_digit()));
            }
        }
        assert!(checked > 150, "{checked} numbers were checked");
    }
}

#[test]
fn a_month_is_the_sum_of_the_weeks_that_end_in_it() {
    let shop = sample();
    let view = shop.engine.report(of(ReviewKind::Monthly, "2026-10")).unwrap();
    assert!(
        view.sub.contains("4 weeks") && view.sub.contains("28 September 2026 to 25 October 2026"),
        "{}",
        view.sub
    );
    let (mut goods, mut orders) = (0.0, 0.0);
    for week in ["2026-W40", "2026-W41", "2026-W42", "2026-W43"] {
        let week = shop.engine.week(Some(week)).unwrap();
        let kpi = week.kpis.iter().find(|kpi| kpi.id == KpiId::AverageOrderValue).unwrap();
        goods += kpi.numerator.as_ref().unwrap().parse::<f64>().unwrap();
        orders += kpi.denominator.as_ref().unwrap().parse::<f64>().unwrap();
    }
    let number = view.numbers.iter().find(|number| number.id == KpiId::AverageOrderValue).unwrap();
    assert_eq!(number.value, format!("{:.2} EUR", goods / orders));
    assert_eq!((view.before.as_str(), view.after.as_deref()), ("2026-09", None), "November is not over");
}

#[test]
fn a_week_says_what_the_page_says_and_a_missing_number_stays_missing() {
    let shop = sample();
    let (view, week) = (shop.engine.report(WEEK).unwrap(), shop.engine.week(None).unwrap());
    assert_eq!(view.period, week.week);
    for (number, kpi) in view.numbers.iter().zip(&week.kpis) {
        assert_eq!(number.value, kpi.shown.clone().unwrap_or_else(|| "no value".into()), "{:?}", kpi.id);
    }
    assert_eq!(view.sentences.len(), 3);
    let missing =
        view.numbers.iter().find(|number| number.value == "no value").expect("the sample's spend ends early");
    assert!(view.sentences[1].starts_with(&missing.label), "{}", view.sentences[1]);
}

#[test]
fn people_are_named_only_where_that_is_wished_and_every_page_says_so() {
    let shop = sample();
    with_actions(&shop);
    let without = shop.engine.report_html(WEEK).unwrap();
    assert!(!without.contains("Ottilie") && !without.contains("Brandt"));
    assert!(without.contains("Ask [somebody] for the free shipping text"));
    assert!(without.contains("Write to twelve customers") && !without.contains("Old news"));
    let with = shop.engine.report_html(ReportWish { names: true, ..WEEK }).unwrap();
    assert!(with.contains("Ask Ottilie for") && with.contains("Ottilie Brandt"));
    let marked = "Names people: for the shop&#39;s own eyes";
    assert_eq!(with.matches(marked).count(), with.matches("<section class=\"sheet\">").count());
}

#[test]
fn a_letter_the_paper_lacks_never_stops_a_report() {
    let shop = sample();
    let name = Some("茶 and \u{202e}Zoë’s".to_owned());
    shop.engine.change_shop(&ShopChange { name, ..ShopChange::default() }).unwrap();
    let pdf = shop.file("report.pdf", shop.engine.report_pdf(WEEK).unwrap());
    assert!(shop.engine.report_html(WEEK).unwrap().contains("茶 and Zoë’s"));
    let Ok(read) = Command::new("pdftotext").args(["-raw", &pdf.to_string_lossy(), "-"]).output() else {
        eprintln!("skipped: there is no pdftotext");
        return;
    };
    let read = String::from_utf8(read.stdout).unwrap();
    assert!(
        read.contains("? and Zoë’s") && read.contains("A question mark can stand for a letter"),
        "{read}"
    );
}

#[test]
fn an_empty_shop_gets_a_report_that_says_what_is_missing() {
    let shop = TempShop::new();
    assert_eq!(shop.engine.report(WEEK).unwrap_err().code, Code::NoShop);
    let create = Mutation::CreateShop { time_zone: "Europe/Berlin".into(), first_weekday: "monday".into() };
    shop.engine.mutate(create).unwrap();
    let view = shop.engine.report(WEEK).unwrap();
    assert_eq!(view.as_of, "No numbers yet: no file is imported.");
    assert!(view.numbers.iter().all(|number| number.value == "no value"));
    assert!(!shop.engine.report_html(WEEK).unwrap().contains("0.00"), "missing is not nothing");
    assert!(shop.engine.report_pdf(WEEK).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_period_that_is_none_or_not_over_is_refused_with_a_sentence() {
    let shop = sample();
    for (kind, label) in [
        (ReviewKind::Daily, "2026-11-16"),
        (ReviewKind::Weekly, "2026-10"),
        (ReviewKind::Monthly, "2026-11"),
        (ReviewKind::Quarterly, "2026-Q5"),
        (ReviewKind::Weekly, "2026-W47"),
    ] {
        let error = shop.engine.report(of(kind, label)).unwrap_err();
        assert_eq!(error.code, Code::Invalid, "{label}");
        assert!(shop.engine.api_error(&error).message.ends_with(['.', '3', '6', '0']), "{label}");
    }
}

#[test]
fn the_window_asks_and_a_saved_report_is_the_one_that_was_shown() {
    let shop = sample();
    let query = Query::Report { kind: ReviewKind::Weekly, period: Some("2026-W40".into()), names: false };
    shop.engine.query(&query).unwrap();
    let to = shop.folder.path().join("out.html");
    let wish = of(ReviewKind::Weekly, "2026-W40");
    shop.engine.save_report(wish, ReportFormat::Html, &to).unwrap();
    assert_eq!(std::fs::read_to_string(&to).unwrap(), shop.engine.report_html(wish).unwrap());
}
