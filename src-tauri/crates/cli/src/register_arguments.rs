//! What can be typed about tools beyond name and price, and about people and processes.

use clap::{ArgAction, Args};
use tillwise_domain::stack::{Basis, LinkKind, SetupTask, SharedData};

#[derive(Args)]
pub struct DetailArguments {
    #[arg(long)]
    pub vendor: Option<String>,
    #[arg(long)]
    pub backup: Option<String>,
    #[arg(long = "process", value_name = "NAME")]
    pub processes: Vec<String>,
    #[arg(long = "link", value_name = "TOOL=KIND", value_parser = link)]
    pub links: Vec<(String, LinkKind)>,
    #[arg(long, value_name = "DATA", value_parser = shared, value_delimiter = ',')]
    pub shares: Vec<Shared>,
    #[arg(long, value_name = "DATE")]
    pub ends: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub renews_months: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub notice_days: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub trial_ends: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub verified: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub used: Option<String>,
    #[arg(long, value_name = "HOURS")]
    pub setup_hours: Option<String>,
    #[arg(long, value_name = "MINUTES")]
    pub manual_minutes: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub automations: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub extra_branches: Option<String>,
    #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
    pub works_with: Vec<String>,
    #[arg(long)]
    pub note: Option<String>,
}

/// A kind of data, or the word that nothing is shared.
#[derive(Clone, Copy)]
pub enum Shared {
    Nothing,
    Data(SharedData),
}

#[derive(Args)]
pub struct ChargeArguments {
    pub tool: String,
    pub amount: String,
    #[arg(long, value_name = "DATE")]
    pub day: String,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long)]
    pub remove: bool,
}

#[derive(Args)]
pub struct ProcessArguments {
    pub process: String,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub owner: Option<String>,
    #[arg(long)]
    pub review: Option<String>,
    #[arg(long, value_name = "MINUTES")]
    pub minutes: Option<String>,
    #[arg(long, value_name = "YES_OR_NO", action = ArgAction::Set, value_parser = yes_or_no)]
    pub bottleneck: Option<bool>,
    #[arg(long = "tool", value_name = "TOOL")]
    pub tools: Vec<String>,
    #[arg(long, conflicts_with_all = ["name", "owner", "review", "minutes", "bottleneck", "tools"])]
    pub remove: bool,
}

#[derive(Args)]
pub struct PersonArguments {
    pub name: String,
    #[arg(long, value_name = "DATE")]
    pub left: Option<String>,
    #[arg(long, value_name = "YES_OR_NO", action = ArgAction::Set, value_parser = yes_or_no)]
    pub brand_owner: Option<bool>,
    #[arg(long, conflicts_with_all = ["left", "brand_owner"])]
    pub remove: bool,
}

/// A part of a layer that is no tool.
#[derive(Clone, Copy)]
pub enum Practice {
    Prompts,
    Review,
    Answers,
}

#[derive(Args)]
pub struct PracticeArguments {
    #[arg(value_parser = practice)]
    pub practice: Practice,
    pub text: Option<String>,
}

#[derive(Args)]
pub struct LinkArguments {
    pub tool: String,
    pub other: String,
    #[arg(value_parser = link_kind, required_unless_present = "forget")]
    pub kind: Option<LinkKind>,
    #[arg(long, conflicts_with = "kind")]
    pub forget: bool,
}

#[derive(Args)]
pub struct BenefitArguments {
    pub tool: String,
    #[arg(long)]
    pub month: String,
    #[arg(long, value_name = "MINUTES")]
    pub minutes: Option<String>,
    #[arg(long, value_name = "BASIS", value_parser = basis)]
    pub minutes_basis: Option<Basis>,
    #[arg(long, value_name = "AMOUNT")]
    pub margin: Option<String>,
    #[arg(long, value_name = "BASIS", value_parser = basis)]
    pub margin_basis: Option<Basis>,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
}

#[derive(Args)]
pub struct CheckArguments {
    #[arg(value_parser = task)]
    pub task: SetupTask,
    pub minutes: String,
    #[arg(long)]
    pub month: String,
}

#[derive(Args)]
pub struct UpdateArguments {
    pub platform: String,
    pub what: String,
    #[arg(long, value_name = "DATE")]
    pub day: Option<String>,
}

fn practice(text: &str) -> Result<Practice, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "prompts" => Ok(Practice::Prompts),
        "review" => Ok(Practice::Review),
        "answers" => Ok(Practice::Answers),
        _ => Err("one of prompts, review, answers".to_owned()),
    }
}

fn link_kind(text: &str) -> Result<LinkKind, String> {
    LinkKind::from_id(text).ok_or_else(|| format!("one of {}", LinkKind::ALL.map(LinkKind::id).join(", ")))
}

fn link(text: &str) -> Result<(String, LinkKind), String> {
    let kinds = || LinkKind::ALL.map(LinkKind::id).join(", ");
    let (tool, kind) =
        text.rsplit_once('=').ok_or_else(|| format!("TOOL=KIND, the kind being one of {}", kinds()))?;
    Ok((tool.trim().to_owned(), link_kind(kind)?))
}

fn shared(text: &str) -> Result<Shared, String> {
    if text.trim().eq_ignore_ascii_case("nothing") {
        return Ok(Shared::Nothing);
    }
    let ids = || SharedData::ALL.map(SharedData::id).join(", ");
    SharedData::from_id(text).map(Shared::Data).ok_or_else(|| format!("one of {}, or nothing", ids()))
}

fn basis(text: &str) -> Result<Basis, String> {
    Basis::from_id(text).ok_or_else(|| format!("one of {}", Basis::ALL.map(Basis::id).join(", ")))
}

fn task(text: &str) -> Result<SetupTask, String> {
    SetupTask::from_id(text).ok_or_else(|| format!("one of {}", SetupTask::ALL.map(SetupTask::id).join(", ")))
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("yes or no".to_owned()),
    }
}
