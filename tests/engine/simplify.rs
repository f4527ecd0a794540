//! What could be switched off, noting notice, the papers and the calendar file, over a real shop file.

use crate::support::TempShop;
use std::path::PathBuf;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::{Contract, Cycle, Job, Layer, Person, Process, SharedData};
use tillwise_engine::api::requests::ToolForm;
use tillwise_engine::jiff::civil::{Date, date};
use tillwise_engine::store::{Writer, people, processes, settings, tools};
use tillwise_engine::{Code, System};

fn add(shop: &TempShop, name: &str, layer: Layer, jobs: &[Job], cost: &str) -> i64 {
    let form = ToolForm {
        jobs: jobs.to_vec(),
        cost: (!cost.is_empty()).then(|| cost.into()),
        cycle: Some(Cycle::Monthly),
        currency: Some("EUR".into()),
        owner: Some("Mara".into()),
        kpi: Some(KpiId::ConversionRate),
        since: Some("2026-01-01".into()),
        ..ToolForm::new(name, layer)
    };
    shop.engine.add_tool(&form).unwrap().tool.unwrap()
}

/// Two writing assistants, of which the dearer one has a contract, and the tool for e-mail.
fn shop() -> (TempShop, i64) {
    let shop = TempShop::new();
    add(&shop, "ChatGPT", Layer::Content, &[Job::Writing], "20");
    let jasper = add(&shop, "Jasper", Layer::Content, &[Job::Writing], "59,00");
    add(&shop, "Klaviyo", Layer::Communication, &[Job::Email], "60");
    contract(
        &shop,
        jasper,
        Contract { ends: Some(date(2026, 12, 31)), renews_months: Some(12), notice_days: Some(30) },
    );
    (shop, jasper)
}

fn writer(shop: &TempShop) -> Writer {
    Writer::open(&shop.path(), &System::new("window")).unwrap()
}

fn contract(shop: &TempShop, tool: i64, contract: Contract) {
    let mut writer = writer(shop);
    let mut tool = tools::all(writer.sql()).unwrap().into_iter().find(|one| one.id == tool).unwrap();
    tool.contract = contract;
    let sql = writer.begin().unwrap();
    tools::change(&sql, &tool).unwrap();
    sql.commit().unwrap();
}

fn names(shop: &TempShop) -> Vec<String> {
    shop.engine.simplify().unwrap().removals.into_iter().map(|one| one.name).collect()
}

#[test]
fn the_dearer_of_two_goes_with_its_saving_deadline_and_end() {
    let (shop, jasper) = shop();
    let view = shop.engine.simplify().unwrap();
    assert_eq!(view.title, "One tool could go. That saves 708.00 EUR a year");
    let [one] = &view.removals[..] else { panic!("{view:?}") };
    assert_eq!(
        (one.tool, one.saving.as_deref(), one.currency.as_deref()),
        (jasper, Some("708.00"), Some("EUR"))
    );
    assert_eq!((one.notice_by.as_deref(), one.ends.as_deref()), (Some("2026-12-01"), Some("2026-12-31")));
    assert_eq!(one.deadline, "Give notice by 1 December 2026. It then ends on 31 December 2026.");
    assert!(one.soon, "1 December is 14 days from 17 November");
    assert_eq!((view.complexity.before, view.complexity.after, one.complexity), (3, 2, 1));
    assert_eq!(view.benefits.len(), 5);
    assert_eq!(view.benefits[0].text, "708.00 EUR a year less.");
    assert_eq!(view.benefits[2].text, "A new helper learns 2 instead of 3 tools.");
}

#[test]
fn a_deadline_that_passed_is_the_next_terms() {
    let (shop, _) = shop();
    for (now, by, soon) in [
        ("2026-11-16T09:00:00Z", "2026-12-01", false),
        ("2026-12-01T09:00:00Z", "2026-12-01", true),
        ("2026-12-02T09:00:00Z", "2027-12-01", false),
    ] {
        let later = crate::support::engine_at(&shop.path(), now);
        let view = later.simplify().unwrap();
        assert_eq!((view.removals[0].notice_by.as_deref(), view.removals[0].soon), (Some(by), soon), "{now}");
    }
}

#[test]
fn an_ended_tool_and_a_cancelled_one_leave_the_list() {
    let (shop, jasper) = shop();
    assert_eq!(names(&shop), ["Jasper"]);
    let said = shop.engine.give_notice(jasper).unwrap().said;
    assert_eq!(said, "Noted that notice was given for Jasper. It ends on 31 December 2026.");
    let view = shop.engine.simplify().unwrap();
    assert!(view.removals.is_empty());
    assert_eq!(view.leaving[0].text, "Notice is given. It ends on 31 December 2026.");
    assert_eq!(shop.engine.give_notice(jasper).err().unwrap().code, Code::Invalid, "once is enough");
    shop.engine.end_tool(jasper).unwrap();
    let view = shop.engine.simplify().unwrap();
    assert!(view.removals.is_empty() && view.leaving.is_empty());
    assert_eq!(view.title, "Nothing to switch off");
    assert_eq!(view.complexity.before, 2, "a tool ended today makes the stack simpler today");
    assert_eq!(shop.engine.give_notice(jasper).err().unwrap().code, Code::Invalid);
}

#[test]
fn a_tidy_stack_and_an_empty_one_have_nothing_to_switch_off() {
    let shop = TempShop::new();
    add(&shop, "ChatGPT", Layer::Content, &[Job::Writing], "20");
    add(&shop, "Klaviyo", Layer::Communication, &[Job::Email], "60");
    let view = shop.engine.simplify().unwrap();
    assert!(view.removals.is_empty() && view.benefits.is_empty() && view.savings.is_empty());
    assert_eq!(view.title, "Nothing to switch off");
}

#[test]
fn savings_in_two_currencies_stay_apart() {
    let (shop, _) = shop();
    let form = ToolForm {
        currency: Some("USD".into()),
        cost: Some("90.05".into()),
        ..shop.engine.tool_form("Jasper").unwrap().1
    };
    shop.engine.add_tool(&ToolForm { name: "Copy".into(), ..form }).unwrap();
    let view = shop.engine.simplify().unwrap();
    let amounts: Vec<&str> = view.savings.iter().map(|saving| saving.shown.as_str()).collect();
    assert_eq!(amounts, ["708.00 EUR", "1,080.60 USD"], "{:?}", view.removals);
    let jasper = shop.engine.tool_form("Jasper").unwrap().0;
    shop.engine.end_tool(jasper).unwrap();
    let view = shop.engine.simplify().unwrap();
    assert_eq!(view.savings.iter().map(|one| one.shown.as_str()).collect::<Vec<_>>(), ["1,080.60 USD"]);
}

/// The events of a calendar file by id: day, summary and sequence.
fn events(text: &str) -> std::collections::BTreeMap<String, (String, String, u32)> {
    let whole = text.replace("\r\n ", "");
    let value = |event: &str, name: &str| {
        let line = event.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_once(':').unwrap().1.to_owned()
    };
    let parts = whole.split("BEGIN:VEVENT").skip(1);
    parts
        .map(|event| {
            let sequence = value(event, "SEQUENCE").parse().unwrap();
            (value(event, "UID"), (value(event, "DTSTART"), value(event, "SUMMARY"), sequence))
        })
        .collect()
}

#[test]
fn a_second_calendar_file_changes_the_entries_of_the_first() {
    let (shop, jasper) = shop();
    let first = events(&shop.engine.calendar().unwrap().text);
    let days: Vec<&str> = first.values().map(|(day, _, _)| day.as_str()).collect();
    assert!(days.contains(&"20261201") && days.contains(&"20271201"), "{first:?}");
    let later = Contract { ends: Some(date(2027, 3, 31)), renews_months: Some(12), notice_days: Some(60) };
    contract(&shop, jasper, later);
    shop.engine.edit_tool(jasper, &shop.engine.tool_form("Jasper").unwrap().1).unwrap();
    let second = events(&shop.engine.calendar().unwrap().text);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>(), "the same entries");
    let notice = format!("notice-{jasper}-1@");
    let (id, (day, summary, sequence)) = second.iter().find(|(id, _)| id.starts_with(&notice)).unwrap();
    assert_eq!((day.as_str(), summary.as_str()), ("20270130", "Last day to give notice: Jasper"));
    assert!(*sequence > first[id].2, "the calendar takes the newer one");
    let other = self::shop().0;
    let foreign = events(&other.engine.calendar().unwrap().text);
    assert!(foreign.keys().all(|id| !first.contains_key(id)), "two shops never share an entry");
}

/// Fills the register with names that are markup.
fn hostile() -> TempShop {
    let (shop, jasper) = shop();
    let script = "<script>alert('x')</script>";
    add(&shop, script, Layer::Triggers, &[Job::Automation], "5");
    let mut writer = writer(&shop);
    let all = tools::all(writer.sql()).unwrap();
    let sql = writer.begin().unwrap();
    for mut tool in all {
        tool.note = Some("<img src=http://example.com/x onerror=alert(1)> & more".into());
        tool.vendor = Some("\"><iframe>".into());
        tool.shares = (tool.id == jasper).then(|| vec![SharedData::Catalog]);
        tools::change(&sql, &tool).unwrap();
    }
    people::set(&sql, &Person { name: "<b>Mara</b>".into(), left: None, brand_owner: true }).unwrap();
    let process = Process {
        id: 0,
        name: "</style><script>1</script>".into(),
        owner: Some("<b>Mara</b>".into()),
        review: Some("<a href='javascript:1'>read</a>".into()),
        minutes_a_week: Some(60),
        bottleneck: true,
        tools: vec![jasper],
    };
    processes::set(&sql, &process).unwrap();
    settings::set(&sql, "review_policy", Some("<style>*{display:none}</style>")).unwrap();
    settings::set(&sql, "name", Some("<h1>Shop</h1>")).unwrap();
    sql.commit().unwrap();
    shop
}

/// The tags of a document, with everything between `<` and `>`.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|part| part.split('>').next().unwrap()).collect()
}

#[test]
fn papers_hold_no_markup_of_the_shops_and_nothing_from_elsewhere() {
    let shop = hostile();
    for html in [shop.engine.operating_model().unwrap(), shop.engine.handover().unwrap()] {
        let own = [
            "!doctype", "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "h3",
            "p", "div", "section", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
            "b", "span", "small", "footer",
        ];
        for tag in tags(&html) {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap();
            assert!(own.contains(&name), "a foreign tag: <{tag}>");
            let fetches = ["=\"http", " on", "src=", "href"].iter().any(|part| tag.contains(part));
            assert!(!fetches, "a tag that runs or fetches something: <{tag}>");
        }
        assert_eq!(html.matches("<style").count(), 1);
        assert!(!html.contains("url(") && !html.contains("@import"));
        assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), "the tool keeps its name");
        assert!(html.len() < 500_000, "{} bytes", html.len());
    }
}

#[test]
fn no_key_of_the_catalogue_is_shown_as_it_is() {
    let (filled, _) = shop();
    let empty = TempShop::new();
    let gone = add(&empty, "Gone", Layer::Content, &[], "");
    empty.engine.end_tool(gone).unwrap();
    for shop in [hostile(), filled, empty] {
        let mut said = vec![shop.engine.operating_model().unwrap(), shop.engine.handover().unwrap()];
        said.push(format!("{:?} {:?}", shop.engine.papers().unwrap(), shop.engine.simplify().unwrap()));
        said.push(shop.engine.calendar().unwrap().text);
        for text in said {
            for start in [
                "paper-",
                "papers-",
                "model-",
                "card-",
                "people-",
                "practice-",
                "week-",
                "handover-",
                "simplify-",
                "benefit-",
                "complexity-",
                "gap-",
                "calendar-",
                "data-",
            ] {
                let found = text.match_indices(start).find(|(at, _)| {
                    !text[..*at].ends_with(|before: char| before.is_ascii_alphanumeric() || before == '-')
                });
                assert!(
                    found.is_none(),
                    "{start}: {:?}",
                    found.map(|(at, _)| &text[at..(at + 40).min(text.len())])
                );
            }
        }
    }
}

#[test]
fn the_same_register_on_the_same_day_gives_the_same_bytes() {
    let shop = hostile();
    let again = crate::support::engine_at(&shop.path(), "2026-11-17T21:59:00Z");
    assert_eq!(shop.engine.operating_model().unwrap(), again.operating_model().unwrap());
    assert_eq!(shop.engine.handover().unwrap(), again.handover().unwrap());
    let tomorrow = crate::support::engine_at(&shop.path(), "2026-11-18T21:59:00Z");
    assert_ne!(shop.engine.handover().unwrap(), tomorrow.handover().unwrap());
}

#[test]
fn the_operating_model_has_its_sections_and_says_its_gaps() {
    let (shop, _) = shop();
    let html = shop.engine.operating_model().unwrap();
    assert_eq!(html.matches("<section").count(), 6);
    for text in [
        "As of 17 November 2026",
        "Nobody is named",
        "No review rule noted",
        "No process is noted yet.",
        "Nobody said",
    ] {
        assert!(html.contains(text), "{text} is missing");
    }
    assert_eq!(html.matches("<td class=\"dot\">●</td>").count(), 3, "three tools with one job each");
}

#[test]
fn the_hand_over_names_people_and_no_prices() {
    let shop = hostile();
    let html = shop.engine.handover().unwrap();
    for text in [
        "Welcome to",
        "Your first week",
        "Whom to ask",
        "The tools",
        "How things are done",
        "What may go where",
    ] {
        assert!(html.contains(text), "{text} is missing");
    }
    for price in ["59.00", "20.00", "708.00", "EUR"] {
        assert!(!html.contains(price), "{price} is in the hand-over");
    }
}

#[test]
fn the_preview_counts_what_the_papers_hold_and_a_question_writes_nothing() {
    let (shop, _) = shop();
    let before = std::fs::read(shop.path()).unwrap();
    let view = shop.engine.papers().unwrap();
    shop.engine.simplify().unwrap();
    assert_eq!(std::fs::read(shop.path()).unwrap(), before);
    assert_eq!(view.operating_model.holds[0], "3 tools with their jobs, owners, numbers and data");
    assert_eq!(view.days.len(), shop.engine.calendar().unwrap().days);
    let sorted: Vec<Date> = view.days.iter().map(|day| day.day.parse().unwrap()).collect();
    assert!(sorted.is_sorted());
}

#[test]
fn a_paper_that_cannot_be_saved_is_said_and_leaves_nothing() {
    let (shop, _) = shop();
    let nowhere: PathBuf = shop.folder.path().join("no-folder").join("model.html");
    assert_eq!(shop.engine.save_operating_model(&nowhere).err().unwrap().code, Code::Failed);
    let there = shop.folder.path().join("model.html");
    shop.engine.save_operating_model(&there).unwrap();
    assert_eq!(std::fs::read_to_string(&there).unwrap(), shop.engine.operating_model().unwrap());
    assert!(!shop.folder.path().join("model.html.part").exists());
}
