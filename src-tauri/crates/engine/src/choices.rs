//! What the owner said about a file: its format, letters, days and currency, and cells put right.
//!
//! What holds for every file with the same columns is remembered under the fingerprint of its header; a cell put right
//! is of one file alone.

use crate::email::{EmailRule, hex};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use tillwise_domain::formats::{
    Context, DateOrder, Encoding, FORMATS, Field, Header, Layout, MappedKind, Mapping, Refusal, as_table,
    as_table_told, candidates, sniff_told,
};
use tillwise_domain::money::Currency;

/// What the owner said about a file. What is not said is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    pub currency: Option<Currency>,
    pub day_order: Option<DateOrder>,
    pub encoding: Option<Encoding>,
    pub format: Option<&'static str>,
    /// Which column is what, in a table of no known export.
    pub mapping: Option<Mapping>,
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
        let mut layout = match sniff_told(start, numbered, encoding, self.format) {
            Err(Refusal::Unknown { .. }) if self.mapping.is_some() => {
                as_table_told(start, numbered, encoding)?
            }
            layout => layout?,
        };
        layout.day_order = self.day_order;
        layout.repairs = self.repairs.clone();
        layout.without_email = email == EmailRule::LeaveOut;
        Ok(layout)
    }

    /// What the owner knows that the file may need.
    pub fn context(&self, zone: &TimeZone) -> Context {
        Context {
            currency: self.currency,
            zone: zone.clone(),
            mapping: self.mapping.clone(),
            ..Context::default()
        }
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
        let mut said = json!({
            "currency": self.currency.map(|currency| currency.to_string()),
            "day_order": self.day_order.map(day_order_id),
            "encoding": self.encoding.map(Encoding::id),
            "format": self.format,
        });
        // Named only where there is one: what was imported without stays the same import.
        if let (Some(said), Some(Mapping { kind, columns })) = (said.as_object_mut(), &self.mapping) {
            let columns = columns.iter().map(|(field, at)| (field.id().to_owned(), json!(at)));
            let columns: Value = columns.collect::<serde_json::Map<_, _>>().into();
            said.insert("mapping".to_owned(), json!({ "kind": kind.id(), "columns": columns }));
        }
        said.to_string()
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
            mapping: value.get("mapping").and_then(mapping_from),
            repairs: BTreeMap::new(),
        }
    }

    /// Whether there is anything to remember.
    pub fn is_said(&self) -> bool {
        let Self { currency, day_order, encoding, format, mapping, repairs: _ } = self;
        let found_out = currency.is_none() && day_order.is_none() && encoding.is_none();
        !found_out || format.is_some() || mapping.is_some()
    }

    /// These choices, with others in place of what they leave open.
    pub fn or(self, other: Self) -> Self {
        Self {
            currency: self.currency.or(other.currency),
            day_order: self.day_order.or(other.day_order),
            encoding: self.encoding.or(other.encoding),
            format: self.format.or(other.format),
            mapping: self.mapping.or(other.mapping),
            repairs: if self.repairs.is_empty() { other.repairs } else { self.repairs },
        }
    }
}

/// Under what the choices of a file with this header are remembered.
pub(crate) fn fingerprint(header: &Header) -> String {
    let names = (0..header.len()).map(|at| header.name(at).unwrap_or_default());
    hex(&Sha256::digest(names.collect::<Vec<_>>().join("\u{1f}").as_bytes()))
}

/// Under what the choices of a file that begins like this are remembered: its header as it is found without them.
pub(crate) fn remembered_under(start: &[u8], numbered: bool) -> Option<String> {
    let known = candidates(start, numbered, None).ok()?.into_iter().next();
    known.or_else(|| as_table(start, numbered).ok()).map(|layout| fingerprint(&layout.header))
}

/// A mapping that was remembered; nothing where this version does not know all of it.
fn mapping_from(said: &Value) -> Option<Mapping> {
    let kind = MappedKind::from_id(said.get("kind")?.as_str()?)?;
    let columns = said.get("columns")?.as_object()?.iter();
    let column =
        |(id, at): (&String, &Value)| Some((Field::from_id(id)?, usize::try_from(at.as_u64()?).ok()?));
    Some(Mapping { kind, columns: columns.map(column).collect::<Option<_>>()? })
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
            mapping: Some(Mapping {
                kind: MappedKind::Orders,
                columns: BTreeMap::from([(Field::Date, 0), (Field::Total, 3)]),
            }),
            repairs: BTreeMap::new(),
        };
        assert_eq!(Choices::from_json(&choices.to_json()), choices);
        assert_eq!(Choices::from_json("{\"format\":\"of-tomorrow\"}"), Choices::default());
        assert!(choices.is_said() && !Choices::default().is_said());
        let of_tomorrow = "{\"mapping\":{\"kind\":\"orders\",\"columns\":{\"date\":0,\"of_tomorrow\":1}}}";
        assert_eq!(Choices::from_json(of_tomorrow).mapping, None, "half a mapping would be another one");
        assert!(Choices { mapping: choices.mapping, ..Choices::default() }.is_said());
    }

    fn mapped(kind: MappedKind) -> Choices {
        let mapping = Mapping { kind, columns: BTreeMap::from([(Field::Email, 0)]) };
        Choices { mapping: Some(mapping), ..Choices::default() }
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
            mapped(MappedKind::Orders).mark("abc".to_owned(), EmailRule::Keep),
            mapped(MappedKind::Customers).mark("abc".to_owned(), EmailRule::Keep),
        ];
        assert!(marks.iter().all(|mark| mark.starts_with("abc+")));
        assert_eq!(marks.iter().collect::<std::collections::BTreeSet<_>>().len(), 5);
    }
}
