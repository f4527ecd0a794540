//! The stack: the register of tools on a board of four columns.

use super::answers::rules_off;
use super::kpis::percent;
use super::ledger::{Ledger, whole_months};
use super::register::{people, platforms, tool_choices};
use super::requests::{Done, ToolForm, Topic};
use super::tool_form::{find_by_id, put_belongings, tool_of};
use super::typed::as_hours;
use super::views::{
    ChoiceView, ChoicesView, DotsView, LayerView, LinkView, StackView, ToolView, WarningsView,
};
use super::warnings::is_of_stack;
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{register, settings, tool_work, tools};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use tillwise_domain::kpis::KpiId;
use tillwise_domain::money::{Currency, Money};
use tillwise_domain::shop::Shop;
use tillwise_domain::stack::{
    Cycle, Dots, Job, Layer, Link, LinkKind, Register, SharedData, Tool, ToolStatus, manual_since,
    month_cost, monthly, repriced, reworked, share,
};
use tillwise_domain::words::Words;

impl Engine {
    /// The board: four columns, ended tools and everything worth a look.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn stack(&self) -> Result<StackView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let ledger = Ledger::new(self, sql)?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let warnings = self.warnings(sql, &ledger, &week)?.only(is_of_stack);
        let quiet = Quiet { off: rules_off(sql)?, answered: &warnings };
        let register = register::load(sql)?;
        let (active, mut ended): (Vec<&Tool>, Vec<&Tool>) =
            register.tools.iter().partition(|tool| tool.is_active());
        ended.sort_by_key(|tool| std::cmp::Reverse(tool.until));
        let measured = week.kpis.iter().filter(|kpi| kpi.value.is_some()).count();
        let layers = Layer::ALL.iter().zip(1_i64..).map(|(layer, number)| {
            let own: Vec<&Tool> = active.iter().copied().filter(|tool| tool.layer == *layer).collect();
            let name = Words::new(format!("layer-{}", layer.id()));
            LayerView {
                id: *layer,
                label: self.say(&Words::new("layer-numbered").with("number", number).with("layer", name)),
                monthly: month_sums(&own).into_values().map(Money::shown).collect(),
                tools: own.iter().map(|tool| self.tool_view(tool, &register, &quiet)).collect(),
                empty: self.empty_words(*layer, measured),
            }
        });
        Ok(StackView {
            title: self.stack_title(&active),
            subtitle: self.share_of_sales(&ledger, &register.tools)?,
            layers: layers.collect(),
            ended: ended.iter().map(|tool| self.tool_view(tool, &register, &quiet)).collect(),
            order: self.order_words(&register),
            warnings: warnings.open.clone(),
            answered: warnings.answered.clone(),
            choices: self.choices(&ledger.shop, &register, ledger.today),
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

    /// The cost of the last full month as a share of its net sales, where both are known.
    fn share_of_sales(&self, ledger: &Ledger<'_>, all: &[Tool]) -> Result<String> {
        let months = whole_months(ledger.today, 1);
        let (Some(currency), Some(month)) = (ledger.shop.currency, months.first().copied()) else {
            return Ok(self.words.label("stack-share-unknown"));
        };
        let sales = ledger.month_sales(&months, currency)?.first().copied().flatten();
        let share = sales.and_then(|sales| share(month_cost(all, month, currency), sales));
        Ok(match share.filter(|share| *share > Decimal::ZERO) {
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

    /// `Order: 2.5 of 4 on average`, nothing without a tool.
    fn order_words(&self, register: &Register) -> Option<String> {
        let order = register.order()?.round_dp(1).normalize();
        Some(self.say(&Words::new("stack-order").with("order", order.to_string())))
    }

    fn tool_view(&self, tool: &Tool, register: &Register, quiet: &Quiet<'_>) -> ToolView {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
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
            flags: self.flags(tool, register, quiet),
            dots: self.dots_view(register.dots(tool)),
            vendor: tool.vendor.clone(),
            backup: tool.backup.clone(),
            processes: register.processes_of(tool.id).map(|process| process.name.clone()).collect(),
            links: self.link_views(tool, register),
            shares: tool.shares.clone(),
            ends: day(tool.contract.ends),
            renews_months: tool.contract.renews_months,
            notice_days: tool.contract.notice_days,
            trial_ends: day(tool.trial_ends),
            verified: day(tool.verified),
            used: day(tool.used),
            setup_hours: tool.setup_minutes.map(as_hours),
            manual_minutes: tool.manual_minutes,
            manual_since: day(tool.manual_since),
            automations: tool.work.last().map(|work| work.automations),
            extra_branches: tool.work.last().map(|work| work.extra_branches),
            works_with: tool.works_with.clone(),
            note: tool.note.clone(),
        }
    }

    fn dots_view(&self, dots: Dots) -> DotsView {
        let named = |holds: bool| -> Vec<String> {
            let of = dots.each().into_iter().filter(|(_, is)| *is == holds);
            of.map(|(id, _)| self.words.label(&format!("dot-{id}"))).collect()
        };
        let missing = named(false);
        let shown = match missing.is_empty() {
            true => self.words.label("dots-all"),
            false => self.say(&Words::new("dots-missing").with("missing", self.words.list(&missing))),
        };
        let Dots { owner, process, kpi, link } = dots;
        DotsView { owner, process, kpi, link, shown }
    }

    fn link_views(&self, tool: &Tool, register: &Register) -> Vec<LinkView> {
        let view = |link: &Link| {
            let other = register.tool(link.other(tool.id)?)?;
            Some(LinkView {
                tool: other.id,
                name: other.name.clone(),
                kind: link.kind,
                kind_shown: self.words.label(&format!("link-{}", link.kind.id())),
                since: link.since.to_string(),
            })
        };
        register.links_of(tool.id).filter_map(view).collect()
    }

    /// A few words on what to look at. What the owner put away is not said here either.
    fn flags(&self, tool: &Tool, register: &Register, quiet: &Quiet<'_>) -> Vec<String> {
        if !tool.is_active() {
            return Vec::new();
        }
        let shares = |other: &&Tool| {
            let pair = format!("tools-{}+{}", tool.id.min(other.id), tool.id.max(other.id));
            other.id != tool.id
                && other.jobs.iter().any(|job| *job != Job::Other && tool.jobs.contains(job))
                && !quiet.is("stack_overlap", &pair)
        };
        let mut flags: Vec<String> = register
            .active()
            .find(shares)
            .map(|other| self.say(&Words::new("flag-same-job").with("other", other.name.clone())))
            .into_iter()
            .collect();
        let own = format!("tool-{}", tool.id);
        if tool.owner.is_none() && !quiet.is("stack_no_owner", &own) {
            flags.push(self.words.label("flag-no-owner"));
        }
        if tool.kpi.is_none() && !quiet.is("stack_no_kpi", &own) {
            flags.push(self.words.label("flag-no-kpi"));
        }
        flags
    }

    pub(super) fn layer_choices(&self) -> Vec<ChoiceView> {
        let choice = |layer: &Layer| ChoiceView {
            id: layer.id().to_owned(),
            label: self.words.label(&format!("layer-{}", layer.id())),
        };
        Layer::ALL.iter().map(choice).collect()
    }

    fn choices(&self, shop: &Shop, register: &Register, today: Date) -> ChoicesView {
        let choice = |prefix: &str, id: &str| ChoiceView {
            id: id.to_owned(),
            label: self.words.label(&format!("{prefix}-{id}")),
        };
        ChoicesView {
            layers: self.layer_choices(),
            jobs: Job::ALL.iter().map(|job| choice("job", job.id())).collect(),
            cycles: Cycle::ALL.iter().map(|cycle| choice("cycle", cycle.id())).collect(),
            kpis: KpiId::ALL.iter().map(|kpi| choice("kpi", kpi.id())).collect(),
            statuses: ToolStatus::ALL.iter().map(|status| choice("status", status.id())).collect(),
            currency: shop.currency.map(|currency| currency.to_string()),
            today: today.to_string(),
            link_kinds: LinkKind::ALL.iter().map(|kind| choice("link", kind.id())).collect(),
            shares: SharedData::ALL.iter().map(|shared| choice("shared", shared.id())).collect(),
            tools: tool_choices(register),
            people: people(register).into_iter().filter(|name| register.left(name).is_none()).collect(),
            processes: register.processes.iter().map(|process| process.name.clone()).collect(),
            platforms: platforms(register),
        }
    }

    /// Adds a tool.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a name that is empty or taken, or a cost that cannot be read.
    pub fn add_tool(&self, form: &ToolForm) -> Result<Done> {
        let (id, name) = self.write(|writer| {
            let shop = settings::shop(writer.sql())?;
            let tool = tool_of(form, &shop, self.today(&shop))?;
            if tools::find(writer.sql(), &tool.name)?.is_some() {
                return Err(Error::invalid(Words::new("error-tool-exists").with("tool", tool.name)));
            }
            let today = self.today(&shop);
            let sql = writer.begin()?;
            let id = tools::add(&sql, &tool, None)?;
            put_belongings(&sql, id, form, today)?;
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
            id,
            charges: old.charges.clone(),
            manual_since: manual_since((old.manual_minutes, old.manual_since), said.manual_minutes, today),
            ..said
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
        // The form shows what a tool paid by use costs on average; left as it was, it is not a new price.
        let typed = tool.prices.first().and_then(|dated| dated.price);
        let price =
            if typed == old.price() { old.prices.last().and_then(|dated| dated.price) } else { typed };
        tools::set_prices(&sql, id, &repriced(&old.prices, tool.since, price, today))?;
        let runs = tool.work.first().map(|work| (work.automations, work.extra_branches));
        tool_work::set(&sql, id, &reworked(&old.work, tool.since, runs, today))?;
        put_belongings(&sql, id, form, today)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        let said = self.say(&Words::new("said-tool-changed").with("tool", tool.name));
        Ok(Done { said, changed: vec![Topic::Stack], tool: Some(id), ..Done::default() })
    }

    /// Ends a tool today.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there or has ended.
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
}

/// What the owner does not want to hear about: rules that are off and findings that were put away.
struct Quiet<'a> {
    off: BTreeSet<String>,
    answered: &'a WarningsView,
}

impl Quiet<'_> {
    fn is(&self, rule: &str, about: &str) -> bool {
        self.off.contains(rule) || self.answered.is_quiet(rule, about)
    }
}

/// The monthly cost of tools, one sum for each currency; nothing for tools without a price.
pub(super) fn month_sums(tools: &[&Tool]) -> BTreeMap<Currency, Money> {
    let mut currencies: Vec<Currency> =
        tools.iter().filter_map(|tool| Some(tool.price()?.amount.currency)).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let prices = || tools.iter().filter_map(|tool| tool.price());
    let sum = |currency| Money::from_decimal(monthly(prices(), currency), currency);
    currencies.into_iter().filter_map(|currency| Some((currency, sum(currency)?))).collect()
}

/// The exact monthly cost of the tools paid in one currency.
pub(super) fn own_month(tools: &[&Tool], currency: Currency) -> Decimal {
    monthly(tools.iter().filter_map(|tool| tool.price()), currency)
}
