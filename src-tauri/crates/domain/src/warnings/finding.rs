//! Something worth a look, and where it is acted on.

use super::words_of;
use crate::kpis::KpiId;
use crate::money::Money;
use crate::stack::{Layer, Tool};
use crate::words::{Value, Words};

/// Something worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static str,
    /// The layer it belongs to.
    pub layer: Layer,
    /// What it is about, for people: names of tools, a layer or a KPI.
    pub subject: String,
    /// What it is about by numbers and ids, so that an answer holds when something is renamed: `tool-3`. Several,
    /// parted by blanks, for one finding that stands for several ([`super::grouped`]).
    pub about: String,
    /// The finding in one sentence.
    pub title: Words,
    /// What it rests on.
    pub evidence: Words,
    /// What to do.
    pub action: Words,
    /// The words of the one button.
    pub button: Words,
    /// What acting on it is worth a year, where that can be said.
    pub money_per_year: Option<Money>,
    /// Where it is acted on.
    pub place: Place,
    /// How it joins others of its rule when there are many of them.
    pub joins: Joins,
}

/// How the findings of a rule become one when there are many of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Joins {
    /// Each stands for itself.
    #[default]
    Never,
    /// A gap in what is noted. Many of them say that the register is young, not that all those tools can go: the
    /// joined finding names them and claims no money.
    AsGap(Value),
    /// Each can be ended by itself, so the joined finding is worth their sum.
    AsCost(Value),
}

/// Where a finding is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Importing a file.
    Import,
    /// A tool.
    Tool(i64),
    /// Two tools side by side.
    Pair {
        /// The one that could go.
        drop: i64,
        /// The one that takes over.
        keep: i64,
    },
    /// A new tool of a layer.
    NewTool(Layer),
    /// A KPI.
    Kpi(KpiId),
    /// The processes, people and practices around the stack.
    People,
    /// The list of what could be switched off.
    Simplify,
    /// The kinds of buyers that texts are written for.
    Buyers,
}

impl Place {
    /// What is acted on, by its number or id.
    pub(super) fn about(self) -> String {
        match self {
            Self::Import => "import".to_owned(),
            Self::Tool(id) => format!("tool-{id}"),
            Self::Pair { drop, keep } => format!("tools-{}+{}", drop.min(keep), drop.max(keep)),
            Self::NewTool(layer) => format!("layer-{}", layer.id()),
            Self::Kpi(kpi) => format!("kpi-{}", kpi.id()),
            Self::People => "people".to_owned(),
            Self::Simplify => "simplify".to_owned(),
            Self::Buyers => "buyers".to_owned(),
        }
    }
}

/// A finding with the rule's usual words; the rule adds values, money and place.
pub(super) fn finding(rule: &'static str, layer: Layer, subject: String, place: Place) -> Finding {
    Finding {
        rule,
        layer,
        about: place.about(),
        subject,
        title: words_of(rule, "title"),
        evidence: words_of(rule, "evidence"),
        action: words_of(rule, "action"),
        button: words_of(rule, "button"),
        money_per_year: None,
        place,
        joins: Joins::Never,
    }
}

/// A finding about one tool, with its name as `tool`.
pub(super) fn of_tool(rule: &'static str, tool: &Tool) -> Finding {
    finding(rule, tool.layer, tool.name.clone(), Place::Tool(tool.id)).with("tool", tool.name.clone())
}

impl Finding {
    /// Puts a value into title, evidence and action.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        let value = value.into();
        for words in [&mut self.title, &mut self.evidence, &mut self.action] {
            words.values.push((name, value.clone()));
        }
        self
    }

    /// Takes other evidence words of the rule, with the values there are: `-evidence` becomes `-evidence-<kind>`.
    pub(super) fn evidence_of(mut self, kind: &str) -> Self {
        self.evidence.key = words_of(self.rule, &format!("evidence-{kind}")).key;
        self
    }

    /// Says what it is about, where the place alone does not tell it from another finding of the rule.
    pub(super) fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Joins others of its rule without money, listed under a name.
    pub(super) fn joins_as_gap(mut self, name: impl Into<Value>) -> Self {
        self.joins = Joins::AsGap(name.into());
        self
    }

    /// Joins others of its rule with its money, listed under a name.
    pub(super) fn joins_as_cost(mut self, name: impl Into<Value>) -> Self {
        self.joins = Joins::AsCost(name.into());
        self
    }

    pub(super) fn worth(mut self, money: Option<Money>) -> Self {
        self.money_per_year = money.filter(|money| money.minor > 0);
        self
    }

    /// What a tool costs a year, said in the evidence (`-evidence-paid`) and worth as much.
    pub(super) fn worth_the_cost_of(self, tool: &Tool) -> Self {
        let found = self.worth(tool.price().map(|price| price.year()));
        match found.money_per_year {
            Some(money) => found.evidence_of("paid").with("money", money),
            None => found,
        }
    }
}
