//! The built window, driven through WebDriver as an owner would use it. `cargo xtask test` sets up what it needs.

mod axe;
mod checkin;
mod content;
#[cfg(target_os = "linux")]
mod desk;
mod drafts;
mod hostile;
mod payloads;
mod stack;
#[allow(clippy::unwrap_used)] // a helper of a test may stop it at once
#[path = "../support/stub_model.rs"]
mod stub_model;
#[cfg(target_os = "linux")]
mod tray;
mod window;

use serde_json::json;
use window::Result;

/// First run, sample shop, the planted warning, leaving the sample.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_evening_with_the_sample_shop() -> Result<()> {
    window::drive("sample", async |window| {
        window.click("open-sample").await?;
        window.see("nav-today").await?;
        window.see_text("page-title", "things this week").await?;
        let rule = window.attribute("[data-testid=warning]", "data-rule").await?;
        assert_eq!(rule, "stack_overlap", "the dearest planted problem comes first");
        window.click("nav-stack").await?;
        window.see_text("page-title", "Six tools").await?;
        // The five worth most come first; who asks for it sees every one.
        window.click("warnings-all").await?;
        window.see_css("[data-testid=warning][data-rule=stack_no_owner]").await?;
        window.shot("stack-sample").await?;
        window.click("leave-sample").await?;
        window.see("open-sample").await?;
        Ok(())
    })
    .await
}

/// Import by path, the numbers, undo; adding a second tool of one job raises the overlap.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_by_path_and_a_second_writing_tool() -> Result<()> {
    window::drive("own", async |window| {
        let file = window.orders_file()?;
        window.look_at_path(&file).await?;
        axe::check(window, "preview").await?;
        window.shot("preview-first-run").await?;
        window.click("preview-import").await?;
        window.see_css("[data-testid=result], [data-testid=batch]").await?;
        window.click("nav-data").await?;
        window.see_text("batch", "orders.csv").await?;
        window.shot("data-imported").await?;
        window.click("nav-kpis").await?;
        window.see_css("[data-testid=kpi-row][data-kpi=average_order_value]").await?;
        window.click("nav-stack").await?;
        window.add_tool("ChatGPT", "20").await?;
        window.gone_css("[data-testid=warning][data-rule=stack_overlap]").await?;
        window.add_tool("Jasper", "59").await?;
        window.see_css("[data-testid=warning][data-rule=stack_overlap]").await?;
        window.see_text("page-title", "Two tools, 79.00 EUR a month").await?;
        window.click("nav-data").await?;
        window.click("undo-batch").await?;
        window.see_text("said", "Took back orders.csv").await?;
        Ok(())
    })
    .await
}

/// A file that is none gets its sentence, and the shop stays as it was.
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_refused_in_one_sentence() -> Result<()> {
    window::drive("refused", async |window| {
        let file = window.orders_file()?;
        window.import_by_path(&file).await?;
        let picture = window.write("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
        window.click("nav-data").await?;
        window.import_by_path(&picture).await?;
        window.see_text("preview-refused", "Nothing was imported").await?;
        window.shot("data-refused").await?;
        Ok(())
    })
    .await
}

/// The page that is shown has no serious finding and fits a small window; it is kept as a picture in both sizes.
async fn look_over(window: &window::Window<'_>, name: &str) -> Result<()> {
    axe::check(window, name).await?;
    window.shot(name).await?;
    window.size(900, 600).await?;
    let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(window.run(sideways, vec![]).await?, json!(0), "{name} scrolls sideways at 900 x 600");
    window.shot(&format!("{name}-small")).await?;
    window.size(1400, 900).await
}

/// Every page in every theme has no serious finding; and the page could not do what it must not.
#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_accessible_and_walled_in() -> Result<()> {
    window::drive("axe", async |window| {
        axe::check(window, "first run").await?;
        window.shot("first-run").await?;
        window.size(900, 600).await?;
        window.shot("first-run-small").await?;
        window.size(1400, 900).await?;
        window.click("open-sample").await?;
        window.see_text("page-title", "things this week").await?;
        let damaged = window.damaged_orders_file()?;
        for theme in ["light", "dark", "contrast"] {
            window.click("nav-settings").await?;
            window.click(&format!("appearance-{theme}")).await?;
            window.see_css(&format!("html[data-theme={theme}]")).await?;
            for page in ["today", "data", "stack", "kpis", "settings"] {
                window.click(&format!("nav-{page}")).await?;
                window.see_css(&format!("[data-testid=nav-{page}][aria-current=page]")).await?;
                window.settle().await?;
                look_over(window, &format!("{page}-{theme}")).await?;
            }
            window.click("nav-data").await?;
            window.look_at_path(&damaged).await?;
            look_over(window, &format!("preview-{theme}")).await?;
            window.click("preview-cancel").await?;
            window.see("choose-files").await?;
        }
        let walls = window
            .run(
                "return [typeof window.__TAURI__, Object.isFrozen(Object.prototype), location.protocol]",
                vec![],
            )
            .await?;
        assert_eq!(
            walls,
            json!(["undefined", true, "tauri:"]),
            "no global Tauri, a frozen prototype, its own scheme"
        );
        let foreign = window.refused_command().await?;
        assert!(foreign.starts_with("refused"), "a command outside the two doors was let through: {foreign}");
        let reached = window.tries_the_network().await?;
        assert_eq!(reached, "blocked", "the content policy lets the page reach the network");
        Ok(())
    })
    .await
}
