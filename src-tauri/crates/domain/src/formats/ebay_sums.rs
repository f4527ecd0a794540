//! What the amounts of an eBay order mean. Reports differ in whether `Sold For` is the price of one or of all, whether
//! totals stand on each row, on one or repeated on all, and whether tax is inside them. The total tells: only one
//! reading adds up.

use super::Row;
use super::amount::is_believable;

/// A row of an order in minor units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Whether it is an item, not the row that has the order's totals.
    pub(super) is_item: bool,
    pub(super) quantity: i64,
    /// Nothing where the report has no such column.
    pub(super) sold_for: Option<i64>,
    pub(super) shipping: i64,
    pub(super) seller_tax: i64,
    pub(super) ebay_tax: i64,
    pub(super) total: Option<i64>,
}

/// What they add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sums {
    /// Whether `Sold For` is the price of one.
    pub(super) price_of_one: bool,
    pub(super) goods: i64,
    pub(super) shipping: i64,
    pub(super) taxes: i64,
    pub(super) total: i64,
}

/// What the rows of an order add up to.
///
/// # Errors
/// The reason where they cannot: there is no amount, or one is larger than any real one.
pub(super) fn sums(parts: &[Part]) -> Result<Sums, &'static str> {
    // The row with the totals, where there is one, overrules what the items say of them.
    let of_order: Vec<&Part> = parts.iter().filter(|part| !part.is_item).collect();
    let stated: Vec<&Part> = if of_order.is_empty() { parts.iter().collect() } else { of_order };
    let totals = ways(&stated, |part| part.total);
    let shippings = ways(&stated, |part| Some(part.shipping));
    let seller = ways(&stated, |part| Some(part.seller_tax));
    let both = ways(&stated, |part| Some(part.seller_tax + part.ebay_tax));
    let (shipping, seller_tax) =
        (shippings.first().copied().unwrap_or_default(), seller.first().copied().unwrap_or_default());
    let Some(goods) = goods(parts)? else {
        // Without the items' prices the goods are what is left of the total.
        let total = totals.first().copied().ok_or("problem-no-amount")?;
        let goods = total - shipping - seller_tax;
        return Ok(Sums { price_of_one: false, goods, shipping, taxes: seller_tax, total });
    };
    // First with tax on top, by seller and eBay, then by the seller alone, then with the seller's inside.
    let on_top = both.iter().chain(&seller).map(|tax| (*tax, *tax));
    for (on_top, taxes) in on_top.chain(seller.iter().map(|tax| (0, *tax))) {
        for total in &totals {
            for shipping in &shippings {
                for (price_of_one, goods) in &goods {
                    if goods + shipping + on_top == *total {
                        let (price_of_one, goods) = (*price_of_one, *goods);
                        return Ok(Sums { price_of_one, goods, shipping: *shipping, taxes, total: *total });
                    }
                }
            }
        }
    }
    // Fees that buyers pay, such as for recycling, are in the total too, so it need not add up.
    let goods = goods[0].1;
    let total = totals.first().copied().unwrap_or(goods + shipping + seller_tax);
    Ok(Sums { price_of_one: false, goods, shipping, taxes: seller_tax, total })
}

/// What the goods cost, with `Sold For` as the price of all and of one. Without items the totals' row is all there is.
fn goods(parts: &[Part]) -> Result<Option<[(bool, i64); 2]>, &'static str> {
    let any_item = parts.iter().any(|part| part.is_item);
    let (mut of_all, mut of_one) = (0_i64, 0_i64);
    for part in parts.iter().filter(|part| part.is_item || !any_item) {
        let Some(sold_for) = part.sold_for else { return Ok(None) };
        let quantity = if part.is_item { part.quantity } else { 1 };
        let cost = sold_for.checked_mul(quantity).filter(|cost| is_believable(*cost));
        of_one = cost.and_then(|cost| of_one.checked_add(cost)).ok_or("problem-too-large")?;
        of_all = of_all.checked_add(sold_for).ok_or("problem-too-large")?;
    }
    Ok(Some([(false, of_all), (true, of_one)]))
}

/// Whether a row is one of those below the data: `83 record(s) downloaded` in one cell or two, and the seller's name.
pub(super) fn is_footer(row: &Row) -> bool {
    let filled: Vec<&str> = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).take(4).collect();
    let text = filled.join(" ").to_lowercase();
    (1..=3).contains(&filled.len())
        && (text.ends_with("record(s) downloaded")
            || ["seller id", "seller-id", "verkäufer-id", "verkäufer id"]
                .iter()
                .any(|name| text.starts_with(name))
            || text.ends_with("datensätze heruntergeladen"))
}

/// What several rows may mean by an amount: that it is shared out among them, or, where all say the same, that it is
/// repeated. Nothing where no row says any.
fn ways(parts: &[&Part], of: impl Fn(&Part) -> Option<i64>) -> Vec<i64> {
    let stated: Vec<i64> = parts.iter().filter_map(|part| of(part)).collect();
    let Some(first) = stated.first() else { return Vec::new() };
    let mut ways = vec![stated.iter().sum()];
    if stated.len() > 1 && stated.iter().all(|amount| amount == first) {
        ways.push(*first);
    }
    ways
}

/// The tax in an amount that includes it, rounded half up; the rate in hundredths of a percent.
pub(super) fn tax_inside(gross: i64, rate: u32) -> i64 {
    let (gross, rate) = (i128::from(gross), i128::from(rate));
    let whole = rate + 10_000;
    i64::try_from((2 * gross * rate + whole).div_euclid(2 * whole)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Part = Part {
        is_item: true,
        quantity: 2,
        sold_for: Some(1_000),
        shipping: 500,
        seller_tax: 0,
        ebay_tax: 0,
        total: None,
    };

    fn found(parts: &[Part]) -> (bool, [i64; 4]) {
        let sums = sums(parts).expect("an order");
        (sums.price_of_one, [sums.goods, sums.shipping, sums.taxes, sums.total])
    }

    #[test]
    fn the_total_tells_which_reading_is_meant() {
        let with = |total, seller_tax, ebay_tax| Part { total: Some(total), seller_tax, ebay_tax, ..ITEM };
        assert_eq!(found(&[with(2_500, 0, 0)]), (true, [2_000, 500, 0, 2_500]));
        assert_eq!(found(&[with(1_500, 0, 0)]), (false, [1_000, 500, 0, 1_500]));
        assert_eq!(found(&[with(1_680, 100, 80)]), (false, [1_000, 500, 180, 1_680]));
        assert_eq!(found(&[with(1_600, 100, 80)]), (false, [1_000, 500, 100, 1_600]), "eBay's is left out");
        assert_eq!(
            found(&[with(1_500, 100, 0)]),
            (false, [1_000, 500, 100, 1_500]),
            "the seller's is inside"
        );
        assert_eq!(found(&[with(1_555, 0, 0)]), (false, [1_000, 500, 0, 1_555]), "a fee of the buyer's");
        assert_eq!(found(&[ITEM]), (false, [1_000, 500, 0, 1_500]), "no total at all");
    }

    #[test]
    fn footers_are_told_from_rows_that_lack_something() {
        let row = |cells: &[&str]| Row { line: 9, cells: cells.to_vec().into() };
        for footer in
            [&["83 record(s) downloaded"][..], &["83", "record(s) downloaded", ""], &["Seller ID: a"]]
        {
            assert!(is_footer(&row(footer)), "{footer:?}");
        }
        for other in
            [&[""][..], &["83"], &["Sep 5, 2026", "Order"], &["Sep 5, 2026", "Order", "x", "Seller ID: a"]]
        {
            assert!(!is_footer(&row(other)), "{other:?}");
        }
    }

    #[test]
    fn what_is_repeated_counts_once_and_what_is_shared_out_adds_up() {
        let one = Part { quantity: 1, seller_tax: 100, ..ITEM };
        let repeated = Part { total: Some(2_600), ..one };
        assert_eq!(found(&[repeated, repeated]), (false, [2_000, 500, 100, 2_600]));
        let shared = Part { total: Some(1_600), ..one };
        assert_eq!(found(&[shared, shared]), (false, [2_000, 1_000, 200, 3_200]));
        let order = Part { is_item: false, quantity: 0, sold_for: Some(2_000), total: Some(2_600), ..one };
        let bare = Part { shipping: 0, seller_tax: 0, ..one };
        assert_eq!(found(&[order, bare, bare]), (false, [2_000, 500, 100, 2_600]));
    }

    #[test]
    fn what_no_order_can_cost_is_refused() {
        let many = Part { quantity: i64::MAX, ..ITEM };
        assert_eq!(sums(&[many]), Err("problem-too-large"));
        assert_eq!(sums(&[Part { sold_for: None, ..ITEM }]), Err("problem-no-amount"));
    }

    #[test]
    fn tax_inside_is_rounded_to_the_cent() {
        assert_eq!(
            [tax_inside(11_900, 1_900), tax_inside(11_699, 1_900), tax_inside(0, 1_900)],
            [1_900, 1_868, 0]
        );
    }
}
