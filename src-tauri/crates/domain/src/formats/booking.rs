//! The bookings of a bank or card statement (export-formats 16), with the text that says who was paid.
//!
//! Which way the money went is written in many ways: a sign before or behind, brackets, two columns, a word. Where a
//! file shows none of them it is not guessed.

mod money;
mod names;

use super::amount::minor_or_why;
use super::header::fold;
use super::load::rows_of;
use super::reading::{is_lost_id, named};
use super::{
    Cells, Decided, DecimalMark, Header, Layout, Problem, Reading, Refusal, Row, RowIs, day, survey,
};
use crate::ledger::{BankLine, Record, fingerprint};
use crate::money::Currency;
use crate::week::start_of;
use crate::words::Words;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use money::{has_minus, money, parts_of_one};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Read;

/// A booking as a statement has it. Its text is for telling subscriptions; the ledger never keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// The line in the file.
    pub line: u64,
    /// The booking day.
    pub day: Date,
    /// The amount in hundredths, or in minor units where the currency is known; money out is negative.
    pub minor: i64,
    /// The currency, where the file says it.
    pub currency: Option<Currency>,
    /// Who was paid or who paid, as the statement writes it.
    pub payee: String,
    /// What else the statement writes about it, such as a memo behind the name, each with a bar before the next; empty
    /// where nothing is.
    pub details: String,
    /// The kind of purchase, where the bank sorts them: `Groceries`.
    pub category: String,
    /// How the statement shows which way the money went.
    pub direction: Direction,
}

/// How a statement shows which way the money of a booking went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// By a word, by the column the amount stands in, or by the rules of OFX.
    Said,
    /// By a sign in front of the amount or behind it, which cards and banks use either way.
    Signed,
    /// Not at all: the amount is taken for money out, as on a card that writes no signs.
    Assumed,
}

/// Every booking of a statement that can be read, in the order of the file, which is read twice: `first` and `second`
/// are the same file from its beginning. `currency` is the one its owner named for amounts that have none.
///
/// Unlike an import, which needs to know, this takes the amounts of a statement that never says which way money went
/// for money out: on such a card they are what was spent.
///
/// # Errors
/// A [`Refusal`] for a file that is no statement or must not be read.
pub fn bookings(
    first: impl Read,
    second: impl Read,
    layout: &Layout,
    currency: Option<Currency>,
) -> Result<Vec<Booking>, Refusal> {
    let columns = BookingColumns { assumes_out: true, ..BookingColumns::new(&layout.header)?.told(currency) };
    let Ok(found) = survey(first, layout, &columns, &mut |_| true)? else { return Ok(Vec::new()) };
    let mut bookings = Vec::new();
    let mut text = super::opened(second, layout.encoding);
    let walked = rows_of(&mut text, layout, &mut |row| {
        if columns.row_is(row) != RowIs::Aside {
            bookings.extend(columns.booking(row, &found.decided));
        }
        true
    })?;
    Ok(walked.map(|()| bookings).unwrap_or_default())
}

/// Where a statement keeps what matters, and what its rows showed together.
pub(super) struct BookingColumns {
    columns: usize,
    day: usize,
    amount: Option<usize>,
    out: Option<usize>,
    into: Option<usize>,
    balance: Option<usize>,
    kind: Option<usize>,
    texts: Vec<usize>,
    account: Option<usize>,
    id: Option<usize>,
    currency: Option<Currency>,
    currency_column: Option<usize>,
    /// The currency the owner named, for amounts that have none.
    told: Option<Currency>,
    /// Revolut's: whether the row was booked, and a fee that comes on top.
    state: Option<usize>,
    fee: Option<usize>,
    charges_positive: bool,
    category: Option<usize>,
    /// Whether amounts without any direction are taken for money out.
    assumes_out: bool,
    /// Made from OFX, where amounts always have their sign and days stand before times.
    ofx: bool,
    seen: Seen,
}

/// What the rows seen so far show together. The first pass sees all of them before the second reads any.
#[derive(Default)]
struct Seen {
    /// A sign or a word that says which way money went.
    direction: Cell<bool>,
    /// A minus on what the card was paid: then what was spent has none.
    charges_plain: Cell<bool>,
    /// Amounts with and without a minus in the column of money out.
    out_minus: Cell<bool>,
    out_plain: Cell<bool>,
    /// Rows whose decimal comma parted a cell, and rows without.
    parted: Cell<bool>,
    whole: Cell<bool>,
}

/// The column that could not be read and why.
type Fault = (Option<usize>, &'static str);

impl BookingColumns {
    /// The columns of a statement with this header.
    ///
    /// # Errors
    /// [`Refusal::NoColumn`] where one is missing that no statement can do without.
    pub(super) fn new(header: &Header) -> Result<Self, Refusal> {
        let missing = |column| Refusal::NoColumn { format: "bank-statement", column };
        let money = |names: &[&str]| money_column(header, names);
        let (amount, out, into) = (money(names::AMOUNT), money(names::OUT), money(names::IN));
        let written = [amount, out, into].into_iter().flatten().find_map(|(_, unit)| unit?.parse().ok());
        let at = |found: Option<(usize, Option<&str>)>| found.map(|(at, _)| at);
        let texts: Vec<usize> = names::TEXT.iter().filter_map(|name| header.find(&[name])).collect();
        if texts.is_empty() {
            return Err(missing("Description"));
        }
        if amount.or(out).or(into).is_none() {
            return Err(missing("Amount"));
        }
        // Where only money in is found, money out stands in a column that is not known: no row may lose it.
        if amount.or(out).is_none() {
            return Err(missing("Debit"));
        }
        let state = header.find(&["State"]);
        Ok(Self {
            columns: header.len(),
            day: header.find(names::DAY).ok_or(missing("Date"))?,
            amount: at(amount),
            out: at(out),
            into: at(into),
            balance: at(money(names::BALANCE)),
            kind: header.find(names::KIND),
            texts,
            account: header.find(names::ACCOUNT),
            id: header.find(names::ID),
            currency: written,
            currency_column: header.find(names::CURRENCY),
            told: None,
            state,
            fee: state.and(header.find(&["Fee"])),
            charges_positive: names::CHARGES_POSITIVE.iter().any(|name| header.find(&[name]).is_some()),
            category: header.find(names::CATEGORY),
            assumes_out: false,
            ofx: header.find(&["OFX amount"]).is_some(),
            seen: Seen::default(),
        })
    }

    /// The same columns, for a statement whose owner named the currency of what says none.
    pub(super) fn told(self, currency: Option<Currency>) -> Self {
        Self { told: currency, ..self }
    }

    /// The amounts of a booking; a running balance is none.
    fn money(&self) -> impl Iterator<Item = usize> {
        [self.amount, self.out, self.into].into_iter().flatten()
    }

    /// The cells of a row in which a decimal comma without quotes parted an amount: `-12,99` in a file of commas.
    fn joined(&self, row: &Row) -> Option<Vec<String>> {
        let filled = (1..=row.cells.len()).rev().find(|count| !row.cell(Some(count - 1)).is_empty())?;
        let mut extra = filled.checked_sub(self.columns).filter(|extra| *extra > 0)?;
        let mut cells: Vec<String> = Vec::new();
        let mut rest = row.cells.iter().take(filled).peekable();
        while let Some(cell) = rest.next() {
            let is_money = self.money().chain(self.balance).any(|at| at == cells.len());
            let cents =
                rest.peek().copied().filter(|cents| extra > 0 && is_money && parts_of_one(cell, cents));
            if let Some(cents) = cents {
                cells.push(format!("{},{}", cell.trim(), cents.trim()).replace('"', ""));
                rest.next();
                extra -= 1;
            } else {
                cells.push(cell.trim().to_owned());
            }
        }
        (extra == 0).then_some(cells)
    }

    fn is_too_wide(&self, row: &Row) -> bool {
        row.cells.iter().skip(self.columns).any(|cell| !cell.trim().is_empty())
    }

    /// Takes into account what a row shows of the file's habits.
    fn note(&self, row: &Row) {
        let seen = &self.seen;
        let parted = self.joined(row).is_some();
        if parted {
            seen.parted.set(true)
        } else {
            seen.whole.set(true)
        }
        let minus = |column: Option<usize>| has_minus(row.cell(column));
        if minus(self.amount) || self.says(row).is_some() {
            seen.direction.set(true);
        }
        let says = |words: &[&str]| {
            let texts = self.texts.iter().map(|at| row.cell(Some(*at)).to_lowercase());
            texts.into_iter().any(|text| words.iter().any(|word| text.contains(word)))
        };
        if minus(self.amount) && !self.ofx && says(names::CARD_WAS_PAID) {
            seen.charges_plain.set(true);
        }
        if row.cell(self.out).contains(|letter: char| ('1'..='9').contains(&letter)) {
            if minus(self.out) { seen.out_minus.set(true) } else { seen.out_plain.set(true) }
        }
    }

    /// Whether a word says that money went out, or came in.
    fn says(&self, row: &Row) -> Option<bool> {
        let word = row.cell(self.kind).to_lowercase();
        if self.ofx {
            None
        } else if names::SAYS_OUT.contains(&word.as_str()) {
            Some(true)
        } else {
            names::SAYS_IN.contains(&word.as_str()).then_some(false)
        }
    }

    /// What a row says of its booking, as it is written; equal rows are told by their number.
    fn content(&self, row: &Row) -> String {
        if self.is_too_wide(row) {
            return row.cells.iter().collect::<Vec<_>>().join("\u{1f}");
        }
        let columns =
            [Some(self.day), self.amount, self.out, self.into, self.account, self.id, self.currency_column];
        let texts = self.texts.iter().map(|at| row.cell(Some(*at)));
        columns.iter().map(|at| row.cell(*at)).chain(texts).collect::<Vec<_>>().join("\u{1f}")
    }

    fn id<'a>(&self, row: &'a Row) -> Option<&'a str> {
        Some(row.cell(self.id)).filter(|id| !id.is_empty() && !is_lost_id(id))
    }

    /// OFX writes a time behind the day, and with it often a zone that has nothing to do with the account.
    fn written_day<'a>(&self, row: &'a Row) -> &'a str {
        let written = row.cell(Some(self.day));
        if self.ofx { written.get(..8).unwrap_or(written) } else { written }
    }

    /// Reads one row.
    ///
    /// # Errors
    /// The row's problem.
    fn booking(&self, row: &Row, decided: &Decided) -> Result<Booking, Problem> {
        if !self.is_too_wide(row) {
            let read = self.read_cells(row, decided, None);
            return read.map_err(|(column, reason)| Problem::cell(row, column, reason));
        }
        // A comma inside a text parts a cell, too. Only where every row is parted in the same way is it the decimals'.
        // Quotes that stand behind a sign part it as well, and show that the two cells are one.
        let quoted =
            || row.cells.iter().any(|cell| cell.trim_start_matches(['-', '+', '(']).starts_with('"'));
        let joined = self.joined(row).filter(|_| !self.seen.whole.get() || quoted());
        let Some(cells) = joined else {
            let reason = Words::new("problem-too-many-cells")
                .with("cells", row.cells.len())
                .with("columns", self.columns);
            return Err(Problem::row(row, reason));
        };
        let whole = Row { line: row.line, cells: cells.into_iter().collect() };
        let read = self.read_cells(&whole, decided, Some(DecimalMark::Comma));
        read.map_err(|(column, reason)| Problem::cell(&whole, column, reason))
    }

    fn read_cells(&self, row: &Row, decided: &Decided, mark: Option<DecimalMark>) -> Result<Booking, Fault> {
        let date =
            day(self.written_day(row), decided.order(self.day)).ok_or((Some(self.day), "problem-no-day"))?;
        let state = row.cell(self.state);
        if !state.is_empty() && !state.eq_ignore_ascii_case("completed") {
            return Err((self.state, "problem-not-booked"));
        }
        let value = |column: Option<usize>| -> Result<Option<Decimal>, Fault> {
            let mark = mark.unwrap_or_else(|| column.map(|at| decided.mark(at)).unwrap_or_default());
            money(row.cell(column), mark).map_err(|()| (column, "problem-not-an-amount"))
        };
        let mut sum = match (value(self.amount)?, value(self.out)?, value(self.into)?) {
            (Some(amount), ..) => self.signed(row, amount)?,
            (None, Some(out), Some(into)) if !out.is_zero() && !into.is_zero() => {
                return Err((self.into, "problem-two-amounts"));
            }
            (None, None, None) => return Err((self.money().next(), "problem-no-amount")),
            (None, out, into) => into.unwrap_or_default() - self.paid_out(out.unwrap_or_default()),
        };
        sum -= value(self.fee)?.unwrap_or_default();
        let currency = self.currency_of(row);
        // Without a currency the amount is kept in hundredths.
        let places = currency.or("EUR".parse().ok()).ok_or((self.currency_column, "problem-no-currency"))?;
        let minor = minor_or_why(sum, places).map_err(|reason| (self.money().next(), reason))?;
        let mut texts = self.texts.iter().map(|at| row.cell(Some(*at))).filter(|text| !text.is_empty());
        let payee = texts.next().unwrap_or_default().to_owned();
        let details = texts.collect::<Vec<_>>().join(" | ");
        let category = row.cell(self.category).to_owned();
        let direction = self.direction(row);
        Ok(Booking { line: row.line, day: date, minor, currency, payee, details, category, direction })
    }

    fn signed(&self, row: &Row, amount: Decimal) -> Result<Decimal, Fault> {
        if self.charges_positive || self.seen.charges_plain.get() {
            return Ok(-amount);
        }
        match self.says(row) {
            _ if amount.is_sign_negative() || amount.is_zero() => Ok(amount),
            Some(true) => Ok(-amount),
            None if !self.seen.direction.get() && !self.ofx && self.assumes_out => Ok(-amount),
            None if !self.seen.direction.get() && !self.ofx => Err((self.amount, "problem-no-direction")),
            _ => Ok(amount),
        }
    }

    fn direction(&self, row: &Row) -> Direction {
        let said = self.amount.is_none() || row.cell(self.amount).is_empty() || self.says(row).is_some();
        if said || self.ofx || self.charges_positive || self.seen.charges_plain.get() {
            Direction::Said
        } else if self.seen.direction.get() {
            Direction::Signed
        } else {
            Direction::Assumed
        }
    }

    /// Money out, positive. Some banks write a minus in that column as well; where both are there, a minus is money
    /// that came back.
    fn paid_out(&self, out: Decimal) -> Decimal {
        if self.seen.out_minus.get() && !self.seen.out_plain.get() { -out } else { out }
    }

    fn currency_of(&self, row: &Row) -> Option<Currency> {
        let written = row.cell(self.currency_column);
        let amounts: String = self.money().map(|at| row.cell(Some(at))).collect();
        let sign = || if amounts.contains('€') { "EUR".parse().ok() } else { None };
        // What the file writes in its own way is not overruled by what the owner said.
        let told = || self.told.filter(|told| written.is_empty() && may_be_in(&amounts, *told));
        written.parse().ok().or(self.currency).or_else(sign).or_else(told)
    }
}

/// The column of an amount and the currency its name ends in: `Betrag (EUR)`, `Umsatz in EUR`, `Saldo CHF`.
fn money_column<'h>(header: &'h Header, names: &[&str]) -> Option<(usize, Option<&'h str>)> {
    header.find_bracketed(names).or_else(|| {
        names.iter().find_map(|wanted| {
            (0..header.len()).find_map(|at| {
                let (before, code) = header.name(at)?.rsplit_once(' ')?;
                let is_code = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase());
                let before = before.trim_end().strip_suffix(" in").unwrap_or(before);
                (is_code && fold(before) == fold(wanted)).then_some((at, Some(code)))
            })
        })
    })
}

/// Whether amounts may be in this currency: they show no sign of another one.
fn may_be_in(amounts: &str, currency: Currency) -> bool {
    let own = [('£', "GBP"), ('₹', "INR"), ('₩', "KRW"), ('₺', "TRY"), ('₪', "ILS")];
    let shared = ['$', '¥'];
    own.iter().all(|(sign, code)| currency.code() == *code || !amounts.contains(*sign))
        && (!matches!(currency.code(), "EUR" | "GBP" | "CHF") || !amounts.contains(shared))
}

/// Whether a text says nothing but that this is a balance: `Opening balance`, `Kontostand am 30.09.2026`.
fn is_balance(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| {
        !word.is_empty()
            && !word.contains(|letter: char| letter.is_ascii_digit())
            && !names::AROUND_BALANCE.contains(word)
    });
    names::IS_BALANCE.contains(&words.collect::<Vec<_>>().join(" ").as_str())
}

impl Cells for BookingColumns {
    fn amounts(&self) -> Vec<usize> {
        self.money().chain(self.fee).collect()
    }

    fn dates(&self) -> Vec<usize> {
        vec![self.day]
    }

    fn columns(&self) -> Vec<(usize, &'static str)> {
        named(&[
            (Some(self.day), "column-day"),
            (self.amount, "column-amount"),
            (self.out, "column-money-out"),
            (self.into, "column-money-in"),
            (self.currency_column, "column-currency"),
            (self.state, "column-state"),
            (self.fee, "column-fees"),
            (self.kind, "column-kind"),
            (self.balance, "column-balance"),
            (self.id, "column-id"),
        ])
    }

    fn witnesses(&self) -> Vec<usize> {
        self.balance.into_iter().collect()
    }

    fn width(&self, _: &Header) -> usize {
        // Rows that are wider are told by `booking`, since a decimal comma may have parted their amounts.
        usize::MAX
    }

    fn moment(&self, row: &Row) -> Option<i64> {
        start_of(day(self.written_day(row), None)?, &TimeZone::UTC).as_second().into()
    }

    fn row_is<'a>(&self, row: &'a Row) -> RowIs<'a> {
        let empty = self.money().all(|at| row.cell(Some(at)).is_empty());
        let dayless = !row.cell(Some(self.day)).contains(|letter: char| letter.is_ascii_digit());
        let states_balance = || {
            let texts = self.texts.iter().map(|at| row.cell(Some(*at)).to_lowercase());
            texts.into_iter().any(|text| names::STATES_BALANCE.iter().any(|word| text.contains(word)))
        };
        let is_only_balance = || {
            let mut texts = self.texts.iter().map(|at| row.cell(Some(*at))).filter(|text| !text.is_empty());
            let first = texts.next().is_some_and(is_balance);
            first && texts.all(is_balance)
        };
        if !self.ofx && ((empty && (dayless || states_balance())) || is_only_balance()) {
            return RowIs::Aside;
        }
        self.note(row);
        match self.id(row) {
            Some(id) => RowIs::Of(Cow::Owned(format!("{}\u{1f}{id}", row.cell(self.account)))),
            None => RowIs::Of(Cow::Owned(self.content(row))),
        }
    }

    fn read(&mut self, rows: &[Row], decided: &Decided, into: &mut Reading) {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            let booking = match self.booking(row, decided) {
                Ok(booking) => booking,
                Err(problem) => {
                    into.problems.push(problem);
                    continue;
                }
            };
            into.used += 1;
            into.lost_ids += u64::from(is_lost_id(row.cell(self.id)));
            // A bank's id is a key where it stands once; some banks leave it empty or give it twice.
            let key = match self.id(row) {
                Some(id) if rows.len() == 1 => format!("{:016x}", fingerprint(&(row.cell(self.account), id))),
                _ => {
                    let content = self.content(row);
                    let number = numbers.entry(content.clone()).and_modify(|count| *count += 1).or_insert(1);
                    format!("{:016x}#{number}", fingerprint(&content))
                }
            };
            let Booking { day, minor, currency, .. } = booking;
            into.records.push(Record::BankLine(BankLine { key, day, minor, currency }));
        }
    }
}
