//! Letters nobody sees, which a model reads all the same.

/// A text without invisible letters, and how many there were: tags (U+E0000 and on), zero-width letters, marks of writing
/// direction, variation selectors beyond those of emoji, and control characters other than line ends and tabs.
pub fn without_invisible(text: &str) -> (String, usize) {
    let kept: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    let removed = text.chars().count() - kept.chars().count();
    (kept, removed)
}

fn is_invisible(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    is_control
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0e}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_taken_out_and_counted() {
        let hidden = "A\u{200b} mug\u{202e}\u{e0041}\u{e0042}\u{7}";
        assert_eq!(without_invisible(hidden), ("A mug".to_owned(), 5));
        let seen = "Größe\n\tde l'été – ☕\u{fe0f} 350 ml";
        assert_eq!(without_invisible(seen), (seen.to_owned(), 0));
    }
}
