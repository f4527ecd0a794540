//! The arguments of what belongs to the KPIs beside the five numbers: what campaigns are for, what moves together, and
//! what is said once a month.

use crate::arguments::one_of;
use clap::{Args, Subcommand};
use tillwise_domain::kpis::{MarketingPart, MonthFigure, Purpose};

#[derive(Subcommand)]
pub enum SpendCommand {
    List {
        #[arg(long, value_name = "WEEK")]
        week: Option<String>,
    },
    Mark {
        platform: String,
        campaign: String,
        #[arg(value_parser = purpose)]
        purpose: Option<Purpose>,
    },
    Origin {
        origin: String,
        #[arg(value_parser = paid)]
        paid: Option<bool>,
    },
    Cost {
        #[arg(value_parser = part)]
        part: MarketingPart,
        amount: Option<String>,
        #[arg(long, value_name = "MONTH")]
        month: String,
    },
}

#[derive(Args)]
pub struct OutcomesArguments {
    #[arg(long, value_name = "WEEK")]
    pub week: Option<String>,
    #[arg(long, value_name = "WEEKS")]
    pub lag: Option<usize>,
}

#[derive(Args)]
pub struct MonthArguments {
    #[arg(value_parser = figure, requires = "month")]
    pub figure: Option<MonthFigure>,
    pub value: Option<String>,
    #[arg(long, value_name = "MONTH")]
    pub month: Option<String>,
}

fn purpose(text: &str) -> Result<Purpose, String> {
    one_of(Purpose::from_id(text), Purpose::ALL.into_iter().map(Purpose::id))
}

fn part(text: &str) -> Result<MarketingPart, String> {
    one_of(MarketingPart::from_id(text), MarketingPart::ALL.into_iter().map(MarketingPart::id))
}

fn figure(text: &str) -> Result<MonthFigure, String> {
    one_of(MonthFigure::from_id(text), MonthFigure::ALL.into_iter().map(MonthFigure::id))
}

fn paid(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "paid" => Ok(true),
        "free" => Ok(false),
        _ => Err("paid, free".to_owned()),
    }
}
