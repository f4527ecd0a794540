//! How an import feels to whoever sits before it: how long questions wait while it runs, and how long a cancel takes.
//! `cargo xtask bench import` runs it with two orders files and a folder of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use tillwise_engine::api::requests::{Answer, Mutation, Query};
use tillwise_engine::{Code, Engine, ImportOptions, Places, System};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(folder), Some(small), Some(large)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: while_importing FOLDER SMALL.csv LARGE.csv".into());
    };
    let (asked, slowest) = questions(&folder.join("questions.tillwise"), &small, &large)?;
    let each = slowest.iter().map(|(question, taken)| format!("{question} {} ms", taken.as_millis()));
    println!("questions answered meanwhile: {asked}; the slowest of each (bar: at most 100 ms):");
    println!("  {}", each.collect::<Vec<_>>().join(", "));
    let (taken, batches) = cancel(&folder.join("cancel.tillwise"), &large)?;
    println!("cancel half-way: {} ms (bar: at most 1000), batches afterwards: {batches}", taken.as_millis());
    Ok(())
}

fn engine(shop: &Path) -> Engine {
    Engine::new(Places::new(Some(shop.to_owned())), Arc::new(System::new("window")))
}

fn import(engine: &Engine, file: &Path) -> Result<(), tillwise_engine::Error> {
    engine
        .import(&[file.to_owned()], ImportOptions::default())?
        .into_iter()
        .try_for_each(|(_, outcome)| outcome.map(|_| ()))
}

/// Asks what the pages ask, over and over, while the large file comes into a shop that has the small one.
fn questions(shop: &Path, small: &Path, large: &Path) -> Outcome<(u32, BTreeMap<String, Duration>)> {
    let engine = engine(shop);
    let said = |error: tillwise_engine::Error| engine.api_error(&error).message;
    import(&engine, small).map_err(said)?;
    thread::scope(|scope| {
        let importing = scope.spawn(|| import(&engine, large));
        let (mut asked, mut slowest) = (0, BTreeMap::<String, Duration>::new());
        while !importing.is_finished() {
            for query in [
                Query::Shell,
                Query::Progress,
                Query::Today,
                Query::Data,
                Query::Stack,
                Query::Preview,
                Query::Week { week: None },
            ] {
                let started = Instant::now();
                engine.query(&query).map_err(said)?;
                // Whatever meets the end of the import is the first to see all the orders.
                let when = if importing.is_finished() { " with all orders" } else { "" };
                let name: String =
                    format!("{query:?}").chars().take_while(char::is_ascii_alphanumeric).collect();
                let longest: &mut Duration = slowest.entry(name + when).or_default();
                *longest = (*longest).max(started.elapsed());
                asked += 1;
            }
            // The window asks a few times a second; asking without a pause would only measure two busy cores.
            thread::sleep(Duration::from_millis(50));
        }
        importing.join().map_err(|_| "the import ended badly")?.map_err(said)?;
        Ok((asked, slowest))
    })
}

/// Stops an import half-way and counts what is left of it.
fn cancel(shop: &Path, large: &Path) -> Outcome<(Duration, usize)> {
    let engine = engine(shop);
    let said = |error: tillwise_engine::Error| engine.api_error(&error).message;
    let taken = thread::scope(|scope| {
        let importing = scope.spawn(|| import(&engine, large));
        while !importing.is_finished() {
            let Answer::Progress { running } = engine.query(&Query::Progress).map_err(said)? else {
                continue;
            };
            if running.and_then(|running| running.percent).is_some_and(|percent| percent > 60) {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let started = Instant::now();
        engine.mutate(Mutation::CancelImport).map_err(said)?;
        match importing.join().map_err(|_| "the import ended badly")? {
            Err(error) if error.code == Code::Cancelled => Ok(started.elapsed()),
            Err(error) => Err(said(error)),
            Ok(()) => Err("the import was over before it could be cancelled".to_owned()),
        }
    })?;
    let left = if shop.is_file() { engine.batches().map_err(said)?.len() } else { 0 };
    Ok((taken, left))
}
