//! Rows that will be left out, by kind, each with a few of them and the repair that is certain.

use super::repairs::{group_id, repairs_of};
use crate::Engine;
use crate::api::views::{ExampleView, ProblemGroupView};
use crate::looking::Entry;
use std::collections::BTreeMap;
use tillwise_domain::money::grouped;
use tillwise_domain::words::Words;

/// How many problems of a kind are shown.
const EXAMPLES: usize = 3;

impl Engine {
    pub(super) fn groups(&self, entry: &Entry) -> Vec<ProblemGroupView> {
        let mut groups: BTreeMap<(String, Option<usize>), ProblemGroupView> = BTreeMap::new();
        for (part, outcome) in entry.counted.iter().flatten().enumerate() {
            let Ok(counted) = outcome else { continue };
            let kinds = counted.findings.iter().flat_map(|findings| &findings.kinds);
            for ((key, column), count) in kinds {
                let group = groups.entry((key.clone(), *column)).or_insert_with(|| ProblemGroupView {
                    id: group_id(key, *column),
                    title: String::new(),
                    count: 0,
                    count_said: String::new(),
                    examples: Vec::new(),
                    repair: None,
                });
                group.count += count;
            }
            for problem in &counted.problems {
                let Some(group) = groups.get_mut(&(problem.reason_key.clone(), problem.column)) else {
                    continue;
                };
                if group.examples.len() == EXAMPLES {
                    continue;
                }
                let several = entry.parts.len() > 1;
                let place = Words::new(if several { "place-of-part" } else { "place" })
                    .with("line", grouped(&problem.line.to_string()))
                    .with("part", entry.parts.get(part).map(|part| part.name.clone()).unwrap_or_default());
                group.examples.push(ExampleView {
                    part,
                    place: self.say(&place),
                    line: problem.line,
                    column: problem.column,
                    heading: problem.heading.clone(),
                    value: problem.value.clone(),
                    reason: problem.reason.clone(),
                });
            }
        }
        let mut groups: Vec<((String, Option<usize>), ProblemGroupView)> = groups.into_iter().collect();
        for ((key, _), group) in &mut groups {
            let general = format!("group-{key}");
            group.title = match group.examples.first() {
                _ if self.words.knows(&general) => self.words.label(&general),
                Some(example) => example.reason.clone(),
                None => String::new(),
            };
            let count = i64::try_from(group.count).unwrap_or(i64::MAX);
            group.count_said = self.say(
                &Words::new("preview-rows")
                    .with("count", count)
                    .with("shown", grouped(&group.count.to_string())),
            );
            group.repair = repairs_of(entry, &group.id).map(|(kind, cells)| {
                let all = cells.len() as u64 == group.count;
                let words = Words::new(if all { "repair-all" } else { "repair-some" })
                    .with("repair", Words::new(format!("repair-{kind}")))
                    .with("cells", cells.len())
                    .with("count", count);
                self.say(&words)
            });
        }
        // What can be put right first; what only follows from another row last.
        groups.sort_by_key(|((key, _), group)| {
            (group.repair.is_none(), key.ends_with("-left-out"), std::cmp::Reverse(group.count))
        });
        groups.into_iter().map(|(_, group)| group).collect()
    }
}
