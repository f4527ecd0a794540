//! Fingerprints of records: 64 bits that tell whether two versions of one record say the same.

use std::hash::{Hash, Hasher};

/// FNV-1a, 64 bits. The standard library's hasher is not used because its result may change with any release,
/// and fingerprints are stored. A fingerprint is only ever compared with that of another version of the same
/// record, so 64 bits are ample.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

/// The fingerprint of anything that can be hashed, as the signed integer the shop file stores.
pub fn fingerprint(of: &(impl Hash + ?Sized)) -> i64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    of.hash(&mut hasher);
    i64::from_ne_bytes(hasher.finish().to_ne_bytes())
}

/// A set of fingerprints that needs 16 MB for any number of them, because it may take one for another: what it has not
/// seen is certainly new, what it has seen may be new all the same (a Bloom filter with two probes).
pub struct MaybeSeen {
    bits: Vec<u64>,
}

/// 2^27 bits: of a million fingerprints one in some five thousand is taken for another, of ten million one in fifty.
const WORDS: usize = 1 << 21;

impl MaybeSeen {
    /// A set that has seen nothing.
    pub fn new() -> Self {
        Self { bits: vec![0; WORDS] }
    }

    /// Whether this fingerprint is certainly new; it has been seen from now on.
    pub fn is_new(&mut self, fingerprint: i64) -> bool {
        // The two halves of the hash after another round of mixing; FNV's last bytes reach only its low bits.
        let mixed = fingerprint.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = mixed ^ (mixed >> 32);
        let first = self.set(mixed);
        let second = self.set(mixed.wrapping_mul(0xff51_afd7_ed55_8ccd) >> 24);
        first || second
    }

    /// Sets a bit; whether it was not set before.
    fn set(&mut self, hash: u64) -> bool {
        let (word, bit) = (usize::try_from(hash >> 6).unwrap_or(0) % WORDS, 1 << (hash % 64));
        let new = self.bits[word] & bit == 0;
        self.bits[word] |= bit;
        new
    }
}

impl Default for MaybeSeen {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_stable_and_tells_differences() {
        assert_eq!(fingerprint(&"order 1001"), fingerprint(&"order 1001"));
        assert_ne!(
            fingerprint(&("ab", "c")),
            fingerprint(&("a", "bc")),
            "fields must not run into each other"
        );
        assert_eq!(
            fingerprint(&1_u8),
            -5_808_592_057_526_012_372,
            "stored fingerprints must stay comparable"
        );
    }

    #[test]
    fn what_was_seen_is_never_called_new_and_what_is_new_hardly_ever_seen() {
        let mut seen = MaybeSeen::new();
        let mark =
            |number: i32| fingerprint(&*format!("shopify:{}", 5_512_345_000_000_i64 + i64::from(number)));
        let mistaken = (0..200_000).filter(|number| !seen.is_new(mark(*number))).count();
        assert!(mistaken < 20, "{mistaken} of 200,000 were mistaken for others");
        assert!((0..200_000).all(|number| !seen.is_new(mark(number))), "each was seen");
    }
}
