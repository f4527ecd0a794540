//! Advertising spend by campaign and day, and which days its reports cover.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeMap;
use tillwise_domain::kpis::CampaignKey;
use tillwise_domain::ledger::{SpendDay, fingerprint};
use tillwise_domain::money::Currency;

/// Writes a campaign day's version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), day: &SpendDay) -> Result<Put> {
    let key = format!("{}:{}:{}:{}", day.platform, day.currency, day.day, day.campaign);
    let mark = fingerprint(day);
    let put = prepare(
        sql,
        &Head { table: "spend_days", key: &key, progress: 0, fingerprint: mark, batch, newest },
    )?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO spend_days (batch, key, progress, fingerprint, current, platform, campaign, name, day, minor, currency)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            day.platform,
            day.campaign,
            day.name,
            day.day.to_string(),
            day.minor,
            day.currency.code(),
        ])?;
    }
    Ok(put)
}

/// Notes which days of a platform a batch covers: from the first to the last, without the days that could not be
/// read whole. Days without spend are not listed in these reports and are covered all the same.
///
/// # Errors
/// As SQLite says.
pub fn cover(
    sql: &Transaction<'_>,
    batch: i64,
    platform: &str,
    (first, last): (Date, Date),
    gaps: &[Date],
) -> Result<()> {
    let mut from = first;
    let ends = gaps.iter().copied().filter(|gap| first <= *gap && *gap <= last).map(Some).chain([None]);
    for gap in ends {
        let to = gap.map_or(last, |gap| gap.saturating_sub(1.day()));
        if from <= to {
            sql.execute(
                "INSERT INTO spend_coverage (batch, platform, first_day, last_day) VALUES (?1,?2,?3,?4)",
                params![batch, platform, from.to_string(), to.to_string()],
            )?;
        }
        from = gap.map_or(from, |gap| gap.saturating_add(1.day()));
    }
    Ok(())
}

/// Forgets what a batch covered.
///
/// # Errors
/// As SQLite says.
pub fn uncover(sql: &Transaction<'_>, batch: i64) -> Result<()> {
    sql.execute("DELETE FROM spend_coverage WHERE batch = ?1", [batch])?;
    Ok(())
}

/// Which days each platform's reports cover, as pairs of first and last day.
///
/// # Errors
/// As SQLite says.
pub fn coverage(sql: &Connection) -> Result<BTreeMap<String, Vec<(Date, Date)>>> {
    let mut query =
        sql.prepare_cached("SELECT platform, first_day, last_day FROM spend_coverage ORDER BY first_day")?;
    let mut rows = query.query([])?;
    let mut found: BTreeMap<String, Vec<(Date, Date)>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (first, last): (String, String) = (row.get(1)?, row.get(2)?);
        let Some(pair) = first.parse().ok().zip(last.parse().ok()) else { continue };
        found.entry(row.get(0)?).or_default().push(pair);
    }
    Ok(found)
}

/// The days of a list that no pair covers.
pub fn uncovered(days: &[Date], covered: &[(Date, Date)]) -> Vec<Date> {
    days.iter()
        .copied()
        .filter(|day| !covered.iter().any(|(first, last)| first <= day && day <= last))
        .collect()
}

/// The report that counts for each day of a platform.
const COUNTING: &str = "WITH covering AS (
   SELECT d.platform, d.day, c.batch,
     row_number() OVER (PARTITION BY d.platform, d.day ORDER BY b.newest DESC, b.id DESC) AS place
   FROM (SELECT DISTINCT platform, day FROM spend_days WHERE day BETWEEN ?1 AND ?2) d
   JOIN spend_coverage c ON c.platform = d.platform AND d.day BETWEEN c.first_day AND c.last_day
   JOIN batches b ON b.id = c.batch)";

/// The rows of those reports.
const COUNTED: &str = "FROM covering n JOIN spend_days s ON s.platform = n.platform AND s.day = n.day
   WHERE n.place = 1 AND (s.batch = n.batch
      OR EXISTS (SELECT 1 FROM sightings e WHERE e.kind = 'spend_days' AND e.row = s.row AND e.batch = n.batch))";

/// What one campaign spent.
pub struct CampaignSpend {
    /// Its platform.
    pub platform: String,
    /// Its id, else its name; empty for a whole account.
    pub campaign: String,
    /// Its currency.
    pub currency: Currency,
    /// The sum in minor units.
    pub minor: i64,
}

/// What each campaign spent from one day to another, the one that spent most first; the same days and reports count as
/// in [`by_day`], so that the sums agree.
///
/// # Errors
/// As SQLite says.
pub fn by_campaign(sql: &Connection, (first, last): (Date, Date)) -> Result<Vec<CampaignSpend>> {
    let mut query = sql.prepare_cached(&format!(
        "{COUNTING} SELECT s.platform, s.campaign, s.currency, sum(s.minor) {COUNTED} GROUP BY s.platform, s.campaign, s.currency ORDER BY sum(s.minor) DESC, s.platform, s.campaign"
    ))?;
    let mut rows = query.query(params![first.to_string(), last.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Ok(currency) = row.get_ref(2)?.as_str().unwrap_or_default().parse() {
            let (platform, campaign) = (row.get(0)?, row.get(1)?);
            found.push(CampaignSpend { platform, campaign, currency, minor: row.get(3)? });
        }
    }
    Ok(found)
}

/// The campaigns of a platform with this id, or else with this name: the id of each.
///
/// # Errors
/// As SQLite says.
pub fn find(sql: &Connection, platform: &str, campaign: &str) -> Result<Vec<String>> {
    let mut query = sql.prepare_cached(
        "SELECT DISTINCT campaign FROM spend_days
         WHERE platform = ?1 AND (campaign = ?2 OR name = ?2) ORDER BY campaign <> ?2, campaign",
    )?;
    let rows = query.query_map(params![platform, campaign], |row| row.get::<_, String>(0))?;
    let found: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    // An id is the campaign itself, whatever others are called.
    let is_id = found.first().is_some_and(|first| first == campaign);
    Ok(found.into_iter().take(if is_id { 1 } else { usize::MAX }).collect())
}

/// The name each campaign had last, by platform and campaign; one that no file names is not there.
///
/// # Errors
/// As SQLite says.
pub fn names(sql: &Connection) -> Result<BTreeMap<CampaignKey, String>> {
    let mut query = sql.prepare_cached(
        "SELECT platform, campaign, name, max(day) FROM spend_days WHERE name <> '' GROUP BY platform, campaign",
    )?;
    let rows = query.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was spent on each day from one to another, by currency, in minor units.
///
/// A report replaces the days it covers (export-formats 18): of each platform's day only the most recent report that
/// covers it counts, so the same days exported once by campaign and once by ad set are never added. How recent a
/// report is its days say, not when it was imported; of equally recent ones the last imported counts.
///
/// # Errors
/// As SQLite says.
pub fn by_day(sql: &Connection, (first, last): (Date, Date)) -> Result<BTreeMap<Date, Vec<(Currency, i64)>>> {
    let mut query = sql.prepare_cached(&format!(
        "{COUNTING} SELECT s.day, s.currency, sum(s.minor) {COUNTED} GROUP BY s.day, s.currency ORDER BY s.day, s.currency"
    ))?;
    let mut rows = query.query(params![first.to_string(), last.to_string()])?;
    let mut sums: BTreeMap<Date, Vec<(Currency, i64)>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (day, currency): (String, String) = (row.get(0)?, row.get(1)?);
        if let (Ok(day), Ok(currency)) = (day.parse(), currency.parse()) {
            sums.entry(day).or_default().push((currency, row.get(2)?));
        }
    }
    Ok(sums)
}
