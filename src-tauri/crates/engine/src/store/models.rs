//! The language models the owner added, without their keys.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use tillwise_domain::money::Currency;
use tillwise_models::{Data, Form, Price, ProductField, Style};

/// A model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its number.
    pub id: i64,
    /// What the owner calls it.
    pub name: String,
    /// Its server's address.
    pub address: String,
    /// Whether the owner said that they mean a place in their own network.
    pub private_confirmed: bool,
    /// The wire format.
    pub style: Style,
    /// Its name on the server.
    pub model: String,
    /// What it costs, where the owner said so.
    pub price: Option<(Price, Currency)>,
    /// What it may be given.
    pub shared: BTreeSet<Data>,
    /// The fields of a product it may not see.
    pub withheld: BTreeSet<ProductField>,
    /// How its server takes a request.
    pub form: Form,
    /// Where the keyring has its key.
    pub key_name: String,
    /// The last letters of its key; nothing where it has none.
    pub key_last_four: Option<String>,
}

const COLUMNS: &str =
    "id, name, address, private_confirmed, style, model, price_sent, price_answered, currency, shares,
   form, key_name, key_last_four, (SELECT group_concat(field) FROM model_withheld WHERE model = models.id)";

fn read(row: &Row<'_>) -> rusqlite::Result<Model> {
    let text = |at: usize| row.get::<_, String>(at);
    let decimal = |at: usize| -> rusqlite::Result<Option<Decimal>> {
        Ok(row.get::<_, Option<String>>(at)?.and_then(|price| price.parse().ok()))
    };
    let currency: Option<Currency> = row.get::<_, Option<String>>(8)?.and_then(|code| code.parse().ok());
    let price = decimal(6)?.zip(decimal(7)?).map(|(sent, answered)| Price { sent, answered });
    Ok(Model {
        id: row.get(0)?,
        name: text(1)?,
        address: text(2)?,
        private_confirmed: row.get(3)?,
        style: Style::from_id(&text(4)?).unwrap_or(Style::OpenAi),
        model: text(5)?,
        price: price.zip(currency),
        shared: text(9)?.split(',').filter_map(Data::from_id).collect(),
        withheld: row
            .get::<_, Option<String>>(13)?
            .map(|fields| fields.split(',').filter_map(ProductField::from_id).collect())
            .unwrap_or_default(),
        form: Form::from_id(&text(10)?).unwrap_or(Form::Schema),
        key_name: text(11)?,
        key_last_four: row.get(12)?,
    })
}

/// Every model, by name.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Model>> {
    let mut query = sql.prepare_cached(&format!("SELECT {COLUMNS} FROM models ORDER BY name"))?;
    let models = query.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(models)
}

/// The model with a number.
///
/// # Errors
/// As SQLite says.
pub fn get(sql: &Connection, id: i64) -> Result<Option<Model>> {
    let query = format!("SELECT {COLUMNS} FROM models WHERE id = ?1");
    Ok(sql.prepare_cached(&query)?.query_row([id], read).optional()?)
}

/// Adds a model or changes the one with its number; gives its number.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, model: &Model, new: bool, now: i64) -> Result<i64> {
    let shares: Vec<&str> = model.shared.iter().map(|data| data.id()).collect();
    let (price, currency) =
        model.price.map_or((None, None), |(price, currency)| (Some(price), Some(currency)));
    sql.execute(
        "INSERT INTO models (id, name, address, private_confirmed, style, model, price_sent, price_answered, currency,
           shares, form, key_name, key_last_four, added_at)
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)
         ON CONFLICT (id) DO UPDATE SET name = ?2, address = ?3, private_confirmed = ?4, style = ?5, model = ?6,
           price_sent = ?7, price_answered = ?8, currency = ?9, shares = ?10, form = ?11, key_name = ?12,
           key_last_four = ?13",
        params![
            (!new).then_some(model.id),
            model.name,
            model.address,
            model.private_confirmed,
            model.style.id(),
            model.model,
            price.map(|price| price.sent.to_string()),
            price.map(|price| price.answered.to_string()),
            currency.map(|currency| currency.code().to_owned()),
            shares.join(","),
            model.form.id(),
            model.key_name,
            model.key_last_four,
            now,
        ],
    )?;
    let id = if new { sql.last_insert_rowid() } else { model.id };
    sql.execute("DELETE FROM model_withheld WHERE model = ?1", [id])?;
    for field in &model.withheld {
        sql.execute("INSERT INTO model_withheld (model, field) VALUES (?1, ?2)", params![id, field.id()])?;
    }
    Ok(id)
}

/// Removes a model with its batches; what it drafted stays.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, id: i64) -> Result<()> {
    sql.execute("DELETE FROM models WHERE id = ?1", [id])?;
    Ok(())
}
