//! Klaviyo's list of campaigns (export-formats 14), parted by commas or tabs. Counts may be written like `64517.0`, and
//! the orders it counts are those of the account's own conversion metric, which stands in the header.

use super::mailchimp_campaigns::CampaignColumns;
use super::{Cells, Context, Format, Header, Refusal, Signature};
use crate::ledger::RecordKind;

/// Klaviyo's list of campaigns.
pub(super) struct KlaviyoCampaigns;

impl Format for KlaviyoCampaigns {
    fn id(&self) -> &'static str {
        "klaviyo-campaigns"
    }

    fn signatures(&self) -> &'static [Signature] {
        &[Signature {
            required: &[&["Campaign Name"], &["Send Time"], &["Total Recipients"], &["Unique Opens"]],
            typical: &[
                "Campaign ID",
                "Campaign Channel",
                "Spam Complaints",
                "Successful Deliveries",
                "Revenue",
            ],
            never: &["Amount spent", "Impressions", "Unique Id"],
        }]
    }

    fn records(&self) -> RecordKind {
        RecordKind::Campaign
    }

    fn reader(&self, header: &Header, context: &Context) -> Result<Box<dyn Cells>, Refusal> {
        let need = |column: &'static str| {
            header.find(&[column]).ok_or(Refusal::NoColumn { format: "klaviyo-campaigns", column })
        };
        // Revenue of another metric than orders, such as carts begun, is no revenue.
        let orders = header.find(&["Unique Placed Order", "Unique Ordered Product"]);
        Ok(Box::new(CampaignColumns {
            platform: "klaviyo",
            zone: context.zone.clone(),
            name: need("Campaign Name")?,
            sent: need("Send Time")?,
            recipients: need("Total Recipients")?,
            id: header.find(&["Campaign ID"]),
            subject: header.find(&["Subject"]),
            delivered: header.find(&["Successful Deliveries"]),
            opened: header.find(&["Unique Opens"]),
            clicked: header.find(&["Unique Clicks"]),
            unsubscribed: header.find(&["Unsubscribes"]),
            bounced: header.find(&["Bounces"]),
            complained: header.find(&["Spam Complaints"]),
            orders,
            revenue: orders.and_then(|_| header.find(&["Revenue"])),
        }))
    }

    fn example(&self) -> &'static str {
        "Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,\
         Revenue,Unique Opens,Open Rate,Unique Clicks,Unsubscribes,Spam Complaints,Successful Deliveries,Bounces,\
         Campaign ID,Campaign Channel\n\
         Autumn,,New mugs,Letter,2026-11-10 09:38:00,Tuesday,645.0,12.0,1.86%,410.50,320.0,49.61%,31.0,2.0,0.0,640.0,\
         5.0,01J8AUTUMN,email\n"
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{campaigns_of, reasons_of};

    const HEADER: &str = "Campaign Name,Subject,Send Time,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,\
                          Unique Opens,Open Rate,Unique Clicks,Unsubscribes,Spam Complaints,Successful Deliveries,\
                          Bounces,Campaign ID\n";
    const AUTUMN: &str = "Autumn,[MULTIPLE VARIATIONS],2026-04-09 09:38:00,64517.0,12.0,0.0186,1410.5,32000.0,0.4902,\
                          310.0,2.0,0.0,64500.0,17.0,01J8\n";

    #[test]
    fn counts_with_a_decimal_and_rates_of_both_kinds_are_read() {
        for text in [
            format!("{HEADER}{AUTUMN}"),
            format!("{HEADER}{AUTUMN}").replace(',', "\t"),
            format!("{HEADER}{AUTUMN}").replace("0.0186", "1.86%").replace("0.4902", "49.02%"),
        ] {
            let (campaigns, problems) = campaigns_of("klaviyo-campaigns", &text);
            let one = &campaigns[0];
            assert_eq!((problems.len(), one.platform, one.key.as_str()), (0, "klaviyo", "01J8"));
            assert_eq!(one.sent.map(|sent| sent.stored()).as_deref(), Some("2026-04-09T07:38:00Z"));
            assert_eq!(
                (one.recipients, one.delivered, one.opened),
                (Some(64_517), Some(64_500), Some(32_000))
            );
            assert_eq!((one.orders, one.revenue.as_deref()), (Some(12), Some("1410.5")));
        }
    }

    #[test]
    fn what_another_metric_counts_are_no_orders() {
        let text = format!("{HEADER}{AUTUMN}").replace("Placed Order", "Started Checkout");
        let (campaigns, problems) = campaigns_of("klaviyo-campaigns", &text);
        assert_eq!((problems.len(), campaigns[0].orders, campaigns[0].revenue.as_deref()), (0, None, None));
        assert_eq!(campaigns[0].opened, Some(32_000));
    }

    #[test]
    fn half_a_recipient_is_a_slip() {
        let text =
            format!("{HEADER}{AUTUMN}{}", AUTUMN.replace("64517.0", "64517.5").replace("01J8", "01J9"));
        let (campaigns, problems) = campaigns_of("klaviyo-campaigns", &text);
        assert_eq!((campaigns.len(), reasons_of(&problems)), (1, vec![(3, Some(3), "problem-no-quantity")]));
    }
}
