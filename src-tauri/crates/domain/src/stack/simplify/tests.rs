use super::*;
use crate::kpis::KpiId;
use crate::stack::{Cycle, DatedPrice, DatedWork, Layer, Link, LinkKind, Person, Price};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 17);

fn eur(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().expect("a code"))
}

/// A tool with an owner and a KPI, paid monthly.
fn tool(id: i64, name: &str, jobs: &[Job], minor: i64) -> Tool {
    let since = date(2025, 1, 1);
    let price = Price { amount: eur(minor), cycle: Cycle::Monthly };
    Tool {
        id,
        jobs: jobs.to_vec(),
        owner: Some("Mara".into()),
        kpi: Some(KpiId::ConversionRate),
        prices: vec![DatedPrice { from: since, price: Some(price) }],
        ..Tool::new(name, Layer::Content, since)
    }
}

fn process(id: i64, tools: &[i64]) -> Process {
    Process {
        id,
        name: format!("Process {id}"),
        owner: None,
        review: None,
        minutes_a_week: None,
        bottleneck: false,
        tools: tools.to_vec(),
    }
}

fn of(tools: Vec<Tool>) -> Register {
    Register { tools, ..Register::default() }
}

fn ids(register: &Register) -> Vec<i64> {
    removals(register, TODAY).iter().map(|removal| removal.tool).collect()
}

#[test]
fn a_tidy_stack_has_nothing_to_switch_off() {
    let tidy = of(vec![
        tool(1, "ChatGPT", &[Job::Writing], 2_000),
        tool(2, "Klaviyo", &[Job::Email], 6_000),
        tool(3, "Gorgias", &[Job::Helpdesk], 1_000),
    ]);
    assert_eq!(removals(&tidy, TODAY), []);
    assert_eq!(removals(&Register::default(), TODAY), []);
}

#[test]
fn of_two_that_do_the_same_the_dearer_goes_and_the_other_takes_over() {
    let pair = of(vec![
        tool(1, "ChatGPT", &[Job::Writing, Job::Seo], 2_000),
        tool(2, "Jasper", &[Job::Writing], 5_900),
    ]);
    let found = removals(&pair, TODAY);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].tool, &found[0].reasons[..]), (2, &[Reason::Covered][..]));
    assert_eq!(found[0].taken_over, [(Job::Writing, 1)]);
    assert!(found[0].left_undone.is_empty());
    assert_eq!(saving(&pair.tools[1]), Some(eur(70_800)));
}

#[test]
fn two_unused_ones_with_the_same_job_do_not_take_over_from_each_other() {
    let mut first = tool(1, "A", &[Job::Writing], 2_000);
    let mut second = tool(2, "B", &[Job::Writing], 5_900);
    first.used = Some(date(2026, 1, 1));
    second.used = Some(date(2026, 1, 1));
    let found = removals(&of(vec![first, second]), TODAY);
    assert!(found.iter().all(|removal| removal.taken_over.is_empty()));
    assert_eq!(found.iter().map(|removal| removal.tool).collect::<Vec<_>>(), [2, 1], "the dearer first");
}

#[test]
fn amounts_of_two_currencies_are_never_compared_by_their_numbers() {
    let in_yen = |id: i64, minor: i64| {
        let mut tool = tool(id, &format!("T{id}"), &[Job::Video], minor);
        let amount = Money::new(minor, "JPY".parse().unwrap());
        tool.prices[0].price = Some(Price { amount, cycle: Cycle::Monthly });
        tool.used = Some(date(2026, 6, 1));
        tool
    };
    let in_euro = |id: i64, minor: i64| {
        let mut tool = tool(id, &format!("T{id}"), &[Job::Seo], minor);
        tool.used = Some(date(2026, 6, 1));
        tool
    };
    let stack =
        of(vec![in_yen(1, 900_000), in_euro(2, 500), in_euro(3, 700), in_yen(4, 950_000), in_euro(5, 600)]);
    assert_eq!(ids(&stack), [3, 5, 2, 4, 1], "what most tools are paid in comes first");
}

#[test]
fn reasons_come_in_their_order_and_money_decides_within_one() {
    let mut unused = tool(3, "Unused", &[Job::Video], 90_000);
    unused.used = Some(date(2026, 9, 17));
    let mut trial = tool(4, "Trial", &[Job::Seo], 95_000);
    trial.status = ToolStatus::Trial;
    trial.trial_ends = Some(date(2026, 11, 16));
    let mut unclear = tool(5, "Unclear", &[Job::Pricing], 99_000);
    (unclear.owner, unclear.kpi) = (None, None);
    let stack = of(vec![
        unclear,
        trial,
        unused,
        tool(1, "ChatGPT", &[Job::Writing, Job::Images], 2_000),
        tool(2, "Jasper", &[Job::Writing], 5_900),
        tool(6, "Canva", &[Job::Images], 6_000),
    ]);
    assert_eq!(ids(&stack), [6, 2, 3, 4, 5]);
}

#[test]
fn a_day_short_of_eight_weeks_and_the_last_day_of_a_trial_are_still_quiet() {
    let mut used = tool(1, "Alloy", &[Job::Automation], 1_600);
    used.used = Some(date(2026, 9, 23));
    assert_eq!(ids(&of(vec![used.clone()])), [0_i64; 0], "as the warning about unused tools counts");
    used.used = Some(date(2026, 9, 22));
    assert_eq!(ids(&of(vec![used.clone()])), [1]);
    used.used = None;
    assert_eq!(ids(&of(vec![used.clone()])), [0_i64; 0], "never noted is not unused");
    used.status = ToolStatus::Trial;
    used.trial_ends = Some(TODAY);
    assert_eq!(ids(&of(vec![used.clone()])), [0_i64; 0], "its last day");
    used.status = ToolStatus::Active;
    used.trial_ends = Some(date(2026, 1, 1));
    assert_eq!(ids(&of(vec![used])), [0_i64; 0], "it was kept after its trial");
}

#[test]
fn one_gap_is_filled_and_two_are_a_reason() {
    let mut one = tool(1, "Gorgias", &[Job::Reviews], 1_000);
    one.kpi = None;
    assert_eq!(ids(&of(vec![one.clone()])), [0_i64; 0]);
    one.owner = Some("Ann".into());
    let mut register = of(vec![one, tool(2, "Klaviyo", &[Job::Email], 6_000)]);
    register.people = vec![Person { name: "ann".into(), left: Some(date(2026, 1, 1)), brand_owner: false }];
    assert_eq!(
        removals(&register, TODAY)[0].reasons,
        [Reason::Unclear(vec![Gap::Owner, Gap::Kpi])],
        "who left looks after nothing"
    );
    let mut unprocessed = tool(1, "Alloy", &[Job::Video], 1_000);
    unprocessed.kpi = None;
    let mut register = of(vec![unprocessed, tool(2, "Klaviyo", &[Job::Email], 6_000)]);
    assert_eq!(ids(&register), [0_i64; 0], "without any process noted, none is no gap");
    register.processes = vec![process(1, &[2])];
    assert_eq!(ids(&register), [1]);
}

#[test]
fn a_tool_that_gave_something_back_lately_is_in_use_whatever_day_was_noted() {
    let mut tidy =
        of(vec![tool(1, "ChatGPT", &[Job::Writing], 2_000), tool(2, "Unused", &[Job::Video], 6_000)]);
    tidy.tools[1].used = Some(date(2026, 1, 1));
    assert_eq!(ids(&tidy), [2]);
    let gave = Some((30, crate::stack::Basis::Estimated));
    let benefit = |month| crate::stack::Benefit { tool: 2, month, minutes: gave, margin: None };
    tidy.benefits = vec![benefit(date(2026, 10, 1))];
    assert_eq!(ids(&tidy), [0_i64; 0], "as the warning about unused tools sees it");
}

#[test]
fn a_young_register_is_no_reason_to_switch_everything_off() {
    let typed =
        |id: i64| Tool { owner: None, kpi: None, ..tool(id, &format!("T{id}"), &[Job::Video], 1_000) };
    let mut register = of((1..=3).map(typed).collect());
    register.tools[1].jobs = vec![Job::Seo];
    register.tools[2].jobs = vec![Job::Pricing];
    assert_eq!(ids(&register), [0_i64; 0], "only names were typed so far");
    register.tools[2].owner = Some("Ann".into());
    assert_eq!(ids(&register), [0_i64; 0], "two of three");
    register.tools.push(Tool { owner: Some("Ann".into()), ..typed(4) });
    register.tools[3].jobs = vec![Job::Reviews];
    assert_eq!(ids(&register), [1, 2], "half of them are looked after, so the others can be asked about");
}

#[test]
fn the_last_tool_of_a_job_in_a_process_is_not_listed() {
    let mut video = tool(1, "Clips", &[Job::Video], 4_000);
    video.used = Some(date(2026, 1, 1));
    let mut register = of(vec![video]);
    assert_eq!(ids(&register), [1]);
    register.processes = vec![process(1, &[1])];
    assert_eq!(ids(&register), [0_i64; 0]);
    register.tools.push(tool(2, "Cuts", &[Job::Video], 9_000));
    assert_eq!(ids(&register), [1], "another one does it");
    register.tools[1].status = ToolStatus::NoticeGiven;
    assert_eq!(ids(&register), [0_i64; 0], "one that is on its way out takes nothing over");
    register.tools[0].jobs = vec![];
    assert_eq!(ids(&register), [0_i64; 0], "nobody knows what it does in the process");
}

#[test]
fn the_only_tool_for_email_is_not_listed_even_without_a_process() {
    for job in ALWAYS_KEPT {
        let mut only = tool(1, "Only", &[job, Job::Video], 4_000);
        only.used = Some(date(2025, 6, 1));
        (only.owner, only.kpi) = (None, None);
        assert_eq!(ids(&of(vec![only])), [0_i64; 0], "{job:?}");
    }
}

#[test]
fn following_the_whole_list_leaves_every_job_that_was_taken_over() {
    let mut stack = of(vec![
        tool(1, "A", &[Job::Writing, Job::Email], 1_000),
        tool(2, "B", &[Job::Writing], 2_000),
        tool(3, "C", &[Job::Writing, Job::Seo], 3_000),
        tool(4, "D", &[Job::Email, Job::Seo], 4_000),
        tool(5, "E", &[Job::Seo, Job::Writing, Job::Email], 5_000),
    ]);
    stack.processes = vec![process(1, &[1, 2, 3, 4, 5])];
    let found = removals(&stack, TODAY);
    let gone: Vec<i64> = found.iter().map(|removal| removal.tool).collect();
    for removal in &found {
        assert!(removal.taken_over.iter().all(|(_, by)| !gone.contains(by)), "{removal:?}");
    }
    for job in [Job::Writing, Job::Email, Job::Seo] {
        assert!(stack.doing(job).any(|tool| !gone.contains(&tool.id)), "{job:?} is left undone");
    }
    assert!(!gone.is_empty());
}

#[test]
fn an_ended_or_cancelled_tool_is_not_suggested() {
    for status in [ToolStatus::Ended, ToolStatus::NoticeGiven] {
        let mut jasper = tool(2, "Jasper", &[Job::Writing], 5_900);
        jasper.status = status;
        assert_eq!(ids(&of(vec![tool(1, "ChatGPT", &[Job::Writing], 2_000), jasper])), [0_i64; 0]);
    }
}

#[test]
fn what_hangs_on_a_tool_is_told() {
    let mut flows = tool(1, "Zapier", &[Job::Automation], 4_900);
    flows.work = vec![DatedWork { from: date(2026, 1, 1), automations: 4, extra_branches: 2 }];
    let mut gone = tool(3, "Old", &[Job::Seo], 0);
    gone.status = ToolStatus::Ended;
    let mut register = of(vec![flows, tool(2, "Klaviyo", &[Job::Email], 6_000), gone]);
    register.links = vec![
        Link::of(1, 2, LinkKind::Api, date(2026, 1, 1)),
        Link::of(1, 3, LinkKind::Api, date(2026, 1, 1)),
    ];
    register.processes = vec![process(7, &[1])];
    let found = hangs_on(&register, &register.tools[0], TODAY);
    assert_eq!(
        found,
        HangsOn { tools: vec![2], automations: Some(4), extra_branches: Some(2), processes: vec![7] }
    );
    assert_eq!(hangs_on(&register, &register.tools[1], TODAY).automations, None, "nobody counted");
}

#[test]
fn a_tool_that_also_does_something_else_is_not_covered() {
    let both = of(vec![
        tool(1, "ChatGPT", &[Job::Writing], 2_000),
        tool(2, "Studio", &[Job::Writing, Job::Other], 5_900),
    ]);
    assert_eq!(ids(&both), [1], "what else Studio does is not known, so ChatGPT is the one that could go");
}

#[test]
fn two_hundred_tools_are_ordered_in_a_moment() {
    let tools = (1..=200_i64).map(|id| {
        let at = usize::try_from(id).expect("small");
        let jobs: Vec<Job> = (0..4).map(|step| Job::ALL[(at * 7 + step * 5) % 25]).collect();
        tool(id, "A tool", &jobs, 1_000 + id)
    });
    let mut register = of(tools.collect());
    register.processes = (1..=40).map(|id| process(id, &[id, id + 40, id + 80])).collect();
    let begun = std::time::Instant::now();
    let found = removals(&register, TODAY);
    let took = begun.elapsed();
    assert!(found.len() > 100, "{} were found", found.len());
    assert!(took.as_millis() < 1_000, "{took:?}, without optimisation on a busy machine");
    for job in &Job::ALL[..25] {
        let left = register.doing(*job).any(|tool| found.iter().all(|removal| removal.tool != tool.id));
        assert!(left, "{job:?} is left undone");
    }
}
