//! Wall time and peak memory of one child process. Memory comes from GNU time where it is installed, else from
//! watching /proc, else it is unknown; it is never guessed.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::paths::Paths;
use crate::run;

const GNU_TIME: &str = "/usr/bin/time";
/// Far above any import worth waiting for; it only keeps a stuck child from holding the machine for ever.
const LONGEST: Duration = Duration::from_secs(2 * 60 * 60);
const PAUSE: Duration = Duration::from_millis(20);

pub struct Measured {
    pub wall: Duration,
    pub peak_kb: Option<u64>,
}

pub fn measure(paths: &Paths, command: &Command, good_endings: &[i32]) -> Result<Measured, String> {
    let note = paths.target.join("bench").join("peak.txt");
    let gnu_time = cfg!(target_os = "linux") && Path::new(GNU_TIME).is_file();
    // A note left from the measurement before would be read as this one's.
    let _ = fs::remove_file(&note);
    let mut timed = timed(paths, command, gnu_time.then_some(note.as_path()));

    let name = command.get_program().to_string_lossy().into_owned();
    println!("Measuring {name}.");
    let started = Instant::now();
    let mut child = timed.stdin(Stdio::null()).spawn().map_err(|error| {
        format!("Tried to start {name}: {error}. Check that the file exists and may be run.")
    })?;
    let (status, watched) = wait(&mut child, !gnu_time)?;
    let wall = started.elapsed();

    if !status.code().is_some_and(|code| good_endings.contains(&code)) {
        return Err(format!(
            "{name} ended with {}, so there is nothing to compare. Its own messages are above.",
            run::ending(status)
        ));
    }
    let peak_kb =
        if gnu_time { fs::read_to_string(&note).ok().and_then(|text| last_number(&text)) } else { watched };
    Ok(Measured { wall, peak_kb })
}

/// The same command, under GNU time when there is a note for it to write.
fn timed(paths: &Paths, command: &Command, note: Option<&Path>) -> Command {
    let mut timed = match note {
        Some(note) => {
            let mut time = run::program(paths, GNU_TIME);
            time.args(["-f", "%M", "-o"]).arg(note).arg(command.get_program());
            time
        }
        None => run::program(paths, command.get_program()),
    };
    timed.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        timed.current_dir(folder);
    }
    timed
}

/// Waits for the end; with `watch`, looks at the child's peak memory meanwhile.
fn wait(child: &mut Child, watch: bool) -> Result<(ExitStatus, Option<u64>), String> {
    let failed = |error| format!("Tried to wait for the measured program: {error}. Run the command again.");
    if !watch {
        return Ok((child.wait().map_err(failed)?, None));
    }
    let status_file = format!("/proc/{}/status", child.id());
    let started = Instant::now();
    let mut peak = None;
    while started.elapsed() < LONGEST {
        if let Some(status) = child.try_wait().map_err(failed)? {
            return Ok((status, peak));
        }
        let now = fs::read_to_string(&status_file).ok().and_then(|text| high_water_mark(&text));
        peak = peak.max(now);
        thread::sleep(PAUSE);
    }
    child.kill().and_then(|()| child.wait()).map_err(failed)?;
    Err("The measured program ran for two hours and was ended. Try fewer orders with --orders.".into())
}

fn high_water_mark(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// GNU time writes a sentence above the number when the child ended with a code other than 0.
fn last_number(note: &str) -> Option<u64> {
    note.lines().last()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peak_memory_is_read_from_both_sources() {
        assert_eq!(high_water_mark("Name:\ttillwise\nVmHWM:\t   20480 kB\nVmRSS:\t 9 kB\n"), Some(20480));
        assert_eq!(high_water_mark("Name:\ttillwise\n"), None, "unknown is not zero");
        assert_eq!(last_number("Command exited with non-zero status 3\n20480\n"), Some(20480));
        assert_eq!(last_number(""), None, "unknown is not zero");
    }
}
