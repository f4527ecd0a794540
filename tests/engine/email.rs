//! Real exports of e-mail tools through the engine.

use crate::imports::{count, import};
use crate::support::{TempShop, exports};

#[test]
fn every_real_campaign_is_read() {
    let Some(exports) = exports("real_campaigns") else { return };
    // Rows of a report are its labels with a value; titles of sections and blank lines are none.
    for (file, format, rows, campaigns) in [
        ("mailchimp_campaigns_aggregated.csv", "mailchimp-campaigns", 3, 3),
        ("mailchimp_single_campaign_report.csv", "mailchimp-report", 18, 1),
        ("mailchimp_ab_campaign_report.csv", "mailchimp-report", 34, 1),
        ("mailerlite_classic_report.csv", "mailerlite-report", 14, 1),
    ] {
        let batch = import(&TempShop::new(), &exports.join("email").join(file));
        assert_eq!(batch.format, format);
        assert_eq!((batch.rows_read, batch.rows_used, batch.rows_skipped), (rows, rows, 0), "{file}");
        assert_eq!((batch.new, count(&batch, "campaigns")), (campaigns, campaigns), "{file}");
    }
}

#[test]
fn the_same_report_twice_changes_nothing() {
    let Some(exports) = exports("real_report_twice") else { return };
    let shop = TempShop::new();
    let path = exports.join("email/mailchimp_single_campaign_report.csv");
    import(&shop, &path);
    let text = std::fs::read_to_string(&path).unwrap();
    let again = import(&shop, &shop.file("again.csv", text + "\n"));
    assert_eq!((again.new, again.updated, again.unchanged), (0, 0, 1));
}
