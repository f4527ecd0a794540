//! How much people change drafts, by model and template (requirement E12).

use crate::Engine;
use crate::api::kpis::percent;
use crate::api::views::DraftEditsView;
use crate::error::Result;
use crate::store::draft_records::{self, MadeDraft};
use rusqlite::Connection;
use tillwise_domain::content::{TakenDraft, draft_edits};
use tillwise_domain::words::Words;

impl Engine {
    /// Every model and template that drafted something, with what people changed of it.
    pub(super) fn draft_edits(&self, sql: &Connection) -> Result<Vec<DraftEditsView>> {
        let made = draft_records::made(sql)?;
        let same = |one: &MadeDraft, other: &MadeDraft| {
            (&one.model, &one.template, one.version) == (&other.model, &other.template, other.version)
        };
        Ok(made.chunk_by(same).filter_map(|drafts| self.edits_of(drafts)).collect())
    }

    /// What was changed of the drafts of one model with one template.
    fn edits_of(&self, drafts: &[MadeDraft]) -> Option<DraftEditsView> {
        let first = drafts.first()?;
        let taken: Vec<TakenDraft> = drafts
            .iter()
            .filter_map(|draft| Some(TakenDraft { changed: draft.changed?, letters: draft.letters }))
            .collect();
        let edits = draft_edits(&taken);
        let part = edits.median_part.map(|part| percent(part, 0));
        let said = match (edits.median_letters, &part) {
            (Some(letters), Some(part)) => Words::new("spot-edits-median")
                .with("letters", letters)
                .with("part", part.clone())
                .with("unchanged", edits.unchanged),
            (Some(letters), None) => Words::new("spot-edits-letters").with("letters", letters),
            (None, _) => Words::new("spot-edits-none"),
        };
        let field = self.words.label(&format!("copy-field-any-{}", first.template));
        let template = Words::new("spot-edits-template")
            .with("template", field)
            .with("version", first.version.to_string());
        Some(DraftEditsView {
            model: first.model.clone(),
            template: self.say(&template),
            made: drafts.len(),
            taken: edits.taken,
            unchanged: edits.unchanged,
            median_letters: edits.median_letters,
            median_part: part,
            said: self.say(&said),
        })
    }
}
