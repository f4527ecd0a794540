//! What the owner said about a file: its format, letters, days and currency, and cells put right.
//!
//! What holds for every file with the same columns is remembered under the fingerprint of its header; a cell put right
//! is of one file alone.

use crate::email::{EmailRule, hex};
use crate::error::{Error, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use tillwise_domain::formats::{DateOrder, Encoding, FORMATS, Header, Layout, Refusal, sniff_told};
use tillwise_domain::money::Currency;

/// How much of a file is looked at to recognise it.
pub(crate) const START: u64 = 256 << 10;

/// One table to read: a file, or one of several that come out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// What it is called on screen and in the list of imports.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether its first cell is the number of its row, as in rows made from a workbook.
    pub numbered: bool,
}

impl Part {
    /// A file as it is.
    pub fn file(path: &Path) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self {
            name: name.unwrap_or_else(|| crate::error::shown(path)),
            path: path.to_owned(),
            numbered: false,
        }
    }

    /// Its size in bytes; a folder is refused.
    pub fn size(&self) -> Result<u64> {
        crate::import::checked_size(&self.path)
    }

    /// Its first bytes.
    pub fn start(&self) -> Result<Vec<u8>> {
        let mut start = Vec::new();
        let fault = |fault: std::io::Error| Error::file(&self.path, &fault);
        File::open(&self.path).map_err(fault)?.take(START).read_to_end(&mut start).map_err(fault)?;
        Ok(start)
    }
}

/// What the owner said about a file. What is not said is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    pub currency: Option<Currency>,
    pub day_order: Option<DateOrder>,
    pub encoding: Option<Encoding>,
    pub format: Option<&'static str>,
    /// Cells put right, by line and column.
    pub repairs: BTreeMap<(u64, usize), String>,
}

impl Choices {
    /// How the file is laid out, as far as its first bytes and the owner tell.
    pub fn layout(
        &self,
        start: &[u8],
        numbered: bool,
        email: EmailRule,
    ) -> std::result::Result<Layout, Refusal> {
        let mut layout = sniff_told(start, numbered, self.encoding, self.format)?;
        layout.day_order = self.day_order;
        layout.repairs = self.repairs.clone();
        layout.without_email = email == EmailRule::LeaveOut;
        Ok(layout)
    }

    /// The sum of a file together with what was said about it: the same bytes read otherwise are another import.
    pub fn mark(&self, hash: String, email: EmailRule) -> String {
        if *self == Self::default() && email == EmailRule::Keep {
            return hash;
        }
        let repairs: Vec<Value> =
            self.repairs.iter().map(|((line, column), text)| json!([line, column, text])).collect();
        let said = json!([self.to_json(), repairs, email.id()]).to_string();
        format!("{hash}+{}", &hex(&Sha256::digest(said.as_bytes()))[..16])
    }

    /// What holds for every file with these columns.
    pub fn to_json(&self) -> String {
        json!({
            "currency": self.currency.map(|currency| currency.to_string()),
            "day_order": self.day_order.map(day_order_id),
            "encoding": self.encoding.map(encoding_id),
            "format": self.format,
        })
        .to_string()
    }

    /// What was remembered; what this version does not know is left to be found out.
    pub fn from_json(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let said = |name: &str| value.get(name).and_then(Value::as_str);
        Self {
            currency: said("currency").and_then(|code| code.parse().ok()),
            day_order: said("day_order").and_then(day_order_from),
            encoding: said("encoding").and_then(encoding_from),
            format: said("format").and_then(format_from),
            repairs: BTreeMap::new(),
        }
    }

    /// Whether there is anything to remember.
    pub fn is_said(&self) -> bool {
        let Self { currency, day_order, encoding, format, repairs: _ } = self;
        currency.is_some() || day_order.is_some() || encoding.is_some() || format.is_some()
    }

    /// These choices, with others in place of what they leave open.
    pub fn or(self, other: Self) -> Self {
        Self {
            currency: self.currency.or(other.currency),
            day_order: self.day_order.or(other.day_order),
            encoding: self.encoding.or(other.encoding),
            format: self.format.or(other.format),
            repairs: if self.repairs.is_empty() { other.repairs } else { self.repairs },
        }
    }
}

/// Under what the choices of a file with this header are remembered.
pub(crate) fn fingerprint(header: &Header) -> String {
    let names = (0..header.len()).map(|at| header.name(at).unwrap_or_default());
    hex(&Sha256::digest(names.collect::<Vec<_>>().join("\u{1f}").as_bytes()))
}

/// The id of an order of day and month; its words are under `day-order-<id>`.
pub(crate) fn day_order_id(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day_first",
        DateOrder::MonthFirst => "month_first",
    }
}

pub(crate) fn day_order_from(id: &str) -> Option<DateOrder> {
    [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().find(|order| day_order_id(*order) == id)
}

/// The encodings an owner can choose.
pub(crate) const ENCODINGS: [Encoding; 4] =
    [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be];

/// The id of an encoding; its words are under `encoding-<id>`.
pub(crate) fn encoding_id(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 | Encoding::DamagedUtf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Windows1252 => "windows-1252",
    }
}

/// The encoding with an id, or nothing.
pub fn encoding_from(id: &str) -> Option<Encoding> {
    ENCODINGS.into_iter().find(|encoding| encoding_id(*encoding) == id)
}

/// The ids of the encodings that can be named.
pub fn encoding_ids() -> impl Iterator<Item = &'static str> {
    ENCODINGS.into_iter().map(encoding_id)
}

pub(crate) fn format_from(id: &str) -> Option<&'static str> {
    FORMATS.iter().map(|format| format.id()).find(|known| *known == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_comes_back() {
        let choices = Choices {
            currency: "EUR".parse().ok(),
            day_order: Some(DateOrder::MonthFirst),
            encoding: Some(Encoding::Windows1252),
            format: Some("meta-ads"),
            repairs: BTreeMap::new(),
        };
        assert_eq!(Choices::from_json(&choices.to_json()), choices);
        assert_eq!(Choices::from_json("{\"format\":\"of-tomorrow\"}"), Choices::default());
        assert!(choices.is_said() && !Choices::default().is_said());
    }

    #[test]
    fn the_same_bytes_read_otherwise_are_another_import() {
        let plain = Choices::default();
        let mut repaired = Choices::default();
        repaired.repairs.insert((2, 3), "12.50".to_owned());
        assert_eq!(plain.mark("abc".to_owned(), EmailRule::Keep), "abc");
        let marks = [
            repaired.mark("abc".to_owned(), EmailRule::Keep),
            plain.mark("abc".to_owned(), EmailRule::Code),
            Choices { currency: "EUR".parse().ok(), ..plain.clone() }.mark("abc".to_owned(), EmailRule::Keep),
        ];
        assert!(marks.iter().all(|mark| mark.starts_with("abc+")));
        assert_eq!(marks.iter().collect::<std::collections::BTreeSet<_>>().len(), 3);
    }
}
