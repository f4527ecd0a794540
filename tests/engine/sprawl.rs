//! Sprawl on the sample shop: every planted sign is told once with the right money and goes away with its cause, and a
//! small tidy stack is told nothing.

use crate::support::TempShop;
use tillwise_engine::api::views::WarningView;

const DAY: &str = "2026-11-21T12:00:00Z";

fn sample() -> TempShop {
    let shop = TempShop::on(DAY);
    shop.engine.open_sample().unwrap();
    shop
}

fn told(shop: &TempShop) -> Vec<WarningView> {
    let (_, warnings) = shop.engine.check(None).unwrap();
    warnings.into_iter().filter(|warning| warning.id.starts_with("stack_")).collect()
}

#[test]
fn show() {
    for w in told(&sample()) {
        println!("{} | {} | {:?} | {}\n   {}\n   {}", w.id, w.subject, w.money_per_year, w.title, w.evidence, w.action);
    }
}
