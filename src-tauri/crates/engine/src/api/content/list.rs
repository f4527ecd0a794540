//! Who is who among the products: handles with titles, for somebody at a terminal.

use crate::Engine;
use crate::error::Result;
use crate::store::{copy_source, copy_work};

/// One product as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyListed {
    /// Who it is: platform and key.
    pub product: String,
    /// Its handle.
    pub handle: String,
    /// Its title.
    pub title: String,
    /// Its state's id.
    pub state: String,
}

impl Engine {
    /// Every product by its title, with remarks or without; those whose title or handle holds `search`, where it is said.
    /// It reads and writes nothing.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn copy_list(&self, search: Option<&str>) -> Result<Vec<CopyListed>> {
        let reader = self.reader()?;
        let mut work = copy_work::all(reader.sql())?;
        let search = search.unwrap_or_default().to_lowercase();
        let mut listed = Vec::new();
        for one in copy_source::all(reader.sql())? {
            let work = work.remove(&one.product).unwrap_or_default();
            let now = work.over(&one.copy);
            if now.title.to_lowercase().contains(&search) || now.handle.to_lowercase().contains(&search) {
                let state = work.state(&one.copy).id().to_owned();
                listed.push(CopyListed { product: one.product, handle: now.handle, title: now.title, state });
            }
        }
        listed.sort_by_cached_key(|one| (one.title.to_lowercase(), one.product.clone()));
        Ok(listed)
    }
}
