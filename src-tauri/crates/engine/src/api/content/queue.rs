//! The queue as the page shows it.

use super::reading::Marks;
use super::remarks::rule_words;
use super::{reviewer, severity_of};
use crate::Engine;
use crate::api::requests::CopyFilter;
use crate::api::views::{COPY_PAGE, CopyChoiceView, CopyQueueRowView, CopyQueueView};
use crate::error::Result;
use crate::store::copy_coverage::{self, KINDS};
use crate::store::copy_queue::{self, Count, Queued};
use crate::store::{copy_acts, settings};
use rusqlite::Connection;
use tillwise_domain::content::states::CopyState;
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::words::Words;

impl Engine {
    /// A page of the queue.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn copy_queue(&self, filter: &CopyFilter, offset: usize) -> Result<CopyQueueView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let shop = settings::shop(sql)?;
        let due = Marks::now(sql, self.today(&shop))?.are_due(sql)?;
        let (products, found) = copy_queue::counts(sql, filter)?;
        let waiting = copy_queue::waiting(sql)?;
        let there: bool = sql.query_row("SELECT EXISTS (SELECT 1 FROM products)", [], |row| row.get(0))?;
        let note = match (there, due, found) {
            (false, ..) => Some("copy-note-no-products"),
            (_, true, _) => Some("copy-note-due"),
            (_, _, 0) if *filter == CopyFilter::default() => Some("copy-note-done"),
            (_, _, 0) => Some("copy-note-filtered"),
            _ => None,
        };
        let rows = copy_queue::page(sql, filter, offset, COPY_PAGE)?;
        let choice = |(id, count): Count, words: Words| CopyChoiceView { id, label: self.say(&words), count };
        let rules = copy_queue::speaking(sql)?.into_iter().map(|one| {
            let words = rule_words(&one.0);
            choice(one, words)
        });
        let mut states = copy_queue::states(sql)?;
        states.sort_by_key(|(state, _)| CopyState::from_id(state));
        let states = states.into_iter().map(|one| {
            let words = state_words(&one.0);
            choice(one, words)
        });
        let vendors = copy_queue::vendors(sql)?.into_iter().map(|one| {
            let words = Words::new("as-said").with("said", one.0.clone());
            choice(one, words)
        });
        let categories = copy_coverage::categories(sql)?.into_iter().map(|one| {
            let words = Words::new("as-said").with("said", one.0.clone());
            choice(one, words)
        });
        let mut fields = copy_queue::fields(sql)?;
        let wanted = filter.field.iter().filter(|wanted| KINDS.contains(&wanted.as_str()));
        fields.extend(
            wanted
                .filter(|wanted| fields.iter().all(|(field, _)| field != *wanted))
                .map(|wanted| (wanted.clone(), 0))
                .collect::<Vec<_>>(),
        );
        let fields = fields.into_iter().map(|one| {
            let words = Words::new(format!("copy-field-any-{}", one.0));
            choice(one, words)
        });
        Ok(CopyQueueView {
            title: match there {
                true => self.say(&Words::new("copy-title").with("count", waiting)),
                false => self.words.label("copy-title-empty"),
            },
            note: note.map(|key| self.words.label(key)),
            due: due && there,
            products,
            found,
            offset,
            rows: rows.iter().map(|row| self.copy_row(row, shop.currency)).collect(),
            rules: rules.collect(),
            states: states.collect(),
            vendors: vendors.collect(),
            categories: categories.collect(),
            fields: fields.collect(),
            undo: copy_acts::last(sql)?.map(|past| past.said),
            reviewer: reviewer(self, sql)?,
        })
    }

    /// How many products wait, for the page that says what needs the owner.
    pub(in crate::api) fn copy_waiting(&self, sql: &Connection) -> Result<Option<String>> {
        let waiting = copy_queue::waiting(sql)?;
        Ok((waiting > 0).then(|| self.say(&Words::new("copy-title").with("count", waiting))))
    }

    fn copy_row(&self, row: &Queued, currency: Option<Currency>) -> CopyQueueRowView {
        CopyQueueRowView {
            product: row.product.clone(),
            handle: row.handle.clone(),
            title: row.title.clone(),
            vendor: row.vendor.clone(),
            state: row.state.clone(),
            state_said: self.say(&state_words(&row.state)),
            remarks: row.remarks,
            worst: severity_of(row.worst),
            sold: sold_shown(row, currency),
            drafts: row.drafts,
            clash: row.clash,
        }
    }
}

/// What a product sold, as it is shown.
pub(super) fn sold_shown(row: &Queued, currency: Option<Currency>) -> Option<String> {
    row.sold.zip(currency).map(|(minor, currency)| Money::new(minor, currency).shown())
}

/// A state in words.
pub(super) fn state_words(id: &str) -> Words {
    Words::new(format!("copy-state-{id}"))
}
