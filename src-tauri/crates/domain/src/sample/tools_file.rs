//! `tools.csv`: the sample shop's tools, in Tillwise's own layout.
//!
//! Planted problems: two writing assistants, one of them without an owner and without a process; a tool without a KPI,
//! whose owner has left; no tool in the layer `kpis`; an automation tool on trial since three months, so that cost rose
//! lately, without a process it runs for; a yearly contract whose notice date is ten days away. More is in
//! [`super::register`], which no file of tools can say.

use super::csv_text::CsvText;
use jiff::ToSpan;
use jiff::civil::Date;

const HEADER: &str = "Tool,Layer,Jobs,Cost,Cycle,Currency,Owner,KPI,Since,Status,Vendor,Backup,Process,Ends,\
                      Renews months,Notice days,Trial ends,Works with";

/// The notice date of the one contract is so many days away.
const NOTICE_IN_DAYS: i64 = 10;
/// Days of notice of that contract.
const NOTICE_DAYS: i64 = 30;
/// The trial was over so many days ago.
const TRIAL_OVER_DAYS: i64 = 40;

struct Tool {
    name: &'static str,
    layer: &'static str,
    jobs: &'static str,
    cost: &'static str,
    cycle: &'static str,
    owner: &'static str,
    kpi: &'static str,
    months_ago: i64,
    vendor: &'static str,
    process: &'static str,
    works_with: &'static str,
}

const TOOLS: [Tool; 6] = [
    Tool {
        name: "ChatGPT",
        layer: "content",
        jobs: "writing",
        cost: "20.00",
        cycle: "monthly",
        owner: "Mara",
        kpi: "conversion_rate",
        months_ago: 19,
        vendor: "OpenAI",
        process: "Publish a product",
        works_with: "",
    },
    Tool {
        name: "Jasper",
        layer: "content",
        jobs: "writing",
        cost: "59.00",
        cycle: "monthly",
        owner: "",
        kpi: "conversion_rate",
        months_ago: 11,
        vendor: "Jasper",
        process: "",
        works_with: "",
    },
    Tool {
        name: "Canva",
        layer: "content",
        jobs: "images; ads",
        cost: "110.00",
        cycle: "yearly",
        owner: "Jonas",
        kpi: "revenue_per_visitor",
        months_ago: 22,
        vendor: "Canva",
        process: "Publish a product",
        works_with: "",
    },
    Tool {
        name: "Klaviyo",
        layer: "communication",
        jobs: "email",
        cost: "60.00",
        cycle: "monthly",
        owner: "Mara",
        kpi: "repeat_purchase_rate",
        months_ago: 17,
        vendor: "Klaviyo",
        process: "Send the newsletter",
        works_with: "Shopify",
    },
    Tool {
        name: "Gorgias",
        layer: "communication",
        jobs: "helpdesk",
        cost: "10.00",
        cycle: "monthly",
        owner: "Lea",
        kpi: "",
        months_ago: 14,
        vendor: "Gorgias",
        process: "Answer a customer",
        works_with: "",
    },
    Tool {
        name: "Zapier",
        layer: "triggers",
        jobs: "automation",
        cost: "49.00",
        cycle: "monthly",
        owner: "Jonas",
        kpi: "repeat_purchase_rate",
        months_ago: 3,
        vendor: "Zapier",
        process: "",
        works_with: "Shopify",
    },
];

pub(super) fn tools_file(today: Date) -> String {
    let mut csv = CsvText::with_header(HEADER);
    for tool in &TOOLS {
        // From the first of the month, so that the last three full months carry the whole cost.
        let since = today.first_of_month().saturating_sub(tool.months_ago.months());
        csv.cells(&[tool.name, tool.layer, tool.jobs, tool.cost, tool.cycle, "EUR", tool.owner, tool.kpi]);
        let day = |day: Date| day.to_string();
        let (mut status, mut trial_ends, mut contract) =
            ("active", String::new(), [const { String::new() }; 3]);
        if tool.name == "Zapier" {
            status = "trial";
            trial_ends = day(today.saturating_sub(TRIAL_OVER_DAYS.days()));
        }
        if tool.cycle == "yearly" {
            let ends = today.saturating_add((NOTICE_IN_DAYS + NOTICE_DAYS).days());
            contract = [day(ends), "12".to_owned(), NOTICE_DAYS.to_string()];
        }
        csv.cells(&[&since.to_string(), status, tool.vendor, "", tool.process]);
        csv.cells(&[&contract[0], &contract[1], &contract[2], &trial_ends, tool.works_with]);
        csv.end_row();
    }
    csv.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::csv_text::read::Table;
    use jiff::civil::date;

    #[test]
    fn the_planted_problems_are_there() {
        let table = Table::of(&tools_file(date(2026, 11, 21)));
        assert_eq!(table.header.join(","), HEADER);
        let having = |column: &str, value: &str| -> Vec<&str> {
            let rows = table.rows.iter().filter(|row| table.get(row, column) == value);
            rows.map(|row| row[0].as_str()).collect()
        };
        assert_eq!(having("Jobs", "writing"), ["ChatGPT", "Jasper"]);
        assert_eq!(having("Owner", ""), ["Jasper"]);
        assert_eq!(having("KPI", ""), ["Gorgias"]);
        assert_eq!(having("Process", ""), ["Jasper", "Zapier"]);
        assert_eq!(having("Status", "trial"), ["Zapier"]);
        assert_eq!(having("Ends", "2026-12-31"), ["Canva"], "30 days of notice end on 1 December");
        assert_eq!(having("Since", "2026-08-01"), ["Zapier"]);
        assert!(having("Layer", "kpis").is_empty());
    }

    #[test]
    fn only_the_writing_assistants_share_a_job() {
        let mut jobs: Vec<&str> = TOOLS.iter().flat_map(|tool| tool.jobs.split("; ")).collect();
        jobs.sort_unstable();
        let shared: Vec<&str> = jobs.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]).collect();
        assert_eq!(shared, ["writing"]);
    }
}
