//! Mailchimp's list of campaigns, `campaigns.csv` (export-formats 14). Its counts are kept; rates follow from them.
//! Also how a campaign is read from columns, which Klaviyo's list shares.

use super::cell_values::{Fault, price, tally};
use super::reading::{is_lost_id, named};
use super::{
    Cells, Context, Decided, Format, Header, Problem, Reading, Refusal, Row, RowIs, Signature, moment,
};
use crate::ledger::{Campaign, Record, RecordKind, When};
use jiff::tz::TimeZone;
use std::borrow::Cow;

/// Mailchimp's list of campaigns.
pub(super) struct MailchimpCampaigns;

impl Format for MailchimpCampaigns {
    fn id(&self) -> &'static str {
        "mailchimp-campaigns"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Title"], &["Subject"], &["Send Date"], &["Total Recipients"], &["Unique Id"]],
            typical: &["List", "Successful Deliveries", "Abuse Complaints", "Unique Opens", "Total Revenue"],
            never: &["Campaign ID", "Lineitem name", "Amount spent"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Campaign
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "mailchimp-campaigns", column })
        };
        Ok(Box::new(CampaignColumns {
            platform: "mailchimp",
            zone: context.zone.clone(),
            name: need("Title")?,
            sent: need("Send Date")?,
            recipients: need("Total Recipients")?,
            id: header.find(&["Unique Id"]),
            subject: header.find(&["Subject"]),
            delivered: header.find(&["Successful Deliveries"]),
            opened: header.find(&["Unique Opens"]),
            clicked: header.find(&["Unique Clicks"]),
            unsubscribed: header.find(&["Unsubscribes"]),
            bounced: header.find(&["Total Bounces"]),
            complained: header.find(&["Abuse Complaints"]),
            orders: header.find(&["Total Orders"]),
            revenue: header.find(&["Total Revenue"]),
        }))
    }

    fn example(&self) -> &'static str {
        "Title,Subject,List,\"Send Date\",\"Send Weekday\",\"Total Recipients\",\"Successful Deliveries\",\
         \"Total Bounces\",\"Unique Opens\",\"Open Rate\",\"Unique Clicks\",Unsubscribes,\"Abuse Complaints\",\
         \"Unique Id\",\"Total Orders\",\"Total Revenue\"\n\
         \"Autumn\",\"New mugs\",\"Letter\",\"Nov 10, 2026 09:30 am\",Tuesday,412,410,2,180,43.90%,22,1,0,a1b2c3d4e5,3,\
         96.50\n"
    }
}

/// Where a list of campaigns keeps what matters.
pub(super) struct CampaignColumns {
    pub(super) platform: &'static str,
    pub(super) zone: TimeZone,
    pub(super) name: usize,
    pub(super) sent: usize,
    pub(super) recipients: usize,
    pub(super) id: Option<usize>,
    pub(super) subject: Option<usize>,
    pub(super) delivered: Option<usize>,
    pub(super) opened: Option<usize>,
    pub(super) clicked: Option<usize>,
    pub(super) unsubscribed: Option<usize>,
    pub(super) bounced: Option<usize>,
    pub(super) complained: Option<usize>,
    pub(super) orders: Option<usize>,
    pub(super) revenue: Option<usize>,
}

impl Cells for CampaignColumns {
    fn amounts(&self) -> Vec<usize> {
        self.revenue.into_iter().collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.sent]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.name), "column-campaign"),
            (Some(self.sent), "column-sent-on"),
            (Some(self.recipients), "column-recipients"),
            (self.delivered, "column-delivered"),
            (self.opened, "column-opened"),
            (self.clicked, "column-clicked"),
            (self.orders, "column-orders"),
            (self.revenue, "column-revenue"),
            (self.subject, "column-subject"),
            (self.unsubscribed, "column-unsubscribed"),
            (self.bounced, "column-bounced"),
            (self.complained, "column-complained"),
            (self.id, "column-id"),
        ])
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        match moment(row.cell(Some(self.sent)), None, &self.zone)? {
            When::Instant(at) => Some(at.as_second()),
            When::Day(day) => Some(crate::week::start_of(day, &self.zone).as_second()),
        }
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        RowIs::Of(Cow::Owned(self.key(row)))
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut kept = None;
        for row in rows {
            match self.campaign(row, decided) {
                Ok(campaign) => {
                    into.used += 1;
                    into.lost_ids += u64::from(is_lost_id(row.cell(self.id)));
                    // The same campaign twice in one file: the later row stands.
                    kept = Some(campaign);
                }
                Err((column, reason)) => into.problems.push(Problem::cell(row, column, reason)),
            }
        }
        into.records.extend(kept.map(Record::Campaign));
    }
}

impl CampaignColumns {
    /// Who the campaign is: its id, else its name with the moment it was sent.
    fn key(&self, row: &Row) -> String {
        match row.cell(self.id) {
            id if !id.is_empty() && !is_lost_id(id) => id.to_owned(),
            _ => named_key(row.cell(Some(self.name)), row.cell(Some(self.sent))),
        }
    }

    fn campaign(&self, row: &Row, decided: &Decided) -> Result<Campaign, Fault> {
        let name = row.cell(Some(self.name));
        if name.is_empty() {
            return Err((Some(self.name), "problem-no-campaign-name"));
        }
        let sent = match row.cell(Some(self.sent)) {
            // A draft was never sent.
            "" => None,
            text => Some(
                moment(text, decided.order(self.sent), &self.zone)
                    .ok_or((Some(self.sent), "problem-no-day"))?,
            ),
        };
        Ok(Campaign {
            platform: self.platform,
            key: self.key(row),
            name: name.to_owned(),
            subject: row.cell(self.subject).to_owned(),
            sent,
            recipients: tally(row, Some(self.recipients))?,
            delivered: tally(row, self.delivered)?,
            opened: tally(row, self.opened)?,
            clicked: tally(row, self.clicked)?,
            unsubscribed: tally(row, self.unsubscribed)?,
            bounced: tally(row, self.bounced)?,
            complained: tally(row, self.complained)?,
            orders: tally(row, self.orders)?,
            revenue: price(row, self.revenue, decided)?,
        })
    }
}

/// The key of a campaign without an id.
pub(super) fn named_key(name: &str, sent: &str) -> String {
    format!("{name}\u{1f}{sent}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{campaigns_of, reasons_of};

    const HEADER: &str = "Title,Subject,List,\"Send Date\",\"Total Recipients\",\"Successful Deliveries\",\
                          \"Soft Bounces\",\"Hard Bounces\",\"Total Bounces\",\"Unique Opens\",\"Open Rate\",\
                          \"Unique Clicks\",Unsubscribes,\"Abuse Complaints\",\"Unique Id\",\"Total Orders\",\
                          \"Total Gross Sales\",\"Total Revenue\"\n";
    const AUTUMN: &str = "Autumn,New mugs,Letter,\"Jun 09, 2026 09:30 pm\",\"1,412\",\"1,410\",1,1,2,480,34.04%,22,--,0,\
                          a1b2c3,3,96.50,96.50\n";

    #[test]
    fn counts_are_kept_and_what_is_not_reported_is_nothing() {
        let (campaigns, problems) = campaigns_of("mailchimp-campaigns", &format!("{HEADER}{AUTUMN}"));
        let one = &campaigns[0];
        assert_eq!((problems.len(), one.key.as_str(), one.name.as_str()), (0, "a1b2c3", "Autumn"));
        assert_eq!(one.sent.map(|sent| sent.stored()).as_deref(), Some("2026-06-09T19:30:00Z"));
        assert_eq!((one.recipients, one.delivered, one.bounced), (Some(1_412), Some(1_410), Some(2)));
        assert_eq!((one.opened, one.clicked, one.unsubscribed), (Some(480), Some(22), None));
        assert_eq!((one.orders, one.revenue.as_deref()), (Some(3), Some("96.50")));
    }

    #[test]
    fn a_campaign_is_one_by_its_id_else_by_name_and_moment() {
        let again = AUTUMN.replace("480", "481");
        let (campaigns, _) = campaigns_of("mailchimp-campaigns", &format!("{HEADER}{AUTUMN}{again}"));
        assert_eq!(campaigns.iter().map(|one| one.opened).collect::<Vec<_>>(), [Some(481)]);
        let nameless = AUTUMN.replace("a1b2c3", "");
        let other = nameless.replace("Jun 09", "Jun 10");
        let (campaigns, _) =
            campaigns_of("mailchimp-campaigns", &format!("{HEADER}{nameless}{other}{nameless}"));
        assert_eq!(campaigns.len(), 2);
    }

    #[test]
    fn bad_cells_are_named() {
        for (from, to, column, reason) in [
            ("Autumn,", ",", 0, "problem-no-campaign-name"),
            ("\"Jun 09, 2026 09:30 pm\"", "soon", 3, "problem-no-day"),
            ("480", "many", 9, "problem-no-quantity"),
            (",22,", ",-22,", 11, "problem-no-quantity"),
            ("96.50\n", "9o\n", 17, "problem-not-an-amount"),
        ] {
            let text = format!("{HEADER}{AUTUMN}{}", AUTUMN.replace(from, to).replace("a1b2c3", "d4e5f6"));
            let (campaigns, problems) = campaigns_of("mailchimp-campaigns", &text);
            assert_eq!((campaigns.len(), reasons_of(&problems)), (1, vec![(3, Some(column), reason)]));
        }
    }
}
