//! One product with everything that is needed to review it.

use super::claims::{claim_of, open_claims};
use super::difference::{difference, fenced};
use super::drafts::new_facts;
use super::queue::{sold_shown, state_words};
use super::remarks::{field_of, is_word, remark_id, rule_words};
use super::steps::{gate, refused};
use super::{reviewer, severity_of};
use crate::Engine;
use crate::api::requests::CopyFilter;
use crate::api::views::{
    CopyClaimView, CopyClashView, CopyDraftView, CopyFieldView, CopyPastView, CopyProductView,
    CopyRemarkView, CopyStepView,
};
use crate::error::Result;
use crate::store::copy_coverage;
use crate::store::copy_queue::{self, Queued, StoredClaim, StoredFinding};
use crate::store::copy_source::Imported;
use crate::store::copy_work::{self, FieldKey, StoredTick, Work};
use crate::store::{batches, copy_acts, instant, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use std::collections::BTreeMap;
use tillwise_domain::content::claims::OpenFor;
use tillwise_domain::content::states::{CopyState, may_step};
use tillwise_domain::content::{CHECKS, CopyField, ProductCopy, ReadCopy, ReadText, ShopCopy};
use tillwise_domain::shop::Shop;
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

/// What is shown of one product, and from what.
struct Page<'a> {
    engine: &'a Engine,
    sql: &'a Connection,
    shop: Shop,
    today: Date,
    one: &'a Imported,
    work: &'a Work,
    now: &'a ProductCopy,
    read: ReadCopy<'a>,
}

impl Engine {
    /// One product of the queue.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file, [`crate::Code::Invalid`] where no file holds the product.
    pub fn copy_product(&self, product: &str, filter: &CopyFilter) -> Result<CopyProductView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let one = super::imported(sql, product)?;
        let work = copy_work::of(sql, product)?;
        let now = work.over(&one.copy);
        let shop = settings::shop(sql)?;
        let today = self.today(&shop);
        let plain = ShopCopy::default();
        let read = ReadCopy::of(&now, &plain);
        let page = Page { engine: self, sql, shop, today, one: &one, work: &work, now: &now, read };
        page.view(filter)
    }
}

impl Page<'_> {
    fn view(&self, filter: &CopyFilter) -> Result<CopyProductView> {
        let (engine, sql, now) = (self.engine, self.sql, self.now);
        let product = &self.one.product;
        let place = copy_queue::place(sql, filter, product)?;
        let queued = copy_queue::one(sql, product)?.unwrap_or_default();
        let findings = copy_queue::findings(sql, product)?;
        let claims = copy_queue::claims(sql, product)?;
        let open = open_claims(&claims, &self.work.ticks, self.today);
        let state = self.work.state(&self.one.copy);
        let fixable = self.fixable(&findings)?;
        let (hidden, shown): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.hidden);
        let left = hidden.into_iter().filter(|finding| self.is_left(finding));
        Ok(CopyProductView {
            product: product.clone(),
            handle: now.handle.clone(),
            title: now.title.clone(),
            platform: self.platform(),
            vendor: now.vendor.clone(),
            category: now.category.clone(),
            live: now.live,
            sold: sold_shown(&queued, self.shop.currency),
            visits: copy_coverage::visits(sql, product)?,
            place: place.place,
            found: place.found,
            previous: place.previous,
            next: place.next,
            state: state.id().to_owned(),
            state_said: self.state_said(state)?,
            steps: self.steps(state)?,
            history: self.history(),
            fields: self.fields(&queued)?,
            remarks: shown.into_iter().filter_map(|finding| self.remark(finding, &fixable)).collect(),
            left: left.filter_map(|finding| self.remark(finding, &fixable)).collect(),
            claims: self.claims(&claims, &open),
            blocked: (!open.is_empty())
                .then(|| engine.say(&Words::new("copy-blocked-claims").with("count", open.len()))),
            facts: now.facts.clone(),
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn platform(&self) -> String {
        let key = format!("platform-{}", self.now.platform);
        if self.engine.words.knows(&key) { self.engine.words.label(&key) } else { self.now.platform.clone() }
    }

    fn day(&self, seconds: i64) -> Date {
        local_date(instant(seconds), &self.shop.zone())
    }

    fn state_said(&self, state: CopyState) -> Result<String> {
        let words = Words::new("copy-state-since").with("state", state_words(state.id()));
        let last = self.work.steps.last().filter(|last| last.step.to == state);
        let words = match last {
            Some(last) => words
                .with("who", last.step.who.clone())
                .with("day", local_date(last.step.at, &self.shop.zone())),
            // What the newest file says needs nobody: it stands in it.
            None if state == CopyState::ConfirmedLive => {
                let batch = batches::get(self.sql, self.one.batch)?;
                let at = batch.map_or(0, |batch| batch.imported_at);
                Words::new("copy-state-seen").with("day", self.day(at))
            }
            None => state_words(state.id()),
        };
        Ok(self.engine.say(&words))
    }

    fn steps(&self, state: CopyState) -> Result<Vec<CopyStepView>> {
        let who = reviewer(self.engine, self.sql)?;
        let gate = gate(self.sql, &self.one.product, &self.work.ticks, (&who, ""), self.today)?;
        // Missing and live are what a file says, and exported is what writing one does: nobody chooses them.
        let chosen = [CopyState::Approved, CopyState::InReview, CopyState::ChangesAsked, CopyState::Draft];
        let of = |to: CopyState| {
            let refusal = match may_step(state, to, &who, &gate) {
                Ok(()) => None,
                Err(tillwise_domain::content::states::Refusal::NotNext) => return None,
                Err(refusal) => Some(refusal),
            };
            if to == state {
                return None;
            }
            let blocked = refusal.map(|refusal| self.engine.say(&refused(refusal, &self.now.title)));
            let asks = match to {
                CopyState::ChangesAsked => Some("copy-asks-changes"),
                CopyState::Approved if blocked.is_some() => Some("copy-asks-exception"),
                _ => None,
            };
            Some(CopyStepView {
                to: to.id().to_owned(),
                label: self.engine.words.label(&format!("copy-step-{}", to.id())),
                blocked,
                asks: asks.map(|key| self.engine.words.label(key)),
            })
        };
        Ok(chosen.into_iter().filter_map(of).collect())
    }

    fn history(&self) -> Vec<CopyPastView> {
        let steps = self.work.steps.iter().rev().map(|noted| {
            let waits = if noted.step.waits { "-waits" } else { "" };
            let key = format!("copy-past-{}{waits}", noted.step.to.id());
            CopyPastView {
                said: self.engine.say(&Words::new(key).with("who", noted.step.who.clone())),
                on: local_date(noted.step.at, &self.shop.zone()).to_string(),
                note: noted.note.clone(),
            }
        });
        steps.collect()
    }

    fn fields(&self, queued: &Queued) -> Result<Vec<CopyFieldView>> {
        let now = self.now;
        let tags = now.tags.as_ref().map(|_| CopyField::Tags);
        let clashes = if queued.clash { self.work.clashes(&self.one.copy) } else { Vec::new() };
        let held = now.fields().chain(tags).filter(|field| now.text(*field).is_some());
        held.map(|field| self.field(field, clashes.contains(&field))).collect()
    }

    fn field(&self, field: CopyField, clash: bool) -> Result<CopyFieldView> {
        let say = |words: &Words| self.engine.say(words);
        let text = self.now.text(field).unwrap_or_default().into_owned();
        let imported = self.one.copy.text(field).unwrap_or_default().into_owned();
        let key = FieldKey::of(field, &self.now.images);
        let own = key.as_ref().and_then(|key| self.work.text(key));
        let plain = self.read.text(field).map_or_else(|| text.clone(), |read| read.plain.clone());
        let clash = match clash {
            true => Some(CopyClashView {
                said: say(&Words::new("copy-clash").with("day", self.imported_on()?)),
                difference: difference(&imported, &text),
                shop: imported.clone(),
            }),
            false => None,
        };
        let drafts = self.work.drafts.iter().filter(|draft| Some(&draft.key) == key.as_ref());
        let image = match field {
            CopyField::AltText { image } => {
                self.now.images.iter().find(|one| one.position == image).map(|one| one.address.clone())
            }
            _ => None,
        };
        Ok(CopyFieldView {
            field,
            label: say(&Engine::field_words(field)),
            html: field.is_html(),
            difference: if own.is_some() { difference(&imported, &text) } else { Vec::new() },
            imported: own.map(|_| imported),
            author: own.map(|own| own.author.clone()),
            clash,
            drafts: drafts
                .map(|draft| {
                    let new_facts =
                        new_facts(self.engine, self.now, field, &draft.content, &ShopCopy::default());
                    CopyDraftView {
                        id: draft.id,
                        author: draft.author.clone(),
                        made_with: self.engine.draft_made_with(&draft.origin),
                        on: self.day(draft.made_at).to_string(),
                        text: draft.content.clone(),
                        difference: fenced(&text, &draft.content, &new_facts),
                        new_facts,
                    }
                })
                .collect(),
            length: plain.chars().count(),
            advice: advice(field).map(|words| say(&words)),
            image,
            plain,
            text,
        })
    }

    fn imported_on(&self) -> Result<Date> {
        let batch = batches::get(self.sql, self.one.batch)?;
        Ok(self.day(batch.map_or(0, |batch| batch.imported_at)))
    }

    fn is_left(&self, finding: &StoredFinding) -> bool {
        let (field, image) = &finding.field;
        self.work.left.iter().any(|left| {
            left.rule == finding.rule
                && left.span == finding.text
                && (&left.key.field, &left.key.image) == (field, image)
        })
    }

    /// In how many products each rule of these remarks has a fix.
    fn fixable(&self, findings: &[StoredFinding]) -> Result<BTreeMap<String, usize>> {
        let mut counts = BTreeMap::new();
        for finding in findings.iter().filter(|finding| finding.fix.is_some()) {
            if !counts.contains_key(&finding.rule) {
                counts.insert(finding.rule.clone(), copy_queue::fixable(self.sql, &finding.rule)?);
            }
        }
        Ok(counts)
    }

    fn remark(&self, finding: &StoredFinding, fixable: &BTreeMap<String, usize>) -> Option<CopyRemarkView> {
        let field = field_of(finding, self.now)?;
        let say = |words: &Words| self.engine.say(words);
        let why = CHECKS.iter().find(|check| check.id() == finding.rule).map(|check| check.why());
        let plain = self.read.text(field).and_then(|read| in_plain(read, finding.span));
        Some(CopyRemarkView {
            id: remark_id(finding, self.now),
            rule: finding.rule.clone(),
            rule_name: say(&rule_words(&finding.rule)),
            why: why.map(|why| say(&why)).unwrap_or_default(),
            field,
            field_label: say(&Engine::field_words(field)),
            start: finding.span.0,
            end: finding.span.1,
            plain_start: plain.map(|(start, _)| start),
            plain_end: plain.map(|(_, end)| end),
            text: finding.text.clone(),
            message: finding.message.clone(),
            fix: finding.fix.clone(),
            severity: severity_of(finding.severity)?,
            word: is_word(finding),
            fixable: fixable.get(&finding.rule).copied().unwrap_or(0),
        })
    }

    fn claims(&self, claims: &[StoredClaim], open: &[(usize, OpenFor)]) -> Vec<CopyClaimView> {
        let view = |(at, claim): (usize, &StoredClaim)| {
            let (field, image) = claim.field.clone();
            let field = FieldKey { field, image }.field(&self.now.images)?;
            let why = open.iter().find(|(place, _)| *place == at).map(|(_, why)| *why);
            let tick = self.tick(claim);
            let said = match (why, tick) {
                (None, Some(tick)) => Some(
                    Words::new("copy-claim-ticked")
                        .with("who", tick.who.clone())
                        .with("day", self.day(tick.at)),
                ),
                (Some(OpenFor::Expired(day)), _) => Some(Words::new("copy-claim-expired").with("day", day)),
                (Some(OpenFor::TextChanged), _) => Some(Words::new("copy-claim-reworded")),
                _ => None,
            };
            Some(CopyClaimView {
                id: claim_of(&self.one.product, claim),
                group: self.engine.words.label(&format!("claim-{}", claim.kind)),
                field,
                field_label: self.engine.say(&Engine::field_words(field)),
                start: claim.span.0,
                end: claim.span.1,
                text: claim.text.clone(),
                asks: self.engine.words.label(&format!("claim-{}-evidence", claim.kind)),
                ticked: why.is_none(),
                said: said.map(|words| self.engine.say(&words)),
                note: tick.map(|tick| tick.note.clone()).unwrap_or_default(),
                file: tick.map(|tick| tick.file.clone()).unwrap_or_default(),
                until: tick.and_then(|tick| tick.until.clone()),
            })
        };
        claims.iter().enumerate().filter_map(view).collect()
    }

    fn tick(&self, claim: &StoredClaim) -> Option<&StoredTick> {
        self.work.ticks.iter().find(|tick| {
            (&tick.kind, &tick.words, &tick.sentence) == (&claim.kind, &claim.words, &claim.sentence)
        })
    }
}

/// Where a span of a text as it is stored stands in the text as a reader sees it, in characters.
pub(super) fn in_plain(read: &ReadText<'_>, (start, end): (usize, usize)) -> Option<(usize, usize)> {
    if (start, end) == (0, 0) {
        return None;
    }
    let (mut first, mut last) = (None, None);
    for (at, (byte, letter)) in read.plain.char_indices().enumerate() {
        let (from, to) = read.place(byte..byte + letter.len_utf8());
        // The line that a tag makes stands for no letter of the text.
        if from < to && from >= start && to <= end {
            first = first.or(Some(at));
            last = Some(at + 1);
        }
        if from >= end {
            break;
        }
    }
    first.zip(last)
}

/// What is said about a field's length (definitions.md 4.15).
fn advice(field: CopyField) -> Option<Words> {
    match field {
        CopyField::Description | CopyField::ShortDescription | CopyField::Tags => None,
        _ => Some(Words::new(format!("copy-advice-{}", field.id()))),
    }
}
