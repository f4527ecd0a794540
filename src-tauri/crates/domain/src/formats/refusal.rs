//! Why a file cannot be imported at all: one sentence each in the catalogue, under `refused-…`.

use crate::words::Words;

/// A file that is not read, and why. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in the file.
    Empty,
    /// It is a spreadsheet or another zipped file.
    Zipped,
    /// It is something else that is not text, such as a picture.
    NotText {
        /// What it looks like, as a key: `picture`, `pdf`, `unknown`.
        looks_like: &'static str,
    },
    /// It is a web page.
    WebPage,
    /// It is a web page, or another text with tags, under a workbook's name.
    WebPageAsWorkbook,
    /// It is a workbook of the time before .xlsx.
    OldWorkbook,
    /// It is a workbook of a kind that is not read: .ods, .xlsb.
    OtherWorkbook,
    /// It is a workbook with macros, which are programs.
    MacroWorkbook,
    /// It opens with a password only.
    Locked,
    /// It is a workbook inside an archive.
    WorkbookInArchive,
    /// It is an archive without an export in it.
    NothingInside,
    /// It is an archive or workbook that holds far more than its size tells, or more than any real export.
    TooMuchInside,
    /// It is an archive or workbook that is not whole.
    DamagedInside,
    /// It is an archive or workbook whose reader was stopped by the system.
    UnsafeInside,
    /// It is an archive or workbook that took too long.
    SlowInside,
    /// There is no program here that could read archives and workbooks.
    NoReader,
    /// A quotation mark opens and never closes.
    UnclosedQuote {
        /// The line on which it opens.
        line: u64,
    },
    /// A quoted cell runs over more lines than any real one.
    EndlessQuote {
        /// The line on which it opens.
        line: u64,
    },
    /// A cell or row is larger than any real one.
    TooLarge {
        /// The line on which it begins.
        line: u64,
    },
    /// No known export has these columns.
    Unknown {
        /// The first few columns that were seen.
        columns: String,
    },
    /// Two formats fit equally well.
    Undecided {
        /// The two ids.
        formats: (&'static str, &'static str),
    },
    /// The format is known, a column it cannot do without is missing.
    NoColumn {
        /// The format's id.
        format: &'static str,
        /// The column.
        column: &'static str,
    },
    /// An advertising report that is not split by day.
    NotByDay {
        /// The format's id.
        format: &'static str,
    },
    /// The file does not say in which currency its amounts are.
    NoCurrency {
        /// The format's id.
        format: &'static str,
    },
    /// Day and month cannot be told apart anywhere in the column.
    DayOrMonth {
        /// The column.
        column: String,
        /// A date of it.
        value: String,
    },
    /// There is a header and not one row under it.
    NoRows {
        /// The format's id.
        format: &'static str,
    },
    /// The file ends in the middle of what it says.
    CutOff {
        /// The line on which what is cut off begins.
        line: u64,
    },
    /// The two passes over the file saw different rows.
    Changed,
    /// The file could not be read to its end.
    Unreadable {
        /// What the system said.
        detail: String,
    },
}

impl Refusal {
    /// The sentence that says so.
    pub fn words(&self) -> Words {
        let format = |id: &str| Words::new(format!("format-{id}"));
        match self {
            Self::Empty => Words::new("refused-empty"),
            Self::Zipped => Words::new("refused-zipped"),
            Self::NotText { looks_like } => {
                Words::new("refused-not-text").with("what", Words::new(format!("looks-like-{looks_like}")))
            }
            Self::WebPage => Words::new("refused-web-page"),
            Self::WebPageAsWorkbook => Words::new("refused-web-page-as-workbook"),
            Self::OldWorkbook => Words::new("refused-old-workbook"),
            Self::OtherWorkbook => Words::new("refused-other-workbook"),
            Self::MacroWorkbook => Words::new("refused-macro-workbook"),
            Self::Locked => Words::new("refused-locked"),
            Self::WorkbookInArchive => Words::new("refused-workbook-in-archive"),
            Self::NothingInside => Words::new("refused-nothing-inside"),
            Self::TooMuchInside => Words::new("refused-too-much-inside"),
            Self::DamagedInside => Words::new("refused-damaged-inside"),
            Self::UnsafeInside => Words::new("refused-unsafe-inside"),
            Self::SlowInside => Words::new("refused-slow-inside"),
            Self::NoReader => Words::new("refused-no-reader"),
            Self::UnclosedQuote { line } => {
                Words::new("refused-unclosed-quote").with("line", line.to_string())
            }
            Self::EndlessQuote { line } => Words::new("refused-endless-quote").with("line", line.to_string()),
            Self::TooLarge { line } => Words::new("refused-too-large").with("line", line.to_string()),
            Self::Unknown { columns } => Words::new("refused-unknown").with("columns", columns.clone()),
            Self::Undecided { formats: (one, other) } if one == other => {
                Words::new("refused-two-dialects").with("format", format(one))
            }
            Self::Undecided { formats } => Words::new("refused-undecided")
                .with("first", format(formats.0))
                .with("second", format(formats.1)),
            Self::NoColumn { format: id, column } => {
                Words::new("refused-no-column").with("format", format(id)).with("column", *column)
            }
            Self::NotByDay { format: id } => Words::new("refused-not-by-day").with("format", format(id)),
            Self::NoCurrency { format: id } => Words::new("refused-no-currency").with("format", format(id)),
            Self::DayOrMonth { column, value } => {
                Words::new("refused-day-or-month").with("column", column.clone()).with("value", value.clone())
            }
            Self::NoRows { format: id } => Words::new("refused-no-rows").with("format", format(id)),
            Self::CutOff { line } => Words::new("refused-cut-off").with("line", line.to_string()),
            Self::Changed => Words::new("refused-changed"),
            Self::Unreadable { detail } => Words::new("refused-unreadable").with("detail", detail.clone()),
        }
    }
}
