//! Reads a file ahead of whoever parses it: its sum and its encoding are found on a thread of their own meanwhile.

use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;
use tillwise_domain::formats::EncodingWatch;

const PIECE: usize = 1 << 18;
const AHEAD: usize = 4;

/// What is known of a file once all of it was read.
pub(crate) struct Whole {
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// What its letters say of its encoding.
    pub watch: EncodingWatch,
}

/// Reads the whole file while `parse` works on it; `read` counts the bytes that were read.
///
/// Where `parse` ends early the rest is read all the same, because the encoding shows only in the whole file. Once
/// `stopped` says so it is not: what comes back then is of a part of the file, and whoever stopped must not use it.
///
/// # Errors
/// What the file system says.
pub(crate) fn read_ahead<T>(
    path: &Path,
    read: &AtomicU64,
    stopped: &(dyn Fn() -> bool + Sync),
    parse: impl FnOnce(Pieces) -> T,
) -> Result<(T, Whole)> {
    let file = File::open(path).map_err(|fault| Error::file(path, &fault))?;
    let (full, pieces) = sync_channel(AHEAD);
    let (used, empty) = channel();
    let (parsed, whole) = thread::scope(|scope| {
        let named = thread::Builder::new().name("reading".to_owned());
        let reading = named.spawn_scoped(scope, move || read_all(file, read, stopped, (&full, &empty)));
        let parsed = parse(Pieces { pieces, used, piece: Vec::new(), at: 0 });
        let ended = |_| Err(io::Error::other("the reading thread ended"));
        (parsed, reading.and_then(|reading| reading.join().unwrap_or_else(ended)))
    });
    Ok((parsed, whole.map_err(|fault| Error::file(path, &fault))?))
}

fn read_all(
    mut file: File,
    read: &AtomicU64,
    stopped: &(dyn Fn() -> bool + Sync),
    (full, empty): (&SyncSender<Vec<u8>>, &Receiver<Vec<u8>>),
) -> io::Result<Whole> {
    let (mut hasher, mut watch, mut bytes) = (Sha256::new(), EncodingWatch::new(), 0);
    while !stopped() {
        let mut piece = empty.try_recv().unwrap_or_default();
        piece.clear();
        if file.by_ref().take(PIECE as u64).read_to_end(&mut piece)? == 0 {
            break;
        }
        hasher.update(&piece);
        watch.see(&piece);
        bytes += piece.len() as u64;
        read.store(bytes, Ordering::Relaxed);
        // Nobody listens any more once the parser has ended.
        let _ = full.send(piece);
    }
    Ok(Whole { bytes, hash: hex(hasher), watch })
}

/// A reader that sums up what goes through it, as [`Whole::hash`] does.
pub(crate) struct Summing<R> {
    inner: R,
    hasher: Sha256,
}

impl<R: Read> Summing<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, hasher: Sha256::new() }
    }

    /// Reads what is left and gives the sum of everything.
    ///
    /// # Errors
    /// What the file system says.
    pub(crate) fn finish(mut self) -> io::Result<String> {
        io::copy(&mut self, &mut io::sink())?;
        Ok(hex(self.hasher))
    }
}

impl<R: Read> Read for Summing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..count]);
        Ok(count)
    }
}

fn hex(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The file as the parser reads it.
pub(crate) struct Pieces {
    pieces: Receiver<Vec<u8>>,
    used: Sender<Vec<u8>>,
    piece: Vec<u8>,
    at: usize,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            // The end of the pieces is the end of the file; a fault on the way there is told by the reading thread.
            let Ok(next) = self.pieces.recv() else { return Ok(0) };
            let done = std::mem::replace(&mut self.piece, next);
            let _ = self.used.send(done);
            self.at = 0;
        }
        let count = buffer.len().min(self.piece.len() - self.at);
        buffer[..count].copy_from_slice(&self.piece[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_whether_its_parser_stays_or_leaves() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let bytes: Vec<u8> = (0..3 * PIECE + 7).map(|at| (at % 251) as u8).collect();
        std::fs::write(&path, &bytes).unwrap();
        let read = AtomicU64::new(0);
        let (seen, whole) = read_ahead(&path, &read, &|| false, |mut pieces| {
            let mut seen = Vec::new();
            pieces.read_to_end(&mut seen).map(|_| seen)
        })
        .unwrap();
        assert_eq!((seen.unwrap(), whole.bytes), (bytes.clone(), bytes.len() as u64));
        let sum = crate::store::backups::sum(&path).unwrap();
        assert_eq!((whole.bytes, whole.hash.clone()), sum);
        let (_, left) = read_ahead(&path, &read, &|| false, drop).unwrap();
        assert_eq!(left.hash, whole.hash, "a parser that gives up at once changes nothing");
        assert!(read_ahead(&folder.path().join("none"), &read, &|| false, drop).is_err());
        let (_, stopped) = read_ahead(&path, &read, &|| true, drop).unwrap();
        assert_eq!(stopped.bytes, 0, "who stopped does not wait for the rest");
        let mut second = Summing::new(&bytes[..]);
        second.read_exact(&mut [0; 9]).unwrap();
        assert_eq!(second.finish().unwrap(), left.hash, "the second pass gives the same sum");
    }
}
