//! Which export a file is: encoding, delimiter, header row and format, from its first bytes.

use super::header::fold;
use super::{
    Around, Context, DateOrder, Encoding, FORMATS, Format, Header, Refusal, Signature, as_table,
    detect_encoding, opened,
};
use crate::write_back::way_back;
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
    let Ranked { mut found, widest, rival } = ranked(start, encoding, numbered);
    if found.is_empty() {
        // As a table it may show its columns better: a comma in a text is no separator.
        let header = as_table(start, numbered).map_or(widest, |table| table.header);
        return Err(Refusal::Unknown { columns: header.first_names(6) });
    }
    let (top, layout) = found.remove(0);
    let close = found.first().filter(|(second, _)| top - second < CLEARLY);
    match rival.or(close.map(|(_, other)| other.format.id())) {
        Some(other) => Err(Refusal::Undecided { formats: (layout.format.id(), other) }),
        None => Ok(layout),
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
    let Ranked { found, widest, .. } = ranked(start, encoding.unwrap_or(seen), numbered);
    let wanted = |layout: &Layout| format.is_none_or(|id| layout.format.id() == id);
    let of_kind = found.into_iter().map(|(_, layout)| layout).find(wanted);
    let of_part = || part_of(start, numbered, encoding.unwrap_or(seen), format?);
    of_kind.or_else(of_part).ok_or_else(|| Refusal::Unknown { columns: widest.first_names(6) })
}

/// A file with some of the columns of a product export, as far as it can be told whose its rows are: what Tillwise wrote
/// for the shop, or an export for which columns were chosen. Too little to be recognised by; somebody has to know it.
fn part_of(start: &[u8], numbered: bool, encoding: Encoding, format: &str) -> Option<Layout> {
    let way = way_back(format)?;
    let format = *FORMATS.iter().find(|one| one.id() == format)?;
    let mut text = Vec::new();
    let _ = opened(start, encoding).read_to_end(&mut text);
    [b',', b';', b'\t', b'|'].into_iter().find_map(|delimiter| {
        let header = Header::new(&first_rows(&text, delimiter, numbered, 1).pop()?);
        let is_part = way.names_products(&header)
            && way.holds_texts(&header)
            && format.reader(&header, &Context::default()).is_ok();
        is_part.then(|| Layout {
            encoding,
            delimiter,
            rows_above: 0,
            above: Vec::new(),
            header,
            format,
            numbered,
            day_order: None,
            repairs: BTreeMap::new(),
            without_email: false,
        })
    })
}

/// How a file would be laid out as each format it could be, the likeliest first.
///
/// # Errors
/// A [`Refusal`] for what is no text.
pub fn candidates(start: &[u8], numbered: bool, encoding: Option<Encoding>) -> Result<Vec<Layout>, Refusal> {
    let seen = detect_encoding(start)?;
    let found = ranked(start, encoding.unwrap_or(seen), numbered).found;
    Ok(found.into_iter().map(|(_, layout)| layout).collect())
}

/// How much better the best format must fit than the next.
const CLEARLY: i32 = 5;

/// What a file could be.
struct Ranked {
    /// The best layout for each format that fits, the likeliest first.
    found: Vec<(i32, Layout)>,
    /// The widest of the first rows.
    widest: Header,
    /// The format, or the other dialect of the likeliest one, whose columns stand among those of the likeliest; it is
    /// the second of `found` then.
    rival: Option<&'static str>,
}

fn ranked(start: &[u8], encoding: Encoding, numbered: bool) -> Ranked {
    let mut text = Vec::new();
    // A start cut inside a letter ends in a decoding fault; what came before it is what counts here.
    let _ = opened(start, encoding).read_to_end(&mut text);
    let mut found: Vec<(i32, Layout)> = Vec::new();
    // Those whose anchors are all there beside a column that forbids them.
    let mut forbidden: Vec<(i32, Layout)> = Vec::new();
    let mut widest = Header::default();
    for delimiter in [b',', b';', b'\t', b'|'] {
        let rows = first_rows(&text, delimiter, numbered, ROWS_SEEN);
        for (rows_above, row) in rows.iter().take(HEADER_WITHIN).enumerate() {
            let by_labels = if rows_above == 0 { named_by_labels(&rows) } else { None };
            let header = by_labels.unwrap_or_else(|| Header::new(row));
            let around = Around { above: &rows[..rows_above], below: &rows[rows_above + 1..] };
            for (format, signatures) in FORMATS.iter().zip(FOLDED.iter()) {
                let best = |allowed: bool| {
                    let scores = signatures.iter().filter(|signature| signature.allows(&header) == allowed);
                    scores.filter_map(|signature| signature.score(&header)).max()
                };
                let (score, found) = match (best(true), best(false)) {
                    (Some(score), _) => (score, &mut found),
                    (None, Some(score)) => (score, &mut forbidden),
                    (None, None) => continue,
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
            if header.len() > widest.len() && widest.len() < 2 {
                widest = header;
            }
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let rival = with_rival(&mut found, forbidden);
    Ranked { found, widest, rival }
}

/// How many columns of its own another format must have among those of the likeliest one to make it doubtful. One may
/// be there by chance.
const OWN_ANCHORS: usize = 2;

/// The format whose columns are mixed with those of the likeliest, put behind it.
fn with_rival(found: &mut Vec<(i32, Layout)>, forbidden: Vec<(i32, Layout)>) -> Option<&'static str> {
    let (_, top) = found.first()?;
    let (id, header) = (top.format.id(), &top.header);
    let signatures = |id: &str| {
        let of = FORMATS.iter().zip(FOLDED.iter()).find(|(format, _)| format.id() == id);
        of.map(|(_, signatures)| signatures.as_slice()).unwrap_or_default()
    };
    let own = signatures(id).iter().filter(|signature| signature.allows(header));
    let own = own.max_by_key(|signature| signature.score(header))?;
    let mixed_in = |signature: &FoldedSignature, least: usize| {
        signature.score(header).is_some() && signature.anchors_unknown_to(own, header) >= least
    };
    // Two dialects of one export may differ in a single anchor, and no file is written in both.
    if signatures(id).iter().any(|signature| mixed_in(signature, 1)) {
        return Some(id);
    }
    // Exports of one platform share columns; which of them it is the anchors and the lead tell.
    let is_rival = |(_, other): &(i32, Layout)| {
        platform(other.format.id()) != platform(id)
            && (other.rows_above, other.delimiter) == (top.rows_above, top.delimiter)
            && signatures(other.format.id()).iter().any(|signature| mixed_in(signature, OWN_ANCHORS))
    };
    let rival = match found.iter().position(is_rival) {
        Some(at) => found.remove(at),
        None => forbidden.into_iter().find(is_rival)?,
    };
    let other = rival.1.format.id();
    found.insert(1, rival);
    Some(other)
}

/// Whose export a format is, by the first word of its id.
fn platform(id: &str) -> &str {
    id.split_once('-').map_or(id, |(platform, _)| platform)
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

    /// Whether no column forbids it.
    fn allows(&self, header: &Header) -> bool {
        !self.never.iter().any(|name| header.has_folded(name))
    }

    /// How many anchors stand in columns which another signature does not mention.
    fn anchors_unknown_to(&self, other: &Self, header: &Header) -> usize {
        let knows = |name: &String| {
            other.required.iter().flatten().chain(&other.typical).any(|mentioned| mentioned == name)
        };
        let there = |choice: &&Vec<String>| {
            let mut there = choice.iter().filter(|name| header.has_folded(name)).peekable();
            there.peek().is_some() && !there.any(knows)
        };
        self.required.iter().filter(there).count()
    }

    /// Ten for each anchor, one for each usual column; nothing if an anchor is missing.
    fn score(&self, header: &Header) -> Option<i32> {
        let has = |name: &String| header.has_folded(name);
        if !self.required.iter().all(|choice| choice.iter().any(has)) {
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
