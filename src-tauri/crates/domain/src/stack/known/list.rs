//! The list itself: read once, searched by name and by payee.

use crate::stack::{Job, Layer};
use std::sync::LazyLock;

/// A tool the list knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownTool {
    /// Its name.
    pub name: &'static str,
    /// Who sells it.
    pub vendor: &'static str,
    /// The layer it mostly works in.
    pub layer: Layer,
    /// What it is mostly used for, without doubles; never empty.
    pub jobs: Vec<Job>,
    /// Platforms and channels it is known to work with; others may be possible.
    pub works_with: Vec<&'static str>,
    /// Words a payment for it shows in a statement, folded as [`by_payee`] folds the statement's.
    payees: Vec<String>,
}

static KNOWN: LazyLock<Vec<KnownTool>> = LazyLock::new(|| {
    include_str!("known.tsv")
        .lines()
        .skip(1)
        .map(|line| line_of(line).expect("a test reads every line"))
        .collect()
});

fn line_of(line: &'static str) -> Option<KnownTool> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (name, vendor, layer) = (cell()?, cell()?, Layer::from_id(cell()?)?);
    let jobs = parts(cell()?).map(Job::from_id).collect::<Option<_>>()?;
    let works_with = parts(cell()?).collect();
    let payees = parts(cell()?).map(folded).collect();
    Some(KnownTool { name, vendor, layer, jobs, works_with, payees })
}

fn parts(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// Small letters and digits, a blank between words; a number stands apart from letters, because statements glue order
/// numbers to names (`GOOGLE*ADS12345`).
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for letter in text.chars().flat_map(char::to_lowercase) {
        let letter = if letter.is_alphanumeric() { letter } else { ' ' };
        let parts = letter != ' ' && before != ' ' && letter.is_numeric() != before.is_numeric();
        if parts || (letter == ' ' && before != ' ') {
            folded.push(' ');
        }
        if letter != ' ' {
            folded.push(letter);
        }
        before = letter;
    }
    folded.trim_end().to_owned()
}

/// Every known tool, by name.
pub fn known() -> impl Iterator<Item = &'static KnownTool> {
    KNOWN.iter()
}

/// The known tool with a name, whatever its letter case and signs.
pub fn find(name: &str) -> Option<&'static KnownTool> {
    let name = folded(name);
    known().find(|tool| folded(tool.name) == name)
}

/// The known tools of which the name, or a word in it, begins with what was typed; all for nothing typed.
pub fn matching(typed: &str) -> impl Iterator<Item = &'static KnownTool> {
    let typed = folded(typed);
    known().filter(move |tool| {
        let name = folded(tool.name);
        name.starts_with(&typed) || name.contains(&format!(" {typed}"))
    })
}

/// The known tool a payment is for, from the text of a bank or card statement; nothing where the text names none, or two
/// equally well.
///
/// Whole words only, so that `MAKE UP STORE` is not Make; the longest name found counts, so that `TWILIO SENDGRID` is
/// SendGrid.
pub fn by_payee(text: &str) -> Option<&'static KnownTool> {
    let text = format!(" {} ", folded(text));
    let length = |tool: &KnownTool| {
        let found = tool.payees.iter().filter(|payee| text.contains(&format!(" {payee} ")));
        found.map(|payee| payee.chars().count()).max()
    };
    let mut found: Vec<(usize, &KnownTool)> =
        known().filter_map(|tool| Some((length(tool)?, tool))).collect();
    found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    match found.as_slice() {
        [(first, _), (second, _), ..] if first == second => None,
        [(_, tool), ..] => Some(tool),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn paid(text: &str) -> Option<&'static str> {
        by_payee(text).map(|tool| tool.name)
    }

    #[test]
    fn the_list_is_long_whole_sorted_and_without_doubles() {
        let lines: Vec<&str> = include_str!("known.tsv").lines().skip(1).collect();
        for line in &lines {
            assert_eq!(line.split('\t').count(), 6, "{line}");
            assert!(line_of(line).is_some(), "a layer or a job is not known: {line}");
        }
        assert!(known().count() >= 200);
        let names: Vec<String> = known().map(|tool| folded(tool.name)).collect();
        let mut sorted = names.clone();
        sorted.sort();
        assert_eq!(names, sorted, "no order but the alphabet, so that none looks recommended");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for tool in known() {
            assert!(!tool.jobs.is_empty() && !tool.vendor.is_empty(), "{}", tool.name);
            assert!(!tool.jobs.contains(&Job::Other), "{}: other says nothing", tool.name);
            assert_eq!(tool.jobs.iter().collect::<BTreeSet<_>>().len(), tool.jobs.len(), "{}", tool.name);
        }
    }

    #[test]
    fn no_payee_stands_for_two_tools() {
        let payees: Vec<&String> = known().flat_map(|tool| &tool.payees).collect();
        assert_eq!(payees.iter().collect::<BTreeSet<_>>().len(), payees.len());
        for tool in known() {
            for payee in &tool.payees {
                assert_eq!(paid(payee), Some(tool.name), "{payee} alone names its tool");
            }
        }
        assert!(payees.iter().all(|payee| payee.len() >= 4), "short words stand in too many names");
    }

    #[test]
    fn names_are_found_whatever_their_signs() {
        assert_eq!(find(" chatgpt ").map(|tool| tool.layer), Some(Layer::Content));
        assert_eq!(find("JUDGE.ME").map(|tool| tool.jobs.as_slice()), Some([Job::Reviews].as_slice()));
        assert_eq!(find("Smile io").map(|tool| tool.name), Some("Smile.io"));
        assert_eq!(find("Voice Writer"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn what_is_typed_begins_a_word() {
        let names: Vec<&str> = matching("kla").map(|tool| tool.name).collect();
        assert_eq!(names, ["Klaviyo"]);
        assert!(matching("ads").any(|tool| tool.name == "Google Ads"), "a later word counts too");
        assert!(!matching("aviyo").any(|tool| tool.name == "Klaviyo"));
        assert_eq!(matching(" ").count(), known().count());
    }

    #[test]
    fn payments_are_told_from_statements() {
        for (text, tool) in [
            ("OPENAI *CHATGPT SUBSCR +14158799686 CA", "ChatGPT"),
            ("CHATGPT SUBSCR", "ChatGPT"),
            ("KLAVIYO INC. SOFTWARE BOSTON", "Klaviyo"),
            ("PADDLE.NET* TIDIO", "Tidio"),
            ("PADDLE.NET* N8N CLOUD1", "n8n"),
            ("INTUIT *MAILCHIMP", "Mailchimp"),
            ("INTUIT *QBooks Online", "QuickBooks"),
            ("GOOGLE*ADS1234567890", "Google Ads"),
            ("FACEBK *ABC123XYZ2", "Meta Ads"),
            ("CANVA* I04012-20733261", "Canva"),
            ("www.make.com Praha", "Make"),
            ("Twilio Sendgrid", "SendGrid"),
            ("PAYPAL *ZAPIER", "Zapier"),
            ("ANTHROPIC CLAUDE.AI SUBSCRIPTION", "Claude"),
        ] {
            assert_eq!(paid(text), Some(tool), "{text}");
        }
    }

    #[test]
    fn other_payments_are_no_tools() {
        for text in [
            "MAKE UP STORE BERLIN",
            "MAKE COMPANY LTD",
            "CLAUDE MONET MUSEUM",
            "CANVAS AND FRAMES LTD",
            "REBUY RECOMMERCE GMBH",
            "TABLEAU DECO PARIS",
            "NOTIONS HABERDASHERY",
            "BUFFER STOCK WAREHOUSE",
            "SEE YOU LATER CAFE",
            "RUNWAY FASHION STORE",
            "WRITERS GUILD",
            "GOOGLE *YouTube Premium",
            "SHOPIFY* 123456789",
            "DHL PAKET",
            "",
        ] {
            assert_eq!(paid(text), None, "{text}");
        }
    }
}
