//! How complex the stack is, as one number that grows when tools, automations, branches and work by hand are added
//! (requirements C13).

use super::{LinkKind, Register};
use jiff::civil::Date;

/// The stack's complexity and the parts it is the sum of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Complexity {
    /// Tools in use.
    pub tools: u32,
    /// Automations that run inside them.
    pub automations: u32,
    /// Branches beyond the first in those automations.
    pub extra_branches: u32,
    /// Pairs of tools in use between which a person carries a file.
    pub hand_offs: u32,
}

impl Complexity {
    /// `tools in use + automations + extra branches + hand-offs by a person` (requirements C13).
    pub fn total(&self) -> u32 {
        self.tools + self.automations + self.extra_branches + self.hand_offs
    }
}

/// The complexity at the end of a day: a tool counts from its first day on and no longer on its last, so that one
/// that is ended today makes the stack simpler today.
///
/// A connection counts from the day it was noted for; what it was before is not known.
pub fn complexity(register: &Register, day: Date) -> Complexity {
    complexity_without(register, day, &[])
}

/// The same as if some tools were not there.
pub fn complexity_without(register: &Register, day: Date, gone: &[i64]) -> Complexity {
    let stays = |id: i64| !gone.contains(&id) && register.tool(id).is_some_and(|tool| tool.in_use_after(day));
    let mut sum = Complexity::default();
    for tool in register.tools.iter().filter(|tool| stays(tool.id)) {
        sum.tools += 1;
        if let Some(work) = tool.work_on(day) {
            sum.automations += u32::from(work.automations);
            sum.extra_branches += u32::from(work.extra_branches);
        }
    }
    let by_hand = register.links.iter().filter(|link| link.kind == LinkKind::CsvByHand && link.since <= day);
    let hand_offs = by_hand.filter(|link| stays(link.first) && stays(link.second)).count();
    sum.hand_offs = u32::try_from(hand_offs).unwrap_or(u32::MAX);
    sum
}

#[cfg(test)]
mod tests {
    use super::super::{DatedWork, Layer, Link, Tool, ToolStatus};
    use super::*;
    use jiff::civil::date;

    fn tool(id: i64, since: Date) -> Tool {
        Tool { id, ..Tool::new("A tool", Layer::Triggers, since) }
    }

    fn register() -> Register {
        let mut flows = tool(1, date(2025, 1, 1));
        flows.work = vec![
            DatedWork { from: date(2025, 1, 1), automations: 2, extra_branches: 0 },
            DatedWork { from: date(2026, 3, 1), automations: 5, extra_branches: 3 },
        ];
        let mail = tool(2, date(2025, 6, 1));
        let desk = tool(3, date(2026, 2, 1));
        Register {
            tools: vec![flows, mail, desk],
            links: vec![
                Link::of(1, 2, LinkKind::CsvByHand, date(2025, 7, 1)),
                Link::of(2, 3, LinkKind::CsvByHand, date(2026, 2, 1)),
                Link::of(1, 3, LinkKind::Api, date(2026, 2, 1)),
            ],
            ..Register::default()
        }
    }

    #[test]
    fn it_is_the_sum_of_its_four_parts_on_every_day() {
        let totals = [(date(2024, 12, 31), 0), (date(2025, 1, 1), 3), (date(2025, 7, 1), 5)];
        for (day, total) in totals {
            assert_eq!(complexity(&register(), day).total(), total, "{day}");
        }
        let now = complexity(&register(), date(2026, 3, 1));
        assert_eq!(now, Complexity { tools: 3, automations: 5, extra_branches: 3, hand_offs: 2 });
        assert_eq!(now.total(), 13);
    }

    #[test]
    fn a_tool_takes_its_automations_and_hand_offs_with_it_on_its_last_day() {
        let mut register = register();
        let day = date(2026, 3, 10);
        register.tools[1].status = ToolStatus::Ended;
        register.tools[1].until = Some(day);
        assert_eq!(complexity(&register, date(2026, 3, 9)).total(), 13);
        let after = Complexity { tools: 2, automations: 5, extra_branches: 3, hand_offs: 0 };
        assert_eq!(complexity(&register, day), after);
        assert_eq!(complexity_without(&self::register(), day, &[2]), after);
    }

    #[test]
    fn a_connection_that_runs_by_itself_and_one_that_is_not_there_are_no_hand_off() {
        let mut register = register();
        for link in &mut register.links {
            link.kind = if link.second == 3 { LinkKind::None } else { LinkKind::Native };
        }
        assert_eq!(complexity(&register, date(2026, 3, 1)).hand_offs, 0);
        assert_eq!(complexity(&Register::default(), date(2026, 3, 1)).total(), 0);
    }
}
