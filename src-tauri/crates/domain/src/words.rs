//! The catalogue of texts: which messages exist, and what a rule hands over to be put into them.
//!
//! The texts lie beside the code that speaks them, one Fluent file per folder and language. Formatting is the
//! engine's; a second language is a second set of files and one line in [`SOURCES`].

/// The English texts of this crate, one entry per folder: what it is, and the Fluent source.
pub const SOURCES: &[(&str, &str)] = &[
    ("checkin", include_str!("checkin/en.ftl")),
    ("content", include_str!("content/en.ftl")),
    ("explain", include_str!("explain/en.ftl")),
    ("formats", include_str!("formats/en.ftl")),
    ("kpis", include_str!("kpis/en.ftl")),
    ("readiness", include_str!("readiness/en.ftl")),
    ("stack", include_str!("stack/en.ftl")),
    ("warnings", include_str!("warnings/en.ftl")),
    ("write_back", include_str!("write_back/en.ftl")),
];

/// A message to be written out: its key in the catalogue and the values that go into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The message's key, for example `warning-stack-overlap-title`.
    pub key: String,
    /// Named values, already in their shown form.
    pub values: Vec<(&'static str, Value)>,
}

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text to be put in as it is: a name, a formatted amount, a date.
    Text(String),
    /// A local date, written out as the language writes dates.
    Day(jiff::civil::Date),
    /// A whole number, so that the language can choose "one tool" or "two tools".
    Number(i64),
    /// Another message of the catalogue, written out first.
    Words(Box<Words>),
    /// Several values, joined as the language joins a list.
    List(Vec<Value>),
}

impl Words {
    /// A message without values.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), values: Vec::new() }
    }

    /// The same message with one more value.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Words> for Value {
    fn from(words: Words) -> Self {
        Self::Words(Box::new(words))
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl From<jiff::civil::Date> for Value {
    fn from(date: jiff::civil::Date) -> Self {
        Self::Day(date)
    }
}

impl From<crate::money::Money> for Value {
    fn from(money: crate::money::Money) -> Self {
        Self::Text(money.shown())
    }
}
