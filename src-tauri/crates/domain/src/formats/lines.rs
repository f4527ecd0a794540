//! Line numbers for the rows of a file: a reader that remembers where lines end in what it passes on.
//!
//! The CSV reader counts line feeds only, and sees one after it has begun the next record. What an editor shows
//! beside a row is counted here instead, for line feeds, carriage returns and both together.

use memchr::memchr2_iter;
use std::collections::VecDeque;
use std::io::{self, Read};

/// A line end still ahead of the record that is being read.
struct LineEnd {
    from: u64,
    to: u64,
}

/// A reader that passes bytes on and knows on which line each of them stands.
pub(super) struct LineReader<R> {
    inner: R,
    /// How many bytes were passed on.
    passed: u64,
    ends_with_return: bool,
    ahead: VecDeque<LineEnd>,
    line: u64,
    /// The first byte of `line`.
    line_from: u64,
}

impl<R: Read> LineReader<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, passed: 0, ends_with_return: false, ahead: VecDeque::new(), line: 1, line_from: 0 }
    }

    /// The line, counted from 1, of the record whose reading began at this byte.
    ///
    /// Records are asked for in the order of the file, each once it has been read. The CSV reader leaves the second
    /// half of a line end and blank lines to the next record, so line ends right at `byte` are passed over.
    pub(super) fn line_at(&mut self, byte: u64) -> u64 {
        let mut at = byte.max(self.line_from);
        while let Some(end) = self.ahead.front().filter(|end| end.from <= at) {
            self.line += 1;
            self.line_from = end.to;
            at = at.max(end.to);
            self.ahead.pop_front();
        }
        self.line
    }

    fn watch(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            let from = self.passed + at as u64;
            let behind_return = if at == 0 { self.ends_with_return } else { bytes[at - 1] == b'\r' };
            if bytes[at] == b'\n' && behind_return {
                match self.ahead.back_mut() {
                    Some(end) => end.to += 1,
                    None => self.line_from += 1,
                }
            } else {
                self.ahead.push_back(LineEnd { from, to: from + 1 });
            }
        }
        self.ends_with_return = *last == b'\r';
        self.passed += bytes.len() as u64;
    }
}

impl<R: Read> Read for LineReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.watch(&buffer[..count]);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::load::rows_of;
    use crate::formats::{opened, sniff};

    /// Gives one to three bytes at a time, so that every line end is cut somewhere.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let some = (1 + self.0.len() % 3).min(buffer.len());
            self.0.read(&mut buffer[..some])
        }
    }

    const TEXT: &str = "\nDay,Sessions,Note\n2026-11-10,1,\n\n\n2026-11-11,2,\"two\nlines\"\n2026-11-12,3,\"\n\
                        \n\"\n\n2026-11-13,4,\n";

    fn lines(text: &[u8]) -> Vec<u64> {
        let layout = sniff(text).expect("a sessions report");
        let read = |mut text: &mut dyn Read| {
            let mut lines = Vec::new();
            let all = rows_of(&mut text, &layout, &mut |row| {
                lines.push(row.line);
                true
            });
            assert_eq!(all, Ok(Ok(())));
            lines
        };
        let at_once = read(&mut opened(text, layout.encoding));
        assert_eq!(read(&mut opened(Drops(text), layout.encoding)), at_once);
        let decoded = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        assert_eq!(read(&mut Drops(decoded)), at_once, "line ends cut by a buffer's edge");
        at_once
    }

    #[test]
    fn a_row_has_the_line_an_editor_shows_whatever_ends_its_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = TEXT.replace('\n', end);
            assert_eq!(lines(text.as_bytes()), [3, 6, 8, 12], "{end:?}");
            assert_eq!(lines(format!("\u{feff}{text}").as_bytes()), [3, 6, 8, 12], "{end:?} after a mark");
        }
    }

    #[test]
    fn mixed_line_ends_and_a_last_line_without_one() {
        assert_eq!(lines(b"Day,Sessions\r\n1,1\n2,2\r3,3\r\n\n\r4,4\n\r\n5,5"), [2, 3, 4, 7, 9]);
    }

    #[test]
    fn only_a_line_feed_right_behind_a_return_belongs_to_it() {
        for cells in 0..200 {
            let text = format!("Day,Sessions\r1,{}\n2,1\n", "0".repeat(cells));
            assert_eq!(lines(text.as_bytes()), [2, 3], "{cells} digits between the two line ends");
        }
    }

    #[test]
    fn lines_far_beyond_one_buffer_are_counted() {
        let text = format!("Day,Sessions\r\n{}", "2026-11-10,1\r\n".repeat(60_000));
        let found = lines(text.as_bytes());
        assert!(found.iter().copied().eq(2..=60_001));
    }
}
