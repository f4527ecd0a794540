//! What ending some tools brings, under the five headings of a small stack (requirements C19): lower fixed cost, easier
//! troubleshooting, faster onboarding, clear accountability, stronger KPI alignment. Numbers only, each counted from the
//! register; nothing is guessed.

use super::simplify::{Gap, gaps, saving};
use super::{Complexity, Job, Register, Tool, complexity, complexity_without};
use crate::money::Money;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A count now and once the tools have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<T> {
    /// As it is.
    pub before: T,
    /// Without the tools.
    pub after: T,
}

/// What ending some tools brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What they cost a year, one sum for each currency, by its code.
    pub saving: Vec<Money>,
    /// How many of them have no known cost; their saving is not in the sum.
    pub cost_unknown: usize,
    /// The stack's complexity.
    pub complexity: Change<Complexity>,
    /// Tools a new helper has to learn.
    pub tools: Change<usize>,
    /// Minutes of work by hand in a week that end with them; nothing where nobody noted any.
    pub manual_minutes: Option<u32>,
    /// Jobs that more than one tool does.
    pub shared_jobs: Change<usize>,
    /// Tools nobody looks after.
    pub without_owner: Change<usize>,
    /// Tools that move a KPI.
    pub with_kpi: Change<usize>,
}

/// What ending some tools today brings.
pub fn ending(register: &Register, gone: &[i64], today: Date) -> Ending {
    let before: Vec<&Tool> = register.active().collect();
    let (ended, after): (Vec<&Tool>, Vec<&Tool>) =
        before.iter().copied().partition(|tool| gone.contains(&tool.id));
    let both = |count: &dyn Fn(&[&Tool]) -> usize| Change { before: count(&before), after: count(&after) };
    let manual: Vec<u32> = ended.iter().filter_map(|tool| tool.manual_minutes).collect();
    Ending {
        saving: sums(ended.iter().filter_map(|tool| saving(tool))),
        cost_unknown: ended.iter().filter(|tool| tool.price().is_none()).count(),
        complexity: Change {
            before: complexity(register, today),
            after: complexity_without(register, today, gone),
        },
        tools: Change { before: before.len(), after: after.len() },
        manual_minutes: (!manual.is_empty()).then(|| manual.iter().sum()),
        shared_jobs: both(&shared_jobs),
        without_owner: both(&|tools| lacking(register, tools, Gap::Owner)),
        with_kpi: both(&|tools| tools.len() - lacking(register, tools, Gap::Kpi)),
    }
}

fn lacking(register: &Register, tools: &[&Tool], gap: Gap) -> usize {
    tools.iter().filter(|tool| gaps(register, tool).contains(&gap)).count()
}

/// Jobs that more than one of some tools do. `other` says nothing about what is done.
fn shared_jobs(tools: &[&Tool]) -> usize {
    let mut seen: BTreeMap<Job, BTreeSet<i64>> = BTreeMap::new();
    for tool in tools {
        for job in tool.jobs.iter().filter(|job| **job != Job::Other) {
            seen.entry(*job).or_default().insert(tool.id);
        }
    }
    seen.values().filter(|doing| doing.len() > 1).count()
}

/// Amounts added up, one sum for each currency, by its code.
fn sums(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums = BTreeMap::new();
    for amount in amounts {
        *sums.entry(amount.currency).or_insert(0) += amount.minor;
    }
    sums.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Cycle, DatedPrice, Layer, Link, LinkKind, Price};
    use super::*;
    use crate::kpis::KpiId;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 17);

    fn tool(id: i64, jobs: &[Job], price: Option<(i64, &str, Cycle)>) -> Tool {
        let since = date(2025, 1, 1);
        let price = price.map(|(minor, code, cycle)| Price {
            amount: Money::new(minor, code.parse().expect("a code")),
            cycle,
        });
        Tool {
            id,
            jobs: jobs.to_vec(),
            owner: Some("Mara".into()),
            kpi: Some(KpiId::ConversionRate),
            prices: vec![DatedPrice { from: since, price }],
            ..Tool::new("A tool", Layer::Content, since)
        }
    }

    fn register() -> Register {
        let mut jasper = tool(2, &[Job::Writing], Some((5_900, "EUR", Cycle::Monthly)));
        (jasper.owner, jasper.kpi, jasper.manual_minutes) = (None, None, Some(40));
        Register {
            tools: vec![
                tool(1, &[Job::Writing, Job::Seo], Some((2_000, "EUR", Cycle::Monthly))),
                jasper,
                tool(3, &[Job::Video], Some((9_999, "USD", Cycle::Yearly))),
                tool(4, &[Job::Images], None),
                tool(5, &[Job::Ads], Some((1_050, "EUR", Cycle::Weekly))),
            ],
            links: vec![Link::of(1, 2, LinkKind::CsvByHand, date(2026, 1, 1))],
            ..Register::default()
        }
    }

    #[test]
    fn one_tool_is_counted_under_all_five_headings() {
        let found = ending(&register(), &[2], TODAY);
        assert_eq!(found.saving.iter().map(|money| money.plain()).collect::<Vec<_>>(), ["708.00"]);
        assert_eq!((found.complexity.before.total(), found.complexity.after.total()), (6, 4));
        assert_eq!(found.tools, Change { before: 5, after: 4 });
        assert_eq!(found.manual_minutes, Some(40));
        assert_eq!(found.shared_jobs, Change { before: 1, after: 0 });
        assert_eq!(found.without_owner, Change { before: 1, after: 0 });
        assert_eq!(found.with_kpi, Change { before: 4, after: 4 });
    }

    #[test]
    fn two_currencies_stay_apart_and_an_unknown_cost_is_no_zero() {
        let found = ending(&register(), &[2, 3, 4, 5], TODAY);
        let shown: Vec<String> = found.saving.iter().map(|money| money.shown()).collect();
        // 59 x 12 = 708.00; 10.50 x 365.2425 / 7 = 547.86.
        assert_eq!(shown, ["1,255.86 EUR", "99.99 USD"]);
        assert_eq!(found.cost_unknown, 1);
    }

    #[test]
    fn ending_nothing_changes_nothing() {
        let found = ending(&register(), &[], TODAY);
        assert!(found.saving.is_empty() && found.manual_minutes.is_none());
        assert_eq!(found.complexity.before, found.complexity.after);
        assert_eq!(found.with_kpi, Change { before: 4, after: 4 });
    }
}
