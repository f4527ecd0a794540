//! What can be typed. The texts of `--help` are in the catalogue; see `help.rs`.

use crate::checkin_arguments::CheckInArguments;
use crate::content_arguments::{ContentCommand, SpotCheckCommand};
use crate::kpi_arguments::{MonthArguments, OutcomesArguments, SpendCommand};
use crate::model_arguments::ModelsCommand;
use crate::prompt_arguments::{IdeasCommand, PromptsCommand};
use crate::register_arguments::{
    BenefitArguments, ChargeArguments, CheckArguments, DetailArguments, LinkArguments, PersonArguments,
    PracticeArguments, ProcessArguments, UpdateArguments,
};
use crate::voice_arguments::VoiceCommand;
use clap::{ArgAction, Args, Parser, Subcommand};
use std::path::PathBuf;
use tillwise_domain::formats::Encoding;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::Currency;
use tillwise_domain::stack::{Cycle, Job, Layer, ToolStatus};
use tillwise_engine::EmailRule;
use tillwise_engine::api::Paper;
use tillwise_engine::jiff::{Timestamp, civil::Date, tz::TimeZone};

#[derive(Parser)]
#[command(name = "tillwise", version, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    // What every command takes stands behind its own options in --help.
    #[arg(long, global = true, display_order = 100, env = "TILLWISE_SHOP", value_name = "FILE")]
    pub shop: Option<PathBuf>,
    #[arg(long, global = true, display_order = 101)]
    pub json: bool,
    #[arg(long, global = true, display_order = 102)]
    pub dry_run: bool,
    #[arg(long, global = true, display_order = 103, value_name = "DATE", value_parser = noon)]
    pub today: Option<Timestamp>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Sample {
        folder: PathBuf,
    },
    Import(ImportArguments),
    Imports,
    Undo {
        batch: i64,
    },
    Check {
        #[arg(long, value_name = "WEEK")]
        week: Option<String>,
    },
    #[command(name = "checkin")]
    CheckIn(CheckInArguments),
    Readiness,
    Explain(ExplainArguments),
    Stack {
        #[command(subcommand)]
        command: StackCommand,
    },
    Warnings {
        #[command(subcommand)]
        command: WarningsCommand,
    },
    Content {
        #[command(subcommand)]
        command: ContentCommand,
    },
    Voice {
        #[command(subcommand)]
        command: VoiceCommand,
    },
    #[command(name = "spotcheck")]
    SpotCheck {
        #[command(subcommand)]
        command: SpotCheckCommand,
    },
    Prompts {
        #[command(subcommand)]
        command: PromptsCommand,
    },
    Ideas {
        #[command(subcommand)]
        command: IdeasCommand,
    },
    Models {
        #[command(subcommand)]
        command: ModelsCommand,
    },
    Kpi {
        #[command(subcommand)]
        command: KpiCommand,
    },
    Report(ReportArguments),
    Settings(SettingsArguments),
    Backup,
    Restore {
        backup: String,
    },
    Verify,
}

#[derive(Args)]
pub struct ReportArguments {
    #[arg(long, value_name = "WEEK", num_args = 0..=1, default_missing_value = "")]
    pub week: Option<String>,
    #[arg(long, value_name = "MONTH", num_args = 0..=1, default_missing_value = "", conflicts_with = "week")]
    pub month: Option<String>,
    #[arg(long, value_name = "QUARTER", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["week", "month"])]
    pub quarter: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub pdf: Option<PathBuf>,
    #[arg(long)]
    pub names: bool,
    #[arg(long, value_name = "SIZE", value_parser = paper)]
    pub paper: Option<Paper>,
}

#[derive(Args)]
pub struct ExplainArguments {
    #[arg(long, value_name = "WEEK")]
    pub week: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub dashboard: String,
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    pub net_sales: Option<String>,
    #[arg(long, value_name = "COUNT")]
    pub orders: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub aov: Option<String>,
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    pub rpv: Option<String>,
    #[arg(long, value_name = "RATE")]
    pub conversion_rate: Option<String>,
}

#[derive(Args)]
pub struct ImportArguments {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "CODE", value_parser = currency)]
    pub currency: Option<Currency>,
    #[arg(long, conflicts_with = "month_first")]
    pub day_first: bool,
    #[arg(long)]
    pub month_first: bool,
    #[arg(long, value_name = "RULE", value_parser = email)]
    pub email: Option<EmailRule>,
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub encoding: Option<Encoding>,
    #[arg(long, value_name = "OUT.csv")]
    pub skipped: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum StackCommand {
    List,
    Add(Box<AddArguments>),
    Edit(Box<EditArguments>),
    End {
        tool: String,
    },
    Notice {
        tool: String,
    },
    Simplify,
    Calendar {
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    OperatingModel {
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    Handover {
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    Decide(DecideArguments),
    Stage(StageArguments),
    Used {
        tool: String,
    },
    Verified {
        tool: String,
    },
    Charge(ChargeArguments),
    Benefit(BenefitArguments),
    Process(ProcessArguments),
    Person(PersonArguments),
    Practice(PracticeArguments),
    Link(LinkArguments),
    SetupCheck(CheckArguments),
    UpdateNote(UpdateArguments),
    Costs,
    HourlyValue {
        amount: Option<String>,
    },
    Subscriptions(SubscriptionsArguments),
}

#[derive(Args)]
pub struct SubscriptionsArguments {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "CODE", value_parser = currency)]
    pub currency: Option<Currency>,
    #[arg(long, conflicts_with = "month_first")]
    pub day_first: bool,
    #[arg(long)]
    pub month_first: bool,
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub encoding: Option<Encoding>,
    #[arg(long, value_name = "PAYEE")]
    pub accept: Option<String>,
}

#[derive(Args)]
pub struct AddArguments {
    #[arg(value_name = "NAME", required_unless_present = "name", conflicts_with = "name")]
    pub tool: Option<String>,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_parser = layer)]
    pub layer: Option<Layer>,
    #[command(flatten)]
    pub rest: ToolArguments,
}

#[derive(Args)]
pub struct EditArguments {
    pub tool: String,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_parser = layer)]
    pub layer: Option<Layer>,
    #[command(flatten)]
    pub rest: ToolArguments,
}

#[derive(Args)]
pub struct ToolArguments {
    #[arg(long = "job", value_name = "JOB", value_parser = job, value_delimiter = ',')]
    pub jobs: Vec<Job>,
    #[arg(long, value_name = "AMOUNT")]
    pub cost: Option<String>,
    #[arg(long, value_parser = cycle)]
    pub cycle: Option<Cycle>,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long)]
    pub owner: Option<String>,
    #[arg(long, value_name = "ID", value_parser = kpi)]
    pub kpi: Option<KpiId>,
    #[arg(long, value_parser = status)]
    pub status: Option<ToolStatus>,
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    #[command(flatten)]
    pub details: DetailArguments,
}

#[derive(Subcommand)]
pub enum WarningsCommand {
    List,
    Answer(AnswerArguments),
    TakeBack {
        rule: String,
        about: String,
    },
    Rules,
    Switch {
        rule: String,
        #[arg(value_name = "on|off", value_parser = on_or_off, action = clap::ArgAction::Set)]
        state: bool,
    },
}

#[derive(Args)]
pub struct AnswerArguments {
    pub rule: String,
    pub about: String,
    #[command(flatten)]
    pub answer: OneAnswer,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct OneAnswer {
    #[arg(long)]
    pub do_it: bool,
    #[arg(long)]
    pub later: bool,
    #[arg(long, value_name = "REASON")]
    pub not_a_problem: Option<String>,
}

/// The four answers, each to the guide's own wording; with a name the decision is kept.
#[derive(Args)]
pub struct DecideArguments {
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, action = ArgAction::Set)]
    pub saves_time: bool,
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, action = ArgAction::Set)]
    pub removes_bottleneck: bool,
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, action = ArgAction::Set)]
    pub existing_tools_can: bool,
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no, action = ArgAction::Set)]
    pub integrates: bool,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_parser = layer)]
    pub layer: Option<Layer>,
    #[arg(long = "job", value_name = "JOB", value_parser = job, value_delimiter = ',')]
    pub jobs: Vec<Job>,
    #[arg(long, value_name = "PROCESS")]
    pub bottleneck: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub evidence: Option<String>,
    #[arg(long, requires_all = ["name", "layer"], conflicts_with_all = ["wait", "drop"])]
    pub add: bool,
    #[arg(long, requires = "name", conflicts_with = "drop")]
    pub wait: bool,
    #[arg(long, requires = "name")]
    pub drop: bool,
}

#[derive(Args)]
pub struct StageArguments {
    #[arg(long, value_name = "AMOUNT", requires = "upper_above", conflicts_with = "rate")]
    pub middle_from: Option<String>,
    #[arg(long, value_name = "AMOUNT", requires = "middle_from", conflicts_with = "rate")]
    pub upper_above: Option<String>,
    #[arg(long, value_name = "RATE")]
    pub rate: Option<String>,
}

#[derive(Subcommand)]
pub enum KpiCommand {
    Show {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        #[arg(long, value_name = "WEEK")]
        week: Option<String>,
    },
    Spend {
        #[command(subcommand)]
        command: SpendCommand,
    },
    Outcomes(OutcomesArguments),
    Month(MonthArguments),
    Target {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        value: Option<String>,
    },
    Owner {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        name: Option<String>,
    },
    Park {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
        reason: String,
    },
    Resume {
        #[arg(value_parser = kpi)]
        kpi: KpiId,
    },
}

#[derive(Args)]
pub struct SettingsArguments {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
    #[arg(long, value_name = "WEEKDAY")]
    pub week_start: Option<String>,
}

pub fn one_of<T>(found: Option<T>, ids: impl Iterator<Item = &'static str>) -> Result<T, String> {
    found.ok_or_else(|| ids.collect::<Vec<_>>().join(", "))
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("yes, no".to_owned()),
    }
}

fn layer(text: &str) -> Result<Layer, String> {
    one_of(Layer::from_id(text), Layer::ALL.into_iter().map(Layer::id))
}

fn job(text: &str) -> Result<Job, String> {
    one_of(Job::from_id(text), Job::ALL.iter().map(|job| job.id()))
}

fn cycle(text: &str) -> Result<Cycle, String> {
    one_of(Cycle::from_id(text), Cycle::ALL.into_iter().map(Cycle::id))
}

fn kpi(text: &str) -> Result<KpiId, String> {
    one_of(KpiId::from_id(text), KpiId::ALL.into_iter().map(KpiId::id))
}

fn status(text: &str) -> Result<ToolStatus, String> {
    one_of(ToolStatus::from_id(text), ToolStatus::ALL.into_iter().map(ToolStatus::id))
}

pub(crate) fn on_or_off(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("on, off".to_owned()),
    }
}

fn currency(text: &str) -> Result<Currency, String> {
    text.parse().map_err(|_| "EUR, USD, GBP …".to_owned())
}

fn paper(text: &str) -> Result<Paper, String> {
    Paper::named(text).ok_or_else(|| "A4, Letter".to_owned())
}

fn email(text: &str) -> Result<EmailRule, String> {
    EmailRule::from_id(text).ok_or_else(|| "keep, code, leave-out".to_owned())
}

fn encoding(text: &str) -> Result<Encoding, String> {
    Encoding::from_id(text).ok_or_else(|| "utf-8, windows-1252, macintosh, shift_jis …".to_owned())
}

/// Noon of a day in the system's zone: the same local date in every zone near it.
fn noon(text: &str) -> Result<Timestamp, String> {
    let wrong = |_| "YYYY-MM-DD".to_owned();
    let day: Date = text.parse().map_err(wrong)?;
    Ok(day.at(12, 0, 0, 0).to_zoned(TimeZone::system()).map_err(wrong)?.timestamp())
}
