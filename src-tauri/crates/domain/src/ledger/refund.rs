//! When the goods of a refund were given back, as far as the files tell (definitions 4.2).

/// What a refund's date rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatedBy {
    /// A payments file names the day.
    Payment,
    /// An orders file has it that was preceded by one without it: the newest day that file speaks of.
    File,
}

impl DatedBy {
    /// Its id in the shop file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::File => "file",
        }
    }
}

/// A part of a refund with its day, in minor units of goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedRefund {
    /// The day's number (see [`crate::kpis::totals`]).
    pub day: i32,
    /// What it rests on.
    pub by: DatedBy,
    /// The goods given back.
    pub minor: i64,
}

/// An order's refund, with everything that may tell its date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refund {
    /// What the order's goods are worth, without tax and shipping.
    pub goods: i64,
    /// What the buyer owed in all; a refund is a share of it.
    pub total: i64,
    /// The goods given back in all.
    pub returned: i64,
    /// What was refunded in all, with tax and shipping.
    pub refunded: i64,
    /// Refunds in payments files: day and amount above zero, in the order of their days.
    pub payments: Vec<(i32, i64)>,
    /// The goods given back by each version of the order, from the oldest file to the most recent, with the newest day
    /// its file speaks of.
    pub versions: Vec<(i32, i64)>,
}

impl Refund {
    /// Its dated parts; together at most `returned`. What the first file that knows the order has already, and no
    /// payments file names, has no known date.
    pub fn dated(&self) -> Vec<DatedRefund> {
        let mut dated = Vec::new();
        let (mut paid, mut covered) = (0, 0);
        for (day, amount) in &self.payments {
            paid = self.refunded.min(paid + amount);
            let reached = self.goods_of(paid);
            if reached > covered {
                dated.push(DatedRefund { day: *day, by: DatedBy::Payment, minor: reached - covered });
                covered = reached;
            }
        }
        let mut seen = self.versions.first().map_or(self.returned, |(_, returned)| *returned);
        for (day, returned) in self.versions.iter().skip(1) {
            // Payments files date what was given back first.
            let (from, reached) = (seen.max(covered), self.returned.min(*returned));
            if reached > from {
                dated.push(DatedRefund { day: *day, by: DatedBy::File, minor: reached - from });
            }
            seen = seen.max(*returned);
        }
        dated
    }

    /// The goods in the first `part` of what was refunded, rounded half up. It is a share of the whole order, so what a
    /// refund took off its week stays as it is when a later one follows.
    fn goods_of(&self, part: i64) -> i64 {
        if part >= self.refunded || self.total <= 0 {
            return self.returned;
        }
        let (goods, part, whole) = (i128::from(self.goods), i128::from(part), i128::from(self.total));
        i64::try_from((2 * goods * part + whole) / (2 * whole)).unwrap_or(self.returned).min(self.returned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(payments: &[(i32, i64)], versions: &[(i32, i64)]) -> Vec<(i32, i64)> {
        let refund = Refund {
            goods: 1_000,
            total: 1_190,
            returned: 1_000,
            refunded: 1_190,
            payments: payments.to_vec(),
            versions: versions.to_vec(),
        };
        refund.dated().iter().map(|part| (part.day, part.minor)).collect()
    }

    #[test]
    fn a_refund_in_the_first_file_has_no_date() {
        assert_eq!(of(&[], &[(9, 1_000)]), []);
        assert_eq!(of(&[], &[(9, 400), (16, 1_000)]), [(16, 600)]);
    }

    #[test]
    fn the_file_in_which_a_part_first_appears_dates_it() {
        assert_eq!(of(&[], &[(9, 0), (16, 300), (23, 300), (30, 1_000)]), [(16, 300), (30, 700)]);
        assert_eq!(of(&[], &[(9, 0), (16, 1_000), (23, 0), (30, 1_000)]), [(16, 1_000)], "never twice");
    }

    #[test]
    fn a_payments_file_knows_better() {
        assert_eq!(of(&[(12, 1_190)], &[(9, 0), (16, 1_000)]), [(12, 1_000)]);
        assert_eq!(of(&[(12, 595)], &[(9, 0), (16, 1_000)]), [(12, 500), (16, 500)]);
        assert_eq!(of(&[(12, 5_000)], &[(9, 1_000)]), [(12, 1_000)], "never more than was given back");
    }

    #[test]
    fn a_later_refund_changes_nothing_about_an_earlier_one() {
        // 48.00 goods and 5.00 shipping: of 25.80 the goods are 23.366…, of both together 40.392….
        let of = |refunded, returned, payments: &[(i32, i64)]| {
            let refund = Refund {
                goods: 4_800,
                total: 5_300,
                returned,
                refunded,
                payments: payments.to_vec(),
                versions: Vec::new(),
            };
            refund.dated().iter().map(|part| (part.day, part.minor)).collect::<Vec<_>>()
        };
        assert_eq!(of(2_580, 2_337, &[(3, 2_580)]), [(3, 2_337)]);
        assert_eq!(of(4_460, 4_039, &[(3, 2_580), (26, 1_880)]), [(3, 2_337), (26, 1_702)]);
    }

    proptest! {
        #[test]
        fn the_dated_parts_are_never_more_than_the_refund(
            goods in 1_i64..5_000, kept in 0_i64..5_000, tax in 0_i64..900,
            payments in prop::collection::vec((0_i32..60, 1_i64..4_000), 0..5),
            versions in prop::collection::vec((0_i32..60, 0_i64..6_000), 1..6),
        ) {
            let (total, returned) = (goods + tax, (goods - kept).max(1));
            let refunded = returned + tax * returned / goods;
            let refund = Refund { goods, total, returned, refunded, payments, versions };
            let parts = refund.dated();
            prop_assert!(parts.iter().all(|part| part.minor > 0));
            prop_assert!(parts.iter().map(|part| part.minor).sum::<i64>() <= returned);
        }
    }
}
