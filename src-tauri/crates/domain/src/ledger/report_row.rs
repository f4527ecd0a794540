//! A row of a report that is not split by day: kept as it stands, never spread over days it does not name.

use jiff::civil::Date;

/// One row of a report over a period (export-formats 12, 13).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ReportRow {
    /// The platform: `ga4`, `google`, `meta`, `mailchimp`.
    pub platform: &'static str,
    /// Which table of which report: the names of its columns.
    pub table: String,
    /// What the row is about: a country, a page, a campaign; with its number among equal rows.
    pub label: String,
    /// The first day of the period, where the file says it.
    pub from: Option<Date>,
    /// The last day of the period, where the file says it.
    pub to: Option<Date>,
    /// Its figures: the column's name and a plain decimal.
    pub figures: Vec<(String, String)>,
}
