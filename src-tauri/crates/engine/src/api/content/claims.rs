//! Claims a person vouches for, with what proves them (definitions.md 4.15, requirement D4).

use super::act::cells;
use super::mark;
use crate::Engine;
use crate::api::requests::{Done, EvidenceForm};
use crate::error::{Error, Result};
use crate::store::copy_acts::TICKS;
use crate::store::copy_queue::StoredClaim;
use crate::store::copy_work::StoredTick;
use crate::store::instant;
use jiff::civil::Date;
use serde_json::json;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::claims::{self, Claim, ClaimKind, Evidence, OpenFor, Proof, Tick};
use tillwise_domain::words::Words;

/// The claims nobody vouches for today: the place of each in the list, and why it is open.
pub(super) fn open_claims(of: &[StoredClaim], ticks: &[StoredTick], today: Date) -> Vec<(usize, OpenFor)> {
    let known: Vec<(usize, Claim)> =
        of.iter().enumerate().filter_map(|(at, claim)| Some((at, claim_from(claim)?))).collect();
    let ticks: Vec<Tick> = ticks.iter().filter_map(tick_from).collect();
    let open = |(at, claim): &(usize, Claim)| {
        let why = claims::open_claims(std::slice::from_ref(claim), &ticks, today);
        why.first().map(|(_, why)| (*at, *why))
    };
    known.iter().filter_map(open).collect()
}

/// A claim's id within its product: another once its words or its sentence change.
pub(super) fn claim_of(product: &str, claim: &StoredClaim) -> String {
    let (field, image) = &claim.field;
    mark([product, &claim.kind, field, image, &claim.words, &claim.sentence])
}

fn claim_from(of: &StoredClaim) -> Option<Claim> {
    Some(Claim {
        kind: ClaimKind::from_id(&of.kind)?,
        // Where it stands is not asked when its tick is looked for.
        field: CopyField::Title,
        start: of.span.0,
        end: of.span.1,
        text: of.text.clone(),
        words: of.words.clone(),
        sentence: of.sentence.clone(),
    })
}

fn tick_from(of: &StoredTick) -> Option<Tick> {
    let proof = match of.file.is_empty() {
        true => Proof::Note(of.note.clone()),
        false => Proof::File(of.file.clone()),
    };
    let expires = of.until.as_deref().and_then(|until| until.parse().ok());
    Some(Tick {
        kind: ClaimKind::from_id(&of.kind)?,
        words: of.words.clone(),
        sentence: of.sentence.clone(),
        who: of.who.clone(),
        at: instant(of.at),
        evidence: Evidence { proof, expires },
    })
}

impl Engine {
    /// Vouches for a claim.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where the text changed meanwhile, nothing is given as evidence, or it is over already.
    pub fn tick_claim(&self, product: &str, claim: &str, evidence: &EvidenceForm) -> Result<Done> {
        let (note, file) = (evidence.note.trim(), evidence.file.trim());
        if note.is_empty() && file.is_empty() {
            return Err(Error::invalid(Words::new("error-claim-no-evidence")));
        }
        let until: Option<Date> = crate::api::typed::day(&evidence.until)?;
        self.copy_act(Some(product), |act| {
            if until.is_some_and(|until| until < act.today) {
                return Err(Error::invalid(Words::new("error-claim-evidence-over")));
            }
            let (one, _) = act.product(product)?;
            let found = act.claim(product, claim)?;
            let found = found.ok_or_else(|| super::texts::changed_meanwhile(&one.copy.title))?;
            let until = until.map(|until| until.to_string());
            let row =
                json!([product, found.kind, found.words, found.sentence, act.who, act.at, note, file, until]);
            act.put(TICKS, cells(row))?;
            act.touched.rows.insert(product.to_owned());
            Ok(Words::new("said-claim-ticked").with("claim", found.text).with("title", one.copy.title))
        })
    }

    /// Takes back that somebody vouched for a claim.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where nobody did, or the text changed meanwhile.
    pub fn untick_claim(&self, product: &str, claim: &str) -> Result<Done> {
        self.copy_act(Some(product), |act| {
            let (one, _) = act.product(product)?;
            let found = act.claim(product, claim)?;
            let found = found.ok_or_else(|| super::texts::changed_meanwhile(&one.copy.title))?;
            let key = json!([product, found.kind, found.words, found.sentence]);
            act.remove(TICKS, cells(key))?;
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-claim-not-ticked").with("claim", found.text)));
            }
            act.touched.rows.insert(product.to_owned());
            Ok(Words::new("said-claim-unticked").with("claim", found.text).with("title", one.copy.title))
        })
    }
}
