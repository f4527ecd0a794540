//! MailerLite's report of one campaign, as the classic version writes it (export-formats 14): labels with values beside
//! them, like Mailchimp's, under other names.

use super::mailchimp_report::Report;
use super::{Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

/// MailerLite's report of one campaign.
pub(super) struct MailerLiteReport;

impl Format for MailerLiteReport {
    fn id(&self) -> &'static str {
        "mailerlite-report"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Campaign report"], &["Total emails sent"], &["Opened"]],
            typical: &["Subject", "Sent", "Clicked", "Unsubscribed", "Hard bounce"],
            never: &["Successful Deliveries"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Campaign
    }

    fn reader(&self, _: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        Ok(Box::new(Report {
            platform: "mailerlite",
            zone: context.zone.clone(),
            name: "campaign",
            subject: "subject",
            sent: "sent",
            recipients: "total emails sent",
            // It says how many were sent, not how many arrived.
            delivered: "delivered",
            opened: "opened",
            clicked: "clicked",
            unsubscribed: "unsubscribed",
            bounced: &["hard bounce", "soft bounce"],
            complained: "spam complaints",
        }))
    }

    fn example(&self) -> &'static str {
        "Campaign report\n\"Subject:\",\"New mugs\"\n\"Sent\",\"2026-11-10 16:00:00\"\n\n\"Campaign results\"\n\
         \"Total emails sent:\",\"412\"\n\"Opened:\",\"180 (43.69%)\"\n\"Clicked:\",\"22 (5.34%)\"\n\n\
         \"Bad statistics\"\n\"Unsubscribed:\",\"1 (0.24%)\"\n\"Spam complaints:\",\"0 (0%)\"\n\
         \"Hard bounce:\",\"1 (0.24%)\"\n\"Soft bounce:\",\"2 (0.49%)\"\n"
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::campaigns_of;
    use super::*;

    #[test]
    fn its_own_labels_are_read_and_bounces_add_up() {
        let (campaigns, problems) = campaigns_of("mailerlite-report", MailerLiteReport.example());
        let one = &campaigns[0];
        assert_eq!((problems.len(), one.platform, one.name.as_str()), (0, "mailerlite", "New mugs"));
        assert_eq!(one.sent.map(|sent| sent.stored()).as_deref(), Some("2026-11-10T15:00:00Z"));
        assert_eq!((one.recipients, one.delivered, one.opened), (Some(412), None, Some(180)));
        assert_eq!((one.bounced, one.complained), (Some(3), Some(0)));
        let one_kind = MailerLiteReport.example().replace("\"Soft bounce:\",\"2 (0.49%)\"\n", "");
        assert_eq!(
            campaigns_of("mailerlite-report", &one_kind).0[0].bounced,
            None,
            "half of them is not all"
        );
    }
}
