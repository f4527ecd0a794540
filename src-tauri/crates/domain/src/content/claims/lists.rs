//! The word lists of claims, one per language, read when they are first needed.

use super::ClaimKind;
use crate::content::Language;
use crate::content::phrase::Lexicon;
use std::sync::LazyLock;

/// The claims of one language.
pub(in crate::content) struct ClaimList {
    /// The phrases.
    pub lexicon: Lexicon,
    /// The section of each kind.
    pub kinds: Vec<(ClaimKind, usize)>,
    /// Words of denial, and where they deny nothing.
    pub denial: Vec<usize>,
    /// Where they deny nothing: "not only".
    pub denial_except: Vec<usize>,
    excepts: Vec<(ClaimKind, Vec<usize>)>,
}

static LISTS: LazyLock<[ClaimList; 6]> = LazyLock::new(|| {
    [
        ClaimList::read(include_str!("../words/claims.en.txt")),
        ClaimList::read(include_str!("../words/claims.de.txt")),
        ClaimList::read(include_str!("../words/claims.fr.txt")),
        ClaimList::read(include_str!("../words/claims.es.txt")),
        ClaimList::read(include_str!("../words/claims.it.txt")),
        ClaimList::read(include_str!("../words/claims.nl.txt")),
    ]
});

impl ClaimList {
    /// The list of a language.
    pub fn of(language: Language) -> &'static Self {
        let place = match language {
            Language::English => 0,
            Language::German => 1,
            Language::French => 2,
            Language::Spanish => 3,
            Language::Italian => 4,
            Language::Dutch => 5,
        };
        &LISTS[place]
    }

    fn read(text: &str) -> Self {
        let lexicon = Lexicon::of(text);
        let sections = |name: String| -> Vec<usize> { lexicon.section(&name).into_iter().collect() };
        let kinds =
            ClaimKind::ALL.into_iter().filter_map(|kind| Some((kind, lexicon.section(kind.id())?))).collect();
        let excepts = ClaimKind::ALL
            .into_iter()
            .map(|kind| (kind, sections(format!("{} except", kind.id()))))
            .collect();
        let (denial, denial_except) = (sections("denial".into()), sections("denial except".into()));
        Self { kinds, excepts, denial, denial_except, lexicon }
    }

    /// The sections of what looks like a claim of this kind and is none.
    pub fn except(&self, kind: ClaimKind) -> &[usize] {
        self.excepts.iter().find(|(of, _)| *of == kind).map_or(&[], |(_, sections)| sections)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_knows_every_kind_and_how_it_is_denied() {
        for language in Language::ALL {
            let list = ClaimList::of(language);
            assert_eq!(list.kinds.len(), ClaimKind::ALL.len(), "{language:?}");
            assert_eq!(list.denial.len(), 1, "{language:?}");
            let known = |name: &String| {
                let kind = name.strip_suffix(" except").unwrap_or(name);
                kind == "denial" || ClaimKind::from_id(kind).is_some()
            };
            let unknown: Vec<_> = list.lexicon.sections.iter().filter(|name| !known(name)).collect();
            assert!(unknown.is_empty(), "{language:?}: {unknown:?}");
        }
    }
}
