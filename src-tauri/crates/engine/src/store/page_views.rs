//! How often the pages of products were seen, as the newest report of pages says (Google Analytics: pages and screens, or
//! landing pages). The order of the copy queue reads it.

use crate::error::Result;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// Columns that count how often a page was seen or begun with, in the languages of the reports; the first that is there.
const COUNTS: [&str; 13] = [
    "Views",
    "Aufrufe",
    "Vues",
    "Vistas",
    "Visualizzazioni",
    "Weergaven",
    "Visualizações",
    "Sessions",
    "Sitzungen",
    "Sesiones",
    "Sessioni",
    "Sessies",
    "Sessões",
];

/// What stands before a product's handle in the addresses of shops. A collection or an article of the same name is no
/// product.
const BEFORE: [&str; 12] = [
    "products",
    "product",
    "product-page",
    "p",
    "shop",
    "store",
    "item",
    "produkt",
    "produit",
    "producto",
    "prodotto",
    "produto",
];

/// How often the pages of products were seen, by the last part of their address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageViews(HashMap<String, i64>);

impl PageViews {
    /// How often a product's page was seen; nothing where the report does not name it.
    pub fn of(&self, handle: &str) -> Option<i64> {
        self.0.get(&handle.to_lowercase()).copied()
    }
}

/// Reads the newest report of pages: the one whose period ends last, of those the one imported last.
///
/// # Errors
/// As SQLite says.
pub fn read(sql: &Connection) -> Result<PageViews> {
    let mut query = sql.prepare_cached(
        "SELECT coalesce(last_day, ''), batch, report, label, figures FROM report_rows
         WHERE current = 1 AND platform = 'ga4' AND (label LIKE '/%' OR label LIKE 'http%')",
    )?;
    let mut reports: BTreeMap<(String, i64, String), HashMap<String, i64>> = BTreeMap::new();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let label: String = row.get(3)?;
        let figures: Vec<(String, String)> =
            serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default();
        let Some((handle, seen)) = handle_in(&label).zip(seen(&figures)) else { continue };
        let report = reports.entry((row.get(0)?, row.get(1)?, row.get(2)?)).or_default();
        // A product is reached through several collections, and each way is a page of its own.
        let sum = report.entry(handle).or_default();
        *sum = sum.saturating_add(seen);
    }
    Ok(PageViews(reports.pop_last().map(|(_, pages)| pages).unwrap_or_default()))
}

/// The handle in a product page's address; nothing for another page.
fn handle_in(label: &str) -> Option<String> {
    let address = label.split([' ', '?', '#']).next()?;
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => address,
    };
    let mut parts = path.rsplit('/').filter(|part| !part.is_empty());
    let last = parts.next()?;
    // An address of one part is a product's in shops that have no folder for them.
    if parts.next().is_some_and(|before| !BEFORE.contains(&before.to_lowercase().as_str())) {
        return None;
    }
    Some(last.trim_end_matches(".html").to_lowercase())
}

fn seen(figures: &[(String, String)]) -> Option<i64> {
    let of = |wanted: &&str| figures.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    COUNTS.iter().find_map(of)?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_products_page_is_known_by_its_address() {
        for (label, handle) in [
            ("/products/blue-mug", "blue-mug"),
            ("/collections/mugs/products/Blue-Mug?variant=1", "blue-mug"),
            ("/en/product/blue-mug/ / mobile", "blue-mug"),
            ("https://shop.example.com/p/blue-mug #2", "blue-mug"),
            ("/blue-mug.html", "blue-mug"),
        ] {
            assert_eq!(handle_in(label).as_deref(), Some(handle), "{label}");
        }
        for other in ["/", "/collections/blue-mug", "/blogs/news/blue-mug", "https://shop.example.com"] {
            assert_eq!(handle_in(other), None, "{other}");
        }
    }

    #[test]
    fn views_go_before_sessions_and_no_other_figure_is_taken() {
        let figures = |names: &[&str]| -> Vec<(String, String)> {
            names.iter().map(|name| ((*name).to_owned(), name.len().to_string())).collect()
        };
        assert_eq!(seen(&figures(&["Sessions", "Views"])), Some(5));
        assert_eq!(seen(&figures(&["Aktive Nutzer", "Sitzungen"])), Some(9));
        assert_eq!(seen(&figures(&["Total revenue"])), None);
    }
}
