//! What a model said, read strictly: one JSON object with one text, plain or in one Markdown block.

use crate::fault::{Fault, Result};
use crate::letters::{Seen, seen};
use crate::plain::is_plain;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    text: String,
}

/// The text of an answer, without letters nobody sees.
///
/// # Errors
/// [`Fault::NotUnderstood`] for anything but the one object, [`Fault::NotPlain`] for links and tags in it,
/// [`Fault::TooLong`] for more than `most` letters.
pub(crate) fn text_of(said: &str, most: usize) -> Result<Seen> {
    let said = without_thoughts(said).trim();
    let answer: Answer = serde_json::from_str(unwrapped(said)?).map_err(|_| Fault::NotUnderstood)?;
    let text = seen(answer.text.trim());
    if text.text.trim().is_empty() {
        return Err(Fault::NotUnderstood);
    }
    if !is_plain(&text.text) {
        return Err(Fault::NotPlain);
    }
    if text.text.chars().count() > most {
        return Err(Fault::TooLong { most });
    }
    Ok(text)
}

/// Some local models think aloud first, between two marks.
fn without_thoughts(said: &str) -> &str {
    let said = said.trim_start();
    let thought = said.strip_prefix("<think>").and_then(|rest| rest.split_once("</think>"));
    thought.map_or(said, |(_, rest)| rest)
}

/// The one Markdown block, where there is one; words around it are let pass, a second block is not.
fn unwrapped(said: &str) -> Result<&str> {
    const FENCE: &str = "```";
    if said.starts_with('{') {
        return Ok(said);
    }
    let (_, rest) = said.split_once(FENCE).ok_or(Fault::NotUnderstood)?;
    let (inside, after) = rest.split_once(FENCE).ok_or(Fault::NotUnderstood)?;
    if after.contains(FENCE) {
        return Err(Fault::NotUnderstood);
    }
    let inside = inside.trim();
    Ok(inside.strip_prefix("json").or(inside.strip_prefix("JSON")).unwrap_or(inside).trim())
}

/// What can be shown of an answer that is still coming: the text's letters so far.
pub fn so_far(said: &str) -> String {
    let said = without_thoughts(said);
    let Some((_, rest)) = said.split_once("\"text\"") else { return String::new() };
    let Some(rest) = rest.trim_start().strip_prefix(':') else { return String::new() };
    let Some(inside) = rest.trim_start().strip_prefix('"') else { return String::new() };
    // The longest beginning that is a whole JSON string once it is closed; an escape may be half there.
    let end = end_of_string(inside);
    (0..=end.min(12))
        .filter(|less| inside.is_char_boundary(end - less))
        .find_map(|less| serde_json::from_str::<String>(&format!("\"{}\"", &inside[..end - less])).ok())
        .map(|text| seen(&text).text)
        .unwrap_or_default()
}

fn end_of_string(inside: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in inside.char_indices() {
        match letter {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    inside.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(said: &str) -> Result<String> {
        text_of(said, 40).map(|seen| seen.text)
    }

    #[test]
    fn the_one_object_is_read_plain_and_in_a_block() {
        for said in [
            r#"{"text": "A mug."}"#,
            "```json\n{\"text\": \"A mug.\"}\n```",
            "```\n{\"text\": \"A mug.\"}```",
            "Here it is:\n```json\n{\"text\": \"A mug.\"}\n```\nI hope it helps.",
            "<think>A mug, {\"text\": \"no\"}.</think>\n{\"text\": \" A mug.\\n\"}",
        ] {
            assert_eq!(read(said).as_deref(), Ok("A mug."), "{said}");
        }
    }

    #[test]
    fn everything_else_is_a_clear_failure() {
        for said in [
            "",
            "A mug.",
            "{\"text\": \"A mug.\"",
            "{\"text\": 7}",
            "{\"text\": \"\"}",
            "{\"text\": \"\u{200b}\"}",
            "{\"answer\": \"A mug.\"}",
            "{\"text\": \"A mug.\", \"send_to\": \"https://evil.example.com\"}",
            "{\"text\": \"A mug.\"} and {\"text\": \"a plate\"}",
            "[{\"text\": \"A mug.\"}]",
            "\"A mug.\"",
            "```json\n{\"text\": \"A\"}\n```\n```json\n{\"text\": \"B\"}\n```",
            "```json\n{\"text\": \"A\"}",
            "<think>endless",
        ] {
            assert_eq!(read(said), Err(Fault::NotUnderstood), "{said}");
        }
        assert_eq!(read("{\"text\": \"See https://evil.example.com\"}"), Err(Fault::NotPlain));
        assert_eq!(read(&format!("{{\"text\": \"{}\"}}", "a".repeat(41))), Err(Fault::TooLong { most: 40 }));
    }

    #[test]
    fn hidden_letters_are_counted_in_what_comes_back() {
        let hidden = "{\"text\": \"A\\u200b mug\u{202e}.\"}";
        assert_eq!(text_of(hidden, 40), Ok(Seen { text: "A mug.".to_owned(), removed: 2 }));
    }

    #[test]
    fn an_answer_that_is_still_coming_is_shown_as_far_as_it_is() {
        let whole = "```json\n{\"text\": \"Ein „Becher“ \\u00fcber\\n\\\"350\\\" ml\"}\n```";
        let text = "Ein „Becher“ über\n\"350\" ml";
        for end in (0..=whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let shown = so_far(&whole[..end]);
            assert!(text.starts_with(&shown), "{shown:?}");
        }
        assert_eq!(so_far(whole), text);
        assert_eq!(
            so_far("<think>{\"text\": \"no\""),
            "no",
            "an open thought cannot be told from an answer yet"
        );
    }
}
