//! The owner's work on catalog copy, act by act: every row an act writes is noted as it was before and after, so the
//! last act can always be taken back, after a restart too.
//!
//! Every table in [`TABLES`] and [`BESIDE`] is written through [`Act`] and nowhere else.

use super::copy_voice::{self, BANNED, EXCEPTIONS, MESSAGES, POSITIONING, PREFERRED, VOICE};
use super::{ideas, personas, prompt_library, prompt_templates, variants};
use crate::error::Result;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many acts can be taken back; older ones are forgotten.
const KEPT: i64 = 500;

/// How many rows an act may write that is added to bit by bit; its whole note is written anew each time.
const MOST_ADDED: usize = 200;

/// A table of work: its name, its columns, and how many of them, from the first, are its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    key: usize,
}

impl Table {
    /// A table of work.
    pub(super) const fn new(name: &'static str, columns: &'static [&'static str], key: usize) -> Self {
        Self { name, columns, key }
    }
}

/// The owner's texts.
pub const TEXTS: Table = Table {
    name: "copy_texts",
    columns: &["product", "field", "image", "content", "over", "author", "written_at"],
    key: 3,
};
/// Drafts that wait.
pub const DRAFTS: Table = Table {
    name: "copy_drafts",
    columns: &["id", "product", "field", "image", "content", "author", "made_at", "origin"],
    key: 1,
};
/// Steps from state to state.
pub const STEPS: Table =
    Table { name: "copy_steps", columns: &["id", "product", "state", "who", "at", "waits", "note"], key: 1 };
/// Claims that somebody vouches for.
pub const TICKS: Table = Table {
    name: "copy_ticks",
    columns: &["product", "kind", "words", "sentence", "who", "at", "note", "file", "until"],
    key: 4,
};
/// Remarks that were left.
pub const LEFT: Table =
    Table { name: "copy_left", columns: &["product", "rule", "field", "image", "span", "who", "at"], key: 5 };
/// Words that were called right.
pub const WORDS: Table = Table { name: "copy_words", columns: &["word", "at"], key: 1 };
/// Rules that are off.
pub const RULES_OFF: Table =
    Table { name: "copy_rules_off", columns: &["rule", "place", "about", "at"], key: 3 };
/// Spot-checks.
pub const SPOT_CHECKS: Table = Table {
    name: "spot_checks",
    columns: &["id", "kind", "seed", "percent", "allowed", "stops_above", "who", "at", "stopped_at"],
    key: 1,
};
/// The texts of their batches.
pub const SPOT_ITEMS: Table = Table {
    name: "spot_check_items",
    columns: &[
        "spot_check",
        "position",
        "about",
        "field",
        "image",
        "mark",
        "made_by",
        "content",
        "was",
        "verdict",
        "reason",
        "who",
        "at",
    ],
    key: 2,
};

const TABLES: &[Table] = &[
    TEXTS,
    DRAFTS,
    STEPS,
    TICKS,
    LEFT,
    WORDS,
    RULES_OFF,
    VOICE,
    PREFERRED,
    BANNED,
    POSITIONING,
    MESSAGES,
    EXCEPTIONS,
    SPOT_CHECKS,
    SPOT_ITEMS,
];

/// Tables beside the review: no product's state, remark or text hangs on them.
const BESIDE: &[Table] = &[
    prompt_templates::CHOICES,
    personas::PERSONAS,
    personas::AUDIENCES,
    variants::SETS,
    variants::TEXTS,
    variants::TRIALS,
    prompt_library::LIBRARY,
    ideas::ROUNDS,
    ideas::IDEAS,
    ideas::PARTS,
];

/// One row an act wrote.
#[derive(Debug, Serialize, Deserialize)]
struct Change {
    table: String,
    key: Vec<Value>,
    before: Option<Vec<Value>>,
    after: Option<Vec<Value>>,
}

/// An act under way, inside a transaction.
pub struct Act<'a> {
    sql: &'a Transaction<'a>,
    changes: Vec<Change>,
}

/// An act that is added to while it goes on, such as the drafts of one run. What it adds later are rows that nothing before
/// them knew, so that the acts in between are taken back before it as ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ongoing {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub who: String,
    /// When it began.
    pub at: i64,
    /// How many parts it has so far.
    pub parts: usize,
}

/// What an act did, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Its number.
    pub id: i64,
    /// A sentence.
    pub said: String,
    /// The product it was about, where it was one.
    pub product: Option<String>,
    /// Whether it changed texts.
    pub texts: bool,
    /// Whether it changed how the shop speaks, by which every text is read anew.
    pub voice: bool,
    /// Whether it changed nothing that the review rests on: prompts, buyers, ideas.
    pub beside: bool,
}

impl<'a> Act<'a> {
    /// Begins an act.
    pub fn new(sql: &'a Transaction<'a>) -> Self {
        Self { sql, changes: Vec::new() }
    }

    /// Writes a row: all columns of its table, in order. The row with the same key gives way.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn put(&mut self, table: Table, row: Vec<Value>) -> Result<()> {
        let key = row[..table.key].to_vec();
        self.change(table, key, Some(row))
    }

    /// Removes the row with a key, if it is there.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn remove(&mut self, table: Table, key: Vec<Value>) -> Result<()> {
        self.change(table, key, None)
    }

    /// The row with a key as it is now.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn row(&self, table: Table, key: &[Value]) -> Result<Option<Vec<Value>>> {
        read(self.sql, table, key)
    }

    /// The next free number of a table that is numbered.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn next_id(&self, table: Table) -> Result<i64> {
        let query = format!("SELECT coalesce(max(id), 0) + 1 FROM {}", table.name);
        Ok(self.sql.query_row(&query, [], |row| row.get(0))?)
    }

    fn change(&mut self, table: Table, key: Vec<Value>, after: Option<Vec<Value>>) -> Result<()> {
        let before = read(self.sql, table, &key)?;
        if before == after {
            return Ok(());
        }
        write(self.sql, table, &key, after.as_deref())?;
        self.changes.push(Change { table: table.name.to_owned(), key, before, after });
        Ok(())
    }

    /// Whether nothing was written so far.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Notes the act. One that wrote nothing is none.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn finish(self, said: &str, product: Option<&str>, who: &str, at: i64) -> Result<Option<i64>> {
        if self.changes.is_empty() {
            return Ok(None);
        }
        let changes = serde_json::to_string(&self.changes).unwrap_or_default();
        self.sql
            .prepare_cached(
                "INSERT INTO copy_acts (id, said, product, who, at, changes)
                 SELECT coalesce(max(id), 0) + 1, ?1, ?2, ?3, ?4, ?5 FROM copy_acts",
            )?
            .execute(params![said, product, who, at, changes])?;
        let id = self.sql.query_row("SELECT max(id) FROM copy_acts", [], |row| row.get(0))?;
        self.sql.execute("DELETE FROM copy_acts WHERE id <= (SELECT max(id) FROM copy_acts) - ?1", [KEPT])?;
        Ok(Some(id))
    }

    /// Adds what was written to an act that goes on. Says whether it could: not where that act was taken back, forgotten
    /// or is full.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn add_to(&mut self, ongoing: &Ongoing, said: &str) -> Result<bool> {
        let query = "SELECT changes FROM copy_acts WHERE id = ?1 AND who = ?2 AND at = ?3";
        let key = params![ongoing.id, ongoing.who, ongoing.at];
        let found: Option<String> =
            self.sql.prepare_cached(query)?.query_row(key, |row| row.get(0)).optional()?;
        let Some(found) = found else { return Ok(false) };
        let Ok(mut all) = serde_json::from_str::<Vec<Change>>(&found) else { return Ok(false) };
        if all.len() + self.changes.len() > MOST_ADDED {
            return Ok(false);
        }
        all.append(&mut self.changes);
        let changes = serde_json::to_string(&all).unwrap_or_default();
        self.sql
            .prepare_cached("UPDATE copy_acts SET said = ?2, changes = ?3 WHERE id = ?1")?
            .execute(params![ongoing.id, said, changes])?;
        Ok(true)
    }
}

/// The last act that was not taken back.
///
/// # Errors
/// As SQLite says.
pub fn last(sql: &Connection) -> Result<Option<Past>> {
    let wrote = |tables: &[Table]| {
        let each = tables.iter().map(|table| format!("instr(changes, '\"table\":\"{}\"') > 0", table.name));
        each.collect::<Vec<_>>().join(" OR ")
    };
    let query = format!(
        "SELECT id, said, product, {}, {}, NOT ({}) FROM copy_acts ORDER BY id DESC LIMIT 1",
        wrote(&[TEXTS]),
        wrote(&copy_voice::READ_BY),
        wrote(TABLES)
    );
    let read = |row: &Row<'_>| {
        Ok(Past {
            id: row.get(0)?,
            said: row.get(1)?,
            product: row.get(2)?,
            texts: row.get(3)?,
            voice: row.get(4)?,
            beside: row.get(5)?,
        })
    };
    Ok(sql.prepare_cached(&query)?.query_row([], read).optional()?)
}

/// Takes an act back, which must be the last one, and says which products it touched.
///
/// # Errors
/// As SQLite says.
pub fn undo(sql: &Transaction<'_>, past: &Past) -> Result<Vec<String>> {
    let changes: String =
        sql.query_row("SELECT changes FROM copy_acts WHERE id = ?1", [past.id], |row| row.get(0))?;
    let changes: Vec<Change> = serde_json::from_str(&changes).unwrap_or_default();
    let mut products: Vec<String> = past.product.clone().into_iter().collect();
    for change in changes.iter().rev() {
        let Some(table) = TABLES.iter().chain(BESIDE).find(|table| table.name == change.table) else {
            continue;
        };
        write(sql, *table, &change.key, change.before.as_deref())?;
        products.extend(product_of(*table, change));
    }
    sql.execute("DELETE FROM copy_acts WHERE id = ?1", [past.id])?;
    products.sort_unstable();
    products.dedup();
    Ok(products)
}

fn product_of(table: Table, change: &Change) -> Option<String> {
    let at = table.columns.iter().position(|column| *column == "product")?;
    let row = change.before.as_ref().or(change.after.as_ref())?;
    row.get(at)?.as_str().map(str::to_owned)
}

fn matching(table: Table) -> String {
    let conditions =
        table.columns[..table.key].iter().enumerate().map(|(at, column)| format!("{column} = ?{}", at + 1));
    conditions.collect::<Vec<_>>().join(" AND ")
}

fn read(sql: &Connection, table: Table, key: &[Value]) -> Result<Option<Vec<Value>>> {
    let query = format!("SELECT {} FROM {} WHERE {}", table.columns.join(", "), table.name, matching(table));
    let row = sql
        .prepare_cached(&query)?
        .query_row(params_from_iter(key.iter().map(to_sql)), |row| {
            (0..table.columns.len()).map(|at| row.get::<_, Sql>(at).map(from_sql)).collect()
        })
        .optional()?;
    Ok(row)
}

fn write(sql: &Transaction<'_>, table: Table, key: &[Value], row: Option<&[Value]>) -> Result<()> {
    match row {
        Some(row) => {
            let places: Vec<String> = (1..=table.columns.len()).map(|at| format!("?{at}")).collect();
            let query = format!(
                "INSERT OR REPLACE INTO {} ({}) VALUES ({})",
                table.name,
                table.columns.join(", "),
                places.join(", ")
            );
            sql.prepare_cached(&query)?.execute(params_from_iter(row.iter().map(to_sql)))?;
        }
        None => {
            let query = format!("DELETE FROM {} WHERE {}", table.name, matching(table));
            sql.prepare_cached(&query)?.execute(params_from_iter(key.iter().map(to_sql)))?;
        }
    }
    Ok(())
}

fn to_sql(value: &Value) -> Sql {
    match value {
        Value::Bool(yes) => Sql::Integer(i64::from(*yes)),
        Value::Number(number) => number.as_i64().map_or(Sql::Null, Sql::Integer),
        Value::String(text) => Sql::Text(text.clone()),
        _ => Sql::Null,
    }
}

fn from_sql(value: Sql) -> Value {
    match value {
        Sql::Integer(number) => Value::from(number),
        Sql::Text(text) => Value::from(text),
        // No table of work has a column of another kind.
        Sql::Null | Sql::Real(_) | Sql::Blob(_) => Value::Null,
    }
}
