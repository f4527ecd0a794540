//! OFX and QFX statements (export-formats 16): version 1 is SGML whose tags may stay open, version 2 is XML, and some
//! banks mix both. Only bookings are taken out, as the rows of a table that `bank-statement` reads.
//!
//! No tree is built: what a booking's tags mean follows from the few that stand around it, so neither open tags nor
//! deep nesting cost memory.

use super::{Encoding, EncodingWatch, Refusal, opened};
use std::borrow::Cow;
use std::io::Read;

/// The header of the table that bookings become. Before each row stands its line in the OFX file.
const HEADER: [&str; 9] = [
    "line",
    "OFX account",
    "OFX id",
    "OFX date",
    "OFX amount",
    "OFX currency",
    "OFX type",
    "OFX name",
    "OFX memo",
];

const BYTES: usize = 64 << 20;
const VALUE_BYTES: usize = 1 << 16;
const NESTED: usize = 200;

/// Whether a file is OFX, from its first few thousand bytes. Whatever charset it names, tags are ASCII.
pub fn is_ofx(start: &[u8]) -> bool {
    let start = &start[..start.len().min(4_096)];
    let letters: String =
        start.iter().filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let text = letters.trim_start_matches(|letter: char| letter.is_whitespace() || !letter.is_ascii());
    let mut rest = text;
    while let Some(end) =
        rest.strip_prefix("<?").filter(|inside| !inside.starts_with("ofx")).and_then(|i| i.find('>'))
    {
        rest = rest[end + 3..].trim_start();
    }
    text.starts_with("ofxheader")
        || rest.starts_with("<?ofx")
        || rest.starts_with("<ofx>")
        || rest.starts_with("<ofx ")
}

/// The bookings of an OFX file as comma-separated text, the line of each in front (see
/// [`sniff_as`](super::sniff_as)). A booking without a day or an amount becomes a row without it, so that it is
/// named among the rows that were kept out.
///
/// # Errors
/// A [`Refusal`] for a file that is too large, no text, or cut off in the middle of a booking.
pub fn rows_of_ofx(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > BYTES {
        return Err(Refusal::TooLarge { line: 1 });
    }
    let text = decoded(bytes)?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let failed = |fault: csv::Error| Refusal::Unreadable { detail: fault.to_string() };
    out.write_record(HEADER).map_err(failed)?;
    let mut reader = Bookings::default();
    for piece in Pieces::of(&without_comments(&text)) {
        if let Some(row) = reader.take(piece?)? {
            out.write_record(row).map_err(failed)?;
        }
    }
    if let Some(open) = &reader.booking {
        return Err(Refusal::CutOff { line: open.line });
    }
    let rows = out.into_inner().map_err(|fault| Refusal::Unreadable { detail: fault.to_string() })?;
    String::from_utf8(rows).map_err(|fault| Refusal::Unreadable { detail: fault.to_string() })
}

/// The text, by what its bytes are: the charset an OFX file names is often another one.
fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    let at_start = match bytes {
        [0xff, 0xfe, ..] => Encoding::Utf16Le,
        [0xfe, 0xff, ..] => Encoding::Utf16Be,
        _ if bytes.contains(&0) => return Err(Refusal::NotText { looks_like: "unknown" }),
        _ => Encoding::Utf8,
    };
    let mut watch = EncodingWatch::new();
    watch.see(bytes);
    let mut text = String::new();
    opened(bytes, watch.finish(at_start).0)
        .read_to_string(&mut text)
        .map_err(|fault| Refusal::Unreadable { detail: fault.to_string() })?;
    Ok(text)
}

/// The text with its comments taken out, apart from their line breaks. Marked text may hold what looks like one.
fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains("<!--") {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("<!") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (is_comment, end) = match (from.starts_with("<!--"), from.starts_with("<![CDATA[")) {
            (true, _) => (true, from[4..].find("-->").map(|end| end + 7)),
            (_, true) => (false, from.find("]]>").map(|end| end + 3)),
            _ => (false, Some(2)),
        };
        // What is never closed is a text that only looks so.
        let Some(end) = end else {
            rest = from;
            break;
        };
        let (passed, behind) = from.split_at(end);
        if is_comment {
            out.extend(passed.chars().filter(|letter| *letter == '\n'));
        } else {
            out.push_str(passed);
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A tag with the text behind it.
struct Piece<'a> {
    line: u64,
    /// Its name in capitals, with a `/` before that of an end tag.
    tag: String,
    value: &'a str,
}

/// Walks over the tags of a text.
struct Pieces<'a> {
    rest: &'a str,
    line: u64,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// Passes over so many bytes and counts their lines.
    fn pass(&mut self, bytes: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at(bytes);
        self.line += passed.bytes().filter(|byte| *byte == b'\n').map(|_| 1).sum::<u64>();
        self.rest = rest;
        passed
    }
}

/// Where the next tag begins: a `<` with a letter or a slash behind it. Any other is part of a text.
fn next_tag(text: &str) -> Option<usize> {
    let begins = |at: &usize| {
        let rest = text[at + 1..].strip_prefix('/').unwrap_or(&text[at + 1..]);
        rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
    };
    text.match_indices('<').map(|(at, _)| at).find(begins)
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = next_tag(self.rest)?;
        self.pass(at + 1);
        let line = self.line;
        let Some(end) = self.rest.find('>') else { return Some(Err(Refusal::CutOff { line })) };
        let inside = self.pass(end);
        self.pass(1);
        let name = inside.split_whitespace().next().unwrap_or_default().trim_end_matches('/');
        let tag = name.to_ascii_uppercase();
        let upto = match self.rest.trim_start().strip_prefix("<![CDATA[") {
            Some(inside) => {
                let begins = self.rest.len() - inside.len();
                inside.find("]]>").map_or(self.rest.len(), |at| begins + at + 3)
            }
            None => next_tag(self.rest).unwrap_or(self.rest.len()),
        };
        let value = self.pass(upto).trim();
        if value.len() > VALUE_BYTES || tag.len() > 100 {
            return Some(Err(Refusal::TooLarge { line }));
        }
        Some(Ok(Piece { line, tag, value }))
    }
}

/// A value with its entities and marked sections written out, on one line.
fn plain(value: &str) -> String {
    let inside = value.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>"));
    let text = match inside {
        Some(text) => text.to_owned(),
        None => entities(value),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn entities(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let named =
            rest.find(';').filter(|end| *end < 10).and_then(|end| Some((end, letter_of(&rest[1..end])?)));
        match named {
            Some((end, letter)) => {
                out.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn letter_of(name: &str) -> Option<char> {
    let code = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
            Some(digits) => code(digits, 16),
            None => code(name.strip_prefix('#')?, 10),
        },
    }
}

/// A booking whose tags are being read.
#[derive(Default)]
struct Open {
    line: u64,
    id: String,
    date: String,
    amount: String,
    currency: Option<String>,
    kind: String,
    name: String,
    memo: String,
}

/// What stands around the tags read so far.
#[derive(Default)]
struct Bookings {
    account: String,
    currency: String,
    booking: Option<Open>,
    /// Aggregates that are open; SGML leaves the tags of mere values open, and they go with what they stand in.
    nested: Vec<String>,
}

impl Bookings {
    /// Takes a tag into account, and gives back a row when it ends a booking.
    fn take(&mut self, piece: Piece<'_>) -> Result<Option<[String; 9]>, Refusal> {
        if let Some(name) = piece.tag.strip_prefix('/') {
            if let Some(at) = self.nested.iter().rposition(|open| open == name) {
                self.nested.truncate(at);
            }
            let ends = matches!(name, "STMTTRN" | "BANKTRANLIST" | "INVTRANLIST" | "OFX");
            return Ok(if ends { self.finish() } else { None });
        }
        let finished = if piece.tag == "STMTTRN" { self.finish() } else { None };
        if piece.value.is_empty() {
            if self.nested.len() >= NESTED {
                return Err(Refusal::TooLarge { line: piece.line });
            }
            self.nested.push(piece.tag.clone());
        }
        match piece.tag.as_str() {
            "STMTTRN" => self.booking = Some(Open { line: piece.line, ..Open::default() }),
            // Each statement of a file names its own account and currency.
            "STMTRS" | "CCSTMTRS" | "INVSTMTRS" => (self.account, self.currency) = Default::default(),
            tag => self.value(tag, plain(piece.value)),
        }
        Ok(finished)
    }

    fn value(&mut self, tag: &str, value: String) {
        let is_in = |name: &str| self.nested.iter().any(|open| open == name);
        // Where an amount was converted, it is in the account's currency and the other one is only mentioned.
        let converted = is_in("ORIGCURRENCY");
        let Some(booking) = &mut self.booking else {
            match tag {
                "ACCTID" => self.account = value,
                "CURDEF" => self.currency = value,
                _ => {}
            }
            return;
        };
        match tag {
            "FITID" => booking.id = value,
            "DTPOSTED" => booking.date = value,
            "TRNAMT" => booking.amount = value,
            "TRNTYPE" => booking.kind = value,
            "CURSYM" if !converted => booking.currency = Some(value).filter(|code| !code.is_empty()),
            "NAME" => booking.name = value,
            "MEMO" => booking.memo = value,
            _ => {}
        }
    }

    fn finish(&mut self) -> Option<[String; 9]> {
        let open = self.booking.take()?;
        let currency = open.currency.unwrap_or_else(|| self.currency.clone());
        let line = open.line.to_string();
        Some([
            line,
            self.account.clone(),
            open.id,
            open.date,
            open.amount,
            currency,
            open.kind,
            open.name,
            open.memo,
        ])
    }
}

#[cfg(test)]
mod tests;
