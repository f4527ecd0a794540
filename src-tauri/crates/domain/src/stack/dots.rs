//! Four checks of a tool: somebody looks after it, it serves a process, it should move a KPI, and it is connected
//! (requirements B10). Their mean over the tools in use is the order of the stack.

use super::{LinkKind, Register, Tool};
use rust_decimal::Decimal;

/// The four checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dots {
    /// Somebody who is still there looks after it.
    pub owner: bool,
    /// It is used in a process.
    pub process: bool,
    /// A KPI is noted that it should move.
    pub kpi: bool,
    /// It is connected to another tool in use.
    pub link: bool,
}

impl Dots {
    /// The checks in their order, each with its id; the words are under `dot-<id>` and `dot-<id>-missing`.
    pub fn each(self) -> [(&'static str, bool); 4] {
        [("owner", self.owner), ("process", self.process), ("kpi", self.kpi), ("link", self.link)]
    }

    /// How many hold, 0 to 4.
    pub fn count(self) -> usize {
        self.each().iter().filter(|(_, holds)| *holds).count()
    }
}

impl Register {
    /// The checks of a tool.
    pub fn dots(&self, tool: &Tool) -> Dots {
        let connected = |other: Option<i64>| {
            other.and_then(|other| self.tool(other)).is_some_and(|other| other.is_active())
        };
        Dots {
            owner: tool.owner.as_deref().is_some_and(|owner| self.left(owner).is_none()),
            process: self.processes_of(tool.id).next().is_some(),
            kpi: tool.kpi.is_some(),
            link: self
                .links_of(tool.id)
                .any(|link| link.kind != LinkKind::None && connected(link.other(tool.id))),
        }
    }

    /// The mean of the checks that hold, 0 to 4, over the tools in use; nothing without one.
    pub fn order(&self) -> Option<Decimal> {
        let counts: Vec<usize> = self.active().map(|tool| self.dots(tool).count()).collect();
        Decimal::from(counts.iter().sum::<usize>()).checked_div(Decimal::from(counts.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Layer, Link, Person, Process};
    use super::*;
    use crate::kpis::KpiId;
    use jiff::civil::{Date, date};

    const DAY: Date = date(2026, 11, 21);

    fn two() -> Register {
        let mut tool = Tool { id: 1, ..Tool::new("Klaviyo", Layer::Communication, DAY) };
        tool.owner = Some("Mara".to_owned());
        tool.kpi = Some(KpiId::ConversionRate);
        Register {
            tools: vec![tool, Tool { id: 2, ..Tool::new("Gorgias", Layer::Communication, DAY) }],
            links: vec![Link::of(2, 1, LinkKind::Native, DAY)],
            processes: vec![Process {
                id: 1,
                name: "Send the newsletter".to_owned(),
                owner: None,
                review: None,
                minutes_a_week: None,
                bottleneck: false,
                tools: vec![1],
            }],
            ..Register::default()
        }
    }

    #[test]
    fn each_check_is_one_of_four() {
        let register = two();
        assert_eq!(register.dots(&register.tools[0]).count(), 4);
        assert_eq!(
            register.dots(&register.tools[1]),
            Dots { owner: false, process: false, kpi: false, link: true }
        );
        assert_eq!(register.order(), Some(Decimal::new(25, 1)));
        assert_eq!(Register::default().order(), None, "no tool, no order");
    }

    #[test]
    fn who_left_looks_after_nothing_and_an_ended_tool_connects_nothing() {
        let mut register = two();
        register.people = vec![Person { name: "mara".to_owned(), left: Some(DAY), brand_owner: false }];
        register.tools[1].status = super::super::ToolStatus::Ended;
        let dots = register.dots(&register.tools[0]);
        assert_eq!((dots.owner, dots.link), (false, false));
        let mut looked = two();
        looked.links = vec![Link::of(1, 2, LinkKind::None, DAY)];
        assert!(!looked.dots(&looked.tools[0]).link, "looked at, and there is none");
    }
}
