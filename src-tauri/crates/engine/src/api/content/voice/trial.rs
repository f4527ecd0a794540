//! What a rule would say of the shop's texts as they are now, before it is taken over.

use super::{no_value, phrase, voice_rule};
use crate::Engine;
use crate::api::content::product::in_plain;
use crate::api::content::reading::language_read;
use crate::api::requests::VoiceChange;
use crate::api::views::{VoiceExampleView, VoiceTrialView};
use crate::error::{Code, Error, Result};
use crate::store::{copy_source, copy_work};
use std::thread;
use tillwise_domain::content::{
    BannedWord, CopySettings, Finding, HouseRules, Preference, ProductCopy, ReadCopy, ShopCopy, VoiceProfile,
    voice_findings,
};
use tillwise_domain::words::Words;

/// How many products are shown, and how many characters around the words.
const EXAMPLES: usize = 3;
const AROUND: usize = 48;

impl Engine {
    /// In how many products a rule would find something, alone and with texts as they are now. Writes nothing.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a rule that is not there or a value it does not know.
    pub fn voice_trial(&self, change: &VoiceChange) -> Result<VoiceTrialView> {
        let house = house(change)?;
        let reader = self.reader()?;
        let sql = reader.sql();
        let decided = copy_work::settings(sql)?;
        let shop = ShopCopy::in_language(language_read(sql)?, CopySettings { house, ..decided });
        let mut work = copy_work::all(sql)?;
        let copies = copy_source::all(sql)?.into_iter().map(|one| {
            let work = work.remove(&one.product).unwrap_or_default();
            let copy = if work.texts.is_empty() { one.copy } else { work.over(&one.copy) };
            (one.product, copy)
        });
        let copies: Vec<(String, ProductCopy)> = copies.collect();
        let found = heard(&copies, &shop)?;
        let words = Words::new("voice-trial").with("products", found.len()).with("of", copies.len());
        let examples = found.iter().take(EXAMPLES).map(|(at, finding)| {
            let (product, copy) = &copies[*at];
            self.example(product, copy, finding, &shop)
        });
        Ok(VoiceTrialView {
            said: self.say(&words),
            products: found.len(),
            of: copies.len(),
            examples: examples.collect(),
        })
    }

    fn example(
        &self,
        product: &str,
        copy: &ProductCopy,
        finding: &Finding,
        shop: &ShopCopy,
    ) -> VoiceExampleView {
        let read = ReadCopy::of(copy, shop);
        let text = read.text(finding.field);
        let span = text.and_then(|text| in_plain(text, (finding.start, finding.end)));
        let letters: Vec<char> = text.map(|text| text.plain.chars().collect()).unwrap_or_default();
        let piece = |from: usize, to: usize| letters[from.min(letters.len())..to.min(letters.len())].iter();
        let line =
            |letters: std::slice::Iter<'_, char>| letters.collect::<String>().replace(['\n', '\r'], " ");
        let (before, words, after) = match span {
            None => (String::new(), String::new(), String::new()),
            Some((from, to)) => {
                let first = from.saturating_sub(AROUND);
                let cut = |cut: bool| if cut { "…" } else { "" };
                (
                    format!("{}{}", cut(first > 0), line(piece(first, from))),
                    line(piece(from, to)),
                    format!("{}{}", line(piece(to, to + AROUND)), cut(to + AROUND < letters.len())),
                )
            }
        };
        VoiceExampleView {
            product: product.to_owned(),
            title: copy.title.clone(),
            field: self.say(&Self::field_words(finding.field)),
            before,
            words,
            after,
            message: self.say(&finding.message),
        }
    }
}

/// The house rules of one change alone.
fn house(change: &VoiceChange) -> Result<HouseRules> {
    let spoken = |voice: VoiceProfile| HouseRules { voice: Some(voice), ..HouseRules::default() };
    Ok(match change {
        VoiceChange::Rule { rule, value } => {
            let rule = voice_rule(rule)?;
            spoken(VoiceProfile::of(rule, value).map_err(|_| no_value(rule, Some(value)))?)
        }
        VoiceChange::Prefer { word, over } => {
            let over = over.iter().map(|one| phrase(one)).collect::<Result<_>>()?;
            let preferred = vec![Preference { word: phrase(word)?, over }];
            spoken(VoiceProfile { preferred, ..VoiceProfile::default() })
        }
        VoiceChange::Ban { word } => {
            let banned = vec![BannedWord { word: phrase(word)?, instead: None }];
            HouseRules { banned, ..HouseRules::default() }
        }
    })
}

/// The products in which something is found: each one's place and its first remark.
fn heard(copies: &[(String, ProductCopy)], shop: &ShopCopy) -> Result<Vec<(usize, Finding)>> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
    let piece = copies.len().div_ceil(threads).max(1);
    let first = |copy: &ProductCopy| voice_findings(&ReadCopy::of(copy, shop), shop).into_iter().next();
    let work = |(number, part): (usize, &[(String, ProductCopy)])| -> Vec<(usize, Finding)> {
        let each = part.iter().enumerate();
        each.filter_map(|(at, (_, copy))| Some((number * piece + at, first(copy)?))).collect()
    };
    let work = &work;
    let ended = thread::scope(|scope| {
        let parts = copies.chunks(piece).enumerate();
        let running: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        running.into_iter().map(|thread| thread.join().ok()).collect::<Option<Vec<_>>>()
    });
    let ended = ended.ok_or_else(|| Error::new(Code::Failed, Words::new("error-voice-trial-ended")))?;
    Ok(ended.into_iter().flatten().collect())
}
