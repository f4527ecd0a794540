//! A platform changed after a tool that works with it was last looked at (requirements C22).

use super::{Finding, Warning, WarningFacts, of_tool};
use crate::stack::{PlatformUpdate, Tool};
use jiff::civil::Date;

/// Finds tools not looked at since their platform's last update.
pub(super) struct StackNotVerified;

impl Warning for StackNotVerified {
    fn id(&self) -> &'static str {
        "stack_not_verified"
    }

    /// Worth no sum. It is about the update, so that an answer does not silence the next one's.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let tools = facts.register.active();
        let open =
            tools.filter_map(|tool| Some((tool, newest_open(tool, &facts.register.updates, facts.today)?)));
        open.map(|(tool, update)| {
            of_tool(self.id(), tool)
                .about(format!("tool-{}-update-{}", tool.id, update.id))
                .with("platform", update.platform.clone())
                .with("note", update.note.clone())
                .with("day", update.day)
                .joins_as_gap(tool.name.clone())
        })
        .collect()
    }
}

/// The newest update, where nobody has looked at the tool on its day or later. A tool taken on after an update was set
/// up on what it left.
fn newest_open<'u>(tool: &Tool, updates: &'u [PlatformUpdate], today: Date) -> Option<&'u PlatformUpdate> {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let of_tool =
        updates.iter().filter(|update| tool.works_with.iter().any(|with| same(with, &update.platform)));
    let newest = of_tool.filter(|update| update.day <= today).max_by_key(|update| (update.day, update.id))?;
    let seen = tool.verified.is_some_and(|day| day >= newest.day);
    (newest.day >= tool.since && !seen).then_some(newest)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, tool};
    use super::*;
    use crate::stack::{Job, Layer};
    use jiff::civil::date;

    fn found(change: fn(&mut Tool)) -> Vec<Finding> {
        let mut zapier = tool(6, "Zapier", Layer::Triggers, &[Job::Automation], 4_900);
        zapier.works_with = vec!["shopify ".into()];
        zapier.verified = Some(date(2026, 10, 1));
        change(&mut zapier);
        let mut facts = facts(vec![zapier]);
        let update = |id, platform: &str, day| PlatformUpdate {
            id,
            platform: platform.into(),
            note: "API 2026-10".into(),
            day,
        };
        facts.register.updates = vec![
            update(1, "Shopify", date(2026, 4, 1)),
            update(2, "Shopify", date(2026, 10, 2)),
            update(3, "Etsy", date(2026, 11, 1)),
            update(4, "Shopify", date(2026, 12, 1)),
        ];
        StackNotVerified.check(&facts)
    }

    #[test]
    fn the_newest_update_after_the_last_look_is_told_once() {
        let told = found(|_| ());
        assert_eq!((told.len(), told[0].about.as_str()), (1, "tool-6-update-2"), "December has not come");
        assert_eq!(found(|tool| tool.verified = None).len(), 1, "never looked at");
    }

    #[test]
    fn a_look_since_then_another_platform_and_a_younger_tool_stay_silent() {
        assert_eq!(found(|tool| tool.verified = Some(date(2026, 10, 2))), []);
        assert_eq!(found(|tool| tool.works_with = vec!["WooCommerce".into()]), []);
        assert_eq!(found(|tool| tool.works_with.clear()), []);
        assert_eq!(found(|tool| (tool.since, tool.verified) = (date(2026, 10, 3), None)), []);
    }
}
