//! Text that is not UTF-8: which of the older encodings it is in, told from a sample of its letters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// How much of a file's letters beyond ASCII is kept, their surroundings included.
const SAMPLE: usize = 64 << 10;

/// How many ASCII bytes around such a letter are kept: words tell languages apart.
const AROUND: usize = 12;

/// The letters beyond ASCII of a file, as far as a sample needs them, with what stands around them. It is filled by
/// one pass over the file in pieces of any size.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    kept: Vec<u8>,
    /// The last few ASCII bytes that were seen and not kept.
    before: Vec<u8>,
    /// Whether something was left out in front of them.
    gap: bool,
    /// How many of the next ASCII bytes are still kept.
    after: usize,
}

impl Sample {
    /// Takes the file's next bytes.
    pub(super) fn see(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && self.kept.len() < SAMPLE {
            // Most files are plain nearly everywhere, and that is found out faster for a whole piece.
            let plain = if bytes.is_ascii() { None } else { bytes.iter().position(|byte| !byte.is_ascii()) };
            let (plain, rest) = bytes.split_at(plain.unwrap_or(bytes.len()));
            self.see_plain(plain);
            let letters = rest.iter().position(u8::is_ascii).unwrap_or(rest.len());
            if letters > 0 {
                if std::mem::take(&mut self.gap) {
                    // No word goes on across a gap.
                    self.kept.push(b'\n');
                }
                self.kept.append(&mut self.before);
                self.kept.extend_from_slice(&rest[..letters.min(SAMPLE)]);
                self.after = AROUND;
            }
            bytes = &rest[letters..];
        }
    }

    fn see_plain(&mut self, plain: &[u8]) {
        let (kept, rest) = plain.split_at(self.after.min(plain.len()));
        self.kept.extend_from_slice(kept);
        self.after -= kept.len();
        let (left_out, last) = rest.split_at(rest.len().saturating_sub(AROUND));
        self.before.extend_from_slice(last);
        let over = self.before.len().saturating_sub(AROUND);
        self.gap |= over > 0 || !left_out.is_empty();
        self.before.drain(..over);
    }

    /// The encoding these letters are most likely in.
    pub(super) fn guess(&self) -> &'static Encoding {
        let letters = self.without_money_signs();
        if letters.is_ascii() {
            return WINDOWS_1252;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&letters, true);
        let guess = detector.guess(None, Utf8Detection::Deny);
        // The detector does not know MacRoman, which spreadsheet programs on a Mac still write.
        if self.is_latin() {
            let mac = self.sense_in(MACINTOSH);
            if mac > 0
                && mac > self.sense_in(WINDOWS_1252)
                && (!guess.is_single_byte() || mac > self.sense_in(guess))
            {
                return MACINTOSH;
            }
        }
        match guess.decode_without_bom_handling(&self.kept).1 {
            // Bytes that are no letters there: it is something else, and nothing is lost in Windows-1252.
            true => WINDOWS_1252,
            false => guess,
        }
    }

    /// The sample without pound, euro and yen signs of Windows-1252 beside a number: they are of no language, and the
    /// detector takes them for letters of one.
    fn without_money_signs(&self) -> Vec<u8> {
        let at =
            |place: Option<usize>| place.and_then(|place| self.kept.get(place)).copied().unwrap_or(b'\n');
        let is_sign = |place: usize| {
            let around = [at(place.checked_sub(1)), at(Some(place + 1)), at(Some(place + 2))];
            // Four-byte letters have digits inside, so a digit alone is not enough.
            let beside = around[1].is_ascii_digit()
                || (around[0].is_ascii_digit() && !around[1].is_ascii_alphabetic());
            matches!(self.kept[place], 0x80 | 0xa3 | 0xa5) && around.iter().all(u8::is_ascii) && beside
        };
        (0..self.kept.len()).filter(|place| !is_sign(*place)).map(|place| self.kept[place]).collect()
    }

    /// Whether nearly all letters beyond ASCII stand alone, as they do in languages of Latin letters.
    fn is_latin(&self) -> bool {
        let (mut alone, mut all) = (0_usize, 0_usize);
        for run in self.kept.split(u8::is_ascii).filter(|run| !run.is_empty()) {
            alone += usize::from(run.len() == 1);
            all += run.len();
        }
        alone * 10 > all * 8
    }

    /// How many single letters make sense inside a word in this encoding, less the ones that do not.
    fn sense_in(&self, encoding: &'static Encoding) -> i64 {
        let sense = |around: &[u8]| -> i64 {
            let [before, letter, after] = around else { return 0 };
            let neighbours = [before, after].map(|byte| byte.is_ascii_alphabetic());
            if letter.is_ascii() || !before.is_ascii() || !after.is_ascii() || neighbours == [false, false] {
                return 0;
            }
            let bytes = [*letter];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            let Some(letter) = text.chars().next() else { return 0 };
            let inside = neighbours == [true, true];
            let small = before.is_ascii_lowercase() || after.is_ascii_lowercase();
            if letter == '’' && inside {
                return 0;
            }
            // A sign or a capital in the middle of a word of small letters.
            if inside && (!letter.is_alphabetic() || (letter.is_uppercase() && small)) {
                return -1;
            }
            i64::from(letter.is_alphabetic())
        };
        self.kept.windows(3).map(sense).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sampled(bytes: &[u8], size: usize) -> Sample {
        let mut sample = Sample::default();
        bytes.chunks(size).for_each(|piece| sample.see(piece));
        sample
    }

    #[test]
    fn a_sample_is_the_same_however_the_file_is_cut() {
        let text = b"plain text, a lot of it, K\xe4se and more than that; \xd6l\n".repeat(40);
        let whole = sampled(&text, text.len());
        assert!(whole.kept.len() < text.len(), "what says nothing is left out");
        for size in 1..60 {
            assert_eq!(sampled(&text, size).kept, whole.kept, "pieces of {size}");
        }
    }

    #[test]
    fn a_sample_stays_small() {
        let text = "größer ".repeat(100_000).into_bytes();
        assert!(sampled(&text, 1 << 16).kept.len() <= 2 * SAMPLE);
        assert!(sampled(&vec![0xe4; 1 << 20], 1 << 20).kept.len() <= 2 * SAMPLE);
    }

    #[test]
    fn languages_tell_their_encodings() {
        for (name, text) in [
            ("windows-1252", "Käse, Brötchen, Öl und Grüße; déjà vu, garçon; don’t “quote” – 5 €"),
            ("macintosh", "Käse, Brötchen, Öl und Grüße; crème brûlée, garçon; don’t “quote” – 5 €"),
            ("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy; Łódź, zażółć gęślą jaźń"),
            ("windows-1251", "Съешь же ещё этих мягких французских булок, да выпей чаю"),
            ("shift_jis", "商品名,数量,価格 湯呑み茶碗、送料無料のギフト、こんにちは"),
            ("gbk", "商品名称,数量,价格 这是一个测试文件,里面有中文的订单"),
            ("windows-1254", "İstanbul’da yağışlı bir gün, şehir güzelliği, kırmızı şapka"),
        ] {
            let encoding = Encoding::for_label(name.as_bytes()).expect("a known name");
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{name} has all these letters");
            assert_eq!(sampled(&bytes.repeat(3), 50).guess(), encoding, "{name}");
        }
    }

    #[test]
    fn one_letter_is_enough_where_it_is_plain() {
        assert_eq!(sampled(b"K\xe4se;1,50\n", 99).guess(), WINDOWS_1252);
        assert_eq!(sampled(b"Caf\xe9 au lait", 99).guess(), WINDOWS_1252);
        assert_eq!(sampled(b"K\x8ase, gr\x9fn", 99).guess(), MACINTOSH);
    }

    #[test]
    fn signs_of_money_are_no_letters() {
        let rows = b"15/01/2025,NETFLIX,\xa312.99\n02/02/2025,RENT,-\xa3950.00\n".repeat(200);
        assert_eq!(sampled(&rows, 99).guess(), WINDOWS_1252);
        assert_eq!(sampled(b"Total;12,50\x80\nB;7,00 \x80\n", 99).guess(), WINDOWS_1252);
        assert_eq!(sampled(b"Caf\xe9 au lait;\xa34.50\nThe;\xa33.20\n", 99).guess(), WINDOWS_1252);
    }
}
