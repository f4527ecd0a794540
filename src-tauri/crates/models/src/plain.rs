//! Whether a draft is plain words. A link, an e-mail address or a tag has no place in one: it is how a text that was
//! tampered with would lead a buyer, or the program, elsewhere.

/// Endings of names on the network that stand in no sentence by themselves.
const ENDINGS: &[&str] = &[
    "app", "at", "biz", "ch", "cn", "co", "com", "de", "dev", "es", "eu", "fr", "info", "io", "it", "link",
    "me", "net", "nl", "online", "org", "ru", "shop", "site", "store", "top", "uk", "us", "xyz",
];

/// Whether a text has neither links nor addresses nor tags.
pub(crate) fn is_plain(text: &str) -> bool {
    !has_tag(text) && !text.contains("](") && text.split_whitespace().all(|word| !leads_elsewhere(word))
}

fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    })
}

fn leads_elsewhere(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '/').to_lowercase();
    let scheme =
        ["://", "www.", "mailto:", "javascript:", "data:", "tel:"].iter().any(|mark| word.contains(mark));
    let address = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    scheme || address || is_host(word.split(['/', '?', '#', ':']).next().unwrap_or_default())
}

/// `shop.example.com`, but not `z.B.`, `3.5` or `No.7`.
fn is_host(word: &str) -> bool {
    let Some((name, ending)) = word.rsplit_once('.') else { return false };
    let label = name.rsplit('.').next().unwrap_or_default();
    ENDINGS.contains(&ending)
        && label.len() > 1
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.'))
        && label.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_addresses_and_tags_are_not_plain_words() {
        for text in [
            "See https://evil.example.com now",
            "Go to evil.example.com!",
            "(www.evil.example)",
            "Write to ada@example.com.",
            "A <b>mug</b>",
            "A mug<script>alert(1)</script>",
            "<!-- hidden -->",
            "[a mug](x)",
            "javascript:alert(1)",
            "evil.shop/mug",
        ] {
            assert!(!is_plain(text), "{text}");
        }
        for text in [
            "Eine Tasse, z.B. für Tee, 3.5 dl, Nr.7.",
            "Fits hands < 8 cm and > 5 cm; 2 < 3.",
            "Made by Björk & Sons, approx. 350 ml. It keeps tea warm.",
            "Un mug, fait à la main. Et voilà...",
            "Price/performance 1:1, size M/L (new).",
        ] {
            assert!(is_plain(text), "{text}");
        }
    }
}
