//! What can be saved on paper or in a calendar.

use serde::Serialize;
use ts_rs::TS;

/// Everything that can be saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PapersView {
    /// `As of 21 November 2026`.
    pub as_of: String,
    /// The operating model on one page.
    pub operating_model: PaperView,
    /// The hand-over for a new helper.
    pub handover: PaperView,
    /// The days of the calendar file, earliest first.
    pub days: Vec<CalendarDayView>,
    /// What to say where there is no day.
    pub no_days: String,
}

/// One paper before it is saved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperView {
    /// Its title.
    pub title: String,
    /// What is in it, a line each.
    pub holds: Vec<String>,
    /// What is not noted yet; the paper says so, too.
    pub gaps: Vec<String>,
}

/// One day of the calendar file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarDayView {
    /// The day, ISO.
    pub day: String,
    /// `Tue 1 Dec 2026`.
    pub day_shown: String,
    /// `notice`, `trial`, `end` or `review`.
    pub kind: String,
    /// The tool.
    pub tool: i64,
    /// What the entry is called.
    pub summary: String,
    /// What it says.
    pub description: String,
}
