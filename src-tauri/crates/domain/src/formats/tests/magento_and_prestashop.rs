//! Magento's and PrestaShop's products.

use super::*;
use crate::ledger::Product;

fn products(format: &str, text: &str) -> (Vec<Product>, Vec<Problem>) {
    let (found, _, records, problems) = read(text.as_bytes()).expect("a products file");
    assert_eq!(found, format);
    let mut products: Vec<Product> = records
        .into_iter()
        .map(|record| match record {
            Record::Product(product) => product,
            other => panic!("a products file holds products, not {other:?}"),
        })
        .collect();
    products.sort_by(|one, other| one.key.cmp(&other.key));
    (products, problems)
}

fn keys(problems: &[Problem]) -> Vec<(u64, Option<usize>, &str)> {
    let mut keys: Vec<_> =
        problems.iter().map(|problem| (problem.line, problem.column, problem.reason.key.as_str())).collect();
    keys.sort_unstable();
    keys
}

const MAGENTO: &str = "sku,store_view_code,attribute_set_code,product_type,product_websites,name,product_online,visibility,\
                       price,special_price,special_price_to_date,url_key,base_image,additional_images,qty,\
                       configurable_variations\n";
const SMALL: &str =
    "tee-s,,Default,simple,base,Tee S,1,Not Visible Individually,20.0000,,,tee-s,/s.jpg,,4.0000,\n";
const MEDIUM: &str =
    "tee-m,,Default,simple,base,Tee M,1,Not Visible Individually,22.0000,18.0000,,tee-m,/t.jpg,,0.0000,\n";
const TEE: &str = "tee,,Default,configurable,base,Tee,1,\"Catalog, Search\",,,,tee,/t.jpg,\"/t.jpg,/u.jpg\",0.0000,\
                   \"sku=tee-s,size=S,color=Red, dark|sku=tee-m,size=M,color=Blue\"\n";
const GERMAN: &str = "tee,german,,,,Hemd,,,999.0000,,,,,,,\n";
const CUP: &str =
    "cup,,Default,simple,base,Cup,2,\"Catalog, Search\",9.0000,5.0000,2026-12-01,cup,,,7.0000,\n";

#[test]
fn variants_join_their_product_wherever_they_stand_and_overrides_change_nothing() {
    for order in [
        [SMALL, MEDIUM, TEE, GERMAN, CUP],
        [TEE, CUP, MEDIUM, GERMAN, SMALL],
        [GERMAN, CUP, SMALL, TEE, MEDIUM],
    ] {
        let (found, problems) = products("magento-products", &(MAGENTO.to_owned() + &order.concat()));
        assert_eq!(problems, []);
        let [cup, tee] = &found[..] else { panic!("two products, not {}", found.len()) };
        assert_eq!((&*tee.title, &*tee.status, tee.variants.len()), ("Tee", "active", 2));
        assert_eq!(tee.variants[0].options, ["S", "Red, dark"]);
        assert_eq!((tee.variants[0].price.as_deref(), tee.variants[0].stock), (Some("20.0000"), Some(4)));
        let reduced = &tee.variants[1];
        assert_eq!(
            (reduced.price.as_deref(), reduced.compare_at.as_deref()),
            (Some("18.0000"), Some("22.0000"))
        );
        assert_eq!(tee.images.len(), 3, "each picture once");
        assert_eq!(
            (&*cup.status, cup.variants[0].price.as_deref()),
            ("draft", Some("9.0000")),
            "the offer may be over"
        );
    }
}

#[test]
fn rows_that_cannot_be_used_say_why() {
    let lonely = "hat,german,,,,Hut,,,,,,,,,,\n";
    let bad = MEDIUM.replace("22.0000", "22.0O");
    let lost = CUP.replace("cup,,", "1.2E+17,,");
    let text = [MAGENTO, SMALL, &bad, TEE, lonely, &lost].concat();
    let (found, problems) = products("magento-products", &text);
    assert_eq!((found.len(), found[0].variants.len()), (1, 1));
    assert_eq!(
        keys(&problems),
        [
            (3, Some(8), "problem-not-an-amount"),
            (5, None, "problem-no-parent"),
            (6, Some(0), "problem-no-product-key")
        ]
    );
}

#[test]
fn a_variant_without_a_row_of_its_own_has_no_price() {
    let (found, _) = products("magento-products", &[MAGENTO, TEE, SMALL].concat());
    assert_eq!(found[0].variants[1].sku.as_deref(), Some("tee-m"));
    assert_eq!((found[0].variants[1].price.clone(), found[0].variants[1].stock), (None, None));
}

const OLD: &str = "id;Active (0/1);Name*;Categories (x,y,z,...);Price tax excl.;Tax rules id;Wholesale price;On sale (0/1);\
                   Reference #;Manufacturer;EAN13;UPC;Ecotax;Quantity;Short description;Description;Tags (x,y,z,...);\
                   URL rewritten;Image URLs (x,y,z,...)\r\n";
const NEW: &str = "Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Tax rules ID;Wholesale price;\
                   On sale (0/1);Reference #;Manufacturer;EAN13;UPC;Ecotax;Quantity;Summary;Description;Tags (x,y,z...);\
                   URL rewritten;Image URLs (x,y,z...);Image alt texts (x,y,z...)\r\n";

#[test]
fn both_ages_of_prestashops_list_are_read() {
    let row = "7;1;Mug;Kitchen, Gifts;12,605042;1;0;0;M-1;Kiln;4006381333931;;;12;Short;Long;a, b;mug;\
               https://example.com/a.jpg, https://example.com/b.jpg";
    let (old, problems) = products("prestashop-products", &format!("{OLD}{row};\r\n"));
    assert_eq!(problems, [], "an empty cell too many is no fault");
    let (new, _) = products("prestashop-products", &format!("{NEW}{row};Front, Back\r\n"));
    for product in [&old[0], &new[0]] {
        assert_eq!((&*product.key, &*product.title, &*product.category), ("7", "Mug", "Kitchen, Gifts"));
        assert_eq!((&*product.description, &*product.status, product.images.len()), ("Long", "active", 2));
        let variant = &product.variants[0];
        assert_eq!((variant.price.as_deref(), variant.unit_cost.clone()), (Some("12.605042"), None));
        assert_eq!((variant.sku.as_deref(), variant.stock), (Some("M-1"), Some(12)));
    }
    assert_eq!(new[0].images[1].alt, "Back");
}

#[test]
fn prestashop_rows_without_a_key_or_a_number_are_kept_out() {
    let row = "7;1;Mug;Kitchen;12.60;1;6;0;M-1;Kiln;;;;12;;;;;\r\n";
    let (nameless, bad) = (row.replace("7;1;Mug", ";1;").replace("M-1", ""), row.replace("12.60", "12.6O"));
    let lost = row.replace("7;1;", "1.2E+17;1;");
    let text = [OLD, &nameless, &bad, &lost].concat();
    let (found, problems) = products("prestashop-products", &text);
    assert_eq!(found.iter().map(|product| &*product.key).collect::<Vec<_>>(), ["M-1"], "never a lost id");
    assert_eq!(
        keys(&problems),
        [(2, Some(8), "problem-no-product-key"), (3, Some(4), "problem-not-an-amount")]
    );
}

#[test]
fn prestashops_other_lists_stay_unknown() {
    for header in [
        "Product ID*;Options (Group:Value)*;Reference;Wholesale price;Price;Quantity",
        "id;Active (0/1);Name*;Parent Category;Description;Meta-title;URL rewritten;Image URL",
        "id;Active (0/1);Name*;Description;Short description;Meta-title",
    ] {
        let text = format!("{header}\r\n1;1;x;y;z;1\r\n");
        assert!(matches!(read(text.as_bytes()), Err(Refusal::Unknown { .. })), "{header}");
    }
}
