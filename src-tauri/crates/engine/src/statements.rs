//! The statements in which subscriptions are looked for. What they hold stays in memory and goes with the search; only
//! what the owner accepts is written.

use crate::choices::Choices;
use crate::email::EmailRule;
use crate::error::{Code, Error, Result};
use crate::unpack::Part;
use std::collections::BTreeSet;
use tillwise_domain::formats::{Booking, BookingsRead, DateOrder, EncodingWatch, Layout, Refusal, bookings};
use tillwise_domain::words::Words;

/// The id of the format every statement has.
const STATEMENT: &str = "bank-statement";

/// No statement is nearly as large; it is held in memory while it is read.
const BYTES: u64 = 64 << 20;

/// The statements that are open, and what the owner said about what is in them.
#[derive(Default)]
pub(crate) struct Statements {
    pub files: Vec<Statement>,
    pub choices: Choices,
    /// Ids of what is no tool, and of what is in the stack by now.
    pub put_away: BTreeSet<String>,
}

/// A table of a file, or what keeps it from being read.
pub(crate) struct Statement {
    pub name: String,
    /// Nothing where there is no table at all.
    pub part: Option<Part>,
    pub read: Result<Bookings>,
}

/// What a statement holds.
pub(crate) struct Bookings {
    pub all: Vec<Booking>,
    /// The lines that could not be read.
    pub unread: Vec<u64>,
    /// The order of day and month, where only the order of the rows shows it.
    pub order: Option<DateOrder>,
}

impl Statement {
    /// A table as it reads with what was said.
    pub fn of(part: Part, choices: &Choices) -> Self {
        Self { name: part.name.clone(), read: read(&part, choices), part: Some(part) }
    }
}

/// Reads a statement.
///
/// # Errors
/// [`Code::Refused`] for what is no statement, or a sentence for the disk.
pub(crate) fn read(part: &Part, choices: &Choices) -> Result<Bookings> {
    if part.size()? > BYTES {
        return Err(Refusal::TooLarge { line: 1 }.into());
    }
    let told = Choices { format: Some(STATEMENT), ..choices.clone() };
    let layout = told.layout(&part.start()?, part.numbered, EmailRule::Keep);
    let mut layout = layout.map_err(|refusal| match refusal {
        Refusal::Unknown { .. } | Refusal::NoColumn { .. } => no_statement(part),
        refusal => refusal.into(),
    })?;
    if layout.format.id() != STATEMENT {
        return Err(no_statement(part));
    }
    let bytes = std::fs::read(&part.path).map_err(|fault| Error::file(&part.path, &fault))?;
    if choices.encoding.is_none() {
        let mut watch = EncodingWatch::new();
        watch.see(&bytes);
        layout.encoding = watch.finish(layout.encoding).0;
    }
    let found = match read_as(&bytes, &layout, choices) {
        Err(Refusal::DayOrMonth { column, value }) => {
            let order = order_of_rows(&bytes, &mut layout, choices);
            let order = order.ok_or(Refusal::DayOrMonth { column, value })?;
            layout.day_order = Some(order);
            (read_as(&bytes, &layout, choices), Some(order))
        }
        read => (read, None),
    };
    match found {
        (Ok(BookingsRead { all, unread }), order) => Ok(Bookings { all, unread, order }),
        // A month in which nothing was booked is a statement like any other.
        (Err(Refusal::NoRows { .. }), order) => Ok(Bookings { all: Vec::new(), unread: Vec::new(), order }),
        (Err(refusal), _) => Err(refusal.into()),
    }
}

fn read_as(bytes: &[u8], layout: &Layout, choices: &Choices) -> std::result::Result<BookingsRead, Refusal> {
    bookings(bytes, bytes, layout, choices.currency)
}

/// The one order of day and month in which the rows stand by day, as statements list them; nothing where both do.
fn order_of_rows(bytes: &[u8], layout: &mut Layout, choices: &Choices) -> Option<DateOrder> {
    let mut sorted = [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().filter(|order| {
        layout.day_order = Some(*order);
        let days: Vec<_> = match read_as(bytes, layout, choices) {
            Ok(read) => read.all.iter().map(|booking| booking.day).collect(),
            Err(_) => return false,
        };
        days.len() >= 4 && (days.is_sorted() || days.iter().rev().is_sorted())
    });
    sorted.next().filter(|_| sorted.next().is_none())
}

fn no_statement(part: &Part) -> Error {
    Error::new(Code::Refused, Words::new("error-no-statement").with("file", part.name.clone()))
}
