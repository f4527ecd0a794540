//! BigCommerce: products whose children stand below them, and orders.

use super::*;
use crate::ledger::{Order, OrderState, Product};

fn products(text: &str) -> (Vec<Product>, Vec<Problem>) {
    let (format, _, records, problems) = read(text.as_bytes()).expect("a BigCommerce products file");
    assert_eq!(format, "bigcommerce-products");
    let products = records.into_iter().map(|record| match record {
        Record::Product(product) => product,
        other => panic!("a products file holds products, not {other:?}"),
    });
    (products.collect(), problems)
}

fn keys(problems: &[Problem]) -> Vec<(u64, Option<usize>, &str)> {
    problems.iter().map(|problem| (problem.line, problem.column, problem.reason.key.as_str())).collect()
}

const NEW: &str = "Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,Cost Price,Retail Price,Sale Price,\
                   Internal Image URL (Export),Image Description,Is Visible\n";
const TOWEL: &str = "Product,77,Towel,physical,T,,variant,0,49.00,0.00,0.00,0.00,,,TRUE\n";
const SMALL: &str = "Variant,1,,,T-S,Type=Rectangle|Name=Size|Value=SType=Swatch|Name=Color|Value=Grey[#cccccc],,4,,0.00,,,,,\n";
const LARGE: &str = "Variant,2,,,T-L,Type=Rectangle|Name=Size|Value=LType=Swatch|Name=Color|Value=Sand[#eeeecc],,0,59.00,,,,,,\n";
const PICTURE: &str = "Image,1,,,,,,,,,,,https://example.com/t.jpg,A towel,\n";
const CUP: &str = "Product,1,Cup,physical,C,,product,7,19.9999,8.00,25.00,15.50,,,FALSE\n";

#[test]
fn children_belong_to_the_product_above_and_ids_are_per_kind() {
    let (found, problems) = products(&[NEW, TOWEL, SMALL, LARGE, PICTURE, CUP].concat());
    assert_eq!(problems, []);
    let [towel, cup] = &found[..] else { panic!("two products") };
    assert_eq!((&*towel.key, towel.variants.len(), towel.images.len()), ("77", 2, 1));
    assert_eq!(towel.variants[0].options, ["S", "Grey"]);
    assert_eq!(towel.images[0].alt, "A towel");
    let prices = |product: &Product| -> Vec<Option<String>> {
        product.variants.iter().map(|variant| variant.price.clone()).collect()
    };
    assert_eq!(
        prices(towel),
        [Some("49.00".into()), Some("59.00".into())],
        "an empty price is the product's"
    );
    assert_eq!(towel.variants.iter().map(|variant| variant.stock).collect::<Vec<_>>(), [Some(4), Some(0)]);
    assert_eq!(towel.variants[0].unit_cost, None, "0.00 is what stands where nobody entered a cost");
    let variant = &cup.variants[0];
    assert_eq!((variant.price.as_deref(), variant.compare_at.as_deref()), (Some("15.50"), Some("19.9999")));
    assert_eq!((variant.stock, &*cup.status, &*towel.status), (Some(7), "draft", "active"));
}

#[test]
fn stock_that_is_not_tracked_is_not_nought() {
    let untracked = CUP.replace(",product,7,", ",none,0,");
    assert_eq!(products(&[NEW, &untracked].concat()).0[0].variants[0].stock, None);
}

#[test]
fn a_child_without_a_product_above_is_kept_out() {
    let (found, problems) = products(&[NEW, SMALL, PICTURE, TOWEL, LARGE].concat());
    assert_eq!((found.len(), found[0].variants.len()), (1, 1), "only the row below the product is its");
    assert_eq!(
        keys(&problems),
        [(2, None, "problem-no-product-above"), (3, None, "problem-no-product-above")]
    );
}

#[test]
fn a_bad_product_takes_its_children_along_and_a_bad_child_goes_alone() {
    let bad = TOWEL.replace("49.00", "4900O");
    let (found, problems) = products(&[NEW, &bad, SMALL, CUP].concat());
    assert_eq!(found.iter().map(|product| &*product.key).collect::<Vec<_>>(), ["1"]);
    assert_eq!(
        keys(&problems),
        [(2, Some(8), "problem-not-an-amount"), (3, None, "problem-product-left-out")]
    );
    let odd = SMALL.replace("Variant", "Kit");
    let (found, problems) = products(&[NEW, TOWEL, &odd, LARGE].concat());
    assert_eq!(
        (found[0].variants.len(), keys(&problems)),
        (1, vec![(3, Some(0), "problem-unknown-row-kind")])
    );
    let slipped = TOWEL.replace("TRUE", "TRUE,extra");
    let (found, problems) = products(&[NEW, &slipped, SMALL, CUP].concat());
    assert_eq!(found.len(), 1);
    assert_eq!(keys(&problems), [(3, None, "problem-product-left-out"), (2, None, "problem-too-many-cells")]);
}

#[test]
fn a_product_that_comes_twice_stands_as_it_came_last() {
    let (found, problems) = products(&[NEW, TOWEL, SMALL, LARGE, CUP, TOWEL, SMALL].concat());
    assert_eq!((found.len(), problems.len()), (2, 0));
    let towel = found.iter().find(|product| product.key == "77").expect("the towel");
    assert_eq!(towel.variants.len(), 1);
}

const OLD: &str = "Item Type,Product ID,Product Name,Product Type,Product Code/SKU,Brand Name,Option Set,Price,Cost Price,\
                   Retail Price,Sale Price,Product Visible?,Track Inventory,Current Stock Level,Category,\
                   Product Image File - 1,Product Image Description - 1,Product Image File - 2\n";

#[test]
fn the_old_layout_has_skus_rules_and_numbered_images() {
    let shirt =
        "Product,31,Shirt,P,SH,Loom,Sizes,20.00,0.00,0.00,0.00,Y,by option,0,Shirts,a.jpg,Front,b.jpg\n";
    let small = "  SKU,501,\"[RT]Size=Small,[S]Color=Red\",,SH-S,,,,,,,,,3,,,,\n";
    let rule = "  Rule,601,,,SH-S,,,[ADD]5.00,,,,,,,,,,\n";
    let (found, problems) = products(&[OLD, shirt, small].concat());
    assert_eq!(problems, []);
    let product = &found[0];
    assert_eq!((&*product.key, &*product.vendor, product.images.len()), ("31", "Loom", 2));
    assert_eq!(product.images[0].alt, "Front");
    assert_eq!(product.variants[0].options, ["Small", "Red"]);
    assert_eq!((product.variants[0].price.as_deref(), product.variants[0].stock), (Some("20.00"), Some(3)));
    let (found, problems) = products(&[OLD, shirt, small, rule].concat());
    assert_eq!(
        (problems.len(), found[0].variants[0].price.clone()),
        (0, None),
        "a rule changes it, who knows how"
    );
    let nameless = shirt.replace(",31,", ",,").replace(",SH,", ",,");
    assert_eq!(products(&[OLD, &nameless].concat()).0[0].key, "Shirt", "no two products share a name there");
}

fn orders(text: &str) -> (Vec<Order>, Vec<Problem>) {
    let (format, _, kept) = in_berlin(text).expect("a BigCommerce orders file");
    assert_eq!(format, "bigcommerce-orders");
    let orders = kept.records.into_iter().map(|record| match record {
        Record::Order(order) => order,
        other => panic!("an orders file holds orders, not {other:?}"),
    });
    (orders.collect(), kept.problems)
}

const ORDERS: &str = "Order ID,Customer Name,Customer Email,Order Date,Order Status,Subtotal (inc tax),Subtotal (ex tax),\
                      Tax Total,Shipping Cost (inc tax),Shipping Cost (ex tax),Handling Cost (inc tax),\
                      Handling Cost (ex tax),Order Total (inc tax),Order Total (ex tax),Order Currency Code,\
                      Product Details,Refund Amount\n";
const ORDER: &str = "186,A Buyer,a@example.com,26/04/2026,Shipped,59.50,50.00,9.50,5.95,5.00,0.0000,0.0000,59.50,50.00,USD,\
                     \"Product ID: 100, Product Qty: 2, Product SKU: M-1, Product Name: Mug, large, Product Weight: 0.8, \
                     Product Variation Details: Size: S, Color: Red, Product Unit Price: 20.00, Product Total Price: 40.00|\
                     Product ID: 101, Product Qty: 3, Product SKU: , Product Name: Bowl | blue, Product Weight: 0.1, Product \
                     Variation Details: , Product Unit Price: 3.3333, Product Total Price: 10.00\",0.00\n";

#[test]
fn orders_of_the_default_template_are_read_without_tax() {
    let (found, problems) = orders(&[ORDERS, ORDER].concat());
    assert_eq!(problems, []);
    let order = &found[0];
    assert_eq!((order.key(), order.currency.code(), order.time_known), ("186", "USD", false));
    assert_eq!((order.subtotal, order.shipping, order.taxes, order.total), (4_500, 500, 950, 5_950));
    assert_eq!((order.discount, order.worth().goods), (500, 4_500), "a coupon of five came off");
    assert_eq!((order.state, order.fulfilled), (OrderState::Paid, 2));
    let [mug, bowl] = &order.lines[..] else { panic!("two line items") };
    assert_eq!(
        (&*mug.name, mug.sku.as_deref(), mug.price, mug.quantity),
        ("Mug, large", Some("M-1"), 2_000, 2)
    );
    assert_eq!((&*bowl.name, bowl.sku.as_deref()), ("Bowl | blue", None));
    assert_eq!(bowl.price * bowl.quantity - bowl.discount, 1_000);
}

#[test]
fn orders_that_only_state_amounts_with_tax_have_it_inside() {
    let text = [ORDERS, ORDER].concat().replace(" (ex tax)", " (other)");
    let (found, _) = orders(&text);
    assert_eq!((found[0].subtotal, found[0].total, found[0].worth().goods), (5_355, 5_950, 4_405));
}

#[test]
fn bad_order_cells_name_their_column() {
    for (from, to, column, reason) in [
        ("Shipped", "Lost at sea", 4, "problem-unknown-state"),
        ("26/04/2026", "26/14/2026", 3, "problem-no-day"),
        (",50.00,USD", ",5O.00,USD", 13, "problem-not-an-amount"),
        ("186,", ",", 0, "problem-no-order-name"),
        ("186,", "1.2E+12,", 0, "problem-lost-id"),
        ("Qty: 2", "Qty: two", 15, "problem-no-quantity"),
        ("USD", "dollars", 14, "problem-no-currency"),
    ] {
        let good = ORDER.replacen("186", "187", 1);
        let (found, problems) = orders(&[ORDERS, &ORDER.replacen(from, to, 1), &good].concat());
        assert_eq!((found.len(), keys(&problems)), (1, vec![(2, Some(column), reason)]), "{to}");
    }
    let cancelled = orders(&[ORDERS, &ORDER.replace("Shipped", "Cancelled")].concat()).0;
    assert!(!cancelled[0].counts());
}
