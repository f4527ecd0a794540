//! E-mail campaigns.

use super::versions::{Head, Put, prepare};
use crate::error::Result;
use rusqlite::{Transaction, params};
use tillwise_domain::ledger::{Campaign, When, fingerprint};

/// Writes a version, for a batch and how recent its file is.
///
/// # Errors
/// As SQLite says.
pub fn put(sql: &Transaction<'_>, (batch, newest): (i64, i64), campaign: &Campaign) -> Result<Put> {
    let key = format!("{}:{}", campaign.platform, campaign.key);
    let mark = fingerprint(campaign);
    let put =
        prepare(sql, &Head { table: "campaigns", key: &key, progress: 0, fingerprint: mark, batch, newest })?;
    if put != Put::Unchanged {
        sql.prepare_cached(
            "INSERT INTO campaigns (batch, key, progress, fingerprint, current, platform, name, subject, sent, recipients,
           delivered, opened, clicked, unsubscribed, bounced, complained, orders, revenue)
             VALUES (?1,?2,0,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
        )?
        .execute(params![
            batch,
            key,
            mark,
            put != Put::Older,
            campaign.platform,
            campaign.name,
            campaign.subject,
            campaign.sent.map(When::stored),
            campaign.recipients,
            campaign.delivered,
            campaign.opened,
            campaign.clicked,
            campaign.unsubscribed,
            campaign.bounced,
            campaign.complained,
            campaign.orders,
            campaign.revenue,
        ])?;
    }
    Ok(put)
}
