//! People who look after something.

use crate::error::Result;
use rusqlite::{Connection, Transaction, params};
use tillwise_domain::stack::Person;

/// Everybody, by name.
///
/// # Errors
/// As SQLite says.
pub fn all(sql: &Connection) -> Result<Vec<Person>> {
    let mut query = sql.prepare_cached("SELECT name, left_on, brand_owner FROM people ORDER BY name")?;
    let mut rows = query.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        let left: Option<String> = row.get(1)?;
        people.push(Person {
            name: row.get(0)?,
            left: left.and_then(|day| day.parse().ok()),
            brand_owner: row.get(2)?,
        });
    }
    Ok(people)
}

/// Notes somebody; what was noted under that name gives way. One person at most is the brand owner.
///
/// # Errors
/// As SQLite says.
pub fn set(sql: &Transaction<'_>, person: &Person) -> Result<()> {
    if person.brand_owner {
        sql.execute("UPDATE people SET brand_owner = 0", [])?;
    }
    sql.execute(
        "INSERT INTO people (name, left_on, brand_owner) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET left_on = ?2, brand_owner = ?3",
        params![person.name.trim(), person.left.map(|day| day.to_string()), person.brand_owner],
    )?;
    Ok(())
}

/// Removes somebody from the list; tools and processes keep the name.
///
/// # Errors
/// As SQLite says.
pub fn remove(sql: &Transaction<'_>, name: &str) -> Result<()> {
    sql.execute("DELETE FROM people WHERE name = ?1", [name.trim()])?;
    Ok(())
}
