//! A report as both writers take it: sheets of blocks, every text written out already.

use super::Paper;
use crate::charts::Drawing;
use jiff::civil::DateTime;

/// A whole report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Report {
    /// Its title.
    pub title: String,
    /// The line below it: whose shop, which days.
    pub sub: String,
    /// What stands on every page: how fresh the numbers are and how many rows they rest on.
    pub as_of: String,
    /// What else stands on every page, where the report names people.
    pub marked: Option<String>,
    /// When the newest data came in, in the shop's zone; nothing without any. Never the clock.
    pub fresh: Option<DateTime>,
    /// Minutes by which the shop's zone was ahead of UTC then.
    pub ahead: i16,
    /// `Page 2 of 9`, with `{page}` and `{pages}` in it.
    pub page_of: String,
    /// What it is printed on.
    pub paper: Paper,
    /// What stands for letters that the printed font lacks, as a sentence.
    pub lacking: String,
    /// Its sheets; each begins a page.
    pub sheets: Vec<Sheet>,
}

/// What begins on a page of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sheet {
    /// Its heading; the first sheet has the title of the report instead.
    pub title: Option<String>,
    /// What is on it.
    pub blocks: Vec<Block>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// A heading within the sheet.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that stands back: how something is counted.
    Note(String),
    /// Something that is missing, said openly.
    Gap(String),
    /// One number, large, with its name and what is to be known beside it.
    Number(Number),
    /// Lines of a list.
    List(Vec<String>),
    /// Numbered lines.
    Steps(Vec<String>),
    /// A table.
    Table(Table),
    /// A drawing with its table.
    Figure(Figure),
}

/// One number, large.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// What it is.
    pub value: String,
    /// What to know about it.
    pub beside: String,
}

/// A table; the first cell of a row is its head.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub heads: Vec<Head>,
    /// Its rows, as many cells each as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    /// Its name.
    pub text: String,
    /// Whether it holds numbers, which stand flush right.
    pub end: bool,
    /// How wide it is beside the others.
    pub share: u16,
}

impl Head {
    /// A column of words.
    pub(crate) fn words(text: String, share: u16) -> Self {
        Self { text, end: false, share }
    }

    /// A column of numbers.
    pub(crate) fn numbers(text: String, share: u16) -> Self {
        Self { text, end: true, share }
    }
}

/// A drawing and the same numbers as a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The drawing.
    pub drawing: Drawing,
    /// What it shows, for those who do not see it.
    pub summary: String,
    /// The same numbers.
    pub table: Table,
}
