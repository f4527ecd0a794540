//! The sheets of a workbook, cell by cell, as CSV with the number of each row in front. Nothing here ever holds a
//! sheet: one far-off cell would make it larger than any memory.

use super::cell;
use super::packed::Shelf;
use super::report::{Fault, Inside, Why};
use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use csv::{Writer, WriterBuilder};
use std::io::{BufReader, Read, Seek, Write};

/// Excel's own limits, and what no export comes near.
const ROWS: u32 = 1_048_576;
const COLUMNS: usize = 512;
const CELL_LETTERS: usize = 32_767;
pub(super) const CELLS: u64 = 20_000_000;
const SHEETS: usize = 255;
/// What the rows may hold beyond a few times what the workbook holds: one long text can be named by every cell.
const FREE_BYTES: u64 = 64 << 20;
const TIMES: u64 = 4;

/// Reads the sheets of a workbook that has passed the pre-flight, `inflated` bytes of it.
pub(super) fn read<R: Read + Seek>(
    source: &mut R,
    inflated: u64,
    shelf: &mut dyn Shelf,
) -> Result<Vec<Inside>, Fault> {
    let mut book = Xlsx::new(BufReader::new(source)).map_err(|fault| why(&fault))?;
    let is_table = |kind, shown| kind == SheetType::WorkSheet && shown == SheetVisible::Visible;
    let sheets = book.sheets_metadata().iter().filter(|sheet| is_table(sheet.typ, sheet.visible));
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    if names.len() > SHEETS {
        return Err(Why::TooMuch.into());
    }
    let mut left = Left { cells: CELLS, bytes: FREE_BYTES + inflated.saturating_mul(TIMES) };
    let mut found = Vec::new();
    for name in names {
        let place = shelf.place(found.len()).map_err(Fault::Disk)?;
        let mut rows = Rows::new(place, &mut left);
        let mut cells = book.worksheet_cells_reader(&name).map_err(|fault| why(&fault))?;
        while let Some(cell) = cells.next_cell().map_err(|fault| why(&fault))? {
            rows.put(cell.get_position(), cell::text(cell.get_value()).as_deref())?;
        }
        if rows.finish()? {
            let name = name.chars().filter(|letter| !letter.is_control()).take(100).collect();
            found.push(Inside { name, numbered: true, left_out: None });
        }
    }
    if found.is_empty() { Err(Why::Empty.into()) } else { Ok(found) }
}

fn why(fault: &XlsxError) -> Why {
    match fault {
        XlsxError::Password => Why::Locked,
        _ => Why::Damaged,
    }
}

/// What a workbook may still bring, over all its sheets.
struct Left {
    cells: u64,
    bytes: u64,
}

/// The rows of one sheet on their way out.
struct Rows<'a> {
    out: Writer<Box<dyn Write>>,
    left: &'a mut Left,
    /// The row that is being filled, counted from 1.
    number: u32,
    row: Vec<String>,
    rows: u64,
    widest: usize,
}

impl<'a> Rows<'a> {
    fn new(place: Box<dyn Write>, left: &'a mut Left) -> Self {
        let out = WriterBuilder::new().flexible(true).from_writer(place);
        Self { out, left, number: 0, row: Vec::new(), rows: 0, widest: 0 }
    }

    fn put(&mut self, (row, column): (u32, u32), text: Option<&str>) -> Result<(), Fault> {
        self.left.cells = self.left.cells.checked_sub(1).ok_or(Why::TooMuch)?;
        let Some(text) = text else { return Ok(()) };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        // A letter has one byte at least, so that most texts need not be counted.
        let is_long = text.len() > CELL_LETTERS && text.chars().count() > CELL_LETTERS;
        if row >= ROWS || column >= COLUMNS || is_long {
            return Err(Why::TooMuch.into());
        }
        self.left.bytes = self.left.bytes.checked_sub(text.len() as u64).ok_or(Why::TooMuch)?;
        if row + 1 != self.number {
            self.end_row()?;
            self.number = row + 1;
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        self.row[column].clear();
        self.row[column].push_str(text);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Fault> {
        if self.row.is_empty() {
            return Ok(());
        }
        let number = self.number.to_string();
        let cells = std::iter::once(number.as_str()).chain(self.row.iter().map(String::as_str));
        self.out.write_record(cells).map_err(of_csv)?;
        self.rows += 1;
        self.widest = self.widest.max(self.row.iter().filter(|cell| !cell.is_empty()).count());
        // A comma for each empty cell is room on the disk as well.
        let room = (self.row.len() + number.len() + 1) as u64;
        self.left.bytes = self.left.bytes.checked_sub(room).ok_or(Why::TooMuch)?;
        self.row.clear();
        Ok(())
    }

    /// Writes the last row out; says whether this is a table: a header, a row, and more than one column.
    fn finish(mut self) -> Result<bool, Fault> {
        self.end_row()?;
        self.out.flush().map_err(Fault::Disk)?;
        Ok(self.rows > 1 && self.widest > 1)
    }
}

fn of_csv(fault: csv::Error) -> Fault {
    let detail = fault.to_string();
    match fault.into_kind() {
        csv::ErrorKind::Io(fault) => Fault::Disk(fault),
        _ => Fault::Disk(std::io::Error::other(detail)),
    }
}
