//! How the work behind the shop does in a week: from tickets, and from what the owner types.

use super::content::{pace, shipped};
use super::kpis::percent;
use super::ledger::Ledger;
use super::more::tools_a_month;
use super::requests::{Done, Topic};
use super::views::FactView;
use super::work_weeks::WorkWeeks;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{process_figures, settings};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use tillwise_domain::checkin::{Period, ReviewKind};
use tillwise_domain::formats::{DecimalMark, amount};
use tillwise_domain::kpis::{Tools, TypedFigure, WeekFacts, WorkFigure, a_week_of, deflection};
use tillwise_domain::money::Money;
use tillwise_domain::stack::Layer;
use tillwise_domain::week::Week;
use tillwise_domain::words::Words;

/// What went out in some days, in words.
#[derive(Clone, Debug)]
pub(super) struct ShippedSaid {
    /// Whether anything went out.
    pub any: bool,
    /// How many texts are on brand; nothing where that is not known.
    pub messages: Option<usize>,
    /// `12 of 18 (67 %)`; nothing where it would stand by itself, or is not known.
    pub shown: Option<String>,
    /// What its products sold, or what is not known and what to do.
    pub note: String,
}

impl Engine {
    /// The figures of the last of some weeks; the weeks before it are what deflection is measured by.
    pub(super) fn process_views(&self, ledger: &Ledger<'_>, weeks: &[WeekFacts]) -> Result<Vec<FactView>> {
        let Some(facts) = weeks.last() else { return Ok(Vec::new()) };
        let work = WorkWeeks::read(ledger, weeks)?;
        let now = work.rate(facts);
        let before = weeks[..weeks.len() - 1].iter().filter_map(|facts| work.rate(facts));
        let before = before.fold((0, 0), |sum, week| (sum.0 + week.0, sum.1 + week.1));
        let fewer = now.and_then(|now| deflection(now, before));
        let missing = self.words.label("process-no-tickets");
        let mut views = vec![
            self.process_figure_view(
                "first_response",
                work.figure(WorkFigure::FirstResponse, facts),
                |value| self.say(&Words::new("reply-minutes").with("minutes", value.to_string())),
            ),
            self.process_figure_view(
                "tickets_per_hundred",
                work.figure(WorkFigure::TicketsPerHundred, facts),
                |value| value.to_string(),
            ),
            self.process_figure_view("deflection", fewer, |value| percent(value, 1)),
        ];
        for view in views.iter_mut().filter(|view| view.value.is_none()) {
            view.note = Some(missing.clone());
        }
        let zone = ledger.shop.zone();
        let until = facts.week.to().tomorrow().unwrap_or(facts.week.to());
        let instants = (start_of(facts.week.from(), &zone), start_of(until, &zone));
        let copy =
            instants.0.zip(instants.1).map(|span| pace(ledger.sql, span)).transpose()?.unwrap_or_default();
        for figure in TypedFigure::ALL {
            // What the steps of copy tell is counted; a typed number stands only where they tell nothing.
            let counted = match figure {
                TypedFigure::ContentVelocity => copy.exported.map(Decimal::from),
                TypedFigure::ApprovalHours => copy.approval_hours,
            };
            let typed = process_figures::get(ledger.sql, figure, &facts.week.to_string())?;
            let value = counted.or(typed.map(|(value, _)| value));
            let typed_on = typed.filter(|_| counted.is_none()).map(|(_, at)| self.typed_words(at, &zone));
            let mut view = self.process_figure_view(figure.id(), value, |value| value.to_string());
            view.note = match value {
                None => Some(self.words.label("process-not-typed")),
                Some(count) if figure == TypedFigure::ContentVelocity => {
                    // A count of output says nothing by itself (requirements H11): what is known stays, and is not shown.
                    let beside = self.beside_output(ledger, facts, count)?;
                    if beside.is_none() {
                        view.shown = None;
                    }
                    let beside = beside.unwrap_or_else(|| self.words.label("process-beside-nothing"));
                    Some([Some(beside), typed_on].into_iter().flatten().collect::<Vec<_>>().join(" "))
                }
                Some(_) => typed_on,
            };
            views.push(view);
        }
        views.push(self.shipped_view(ledger, facts)?);
        Ok(views)
    }

    /// What went out and is on brand in the quarter, up to the end of the week (requirements E6 and N1).
    fn shipped_view(&self, ledger: &Ledger<'_>, facts: &WeekFacts) -> Result<FactView> {
        let quarter = Period::holding(ReviewKind::Quarterly, facts.week.to(), ledger.shop.first_weekday);
        let said = self.shipped_said(ledger, (quarter.from, facts.week.to()))?;
        Ok(FactView {
            id: "shipped_on_brand".to_owned(),
            label: self.words.label("process-shipped_on_brand"),
            value: said.messages.map(|messages| messages.to_string()),
            shown: said.shown,
            note: Some(said.note),
        })
    }

    /// The same of the days from one to another, beside what its products sold. A count of output says nothing by itself
    /// (requirements H11), so it is shown only beside that.
    pub(super) fn shipped_said(&self, ledger: &Ledger<'_>, (from, to): (Date, Date)) -> Result<ShippedSaid> {
        let zone = ledger.shop.zone();
        let span = start_of(from, &zone).zip(start_of(to.tomorrow().unwrap_or(to), &zone));
        let currency = ledger.shop.currency;
        let found = span.map(|span| shipped(ledger.sql, currency, span)).transpose()?;
        let count = found.map_or(0, |found| found.exported);
        let sold = found.and_then(|found| Some(Money::new(found.sold?, currency?)));
        let counts = found.and_then(|found| found.on_brand).and_then(|on| Some((on.on_brand, on.share()?)));
        let say = |words: Words| self.say(&words.with("count", count));
        let beside = sold.map(|sold| say(Words::new("process-shipped-beside").with("sold", sold)));
        let (shown, note) = match (counts, beside) {
            _ if count == 0 => (None, say(Words::new("process-shipped-none"))),
            (_, None) => (None, say(Words::new("process-shipped-alone"))),
            (None, Some(beside)) => {
                (None, format!("{} {beside}", say(Words::new("process-shipped-unjudged"))))
            }
            (Some((messages, share)), Some(beside)) => {
                let words = Words::new("process-shipped").with("messages", messages);
                (Some(say(words.with("share", percent(share, 0)))), beside)
            }
        };
        Ok(ShippedSaid { any: count > 0, messages: counts.map(|(messages, _)| messages), shown, note })
    }

    /// What a count of output stands beside: the week's net sales, and what its tools cost in the week and for each piece;
    /// nothing where neither is known.
    fn beside_output(
        &self,
        ledger: &Ledger<'_>,
        facts: &WeekFacts,
        count: Decimal,
    ) -> Result<Option<String>> {
        let Some(currency) = facts.currency else { return Ok(None) };
        let sales = facts.orders.map(|orders| Money::new(orders.net_sales(), currency));
        let sales = sales.map(|sales| self.say(&Words::new("process-beside-sales").with("sales", sales)));
        let tools = tools_a_month(ledger, facts.week.to(), |tool| tool.layer == Layer::Content)?;
        let cost = match tools {
            Tools::Cost(month) => Some(a_week_of(month)),
            Tools::NoneNoted | Tools::NotKnown => None,
        };
        let shown = |exact: Decimal| Money::from_decimal(exact, currency);
        let cost = cost.and_then(|cost| {
            let each = cost.checked_div(count).and_then(shown);
            let key = if each.is_some() { "process-beside-each" } else { "process-beside-cost" };
            let words = Words::new(key).with("cost", shown(cost)?);
            Some(self.say(&match each {
                Some(each) => words.with("each", each),
                None => words,
            }))
        });
        let parts: Vec<String> = sales.into_iter().chain(cost).collect();
        Ok((!parts.is_empty()).then(|| parts.join(" ")))
    }

    fn process_figure_view(
        &self,
        id: &str,
        value: Option<Decimal>,
        shown: impl Fn(Decimal) -> String,
    ) -> FactView {
        FactView {
            id: id.to_owned(),
            label: self.words.label(&format!("process-{id}")),
            value: value.map(|value| value.to_string()),
            shown: value.map(shown),
            note: None,
        }
    }

    /// Keeps what the owner types about a week's work, or forgets it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a week that is none or a value that makes no sense.
    pub fn set_process_figure(&self, figure: TypedFigure, week: &str, value: Option<&str>) -> Result<Done> {
        let wrong = || Error::invalid(Words::new("error-process-figure"));
        let value = match value.map(str::trim).filter(|value| !value.is_empty()) {
            None => None,
            Some(text) => {
                let mark = if text.contains(',') { DecimalMark::Comma } else { DecimalMark::Point };
                let value = amount(text, mark).map_err(|()| wrong())?.ok_or_else(wrong)?;
                Some(value.normalize()).filter(|value| figure.fits(*value)).ok_or_else(wrong).map(Some)?
            }
        };
        let now = self.host.now();
        self.write(|writer| {
            let sql = writer.begin()?;
            let first = settings::shop(&sql)?.first_weekday;
            let label = Week::labelled(week, first)
                .ok_or_else(|| Error::invalid(Words::new("error-no-week").with("week", week)))?;
            process_figures::set(&sql, figure, &label.to_string(), value, now)?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        let words = Words::new(if value.is_some() { "said-process-kept" } else { "said-process-gone" });
        let words = words.with("figure", Words::new(format!("process-{}", figure.id())));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }
}

/// The first instant of a day in a zone.
fn start_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.to_zoned(zone.clone()).ok()?.timestamp())
}
