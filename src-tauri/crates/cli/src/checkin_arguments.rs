//! What can be typed about a check-in.

use clap::{Args, Subcommand};
use std::path::PathBuf;
use tillwise_domain::checkin::{CardOutcome, ReviewKind, Step};
use tillwise_domain::kpis::KpiId;

#[derive(Args)]
pub struct CheckInArguments {
    #[arg(long, global = true, value_name = "WEEK")]
    pub week: Option<String>,
    #[arg(long, global = true, value_name = "PERIOD", conflicts_with = "week")]
    pub period: Option<String>,
    #[arg(long, global = true, value_name = "KIND", value_parser = kind)]
    pub kind: Option<ReviewKind>,
    #[command(subcommand)]
    pub command: Option<CheckInCommand>,
}

#[derive(Subcommand)]
pub enum CheckInCommand {
    Status,
    List,
    Start,
    Step {
        #[arg(value_parser = step)]
        step: Step,
    },
    Note {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        text: String,
    },
    Type {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        value: Option<String>,
    },
    Settle {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        #[arg(value_parser = outcome)]
        outcome: CardOutcome,
    },
    Focus {
        text: Option<String>,
    },
    Action {
        #[command(subcommand)]
        command: ActionCommand,
    },
    Reading {
        text: String,
    },
    Close,
    Reopen,
    Summary,
    Skip,
    Daily {
        until: Option<String>,
    },
    Reminder {
        #[arg(long, value_name = "WEEKDAY")]
        weekday: Option<String>,
        #[arg(long, value_name = "TIME")]
        time: Option<String>,
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub enum ActionCommand {
    Add(ActionArguments),
    Edit {
        id: i64,
        #[command(flatten)]
        action: ActionArguments,
    },
    Remove {
        id: i64,
    },
    Done {
        id: i64,
    },
    NotDone {
        id: i64,
    },
    Drop {
        id: i64,
    },
}

#[derive(Args)]
pub struct ActionArguments {
    pub text: String,
    #[arg(long)]
    pub owner: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub due: Option<String>,
    #[arg(long, value_name = "ID", value_parser = kpi)]
    pub kpi: Option<KpiId>,
}

fn kind(text: &str) -> Result<ReviewKind, String> {
    ReviewKind::from_id(text).ok_or_else(|| "daily, weekly, monthly, quarterly".to_owned())
}

fn step(text: &str) -> Result<Step, String> {
    Step::from_id(text).ok_or_else(|| "data, numbers, actions, focus, plan".to_owned())
}

fn kpi(text: &str) -> Result<KpiId, String> {
    KpiId::from_id(text).ok_or_else(|| KpiId::ALL.map(KpiId::id).join(", "))
}

fn outcome(text: &str) -> Result<CardOutcome, String> {
    match text {
        "nothing" => Ok(CardOutcome::Nothing),
        "action" => Ok(CardOutcome::Action),
        _ => Err("nothing, action".to_owned()),
    }
}
