//! Many findings of one rule as one, so that a young register does not drown its owner.

use super::{Finding, Joins, rank, words_of};
use crate::money::{Currency, Money};
use crate::words::{Value, Words};

/// So many findings of one rule are still told one by one.
pub const TOLD_ONE_BY_ONE: usize = 2;

/// Joins the findings of a rule where more than [`TOLD_ONE_BY_ONE`] of them join; the others stay as they are. `own` is
/// the shop's currency, whose money comes first.
pub fn grouped(found: Vec<Finding>, own: Option<Currency>) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    let mut rules: Vec<&'static str> = found.iter().map(|finding| finding.rule).collect();
    rules.dedup();
    let mut left = found;
    for rule in rules {
        let (of_rule, others): (Vec<Finding>, Vec<Finding>) =
            left.into_iter().partition(|finding| finding.rule == rule);
        left = others;
        let (joining, alone): (Vec<Finding>, Vec<Finding>) =
            of_rule.into_iter().partition(|finding| finding.joins != Joins::Never);
        if joining.len() > TOLD_ONE_BY_ONE {
            out.push(joined(rule, joining, own));
        } else {
            out.extend(joining);
        }
        out.extend(alone);
    }
    out
}

/// One finding for several. It is acted on at the one worth most.
fn joined(rule: &'static str, mut parts: Vec<Finding>, own: Option<Currency>) -> Finding {
    parts.sort_by_key(|part| rank(part, own));
    let sums = sums(&parts);
    let mut names: Vec<Value> = Vec::new();
    let mut costs = false;
    for part in &parts {
        match &part.joins {
            Joins::AsGap(name) => names.push(name.clone()),
            Joins::AsCost(name) => {
                costs = true;
                names.push(name.clone());
            }
            Joins::Never => {}
        }
    }
    let subject: Vec<&str> = parts.iter().map(|part| part.subject.as_str()).collect();
    // In an order that no price changes, so that an answer holds.
    let mut about: Vec<&str> = parts.iter().map(|part| part.about.as_str()).collect();
    about.sort_unstable();
    let with_values = |part: &str| {
        Words::new(words_of(rule, part).key).with("count", parts.len()).with("names", names.clone())
    };
    // Sums of two currencies are never one number, so together they are worth no single sum.
    let money = if let [sum] = sums[..] { Some(sum) } else { None };
    let evidence = if costs && !sums.is_empty() { "evidence-many-paid" } else { "evidence-many" };
    Finding {
        subject: subject.join(", "),
        about: about.join(" "),
        title: with_values("title-many"),
        evidence: with_values(evidence).with("money", sums),
        action: with_values("action-many"),
        money_per_year: money.filter(|_| costs),
        ..parts[0].clone()
    }
}

/// The findings' money, one sum for each currency.
fn sums(parts: &[Finding]) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for money in parts.iter().filter_map(|part| part.money_per_year) {
        match sums.iter_mut().find(|sum| sum.currency == money.currency) {
            Some(sum) => sum.minor += money.minor,
            None => sums.push(money),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{eur, facts, tool};
    use super::super::{WarningFacts, findings, single_findings};
    use super::TOLD_ONE_BY_ONE;
    use crate::stack::{Job, Layer, Stage, Tool};

    fn without_owner(count: i64) -> Vec<Tool> {
        let jobs = [Job::Writing, Job::Email, Job::Helpdesk, Job::Analytics];
        (1..=count)
            .zip(jobs)
            .map(|(id, job)| Tool {
                owner: None,
                ..tool(id, &format!("T{id}"), Layer::Content, &[job], 1_000)
            })
            .collect()
    }

    fn told(tools: Vec<Tool>) -> Vec<(String, Option<crate::money::Money>, String)> {
        let found = findings(&facts(tools)).into_iter().filter(|finding| finding.rule == "stack_no_owner");
        found.map(|finding| (finding.subject, finding.money_per_year, finding.about)).collect()
    }

    #[test]
    fn two_are_told_one_by_one_and_three_as_one_without_money() {
        let year = Some(eur(12_000));
        assert_eq!(
            told(without_owner(2)),
            [("T1".into(), year, "tool-1".into()), ("T2".into(), year, "tool-2".into())]
        );
        assert_eq!(told(without_owner(3)), [("T1, T2, T3".into(), None, "tool-1 tool-2 tool-3".into())]);
    }

    #[test]
    fn a_young_register_of_six_tools_does_not_drown_its_owner() {
        let jobs = [Job::Writing, Job::Images, Job::Email, Job::Helpdesk, Job::Automation, Job::Analytics];
        let layers = [
            Layer::Content,
            Layer::Content,
            Layer::Communication,
            Layer::Communication,
            Layer::Triggers,
            Layer::Kpis,
        ];
        let typed = (1..).zip(jobs.into_iter().zip(layers)).map(|(id, (job, layer))| Tool {
            owner: None,
            kpi: None,
            ..tool(id, &format!("T{id}"), layer, &[job], 1_000)
        });
        // The stage that is asked for most.
        let facts = WarningFacts { stage: Some(Stage::Middle), ..facts(typed.collect()) };
        assert!(single_findings(&facts).len() > 20, "what would be said one by one");
        let told: Vec<&str> = findings(&facts).iter().map(|finding| finding.rule).collect();
        for rule in &told {
            let times = told.iter().filter(|other| *other == rule).count();
            assert!(times <= TOLD_ONE_BY_ONE, "{rule} is told {times} times");
        }
        assert!(told.len() <= 7, "{told:?}");
    }
}
