//! The templates: the program's own, the owner's versions, and which is used.

use super::title_of;
use crate::Engine;
use crate::api::content::act::cells;
use crate::api::content::day_of;
use crate::api::models::template_field;
use crate::api::models::templates::{FIELDS, own, read};
use crate::api::requests::Done;
use crate::api::views::{PromptSlotView, PromptTemplateView, PromptVersionView, PromptsView, WrittenForView};
use crate::error::{Error, Result};
use crate::store::prompt_templates::{self, CHOICES, Made, Version};
use crate::store::{copy_acts, personas};
use rusqlite::Connection;
use serde_json::json;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::prompt::Slot;
use tillwise_domain::words::Words;

/// The most letters of a template.
const LONGEST: usize = 20_000;
/// How many products are named that a version was used for.
const NAMED: u32 = 5;
/// The owner's first version.
const FIRST: u32 = 2;

impl Engine {
    /// The templates with their versions, and for whom texts are written.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn prompts(&self) -> Result<PromptsView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let made = prompt_templates::made(sql)?;
        let templates: Vec<PromptTemplateView> =
            FIELDS.into_iter().map(|field| self.template_view(sql, field, &made)).collect::<Result<_>>()?;
        let yours = templates.iter().filter(|template| !template.built_in).count();
        let title = Words::new("prompts-title").with("count", templates.len()).with("yours", yours);
        let audiences = personas::audiences(sql)?;
        let products = audiences.iter().filter(|(about, _)| !about.is_empty());
        let products = products.map(|(product, persona)| {
            let title = title_of(sql, product)?;
            Ok(WrittenForView { product: product.clone(), title, persona: persona.clone() })
        });
        Ok(PromptsView {
            title: self.say(&title),
            templates,
            slots: Slot::ALL.into_iter().map(|slot| self.slot_view(slot)).collect(),
            personas: self.persona_views(sql)?,
            write_for: audiences.iter().find(|(about, _)| about.is_empty()).map(|(_, tag)| tag.clone()),
            products: products.collect::<Result<_>>()?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn slot_view(&self, slot: Slot) -> PromptSlotView {
        PromptSlotView {
            written: format!("{{{}}}", slot.id()),
            name: self.words.label(&format!("prompt-slot-{}", slot.id())),
            needed: Slot::NEEDED.contains(&slot),
        }
    }

    fn template_view(&self, sql: &Connection, field: CopyField, made: &[Made]) -> Result<PromptTemplateView> {
        let (id, own_version, own_text) = own(field);
        let stored = prompt_templates::versions(sql, id)?;
        let chosen = prompt_templates::chosen(sql, id)?;
        let used = chosen.filter(|chosen| stored.iter().any(|one| one.version == *chosen));
        let used = used.unwrap_or(own_version);
        let mut versions = Vec::new();
        for one in &stored {
            let said = Words::new("prompt-version")
                .with("version", one.version.to_string())
                .with("who", one.who.clone())
                .with("day", day_of(sql, one.at)?);
            versions.push((one.version, said, one.content.as_str()));
        }
        versions.push((own_version, Words::new("prompt-version-own"), own_text));
        let view = |(version, said, text): (u32, Words, &str)| {
            let made = made.iter().find(|made| made.template == id && made.version == version);
            Ok(PromptVersionView {
                version,
                said: self.say(&said),
                text: text.to_owned(),
                used: version == used,
                built_in: version == own_version,
                drafts: made.map_or(0, |made| made.drafts),
                made: self.say(&made_words(made)),
                products: prompt_templates::made_for(sql, id, version, NAMED)?,
            })
        };
        let text = stored.iter().find(|one| one.version == used).map(|one| one.content.clone());
        Ok(PromptTemplateView {
            id: id.to_owned(),
            name: self.field_label(id),
            version: used,
            text: text.unwrap_or_else(|| own_text.to_owned()),
            built_in: used == own_version,
            versions: versions.into_iter().map(view).collect::<Result<_>>()?,
        })
    }

    /// Keeps a text as a new version of a template and uses it from now on. A text that is a version already is used again.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a template that is not there, for a text that is none, or the one that is used now.
    pub fn save_prompt_template(&self, template: &str, text: &str) -> Result<Done> {
        let field = template_field(template)?;
        let (id, own_version, own_text) = own(field);
        let text = format!("{}\n", text.replace("\r\n", "\n").trim());
        if text.chars().count() > LONGEST {
            return Err(Error::invalid(Words::new("error-template-long").with("most", LONGEST)));
        }
        read(field, 0, &text)?;
        let name = self.field_label(id);
        self.beside_act(None, |act| {
            let stored = prompt_templates::versions(act.sql, id)?;
            let same = stored.iter().find(|one| one.content.trim() == text.trim()).map(|one| one.version);
            let same = same.or((own_text.trim() == text.trim()).then_some(own_version));
            let version = match same {
                Some(version) => version,
                None => {
                    let version = stored.first().map_or(FIRST, |newest| newest.version.saturating_add(1));
                    let (who, at) = (act.who.clone(), act.at);
                    prompt_templates::add(act.sql, id, &Version { version, content: text, who, at })?;
                    version
                }
            };
            match version == own_version {
                true => act.remove(CHOICES, vec![json!(id)])?,
                false => act.put(CHOICES, cells(json!([id, version])))?,
            }
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-template-same")));
            }
            let key = if same.is_some() { "said-template-used" } else { "said-template-saved" };
            Ok(Words::new(key).with("name", name).with("version", version.to_string()))
        })
    }

    /// Uses another version of a template from now on: an older one, a newer one, or the program's own.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a version that is not there or is used already.
    pub fn use_prompt_template(&self, template: &str, version: u32) -> Result<Done> {
        let field = template_field(template)?;
        let (id, own_version, _) = own(field);
        let name = self.field_label(id);
        self.beside_act(None, |act| {
            let stored = prompt_templates::versions(act.sql, id)?;
            if version == own_version {
                act.remove(CHOICES, vec![json!(id)])?;
            } else if let Some(one) = stored.iter().find(|one| one.version == version) {
                // What a newer program asks of a template holds for older versions, too.
                read(field, version, &one.content)?;
                act.put(CHOICES, cells(json!([id, version])))?;
            } else {
                let words = Words::new("error-no-version").with("version", version.to_string());
                return Err(Error::invalid(words.with("name", name)));
            }
            if act.is_empty() {
                return Err(Error::invalid(Words::new("error-template-same")));
            }
            Ok(match version == own_version {
                true => Words::new("said-template-own").with("name", name),
                false => {
                    Words::new("said-template-used").with("name", name).with("version", version.to_string())
                }
            })
        })
    }
}

fn made_words(made: Option<&Made>) -> Words {
    let Some(made) = made else { return Words::new("prompt-made-none") };
    let words = Words::new(match (made.taken, made.changed) {
        (0, _) | (_, None) => "prompt-made",
        _ => "prompt-made-taken",
    });
    words.with("drafts", made.drafts).with("taken", made.taken).with("changed", made.changed.unwrap_or(0))
}
