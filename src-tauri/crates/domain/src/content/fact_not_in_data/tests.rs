use super::super::fixtures::{described, found_in, found_where};
use super::*;
use crate::content::{Language, ProductCopy};

fn told(title: &str, facts: &[&str], description: &str) -> Vec<String> {
    let product = ProductCopy {
        title: title.to_owned(),
        facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
        ..described(description)
    };
    found_in(&FactNotInData, &[product]).into_iter().map(|finding| finding.text).collect()
}

#[test]
fn a_measure_that_differs_from_the_records_is_told() {
    assert_eq!(told("Mug", &["Size: 300 ml"], "It holds 350 ml of tea."), ["350 ml"]);
    assert_eq!(told("Mug, 300 ml", &[], "It holds 0.4 l of tea."), ["0.4 l"]);
    assert_eq!(told("Coffee 250 g", &[], "A bag of 200 g."), ["200 g"]);
    assert_eq!(told("Cushion 40 cm", &[], "A cushion of 45 cm."), ["45 cm"]);
    assert_eq!(told("Bulb 60 W", &[], "It takes 40 W."), ["40 W"]);
}

#[test]
fn sizes_are_compared_by_name_and_a_weight_with_the_parcels() {
    let sizes = ["Height: 20 cm", "Width: 30 cm", "Burn time: 40 hours"];
    assert_eq!(told("Vase", &sizes, "It is 25 cm tall and 30 cm wide."), ["25 cm"]);
    assert_eq!(told("Vase", &sizes, "Height: 30 cm"), ["30 cm"], "that is its width");
    assert_eq!(told("Candle", &sizes, "It burns for 55 hours."), ["55 hours"]);
    assert_eq!(told("Vase", &sizes, "It is 20 cm tall, its foot 8 cm wide and 5 cm deep."), [""; 0]);
    assert_eq!(told("Vase", &sizes, "It is 20 cm tall, with a lid 15 cm tall."), [""; 0]);
    assert_eq!(told("Vase", &sizes, "It is 7.9 in tall."), [""; 0], "the same in another system");
    assert_eq!(told("Vase", &["Height: 20 cm", "Height: 30 cm"], "It is 30 cm tall."), [""; 0], "two sizes");
    assert_eq!(told("Mug", &["Weight: 500 g"], "It weighs 900 g."), ["900 g"]);
    assert_eq!(told("Mug", &["Weight: 500 g"], "For up to 900 g of tea."), [""; 0]);
    assert_eq!(told("Mug", &["Weight: 0 g"], "It weighs 900 g."), [""; 0], "no weight was kept");
}

#[test]
fn a_measure_of_something_else_stays_silent() {
    assert_eq!(told("Mug", &["Size: 300 ml"], "It holds 300 ml. The large one holds 350 ml."), [""; 0]);
    assert_eq!(told("Mug", &["Size: 300 ml", "Size: 350 ml"], "It holds 350 ml."), [""; 0]);
    assert_eq!(told("Mug", &[], "It holds 350 ml."), [""; 0], "the record says nothing of it");
    assert_eq!(told("Tea, 100 g", &[], "Take 2 g for a cup."), [""; 0]);
    assert_eq!(told("Tea, 100 g", &[], "Two bags of 50 g."), [""; 0]);
    assert_eq!(told("Mug 12 oz", &[], "It holds 350 ml."), [""; 0], "ounces of weight are no volume");
    assert_eq!(told("Mug", &["Weight: 500 g"], "It weighs 350 g."), [""; 0], "the parcel weighs more");
    assert_eq!(told("Dress 110 cm", &[], "The model is 178 cm tall."), [""; 0]);
    assert_eq!(told("Shelf 80 cm", &[], "80 cm wide and 60 cm deep."), [""; 0]);
    assert_eq!(told("Ruler 12 in", &[], "It is 30.5 cm long."), [""; 0], "the same in another system");
}

#[test]
fn counts_materials_and_countries_are_compared() {
    assert_eq!(told("Plates, set of 6", &[], "A set of 4 plates."), ["set of 4"]);
    assert_eq!(told("Plates, set of 6", &[], "A set of 6 plates, a box of 12."), [""; 0]);
    assert_eq!(told("T-Shirt", &["Material: Cotton"], "Made of polyester."), ["polyester"]);
    assert_eq!(told("T-Shirt", &["Material: Cotton"], "100% recycled polyester."), ["polyester"]);
    assert_eq!(told("Bag", &["Origin: Portugal"], "Handmade in Italy."), ["Handmade in Italy"]);
    assert_eq!(told("Bag", &["Origin: Portugal"], "Handmade in Portugal."), [""; 0]);
    assert_eq!(told("Bag", &[], "Handmade in Italy."), [""; 0]);
    assert_eq!(told("Bag", &["Brand: Como"], "Handmade in Portugal."), [""; 0], "a name is no origin");
}

#[test]
fn parts_and_relatives_of_a_material_stay_silent() {
    assert_eq!(told("Leather bag", &[], "A leather bag, its lining made of cotton."), [""; 0]);
    assert_eq!(told("Ceramic mug", &[], "Made of stoneware."), [""; 0]);
    assert_eq!(told("Ring", &["Material: Silver"], "Solid gold look, brass core."), [""; 0]);
    assert_eq!(told("T-Shirt", &["Material: Cotton"], "Wash it like wool."), [""; 0]);
}

#[test]
fn other_languages_are_compared_too() {
    let product = ProductCopy {
        title: "Kissen aus Leinen".to_owned(),
        facts: vec!["Größe: 40 cm".to_owned()],
        ..described("Das Kissen ist 45 cm groß und besteht aus Baumwolle.")
    };
    let found = found_where(&FactNotInData, &[product], Language::German);
    let texts: Vec<_> = found.into_iter().map(|finding| finding.text).collect();
    assert_eq!(texts, ["45 cm", "Baumwolle"]);
}

#[test]
fn what_a_text_offers_is_held_against_the_options() {
    let sizes = ["Size: S", "Size: M", "Size: L", "Colour: Navy", "Colour: Dark green", "Price: 24.00"];
    let of = |text: &str| told("Shirt", &sizes, text);
    assert_eq!(of("Available in navy, green and red."), ["red"]);
    assert_eq!(of("Colour: black"), ["black"]);
    assert_eq!(of("It comes in sizes S to XL."), ["XL"]);
    assert_eq!(of("Size XS fits the smallest."), ["XS"]);
    assert_eq!(of("It costs €29.00 and no more."), ["€29.00"]);
    assert_eq!(of("Now only 19,90 € for a while."), ["19,90 €"]);
    assert_eq!(told("Belt", &["Größe: 80", "Größe: 90"], "In den Größen 80, 90 und 100."), ["100"]);
    assert_eq!(told("Tea", &["Size: 100 g", "Size: 250 g"], "Available in 100 g and 500 g."), ["500 g"]);
    assert_eq!(told("Tea", &["Size: 250 g"], "A tin of 1 kg for the whole winter."), ["1 kg"]);
    let wool = ["Shade: Mustard", "Shade: Dove", "Shade: White"];
    assert_eq!(told("Yarn", &wool, "Choose mustard, dove, white or coral."), ["coral"]);
    assert_eq!(told("Yarn", &wool, "Available in mustard, coral and white."), ["coral"]);
    let sets = ["Teile: 24 Teile", "Teile: 48 Teile"];
    assert_eq!(told("Puzzle", &sets, "Erhältlich in 24, 48 und 500 Teilen."), ["500 Teilen"]);
    assert_eq!(told("Flour", &["Size: 1 kg"], "Comes in a handy 5 kg sack."), ["5 kg"]);
    assert_eq!(told("Strap", &["Width: 18 mm", "Width: 20 mm"], "Width 26 mm."), ["26 mm"]);
    assert_eq!(told("Pen", &["Nib: 0.5 mm", "Nib: 0.7 mm"], "Nib size 2.0 mm."), ["2.0 mm"]);
    assert_eq!(told("Coat", &["Size: Small", "Size: Large"], "In sizes small to XXL."), ["XXL"]);
    assert_eq!(told("Coat", &["Size: S (25 cm)", "Size: M (30 cm)"], "Size XS fits small dogs."), ["XS"]);
    assert_eq!(told("Bague", &["Taille: 48", "Taille: 50"], "Tailles disponibles : de 48 à 64."), ["64"]);
    assert_eq!(told("Globe lamp, green", &[], "The red lamp warms a room."), ["red"]);
    assert_eq!(told("Globe lamp, green", &[], "This lamp in red warms a room."), ["red"]);
}

#[test]
fn offers_that_may_be_so_stay_silent() {
    let sizes = ["Size: S", "Size: M", "Size: L", "Colour: Navy", "Colour: Dark green", "Price: 24.00"];
    for text in [
        "Available in blue and green.",
        "A red thread runs along the seam. Available in navy.",
        "Sizes S to L. The XL bag beside it is another product.",
        "Size up if you are between two.",
        "In size 40 x 60 cm boxes it travels well.",
        "It costs €24 today.",
        "Delivery costs €5.90.",
        "For only €5 more with a cap.",
        "A price: €29 shipping is not asked.",
        "Comes in a 20 cm box.",
        "Size M's sleeves are longer.",
    ] {
        assert_eq!(told("Shirt", &sizes, text), [""; 0], "{text}");
    }
    assert_eq!(
        told("Shirt", &["Colour: Fjord", "Colour: Navy"], "Available in red."),
        [""; 0],
        "not understood"
    );
    let wool = ["Shade: Mustard", "Shade: Dove", "Shade: White"];
    assert_eq!(told("Yarn", &wool, "Choose mustard or coral."), [""; 0], "two of which one is no shade");
    assert_eq!(told("Yarn", &wool, "In mustard, dove, white and more."), [""; 0]);
    assert_eq!(told("Yarn", &wool, "Available in mustard, dove and on a wooden reel."), [""; 0]);
    assert_eq!(told("Yarn", &wool, "Available in warm mustard, dove and pure white."), [""; 0]);
    assert_eq!(told("Flour", &["Size: 1 kg"], "Comes in a 1 kg sack, or ten in a 10 kg box."), [""; 0]);
    assert_eq!(told("Shirt", &["Size: one size"], "Sizes S to XL."), [""; 0], "not understood");
    assert_eq!(told("Tea", &["Size: 250 g"], "Each tin of 50 g lasts a week."), [""; 0]);
    assert_eq!(told("Tea", &["Size: 250 g"], "A tin of 1 kg, or the bag of 250 g."), [""; 0]);
    assert_eq!(told("Lamp, green", &[], "A green lamp with a red switch."), [""; 0]);
    assert_eq!(told("Lamp, green", &[], "The red switch glows."), [""; 0]);
}

#[test]
fn pieces_are_counted_in_words_as_well() {
    assert_eq!(told("Cups, set of 4", &[], "The set of six comes in a box."), ["set of six"]);
    assert_eq!(told("Moka, 6 cups", &[], "It makes twelve cups at a time."), ["twelve cups"]);
    assert_eq!(told("Moka, 6 cups", &[], "Makes two cups with the small sieve."), [""; 0], "a part of them");
    assert_eq!(
        told("Moka, 6 cups", &[], "Six cups, or twelve cups of hot milk."),
        [""; 0],
        "it says it as well"
    );
    assert_eq!(told("Cups, set of four", &[], "A set of 4 in a box."), [""; 0]);
}
