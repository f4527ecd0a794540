//! A tool's form as a tool, and back.

use super::requests::{LinkForm, ToolForm};
use super::typed::{self, text};
use crate::Engine;
use crate::error::{Code, Error, Result};
use crate::store::{processes, register, tool_links, tools};
use jiff::civil::Date;
use rusqlite::{Connection, Transaction};
use tillwise_domain::shop::Shop;
use tillwise_domain::stack::{
    Contract, Cycle, DatedPrice, DatedWork, Job, Link, LinkKind, Price, Process, Tool, ToolStatus, known,
    linked,
};
use tillwise_domain::words::Words;

impl Engine {
    /// The tool with a name or number, as its form would hold it.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is none.
    pub fn tool_form(&self, name_or_id: &str) -> Result<(i64, ToolForm)> {
        let reader = self.reader()?;
        let by_number = name_or_id.trim().parse().ok();
        let found = tools::find(reader.sql(), name_or_id)?.or(by_number);
        let missing = || Error::invalid(Words::new("error-no-tool").with("tool", name_or_id));
        let register = register::load(reader.sql())?;
        let tool = found.and_then(|id| register.tool(id)).ok_or_else(missing)?;
        let price = tool.price();
        let work = tool.work.last();
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        let form = ToolForm {
            jobs: tool.jobs.clone(),
            cost: price.map(|price| price.amount.plain()),
            cycle: price.map(|price| price.cycle),
            currency: price.map(|price| price.amount.currency.to_string()),
            owner: tool.owner.clone(),
            kpi: tool.kpi,
            status: Some(tool.status),
            since: Some(tool.since.to_string()),
            vendor: tool.vendor.clone(),
            backup: tool.backup.clone(),
            processes: Some(register.processes_of(tool.id).map(|process| process.name.clone()).collect()),
            links: Some(
                register
                    .links_of(tool.id)
                    .filter_map(|link| Some(LinkForm { tool: link.other(tool.id)?, kind: link.kind }))
                    .collect(),
            ),
            shares: tool.shares.clone(),
            ends: day(tool.contract.ends),
            renews_months: tool.contract.renews_months.map(|months| months.to_string()),
            notice_days: tool.contract.notice_days.map(|days| days.to_string()),
            trial_ends: day(tool.trial_ends),
            verified: day(tool.verified),
            used: day(tool.used),
            setup_hours: tool.setup_minutes.map(typed::as_hours),
            manual_minutes: tool.manual_minutes.map(|minutes| minutes.to_string()),
            automations: work.map(|work| work.automations.to_string()),
            extra_branches: work.map(|work| work.extra_branches.to_string()),
            works_with: tool.works_with.clone(),
            note: tool.note.clone(),
            ..ToolForm::new(&tool.name, tool.layer)
        };
        Ok((tool.id, form))
    }

    /// The form of a tool that is added by its name: layer, jobs, vendor and what it works with where the list of known
    /// tools has it, whatever its letter case.
    pub fn known_form(&self, name: &str) -> Option<ToolForm> {
        let tool = known::find(name)?;
        Some(ToolForm {
            jobs: tool.jobs.clone(),
            vendor: Some(tool.vendor.to_owned()),
            works_with: tool.works_with.iter().map(|&name| name.to_owned()).collect(),
            ..ToolForm::new(name.trim(), tool.layer)
        })
    }
}

/// The tool with a number.
pub(super) fn find_by_id(sql: &Connection, id: i64) -> Result<Tool> {
    let missing = || Error::new(Code::Invalid, Words::new("error-no-tool").with("tool", id.to_string()));
    tools::all(sql)?.into_iter().find(|tool| tool.id == id).ok_or_else(missing)
}

/// A tool from its form, as a new one of today.
pub(super) fn tool_of(form: &ToolForm, shop: &Shop, today: Date) -> Result<Tool> {
    let name = form.name.trim();
    if name.is_empty() {
        return Err(Error::invalid(Words::new("error-tool-no-name")));
    }
    let since = typed::day(&form.since)?.unwrap_or(today);
    let status = form.status.unwrap_or(ToolStatus::Active);
    let manual_minutes = typed::count(&form.manual_minutes)?;
    let mut jobs: Vec<Job> = Vec::new();
    for job in &form.jobs {
        if !jobs.contains(job) {
            jobs.push(*job);
        }
    }
    let mut works_with: Vec<String> = Vec::new();
    for name in form.works_with.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !works_with.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
            works_with.push(name.to_owned());
        }
    }
    Ok(Tool {
        vendor: text(&form.vendor),
        jobs,
        owner: text(&form.owner),
        backup: text(&form.backup),
        kpi: form.kpi,
        status,
        until: (status == ToolStatus::Ended).then_some(today),
        prices: price_of(form, shop)?
            .map(|price| DatedPrice { from: since, price: Some(price) })
            .into_iter()
            .collect(),
        work: work_of(form, since)?.into_iter().collect(),
        contract: Contract {
            ends: typed::day(&form.ends)?,
            renews_months: typed::count(&form.renews_months)?,
            notice_days: typed::count(&form.notice_days)?,
        },
        trial_ends: typed::day(&form.trial_ends)?,
        verified: typed::day(&form.verified)?,
        used: typed::day(&form.used)?,
        setup_minutes: typed::hours(&form.setup_hours)?,
        manual_minutes,
        manual_since: manual_minutes.filter(|minutes| *minutes > 0).map(|_| today),
        shares: form.shares.clone().map(|mut shares| {
            shares.sort_unstable();
            shares.dedup();
            shares
        }),
        works_with,
        note: text(&form.note),
        ..Tool::new(name, form.layer, since)
    })
}

fn price_of(form: &ToolForm, shop: &Shop) -> Result<Option<Price>> {
    let Some(cost) = text(&form.cost) else { return Ok(None) };
    let amount = typed::money(&cost, &form.currency, shop)?;
    Ok(Some(Price { amount, cycle: form.cycle.unwrap_or(Cycle::Monthly) }))
}

/// What runs inside it; one of the two numbers left out counts as none of it.
fn work_of(form: &ToolForm, from: Date) -> Result<Option<DatedWork>> {
    let automations: Option<u16> = typed::count(&form.automations)?;
    let branches: Option<u16> = typed::count(&form.extra_branches)?;
    Ok((automations.is_some() || branches.is_some()).then(|| DatedWork {
        from,
        automations: automations.unwrap_or(0),
        extra_branches: branches.unwrap_or(0),
    }))
}

/// Notes the processes and connections of a tool's form; what the form leaves out stays as it is.
pub(super) fn put_belongings(sql: &Transaction<'_>, id: i64, form: &ToolForm, today: Date) -> Result<()> {
    if let Some(names) = &form.processes {
        put_processes(sql, id, names)?;
    }
    let Some(links) = &form.links else { return Ok(()) };
    let all = tools::all(sql)?;
    let old = tool_links::all(sql)?;
    for link in old.iter().filter(|link| link.other(id).is_some()) {
        if !links.iter().any(|kept| Some(kept.tool) == link.other(id)) {
            tool_links::forget(sql, link.first, link.second)?;
        }
    }
    for LinkForm { tool, kind } in links {
        note_link(sql, &all, &old, (id, *tool), *kind, today)?;
    }
    Ok(())
}

/// Notes how two of all tools are connected. A connection of a tool with itself or with one that is not there is refused.
pub(super) fn note_link(
    sql: &Transaction<'_>,
    all: &[Tool],
    links: &[Link],
    (one, other): (i64, i64),
    kind: LinkKind,
    today: Date,
) -> Result<()> {
    let tool = |id: i64| {
        let missing = || Error::invalid(Words::new("error-no-tool").with("tool", id.to_string()));
        all.iter().find(|tool| tool.id == id).ok_or_else(missing)
    };
    let (first, second) = (tool(one)?, tool(other)?);
    if one == other {
        return Err(Error::invalid(Words::new("error-link-itself")));
    }
    let old = links.iter().find(|link| link.other(one) == Some(other));
    tool_links::set(sql, &linked(old, first, second, kind, today))
}

fn put_processes(sql: &Transaction<'_>, id: i64, names: &[String]) -> Result<()> {
    let names: Vec<&str> = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    let same = |one: &str, other: &str| one.trim().to_lowercase() == other.to_lowercase();
    let mut all = processes::all(sql)?;
    for process in &mut all {
        let wanted = names.iter().any(|name| same(&process.name, name));
        if wanted == process.tools.contains(&id) {
            continue;
        }
        process.tools.retain(|tool| *tool != id);
        process.tools.extend(wanted.then_some(id));
        processes::set(sql, process)?;
    }
    for (at, name) in names.iter().enumerate() {
        let noted = all.iter().any(|process| same(&process.name, name));
        if noted || names[..at].iter().any(|earlier| same(earlier, name)) {
            continue;
        }
        let process = Process {
            id: 0,
            name: (*name).to_owned(),
            owner: None,
            review: None,
            minutes_a_week: None,
            bottleneck: false,
            tools: vec![id],
        };
        processes::set(sql, &process)?;
    }
    Ok(())
}
