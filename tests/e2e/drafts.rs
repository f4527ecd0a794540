//! A draft by a model in the built window, with a server of this test in place of the model: by keyboard, while it comes,
//! stopped, taken over; and the key in nothing the page or the folder holds.

use crate::axe;
use crate::look_over;
use crate::stub_model::{Act, StubModel, openai_events, openai_whole, wrapped};
use crate::window::{Result, Window, drive};
use serde_json::json;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const KEY: &str = "sk-CANARY-5f0e+c1d2/e3b4a596";

const CATALOGUE: &str = "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status\n\
     mug,Mug,,Kiln,Title,Default Title,mug-1,18.00,active\n\
     bowl,Bowl,,Kiln,Title,Default Title,bowl-1,24.00,active\n";

/// First a long text, word by word; then a short one that says something new.
fn model() -> StubModel {
    let asked = AtomicU32::new(0);
    let long = openai_events(&wrapped(&"A slow word follows another. ".repeat(40)));
    StubModel::answering(move |received| {
        if !received.body.contains("Mug") && !received.body.contains("Bowl") {
            return openai_whole(&wrapped("Hello"));
        }
        match asked.fetch_add(1, Ordering::Relaxed) {
            0 => Act::Events(long.clone(), Duration::from_millis(60)),
            _ => openai_whole(&wrapped("A mug for tea. It holds 777 ml.")),
        }
    })
}

async fn in_every_theme(window: &Window<'_>, what: &str) -> Result<()> {
    let wear = "document.documentElement.dataset.theme = arguments[0]";
    for theme in ["dark", "contrast"] {
        window.run(wear, vec![json!(theme)]).await?;
        axe::check(window, &format!("{what}, {theme}")).await?;
        window.shot(&format!("{what}-{theme}")).await?;
    }
    window.run(wear, vec![json!("light")]).await?;
    look_over(window, &format!("{what}-light")).await
}

/// Sets a model up, gives it a key and tests it.
async fn set_up(window: &Window<'_>, stub: &StubModel) -> Result<()> {
    window.click("nav-settings").await?;
    window.click("part-models").await?;
    window.see("models-never").await?;
    in_every_theme(window, "models-none").await?;
    window.click("add-model").await?;
    window.fill("model-name", "Local").await?;
    window.fill("model-address", &stub.address()).await?;
    window.fill("model-model", "small").await?;
    axe::check(window, "a model's form").await?;
    window.shot("models-form").await?;
    window.click("model-save").await?;
    window.see_text("model", "Local").await?;
    window.click("model-key").await?;
    window.fill("model-key-input", KEY).await?;
    window.click("model-key-keep").await?;
    window.see_text("model-key-said", "a596").await?;
    window.click("test-model").await?;
    window.see_text("model-tested", "Local answers.").await?;
    in_every_theme(window, "models").await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_product_is_drafted_with_d_streamed_stopped_and_taken_over() -> Result<()> {
    drive("drafts", async |window| {
        let stub = model();
        let file = window.write("products_export.csv", CATALOGUE.as_bytes())?;
        window.import_by_path(&file).await?;
        window.see_text("leaves", "Nothing leaves this computer").await?;
        set_up(window, &stub).await?;
        assert!(stub.heard()[0].head.contains(KEY), "the server has the key");

        window.press('g').await?;
        window.press('c').await?;
        window.see("copy-product").await?;
        let tested = stub.heard().len();
        window.press('d').await?;
        window.see_text("draft-cost", "1 product text, no customer data").await?;
        window.click("draft-see").await?;
        window.see("payload-body").await?;
        in_every_theme(window, "draft").await?;
        assert_eq!(stub.heard().len(), tested, "looking sends nothing");

        window.press('d').await?;
        window.see_text("draft-text", "A slow word follows").await?;
        window.see_text("draft-text", "another. A slow").await?;
        axe::check(window, "a draft as it comes").await?;
        window.shot("draft-comes").await?;
        let stopped = Instant::now();
        window.press('\u{E00C}').await?;
        window.gone_css("[data-testid=draft]").await?;
        println!("drafts: stopped in {:.1?}", stopped.elapsed());
        window.see_text("said", "It was stopped.").await?;
        assert!(!window.has("[data-testid=draft-drop]").await, "nothing of a stopped draft is kept");

        window.press('d').await?;
        window.see("draft-go").await?;
        window.press('d').await?;
        window.see_css("[data-testid=copy-product] [data-testid=new-fact]").await?;
        in_every_theme(window, "drafted").await?;
        // What is new has to go, or be called right, before the draft can be taken over.
        window.press('a').await?;
        window.see_text("said", "777 ml").await?;
        window.click("fact-remove").await?;
        window.gone_css("[data-testid=new-fact]").await?;
        window.press('a').await?;
        window.gone_css("[data-testid=draft-drop]").await?;
        window.see_text("said", "accepted").await?;

        window.see_text("leaves", "No text left this computer this week").await?;
        window.click("leaves").await?;
        window.see_text("sent-row", "this computer").await?;
        in_every_theme(window, "sent").await?;
        no_trace_of_the_key(window, &file).await
    })
    .await
}

/// Nothing the page keeps and no file beside the shop has the key, plain or escaped.
async fn no_trace_of_the_key(window: &Window<'_>, beside: &std::path::Path) -> Result<()> {
    let kept = "return [new XMLSerializer().serializeToString(document), JSON.stringify({ ...localStorage }), \
                JSON.stringify({ ...sessionStorage }), location.href, JSON.stringify(history.state), \
                JSON.stringify(performance.getEntries()), document.cookie].join('\\n')";
    let kept = window.run(kept, vec![]).await?;
    assert!(!kept.as_str().unwrap_or_default().contains("CANARY"), "the page keeps the key");
    let mut folders = vec![beside.parent().map(std::path::Path::to_owned).unwrap_or_default()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // A socket or a file that went meanwhile has nothing to read.
            let Ok(bytes) = std::fs::read(&path) else { continue };
            files += 1;
            assert!(!bytes.windows(6).any(|part| part == b"CANARY"), "{} holds the key", path.display());
        }
    }
    assert!(files > 3, "{files} files were searched");
    Ok(())
}
