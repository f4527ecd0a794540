//! Exactly three ideas go on; each of the others is kept with why it was left.

use super::{round, row_of};
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::requests::{Done, LeftForm};
use crate::error::{Error, Result};
use crate::store::ideas::{self, Fate, IDEAS, ROUNDS, Round};
use serde_json::json;
use tillwise_domain::content::concept::{Concept, PickRefusal, pick};
use tillwise_domain::words::Words;

/// The most letters of a reason.
const LONGEST: usize = 500;

impl Engine {
    /// Picks three ideas of a round. Each other one needs a reason; one reason may serve many, and one for `rest` all that
    /// have none of their own.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where not exactly three different ones are picked, or an idea is left without a reason.
    pub fn pick_ideas(
        &self,
        id: i64,
        picked: &[usize],
        left: &[LeftForm],
        rest: Option<&str>,
    ) -> Result<Done> {
        let said = |typed: &str| typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let long = |reason: &str| reason.chars().count() > LONGEST;
        if left.iter().map(|one| one.reason.as_str()).chain(rest).any(|reason| long(&said(reason))) {
            return Err(Error::invalid(Words::new("error-line-long").with("most", LONGEST)));
        }
        self.beside_act(None, |act| {
            let one = round(act.sql, id)?;
            if one.picked.is_some() {
                return Err(Error::invalid(Words::new("error-ideas-picked")));
            }
            let there = ideas::of(act.sql, id)?;
            let concepts: Vec<Concept> =
                there.iter().map(|idea| Concept { number: idea.number, text: idea.text.clone() }).collect();
            let mut reasons: Vec<(usize, String)> = left
                .iter()
                .flat_map(|one| one.numbers.iter().map(|number| (*number, said(&one.reason))))
                .filter(|(_, reason)| !reason.is_empty())
                .collect();
            if let Some(rest) = rest {
                reasons.extend(there.iter().map(|idea| (idea.number, said(rest))));
            }
            let chosen = pick(&concepts, picked, &reasons).map_err(refused)?;
            let fates =
                chosen.on.iter().map(|concept| (concept.number, Fate::Picked)).chain(
                    chosen.left.iter().map(|left| (left.concept.number, Fate::Left(left.reason.clone()))),
                );
            for (number, fate) in fates {
                let Some(idea) = there.iter().find(|idea| idea.number == number) else { continue };
                let (state, reason) = match &fate {
                    Fate::Left(reason) => ("left", reason.as_str()),
                    _ => ("picked", ""),
                };
                act.put(IDEAS, cells(json!([id, number, idea.text, idea.author, state, reason])))?;
            }
            let round = Round { picked: Some((act.who.clone(), act.at)), ..one };
            act.put(ROUNDS, row_of(&round))?;
            Ok(Words::new("said-ideas-picked").with("subject", round.subject).with("left", chosen.left.len()))
        })
    }
}

fn refused(why: PickRefusal) -> Error {
    let words = Words::new(format!("concept-refused-{}", why.id()));
    Error::invalid(match why {
        PickRefusal::NotThree(count) | PickRefusal::Unknown(count) => words.with("count", count),
        PickRefusal::NoReason(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            Words::new("error-ideas-reasons").with("count", numbers.len()).with("numbers", numbers)
        }
    })
}
