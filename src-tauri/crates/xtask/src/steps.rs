//! A row of checks: each is announced and timed, the first failure ends the row, and a table closes it.

use std::time::{Duration, Instant};

/// How a step ended when it did not fail.
pub enum Outcome {
    Done,
    /// Not run, and why. The reason is printed at once and again in the table.
    Skipped(String),
}

#[derive(Default)]
pub struct Steps {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    time: Duration,
    result: String,
}

impl Steps {
    pub fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<Outcome, String>,
    ) -> Result<(), String> {
        println!("\n== {name}");
        let started = Instant::now();
        let ended = work();
        let time = started.elapsed();
        let result = match &ended {
            Ok(Outcome::Done) => "done".into(),
            Ok(Outcome::Skipped(reason)) => {
                println!("Skipped: {reason}");
                format!("skipped: {reason}")
            }
            Err(_) => "failed".into(),
        };
        self.rows.push(Row { name, time, result });
        ended.map(|_| ()).map_err(|message| format!("The step \"{name}\" failed. {message}"))
    }

    pub fn table(&self) -> String {
        let width = self.rows.iter().map(|row| row.name.len()).max().unwrap_or(0).max("step".len());
        let mut lines = vec![format!("{:width$}  seconds  result", "step")];
        for row in &self.rows {
            lines.push(format!("{:width$}  {:>7.1}  {}", row.name, row.time.as_secs_f64(), row.result));
        }
        let total: Duration = self.rows.iter().map(|row| row.time).sum();
        lines.push(format!("{:width$}  {:>7.1}", "total", total.as_secs_f64()));
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_tells_done_skipped_and_failed_apart() {
        let mut steps = Steps::default();
        steps.step("first", || Ok(Outcome::Done)).expect("it is done");
        steps
            .step("second", || Ok(Outcome::Skipped("only on Linux".into())))
            .expect("a skipped step is no failure");
        let message = steps.step("third", || Err("No paper.".into())).expect_err("it failed");
        assert_eq!(message, "The step \"third\" failed. No paper.");

        let table = steps.table();
        let results: Vec<&str> = table.lines().map(|line| line.get(17..).unwrap_or("")).collect();
        assert_eq!(results, ["result", "done", "skipped: only on Linux", "failed", ""], "{table}");
    }
}
