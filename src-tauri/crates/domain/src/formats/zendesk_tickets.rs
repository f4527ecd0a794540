//! Zendesk's ticket export (export-formats 15). Of people in it nothing is kept. Also how a ticket is read from columns,
//! which Gorgias shares.

use super::cell_values::{Fault, tally};
use super::reading::{is_lost_id, named};
use super::{
    Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature, moment,
};
use crate::ledger::{Record, RecordKind, Ticket, When};
use crate::week::start_of;
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Zendesk's ticket export.
pub(super) struct ZendeskTickets;

impl Format for ZendeskTickets {
    fn id(&self) -> &'static str {
        "zendesk-tickets"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[
                &["Id"],
                &["Status"],
                &["Created at"],
                &["Requester", "Requester id", "Summation column"],
            ],
            typical: &[
                "Via",
                "Ticket type",
                "Solved at",
                "Satisfaction Score",
                "First reply time in minutes",
                "Replies",
            ],
            never: &["Financial Status", "Lineitem name", "Order ID"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Ticket
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "zendesk-tickets", column })
        };
        Ok(Box::new(TicketColumns {
            platform: "zendesk",
            zone: context.zone.clone(),
            id: need("Id")?,
            created: need("Created at")?,
            status: need("Status")?,
            solved: header.find(&["Solved at"]),
            channel: header.find(&["Via"]),
            tags: header.find(&["Tags"]),
            first_reply: header.find(&["First reply time in minutes"]),
            replies: header.find(&["Replies"]),
            satisfaction: header.find(&["Satisfaction Score"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Summation column,Id,Requester,Requester id,Requester email,Group,Subject,Tags,Status,Priority,Via,Ticket type,\
         Created at,Updated at,Solved at,Satisfaction Score,Replies,First reply time in minutes\n\
         1,4711,Dee Example,77,dee@example.com,Support,Where is my mug,shipping,Solved,Normal,Mail,Question,\
         2026-11-10 09:00,2026-11-11 10:00,2026-11-11 09:30,Good,2,34\n"
    }
}

/// Where a list of tickets keeps what matters.
pub(super) struct TicketColumns {
    pub(super) platform: &'static str,
    pub(super) zone: TimeZone,
    pub(super) id: usize,
    pub(super) created: usize,
    pub(super) status: usize,
    pub(super) solved: Option<usize>,
    pub(super) channel: Option<usize>,
    pub(super) tags: Option<usize>,
    pub(super) first_reply: Option<usize>,
    pub(super) replies: Option<usize>,
    pub(super) satisfaction: Option<usize>,
}

impl Cells for TicketColumns {
    fn dates(&self) -> Vec<usize> {
        vec![self.created]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.id), "column-ticket"),
            (Some(self.created), "column-placed"),
            (Some(self.status), "column-state"),
            (self.solved, "column-solved"),
            (self.channel, "column-channel"),
            (self.tags, "column-tags"),
            (self.first_reply, "column-first-reply"),
            (self.replies, "column-replies"),
            (self.satisfaction, "column-satisfaction"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        let moments = [Some(self.created), self.solved].into_iter().flatten();
        let seconds = moments.filter_map(|column| match moment(row.cell(Some(column)), None, &self.zone)? {
            When::Instant(at) => Some(at.as_second()),
            When::Day(day) => Some(start_of(day, &self.zone).as_second()),
        });
        seconds.max()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Borrowed(self.key(row)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut kept = None;
        for row in rows {
            match self.ticket(row, decided) {
                Ok(ticket) => {
                    into.used += 1;
                    // The same ticket twice in one file: the later row stands.
                    kept = Some(ticket);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(kept.map(Record::Ticket));
    }
}

impl TicketColumns {
    fn key<'a>(&self, row: &'a Row) -> &'a str {
        let id = row.cell(Some(self.id)).trim_start_matches(['\'', '#']);
        id.strip_suffix(".0").unwrap_or(id)
    }

    fn ticket(&self, row: &Row, decided: &Decided) -> Result<Ticket, Fault> {
        let id = self.key(row);
        if id.is_empty() {
            return Err((Some(self.id), "problem-no-ticket-id"));
        }
        if is_lost_id(id) {
            return Err((Some(self.id), "problem-lost-id"));
        }
        // One column decides day and month for all: every ticket has a day on which it came in.
        let when = |column: usize| {
            moment(row.cell(Some(column)), decided.order(self.created), &self.zone)
                .ok_or((Some(column), "problem-no-day"))
        };
        let solved = self.solved.filter(|column| !row.cell(Some(*column)).is_empty());
        Ok(Ticket {
            platform: self.platform,
            id: id.to_owned(),
            created: when(self.created)?,
            first_reply_minutes: tally(row, self.first_reply)?,
            solved: solved.map(when).transpose()?,
            status: row.cell(Some(self.status)).to_lowercase(),
            channel: row.cell(self.channel).to_lowercase(),
            tags: row.cell(self.tags).to_owned(),
            replies: tally(row, self.replies)?,
            satisfaction: one_word(row.cell(self.satisfaction)),
        })
    }
}

/// What a customer said of it, as the helpdesk's word or number. Anything longer is the customer's own text, which is
/// not kept.
fn one_word(text: &str) -> String {
    const HELPDESKS: &[&str] = &["good with comment", "bad with comment", "not offered"];
    let lower = text.to_lowercase();
    let is_word = lower.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '/'));
    if is_word || HELPDESKS.contains(&lower.as_str()) { lower } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reasons_of, tickets_of};

    const HEADER: &str = "Summation column,Id,Requester,Requester email,Subject,Tags,Status,Via,Created at,Solved at,\
                          Satisfaction Score,Replies,First reply time in minutes\n";
    const SOLVED: &str = "1,4711,Dee Example,dee@example.com,Where is my mug,shipping late,Solved,Mail,\
                          2026-11-10 09:00,2026-11-11 09:30,Good with comment,2,34\n";
    const OPEN: &str =
        "1,4712,Ada Example,ada@example.com,Broken bowl,,Open,Chat,2026-11-12 08:00,,Offered,,\n";

    #[test]
    fn a_ticket_is_kept_without_its_people_and_its_text() {
        let (tickets, problems) = tickets_of("zendesk-tickets", &format!("{HEADER}{SOLVED}{OPEN}"));
        assert_eq!((problems.len(), tickets.len()), (0, 2));
        let one = &tickets[0];
        assert_eq!((one.platform, one.id.as_str(), one.status.as_str()), ("zendesk", "4711", "solved"));
        assert_eq!(one.created.stored(), "2026-11-10T08:00:00Z");
        assert_eq!(one.solved.map(|at| at.stored()).as_deref(), Some("2026-11-11T08:30:00Z"));
        assert_eq!((one.first_reply_minutes, one.replies), (Some(34), Some(2)));
        assert_eq!((one.channel.as_str(), one.tags.as_str()), ("mail", "shipping late"));
        assert_eq!(one.satisfaction, "good with comment");
        let open = &tickets[1];
        assert_eq!((open.solved, open.first_reply_minutes, open.replies), (None, None, None));
        let kept = format!("{tickets:?}");
        assert!(!["Example", "example.com", "mug", "bowl"].iter().any(|word| kept.contains(word)), "{kept}");
    }

    #[test]
    fn words_of_the_customer_are_not_kept() {
        let text = format!("{HEADER}{}", OPEN.replace("Offered", "It broke and I am sad"));
        assert_eq!(tickets_of("zendesk-tickets", &text).0[0].satisfaction, "");
    }

    #[test]
    fn the_same_ticket_twice_is_its_later_row() {
        let text = format!("{HEADER}{OPEN}{SOLVED}{}", OPEN.replace("Open", "Closed"));
        let (tickets, _) = tickets_of("zendesk-tickets", &text);
        let found: Vec<_> = tickets.iter().map(|one| (one.id.as_str(), one.status.as_str())).collect();
        assert!(found.len() == 2 && found.contains(&("4712", "closed")), "{found:?}");
    }

    #[test]
    fn bad_cells_are_named() {
        for (from, to, column, reason) in [
            ("4712", "", 1, "problem-no-ticket-id"),
            ("4712", "4.71E+11", 1, "problem-lost-id"),
            ("2026-11-12 08:00", "soon", 8, "problem-no-day"),
            ("08:00,,", "08:00,later,", 9, "problem-no-day"),
            ("Offered,,", "Offered,,-3", 12, "problem-no-quantity"),
        ] {
            let text = format!("{HEADER}{SOLVED}{}", OPEN.replace(from, to));
            let (tickets, problems) = tickets_of("zendesk-tickets", &text);
            assert_eq!((tickets.len(), reasons_of(&problems)), (1, vec![(3, Some(column), reason)]));
        }
    }
}
