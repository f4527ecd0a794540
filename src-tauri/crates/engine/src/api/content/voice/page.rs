//! The part "Voice" as the page shows it.

use super::brand_owner;
use crate::Engine;
use crate::api::content::reading::Marks;
use crate::api::content::remarks::rule_words;
use crate::api::content::reviewer;
use crate::api::kpis::percent;
use crate::api::views::{
    BannedView, CardMessageView, CardShareView, CardView, ChoiceView, CopyChoiceView, PreferredView,
    VoiceRuleView, VoiceView,
};
use crate::error::Result;
use crate::store::copy_voice::StoredMessage;
use crate::store::{copy_acts, copy_queue, copy_said, copy_voice, instant, settings};
use jiff::tz::TimeZone;
use rusqlite::Connection;
use std::collections::BTreeMap;
use tillwise_domain::content::positioning::OnMessage;
use tillwise_domain::content::{VOICE_RULES, VoiceProfile, VoiceRule};
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

/// How many products that do not say what the shop stands for are named.
const WITHOUT: usize = 5;

/// What of the review follows what is written down here.
const REMARKS: [&str; 3] = [VOICE_RULES[0], VOICE_RULES[1], "stale_promise"];

impl Engine {
    /// How the shop speaks, what it stands for, and what that makes of its texts.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn voice(&self) -> Result<VoiceView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let shop = settings::shop(sql)?;
        let today = self.today(&shop);
        let (profile, banned) = (copy_voice::profile(sql)?, copy_voice::banned(sql)?);
        let silent = copy_voice::house(sql, today)?.are_silent();
        let who = reviewer(self, sql)?;
        let owner = brand_owner(sql, &who)?;
        let refused = owner
            .clone()
            .map(|owner| Words::new("voice-not-brand-owner").with("owner", owner).with("who", who));
        let speaking = copy_queue::rules(sql)?;
        let remarks: Vec<CopyChoiceView> = REMARKS
            .into_iter()
            .map(|rule| {
                let found = speaking.iter().find(|(id, ..)| id == rule);
                CopyChoiceView {
                    id: rule.to_owned(),
                    label: self.say(&rule_words(rule)),
                    count: found.map_or(0, |(_, products, _)| *products),
                }
            })
            .collect();
        let due = Marks::now(sql, today)?.are_due(sql)?;
        let sub = match silent {
            true => Words::new("voice-sub-silent"),
            false => Words::new("voice-sub")
                .with("rules", VoiceRule::ALL.iter().filter(|rule| profile.value(**rule).is_some()).count())
                .with("words", banned.len() + profile.preferred.len()),
        };
        Ok(VoiceView {
            title: self.words.label(if silent { "voice-title-silent" } else { "voice-title" }),
            sub: self.say(&sub),
            due: due.then(|| self.words.label("voice-due")),
            refused: refused.map(|words| self.say(&words)),
            owner,
            rules: VoiceRule::ALL.into_iter().map(|rule| self.voice_rule(rule, &profile)).collect(),
            preferred: profile
                .preferred
                .into_iter()
                .map(|one| PreferredView { word: one.word, over: one.over })
                .collect(),
            banned: banned
                .into_iter()
                .map(|one| BannedView { word: one.word, instead: one.instead, claim: one.claim })
                .collect(),
            remarks,
            card: self.card(sql, &shop.zone())?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn voice_rule(&self, rule: VoiceRule, profile: &VoiceProfile) -> VoiceRuleView {
        let id = rule.id();
        let choice = |value: &&str| ChoiceView {
            id: (*value).to_owned(),
            label: self.words.label(&format!("voice-{id}-{value}")),
        };
        let (label, said) = self.voice_said(rule, profile);
        VoiceRuleView {
            rule: id.to_owned(),
            label,
            hint: self.words.label(&format!("voice-{id}-hint")),
            value: profile.value(rule),
            said,
            choices: rule.choices().iter().map(choice).collect(),
            least: rule.numbers().map(|numbers| *numbers.start()),
            most: rule.numbers().map(|numbers| *numbers.end()),
        }
    }

    fn card(&self, sql: &Connection, zone: &TimeZone) -> Result<CardView> {
        let card = copy_voice::positioning(sql)?;
        let products = copy_said::by_message(sql)?;
        let (proofs, messages): (Vec<_>, Vec<_>) =
            copy_voice::messages(sql)?.into_iter().partition(|one| one.proof);
        let shares = self.shares(sql, messages.is_empty(), proofs.is_empty())?;
        let all = |list: Vec<StoredMessage>| {
            list.into_iter().map(|one| self.message(one, &products, zone)).collect()
        };
        Ok(CardView {
            for_whom: card.for_whom,
            what: card.what,
            why_different: card.why_different,
            messages: all(messages),
            proofs: all(proofs),
            shares,
        })
    }

    fn message(
        &self,
        one: StoredMessage,
        products: &BTreeMap<i64, usize>,
        zone: &TimeZone,
    ) -> CardMessageView {
        let words = Words::new("card-approved").with("who", one.who);
        CardMessageView {
            id: one.id,
            text: one.message.text,
            phrases: one.message.phrases,
            approved: self.say(&words.with("day", local_date(instant(one.at), zone))),
            products: products.get(&one.id).copied().unwrap_or(0),
        }
    }

    /// How much of the live copy says what the shop stands for, with the counts behind it.
    fn shares(&self, sql: &Connection, no_messages: bool, no_proofs: bool) -> Result<Vec<CardShareView>> {
        let counts: OnMessage = copy_said::counts(sql)?;
        let of = [
            ("message", no_messages, counts.on_message, counts.share()),
            ("proof", no_proofs, counts.with_proof, counts.proof_share()),
        ];
        let view = |(what, none, said, share): (&str, bool, usize, _)| {
            let key = match (none, counts.live) {
                (true, _) => format!("card-share-{what}-none"),
                (_, 0) => "card-share-nothing-live".to_owned(),
                _ => format!("card-share-{what}-said"),
            };
            let without = match none {
                true => Vec::new(),
                false => copy_said::without(sql, what == "proof", WITHOUT)?,
            };
            Ok(CardShareView {
                without: without.into_iter().map(|(id, label)| ChoiceView { id, label }).collect(),
                label: self.words.label(&format!("card-share-{what}")),
                share: Option::filter(share, |_| !none).map(|share| percent(share, 0)),
                said: self.say(&Words::new(key).with("said", said).with("live", counts.live)),
            })
        };
        of.into_iter().map(view).collect()
    }
}
