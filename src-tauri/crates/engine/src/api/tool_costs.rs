//! One tool's prices over time, and its payback curve.

use super::kpis::{percent, rounded};
use super::ledger::Ledger;
use super::views::{ChartView, ToolCostsView};
use crate::Engine;
use crate::charts::{Axes, Line, Look, Mark, lines};
use crate::error::{Error, Result};
use crate::store::{hourly_value, register};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tillwise_domain::money::{Money, grouped};
use tillwise_domain::stack::{
    Cycle, DatedPrice, FIRST_MARK, LAST_MARK, Payback, PaybackDay, PaybackState, ReturnBasis, ReturnGap,
    Tool, ToolReturn, payback, payback_curve,
};
use tillwise_domain::words::Words;

/// The curve shows every day up to here, which is past the last day on which a business effect is still waited for
/// (requirements N3); a later payback is drawn by months.
const CURVE_DAYS: i64 = 180;
/// Days drawn past a late payback.
const AFTER_PAYBACK: i64 = 30;
/// Payments listed.
const CHARGES: usize = 24;

impl Engine {
    /// One tool's prices, payments and payback.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there.
    pub fn tool_costs(&self, id: i64) -> Result<ToolCostsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let register = register::load(reader.sql())?;
        let missing = || Error::invalid(Words::new("error-no-tool").with("tool", id.to_string()));
        let tool = register.tool(id).ok_or_else(missing)?;
        let hour = hourly_value::get(reader.sql())?;
        let last_price = tool.prices.iter().rev().find_map(|dated| dated.price);
        let currency = ledger.shop.currency.or(last_price.map(|price| price.amount.currency));
        let found = currency.map(|currency| payback(tool, &register.benefits, hour, currency, ledger.today));
        let curve = currency.zip(found).and_then(|(currency, found)| {
            let days = payback_curve(tool, &register.benefits, hour, currency, ledger.today, CURVE_DAYS);
            self.curve(&days, &found)
        });
        Ok(ToolCostsView {
            tool: id,
            name: tool.name.clone(),
            prices: self.price_chart(tool, ledger.today),
            charges: tool
                .charges
                .iter()
                .rev()
                .take(CHARGES)
                .map(|charge| vec![self.words.date(charge.day), charge.amount.shown()])
                .collect(),
            curve,
            payback: found.map_or_else(
                || self.words.label("payback-no_price"),
                |found| self.payback_words(found.state),
            ),
            hollow: found.is_some_and(|found| is_hollow(&found)),
            notes: found.map(|found| self.payback_notes(&found)).unwrap_or_default(),
        })
    }

    /// The cost of a month by the price in force, as steps; beside it every price as it was noted.
    fn price_chart(&self, tool: &Tool, today: Date) -> ChartView {
        let end = tool.until.map_or(today, |until| until.min(today));
        let place = |day: Date| f64::from((day - tool.since).get_days());
        let currency =
            tool.prices.iter().rev().find_map(|dated| dated.price).map(|price| price.amount.currency);
        let height = |dated: &DatedPrice| {
            let price = dated.price.filter(|price| Some(price.amount.currency) == currency)?;
            if price.cycle == Cycle::Once { None } else { price.month_exact().to_f64() }
        };
        let mut points: Vec<(f64, Option<f64>)> = Vec::new();
        for (at, dated) in tool.prices.iter().enumerate().filter(|(_, dated)| dated.from <= end) {
            let until = tool.prices.get(at + 1).map_or(end, |next| next.from.min(end));
            points
                .extend([(place(dated.from.max(tool.since)), height(dated)), (place(until), height(dated))]);
        }
        if tool.price().is_some_and(|price| price.cycle == Cycle::Usage) && !tool.charges.is_empty() {
            points = tool
                .charges
                .iter()
                .filter(|charge| Some(charge.amount.currency) == currency && charge.day <= end)
                .map(|charge| (place(charge.day), charge.amount.decimal().to_f64()))
                .collect();
        }
        let axes = Axes {
            right: place(end),
            below: &|at| {
                let day = jiff::ToSpan::days(at.round() as i64);
                self.month_short(tool.since.saturating_add(day))
            },
            beside: &|value| grouped(&format!("{value:.2}")),
            from_zero: true,
        };
        let drawable = points.iter().any(|(_, value)| value.is_some());
        let drawn = [Line { points, look: Look::Dashed }];
        ChartView {
            svg: if drawable { lines(&drawn, &[], &axes) } else { String::new() },
            summary: self.say(
                &Words::new("prices-summary")
                    .with("tool", tool.name.clone())
                    .with("count", tool.prices.len()),
            ),
            columns: self.heads(&["from", "price", "a-month", "change"]),
            rows: self.price_rows(tool),
        }
    }

    fn price_rows(&self, tool: &Tool) -> Vec<Vec<String>> {
        let none = || self.words.label("no-value");
        let mut before: Option<Money> = None;
        let row = |dated: &DatedPrice| {
            let month = dated.price.filter(|price| price.cycle != Cycle::Once).map(|price| price.month());
            let change = before.zip(month).filter(|(old, new)| old.currency == new.currency && old.minor > 0);
            let change = change.map(|(old, new)| {
                let by = new.decimal() / old.decimal() - Decimal::ONE;
                format!("{}{}", if by > Decimal::ZERO { "+" } else { "" }, percent(by, 1))
            });
            let first = before.is_none();
            before = month.or(before);
            vec![
                self.words.date(dated.from),
                dated.price.map_or_else(none, |price| {
                    let cycle = Words::new(format!("cycle-{}", price.cycle.id()));
                    self.say(&Words::new("price").with("amount", price.amount).with("cycle", cycle))
                }),
                month.map_or_else(none, Money::shown),
                change.unwrap_or_else(|| if first { String::new() } else { none() }),
            ]
        };
        tool.prices.iter().map(row).collect()
    }

    /// Paid and given back, with days 60 and 120 marked.
    fn curve(&self, days: &[PaybackDay], found: &Payback) -> Option<ChartView> {
        let last = match found.state {
            PaybackState::PaidBack { days, .. } => CURVE_DAYS.max(days + AFTER_PAYBACK),
            _ => CURVE_DAYS,
        };
        let days: Vec<&PaybackDay> = days.iter().filter(|at| at.day <= last).collect();
        let end = days.last()?;
        let height = |money: Money| money.decimal().to_f64();
        let look = if is_hollow(found) { Look::Hollow } else { Look::Whole };
        let drawn = [
            Line {
                points: days.iter().map(|at| (at.day as f64, at.benefit.and_then(height))).collect(),
                look,
            },
            Line {
                points: days.iter().map(|at| (at.day as f64, height(at.cost))).collect(),
                look: Look::Dashed,
            },
        ];
        let mut marks: Vec<Mark> = [FIRST_MARK, LAST_MARK]
            .into_iter()
            .map(|day| Mark {
                at: day as f64,
                height: None,
                words: self.say(&Words::new("payback-day").with("day", day)),
            })
            .collect();
        let paid = match found.state {
            PaybackState::PaidBack { days: paid, .. } => days.iter().find(|at| at.day >= paid),
            _ => None,
        };
        marks.extend(paid.map(|at| Mark {
            at: at.day as f64,
            height: at.benefit.and_then(height),
            words: self.words.label("payback-mark"),
        }));
        let axes = Axes {
            right: end.day.max(LAST_MARK + 10) as f64,
            below: &|at| self.say(&Words::new("payback-day").with("day", at.round() as i64)),
            beside: &|value| grouped(&format!("{value:.0}")),
            from_zero: true,
        };
        let told = |at: &PaybackDay| {
            at.day % 30 == 0 || Some(at.day) == paid.map(|paid| paid.day) || at.day == end.day
        };
        let rows = days.iter().filter(|at| told(at)).map(|at| {
            vec![
                at.day.to_string(),
                self.words.date(at.date),
                at.cost.shown(),
                at.benefit.map_or_else(|| self.words.label("no-value"), Money::shown),
            ]
        });
        Some(ChartView {
            svg: lines(&drawn, &marks, &axes),
            summary: self.payback_words(found.state),
            columns: self.heads(&["day", "date", "paid", "given-back"]),
            rows: rows.collect(),
        })
    }

    /// How a tool stands with its payback, in a sentence.
    pub(super) fn payback_words(&self, state: PaybackState) -> String {
        let words = Words::new(format!("payback-{}", state_id(state)));
        self.say(&match state {
            PaybackState::OtherCurrency(currency) => words.with("currency", currency.to_string()),
            PaybackState::PaidBack { on, days } => words.with("day", self.words.date(on)).with("days", days),
            PaybackState::TooEarly { days }
            | PaybackState::NotYet { days }
            | PaybackState::Decide { days } => words.with("days", days),
            PaybackState::NotNotedSince { last } => words.with("day", self.words.date(last)),
            PaybackState::Free
            | PaybackState::NoPrice
            | PaybackState::NothingNoted
            | PaybackState::NoHourlyValue => words,
        })
    }

    fn payback_notes(&self, found: &Payback) -> Vec<String> {
        let mut notes = Vec::new();
        if found.unnoted_months > 0 {
            notes.push(self.say(&Words::new("payback-unnoted").with("count", found.unnoted_months)));
        }
        if !found.setup_noted {
            notes.push(self.words.label("payback-no-setup"));
        }
        if is_hollow(found) {
            notes.push(self.words.label("payback-hollow"));
        }
        notes
    }

    /// `1.13 times its cost`, or why it cannot be said.
    pub(super) fn return_words(&self, found: &ToolReturn) -> String {
        let words = match (found.roi, found.gap) {
            (Some(roi), _) => Words::new("return-times").with("times", rounded(roi, 2)),
            (None, Some(ReturnGap::NoHourlyValue)) => Words::new("return-no-hourly"),
            (None, Some(ReturnGap::OtherCurrency(currency))) => {
                Words::new("return-other-currency").with("currency", currency.to_string())
            }
            (None, Some(ReturnGap::NoPrice)) => Words::new("return-no-price"),
            (None, Some(ReturnGap::NoCost)) => Words::new("return-no-cost"),
            (None, Some(ReturnGap::NothingNoted) | None) => Words::new("return-nothing-noted"),
        };
        self.say(&words)
    }

    /// `2 h 30 min`.
    pub(super) fn time_words(&self, minutes: u64) -> String {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let key = match (minutes / 60, minutes % 60) {
            (0, _) => "saved-minutes",
            (_, 0) => "saved-hours",
            _ => "saved-both",
        };
        self.say(&Words::new(key).with("hours", number(minutes / 60)).with("minutes", number(minutes % 60)))
    }
}

fn is_hollow(found: &Payback) -> bool {
    found.basis.is_some_and(|basis| basis != ReturnBasis::Measured)
}

/// The id of a state; its words are under `payback-<id>`.
pub(super) fn state_id(state: PaybackState) -> &'static str {
    match state {
        PaybackState::Free => "free",
        PaybackState::NoPrice => "no_price",
        PaybackState::NothingNoted => "nothing_noted",
        PaybackState::NoHourlyValue => "no_hourly_value",
        PaybackState::OtherCurrency(_) => "other_currency",
        PaybackState::PaidBack { .. } => "paid_back",
        PaybackState::TooEarly { .. } => "too_early",
        PaybackState::NotYet { .. } => "not_yet",
        PaybackState::Decide { .. } => "decide",
        PaybackState::NotNotedSince { .. } => "not_noted_since",
    }
}
