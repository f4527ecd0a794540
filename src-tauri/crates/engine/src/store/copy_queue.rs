//! The queue of catalog copy, ready to be read page by page: what is found in each product, and where it stands in line.
//!
//! Everything here is made of the ledger, the owner's work and the checks, and can be made anew at any time. Whether a
//! remark is hidden is settled in SQL ([`settle`]), so that leaving a remark or switching a rule reads no text.

use crate::api::requests::{CopyFilter, CopyShow};
use crate::error::Result;
use crate::store::copy_coverage::{self, Texts};
use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params, params_from_iter};
use std::collections::HashMap;

/// A remark as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFinding {
    /// The rule.
    pub rule: String,
    /// The field's id, and the image's address where it is words of an image.
    pub field: (String, String),
    /// Its place in characters; the end is exclusive.
    pub span: (usize, usize),
    /// The words there.
    pub text: String,
    /// What is said about it, written out.
    pub message: String,
    /// What would stand there.
    pub fix: Option<String>,
    /// Its weight: 1, 3 or 9.
    pub severity: i64,
    /// Whether it is left, called right, or of a rule that is off.
    pub hidden: bool,
}

/// A claim as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredClaim {
    /// The kind, by its id.
    pub kind: String,
    /// The field's id, and the image's address where it is words of an image.
    pub field: (String, String),
    /// Its place in characters; the end is exclusive.
    pub span: (usize, usize),
    /// The claim as it is written.
    pub text: String,
    /// Its words as they are compared.
    pub words: String,
    /// The words of its sentence.
    pub sentence: String,
}

/// A product in the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queued {
    /// Its key with the platform.
    pub product: String,
    /// Its handle.
    pub handle: String,
    /// Its title.
    pub title: String,
    /// Its vendor.
    pub vendor: String,
    /// Which texts it has; read back by `copy_coverage` alone.
    pub texts: Texts,
    /// Whether buyers can see it.
    pub live: bool,
    /// The id of its state.
    pub state: String,
    /// What it sold, in minor units of the shop's currency.
    pub sold: Option<i64>,
    /// How many drafts wait.
    pub drafts: usize,
    /// Whether the shop changed a text of the owner.
    pub clash: bool,
    /// How many claims nobody vouches for.
    pub claims: usize,
    /// How many remarks are open; counted by [`settle`].
    pub remarks: usize,
    /// The weight of the worst of them; 0 where there is none.
    pub worst: i64,
}

/// Empties the queue.
///
/// # Errors
/// As SQLite says.
pub fn clear(sql: &Transaction<'_>) -> Result<()> {
    sql.execute_batch(
        "DELETE FROM copy_findings; DELETE FROM copy_claims; DELETE FROM copy_coverage; DELETE FROM copy_queue;",
    )?;
    Ok(())
}

/// Takes one product out of the queue.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, product: &str) -> Result<()> {
    sql.prepare_cached("DELETE FROM copy_findings WHERE product = ?1")?.execute([product])?;
    sql.prepare_cached("DELETE FROM copy_claims WHERE product = ?1")?.execute([product])?;
    sql.prepare_cached("DELETE FROM copy_coverage WHERE product = ?1")?.execute([product])?;
    sql.prepare_cached("DELETE FROM copy_queue WHERE product = ?1")?.execute([product])?;
    Ok(())
}

/// Puts one product into the queue with all its remarks, in place of what was known of it. [`settle`] says afterwards
/// which remarks are hidden and where the product stands.
///
/// # Errors
/// As SQLite says.
pub fn put(
    sql: &Transaction<'_>,
    queued: &Queued,
    findings: &[StoredFinding],
    claims: &[StoredClaim],
) -> Result<()> {
    remove(sql, &queued.product)?;
    insert(sql, queued, findings, claims)
}

/// Puts a product in that is not there yet, as [`put`] does.
///
/// # Errors
/// As SQLite says.
pub fn insert(
    sql: &Transaction<'_>,
    queued: &Queued,
    findings: &[StoredFinding],
    claims: &[StoredClaim],
) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO copy_queue (product, rank, handle, title, vendor, maker, search, live, state, sold, drafts, clash,
           claims, remarks, weight, worst, waits) VALUES (?1,0,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,0,0,0,0)",
    )?
    .execute(params![
        queued.product,
        queued.handle,
        queued.title,
        queued.vendor,
        maker(&queued.vendor),
        format!("{} {}", queued.title, queued.handle).to_lowercase(),
        queued.live,
        queued.state,
        queued.sold,
        number(queued.drafts),
        queued.clash,
        number(queued.claims),
    ])?;
    copy_coverage::put(sql, &queued.product, &queued.texts)?;
    let mut insert = sql.prepare_cached(
        "INSERT INTO copy_findings (product, position, rule, field, image, start, stop, span, word, message, fix,
           severity, hidden) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,0)",
    )?;
    for (position, finding) in findings.iter().enumerate() {
        insert.execute(params![
            queued.product,
            number(position),
            finding.rule,
            finding.field.0,
            finding.field.1,
            number(finding.span.0),
            number(finding.span.1),
            finding.text,
            finding.text.to_lowercase(),
            finding.message,
            finding.fix,
            finding.severity,
        ])?;
    }
    let mut insert = sql.prepare_cached(
        "INSERT INTO copy_claims (product, position, kind, field, image, start, stop, span, words, sentence)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
    )?;
    for (position, claim) in claims.iter().enumerate() {
        insert.execute(params![
            queued.product,
            number(position),
            claim.kind,
            claim.field.0,
            claim.field.1,
            number(claim.span.0),
            number(claim.span.1),
            claim.text,
            claim.words,
            claim.sentence,
        ])?;
    }
    Ok(())
}

/// Writes anew what does not hang on a product's texts: its state, its drafts, its open claims.
///
/// # Errors
/// As SQLite says.
pub fn put_row(sql: &Transaction<'_>, queued: &Queued) -> Result<()> {
    sql.prepare_cached(
        "UPDATE copy_queue SET state = ?2, drafts = ?3, clash = ?4, claims = ?5 WHERE product = ?1",
    )?
    .execute(params![
        queued.product,
        queued.state,
        number(queued.drafts),
        queued.clash,
        number(queued.claims)
    ])?;
    Ok(())
}

/// The claims of a product's text.
///
/// # Errors
/// As SQLite says.
pub fn claims(sql: &Connection, product: &str) -> Result<Vec<StoredClaim>> {
    let mut query = sql.prepare_cached(
        "SELECT kind, field, image, start, stop, span, words, sentence FROM copy_claims WHERE product = ?1
         ORDER BY position",
    )?;
    let rows = query.query_map([product], |row| {
        Ok(StoredClaim {
            kind: row.get(0)?,
            field: (row.get(1)?, row.get(2)?),
            span: (size(row.get(3)?), size(row.get(4)?)),
            text: row.get(5)?,
            words: row.get(6)?,
            sentence: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A vendor's name as vendors are compared.
pub fn maker(vendor: &str) -> String {
    vendor.trim().to_lowercase()
}

/// Whether a rule is off for the product of a finding `f`.
const IS_OFF: &str =
    "EXISTS (SELECT 1 FROM copy_rules_off r WHERE r.rule = f.rule AND (r.place = 'everywhere'
       OR (r.place = 'product' AND r.about = f.product)
       OR (r.place = 'vendor' AND r.about = (SELECT maker FROM copy_queue q WHERE q.product = f.product))))";

/// The remarks of some rules on a product, left ones too: leaving a remark lets no text pass. Those of a rule that is off
/// are none.
///
/// # Errors
/// As SQLite says.
pub fn remarks_of(sql: &Connection, product: &str, rules: &[&str]) -> Result<Vec<StoredFinding>> {
    let mut query = sql
        .prepare_cached(&format!("SELECT position FROM copy_findings f WHERE f.product = ?1 AND {IS_OFF}"))?;
    let off: Vec<i64> = query.query_map([product], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let found = findings(sql, product)?
        .into_iter()
        .enumerate()
        .filter(|(at, finding)| rules.contains(&finding.rule.as_str()) && !off.contains(&number(*at)));
    Ok(found.map(|(_, finding)| finding).collect())
}

/// Which part of the queue is settled.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// One product.
    Product(&'a str),
    /// All of it.
    All,
}

/// Says which remarks are hidden (left, called right, of a rule that is off, or a claim somebody vouches for today),
/// counts the others, and puts the products in line: live ones first, then by sales times visits times severity
/// (requirement E18), those without sales after those with. A page that no report names counts as if nobody had seen it,
/// so without any report of pages sales and severity decide alone.
///
/// # Errors
/// As SQLite says.
pub fn settle(sql: &Transaction<'_>, part: Part<'_>, today: Date) -> Result<()> {
    let (only, params) = match part {
        Part::Product(product) => ("product = ?1 AND", vec![product]),
        Part::All => ("", Vec::new()),
    };
    // A row that stays as it is is not written: in a large shop that is nearly every row.
    sql.prepare_cached(&format!(
        "UPDATE copy_findings AS f SET hidden = NOT hidden WHERE {only} hidden <> (
           EXISTS (SELECT 1 FROM copy_left l WHERE l.product = f.product AND l.rule = f.rule AND l.field = f.field
                   AND l.image = f.image AND l.span = f.span)
           OR {IS_OFF}
           OR (f.rule = 'spelling' AND EXISTS (SELECT 1 FROM copy_words w WHERE w.word = f.word))
           OR (f.rule = 'claim' AND EXISTS (
                 SELECT 1 FROM copy_claims c JOIN copy_ticks t ON t.product = c.product AND t.kind = c.kind
                   AND t.words = c.words AND t.sentence = c.sentence
                 WHERE c.product = f.product AND c.field = f.field AND c.image = f.image AND c.start = f.start
                   AND c.stop = f.stop AND (t.until IS NULL OR t.until >= '{today}'))))"
    ))?
    .execute(params_from_iter(&params))?;
    let sums = "(SELECT count(*), coalesce(sum(severity), 0), coalesce(max(severity), 0) FROM copy_findings f
                 WHERE f.product = q.product AND f.hidden = 0)";
    sql.prepare_cached(&format!(
        "UPDATE copy_queue AS q SET (remarks, weight, worst) = {sums}
         WHERE {only} (remarks, weight, worst) <> {sums}"
    ))?
    .execute(params_from_iter(&params))?;
    let waits = "(remarks > 0 OR drafts > 0 OR clash > 0 OR claims > 0)";
    let seen =
        "min(1 + coalesce((SELECT visits FROM copy_coverage c WHERE c.product = q.product), 0), 100000)";
    // Neither the largest product of the three may reach what parts live products from the others, nor the largest
    // without sales what parts those from the rest.
    let rank = format!(
        "-(live * 1152921504606846976 + CASE
           WHEN coalesce(sold, 0) > 0 AND weight > 0
           THEN 100000000 + min(sold, 10000000000) * {seen} * min(weight, 1000)
           ELSE min(weight, 1000) * {seen} END)"
    );
    sql.prepare_cached(&format!(
        "UPDATE copy_queue AS q SET waits = {waits}, rank = {rank}
         WHERE {only} (waits, rank) <> ({waits}, {rank})"
    ))?
    .execute(params_from_iter(&params))?;
    Ok(())
}

/// A filter as SQL: its conditions on `q` and their values.
fn conditions(filter: &CopyFilter) -> (String, Vec<Value>) {
    let mut all = vec!["1 = 1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    match filter.show {
        CopyShow::NeedsALook => all.push("q.waits = 1".to_owned()),
        CopyShow::Drafts => all.push("q.drafts > 0".to_owned()),
        CopyShow::Clashes => all.push("q.clash > 0".to_owned()),
        CopyShow::All => {}
    }
    let mut with = |condition: &str, value: String| {
        values.push(Value::Text(value));
        all.push(condition.replace('?', &format!("?{}", values.len())));
    };
    let of = "EXISTS (SELECT 1 FROM copy_findings f WHERE f.product = q.product AND f.hidden = 0 AND";
    if let Some(rule) = &filter.rule {
        with(&format!("{of} f.rule = ?)"), rule.clone());
    }
    if let Some(category) = &filter.category {
        let of = "EXISTS (SELECT 1 FROM copy_coverage c WHERE c.product = q.product AND c.shelf = ?)";
        with(of, copy_coverage::shelf(category));
    }
    if let Some(state) = &filter.state {
        with("q.state = ?", state.clone());
    }
    if let Some(vendor) = &filter.vendor {
        with("q.maker = ?", maker(vendor));
    }
    if let Some(search) = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        with("instr(q.search, ?) > 0", search.to_lowercase());
    }
    if let Some(field) = &filter.field {
        // No product has a text of a kind there is not.
        all.push(copy_coverage::condition(field, filter.standing).unwrap_or_else(|| "0".to_owned()));
    }
    (all.join(" AND "), values)
}

/// How many products there are, and how many the filter leaves.
///
/// # Errors
/// As SQLite says.
pub fn counts(sql: &Connection, filter: &CopyFilter) -> Result<(usize, usize)> {
    let all: i64 = sql.query_row("SELECT count(*) FROM copy_queue", [], |row| row.get(0))?;
    let (conditions, values) = conditions(filter);
    let found: i64 = sql
        .prepare_cached(&format!("SELECT count(*) FROM copy_queue q WHERE {conditions}"))?
        .query_row(params_from_iter(values), |row| row.get(0))?;
    Ok((size(all), size(found)))
}

const QUEUED: &str =
    "SELECT q.product, q.handle, q.title, q.vendor, q.live, q.state, q.sold, q.drafts, q.clash,
   q.claims, q.remarks, q.worst FROM copy_queue q";

/// A page of the queue.
///
/// # Errors
/// As SQLite says.
pub fn page(sql: &Connection, filter: &CopyFilter, offset: usize, most: usize) -> Result<Vec<Queued>> {
    let (conditions, mut values) = conditions(filter);
    values.extend([Value::Integer(number(most)), Value::Integer(number(offset))]);
    let count = values.len();
    let text = format!(
        "{QUEUED} WHERE {conditions} ORDER BY q.rank, q.product LIMIT ?{} OFFSET ?{count}",
        count - 1
    );
    let mut query = sql.prepare_cached(&text)?;
    let rows = query.query_map(params_from_iter(values), queued)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One product of the queue.
///
/// # Errors
/// As SQLite says.
pub fn one(sql: &Connection, product: &str) -> Result<Option<Queued>> {
    Ok(sql
        .prepare_cached(&format!("{QUEUED} WHERE q.product = ?1"))?
        .query_row([product], queued)
        .optional()?)
}

/// Vendor and category of every product, as their newest files state them.
///
/// # Errors
/// As SQLite says.
pub fn strata(sql: &Connection) -> Result<HashMap<String, (String, String)>> {
    let mut query = sql.prepare_cached(
        "SELECT key, coalesce(vendor, ''), coalesce(category, '') FROM products WHERE current = 1",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The products the filter leaves, in the order of the queue.
///
/// # Errors
/// As SQLite says.
pub fn products(sql: &Connection, filter: &CopyFilter) -> Result<Vec<String>> {
    let (conditions, values) = conditions(filter);
    let text = format!("SELECT q.product FROM copy_queue q WHERE {conditions} ORDER BY q.rank, q.product");
    let mut query = sql.prepare_cached(&text)?;
    let rows = query.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Where a product stands in a filtered queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its place, from 1; nothing where the filter does not hold it.
    pub place: Option<usize>,
    /// How many products the filter leaves.
    pub found: usize,
    /// The product before it.
    pub previous: Option<String>,
    /// The product after it.
    pub next: Option<String>,
}

/// Where a product stands, and its neighbours, whether the filter holds it or not.
///
/// # Errors
/// As SQLite says.
pub fn place(sql: &Connection, filter: &CopyFilter, product: &str) -> Result<Place> {
    let (_, found) = counts(sql, filter)?;
    let rank: Option<i64> = sql
        .prepare_cached("SELECT rank FROM copy_queue WHERE product = ?1")?
        .query_row([product], |row| row.get(0))
        .optional()?;
    let Some(rank) = rank else { return Ok(Place { found, ..Place::default() }) };
    let (conditions, values) = conditions(filter);
    let at = values.len();
    let ask = |what: &str, how: &str, rest: &str| {
        format!(
            "SELECT {what} FROM copy_queue q WHERE {conditions} AND (q.rank, q.product) {how} (?{}, ?{}) {rest}",
            at + 1,
            at + 2
        )
    };
    let own = || values.iter().cloned().chain([Value::Integer(rank), Value::Text(product.to_owned())]);
    let neighbour = |how: &str, order: &str| -> Result<Option<String>> {
        let text = ask("q.product", how, &format!("ORDER BY q.rank {order}, q.product {order} LIMIT 1"));
        Ok(sql.prepare_cached(&text)?.query_row(params_from_iter(own()), |row| row.get(0)).optional()?)
    };
    let count = |how: &str| -> Result<usize> {
        let count: i64 = sql
            .prepare_cached(&ask("count(*)", how, ""))?
            .query_row(params_from_iter(own()), |row| row.get(0))?;
        Ok(size(count))
    };
    let held = count("=")? > 0;
    Ok(Place {
        place: if held { Some(count("<")? + 1) } else { None },
        found,
        previous: neighbour("<", "DESC")?,
        next: neighbour(">", "ASC")?,
    })
}

/// The remarks of a product, in their order.
///
/// # Errors
/// As SQLite says.
pub fn findings(sql: &Connection, product: &str) -> Result<Vec<StoredFinding>> {
    let mut query = sql.prepare_cached(
        "SELECT rule, field, image, start, stop, span, message, fix, severity, hidden FROM copy_findings
         WHERE product = ?1 ORDER BY position",
    )?;
    let rows = query.query_map([product], |row| {
        Ok(StoredFinding {
            rule: row.get(0)?,
            field: (row.get(1)?, row.get(2)?),
            span: (size(row.get(3)?), size(row.get(4)?)),
            text: row.get(5)?,
            message: row.get(6)?,
            fix: row.get(7)?,
            severity: row.get(8)?,
            hidden: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One line of an index: an id and in how many products it is.
pub type Count = (String, usize);

/// The rules that speak, the most frequent first: in how many products, and in how many of them with a fix.
///
/// # Errors
/// As SQLite says.
pub fn rules(sql: &Connection) -> Result<Vec<(String, usize, usize)>> {
    let mut query = sql.prepare_cached(
        "SELECT rule, count(*), sum(fixable) FROM
           (SELECT rule, product, max(fix IS NOT NULL) AS fixable FROM copy_findings WHERE hidden = 0
            GROUP BY rule, product)
         GROUP BY rule ORDER BY 2 DESC, rule",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, size(row.get(1)?), size(row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rules that speak, the most frequent first, and in how many products.
///
/// # Errors
/// As SQLite says.
pub fn speaking(sql: &Connection) -> Result<Vec<Count>> {
    index(
        sql,
        "SELECT rule, count(DISTINCT product) FROM copy_findings WHERE hidden = 0 GROUP BY rule ORDER BY 2 DESC, 1",
    )
}

/// The fields something is said about.
///
/// # Errors
/// As SQLite says.
pub fn fields(sql: &Connection) -> Result<Vec<Count>> {
    index(
        sql,
        "SELECT field, count(DISTINCT product) FROM copy_findings WHERE hidden = 0 GROUP BY field ORDER BY 2 DESC, 1",
    )
}

/// The states there are products in.
///
/// # Errors
/// As SQLite says.
pub fn states(sql: &Connection) -> Result<Vec<Count>> {
    index(sql, "SELECT state, count(*) FROM copy_queue GROUP BY state ORDER BY state")
}

/// The vendors, by name.
///
/// # Errors
/// As SQLite says.
pub fn vendors(sql: &Connection) -> Result<Vec<Count>> {
    index(
        sql,
        "SELECT min(vendor), count(*) FROM copy_coverage WHERE maker <> '' GROUP BY maker ORDER BY maker",
    )
}

/// How many products wait.
///
/// # Errors
/// As SQLite says.
pub fn waiting(sql: &Connection) -> Result<usize> {
    Ok(size(sql.query_row("SELECT count(*) FROM copy_queue WHERE waits = 1", [], |row| row.get(0))?))
}

/// In how many products a rule has a fix that is not hidden.
///
/// # Errors
/// As SQLite says.
pub fn fixable(sql: &Connection, rule: &str) -> Result<usize> {
    let count: i64 = sql
        .prepare_cached(
            "SELECT count(DISTINCT product) FROM copy_findings WHERE rule = ?1 AND hidden = 0 AND fix IS NOT NULL",
        )?
        .query_row([rule], |row| row.get(0))?;
    Ok(size(count))
}

fn index(sql: &Connection, text: &str) -> Result<Vec<Count>> {
    let mut query = sql.prepare_cached(text)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, size(row.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn queued(row: &Row<'_>) -> rusqlite::Result<Queued> {
    Ok(Queued {
        product: row.get(0)?,
        handle: row.get(1)?,
        title: row.get(2)?,
        vendor: row.get(3)?,
        texts: Texts::default(),
        live: row.get(4)?,
        state: row.get(5)?,
        sold: row.get(6)?,
        drafts: size(row.get(7)?),
        clash: row.get(8)?,
        claims: size(row.get(9)?),
        remarks: size(row.get(10)?),
        worst: row.get(11)?,
    })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

pub(super) fn size(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}
