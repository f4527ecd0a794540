//! How the shop speaks and what it stands for, read back. It is written through [`super::copy_acts`].

use super::copy_acts::Table;
use crate::error::Result;
use jiff::civil::Date;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use tillwise_domain::content::positioning::{Message, Positioning};
use tillwise_domain::content::{BannedWord, HouseRules, Preference, VoiceProfile, VoiceRule};

/// Rules of the voice profile.
pub const VOICE: Table = Table::new("copy_voice", &["rule", "value", "at"], 1);
/// Words the shop prefers.
pub const PREFERRED: Table = Table::new("copy_preferred", &["word", "over", "at"], 1);
/// Words it does not use.
pub const BANNED: Table = Table::new("copy_banned", &["word", "instead", "claim", "at"], 1);
/// What it stands for.
pub const POSITIONING: Table = Table::new("copy_positioning", &["part", "content", "at"], 1);
/// Messages and proofs.
pub const MESSAGES: Table =
    Table::new("copy_messages", &["id", "proof", "content", "phrases", "who", "at"], 1);
/// Approvals in spite of the voice.
pub const EXCEPTIONS: Table = Table::new("copy_exceptions", &["step", "product", "remarks"], 1);

/// The tables by which every text is read anew.
pub(super) const READ_BY: [Table; 5] = [VOICE, PREFERRED, BANNED, POSITIONING, MESSAGES];

/// A word that may not stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banned {
    /// In small letters.
    pub word: String,
    /// What to write instead.
    pub instead: Option<String>,
    /// Whether it is something that may not be claimed.
    pub claim: bool,
}

/// A message or a proof of the positioning card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMessage {
    /// Its number.
    pub id: i64,
    /// Whether it is a proof.
    pub proof: bool,
    /// What it says and by which phrases.
    pub message: Message,
    /// Who approved it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// The voice profile, without the list of banned words.
///
/// # Errors
/// As SQLite says.
pub fn profile(sql: &Connection) -> Result<VoiceProfile> {
    let mut profile = VoiceProfile::default();
    let mut query = sql.prepare_cached("SELECT rule, value FROM copy_voice")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (rule, value): (String, String) = (row.get(0)?, row.get(1)?);
        if let Some(rule) = VoiceRule::from_id(&rule) {
            // A value that a newer program knows leaves the rule open here.
            let _ = profile.set(rule, Some(&value));
        }
    }
    let mut query = sql.prepare_cached("SELECT word, over FROM copy_preferred ORDER BY word")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        profile.preferred.push(Preference { word: row.get(0)?, over: list(&row.get::<_, String>(1)?) });
    }
    Ok(profile)
}

/// The words that may not stand in a text, by the alphabet.
///
/// # Errors
/// As SQLite says.
pub fn banned(sql: &Connection) -> Result<Vec<Banned>> {
    let mut query = sql.prepare_cached("SELECT word, instead, claim FROM copy_banned ORDER BY word")?;
    let rows = query
        .query_map([], |row| Ok(Banned { word: row.get(0)?, instead: row.get(1)?, claim: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The owner's own rules as the checks read them on a day.
///
/// # Errors
/// As SQLite says.
pub fn house(sql: &Connection, today: Date) -> Result<HouseRules> {
    let words = banned(sql)?.into_iter();
    Ok(HouseRules {
        today: Some(today),
        banned: words.map(|one| BannedWord { word: one.word, instead: one.instead }).collect(),
        voice: Some(profile(sql)?).filter(|profile| *profile != VoiceProfile::default()),
    })
}

/// The voice as a prompt takes it, with the words that may not be said, and what may not be claimed.
///
/// # Errors
/// As SQLite says.
pub fn for_prompts(sql: &Connection) -> Result<(VoiceProfile, Vec<String>)> {
    let (claims, words): (Vec<Banned>, Vec<Banned>) = banned(sql)?.into_iter().partition(|one| one.claim);
    let only = |list: Vec<Banned>| list.into_iter().map(|one| one.word).collect();
    Ok((VoiceProfile { banned: only(words), ..profile(sql)? }, only(claims)))
}

/// Every message and proof, by number.
///
/// # Errors
/// As SQLite says.
pub fn messages(sql: &Connection) -> Result<Vec<StoredMessage>> {
    let mut query =
        sql.prepare_cached("SELECT id, proof, content, phrases, who, at FROM copy_messages ORDER BY id")?;
    let rows = query.query_map([], |row| {
        let message = Message { text: row.get(2)?, phrases: list(&row.get::<_, String>(3)?) };
        Ok(StoredMessage { id: row.get(0)?, proof: row.get(1)?, message, who: row.get(4)?, at: row.get(5)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The positioning card.
///
/// # Errors
/// As SQLite says.
pub fn positioning(sql: &Connection) -> Result<Positioning> {
    let mut card = Positioning::default();
    let mut query = sql.prepare_cached("SELECT part, content FROM copy_positioning")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (part, content): (String, String) = (row.get(0)?, row.get(1)?);
        match part.as_str() {
            "for_whom" => card.for_whom = content,
            "what" => card.what = content,
            "why_different" => card.why_different = content,
            _ => {}
        }
    }
    let (proofs, messages): (Vec<_>, Vec<_>) = messages(sql)?.into_iter().partition(|one| one.proof);
    let only = |list: Vec<StoredMessage>| list.into_iter().map(|one| one.message).collect();
    (card.proofs, card.messages) = (only(proofs), only(messages));
    Ok(card)
}

/// A mark of everything that remarks and counts are made by: another one once any of it changes.
///
/// # Errors
/// As SQLite says.
pub fn mark(sql: &Connection) -> Result<String> {
    let queries = [
        "SELECT rule || char(31) || value FROM copy_voice ORDER BY rule",
        "SELECT word || char(31) || over FROM copy_preferred ORDER BY word",
        "SELECT word || char(31) || coalesce(instead, '') FROM copy_banned ORDER BY word",
        "SELECT id || char(31) || proof || content || char(31) || phrases FROM copy_messages ORDER BY id",
    ];
    let mut sum = Sha256::new();
    for text in queries {
        let mut query = sql.prepare_cached(text)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            sum.update(line.len().to_le_bytes());
            sum.update(line.as_bytes());
        }
        // An empty list is told from the one after it.
        sum.update([0]);
    }
    Ok(sum.finalize().iter().take(8).fold(String::new(), |mut mark, byte| {
        // Writing to a text cannot fail.
        let _ = write!(mark, "{byte:02x}");
        mark
    }))
}

/// The approvals that were given in spite of the voice, by product and second.
///
/// # Errors
/// As SQLite says.
pub fn exceptions(sql: &Connection) -> Result<Vec<(String, i64)>> {
    let mut query = sql.prepare_cached(
        "SELECT e.product, s.at FROM copy_exceptions e JOIN copy_steps s ON s.id = e.step ORDER BY e.step",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}
