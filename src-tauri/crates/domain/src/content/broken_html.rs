//! Markup that does not hold together, markup that buyers can read, and letters that were converted twice.

use super::entity::entity;
use super::markup::{Piece, Tag, pieces};
use super::{Check, Finding, ReadCopy, ReadText, Severity, ShopCopy};
use std::ops::Range;

/// A field with more faults than this is broken as a whole; the rest goes with the first and is not looked for, so that
/// a hostile text costs little time.
const MOST: usize = 5;

/// Elements that browsers close by themselves, or that have nothing inside.
const CLOSE_THEMSELVES: [&str; 27] = [
    "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "colgroup", "br", "hr",
    "img", "input", "meta", "link", "col", "wbr", "source", "area", "embed", "param", "html", "body", "head",
];

/// Finds broken markup and broken letters.
pub(super) struct BrokenHtml;

impl Check for BrokenHtml {
    fn id(&self) -> &'static str {
        "broken_html"
    }

    fn severity(&self) -> Severity {
        Severity::High
    }

    fn check(&self, read: &ReadCopy<'_>, _shop: &ShopCopy) -> Vec<Finding> {
        let mut found = Vec::new();
        for text in &read.texts {
            let mut of_text = Vec::new();
            if text.field.is_html() && text.raw.contains('<') {
                self.tags(text, &mut of_text);
            }
            self.readable_markup(text, &mut of_text);
            self.letters(text, &mut of_text);
            of_text.truncate(MOST);
            found.append(&mut of_text);
        }
        found
    }
}

/// What is wrong with a whole tag by itself: a program in a text, or a link that leads nowhere.
fn harmful(name: &str, written: &str) -> Option<&'static str> {
    let plain: String =
        written.to_ascii_lowercase().chars().filter(|sign| !sign.is_whitespace() && *sign != '\'').collect();
    let plain = plain.replace('"', "");
    // "onclick" is an attribute of its own: something that is no letter stands in front.
    let handler = written.to_ascii_lowercase().split([' ', '"', '\'', '/', '\n', '\t']).any(|part| {
        let name = part.strip_prefix("on").and_then(|rest| rest.split_once('=')).map(|(name, _)| name);
        name.is_some_and(|name| name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_lowercase()))
    });
    if handler || plain.contains("=javascript:") {
        return Some("program");
    }
    (name == "a" && (plain.contains("href=>") || plain.ends_with("href=/>"))).then_some("nowhere")
}

impl BrokenHtml {
    /// Tags that nobody closed, that cross, that close nothing, and those cut off.
    fn tags(&self, text: &ReadText<'_>, found: &mut Vec<Finding>) {
        let raw = &text.raw;
        let mut open: Vec<Tag> = Vec::new();
        for piece in pieces(raw) {
            if found.len() >= MOST {
                return;
            }
            let tag = match piece {
                Piece::Tag(tag) => tag,
                Piece::Unseen(range) => {
                    let script = raw[range.clone()]
                        .get(..7)
                        .is_some_and(|start| start.eq_ignore_ascii_case("<script"));
                    found.extend(script.then(|| self.markup(text, range, "program")));
                    continue;
                }
                Piece::Text(_) => continue,
            };
            if !tag.whole || tag.runs_on {
                // It may have swallowed others, so nothing is said of those that follow.
                found.push(self.tag(text, &tag, "cut"));
                return;
            }
            let name = raw[tag.name.clone()].to_ascii_lowercase();
            if let Some(kind) = harmful(&name, &raw[tag.range.clone()]).filter(|_| !tag.closes) {
                found.push(self.tag(text, &tag, kind));
            }
            if CLOSE_THEMSELVES.contains(&name.as_str()) || tag.alone {
                continue;
            }
            if !tag.closes {
                open.push(tag);
                continue;
            }
            let is_it = |one: &Tag| raw[one.name.clone()].eq_ignore_ascii_case(&name);
            match open.iter().rposition(is_it) {
                None => found.push(self.tag(text, &tag, "closes-nothing")),
                Some(place) => {
                    for crossed in open.drain(place..).skip(1).take(MOST) {
                        found.push(self.tag(text, &crossed, "crossed"));
                    }
                }
            }
        }
        // What stays open to the end takes the page behind it along: bold, a link, or the footer inside a box.
        found.extend(open.iter().take(MOST).map(|tag| self.tag(text, tag, "open")));
    }

    fn tag(&self, text: &ReadText<'_>, tag: &Tag, kind: &str) -> Finding {
        self.markup(text, tag.range.clone(), kind)
    }

    fn markup(&self, text: &ReadText<'_>, range: Range<usize>, kind: &str) -> Finding {
        let before = text.raw[..range.start].chars().count();
        let written = &text.raw[range];
        let shown: String = written.chars().take(40).collect();
        let severity = if kind == "closes-nothing" { Severity::Low } else { Severity::Medium };
        let finding = Finding::on_field(self.id(), severity, text.field);
        finding
            .at(before, before + written.chars().count(), shown.clone())
            .with("kind", kind)
            .with("what", shown)
    }

    /// Entities and tags that a buyer reads as letters.
    fn readable_markup(&self, text: &ReadText<'_>, found: &mut Vec<Finding>) {
        for (at, _) in text.plain.match_indices('&') {
            let rest = &text.plain[at..];
            let Some((letter, length)) = entity(rest).filter(|(_, length)| rest[..*length].ends_with(';'))
            else {
                continue;
            };
            let range = at..at + length;
            if found.len() >= MOST {
                return;
            }
            let finding = self.entity(text, range.clone(), letter);
            found.push(finding.with("kind", "entity").with("what", &text.plain[range]));
        }
        for piece in pieces(&text.plain) {
            let Piece::Tag(tag) = piece else { continue };
            let name = text.plain[tag.name.clone()].to_ascii_lowercase();
            let known = [
                "p", "br", "b", "i", "strong", "em", "span", "div", "a", "ul", "ol", "li", "h1", "h2", "h3",
                "td",
            ];
            if tag.whole && known.contains(&name.as_str()) && found.len() < MOST {
                let what = text.plain[tag.range.clone()].to_owned();
                found.push(text.finding(self, tag.range).with("kind", "tag").with("what", what));
            }
        }
    }

    /// A readable entity, with the letter it stands for as its fix.
    fn entity(&self, text: &ReadText<'_>, range: Range<usize>, letter: char) -> Finding {
        let finding = text.finding(self, range.clone());
        if !text.field.is_html() {
            return finding.fixed_by(letter);
        }
        // In HTML the same letters, written once less: `&amp;auml;` becomes `&auml;`.
        let written: String =
            text.raw.chars().skip(finding.start).take(finding.end - finding.start).collect();
        let once = written.replacen("&amp;", "&", 1);
        if once == written { finding } else { finding.fixed_by(once) }
    }

    /// Letters that were read in the wrong encoding: `Ã¼` for `ü`.
    fn letters(&self, text: &ReadText<'_>, found: &mut Vec<Finding>) {
        if text.plain.is_ascii() {
            return;
        }
        let mut at = 0;
        while let Some(letter) = text.plain[at..].chars().next().filter(|_| found.len() < MOST) {
            let rest = &text.plain[at..];
            let next = at + letter.len_utf8();
            at = match garbled(rest) {
                Some((meant, length)) => {
                    let range = at..at + length;
                    let finding = text.finding_with_fix(self, range.clone(), &meant);
                    found.push(finding.with("kind", "letters").with("what", &text.plain[range.clone()]));
                    range.end
                }
                None if letter == '\u{fffd}' => {
                    found.push(text.finding(self, at..next).with("kind", "lost").with("what", "\u{fffd}"));
                    next
                }
                None => next,
            };
        }
    }
}

/// The letter that was meant by the two to four Windows-1252 letters at the start of a text that are its UTF-8
/// bytes, and their length. Only first letters that hardly ever stand before such signs are looked at.
fn garbled(text: &str) -> Option<(String, usize)> {
    let letters = match text.chars().next()? {
        'Ã' | 'Â' | 'Å' | 'Ä' => 2,
        'â' | 'ï' => 3,
        'ð' => 4,
        _ => return None,
    };
    let (end, last) = text.char_indices().nth(letters - 1)?;
    let length = end + last.len_utf8();
    let behind = text[..length].chars().skip(1);
    // A real capital or â comes before a letter, a blank or a full stop, never before these signs.
    if behind.into_iter().any(|sign| sign.is_ascii()) {
        return None;
    }
    let bytes: Vec<u8> = text[..length].chars().map(windows_byte).collect::<Option<_>>()?;
    let meant = std::str::from_utf8(&bytes).ok()?;
    let mut chars = meant.chars();
    let one = chars.next().filter(|one| !one.is_control() || *one == '\u{a0}')?;
    (chars.next().is_none() && !one.is_ascii()).then(|| (meant.to_owned(), length))
}

/// The byte of a letter in Windows-1252.
fn windows_byte(letter: char) -> Option<u8> {
    let mut room = [0; 4];
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(letter.encode_utf8(&mut room));
    if lost { None } else { bytes.first().copied() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{described, fixed, found_in, spans, titled};

    fn kinds(description: &str) -> Vec<String> {
        let found = found_in(&BrokenHtml, &[described(description)]);
        let kind = |finding: &Finding| match &finding.message.values[0] {
            ("kind", crate::words::Value::Text(kind)) => kind.clone(),
            other => panic!("no kind but {other:?}"),
        };
        found.iter().map(kind).collect()
    }

    #[test]
    fn programs_and_links_to_nowhere_are_told() {
        for (text, span) in [
            ("<p>A mug.</p><script>go()</script>", "<script>go()</script>"),
            ("<p onclick=\"go()\">A mug.</p>", "<p onclick=\"go()\">"),
            ("<p>A <a href='javascript:go()'>mug</a>.</p>", "<a href='javascript:go()'>"),
            ("<p>A <a href=\"\">mug</a>.</p>", "<a href=\"\">"),
        ] {
            assert_eq!(spans(&BrokenHtml, text), [span], "{text}");
        }
        for right in [
            "<p>A <a href=\"/mugs\">mug</a> and <a href=\"#size\">its size</a>.</p>",
            "<p title=\"on=off\" class=\"one\">A mug.</p>",
            "<p data-on=\"1\">A mug.</p>",
        ] {
            assert_eq!(spans(&BrokenHtml, right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tags_that_do_not_hold_together_are_told() {
        assert_eq!(kinds("<p>A <b>mug</p><p>of clay</p>"), ["open"]);
        assert_eq!(kinds("<b>A <i>mug</b> of</i> clay"), ["crossed", "closes-nothing"]);
        assert_eq!(kinds("A mug</strong> of clay"), ["closes-nothing"]);
        assert_eq!(kinds("<div><p>A mug</p>"), ["open"]);
        assert_eq!(kinds("A mug <a href=\"x\""), ["cut"]);
        assert_eq!(kinds("A <a href=\"x>mug</a> of <b class=\"y\">clay</b>"), ["cut"]);
    }

    #[test]
    fn what_browsers_close_by_themselves_is_not_broken() {
        for html in [
            "<ul><li>One<li>Two</ul><p>A mug<br>of clay<p>and more",
            "<P>A <STRONG>mug</strong></P>",
            "<img src='a.jpg'><hr/><p/>",
            "a < b and 3 > 2, I <3 mugs",
            "<table><tr><td>1<td>2</table>",
            "<p>A mug</p></p>",
            "Salt & pepper, A&B; 100% &eacute;l&eacute;gant",
            "<!-- <b> --><style>b { }</style>",
        ] {
            assert_eq!(kinds(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn markup_that_buyers_read_is_told_and_repaired() {
        assert_eq!(fixed(&BrokenHtml, &titled("Salt &amp; pepper")).as_deref(), Some("Salt & pepper"));
        let twice = described("<p>Salt &amp;amp; pepper, sch&amp;ouml;n</p>");
        let fixes: Vec<_> = found_in(&BrokenHtml, &[twice]).into_iter().map(|finding| finding.fix).collect();
        assert_eq!(fixes, [Some("&amp;".to_owned()), Some("&ouml;".to_owned())]);
        assert_eq!(kinds("<p>&lt;br&gt;A mug</p>"), ["tag"]);
    }

    #[test]
    fn letters_converted_twice_are_told_and_repaired() {
        assert_eq!(fixed(&BrokenHtml, &described("<p>grÃ¼n</p>")).as_deref(), Some("<p>grün</p>"));
        assert_eq!(
            fixed(&BrokenHtml, &described("It\u{e2}\u{20ac}\u{2122}s a mug")).as_deref(),
            Some("It’s a mug")
        );
        let emoji = "A mug \u{f0}\u{178}\u{2dc}\u{20ac}";
        assert_eq!(fixed(&BrokenHtml, &described(emoji)).as_deref(), Some("A mug \u{1f600}"));
        assert_eq!(spans(&BrokenHtml, "It weighs 5\u{c2}\u{a0}g, ca\u{fffd}e"), ["\u{c2}\u{a0}", "\u{fffd}"]);
        assert_eq!(spans(&BrokenHtml, "Ãndia, Ångström, pâté, Â, naïve, garðr, crème brûlée, MÃO"), [""; 0]);
    }
}
