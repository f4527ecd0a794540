//! Rows are read and records prepared on one thread, and written by another: each import keeps two cores busy.

use crate::email::Emails;
use crate::store::orders::Prepared;
use jiff::civil::Date;
use std::sync::mpsc::{Receiver, SyncSender};
use tillwise_domain::formats::{Cancelled, Problem, Sink};
use tillwise_domain::ledger::Record;
use tillwise_domain::words::Words;

/// What the reading side sends, in the order it happens.
pub(crate) enum Sent {
    /// An order, worked out as far as it can be without the shop file.
    Order(Box<Prepared>),
    /// Any other record.
    Record(Box<Record>),
    /// A row that was kept out.
    Problem(Problem),
    /// A day of an advertising report whose spend is not known.
    Gap(&'static str, Date),
    /// Ids that a spreadsheet destroyed.
    LostIds(u64),
    /// What is to be said of the file as a whole.
    Note(Words),
    /// How many rows are done.
    Tick(u64),
}

/// How much is sent at once, and how many such parcels may wait. Together they bound the memory.
pub(crate) const PARCEL: usize = 256;
pub(crate) const WAITING: usize = 8;

/// The reading side's end of the pipe.
pub(crate) struct Sending {
    parcels: SyncSender<Vec<Sent>>,
    /// What the writing side is done with. Freeing it takes time, of which this side has more.
    used: Receiver<Vec<Sent>>,
    parcel: Vec<Sent>,
    emails: Emails,
}

impl Sending {
    pub(crate) fn new(parcels: SyncSender<Vec<Sent>>, used: Receiver<Vec<Sent>>, emails: Emails) -> Self {
        Self { parcels, used, parcel: Vec::with_capacity(PARCEL), emails }
    }

    /// Sends what is left; whether the other side still listens.
    pub(crate) fn finish(mut self) -> Result<(), Cancelled> {
        self.flush()
    }

    fn flush(&mut self) -> Result<(), Cancelled> {
        let mut next = self.used.try_recv().unwrap_or_else(|_| Vec::with_capacity(PARCEL));
        next.clear();
        self.used.try_iter().for_each(drop);
        let parcel = std::mem::replace(&mut self.parcel, next);
        self.parcels.send(parcel).map_err(|_| Cancelled)
    }

    fn send(&mut self, sent: Sent) -> Result<(), Cancelled> {
        self.parcel.push(sent);
        if self.parcel.len() >= PARCEL { self.flush() } else { Ok(()) }
    }

    /// For what cannot answer: a pipe that is closed shows at the next record or tick.
    fn mention(&mut self, sent: Sent) {
        let _ = self.send(sent);
    }
}

impl Sink for Sending {
    fn record(&mut self, mut record: Record) -> Result<(), Cancelled> {
        self.emails.apply(&mut record);
        self.send(match record {
            Record::Order(order) => Sent::Order(Box::new(Prepared::new(order))),
            other => Sent::Record(Box::new(other)),
        })
    }

    fn problem(&mut self, problem: Problem) {
        self.mention(Sent::Problem(problem));
    }

    fn gap(&mut self, platform: &'static str, day: Date) {
        self.mention(Sent::Gap(platform, day));
    }

    fn lost_ids(&mut self, count: u64) {
        self.mention(Sent::LostIds(count));
    }

    fn note(&mut self, words: Words) {
        self.mention(Sent::Note(words));
    }

    fn tick(&mut self, rows: u64) -> Result<(), Cancelled> {
        self.send(Sent::Tick(rows))
    }
}
