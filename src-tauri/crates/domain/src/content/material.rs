//! Materials by their names in six languages.

use super::phrase::{Lexicon, Token};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// A material that is named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Material {
    /// Its family: `wood` for oak. Two of one family do not contradict each other.
    pub family: &'static str,
    /// Its tokens.
    pub tokens: Range<usize>,
}

static MATERIALS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::by_line(include_str!("words/materials.txt")));

/// The materials that a text names, in order. Of "stainless steel" and "steel", only the longer name.
pub(super) fn materials(tokens: &[Token]) -> Vec<Material> {
    let found = MATERIALS.find(tokens);
    let longer = |one: &&super::phrase::Match| {
        !found.iter().any(|other| other.touches(**one) && other.end - other.first > one.end - one.first)
    };
    let named = found
        .iter()
        .filter(longer)
        .map(|one| Material { family: MATERIALS.sections[one.section].as_str(), tokens: one.first..one.end });
    named.collect()
}

/// The families of the materials that a text names.
pub(super) fn families(tokens: &[Token]) -> BTreeSet<&'static str> {
    materials(tokens).into_iter().map(|material| material.family).collect()
}

#[cfg(test)]
mod tests {
    use super::super::phrase::tokens;
    use super::*;

    #[test]
    fn a_material_has_one_family_in_every_language() {
        for (text, family) in [
            ("Oak", "wood"),
            ("aus Baumwolle", "cotton"),
            ("en grès", "ceramic"),
            ("de algodón", "cotton"),
            ("in legno", "wood"),
            ("van katoen", "cotton"),
            ("stainless steel", "metal"),
            ("bone china", "ceramic"),
        ] {
            assert_eq!(families(&tokens(text)), BTreeSet::from([family]), "{text}");
        }
        assert_eq!(materials(&tokens("stainless steel")).len(), 1);
        assert_eq!(families(&tokens("a red mug")), BTreeSet::new());
    }
}
