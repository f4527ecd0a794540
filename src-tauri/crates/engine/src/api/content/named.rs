//! What a person at a terminal calls products, remarks and claims, found as the acts name them.

use super::claims::claim_of;
use super::remarks::remark_id;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{copy_queue, copy_work};
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;

const HANDLE: &str =
    "SELECT key FROM products WHERE current = 1 AND (key = ?1 OR substr(key, instr(key, ':') + 1) = ?1)";

/// The shop's title, or the owner's new one.
const TITLE: &str = "SELECT key FROM products WHERE current = 1 AND (title = ?1 COLLATE NOCASE
    OR key IN (SELECT product FROM copy_texts WHERE field = 'title' AND content = ?1 COLLATE NOCASE))";

const SKU: &str = "SELECT DISTINCT p.key FROM products p JOIN variants v ON v.parent = p.row
    WHERE p.current = 1 AND v.sku = ?1";

impl Engine {
    /// The product a name means, as in the queue. A name is a handle, with its platform where more than one has it; else
    /// a number, a title, an SKU or an address in the shop, where it is of one product only.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is none, or more than one.
    pub fn copy_product_named(&self, name: &str) -> Result<String> {
        let reader = self.reader()?;
        let end = |text: &str| text.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default().to_owned();
        let path = name.split(['?', '#']).next().filter(|path| path.contains("://")).map(end);
        let asked = [(HANDLE, Some(name.to_owned())), (HANDLE, Some(format!("id:{name}")))];
        let asked = asked.into_iter().chain([TITLE, SKU].map(|query| (query, Some(name.to_owned()))));
        for (query, name) in asked.chain([(HANDLE, path)]).filter_map(|(query, name)| Some((query, name?))) {
            let mut query = reader.sql().prepare(query)?;
            let keys: Vec<String> =
                query.query_map([&name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            match &keys[..] {
                [key] => return Ok(key.clone()),
                [] => {}
                many => {
                    let shown = &many[..many.len().min(5)];
                    let words = Words::new("error-many-products").with("product", name);
                    return Err(Error::invalid(words.with("keys", self.words.list(shown))));
                }
            }
        }
        Err(Error::invalid(Words::new("error-no-product").with("product", name)))
    }

    /// The text of a product's field that holds now.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where no file holds the product.
    pub fn copy_text(&self, product: &str, field: CopyField) -> Result<String> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let one = super::imported(sql, product)?;
        let now = copy_work::of(sql, product)?.over(&one.copy);
        Ok(now.text(field).unwrap_or_default().into_owned())
    }

    /// The remark of a product that a name means: its id, or its rule, and then the first; open, or `hidden`.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is none.
    pub fn remark_named(&self, product: &str, name: &str, hidden: bool) -> Result<String> {
        self.read_catalog_if_due(&mut self.existing_writer()?)?;
        let reader = self.reader()?;
        let sql = reader.sql();
        let one = super::imported(sql, product)?;
        let now = copy_work::of(sql, product)?.over(&one.copy);
        let found = copy_queue::findings(sql, product)?.into_iter().find_map(|finding| {
            let id = remark_id(&finding, &now);
            (finding.hidden == hidden && (finding.rule == name || id == name)).then_some(id)
        });
        found.ok_or_else(|| {
            let words = Words::new("error-no-remark").with("remark", name);
            Error::invalid(words.with("title", now.title))
        })
    }

    /// The claim of a product that a name means: its id, or its words as they are written.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is none.
    pub fn claim_named(&self, product: &str, name: &str) -> Result<String> {
        self.read_catalog_if_due(&mut self.existing_writer()?)?;
        let reader = self.reader()?;
        let claims = copy_queue::claims(reader.sql(), product)?;
        let found = claims.iter().find(|claim| {
            claim.text.to_lowercase() == name.to_lowercase() || claim_of(product, claim) == name
        });
        let Some(found) = found else {
            let words = Words::new("error-no-claim").with("claim", name);
            let title = super::imported(reader.sql(), product)?.copy.title;
            return Err(Error::invalid(words.with("title", title)));
        };
        Ok(claim_of(product, found))
    }
}
