//! Bytes to text: what kind of file this is and how its letters are encoded (export-formats 0, "Bytes").

use super::Refusal;
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::Read;

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
    let (mut rest, mut broken, mut whole) = (bytes, 0_usize, 0_usize);
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                whole += text.chars().filter(|letter| !letter.is_ascii()).count();
                break;
            }
            Err(fault) => {
                let (good, bad) = rest.split_at(fault.valid_up_to());
                whole += String::from_utf8_lossy(good).chars().filter(|letter| !letter.is_ascii()).count();
                let Some(skip) = fault.error_len() else { break };
                broken += 1;
                rest = &bad[skip..];
            }
        }
    }
    match (broken, whole) {
        (0, _) => Encoding::Utf8,
        (broken, whole) if whole > broken => Encoding::DamagedUtf8,
        _ => Encoding::Windows1252,
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
pub fn opened<'a>(file: impl Read + 'a, encoding: Encoding) -> Box<dyn Read + 'a> {
    let decoded = |encoding: &'static encoding_rs::Encoding| {
        DecodeReaderBytesBuilder::new().encoding(Some(encoding)).strip_bom(true).build(file)
    };
    match encoding {
        Encoding::Utf8 | Encoding::DamagedUtf8 => Box::new(decoded(encoding_rs::UTF_8)),
        Encoding::Utf16Le => Box::new(decoded(encoding_rs::UTF_16LE)),
        Encoding::Utf16Be => Box::new(decoded(encoding_rs::UTF_16BE)),
        Encoding::Windows1252 => Box::new(decoded(encoding_rs::WINDOWS_1252)),
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
    fn a_few_bad_bytes_do_not_spoil_good_utf8() {
        assert_eq!(read("Käse, Öl, Ähre \u{0}".replace('\u{0}', "").as_bytes()), "Käse, Öl, Ähre ");
        assert_eq!(read(b"K\xc3\xa4se, \xc3\x96l, \xe4hre"), "Käse, Öl, \u{fffd}hre");
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
