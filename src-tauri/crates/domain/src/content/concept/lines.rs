//! Ideas as they are typed or pasted: one a line.

use crate::content::prompt::without_invisible;

/// The most letters of one idea.
pub const LONGEST: usize = 500;

/// The ideas of a pasted text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The ideas, in order.
    pub ideas: Vec<String>,
    /// How many were there already and are left out.
    pub repeated: usize,
}

/// Why a text is no list of ideas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// No line says anything.
    Empty,
    /// A line is longer than [`LONGEST`]; with its number, from 1.
    TooLong(usize),
}

/// Reads ideas, one a line. Blank lines are passed over, marks of a list in front of a line are taken off, and an idea that
/// stands in `known` or above is not taken twice. Numbers in front are taken off where every line has one.
///
/// # Errors
/// Nothing is said, or a line is too long.
pub fn lines(text: &str, known: &[String]) -> Result<Lines, LineProblem> {
    let said: Vec<(usize, String)> = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, unmarked(&without_invisible(line).0).to_owned()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let numbered = said.len() > 1 && said.iter().all(|(_, line)| unnumbered(line).is_some());
    let mut seen: Vec<String> = known.iter().map(|idea| idea.to_lowercase()).collect();
    let mut found = Lines::default();
    for (at, line) in &said {
        let idea = unnumbered(line).filter(|_| numbered).unwrap_or(line);
        if idea.chars().count() > LONGEST {
            return Err(LineProblem::TooLong(*at));
        }
        if seen.contains(&idea.to_lowercase()) {
            found.repeated += 1;
        } else {
            seen.push(idea.to_lowercase());
            found.ideas.push(idea.to_owned());
        }
    }
    if said.is_empty() { Err(LineProblem::Empty) } else { Ok(found) }
}

/// A line without the mark of a list.
fn unmarked(line: &str) -> &str {
    let line = line.trim();
    let rest = ["- ", "* ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
    rest.map_or(line, str::trim)
}

/// A line without the number in front: `12. `, `12) `. Nothing where there is none, or nothing behind it.
fn unnumbered(line: &str) -> Option<&str> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..).filter(|_| (1..=3).contains(&digits))?;
    let rest = rest.strip_prefix(['.', ')'])?.strip_prefix(' ')?.trim();
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ideas(text: &str) -> Vec<String> {
        lines(text, &[]).expect("ideas").ideas
    }

    #[test]
    fn each_line_is_an_idea_without_the_marks_of_a_list() {
        assert_eq!(
            ideas("- Tea at night\n\n * Two cups\u{200b}\r\n• Rain"),
            ["Tea at night", "Two cups", "Rain"]
        );
        assert_eq!(ideas("1. Tea\n2) Rain"), ["Tea", "Rain"]);
    }

    #[test]
    fn a_number_that_belongs_to_the_idea_stays() {
        assert_eq!(ideas("3 mugs for 2\n1. Advent"), ["3 mugs for 2", "1. Advent"]);
        assert_eq!(ideas("1. Advent"), ["1. Advent"], "one line is no list");
        assert_eq!(ideas("2024. \n1. Tea"), ["2024.", "1. Tea"]);
    }

    #[test]
    fn what_is_there_already_is_not_taken_twice() {
        let found = lines("Rain\nTEA\nrain\nSnow", &["Tea".to_owned()]).expect("ideas");
        assert_eq!((found.ideas, found.repeated), (vec!["Rain".to_owned(), "Snow".to_owned()], 2));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(lines(" \n \u{200b}\n", &[]), Err(LineProblem::Empty));
        let (most, more) = ("a".repeat(LONGEST), "a".repeat(LONGEST + 1));
        assert_eq!(ideas(&most).concat(), most);
        assert_eq!(lines(&format!("Tea\n{more}"), &[]), Err(LineProblem::TooLong(2)));
    }
}
