//! Bytes to text: what kind of file this is and how its letters are encoded (export-formats 0, "Bytes").

use super::Refusal;
use super::bom::WithoutMark;
use super::legacy::Sample;
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::{BufReader, Read};

/// How a text file's letters are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-8 in which some bytes are broken; they are shown as the replacement sign.
    DamagedUtf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which holds ISO 8859-1.
    Windows1252,
    /// Another of the older ones, such as Shift-JIS, MacRoman or Windows-1250.
    Legacy(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// Its name, as it is shown and as an owner may choose it: `utf-8`, `windows-1252`, `shift_jis`, `macintosh`.
    pub fn id(self) -> String {
        self.decoder().name().to_ascii_lowercase()
    }

    /// The encoding of a name, or nothing where there is none. Common other names are known as well.
    pub fn from_id(id: &str) -> Option<Self> {
        let named = match id.trim().to_ascii_lowercase().as_str() {
            // Names people use that the list of the web does not have.
            "macroman" | "mac-roman" | "mac" => encoding_rs::MACINTOSH,
            "utf16" | "utf-16" => encoding_rs::UTF_16LE,
            other => encoding_rs::Encoding::for_label(other.as_bytes())?,
        };
        Some(Self::of(named))
    }

    /// Whether it was told by its letters and not by a mark or by being the only one that fits, so that it may be
    /// wrong and has to be shown.
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Windows1252 | Self::Legacy(_))
    }

    fn of(named: &'static encoding_rs::Encoding) -> Self {
        match named {
            utf8 if utf8 == encoding_rs::UTF_8 => Self::Utf8,
            low if low == encoding_rs::UTF_16LE => Self::Utf16Le,
            high if high == encoding_rs::UTF_16BE => Self::Utf16Be,
            western if western == encoding_rs::WINDOWS_1252 => Self::Windows1252,
            other => Self::Legacy(other),
        }
    }

    fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 | Self::DamagedUtf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Legacy(named) => named,
        }
    }
}

/// How the file's letters are encoded, from its first bytes (a few thousand are enough).
///
/// # Errors
/// A [`Refusal`] when the bytes are no text.
pub fn detect_encoding(start: &[u8]) -> Result<Encoding, Refusal> {
    if start.is_empty() {
        return Err(Refusal::Empty);
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Err(Refusal::Zipped);
    }
    const KINDS: &[(&[u8], &str)] = &[
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
        (b"GIF8", "picture"),
        (b"RIFF", "picture"),
        (b"BM", "picture"),
        (b"II*\0", "picture"),
        (b"MM\0*", "picture"),
        (b"%PDF", "pdf"),
        (b"\xd0\xcf\x11\xe0", "old_spreadsheet"),
        (b"\x1f\x8b", "packed"),
        (b"7z\xbc\xaf", "packed"),
        (b"Rar!", "packed"),
        (b"SQLite format 3\0", "database"),
    ];
    // "BM" also begins English words, so the two-letter magic counts only together with bytes no text has.
    let found =
        KINDS.iter().find(|(magic, _)| start.starts_with(magic) && (magic.len() > 2 || start.contains(&0)));
    if let Some((_, looks_like)) = found {
        return Err(Refusal::NotText { looks_like });
    }
    if start.starts_with(b"\xff\xfe") {
        return Ok(Encoding::Utf16Le);
    }
    if start.starts_with(b"\xfe\xff") {
        return Ok(Encoding::Utf16Be);
    }
    if start.contains(&0) {
        return utf16_without_mark(start).ok_or(Refusal::NotText { looks_like: "unknown" });
    }
    let control = start.iter().filter(|byte| **byte < 0x20 && !b"\t\n\r\x0b\x0c\x1b".contains(byte)).count();
    if control * 100 > start.len() {
        return Err(Refusal::NotText { looks_like: "unknown" });
    }
    let text_start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let lead = text_start.iter().position(|byte| !byte.is_ascii_whitespace());
    let Some(lead) = lead else { return Err(Refusal::Empty) };
    let begins = text_start[lead..].iter().take(15).map(u8::to_ascii_lowercase).collect::<Vec<_>>();
    if [&b"<!doctype"[..], b"<html", b"<?xml", b"<table"].iter().any(|tag| begins.starts_with(tag)) {
        return Err(Refusal::WebPage);
    }
    Ok(one_byte_or_utf8(start))
}

/// UTF-8 unless the bytes say otherwise; the last few may be a letter cut in half.
fn one_byte_or_utf8(bytes: &[u8]) -> Encoding {
    let mut letters = Letters::default();
    letters.count(bytes);
    let mut sample = Sample::default();
    if letters.encoding().is_none() {
        sample.see(bytes);
    }
    letters.encoding().unwrap_or_else(|| Encoding::of(sample.guess()))
}

/// How many sequences of bytes are letters of UTF-8 beyond ASCII, and how many are broken.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    whole: u64,
    broken: u64,
}

impl Letters {
    /// Counts, and gives back the last few bytes where they may be a letter cut in half.
    fn count<'a>(&mut self, mut bytes: &'a [u8]) -> &'a [u8] {
        while !bytes.is_empty() {
            let fault = std::str::from_utf8(bytes).err();
            let (good, bad) = bytes.split_at(fault.map_or(bytes.len(), |fault| fault.valid_up_to()));
            // Each letter beyond ASCII has exactly one byte that begins it.
            self.whole += good.iter().map(|byte| u64::from(*byte >= 0xc0)).sum::<u64>();
            match fault.map(|fault| fault.error_len()) {
                Some(Some(length)) => {
                    self.broken += 1;
                    bytes = &bad[length..];
                }
                _ => return bad,
            }
        }
        bytes
    }

    /// A few broken letters among good ones are damage; otherwise it never was UTF-8, and there is nothing to say.
    fn encoding(self) -> Option<Encoding> {
        match (self.broken, self.whole) {
            (0, _) => Some(Encoding::Utf8),
            (broken, whole) if whole > broken => Some(Encoding::DamagedUtf8),
            _ => None,
        }
    }
}

/// Follows a whole file to say how its letters are encoded: its first bytes can all be ASCII, and what
/// [`detect_encoding`] made of them is then no more than a guess.
#[derive(Clone, Debug, Default)]
pub struct EncodingWatch {
    letters: Letters,
    /// The beginning of a letter that goes on in the next bytes: three bytes at most.
    cut: Vec<u8>,
    sample: Sample,
}

impl EncodingWatch {
    /// A watch that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the file's next bytes into account, as they are on the disk.
    pub fn see(&mut self, bytes: &[u8]) {
        self.sample.see(bytes);
        if self.cut.is_empty() && bytes.is_ascii() {
            return;
        }
        let mut joined = std::mem::take(&mut self.cut);
        let rest = if joined.is_empty() {
            self.letters.count(bytes)
        } else {
            joined.extend_from_slice(bytes);
            self.letters.count(&joined)
        };
        self.cut = rest.to_vec();
    }

    /// The encoding of the whole file, given what its first bytes looked like, and how many letters are broken and
    /// will be shown as the replacement sign. UTF-16 is told by its first bytes alone and stays.
    pub fn finish(mut self, at_start: Encoding) -> (Encoding, u64) {
        if matches!(at_start, Encoding::Utf16Le | Encoding::Utf16Be) {
            return (at_start, 0);
        }
        self.letters.broken += u64::from(!self.cut.is_empty());
        match self.letters.encoding() {
            Some(Encoding::DamagedUtf8) => (Encoding::DamagedUtf8, self.letters.broken),
            Some(whole) => (whole, 0),
            None => (Encoding::of(self.sample.guess()), 0),
        }
    }
}

/// Tells UTF-16 by where its zero bytes stand: Latin text has one in each letter, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
    if pairs > 0 && odd * 10 > pairs * 7 && even * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if pairs > 0 && even * 10 > pairs * 7 && odd * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The file's text as UTF-8 bytes without a byte order mark, read as a stream.
///
/// [`Encoding::Utf8`] is taken at its word: bytes that are none come through and are found by the CSV reader.
pub fn opened<'a>(file: impl Read + 'a, encoding: Encoding) -> Box<dyn Read + 'a> {
    if encoding == Encoding::Utf8 {
        return Box::new(WithoutMark::new(file));
    }
    let decoder = Some(encoding.decoder());
    let decoded = DecodeReaderBytesBuilder::new().encoding(decoder).strip_bom(true).build(file);
    Box::new(Roomy(BufReader::with_capacity(1 << 16, decoded)))
}

/// Asked for less than a letter, the decoder loses a piece of the last one, so it is always asked for much. Only
/// `read` is passed on: reading to the end would ask the decoder itself.
struct Roomy<R>(BufReader<R>);

impl<R: Read> Read for Roomy<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let encoding = detect_encoding(bytes).expect("this is text");
        let mut out = String::new();
        opened(bytes, encoding).read_to_string(&mut out).expect("memory can be read");
        out
    }

    #[test]
    fn every_encoding_becomes_the_same_text() {
        let text = "Käse;1,50\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark = [&b"\xff\xfe"[..], &utf16].concat();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(text.as_bytes()), text);
        assert_eq!(read(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), text);
        assert_eq!(read(&utf16), text);
        assert_eq!(read(&with_mark), text);
        assert_eq!(read(&[&b"\xfe\xff"[..], &big].concat()), text);
        assert_eq!(read(b"K\xe4se;1,50\n"), text);
    }

    #[test]
    fn the_last_letter_is_whole_however_little_is_asked_for() {
        let cut = b"\xff\xfeK1\0\0e\0\n\0\0";
        for size in 1..9 {
            let (mut text, mut file, mut some) =
                (Vec::new(), opened(&cut[..], Encoding::Utf16Le), vec![0; size]);
            loop {
                match file.read(&mut some).expect("memory can be read") {
                    0 => break,
                    count => text.extend_from_slice(&some[..count]),
                }
            }
            assert_eq!(String::from_utf8_lossy(&text), "\u{314b}\0e\n\u{fffd}", "{size} bytes at a time");
        }
        assert_eq!(read(cut), "\u{314b}\0e\n\u{fffd}", "as much as there is");
    }

    #[test]
    fn a_few_bad_bytes_do_not_spoil_good_utf8() {
        assert_eq!(read("Käse, Öl, Ähre \u{0}".replace('\u{0}', "").as_bytes()), "Käse, Öl, Ähre ");
        assert_eq!(read(b"K\xc3\xa4se, \xc3\x96l, \xe4hre"), "Käse, Öl, \u{fffd}hre");
    }

    fn watched(chunks: &[&[u8]], at_start: Encoding) -> (Encoding, u64) {
        let mut watch = EncodingWatch::new();
        chunks.iter().for_each(|chunk| watch.see(chunk));
        watch.finish(at_start)
    }

    #[test]
    fn a_letter_far_behind_the_start_decides_the_encoding() {
        let ascii = &b"plain,text\n".repeat(40_000)[..];
        assert_eq!(detect_encoding(ascii), Ok(Encoding::Utf8));
        assert_eq!(watched(&[ascii, ascii], Encoding::Utf8), (Encoding::Utf8, 0));
        assert_eq!(watched(&[ascii, b"K\xe4se,1\n"], Encoding::Utf8), (Encoding::Windows1252, 0));
        assert_eq!(watched(&[ascii, b"K\xc3\xa4se"], Encoding::Windows1252), (Encoding::Utf8, 0));
        let damaged = &b"K\xc3\xa4se, \xc3\x96l, \xe2\x82\xac, \xe4hre, \xff"[..];
        assert_eq!(watched(&[damaged, ascii], Encoding::Utf8), (Encoding::DamagedUtf8, 2));
        assert_eq!(watched(&[b"K\xe4"], Encoding::Utf8), (Encoding::Windows1252, 0), "the file ends there");
        for utf16 in [Encoding::Utf16Le, Encoding::Utf16Be] {
            assert_eq!(watched(&[b"\xff\xfeK\0"], utf16), (utf16, 0));
        }
    }

    #[test]
    fn a_letter_cut_between_two_chunks_is_whole() {
        let text = "Käse €1 🧀 {".as_bytes();
        for size in 1..=text.len() {
            let chunks: Vec<&[u8]> = text.chunks(size).collect();
            assert_eq!(watched(&chunks, Encoding::Utf8), (Encoding::Utf8, 0), "chunks of {size}");
        }
        let half = &b"\xc3\xa4\xc3\x96\xe2\x82"[..];
        assert_eq!(
            watched(&[half, b"plain"], Encoding::Utf8),
            (Encoding::DamagedUtf8, 1),
            "a letter never ended"
        );
    }

    #[test]
    fn the_watch_counts_as_many_broken_letters_as_are_replaced() {
        let bytes: Vec<u8> = "Größe Öl äöü ".bytes().chain(*b"\xe4\xe2\x82x\xf0\x9f\xa7y\xc3").collect();
        for size in 1..=bytes.len() {
            let chunks: Vec<&[u8]> = bytes.chunks(size).collect();
            let mut out = String::new();
            opened(&bytes[..], Encoding::DamagedUtf8).read_to_string(&mut out).expect("memory can be read");
            let replaced = out.matches('\u{fffd}').count() as u64;
            assert_eq!(
                watched(&chunks, Encoding::Utf8),
                (Encoding::DamagedUtf8, replaced),
                "chunks of {size}"
            );
        }
    }

    #[test]
    fn what_is_no_text_is_refused_by_what_it_is() {
        let refused = |bytes: &[u8]| detect_encoding(bytes).expect_err("this is no text");
        assert_eq!(refused(b""), Refusal::Empty);
        assert_eq!(refused(b" \r\n\n"), Refusal::Empty);
        assert_eq!(refused(b"PK\x03\x04rest"), Refusal::Zipped);
        assert_eq!(refused(b"\x89PNG\r\n\x1a\n"), Refusal::NotText { looks_like: "picture" });
        assert_eq!(refused(b"ab\0\0\x01cd"), Refusal::NotText { looks_like: "unknown" });
        assert_eq!(refused(b"\xef\xbb\xbf<!DOCTYPE html>"), Refusal::WebPage);
        let noise: Vec<u8> =
            (0..4_096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
        assert_eq!(refused(&noise), Refusal::NotText { looks_like: "unknown" });
    }
}
