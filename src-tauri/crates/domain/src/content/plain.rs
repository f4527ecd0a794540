//! A field's text as a reader sees it, with the way back to the place of every letter in the export.

use super::entity::entity;
use super::markup::{Piece, pieces};
use std::ops::Range;

/// A plain text, and where its bytes came from.
#[derive(Clone, Debug, Default)]
pub(super) struct Plain {
    /// The text. A line break stands where a block of HTML ends.
    pub text: String,
    /// The way back.
    pub source: Source,
}

/// Where the bytes of a plain text came from.
#[derive(Clone, Debug, Default)]
pub(super) struct Source {
    runs: Vec<Run>,
}

/// A part of the plain text that came from one part of the export.
#[derive(Clone, Debug)]
struct Run {
    /// Its first byte in the plain text.
    plain: usize,
    /// Its first character in the export.
    raw: usize,
    /// `None`: the same letters one by one. Otherwise one thing that came from so many characters, such as an entity.
    whole: Option<usize>,
}

/// How the letters of a field are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Writing {
    /// HTML rather than plain text.
    pub html: bool,
    /// Line breaks are written as a backslash and an `n` (WooCommerce).
    pub escaped_breaks: bool,
}

impl Plain {
    /// Reads a field.
    pub(super) fn of(raw: &str, writing: Writing) -> Self {
        let mut reader =
            Reader { raw, chars: 0, bytes: 0, plain: Self::default(), writing, lines_count: false };
        reader.plain.text.reserve(raw.len());
        if writing.html {
            reader.html();
        } else {
            reader.lines_count = true;
            reader.text(0..raw.len());
        }
        reader.plain
    }
}

impl Source {
    /// The place of a range of the plain text (bytes, on the edges of letters) in the export: first character, and the one behind the last.
    pub(super) fn place(&self, text: &str, range: Range<usize>) -> (usize, usize) {
        if range.is_empty() {
            let at = self.run_of(range.start).map_or(0, |run| raw_at(text, run, range.start));
            return (at, at);
        }
        let start = self.run_of(range.start).map_or(0, |run| raw_at(text, run, range.start));
        let end = self.run_of(range.end - 1).map_or(start, |run| match run.whole {
            Some(length) => run.raw + length,
            None => run.raw + chars(&text[run.plain..range.end]),
        });
        (start, end)
    }

    /// Whether the range's letters stand in the export as they are and without a tag between them.
    pub(super) fn stands_as_is(&self, range: Range<usize>) -> bool {
        let first = self.runs.partition_point(|run| run.plain <= range.start);
        let last = self.runs.partition_point(|run| run.plain < range.end);
        first == last && first.checked_sub(1).is_some_and(|run| self.runs[run].whole.is_none())
    }

    fn run_of(&self, byte: usize) -> Option<&Run> {
        self.runs.partition_point(|run| run.plain <= byte).checked_sub(1).map(|run| &self.runs[run])
    }
}

fn raw_at(text: &str, run: &Run, byte: usize) -> usize {
    match run.whole {
        Some(_) => run.raw,
        None => run.raw + chars(&text[run.plain..byte]),
    }
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

struct Reader<'a> {
    raw: &'a str,
    /// How far the counting of characters has come: so many characters are so many bytes.
    chars: usize,
    bytes: usize,
    plain: Plain,
    writing: Writing,
    /// Whether each line break is one for the reader too, as in a text without tags.
    lines_count: bool,
}

impl Reader<'_> {
    fn html(&mut self) {
        let raw = self.raw;
        self.lines_count = !pieces(raw).any(|piece| matches!(piece, Piece::Tag(_)));
        for piece in pieces(raw) {
            match piece {
                Piece::Text(range) => self.text(range),
                Piece::Unseen(_) => {}
                Piece::Tag(tag) => match Apart::of(&raw[tag.name.clone()]) {
                    Apart::Block => self.stand_in('\n', tag.range.start, 0),
                    Apart::Space => self.stand_in(' ', tag.range.start, 0),
                    Apart::No => {}
                },
            }
        }
    }

    /// A stretch without tags.
    fn text(&mut self, range: Range<usize>) {
        let raw = self.raw;
        let mut from = range.start;
        let mut at = range.start;
        while at < range.end {
            let rest = &raw[at..range.end];
            let instead = match rest.as_bytes()[0] {
                b'&' if self.writing.html => entity(rest),
                b'\\' if self.writing.escaped_breaks => escaped_break(rest),
                b'\n' | b'\r' => self.line_break(rest),
                _ => None,
            };
            match instead {
                Some((found, length)) => {
                    self.as_is(from..at);
                    self.stand_in(found, at, length);
                    at += length;
                    from = at;
                }
                None => at += 1,
            }
            while at < range.end && !matches!(raw.as_bytes()[at], b'&' | b'\\' | b'\n' | b'\r') {
                at += 1;
            }
        }
        self.as_is(from..range.end);
    }

    /// A line break: one for the reader where there are no tags or an empty line follows, else a space.
    fn line_break(&self, rest: &str) -> Option<(char, usize)> {
        let blank = rest.bytes().take_while(u8::is_ascii_whitespace);
        let (length, lines) =
            blank.fold((0, 0), |(length, lines), byte| (length + 1, lines + usize::from(byte == b'\n')));
        let counts = self.lines_count || lines > 1;
        Some((if counts { '\n' } else { ' ' }, length))
    }

    fn as_is(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let raw = self.chars_before(range.start);
        self.plain.source.runs.push(Run { plain: self.plain.text.len(), raw, whole: None });
        self.plain.text.push_str(&self.raw[range]);
    }

    /// One character in place of so many bytes of the export.
    fn stand_in(&mut self, shown: char, at: usize, length: usize) {
        let text = &self.plain.text;
        if length == 0
            && (text.is_empty()
                || text.ends_with(char::is_whitespace) && (shown == ' ' || text.ends_with('\n')))
        {
            return;
        }
        let raw = self.chars_before(at);
        let whole = Some(chars(&self.raw[at..at + length]));
        self.plain.source.runs.push(Run { plain: self.plain.text.len(), raw, whole });
        self.plain.text.push(shown);
    }

    /// How many characters come before this byte. Asked in rising order only, so that counting stays linear.
    fn chars_before(&mut self, byte: usize) -> usize {
        self.chars += chars(&self.raw[self.bytes..byte]);
        self.bytes = byte;
        self.chars
    }
}

/// A line break written as `\n` or `\r\n` in letters.
fn escaped_break(rest: &str) -> Option<(char, usize)> {
    let mut length = 0;
    while let Some(pair) = rest.as_bytes().get(length..length + 2) {
        match pair {
            b"\\n" | b"\\r" => length += 2,
            _ => break,
        }
    }
    (length > 0).then_some(('\n', length))
}

/// What a tag does to the words on its two sides.
enum Apart {
    Block,
    Space,
    No,
}

impl Apart {
    fn of(name: &str) -> Self {
        const BLOCKS: [&str; 43] = [
            "p",
            "br",
            "li",
            "div",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "td",
            "th",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "section",
            "article",
            "header",
            "footer",
            "hr",
            "blockquote",
            "dd",
            "dt",
            "dl",
            "figure",
            "figcaption",
            "pre",
            "details",
            "summary",
            "main",
            "nav",
            "aside",
            "form",
            "fieldset",
            "address",
            "option",
            "center",
            "body",
        ];
        let among = |names: &[&str]| names.iter().any(|one| name.eq_ignore_ascii_case(one));
        if among(&BLOCKS) {
            Self::Block
        } else if among(&["img", "input", "video", "audio", "iframe", "button", "object"]) {
            Self::Space
        } else {
            Self::No
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: Writing = Writing { html: true, escaped_breaks: false };

    /// The part of the export that a part of the plain text came from.
    fn came_from(raw: &str, writing: Writing, part: &str) -> String {
        let plain = Plain::of(raw, writing);
        let at = plain.text.find(part).unwrap();
        let (start, end) = plain.source.place(&plain.text, at..at + part.len());
        raw.chars().skip(start).take(end - start).collect()
    }

    #[test]
    fn tags_go_entities_are_resolved_and_blocks_end_lines() {
        let raw = "<h2>Größe</h2><p>350&nbsp;ml,<br>gl&auml;nzend</p>\n<style>p{}</style><ul><li>A<li>B</ul>";
        let plain = Plain::of(raw, HTML);
        assert_eq!(plain.text, "Größe\n350\u{a0}ml,\nglänzend\n \nA\nB\n");
    }

    #[test]
    fn every_letter_knows_where_it_came_from() {
        let raw = "<p>Größe: <b>gl&auml;nzend</b> &amp; mehr 😀 Ton</p>";
        assert_eq!(came_from(raw, HTML, "Größe"), "Größe");
        assert_eq!(came_from(raw, HTML, "glänzend"), "gl&auml;nzend");
        assert_eq!(came_from(raw, HTML, "&"), "&amp;");
        assert_eq!(came_from(raw, HTML, "Ton"), "Ton");
        assert_eq!(came_from("st<b>one</b>ware", HTML, "stoneware"), "st<b>one</b>ware");
    }

    #[test]
    fn a_replacement_fits_only_where_nothing_stands_between() {
        let plain = Plain::of("st<b>one</b>ware, gl&auml;nzend, plain", HTML);
        let as_is = |word: &str| {
            let at = plain.text.find(word).unwrap();
            plain.source.stands_as_is(at..at + word.len())
        };
        assert!(as_is("plain") && as_is("one") && as_is("ware"));
        assert!(!as_is("stoneware") && !as_is("glänzend"));
    }

    #[test]
    fn woocommerce_writes_line_breaks_as_letters() {
        let writing = Writing { html: true, escaped_breaks: true };
        let raw = r"One.\n\nTwo \no.";
        assert_eq!(Plain::of(raw, writing).text, "One.\nTwo \no.");
        assert_eq!(came_from(raw, writing, "Two"), "Two");
        assert_eq!(Plain::of(r"C:\new", HTML).text, r"C:\new");
    }

    #[test]
    fn line_breaks_count_where_there_are_no_tags() {
        assert_eq!(Plain::of("One\r\ntwo", HTML).text, "One\ntwo");
        assert_eq!(Plain::of("<p>One\r\ntwo\n\nthree</p>", HTML).text, "One two\nthree\n");
    }

    proptest::proptest! {
        #[test]
        fn places_are_in_the_text_and_in_order(raw in "(<p>|</p>|<br>|&amp;|&#252;|<!--|-->|\\\\n|[a-cü😀 \n&<>;])*") {
            let plain = Plain::of(&raw, Writing { html: true, escaped_breaks: true });
            let length = raw.chars().count();
            let mut before = 0;
            for (at, letter) in plain.text.char_indices() {
                let (start, end) = plain.source.place(&plain.text, at..at + letter.len_utf8());
                proptest::prop_assert!(before <= start && start <= end && end <= length);
                before = start;
                if plain.source.stands_as_is(at..at + letter.len_utf8()) {
                    proptest::prop_assert_eq!(raw.chars().nth(start), Some(letter));
                }
            }
        }
    }
}
