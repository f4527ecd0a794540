//! Rounds of ideas, what was picked, and what was worked out of it.

use super::copy_acts::Table;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};
use tillwise_domain::content::concept::{About, Part};

/// The rounds.
pub const ROUNDS: Table = Table::new(
    "idea_rounds",
    &["id", "about", "product", "subject", "persona", "asked", "who", "at", "picked_by", "picked_at"],
    1,
);
/// Their ideas.
pub const IDEAS: Table = Table::new("ideas", &["round", "number", "content", "author", "state", "reason"], 2);
/// What was worked out.
pub const PARTS: Table = Table::new(
    "idea_parts",
    &["round", "number", "part", "first", "author", "content", "distance", "who", "at"],
    3,
);

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its number.
    pub id: i64,
    /// What kind of thing it is about.
    pub about: About,
    /// The product, where it is one.
    pub product: Option<String>,
    /// Its name.
    pub subject: String,
    /// For whom: a persona's tag.
    pub persona: Option<String>,
    /// How many ideas are wanted.
    pub asked: usize,
    /// Who began it.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who picked three, and when.
    pub picked: Option<(String, i64)>,
}

/// What became of an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody picked yet.
    Open,
    /// It goes on.
    Picked,
    /// It was left, for this reason.
    Left(String),
}

/// An idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// Its round.
    pub round: i64,
    /// Its number in the round, from 1.
    pub number: usize,
    /// The idea.
    pub text: String,
    /// A model's name, or a person's.
    pub author: String,
    /// What became of it.
    pub fate: Fate,
}

/// Something worked out of an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// What it is.
    pub part: Part,
    /// The first draft.
    pub first: String,
    /// Who wrote that: a model, or a person.
    pub author: String,
    /// The text as it is now.
    pub text: String,
    /// How many letters lie between the two.
    pub distance: usize,
    /// Who wrote it last.
    pub who: String,
}

fn count(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<usize> {
    let number: i64 = row.get(at)?;
    Ok(usize::try_from(number).unwrap_or(0))
}

const ROUND: &str =
    "SELECT id, about, product, subject, persona, asked, who, at, picked_by, picked_at FROM idea_rounds";

fn read_round(row: &rusqlite::Row<'_>) -> rusqlite::Result<Round> {
    let (about, by, at): (String, Option<String>, Option<i64>) = (row.get(1)?, row.get(8)?, row.get(9)?);
    Ok(Round {
        id: row.get(0)?,
        about: About::from_id(&about).unwrap_or(About::Campaign),
        product: row.get(2)?,
        subject: row.get(3)?,
        persona: row.get(4)?,
        asked: count(row, 5)?,
        who: row.get(6)?,
        at: row.get(7)?,
        picked: by.zip(at),
    })
}

/// Every round, newest first.
///
/// # Errors
/// As SQLite says.
pub fn rounds(sql: &Connection) -> Result<Vec<Round>> {
    let mut query = sql.prepare_cached(&format!("{ROUND} ORDER BY id DESC"))?;
    Ok(query.query_map([], read_round)?.collect::<rusqlite::Result<_>>()?)
}

/// One round.
///
/// # Errors
/// As SQLite says.
pub fn round(sql: &Connection, id: i64) -> Result<Option<Round>> {
    Ok(sql.prepare_cached(&format!("{ROUND} WHERE id = ?1"))?.query_row([id], read_round).optional()?)
}

fn read_idea(row: &rusqlite::Row<'_>) -> rusqlite::Result<Idea> {
    let state: String = row.get(4)?;
    let fate = match state.as_str() {
        "picked" => Fate::Picked,
        "left" => Fate::Left(row.get(5)?),
        _ => Fate::Open,
    };
    Ok(Idea { round: row.get(0)?, number: count(row, 1)?, text: row.get(2)?, author: row.get(3)?, fate })
}

/// The ideas of a round, by number.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, round: i64) -> Result<Vec<Idea>> {
    let mut query = sql.prepare_cached(
        "SELECT round, number, content, author, state, reason FROM ideas WHERE round = ?1 ORDER BY number",
    )?;
    Ok(query.query_map([round], read_idea)?.collect::<rusqlite::Result<_>>()?)
}

/// Every idea that was left, the newest round first.
///
/// # Errors
/// As SQLite says.
pub fn left(sql: &Connection) -> Result<Vec<Idea>> {
    let mut query = sql.prepare_cached(
        "SELECT round, number, content, author, state, reason FROM ideas WHERE state = 'left' ORDER BY round DESC, number",
    )?;
    Ok(query.query_map([], read_idea)?.collect::<rusqlite::Result<_>>()?)
}

/// What was worked out of an idea.
///
/// # Errors
/// As SQLite says.
pub fn parts(sql: &Connection, round: i64, number: usize) -> Result<Vec<Worked>> {
    let mut query = sql.prepare_cached(
        "SELECT part, first, author, content, distance, who FROM idea_parts WHERE round = ?1 AND number = ?2",
    )?;
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let mut rows = query.query(params![round, number])?;
    let mut parts = Vec::new();
    while let Some(row) = rows.next()? {
        let part: String = row.get(0)?;
        let Some(part) = Part::from_id(&part) else { continue };
        parts.push(Worked {
            part,
            first: row.get(1)?,
            author: row.get(2)?,
            text: row.get(3)?,
            distance: count(row, 4)?,
            who: row.get(5)?,
        });
    }
    Ok(parts)
}
