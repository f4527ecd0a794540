//! DuckDB as a peer, where its command is installed: it counts the weeks over a table of its own, in its own process and
//! by its own clock, so that neither its start nor its reading of the file is in the time. No part of the product needs it.

use std::path::Path;

use crate::paths::Paths;
use crate::run;

/// How to get it; what the registries have under this name is DuckDB's own command.
pub const HOW: &str = "not installed; `pip install duckdb-cli` brings it";

const TIMES: usize = 7;

const LOAD: &str = "CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('orders.csv');";

/// As the question to sqlite3: orders, goods, refunds and customers of every week. A row without a subtotal is a further
/// line item of its order.
const WEEKLY: &str = "SELECT date_trunc('week', CAST(substr(CAST(\"Created at\" AS VARCHAR), 1, 10) AS DATE)) AS week, \
    count(*), sum(CAST(round(Subtotal * 100) AS BIGINT)), sum(CAST(round(\"Refunded Amount\" * 100) AS BIGINT)), \
    count(DISTINCT Email) FROM t WHERE Subtotal IS NOT NULL GROUP BY week;";

/// The median of some counts of every week in `orders.csv` of the folder, in milliseconds; nothing where DuckDB is not
/// installed.
pub fn weekly_ms(paths: &Paths, folder: &Path) -> Result<Option<f64>, String> {
    let Some(duckdb) = run::on_path("duckdb") else { return Ok(None) };
    println!("Measuring {}.", duckdb.display());
    let mut command = run::program(paths, duckdb);
    command.current_dir(folder).args(["plain.duckdb", "-csv", "-c", LOAD, "-c", ".timer on"]);
    for _ in 0..TIMES {
        command.args(["-c", WEEKLY]);
    }
    let printed = run::output(&mut command, "DuckDB's own message is above.")?;
    let times = times(&printed);
    // A refused question is no fast one.
    (times.len() == TIMES)
        .then(|| Some(times[TIMES / 2]))
        .ok_or_else(|| format!("DuckDB told {} times in place of {TIMES}:\n{printed}", times.len()))
}

/// The times DuckDB prints, in milliseconds, shortest first.
fn times(printed: &str) -> Vec<f64> {
    let seconds = printed.lines().filter_map(|line| line.strip_prefix("Run Time (s): real "));
    let mut times: Vec<f64> = seconds
        .filter_map(|rest| rest.split_whitespace().next()?.parse::<f64>().ok())
        .map(|seconds| seconds * 1_000.0)
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_nothing_else_is_taken_for_one() {
        let printed = "week,n\n2025-01-06,12\nRun Time (s): real 0.412 user 0.8 sys 0.1\nRun Time (s): real 0.4 user 1\n";
        assert_eq!(times(printed), [400.0, 412.0]);
        assert!(times("Run Time (s): real soon\nError").is_empty());
    }
}
