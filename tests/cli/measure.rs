//! How much time and memory a program takes, watched from outside.

use std::process::{Child, Output};
use std::time::{Duration, Instant};

/// Waits for a program: what it said, the time it took and the most memory it held. Where the system tells it is the
/// processor's time, which does not depend on what else the machine does; where it tells nothing the memory is zero.
/// What it says through a pipe must fit into one.
pub fn watched(child: Child) -> (Output, Duration, u64) {
    let begun = Instant::now();
    let about = |what: &str| std::fs::read_to_string(format!("/proc/{}/{what}", child.id())).ok();
    let (mut time, mut most) = (None, 0);
    loop {
        let peak = about("status").and_then(|text| {
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
            line.trim().strip_suffix(" kB")?.parse::<u64>().ok()
        });
        most = most.max(peak.unwrap_or(0) << 10);
        // The 14th and 15th words, counted from the name in brackets: hundredths of a second.
        let spent = about("stat").and_then(|text| {
            let mut words = text.rsplit(')').next()?.split_whitespace().skip(11);
            let mut hundredths = || words.next()?.parse::<u64>().ok();
            Some(Duration::from_millis(10 * (hundredths()? + hundredths()?)))
        });
        time = spent.or(time);
        std::thread::sleep(Duration::from_micros(300));
        // Looked at once more after it has ended, until it is waited for.
        if about("stat").is_none_or(|text| text.contains(") Z ")) {
            break;
        }
    }
    let output = child.wait_with_output().unwrap();
    (output, time.unwrap_or(begun.elapsed()), most)
}
