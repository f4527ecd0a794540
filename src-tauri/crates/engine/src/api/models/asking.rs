//! Makes the request for one text of one product: a template's instructions, and the product's fields by name.

use super::product::Asked;
use tillwise_domain::content::CopyField;
use tillwise_models::{DraftRequest, ProductField};

/// A prompt template as it is kept with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// What it says.
    pub instructions: String,
}

/// The template for a field.
pub(super) fn template(field: CopyField) -> Template {
    let what = match field {
        CopyField::Title => "Write the title of this product: what it is, in a few words.",
        CopyField::Description => "Write the description of this product for the page of a small shop.",
        CopyField::ShortDescription => "Write the short description of this product, in two sentences.",
        CopyField::SeoTitle => "Write the title of this product's page for search engines.",
        CopyField::SeoDescription => "Write one or two sentences for search engines on what this product is.",
        CopyField::AltText { .. } => {
            "Write what a picture of this product shows, for somebody who cannot see it."
        }
        CopyField::Tags => "Write tags for this product, parted by commas.",
    };
    let instructions = format!(
        "{what} Write in the language of the product's own texts. Claim nothing about health, the environment, \
         origin or guarantees. Make up no number and no material."
    );
    Template { id: field.id().to_owned(), version: 1, instructions }
}

/// The most letters a text may have: what platforms and search engines take, and for a description what is read.
pub(super) fn most(field: CopyField) -> usize {
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

/// The request for a text.
pub(super) fn request(asked: &Asked, template: &Template) -> DraftRequest {
    let copy = &asked.copy;
    let text = |field: CopyField| asked.plain(field).unwrap_or_default();
    let alt = match asked.field {
        CopyField::AltText { .. } => text(asked.field),
        _ => String::new(),
    };
    DraftRequest::new(
        &template.instructions,
        [
            (ProductField::Title, text(CopyField::Title)),
            (ProductField::Vendor, copy.vendor.clone()),
            (ProductField::Category, copy.category.clone()),
            (ProductField::Description, text(CopyField::Description)),
            (ProductField::ShortDescription, text(CopyField::ShortDescription)),
            (ProductField::SeoTitle, text(CopyField::SeoTitle)),
            (ProductField::SeoDescription, text(CopyField::SeoDescription)),
            (ProductField::AltText, alt),
            (ProductField::Tags, text(CopyField::Tags)),
            (ProductField::Facts, copy.facts.join("\n")),
        ],
        most(asked.field),
    )
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
