//! Which template a text is drafted with: the program's own, or the version of the owner's that is used.

use crate::error::{Error, Result};
use crate::store::prompt_templates;
use rusqlite::Connection;
use tillwise_domain::content::CopyField;
use tillwise_domain::content::prompt::{Template, TemplateProblem, built_in};
use tillwise_domain::content::states::ContentKind;
use tillwise_domain::words::Words;

/// Every field that has a template.
pub(in crate::api) const FIELDS: [CopyField; 7] = [
    CopyField::Title,
    CopyField::Description,
    CopyField::ShortDescription,
    CopyField::SeoTitle,
    CopyField::SeoDescription,
    CopyField::AltText { image: 1 },
    CopyField::Tags,
];

/// The program's own template for a field: its name, its version and its text. One that is changed takes a version from
/// [`tillwise_domain::content::prompt::PROGRAM_FROM`] on; those between are the owner's.
pub(in crate::api) fn own(field: CopyField) -> (&'static str, u32, &'static str) {
    match field {
        CopyField::Title => ("title", 1, include_str!("templates/title.txt")),
        CopyField::Description => built_in(ContentKind::Description),
        CopyField::ShortDescription => {
            ("short_description", 1, include_str!("templates/short_description.txt"))
        }
        CopyField::SeoTitle => ("seo_title", 1, include_str!("templates/seo_title.txt")),
        CopyField::SeoDescription => ("seo_description", 1, include_str!("templates/seo_description.txt")),
        CopyField::AltText { .. } => built_in(ContentKind::AltText),
        CopyField::Tags => ("tags", 1, include_str!("templates/tags.txt")),
    }
}

/// A template from its text.
///
/// # Errors
/// [`crate::Code::Invalid`] with the first thing that is wrong with it.
pub(in crate::api) fn read(field: CopyField, version: u32, text: &str) -> Result<Template> {
    let line = |line: usize, words: Words| words.with("line", line);
    Template::read(field.id(), version, ContentKind::Description, text).map_err(|problem| {
        Error::invalid(match problem {
            TemplateProblem::UnknownSlot(slot, at) => {
                line(at, Words::new("error-template-slot").with("slot", format!("{{{slot}}}")))
            }
            TemplateProblem::OpenBrace(at) => line(at, Words::new("error-template-brace")),
            TemplateProblem::Missing(slot) => Words::new("error-template-missing")
                .with("slot", format!("{{{}}}", slot.id()))
                .with("name", Words::new(format!("prompt-slot-{}", slot.id()))),
        })
    })
}

/// The template that a field is drafted with now.
///
/// # Errors
/// [`crate::Code::Invalid`] where a version of the owner's is no template for this program, and as SQLite says.
pub(super) fn in_use(sql: &Connection, field: CopyField) -> Result<Template> {
    let (id, version, text) = own(field);
    let chosen = match prompt_templates::chosen(sql, id)? {
        Some(chosen) => prompt_templates::versions(sql, id)?.into_iter().find(|one| one.version == chosen),
        None => None,
    };
    match chosen {
        Some(chosen) => read(field, chosen.version, &chosen.content),
        None => read(field, version, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tillwise_domain::content::prompt::PROGRAM_FROM;

    #[test]
    fn every_field_has_a_template_with_all_that_one_needs() {
        for field in FIELDS {
            let (id, version, text) = own(field);
            assert!(read(field, version, text).is_ok_and(|template| template.id == id), "{id}");
            assert!(version == 1 || version >= PROGRAM_FROM, "{id} {version} is an owner's");
        }
    }
}
