//! Which export a file is: encoding, delimiter, header row and format, from its first bytes.

use super::{
    Context, DateOrder, Encoding, FORMATS, Format, Header, Refusal, Signature, detect_encoding, opened,
};
use csv::ReaderBuilder;
use std::io::Read;

/// How a file is laid out.
pub struct Layout {
    /// How its letters are encoded, as far as its first bytes tell. Whoever has followed the whole file with an
    /// [`EncodingWatch`](super::EncodingWatch) puts its answer here before the file is read.
    pub encoding: Encoding,
    /// What parts its cells.
    pub delimiter: u8,
    /// How many rows stand above the header, the header itself not counted.
    pub rows_above: usize,
    /// The header.
    pub header: Header,
    /// The format.
    pub format: &'static dyn Format,
    /// Whether the first cell of every row is the number of the row it was made from, as in the rows of a workbook.
    pub numbered: bool,
    /// Which of day and month comes first where the file leaves it open, because the owner was asked.
    pub day_order: Option<DateOrder>,
}

/// How many rows from the top may be the header: reports have a title and notes above it.
const HEADER_WITHIN: usize = 40;

/// Finds out how a file is laid out, from its first bytes; 256 KiB are plenty.
///
/// # Errors
/// A [`Refusal`] for anything that is not clearly one known export.
pub fn sniff(start: &[u8]) -> Result<Layout, Refusal> {
    sniff_as(start, false)
}

/// As [`sniff`], for rows that were made from a file of another kind where `numbered`: their first cell is the number
/// of the row in that file, so that problems name the row the owner sees.
///
/// # Errors
/// As [`sniff`].
pub fn sniff_as(start: &[u8], numbered: bool) -> Result<Layout, Refusal> {
    sniff_in(start, detect_encoding(start)?, numbered)
}

/// As [`sniff_as`], in the encoding the owner chose.
///
/// # Errors
/// As [`sniff`].
pub fn sniff_in(start: &[u8], encoding: Encoding, numbered: bool) -> Result<Layout, Refusal> {
    let mut text = Vec::new();
    // A start cut inside a letter ends in a decoding fault; what came before it is what counts here.
    let _ = opened(start, encoding).read_to_end(&mut text);
    let mut best: Option<(i32, Layout)> = None;
    let mut runner_up: Option<(i32, &'static str)> = None;
    let mut widest = Header::default();
    for delimiter in [b',', b';', b'\t', b'|'] {
        for (rows_above, header) in first_rows(&text, delimiter, numbered).into_iter().enumerate() {
            for format in FORMATS {
                let Some(score) = format.signatures().iter().filter_map(|s| score(s, &header)).max() else {
                    continue;
                };
                let better = best.as_ref().is_none_or(|(top, _)| score > *top);
                let other = best.as_ref().is_some_and(|(_, layout)| layout.format.id() != format.id());
                if better {
                    if other {
                        runner_up = best.take().map(|(top, layout)| (top, layout.format.id()));
                    }
                    let header = header.clone();
                    let layout = Layout {
                        encoding,
                        delimiter,
                        rows_above,
                        header,
                        format: *format,
                        numbered,
                        day_order: None,
                    };
                    best = Some((score, layout));
                } else if other && runner_up.is_none_or(|(second, _)| score > second) {
                    runner_up = Some((score, format.id()));
                }
            }
            if header.len() > widest.len() && widest.len() < 2 {
                widest = header;
            }
        }
    }
    let Some((top, layout)) = best else {
        return Err(Refusal::Unknown { columns: widest.first_names(6) });
    };
    match runner_up {
        Some((second, other)) if top - second < 5 => {
            Err(Refusal::Undecided { formats: (layout.format.id(), other) })
        }
        _ => Ok(layout),
    }
}

/// Ten for each anchor, one for each usual column; nothing if an anchor is missing or a column forbids it.
fn score(signature: &Signature, header: &Header) -> Option<i32> {
    if signature.never.iter().any(|name| header.has(name)) {
        return None;
    }
    if !signature.required.iter().all(|choice| choice.iter().any(|name| header.has(name))) {
        return None;
    }
    let typical = signature.typical.iter().filter(|name| header.has(name)).count();
    i32::try_from(signature.required.len() * 10 + typical).ok()
}

fn first_rows(text: &[u8], delimiter: u8, numbered: bool) -> Vec<Header> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    reader
        .byte_records()
        .map_while(Result::ok)
        .take(HEADER_WITHIN)
        .map(|record| {
            let cells: Vec<String> = record
                .iter()
                .skip(usize::from(numbered))
                .map(|cell| String::from_utf8_lossy(cell).into_owned())
                .collect();
            Header::new(cells.iter().map(String::as_str))
        })
        .collect()
}

impl Layout {
    /// The reader of this file's cells.
    ///
    /// # Errors
    /// A [`Refusal`] when the format is known but the file lacks what is needed.
    pub fn cells(&self, context: &Context) -> Result<Box<dyn super::Cells>, Refusal> {
        self.format.reader(&self.header, context)
    }
}

impl std::fmt::Debug for Layout {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Layout")
            .field("format", &self.format.id())
            .field("delimiter", &char::from(self.delimiter))
            .field("rows_above", &self.rows_above)
            .finish_non_exhaustive()
    }
}
