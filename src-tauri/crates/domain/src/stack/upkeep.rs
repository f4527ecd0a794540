//! What keeps a tool going, by the day it changed: what runs inside it, the work by hand it still
//! needs, and what it is connected with.

use super::{DatedWork, Link, LinkKind, Tool};
use jiff::civil::Date;

/// What runs inside a tool after its form was saved on `today` with its first day and what runs now, as automations and
/// extra branches; nothing said leaves it as it is.
///
/// As with prices: what changed holds from today and what ran before stays known; what is noted for the first time holds
/// from the tool's first day, and what was typed today is corrected.
pub fn reworked(old: &[DatedWork], since: Date, now: Option<(u16, u16)>, today: Date) -> Vec<DatedWork> {
    let mut work = old.to_vec();
    let Some((automations, extra_branches)) = now else { return work };
    match work.last_mut() {
        None => work.push(DatedWork { from: since, automations, extra_branches }),
        Some(last) if (last.automations, last.extra_branches) == (automations, extra_branches) => {}
        Some(last) if last.from >= today => {
            (last.automations, last.extra_branches) = (automations, extra_branches);
        }
        Some(_) => work.push(DatedWork { from: today, automations, extra_branches }),
    }
    work
}

/// Since when a tool needs work by hand without a break, after its form was saved on `today`: `old` is what was noted,
/// in minutes a week and since when.
pub fn manual_since(old: (Option<u32>, Option<Date>), now: Option<u32>, today: Date) -> Option<Date> {
    let needs = |minutes: Option<u32>| minutes.is_some_and(|minutes| minutes > 0);
    match (needs(old.0), needs(now)) {
        (_, false) => None,
        (true, true) => old.1.or(Some(today)),
        (false, true) => Some(today),
    }
}

/// The connection of two tools after it was said on `today` to be of a kind; `old` is what was noted of the pair.
///
/// As with what runs in a tool: a change holds from today, and what is noted for the first time holds from the first day
/// on which both tools were there, so that noting it makes no stack look as if it had just grown.
pub fn linked(old: Option<&Link>, one: &Tool, other: &Tool, kind: LinkKind, today: Date) -> Link {
    match old {
        Some(old) if old.kind == kind => *old,
        Some(_) => Link::of(one.id, other.id, kind, today),
        None => Link::of(one.id, other.id, kind, one.since.max(other.since).min(today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stack::Layer;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    fn work(from: Date, automations: u16) -> DatedWork {
        DatedWork { from, automations, extra_branches: 0 }
    }

    #[test]
    fn a_change_holds_from_today_and_what_ran_before_stays_known() {
        let since = date(2026, 1, 1);
        let first = reworked(&[], since, Some((4, 0)), TODAY);
        assert_eq!(first, [work(since, 4)], "noted for the first time, it says nothing about a change");
        assert_eq!(reworked(&first, since, Some((9, 0)), TODAY), [work(since, 4), work(TODAY, 9)]);
        assert_eq!(reworked(&first, since, Some((4, 0)), TODAY), first);
        assert_eq!(reworked(&first, since, None, TODAY), first, "nothing said is no change");
        let changed = [work(since, 4), work(TODAY, 9)];
        assert_eq!(reworked(&changed, since, Some((5, 0)), TODAY), [work(since, 4), work(TODAY, 5)]);
    }

    #[test]
    fn work_by_hand_counts_from_the_day_it_began_again() {
        let may = Some(date(2026, 5, 1));
        assert_eq!(manual_since((None, None), Some(30), TODAY), Some(TODAY));
        assert_eq!(manual_since((Some(20), may), Some(30), TODAY), may, "more of it is no break");
        assert_eq!(manual_since((Some(20), may), Some(0), TODAY), None);
        assert_eq!(manual_since((Some(20), may), None, TODAY), None);
        assert_eq!(manual_since((Some(0), None), Some(30), TODAY), Some(TODAY));
    }

    #[test]
    fn a_connection_noted_for_the_first_time_is_as_old_as_both_tools_and_a_change_is_of_today() {
        let of = |id: i64, since: Date| Tool { id, ..Tool::new("T", Layer::Content, since) };
        let (old, new) = (of(1, date(2025, 1, 1)), of(2, date(2026, 3, 1)));
        let first = linked(None, &old, &new, LinkKind::CsvByHand, TODAY);
        assert_eq!(first, Link::of(1, 2, LinkKind::CsvByHand, date(2026, 3, 1)));
        assert_eq!(linked(Some(&first), &new, &old, LinkKind::CsvByHand, TODAY), first, "said again");
        let changed = linked(Some(&first), &old, &new, LinkKind::Api, TODAY);
        assert_eq!(changed, Link::of(1, 2, LinkKind::Api, TODAY));
        let later = of(3, date(2027, 1, 1));
        assert_eq!(linked(None, &old, &later, LinkKind::Api, TODAY).since, TODAY, "never in the future");
    }
}
