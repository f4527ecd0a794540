//! Templates: a text with slots, and a version that changes with every change of it.

use crate::content::states::ContentKind;

/// A place in a template that is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The allowed fields of the product.
    Product,
    /// For whom it is written.
    Audience,
    /// How the shop speaks.
    Voice,
    /// What may not be claimed.
    BannedClaims,
    /// How long it is to be.
    Length,
    /// Approved texts.
    Examples,
    /// What the shop stands for.
    Positioning,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Slot; 7] = [
        Self::Product,
        Self::Audience,
        Self::Voice,
        Self::BannedClaims,
        Self::Length,
        Self::Examples,
        Self::Positioning,
    ];

    /// Those that no template may leave out: without them a model invents or sounds like any other shop.
    pub const NEEDED: [Slot; 4] = [Self::Product, Self::Voice, Self::BannedClaims, Self::Examples];

    /// Its name between braces: `{product}`. Its words are under `prompt-slot-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Audience => "audience",
            Self::Voice => "voice",
            Self::BannedClaims => "banned_claims",
            Self::Length => "length",
            Self::Examples => "examples",
            Self::Positioning => "positioning",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.id() == id)
    }
}

/// One part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Slot(Slot),
}

/// A template, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name, for example `description`.
    pub id: String,
    /// Its version, from 1. Outputs keep it.
    pub version: u32,
    /// What it writes.
    pub kind: ContentKind,
    pub(super) pieces: Vec<Piece>,
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// There is no slot of this name; with its line, from 1.
    UnknownSlot(String, usize),
    /// A brace is not closed; with its line, from 1.
    OpenBrace(usize),
    /// A slot that every template needs is not there.
    Missing(Slot),
}

impl Template {
    /// Reads a template. Slots stand between braces; a brace that is none is written twice.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(
        id: impl Into<String>,
        version: u32,
        kind: ContentKind,
        text: &str,
    ) -> Result<Self, TemplateProblem> {
        let pieces = pieces(text)?;
        let missing = Slot::NEEDED.into_iter().find(|slot| !pieces.contains(&Piece::Slot(*slot)));
        match missing {
            Some(slot) => Err(TemplateProblem::Missing(slot)),
            None => Ok(Self { id: id.into(), version, kind, pieces }),
        }
    }

    /// Whether it has a slot.
    pub fn has(&self, slot: Slot) -> bool {
        self.pieces.contains(&Piece::Slot(slot))
    }
}

fn pieces(text: &str) -> Result<Vec<Piece>, TemplateProblem> {
    let mut found = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        plain.push_str(&rest[..at]);
        let line = text[..text.len() - rest.len() + at].matches('\n').count() + 1;
        let brace = &rest[at..];
        if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
            plain.push_str(&brace[..1]);
            rest = after;
            continue;
        }
        let Some((name, after)) = brace.strip_prefix('{').and_then(|inside| inside.split_once('}')) else {
            return Err(TemplateProblem::OpenBrace(line));
        };
        let slot = Slot::from_id(name.trim());
        let slot = slot.ok_or_else(|| TemplateProblem::UnknownSlot(name.trim().to_owned(), line))?;
        found.push(Piece::Text(std::mem::take(&mut plain)));
        found.push(Piece::Slot(slot));
        rest = after;
    }
    plain.push_str(rest);
    found.push(Piece::Text(plain));
    Ok(found)
}

/// The first version that a text of the program may take after its first; those between are the owner's, so that a draft's
/// record names one text for ever.
pub const PROGRAM_FROM: u32 = 1_001;

/// The templates that come with the program, one for each kind of text. One that is changed takes a version from
/// [`PROGRAM_FROM`] on.
pub fn built_in(kind: ContentKind) -> (&'static str, u32, &'static str) {
    match kind {
        ContentKind::Description => ("description", 1, include_str!("templates/description.txt")),
        ContentKind::AltText => ("alt_text", 1, include_str!("templates/alt_text.txt")),
        ContentKind::Faq => ("faq", 1, include_str!("templates/faq.txt")),
        ContentKind::CategoryCopy => ("category_copy", 1, include_str!("templates/category_copy.txt")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "Write. {product} {voice} {banned_claims} {examples}";

    fn read(text: &str) -> Result<Template, TemplateProblem> {
        Template::read("t", 1, ContentKind::Description, text)
    }

    #[test]
    fn every_built_in_template_is_one() {
        for kind in ContentKind::ALL {
            let (id, version, text) = built_in(kind);
            let template = Template::read(id, version, kind, text).expect("a template");
            assert_eq!((template.id.as_str(), template.version), (kind.id(), version), "of {kind:?}");
            assert!(version == 1 || version >= PROGRAM_FROM, "{id} {version} is an owner's");
            assert!(template.has(Slot::Product) && template.has(Slot::Audience));
        }
    }

    #[test]
    fn what_is_wrong_with_a_template_is_said_with_its_line() {
        assert!(read(WHOLE).is_ok());
        assert!(read(&format!("{WHOLE} {{{{json}}}}")).is_ok(), "two braces are one");
        assert_eq!(read("a\n{customer}"), Err(TemplateProblem::UnknownSlot("customer".to_owned(), 2)));
        assert_eq!(read("a\nb {product"), Err(TemplateProblem::OpenBrace(2)));
        assert_eq!(read("} a"), Err(TemplateProblem::OpenBrace(1)));
        assert_eq!(read("{product} {voice} {banned_claims}"), Err(TemplateProblem::Missing(Slot::Examples)));
    }
}
