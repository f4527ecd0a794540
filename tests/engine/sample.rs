//! The sample shop: every planted problem is found, and leaving it leaves nothing.

use crate::support::TempShop;
use tillwise_domain::kpis::{KpiId, KpiState};
use tillwise_engine::api::requests::{Answer, Query};

#[test]
fn the_planted_problems_are_found() {
    for day in
        ["2026-11-21T12:00:00Z", "2026-01-01T12:00:00Z", "2024-02-29T12:00:00Z", "2026-03-02T00:30:00Z"]
    {
        let shop = TempShop::on(day);
        shop.engine.open_sample().unwrap();
        let (week, warnings) = shop.engine.check(None).unwrap();
        let has =
            |id: &str, subject: &str| warnings.iter().any(|w| w.id == id && w.subject.contains(subject));
        assert!(has("stack_overlap", "Jasper"), "{day}: {warnings:?}");
        assert!(has("stack_no_owner", "Jasper"), "{day}");
        assert!(has("stack_no_kpi", "Gorgias"), "{day}");
        assert!(has("kpi_stale", "customer_acquisition_cost"), "{day}");
        let measured = week.kpis.iter().filter(|kpi| kpi.value.is_some()).count();
        assert_eq!(measured, 4, "{day}: all but the acquisition cost have a number");
        let cost = week.kpis.iter().find(|kpi| kpi.id == KpiId::CustomerAcquisitionCost).unwrap();
        assert_eq!((cost.value.as_deref(), cost.state), (None, KpiState::Stale), "{day}");
    }
}

#[test]
fn the_sample_is_a_file_of_its_own_and_leaves_nothing_behind() {
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    let Answer::Shell(shell) = shop.engine.query(&Query::Shell).unwrap() else {
        panic!("a shell was asked for")
    };
    assert!(shell.sample && !shell.own_shop);
    assert!(!shop.path().exists(), "the owner's own shop is untouched");
    shop.engine.leave_sample().unwrap();
    let left: Vec<_> =
        std::fs::read_dir(shop.folder.path()).unwrap().flatten().map(|entry| entry.path()).collect();
    assert!(left.is_empty(), "{left:?}");
    let Answer::Shell(shell) = shop.engine.query(&Query::Shell).unwrap() else {
        panic!("a shell was asked for")
    };
    assert!(shell.shop.is_none() && !shell.sample);
}

#[test]
fn today_shows_at_most_five_things_the_dearest_first() {
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    let Answer::Today(today) = shop.engine.query(&Query::Today).unwrap() else {
        panic!("today was asked for")
    };
    assert!((3..=5).contains(&today.things.len()), "{:?}", today.things);
    assert_eq!(today.things[0].id, "stack_overlap");
    let (_, all) = shop.engine.check(None).unwrap();
    assert_eq!(today.more + today.things.len(), all.len());
}

#[test]
fn a_question_never_writes() {
    use tillwise_domain::kpis::KpiId;
    let shop = TempShop::new();
    shop.engine.open_sample().unwrap();
    let file = shop.engine.shop_file();
    let before = std::fs::read(&file).unwrap();
    let history = Query::KpiHistory { kpi: KpiId::ConversionRate, week: None };
    for query in [
        Query::Shell,
        Query::Progress,
        Query::Today,
        Query::Data,
        Query::Readiness,
        Query::Stack,
        Query::Week { week: None },
        history,
        Query::SpotChecks,
        Query::Settings,
        Query::Verify,
    ] {
        shop.engine.query(&query).unwrap();
        assert!(std::fs::read(&file).unwrap() == before, "{query:?} wrote");
    }
}
