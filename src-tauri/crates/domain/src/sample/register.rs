//! What the owner of the sample shop noted about the stack by hand: what a file of tools cannot say.
//!
//! Planted problems: an automation tool that grew by branches, still needs work by hand and was not looked at since the
//! platform changed; a picture tool unused for ten weeks and connected with nothing; an e-mail tool that became dearer;
//! somebody who left and still owns a tool; a process nobody owns; campaigns that take longer every month; writing without
//! shared prompts.

use crate::money::Money;
use crate::stack::{
    DatedPrice, DatedWork, Link, LinkKind, Person, PlatformUpdate, Price, Register, SetupCheck, SetupTask,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// The e-mail tool's price before it rose, in minor units.
const EMAIL_BEFORE_MINOR: i64 = 4_500;

/// The register of the sample's tools with everything noted by hand on `today`.
pub fn noted(mut register: Register, today: Date) -> Register {
    let back = |days: i64| today.saturating_sub(days.days());
    let month = |months: i64| today.first_of_month().saturating_sub(months.months());
    for tool in &mut register.tools {
        match tool.name.as_str() {
            "Canva" => tool.used = Some(back(70)),
            "Klaviyo" => {
                tool.verified = Some(back(5));
                if let Some(now) = tool.prices.last().and_then(|dated| dated.price) {
                    let amount = Money::new(EMAIL_BEFORE_MINOR, now.amount.currency);
                    let before = Price { amount, ..now };
                    tool.prices = vec![
                        DatedPrice { from: tool.since, price: Some(before) },
                        DatedPrice { from: month(2), price: Some(now) },
                    ];
                }
            }
            "Zapier" => {
                tool.verified = Some(back(60));
                (tool.manual_minutes, tool.manual_since) = (Some(45), Some(back(42)));
                tool.work = vec![
                    DatedWork { from: tool.since, automations: 1, extra_branches: 0 },
                    DatedWork { from: back(30), automations: 4, extra_branches: 6 },
                ];
            }
            _ => {}
        }
    }
    for process in &mut register.processes {
        if process.name != "Answer a customer" {
            process.owner = Some("Mara".to_owned());
        }
    }
    for (one, other, kind) in [
        ("ChatGPT", "Klaviyo", LinkKind::CsvByHand),
        ("Jasper", "Klaviyo", LinkKind::CsvByHand),
        ("Klaviyo", "Gorgias", LinkKind::Native),
        ("Klaviyo", "Zapier", LinkKind::Api),
    ] {
        let id = |name: &str| register.tools.iter().find(|tool| tool.name == name).map(|tool| tool.id);
        if let (Some(one), Some(other)) = (id(one), id(other)) {
            register.links.push(Link::of(one, other, kind, back(200)));
        }
    }
    let person = |name: &str, left, brand_owner| Person { name: name.to_owned(), left, brand_owner };
    register.people =
        vec![person("Jonas", None, false), person("Lea", Some(back(20)), false), person("Mara", None, true)];
    register.setup_checks = (1..=4)
        .zip([40, 33, 28, 25])
        .map(|(ago, minutes)| SetupCheck { task: SetupTask::SendCampaign, month: month(ago), minutes })
        .collect();
    register.updates = vec![PlatformUpdate {
        id: 0,
        platform: "Shopify".to_owned(),
        note: "New version of the interface".to_owned(),
        day: back(15),
    }];
    register.practices.review_policy = Some("Mara reads every text before it goes out".to_owned());
    register.practices.response_library = Some("Saved replies in Gorgias".to_owned());
    register
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stack::{Layer, Tool};
    use jiff::civil::date;

    #[test]
    fn it_adds_to_the_tools_and_takes_none_away() {
        let tools = ["ChatGPT", "Klaviyo"].map(|name| Tool::new(name, Layer::Content, date(2025, 1, 1)));
        let mut tools = tools.to_vec();
        (tools[0].id, tools[1].id) = (1, 2);
        let register = noted(Register { tools, ..Register::default() }, date(2026, 11, 21));
        assert_eq!(register.tools.len(), 2);
        assert_eq!(register.links, [Link::of(1, 2, LinkKind::CsvByHand, date(2026, 5, 5))]);
        assert!(register.tools[1].prices.is_empty(), "no price is made up where none is known");
    }
}
