//! What `tillwise content review` prints: every open remark, product by product. It reads and writes nothing, so it
//! needs no queue.

use super::claims::open_claims;
use super::demand::Demand;
use super::reading::{Card, Found, Marks, found, queued};
use super::remarks::remark_id;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{copy_source, copy_voice, copy_work, settings};
use std::collections::BTreeSet;
use tillwise_domain::content::{CHECKS, CopySettings, ProductCopy, ShopCopy};
use tillwise_domain::words::Words;

/// The remarks of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyReport {
    /// Who it is: platform and key.
    pub product: String,
    /// Its handle.
    pub handle: String,
    /// Its title.
    pub title: String,
    /// Its state's id.
    pub state: String,
    /// Its open remarks.
    pub findings: Vec<ReportedFinding>,
}

/// One remark as it is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedFinding {
    /// Its id, by which `tillwise content fix` and `leave` name it.
    pub id: String,
    /// The rule.
    pub rule: String,
    /// The field's id.
    pub field: String,
    /// The image's place, for words of an image.
    pub image: Option<u32>,
    /// Where it starts, in characters of the text as stored: Unicode scalar values, neither bytes nor UTF-16 units.
    pub start: usize,
    /// Where it ends; exclusive.
    pub end: usize,
    /// What stands there in the text as stored, entities and tags and all.
    pub text: String,
    /// What is said about it.
    pub message: String,
    /// What would stand there.
    pub fix: Option<String>,
    /// `low`, `medium` or `high`.
    pub severity: &'static str,
}

impl Engine {
    /// The open remarks of all products that have any, in the order of the queue; of one rule, where one is named.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file, [`crate::Code::Invalid`] for a rule that is not there.
    pub fn copy_report(&self, rule: Option<&str>) -> Result<Vec<CopyReport>> {
        if let Some(rule) = rule.filter(|rule| !CHECKS.iter().any(|check| check.id() == *rule)) {
            return Err(Error::invalid(Words::new("error-no-copy-rule").with("rule", rule)));
        }
        let reader = self.reader()?;
        let sql = reader.sql();
        let shop = settings::shop(sql)?;
        let today = self.today(&shop);
        let decided = copy_work::settings(sql)?;
        let mut work = copy_work::all(sql)?;
        let all: Vec<_> = copy_source::all(sql)?
            .into_iter()
            .map(|one| {
                let work = work.remove(&one.product).unwrap_or_default();
                let copy = work.over(&one.copy);
                (one, work, copy)
            })
            .collect();
        let copies: Vec<ProductCopy> = all.iter().map(|(.., copy)| copy.clone()).collect();
        let house = copy_voice::house(sql, today)?;
        let learned = ShopCopy::learn_with(&copies, CopySettings { house, ..CopySettings::default() });
        let card = Card::of(sql)?;
        drop(copies);
        let demand = match Marks::now(sql, today)?.sold_is_due(sql)? {
            true => Demand::read_anew(sql, shop.currency)?,
            false => Demand::read(sql, shop.currency)?,
        };
        let mut reports = Vec::new();
        for (one, work, copy) in &all {
            let Found { findings, claims, .. } = found(self, copy, &learned, &card);
            let left: BTreeSet<_> = work.left.iter().collect();
            let unproved: Vec<_> =
                open_claims(&claims, &work.ticks, today).into_iter().map(|(at, _)| &claims[at]).collect();
            let open = findings.into_iter().filter(|finding| {
                let key =
                    copy_work::FieldKey { field: finding.field.0.clone(), image: finding.field.1.clone() };
                let as_left = copy_work::Left { rule: finding.rule.clone(), key, span: finding.text.clone() };
                let is_word =
                    finding.rule == "spelling" && decided.real_words.contains(&finding.text.to_lowercase());
                let is_off = decided.off.is_off(&finding.rule, copy);
                let is_proved = finding.rule == "claim"
                    && !unproved
                        .iter()
                        .any(|claim| (&claim.field, claim.span) == (&finding.field, finding.span));
                !is_proved
                    && !left.contains(&as_left)
                    && !is_word
                    && !is_off
                    && rule.is_none_or(|rule| rule == finding.rule)
            });
            let findings: Vec<_> = open.collect();
            if findings.is_empty() {
                continue;
            }
            let wanted = demand.of(one);
            let queued = queued(one, copy, work, &claims, wanted, today);
            let weight: i64 = findings.iter().map(|finding| finding.severity).sum();
            let seen = weight.saturating_mul(wanted.visits.unwrap_or(0).saturating_add(1));
            let rank = (!copy.live, wanted.sold.is_none(), -wanted.sold.unwrap_or(1).saturating_mul(seen));
            let reported = findings.into_iter().map(|finding| {
                let field = super::remarks::field_of(&finding, copy);
                let (start, end) = finding.span;
                let whole = field.and_then(|field| copy.text(field)).unwrap_or_default();
                ReportedFinding {
                    id: remark_id(&finding, copy),
                    image: match field {
                        Some(tillwise_domain::content::CopyField::AltText { image }) => Some(image),
                        _ => None,
                    },
                    rule: finding.rule,
                    field: finding.field.0,
                    start: finding.span.0,
                    end: finding.span.1,
                    text: whole.chars().skip(start).take(end.saturating_sub(start)).collect(),
                    message: finding.message,
                    fix: finding.fix,
                    severity: match finding.severity {
                        9 => "high",
                        3 => "medium",
                        _ => "low",
                    },
                }
            });
            let report = CopyReport {
                product: one.product.clone(),
                handle: copy.handle.clone(),
                title: copy.title.clone(),
                state: queued.state,
                findings: reported.collect(),
            };
            reports.push((rank, report));
        }
        reports.sort_by(|(rank, one), (other_rank, other)| {
            (rank, &one.product).cmp(&(other_rank, &other.product))
        });
        Ok(reports.into_iter().map(|(_, report)| report).collect())
    }
}
