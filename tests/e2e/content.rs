//! Catalog copy in the built window: twenty products with a simple remark each, by keyboard alone.

use crate::axe;
use crate::look_over;
use crate::window::{Result, Window, drive, key};
use serde_json::json;
use std::time::{Duration, Instant};

/// What each of the products says; every text holds one doubled word and is like no other.
const TEXTS: [(&str, &str); 20] = [
    (
        "Mug",
        "Thrown on the wheel and glazed twice, this cup keeps keeps tea warm while you read the morning paper.",
    ),
    (
        "Plate",
        "Our flat plate stacks well, goes into the oven and looks looks calm under bread, cheese or cake.",
    ),
    ("Bowl", "A deep bowl for soup and noodles with a foot foot that your hand finds without looking down."),
    (
        "Vase",
        "One branch is enough for this narrow vase, which stands stands firmly on a window sill in spring.",
    ),
    ("Jug", "Pour water or milk without a drip, since the spout was cut cut by hand after the first drying."),
    ("Tray", "Carry breakfast to bed on oiled ash wood with two wide wide handles and a rim on every side."),
    (
        "Lamp",
        "Soft light falls through folded paper and makes makes a small room feel larger on winter evenings.",
    ),
    (
        "Apron",
        "Washed linen, two pockets and a long band that is tied tied in front, whatever size the cook has.",
    ),
    (
        "Throw",
        "Woven in wide checks, the blanket blanket covers a sofa or two people on a cold balcony at night.",
    ),
    (
        "Candle",
        "It burns for forty hours, smells of nothing and leaves leaves a clean glass that you can fill again.",
    ),
    (
        "Brush",
        "Bristles of stiff root scrub pots and vegetables, and the the handle hangs from a leather loop to dry.",
    ),
    ("Basket", "Willow rods bent around a frame hold hold apples, toys or wool and weigh less than a book."),
    (
        "Stool",
        "Three legs never wobble on an old floor, so this seat seat serves at the desk and by the bath.",
    ),
    (
        "Clock",
        "Large figures on a pale face can be read read from across the kitchen, and the hands make no sound.",
    ),
    (
        "Towel",
        "Waffle weave drinks water fast, dries on a line within within an hour and gets softer with each wash.",
    ),
    (
        "Board",
        "Cut on one side, serve on the other; the groove groove catches juice before it reaches the table.",
    ),
    (
        "Hook",
        "Screw it behind a door and hang up coats, bags or an umbrella umbrella that still drips from the rain.",
    ),
    (
        "Mirror",
        "A round glass without any frame seems to float float on the wall and brings daylight into a hall.",
    ),
    ("Spoon", "Carved from cherry in one evening, it stirs jam and and porridge without scratching the pot."),
    (
        "Doormat",
        "Coarse coconut takes sand and mud off boots, and a shake shake over the steps makes it clean again.",
    ),
];

fn catalogue() -> String {
    let mut text =
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status\n"
            .to_owned();
    for (title, body) in TEXTS {
        let handle = title.to_lowercase();
        text +=
            &format!("{handle},{title},\"<p>{body}</p>\",Kiln,Title,Default Title,{handle}-1,18.00,active\n");
    }
    text
}

async fn in_every_theme(window: &Window<'_>, what: &str) -> Result<()> {
    let wear = "document.documentElement.dataset.theme = arguments[0]";
    for theme in ["dark", "contrast"] {
        window.run(wear, vec![json!(theme)]).await?;
        axe::check(window, &format!("content {what}, {theme}")).await?;
        window.shot(&format!("content-{what}-{theme}")).await?;
    }
    window.run(wear, vec![json!("light")]).await?;
    look_over(window, &format!("content-{what}-light")).await
}

/// Import, Content, and one key for each product; then all is taken back, approved and shown as ready for the shop.
#[tokio::test(flavor = "multi_thread")]
async fn twenty_products_with_a_simple_remark_each_by_keyboard() -> Result<()> {
    drive("content", async |window| {
        let file = window.write("products_export.csv", catalogue().as_bytes())?;
        window.import_by_path(&file).await?;
        window.press('g').await?;
        window.press('c').await?;
        window.see_css("[data-testid=copy-product] [data-testid=remark][data-rule=spelling]").await?;
        window.see_text("page-title", "20").await?;
        in_every_theme(window, "queue").await?;
        window.press('b').await?;
        window.see_css("[data-testid=bulk-row]").await?;
        in_every_theme(window, "bulk").await?;
        window.escape().await?;
        window.gone_css("[data-testid=bulk-row]").await?;
        window.press('r').await?;
        window.see("rule-off-here").await?;
        axe::check(window, "content, switch a check off").await?;
        window.escape().await?;
        window.gone_css("[data-testid=rule-off-here]").await?;

        let begun = Instant::now();
        let mut slowest = Duration::ZERO;
        for at in 1..=TEXTS.len() {
            let shown = window.attribute("[data-testid=copy-product]", "data-product").await?;
            let pressed = Instant::now();
            window.press(key::ENTER).await?;
            if at < TEXTS.len() {
                window.gone_css(&format!("[data-testid=copy-product][data-product=\"{shown}\"]")).await?;
                window.see_css("[data-testid=copy-product] [data-testid=remark]").await?;
            } else {
                window.see("no-remarks").await?;
            }
            slowest = slowest.max(pressed.elapsed());
        }
        println!("content: 20 products in {:.1?}, slowest {slowest:.1?}", begun.elapsed());
        window.see_text("page-title", "No product needs a look").await?;
        in_every_theme(window, "done").await?;

        // One is approved with its key, and goes on the way to the shop.
        window.press('a').await?;
        window.click("part-export").await?;
        window.see("export-proof").await?;
        in_every_theme(window, "export").await?;
        window.click("part-checks").await?;
        window.see_css("[data-testid=check][data-rule=spelling]").await?;
        in_every_theme(window, "checks").await?;
        window.click("part-first").await?;
        window.see("copy-product").await?;
        // The letters act outside of text fields only, and the last act can be taken back.
        window.press('e').await?;
        window.see("copy-text").await?;
        window.write_there("jk").await?;
        window.see("copy-text").await?;
        in_every_theme(window, "edit").await?;
        window.escape().await?;
        window.gone_css("[data-testid=copy-text]").await?;
        window.press('u').await?;
        window.see_text("said", "").await
    })
    .await
}
