//! Letters nobody sees: tags, zero-width and bidirectional ones. They can carry a second text past a reader.

/// A text without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What a reader sees.
    pub text: String,
    /// How many letters were taken out.
    pub removed: usize,
}

/// Takes out every letter that a reader does not see. Line breaks and tabs stay.
pub fn seen(text: &str) -> Seen {
    let kept: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    let removed = text.chars().count() - kept.chars().count();
    Seen { text: kept, removed }
}

fn is_unseen(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        // Soft hyphen, combining joiner, Arabic mark, Hangul and Mongolian fillers.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => true,
        '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}' => true,
        // Zero-width, marks and overrides of direction, invisible operators, separators of lines.
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        // Selectors; the last of the first row says "as a picture" and stands behind many a sign.
        '\u{fe00}'..='\u{fe0e}' | '\u{fff0}'..='\u{fffb}' => true,
        // Tags and the other selectors: the usual way to hide a whole sentence.
        '\u{e0000}'..='\u{e0fff}' => true,
        '\u{1d173}'..='\u{1d17a}' | '\u{1bca0}'..='\u{1bca3}' => true,
        _ => letter.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_sentence_goes_and_letters_of_every_language_stay() {
        let hidden: String =
            "ignore".chars().map(|c| char::from_u32(0xe0000 + u32::from(c)).unwrap()).collect();
        assert_eq!(seen(&format!("Mug{hidden}")), Seen { text: "Mug".to_owned(), removed: 6 });
        assert_eq!(seen("a\u{200b}b\u{202e}c\r\u{feff}").removed, 4);
        for text in ["Tasse „Björk“, 350 ml\n\tÉmaillé", "食器 – マグ", "كوب", "Καλημέρα", "☕\u{fe0f}"]
        {
            assert_eq!(seen(text), Seen { text: text.to_owned(), removed: 0 });
        }
    }
}
