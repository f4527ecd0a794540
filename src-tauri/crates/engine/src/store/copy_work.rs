//! What the owner wrote and decided about catalog copy, read back. It is written through [`super::copy_acts`].

use crate::error::Result;
use crate::store::instant;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, HashMap};
use tillwise_domain::content::states::{CopyState, Step};
use tillwise_domain::content::{CopyField, CopySettings, ImageCopy, ProductCopy, Scope};

/// A field of copy as work on it is kept: an image by its address, since its place may change with a new file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey {
    /// The field's id.
    pub field: String,
    /// The image's address, for words of an image; else empty.
    pub image: String,
}

impl FieldKey {
    /// The key of a product's field; nothing where the product has no such image.
    pub fn of(field: CopyField, images: &[ImageCopy]) -> Option<Self> {
        let image = match field {
            CopyField::AltText { image } => images.iter().find(|one| one.position == image)?.address.clone(),
            _ => String::new(),
        };
        Some(Self { field: field.id().to_owned(), image })
    }

    /// The field of a product that it means now; nothing where the image is gone.
    pub fn field(&self, images: &[ImageCopy]) -> Option<CopyField> {
        match self.field.as_str() {
            "title" => Some(CopyField::Title),
            "description" => Some(CopyField::Description),
            "short_description" => Some(CopyField::ShortDescription),
            "seo_title" => Some(CopyField::SeoTitle),
            "seo_description" => Some(CopyField::SeoDescription),
            "tags" => Some(CopyField::Tags),
            "alt_text" => images
                .iter()
                .find(|one| one.address == self.image)
                .map(|one| CopyField::AltText { image: one.position }),
            _ => None,
        }
    }
}

/// A text of the owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where it belongs.
    pub key: FieldKey,
    /// The text.
    pub content: String,
    /// The imported text it was written over.
    pub over: String,
    /// Who wrote it.
    pub author: String,
}

/// A draft that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its number.
    pub id: i64,
    /// The product.
    pub product: String,
    /// The field.
    pub key: FieldKey,
    /// The text.
    pub content: String,
    /// Who wrote it.
    pub author: String,
    /// When, in seconds since 1970.
    pub made_at: i64,
    /// Template, model and settings, as JSON.
    pub origin: String,
}

/// A step with what was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The step.
    pub step: Step,
    /// What was noted with it.
    pub note: String,
}

/// A claim somebody vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTick {
    /// The kind of claim, by its id.
    pub kind: String,
    /// Its words.
    pub words: String,
    /// Its sentence.
    pub sentence: String,
    /// Who.
    pub who: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// The note given as evidence.
    pub note: String,
    /// The file given as evidence, by its name.
    pub file: String,
    /// The last day it holds, ISO.
    pub until: Option<String>,
}

/// A remark that was left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Left {
    /// The rule.
    pub rule: String,
    /// The field.
    pub key: FieldKey,
    /// The words the remark was on.
    pub span: String,
}

/// The work on one product.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// The owner's texts.
    pub texts: Vec<Text>,
    /// Drafts, the newest first.
    pub drafts: Vec<Draft>,
    /// Steps, the oldest first.
    pub steps: Vec<Noted>,
    /// Ticks.
    pub ticks: Vec<StoredTick>,
    /// Remarks that were left.
    pub left: Vec<Left>,
}

impl Work {
    /// The owner's text of a field.
    pub fn text(&self, key: &FieldKey) -> Option<&Text> {
        self.texts.iter().find(|text| text.key == *key)
    }

    /// A product with the owner's texts over the imported ones.
    pub fn over(&self, imported: &ProductCopy) -> ProductCopy {
        let mut copy = imported.clone();
        for text in &self.texts {
            // A field that the newest file has no column for keeps its text for the next file that has one.
            if let Some(field) = text.key.field(&imported.images)
                && imported.text(field).is_some()
            {
                put(&mut copy, field, &text.content);
            }
        }
        copy
    }

    /// The fields whose text the shop changed after the owner wrote over it.
    pub fn clashes(&self, imported: &ProductCopy) -> Vec<CopyField> {
        let clash = |text: &Text| {
            let field = text.key.field(&imported.images)?;
            let now = imported.text(field)?;
            (now != text.over && now != text.content).then_some(field)
        };
        self.texts.iter().filter_map(clash).collect()
    }

    /// Whether the shop's file holds every text of the owner, letter by letter.
    pub fn is_live(&self, imported: &ProductCopy) -> bool {
        self.texts.iter().all(|text| {
            let field = text.key.field(&imported.images);
            field.and_then(|field| imported.text(field)).is_some_and(|now| now == text.content)
        })
    }

    /// Where the product's copy is on its way. Without a step it is as the shop has it: missing or live.
    pub fn state(&self, imported: &ProductCopy) -> CopyState {
        match self.steps.last() {
            None if is_missing(imported) && self.texts.is_empty() => CopyState::Missing,
            None => CopyState::ConfirmedLive,
            Some(last) => match last.step.to {
                CopyState::Approved | CopyState::Exported
                    if !self.texts.is_empty() && self.is_live(imported) =>
                {
                    CopyState::ConfirmedLive
                }
                state => state,
            },
        }
    }
}

fn is_missing(copy: &ProductCopy) -> bool {
    let texts = [&copy.description, &copy.short_description];
    let mut known = texts.into_iter().flatten().peekable();
    known.peek().is_some() && known.all(|text| text.trim().is_empty())
}

/// Puts a text into a field of a product.
pub fn put(copy: &mut ProductCopy, field: CopyField, text: &str) {
    match field {
        CopyField::Title => text.clone_into(&mut copy.title),
        CopyField::Description => copy.description = Some(text.to_owned()),
        CopyField::ShortDescription => copy.short_description = Some(text.to_owned()),
        CopyField::SeoTitle => copy.seo_title = Some(text.to_owned()),
        CopyField::SeoDescription => copy.seo_description = Some(text.to_owned()),
        CopyField::AltText { image } => {
            if let Some(one) = copy.images.iter_mut().find(|one| one.position == image) {
                one.alt = Some(text.to_owned());
            }
        }
        CopyField::Tags => {
            let tags = text.split(',').map(str::trim).filter(|tag| !tag.is_empty());
            copy.tags = Some(tags.map(str::to_owned).collect());
        }
    }
}

/// All work, by product.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<HashMap<String, Work>> {
    let mut work = HashMap::new();
    fill(sql, None, &mut work)?;
    Ok(work)
}

/// The work on one product.
///
/// # Errors
/// As SQLite says.
pub fn of(sql: &Connection, product: &str) -> Result<Work> {
    let mut work = HashMap::new();
    fill(sql, Some(product), &mut work)?;
    Ok(work.remove(product).unwrap_or_default())
}

fn fill(sql: &Connection, product: Option<&str>, work: &mut HashMap<String, Work>) -> Result<()> {
    each(
        sql,
        "SELECT product, field, image, content, over, author FROM copy_texts",
        product,
        "field, image",
        |row| {
            let text =
                Text { key: key(row, 1)?, content: row.get(3)?, over: row.get(4)?, author: row.get(5)? };
            work.entry(row.get(0)?).or_default().texts.push(text);
            Ok(())
        },
    )?;
    each(sql, DRAFTS, product, "id DESC", |row| {
        let draft = read_draft(row)?;
        work.entry(draft.product.clone()).or_default().drafts.push(draft);
        Ok(())
    })?;
    each(sql, "SELECT product, state, who, at, waits, note FROM copy_steps", product, "id", |row| {
        let Some(to) = CopyState::from_id(&row.get::<_, String>(1)?) else { return Ok(()) };
        let step = Step { to, who: row.get(2)?, at: instant(row.get(3)?), waits: row.get(4)? };
        work.entry(row.get(0)?).or_default().steps.push(Noted { step, note: row.get(5)? });
        Ok(())
    })?;
    let ticks = "SELECT product, kind, words, sentence, who, at, note, file, until FROM copy_ticks";
    each(sql, ticks, product, "kind, words, sentence", |row| {
        let tick = StoredTick {
            kind: row.get(1)?,
            words: row.get(2)?,
            sentence: row.get(3)?,
            who: row.get(4)?,
            at: row.get(5)?,
            note: row.get(6)?,
            file: row.get(7)?,
            until: row.get(8)?,
        };
        work.entry(row.get(0)?).or_default().ticks.push(tick);
        Ok(())
    })?;
    each(
        sql,
        "SELECT product, rule, field, image, span FROM copy_left",
        product,
        "rule, field, image",
        |row| {
            let left = Left { rule: row.get(1)?, key: key(row, 2)?, span: row.get(4)? };
            work.entry(row.get(0)?).or_default().left.push(left);
            Ok(())
        },
    )
}

fn each(
    sql: &Connection,
    select: &str,
    product: Option<&str>,
    order: &str,
    mut take: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let only = if product.is_some() { "WHERE product = ?1" } else { "" };
    let mut query = sql.prepare_cached(&format!("{select} {only} ORDER BY product, {order}"))?;
    let mut rows = match product {
        Some(product) => query.query([product])?,
        None => query.query([])?,
    };
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn key(row: &Row<'_>, at: usize) -> Result<FieldKey> {
    Ok(FieldKey { field: row.get(at)?, image: row.get(at + 1)? })
}

const DRAFTS: &str = "SELECT product, field, image, id, content, author, made_at, origin FROM copy_drafts";

fn read_draft(row: &Row<'_>) -> Result<Draft> {
    Ok(Draft {
        product: row.get(0)?,
        key: key(row, 1)?,
        id: row.get(3)?,
        content: row.get(4)?,
        author: row.get(5)?,
        made_at: row.get(6)?,
        origin: row.get(7)?,
    })
}

/// A draft by its number.
///
/// # Errors
/// As SQLite says.
pub fn draft(sql: &Connection, id: i64) -> Result<Option<Draft>> {
    sql.prepare_cached(&format!("{DRAFTS} WHERE id = ?1"))?
        .query_row([id], |row| Ok(read_draft(row)))
        .optional()?
        .transpose()
}

/// The steps, oldest first, of every product that one step of a span of time led into a file for the shop; the span is
/// from one instant to before another, in seconds since 1970.
///
/// # Errors
/// As SQLite says.
pub fn steps_of_exported(sql: &Connection, span: (i64, i64)) -> Result<BTreeMap<String, Vec<Step>>> {
    let mut query = sql.prepare_cached(
        "SELECT product, state, who, at, waits FROM copy_steps WHERE product IN
           (SELECT product FROM copy_steps WHERE state = 'exported' AND at >= ?1 AND at < ?2)
         ORDER BY product, id",
    )?;
    let mut steps: BTreeMap<String, Vec<Step>> = BTreeMap::new();
    let mut rows = query.query([span.0, span.1])?;
    while let Some(row) = rows.next()? {
        let Some(to) = CopyState::from_id(&row.get::<_, String>(1)?) else { continue };
        let step = Step { to, who: row.get(2)?, at: instant(row.get(3)?), waits: row.get(4)? };
        steps.entry(row.get(0)?).or_default().push(step);
    }
    Ok(steps)
}

/// The newest texts of a field that a person approved, of other products than one.
///
/// # Errors
/// As SQLite says.
pub fn approved_texts(sql: &Connection, field: &str, not: &str, most: usize) -> Result<Vec<String>> {
    let mut query = sql.prepare_cached(
        "SELECT content FROM copy_texts t WHERE field = ?1 AND product <> ?2 AND trim(content) <> ''
           AND (SELECT state FROM copy_steps s WHERE s.product = t.product ORDER BY s.id DESC LIMIT 1)
             IN ('approved', 'exported', 'confirmed_live')
         ORDER BY written_at DESC, product LIMIT ?3",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = query.query_map(rusqlite::params![field, not, most], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The words that were called right, by the alphabet.
///
/// # Errors
/// As SQLite says.
pub fn words(sql: &Connection) -> Result<Vec<String>> {
    let mut query = sql.prepare_cached("SELECT word FROM copy_words ORDER BY word")?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rules that are off: rule, `everywhere`, `vendor` or `product`, and whom it is about.
///
/// # Errors
/// As SQLite says.
pub fn rules_off(sql: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut query =
        sql.prepare_cached("SELECT rule, place, about FROM copy_rules_off ORDER BY rule, place, about")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the owner decided about the review, as the checks read it.
///
/// # Errors
/// As SQLite says.
pub fn settings(sql: &Connection) -> Result<CopySettings> {
    let mut settings =
        CopySettings { real_words: words(sql)?.into_iter().collect(), ..CopySettings::default() };
    for (rule, place, about) in rules_off(sql)? {
        let scope = match place.as_str() {
            "product" => {
                let (platform, key) = about.split_once(':').unwrap_or(("", &about));
                Scope::Product { platform: platform.to_owned(), key: key.to_owned() }
            }
            "vendor" => Scope::Vendor { vendor: about },
            _ => Scope::Everywhere,
        };
        settings.off.switch_off(rule, scope);
    }
    Ok(settings)
}
