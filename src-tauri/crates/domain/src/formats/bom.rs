//! UTF-8 as it is: only the byte order mark at its beginning is taken away.

use std::io::{self, Read};

const MARK: [u8; 3] = *b"\xef\xbb\xbf";

/// A reader that leaves the byte order mark out.
pub(super) struct WithoutMark<R> {
    inner: R,
    /// What was read to look for the mark and turned out to be none, and how much of it was passed on.
    start: Option<(Vec<u8>, usize)>,
}

impl<R: Read> WithoutMark<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, start: None }
    }

    fn look(&mut self) -> io::Result<Vec<u8>> {
        let mut start = Vec::with_capacity(MARK.len());
        self.inner.by_ref().take(MARK.len() as u64).read_to_end(&mut start)?;
        if start == MARK {
            start.clear();
        }
        Ok(start)
    }
}

impl<R: Read> Read for WithoutMark<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.start.is_none() {
            self.start = Some((self.look()?, 0));
        }
        if let Some((start, passed)) = &mut self.start
            && *passed < start.len()
        {
            let count = (start.len() - *passed).min(buffer.len());
            buffer[..count].copy_from_slice(&start[*passed..*passed + count]);
            *passed += count;
            return Ok(count);
        }
        self.inner.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let one = buffer.len().min(1);
            self.0.read(&mut buffer[..one])
        }
    }

    #[test]
    fn only_a_whole_mark_at_the_beginning_goes() {
        for (bytes, left) in [
            (&b"\xef\xbb\xbfa,b"[..], &b"a,b"[..]),
            (b"\xef\xbb\xbf", b""),
            (b"\xef\xbb", b"\xef\xbb"),
            (b"a\xef\xbb\xbf", b"a\xef\xbb\xbf"),
            (b"", b""),
            (b"\xef\xbb\xbf\xef\xbb\xbfa", b"\xef\xbb\xbfa"),
        ] {
            let mut out = Vec::new();
            WithoutMark::new(Drops(bytes)).read_to_end(&mut out).expect("memory can be read");
            assert_eq!(out, left, "{bytes:?}");
        }
    }
}
