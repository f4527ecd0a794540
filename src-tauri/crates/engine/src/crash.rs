//! What the program leaves behind when it falls over: no picture of its memory, in which a key to a model may stand.

/// Keeps the system from writing the memory of this process, and of those it starts, to a disk when it falls over. Where
/// that cannot be said the program goes on all the same; a system that keeps such pictures says so itself.
pub fn leave_no_dump() {
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}
