//! What the stack costs against what the shop sells, over 24 whole months, and what each tool gives back.

use super::kpis::{percent, rounded};
use super::ledger::{Ledger, whole_months};
use super::requests::{Done, Topic};
use super::tool_costs::state_id;
use super::views::{ChartView, CostLayerView, CostMonthView, StackCostsView, ToolReturnView};
use crate::Engine;
use crate::charts::{Axes, Line, Look, Mark, lines};
use crate::error::{Error, Result};
use crate::store::{hourly_value, register, settings};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::cmp::Reverse;
use std::collections::HashMap;
use tillwise_domain::formats::{DecimalMark, amount, minor};
use tillwise_domain::money::{Currency, Money, grouped};
use tillwise_domain::stack::{
    AgainstSales, Benefit, Crossing, Cycle, Layer, LinePoint, MonthCost, MonthOfBoth, PaybackState, Register,
    Tool, against_sales, cost_history, left_out, month_cost, one_offs, payback, share, tool_return,
};
use tillwise_domain::words::Words;

/// Months in the chart.
const MONTHS: i64 = 24;
/// Payments made once that are named one by one.
const NAMED_ONCE: usize = 3;

impl Engine {
    /// Cost against net sales, and what each tool gives back.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn stack_costs(&self) -> Result<StackCostsView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let register = register::load(reader.sql())?;
        let hour = hourly_value::get(reader.sql())?;
        let months = whole_months(ledger.today, MONTHS);
        let currency = chart_currency(&ledger, &register);
        let mut view = StackCostsView {
            title: self.words.label("costs-title-none"),
            subtitle: self.words.label("costs-no-currency"),
            currency: currency.map(|currency| currency.to_string()),
            chart: None,
            crossing: self.words.label("costs-no-currency"),
            crossed: None,
            how: self.words.label("costs-how"),
            layers: Vec::new(),
            layer_heads: Vec::new(),
            months: Vec::new(),
            notes: Vec::new(),
            hourly_value: hour.map(Money::plain),
            hourly_shown: hour.map(Money::shown),
            tools: Vec::new(),
        };
        let Some(currency) = currency else { return Ok(view) };
        let sales = ledger.month_sales(&months, currency)?;
        let costs = cost_history(&register.tools, &months, currency);
        let both: Vec<MonthOfBoth> = costs
            .iter()
            .zip(&sales)
            .map(|(cost, sales)| MonthOfBoth { month: cost.month, cost: cost.total(), sales: *sales })
            .collect();
        let against = against_sales(&both, currency);
        if let Some(last) = both.last() {
            let cost = money(last.cost, currency);
            view.title = self.say(
                &Words::new("costs-title").with("cost", cost).with("month", self.month_name(last.month)),
            );
            view.subtitle = match last.share() {
                Some(share) => self.say(&Words::new("costs-share").with("share", percent(share, 1))),
                None => self.words.label("costs-share-unknown"),
            };
        }
        view.crossing = self.crossing_words(&against, &both);
        view.crossed = match against.crossing {
            Crossing::Since { month } => Some(month_id(month)),
            _ => None,
        };
        view.chart = self.cost_chart(&against, &both, (&view.crossing, currency));
        view.layers = self.cost_layers(&costs, &both, currency);
        view.layer_heads = self.cost_layer_heads(&months);
        view.months =
            costs.iter().zip(&both).map(|(cost, both)| self.cost_month(cost, both, currency)).collect();
        view.notes = self.cost_notes(&register, &months, &both, currency);
        view.tools = self.tool_returns(&register, hour, currency, &months, ledger.today);
        Ok(view)
    }

    /// Sets what an hour of work is worth, in the shop's currency, or forgets it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for what is no amount, and while the shop has no currency.
    pub fn set_hourly_value(&self, value: Option<&str>) -> Result<Done> {
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        let mut writer = self.existing_writer()?;
        let shop = settings::shop(writer.sql())?;
        let hour = match value {
            None => None,
            Some(typed) => {
                let currency =
                    shop.currency.ok_or_else(|| Error::invalid(Words::new("error-hourly-currency")))?;
                let wrong = || Error::invalid(Words::new("error-hourly-value").with("value", typed));
                let mark = if typed.contains(',') && !typed.contains('.') {
                    DecimalMark::Comma
                } else {
                    DecimalMark::Point
                };
                let exact = amount(typed, mark).map_err(|()| wrong())?.ok_or_else(wrong)?;
                let hour = minor(exact, currency).filter(|hour| *hour > 0);
                Some(Money::new(hour.ok_or_else(wrong)?, currency))
            }
        };
        let sql = writer.begin()?;
        hourly_value::set(&sql, hour)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let said = match hour {
            Some(hour) => Words::new("said-hourly-set").with("value", hour),
            None => Words::new("said-hourly-gone"),
        };
        Ok(Done { said: self.say(&said), changed: vec![Topic::Stack], ..Done::default() })
    }

    /// `October 2026`.
    pub(super) fn month_name(&self, month: Date) -> String {
        let name = self.words.label(&format!("month-{}", month.month()));
        self.say(&Words::new("month-of-year").with("month", name).with("year", month.year().to_string()))
    }

    /// `Oct 26`, for an axis.
    pub(super) fn month_short(&self, month: Date) -> String {
        let name = self.words.label(&format!("month-short-{}", month.month()));
        self.say(
            &Words::new("month-short-of-year")
                .with("month", name)
                .with("year", format!("{:02}", month.year().rem_euclid(100))),
        )
    }

    fn crossing_words(&self, against: &AgainstSales, both: &[MonthOfBoth]) -> String {
        let months = |words: Words| {
            let start = against.start.map(|start| self.month_name(start)).unwrap_or_default();
            let known =
                against.points.iter().rev().find_map(|point| Some((point.month, point.cost?, point.sales?)));
            let (until, cost, sales) = known.map_or_else(Default::default, |(month, cost, sales)| {
                (self.month_name(month), changed_by(cost), changed_by(sales))
            });
            words.with("start", start).with("until", until).with("cost", cost).with("sales", sales)
        };
        let share = both.iter().rev().find_map(MonthOfBoth::share);
        self.say(&match against.crossing {
            Crossing::NoSales => Words::new("crossing-no-sales"),
            Crossing::NoCost => Words::new("crossing-no-cost"),
            Crossing::TooShort { known } => Words::new("crossing-too-short").with("known", known),
            Crossing::Never => months(Words::new("crossing-never")),
            Crossing::Over { last } => {
                months(Words::new("crossing-over")).with("last", self.month_name(last))
            }
            Crossing::Since { month } => months(Words::new("crossing-since"))
                .with("month", self.month_name(month))
                .with("share", share.map_or_else(|| self.words.label("no-value"), |share| percent(share, 1))),
        })
    }

    /// Both lines, where there is a point of one to draw.
    fn cost_chart(
        &self,
        against: &AgainstSales,
        both: &[MonthOfBoth],
        (summary, currency): (&str, Currency),
    ) -> Option<ChartView> {
        against.start?;
        let line = |look, part: fn(&LinePoint) -> Option<Decimal>| Line {
            points: against
                .points
                .iter()
                .enumerate()
                .map(|(at, point)| (at as f64, part(point).and_then(|value| value.to_f64())))
                .collect(),
            look,
        };
        let crossed = match against.crossing {
            Crossing::Since { month } => against.points.iter().position(|point| point.month == month),
            _ => None,
        };
        let mark = crossed.map(|at| Mark {
            at: at as f64,
            height: against.points[at].cost.and_then(|value| value.to_f64()),
            words: self.say(
                &Words::new("crossing-mark")
                    .with("month", self.words.label(&format!("month-{}", against.points[at].month.month()))),
            ),
        });
        let axes = Axes {
            right: against.points.len().saturating_sub(1) as f64,
            below: &|at| {
                let point = against.points.get(at.round() as usize);
                point.map(|point| self.month_short(point.month)).unwrap_or_default()
            },
            beside: &|value| format!("{value:.0}"),
            from_zero: false,
        };
        let drawn = [line(Look::Whole, |point| point.sales), line(Look::Dashed, |point| point.cost)];
        let none = || self.words.label("no-value");
        let rows = against.points.iter().zip(both).map(|(point, both)| {
            vec![
                self.month_name(point.month),
                money(both.cost, currency),
                both.sales.map_or_else(none, Money::shown),
                both.share().map_or_else(none, |share| percent(share, 1)),
                point.cost.map_or_else(none, |line| line.to_string()),
                point.sales.map_or_else(none, |line| line.to_string()),
            ]
        });
        Some(ChartView {
            svg: lines(&drawn, mark.as_slice(), &axes),
            summary: summary.to_owned(),
            columns: self.heads(&["month", "cost", "net-sales", "share", "cost-line", "sales-line"]),
            rows: rows.collect(),
        })
    }

    fn cost_layers(
        &self,
        costs: &[MonthCost],
        both: &[MonthOfBoth],
        currency: Currency,
    ) -> Vec<CostLayerView> {
        let (Some(last), Some(sales)) = (costs.last(), both.last()) else { return Vec::new() };
        let before = costs.len().checked_sub(13).and_then(|at| costs.get(at));
        let row = |label: String, of: &dyn Fn(&MonthCost) -> Decimal| CostLayerView {
            label,
            last: plain(of(last), currency),
            year_before: before
                .map_or_else(|| self.words.label("no-value"), |month| plain(of(month), currency)),
            together: plain(costs.iter().map(of).sum(), currency),
            share: sales.sales.and_then(|sales| share(of(last), sales)).map(|share| percent(share, 1)),
        };
        let layers = Layer::ALL.iter().enumerate().map(|(at, layer)| {
            row(self.words.label(&format!("layer-{}", layer.id())), &move |month: &MonthCost| {
                month.layers[at]
            })
        });
        layers.chain([row(self.words.label("costs-together"), &MonthCost::total)]).collect()
    }

    fn cost_layer_heads(&self, months: &[Date]) -> Vec<String> {
        let (Some(last), Some(before)) = (months.last(), months.len().checked_sub(13).map(|at| months[at]))
        else {
            return Vec::new();
        };
        let mut heads = self.heads(&["layer"]);
        heads.extend([self.month_name(*last), self.month_name(before)]);
        heads.extend(self.heads(&["all-months", "share"]));
        heads
    }

    fn cost_month(&self, cost: &MonthCost, both: &MonthOfBoth, currency: Currency) -> CostMonthView {
        let amount =
            |amount: Decimal| Money::from_decimal(amount, currency).map(Money::plain).unwrap_or_default();
        let none = || self.words.label("no-value");
        let label = self.month_name(cost.month);
        let layers = cost.layers.map(amount);
        let mut row = vec![label.clone()];
        row.extend(layers.iter().map(|amount| grouped(amount)));
        row.push(plain(both.cost, currency));
        row.push(both.sales.map_or_else(none, |sales| grouped(&sales.plain())));
        row.push(both.share().map_or_else(none, |share| percent(share, 1)));
        CostMonthView {
            month: month_id(cost.month),
            label,
            cost: amount(both.cost),
            layers: layers.to_vec(),
            net_sales: both.sales.map(Money::plain),
            share: both.share().map(|share| rounded(share, 4)),
            row,
        }
    }

    fn cost_notes(
        &self,
        register: &Register,
        months: &[Date],
        both: &[MonthOfBoth],
        currency: Currency,
    ) -> Vec<String> {
        let (Some(first), Some(last)) = (months.first(), months.last()) else { return Vec::new() };
        let mut notes: Vec<Words> = left_out(&register.tools, months, currency)
            .into_iter()
            .map(|out| {
                Words::new("costs-left-out").with("sum", out.sum).with("tools", self.words.list(&out.tools))
            })
            .collect();
        let once = one_offs(&register.tools, *first, last.last_of_month());
        notes.extend(once.iter().take(NAMED_ONCE).map(|one| {
            Words::new("costs-once")
                .with("amount", one.amount)
                .with("tool", one.tool.clone())
                .with("day", self.words.date(one.day))
        }));
        if once.len() > NAMED_ONCE {
            notes.push(Words::new("costs-once-more").with("count", once.len() - NAMED_ONCE));
        }
        let unpriced = register.active().filter(|tool| tool.price().is_none()).count();
        if unpriced > 0 {
            notes.push(Words::new("costs-unpriced").with("count", unpriced));
        }
        let unknown = both.iter().filter(|month| month.sales.is_none()).count();
        if unknown > 0 && unknown < both.len() {
            notes.push(Words::new("costs-unknown-sales").with("count", unknown));
        }
        notes.iter().map(|words| self.say(words)).collect()
    }

    /// Every tool in use in the months or now; those to decide about first, then the dearest.
    fn tool_returns(
        &self,
        register: &Register,
        hour: Option<Money>,
        currency: Currency,
        months: &[Date],
        today: Date,
    ) -> Vec<ToolReturnView> {
        let first = months.first().copied().unwrap_or(today);
        let shown = register.tools.iter().filter(|tool| tool.until.is_none_or(|until| until >= first));
        let mut benefits: HashMap<i64, Vec<Benefit>> = HashMap::new();
        for benefit in &register.benefits {
            benefits.entry(benefit.tool).or_default().push(*benefit);
        }
        let mut tools: Vec<(bool, Decimal, ToolReturnView)> = shown
            .map(|tool| {
                let own = benefits.get(&tool.id).map(Vec::as_slice).unwrap_or_default();
                let view = self.tool_return_view(tool, own, hour, currency, today);
                let decide = view.payback == "decide" && tool.is_active();
                let month = months.last().map_or(Decimal::ZERO, |last| month_cost([tool], *last, currency));
                (decide, month, view)
            })
            .collect();
        tools.sort_by_key(|(decide, month, _)| Reverse((*decide, *month)));
        tools.into_iter().map(|(_, _, view)| view).collect()
    }

    fn tool_return_view(
        &self,
        tool: &Tool,
        benefits: &[Benefit],
        hour: Option<Money>,
        currency: Currency,
        today: Date,
    ) -> ToolReturnView {
        let found = tool_return(tool, benefits, hour, currency, today);
        let back = payback(tool, benefits, hour, currency, today);
        let last = whole_months(today, 1).first().copied().unwrap_or(today);
        let monthly = if tool.is_active() { tool.price() } else { None };
        let basis = found.basis.or(back.basis);
        ToolReturnView {
            tool: tool.id,
            name: tool.name.clone(),
            layer: tool.layer,
            monthly: monthly.filter(|price| price.cycle != Cycle::Once).map(|price| price.month().shown()),
            cost: tool
                .price_on(last.last_of_month())
                .filter(|price| price.amount.currency == currency)
                .and_then(|_| Money::from_decimal(month_cost([tool], last, currency), currency))
                .map(Money::plain),
            months: found.months,
            saved: (found.minutes > 0).then(|| self.time_words(found.minutes)),
            roi: found.roi.map(|roi| roi.to_string()),
            roi_shown: self.return_words(&found),
            basis: basis.map(|basis| basis.id().to_owned()),
            basis_shown: basis.map(|basis| self.words.label(&format!("return-basis-{}", basis.id()))),
            payback: state_id(back.state).to_owned(),
            payback_shown: self.payback_words(back.state),
            paid_back_on: match back.state {
                PaybackState::PaidBack { on, .. } => Some(on.to_string()),
                _ => None,
            },
        }
    }

    pub(super) fn heads(&self, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| self.words.label(&format!("costs-head-{name}"))).collect()
    }
}

/// The shop's currency; before it has one, the currency all its tools are paid in, where that is one.
fn chart_currency(ledger: &Ledger<'_>, register: &Register) -> Option<Currency> {
    ledger.shop.currency.or_else(|| {
        let prices = register.tools.iter().flat_map(|tool| &tool.prices).filter_map(|dated| dated.price);
        let mut all: Vec<Currency> = prices.map(|price| price.amount.currency).collect();
        all.sort_unstable();
        all.dedup();
        if let [one] = all[..] { Some(one) } else { None }
    })
}

/// `2026-10`.
fn month_id(month: Date) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

/// `244.00 EUR`.
fn money(exact: Decimal, currency: Currency) -> String {
    Money::from_decimal(exact, currency).map(Money::shown).unwrap_or_default()
}

/// `1,244.00`.
fn plain(exact: Decimal, currency: Currency) -> String {
    Money::from_decimal(exact, currency).map(|money| grouped(&money.plain())).unwrap_or_default()
}

/// A line's distance from 100: `+20.0 %`.
fn changed_by(line: Decimal) -> String {
    let by = line - Decimal::ONE_HUNDRED;
    let sign = if by > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{} %", grouped(&rounded(by, 1)))
}
