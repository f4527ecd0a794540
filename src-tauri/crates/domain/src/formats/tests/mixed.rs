//! Files in which columns of two exports stand side by side are asked about; those that only look alike are not.

use super::*;

fn undecided(text: &str) -> Option<(&'static str, &'static str)> {
    match sniff(text.as_bytes()) {
        Err(Refusal::Undecided { formats }) => Some(formats),
        Err(other) => panic!("{other:?}"),
        Ok(_) => None,
    }
}

#[test]
fn columns_of_two_platforms_are_asked_about() {
    let woo_and_magento = "sku,product_type,attribute_set_code,name,price,Type,Name,Regular price,Parent\n\
                           m,simple,Default,Mug,5,simple,Mug,9,\n";
    assert_eq!(undecided(woo_and_magento), Some(("woocommerce-products", "magento-products")));
    let shopify_too = "Item,ID,Name,Type,SKU,Options,Inventory Tracking,Current Stock,Price,Handle,Title,\
                       Variant Price,Option1 Name\nProduct,1,Mug,,M,,,0,20,mug,Mug,7,Size\n";
    assert_eq!(undecided(shopify_too), Some(("shopify-products", "bigcommerce-products")));
    // The owner may choose either of the two.
    for (text, ids) in [
        (woo_and_magento, ["woocommerce-products", "magento-products"]),
        (shopify_too, ["shopify-products", "bigcommerce-products"]),
    ] {
        let could_be = candidates(text.as_bytes(), false, None).expect("it is text");
        let first: Vec<&str> = could_be.iter().take(2).map(|layout| layout.format.id()).collect();
        assert_eq!(first, ids);
        for id in ids {
            let told = sniff_told(text.as_bytes(), false, None, Some(id)).expect("the owner said so");
            assert_eq!(told.format.id(), id);
        }
    }
}

#[test]
fn two_dialects_of_one_export_are_asked_about() {
    let both = "handle,handleId,fieldType,name,price,surcharge\nm,m,PRODUCT,Mug,5,1\n";
    assert_eq!(undecided(both), Some(("wix-products", "wix-products")));
    let refusal = Refusal::Undecided { formats: ("wix-products", "wix-products") };
    assert_eq!(refusal.words().key, "refused-two-dialects");
    let one = "handle,fieldType,name,price,surcharge\nm,PRODUCT,Mug,5,1\n";
    assert_eq!(undecided(one), None);
}

#[test]
fn one_foreign_column_or_two_of_a_brother_leave_a_file_what_it_is() {
    let foreign = "Type,Name,Regular price,SKU,Parent,product_type\nsimple,Mug,9,M,,x\n";
    assert_eq!(undecided(foreign), None);
    for format in FORMATS {
        assert_eq!(undecided(format.example()), None, "{}", format.id());
    }
}
