//! What is usual for a KPI, by which clock it is counted, and how long its history is: in words beside the number.

use super::kpis::stamps;
use super::ledger::Ledger;
use super::views::UsualView;
use crate::Engine;
use rust_decimal::Decimal;
use tillwise_domain::checkin::{NEEDED_WEEKS, Usual, Verdict};
use tillwise_domain::kpis::{Clock, Figure, Kpi, WeekFacts, same_definition};
use tillwise_domain::readiness::History;
use tillwise_domain::words::Words;

/// The usual range of the weeks before the last one, as far as they were counted in its way.
pub(super) fn usual(kpi: &dyn Kpi, weeks: &[WeekFacts], figures: &[Figure]) -> Usual {
    let stamps = stamps(kpi, weeks, figures);
    let Some((now, before)) = stamps.split_last() else { return Usual::of([]) };
    let alike = before.iter().zip(figures).filter(|(stamp, _)| same_definition(**stamp, *now));
    Usual::of(alike.filter_map(|(_, figure)| figure.value)).in_unit(kpi.unit())
}

impl Engine {
    pub(super) fn usual_view(
        &self,
        usual: &Usual,
        value: Option<Decimal>,
        shown: &dyn Fn(Decimal) -> String,
    ) -> UsualView {
        let verdict = value.map(|value| usual.verdict(value));
        let id = verdict.map(|verdict| match verdict {
            Verdict::TooLittle => "too_little",
            Verdict::Noise => "noise",
            Verdict::High => "high",
            Verdict::Low => "low",
        });
        match usual {
            Usual::TooLittle { known } => UsualView {
                low: None,
                high: None,
                low_shown: None,
                high_shown: None,
                weeks: *known,
                verdict: id.map(str::to_owned),
                said: self
                    .say(&Words::new("usual-too-little").with("known", *known).with("needed", NEEDED_WEEKS)),
            },
            Usual::Range { low, high, known, .. } => {
                let words = Words::new(format!("usual-{}", id.unwrap_or("none")))
                    .with("low", shown(*low))
                    .with("high", shown(*high))
                    .with("known", *known);
                UsualView {
                    low: Some(low.normalize().to_string()),
                    high: Some(high.normalize().to_string()),
                    low_shown: Some(shown(*low)),
                    high_shown: Some(shown(*high)),
                    weeks: *known,
                    verdict: id.map(str::to_owned),
                    said: self.say(&words),
                }
            }
        }
    }

    /// On which day refunds count in a figure, and how its week is cut.
    pub(super) fn clock_words(&self, figure: &Figure, ledger: &Ledger<'_>) -> String {
        let clock = match figure.clock {
            Clock::None => "clock-none",
            Clock::Refund => "clock-refund",
            Clock::Order => "clock-order",
        };
        let first = ledger.shop.first_weekday.to_monday_one_offset();
        let day = Words::new(format!("weekday-{first}"));
        let words = Words::new("clock-week").with("zone", ledger.shop.time_zone.clone()).with("day", day);
        format!("{} {}", self.words.label(clock), self.say(&words))
    }

    /// That the orders reach over less than twelve months.
    pub(super) fn short_history(&self, ledger: &Ledger<'_>) -> Option<String> {
        let (first, last) = ledger.orders_span()?;
        let short = !History { first, last }.is_enough();
        short.then(|| self.say(&Words::new("history-under-a-year").with("first", first).with("last", last)))
    }
}
