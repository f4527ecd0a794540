//! Gorgias' tickets (export-formats 15). How its CSV names its columns is not verified: these are the names of its
//! programming interface, which are found in title case, too (`Created Datetime`).

use super::zendesk_tickets::TicketColumns;
use super::{Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

const CREATED: &[&str] = &["created_datetime", "created date"];

/// Gorgias' tickets.
pub(super) struct GorgiasTickets;

impl Format for GorgiasTickets {
    fn id(&self) -> &'static str {
        "gorgias-tickets"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["id", "ticket id"], &["channel"], &["status"], CREATED],
            typical: &["closed_datetime", "tags", "subject", "satisfaction", "customer", "assignee"],
            never: &["Summation column", "Requester", "Lineitem name", "Order ID"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Ticket
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |names: &[&str], column| {
            header.find(names).ok_or(Refusal::NoColumn { format: "gorgias-tickets", column })
        };
        Ok(Box::new(TicketColumns {
            platform: "gorgias",
            zone: context.zone.clone(),
            id: need(&["id", "ticket id"], "id")?,
            created: need(CREATED, "created_datetime")?,
            status: need(&["status"], "status")?,
            solved: header.find(&["closed_datetime", "closed date"]),
            channel: header.find(&["channel"]),
            tags: header.find(&["tags"]),
            first_reply: None,
            replies: None,
            satisfaction: header.find(&["satisfaction", "satisfaction score"]),
        }))
    }

    fn example(&self) -> &'static str {
        "id,channel,status,created_datetime,closed_datetime,tags,subject,satisfaction\n\
         8001,email,closed,2026-11-10T09:00:00+00:00,2026-11-10T11:00:00+00:00,\"shipping,late\",Where is my mug,5\n"
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{reasons_of, tickets_of};
    use super::*;

    #[test]
    fn the_names_of_the_interface_are_read_in_title_case_too() {
        let example = GorgiasTickets.example();
        let titled = example.replace(
            "id,channel,status,created_datetime,closed_datetime,tags",
            "Id,Channel,Status,Created Datetime,Closed Datetime,Tags",
        );
        assert_ne!(titled, example);
        for text in [example, &titled] {
            let (tickets, problems) = tickets_of("gorgias-tickets", text);
            let one = &tickets[0];
            assert_eq!((problems.len(), one.platform, one.id.as_str()), (0, "gorgias", "8001"));
            assert_eq!(one.created.stored(), "2026-11-10T09:00:00Z");
            assert_eq!(one.solved.map(|at| at.stored()).as_deref(), Some("2026-11-10T11:00:00Z"));
            assert_eq!((one.status.as_str(), one.channel.as_str()), ("closed", "email"));
            assert_eq!((one.tags.as_str(), one.satisfaction.as_str()), ("shipping,late", "5"));
        }
    }

    #[test]
    fn a_ticket_without_a_moment_is_kept_out() {
        let text = GorgiasTickets.example().replace("2026-11-10T09:00:00+00:00", "");
        let (tickets, problems) = tickets_of("gorgias-tickets", &text);
        assert_eq!((tickets.len(), reasons_of(&problems)), (0, vec![(2, Some(3), "problem-no-day")]));
    }
}
