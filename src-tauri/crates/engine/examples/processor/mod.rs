//! Time as the processor counts it, beside which the clock's shows what other programs and the disk took.

use std::time::Duration;

/// How long this thread was on a processor so far, as the kernel counts it; nothing where it does not say.
pub fn on_processor() -> Option<Duration> {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counted.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}
