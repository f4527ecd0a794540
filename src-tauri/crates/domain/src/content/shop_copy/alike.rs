//! Finds texts that are nearly the same among many thousand without looking at every pair.
//!
//! Two sets of which seven tenths are the same must share one of the few members that come first in either, whatever
//! the order is, as long as it is one order for all (prefix filtering; Chaudhuri, Ganti and Kaushik, 2006). With the rare
//! members first, hardly any two texts share one by chance. So a text is entered under its first three tenths, and looked
//! up by them.

use super::super::fingerprint::{ALIKE, Fingerprint};
use std::collections::BTreeSet;
use std::ops::Bound;

/// Where this many texts share a text's rarest shingles, no more are compared with it: they share a long template, and
/// those that are nearly the same share rarer ones, which are looked up first.
const MOST_COMPARED: usize = 1_000;

/// The shingles are counted in this many places; two may share one, since the order need only be nearly by rarity.
const PLACES: u32 = 1 << 20;

/// Texts by their rarest shingles.
#[derive(Clone, Debug, Default)]
pub(super) struct Alike {
    /// How many texts have the shingles of each place; as of the last whole learning, so that the order stays one.
    counts: Vec<u16>,
    /// Shingles and the texts that are entered under them, sorted.
    entered: Vec<(u32, u32)>,
    /// The same for texts learned since. What they were before stays entered; the exact check leaves it out.
    since: BTreeSet<(u32, u32)>,
}

impl Alike {
    /// Enters all texts of a shop, in the order of their places.
    pub(super) fn of<'a>(prints: impl Iterator<Item = &'a Fingerprint> + Clone) -> Self {
        let mut all = Self::default();
        if prints.clone().nth(64).is_some() {
            all.counts = vec![0; usize::try_from(PLACES).unwrap_or(0)];
            for shingle in prints.clone().flat_map(|print| &print.shingles) {
                if let Some(count) = all.counts.get_mut(place_of(*shingle)) {
                    *count = count.saturating_add(1);
                }
            }
        }
        for (place, print) in (0..).zip(prints) {
            let first = all.first(&print.shingles);
            all.entered.extend(first.into_iter().map(|shingle| (shingle, place)));
        }
        all.entered.sort_unstable();
        all.entered.shrink_to_fit();
        all
    }

    /// Enters one text, for the first time or again.
    pub(super) fn enter(&mut self, place: usize, print: &Fingerprint) {
        let Ok(place) = u32::try_from(place) else { return };
        let first = self.first(&print.shingles);
        self.since.extend(first.into_iter().map(|shingle| (shingle, place)));
    }

    /// The texts that may be nearly the same, by their places, in their order; to be checked.
    pub(super) fn may_be_like(&self, print: &Fingerprint) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for shingle in self.first(&print.shingles) {
            let start = self.entered.partition_point(|(one, _)| *one < shingle);
            let entered = self.entered[start..].iter().take_while(|(one, _)| *one == shingle);
            let range = (Bound::Included((shingle, 0)), Bound::Included((shingle, u32::MAX)));
            for (_, place) in entered.chain(self.since.range(range)) {
                if places.len() >= MOST_COMPARED {
                    return places;
                }
                places.extend(usize::try_from(*place));
            }
        }
        places
    }

    /// The rarest shingles of a text: so many that a text without any of them cannot be nearly the same.
    fn first(&self, shingles: &[u32]) -> Vec<u32> {
        let must = (shingles.len() * ALIKE.0).div_ceil(ALIKE.1);
        let count = if shingles.is_empty() { 0 } else { shingles.len() - must + 1 };
        let mut ordered: Vec<(u16, u32)> = shingles.iter().map(|one| (self.count(*one), *one)).collect();
        if count < ordered.len() {
            ordered.select_nth_unstable(count);
            ordered.truncate(count);
        }
        ordered.sort_unstable();
        ordered.into_iter().map(|(_, shingle)| shingle).collect()
    }

    fn count(&self, shingle: u32) -> u16 {
        self.counts.get(place_of(shingle)).copied().unwrap_or(0)
    }
}

fn place_of(shingle: u32) -> usize {
    usize::try_from(shingle % PLACES).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn print(shingles: &BTreeSet<u32>) -> Fingerprint {
        Fingerprint { shingles: shingles.iter().copied().collect(), ..Fingerprint::default() }
    }

    /// Texts as shops have them: some words are in nearly all, some in few.
    fn texts(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<BTreeSet<u32>>> {
        let text = prop::collection::btree_set(prop_oneof![0_u32..12, 0_u32..200], 0..20);
        prop::collection::vec(text, count)
    }

    proptest! {
        #[test]
        fn every_pair_that_is_alike_is_found(first in texts(60..90), later in texts(0..20)) {
            let mut prints: Vec<_> = first.iter().map(print).collect();
            let mut all = Alike::of(prints.iter());
            // Some are written anew, some are new.
            for (at, text) in later.iter().enumerate() {
                let (place, text) = (at * 5, print(text));
                all.enter(place.min(prints.len()), &text);
                if place < prints.len() { prints[place] = text } else { prints.push(text) }
            }
            for one in &prints {
                let found = all.may_be_like(one);
                for (place, other) in prints.iter().enumerate().filter(|(_, other)| one.shares_enough(other)) {
                    prop_assert!(found.contains(&place), "{one:?} is like {other:?}");
                }
            }
        }
    }

    #[test]
    fn texts_that_share_only_what_all_share_are_not_compared() {
        let prints: Vec<_> = (0..500_u32)
            .map(|text| print(&(0..20).chain((0..20).map(|own| 1_000 + text * 20 + own)).collect()))
            .collect();
        let all = Alike::of(prints.iter());
        assert!(
            prints.iter().enumerate().all(|(place, one)| all.may_be_like(one) == BTreeSet::from([place]))
        );
    }
}
