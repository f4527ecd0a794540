//! What can be typed about catalog copy.

use crate::model_arguments::DraftArguments;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum ContentCommand {
    Draft(DraftArguments),
}
