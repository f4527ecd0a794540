//! What can be typed about prompts, kinds of buyers, texts for them, and ideas.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum PromptsCommand {
    List,
    Show {
        template: String,
        #[arg(long, value_name = "NUMBER")]
        version: Option<u32>,
    },
    Save {
        template: String,
        file: PathBuf,
    },
    Use {
        template: String,
        version: u32,
    },
    Preview {
        template: String,
        product: String,
        #[arg(long, value_name = "TAG")]
        persona: Option<String>,
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    Persona {
        tag: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        who: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        cares: String,
        #[arg(long, conflicts_with_all = ["who", "cares"])]
        remove: bool,
    },
    For {
        #[arg(value_name = "TAG")]
        persona: Option<String>,
        #[arg(long, value_name = "HANDLE")]
        product: Option<String>,
    },
    Texts,
    Add {
        product: String,
        persona: String,
        text: String,
        #[arg(long, value_name = "FIELD", default_value = "description")]
        field: String,
    },
    Draft(VariantDraftArguments),
    Count {
        set: i64,
        name: String,
        #[arg(value_parser = counted)]
        first: Counted,
        #[arg(value_parser = counted)]
        second: Counted,
    },
    Promote {
        count: i64,
        #[arg(long, value_name = "NAME")]
        who: Option<String>,
    },
    Library {
        #[arg(default_value = "")]
        search: String,
    },
    Example {
        entry: i64,
        #[arg(value_parser = crate::arguments::on_or_off, action = clap::ArgAction::Set)]
        state: bool,
    },
}

#[derive(Args)]
pub struct VariantDraftArguments {
    pub product: String,
    pub persona: String,
    #[arg(long, value_name = "MODEL")]
    pub model: String,
    #[arg(long, value_name = "FIELD", default_value = "description")]
    pub field: String,
    #[arg(long)]
    pub key_stdin: bool,
}

/// `2=60/1000`: of 1000 who saw text 2, 60 bought.
#[derive(Clone, Debug)]
pub struct Counted {
    pub number: u32,
    pub bought: String,
    pub shown: String,
}

fn counted(typed: &str) -> Result<Counted, String> {
    let parts = typed.split_once('=').and_then(|(number, counts)| Some((number, counts.split_once('/')?)));
    let (number, (bought, shown)) = parts.ok_or("2=60/1000")?;
    let number = number.trim().parse().map_err(|_| "2=60/1000")?;
    Ok(Counted { number, bought: bought.to_owned(), shown: shown.to_owned() })
}

#[derive(Subcommand)]
pub enum IdeasCommand {
    List {
        #[arg(default_value = "")]
        search: String,
    },
    Start {
        #[arg(value_parser = ["product", "collection", "campaign"])]
        about: String,
        subject: String,
        #[arg(long, value_name = "TAG")]
        persona: Option<String>,
        #[arg(long, value_name = "NUMBER", default_value_t = tillwise_domain::content::concept::ASKED)]
        asked: usize,
    },
    Show {
        round: i64,
    },
    Add {
        round: i64,
        #[arg(required_unless_present = "file")]
        ideas: Vec<String>,
        #[arg(long, value_name = "FILE", conflicts_with = "ideas")]
        file: Option<PathBuf>,
    },
    Ask {
        round: i64,
        #[arg(long, value_name = "MODEL")]
        model: String,
        #[arg(long)]
        key_stdin: bool,
    },
    Pick {
        round: i64,
        #[arg(required = true)]
        picked: Vec<usize>,
        #[arg(long, value_name = "NUMBERS=REASON", value_parser = left)]
        left: Vec<Left>,
        #[arg(long, value_name = "REASON")]
        rest: Option<String>,
    },
    Write {
        round: i64,
        idea: usize,
        #[arg(value_parser = ["copy", "image", "video"])]
        part: String,
        text: String,
    },
    Remove {
        round: i64,
        #[arg(long, value_name = "NUMBER")]
        idea: Option<usize>,
    },
}

/// `4,5=too loud`: why ideas 4 and 5 are left.
#[derive(Clone, Debug)]
pub struct Left {
    pub numbers: Vec<usize>,
    pub reason: String,
}

fn left(typed: &str) -> Result<Left, String> {
    let (numbers, reason) = typed.split_once('=').ok_or("4,5=too loud")?;
    let numbers: Result<Vec<usize>, _> = numbers.split(',').map(|number| number.trim().parse()).collect();
    Ok(Left { numbers: numbers.map_err(|_| "4,5=too loud")?, reason: reason.to_owned() })
}
