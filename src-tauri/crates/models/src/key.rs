//! A key to a model's server. It is shown nowhere and leaves only in a header.

use crate::fault::{Fault, Result};
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

/// No provider's key is longer.
const LONGEST: usize = 512;

/// Below this, four letters would give too much of a key away.
const LONG_ENOUGH_TO_NAME: usize = 12;

/// A key. Its letters are wiped from memory with it.
#[derive(Clone)]
pub struct Key(SecretString);

impl Key {
    /// A key as it was typed or kept.
    ///
    /// # Errors
    /// [`Fault::KeyUnusable`] where it is empty, too long or has letters that cannot stand in a header.
    pub fn new(typed: &str) -> Result<Self> {
        let typed = typed.trim();
        let usable =
            !typed.is_empty() && typed.len() <= LONGEST && typed.bytes().all(|byte| byte.is_ascii_graphic());
        usable.then(|| Self(typed.into())).ok_or(Fault::KeyUnusable)
    }

    /// Its last four letters; empty for a key so short that they would give it away.
    pub fn last_four(&self) -> &str {
        let text = self.0.expose_secret();
        if text.len() < LONG_ENOUGH_TO_NAME { "" } else { &text[text.len() - 4..] }
    }

    /// The letters themselves, for the system's keyring and for nothing else.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The key behind a word, as a header that no log shows.
    pub(crate) fn header(&self, before: &str) -> Result<HeaderValue> {
        let text = format!("{before}{}", self.expose());
        let mut value = HeaderValue::from_str(&text).map_err(|_| Fault::KeyUnusable)?;
        value.set_sensitive(true);
        Ok(value)
    }

    /// Whether a text repeats the key: plainly, backwards escaped for an address, or in base64 at any offset.
    pub fn is_in(&self, text: &str) -> bool {
        let key = self.expose();
        text.contains(key)
            || text.contains(&escaped(key))
            || base64_cores(key).iter().any(|core| text.contains(core))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Key")
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// What of the key's base64 does not depend on what stands around it, for the three places it can begin at, in both
/// alphabets.
fn base64_cores(key: &str) -> Vec<String> {
    let mut cores = Vec::new();
    for before in 0..3_usize {
        let mut bytes = vec![0; before];
        bytes.extend(key.bytes());
        let whole = bytes.len() / 3 * 4;
        let from = (before * 8).div_ceil(6);
        for alphabet in [STANDARD, FOR_ADDRESSES] {
            let code = base64(&bytes, alphabet);
            // A key of one or two letters has no core; it is no key either.
            if let Some(core) = code.get(from..whole).filter(|core| core.len() > 3) {
                cores.push(core.to_owned());
            }
        }
    }
    cores
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const FOR_ADDRESSES: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let number =
            three.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            out.push(char::from(alphabet[number >> (18 - 6 * place) & 63]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_shown_by_its_last_four_letters_and_nothing_else() {
        let key = Key::new(" sk-CANARY-0123456789abcd\n").unwrap();
        assert_eq!(key.last_four(), "abcd");
        assert_eq!(format!("{key:?}"), "Key");
        assert!(key.header("Bearer ").unwrap().is_sensitive());
        assert_eq!(Key::new("short").unwrap().last_four(), "");
        for bad in ["", " ", "two words", "line\nbreak", "schlüssel", &"x".repeat(600)] {
            assert_eq!(Key::new(bad).err(), Some(Fault::KeyUnusable), "{bad:?}");
        }
    }

    #[test]
    fn a_repeated_key_is_found_however_it_is_written() {
        let key = Key::new("sk-CANARY-0123+/456789").unwrap();
        assert!(key.is_in("your key is sk-CANARY-0123+/456789, is it not?"));
        assert!(key.is_in("sk-CANARY-0123%2B%2F456789"));
        for around in ["", "a", "ab"] {
            let code = base64(format!("{around}sk-CANARY-0123+/456789!").as_bytes(), STANDARD);
            assert!(key.is_in(&code), "{code}");
        }
        assert!(!key.is_in("A mug of stoneware, sk-CANARY it is not."));
        assert_eq!(base64(b"Man", STANDARD), "TWFu", "RFC 4648, section 10 in kind");
        assert_eq!(base64(b"foob", STANDARD), "Zm9vYg", "RFC 4648, section 10");
    }
}
