//! Temperatures: "30 °C". A small letter behind the degree sign is told, and a letter without the sign where the words in
//! front say that a temperature is meant, because "75 C" may be a size as well.

use super::super::Finding;
use super::super::phrase::Token;
use super::{Measured, Unit};
use crate::words::Words;
use std::ops::Range;

/// Words in front of a temperature, without accents: six languages.
const AT: &[&str] = &["at", "to", "than", "bei", "bis", "auf", "a", "jusqu", "hasta", "fino", "tot", "op"];

/// The wrong temperatures of a text.
pub(super) fn told(check: &Unit, text: &Measured<'_, '_>) -> Vec<Finding> {
    let at = |first: usize| {
        let (range, fix) = wrong(&text.text.plain, text.tokens, first)?;
        let finding = text.text.finding_with_fix(check, range, &fix);
        let written = finding.text.clone();
        Some(finding.with("words", written).with("what", Words::new("copy-unit-wrong").with("right", fix)))
    };
    (0..text.tokens.len()).filter(|first| text.tokens[*first].is_number()).filter_map(at).collect()
}

/// A wrong temperature at a number: its bytes, and how it is written.
fn wrong(plain: &str, tokens: &[Token], first: usize) -> Option<(Range<usize>, String)> {
    let (number, next) = (&tokens[first], tokens.get(first + 1)?);
    let has_sign = next.word == "°";
    let scale = if has_sign { tokens.get(first + 2)? } else { next };
    let letter = &plain[scale.range.clone()];
    let between = &plain[number.range.end..scale.range.start];
    let goes_on = plain[scale.range.end..].starts_with(char::is_alphanumeric);
    if goes_on || between.contains('\n') || between.trim() != if has_sign { "°" } else { "" } {
        return None;
    }
    let is_wrong = match letter {
        "c" | "f" => has_sign,
        "C" | "F" => !has_sign && says_temperature(tokens, first),
        _ => false,
    };
    let of = &plain[number.range.clone()];
    let gap = if between.starts_with('°') { "" } else { " " };
    is_wrong.then(|| (number.range.start..scale.range.end, format!("{of}{gap}°{}", letter.to_uppercase())))
}

fn says_temperature(tokens: &[Token], first: usize) -> bool {
    let hot = tokens[first].word.parse::<u32>().is_ok_and(|degrees| (20..=600).contains(&degrees));
    let before = first.checked_sub(1).map(|before| tokens[before].word.as_str());
    hot && !tokens[first].apart && before.is_some_and(|before| AT.contains(&before))
}

#[cfg(test)]
mod tests {
    use super::super::super::fixtures::{described, fixed, spans};
    use super::*;

    #[test]
    fn a_wrong_temperature_is_told_with_the_right_one() {
        for (text, right) in [
            ("Wash at 30 °c please.", "Wash at 30 °C please."),
            ("Wash at 30°c.", "Wash at 30°C."),
            ("Brew at 85 C for long.", "Brew at 85 °C for long."),
            ("Bei 40C waschen.", "Bei 40 °C waschen."),
        ] {
            assert_eq!(fixed(&Unit, &described(text)).as_deref(), Some(right), "{text}");
        }
    }

    #[test]
    fn right_temperatures_sizes_and_letters_stay_silent() {
        for text in [
            "Wash at 30 °C or 86 °F.",
            "Wash at 30°.",
            "Size 75 C fits.",
            "A 5 C battery goes in.",
            "At 9 C street.",
            "Vitamin C at 30 Cents.",
            "Wash at 30, C is for cold.",
        ] {
            assert_eq!(spans(&Unit, text), [""; 0], "{text}");
        }
    }
}
