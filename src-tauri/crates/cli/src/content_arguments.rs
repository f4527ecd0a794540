//! What can be typed about catalog copy.

use crate::arguments::on_or_off;
use crate::model_arguments::DraftArguments;
use clap::{ArgAction, Args, Subcommand};
use std::path::PathBuf;
use tillwise_domain::content::states::CopyState;
use tillwise_engine::api::requests::CopyBy;
use tillwise_engine::api::requests::SpotKind;

#[derive(Subcommand)]
pub enum ContentCommand {
    Review {
        #[arg(long, value_name = "RULE")]
        rule: Option<String>,
    },
    List {
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    Show {
        product: String,
    },
    Fix(FixArguments),
    Edit {
        product: String,
        field: String,
        text: String,
        #[arg(long, value_name = "NUMBER", default_value_t = 1)]
        image: u32,
    },
    Leave {
        product: String,
        remark: String,
        #[arg(long)]
        reopen: bool,
    },
    Word {
        word: String,
        #[arg(long)]
        forget: bool,
    },
    Coverage {
        #[arg(long, value_name = "vendor|category", value_parser = by, default_value = "category", hide_default_value = true)]
        by: CopyBy,
    },
    Rules,
    Rule(RuleArguments),
    Approve(StepArguments),
    Move {
        #[arg(value_parser = state)]
        state: CopyState,
        #[command(flatten)]
        step: StepArguments,
        #[arg(long)]
        waits: bool,
    },
    Tick(TickArguments),
    Keep {
        product: String,
        field: String,
        #[arg(value_parser = whose)]
        whose: Whose,
        #[arg(long, value_name = "NUMBER", default_value_t = 1)]
        image: u32,
    },
    Draft(DraftArguments),
    Reviewer {
        name: String,
    },
    Export {
        folder: PathBuf,
    },
    Undo,
}

#[derive(Subcommand)]
pub enum SpotCheckCommand {
    Begin {
        #[arg(value_parser = kind)]
        kind: SpotKind,
        #[arg(long, value_name = "PERCENT", default_value_t = 10)]
        percent: usize,
        #[arg(long, value_name = "PERCENT", default_value_t = 10)]
        allowed: u32,
        #[arg(long, value_name = "NUMBER")]
        seed: Option<u32>,
    },
    List,
    Show {
        check: Option<i64>,
        #[arg(long, value_name = "NUMBER")]
        item: Option<i64>,
    },
    Pass {
        item: i64,
        #[arg(long, value_name = "NUMBER")]
        check: Option<i64>,
    },
    Fail {
        item: i64,
        reason: String,
        #[arg(long, value_name = "NUMBER")]
        check: Option<i64>,
    },
}

fn kind(text: &str) -> Result<SpotKind, String> {
    SpotKind::from_id(text).ok_or_else(|| SpotKind::ALL.map(SpotKind::id).join(", "))
}

#[derive(Args)]
pub struct FixArguments {
    #[arg(required_unless_present = "rule", requires = "remark")]
    pub product: Option<String>,
    pub remark: Option<String>,
    #[arg(long, value_name = "RULE", conflicts_with_all = ["product", "remark"])]
    pub rule: Option<String>,
    #[arg(long, value_name = "VENDOR", requires = "rule")]
    pub vendor: Option<String>,
    #[arg(long, value_name = "WORD", requires = "rule")]
    pub except: Vec<String>,
}

#[derive(Args)]
pub struct RuleArguments {
    pub rule: String,
    #[arg(value_name = "on|off", value_parser = on_or_off, action = ArgAction::Set)]
    pub state: bool,
    #[arg(long, value_name = "PRODUCT", conflicts_with = "vendor")]
    pub product: Option<String>,
    #[arg(long, value_name = "VENDOR")]
    pub vendor: Option<String>,
}

#[derive(Args)]
pub struct StepArguments {
    #[arg(required = true, value_name = "PRODUCT")]
    pub products: Vec<String>,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub note: String,
}

#[derive(Args)]
pub struct TickArguments {
    pub product: String,
    pub claim: String,
    #[arg(long, required_unless_present_any = ["file", "take_back"])]
    pub note: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub file: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    #[arg(long, conflicts_with_all = ["note", "file", "until"])]
    pub take_back: bool,
}

/// Whose text stays.
#[derive(Clone, Copy)]
pub enum Whose {
    Shop,
    Ours,
}

fn whose(text: &str) -> Result<Whose, String> {
    match text {
        "shop" => Ok(Whose::Shop),
        "ours" => Ok(Whose::Ours),
        _ => Err("shop, ours".to_owned()),
    }
}

fn by(text: &str) -> Result<CopyBy, String> {
    match text {
        "vendor" => Ok(CopyBy::Vendor),
        "category" => Ok(CopyBy::Category),
        _ => Err("vendor, category".to_owned()),
    }
}

fn state(text: &str) -> Result<CopyState, String> {
    CopyState::from_id(text).ok_or_else(|| CopyState::ALL.map(CopyState::id).join(", "))
}
