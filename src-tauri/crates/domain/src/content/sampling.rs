//! Looking at a part of a batch to judge all of it (requirement E7, definitions.md 4.13).
//!
//! Which texts are looked at is decided by a seed, so that the same batch can be drawn again and nobody chooses the good
//! ones. Every template, vendor and category of the batch is in the sample by its share.

mod bound;
mod chart;

use crate::sample::seed::Seed;
use std::collections::BTreeMap;

pub use bound::{Hidden, hides, upper_bound};
pub use chart::{Batch, ChartPoint, LIMIT_BATCHES, drift_chart, exceeds, stop_limit};

/// One text of a batch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What it is drawn apart by: its template, vendor and category.
    pub stratum: (String, String, String),
    /// Who it is in the batch. No two are the same.
    pub key: String,
}

/// How much of a batch is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleRule {
    /// The part, in hundredths: 5 to 10.
    percent: usize,
}

/// Fewer say too little of any batch.
pub const LEAST: usize = 5;

impl Default for SampleRule {
    fn default() -> Self {
        Self { percent: 10 }
    }
}

impl SampleRule {
    /// A part of 5 to 10 %; nothing for another.
    pub fn of(percent: usize) -> Option<Self> {
        (5..=10).contains(&percent).then_some(Self { percent })
    }

    /// How many of a batch are looked at: the part, rounded up, at least five, and never more than there are.
    pub fn size(self, batch: usize) -> usize {
        (batch * self.percent).div_ceil(100).max(LEAST).min(batch)
    }
}

/// The keys of the texts to look at, in the order of the alphabet. The order of the batch changes nothing.
///
/// Each stratum gets its share by the largest remainder; of equal ones, the larger stratum comes first. Where the sample
/// has room for all of them, none is left out: the one with the largest share gives way.
pub fn sample(batch: &[Item], rule: SampleRule, seed: u64) -> Vec<String> {
    let mut strata: BTreeMap<&(String, String, String), Vec<&str>> = BTreeMap::new();
    for item in batch {
        strata.entry(&item.stratum).or_default().push(&item.key);
    }
    let sizes: Vec<usize> = strata.values().map(Vec::len).collect();
    let shares = shares(&sizes, rule.size(batch.len()));
    let mut drawn = Vec::new();
    for (part, (keys, share)) in (1..).zip(strata.values_mut().zip(shares)) {
        keys.sort_unstable();
        drawn.extend(draw(keys, share, Seed::for_part(seed, part)));
    }
    drawn.sort_unstable();
    drawn
}

/// How many are drawn of each stratum.
fn shares(sizes: &[usize], wanted: usize) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    if all == 0 {
        return vec![0; sizes.len()];
    }
    let mut shares: Vec<usize> = sizes.iter().map(|size| size * wanted / all).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse((sizes[*at] * wanted % all, sizes[*at])));
    let missing = wanted - shares.iter().sum::<usize>();
    for at in order.into_iter().take(missing) {
        shares[at] += 1;
    }
    while sizes.len() <= wanted
        && let Some(left_out) = shares.iter().position(|share| *share == 0)
        && let Some(largest) = (0..shares.len()).max_by_key(|at| shares[*at])
    {
        shares[largest] -= 1;
        shares[left_out] = 1;
    }
    shares
}

/// The first of the keys after shuffling as far as needed (Fisher and Yates).
fn draw(keys: &mut [&str], count: usize, mut seed: Seed) -> Vec<String> {
    for at in 0..count {
        let last = i64::try_from(keys.len() - 1).unwrap_or(i64::MAX);
        let from = i64::try_from(at).unwrap_or(i64::MAX);
        let other = usize::try_from(seed.between(from, last)).unwrap_or(at);
        keys.swap(at, other);
    }
    keys[..count].iter().map(|key| (*key).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn any_batch_gives_one_sample_of_the_right_size_with_every_stratum_there_is_room_for(
            sizes in prop::collection::vec(1_usize..40, 1..12),
            percent in 5_usize..=10,
            seed in any::<u64>(),
        ) {
            let items: Vec<Item> = (0_usize..)
                .zip(&sizes)
                .flat_map(|(stratum, size)| (0..*size).map(move |number| Item {
                    stratum: (String::new(), stratum.to_string(), String::new()),
                    key: format!("{stratum}-{number:02}"),
                }))
                .collect();
            let rule = SampleRule::of(percent).expect("5 to 10");
            let drawn = sample(&items, rule, seed);
            prop_assert_eq!(&drawn, &sample(&items, rule, seed));
            prop_assert_eq!(drawn.len(), rule.size(items.len()));
            let once: BTreeSet<&String> = drawn.iter().collect();
            prop_assert_eq!(once.len(), drawn.len());
            let strata: BTreeSet<&str> =
                drawn.iter().filter_map(|key| key.split_once('-')).map(|(stratum, _)| stratum).collect();
            if sizes.len() <= drawn.len() {
                prop_assert_eq!(strata.len(), sizes.len());
            }
        }
    }

    #[test]
    fn a_small_stratum_is_not_left_out_where_there_is_room() {
        let items = batch(&[("Näs", 190), ("Kiln", 5), ("Ton", 5)]);
        let drawn = sample(&items, SampleRule::default(), 3);
        let of = |vendor: &str| drawn.iter().filter(|key| key.starts_with(vendor)).count();
        assert_eq!((of("Näs"), of("Kiln"), of("Ton")), (18, 1, 1));
    }

    fn batch(vendors: &[(&str, usize)]) -> Vec<Item> {
        let item = |vendor: &str, number: usize| Item {
            stratum: ("description".to_owned(), vendor.to_owned(), "Mugs".to_owned()),
            key: format!("{vendor}-{number:03}"),
        };
        vendors.iter().flat_map(|(vendor, count)| (0..*count).map(|number| item(vendor, number))).collect()
    }

    #[test]
    fn a_tenth_is_drawn_and_never_fewer_than_five() {
        let rule = SampleRule::default();
        let sizes = [0, 3, 5, 40, 50, 51, 200, 10_000].map(|batch| rule.size(batch));
        assert_eq!(sizes, [0, 3, 5, 5, 5, 6, 20, 1_000]);
        assert_eq!(SampleRule::of(5).map(|rule| rule.size(200)), Some(10));
        assert_eq!((SampleRule::of(4), SampleRule::of(11)), (None, None));
    }

    #[test]
    fn the_same_seed_draws_the_same_whatever_the_order() {
        let items = batch(&[("Näs", 60), ("Kiln", 40)]);
        let mut turned = items.clone();
        turned.reverse();
        let rule = SampleRule::default();
        let first = sample(&items, rule, 7);
        assert_eq!(first, sample(&turned, rule, 7));
        assert_ne!(first, sample(&items, rule, 8));
    }

    #[test]
    fn every_stratum_is_in_by_its_share_and_nothing_twice() {
        let items = batch(&[("Näs", 60), ("Kiln", 30), ("Ton", 10)]);
        let drawn = sample(&items, SampleRule::default(), 1);
        let of = |vendor: &str| drawn.iter().filter(|key| key.starts_with(vendor)).count();
        assert_eq!((of("Näs"), of("Kiln"), of("Ton")), (6, 3, 1));
        let mut once = drawn.clone();
        once.dedup();
        assert_eq!(once, drawn);
    }

    #[test]
    fn over_many_seeds_every_text_is_drawn() {
        let items = batch(&[("Näs", 50)]);
        let mut seen = std::collections::BTreeSet::new();
        (0..200).for_each(|seed| seen.extend(sample(&items, SampleRule::default(), seed)));
        assert_eq!(seen.len(), 50);
    }

    #[test]
    fn an_empty_batch_has_an_empty_sample() {
        assert_eq!(sample(&[], SampleRule::default(), 1), [""; 0]);
    }
}
