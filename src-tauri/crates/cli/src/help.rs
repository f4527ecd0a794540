//! `--help`, put together from the catalogue: about texts, arguments and examples.

use crate::arguments::Arguments;
use clap::{Command, CommandFactory};
use tillwise_engine::words::Catalogue;

/// How wide help is where no example needs more.
const WIDTH: usize = 100;

/// The command with all its texts.
pub fn command(words: &Catalogue) -> Command {
    speak(Arguments::command(), "", words)
}

/// Gives a command and everything under it its texts: `help-stack-add`, `help-stack-add-examples`, and for an
/// argument `help-stack-add-name` or, where commands share it, `help-any-name`. `help-content-review-notes` stands above
/// the examples.
fn speak(mut command: Command, path: &str, words: &Catalogue) -> Command {
    let key = if path.is_empty() { "help".to_owned() } else { format!("help{path}") };
    command = command.about(words.label(&key));
    let examples = format!("{key}-examples");
    if words.knows(&examples) {
        let lines: String = words.label(&examples).lines().map(|line| format!("  {line}\n")).collect();
        // An example is there to be copied: one that is wrapped would run without its last arguments.
        let longest = lines.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        let notes = format!("{key}-notes");
        let notes = if words.knows(&notes) { format!("{}\n\n", words.label(&notes)) } else { String::new() };
        command = command
            .after_help(format!("{notes}{}\n{lines}", words.label("help-examples-head")))
            .term_width(longest.max(WIDTH));
    }
    let arguments: Vec<String> =
        command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in arguments {
        let name = id.replace('_', "-");
        let own = format!("{key}-{name}");
        let text =
            if words.knows(&own) { words.label(&own) } else { words.label(&format!("help-any-{name}")) };
        command = command.mut_arg(id, |argument| argument.help(text));
    }
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in subcommands {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| speak(sub, &path, words));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(command: &Command, path: String, seen: &mut Vec<String>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(!about.is_empty() && !about.starts_with("help"), "{path} has no text: {about}");
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty() && !help.starts_with("help-"), "{path} {}: {help}", argument.get_id());
        }
        seen.push(path.clone());
        for sub in command.get_subcommands() {
            walk(sub, format!("{path} {}", sub.get_name()), seen);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained() {
        let words = Catalogue::english_with(&[include_str!("en.ftl")]);
        let mut seen = Vec::new();
        walk(&command(&words), "tillwise".to_owned(), &mut seen);
        assert!(seen.len() > 15, "{seen:?}");
    }
}
