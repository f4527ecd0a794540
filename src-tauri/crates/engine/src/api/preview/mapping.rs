//! A table of no known export: the form in which its owner says what it holds and which column is what.

use crate::Engine;
use crate::api::requests::Done;
use crate::api::views::{ChoiceView, MappedColumnView, MappingView};
use crate::error::{Error, Result};
use crate::looking::{Entry, Glance};
use std::collections::BTreeMap;
use tillwise_domain::formats::{Field, Guess, Header, MappedKind, Mapping, Row};
use tillwise_domain::words::Words;

use super::cells::cut;

/// What the form is made from.
pub(super) struct Form<'a> {
    header: &'a Header,
    guesses: &'a [Guess],
    /// A row to take examples from.
    rows: Vec<&'a Row>,
}

/// The form of a file that needs one, or had one.
pub(super) fn form_of(entry: &Entry) -> Option<Form<'_>> {
    match &entry.glance {
        Glance::Unknown(unknown) => Some(Form {
            header: &unknown.table.header,
            guesses: unknown.guesses.as_deref()?,
            rows: unknown.table.rows.iter().collect(),
        }),
        Glance::Known(known) if known.is_own_table() => Some(Form {
            header: &known.layout.header,
            guesses: &known.guesses,
            rows: known.rows.iter().map(|(row, _)| row).collect(),
        }),
        _ => None,
    }
}

impl Engine {
    /// Says what a table holds, or takes that back. Which column is what is guessed, where it was not said before.
    pub(in crate::api) fn map_preview(&self, file: u32, kind: Option<MappedKind>) -> Result<Done> {
        self.say_of(file, |entry| {
            let Some(form) = form_of(entry) else { return Err(cannot_be(kind.map_or("", MappedKind::id))) };
            let mapping = kind.map(|kind| {
                let said = entry.choices.mapping.as_ref().map(|mapping| mapping.columns.clone());
                let known = entry.mapped.get(&kind).cloned();
                known.unwrap_or_else(|| Mapping::guessed(kind, &said.unwrap_or_default(), form.guesses))
            });
            if let Some(before) = std::mem::replace(&mut entry.choices.mapping, mapping) {
                entry.mapped.insert(before.kind, before);
            }
            Ok(())
        })
    }

    /// Says what a column of a table is, or that it is left out.
    pub(in crate::api) fn map_preview_column(
        &self,
        file: u32,
        column: usize,
        field: Option<Field>,
    ) -> Result<Done> {
        self.say_of(file, |entry| {
            let columns = form_of(entry).map_or(0, |form| form.header.len());
            let wrong = || cannot_be(field.map_or("", Field::id));
            let mapping = entry.choices.mapping.as_mut().filter(|_| column < columns).ok_or_else(wrong)?;
            if field.is_some_and(|field| !mapping.kind.fields().contains(&field)) {
                return Err(wrong());
            }
            mapping.say(column, field);
            Ok(())
        })
    }

    /// The form as it stands; nothing for a file that needs none.
    pub(super) fn mapping_view(&self, entry: &Entry) -> Option<MappingView> {
        let form = form_of(entry)?;
        let mapping = entry.choices.mapping.as_ref();
        let fields: BTreeMap<usize, Field> =
            mapping.iter().flat_map(|mapping| &mapping.columns).map(|(field, at)| (*at, *field)).collect();
        let choice = |prefix: &str, id: &'static str| ChoiceView {
            id: id.to_owned(),
            label: self.words.label(&format!("{prefix}-{id}")),
        };
        let guess = |at: usize| {
            let found =
                form.guesses.iter().find(|(field, of, _)| *of == at && fields.get(&at) == Some(field));
            let percent = found.filter(|_| !entry.remembered).map(|(_, _, percent)| percent.to_string());
            percent.map(|percent| self.say(&Words::new("mapped-guess").with("percent", percent)))
        };
        let example = |at: usize| {
            let mut cells = form.rows.iter().map(|row| row.cell(Some(at)));
            cells.find(|cell| !cell.is_empty()).map(cut).unwrap_or_default()
        };
        let heading = |at: usize| match form.header.name(at) {
            Some(name) => name.to_owned(),
            None => self.say(&Words::new("mapped-nameless").with("number", (at + 1).to_string())),
        };
        let columns = (0..form.header.len())
            .map(|at| MappedColumnView {
                at,
                heading: heading(at),
                example: example(at),
                field: fields.get(&at).copied(),
                guess: guess(at),
            })
            .collect();
        let missing = mapping.map(|mapping| mapping.missing(form.header.len())).unwrap_or_default();
        Some(MappingView {
            kind: mapping.map(|mapping| mapping.kind),
            kinds: MappedKind::ALL.iter().map(|kind| choice("mapped", kind.id())).collect(),
            fields: mapping
                .iter()
                .flat_map(|mapping| mapping.kind.fields())
                .map(|field| choice("field", field.id()))
                .collect(),
            columns,
            missing: missing.into_iter().map(|choice| self.one_of(choice)).collect(),
        })
    }

    /// `Order total, Price of one or Price times quantity`.
    fn one_of(&self, fields: &[Field]) -> String {
        let names: Vec<String> =
            fields.iter().map(|field| self.words.label(&format!("field-{}", field.id()))).collect();
        match &names[..] {
            [others @ .., last] if !others.is_empty() => self.say(
                &Words::new("mapped-one-of").with("others", others.join(", ")).with("last", last.clone()),
            ),
            _ => names.concat(),
        }
    }
}

fn cannot_be(value: &str) -> Error {
    Error::invalid(Words::new("error-preview-value").with("value", value.to_owned()))
}
