//! The import under way: how far it is, and whether the owner stopped it.

use crate::api::views::ProgressView;
use jiff::Timestamp;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where an import stands; shared between the thread that imports and the ones that look.
#[derive(Default)]
pub struct Job {
    now: Mutex<Option<Running>>,
    rows: AtomicU64,
    percent: AtomicU8,
    stop: AtomicBool,
    claimed: AtomicBool,
}

/// The running import; nothing runs any more once this is dropped.
pub struct Claim<'a> {
    job: &'a Job,
}

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        *self.job.running() = None;
        self.job.stop.store(false, Ordering::Relaxed);
        self.job.claimed.store(false, Ordering::Release);
    }
}

struct Running {
    file: String,
    step: &'static str,
    started: Timestamp,
}

impl Job {
    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        // A thread that died in here left a plain value behind; it is as good as any.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a file.
    pub fn begin(&self, file: &str, now: Timestamp) {
        self.rows.store(0, Ordering::Relaxed);
        self.percent.store(0, Ordering::Relaxed);
        *self.running() = Some(Running { file: file.to_owned(), step: "reading", started: now });
    }

    /// Goes on to another step: `reading`, `backing_up`, `counting` or `writing`.
    pub fn step(&self, step: &'static str) {
        if let Some(running) = self.running().as_mut() {
            running.step = step;
        }
    }

    /// Notes how far it is, in rows and hundredths.
    pub fn at(&self, rows: u64, percent: u64) {
        self.rows.store(rows, Ordering::Relaxed);
        self.percent.store(u8::try_from(percent.min(100)).unwrap_or(100), Ordering::Relaxed);
    }

    /// Claims the one import there can be; nothing where one runs already.
    pub fn claim(&self) -> Option<Claim<'_>> {
        let free = self.claimed.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire).is_ok();
        free.then(|| Claim { job: self })
    }

    /// Whether an import runs.
    pub fn is_claimed(&self) -> bool {
        self.claimed.load(Ordering::Acquire)
    }

    /// Asks the running import to stop.
    pub fn stop(&self) {
        if self.running().is_some() {
            self.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Where it stands, or nothing when no import runs.
    pub fn view(&self, now: Timestamp) -> Option<ProgressView> {
        let running = self.running();
        let running = running.as_ref()?;
        let (rows, percent) = (self.rows.load(Ordering::Relaxed), self.percent.load(Ordering::Relaxed));
        let millis = u64::try_from(now.duration_since(running.started).as_millis()).unwrap_or(0);
        let left = (percent > 2).then(|| millis * u64::from(100 - percent) / u64::from(percent) / 1_000);
        Some(ProgressView {
            file: running.file.clone(),
            step: running.step.to_owned(),
            rows,
            percent: Some(percent),
            rows_per_second: (millis > 200).then(|| rows * 1_000 / millis),
            seconds_left: left,
            cancelling: self.is_stopped(),
        })
    }
}
