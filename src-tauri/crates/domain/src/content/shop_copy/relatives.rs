//! The products whose remarks may change when one product's texts do.

use super::{Groups, ShopCopy};
use std::collections::BTreeSet;

impl ShopCopy {
    /// The products that share a description, a title or the words of an image with one, or nearly so, as
    /// `platform:key`; at most [`ShopCopy::MOST_OTHERS`] of them, and nothing for a product that is not known.
    pub fn relatives(&self, platform: &str, key: &str) -> BTreeSet<String> {
        let Some(own) = self.place(platform, key) else { return BTreeSet::new() };
        let Some(learned) = &self.products[own] else { return BTreeSet::new() };
        let mut places: BTreeSet<usize> = BTreeSet::new();
        let mut add = |groups: &Groups, hash: Option<u64>| {
            let group = hash.and_then(|hash| groups.get(&hash));
            places.extend(group.into_iter().flatten().take(Self::MOST_OTHERS + 1));
        };
        add(&self.whole, learned.print.whole);
        add(&self.template, learned.print.template);
        add(&self.titles, learned.title_hash);
        learned.alts.iter().for_each(|alt| add(&self.alts, Some(*alt)));
        // One more or less changes what is said about the others only where it makes them many.
        let openings = learned.opening.and_then(|hash| self.openings.get(&hash));
        places.extend(openings.filter(|group| group.len() == self.many_openings()).into_iter().flatten());
        let of = |place: &usize| self.products[*place].as_ref();
        let like = self
            .alike
            .may_be_like(&learned.print)
            .into_iter()
            .filter(|place| of(place).is_some_and(|other| other.print.shares_enough(&learned.print)));
        places.extend(like.take(Self::MOST_OTHERS + 1));
        places.remove(&own);
        let names = places.iter().filter_map(|place| of(place).map(|other| other.name.clone()));
        names.take(Self::MOST_OTHERS).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ProductCopy;

    #[test]
    fn who_shares_a_text_is_a_relative_and_nobody_else_is() {
        let product = |key: &str, title: &str, description: &str| ProductCopy {
            platform: "shopify".to_owned(),
            key: key.to_owned(),
            title: title.to_owned(),
            description: Some(description.to_owned()),
            ..ProductCopy::default()
        };
        let shop = ShopCopy::learn(&[
            product("a", "Mug", "A mug of stoneware for your morning tea."),
            product("b", "Cup", "A mug of stoneware for your morning tea."),
            product("c", "MUG ", "Linen, washed once."),
            product("d", "Plate", "A plate for cake."),
        ]);
        let of = |key| shop.relatives("shopify", key).into_iter().collect::<Vec<_>>();
        assert_eq!(of("a"), ["shopify:b", "shopify:c"]);
        assert_eq!(of("d"), [""; 0]);
        assert_eq!(of("gone"), [""; 0]);
    }
}
