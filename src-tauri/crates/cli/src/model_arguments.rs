//! What can be typed about language models and drafts. A key is never among it: arguments can be seen by others.

use clap::{Args, Subcommand};

/// The fields of a product that a model may see; the engine's own list, which a test compares.
const FIELDS: [&str; 7] =
    ["title", "category", "vendor", "facts", "tags", "description", "short_description"];

#[derive(Subcommand)]
pub enum ModelsCommand {
    List,
    Add(Box<ModelArguments>),
    Edit(Box<ModelArguments>),
    Key {
        model: String,
        #[arg(long)]
        remove: bool,
    },
    Remove {
        model: String,
    },
    Test {
        model: String,
        #[arg(long)]
        key_stdin: bool,
    },
}

#[derive(Args)]
pub struct ModelArguments {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long)]
    pub rename: Option<String>,
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    #[arg(long, value_name = "MODEL")]
    pub model: Option<String>,
    #[arg(long, value_name = "STYLE", value_parser = ["openai", "anthropic"])]
    pub style: Option<String>,
    #[arg(long)]
    pub own_network: bool,
    #[arg(long, value_name = "AMOUNT")]
    pub price_sent: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub price_answered: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long = "share", value_name = "DATA", value_delimiter = ',', value_parser = ["catalog", "kpis", "customers", "nothing"])]
    pub shares: Vec<String>,
    #[arg(long = "see", value_name = "FIELD", value_delimiter = ',', value_parser = FIELDS)]
    pub fields: Vec<String>,
}

#[derive(Args)]
pub struct DraftArguments {
    #[arg(value_name = "HANDLE", required_unless_present_any = ["missing", "resume"])]
    pub handles: Vec<String>,
    #[arg(long, value_name = "MODEL")]
    pub model: Option<String>,
    #[arg(long, value_name = "FIELD", default_value = "description")]
    pub field: String,
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub image: u32,
    #[arg(long, conflicts_with_all = ["handles", "resume"])]
    pub missing: bool,
    #[arg(long, value_name = "BATCH", conflicts_with = "handles")]
    pub resume: Option<i64>,
    #[arg(long)]
    pub key_stdin: bool,
}
