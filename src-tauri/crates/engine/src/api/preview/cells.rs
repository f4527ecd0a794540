//! The first rows in words, as the import understands them.

use super::sums::in_brackets;
use crate::Engine;
use crate::api::views::{PreviewCellView, PreviewRowView};
use crate::email::Emails;
use crate::looking::{Entry, Known};
use tillwise_domain::formats::{Decided, Row, amount, day, instant, moment};
use tillwise_domain::ledger::{RecordKind, When, normalised_email};
use tillwise_domain::money::{Currency, Money, grouped};
use tillwise_domain::words::Words;

/// A longer cell is cut: the table shows what it is, not all of it.
const LONGEST: usize = 60;
/// Words of columns that say something about the whole record: where a row repeats it, it is shown once.
const OF_RECORD: [&str; 9] = [
    "column-placed",
    "column-email",
    "column-state",
    "column-currency",
    "column-id",
    "column-day",
    "column-payment",
    "column-order-total",
    "column-time",
];
/// Words of columns that hold numbers and no money.
pub(super) const COUNTS: [&str; 20] = [
    "column-sessions",
    "column-visitors",
    "column-checkouts",
    "column-quantity",
    "column-orders",
    "column-stock",
    "column-available",
    "column-committed",
    "column-incoming",
    "column-unavailable",
    "column-quantity-sent",
    "column-recipients",
    "column-delivered",
    "column-opened",
    "column-clicked",
    "column-unsubscribed",
    "column-bounced",
    "column-complained",
    "column-replies",
    "column-first-reply",
];

impl Engine {
    pub(super) fn rows_shown(
        &self,
        entry: &Entry,
        known: &Known,
        decided: &Decided,
        emails: &Emails,
        zone: &jiff::tz::TimeZone,
    ) -> Vec<PreviewRowView> {
        let first = entry.counted.iter().flatten().next().and_then(|outcome| outcome.as_ref().ok());
        let problems = first.map(|counted| &counted.problems[..]).unwrap_or_default();
        let currency_column = word_at(known, "column-currency");
        let (mut above, mut currency): (Option<&(Row, String)>, Option<Currency>) = (None, None);
        let mut shown = Vec::new();
        for now @ (row, key) in &known.rows {
            let same = above.is_some_and(|(_, other)| other == key && !key.is_empty());
            let written = row.cell(currency_column).parse().ok();
            currency = written.or(currency.filter(|_| same)).or(entry.choices.currency);
            let problem_at = |column: Option<usize>| {
                let of_cell =
                    problems.iter().find(|problem| problem.line == row.line && problem.column == column);
                of_cell.map(|problem| problem.reason.clone())
            };
            let cell = |(place, (at, word)): (usize, &(usize, &'static str))| {
                let raw = row.cell(Some(*at));
                let why = problem_at(Some(*at));
                if same && place == 0 {
                    let text = self.words.label(same_word(known.records));
                    return PreviewCellView { text, same: true, why };
                }
                let repeats = above.is_some_and(|(other, _)| other.cell(Some(*at)) == raw);
                // What stands on the first row of an order alone is left blank here as it is in the file.
                if same && why.is_none() && (raw.is_empty() || (repeats && OF_RECORD.contains(word))) {
                    return PreviewCellView { text: String::new(), same: true, why };
                }
                let heading = known.layout.header.name(*at).unwrap_or_default();
                let money = in_brackets(heading).or(currency);
                let text = match why {
                    Some(_) => cut(raw),
                    None => self.in_words(known, (*at, word), raw, (decided, emails, zone, money)),
                };
                PreviewCellView { text, same: false, why }
            };
            shown.push(PreviewRowView {
                line: row.line,
                cells: known.columns.iter().enumerate().map(cell).collect(),
                why: problem_at(None),
            });
            above = Some(now);
        }
        shown
    }

    /// A cell as the import understands it: dates written out, amounts with their currency.
    fn in_words(
        &self,
        known: &Known,
        (at, word): (usize, &str),
        raw: &str,
        (decided, emails, zone, money): (&Decided, &Emails, &jiff::tz::TimeZone, Option<Currency>),
    ) -> String {
        if raw.is_empty() {
            return String::new();
        }
        if word == "column-email" {
            let shown = normalised_email(raw).and_then(|email| emails.shown(&email));
            return shown.unwrap_or_default();
        }
        if known.amounts.contains(&at) || COUNTS.contains(&word) {
            let Ok(Some(value)) = amount(raw, decided.mark(at)) else { return cut(raw) };
            let exact = money.filter(|_| !COUNTS.contains(&word)).and_then(|currency| {
                Money::from_decimal(value, currency).filter(|money| money.decimal() == value)
            });
            return exact.map_or_else(|| grouped(&value.to_string()), Money::shown);
        }
        if let Some((moment, offset)) = instant(raw) {
            let there =
                jiff::tz::Offset::from_seconds(i32::from(offset) * 60).map(|there| there.to_datetime(moment));
            return there.map_or_else(|_| cut(raw), |there| self.moment_words(there));
        }
        if known.dates.contains(&at) {
            if let Some(date) = day(raw, decided.order(at)).filter(|_| !raw.contains(':')) {
                return self.words.date(date);
            }
            if let Some(When::Instant(moment)) = moment(raw, decided.order(at), zone) {
                return self.moment_words(moment.to_zoned(zone.clone()).datetime());
            }
        }
        cut(raw)
    }

    fn moment_words(&self, there: jiff::civil::DateTime) -> String {
        let clock = format!("{:02}:{:02}", there.hour(), there.minute());
        self.say(&Words::new("when").with("date", self.words.date(there.date())).with("clock", clock))
    }
}

fn word_at(known: &Known, word: &str) -> Option<usize> {
    known.columns.iter().find(|(_, key)| *key == word).map(|(at, _)| *at)
}

fn same_word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Order => "same-order",
        RecordKind::Product => "same-product",
        _ => "same-as-above",
    }
}

pub(super) fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
