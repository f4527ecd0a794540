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
            Self::UnclosedQuote { line } => {
                Words::new("refused-unclosed-quote").with("line", line.to_string())
            }
            Self::EndlessQuote { line } => Words::new("refused-endless-quote").with("line", line.to_string()),
            Self::TooLarge { line } => Words::new("refused-too-large").with("line", line.to_string()),
            Self::Unknown { columns } => Words::new("refused-unknown").with("columns", columns.clone()),
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
