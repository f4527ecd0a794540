//! Readiness (requirements A1 to A11): what the data carries and lacks, for the Data page and `tillwise readiness`.

use super::kpis::{percent, rounded};
use super::ledger::Ledger;
use super::views::{
    ChoiceView, FactView, HistoryView, MarginView, NeedView, ReadinessView, StrategyView, TagsView,
    UnmatchedView, WorkView,
};
use crate::Engine;
use crate::error::Result;
use crate::store::{orders, readiness as store};
use jiff::ToSpan;
use rust_decimal::Decimal;
use tillwise_domain::money::{Money, grouped};
use tillwise_domain::readiness::{
    Fix, History, Margin, Near, Need, Readiness, ReadinessFacts, STRATEGIES, Strategy, TagAudit, WorkItem,
};
use tillwise_domain::week::{local_date, start_of};
use tillwise_domain::words::Words;

/// Items of the work, and unmatched things, that are shown; the counts stay exact.
const SHOWN: usize = 200;

impl Engine {
    /// What the shop's data carries.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] without a shop file.
    pub fn readiness(&self) -> Result<ReadinessView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let tags = TagAudit::of(&store::catalog(ledger.sql)?);
        let margin = margin(&ledger)?;
        let facts = facts(&ledger, &tags, &margin)?;
        let strategies: Vec<Strategy> = STRATEGIES.iter().map(|id| Strategy::of(*id, &facts)).collect();
        let ready = strategies.iter().filter(|strategy| strategy.state == Readiness::Ready).count();
        let (advice, tags_first) = self.advice(&facts, &tags, &strategies);
        let figures = self.figure_views(&ledger)?;
        Ok(ReadinessView {
            title: self
                .say(&Words::new("readiness-title").with("ready", ready).with("all", strategies.len())),
            advice,
            tags_first,
            sources: self.sources(&reader, &ledger.shop)?,
            history: self.history_view(facts.history),
            needs: Need::ALL
                .iter()
                .map(|need| ChoiceView {
                    id: need.id().to_owned(),
                    label: self.words.label(&format!("need-{}", need.id())),
                })
                .collect(),
            strategies: strategies.iter().map(|strategy| self.strategy_view(strategy)).collect(),
            tags: self.tags_view(&tags),
            margin: self.margin_view(&margin, &facts, &ledger),
            comparisons: self.comparison_views(&ledger)?,
            open_figures: figures.iter().filter(|figure| figure.state == "open").count(),
            figures,
            choices: self.figure_choices(&ledger),
        })
    }

    /// The one thing to do next. Tags come before everything but the orders (requirements A8).
    fn advice(&self, facts: &ReadinessFacts, tags: &TagAudit, strategies: &[Strategy]) -> (String, bool) {
        let has_orders = facts.buyers.orders > 0;
        if has_orders && tags.score().is_some_and(|score| score < TagAudit::READY) {
            let words = Words::new("advice-tags").with("count", tags.work.len());
            return (self.say(&words.with("time", self.time(tags.seconds()))), true);
        }
        let next = strategies.iter().find_map(|strategy| Some((strategy, strategy.next.as_ref()?)));
        let words = next.map_or(Words::new("advice-none"), |(strategy, next)| {
            Words::new("advice-next")
                .with("strategy", Words::new(format!("strategy-{}", strategy.id.id())))
                .with("next", next.clone())
        });
        (self.say(&words), false)
    }

    fn history_view(&self, history: Option<History>) -> HistoryView {
        let days = history.map_or(0, |history| history.days());
        let enough = history.is_some_and(|history| history.is_enough());
        let key = match (history, enough) {
            (None, _) => "history-none",
            (_, true) => "history-enough",
            (_, false) => "history-short",
        };
        HistoryView {
            days,
            needed: History::NEEDED,
            enough,
            span: history.map(|history| {
                let words = Words::new("span").with("first", history.first);
                self.say(&words.with("last", history.last))
            }),
            words: self.say(&Words::new(key).with("days", days).with("needed", History::NEEDED)),
        }
    }

    fn strategy_view(&self, strategy: &Strategy) -> StrategyView {
        let id = strategy.id.id();
        StrategyView {
            id: id.to_owned(),
            label: self.words.label(&format!("strategy-{id}")),
            text: self.words.label(&format!("strategy-{id}-text")),
            state: strategy.state.id().to_owned(),
            state_words: self.words.label(&format!("readiness-{}", strategy.state.id())),
            needs: strategy
                .needs
                .iter()
                .map(|(need, state, words)| NeedView {
                    id: need.id().to_owned(),
                    state: state.id().to_owned(),
                    words: self.say(words),
                })
                .collect(),
            next: strategy.next.as_ref().map(|words| self.say(words)),
        }
    }

    fn tags_view(&self, tags: &TagAudit) -> TagsView {
        let words = match tags.score() {
            Some(score) => Words::new("tags-score").with("score", i64::from(score)),
            None => Words::new("tags-none"),
        };
        let of_all = |id: &str, count: usize| {
            let words = Words::new("fact-of").with("count", count).with("all", tags.products);
            self.tag_fact(id, count, self.say(&words))
        };
        let alone = |id: &str, count: usize| self.tag_fact(id, count, grouped(&count.to_string()));
        let facts = vec![
            of_all("with_category", tags.with_category),
            of_all("with_vendor", tags.with_vendor),
            of_all("with_tags", tags.with_tags),
            alone("near_tags", tags.near),
            alone("tags_once", tags.once),
            alone("lonely", tags.lonely),
        ];
        TagsView {
            score: tags.score(),
            words: self.say(&words),
            formula: self.words.label("tags-formula"),
            facts: if tags.products == 0 { Vec::new() } else { facts },
            work: tags.work.iter().take(SHOWN).map(|item| self.work_view(item)).collect(),
            work_total: tags.work.len(),
            seconds: tags.seconds(),
            time: self.time(tags.seconds()),
        }
    }

    fn tag_fact(&self, id: &str, count: usize, shown: String) -> FactView {
        FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("tag-fact-{id}")),
            value: Some(count.to_string()),
            shown: Some(shown),
            note: None,
        }
    }

    fn work_view(&self, item: &WorkItem) -> WorkView {
        let words = match &item.fix {
            Fix::Fill { product, lacks } => Words::new("tag-fill").with("product", product.clone()).with(
                "lacks",
                lacks.iter().map(|lack| Words::new(format!("tag-lack-{}", lack.id()))).collect::<Vec<_>>(),
            ),
            Fix::Rename { from, to, how, products } => {
                // One letter off may be another word, so it is asked; the others only need doing.
                let key = if *how == Near::Letter { "tag-check" } else { "tag-rename" };
                let words = Words::new(key).with("from", from.clone()).with("to", to.clone());
                let words = words.with("products", *products);
                if *how == Near::Letter {
                    words
                } else {
                    words.with("how", Words::new(format!("tag-near-{}", how.id())))
                }
            }
            Fix::UsedOnce { tag, product } => {
                Words::new("tag-once").with("tag", tag.clone()).with("product", product.clone())
            }
            Fix::LonelyCategory { category, product } => {
                Words::new("tag-lonely").with("category", category.clone()).with("product", product.clone())
            }
        };
        let tiny = item.gain < Decimal::new(5, 2);
        let key = if tiny { "gain-tiny" } else { "gain" };
        let shown = if tiny { "0.1".to_owned() } else { rounded(item.gain, 1) };
        WorkView {
            what: self.say(&words),
            gain_shown: self.say(&Words::new(key).with("points", shown)),
            gain: rounded(item.gain, 2),
            seconds: item.seconds,
            time: self.time(item.seconds),
        }
    }

    /// `20 s`, `12 min`, `2 h 10 min`: an estimate, rounded up.
    fn time(&self, seconds: u64) -> String {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let minutes = seconds.div_ceil(60);
        self.say(&match (seconds, minutes) {
            (0..60, _) => Words::new("time-seconds").with("seconds", whole(seconds)),
            (_, 0..120) => Words::new("time-minutes").with("minutes", whole(minutes)),
            _ => Words::new("time-hours").with("hours", whole(minutes.div_ceil(60))),
        })
    }

    fn margin_view(&self, margin: &Margin, facts: &ReadinessFacts, ledger: &Ledger<'_>) -> MarginView {
        let share = margin.share().filter(|_| facts.products > 0);
        let words = match share {
            Some(share) if margin.is_enough() => Words::new("margin-enough").with("share", percent(share, 1)),
            Some(share) => Words::new("margin-short").with("share", shown_below(share)),
            None if facts.products == 0 => Words::new("margin-no-products"),
            None => Words::new("margin-no-orders"),
        };
        let unmatched = margin.unmatched.iter().take(SHOWN).filter_map(|item| {
            let money = Money::new(item.minor, ledger.shop.currency?);
            Some(UnmatchedView {
                name: item.name.clone(),
                sku: item.sku.clone(),
                why: self.words.label(&format!("cost-gap-{}", item.why.id())),
                revenue: money.plain(),
                shown: money.shown(),
            })
        });
        MarginView {
            coverage: share.map(|share| share.to_string()),
            enough: share.is_some() && margin.is_enough(),
            words: self.say(&words.with("needed", Margin::NEEDED)),
            unmatched: if share.is_some() { unmatched.collect() } else { Vec::new() },
            unmatched_total: if share.is_some() { margin.unmatched.len() } else { 0 },
        }
    }
}

/// A share that falls short of a limit, rounded down so that it never reads as the limit.
fn shown_below(share: Decimal) -> String {
    let places = Decimal::ONE_THOUSAND;
    percent((share * places).floor() / places, 1)
}

/// How much of the revenue of the newest year of orders has a known cost. Older orders would weigh in what is sold no
/// more.
pub(super) fn margin(ledger: &Ledger<'_>) -> Result<Margin> {
    let (Some(currency), Some((_, last))) = (ledger.shop.currency, orders::span(ledger.sql)?) else {
        return Ok(Margin::default());
    };
    let zone = ledger.shop.zone();
    let since = start_of(local_date(last, &zone).saturating_sub(364.days()), &zone);
    Ok(Margin::of(store::sold(ledger.sql, since, currency)?, &store::costs(ledger.sql)?))
}

fn facts(ledger: &Ledger<'_>, tags: &TagAudit, margin: &Margin) -> Result<ReadinessFacts> {
    let zone = ledger.shop.zone();
    let age =
        |day: jiff::civil::Date| ledger.today.since(day).map_or(0, |span| i64::from(span.get_days())).max(0);
    let history = orders::span(ledger.sql)?
        .map(|(first, last)| History { first: local_date(first, &zone), last: local_date(last, &zone) });
    let mut buyers = store::buyers(ledger.sql)?;
    buyers.last_order_age = history.map_or(0, |history| age(history.last));
    let days: std::collections::BTreeSet<_> = store::session_days(ledger.sql)?
        .into_values()
        .flat_map(std::collections::BTreeMap::into_keys)
        .collect();
    Ok(ReadinessFacts {
        history,
        buyers,
        sessions: days.last().map(|newest| (i64::try_from(days.len()).unwrap_or(i64::MAX), age(*newest))),
        products: tags.products,
        tag_score: tags.score(),
        costs: margin.share().map(|share| (share, margin.is_enough())),
    })
}
