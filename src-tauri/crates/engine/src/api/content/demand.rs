//! What products are worth looking at for: what they sold, and how often their pages were seen.

use crate::error::Result;
use crate::store::copy_source::Imported;
use crate::store::item_sales::{self, Sold};
use crate::store::page_views::{self, PageViews};
use rusqlite::Connection;
use tillwise_domain::money::Currency;

/// What is known of all products.
pub(super) struct Demand {
    sold: Sold,
    seen: PageViews,
}

/// What is known of one product; nothing where no file names it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    /// What it sold, in minor units.
    pub sold: Option<i64>,
    /// How often its page was seen.
    pub visits: Option<i64>,
}

impl Demand {
    /// As the sums say.
    pub fn read(sql: &Connection, currency: Option<Currency>) -> Result<Self> {
        Ok(Self { sold: item_sales::read(sql, currency)?, seen: page_views::read(sql)? })
    }

    /// The same from the orders themselves, for who may not write.
    pub fn read_anew(sql: &Connection, currency: Option<Currency>) -> Result<Self> {
        Ok(Self { sold: item_sales::read_anew(sql, currency)?, seen: page_views::read(sql)? })
    }

    /// Of one product.
    pub fn of(&self, one: &Imported) -> Wanted {
        let skus = one.skus.iter().map(String::as_str);
        Wanted {
            sold: self.sold.of(&one.copy.title, skus, &one.variants),
            visits: self.seen.of(&one.copy.handle),
        }
    }
}
