//! What differs between two texts, word by word, as pieces in reading order.

use crate::api::views::{CopyNewFactView, CopySpanKind, CopySpanView};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The pieces of two texts: what stays, what goes, what is new. A tag of HTML is one word.
pub(super) fn difference(old: &str, new: &str) -> Vec<CopySpanView> {
    let (before, after) = (words(old), words(new));
    let mut pieces: Vec<CopySpanView> = Vec::new();
    let mut add = |kind: CopySpanKind, words: &[&str]| {
        if words.is_empty() {
            return;
        }
        match pieces.last_mut().filter(|last| last.kind == kind) {
            Some(last) => words.iter().for_each(|word| last.text.push_str(word)),
            None => pieces.push(CopySpanView { kind, text: words.concat(), new_fact: None }),
        }
    };
    for op in capture_diff_slices(Algorithm::Patience, &before, &after) {
        let (_, was, is) = op.as_tag_tuple();
        match op {
            DiffOp::Equal { .. } => add(CopySpanKind::Kept, &before[was]),
            _ => {
                add(CopySpanKind::Removed, &before[was]);
                add(CopySpanKind::Added, &after[is]);
            }
        }
    }
    pieces
}

/// The pieces of a draft, with what is new in it and must be looked at cut out and named.
pub(in crate::api) fn fenced(old: &str, new: &str, facts: &[CopyNewFactView]) -> Vec<CopySpanView> {
    let mut at = 0;
    let mut pieces = Vec::new();
    for piece in difference(old, new) {
        if piece.kind == CopySpanKind::Removed {
            pieces.push(piece);
            continue;
        }
        let letters: Vec<char> = piece.text.chars().collect();
        let (from, to) = (at, at + letters.len());
        let mut cut = from;
        let mut push = |range: std::ops::Range<usize>, new_fact: Option<String>| {
            let text: String = letters[range.start - from..range.end - from].iter().collect();
            if !text.is_empty() {
                pieces.push(CopySpanView { kind: piece.kind, text, new_fact });
            }
        };
        for fact in facts.iter().filter(|fact| fact.start < to && fact.end > from) {
            let (start, end) = (fact.start.max(cut), fact.end.min(to));
            if start < end {
                push(cut..start, None);
                push(start..end, Some(fact.said.clone()));
                cut = end;
            }
        }
        push(cut..to, None);
        at = to;
    }
    pieces
}

/// A text in words, the blanks between them, single signs, and whole tags.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let alike = |is: fn(char) -> bool| rest.find(|letter| !is(letter)).unwrap_or(rest.len());
        let end = match first {
            '<' => rest.find('>').map_or(1, |end| end + 1),
            letter if letter.is_whitespace() => alike(char::is_whitespace),
            letter if letter.is_alphanumeric() => alike(char::is_alphanumeric),
            sign => sign.len_utf8(),
        };
        words.push(&rest[..end]);
        rest = &rest[end..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let sign = |kind| match kind {
            CopySpanKind::Kept => "",
            CopySpanKind::Removed => "-",
            CopySpanKind::Added => "+",
        };
        let pieces = difference(old, new).into_iter();
        pieces.map(|piece| format!("{}[{}]", sign(piece.kind), piece.text)).collect()
    }

    #[test]
    fn words_are_kept_removed_and_added() {
        assert_eq!(
            told("A mug of stonware.", "A mug of stoneware."),
            "[A mug of ]-[stonware]+[stoneware][.]"
        );
        assert_eq!(told("Größe", "Größe"), "[Größe]");
        assert_eq!(told("", "New"), "+[New]");
        assert_eq!(told("<p>Cup</p>", "<div>Cup</div>"), "-[<p>]+[<div>][Cup]-[</p>]+[</div>]");
        assert_eq!(told("a < b", "a < c"), "[a < ]-[b]+[c]");
    }

    #[test]
    fn the_pieces_are_the_two_texts() {
        let (old, new) =
            ("Our mug is mug is <b>made</b> of stonware, é…", "Our mug is made of stoneware, é!");
        let pieces = difference(old, new);
        let text = |but: CopySpanKind| -> String {
            pieces.iter().filter(|piece| piece.kind != but).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(
            (text(CopySpanKind::Added), text(CopySpanKind::Removed)),
            (old.to_owned(), new.to_owned())
        );
    }

    #[test]
    fn a_new_fact_is_cut_out_and_named() {
        let fact = CopyNewFactView {
            id: String::new(),
            start: 6,
            end: 12,
            text: "350 ml".to_owned(),
            said: "not in your data".to_owned(),
        };
        let pieces = fenced("holds a lot", "holds 350 ml", &[fact]);
        let facts: Vec<_> = pieces.iter().filter(|piece| piece.new_fact.is_some()).collect();
        assert_eq!(facts.iter().map(|piece| piece.text.as_str()).collect::<String>(), "350 ml");
        assert!(facts.iter().all(|piece| piece.kind != CopySpanKind::Removed));
    }
}
