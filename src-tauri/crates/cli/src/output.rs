//! Text for people or one JSON document for programs; progress and words beside JSON go to the other stream.

use serde_json::{Map, Value, json};
use std::io::{IsTerminal, Write};
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::{Answer, Query};
use tillwise_engine::{Code, Engine, Error};

/// Where results go.
pub struct Output<'e> {
    engine: &'e Engine,
    json: bool,
}

impl<'e> Output<'e> {
    pub fn new(engine: &'e Engine, json: bool) -> Self {
        Self { engine, json }
    }

    /// Whether one JSON document is wanted.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Shows a result: `document` gets `"schema": 1`, `text` is for people.
    pub fn show(&self, document: Value, text: &str) {
        let out = if self.json {
            let mut whole = Map::new();
            whole.insert("schema".to_owned(), json!(1));
            if let Value::Object(fields) = document {
                whole.extend(fields);
            }
            serde_json::to_string_pretty(&Value::Object(whole)).unwrap_or_default()
        } else {
            text.trim_end().to_owned()
        };
        // A reader that went away (`tillwise check | head`) is no fault of ours.
        let _ = writeln!(std::io::stdout(), "{out}");
    }

    /// Shows a file's own text, byte for byte, or the document that holds it.
    pub fn plain(&self, document: Value, text: &str) {
        if self.json {
            return self.show(document, "");
        }
        // As above: a reader that went away is no fault of ours.
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    /// Says why something did not work and gives the exit code.
    pub fn error(&self, error: &Error) -> u8 {
        let message = self.engine.say(&error.words);
        eprintln!("{message}");
        if self.json {
            self.show(json!({ "error": { "code": error.code.id(), "message": message } }), "");
        }
        exit_code(error)
    }

    /// Says something beside the result.
    pub fn aside(&self, said: &str) {
        eprintln!("{said}");
    }

    /// A text of the catalogue.
    pub fn label(&self, key: &str) -> String {
        self.engine.say(&Words::new(key))
    }

    /// Runs something long while a line on the terminal says how far it is.
    pub fn with_progress<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        if !std::io::stderr().is_terminal() {
            return work();
        }
        std::thread::scope(|scope| {
            let (finished, wait) = std::sync::mpsc::channel::<()>();
            scope.spawn(move || {
                while let Err(std::sync::mpsc::RecvTimeoutError::Timeout) =
                    wait.recv_timeout(std::time::Duration::from_millis(250))
                {
                    if let Ok(Answer::Progress { running: Some(now) }) = self.engine.query(&Query::Progress) {
                        eprint!("\r{}: {} %   ", now.file, now.percent.unwrap_or_default());
                    }
                }
                eprint!("\r\u{1b}[K");
            });
            let outcome = work();
            drop(finished);
            outcome
        })
    }
}

/// The exit code of an error (product.md, command line).
pub fn exit_code(error: &Error) -> u8 {
    match error.code {
        Code::NoShop => 10,
        Code::Busy => 11,
        Code::KeyNeeded => 12,
        Code::Invalid => 2,
        Code::NewerFile | Code::Refused | Code::Cancelled | Code::Failed => 1,
    }
}

/// Lines of columns, each as wide as its widest cell; columns in `right` are flush right.
pub fn table(rows: &[Vec<String>], right: &[usize]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.chars().count());
            let (before, after) =
                if right.contains(&column) { (pad, String::new()) } else { (String::new(), pad) };
            line.push_str(&format!("{before}{cell}{after}  "));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
