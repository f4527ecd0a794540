//! The frame around every page.

use super::SentWeekView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The frame around every page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShellView {
    /// The open shop; nothing on the first run.
    pub shop: Option<ShopView>,
    /// Whether the open shop is the sample shop.
    pub sample: bool,
    /// Whether the owner has a shop file of their own (so that leaving the sample leads back to it).
    pub own_shop: bool,
    /// `Week 46`, the newest full week.
    pub week: String,
    /// The last act that can be taken back, for the Undo button.
    pub undo: Option<UndoView>,
    /// `Backup today 08:14, checked`, or that there is none yet.
    pub backup: String,
    /// `Orders as of Sun 15 Nov 2026`, or nothing before the first orders file.
    pub as_of: Option<String>,
    /// What leaves this computer, counted.
    pub leaves: SentWeekView,
    /// An import under way.
    pub running: Option<ProgressView>,
    /// How many warnings wait on the Stack page; answered ones do not.
    pub stack_warnings: usize,
    /// How many KPI gaps wait on the KPIs page; answered ones do not.
    pub kpi_warnings: usize,
    /// How the window looks.
    pub appearance: Appearance,
    /// What the system suggests for a new shop.
    pub guess: ShopGuess,
    /// The program's version.
    pub version: String,
    /// That the last act was interrupted and nothing of it was kept; gone with the next act.
    pub notice: Option<String>,
}

/// The open shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopView {
    /// Its name; "Your shop" until the owner writes one.
    pub name: String,
    /// Its currency, or nothing before the first orders file.
    pub currency: Option<String>,
    /// Its IANA time zone.
    pub time_zone: String,
    /// `monday` … `sunday`.
    pub first_weekday: String,
    /// Whether anything has been imported yet.
    pub has_data: bool,
}

/// What the system suggests for a new shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopGuess {
    /// The system's IANA time zone.
    pub time_zone: String,
    /// The first weekday of the system's region.
    pub first_weekday: String,
}

/// The last act that can be taken back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoView {
    /// The batch that `undo` would take back.
    pub batch: i64,
    /// `Undo import of orders`.
    pub label: String,
}

/// How the window looks; kept per computer, not per shop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// Where an import stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProgressView {
    /// The file being read.
    pub file: String,
    /// `reading`, `counting`, `writing` or `backing_up`.
    pub step: String,
    /// Rows done so far.
    pub rows: u64,
    /// Done, in hundredths; nothing while it is not known.
    pub percent: Option<u8>,
    /// Rows per second.
    pub rows_per_second: Option<u64>,
    /// Seconds left, as far as can be told.
    pub seconds_left: Option<u64>,
    /// Whether Cancel was pressed.
    pub cancelling: bool,
}
