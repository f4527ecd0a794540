//! The limits a reading process puts on itself before it opens anything.

use std::io;

/// How much memory it may use beyond what the program takes by itself.
const MEMORY: u64 = 512 << 20;

/// How much of the processor's time it may use, so that it ends even where the program that waits for it is gone.
#[cfg(unix)]
const SECONDS: u64 = 60;

/// Limits this process.
///
/// # Errors
/// As the system says; nothing should be read then.
#[cfg(unix)]
pub(super) fn limit_myself() -> io::Result<()> {
    use rlimit::Resource;
    let lower = |resource: Resource, most: u64| {
        let (_, hard) = resource.get()?;
        resource.set(most.min(hard), most.min(hard))
    };
    // A crash must not leave the owner's rows in a file.
    lower(Resource::CORE, 0)?;
    lower(Resource::CPU, SECONDS)?;
    let memory = lower(Resource::AS, address_space() + MEMORY).and_then(|()| lower(Resource::DATA, MEMORY));
    // macOS knows both limits and may refuse to set them; the reader's own caps have to do there.
    if cfg!(target_os = "macos") { Ok(()) } else { memory }
}

/// How much address space this process has taken already: a window's libraries alone take hundreds of megabytes.
#[cfg(unix)]
fn address_space() -> u64 {
    const PAGE: u64 = 4_096;
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    // Where it cannot be told a gigabyte stands for it.
    pages.map_or(1 << 30, |pages| pages * PAGE)
}

/// Limits this process. A job's safe limit here is of the memory that is really in use; more of it is swapped out
/// and slow, and the patience of the program that waits ends it.
///
/// # Errors
/// As the system says; nothing should be read then.
#[cfg(windows)]
pub(super) fn limit_myself() -> io::Result<()> {
    let most = usize::try_from(MEMORY).map_err(io::Error::other)?;
    let mut limits = win32job::ExtendedLimitInfo::new();
    limits.limit_working_memory(1 << 20, most);
    let job = win32job::Job::create_with_limit_info(&limits).map_err(io::Error::other)?;
    job.assign_current_process().map_err(io::Error::other)
}
