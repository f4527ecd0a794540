//! Reviews, their cards and the numbers they were closed with.

use crate::error::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use tillwise_domain::checkin::{Card, CardOutcome, Period, Review, ReviewKind, Step, StoredValue};
use tillwise_domain::kpis::KpiId;

const COLUMNS: &str = "id, kind, from_day, to_day, started_at, closed_at, step, focus, reading";

/// A review by its number.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<Review>> {
    let mut query = sql.prepare_cached(&format!("SELECT {COLUMNS} FROM reviews WHERE id = ?1"))?;
    let found = query.query_row([id], read).optional()?.flatten();
    found.map(|review| with_cards(sql, review)).transpose()
}

/// The review of a period.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, period: &Period) -> Result<Option<Review>> {
    let mut query =
        sql.prepare_cached(&format!("SELECT {COLUMNS} FROM reviews WHERE kind = ?1 AND from_day = ?2"))?;
    let found =
        query.query_row(params![period.kind.id(), period.from.to_string()], read).optional()?.flatten();
    found.map(|review| with_cards(sql, review)).transpose()
}

/// The newest reviews of a kind, the newest period first.
///
/// # Errors
/// As SQLite says.
pub fn newest(sql: &Connection, kind: ReviewKind, count: usize) -> Result<Vec<Review>> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM reviews WHERE kind = ?1 ORDER BY from_day DESC LIMIT ?2"
    ))?;
    let found = query.query_map(params![kind.id(), count], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().flatten().map(|review| with_cards(sql, review)).collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Option<Review>> {
    let text = |at: usize| row.get::<_, String>(at);
    let (kind, from, to) = (text(1)?, text(2)?, text(3)?);
    let (started, closed): (i64, Option<i64>) = (row.get(4)?, row.get(5)?);
    let (Some(kind), Ok(from), Ok(to)) =
        (ReviewKind::from_id(&kind), from.parse::<Date>(), to.parse::<Date>())
    else {
        return Ok(None);
    };
    let instant = |seconds: i64| Timestamp::from_second(seconds).unwrap_or_default();
    Ok(Some(Review {
        id: row.get(0)?,
        period: Period { kind, from, to },
        started: instant(started),
        closed: closed.map(instant),
        step: Step::from_id(&text(6)?).unwrap_or(Step::Data),
        cards: Vec::new(),
        focus: row.get(7)?,
        reading: text(8)?,
    }))
}

fn with_cards(sql: &Connection, mut review: Review) -> Result<Review> {
    let mut query = sql.prepare_cached("SELECT kpi, note, outcome FROM review_cards WHERE review = ?1")?;
    let mut rows = query.query([review.id])?;
    while let Some(row) = rows.next()? {
        let outcome: Option<String> = row.get(2)?;
        let Some(kpi) = KpiId::from_id(&row.get::<_, String>(0)?) else { continue };
        review.cards.push(Card {
            kpi,
            note: row.get(1)?,
            outcome: outcome.as_deref().and_then(|outcome| match outcome {
                "nothing" => Some(CardOutcome::Nothing),
                "action" => Some(CardOutcome::Action),
                _ => None,
            }),
        });
    }
    review.cards.sort_by_key(|card| card.kpi);
    Ok(review)
}

/// Begins the review of a period and gives its number. One that was begun already goes on.
///
/// # Errors
/// As SQLite says.
pub fn begin(sql: &Transaction<'_>, period: &Period, now: Timestamp) -> Result<i64> {
    sql.execute(
        "INSERT OR IGNORE INTO reviews (kind, from_day, to_day, started_at, step, reading)
         VALUES (?1, ?2, ?3, ?4, ?5, '')",
        params![
            period.kind.id(),
            period.from.to_string(),
            period.to.to_string(),
            now.as_second(),
            Step::Data.id()
        ],
    )?;
    Ok(sql.query_row(
        "SELECT id FROM reviews WHERE kind = ?1 AND from_day = ?2",
        params![period.kind.id(), period.from.to_string()],
        |row| row.get(0),
    )?)
}

/// Keeps where a review stands, its cards and its words; its period and when it was begun stay.
///
/// # Errors
/// As SQLite says.
pub fn keep(sql: &Transaction<'_>, review: &Review) -> Result<()> {
    sql.execute(
        "UPDATE reviews SET closed_at = ?2, step = ?3, focus = ?4, reading = ?5 WHERE id = ?1",
        params![
            review.id,
            review.closed.map(Timestamp::as_second),
            review.step.id(),
            review.focus,
            review.reading
        ],
    )?;
    sql.execute("DELETE FROM review_cards WHERE review = ?1", [review.id])?;
    for card in &review.cards {
        let outcome = card.outcome.map(|outcome| match outcome {
            CardOutcome::Nothing => "nothing",
            CardOutcome::Action => "action",
        });
        sql.execute(
            "INSERT INTO review_cards (review, kpi, note, outcome) VALUES (?1, ?2, ?3, ?4)",
            params![review.id, card.kpi.id(), card.note, outcome],
        )?;
    }
    Ok(())
}

/// The numbers a review was closed with.
///
/// # Errors
/// As SQLite says.
pub fn values(sql: &Connection, review: i64) -> Result<Vec<StoredValue>> {
    let mut query = sql
        .prepare_cached("SELECT id, value, stamp, typed FROM review_values WHERE review = ?1 ORDER BY id")?;
    let mut rows = query.query([review])?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        values.push(StoredValue {
            id: row.get(0)?,
            value: row.get::<_, Option<String>>(1)?.and_then(|value| value.parse().ok()),
            stamp: row.get(2)?,
            typed: row.get(3)?,
        });
    }
    Ok(values)
}

/// Keeps the numbers a review is closed with; earlier ones give way.
///
/// # Errors
/// As SQLite says.
pub fn keep_values(sql: &Transaction<'_>, review: i64, values: &[StoredValue]) -> Result<()> {
    sql.execute("DELETE FROM review_values WHERE review = ?1", [review])?;
    for stored in values {
        sql.execute(
            "INSERT INTO review_values (review, id, value, stamp, typed) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                review,
                stored.id,
                stored.value.map(|value| value.to_string()),
                stored.stamp,
                stored.typed
            ],
        )?;
    }
    Ok(())
}
