//! The guard before the CSV reader: one stray quotation mark must not swallow a file, nor one cell the memory.
//!
//! It follows the same quoting rules as the reader behind it and only counts; it changes nothing.

use super::Refusal;
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

    fn watch(&mut self, bytes: &[u8]) {
        for &byte in bytes {
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
            if self.field > FIELD_BYTES || self.record > RECORD_BYTES || self.fields > FIELDS {
                let unclosed = self.at == At::Quoted;
                let line = if unclosed { self.quote_line } else { self.record_line };
                let why = if unclosed { Refusal::EndlessQuote { line } } else { Refusal::TooLarge { line } };
                return self.fail(why);
            }
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
    fn cells_rows_and_columns_have_a_limit() {
        assert_eq!(
            fault(&[b"a\n".as_slice(), &b"x".repeat(2 << 20)].concat()),
            Some(Refusal::TooLarge { line: 2 })
        );
        assert_eq!(fault(&b",".repeat(3_000)), Some(Refusal::TooLarge { line: 1 }));
    }
}
