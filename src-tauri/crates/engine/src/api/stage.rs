//! The revenue stage (requirements C14 to C16, C18): three full months of net sales against two borders, and what
//! belongs to each stage.

use super::kpis::percent;
use super::ledger::{Ledger, whole_months};
use super::months::{months, span_of};
use super::readiness::margin;
use super::requests::{Done, StageForm, Topic};
use super::stack::{month_sums, own_month};
use super::views::{CheckItemView, StageListView, StageMonthView, StageView};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::stage_borders::StageBorders;
use crate::store::{orders, register, settings, stage_borders};
use jiff::civil::Date;
use rust_decimal::Decimal;
use tillwise_domain::formats::{DecimalMark, amount, minor};
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::stack::{
    CHECKLIST, ChecklistFacts, GUIDE_CURRENCY, GUIDE_MIDDLE_FROM, GUIDE_UPPER_ABOVE, Register, Stage,
    StageThresholds, Tool,
};
use tillwise_domain::warnings::MonthSales;
use tillwise_domain::words::Words;

/// The stage of the shop today and what it rests on.
pub(super) struct StageNow {
    /// The borders in force; nothing while the shop has no currency.
    pub thresholds: Option<StageThresholds>,
    /// What the owner set, where anything was.
    pub set: Option<StageBorders>,
    /// The last three full months, where they are known.
    pub quarter: Option<[MonthSales; 3]>,
    /// The stage, where it is known.
    pub stage: Option<Stage>,
    /// The lower stage the shop was in at the end of one of the three months before, where it rose.
    pub rose_from: Option<Stage>,
}

/// The stage of the shop, from its known months (oldest first, the last one the month before today's).
pub(super) fn stage_now(ledger: &Ledger<'_>, months: &[MonthSales]) -> Result<StageNow> {
    let set = stage_borders::get(ledger.sql)?;
    let currency = ledger.shop.currency;
    let thresholds =
        set.map(|set| set.thresholds).or_else(|| currency.and_then(|currency| guide(currency, Decimal::ONE)));
    let stage_of = |months: &[MonthSales]| {
        let (currency, sums) = (currency?, <[MonthSales; 3]>::try_from(months).ok()?);
        thresholds?.stage(sums.map(|month| Money::new(month.minor, currency)))
    };
    let stage = months.len().checked_sub(3).and_then(|from| stage_of(&months[from..]));
    let earlier = months.windows(3).rev().skip(1).filter_map(stage_of);
    let rose_from = stage.and_then(|stage| earlier.filter(|before| *before < stage).min());
    let quarter =
        months.len().checked_sub(3).and_then(|from| <[MonthSales; 3]>::try_from(&months[from..]).ok());
    Ok(StageNow { thresholds, set, quarter, stage, rose_from })
}

/// The guide's figures times a rate, in a currency.
fn guide(currency: Currency, rate: Decimal) -> Option<StageThresholds> {
    let of = |figure: i64| Money::from_decimal(Decimal::from(figure).checked_mul(rate)?, currency);
    Some(StageThresholds { middle_from: of(GUIDE_MIDDLE_FROM)?, upper_above: of(GUIDE_UPPER_ABOVE)? })
}

impl Engine {
    /// The stage with its months, borders, checklist and what the stack costs.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn stage(&self) -> Result<StageView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let months = months(&ledger)?;
        let now = stage_now(&ledger, &months)?;
        let register = register::load(ledger.sql)?;
        let mean = now.quarter.zip(ledger.shop.currency).and_then(|(quarter, currency)| {
            let sum: i64 = quarter.iter().map(|month| month.minor).sum();
            Money::from_decimal(Money::new(sum, currency).decimal() / Decimal::from(3), currency)
        });
        let stage_words = |stage: Stage| self.words.label(&format!("stage-{}", stage.id()));
        let reason = now.stage.is_none().then(|| self.say(&why_unknown(&ledger, &now)));
        let title = match (now.stage, mean) {
            (Some(stage), Some(mean)) => Words::new(format!("stage-title-{}", stage.id())).with("mean", mean),
            _ => Words::new("stage-title-unknown"),
        };
        Ok(StageView {
            title: self.say(&title),
            subtitle: reason.clone().unwrap_or_else(|| self.words.label("stage-subtitle")),
            stage: now.stage,
            stage_words: now.stage.map(stage_words),
            rose_from: now.rose_from.map(stage_words),
            reason,
            mean: mean.map(Money::plain),
            mean_shown: mean.map(Money::shown),
            currency: ledger.shop.currency.map(|currency| currency.to_string()),
            months: self.stage_months(&ledger, &months)?,
            others: self.other_currencies(&ledger)?,
            middle_from: now.thresholds.map(|borders| borders.middle_from.plain()),
            upper_above: now.thresholds.map(|borders| borders.upper_above.plain()),
            borders_currency: now.thresholds.map(|borders| borders.middle_from.currency.to_string()),
            borders_words: self.borders_words(&now),
            set_on: now.set.map(|set| set.set_on.to_string()),
            rate: now.set.and_then(|set| set.rate).map(|rate| rate.normalize().to_string()),
            focus: now.stage.map(|stage| self.words.label(&format!("focus-{}", stage.id()))),
            cadence: self.words.label(&format!("cadence-{}", now.stage.unwrap_or(Stage::Early).id())),
            cost: self.cost_words(&register, &ledger, mean),
            reference: (now.stage == Some(Stage::Upper)).then(|| self.words.label("stage-budget-reference")),
            checklist: self.checklist(&ledger, register, months.len(), now.stage)?,
        })
    }

    fn stage_months(&self, ledger: &Ledger<'_>, known: &[MonthSales]) -> Result<Vec<StageMonthView>> {
        let currency = ledger.shop.currency;
        let view = |month: Date| {
            let sales = known.iter().find(|known| known.month == month).zip(currency);
            let net = sales.map(|(sales, currency)| Money::new(sales.minor, currency));
            StageMonthView {
                month: format!("{:04}-{:02}", month.year(), month.month()),
                label: self.say(&month_words(month)),
                net_sales: net.map(Money::plain),
                shown: net.map(Money::shown),
                why: net.is_none().then(|| self.say(&why_month(ledger, month))),
            }
        };
        Ok(whole_months(ledger.today, 3).into_iter().map(view).collect())
    }

    /// Orders of the three months that are in no sum.
    fn other_currencies(&self, ledger: &Ledger<'_>) -> Result<Option<String>> {
        let Some(currency) = ledger.shop.currency else { return Ok(None) };
        let months = whole_months(ledger.today, 3);
        let (Some(first), Some(last)) = (months.first(), months.last()) else { return Ok(None) };
        let count = orders::in_other_currencies(
            ledger.sql,
            (span_of(ledger, *first).0, span_of(ledger, *last).1),
            currency,
        )?;
        let words = Words::new("stage-other-currencies").with("count", count);
        Ok((count > 0).then(|| self.say(&words.with("currency", currency.to_string()))))
    }

    fn borders_words(&self, now: &StageNow) -> Option<String> {
        let borders = now.thresholds?;
        let words = match now.set {
            Some(StageBorders { rate: Some(rate), set_on, .. }) => Words::new("stage-borders-converted")
                .with("rate", rate.normalize().to_string())
                .with("currency", borders.middle_from.currency.to_string())
                .with("day", set_on),
            Some(StageBorders { set_on, .. }) => Words::new("stage-borders-set").with("day", set_on),
            None if borders.middle_from.currency.code() == GUIDE_CURRENCY => {
                Words::new("stage-borders-guide")
            }
            None => {
                Words::new("stage-borders-taken").with("currency", borders.middle_from.currency.to_string())
            }
        };
        Some(self.say(&words.with("middle", borders.middle_from).with("upper", borders.upper_above)))
    }

    /// What the tools cost a month, as a share of a month's net sales where both are in one currency.
    fn cost_words(&self, register: &Register, ledger: &Ledger<'_>, mean: Option<Money>) -> Option<String> {
        let active: Vec<&Tool> = register.active().collect();
        let sums: Vec<String> = month_sums(&active).into_values().map(Money::shown).collect();
        if sums.is_empty() {
            return None;
        }
        let cost = Words::new("stage-cost").with("monthly", self.words.list(&sums));
        let own = ledger.shop.currency.map(|currency| own_month(&active, currency)).unwrap_or_default();
        let share = mean.filter(|mean| mean.minor > 0).and_then(|mean| own.checked_div(mean.decimal()));
        Some(match share.filter(|share| *share > Decimal::ZERO) {
            Some(share) => {
                let key = if sums.len() > 1 { "stage-cost-share-own" } else { "stage-cost-share" };
                let currency = mean.map(|mean| mean.currency.to_string()).unwrap_or_default();
                let words =
                    Words::new(key).with("monthly", self.words.list(&sums)).with("currency", currency);
                self.say(&words.with("share", percent(share, 1)))
            }
            None => self.say(&cost),
        })
    }

    fn checklist(
        &self,
        ledger: &Ledger<'_>,
        register: Register,
        months: usize,
        stage: Option<Stage>,
    ) -> Result<Vec<StageListView>> {
        let week = self.week_view(ledger, ledger.newest())?;
        let margin = margin(ledger)?;
        let facts = ChecklistFacts {
            measured: week.kpis.iter().filter(|kpi| kpi.value.is_some()).map(|kpi| kpi.id).collect(),
            with_goal: week.kpis.iter().filter(|kpi| kpi.target.is_some()).map(|kpi| kpi.id).collect(),
            costs_known: margin.share().is_some() && margin.is_enough(),
            register,
            months,
        };
        let items = |of: Stage| {
            CHECKLIST.iter().filter(move |item| item.stage == of).map(|item| {
                let (state, evidence) = item.check(&facts, stage);
                CheckItemView {
                    id: item.id.to_owned(),
                    label: self.words.label(&format!("check-{}", item.id)),
                    state,
                    state_words: self.words.label(&format!("check-state-{}", state.id())),
                    evidence: self.say(&evidence),
                }
            })
        };
        let list = |of: Stage| StageListView {
            stage: of,
            label: self.words.label(&format!("stage-list-{}", of.id())),
            now: stage == Some(of),
            items: items(of).collect(),
        };
        Ok(Stage::ALL.into_iter().map(list).collect())
    }

    /// Sets where the stages part, dated today: typed, converted once from the guide's dollars, or the guide's figures
    /// again.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for amounts or a rate that cannot be read, and while the shop has no currency.
    pub fn set_stage(&self, form: &StageForm) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let shop = settings::shop(writer.sql())?;
        let currency = shop.currency.ok_or_else(|| Error::invalid(Words::new("error-stage-no-currency")))?;
        let set_on = self.today(&shop);
        let borders = match form {
            StageForm::Guide => None,
            StageForm::Typed { middle_from, upper_above } => {
                let thresholds = StageThresholds {
                    middle_from: typed(middle_from, currency)?,
                    upper_above: typed(upper_above, currency)?,
                };
                Some(StageBorders { thresholds, set_on, rate: None })
            }
            StageForm::Converted { rate } => {
                let wrong = || Error::invalid(Words::new("error-stage-rate").with("value", rate.trim()));
                let rate = number(rate).filter(|rate| *rate > Decimal::ZERO).ok_or_else(wrong)?;
                let thresholds = guide(currency, rate).ok_or_else(wrong)?;
                Some(StageBorders { thresholds, set_on, rate: Some(rate) })
            }
        };
        if let Some(StageBorders { thresholds, .. }) = borders
            && (thresholds.middle_from.minor <= 0
                || thresholds.upper_above.minor <= thresholds.middle_from.minor)
        {
            return Err(Error::invalid(Words::new("error-stage-order")));
        }
        let sql = writer.begin()?;
        stage_borders::set(&sql, borders.as_ref())?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let key = if borders.is_some() { "said-stage-set" } else { "said-stage-guide" };
        Ok(Done { said: self.words.label(key), changed: vec![Topic::Stack], ..Done::default() })
    }
}

/// `August 2026`.
pub(super) fn month_words(month: Date) -> Words {
    Words::new("stage-month")
        .with("month", Words::new(format!("month-{}", month.month())))
        .with("year", month.year().to_string())
}

fn why_month(ledger: &Ledger<'_>, month: Date) -> Words {
    let last = month.last_of_month();
    match (ledger.shop.currency, ledger.orders_since(), ledger.orders_until()) {
        (None, _, _) | (_, None, _) | (_, _, None) => Words::new("stage-month-none"),
        (_, Some(first), _) if first > month => Words::new("stage-month-before").with("day", first),
        (_, _, Some(until)) if until < last => Words::new("stage-month-after").with("day", until),
        _ => Words::new("stage-month-gap"),
    }
}

fn why_unknown(ledger: &Ledger<'_>, now: &StageNow) -> Words {
    match (now.quarter, now.thresholds, ledger.shop.currency) {
        (_, _, None) => Words::new("stage-why-no-currency"),
        (Some(_), Some(borders), Some(currency)) if borders.middle_from.currency != currency => {
            Words::new("stage-why-currencies")
                .with("borders", borders.middle_from.currency.to_string())
                .with("shop", currency.to_string())
        }
        _ => Words::new("stage-why-months"),
    }
}

fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let mark =
        if text.contains(',') && !text.contains('.') { DecimalMark::Comma } else { DecimalMark::Point };
    amount(text, mark).ok().flatten()
}

fn typed(text: &str, currency: Currency) -> Result<Money> {
    let wrong = || Error::invalid(Words::new("error-stage-amount").with("value", text.trim()));
    let minor = minor(number(text).ok_or_else(wrong)?, currency).ok_or_else(wrong)?;
    Ok(Money::new(minor, currency))
}
