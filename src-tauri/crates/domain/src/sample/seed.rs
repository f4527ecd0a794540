//! The sample shop's dice: SplitMix64, so that the same seed gives the same shop on every machine.
//!
//! Whole numbers only. Floating point is left out on purpose: its library functions differ between platforms.

/// A stream of numbers that is fully decided by its seed.
pub(crate) struct Seed(u64);

impl Seed {
    /// One stream per part of the shop: a new draw in one file must not change all the others.
    pub fn for_part(seed: u64, part: u64) -> Self {
        Self(seed ^ part.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        debug_assert!(low <= high, "an empty range has no number in it");
        let width = (high - low + 1) as u64;
        low + (((self.next() >> 32) * width) >> 32) as i64
    }

    /// True in `permille` of a thousand cases.
    pub fn chance(&mut self, permille: i64) -> bool {
        self.between(0, 999) < permille
    }

    /// One element, all equally likely.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.between(0, from.len() as i64 - 1) as usize]
    }

    /// `amount` in thousandths, rounded to whole things so that the average stays right.
    pub fn round_milli(&mut self, amount: i64) -> i64 {
        amount / 1000 + i64::from(self.chance(amount % 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::Seed;

    #[test]
    fn the_stream_is_the_published_splitmix64() {
        let mut seed = Seed::for_part(1_234_567, 0);
        let first: Vec<u64> = (0..3).map(|_| seed.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn ranges_are_reached_and_never_left() {
        let mut seed = Seed::for_part(7, 1);
        let drawn: Vec<i64> = (0..500).map(|_| seed.between(-2, 3)).collect();
        for wanted in -2..=3 {
            assert!(drawn.contains(&wanted), "{wanted} is in the range");
        }
        assert!(drawn.iter().all(|n| (-2..=3).contains(n)));
        assert!(!seed.chance(0));
        assert!(seed.chance(1000));
    }

    #[test]
    fn rounding_keeps_the_average() {
        let mut seed = Seed::for_part(7, 2);
        let sum: i64 = (0..4000).map(|_| seed.round_milli(4_250)).sum();
        assert!((16_800..17_200).contains(&sum), "about 4.25 each, got {sum}");
    }
}
