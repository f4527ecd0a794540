//! A check-in in the built window, by keyboard alone.

use crate::axe;
use crate::look_over;
use crate::window::{Result, Window, drive, key};
use serde_json::json;

/// What a check-in may take besides free text.
const AT_MOST: usize = 40;

/// The cards in their order, and what is said on each.
const CARDS: [(&str, char); 5] = [
    ("conversion_rate", 'n'),
    ("average_order_value", 'n'),
    ("revenue_per_visitor", 'a'),
    ("customer_acquisition_cost", 'n'),
    ("repeat_purchase_rate", 'n'),
];

/// The shown step has no serious finding in any theme, and fits a small window.
async fn in_every_theme(window: &Window<'_>, step: &str) -> Result<()> {
    let wear = "document.documentElement.dataset.theme = arguments[0]";
    for theme in ["dark", "contrast"] {
        window.run(wear, vec![json!(theme)]).await?;
        axe::check(window, &format!("check-in {step}, {theme}")).await?;
        window.shot(&format!("checkin-{step}-{theme}")).await?;
    }
    window.run(wear, vec![json!("light")]).await?;
    look_over(window, &format!("checkin-{step}-light")).await
}

async fn focus_is_on_the_title(window: &Window<'_>, step: &str) -> Result<()> {
    let at = window.run("return document.activeElement.id", vec![]).await?;
    assert_eq!(at, json!("place"), "{step}: the focus is not where the step begins");
    Ok(())
}

/// From Today to closed: every step is reached, said and left with keys, and a reload in between loses nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_from_today_to_closed_by_keyboard() -> Result<()> {
    drive("checkin", async |window| {
        let mut keys = 0;
        window.click("open-sample").await?;
        window.see("today-checkin").await?;
        window.see_text("page-title", "things this week").await?;
        keys += window.press('c').await?;
        window.see("checkin-data").await?;
        focus_is_on_the_title(window, "data").await?;
        in_every_theme(window, "data").await?;
        keys += window.press(key::ENTER).await?;
        for (at, (kpi, answer)) in CARDS.into_iter().enumerate() {
            let card = format!("[data-testid=checkin-card][data-kpi={kpi}]");
            window.see_css(&card).await?;
            focus_is_on_the_title(window, kpi).await?;
            if at == 0 {
                in_every_theme(window, "number").await?;
                keys += window.press('w').await?;
                window.write_there("Free shipping ended on Monday.").await?;
                keys += window.press(key::ENTER).await?;
                keys += window.press(key::ENTER).await?;
                continue;
            }
            keys += window.press(answer).await?;
            if answer == 'a' {
                window.see("card-action-text").await?;
                window.write_there("Put the bundle on the first page").await?;
                keys += window.press(key::ENTER).await?;
                window.see_css("[data-testid=checkin-card][data-kpi=customer_acquisition_cost]").await?;
                window.reload().await?;
            }
        }
        window.see("checkin-actions").await?;
        in_every_theme(window, "actions").await?;
        keys += window.press(key::ENTER).await?;
        window.see("checkin-focus").await?;
        in_every_theme(window, "focus").await?;
        keys += window.press('1').await?;
        window.see_css("[data-testid=focus-choice][data-chosen=true]").await?;
        keys += window.press(key::ENTER).await?;
        window.see("checkin-plan").await?;
        window.see_text("new-action", "").await?;
        in_every_theme(window, "plan").await?;
        if window.has("[data-testid=new-action][data-unclear=true]").await {
            // Nobody owns the sample shop, so the owner's name is free text and the form is one press away.
            window.see("edit-owner").await?.send_keys("Mara").await?;
            keys += window.press(key::ENTER).await?;
            window.gone_css("[data-testid=new-action][data-unclear=true]").await?;
            window.see("reading").await?.click().await?;
        }
        window.write_there("A calm week. The bundle is worth a try.").await?;
        keys += window.chord(key::CONTROL, key::ENTER).await?;
        window.see_text("checkin-summary", "A calm week. The bundle is worth a try.").await?;
        window.see_text("checkin-summary", "Put the bundle on the first page").await?;
        in_every_theme(window, "closed").await?;
        assert!(keys <= AT_MOST, "{keys} keys");
        println!("check-in: {keys} keys besides free text");
        window.click("nav-today").await?;
        window.see_css("[data-testid=today-checkin][data-state=closed]").await?;
        window.shot("today-checkin-closed").await?;
        window.click("nav-kpis").await?;
        window.click("part-checkin").await?;
        window.see("checkin-past").await?;
        in_every_theme(window, "list").await
    })
    .await
}
