//! Counting while inflating: what a packed file says about its own sizes is never believed.

use super::report::{Fault, Why};
use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

const ENTRY_BYTES: u64 = 300 << 20;
const ALL_BYTES: u64 = 600 << 20;
/// How many times its packed size an entry may have.
const RATIO: u64 = 200;
/// What an entry may hold at any ratio: a small table of one value packs well and harms nobody.
const FREE_BYTES: u64 = 1 << 20;
/// How many entries there may be.
pub(super) const ENTRIES: usize = 10_000;

/// A file that counts the bytes that were really read of it.
pub(super) struct Counting<'a, R> {
    inner: &'a mut R,
    read: Rc<Cell<u64>>,
}

impl<'a, R> Counting<'a, R> {
    pub(super) fn new(inner: &'a mut R) -> (Self, Gauge) {
        let read = Rc::new(Cell::new(0));
        (Self { inner, read: Rc::clone(&read) }, Gauge { read, all: 0 })
    }
}

impl<R: Read> Read for Counting<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

impl<R: Seek> Seek for Counting<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// What came out of a file so far, against what was read of it.
pub(super) struct Gauge {
    read: Rc<Cell<u64>>,
    all: u64,
}

impl Gauge {
    /// How many bytes were read of the file up to now; to be asked before an entry is opened.
    pub(super) fn mark(&self) -> u64 {
        self.read.get()
    }

    /// How many bytes came out of all entries.
    pub(super) fn all(&self) -> u64 {
        self.all
    }

    /// Passes an entry on to `to`, piece by piece, for as long as it stays within its limits.
    pub(super) fn pass(
        &mut self,
        mut entry: impl Read,
        mark: u64,
        to: &mut dyn FnMut(&[u8]) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let (mut piece, mut inflated) = (vec![0; 1 << 16], 0_u64);
        loop {
            let count = entry.read(&mut piece).map_err(|_| Why::Damaged)?;
            if count == 0 {
                return Ok(());
            }
            inflated += count as u64;
            self.all += count as u64;
            let packed = self.read.get() - mark;
            if inflated > ENTRY_BYTES
                || self.all > ALL_BYTES
                || (inflated > FREE_BYTES && inflated > packed.saturating_mul(RATIO))
            {
                return Err(Why::TooMuch.into());
            }
            to(&piece[..count])?;
        }
    }
}
