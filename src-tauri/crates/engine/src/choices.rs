//! What the owner said about a file: its format, letters, days and currency, and cells put right.
//!
//! What holds for every file with the same columns is remembered under the fingerprint of its header; a cell put right
//! is of one file alone.

use crate::email::{EmailRule, hex};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use tillwise_domain::formats::{DateOrder, Encoding, FORMATS, Header, Layout, Refusal, sniff_told};
use tillwise_domain::money::Currency;

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
        // What was made from a workbook is in one encoding only.
        let encoding = self.encoding.filter(|_| !numbered);
        let mut layout = sniff_told(start, numbered, encoding, self.format)?;
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
            "encoding": self.encoding.map(Encoding::id),
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
            encoding: said("encoding").and_then(Encoding::from_id),
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
        DateOrder::Serial => "serial",
    }
}

pub(crate) fn day_order_from(id: &str) -> Option<DateOrder> {
    [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().find(|order| day_order_id(*order) == id)
}

/// The encodings a page offers; the command line knows many more by name. The words of each are under
/// `encoding-<id>`.
pub const ENCODINGS: [&str; 11] = [
    "utf-8",
    "windows-1252",
    "utf-16le",
    "utf-16be",
    "macintosh",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "shift_jis",
    "gb18030",
    "big5",
];

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
