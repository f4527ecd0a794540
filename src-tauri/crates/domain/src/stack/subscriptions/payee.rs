//! Who was paid, out of the text of a statement: the same payee comes with another number, day or city each month.

use super::wording::{ALIASES, BETWEEN, WORDING};

/// A payee as it is grouped and as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Payee {
    /// The same for every line of one payee: `netflix`.
    pub key: String,
    /// For people: `NETFLIX.COM`.
    pub shown: String,
}

/// Longer names are cut for people; no payee needs more to be known by.
const SHOWN: usize = 40;

/// The payee of a booking, from its text and what else the statement writes about it.
pub(super) fn payee(text: &str, details: &str) -> Payee {
    let mut tokens = cleaned(text);
    // Of a processor alone it is not known who was paid; what else is written often says it.
    if !details.is_empty() && !text.contains('*') && is_processor(text) {
        let mut behind = details.split('|').map(cleaned);
        let named = behind.find(|words| !words.is_empty() && !is_processor(&words.join(" ")));
        tokens = named.unwrap_or(tokens);
    }
    if tokens.is_empty() {
        let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
        return Payee { key: whole.to_lowercase(), shown: short(&whole) };
    }
    Payee { key: key_of(&tokens), shown: short(&tokens.join(" ")) }
}

fn short(text: &str) -> String {
    text.chars().take(SHOWN).collect::<String>().trim_end().to_owned()
}

/// Small letters without accents that banks leave out: `PRÉLÈVEMENT` is `prelevement`.
pub(super) fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(without_accent).collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// The words of a text that name somebody, as they are written.
fn cleaned(text: &str) -> Vec<String> {
    let text = without_rules(&between(text));
    let mut words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || "*/,;|#:_()\"[]<>=".contains(letter))
        .map(|word| word.trim_matches(|letter: char| ".-'’+&@!".contains(letter) && letter != '+'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    loop {
        let before = words.len();
        words = without_lead(words);
        // What stands before the name is taken off until the name comes.
        while words.len() > 1 && (is_number(words[0]) || is_month_with_day(&words, 0)) {
            words.remove(0);
        }
        if words.len() == before {
            break;
        }
    }
    let mut kept: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let first = kept.is_empty();
        let folded = folded(word);
        // Behind the name, `on 14 Jan` begins what is of this payment alone.
        if !first && folded == "on" && words.get(at + 1).is_some_and(|next| is_number(next)) {
            break;
        }
        // An address behind the name is how to complain, and a city follows it.
        if !first && is_domain(word) {
            break;
        }
        if is_number(word) && !(first && words.len() > 1 && word.len() <= 3) {
            continue;
        }
        if !first && (is_reference(word) || WORDING.never_alone.has(&folded)) {
            continue;
        }
        if !first && (WORDING.months.has(&folded) || is_month_with_day(&words, at)) {
            continue;
        }
        kept.push((*word).to_owned());
        // Behind an address of the web stand its telephone and its city.
        if is_domain(word) && kept.len() == 1 {
            let product = text.contains('*').then(|| words.get(at + 1)).flatten();
            let product = product.filter(|next| !is_number(next) && !is_reference(next) && !is_domain(next));
            let starred =
                |next: &&&str| text.contains(&format!("*{next}")) || text.contains(&format!("* {next}"));
            kept.extend(product.filter(starred).map(|next| (*next).to_owned()));
            break;
        }
    }
    kept
}

/// The part of a structured text that names somebody: `/NAME/Example AB/MARF/1` holds `Example AB`.
fn between(text: &str) -> String {
    let plain = folded_same_length(text);
    for (begin, end) in BETWEEN {
        let Some(at) = plain.find(begin).map(|at| at + begin.len()) else { continue };
        let upto = plain[at..].find(end).map_or(plain.len(), |end| at + end);
        let inside = text.get(at..upto).unwrap_or_default().trim();
        if inside.chars().any(char::is_alphabetic) {
            return inside.to_owned();
        }
    }
    for begin in &WORDING.after.all {
        let behind = plain.find(begin).and_then(|at| text.get(at + begin.len()..)).map(str::trim);
        if let Some(behind) = behind.filter(|behind| behind.chars().any(char::is_alphabetic)) {
            return behind.to_owned();
        }
    }
    text.to_owned()
}

/// Cuts off what a bank adds behind the name: mandates, references and its own numbers.
fn without_rules(text: &str) -> String {
    let plain = folded_same_length(text);
    let ends = WORDING.cut_at.all.iter().filter_map(|mark| plain.find(mark)).filter(|at| *at > 3).min();
    text.get(..ends.unwrap_or(text.len())).unwrap_or(text).to_owned()
}

/// Small letters of the same length in bytes, so that places in one are places in the other.
fn folded_same_length(text: &str) -> String {
    text.chars().map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Takes the bank's own words and the name of a processor off the front.
fn without_lead(words: Vec<&str>) -> Vec<&str> {
    let plain: Vec<String> = words.iter().map(|word| folded(word)).collect();
    let mut begin = 0;
    loop {
        let lead =
            [&WORDING.before, &WORDING.processors].map(|list| list.leads(&plain[begin..])).into_iter().max();
        // Something must be left to be the name.
        let left = |count: &usize| plain[begin + count..].iter().any(|word| !is_number(word));
        match lead.flatten().filter(left) {
            Some(count) => begin += count,
            None => break,
        }
    }
    words[begin..].to_vec()
}

fn is_processor(text: &str) -> bool {
    let plain: Vec<String> = text.split_whitespace().map(folded).collect();
    WORDING.processors.leads(&plain).is_some()
}

/// A number, a telephone, a day, a card: no letter but an `x` that hides digits.
fn is_number(word: &str) -> bool {
    word.chars().any(|letter| letter.is_ascii_digit())
        && word.chars().all(|letter| !letter.is_alphabetic() || matches!(letter, 'x' | 'X'))
}

/// A month's short name beside a number: `14 JAN`.
fn is_month_with_day(words: &[&str], at: usize) -> bool {
    let plain = folded(words[at]);
    let beside = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| is_number(word));
    WORDING.months_in_short.has(&plain) && (beside(at.checked_sub(1)) || beside(Some(at + 1)))
}

/// A code that is another one each time: letters and digits by turns, or many digits.
fn is_reference(word: &str) -> bool {
    if is_domain(word) {
        return false;
    }
    let kinds: Vec<bool> =
        word.chars().filter(|c| c.is_alphanumeric()).map(|letter| letter.is_ascii_digit()).collect();
    let digits = kinds.iter().filter(|digit| **digit).count();
    let turns = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let letters = kinds.len() - digits;
    digits >= 4 || (digits >= 1 && turns >= 2) || (digits >= 2 && letters < 4 && kinds.len() >= 4)
}

/// An address of the web: `example.com`.
fn is_domain(word: &str) -> bool {
    let Some((name, ending)) = word.rsplit_once('.') else { return false };
    name.chars().any(char::is_alphabetic)
        && (2..=7).contains(&ending.len())
        && ending.chars().all(|letter| letter.is_ascii_alphabetic())
}

/// What lines of one payee share: small letters, without the ending of a web address, a firm's form or a country.
fn key_of(words: &[String]) -> String {
    let mut plain: Vec<String> = words.iter().map(|word| folded(word)).collect();
    if let Some(first) = plain.first_mut().filter(|first| is_domain(first)) {
        let name = first.strip_prefix("www.").unwrap_or(first);
        *first = name.split('.').next().unwrap_or(name).to_owned();
    }
    while plain.len() > 1 && plain.last().is_some_and(|word| WORDING.at_the_end.has(word)) {
        plain.pop();
    }
    let key = plain.join(" ");
    let of = |name: &&(&str, &str)| key == name.0 || key.starts_with(&format!("{} ", name.0));
    ALIASES.iter().find(of).map_or(key.clone(), |(_, name)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::payee;

    #[test]
    fn one_payee_has_one_key_whatever_the_bank_writes_around_it() {
        for (key, texts) in [
            (
                "netflix",
                &[
                    "NETFLIX.COM",
                    "ACH DEBIT NETFLIX.COM",
                    "NETFLIX.COM 866-579-7172 CA",
                    "PURCHASE AUTHORIZED ON 01/14 NETFLIX.COM 866-579-7172 CA S384014123456 CARD 1234",
                    "RECURRING PAYMENT AUTHORIZED ON 02/14 NETFLIX.COM NETFLIX.COM CA",
                    "CHECKCARD 0114 NETFLIX.COM LOS GATOS CA 24692164014",
                    "PRLV SEPA NETFLIX INTERNATIONAL B.V. REF : 123 MANDAT 99",
                    "NETFLIX NL",
                    "PayPal *NETFLIX.COM 4029357733",
                    "CARTE 15/01/24 NETFLIX.COM CB*1234",
                    "POS DEBIT NETFLIX.COM",
                    "Netflix.com on 14 JAN BCC",
                ][..],
            ),
            (
                "spotify",
                &[
                    "SPOTIFY USA 8774671696",
                    "SPOTIFY P1234567890",
                    "Spotify P2A4B6C8",
                    "SPOTIFY",
                    "PAYPAL *SPOTIFY",
                    "/TRTP/SEPA Incasso/IBAN/NL00X/BIC/X/NAME/Spotify AB/MARF/123/REMI/x",
                    "Naam: Spotify AB Omschrijving: P2A4 IBAN: SE00 Kenmerk: 1",
                ],
            ),
            ("slack", &["SLACK T01ABC2DEF", "SLACK T09ZZZ1QQQ", "SLACK 415-555-0100 CA", "SLACK INC"]),
            (
                "canva",
                &["PADDLE.NET* CANVA", "PADDLE.NET*CANVA 0123", "SEPA-LASTSCHRIFT CANVA MREF+1 EREF+2"],
            ),
            ("bt sport monthly", &["BT SPORT MONTHLY", "DIRECT DEBIT BT SPORT MONTHLY REF 4711"]),
            ("网飞视频订阅", &["网飞视频订阅"]),
            ("7shifts", &["7SHIFTS 123-456"]),
            (
                "amazon web services",
                &["AWS EMEA aws.amazon.co", "Amazon web services", "AMAZON WEB SERVICES AWS.AMAZON.CO WA"],
            ),
            (
                "google workspace",
                &["GOOGLE *GSUITE_shop cc@google.com CA", "GOOGLE*GSUITE SHOP", "GOOGLE *Workspace_shop"],
            ),
            (
                "microsoft",
                &["Microsoft*Microsoft 365 B MSBILL.INFO WA", "MICROSOFT#G012345678 MSBILL.INFO WA"],
            ),
            ("office rent", &["Office Rent - January", "Office Rent - February"]),
            ("dropbox plus monthly", &["Dropbox Plus * Monthly"]),
            ("example tool", &["ORIG CO NAME:EXAMPLE TOOL ORIG ID:123456 DESC DATE:0114"]),
        ] {
            for text in texts {
                let found = payee(text, "");
                let same = found.key == key || (key == "netflix" && found.key.starts_with("netflix"));
                assert!(same, "{text}: {found:?}");
            }
        }
    }

    #[test]
    fn a_processor_alone_is_told_by_what_stands_behind_it() {
        let found = payee("PayPal Europe S.a.r.l. et Cie S.C.A", "PP.1234.PP . CANVA, Ihr Einkauf bei CANVA");
        assert_eq!(found.key, "canva");
        assert_eq!(payee("PAYPAL", "").key, "paypal");
    }

    #[test]
    fn what_is_shown_is_clean_and_short() {
        assert_eq!(payee("NETFLIX.COM 866-579-7172 CA", "").shown, "NETFLIX.COM");
        assert_eq!(payee("OPENAI *CHATGPT SUBSCR", "").shown, "OPENAI CHATGPT SUBSCR");
        assert_eq!(payee("4711 0815", "").shown, "4711 0815", "nothing else is there");
        assert!(payee(&"WORD ".repeat(50), "").shown.len() <= 40);
    }
}
