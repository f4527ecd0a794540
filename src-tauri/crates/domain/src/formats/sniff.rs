//! Which export a file is: encoding, delimiter, header row and format, from its first bytes.

use super::header::fold;
use super::table_layout::unknown;
use super::{
    Around, Context, DateOrder, Encoding, FORMATS, Format, Header, Refusal, Signature, detect_encoding,
    opened,
};
use csv::{ReaderBuilder, StringRecord};
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::LazyLock;

/// How a file is laid out.
pub struct Layout {
    /// How its letters are encoded, as far as its first bytes tell. Whoever has followed the whole file with an
    /// [`EncodingWatch`](super::EncodingWatch) puts its answer here before the file is read.
    pub encoding: Encoding,
    /// What parts its cells.
    pub delimiter: u8,
    /// How many rows stand above the header, the header itself not counted.
    pub rows_above: usize,
    /// Those rows: reports name their period there.
    pub above: Vec<StringRecord>,
    /// The header.
    pub header: Header,
    /// The format.
    pub format: &'static dyn Format,
    /// Whether the first cell of every row is the number of the row it was made from, as in the rows of a workbook.
    pub numbered: bool,
    /// Which of day and month comes first where the file leaves it open, because the owner was asked.
    pub day_order: Option<DateOrder>,
    /// Cells the owner put right, by line and column: what they say in place of what stands in the file.
    pub repairs: BTreeMap<(u64, usize), String>,
    /// Whether e-mail addresses are left out: then no cell of a column of addresses is read.
    pub without_email: bool,
}

/// How many rows from the top may be the header: reports have a title and notes above it.
pub(super) const HEADER_WITHIN: usize = 40;

/// How many rows are looked at in all: some formats are told by what stands under the header.
const ROWS_SEEN: usize = 400;

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
    let encoding = detect_encoding(start)?;
    let mut found = ranked(start, encoding, numbered);
    if found.is_empty() {
        return Err(unknown(&decoded(start, encoding), numbered));
    }
    let (top, layout) = found.remove(0);
    match found.first() {
        Some((second, other)) if top - second < CLEARLY => {
            Err(Refusal::Undecided { formats: (layout.format.id(), other.format.id()) })
        }
        _ => Ok(layout),
    }
}

/// As [`sniff_as`], for a file of which the owner said how its letters are encoded or which export it is.
///
/// # Errors
/// A [`Refusal`] for what is no text, and for a file that cannot be of that format.
pub fn sniff_told(
    start: &[u8],
    numbered: bool,
    encoding: Option<Encoding>,
    format: Option<&str>,
) -> Result<Layout, Refusal> {
    if encoding.is_none() && format.is_none() {
        return sniff_as(start, numbered);
    }
    let seen = detect_encoding(start)?;
    let encoding = encoding.unwrap_or(seen);
    let found = ranked(start, encoding, numbered);
    let wanted = |layout: &Layout| format.is_none_or(|id| layout.format.id() == id);
    let of_kind = found.into_iter().map(|(_, layout)| layout).find(wanted);
    of_kind.ok_or_else(|| unknown(&decoded(start, encoding), numbered))
}

/// How a file would be laid out as each format it could be, the likeliest first.
///
/// # Errors
/// A [`Refusal`] for what is no text.
pub fn candidates(start: &[u8], numbered: bool, encoding: Option<Encoding>) -> Result<Vec<Layout>, Refusal> {
    let seen = detect_encoding(start)?;
    let found = ranked(start, encoding.unwrap_or(seen), numbered);
    Ok(found.into_iter().map(|(_, layout)| layout).collect())
}

/// How much better the best format must fit than the next.
const CLEARLY: i32 = 5;

/// The first bytes as UTF-8.
pub(super) fn decoded(start: &[u8], encoding: Encoding) -> Vec<u8> {
    let mut text = Vec::new();
    // A start cut inside a letter ends in a decoding fault; what came before it is what counts here.
    let _ = opened(start, encoding).read_to_end(&mut text);
    text
}

/// The best layout for each format that fits, the likeliest first.
fn ranked(start: &[u8], encoding: Encoding, numbered: bool) -> Vec<(i32, Layout)> {
    let text = decoded(start, encoding);
    let mut found: Vec<(i32, Layout)> = Vec::new();
    for delimiter in [b',', b';', b'\t', b'|'] {
        let rows = first_rows(&text, delimiter, numbered, ROWS_SEEN);
        for (rows_above, row) in rows.iter().take(HEADER_WITHIN).enumerate() {
            let by_labels = if rows_above == 0 { named_by_labels(&rows) } else { None };
            let header = by_labels.unwrap_or_else(|| Header::new(row));
            let around = Around { above: &rows[..rows_above], below: &rows[rows_above + 1..] };
            for (format, signatures) in FORMATS.iter().zip(FOLDED.iter()) {
                let Some(score) = signatures.iter().filter_map(|signature| signature.score(&header)).max()
                else {
                    continue;
                };
                if !format.fits(&header, &around) {
                    continue;
                }
                let layout = || Layout {
                    encoding,
                    delimiter,
                    rows_above,
                    above: around.above.to_vec(),
                    header: header.clone(),
                    format: *format,
                    numbered,
                    day_order: None,
                    repairs: BTreeMap::new(),
                    without_email: false,
                };
                match found.iter_mut().find(|(_, other)| other.format.id() == format.id()) {
                    None => found.push((score, layout())),
                    Some(best) if score > best.0 => *best = (score, layout()),
                    Some(_) => {}
                }
            }
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found
}

/// The signatures of every format, folded once: they are held against every row that may be a header.
static FOLDED: LazyLock<Vec<Vec<FoldedSignature>>> = LazyLock::new(|| {
    FORMATS.iter().map(|format| format.signatures().iter().map(FoldedSignature::new).collect()).collect()
});

struct FoldedSignature {
    required: Vec<Vec<String>>,
    typical: Vec<String>,
    never: Vec<String>,
}

impl FoldedSignature {
    fn new(signature: &Signature) -> Self {
        let folded = |names: &[&str]| names.iter().map(|name| fold(name)).collect::<Vec<_>>();
        Self {
            required: signature.required.iter().map(|choice| folded(choice)).collect(),
            typical: folded(signature.typical),
            never: folded(signature.never),
        }
    }

    /// Ten for each anchor, one for each usual column; nothing if an anchor is missing or a column forbids it.
    fn score(&self, header: &Header) -> Option<i32> {
        let has = |name: &String| header.has_folded(name);
        if !self.required.iter().all(|choice| choice.iter().any(has)) || self.never.iter().any(has) {
            return None;
        }
        let typical = self.typical.iter().filter(|name| has(name)).count();
        i32::try_from(self.required.len() * 10 + typical).ok()
    }
}

/// The first rows of a text, without the numbers that stand before them.
pub(super) fn first_rows(text: &[u8], delimiter: u8, numbered: bool, count: usize) -> Vec<StringRecord> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    reader
        .byte_records()
        .map_while(Result::ok)
        .take(count)
        .map(|record| {
            let cells = record.iter().skip(usize::from(numbered));
            cells_of(cells.map(String::from_utf8_lossy), delimiter)
        })
        .collect()
}

/// A report without a table: under its title stand labels with a value beside each. What it is recognised by is the
/// title and the labels.
fn named_by_labels(rows: &[StringRecord]) -> Option<Header> {
    let (title, below) = rows.split_first()?;
    let filled = |cells: &StringRecord| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let labels = below.iter().take(HEADER_WITHIN).filter(|cells| filled(cells) == 2);
    let labels = labels.filter_map(|cells| cells.get(0));
    (filled(title) == 1).then(|| Header::new(title.iter().chain(labels)))
}

/// A row's cells. Where blanks part them, several blanks are one.
pub(super) fn cells_of(cells: impl Iterator<Item = impl AsRef<str>>, delimiter: u8) -> StringRecord {
    let mut record = StringRecord::new();
    for cell in cells {
        if delimiter != b' ' || !cell.as_ref().trim().is_empty() {
            record.push_field(cell.as_ref());
        }
    }
    record
}

impl Layout {
    /// The reader of this file's cells.
    ///
    /// # Errors
    /// A [`Refusal`] when the format is known but the file lacks what is needed.
    pub fn cells(&self, context: &Context) -> Result<Box<dyn super::Cells>, Refusal> {
        let context = Context { above: self.above.clone(), ..context.clone() };
        self.format.reader(&self.header, &context)
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
