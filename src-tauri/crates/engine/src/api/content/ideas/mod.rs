//! Ideas for a product, a collection or a campaign: about twenty, of which exactly three go on (requirement E11), each with
//! words, a picture and a video drafted and edited by people (requirement E12). Whole without a model: ideas are typed.
//!
//! `rounds` shows and gathers, `picking` chooses, `parts` keeps what is worked out.

mod parts;
mod picking;
mod rounds;

use crate::error::{Error, Result};
use crate::store::ideas::{self, Round};
use rusqlite::Connection;
use serde_json::{Value, json};
use tillwise_domain::words::Words;

/// A round by its number.
fn round(sql: &Connection, id: i64) -> Result<Round> {
    ideas::round(sql, id)?.ok_or_else(|| Error::invalid(Words::new("error-no-round")))
}

/// A round as its table holds it.
fn row_of(round: &Round) -> Vec<Value> {
    let (by, at) = round.picked.clone().unzip();
    super::act::cells(json!([
        round.id,
        round.about.id(),
        round.product,
        round.subject,
        round.persona,
        round.asked,
        round.who,
        round.at,
        by,
        at
    ]))
}
