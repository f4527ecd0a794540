//! What can be typed about the shop's voice.

use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub enum VoiceCommand {
    Show,
    Set {
        rule: String,
        value: Option<String>,
    },
    Ban(BanArguments),
    Unban {
        word: String,
    },
    Prefer {
        word: String,
        #[arg(required = true)]
        over: Vec<String>,
    },
    Unprefer {
        word: String,
    },
    Position(PositionArguments),
    Message(MessageArguments),
    Learn {
        #[arg(long)]
        take: bool,
    },
}

#[derive(Args)]
pub struct BanArguments {
    pub word: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub instead: String,
    #[arg(long)]
    pub claim: bool,
}

#[derive(Args)]
#[group(required = true, multiple = true)]
pub struct PositionArguments {
    #[arg(long, value_name = "TEXT")]
    pub for_whom: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub what: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub why_different: Option<String>,
}

#[derive(Args)]
pub struct MessageArguments {
    #[arg(required_unless_present = "remove")]
    pub text: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phrase: Vec<String>,
    #[arg(long)]
    pub proof: bool,
    #[arg(long, value_name = "NUMBER")]
    pub id: Option<i64>,
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["text", "phrase", "proof", "id"])]
    pub remove: Option<i64>,
}
