//! The first page: the five numbers, three sentences, what is to be done, and what the tools cost (screens 4.7).

use super::facts::Facts;
use super::spans::{Series, Span};
use crate::api::kpis::percent;
use crate::api::ledger::whole_months;
use crate::api::stack::month_sums;
use crate::reports::{Block, Head, Number, Sheet, Table};
use jiff::ToSpan;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use tillwise_domain::checkin::{Action, NEEDED_WEEKS, Usual, Verdict};
use tillwise_domain::kpis::{Better, OrderFacts, Unit};
use tillwise_domain::money::Money;
use tillwise_domain::stack::{cost_history, share};
use tillwise_domain::words::Words;

/// Actions on the first page; the others stand behind it.
pub(super) const ACTIONS: usize = 3;

impl Facts<'_> {
    pub(super) fn first_sheet(&self) -> Sheet {
        let mut blocks: Vec<Block> = self.net_sales().into_iter().map(Block::Number).collect();
        blocks.extend(self.left_out());
        blocks.push(Block::Table(self.numbers()));
        blocks.push(Block::Heading(self.label("report-in-short")));
        blocks.push(Block::Steps(self.sentences()));
        if let Some(reading) = &self.reading {
            blocks.push(Block::Heading(self.label("report-reading")));
            blocks.push(Block::Text(self.names.kept(reading)));
        }
        blocks.push(Block::Heading(self.label("report-actions")));
        let open = self.open_actions();
        if open.is_empty() {
            blocks.push(Block::Text(self.label("report-actions-none")));
        } else {
            blocks.push(Block::Table(self.actions_table(&open[..open.len().min(ACTIONS)])));
            let more = open.len().saturating_sub(ACTIONS);
            if more > 0 {
                blocks.push(Block::Note(self.say(&Words::new("report-actions-more").with("count", more))));
            }
        }
        blocks.push(Block::Heading(self.label("report-stack")));
        blocks.push(Block::Text(self.stack_line()));
        Sheet { title: None, blocks }
    }

    pub(super) fn number_heads(&self) -> Vec<String> {
        let before = format!("report-head-before-{}", self.period.kind.id());
        vec![
            self.label("report-head-number"),
            self.period_short(&self.period),
            self.label(&before),
            self.label("report-head-usual"),
            self.label("report-head-reading"),
            self.label("report-head-goal"),
        ]
    }

    /// What the shop sold; nothing where the orders do not reach over the period.
    fn net_sales(&self) -> Option<Number> {
        let of = |span: &Span| span.orders(OrderFacts::net_sales);
        let now = self.spans.last()?;
        let (sold, orders) = (of(now)?, now.orders(|orders| orders.orders)?);
        let line = self.say(&Words::new("report-net-sales").with("orders", orders));
        let before = self.spans.iter().rev().nth(1).and_then(of).map(Decimal::from);
        let change = self.change(Unit::Money, Some(Decimal::from(sold)), before).map(|change| {
            self.say(&Words::new(format!("report-against-{}", self.period.kind.id())).with("change", change))
        });
        let beside = match change {
            Some(change) => {
                self.say(&Words::new("report-net-sales-changed").with("line", line).with("change", change))
            }
            None => line,
        };
        self.ledger.shop.currency?;
        Some(Number { value: self.money(Some(sold)), beside })
    }

    /// That orders in another currency are in no sum; nothing where there are none.
    fn left_out(&self) -> Option<Block> {
        let count = self.spans.last()?.orders(|orders| orders.other_currency)?;
        (count > 0).then(|| Block::Gap(self.say(&Words::new("note-other-currency").with("count", count))))
    }

    fn numbers(&self) -> Table {
        let heads = self.number_heads().into_iter().zip([
            (245, false),
            (115, true),
            (130, true),
            (180, true),
            (195, false),
            (135, true),
        ]);
        Table {
            caption: self.say(&Words::new("report-numbers").with("period", self.period_name(&self.period))),
            heads: heads.map(|(text, (share, end))| Head { text, end, share }).collect(),
            rows: self.series.iter().map(|series| self.number_row(series).to_vec()).collect(),
        }
    }

    /// Name, value, value before, usual range, reading and goal.
    pub(super) fn number_row(&self, series: &Series) -> [String; 6] {
        let unit = series.kpi.unit();
        let value = series.last().and_then(|last| last.value);
        let range = self.usual(series).unwrap_or_else(|| self.label("report-unknown"));
        [
            self.kpi_name(series),
            self.maybe(unit, value),
            self.maybe(unit, series.before()),
            range,
            self.reading_of(series),
            self.goal(series),
        ]
    }

    pub(super) fn reading_of(&self, series: &Series) -> String {
        if series.parked.is_some() {
            return self.label("report-parked");
        }
        let value = series.last().and_then(|last| last.value);
        self.say(&match (value, series.verdict, &series.usual) {
            (None, ..) => Words::new("report-read-missing"),
            (_, Verdict::High, _) => Words::new("report-read-high"),
            (_, Verdict::Low, _) => Words::new("report-read-low"),
            (_, Verdict::Noise, _) => Words::new("report-read-noise"),
            (_, Verdict::TooLittle, Usual::TooLittle { known }) => {
                Words::new("report-read-little").with("known", *known).with("needed", NEEDED_WEEKS)
            }
            (_, Verdict::TooLittle, Usual::Range { .. }) => Words::new("report-unknown"),
        })
    }

    fn goal(&self, series: &Series) -> String {
        let Some(target) = series.target else { return self.label("report-no-goal") };
        let met = series.last().and_then(|last| last.value).map(|value| match series.kpi.better() {
            Better::Higher => value >= target,
            Better::Lower => value <= target,
        });
        let key = match met {
            Some(true) => "report-goal-met",
            Some(false) => "report-goal-missed",
            None => "report-goal-open",
        };
        self.say(&Words::new(key).with("goal", self.shown(series.kpi.unit(), target)))
    }

    /// Three sentences, made by rules: what changed most outside the usual, what is missing, and what the tools cost.
    pub(super) fn sentences(&self) -> Vec<String> {
        vec![self.change_sentence(), self.missing_sentence(), self.cost_sentence()]
    }

    fn change_sentence(&self) -> String {
        let live = || self.series.iter().filter(|series| series.parked.is_none());
        // Of two equally far outside, the first on every screen.
        let outside = live().filter_map(|series| Some((series.surprise()?, series)));
        let most = outside.reduce(|most, other| if other.0 > most.0 { other } else { most });
        if let Some((_, series)) = most {
            let value = series.last().and_then(|last| last.value);
            let known = match &series.usual {
                Usual::Range { known, .. } | Usual::TooLittle { known } => *known,
            };
            let key =
                if series.verdict == Verdict::High { "report-change-high" } else { "report-change-low" };
            let words = Words::new(key)
                .with("kpi", self.kpi_name(series))
                .with("value", self.maybe(series.kpi.unit(), value))
                .with("range", self.usual(series).unwrap_or_default())
                .with("known", known)
                .with("periods", Words::new(format!("report-periods-{}", self.period.kind.id())));
            return self.say(&words);
        }
        let judged = live().filter(|series| series.verdict == Verdict::Noise).count();
        self.say(&match judged {
            0 => Words::new("report-change-little")
                .with("needed", NEEDED_WEEKS)
                .with("periods", Words::new(format!("report-periods-{}", self.period.kind.id()))),
            judged => Words::new("report-change-none").with("count", judged),
        })
    }

    fn missing_sentence(&self) -> String {
        let missing: Vec<&Series> = self
            .series
            .iter()
            .filter(|series| series.parked.is_none() && series.last().is_none_or(|last| last.value.is_none()))
            .collect();
        let Some(first) = missing.first() else { return self.label("report-missing-none") };
        let why =
            first.last().and_then(|last| last.reason.clone()).map(|why| self.say(&why)).unwrap_or_default();
        let names: Vec<String> = missing.iter().map(|series| self.kpi_name(series)).collect();
        self.say(
            &Words::new("report-missing").with("count", names.len()).with("names", names).with("why", why),
        )
    }

    /// What the tools cost in the last whole month of the period, and how much of the sales that is.
    fn cost_sentence(&self) -> String {
        let after = self.period.to.saturating_add(1.days());
        let months = whole_months(after, 1);
        let (Some(currency), Some(month)) = (self.ledger.shop.currency, months.first().copied()) else {
            return self.label("report-cost-none");
        };
        let cost: Decimal =
            cost_history(&self.register.tools, &months, currency).iter().map(|month| month.total()).sum();
        let Some(money) = Money::from_decimal(cost, currency).filter(|money| money.minor > 0) else {
            return self.label("report-cost-none");
        };
        let sales = self
            .ledger
            .month_sales(&months, currency)
            .ok()
            .and_then(|sales| sales.first().copied().flatten());
        let words =
            |key: &str| Words::new(key).with("cost", money).with("month", self.engine.month_name(month));
        self.say(&match sales.and_then(|sales| Some((sales, share(cost, sales)?))) {
            Some((sales, part)) => {
                words("report-cost-share").with("share", percent(part, 1)).with("sales", sales)
            }
            None => words("report-cost-alone"),
        })
    }

    fn stack_line(&self) -> String {
        let active: Vec<_> = self.register.active().collect();
        let sums: Vec<String> = month_sums(&active).into_values().map(Money::shown).collect();
        let unpriced = active.iter().filter(|tool| tool.price().is_none()).count();
        let words = Words::new(if sums.is_empty() { "report-stack-free" } else { "report-stack-line" });
        let line =
            self.say(&words.with("count", active.len()).with("monthly", self.engine.words.list(&sums)));
        if unpriced == 0 {
            return line;
        }
        format!("{line} {}", self.say(&Words::new("report-stack-unpriced").with("count", unpriced)))
    }

    /// Actions that still go on: those with a day first, the nearest first.
    pub(super) fn open_actions(&self) -> Vec<&Action> {
        let mut open: Vec<&Action> = self.actions.iter().filter(|action| action.state.goes_on()).collect();
        open.sort_by_key(|action| (action.due.is_none(), action.due, Reverse(action.id)));
        open
    }

    pub(super) fn actions_table(&self, actions: &[&Action]) -> Table {
        let named = self.names.are_shown();
        let mut heads = vec![Head::words(self.label("report-head-action"), 50)];
        if named {
            heads.push(Head::words(self.label("report-head-who"), 16));
        }
        heads.push(Head::words(self.label("report-head-due"), 22));
        heads.push(Head::words(self.label("report-head-stands"), 14));
        let row = |action: &&Action| {
            let mut row = vec![self.names.kept(&action.text)];
            if named {
                row.push(action.owner.clone().unwrap_or_else(|| self.label("report-nobody")));
            }
            row.push(
                action.due.map_or_else(|| self.label("report-no-day"), |day| self.engine.words.date(day)),
            );
            row.push(self.label(&format!("report-action-{}", action.state.id())));
            row
        };
        Table {
            caption: self.label("report-actions-caption"),
            heads,
            rows: actions.iter().map(row).collect(),
        }
    }
}
