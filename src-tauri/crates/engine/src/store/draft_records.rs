//! What models drafted: the draft that waits, and the record of how it was made, which stays.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// A draft with how it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRecord {
    /// The product: platform and key.
    pub product: String,
    /// The field's id: `description`.
    pub field: String,
    /// The image's address, for words of an image; else empty.
    pub image: String,
    /// The draft, in the field's own form.
    pub content: String,
    /// What the owner calls the model.
    pub model_name: String,
    /// The model's name on its server.
    pub model: String,
    /// The prompt template.
    pub template: String,
    /// Its version.
    pub template_version: u32,
    /// What was set for the request, as JSON.
    pub settings: String,
    /// Letters nobody sees that were taken out before sending.
    pub removed_sent: usize,
    /// And out of the answer.
    pub removed_answered: usize,
    /// When.
    pub made_at: i64,
}

/// A number for a draft that neither table ever had: a draft that was taken over keeps its record.
///
/// # Errors
/// As SQLite says.
pub fn next_number(sql: &Connection) -> Result<i64> {
    let query = "SELECT 1 + max(coalesce((SELECT max(draft) FROM draft_records), 0),
                                coalesce((SELECT max(id) FROM copy_drafts), 0))";
    Ok(sql.query_row(query, [], |row| row.get(0))?)
}

/// The number of the newest draft that was recorded; 0 before the first.
///
/// # Errors
/// As SQLite says.
pub fn newest(sql: &Connection) -> Result<i64> {
    Ok(sql.query_row("SELECT coalesce(max(draft), 0) FROM draft_records", [], |row| row.get(0))?)
}

/// Keeps the record of a draft, which waits for nobody yet. Gives its number.
///
/// # Errors
/// As SQLite says.
pub fn record(sql: &Transaction<'_>, draft: &DraftRecord) -> Result<i64> {
    let id = next_number(sql)?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    sql.prepare_cached(
        "INSERT INTO draft_records (draft, product, field, image, content, model_name, model, template,
           template_version, settings, removed_sent, removed_answered, made_at)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
    )?
    .execute(params![
        id,
        draft.product,
        draft.field,
        draft.image,
        draft.content,
        draft.model_name,
        draft.model,
        draft.template,
        draft.template_version,
        draft.settings,
        count(draft.removed_sent),
        count(draft.removed_answered),
        draft.made_at,
    ])?;
    Ok(id)
}

/// A record by its draft's number.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, draft: i64) -> Result<Option<DraftRecord>> {
    let count = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let read = |row: &rusqlite::Row<'_>| {
        Ok(DraftRecord {
            product: row.get(0)?,
            field: row.get(1)?,
            image: row.get(2)?,
            content: row.get(3)?,
            model_name: row.get(4)?,
            model: row.get(5)?,
            template: row.get(6)?,
            template_version: row.get(7)?,
            settings: row.get(8)?,
            removed_sent: count(row.get(9)?),
            removed_answered: count(row.get(10)?),
            made_at: row.get(11)?,
        })
    };
    let query =
        "SELECT product, field, image, content, model_name, model, template, template_version, settings,
                   removed_sent, removed_answered, made_at FROM draft_records WHERE draft = ?1";
    Ok(sql.prepare_cached(query)?.query_row([draft], read).optional()?)
}

/// A record's text and the name of its model.
///
/// # Errors
/// As SQLite says.
pub fn text_and_model(sql: &Connection, draft: i64) -> Result<Option<(String, String)>> {
    Ok(sql
        .prepare_cached("SELECT content, model_name FROM draft_records WHERE draft = ?1")?
        .query_row([draft], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Notes how many letters a person changed before taking a draft over. A draft no model made has no record.
///
/// # Errors
/// As SQLite says.
pub fn set_edit_distance(sql: &Transaction<'_>, draft: i64, letters: usize) -> Result<()> {
    sql.prepare_cached("UPDATE draft_records SET edit_distance = ?2 WHERE draft = ?1")?
        .execute(params![draft, i64::try_from(letters).unwrap_or(i64::MAX)])?;
    Ok(())
}

/// A draft that was made, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeDraft {
    /// What the owner calls the model.
    pub model: String,
    /// The prompt template.
    pub template: String,
    /// Its version.
    pub version: u32,
    /// How many letters it has.
    pub letters: i64,
    /// How many letters a person changed before taking it over; nothing where nobody took it over.
    pub changed: Option<i64>,
}

/// Every draft that was made, by model, template and version. One that was taken over and waits again, because that was
/// taken back, was not taken over.
///
/// # Errors
/// As SQLite says.
pub fn made(sql: &Connection) -> Result<Vec<MadeDraft>> {
    let mut query = sql.prepare_cached(
        "SELECT model_name, template, template_version, length(content),
           CASE WHEN EXISTS (SELECT 1 FROM copy_drafts c WHERE c.id = r.draft AND c.content = r.content)
             THEN NULL ELSE edit_distance END
         FROM draft_records r ORDER BY model_name, template, template_version",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(MadeDraft {
            model: row.get(0)?,
            template: row.get(1)?,
            version: row.get(2)?,
            letters: row.get(3)?,
            changed: row.get(4)?,
        })
    };
    let found = query.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// How many drafts were made since an instant, in seconds since 1970, and how many of them for a kind of buyer: one whose
/// settings name a persona.
///
/// # Errors
/// As SQLite says.
pub fn made_since(sql: &Connection, since: i64) -> Result<(u32, u32)> {
    let query =
        "SELECT count(*), count(json_extract(settings, '$.persona')) FROM draft_records WHERE made_at >= ?1";
    Ok(sql.prepare_cached(query)?.query_row([since], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
