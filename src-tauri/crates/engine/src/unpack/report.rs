//! What the reading process tells the one that started it.

use serde::{Deserialize, Serialize};
use std::io;
use tillwise_domain::formats::Refusal;

/// Something inside a file.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Inside {
    /// Its name in the archive, or the sheet's.
    pub name: String,
    /// Whether each row begins with its number.
    pub numbered: bool,
    /// Why it was left out, where it was.
    pub left_out: Option<Why>,
}

/// Why a packed file, or something in it, is not read.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub enum Why {
    /// It opens with a password only.
    Locked,
    /// It holds programs.
    Macros,
    /// It is a workbook of a kind that is not read.
    OtherWorkbook,
    /// It is a workbook or archive inside an archive.
    InArchive,
    /// It holds more than any real export, or than its size tells.
    TooMuch,
    /// It is not whole, or not made as it should be.
    Damaged,
    /// There is no table in the archive.
    NoTable,
    /// There is nothing in the workbook.
    Empty,
}

impl Why {
    /// The sentence for the owner.
    pub fn refusal(self) -> Refusal {
        match self {
            Self::Locked => Refusal::Locked,
            Self::Macros => Refusal::MacroWorkbook,
            Self::OtherWorkbook => Refusal::OtherWorkbook,
            Self::InArchive => Refusal::WorkbookInArchive,
            Self::TooMuch => Refusal::TooMuchInside,
            Self::Damaged => Refusal::DamagedInside,
            Self::NoTable => Refusal::NothingInside,
            Self::Empty => Refusal::Empty,
        }
    }
}

/// What keeps a packed file from being read.
#[derive(Debug)]
pub enum Fault {
    /// The file itself.
    File(Why),
    /// The disk the parts are written to.
    Disk(io::Error),
}

impl From<Why> for Fault {
    fn from(why: Why) -> Self {
        Self::File(why)
    }
}

/// The whole report.
#[derive(Debug, Deserialize, Serialize)]
pub(super) enum Report {
    Read(Vec<Inside>),
    Refused(Why),
    Disk { full: bool, detail: String },
}

impl From<Result<Vec<Inside>, Fault>> for Report {
    fn from(outcome: Result<Vec<Inside>, Fault>) -> Self {
        match outcome {
            Ok(inside) => Self::Read(inside),
            Err(Fault::File(why)) => Self::Refused(why),
            Err(Fault::Disk(fault)) => {
                Self::Disk { full: fault.kind() == io::ErrorKind::StorageFull, detail: fault.to_string() }
            }
        }
    }
}
