//! Mailchimp's report of one campaign or of a test of several subject lines (export-formats 14): no table but labels
//! with values beside them, in sections. Also how such a report is read, which MailerLite's shares.

use super::mailchimp_campaigns::named_key;
use super::{
    Cells, Context, Decided, DecimalMark, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature,
};
use super::{moment, whole_number};
use crate::ledger::{Campaign, Record, RecordKind, When};
use crate::words::Words;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Mailchimp's report of one campaign.
pub(super) struct MailchimpReport;

impl Format for MailchimpReport {
    fn id(&self) -> &'static str {
        "mailchimp-report"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Email Campaign Report", "Campaign Report"],
                &["Delivery Date/Time"],
                &["Successful Deliveries"],
            ],
            typical: &["Title", "Total Recipients", "Recipients Who Opened", "Total Unsubs"],
            never: &["Total emails sent"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Campaign
    }

    fn reader(&self, _: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Report {
            platform: "mailchimp",
            zone: context.zone.clone(),
            name: "title",
            subject: "subject line",
            sent: "delivery date/time",
            recipients: "total recipients",
            delivered: "successful deliveries",
            opened: "recipients who opened",
            clicked: "recipients who clicked",
            unsubscribed: "total unsubs",
            bounced: &["bounces"],
            complained: "total abuse complaints",
        }))
    }

    fn example(&self) -> &'static str {
        "Email Campaign Report\n\"Title:\",\"Autumn\"\n\"Subject Line:\",\"New mugs\"\n\
         \"Delivery Date/Time:\",\"Tue, Nov 10, 2026 9:30\"\n\n\"Overall Stats\"\n\"Total Recipients:\",\"1,412\"\n\
         \"Successful Deliveries:\",\"1,410\"\n\"Bounces:\",\"2 (0.1%)\"\n\"Recipients Who Opened:\",\"480 (34.0%)\"\n\
         \"Recipients Who Clicked:\",\"22 (1.6%)\"\n\"Total Unsubs:\",\"1\"\n\"Total Abuse Complaints:\",\"0\"\n\n\
         \"Clicks by URL\"\n\"URL\",\"Total Clicks\",\"Unique Clicks\"\n\"https://example.com/mugs\",\"30\",\"22\"\n"
    }
}

/// The labels of a report, in small letters and without their colon.
pub(super) struct Report {
    pub(super) platform: &'static str,
    pub(super) zone: TimeZone,
    pub(super) name: &'static str,
    pub(super) subject: &'static str,
    pub(super) sent: &'static str,
    pub(super) recipients: &'static str,
    pub(super) delivered: &'static str,
    pub(super) opened: &'static str,
    pub(super) clicked: &'static str,
    pub(super) unsubscribed: &'static str,
    pub(super) bounced: &'static [&'static str],
    pub(super) complained: &'static str,
}

/// The row that could not be read and why.
type BadRow<'r> = (&'r Row, &'static str);

impl Cells for Report {
    fn columns(&self) -> Vec<(usize, &'static str)> {
        vec![(0, "column-label"), (1, "column-figure")]
    }

    fn width(&self, _: &Header) -> usize {
        // A label and its value, or the columns of a list of links, which is not read.
        usize::MAX
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        match self.when(row).filter(|_| label(row) == self.sent)? {
            When::Instant(at) => Some(at.as_second()),
            When::Day(day) => Some(crate::week::start_of(day, &self.zone).as_second()),
        }
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        // The name of a section stands alone.
        let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if filled > 1 { RowIs::Of(Cow::Borrowed("report")) } else { RowIs::Aside }
    }

    fn read(&mut self, rows: &[Row], _: &Decided, into: &mut Reading) {
        match self.campaign(rows) {
            Ok(campaign) => {
                into.used += rows.len() as u64;
                into.records.push(Record::Campaign(campaign));
            }
            // The values have no column with a name.
            Err((bad, reason)) => into.problems.extend(rows.iter().map(|row| match std::ptr::eq(row, bad) {
                true => Problem { column: None, ..Problem::cell(row, Some(1), reason) },
                false => {
                    let line = bad.line.to_string();
                    Problem::row(row, Words::new("problem-report-left-out").with("line", line))
                }
            })),
        }
    }
}

impl Report {
    fn campaign<'r>(&self, rows: &'r [Row]) -> Result<Campaign, BadRow<'r>> {
        let value = |wanted: &str| {
            rows.iter()
                .filter(|row| label(row) == wanted)
                .map(|row| row.cell(Some(1)))
                .find(|it| !it.is_empty())
        };
        let subject = value(self.subject).unwrap_or_default();
        let sent_row = rows.iter().find(|row| label(row) == self.sent && !row.cell(Some(1)).is_empty());
        let sent = match sent_row {
            None => None,
            Some(row) => Some(self.when(row).ok_or((row, "problem-no-day"))?),
        };
        let name = value(self.name).unwrap_or(subject);
        if let ("", Some(first)) = (name, rows.first()) {
            return Err((first, "problem-no-campaign-name"));
        }
        let count = |wanted: &[&str]| total(rows, wanted);
        Ok(Campaign {
            platform: self.platform,
            key: named_key(name, &sent.map(When::stored).unwrap_or_default()),
            name: name.to_owned(),
            subject: subject.to_owned(),
            sent,
            recipients: count(&[self.recipients])?,
            delivered: count(&[self.delivered])?,
            opened: count(&[self.opened])?,
            clicked: count(&[self.clicked])?,
            unsubscribed: count(&[self.unsubscribed])?,
            bounced: count(self.bounced)?,
            complained: count(&[self.complained])?,
            orders: None,
            revenue: None,
        })
    }

    /// When it was sent: `Tue, Nov 10, 2026 9:30` without its weekday.
    fn when(&self, row: &Row) -> Option<When> {
        let text = row.cell(Some(1));
        let date = match text.split_once(", ") {
            Some((day, rest)) if day.chars().all(char::is_alphabetic) => rest,
            _ => text,
        };
        moment(date, None, &self.zone)
    }
}

/// What a row is about.
fn label(row: &Row) -> String {
    row.cell(Some(0)).trim_end_matches(':').trim_end().to_lowercase()
}

/// A count such as `9 (0.5%)`. A test of subject lines has it once for each of them; they went to different people, so
/// they add up. Nothing where one of the labels is missing.
fn total<'r>(rows: &'r [Row], wanted: &[&str]) -> Result<Option<i64>, BadRow<'r>> {
    let mut sum = Some(0_i64);
    for wanted in wanted {
        let mut found = None;
        for row in rows.iter().filter(|row| label(row) == *wanted) {
            let number = row.cell(Some(1)).split('(').next().unwrap_or_default();
            let fault = (row, "problem-no-quantity");
            let number = whole_number(number, DecimalMark::Point).map_err(|()| fault)?;
            if number.is_some_and(|number| number < 0) {
                return Err(fault);
            }
            found = match (found, number) {
                (None, number) => Some(number),
                (Some(before), number) => {
                    Some(before.zip(number).and_then(|(a, b): (i64, i64)| a.checked_add(b)))
                }
            };
        }
        sum = sum.zip(found.flatten()).and_then(|(a, b)| a.checked_add(b));
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{campaigns_of, reasons_of};

    const SINGLE: &str = "Email Campaign Report\n\"Title:\",\"Autumn\"\n\"Subject Line:\",\"New mugs, new bowls\"\n\
        \"Delivery Date/Time:\",\"Mon, Apr 27, 2026 12:25\"\n\n\"Overall Stats\"\n\"Total Recipients:\",\"1,412\"\n\
        \"Successful Deliveries:\",\"1,410\"\n\"Bounces:\",\"2 (0.1%)\"\n\"Recipients Who Opened:\",\"480 (34.0%)\"\n\
        \"Last Open Date:\",\"4/30/26 6:04\"\n\"Recipients Who Clicked:\",\"22 (1.6%)\"\n\"Total Unsubs:\",\"--\"\n\n\
        \"Clicks by URL\"\n\"URL\",\"Total Clicks\",\"Unique Clicks\"\n\"https://example.com\",\"30\",\"22\"\n";

    #[test]
    fn labels_and_values_make_one_campaign() {
        let (campaigns, problems) = campaigns_of("mailchimp-report", SINGLE);
        let [one] = &campaigns[..] else { panic!("one campaign was read: {problems:?}") };
        assert_eq!((one.name.as_str(), one.subject.as_str()), ("Autumn", "New mugs, new bowls"));
        assert_eq!(one.sent.map(|sent| sent.stored()).as_deref(), Some("2026-04-27T10:25:00Z"));
        assert_eq!((one.recipients, one.delivered, one.bounced), (Some(1_412), Some(1_410), Some(2)));
        assert_eq!((one.opened, one.clicked), (Some(480), Some(22)));
        assert_eq!(
            (one.unsubscribed, one.complained),
            (None, None),
            "dashes and a missing label are no nought"
        );
        assert_eq!(problems, []);
    }

    #[test]
    fn a_spreadsheet_that_fills_every_row_up_changes_nothing() {
        let saved: String =
            SINGLE.lines().map(|line| format!("{};;\r\n", line.replace("\",\"", "\";\""))).collect();
        assert_eq!(campaigns_of("mailchimp-report", &saved).0, campaigns_of("mailchimp-report", SINGLE).0);
    }

    #[test]
    fn parts_of_a_test_are_added_up() {
        let part = |n: u32, subject: &str, opened: &str| {
            format!(
                "\n\"Combination {n} Stats\"\n\"Subject Line:\",\"{subject}\"\n\"Total Recipients:\",\"700\"\n\
                 \"Successful Deliveries:\",\"690\"\n\"Recipients Who Opened:\",\"{opened}\"\n"
            )
        };
        let head =
            "Campaign Report\n\"Title:\",\"Test\"\n\"Delivery Date/Time:\",\"Sat, May 2, 2026 10:15\"\n";
        let text = format!("{head}{}{}", part(1, "A", "141 (8.1%)"), part(2, "B", "125 (7.2%)"));
        let (campaigns, _) = campaigns_of("mailchimp-report", &text);
        let one = &campaigns[0];
        assert_eq!((one.subject.as_str(), one.recipients, one.opened), ("A", Some(1_400), Some(266)));
        let text = format!("{head}{}{}", part(1, "A", "141 (8.1%)"), part(2, "B", "--"));
        assert_eq!(campaigns_of("mailchimp-report", &text).0[0].opened, None, "one part is not known");
    }

    #[test]
    fn a_value_that_cannot_be_read_leaves_the_campaign_out() {
        for (from, to, line, reason) in [
            ("\"480 (34.0%)\"", "\"48o\"", 10, "problem-no-quantity"),
            ("\"Mon, Apr 27, 2026 12:25\"", "\"soon\"", 4, "problem-no-day"),
        ] {
            let (campaigns, problems) = campaigns_of("mailchimp-report", &SINGLE.replace(from, to));
            assert_eq!((campaigns.len(), problems.len()), (0, 12), "every row has its reason");
            assert!(reasons_of(&problems).contains(&(line, None, reason)), "{problems:?}");
        }
        let nameless = SINGLE.replace("\"Autumn\"", "").replace("\"New mugs, new bowls\"", "");
        let (campaigns, problems) = campaigns_of("mailchimp-report", &nameless);
        assert_eq!((campaigns.len(), problems[0].reason.key.as_str()), (0, "problem-no-campaign-name"));
    }
}
