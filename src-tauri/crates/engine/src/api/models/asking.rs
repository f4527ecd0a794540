//! Makes the request for one text of one product: a template, filled with allowed fields of the product and with how the
//! shop writes. The domain renders it ([`tillwise_domain::content::prompt`]); here it is said which template and how long.

use super::product::Asked;
use super::templates;
use crate::store::{copy_voice, copy_work, prompt_library};
use rusqlite::Connection;
use std::collections::BTreeSet;
use tillwise_domain::content::positioning::Positioning;
use tillwise_domain::content::prompt::{
    Length, MOST_EXAMPLES, Note, Prompt, PromptField, PromptInput, Template, render,
};
use tillwise_domain::content::{CopyField, ProductCopy, ReadCopy, ShopCopy, VoiceProfile};
use tillwise_models::{DraftRequest, ProductField};

/// How many letters of one text of a product are sent, and how many of its facts and tags.
const MOST_OF_TEXT: usize = 8_000;
const MOST_VALUES: usize = 100;

/// A request with what is kept of how it was made.
pub(super) struct Asking {
    /// The request.
    pub request: DraftRequest,
    /// The template's name.
    pub template: String,
    /// Its version.
    pub version: u32,
    /// For whom it is written: a persona's tag.
    pub persona: Option<String>,
    /// What the owner should know before sending.
    pub notes: Vec<Note>,
}

/// How many words are asked for.
fn length(field: CopyField) -> Length {
    match field {
        CopyField::Description => Length { least: 60, most: 150 },
        CopyField::ShortDescription => Length { least: 15, most: 40 },
        CopyField::SeoDescription => Length { least: 12, most: 25 },
        CopyField::Title | CopyField::SeoTitle | CopyField::Tags => Length { least: 2, most: 10 },
        CopyField::AltText { .. } => Length { least: 4, most: 20 },
    }
}

/// The most letters a text may have: what platforms and search engines take, and for a description what is read.
fn most(field: CopyField) -> usize {
    match field {
        CopyField::Title => 150,
        CopyField::Description => 4_000,
        CopyField::ShortDescription => 800,
        CopyField::SeoTitle => 70,
        CopyField::SeoDescription => 160,
        CopyField::AltText { .. } => 125,
        CopyField::Tags => 255,
    }
}

/// The request for a text with the template that is used now, without the fields of the product that are withheld from its
/// model.
///
/// # Errors
/// As SQLite says.
pub(super) fn asking(
    sql: &Connection,
    asked: &Asked,
    withheld: &BTreeSet<ProductField>,
) -> crate::error::Result<Asking> {
    asking_with(sql, asked, withheld, &templates::in_use(sql, asked.field)?)
}

/// The fields of a product that may be sent to a model.
pub(super) fn allowed(withheld: &BTreeSet<ProductField>) -> Vec<PromptField> {
    PromptField::ALL
        .into_iter()
        .filter(|field| ProductField::from_id(field.id()).is_some_and(|field| !withheld.contains(&field)))
        .collect()
}

/// The same with another template.
///
/// # Errors
/// As SQLite says.
pub(super) fn asking_with(
    sql: &Connection,
    asked: &Asked,
    withheld: &BTreeSet<ProductField>,
    template: &Template,
) -> crate::error::Result<Asking> {
    let (voice, banned_claims) = copy_voice::for_prompts(sql)?;
    // Examples are texts of other products in the same field, and are withheld with it.
    let examples = match ProductField::from_id(asked.field.id()) {
        Some(field) if withheld.contains(&field) => Vec::new(),
        _ => examples(sql, asked)?,
    };
    let voice = VoiceProfile { examples, ..voice };
    let said = (&copy_voice::positioning(sql)?, banned_claims.as_slice());
    let prompt = prompt(asked, &voice, said, (template, &allowed(withheld)));
    let removed = prompt.notes.iter().find_map(|note| match note {
        Note::InvisibleRemoved(count) => Some(*count),
        _ => None,
    });
    let fields = prompt.fields.iter().filter_map(|field| ProductField::from_id(field.id()));
    let request = DraftRequest::new(&prompt.text, fields, most(asked.field));
    Ok(Asking {
        request: request.with_removed(removed.unwrap_or(0)),
        template: prompt.template,
        version: prompt.version,
        persona: asked.persona.as_ref().map(|persona| persona.tag.clone()),
        notes: prompt.notes,
    })
}

fn prompt(
    asked: &Asked,
    voice: &VoiceProfile,
    (positioning, banned_claims): (&Positioning, &[String]),
    (template, allowed): (&Template, &[PromptField]),
) -> Prompt {
    let product = capped(&asked.copy);
    let input = PromptInput {
        product: &product,
        allowed,
        persona: asked.persona.as_ref(),
        voice,
        positioning,
        banned_claims,
        length: length(asked.field),
    };
    render(template, &input)
}

/// A product of which no text is longer than a model needs, whatever its file holds.
pub(super) fn capped(copy: &ProductCopy) -> ProductCopy {
    let cut = |text: &str| text.chars().take(MOST_OF_TEXT).collect::<String>();
    let some = |text: &Option<String>| text.as_deref().map(cut);
    let values = |values: &[String]| values.iter().take(MOST_VALUES).map(|value| cut(value)).collect();
    ProductCopy {
        title: cut(&copy.title),
        description: some(&copy.description),
        short_description: some(&copy.short_description),
        vendor: cut(&copy.vendor),
        category: cut(&copy.category),
        tags: copy.tags.as_deref().map(values),
        facts: values(&copy.facts),
        ..copy.clone()
    }
}

/// What a prompt shows as examples: first the texts that won for the same buyers, then the newest approved ones.
fn examples(sql: &Connection, asked: &Asked) -> crate::error::Result<Vec<String>> {
    let mut examples = match &asked.persona {
        Some(persona) => {
            prompt_library::examples(sql, &asked.key.field, &persona.tag, &asked.product, MOST_EXAMPLES)?
        }
        None => Vec::new(),
    };
    let others = approved(sql, asked)?;
    examples.extend(others.into_iter().filter(|text| !text.trim().is_empty()));
    examples.truncate(MOST_EXAMPLES);
    Ok(examples)
}

/// The newest texts of other products that a person approved for the same field (requirement E8), without tags.
fn approved(sql: &Connection, asked: &Asked) -> crate::error::Result<Vec<String>> {
    let texts = copy_work::approved_texts(sql, &asked.key.field, &asked.product, MOST_EXAMPLES)?;
    let plain = |text: String| {
        let mut copy = ProductCopy { platform: asked.copy.platform.clone(), ..ProductCopy::default() };
        copy_work::put(&mut copy, asked.field, &text);
        let shop = ShopCopy::default();
        let read = ReadCopy::of(&copy, &shop);
        read.text(asked.field).map_or(text, |read| read.plain.chars().take(MOST_OF_TEXT).collect())
    };
    Ok(texts.into_iter().map(plain).collect())
}

/// A model's plain text in the form of its field: paragraphs in HTML, one line elsewhere. Its own tags are letters.
pub(super) fn in_form(field: CopyField, text: &str) -> String {
    if !field.is_html() {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraph = |lines: Vec<&str>| -> String {
        let lines: Vec<String> = lines.into_iter().map(|line| escaped(line.trim())).collect();
        format!("<p>{}</p>", lines.join("<br>"))
    };
    let mut paragraphs = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            paragraphs.push(paragraph(std::mem::take(&mut lines)));
        }
    }
    paragraphs.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_takes_its_fields_form_and_brings_no_markup_of_its_own() {
        let text = "A mug\nof stoneware.\n\n\n<script>alert(1)</script> & more";
        assert_eq!(
            in_form(CopyField::Description, text),
            "<p>A mug<br>of stoneware.</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"
        );
        assert_eq!(in_form(CopyField::Title, "A mug\n of  stoneware"), "A mug of stoneware");
    }
}
