//! The Stack page in the built window: what can be cancelled, a known tool, answers to a warning, before you add.

use crate::look_over;
use crate::window::{self, Result, Window};
use serde_json::json;
use std::time::{Duration, Instant};
use tillwise_engine::jiff::{ToSpan, Zoned};

/// What an owner may need from the first click to the list of what could go, without waiting for this machine.
const TWO_MINUTES: Duration = Duration::from_secs(120);
/// What one click or one typed line takes somebody who reads before clicking.
const A_STEP: Duration = Duration::from_secs(8);

/// A statement of the last six months: two writing assistants, and what was bought now and then.
fn statement(window: &Window<'_>) -> Result<std::path::PathBuf> {
    let today = Zoned::now().date();
    let mut text = "Date,Description,Amount,Currency\n".to_owned();
    for month in (1..=6).rev() {
        let day = today.checked_sub(month.months())?;
        text += &format!("{day},OPENAI *CHATGPT SUBSCR,-20.00,EUR\n{day},JASPER AI MARKETING,-59.00,EUR\n");
        if month % 2 == 1 {
            let bought = day.checked_add((3 * month).days())?;
            text += &format!("{bought},PARCEL SHOP,-{}.37,EUR\n", 12 * month);
        }
    }
    window.write("statement.csv", text.as_bytes())
}

/// Opens a part of the Stack page.
async fn part(window: &Window<'_>, part: &str) -> Result<()> {
    // A page that is still loading moves its parts when the answer comes, and a click would miss them.
    window.see(&format!("part-{part}")).await?;
    window.settle().await?;
    window.click(&format!("part-{part}")).await?;
    window.see_css(&format!("[data-testid=part-{part}][aria-current=true]")).await?;
    window.settle().await
}

/// From an empty program to what can be cancelled, counted in steps of an owner.
#[tokio::test(flavor = "multi_thread")]
async fn what_can_i_cancel_within_two_minutes() -> Result<()> {
    window::drive("cancel", async |window| {
        let file = statement(window)?;
        let begun = Instant::now();
        let mut steps = 0;
        let mut click = async |id: &str| {
            steps += 1;
            window.click(id).await
        };
        click("open-find").await?;
        click("statement-path-open").await?;
        window.fill("statement-path", &file.to_string_lossy()).await?;
        click("statement-read").await?;
        window.see_css("[data-testid=candidate]:nth-of-type(2)").await?;
        window.shot("cancel-list").await?;
        click("candidate-add").await?;
        window.see_text("page-title", "One subscription").await?;
        click("candidate-add").await?;
        window.gone_css("[data-testid=candidate]").await?;
        click("part-first").await?;
        window.see_text("page-title", "Two tools, 79.00 EUR a month").await?;
        for (tool, cost) in [("ChatGPT", "20.00 EUR"), ("Jasper", "59.00 EUR")] {
            window.see_text("tool-row", tool).await?;
            window.see_text("tool-row", cost).await?;
        }
        window.shot("cancel-board").await?;
        click("part-simplify").await?;
        window.see_css("[data-testid=removal]").await?;
        window.see_text("removal", "708.00 EUR a year").await?;
        window.shot("cancel-simplify").await?;
        let typed = 1;
        let owner = A_STEP * (steps + typed) + begun.elapsed();
        println!("cancel: {steps} clicks and {typed} typed line, {:?} with reading", owner);
        assert!(owner < TWO_MINUTES, "{steps} clicks took {owner:?}");
        Ok(())
    })
    .await
}

/// A known name brings layer and jobs; name, one choice and the cost are all that is done.
#[tokio::test(flavor = "multi_thread")]
async fn a_known_tool_is_filled_in() -> Result<()> {
    window::drive("known", async |window| {
        window.import_by_path(&window.orders_file()?).await?;
        window.click("nav-stack").await?;
        window.click("add-tool").await?;
        window.fill("tool-name", "klav").await?;
        window.click("tool-name-option").await?;
        let layer =
            window.run("return document.querySelector('[data-testid=tool-layer]').value", vec![]).await?;
        assert_eq!(layer, json!("communication"));
        window.see_text("tool-section-jobs", "E-mail").await?;
        window.fill("tool-cost", "60").await?;
        window.fill("tool-currency", "EUR").await?;
        crate::axe::check(window, "tool form").await?;
        window.shot("tool-known").await?;
        window.click("tool-save").await?;
        window.gone_css("[data-testid=tool-name]").await?;
        window.see_css("[data-layer=communication] [data-testid=tool-row]").await?;
        window.see_text("page-title", "One tool, 60.00 EUR a month").await
    })
    .await
}

/// Looking answers nothing; the three answers do what they say, and each can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn a_warning_is_answered_in_three_ways_and_taken_back() -> Result<()> {
    window::drive("answers", async |window| {
        window.click("open-sample").await?;
        window.see_text("page-title", "things this week").await?;
        let overlap = "[data-testid=warning][data-rule=stack_overlap]";
        window.click_css(&format!("{overlap} [data-testid=warning-look]")).await?;
        window.see_css("[data-testid=nav-stack][aria-current=page]").await?;
        window.see("compare").await?;
        crate::axe::check(window, "two tools").await?;
        window.shot("stack-compare").await?;
        window.escape().await?;
        window.gone_css("[role=dialog]").await?;
        window.click("nav-today").await?;
        window.see_css(overlap).await?;

        window.click("nav-stack").await?;
        window.click_css(&format!("{overlap} [data-testid=warning-why]")).await?;
        window.click_css(&format!("{overlap} [data-testid=warning-do-it]")).await?;
        window.see_css(&format!("{overlap} [data-testid=warning-answer]")).await?;
        window.gone_css(&format!("{overlap} [data-testid=warning-do-it]")).await?;
        window.shot("answer-do-it").await?;
        window.click("nav-today").await?;
        window.see_css("[data-testid=warning]").await?;
        window.gone_css(overlap).await?;

        window.click("nav-stack").await?;
        window.click_css(&format!("{overlap} [data-testid=warning-take-back]")).await?;
        window.click_css(&format!("{overlap} [data-testid=warning-later]")).await?;
        window.gone_css(overlap).await?;
        window.click_css("[data-testid=warning-away] [data-testid=warning-take-back]").await?;
        window.click_css(&format!("{overlap} [data-testid=warning-not-a-problem]")).await?;
        window.fill("warning-reason", "Mara writes with one, Jonas with the other").await?;
        window.click("warning-reason-save").await?;
        window.gone_css(overlap).await?;
        window.click_css("[data-testid=answered] > summary").await?;
        window.see_text("answered-row", "Mara writes with one").await?;
        crate::axe::check(window, "answered").await?;
        window.shot("answer-fold").await?;
        window.click("answered-take-back").await?;
        window.see_css(overlap).await?;
        window.click("nav-today").await?;
        window.see_css(overlap).await?;
        Ok(())
    })
    .await
}

/// Four switches, a verdict that follows them, and the wait list.
#[tokio::test(flavor = "multi_thread")]
async fn before_you_add_ends_on_the_wait_list() -> Result<()> {
    window::drive("before", async |window| {
        window.click("open-sample").await?;
        window.click("nav-stack").await?;
        part(window, "add").await?;
        window.see("add-start").await?;
        window.fill("add-name", "Parcel Notes").await?;
        window.see_css("[data-testid=verdict][data-verdict=adds_complexity]").await?;
        for question in ["saves_time", "removes_bottleneck", "existing_tools_can", "integrates"] {
            window.press_css(&format!("[data-testid=holds-{question}]")).await?;
        }
        window.see_css("[data-testid=verdict][data-verdict=worth_it]").await?;
        for question in ["saves_time", "integrates"] {
            window.press_css(&format!("[data-testid=holds-{question}]")).await?;
        }
        window.see_css("[data-testid=verdict][data-verdict=adds_complexity]").await?;
        crate::axe::check(window, "before you add").await?;
        window.shot("before-verdict").await?;
        window.click("decide-wait").await?;
        window.see_text("waiting", "Parcel Notes").await?;
        window.see("add-start").await?;
        Ok(())
    })
    .await
}

/// Every part of the Stack page, and the rules, in every theme: no serious finding, and nothing wider than the window.
#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_the_stack_is_accessible_and_fits() -> Result<()> {
    // Each theme is a window of its own, because a driver that stops answering begins its test anew.
    for theme in ["light", "dark", "contrast"] {
        window::drive(theme, async |window| {
            window.click("open-sample").await?;
            window.see_text("page-title", "things this week").await?;
            window.click("nav-settings").await?;
            window.click(&format!("appearance-{theme}")).await?;
            window.see_css(&format!("html[data-theme={theme}]")).await?;
            part(window, "rules").await?;
            look_over(window, &format!("rules-{theme}")).await?;
            window.click("nav-stack").await?;
            for name in ["subscriptions", "add", "simplify", "costs", "stage", "people", "papers"] {
                part(window, name).await?;
                look_over(window, &format!("stack-{name}-{theme}")).await?;
            }
            part(window, "first").await?;
            window.click("tool-row").await?;
            let unfold =
                "for (const fold of document.querySelectorAll('[role=dialog] details')) fold.open = true";
            window.run(unfold, vec![]).await?;
            window.settle().await?;
            look_over(window, &format!("stack-tool-{theme}")).await?;
            window.escape().await?;
            window.gone_css("[role=dialog]").await
        })
        .await?;
    }
    Ok(())
}
