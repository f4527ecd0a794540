//! Texts of one product for one kind of buyer, and what experiments of one against another counted (requirement E9).

use super::{FOR_BUYERS, line, title_of};
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::content::{day_of, given_name, new_facts};
use crate::api::models::{persona_named, template_field};
use crate::api::requests::{CountsForm, Done, TrialForm};
use crate::api::views::{
    ChoiceView, ComparedView, VariantSetView, VariantTextView, VariantTrialView, VariantsView,
};
use crate::error::{Error, Result};
use crate::store::variants::{self, SETS, Set, TEXTS, TRIALS, Trial};
use crate::store::{copy_acts, copy_source, copy_work, personas, prompt_library};
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::variants::{Arm, compare, is_uneven, needed_shows};
use tillwise_domain::content::{CopyField, ShopCopy};
use tillwise_domain::words::Words;

/// The most letters of a text, and of an experiment's name.
const LONGEST: usize = 4_000;
const LONGEST_NAME: usize = 80;

impl Engine {
    /// The sets of texts for kinds of buyers, and the texts that won, as far as they fit a search.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn variants(&self, search: &str) -> Result<VariantsView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let library = prompt_library::all(sql)?;
        let sets: Vec<VariantSetView> = variants::sets(sql)?
            .into_iter()
            .map(|set| self.set_view(sql, set, &library))
            .collect::<Result<_>>()?;
        let title = Words::new("variants-title").with("sets", sets.len()).with("won", library.len());
        let choice = |id: String, label: String| ChoiceView { id, label };
        Ok(VariantsView {
            title: self.say(&title),
            sets,
            winners: library.len(),
            library: self.library_views(sql, &library, search)?,
            personas: personas::all(sql)?.into_iter().map(|one| choice(one.tag.clone(), one.tag)).collect(),
            fields: FOR_BUYERS
                .map(|field| choice(field.id().to_owned(), self.field_label(field.id())))
                .into(),
            reviewer: given_name(sql)?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn set_view(
        &self,
        sql: &Connection,
        set: Set,
        library: &[prompt_library::Entry],
    ) -> Result<VariantSetView> {
        let one = copy_source::one(sql, &set.product)?;
        let copy =
            one.map(|one| Ok::<_, Error>(copy_work::of(sql, &set.product)?.over(&one.copy))).transpose()?;
        let field = template_field(&set.field)?;
        let texts = variants::texts(sql, set.id)?.into_iter().map(|text| {
            let facts = copy
                .as_ref()
                .map(|copy| new_facts(self, copy, field, &text.variant.text, &ShopCopy::default()));
            VariantTextView {
                number: text.variant.number,
                author: self.made_said(&text.author, text.variant.template.as_ref()),
                new_facts: facts.unwrap_or_default().into_iter().map(|fact| fact.said).collect(),
                text: text.variant.text,
            }
        });
        let won = library.iter().filter(|entry| entry.set == set.id);
        let trials = variants::trials(sql, set.id)?.into_iter().map(|trial| {
            let shows = self.counts_show(trial.first, trial.second);
            let is_it = |entry: &&prompt_library::Entry| {
                Some(entry.won.winner.number) == shows.winner && entry.won.winner.evidence.name == trial.name
            };
            Ok(VariantTrialView {
                id: trial.id,
                noted: self.say(
                    &Words::new("trial-noted")
                        .with("who", trial.who.clone())
                        .with("day", day_of(sql, trial.at.as_second())?),
                ),
                counts: self.say(&counts_words(&trial)),
                promoted: won.clone().any(|entry| is_it(&entry)),
                name: trial.name,
                shows,
            })
        });
        Ok(VariantSetView {
            texts: texts.collect(),
            trials: trials.collect::<Result<_>>()?,
            winner: won.clone().next().map(|entry| entry.won.winner.number),
            field: self.field_label(&set.field),
            id: set.id,
            product: set.product,
            title: set.title,
            field_id: set.field,
            persona: set.persona,
        })
    }

    /// `Ada`, or `Local, template description 2`.
    pub(super) fn made_said(&self, author: &str, template: Option<&(String, u32)>) -> String {
        match template {
            None => author.to_owned(),
            Some((template, version)) => self.say(
                &Words::new("variant-made")
                    .with("author", author)
                    .with("template", self.field_label(template))
                    .with("version", version.to_string()),
            ),
        }
    }

    /// Adds a text that a person wrote to the set of a product for one kind of buyer.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a product, text or persona that is not there, and for a text that says nothing, is too
    /// long, or is in the set already.
    pub fn add_variant(&self, product: &str, field: &str, persona: &str, text: &str) -> Result<Done> {
        let field = template_field(field)?;
        self.keep_variant((product, field, persona), text, None, None)
    }

    /// Keeps a text of a person's or a model's in its set.
    pub(in crate::api) fn keep_variant(
        &self,
        (product, field, persona): (&str, CopyField, &str),
        text: &str,
        template: Option<(&str, u32)>,
        model: Option<&str>,
    ) -> Result<Done> {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        let refused = |key: &'static str| Err(Error::invalid(Words::new(key)));
        if !FOR_BUYERS.contains(&field) {
            return refused("error-variant-field");
        }
        if text.is_empty() {
            return refused("error-variant-empty");
        }
        if text.chars().count() > LONGEST {
            return Err(Error::invalid(Words::new("error-line-long").with("most", LONGEST)));
        }
        self.beside_act(Some(product), |act| {
            let (one, _) = act.product(product)?;
            let persona = persona_named(act.sql, persona)?.tag;
            let set = match variants::find(act.sql, product, field.id(), &persona)? {
                Some(set) => set,
                None => {
                    let set = act.next_id(SETS)?;
                    act.put(SETS, cells(json!([set, product, field.id(), persona, act.at])))?;
                    set
                }
            };
            if variants::texts(act.sql, set)?.iter().any(|there| there.variant.text == text) {
                return Err(Error::invalid(Words::new("error-variant-there")));
            }
            let number = variants::next_number(act.sql, set)?;
            let author = model.unwrap_or(&act.who).to_owned();
            let (name, version) = template.unzip();
            act.put(TEXTS, cells(json!([set, number, text, name, version, author, act.at])))?;
            let words = Words::new("said-variant").with("number", number.to_string());
            Ok(words.with("title", one.copy.title).with("persona", persona))
        })
    }

    /// Takes a text out of its set. What was counted of it stays, and so does what won.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_variant(&self, set: i64, number: u32) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = variants::set(act.sql, set)?.ok_or_else(|| no_text(number))?;
            let texts = variants::texts(act.sql, set)?;
            if !texts.iter().any(|text| text.variant.number == number) {
                return Err(no_text(number));
            }
            act.remove(TEXTS, vec![json!(set), json!(number)])?;
            let title = title_of(act.sql, &one.product)?;
            Ok(Words::new("said-variant-removed").with("number", number.to_string()).with("title", title))
        })
    }

    /// What counts of two texts show. Writes nothing.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for counts that are none.
    pub fn compare_texts(&self, first: &CountsForm, second: &CountsForm) -> Result<ComparedView> {
        Ok(self.counts_show((first.number, arm(first)?), (second.number, arm(second)?)))
    }

    /// Keeps what an experiment counted of two texts of a set, whatever it shows.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for texts that are not there or the same, and for counts that make no rate.
    pub fn record_trial(&self, form: &TrialForm) -> Result<Done> {
        let name = line(&form.name, LONGEST_NAME, "error-trial-no-name")?;
        let (first, second) = (arm(&form.first)?, arm(&form.second)?);
        if form.first.number == form.second.number {
            return Err(Error::invalid(Words::new("error-trial-same")));
        }
        if compare(first, second).is_none() {
            return Err(Error::invalid(Words::new("promotion-refused-no_counts")));
        }
        self.beside_act(None, |act| {
            let texts = variants::texts(act.sql, form.set)?;
            for number in [form.first.number, form.second.number] {
                if !texts.iter().any(|text| text.variant.number == number) {
                    return Err(no_text(number));
                }
            }
            if variants::trials(act.sql, form.set)?.iter().any(|trial| trial.name == name) {
                return Err(Error::invalid(Words::new("error-trial-there").with("name", name)));
            }
            let id = act.next_id(TRIALS)?;
            let row = json!([
                id,
                form.set,
                name,
                form.first.number,
                first.shown,
                first.bought,
                form.second.number,
                second.shown,
                second.bought,
                act.who,
                act.at
            ]);
            act.put(TRIALS, cells(row))?;
            Ok(Words::new("said-trial").with("name", name))
        })
    }

    /// Takes back what was counted; what won by it stays in the library.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a count that is not there.
    pub fn remove_trial(&self, trial: i64) -> Result<Done> {
        self.beside_act(None, |act| {
            let one = variants::trial(act.sql, trial)?;
            let one = one.ok_or_else(|| Error::invalid(Words::new("error-no-trial")))?;
            act.remove(TRIALS, vec![json!(trial)])?;
            Ok(Words::new("said-trial-removed").with("name", one.name))
        })
    }

    /// What two counts show, in words.
    fn counts_show(&self, first: (u32, Arm), second: (u32, Arm)) -> ComparedView {
        let ((number, one), (other_number, other)) = (first, second);
        let told = |words: Words| self.say(&words);
        let Some(found) = compare(one, other) else {
            return ComparedView { said: told(Words::new("promotion-refused-no_counts")), winner: None };
        };
        let (best, best_arm, rest_arm) =
            if found.first_is_better { (number, one, other) } else { (other_number, other, one) };
        let key = match (rate(one) == rate(other), found.enough, found.is_shown()) {
            (true, ..) => "trial-equal",
            (_, false, _) => "trial-few",
            (_, true, false) => "trial-chance",
            (_, true, true) => "trial-shown",
        };
        let mut said = vec![told(
            Words::new(key)
                .with("best", best.to_string())
                .with("rate", percent(rate(best_arm)))
                .with("other", percent(rate(rest_arm)))
                .with("chance", chance(found.p)),
        )];
        if matches!(key, "trial-chance" | "trial-few")
            && let Some(shows) = needed_shows(rate(one), rate(other))
        {
            said.push(told(Words::new("trial-needed").with("shows", i64::from(shows))));
        }
        if is_uneven(one, other) {
            said.push(told(Words::new("trial-uneven")));
        }
        ComparedView { said: said.join(" "), winner: (key == "trial-shown").then_some(best) }
    }
}

fn no_text(number: u32) -> Error {
    Error::invalid(Words::new("error-no-variant").with("number", number.to_string()))
}

fn counts_words(trial: &Trial) -> Words {
    let ((first, one), (second, other)) = (trial.first, trial.second);
    Words::new("trial-counts")
        .with("first", first.to_string())
        .with("first_bought", i64::from(one.bought))
        .with("first_shown", i64::from(one.shown))
        .with("second", second.to_string())
        .with("second_bought", i64::from(other.bought))
        .with("second_shown", i64::from(other.shown))
}

fn rate(arm: Arm) -> f64 {
    if arm.shown == 0 { 0.0 } else { f64::from(arm.bought) / f64::from(arm.shown) }
}

/// A rate in percent, with as many places as tell small ones apart.
pub(super) fn percent(rate: f64) -> String {
    let percent = rate * 100.0;
    if percent < 10.0 { format!("{percent:.2} %") } else { format!("{percent:.1} %") }
}

/// How often chance would do it, of a thousand.
fn chance(p: f64) -> String {
    let cases = p * 1_000.0;
    if cases < 1.0 { "less than 1".to_owned() } else { format!("{cases:.0}") }
}

fn arm(form: &CountsForm) -> Result<Arm> {
    Ok(Arm { shown: whole(&form.shown)?, bought: whole(&form.bought)? })
}

/// A count as it is typed or pasted: `1200`, `1,200`, `1 200` or `1.200`.
fn whole(typed: &str) -> Result<u32> {
    let wrong = || Error::invalid(Words::new("error-no-count").with("value", typed.trim()));
    let mut groups = typed.trim().split([',', '.', '\'', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped =
        rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    let digits = format!("{first}{}", rest.concat());
    let is_count = grouped && !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_count).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_they_are_written_and_no_other_way() {
        for (typed, count) in
            [("1200", 1_200), (" 1,200 ", 1_200), ("1.200", 1_200), ("1 200 300", 1_200_300), ("0", 0)]
        {
            assert_eq!(whole(typed).ok(), Some(count), "{typed}");
        }
        for typed in ["", "-1", "1.5", "12,00", "1,2000", "many", "5000000000", "1e3", "1200,300"] {
            assert!(whole(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn rates_and_chances_are_told_without_false_precision() {
        assert_eq!((percent(0.0312), percent(0.125)), ("3.12 %".to_owned(), "12.5 %".to_owned()));
        assert_eq!((chance(0.077_485), chance(0.000_2)), ("77".to_owned(), "less than 1".to_owned()));
    }
}
