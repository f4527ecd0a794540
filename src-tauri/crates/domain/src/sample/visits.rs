//! Who orders in the sample shop on which day: newcomers, people who come back, and one group that fell silent.
//!
//! What they put into the basket is in `orders.rs`.

use super::calendar::{History, days_before};
use super::people::Crowd;
use super::seed::Seed;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// Of a thousand orders, those that should come from somebody who ordered before.
const RETURNING: i64 = 335;
/// Chance of coming back after the first, the second and every later order, in thousandths.
const COMING_BACK: [i64; 3] = [330, 520, 680];
/// People who are this late have found another shop.
const PATIENCE_DAYS: i64 = 50;
/// People may come this much earlier than they planned, when the shop is busy.
const EAGERNESS_DAYS: i64 = 12;

const SILENT_PEOPLE: i64 = 25;
/// Days since their last order; `SILENCE_START` is more than twice the longest gap, so no rule can call them on time.
const SILENCE_START: i64 = 90;
const SILENCE_END: i64 = 160;
const LONGEST_REGULAR_GAP: i64 = 44;

/// One order that somebody with an e-mail address places.
pub(super) struct Visit {
    pub day: Date,
    /// Place in `Crowd::people`.
    pub person: usize,
    /// 1 for the first order.
    pub nth: u32,
    /// Belongs to the planted win-back group: keep its rhythm free of refunds and cancellations.
    pub silent_later: bool,
}

/// All visits in the order of days.
pub(super) fn visits(seed: &mut Seed, history: &History, crowd: &mut Crowd) -> Vec<Visit> {
    let mut visits = Vec::new();
    let mut silent = silent_group(seed, history);
    let mut returning = Returning::default();
    let mut orders_of: Vec<u32> = Vec::new();
    // Returning visits of the silent group that are not yet taken off the others' share.
    let mut ahead = 0;
    for day in history.days() {
        let wobble = seed.between(400, 600) + seed.between(400, 600);
        let wanted = seed.round_milli(history.expected_orders_milli(day) * wobble / 1000).max(1);
        let mut placed = 0;

        for regular in &mut silent {
            if regular.days.front() != Some(&day) {
                continue;
            }
            regular.days.pop_front();
            let person = *regular.person.get_or_insert_with(|| {
                orders_of.push(0);
                crowd.meet(seed)
            });
            orders_of[person] += 1;
            visits.push(Visit { day, person, nth: orders_of[person], silent_later: true });
            ahead += i64::from(orders_of[person] > 1);
            placed += 1;
        }

        for _ in placed..wanted {
            let place = history.age_in_days(day);
            let mut known = None;
            if seed.chance(RETURNING) {
                if ahead > 0 {
                    ahead -= 1;
                } else {
                    known = returning.next_due(place);
                }
            }
            let person = known.unwrap_or_else(|| {
                orders_of.push(0);
                crowd.meet(seed)
            });
            orders_of[person] += 1;
            let nth = orders_of[person];
            visits.push(Visit { day, person, nth, silent_later: false });
            if seed.chance(COMING_BACK[(nth as usize).min(COMING_BACK.len()) - 1]) {
                // The smaller of two draws: most come back soon, a few after months.
                let gap = seed.between(18, 140).min(seed.between(24, 150));
                returning.plan(place - gap, person);
            }
        }
    }
    visits
}

/// People who mean to come back. Days are counted back from today, so the largest is the earliest.
#[derive(Default)]
struct Returning(BinaryHeap<(i64, Reverse<usize>)>);

impl Returning {
    fn plan(&mut self, due: i64, person: usize) {
        self.0.push((due, Reverse(person)));
    }

    /// Whoever is due first on the day that is `now` days before today.
    fn next_due(&mut self, now: i64) -> Option<usize> {
        while let Some(&(due, Reverse(person))) = self.0.peek() {
            if due < now - EAGERNESS_DAYS {
                return None;
            }
            self.0.pop();
            if due <= now + PATIENCE_DAYS {
                return Some(person);
            }
        }
        None
    }
}

/// One of the people who came like clockwork and then no more.
struct Regular {
    days: VecDeque<Date>,
    person: Option<usize>,
}

fn silent_group(seed: &mut Seed, history: &History) -> Vec<Regular> {
    let group = (0..SILENT_PEOPLE).map(|_| {
        let gap = seed.between(24, LONGEST_REGULAR_GAP - 3);
        // History ends yesterday, hence one less.
        let mut day = days_before(history.last, seed.between(SILENCE_START, SILENCE_END) - 1);
        let mut days = VecDeque::from([day]);
        for _ in 1..seed.between(3, 6) {
            day = days_before(day, gap + seed.between(-3, 3));
            days.push_front(day);
        }
        Regular { days, person: None }
    });
    group.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::{BTreeMap, BTreeSet};

    fn two_years() -> (History, Vec<Visit>) {
        let history = History::before(date(2026, 11, 21));
        let visits = visits(&mut Seed::for_part(11, 1), &history, &mut Crowd::default());
        (history, visits)
    }

    #[test]
    fn every_day_has_visits_and_the_shop_grows() {
        let (history, visits) = two_years();
        let days: BTreeSet<Date> = visits.iter().map(|visit| visit.day).collect();
        assert_eq!(days.len(), history.days().count());
        let between = |from: i64, to: i64| {
            visits.iter().filter(|visit| (from..to).contains(&history.age_in_days(visit.day))).count()
        };
        assert!(between(0, 365) > between(365, 730) * 12 / 10, "the second year is busier than the first");
    }

    #[test]
    fn about_a_third_of_a_weeks_customers_came_before() {
        let (history, visits) = two_years();
        let last_year: Vec<&Visit> =
            visits.iter().filter(|visit| history.age_in_days(visit.day) <= 365).collect();
        let returning = last_year.iter().filter(|visit| visit.nth > 1).count();
        let share = returning * 1000 / last_year.len();
        assert!((280..=360).contains(&share), "{share} of a thousand");
    }

    #[test]
    fn the_win_back_group_came_regularly_and_is_silent_now() {
        let (history, visits) = two_years();
        let mut days_of: BTreeMap<usize, Vec<Date>> = BTreeMap::new();
        for visit in visits.iter().filter(|visit| visit.silent_later) {
            days_of.entry(visit.person).or_default().push(visit.day);
        }
        assert_eq!(days_of.len() as i64, SILENT_PEOPLE);
        for (person, days) in days_of {
            assert!(days.len() >= 3);
            let silence = history.age_in_days(days[days.len() - 1]);
            assert!((SILENCE_START..=SILENCE_END).contains(&silence), "silent for {silence} days");
            let gaps: Vec<i64> = days
                .windows(2)
                .map(|two| history.age_in_days(two[0]) - history.age_in_days(two[1]))
                .collect();
            assert!(gaps.iter().all(|gap| (21..=LONGEST_REGULAR_GAP).contains(gap)), "{gaps:?}");
            let all = visits.iter().filter(|visit| visit.person == person).count();
            assert_eq!(all, days.len(), "nobody of the group comes at another time");
        }
    }
}
