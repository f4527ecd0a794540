//! HTML cut into text, tags and what no reader sees, each with its place.
//!
//! A scanner and no parser: it repairs nothing, because what is broken is for `broken_html` to tell. It follows the
//! tokenizer of the HTML standard (section 13.2.5) where that decides what is a tag and what is text, so that
//! `a < b` and `<3` stay text. A tokenizer crate would answer with texts whose entities are already resolved, and the
//! place of a word could then no longer be told.

use std::ops::Range;

/// A piece of an HTML text. Ranges are in bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, with its entities unresolved.
    Text(Range<usize>),
    /// A tag.
    Tag(Tag),
    /// What a reader does not see: a comment, a script, a style sheet.
    Unseen(Range<usize>),
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// All of it, `<` and `>` included.
    pub range: Range<usize>,
    /// Its name as written.
    pub name: Range<usize>,
    /// Whether it closes an element: `</p>`.
    pub closes: bool,
    /// Whether it ends with `/>`.
    pub alone: bool,
    /// Whether its `>` is there. Without it, all that follows is lost to the reader.
    pub whole: bool,
    /// Whether a `<` stands inside it, as after a quote that nobody closed.
    pub runs_on: bool,
}

/// The pieces of an HTML text, in order and without gaps.
pub(super) struct Pieces<'a> {
    html: &'a str,
    at: usize,
}

/// Cuts an HTML text.
pub(super) fn pieces(html: &str) -> Pieces<'_> {
    Pieces { html, at: 0 }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let start = self.at;
        if start >= self.html.len() {
            return None;
        }
        let piece = self.markup(start).unwrap_or_else(|| Piece::Text(start..self.text_end(start)));
        self.at = match &piece {
            Piece::Text(range) | Piece::Unseen(range) => range.end,
            Piece::Tag(tag) => tag.range.end,
        };
        Some(piece)
    }
}

impl Pieces<'_> {
    /// Where the text from here ends: before the next `<` that opens anything.
    fn text_end(&self, start: usize) -> usize {
        let bytes = self.html.as_bytes();
        let mut from = start + 1;
        while let Some(next) = bytes.get(from..).and_then(|rest| memchr::memchr(b'<', rest)) {
            let at = from + next;
            if opens_markup(&bytes[at..]) {
                return at;
            }
            from = at + 1;
        }
        self.html.len()
    }

    /// The markup that starts here, if any does.
    fn markup(&self, start: usize) -> Option<Piece> {
        let rest = &self.html.as_bytes()[start..];
        if !opens_markup(rest) {
            return None;
        }
        if rest.starts_with(b"<!--") {
            return Some(Piece::Unseen(start..self.after(start + 4, "-->")));
        }
        let closes = rest[1] == b'/';
        let name_start = start + if closes { 2 } else { 1 };
        if !self.html.as_bytes().get(name_start).is_some_and(u8::is_ascii_alphabetic) {
            return Some(Piece::Unseen(start..self.after(start + 2, ">")));
        }
        let tag = self.tag(start, name_start, closes);
        let name = &self.html[tag.name.clone()];
        let silent = ["script", "style", "template", "svg", "noscript"];
        match silent.into_iter().find(|silent| name.eq_ignore_ascii_case(silent)) {
            Some(silent) if !closes && !tag.alone => {
                Some(Piece::Unseen(start..self.end_of_element(tag.range.end, silent)))
            }
            _ => Some(Piece::Tag(tag)),
        }
    }

    fn tag(&self, start: usize, name_start: usize, closes: bool) -> Tag {
        let bytes = self.html.as_bytes();
        let ends_name = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'<');
        let name_end = bytes[name_start..].iter().position(ends_name).map_or(bytes.len(), |n| name_start + n);
        let mut at = name_end;
        let mut quote = None;
        let mut runs_on = false;
        while let Some(&byte) = bytes.get(at) {
            match (quote, byte) {
                (Some(open), _) if open == byte => quote = None,
                (None, b'"' | b'\'') if follows_equals(&bytes[name_end..at]) => quote = Some(byte),
                (None, b'>') => {
                    let alone = bytes[at - 1] == b'/';
                    return Tag {
                        range: start..at + 1,
                        name: name_start..name_end,
                        closes,
                        alone,
                        whole: true,
                        runs_on,
                    };
                }
                // The next tag begins where this one should have ended.
                (None, b'<') if opens_markup(&bytes[at..]) => break,
                (Some(_), b'<') => runs_on = true,
                _ => {}
            }
            at += 1;
        }
        Tag { range: start..at, name: name_start..name_end, closes, alone: false, whole: false, runs_on }
    }

    /// The place behind the next `end`, or the end of all.
    fn after(&self, from: usize, end: &str) -> usize {
        let rest = self.html.get(from..).unwrap_or_default();
        rest.find(end).map_or(self.html.len(), |found| from + found + end.len())
    }

    /// The place behind the tag that closes this element, or the end of all.
    fn end_of_element(&self, from: usize, name: &str) -> usize {
        let bytes = self.html.as_bytes();
        let mut at = from;
        while let Some(next) = memchr::memmem::find(&bytes[at..], b"</") {
            let name_start = at + next + 2;
            let found = bytes.get(name_start..name_start + name.len());
            if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
                return self.after(name_start, ">");
            }
            at = name_start;
        }
        bytes.len()
    }
}

/// Whether a `<` here opens a tag, a comment or the like, and is not a sign of its own.
fn opens_markup(rest: &[u8]) -> bool {
    match rest {
        [b'<', b'/', next, ..] => next.is_ascii_alphabetic(),
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        _ => false,
    }
}

/// Whether the attribute so far ends with `=`, so that a quote opens its value.
fn follows_equals(before: &[u8]) -> bool {
    before.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> Vec<String> {
        let told = |piece| match piece {
            Piece::Text(range) => format!("t:{}", &html[range]),
            Piece::Unseen(range) => format!("u:{}", &html[range]),
            Piece::Tag(tag) => format!("{}:{}", if tag.whole { "g" } else { "broken" }, &html[tag.range]),
        };
        pieces(html).map(told).collect()
    }

    #[test]
    fn tags_texts_comments_and_scripts_are_told_apart() {
        let html = "<p class=\"a>b\">One<br/>two<!-- no > --><script>if (a</b) {}</script>three</P>";
        let pieces = [
            "g:<p class=\"a>b\">",
            "t:One",
            "g:<br/>",
            "t:two",
            "u:<!-- no > -->",
            "u:<script>if (a</b) {}</script>",
            "t:three",
            "g:</P>",
        ];
        assert_eq!(told(html), pieces);
    }

    #[test]
    fn a_sign_is_no_tag() {
        assert_eq!(told("a < b, I <3 it, 1<2"), ["t:a < b, I <3 it, 1<2"]);
        assert_eq!(told("<"), ["t:<"]);
        assert_eq!(told("it's <b>5' 3\"</b>"), ["t:it's ", "g:<b>", "t:5' 3\"", "g:</b>"]);
    }

    #[test]
    fn what_never_ends_is_said_to_be_broken_and_nothing_is_lost() {
        assert_eq!(told("a<b class=\"x"), ["t:a", "broken:<b class=\"x"]);
        assert_eq!(told("a<b <i>c</i>"), ["t:a", "broken:<b ", "g:<i>", "t:c", "g:</i>"]);
        assert_eq!(told("a<!-- b"), ["t:a", "u:<!-- b"]);
        assert_eq!(told("<style>p {}"), ["u:<style>p {}"]);
    }

    proptest::proptest! {
        #[test]
        fn the_pieces_of_any_text_make_the_text(html in "[<>/!a-c \"'=ü-]{0,40}") {
            let ranges = pieces(&html).map(|piece| match piece {
                Piece::Text(range) | Piece::Unseen(range) => range,
                Piece::Tag(tag) => tag.range,
            });
            let whole: String = ranges.map(|range| &html[range]).collect();
            proptest::prop_assert_eq!(whole, html.clone());
        }
    }
}
