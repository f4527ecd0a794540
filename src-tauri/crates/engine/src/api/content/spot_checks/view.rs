//! What is shown of spot-checks.

use super::batch::batches;
use super::{found, hidden_words};
use crate::Engine;
use crate::api::content::difference::difference;
use crate::api::content::mark;
use crate::api::requests::SpotKind;
use crate::api::views::{
    SpotCheckRowView, SpotCheckView, SpotChecksView, SpotItemView, SpotKindView, SpotRowView,
};
use crate::error::{Error, Result};
use crate::store::spot_checks::{self, SpotCheck, SpotItem};
use crate::store::{copy_acts, copy_queue, copy_source, copy_work, instant, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use tillwise_domain::content::sampling::SampleRule;
use tillwise_domain::content::{ProductCopy, ReadCopy, ShopCopy};
use tillwise_domain::shop::Shop;
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

impl Engine {
    /// The spot-checks, what can be checked now, and how much of drafts is changed.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn spot_checks(&self) -> Result<SpotChecksView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let shop = settings::shop(sql)?;
        let checks = spot_checks::all(sql)?;
        let open = checks.iter().find(|check| check.is_open());
        let batches = batches(self, sql)?;
        let kinds: Vec<SpotKindView> = SpotKind::ALL
            .into_iter()
            .map(|kind| self.spot_kind_view(kind, batches.get(kind.id()).map_or(0, Vec::len)))
            .collect();
        let title = match open {
            Some(open) => Words::new("spot-title-open").with("left", i64::from(open.sample - open.looked_at)),
            None if kinds.iter().any(|kind| kind.texts > 0) => Words::new("spot-title"),
            None => Words::new("spot-title-nothing"),
        };
        Ok(SpotChecksView {
            title: self.say(&title),
            open: open.map(|open| open.id),
            kinds,
            chart: self.spot_chart(&checks, &shop),
            checks: checks.iter().rev().map(|check| self.spot_row_view(check, &shop)).collect(),
            drafts: self.draft_edits(sql)?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    /// One spot-check with the text that is asked for, or the first that nobody judged.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a check or a text there is not.
    pub fn spot_check(&self, check: i64, item: Option<i64>) -> Result<SpotCheckView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let shop = settings::shop(sql)?;
        let check = found(sql, check)?;
        let items = spot_checks::items(sql, check.id, true)?;
        let rows = items.iter().map(|item| self.item_row(sql, item)).collect::<Result<Vec<_>>>()?;
        let missing = |item: i64| {
            Error::invalid(Words::new("error-no-spot-item").with("check", check.id).with("item", item))
        };
        let at = match item {
            Some(item) => {
                let at = items.iter().position(|one| one.position == item);
                Some(at.ok_or_else(|| missing(item))?)
            }
            None => items.iter().position(|one| one.verdict.is_none()),
        };
        let shown = at.and_then(|at| Some((at, items.get(at)?, rows.get(at)?.clone())));
        let item = shown.map(|(at, item, row)| {
            let beside = |at: Option<usize>| items.get(at?).map(|one| one.position);
            let (previous, following) = (beside(at.checked_sub(1)), beside(at.checked_add(1)));
            self.item_view(sql, &shop, (at, item), row, (previous, following))
        });
        Ok(SpotCheckView {
            seed: check.seed,
            begun: self.say(
                &Words::new("spot-begun")
                    .with("day", day(check.at, &shop))
                    .with("who", check.who.clone())
                    .with("seed", check.seed.to_string()),
            ),
            stops: self.say(&stops_words(&check)),
            next: next_words(sql, &check)?.map(|words| self.say(&words)),
            check: self.spot_row_view(&check, &shop),
            rows,
            item: item.transpose()?,
            undo: copy_acts::last(sql)?.map(|past| past.said),
        })
    }

    fn spot_kind_view(&self, kind: SpotKind, texts: usize) -> SpotKindView {
        let samples = (5..=10).filter_map(SampleRule::of).map(|rule| rule.size(texts)).collect();
        let key = if texts == 0 { "spot-kind-none" } else { "spot-kind-waits" };
        SpotKindView {
            id: kind,
            label: self.say(&Self::spot_kind(kind.id())),
            texts,
            samples,
            said: self.say(&Words::new(format!("{key}-{}", kind.id())).with("texts", texts)),
        }
    }

    fn spot_row_view(&self, check: &SpotCheck, shop: &Shop) -> SpotCheckRowView {
        let state = match check.stopped_at {
            Some(_) => "stopped",
            None if check.is_open() => "open",
            None => "done",
        };
        SpotCheckRowView {
            id: check.id,
            label: self.say(&Self::spot_kind(&check.kind)),
            on: day(check.at, shop).to_string(),
            state: state.to_owned(),
            state_said: self.words.label(&format!("spot-state-{state}")),
            texts: check.texts,
            sample: check.sample,
            looked_at: check.looked_at,
            failed: check.failed,
            hidden: self.say(&hidden_words(check)),
        }
    }

    fn item_row(&self, sql: &Connection, item: &SpotItem) -> Result<SpotRowView> {
        let queued = copy_queue::one(sql, &item.product)?;
        Ok(SpotRowView {
            item: item.position,
            product: item.product.clone(),
            title: queued.map_or_else(|| item.product.clone(), |queued| queued.title),
            field: self.words.label(&format!("copy-field-any-{}", item.key.field)),
            verdict: item.verdict.clone(),
            reason: item.reason.clone(),
        })
    }

    fn item_view(
        &self,
        sql: &Connection,
        shop: &Shop,
        (at, item): (usize, &SpotItem),
        row: SpotRowView,
        (previous, following): (Option<i64>, Option<i64>),
    ) -> Result<SpotItemView> {
        let content = item.content.clone().unwrap_or_default();
        let was = item.was.clone().unwrap_or_default();
        let now = copy_source::one(sql, &item.product)?;
        let work = copy_work::of(sql, &item.product)?;
        let still = work.text(&item.key).is_some_and(|text| mark([text.content.as_str()]) == item.mark);
        let note = match (&now, still) {
            (None, _) => Some("spot-item-gone"),
            (Some(_), false) => Some("spot-item-changed"),
            (Some(_), true) => None,
        };
        let judged = item.at.map(|at| {
            Words::new("spot-item-judged").with("who", item.who.clone()).with("day", day(at, shop))
        });
        Ok(SpotItemView {
            row,
            place: at + 1,
            previous,
            following,
            made_by: item.made_by.clone(),
            plain: plain(&content, item),
            difference: difference(&was, &content),
            note: note.map(|key| self.words.label(key)),
            judged: judged.map(|words| self.say(&words)),
        })
    }
}

/// A text as buyers read it.
fn plain(content: &str, item: &SpotItem) -> String {
    let Some(field) = item.key.field(&[]).filter(|field| field.is_html()) else { return content.to_owned() };
    let mut copy = ProductCopy::default();
    copy_work::put(&mut copy, field, content);
    let shop = ShopCopy::default();
    let read = ReadCopy::of(&copy, &shop);
    read.text(field).map_or_else(|| content.to_owned(), |read| read.plain.trim().to_owned())
}

fn day(at: i64, shop: &Shop) -> Date {
    local_date(instant(at), &shop.zone())
}

/// When a batch stops, or that it did.
fn stops_words(check: &SpotCheck) -> Words {
    let words = match (check.stopped_at, check.stopping_fail()) {
        (Some(_), _) => Words::new("spot-stopped"),
        (None, Some(fail)) => Words::new("spot-stops").with("most", i64::from(fail) - 1),
        (None, None) => Words::new("spot-never-stops"),
    };
    words
        .with("failed", i64::from(check.failed))
        .with("looked", i64::from(check.looked_at))
        .with("sample", i64::from(check.sample))
        .with("limit", crate::api::kpis::percent(check.limit(), 1))
}

/// What to do next.
fn next_words(sql: &Connection, check: &SpotCheck) -> Result<Option<Words>> {
    let waiting = spot_checks::waiting_products(sql, check.id)?;
    Ok(match (check.stopped_at.is_some(), check.is_open(), waiting) {
        (true, _, 0) => Some(Words::new("spot-next-stopped-done")),
        (true, ..) => Some(Words::new("spot-next-stopped").with("products", waiting)),
        (false, true, _) => None,
        (false, false, _) if check.failed > 0 => {
            Some(Words::new("spot-next-fix").with("failed", i64::from(check.failed)))
        }
        (false, false, _) => Some(Words::new("spot-next-good")),
    })
}
