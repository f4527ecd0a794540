//! The register as a whole: the tools and every table that belongs to them.

use super::{people, platform_updates, processes, settings, setup_checks, tool_benefits, tool_links, tools};
use crate::error::Result;
use rusqlite::Connection;
use tillwise_domain::stack::{Practices, Register};

/// Everything the owner noted about the stack.
///
/// # Errors
/// As SQLite says.
pub fn load(sql: &Connection) -> Result<Register> {
    Ok(Register {
        tools: tools::all(sql)?,
        links: tool_links::all(sql)?,
        people: people::all(sql)?,
        processes: processes::all(sql)?,
        benefits: tool_benefits::all(sql)?,
        setup_checks: setup_checks::all(sql)?,
        updates: platform_updates::all(sql)?,
        practices: Practices {
            prompt_framework: settings::get(sql, PROMPT_FRAMEWORK)?,
            review_policy: settings::get(sql, REVIEW_POLICY)?,
            response_library: settings::get(sql, RESPONSE_LIBRARY)?,
        },
    })
}

/// Setting: where the prompts lie that everybody uses.
pub const PROMPT_FRAMEWORK: &str = "prompt_framework";
/// Setting: what a person checks before a text goes out.
pub const REVIEW_POLICY: &str = "review_policy";
/// Setting: where support's usual answers lie.
pub const RESPONSE_LIBRARY: &str = "response_library";
