//! Server-sent events (WHATWG HTML, section 9.2): lines in, the data of each event out.

use crate::fault::{Fault, Result};

/// Cuts a stream of bytes into events.
#[derive(Default)]
pub(crate) struct Events {
    line: Vec<u8>,
    data: String,
}

impl Events {
    /// Takes the next bytes and hands on the data of every event that is whole now.
    ///
    /// # Errors
    /// [`Fault::NotUnderstood`] for bytes that are no text, and what `each` says.
    pub fn feed(&mut self, bytes: &[u8], each: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
        for byte in bytes {
            if *byte == b'\n' {
                self.end_line(each)?;
            } else {
                self.line.push(*byte);
            }
        }
        Ok(())
    }

    /// Hands on what stood behind the last line break.
    ///
    /// # Errors
    /// As [`Events::feed`].
    pub fn finish(&mut self, each: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
        self.end_line(each)?;
        self.end_event(each)
    }

    fn end_line(&mut self, each: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
        let line = std::mem::take(&mut self.line);
        let line = std::str::from_utf8(&line).map_err(|_| Fault::NotUnderstood)?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            return self.end_event(each);
        }
        if let Some(data) = line.strip_prefix("data:") {
            if !self.data.is_empty() {
                self.data.push('\n');
            }
            self.data.push_str(data.strip_prefix(' ').unwrap_or(data));
        }
        Ok(())
    }

    fn end_event(&mut self, each: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
        let data = std::mem::take(&mut self.data);
        if data.is_empty() { Ok(()) } else { each(&data) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_the_same_however_their_bytes_are_cut() {
        let stream = "event: ping\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\n: nothing\n\ndata:größer\n\ndata: last";
        for size in 1..stream.len() {
            let (mut events, mut heard) = (Events::default(), Vec::new());
            let mut each = |data: &str| {
                heard.push(data.to_owned());
                Ok(())
            };
            for piece in stream.as_bytes().chunks(size) {
                events.feed(piece, &mut each).unwrap();
            }
            events.finish(&mut each).unwrap();
            assert_eq!(heard, ["{\"a\":\n1}", "größer", "last"], "{size} bytes at a time");
        }
        let broken = Events::default().feed(b"data: \xff\n", &mut |_| Ok(()));
        assert_eq!(broken, Err(Fault::NotUnderstood));
    }
}
