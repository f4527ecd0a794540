//! `kill -9` in the middle of things: the file opens, is sound, and the act is wholly there or not at all.

use crate::{Run, orders};
use serde_json::json;
use std::time::{Duration, Instant};

const BASE: u32 = 200;
const MORE: u32 = 4_000;

pub fn rounds(ordinary: u32) -> u32 {
    if std::env::var_os("TILLWISE_ALL").is_some() { 300 } else { ordinary }
}

/// Evenly spread moments in a fixed but scattered order.
pub fn moment(round: u32, rounds: u32, whole: Duration) -> Duration {
    let step = (u64::from(round) * 7_919) % u64::from(rounds);
    whole.mul_f64(1.15) * u32::try_from(step).unwrap() / rounds
}

fn orders_now(run: &Run) -> u64 {
    let (_, check) = run.json(&["check", "--week", "2026-W46", "--today", "2026-11-17"]);
    check["facts"]["orders"].as_u64().unwrap_or(0)
}

/// Kills the command after a while; says whether it had ended by itself.
pub fn kill_after(run: &Run, arguments: &[&str], wait: Duration) -> bool {
    let started = Instant::now();
    let mut child = run
        .command()
        .args(arguments)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    while started.elapsed() < wait {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        std::thread::yield_now();
    }
    let ended = child.try_wait().unwrap().is_some();
    child.kill().unwrap();
    child.wait().unwrap();
    ended
}

#[test]
fn a_killed_import_is_wholly_there_or_not_at_all() {
    let run = Run::new();
    run.json(&["import", &run.file("base.csv", orders(1, BASE, false))]);
    let file = run.file("more.csv", orders(10_000, MORE, false));
    let started = Instant::now();
    let (_, whole) = run.json(&["import", &file]);
    let whole_time = started.elapsed();
    run.json(&["undo", &whole["batches"][0]["id"].to_string()]);
    let rounds = rounds(50);
    let (mut killed, mut committed) = (0, 0);
    for round in 0..rounds {
        let ended = kill_after(&run, &["import", &file], moment(round, rounds, whole_time));
        killed += u32::from(!ended);
        let (code, verified) = run.json(&["verify"]);
        assert_eq!((code, &verified["sound"]), (0, &json!(true)), "round {round}: {verified}");
        let batch = run.json(&["imports"]).1["batches"][0].clone();
        let there = batch["undone"] == json!(false) && batch["file"] == json!("more.csv");
        let expected = if there { BASE + MORE } else { BASE };
        assert_eq!(orders_now(&run), u64::from(expected), "round {round}");
        if there {
            committed += 1;
            assert_eq!(batch["new"], json!(MORE), "round {round}: the batch is whole");
            run.json(&["undo", &batch["id"].to_string()]);
        }
    }
    println!("killed import: {rounds} rounds, {killed} killed, {committed} committed, 0 violations");
    assert!(killed > rounds / 3, "only {killed} of {rounds} imports were killed in time");
    assert!(committed > 0, "no import got through, so the last moments were not tried");
}

#[test]
fn a_killed_undo_is_wholly_there_or_not_at_all() {
    let run = Run::new();
    run.json(&["import", &run.file("base.csv", orders(1, BASE, false))]);
    let file = run.file("more.csv", orders(10_000, MORE, false));
    let (_, whole) = run.json(&["import", &file]);
    let mut id = whole["batches"][0]["id"].to_string();
    let started = Instant::now();
    run.json(&["undo", &id, "--dry-run"]);
    let whole_time = started.elapsed() * 3 / 2;
    id = run.json(&["imports"]).1["batches"][0]["id"].to_string();
    let rounds = rounds(15);
    let (mut killed, mut undone) = (0, 0);
    for round in 0..rounds {
        killed += u32::from(!kill_after(&run, &["undo", &id], moment(round, rounds, whole_time)));
        assert_eq!(run.json(&["verify"]).1["sound"], json!(true), "round {round}");
        let batch = run.json(&["imports"]).1["batches"][0].clone();
        let expected = if batch["undone"] == json!(true) { BASE } else { BASE + MORE };
        assert_eq!(orders_now(&run), u64::from(expected), "round {round}");
        if batch["undone"] == json!(true) {
            undone += 1;
            id = run.json(&["import", &file]).1["batches"][0]["id"].to_string();
        }
    }
    println!("killed undo: {rounds} rounds, {killed} killed, {undone} done, 0 violations");
    assert!(killed > 0, "no undo was killed in time");
    assert!(undone > 0, "no undo got through, so the last moments were not tried");
}
