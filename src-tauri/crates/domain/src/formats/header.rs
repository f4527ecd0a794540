//! A file's header row: columns by position, found by name.

use std::collections::HashSet;

/// The column names of a file, as written and folded for comparing.
#[derive(Clone, Debug, Default)]
pub struct Header {
    names: Vec<String>,
    folded: Vec<String>,
    /// The folded names, and what stands before the brackets of those that have any.
    known: HashSet<String>,
}

impl Header {
    /// A header from a row's cells.
    pub fn new<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let before_brackets = names.iter().filter_map(|name| Some(fold(name.split_once('(')?.0)));
        let known = before_brackets.chain(folded.iter().cloned()).collect();
        Self { names, folded, known }
    }

    /// The first column with one of these names, whatever its letter case and punctuation.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| {
            let wanted = fold(name);
            self.folded.iter().position(|folded| *folded == wanted)
        })
    }

    /// The first column whose name is one of these or begins with it and goes on in brackets:
    /// `Amount spent (EUR)`. Gives the column and what the brackets hold.
    pub fn find_bracketed(&self, names: &[&str]) -> Option<(usize, Option<&str>)> {
        names.iter().find_map(|wanted| {
            let wanted = fold(wanted);
            // A hostile file may have a header of many megabytes, so nothing is folded that was folded before.
            let mut named = self.names.iter().zip(&self.folded).enumerate();
            named.find_map(|(index, (name, folded))| match name.split_once('(') {
                Some((before, rest)) if folded.starts_with(&wanted) && fold(before) == wanted => {
                    Some((index, Some(rest.trim_end().trim_end_matches(')').trim())))
                }
                None if *folded == wanted => Some((index, None)),
                _ => None,
            })
        })
    }

    /// Whether a column with this name is there, alone or with brackets behind it.
    pub fn has(&self, name: &str) -> bool {
        self.has_folded(&fold(name))
    }

    /// The same for a name that is folded already.
    pub(super) fn has_folded(&self, folded: &str) -> bool {
        self.known.contains(folded)
    }

    /// A column's name as the file writes it.
    pub fn name(&self, column: usize) -> Option<&str> {
        self.names.get(column).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// All names in small letters and without punctuation, in the order of the columns.
    pub fn folded(&self) -> &[String] {
        &self.folded
    }

    /// Whether a row is this header once more, and if so whether its names stand in the same order.
    pub(super) fn comes_again(&self, row: &csv::StringRecord) -> Option<bool> {
        let filled = || row.iter().map(str::trim).filter(|cell| !cell.is_empty());
        let names = || self.names.iter().filter(|name| !name.is_empty());
        // Asked of every row: most differ in their first cell already.
        let first = filled().next()?;
        if self.len() < 2 || !names().any(|name| name.eq_ignore_ascii_case(first)) {
            return None;
        }
        let mut again: Vec<String> = filled().map(fold).collect();
        let mut before: Vec<String> = names().map(|name| fold(name)).collect();
        let same = again == before;
        again.sort_unstable();
        before.sort_unstable();
        (again == before).then_some(same)
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no column.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Columns that hold e-mail addresses, as far as their names tell: `Email`, `Billing E-mail`, `Customer email`.
    pub fn email_columns(&self) -> Vec<usize> {
        let holds = |folded: &String| {
            let plain = folded.replace("e mail", "email");
            let any = |words: &[&str]| plain.split(' ').any(|word| words.contains(&word));
            // A column that says whether somebody wants letters holds no address.
            any(&["email", "mail", "emailadresse"])
                && !any(&[
                    "accepts",
                    "marketing",
                    "subscribed",
                    "verified",
                    "consent",
                    "status",
                    "campaign",
                    "report",
                ])
        };
        self.folded.iter().enumerate().filter(|(_, folded)| holds(folded)).map(|(at, _)| at).collect()
    }

    /// The first few names, for a message about an unknown file.
    pub fn first_names(&self, count: usize) -> String {
        let names = self.names.iter().filter(|name| !name.is_empty()).take(count);
        names.map(|name| shortened(name)).collect::<Vec<_>>().join(", ")
    }
}

/// A name as it fits into a sentence. What is no table at all can have its whole text for a name.
fn shortened(name: &str) -> String {
    const LETTERS: usize = 40;
    let mut letters = name.chars().filter(|letter| !letter.is_control());
    let mut short: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

/// Small letters, and every run of other signs as one blank.
pub(super) fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_whatever_case_and_signs() {
        let header = Header::new(["UTM campaign", " In stock? ", "Amount spent (EUR)", "Impr."]);
        assert_eq!(header.find(&["Utm Campaign"]), Some(0));
        assert_eq!(header.find(&["in stock"]), Some(1));
        assert_eq!(header.find_bracketed(&["Amount spent"]), Some((2, Some("EUR"))));
        assert_eq!(header.find(&["Amount"]), None);
        assert_eq!(header.find_bracketed(&["impr"]), Some((3, None)));
    }

    #[test]
    fn a_text_without_columns_is_named_in_few_letters() {
        let said = Header::new(["a\u{1b}[2Jb", &"x".repeat(300_000), "last"]).first_names(2);
        assert_eq!(said, format!("a[2Jb, {}…", "x".repeat(40)));
    }

    #[test]
    fn a_column_about_letters_holds_no_address() {
        let header = Header::new(["Email", "Email Campaign Report", "Accepts Email", "Customer e-mail"]);
        assert_eq!(header.email_columns(), [0, 3]);
    }

    #[test]
    fn of_two_columns_with_one_name_the_first_counts() {
        assert_eq!(Header::new(["Price", "price"]).find(&["PRICE"]), Some(0));
    }
}
