//! The guard before the CSV reader: one stray quotation mark must not swallow a file, nor one cell the memory.
//!
//! It follows the same quoting rules as the reader behind it and only counts; it changes nothing. What matters to it
//! are quotation marks and line ends, so it leaps from one to the next and looks at cells only in rows so long that a
//! limit could be near.

use super::Refusal;
use memchr::{memchr_iter, memchr3, memrchr};
use std::io::{self, Read};

const FIELD_BYTES: usize = 1 << 20;
const RECORD_BYTES: usize = 8 << 20;
const FIELDS: usize = 2_000;
const BREAKS_IN_QUOTES: usize = 1_000;

#[derive(Clone, Copy, PartialEq)]
enum At {
    FieldStart,
    Field,
    Quoted,
    QuoteInQuoted,
}

/// A reader that passes bytes on and remembers the first thing that no real export would have.
pub(super) struct Guard<R> {
    inner: R,
    delimiter: u8,
    at: At,
    line: u64,
    after_return: bool,
    record_line: u64,
    quote_line: u64,
    breaks: usize,
    field: usize,
    record: usize,
    fields: usize,
    fault: Option<Refusal>,
}

impl<R: Read> Guard<R> {
    pub(super) fn new(inner: R, delimiter: u8) -> Self {
        Self {
            inner,
            delimiter,
            at: At::FieldStart,
            line: 1,
            after_return: false,
            record_line: 1,
            quote_line: 1,
            breaks: 0,
            field: 0,
            record: 0,
            fields: 1,
            fault: None,
        }
    }

    /// What was wrong, once everything has been read.
    pub(super) fn fault(&self) -> Option<Refusal> {
        self.fault.clone()
    }

    fn watch(&mut self, mut bytes: &[u8]) {
        while self.fault.is_none() {
            // Right behind a quotation mark inside quotes every byte counts.
            let next = match self.at {
                At::QuoteInQuoted => (!bytes.is_empty()).then_some(0),
                At::FieldStart | At::Field | At::Quoted => memchr3(b'"', b'\n', b'\r', bytes),
            };
            let Some(next) = next else { return self.pass(bytes) };
            self.pass(&bytes[..next]);
            self.turn(bytes[next]);
            bytes = &bytes[next + 1..];
        }
    }

    /// A stretch without quotation marks and line ends.
    fn pass(&mut self, stretch: &[u8]) {
        let Some(last) = stretch.last() else { return };
        self.after_return = false;
        self.record += stretch.len();
        if self.at == At::Quoted {
            self.field += stretch.len();
        } else {
            self.at = if *last == self.delimiter { At::FieldStart } else { At::Field };
            self.fields += memchr_iter(self.delimiter, stretch).count();
            // The longest cell of a stretch is found cell by cell; that is only worth it where one can be too long.
            match self.field + stretch.len() > FIELD_BYTES {
                true => self.cells_of(stretch),
                false => {
                    let end = memrchr(self.delimiter, stretch);
                    self.field = end.map_or(self.field + stretch.len(), |end| stretch.len() - end - 1);
                }
            }
        }
        self.check();
    }

    fn cells_of(&mut self, stretch: &[u8]) {
        let mut longest = 0;
        let mut cells = stretch.split(|byte| *byte == self.delimiter).peekable();
        while let Some(cell) = cells.next() {
            self.field += cell.len();
            longest = longest.max(self.field);
            if cells.peek().is_some() {
                self.field = 0;
            }
        }
        if longest > FIELD_BYTES {
            self.field = longest;
        }
    }

    /// A quotation mark, a line end, or whatever follows a quotation mark inside quotes.
    fn turn(&mut self, byte: u8) {
        self.field += 1;
        self.record += 1;
        // A line feed right behind a carriage return ends the same line.
        let ends_line = byte == b'\r' || (byte == b'\n' && !self.after_return);
        self.after_return = byte == b'\r';
        self.line += u64::from(ends_line);
        match (self.at, byte) {
            (At::Quoted, b'"') => self.at = At::QuoteInQuoted,
            (At::QuoteInQuoted, b'"') => self.at = At::Quoted,
            (At::Quoted, _) if ends_line => {
                self.breaks += 1;
                if self.breaks > BREAKS_IN_QUOTES {
                    return self.fail(Refusal::EndlessQuote { line: self.quote_line });
                }
            }
            (At::Quoted, _) => {}
            (_, b'\n' | b'\r') => self.end_record(),
            (At::FieldStart, b'"') => {
                self.at = At::Quoted;
                self.quote_line = self.line;
                self.breaks = 0;
            }
            // A quotation mark inside a quoted cell, not doubled: the one that opened it never closed, and this one
            // begins another cell lines further down. Whatever lies between would be swallowed.
            (At::QuoteInQuoted, other) if other != self.delimiter && other != b' ' => {
                return self.fail(Refusal::UnclosedQuote { line: self.quote_line });
            }
            (_, delimiter) if delimiter == self.delimiter => {
                self.at = At::FieldStart;
                self.field = 0;
                self.fields += 1;
            }
            _ => self.at = At::Field,
        }
        self.check();
    }

    fn check(&mut self) {
        if self.field > FIELD_BYTES || self.record > RECORD_BYTES || self.fields > FIELDS {
            let unclosed = self.at == At::Quoted;
            let line = if unclosed { self.quote_line } else { self.record_line };
            let why = if unclosed { Refusal::EndlessQuote { line } } else { Refusal::TooLarge { line } };
            self.fail(why);
        }
    }

    fn end_record(&mut self) {
        (self.at, self.field, self.record, self.fields) = (At::FieldStart, 0, 0, 1);
        self.record_line = self.line;
    }

    fn fail(&mut self, why: Refusal) {
        self.fault.get_or_insert(why);
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if count == 0 && self.at == At::Quoted && self.fault.is_none() {
            self.fail(Refusal::UnclosedQuote { line: self.quote_line });
        }
        self.watch(&buffer[..count]);
        match &self.fault {
            Some(why) => Err(io::Error::new(io::ErrorKind::InvalidData, format!("{why:?}"))),
            None => Ok(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &[u8]) -> Option<Refusal> {
        let mut guard = Guard::new(text, b',');
        let _ = io::copy(&mut guard, &mut io::sink());
        guard.fault()
    }

    #[test]
    fn ordinary_files_pass() {
        for text in ["", "a,b\n1,2\n", "a,\"b\nc\",\"d\"\"e\"\n", "5\" plate,x\r\n\"closed\"", "a,b\r1,2\r"] {
            assert_eq!(fault(text.as_bytes()), None, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_named_by_its_line() {
        assert_eq!(fault(b"a,b\n1,\"two\n3,4\n"), Some(Refusal::UnclosedQuote { line: 2 }));
        let long = [&b"a,b\n1,2\n3,\"x\n"[..], &b"4,5\n".repeat(2_000), b"6,\"7\"\n"].concat();
        assert_eq!(fault(&long), Some(Refusal::EndlessQuote { line: 3 }));
        for end in ["\r\n", "\r"] {
            let open = "a,b\n1,\"x\ny\"\n1,\"two\n3,4\n".replace('\n', end);
            assert_eq!(fault(open.as_bytes()), Some(Refusal::UnclosedQuote { line: 4 }), "{end:?}");
        }
    }

    #[test]
    fn a_quote_that_only_seems_to_close_is_found_out() {
        assert_eq!(fault(b"a,b\n1,\"two\n3,\"four\"\n"), Some(Refusal::UnclosedQuote { line: 2 }));
        assert_eq!(fault(b"a,b\n1,\"n\n2,x\n3,\"hello, world\"\n"), Some(Refusal::UnclosedQuote { line: 2 }));
    }

    #[test]
    fn it_finds_the_same_whatever_the_size_of_the_pieces() {
        let texts: [&[u8]; 6] = [
            b"a,b\n1,\"two\n3,\"four\"\n",
            b"a,\"b\r\nc\",\"d\"\"e\"\r\n\"\",x\"y,\" \"\n",
            b"a,b\r1,\"n\r\r\n2,x\r",
            b"a\n\"\"\"\",b\n\"x\" ,y\n",
            b"a,\n,\"\n",
            b"x\"\"\",y\n",
        ];
        for text in texts {
            let at_once = fault(text);
            for size in 1..text.len() {
                let mut guard = Guard::new(io::empty(), b',');
                text.chunks(size).for_each(|piece| guard.watch(piece));
                if guard.at == At::Quoted && guard.fault.is_none() {
                    guard.fail(Refusal::UnclosedQuote { line: guard.quote_line });
                }
                assert_eq!(guard.fault(), at_once, "{:?} in pieces of {size}", String::from_utf8_lossy(text));
            }
        }
    }

    #[test]
    fn a_long_row_of_short_cells_passes_and_a_long_cell_at_its_end_does_not() {
        let cells = [b"x".repeat(1 << 10), b",".to_vec()].concat().repeat(1_500);
        assert_eq!(fault(&[&cells[..], b"\n"].concat()), None, "1.5 MB in cells of 1 KB");
        let long = [&cells[..], &b"x".repeat(FIELD_BYTES + 1)].concat();
        assert_eq!(fault(&long), Some(Refusal::TooLarge { line: 1 }));
    }

    #[test]
    fn cells_rows_and_columns_have_a_limit() {
        assert_eq!(
            fault(&[b"a\n".as_slice(), &b"x".repeat(2 << 20)].concat()),
            Some(Refusal::TooLarge { line: 2 })
        );
        assert_eq!(fault(&b",".repeat(3_000)), Some(Refusal::TooLarge { line: 1 }));
    }
}
