//! The stack: the register of tools on a board of four columns.

use super::kpis::percent;
use super::ledger::{Ledger, whole_months};
use super::requests::{Done, ToolForm, Topic};
use super::views::{ChoiceView, ChoicesView, LayerView, StackView, ToolView, WarningView};
use super::warnings::is_of_stack;
use crate::Engine;
use crate::error::{Code, Error, Result};
use crate::store::{orders, settings, tools};
use jiff::civil::Date;
use rusqlite::Connection;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use tillwise_domain::formats::{DecimalMark, amount, minor};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::shop::Shop;
use tillwise_domain::stack::{Cycle, DatedPrice, Job, Layer, Price, Tool, ToolStatus, repriced};
use tillwise_domain::week::start_of;
use tillwise_domain::words::Words;

impl Engine {
    /// The board: four columns, ended tools and everything worth a look.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file.
    pub fn stack(&self) -> Result<StackView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let ledger = Ledger::new(self, sql)?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let warnings: Vec<WarningView> =
            self.warnings(sql, &ledger, &week)?.into_iter().filter(is_of_stack).collect();
        let all = tools::all(sql)?;
        let (active, mut ended): (Vec<&Tool>, Vec<&Tool>) = all.iter().partition(|tool| tool.is_active());
        ended.sort_by_key(|tool| std::cmp::Reverse(tool.until));
        let measured = week.kpis.iter().filter(|kpi| kpi.value.is_some()).count();
        let layers = Layer::ALL.iter().zip(1_i64..).map(|(layer, number)| {
            let own: Vec<&Tool> = active.iter().copied().filter(|tool| tool.layer == *layer).collect();
            let name = Words::new(format!("layer-{}", layer.id()));
            LayerView {
                id: *layer,
                label: self.say(&Words::new("layer-numbered").with("number", number).with("layer", name)),
                monthly: month_sums(&own).into_values().map(Money::shown).collect(),
                tools: own.iter().map(|tool| self.tool_view(tool, &active)).collect(),
                empty: self.empty_words(*layer, measured),
            }
        });
        Ok(StackView {
            title: self.stack_title(&active),
            subtitle: self.share_of_sales(sql, &ledger, &active)?,
            layers: layers.collect(),
            ended: ended.iter().map(|tool| self.tool_view(tool, &active)).collect(),
            warnings,
            choices: self.choices(&ledger.shop),
        })
    }

    fn stack_title(&self, active: &[&Tool]) -> String {
        if active.is_empty() {
            return self.words.label("stack-title-empty");
        }
        let sums: Vec<String> = month_sums(active).into_values().map(Money::shown).collect();
        let key = if sums.is_empty() { "stack-title-free" } else { "stack-title" };
        self.say(&Words::new(key).with("count", active.len()).with("monthly", self.words.list(&sums)))
    }

    /// The stack's monthly cost as a share of the last full month's net sales, where both are known.
    fn share_of_sales(&self, sql: &Connection, ledger: &Ledger<'_>, active: &[&Tool]) -> Result<String> {
        let zone = ledger.shop.zone();
        let month = whole_months(ledger.today, 1).first().copied().unwrap_or(ledger.today);
        let reached = ledger.orders_until().is_some_and(|last| last >= month.last_of_month());
        let (Some(currency), true) = (ledger.shop.currency, reached) else {
            return Ok(self.words.label("stack-share-unknown"));
        };
        let span = (start_of(month, &zone), start_of(ledger.today.first_of_month(), &zone));
        let sales = orders::net_sales(sql, span, currency)?;
        let cost: Decimal = own_month(active, currency);
        let share =
            cost.checked_div(Money::new(sales, currency).decimal()).filter(|share| *share > Decimal::ZERO);
        Ok(match share {
            Some(share) => self.say(
                &Words::new("stack-share")
                    .with("share", percent(share, 1))
                    .with("month", self.words.label(&format!("month-{}", month.month()))),
            ),
            None => self.words.label("stack-share-unknown"),
        })
    }

    fn empty_words(&self, layer: Layer, measured: usize) -> String {
        match (layer, measured) {
            (Layer::Kpis, 1..) => self.say(&Words::new("layer-kpis-measured").with("count", measured)),
            _ => self.words.label("layer-empty"),
        }
    }

    fn tool_view(&self, tool: &Tool, active: &[&Tool]) -> ToolView {
        let price = tool.price();
        let jobs: Vec<String> =
            tool.jobs.iter().map(|job| self.words.label(&format!("job-{}", job.id()))).collect();
        ToolView {
            id: tool.id,
            name: tool.name.clone(),
            layer: tool.layer,
            jobs: tool.jobs.clone(),
            jobs_shown: jobs.join(", "),
            cost: price.map(|price| price.amount.plain()),
            currency: price.map(|price| price.amount.currency.to_string()),
            cycle: price.map(|price| price.cycle),
            price_shown: price.map(|price| {
                let cycle = Words::new(format!("cycle-{}", price.cycle.id()));
                self.say(&Words::new("price").with("amount", price.amount).with("cycle", cycle))
            }),
            monthly_shown: price
                .filter(|price| price.cycle != Cycle::Once)
                .map(|price| price.month().shown()),
            owner: tool.owner.clone(),
            kpi: tool.kpi,
            kpi_label: tool.kpi.map(|kpi| self.words.label(&format!("kpi-{}", kpi.id()))),
            status: tool.status,
            status_shown: self.words.label(&format!("status-{}", tool.status.id())),
            since: tool.since.to_string(),
            until: tool.until.map(|day| day.to_string()),
            flags: self.flags(tool, active),
        }
    }

    fn flags(&self, tool: &Tool, active: &[&Tool]) -> Vec<String> {
        if !tool.is_active() {
            return Vec::new();
        }
        let shares = |other: &&&Tool| {
            other.id != tool.id && other.jobs.iter().any(|job| *job != Job::Other && tool.jobs.contains(job))
        };
        let mut flags: Vec<String> = active
            .iter()
            .find(shares)
            .map(|other| self.say(&Words::new("flag-same-job").with("other", other.name.clone())))
            .into_iter()
            .collect();
        if tool.owner.is_none() {
            flags.push(self.words.label("flag-no-owner"));
        }
        if tool.kpi.is_none() {
            flags.push(self.words.label("flag-no-kpi"));
        }
        flags
    }

    fn choices(&self, shop: &Shop) -> ChoicesView {
        let choice = |prefix: &str, id: &str| ChoiceView {
            id: id.to_owned(),
            label: self.words.label(&format!("{prefix}-{id}")),
        };
        ChoicesView {
            layers: Layer::ALL.iter().map(|layer| choice("layer", layer.id())).collect(),
            jobs: Job::ALL.iter().map(|job| choice("job", job.id())).collect(),
            cycles: Cycle::ALL.iter().map(|cycle| choice("cycle", cycle.id())).collect(),
            kpis: KpiId::ALL.iter().map(|kpi| choice("kpi", kpi.id())).collect(),
            statuses: ToolStatus::ALL.iter().map(|status| choice("status", status.id())).collect(),
            currency: shop.currency.map(|currency| currency.to_string()),
        }
    }

    /// Adds a tool.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a name that is empty or taken, or a cost that cannot be read.
    pub fn add_tool(&self, form: &ToolForm) -> Result<Done> {
        let (id, name) = self.write(|writer| {
            let shop = settings::shop(writer.sql())?;
            let tool = tool_of(form, &shop, self.today(&shop))?;
            if tools::find(writer.sql(), &tool.name)?.is_some() {
                return Err(Error::invalid(Words::new("error-tool-exists").with("tool", tool.name)));
            }
            let sql = writer.begin()?;
            let id = tools::add(&sql, &tool, None)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok((id, tool.name))
        })?;
        let said = self.say(&Words::new("said-tool-added").with("tool", name));
        Ok(Done { said, changed: vec![Topic::Stack], tool: Some(id), ..Done::default() })
    }

    /// Changes a tool. A new price holds from today; what it cost before stays known.
    ///
    /// # Errors
    /// As [`Engine::add_tool`], and for a tool that is not there.
    pub fn edit_tool(&self, id: i64, form: &ToolForm) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let shop = settings::shop(writer.sql())?;
        let today = self.today(&shop);
        let old = find_by_id(writer.sql(), id)?;
        let said = tool_of(form, &shop, today)?;
        let mut tool = Tool {
            name: said.name,
            layer: said.layer,
            jobs: said.jobs,
            owner: said.owner,
            kpi: said.kpi,
            status: said.status,
            since: said.since,
            prices: said.prices,
            ..old.clone()
        };
        if form.since.as_deref().is_none_or(|since| since.trim().is_empty()) {
            tool.since = old.since;
        }
        tool.until = if tool.status == ToolStatus::Ended { old.until.or(Some(today)) } else { None };
        if tools::find(writer.sql(), &tool.name)?.is_some_and(|other| other != id) {
            return Err(Error::invalid(Words::new("error-tool-exists").with("tool", tool.name)));
        }
        let sql = writer.begin()?;
        tools::change(&sql, &tool)?;
        tools::set_prices(&sql, id, &repriced(&old.prices, tool.since, tool.price(), today))?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let said = self.say(&Words::new("said-tool-changed").with("tool", tool.name));
        Ok(Done { said, changed: vec![Topic::Stack], tool: Some(id), ..Done::default() })
    }

    /// Ends a tool today.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a tool that is not there or has ended.
    pub fn end_tool(&self, id: i64) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let shop = settings::shop(writer.sql())?;
        let mut tool = find_by_id(writer.sql(), id)?;
        if !tool.is_active() {
            return Err(Error::invalid(Words::new("error-tool-ended").with("tool", tool.name)));
        }
        tool.status = ToolStatus::Ended;
        tool.until = Some(self.today(&shop));
        let sql = writer.begin()?;
        tools::change(&sql, &tool)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let said = self.say(&Words::new("said-tool-ended").with("tool", tool.name));
        Ok(Done { said, changed: vec![Topic::Stack], tool: Some(id), ..Done::default() })
    }

    /// The tool with a name or number, as its form would hold it.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is none.
    pub fn tool_form(&self, name_or_id: &str) -> Result<(i64, ToolForm)> {
        let reader = self.reader()?;
        let by_number = name_or_id.trim().parse().ok();
        let found = tools::find(reader.sql(), name_or_id)?.or(by_number);
        let missing = || Error::invalid(Words::new("error-no-tool").with("tool", name_or_id));
        let tool = find_by_id(reader.sql(), found.ok_or_else(missing)?).map_err(|_| missing())?;
        let price = tool.price();
        let form = ToolForm {
            name: tool.name,
            layer: tool.layer,
            jobs: tool.jobs,
            cost: price.map(|price| price.amount.plain()),
            cycle: price.map(|price| price.cycle),
            currency: price.map(|price| price.amount.currency.to_string()),
            owner: tool.owner,
            kpi: tool.kpi,
            status: Some(tool.status),
            since: Some(tool.since.to_string()),
        };
        Ok((tool.id, form))
    }
}

fn find_by_id(sql: &Connection, id: i64) -> Result<Tool> {
    let missing = || Error::new(Code::Invalid, Words::new("error-no-tool").with("tool", id.to_string()));
    tools::all(sql)?.into_iter().find(|tool| tool.id == id).ok_or_else(missing)
}

/// A tool from its form.
fn tool_of(form: &ToolForm, shop: &Shop, today: Date) -> Result<Tool> {
    let name = form.name.trim();
    if name.is_empty() {
        return Err(Error::invalid(Words::new("error-tool-no-name")));
    }
    let text = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let since = match text(&form.since) {
        Some(day) => {
            day.parse().map_err(|_| Error::invalid(Words::new("error-no-day").with("value", day)))?
        }
        None => today,
    };
    let mut jobs: Vec<Job> = Vec::new();
    for job in &form.jobs {
        if !jobs.contains(job) {
            jobs.push(*job);
        }
    }
    let status = form.status.unwrap_or(ToolStatus::Active);
    Ok(Tool {
        jobs,
        owner: text(&form.owner),
        kpi: form.kpi,
        status,
        until: (status == ToolStatus::Ended).then_some(today),
        prices: price_of(form, shop)?
            .map(|price| DatedPrice { from: since, price: Some(price) })
            .into_iter()
            .collect(),
        ..Tool::new(name, form.layer, since)
    })
}

fn price_of(form: &ToolForm, shop: &Shop) -> Result<Option<Price>> {
    let Some(cost) = form.cost.as_deref().map(str::trim).filter(|cost| !cost.is_empty()) else {
        return Ok(None);
    };
    let wrong = || Error::invalid(Words::new("error-tool-cost").with("value", cost));
    let currency: Currency = match form.currency.as_deref().map(str::trim).filter(|code| !code.is_empty()) {
        Some(code) => {
            code.parse().map_err(|_| Error::invalid(Words::new("error-no-currency").with("value", code)))?
        }
        None => shop.currency.ok_or_else(|| Error::invalid(Words::new("error-tool-currency")))?,
    };
    let mark =
        if cost.contains(',') && !cost.contains('.') { DecimalMark::Comma } else { DecimalMark::Point };
    let value = amount(cost, mark).map_err(|()| wrong())?.ok_or_else(wrong)?;
    let minor = minor(value, currency).filter(|minor| *minor >= 0).ok_or_else(wrong)?;
    Ok(Some(Price { amount: Money::new(minor, currency), cycle: form.cycle.unwrap_or(Cycle::Monthly) }))
}

/// The monthly cost of tools, one sum for each currency; nothing for tools without a price.
pub(super) fn month_sums(tools: &[&Tool]) -> BTreeMap<Currency, Money> {
    let mut currencies: Vec<Currency> =
        tools.iter().filter_map(|tool| Some(tool.price()?.amount.currency)).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let sum = |currency| Money::from_decimal(own_month(tools, currency), currency);
    currencies.into_iter().filter_map(|currency| Some((currency, sum(currency)?))).collect()
}

/// The exact monthly cost of the tools paid in one currency.
pub(super) fn own_month(tools: &[&Tool], currency: Currency) -> Decimal {
    let prices = tools.iter().filter_map(|tool| tool.price());
    prices.filter(|price| price.amount.currency == currency).map(|price| price.month_exact()).sum()
}
