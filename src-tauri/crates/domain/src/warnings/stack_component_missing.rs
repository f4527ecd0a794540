//! A part of a layer is missing (requirements B3, B5): the content layer is one writing assistant, a prompt framework and
//! a review policy; the communication layer an e-mail tool, one support inbox and a library of answers.
//!
//! An early shop needs basic e-mail only (requirements C14), so inbox and library are asked for from the middle stage on.
//! An empty layer is `stack_layer_empty`'s, and a second writing assistant `stack_overlap`'s.

use super::{Finding, Place, Warning, WarningFacts, finding};
use crate::stack::{Job, Layer, Stage};
use crate::words::Words;

/// Finds missing parts of the layers content and communication.
pub(super) struct StackComponentMissing;

/// A part of a layer, and how it is found to be there.
struct Component {
    id: &'static str,
    layer: Layer,
    /// The first stage that needs it.
    from: Stage,
    there: fn(&WarningFacts) -> bool,
}

const COMPONENTS: [Component; 6] = [
    Component {
        id: "writing",
        layer: Layer::Content,
        from: Stage::Early,
        there: |facts| does(facts, Job::Writing),
    },
    Component {
        id: "prompts",
        layer: Layer::Content,
        from: Stage::Early,
        there: |facts| !does(facts, Job::Writing) || facts.register.practices.prompt_framework.is_some(),
    },
    Component {
        id: "review",
        layer: Layer::Content,
        from: Stage::Early,
        there: |facts| !does(facts, Job::Writing) || facts.register.practices.review_policy.is_some(),
    },
    Component {
        id: "email",
        layer: Layer::Communication,
        from: Stage::Early,
        there: |facts| does(facts, Job::Email),
    },
    Component {
        id: "inbox",
        layer: Layer::Communication,
        from: Stage::Middle,
        there: |facts| does(facts, Job::Helpdesk),
    },
    Component {
        id: "answers",
        layer: Layer::Communication,
        from: Stage::Middle,
        there: |facts| facts.register.practices.response_library.is_some(),
    },
];

fn does(facts: &WarningFacts, job: Job) -> bool {
    facts.register.doing(job).next().is_some()
}

impl Warning for StackComponentMissing {
    fn id(&self) -> &'static str {
        "stack_component_missing"
    }

    /// Worth no sum: a part that is missing costs nothing yet.
    fn check(&self, facts: &WarningFacts) -> Vec<Finding> {
        let stage = facts.stage.unwrap_or(Stage::Early);
        let used = |layer| facts.register.active().any(|tool| tool.layer == layer);
        let asked = COMPONENTS.iter().filter(|part| part.from <= stage && used(part.layer));
        asked.filter(|part| !(part.there)(facts)).map(|part| self.missing(part)).collect()
    }

    fn thresholds(&self) -> Vec<Words> {
        let parts = |stage| -> Vec<Words> {
            let of_stage = COMPONENTS.iter().filter(|part| part.from == stage);
            of_stage.map(|part| Words::new(format!("component-{}", part.id))).collect()
        };
        vec![
            Words::new("warning-stack-component-missing-threshold")
                .with("early", parts(Stage::Early))
                .with("middle", parts(Stage::Middle)),
        ]
    }
}

impl StackComponentMissing {
    fn missing(&self, part: &Component) -> Finding {
        let tool = matches!(part.id, "writing" | "email" | "inbox");
        let place = if tool { Place::NewTool(part.layer) } else { Place::Stack };
        let name = Words::new(format!("component-{}", part.id));
        let mut found = finding(self.id(), part.layer, part.id.to_owned(), place)
            .about(format!("component-{}", part.id))
            .with("part", name.clone())
            .with("layer", Words::new(format!("layer-{}", part.layer.id())))
            .joins_as_gap(name);
        found.evidence.key = format!("component-{}-purpose", part.id);
        if !tool {
            found.action.key = "warning-stack-component-missing-action-practice".to_owned();
            found.button.key = "warning-stack-component-missing-button-practice".to_owned();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{facts, tool};
    use super::*;

    fn missing(jobs: &[(Layer, Job)], stage: Option<Stage>, practices: bool) -> Vec<String> {
        let tools =
            (1..).zip(jobs).map(|(id, (layer, job))| tool(id, &format!("T{id}"), *layer, &[*job], 100));
        let mut facts = WarningFacts { stage, ..facts(tools.collect()) };
        if practices {
            facts.register.practices.prompt_framework = Some("the handbook".into());
            facts.register.practices.review_policy = Some("a person reads it".into());
            facts.register.practices.response_library = Some("the handbook".into());
        }
        StackComponentMissing.check(&facts).into_iter().map(|finding| finding.subject).collect()
    }

    const WRITER: (Layer, Job) = (Layer::Content, Job::Writing);
    const MAILER: (Layer, Job) = (Layer::Communication, Job::Email);
    const DESK: (Layer, Job) = (Layer::Communication, Job::Helpdesk);

    #[test]
    fn each_missing_part_is_named() {
        assert_eq!(missing(&[(Layer::Content, Job::Images)], None, false), ["writing"]);
        assert_eq!(missing(&[WRITER], None, false), ["prompts", "review"]);
        let middle = Some(Stage::Middle);
        assert_eq!(missing(&[MAILER], middle, false), ["inbox", "answers"]);
        assert_eq!(missing(&[DESK], middle, true), ["email"]);
    }

    #[test]
    fn an_early_shop_and_one_of_unknown_stage_are_not_asked_for_inbox_and_answers() {
        for stage in [None, Some(Stage::Early)] {
            assert!(missing(&[MAILER], stage, false).is_empty(), "{stage:?}");
        }
    }

    #[test]
    fn a_whole_layer_and_an_empty_one_stay_silent() {
        assert!(missing(&[WRITER, MAILER, DESK], Some(Stage::Upper), true).is_empty());
        assert!(missing(&[], Some(Stage::Upper), false).is_empty());
    }
}
