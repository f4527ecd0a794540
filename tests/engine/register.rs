//! What belongs to a tool beyond its name and price: processes, connections, people and upkeep, typed or from a file.

use crate::imports::import;
use crate::support::{TempShop, engine_at};
use tillwise_domain::stack::{Basis, Cycle, Job, Layer, LinkKind, Register, SetupTask, SharedData};
use tillwise_engine::api::requests::{BenefitForm, LinkForm, ProcessForm, ToolForm};
use tillwise_engine::{System, store};

fn register(shop: &TempShop) -> Register {
    let reader = store::Reader::open(&shop.path(), &System::new("window")).unwrap();
    store::register::load(reader.sql()).unwrap()
}

const LIST: &str = "Tool,Layer,Jobs,Vendor,Backup,Process,Ends,Renews months,Notice days,Trial ends,Works with\n\
    Klaviyo,communication,email,Klaviyo,Jonas,Send the newsletter,2026-12-31,12,30,,Shopify; Etsy\n\
    Canva,content,images,,,Send the newsletter,,,,2026-12-01,\n";

#[test]
fn a_list_brings_contract_process_and_platforms_and_takes_them_away_again() {
    let shop = TempShop::new();
    let batch = import(&shop, &shop.file("tools.csv", LIST)).id.unwrap();
    let all = register(&shop);
    let klaviyo = &all.tools[0];
    assert_eq!((klaviyo.vendor.as_deref(), klaviyo.backup.as_deref()), (Some("Klaviyo"), Some("Jonas")));
    assert_eq!(klaviyo.contract.notice_by("2026-11-17".parse().unwrap()), "2026-12-01".parse().ok());
    assert_eq!(klaviyo.works_with, ["Shopify", "Etsy"]);
    assert_eq!(all.tools[1].trial_ends, "2026-12-01".parse().ok());
    assert_eq!(all.tools[1].contract.notice_days, None, "an empty cell is not known, never zero");
    assert_eq!(all.processes.len(), 1, "two tools of one process");
    assert_eq!(all.processes[0].tools.len(), 2);
    shop.engine.undo(batch).unwrap();
    let all = register(&shop);
    assert_eq!((all.tools.len(), all.processes.len()), (0, 0), "the process came with the file");
}

#[test]
fn a_process_stays_while_a_tool_of_another_file_uses_it() {
    let shop = TempShop::new();
    let first = import(&shop, &shop.file("tools.csv", LIST)).id.unwrap();
    let more = "Tool,Layer,Jobs,Process\nMailchimp,communication,email,send the newsletter\n";
    let second = import(&shop, &shop.file("more.csv", more)).id.unwrap();
    shop.engine.undo(first).unwrap();
    assert_eq!(register(&shop).processes[0].name, "Send the newsletter");
    shop.engine.undo(second).unwrap();
    assert!(register(&shop).processes.is_empty());
}

#[test]
fn a_wrong_cell_leaves_its_tool_out_with_a_reason() {
    let shop = TempShop::new();
    let text = "Tool,Layer,Jobs,Notice days,Ends\nA,content,writing,soon,\nB,content,writing,-3,\nC,content,writing,,soon\nD,content,writing,30,\n";
    let batch = import(&shop, &shop.file("tools.csv", text));
    assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (4, 1, 3));
    assert_eq!(register(&shop).tools[0].name, "D");
}

fn whole() -> ToolForm {
    ToolForm {
        jobs: vec![Job::Email],
        cost: Some("60".into()),
        currency: Some("EUR".into()),
        owner: Some("Mara".into()),
        since: Some("2026-01-01".into()),
        vendor: Some(" Klaviyo Inc. ".into()),
        backup: Some("Jonas".into()),
        processes: Some(vec!["Send the newsletter".into(), " ".into(), "send the NEWSLETTER".into()]),
        shares: Some(vec![SharedData::Customers, SharedData::Catalog, SharedData::Customers]),
        ends: Some("2026-12-31".into()),
        renews_months: Some("12".into()),
        notice_days: Some("30".into()),
        trial_ends: Some("2026-01-31".into()),
        verified: Some("2026-10-01".into()),
        used: Some("2026-11-01".into()),
        setup_hours: Some("1,5".into()),
        manual_minutes: Some("20".into()),
        automations: Some("4".into()),
        extra_branches: Some("2".into()),
        works_with: vec!["Shopify".into(), "shopify".into(), "".into()],
        note: Some("Sends the welcome series".into()),
        ..ToolForm::new("Klaviyo", Layer::Communication)
    }
}

fn add(shop: &TempShop, form: &ToolForm) -> i64 {
    shop.engine.add_tool(form).unwrap().tool.unwrap()
}

#[test]
fn a_form_that_is_saved_as_it_was_changes_nothing() {
    let shop = TempShop::new();
    let id = add(&shop, &whole());
    let gorgias = add(&shop, &ToolForm::new("Gorgias", Layer::Communication));
    shop.engine.set_link(gorgias, id, LinkKind::Native).unwrap();
    let before = register(&shop);
    let tool = &before.tools[0];
    assert_eq!(tool.vendor.as_deref(), Some("Klaviyo Inc."));
    assert_eq!(tool.shares, Some(vec![SharedData::Catalog, SharedData::Customers]));
    assert_eq!((tool.setup_minutes, tool.manual_minutes), (Some(90), Some(20)));
    assert_eq!(tool.manual_since, "2026-11-17".parse().ok(), "nobody said so before today");
    assert_eq!(tool.work[0].from.to_string(), "2026-01-01");
    assert_eq!(tool.works_with, ["Shopify"]);
    assert_eq!(before.processes.len(), 1);
    let (found, form) = shop.engine.tool_form("klaviyo").unwrap();
    assert_eq!(found, id);
    shop.engine.edit_tool(id, &form).unwrap();
    assert_eq!(register(&shop), before);
}

#[test]
fn what_a_form_leaves_open_stays_and_what_it_empties_goes() {
    let shop = TempShop::new();
    let id = add(&shop, &whole());
    let other = add(&shop, &ToolForm::new("Zapier", Layer::Triggers));
    shop.engine.set_link(id, other, LinkKind::Api).unwrap();
    shop.engine.edit_tool(id, &ToolForm { processes: None, links: None, ..whole() }).unwrap();
    assert_eq!((register(&shop).links.len(), register(&shop).processes[0].tools.len()), (1, 1));
    let emptied = ToolForm {
        processes: Some(Vec::new()),
        links: Some(Vec::new()),
        notice_days: None,
        shares: Some(Vec::new()),
        ..whole()
    };
    shop.engine.edit_tool(id, &emptied).unwrap();
    let all = register(&shop);
    assert_eq!((all.links.len(), all.processes[0].tools.len()), (0, 0));
    assert_eq!(all.tools[0].contract.notice_days, None);
    assert_eq!(all.tools[0].shares, Some(Vec::new()), "nothing shared is not the same as nobody said");
}

#[test]
fn work_by_hand_and_what_runs_keep_the_day_they_changed() {
    let shop = TempShop::on("2026-06-01T09:00:00Z");
    let id = add(&shop, &whole());
    let later = engine_at(&shop.path(), "2026-11-17T09:00:00Z");
    let (_, form) = later.tool_form("Klaviyo").unwrap();
    later
        .edit_tool(
            id,
            &ToolForm { manual_minutes: Some("45".into()), automations: Some("9".into()), ..form.clone() },
        )
        .unwrap();
    let tool = register(&shop).tools.remove(0);
    assert_eq!(tool.manual_since, "2026-06-01".parse().ok(), "more of it is no break");
    assert_eq!(tool.work.len(), 2);
    assert_eq!(tool.work_on("2026-11-16".parse().unwrap()).unwrap().automations, 4);
    later.edit_tool(id, &ToolForm { manual_minutes: Some("0".into()), ..form.clone() }).unwrap();
    assert_eq!(register(&shop).tools[0].manual_since, None);
    later.edit_tool(id, &form).unwrap();
    assert_eq!(register(&shop).tools[0].manual_since, "2026-11-17".parse().ok(), "it began again");
}

#[test]
fn a_connection_is_noted_once_for_the_pair_and_keeps_its_first_day() {
    let shop = TempShop::on("2026-06-01T09:00:00Z");
    let one = add(&shop, &whole());
    let other = add(&shop, &ToolForm::new("Zapier", Layer::Triggers));
    shop.engine.set_link(other, one, LinkKind::CsvByHand).unwrap();
    let later = engine_at(&shop.path(), "2026-11-17T09:00:00Z");
    later.set_link(one, other, LinkKind::CsvByHand).unwrap();
    assert_eq!(register(&shop).links[0].since.to_string(), "2026-06-01");
    later.set_link(one, other, LinkKind::Api).unwrap();
    let links = register(&shop).links;
    assert_eq!((links.len(), links[0].since.to_string().as_str()), (1, "2026-11-17"));
    let dots = later.stack().unwrap().layers[1].tools[0].dots.clone();
    assert!(dots.owner && dots.process && dots.link && !dots.kpi);
    assert_eq!(dots.shown, "Not noted: KPI.");
    assert!(
        later.set_link(one, one, LinkKind::Api).is_err() && later.set_link(one, 99, LinkKind::Api).is_err()
    );
    later.forget_link(other, one).unwrap();
    assert!(register(&shop).links.is_empty());
}

#[test]
fn payments_are_added_once_removed_one_by_one_and_make_the_price_by_use() {
    let shop = TempShop::new();
    let form = ToolForm { cycle: Some(Cycle::Usage), ..whole() };
    let id = add(&shop, &form);
    for (day, amount) in
        [("2026-09-03", "40"), ("2026-10-03", "50,00"), ("2026-11-03", "60.00"), ("2026-11-03", "60")]
    {
        shop.engine.add_charge(id, day, amount, Some("EUR")).unwrap();
    }
    assert_eq!(register(&shop).tools[0].charges.len(), 3);
    let (_, form) = shop.engine.tool_form("Klaviyo").unwrap();
    assert_eq!(form.cost.as_deref(), Some("50.00"), "the mean of three");
    shop.engine.edit_tool(id, &form).unwrap();
    assert_eq!(register(&shop).tools[0].prices.len(), 1, "the mean that is shown is no new price");
    shop.engine.remove_charge(id, "2026-11-03", "60.00", Some("EUR")).unwrap();
    assert!(shop.engine.remove_charge(id, "2026-11-03", "60.00", Some("EUR")).is_err(), "it is gone");
    assert!(shop.engine.add_charge(id, "2026-12-01", "60", Some("EUR")).is_err(), "still to come");
    assert!(shop.engine.add_charge(id, "2026-11-01", "-60", Some("EUR")).is_err(), "never negative");
    let history = shop.engine.tool_history(id).unwrap();
    assert_eq!(
        history.charges.iter().map(|charge| charge.shown.as_str()).collect::<Vec<_>>(),
        ["50.00 EUR", "40.00 EUR"]
    );
}

#[test]
fn people_processes_and_updates_are_noted_changed_and_removed() {
    let shop = TempShop::new();
    let id = add(&shop, &whole());
    shop.engine.set_person("Mara", None, true).unwrap();
    shop.engine.set_person("Jonas", Some("2026-11-01"), true).unwrap();
    let view = shop.engine.register().unwrap();
    assert_eq!(view.title, "2 people, one process");
    assert_eq!(view.brand_owner, "Mara owns brand and strategy.", "who left owns nothing");
    assert_eq!(view.people[1].looks_after, "Klaviyo");
    assert_eq!(view.people[0].state.as_deref(), Some("left on 1 November 2026"));
    let process = ProcessForm {
        id: Some(view.processes[0].id),
        name: "Send the newsletter".into(),
        owner: Some("Mara".into()),
        minutes: Some("90".into()),
        bottleneck: true,
        tools: vec![id],
        ..ProcessForm::default()
    };
    shop.engine.set_process(&process).unwrap();
    assert!(
        shop.engine.set_process(&ProcessForm { id: None, ..process.clone() }).is_err(),
        "the name is taken"
    );
    assert!(shop.engine.set_process(&ProcessForm { tools: vec![99], ..process.clone() }).is_err());
    assert!(shop.engine.set_process(&ProcessForm { id: Some(99), name: "New".into(), ..process }).is_err());
    let noted = register(&shop).processes.remove(0);
    assert_eq!(
        (noted.minutes_a_week, noted.bottleneck, noted.owner.as_deref()),
        (Some(90), true, Some("Mara"))
    );

    shop.engine.add_platform_update("shopify", "Checkout 2", Some("2026-11-10")).unwrap();
    assert_eq!(shop.engine.register().unwrap().updates[0].unverified, "Klaviyo", "last seen in October");
    shop.engine.tool_verified(id).unwrap();
    shop.engine.tool_used(id).unwrap();
    assert_eq!(shop.engine.register().unwrap().updates[0].unverified, "");
    assert_eq!(register(&shop).tools[0].used, "2026-11-17".parse().ok());
    assert!(shop.engine.add_platform_update("shopify", "", None).is_err());
    shop.engine.set_setup_check(SetupTask::PublishProduct, "2026-10", "12").unwrap();
    shop.engine.set_setup_check(SetupTask::PublishProduct, "2026-11", "14").unwrap();
    assert!(shop.engine.set_setup_check(SetupTask::PublishProduct, "2026-12", "14").is_err());
    let checks = shop.engine.register().unwrap().checks;
    assert_eq!((checks[0].minutes, checks[0].earlier[0].minutes, checks[1].minutes), (Some(14), 12, None));
    shop.engine.set_practices(Some("Notion, Prompts".into()), Some(" ".into()), None).unwrap();
    let practices = register(&shop).practices;
    assert_eq!((practices.prompt_framework.is_some(), practices.review_policy), (true, None));
    shop.engine.remove_process(noted.id).unwrap();
    shop.engine.remove_person("mara").unwrap();
    assert!(shop.engine.remove_person("mara").is_err());
    assert_eq!(register(&shop).tools[0].owner.as_deref(), Some("Mara"), "the tool keeps the name");
}

#[test]
fn a_benefit_says_what_was_measured_and_what_was_estimated() {
    let shop = TempShop::new();
    let id = add(&shop, &whole());
    let form = BenefitForm {
        tool: id,
        month: "2026-10".into(),
        minutes: Some("240".into()),
        minutes_basis: Some(Basis::Measured),
        margin: Some("80".into()),
        margin_basis: None,
        currency: Some("EUR".into()),
    };
    shop.engine.set_benefit(&form).unwrap();
    let benefit = register(&shop).benefits[0];
    assert_eq!(benefit.minutes, Some((240, Basis::Measured)));
    assert_eq!(
        benefit.margin.map(|(_, basis)| basis),
        Some(Basis::Estimated),
        "a guess unless said otherwise"
    );
    let shown = &shop.engine.tool_history(id).unwrap().benefits[0].shown;
    assert_eq!(shown, "240 minutes saved, measured; 80.00 EUR margin, estimated");
    assert!(shop.engine.set_benefit(&BenefitForm { month: "2026-12".into(), ..form.clone() }).is_err());
    shop.engine.set_benefit(&BenefitForm { minutes: None, margin: None, ..form }).unwrap();
    assert!(register(&shop).benefits.is_empty(), "nothing noted is not zero");
}

#[test]
fn a_known_name_fills_layer_and_jobs_and_an_unknown_one_nothing() {
    let shop = TempShop::new();
    let form = shop.engine.known_form("judge.ME").unwrap();
    assert_eq!((form.layer, form.jobs.as_slice()), (Layer::Communication, [Job::Reviews].as_slice()));
    assert!(shop.engine.known_form("Voice Writer").is_none());
    assert!(shop.engine.known_tools().len() >= 200);
}

#[test]
fn what_cannot_be_read_is_refused_and_nothing_is_noted() {
    let shop = TempShop::new();
    for form in [
        ToolForm { notice_days: Some("a month".into()), ..whole() },
        ToolForm { renews_months: Some("-1".into()), ..whole() },
        ToolForm { ends: Some("soon".into()), ..whole() },
        ToolForm { setup_hours: Some("long".into()), ..whole() },
        ToolForm { manual_minutes: Some("1.5".into()), ..whole() },
        ToolForm { automations: Some("70000".into()), ..whole() },
        ToolForm { links: Some(vec![LinkForm { tool: 99, kind: LinkKind::Api }]), ..whole() },
    ] {
        assert!(shop.engine.add_tool(&form).is_err(), "{form:?}");
    }
    assert!(!shop.path().exists() || register(&shop).tools.is_empty());
}
