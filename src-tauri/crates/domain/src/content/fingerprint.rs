//! What a description looks like to the search for texts that stand twice.
//!
//! Two texts are equal when their words are. They are nearly equal when seven tenths of their pairs of words
//! (shingles) are the same, after what tells one variant from another was left out: the words of the product's own
//! title and options, numbers, sizes and colours. So a family made from one template is one group. Which texts are
//! compared at all is in `shop_copy/alike`.

use super::{Language, ProductCopy, ReadText, WordKind};
use std::collections::HashSet;
use std::sync::LazyLock;

/// The least number of words, without those left out, that a text must have before it can be like another.
const LEAST_WORDS: usize = 8;

/// The share of all their shingles that two texts must have in common: seven tenths.
pub(super) const ALIKE: (usize, usize) = (7, 10);

/// A description's fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fingerprint {
    /// Of all its words, in order; nothing for a text of fewer than three words.
    pub whole: Option<u64>,
    /// Of its words without those left out; nothing for too short a text.
    pub template: Option<u64>,
    /// Its shingles, shortened to 32 bits, sorted, each once. Empty for too short a text.
    pub shingles: Box<[u32]>,
}

impl Fingerprint {
    /// The fingerprint of a product's main text.
    pub(super) fn of(product: &ProductCopy, text: Option<&ReadText<'_>>) -> Self {
        let Some(text) = text else { return Self::default() };
        let all: Vec<u64> = text.folded_words().map(hash_of).collect();
        let whole = (all.len() >= 3).then(|| joined(&all));
        let own = own_words(product);
        let kept = |place: &usize| {
            text.words[*place].kind == WordKind::Letters
                && !own.contains(&all[*place])
                && !SIZES_AND_COLOURS.contains(&all[*place])
        };
        let rest: Vec<u64> = (0..all.len()).filter(kept).map(|place| all[place]).collect();
        if rest.len() < LEAST_WORDS {
            return Self { whole, ..Self::default() };
        }
        let shingles: Vec<u64> = rest.windows(2).map(joined).collect();
        let mut short: Vec<u32> = shingles.iter().map(|shingle| upper_half(*shingle)).collect();
        short.sort_unstable();
        short.dedup();
        Self { whole, template: Some(joined(&rest)), shingles: short.into() }
    }

    /// The exact check: the shingles in common against those of either.
    pub(super) fn shares_enough(&self, other: &Self) -> bool {
        let (mine, theirs) = (&*self.shingles, &*other.shingles);
        // With `c` in common and `n` in both together, either has n - c: c / (n - c) is to be seven tenths.
        let least = ((mine.len() + theirs.len()) * ALIKE.0).div_ceil(ALIKE.0 + ALIKE.1);
        let (mut at, mut their_at, mut common) = (0, 0, 0);
        // Most candidates are not alike, and soon too few shingles are left to reach the least.
        while common + (mine.len() - at).min(theirs.len() - their_at) >= least {
            match (mine.get(at), theirs.get(their_at)) {
                (Some(one), Some(two)) if one < two => at += 1,
                (Some(one), Some(two)) if one > two => their_at += 1,
                (Some(_), Some(_)) => (at, their_at, common) = (at + 1, their_at + 1, common + 1),
                _ => return common > 0,
            }
        }
        false
    }
}

/// The words that tell a product from its sisters: those of its title, vendor and other facts.
fn own_words(product: &ProductCopy) -> HashSet<u64> {
    let texts = [&product.title, &product.vendor].into_iter().chain(&product.facts);
    let words = texts.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let folded = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    folded.filter(|word| !Language::is_small_word(word)).map(|word| hash_of(&word)).collect()
}

/// A text's 64-bit hash, the same on every machine and in every version (FNV-1a with a last mixing step).
pub(super) fn hash_of(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mixed(hash)
}

fn joined(hashes: &[u64]) -> u64 {
    mixed(hashes.iter().fold(0x9e37_79b9_7f4a_7c15, |all: u64, hash| {
        (all.rotate_left(5) ^ hash).wrapping_mul(0x517c_c1b7_2722_0a95)
    }))
}

/// The last step of MurmurHash3, so that every bit of the hash depends on every bit of the text.
fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

fn upper_half(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(u32::MAX)
}

/// Words of size and colour in the six languages, with the endings that adjectives take.
static SIZES_AND_COLOURS: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    let words = "xs s m l xl xxl xxxl small medium large big mini klein kleine kleiner kleines kleinen mittel groß große \
        großer großes großen petit petite petits petites moyen moyenne grand grande grands grandes pequeño pequeña \
        mediano mediana piccolo piccola medio media groot grote kleine middel \
        black white red green blue yellow orange purple pink brown grey gray beige silver gold golden navy turquoise teal \
        cream ivory burgundy olive charcoal rose coral mint lilac khaki copper bronze dark light pale deep \
        schwarz schwarze schwarzer schwarzes weiß weiße weißer weißes rot rote roter rotes grün grüne grüner grünes blau \
        blaue blauer blaues gelb gelbe gelber gelbes lila rosa braun braune brauner braunes grau graue grauer graues \
        silbern gold golden türkis hell dunkel \
        noir noire blanc blanche rouge vert verte bleu bleue jaune violet violette marron gris grise argent doré dorée \
        foncé clair claire \
        negro negra blanco blanca rojo roja verde azul amarillo amarilla morado morada rosa marrón gris plateado dorado \
        oscuro claro \
        nero nera bianco bianca rosso rossa blu giallo gialla viola marrone grigio grigia argento oro scuro chiaro \
        zwart zwarte wit witte rood rode groen groene blauw blauwe geel gele paars paarse roze bruin bruine grijs grijze \
        zilver goud donker licht";
    words.split_whitespace().map(hash_of).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{CopyField, ReadCopy, ShopCopy};

    fn print(title: &str, description: &str) -> Fingerprint {
        let product = ProductCopy {
            title: title.into(),
            description: Some(description.into()),
            ..ProductCopy::default()
        };
        let read = ReadCopy::of(&product, &ShopCopy::default());
        Fingerprint::of(&product, read.text(CopyField::Description))
    }

    fn is_like(one: &Fingerprint, two: &Fingerprint) -> bool {
        one.shares_enough(two)
    }

    proptest::proptest! {
        #[test]
        fn seven_tenths_of_all_shingles_are_enough_and_less_is_not(
            mine in proptest::collection::btree_set(0_u32..30, 0..25),
            theirs in proptest::collection::btree_set(0_u32..30, 0..25),
        ) {
            let print = |all: &std::collections::BTreeSet<u32>| {
                Fingerprint { shingles: all.iter().copied().collect(), ..Fingerprint::default() }
            };
            let (common, either) = (mine.intersection(&theirs).count(), mine.union(&theirs).count());
            let enough = common > 0 && common * 10 >= either * 7;
            proptest::prop_assert_eq!(print(&mine).shares_enough(&print(&theirs)), enough);
        }
    }

    const MUG: &str = "Our mug is thrown by hand on a wheel in our studio by the sea, glazed twice and fired for a \
        whole day. It keeps tea warm for an hour and fits every dishwasher that we know of.";

    #[test]
    fn a_family_of_one_template_has_one_fingerprint() {
        let blue = print("Björk, blue", &format!("{MUG} Björk comes in blue and holds 350 ml."));
        let red = print("Näs, red", &format!("{MUG} Näs comes in red and holds 500 ml."));
        assert_eq!(blue.template, red.template);
        assert_ne!(blue.whole, red.whole);
        assert!(is_like(&blue, &red));
    }

    #[test]
    fn a_text_with_a_word_changed_is_like_the_first_and_another_text_is_not() {
        let first = print("A", MUG);
        assert!(is_like(&first, &print("B", &MUG.replace("whole day", "full day"))));
        assert!(!is_like(
            &first,
            &print("B", &MUG.replace("by the sea, glazed twice and fired", "in town, painted, burnt"))
        ));
        let other =
            "This plate is made of clay from the hills, dried for a week and painted by Anna in her garden.";
        assert!(!is_like(&first, &print("B", other)));
    }

    #[test]
    fn a_short_text_is_never_nearly_like_another() {
        let short = print("A", "A mug of stoneware in blue.");
        assert!(short.whole.is_some());
        assert_eq!(short.template, None);
        assert!(!is_like(&short, &short));
        assert_eq!(print("A", "Two words").whole, None);
    }
}
