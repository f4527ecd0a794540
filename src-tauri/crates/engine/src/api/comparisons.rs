//! The same thing from two sources, side by side (requirements A11).

use super::kpis::percent;
use super::ledger::Ledger;
use super::views::ComparisonView;
use crate::Engine;
use crate::error::Result;
use crate::store::{orders, readiness as store};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use tillwise_domain::money::{Money, grouped};
use tillwise_domain::readiness::{About, Comparison, Side, Value, shared_days};
use tillwise_domain::week::{local_date, start_of};
use tillwise_domain::words::Words;

/// The newest days that are compared: four weeks are enough to see a difference, and old ones cannot be mended.
const DAYS: usize = 28;

impl Engine {
    pub(super) fn comparison_views(&self, ledger: &Ledger<'_>) -> Result<Vec<ComparisonView>> {
        let mut found = customer_lists(ledger)?;
        let sessions = store::session_days(ledger.sql)?;
        found.extend(self.checkouts(ledger, &sessions)?);
        found.extend(self.sessions(&sessions));
        let mut views: Vec<ComparisonView> =
            found.iter().map(|comparison| self.comparison_view(comparison, None)).collect();
        for (platform, comparison) in spend(ledger)? {
            views.push(self.comparison_view(&comparison, Some(&platform)));
        }
        Ok(views)
    }

    /// Online orders against the checkouts that the platform's own session report counts.
    fn checkouts(&self, ledger: &Ledger<'_>, sessions: &store::SessionDays) -> Result<Vec<Comparison>> {
        let zone = ledger.shop.zone();
        let order_days = order_days(ledger)?;
        let mut found = Vec::new();
        for (platform, days) in sessions {
            let reported: BTreeSet<Date> =
                days.iter().filter(|(_, (_, completed))| completed.is_some()).map(|(day, _)| *day).collect();
            let Some((first, last)) = shared_days(&order_days, &reported, DAYS) else { continue };
            let span = (start_of(first, &zone), start_of(last.saturating_add(1.day()), &zone));
            let orders = store::online_orders(ledger.sql, platform, span)?;
            // A platform whose orders are not imported at all is not in disagreement.
            if orders == 0 {
                continue;
            }
            let completed = days.range(first..=last).filter_map(|(_, (_, completed))| *completed).sum();
            found.push(Comparison {
                about: About::Checkouts,
                days: Some((first, last)),
                first: side(Words::new("compare-side-orders"), Value::Count(orders)),
                second: side(Words::new("compare-side-checkouts"), Value::Count(completed)),
            });
        }
        Ok(found)
    }

    /// The shop's own sessions against those of an analytics program.
    fn sessions(&self, sessions: &store::SessionDays) -> Vec<Comparison> {
        let mut platforms: Vec<&String> = sessions.keys().collect();
        platforms.sort_by_key(|platform| (platform.as_str() == "ga4", platform.as_str()));
        let Some((own, others)) = platforms.split_first() else { return Vec::new() };
        let days = |platform: &str| -> BTreeSet<Date> {
            sessions.get(platform).into_iter().flat_map(|days| days.keys().copied()).collect()
        };
        let compare = |other: &&String| {
            let (first, last) = shared_days(&days(own), &days(other), DAYS)?;
            let side = |platform: &str| {
                let count = sessions.get(platform)?.range(first..=last).map(|(_, (count, _))| count).sum();
                let source = Words::new("compare-side-sessions").with("platform", self.platform(platform));
                Some(side(source, Value::Count(count)))
            };
            let (about, days) = (About::Sessions, Some((first, last)));
            Some(Comparison { about, days, first: side(own)?, second: side(other)? })
        };
        others.iter().filter_map(compare).collect()
    }

    fn comparison_view(&self, comparison: &Comparison, platform: Option<&str>) -> ComparisonView {
        let shown = |value: Value| match value {
            Value::Count(count) => grouped(&count.to_string()),
            Value::Amount(money) => money.shown(),
        };
        let platform = platform.map(|platform| self.platform(platform)).unwrap_or_default();
        let label = Words::new(format!("compare-{}", comparison.about.id())).with("platform", platform);
        let (first, second) = (&comparison.first, &comparison.second);
        ComparisonView {
            id: comparison.about.id().to_owned(),
            label: self.say(&label),
            period: self.say(&match comparison.days {
                Some((first, last)) => Words::new("span").with("first", first).with("last", last),
                None => Words::new("compare-all-time"),
            }),
            first: self.say(&first.source),
            first_value: first.value.decimal().to_string(),
            first_shown: shown(first.value),
            second: self.say(&second.source),
            second_value: second.value.decimal().to_string(),
            second_shown: shown(second.value),
            agrees: comparison.agrees(),
            difference: comparison.difference().to_string(),
            difference_shown: self.difference(comparison.share()),
            guess: comparison.guess().map(|words| self.say(&words)),
        }
    }

    /// `2.1 % more`, `the same`, or that nothing cannot be measured by.
    pub(super) fn difference(&self, share: Option<Decimal>) -> String {
        let Some(share) = share else { return self.words.label("difference-of-nothing") };
        let by = match share.abs() {
            // A difference that rounds to nothing is still one.
            small if small < Decimal::new(5, 4) => self.words.label("difference-tiny"),
            other => percent(other, 1),
        };
        self.say(&match share {
            same if same.is_zero() => Words::new("difference-none"),
            more if more > Decimal::ZERO => Words::new("difference-more").with("by", by),
            _ => Words::new("difference-less").with("by", by),
        })
    }

    /// A platform's name; its id where it has none yet.
    pub(super) fn platform(&self, id: &str) -> String {
        let keys = [format!("platform-{id}"), format!("compare-platform-{id}")];
        keys.iter().find(|key| self.words.knows(key)).map_or(id.to_owned(), |key| self.words.label(key))
    }
}

fn side(source: Words, value: Value) -> Side {
    Side { source, value }
}

/// The orders files against each platform's customer list.
fn customer_lists(ledger: &Ledger<'_>) -> Result<Vec<Comparison>> {
    let Some(currency) = ledger.shop.currency else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for list in store::customer_lists(ledger.sql)? {
        let (orders, paid) = store::known_orders(ledger.sql, &list.platform, currency)?;
        if orders == 0 {
            continue;
        }
        let compare = |about, own, stated| Comparison {
            about,
            days: None,
            first: side(Words::new("compare-side-orders"), own),
            second: side(Words::new("compare-side-customers"), stated),
        };
        if let Some(stated) = list.orders {
            found.push(compare(About::CustomerOrders, Value::Count(orders), Value::Count(stated)));
        }
        if let Some(spent) = list.spent.and_then(|spent| Money::from_decimal(spent, currency)) {
            found.push(compare(About::CustomerSpend, Value::Amount(paid), Value::Amount(spent)));
        }
    }
    Ok(found)
}

/// The two newest reports of a platform that speak of the same days.
fn spend(ledger: &Ledger<'_>) -> Result<Vec<(String, Comparison)>> {
    let reports = store::spend_reports(ledger.sql)?;
    let mut found: Vec<(String, Comparison)> = Vec::new();
    for (at, newer) in reports.iter().enumerate().rev() {
        for older in reports[..at].iter().rev().filter(|older| older.platform == newer.platform) {
            let Some(days) = shared_days(&newer.days, &older.days, DAYS) else { continue };
            if found.iter().any(|(platform, _)| *platform == newer.platform) {
                break;
            }
            let (Some(first), Some(second)) =
                (store::spend_of(ledger.sql, older, days)?, store::spend_of(ledger.sql, newer, days)?)
            else {
                continue;
            };
            if first.currency != second.currency {
                continue;
            }
            let file = |report: &store::SpendReport| {
                Words::new("compare-side-file").with("file", report.file.clone())
            };
            let comparison = Comparison {
                about: About::Spend,
                days: Some(days),
                first: side(file(older), Value::Amount(first)),
                second: side(file(newer), Value::Amount(second)),
            };
            found.push((newer.platform.clone(), comparison));
        }
    }
    found.reverse();
    Ok(found)
}

/// The days the orders files reach over, without the very last one: when the file was made, it was not over.
fn order_days(ledger: &Ledger<'_>) -> Result<BTreeSet<Date>> {
    let zone = ledger.shop.zone();
    let mut days = BTreeSet::new();
    for (first, last) in orders::coverage(ledger.sql)? {
        let last = local_date(last, &zone);
        days.extend(local_date(first, &zone).series(1.day()).take_while(|day| *day <= last));
    }
    days.pop_last();
    Ok(days)
}
