//! A voice proposed from approved texts. Nothing of it is taken over by itself.

use crate::Engine;
use crate::api::content::reading::language_read;
use crate::api::views::{VoiceLearnedView, VoiceProposalView};
use crate::error::Result;
use crate::store::copy_work::Work;
use crate::store::{copy_source, copy_voice, copy_work};
use rusqlite::Connection;
use std::cmp::Reverse;
use tillwise_domain::content::states::CopyState;
use tillwise_domain::content::{Learned, ProductCopy, Proposal, VoiceProfile, VoiceRule, learn_voice};
use tillwise_domain::words::Words;

/// The newest approved texts are enough to hear a voice.
const MOST: usize = 500;

impl Engine {
    /// What the approved texts of the shop have in common, with the counts behind it.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn voice_learned(&self) -> Result<VoiceLearnedView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let learned = learn_voice(&approved(sql)?, language_read(sql)?);
        let now = copy_voice::profile(sql)?;
        let key = match (learned.texts < Learned::LEAST, learned.proposals.is_empty()) {
            (true, _) => "voice-learned-few",
            (_, true) => "voice-learned-nothing",
            _ => "voice-learned",
        };
        let said = Words::new(key).with("texts", learned.texts).with("least", Learned::LEAST);
        let proposals = learned.proposals.iter().map(|one| self.proposal(one, learned.texts, &now));
        Ok(VoiceLearnedView { said: self.say(&said), texts: learned.texts, proposals: proposals.collect() })
    }

    fn proposal(&self, one: &Proposal, texts: usize, now: &VoiceProfile) -> VoiceProposalView {
        let Proposal { rule, value, keep, show } = one;
        let key = match rule {
            // Who is spoken of is shown by some texts and broken by others.
            VoiceRule::Speaker | VoiceRule::Address | VoiceRule::Spelling if value != "nobody" => {
                "voice-proposal-shown"
            }
            _ => "voice-proposal",
        };
        let said = Words::new(key).with("keep", *keep).with("texts", texts).with("show", *show);
        VoiceProposalView {
            rule: rule.id().to_owned(),
            label: self.words.label(&format!("voice-{}", rule.id())),
            value: value.clone(),
            value_said: self.value_said(*rule, Some(value)),
            said: self.say(&said),
            taken: now.value(*rule).as_ref() == Some(value),
        }
    }
}

/// The newest texts that a person approved.
fn approved(sql: &Connection) -> Result<Vec<ProductCopy>> {
    let at = |work: &Work| {
        let last = work.steps.last()?;
        let passed = [CopyState::Approved, CopyState::Exported, CopyState::ConfirmedLive];
        passed.contains(&last.step.to).then_some(last.step.at)
    };
    let mut known: Vec<_> = copy_work::all(sql)?
        .into_iter()
        .filter_map(|(product, work)| Some((Reverse(at(&work)?), product, work)))
        .collect();
    known.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut copies = Vec::new();
    for (_, product, work) in known.into_iter().take(MOST) {
        copies.extend(copy_source::one(sql, &product)?.map(|one| work.over(&one.copy)));
    }
    Ok(copies)
}
