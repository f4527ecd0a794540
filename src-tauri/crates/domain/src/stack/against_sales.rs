//! The stack's cost against net sales over months, as two lines that start at 100 (requirements N8), and the month in
//! which they crossed.
//!
//! Each point is three months together, as in the rule that compares three months with the three before them: one good
//! December neither hides a crossing nor makes one. Both lines stand at 100 in the first month with three months of
//! both; from there on, the cost line above the sales line means that cost has grown more than sales. Cost as a share of
//! sales is said beside it, since a small cost may double and still be small.

use crate::money::{Currency, Money, ratio};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Months that make a point.
pub const POINT_MONTHS: usize = 3;

/// One month's cost and sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfBoth {
    /// The first day of the month.
    pub month: Date,
    /// What the stack cost, in major units.
    pub cost: Decimal,
    /// Net sales, or nothing where the orders do not reach over the month.
    pub sales: Option<Money>,
}

impl MonthOfBoth {
    /// Cost as a share of net sales with four decimals; nothing without sales.
    pub fn share(&self) -> Option<Decimal> {
        share(self.cost, self.sales?)
    }
}

/// A cost as a share of net sales with four decimals; nothing where there were no sales or more came back than went out.
pub fn share(cost: Decimal, sales: Money) -> Option<Decimal> {
    if sales.minor > 0 { ratio(cost, sales.decimal(), 4) } else { None }
}

/// Both lines in one month; 100 is where they start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePoint {
    /// The first day of the last of its months.
    pub month: Date,
    /// The cost line, with one decimal; nothing before the start.
    pub cost: Option<Decimal>,
    /// The sales line, with one decimal; nothing before the start and where a month's sales are not known.
    pub sales: Option<Decimal>,
}

/// Whether and when the cost line rose above the sales line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// No month's sales are known.
    NoSales,
    /// No cost is noted for any month.
    NoCost,
    /// Too few months in a row are known of both to compare.
    TooShort {
        /// How many months are known of both.
        known: usize,
    },
    /// The cost line never rose above the sales line.
    Never,
    /// It was above for a time and is not any more.
    Over {
        /// The last month in which it was above.
        last: Date,
    },
    /// It rose above in this month and has stayed there to the last month that is known.
    Since {
        /// The month.
        month: Date,
    },
}

/// Both lines and their crossing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgainstSales {
    /// One point for each month.
    pub points: Vec<LinePoint>,
    /// Where both lines stand at 100.
    pub start: Option<Date>,
    /// Whether and when they crossed.
    pub crossing: Crossing,
}

/// Sets the cost of months against their sales. `months` are whole calendar months without a gap, oldest first, with
/// sales in `currency`.
pub fn against_sales(months: &[MonthOfBoth], currency: Currency) -> AgainstSales {
    let sums: Vec<Sums> = (0..months.len()).map(|at| sums(months, at, currency)).collect();
    let base = sums.iter().find_map(|sums| {
        let sales = sums.sales.filter(|sales| *sales > Decimal::ZERO)?;
        (sums.cost? > Decimal::ZERO).then_some((sums.month, sums.cost?, sales))
    });
    let line = |part: Option<Decimal>, base: Decimal| Some(part? * Decimal::ONE_HUNDRED / base);
    let exact: Vec<(Date, Option<Decimal>, Option<Decimal>)> = sums
        .iter()
        .map(|sums| match base {
            Some((start, cost, sales)) if start <= sums.month => {
                (sums.month, line(sums.cost, cost), line(sums.sales, sales))
            }
            _ => (sums.month, None, None),
        })
        .collect();
    let rounded = |line: Option<Decimal>| line.and_then(|value| ratio(value, Decimal::ONE, 1));
    let points = exact.iter().map(|(month, cost, sales)| LinePoint {
        month: *month,
        cost: rounded(*cost),
        sales: rounded(*sales),
    });
    AgainstSales {
        points: points.collect(),
        start: base.map(|base| base.0),
        crossing: crossing(months, &exact),
    }
}

struct Sums {
    month: Date,
    cost: Option<Decimal>,
    sales: Option<Decimal>,
}

/// The month at `at` and the two before it together.
fn sums(months: &[MonthOfBoth], at: usize, currency: Currency) -> Sums {
    let own = (at + 1).checked_sub(POINT_MONTHS).map(|from| &months[from..=at]);
    let sales =
        |month: &MonthOfBoth| month.sales.filter(|sales| sales.currency == currency).map(Money::decimal);
    Sums {
        month: months[at].month,
        cost: own.map(|own| own.iter().map(|month| month.cost).sum()),
        sales: own.and_then(|own| own.iter().map(sales).sum()),
    }
}

fn crossing(months: &[MonthOfBoth], lines: &[(Date, Option<Decimal>, Option<Decimal>)]) -> Crossing {
    let with_sales = || months.iter().filter(|month| month.sales.is_some());
    if with_sales().next().is_none() {
        return Crossing::NoSales;
    }
    if months.iter().all(|month| month.cost.is_zero()) {
        return Crossing::NoCost;
    }
    let known: Vec<(Date, bool)> =
        lines.iter().filter_map(|(month, cost, sales)| Some((*month, (*cost)? > (*sales)?))).collect();
    // The start alone compares with nothing.
    if known.len() < 2 {
        return Crossing::TooShort { known: with_sales().filter(|month| !month.cost.is_zero()).count() };
    }
    let Some(last) = known.iter().rev().find(|(_, above)| *above) else { return Crossing::Never };
    if known.last() != Some(last) {
        return Crossing::Over { last: last.0 };
    }
    let run = known.iter().rev().take_while(|(_, above)| *above);
    Crossing::Since { month: run.last().map_or(last.0, |(month, _)| *month) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;

    fn eur() -> Currency {
        "EUR".parse().expect("a code")
    }

    /// Months from January 2026 on, of whole euros.
    fn months(all: &[(i64, Option<i64>)]) -> Vec<MonthOfBoth> {
        let month = |at: i64| date(2026, 1, 1).saturating_add(at.months());
        (0_i64..)
            .zip(all)
            .map(|(at, (cost, sales))| MonthOfBoth {
                month: month(at),
                cost: Decimal::from(*cost),
                sales: sales.map(|sales| Money::new(sales * 100, eur())),
            })
            .collect()
    }

    fn crossing_of(all: &[(i64, Option<i64>)]) -> Crossing {
        against_sales(&months(all), eur()).crossing
    }

    #[test]
    fn cost_that_grows_more_than_sales_crosses_in_the_month_it_does() {
        let all = [
            (100, 1_000),
            (100, 1_000),
            (100, 1_000),
            (100, 1_100),
            (100, 1_100),
            (160, 1_100),
            (160, 1_100),
        ]
        .map(|(cost, sales)| (cost, Some(sales)));
        let found = against_sales(&months(&all), eur());
        // April: 300 by 300 against 3,100 by 3,000; June: 360 by 300 against 3,300 by 3,000.
        assert_eq!(found.start, Some(date(2026, 3, 1)));
        let shown: Vec<(String, String)> = found.points[2..]
            .iter()
            .map(|point| (point.cost.expect("known").to_string(), point.sales.expect("known").to_string()))
            .collect();
        let pairs: Vec<(&str, &str)> = shown.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(
            pairs,
            [
                ("100.0", "100.0"),
                ("100.0", "103.3"),
                ("100.0", "106.7"),
                ("120.0", "110.0"),
                ("140.0", "110.0")
            ]
        );
        assert_eq!(found.crossing, Crossing::Since { month: date(2026, 6, 1) });
        assert!(found.points[..2].iter().all(|point| point.cost.is_none() && point.sales.is_none()));
    }

    #[test]
    fn equal_growth_and_a_passing_rise_are_no_crossing() {
        let even = [(100, 1_000), (100, 1_000), (100, 1_000), (200, 2_000), (200, 2_000)];
        assert_eq!(crossing_of(&even.map(|(cost, sales)| (cost, Some(sales)))), Crossing::Never);
        let passing = [(100, 1_000), (100, 1_000), (100, 1_000), (200, 1_000), (10, 1_000), (10, 1_000)];
        assert_eq!(
            crossing_of(&passing.map(|(cost, sales)| (cost, Some(sales)))),
            Crossing::Over { last: date(2026, 5, 1) }
        );
    }

    #[test]
    fn what_cannot_be_compared_is_named() {
        assert_eq!(crossing_of(&[(100, None); 6]), Crossing::NoSales);
        assert_eq!(crossing_of(&[(0, Some(1_000)); 6]), Crossing::NoCost);
        assert_eq!(crossing_of(&[(100, Some(1_000)); 3]), Crossing::TooShort { known: 3 });
        assert_eq!(crossing_of(&[]), Crossing::NoSales);
    }

    #[test]
    fn a_month_without_sales_is_a_gap_and_not_zero() {
        let mut all = [(100, Some(1_000)); 8];
        all[4].1 = None;
        let found = against_sales(&months(&all), eur());
        let gaps: Vec<bool> = found.points.iter().map(|point| point.sales.is_none()).collect();
        assert_eq!(gaps, [true, true, false, false, true, true, true, false]);
        assert_eq!(found.crossing, Crossing::Never);
        assert_eq!(months(&all)[4].share(), None);
        assert_eq!(months(&all)[0].share().map(|share| share.to_string()).as_deref(), Some("0.1000"));
    }
}
