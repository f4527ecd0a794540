//! Which way the money of a statement went, where only signs say it: cards write what was spent with a minus or
//! without.

use super::payee::folded;
use super::wording::WORDING;
use crate::formats::{Booking, Direction};
use std::collections::HashMap;

/// Whether this is a card that writes what was spent without a sign and what came back with a minus.
///
/// That is so where every amount with a minus is the card being paid or money paid back: its text says so, or the same
/// payee has more amounts without. A bank account is known by what comes in, and by what goes out only.
pub(super) fn is_turned(bookings: &[Booking]) -> bool {
    let signed = || bookings.iter().filter(|booking| booking.direction == Direction::Signed);
    let mut plain: HashMap<&str, u32> = HashMap::new();
    for booking in signed().filter(|booking| booking.minor > 0) {
        if WORDING.income.are_in(&words(&booking.payee)) {
            return false;
        }
        *plain.entry(booking.payee.as_str()).or_default() += 1;
    }
    let mut back: HashMap<&str, u32> = HashMap::new();
    for booking in signed().filter(|booking| booking.minor < 0) {
        *back.entry(booking.payee.as_str()).or_default() += 1;
    }
    let is_paid_back = |(payee, count): (&&str, &u32)| {
        WORDING.paid_back.are_in(&words(payee)) || plain.get(payee).is_some_and(|plain| plain > count)
    };
    plain.len() >= 2 && !back.is_empty() && back.iter().all(is_paid_back)
}

/// The words of a text, as they are compared.
pub(super) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric() && !"'’-.".contains(letter));
    parts.map(|word| folded(word.trim_matches(['.', '-', '\'']))).filter(|word| !word.is_empty()).collect()
}
