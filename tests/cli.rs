//! The real binary: the command-line contract, and what is left when it is killed.
#![allow(clippy::unwrap_used)] // a helper of a test may stop it at once

#[path = "support/stub_model.rs"]
mod stub_model;
mod support;

#[path = "cli/checkin.rs"]
mod checkin;
#[path = "cli/content.rs"]
mod content;
#[path = "cli/contract.rs"]
mod contract;
#[path = "cli/costs.rs"]
mod costs;
#[path = "cli/crash.rs"]
mod crash;
#[path = "cli/decide.rs"]
mod decide;
#[path = "cli/disk.rs"]
mod disk;
#[path = "cli/examples.rs"]
mod examples;
#[path = "cli/hostile.rs"]
mod hostile;
#[path = "cli/large.rs"]
mod large;
#[path = "cli/measure.rs"]
mod measure;
#[path = "cli/models.rs"]
mod models;
#[path = "cli/prompts.rs"]
mod prompts;
#[path = "cli/readiness.rs"]
mod readiness;
#[path = "cli/register.rs"]
mod register;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/shapes.rs"]
mod shapes;
#[path = "cli/spend.rs"]
mod spend;
#[path = "cli/subscriptions.rs"]
mod subscriptions;
#[path = "cli/workbooks.rs"]
mod workbooks;

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder with a shop file in it, and the binary to run on it.
struct Run {
    folder: tempfile::TempDir,
}

impl Run {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn shop(&self) -> PathBuf {
        self.folder.path().join("shop.tillwise")
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tillwise"));
        command
            .env("TILLWISE_SHOP", self.shop())
            .env("TZ", "Europe/Berlin")
            .env("LC_ALL", "C")
            .current_dir(self.folder.path());
        command
    }

    fn output(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// Runs with `--json` and gives the exit code and the one document on standard output.
    fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let output = self.command().args(arguments).arg("--json").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let document: Value = serde_json::from_str(&text).unwrap_or_else(|fault| {
            panic!("{arguments:?}: {fault}: {text}{}", String::from_utf8_lossy(&output.stderr))
        });
        assert_eq!(document["schema"], 1, "{arguments:?}");
        (output.status.code().unwrap(), document)
    }
}

/// A Shopify orders file of `count` orders in week 46 of 2026, the first of them wrong where `bad`.
fn orders(first: u32, count: u32, bad: bool) -> String {
    let mut text = String::from(
        "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,\
         Lineitem price,Refunded Amount,Id\n",
    );
    for number in first..first + count {
        let total =
            if bad && number == first { "12.5O".to_owned() } else { format!("{}.50", 20 + number % 30) };
        text.push_str(&format!(
            "#{number},b{number}@example.com,paid,EUR,{total},0.00,0.00,{total},2026-11-{:02} 10:00:00 +0100,1,Mug,20.50,0.00,{number}9\n",
            9 + number % 7
        ));
    }
    text
}
