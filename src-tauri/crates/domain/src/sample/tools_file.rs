//! `tools.csv`: the sample shop's tools, in Tillwise's own layout.
//!
//! Planted problems: two writing assistants, one of them without an owner; a tool without a KPI; no tool in the
//! layer `kpis`; an automation tool since three months, so that cost rose lately.

use super::csv_text::CsvText;
use jiff::ToSpan;
use jiff::civil::Date;

const HEADER: &str = "Tool,Layer,Jobs,Cost,Cycle,Currency,Owner,KPI,Since,Status";

struct Tool {
    name: &'static str,
    layer: &'static str,
    jobs: &'static str,
    cost: &'static str,
    cycle: &'static str,
    owner: &'static str,
    kpi: &'static str,
    months_ago: i64,
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
    },
    Tool {
        name: "Gorgias",
        layer: "communication",
        jobs: "helpdesk",
        cost: "10.00",
        cycle: "monthly",
        owner: "Jonas",
        kpi: "",
        months_ago: 14,
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
    },
];

pub(super) fn tools_file(today: Date) -> String {
    let mut csv = CsvText::with_header(HEADER);
    for tool in &TOOLS {
        // From the first of the month, so that the last three full months carry the whole cost.
        let since = today.first_of_month().saturating_sub(tool.months_ago.months());
        csv.cells(&[tool.name, tool.layer, tool.jobs, tool.cost, tool.cycle, "EUR", tool.owner, tool.kpi]);
        csv.cells(&[&since.to_string(), "active"]);
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
