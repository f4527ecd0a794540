//! Names of people in a report: left out unless they are wished for, also where they stand in a sentence.

use std::collections::BTreeSet;
use tillwise_domain::checkin::Action;
use tillwise_domain::stack::Register;

/// Who is known by name.
pub(super) struct Names {
    shown: bool,
    known: Vec<String>,
    instead: String,
}

impl Names {
    /// Everybody who is noted in the register or has an action. `instead` stands where a name was.
    pub(super) fn of(register: &Register, actions: &[Action], shown: bool, instead: String) -> Self {
        let tools = register.tools.iter().flat_map(|tool| [&tool.owner, &tool.backup]);
        let others = register.processes.iter().map(|process| &process.owner);
        let owners = tools.chain(others).chain(actions.iter().map(|action| &action.owner));
        let people = register.people.iter().map(|person| person.name.as_str());
        let mut known: BTreeSet<String> = BTreeSet::new();
        for name in people.chain(owners.filter_map(|name| name.as_deref())) {
            known.insert(name.trim().to_owned());
            // In a sentence of their own people go by their first name.
            known.extend(
                name.split_whitespace().next().filter(|first| first.chars().count() > 2).map(str::to_owned),
            );
        }
        let mut known: Vec<String> = known.into_iter().filter(|name| name.chars().count() > 1).collect();
        // The longest first: "Anna Berg" before "Anna".
        known.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
        Self { shown, known, instead }
    }

    /// Whether the report names people.
    pub(super) fn are_shown(&self) -> bool {
        self.shown
    }

    /// The text as it may stand in the report.
    pub(super) fn kept(&self, text: &str) -> String {
        if self.shown {
            return text.to_owned();
        }
        self.known.iter().fold(text.to_owned(), |text, name| without(&text, name, &self.instead))
    }
}

/// The text with whole words that are a name replaced, whatever their letter case.
fn without(text: &str, name: &str, instead: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let name = name.to_lowercase();
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let ends = rest.char_indices().map(|(from, found)| from + found.len_utf8());
        let found = ends
            .take_while(|end| *end <= name.len() + 4)
            .find(|end| rest[..*end].to_lowercase() == name && !letter(rest[*end..].chars().next()));
        match found.filter(|_| !letter(out.chars().next_back())) {
            Some(end) => {
                out.push_str(instead);
                at += end;
            }
            None => {
                let next = rest.chars().next().map_or(1, char::len_utf8);
                out.push_str(&rest[..next]);
                at += next;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn whole_names_go_and_words_that_hold_them_stay() {
        assert_eq!(
            without("Ask Ann, not ANN or Annual; Ann's list", "Ann", "…"),
            "Ask …, not … or Annual; …'s list"
        );
        assert_eq!(without("JoAnn and Ann", "Ann", "…"), "JoAnn and …");
        assert_eq!(without("Zoë writes", "zoë", "…"), "… writes");
        assert_eq!(without("", "Ann", "…"), "");
    }
}
