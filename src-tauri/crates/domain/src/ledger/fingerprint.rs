//! Fingerprints of records: 64 bits that tell whether two versions of one record say the same.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hash, Hasher};

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

/// A set of fingerprints. They are hashes already and are not hashed again.
pub type Fingerprints = HashSet<i64, BuildHasherDefault<AsItIs>>;

/// The hasher of [`Fingerprints`].
#[derive(Clone, Copy, Debug, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_i64(&mut self, fingerprint: i64) {
        self.0 = fingerprint.cast_unsigned();
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
}
