//! Shopify's sessions by day: a report exported with a Day column (export-formats 1.6). Reports are built by their
//! user, so any subset and order of columns must do. Also what it shares with others: the sessions of a day.

use super::day::day_key;
use super::google_ads::is_total;
use super::reading::named;
use super::{
    Around, Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature,
};
use super::{day, ga4, whole_number};
use crate::ledger::{Record, RecordKind, SessionDay};
use crate::week::start_of;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Shopify's sessions by day.
pub(super) struct ShopifySessions;

impl Format for ShopifySessions {
    fn id(&self) -> &'static str {
        "shopify-sessions"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Day", "Date"], &["Sessions", "Online store sessions"]],
            typical: &[
                "Online store visitors",
                "Visitors",
                "Sessions that completed checkout",
                "Sessions with cart additions",
                "Sessions that reached checkout",
                "Conversion rate",
            ],
            never: &["Amount spent", "Cost", "Campaign ID", "Impr.", "Lineitem name", "Active users"],
        }]
    }

    fn fits(&self, header: &Header, around: &Around<'_>) -> bool {
        !ga4::is_of_ga4(header, around)
    }

    fn records(&self) -> RecordKind {
        RecordKind::SessionDay
    }

    fn reader(&self, header: &Header, _: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&str], column| {
            header.find(names).ok_or(Refusal::NoColumn { format: "shopify-sessions", column })
        };
        Ok(Box::new(SessionColumns {
            platform: "shopify",
            columns: header.len(),
            day: need(&["Day", "Date"], "Day")?,
            sessions: need(&["Sessions", "Online store sessions"], "Sessions")?,
            visitors: header.find(&["Online store visitors", "Visitors", "Unique visitors"]),
            completed: header.find(&[
                "Sessions that completed checkout",
                "Sessions converted",
                "Completed checkout",
            ]),
            visitor_kind: header.find(&["Human or bot session", "Human or bot"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Day,Sessions,Online store visitors,Sessions that completed checkout\n2026-11-10,412,380,10\n"
    }
}

/// Where a report of sessions by day keeps what matters.
pub(super) struct SessionColumns {
    pub(super) platform: &'static str,
    pub(super) columns: usize,
    pub(super) day: usize,
    pub(super) sessions: usize,
    pub(super) visitors: Option<usize>,
    pub(super) completed: Option<usize>,
    /// Whether people or programs came; only people count (definitions 4.3).
    pub(super) visitor_kind: Option<usize>,
}

impl Cells for SessionColumns {
    fn dates(&self) -> Vec<usize> {
        vec![self.day]
    }

    fn amounts(&self) -> Vec<usize> {
        vec![self.sessions]
    }

    fn witnesses(&self) -> Vec<usize> {
        (0..self.columns).filter(|column| *column != self.day).collect()
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.day), "column-day"),
            (Some(self.sessions), "column-sessions"),
            (self.visitors, "column-visitors"),
            (self.completed, "column-checkouts"),
            (self.visitor_kind, "column-visitor-kind"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let date = day(row.cell(Some(self.day)), None)?;
        start_of(date, &TimeZone::UTC).as_second().into()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let cell = row.cell(Some(self.day));
        // A totals row has a word in place of the day, or nothing where it comes first. Where nothing but the day is
        // missing, the row is no total, and its sessions would be missed.
        let has_digit = cell.bytes().any(|byte| byte.is_ascii_digit());
        if has_digit {
            RowIs::Of(day_key(cell))
        } else if cell.is_empty() && self.has_a_name(row) {
            RowIs::Of(Cow::Borrowed(""))
        } else {
            RowIs::Aside
        }
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let of_people = rows.iter().filter(|row| !self.is_bot(row));
        match self.sum(of_people, decided) {
            // Programs' rows are read and add nothing.
            Ok(sum) => {
                into.used += rows.len() as u64;
                into.records.extend(sum.map(Record::SessionDay));
            }
            Err(bad) => into.problems.extend(Problem::whole(rows, bad, "problem-part-left-out")),
        }
    }

    fn read_without(&mut self, sound: &[Row], slipped: &[Row], decided: &Decided, into: &mut Reading) {
        let Some(bad) = slipped.first() else { return self.read(sound, decided, into) };
        let bad = (bad, None, "problem-too-many-cells");
        into.problems.extend(Problem::whole(sound, bad, "problem-part-left-out"));
    }
}

/// The digits of a count with thousands marks of one kind: `1.200` and `1,200` are 1200.
fn thousands(text: &str) -> Option<String> {
    let mark = text.chars().find(|letter| matches!(letter, '.' | ','))?;
    let mut parts = text.split(mark);
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().filter(|part| (1..=3).contains(&part.len()) && is_digits(part))?;
    let rest: Option<Vec<&str>> =
        parts.map(|part| (part.len() == 3 && is_digits(part)).then_some(part)).collect();
    Some(format!("{first}{}", rest?.concat()))
}

/// The row that could not be read, its column and why.
type BadRow<'r> = (&'r Row, Option<usize>, &'static str);

impl SessionColumns {
    fn is_bot(&self, row: &Row) -> bool {
        let kind = row.cell(self.visitor_kind).to_lowercase();
        ["bot", "bots", "bot session", "bot sessions"].contains(&kind.as_str())
    }

    /// Whether a row with sessions says what it is about, in words other than a total's.
    fn has_a_name(&self, row: &Row) -> bool {
        let is_name = |(at, cell): (usize, &str)| {
            at < self.columns
                && at != self.day
                && cell.trim().starts_with(char::is_alphabetic)
                && !is_total(cell)
        };
        !row.cell(Some(self.sessions)).is_empty()
            && row.cells.iter().enumerate().any(is_name)
            && !row.cells.iter().any(is_total)
    }

    /// A day's sessions. A report may split them by page or source; where one part cannot be read, the day is not
    /// known.
    fn sum<'r>(
        &self,
        rows: impl IntoIterator<Item = &'r Row>,
        decided: &Decided,
    ) -> Result<Option<SessionDay>, BadRow<'r>> {
        let mut sum: Option<SessionDay> = None;
        for row in rows {
            let part = self.one(row, decided).map_err(|(column, reason)| (row, column, reason))?;
            sum = Some(match sum.take() {
                None => part,
                Some(whole) => SessionDay {
                    sessions: whole.sessions.checked_add(part.sessions).ok_or((
                        row,
                        Some(self.sessions),
                        "problem-too-large",
                    ))?,
                    // A visitor who came twice stands in two parts of the day: visitors do not add up.
                    visitors: None,
                    completed: whole.completed.zip(part.completed).and_then(|(a, b)| a.checked_add(b)),
                    ..whole
                },
            });
        }
        Ok(sum)
    }

    fn one(&self, row: &Row, decided: &Decided) -> Result<SessionDay, (Option<usize>, &'static str)> {
        let mark = decided.mark(self.sessions);
        let count = |column: Option<usize>| {
            // A count has no decimals: three digits behind a mark are thousands.
            let cell = row.cell(column);
            let counted = thousands(cell).map_or(Cow::Borrowed(cell), Cow::Owned);
            let number = whole_number(&counted, mark).map_err(|()| (column, "problem-no-quantity"))?;
            if number.is_some_and(|number| number < 0) {
                Err((column, "problem-no-quantity"))
            } else {
                Ok(number)
            }
        };
        // A word that is neither tells nothing of who came.
        if !["", "human", "humans", "human session", "human sessions"]
            .contains(&row.cell(self.visitor_kind).to_lowercase().as_str())
        {
            return Err((self.visitor_kind, "problem-neither-human-nor-bot"));
        }
        Ok(SessionDay {
            platform: self.platform,
            day: day(row.cell(Some(self.day)), decided.order(self.day))
                .ok_or((Some(self.day), "problem-no-day"))?,
            sessions: count(Some(self.sessions))?.ok_or((Some(self.sessions), "problem-no-quantity"))?,
            visitors: count(self.visitors)?,
            completed: count(self.completed)?,
        })
    }
}
