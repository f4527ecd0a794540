//! What becomes of buyers' e-mail addresses: kept, turned into a code, or left out.
//!
//! A code is a keyed hash (HMAC-SHA-256, RFC 2104) with a key of this shop alone: the same buyer has the same code in
//! every file, and without the key nobody can try addresses until one fits.

use crate::error::{Code, Error, Result};
use crate::store::settings;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tillwise_domain::ledger::Record;
use tillwise_domain::words::Words;
use ts_rs::TS;

/// What becomes of e-mail addresses; the choice holds for a whole shop, from the next import on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EmailRule {
    /// They are kept as they are.
    #[default]
    Keep,
    /// Only a code is kept.
    Code,
    /// Nothing is kept.
    LeaveOut,
}

impl EmailRule {
    /// Every rule, in the order lists show them.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Code, Self::LeaveOut];

    /// The rule's id; its words are under `email-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Code => "code",
            Self::LeaveOut => "leave_out",
        }
    }

    /// The rule with an id, or nothing. The command line writes `leave-out`.
    pub fn from_id(id: &str) -> Option<Self> {
        let id = id.replace('-', "_");
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }
}

const RULE: &str = "email";
const KEY: &str = "email_key";

/// The rule of an import, with the key of the shop's codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Emails {
    pub rule: EmailRule,
    key: [u8; 32],
}

impl Emails {
    /// A rule with the key the shop has, else with `spare`.
    ///
    /// # Errors
    /// Where codes are wanted and there is no key to make them with.
    pub fn new(sql: Option<&Connection>, wanted: Option<EmailRule>, spare: Option<[u8; 32]>) -> Result<Self> {
        let setting = |name: &str| sql.map_or(Ok(None), |sql| settings::get(sql, name));
        let stored = setting(RULE)?.and_then(|id| EmailRule::from_id(&id));
        let rule = wanted.or(stored).unwrap_or_default();
        let key = setting(KEY)?.and_then(|text| from_hex(&text)).or(spare);
        if rule != EmailRule::Keep && key.is_none() {
            return Err(Error::new(Code::Failed, Words::new("error-no-random")));
        }
        Ok(Self { rule, key: key.unwrap_or_default() })
    }

    /// Writes down what was chosen, in the transaction that keeps the first records of it.
    pub fn keep(&self, sql: &Connection) -> Result<()> {
        let stored = settings::get(sql, RULE)?;
        if stored.as_deref().unwrap_or(EmailRule::default().id()) != self.rule.id() {
            settings::set(sql, RULE, Some(self.rule.id()))?;
        }
        if self.rule != EmailRule::Keep && settings::get(sql, KEY)?.is_none() {
            settings::set(sql, KEY, Some(&hex(&self.key)))?;
        }
        Ok(())
    }

    /// Does to a record's address what the rule says.
    pub fn apply(&self, record: &mut Record) {
        let email = match record {
            Record::Order(order) => &mut order.email,
            Record::Customer(customer) => {
                if self.rule == EmailRule::LeaveOut && customer.id.is_none() {
                    // Somebody known by the address alone stays apart from the others by a code.
                    customer.id = customer.email.as_deref().map(|email| self.code(email));
                }
                &mut customer.email
            }
            _ => return,
        };
        *email = email.take().and_then(|email| self.shown(&email));
    }

    /// What is kept of an address.
    pub fn shown(&self, email: &str) -> Option<String> {
        match self.rule {
            EmailRule::Keep => Some(email.to_owned()),
            EmailRule::Code => Some(self.code(email)),
            EmailRule::LeaveOut => None,
        }
    }

    fn code(&self, email: &str) -> String {
        format!("c-{}", hex(&hmac(&self.key, email.as_bytes())[..8]))
    }
}

fn hmac(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let pad = |with: u8| {
        let mut block = [with; 64];
        block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(text: &[u8]) -> [u8; 32] {
        let mut key = [0; 32];
        key[..text.len()].copy_from_slice(text);
        key
    }

    #[test]
    fn the_hash_is_the_one_of_the_standard() {
        // RFC 4231, cases 1 and 2; a key shorter than a block is filled up with noughts.
        let first = hmac(&key_of(&[0x0b; 20]), b"Hi There");
        assert_eq!(hex(&first), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        let second = hmac(&key_of(b"Jefe"), b"what do ya want for nothing?");
        assert_eq!(hex(&second), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn a_code_is_the_same_for_one_buyer_and_another_for_another_shop() {
        let of = |key: [u8; 32]| Emails { rule: EmailRule::Code, key };
        let (one, other) = (of([1; 32]), of([2; 32]));
        assert_eq!(one.shown("a@example.com"), one.shown("a@example.com"));
        assert_ne!(one.shown("a@example.com"), one.shown("b@example.com"));
        assert_ne!(one.shown("a@example.com"), other.shown("a@example.com"));
        let code = one.code("a@example.com");
        assert!(code.starts_with("c-") && code.len() == 18, "{code}");
        assert_eq!(from_hex(&hex(&[7; 32])), Some([7; 32]));
        assert_eq!(from_hex("abc"), None);
    }
}
