//! People, processes, payments and what else belongs to the tools.

use super::act;
use crate::output::Output;
use crate::register_arguments::{
    BenefitArguments, ChargeArguments, CheckArguments, DetailArguments, LinkArguments, PersonArguments,
    Practice, PracticeArguments, ProcessArguments, Shared, UpdateArguments,
};
use tillwise_engine::api::requests::{BenefitForm, LinkForm, ProcessForm, ToolForm};
use tillwise_engine::api::views::PracticesView;
use tillwise_engine::{Code, Engine, Result};

/// Puts what was typed into a form; what was not typed stays. Connections are noted pair by pair.
pub fn fill_details(engine: &Engine, form: &mut ToolForm, typed: &DetailArguments) -> Result<()> {
    let put = |field: &mut Option<String>, typed: &Option<String>| {
        if typed.is_some() {
            field.clone_from(typed);
        }
    };
    put(&mut form.vendor, &typed.vendor);
    put(&mut form.backup, &typed.backup);
    put(&mut form.ends, &typed.ends);
    put(&mut form.renews_months, &typed.renews_months);
    put(&mut form.notice_days, &typed.notice_days);
    put(&mut form.trial_ends, &typed.trial_ends);
    put(&mut form.verified, &typed.verified);
    put(&mut form.used, &typed.used);
    put(&mut form.setup_hours, &typed.setup_hours);
    put(&mut form.manual_minutes, &typed.manual_minutes);
    put(&mut form.automations, &typed.automations);
    put(&mut form.extra_branches, &typed.extra_branches);
    put(&mut form.note, &typed.note);
    if !typed.processes.is_empty() {
        form.processes = Some(typed.processes.clone());
    }
    if !typed.works_with.is_empty() {
        form.works_with.clone_from(&typed.works_with);
    }
    if !typed.shares.is_empty() {
        let data = |shared: &Shared| match shared {
            Shared::Data(data) => Some(*data),
            Shared::Nothing => None,
        };
        form.shares = Some(typed.shares.iter().filter_map(data).collect());
    }
    for (tool, kind) in &typed.links {
        let (tool, _) = engine.tool_form(tool)?;
        let links = form.links.get_or_insert_default();
        links.retain(|link| link.tool != tool);
        links.push(LinkForm { tool, kind: *kind });
    }
    Ok(())
}

pub fn charge(engine: &Engine, output: &Output<'_>, typed: &ChargeArguments, dry: bool) -> Result<u8> {
    let (tool, _) = engine.tool_form(&typed.tool)?;
    let currency = typed.currency.as_deref();
    act(engine, dry, output, |engine| match typed.remove {
        true => engine.remove_charge(tool, &typed.day, &typed.amount, currency),
        false => engine.add_charge(tool, &typed.day, &typed.amount, currency),
    })
}

pub fn process(engine: &Engine, output: &Output<'_>, typed: &ProcessArguments, dry: bool) -> Result<u8> {
    let known = engine.process_form(&typed.process);
    if typed.remove {
        let id = known?.id.unwrap_or_default();
        return act(engine, dry, output, |engine| engine.remove_process(id));
    }
    let mut form = match known {
        Ok(form) => form,
        Err(error) if matches!(error.code, Code::Invalid | Code::NoShop) => {
            ProcessForm { name: typed.process.clone(), ..ProcessForm::default() }
        }
        Err(error) => return Err(error),
    };
    form.name = typed.name.clone().unwrap_or(form.name);
    form.owner = typed.owner.clone().or(form.owner);
    form.review = typed.review.clone().or(form.review);
    form.minutes = typed.minutes.clone().or(form.minutes);
    form.bottleneck = typed.bottleneck.unwrap_or(form.bottleneck);
    if !typed.tools.is_empty() {
        form.tools =
            typed.tools.iter().map(|tool| Ok(engine.tool_form(tool)?.0)).collect::<Result<Vec<_>>>()?;
    }
    act(engine, dry, output, |engine| engine.set_process(&form))
}

pub fn person(engine: &Engine, output: &Output<'_>, typed: &PersonArguments, dry: bool) -> Result<u8> {
    if typed.remove {
        return act(engine, dry, output, |engine| engine.remove_person(&typed.name));
    }
    let name = typed.name.trim().to_lowercase();
    let people = match engine.register() {
        Ok(view) => view.people,
        Err(error) if error.code == Code::NoShop => Vec::new(),
        Err(error) => return Err(error),
    };
    let known = people.into_iter().find(|person| person.name.to_lowercase() == name);
    let (left, brand_owner) = known.map(|person| (person.left, person.brand_owner)).unwrap_or_default();
    let left = typed.left.clone().or(left);
    let brand_owner = typed.brand_owner.unwrap_or(brand_owner);
    act(engine, dry, output, |engine| engine.set_person(&typed.name, left.as_deref(), brand_owner))
}

/// What was noted about the other two stays.
pub fn practice(engine: &Engine, output: &Output<'_>, typed: &PracticeArguments, dry: bool) -> Result<u8> {
    let known = match engine.register() {
        Ok(view) => view.practices,
        Err(error) if error.code == Code::NoShop => PracticesView::default(),
        Err(error) => return Err(error),
    };
    let (mut prompts, mut review, mut answers) =
        (known.prompt_framework, known.review_policy, known.response_library);
    let noted = match typed.practice {
        Practice::Prompts => &mut prompts,
        Practice::Review => &mut review,
        Practice::Answers => &mut answers,
    };
    noted.clone_from(&typed.text);
    act(engine, dry, output, |engine| engine.set_practices(prompts.clone(), review.clone(), answers.clone()))
}

pub fn link(engine: &Engine, output: &Output<'_>, typed: &LinkArguments, dry: bool) -> Result<u8> {
    let (one, other) = (engine.tool_form(&typed.tool)?.0, engine.tool_form(&typed.other)?.0);
    act(engine, dry, output, |engine| match typed.kind {
        Some(kind) => engine.set_link(one, other, kind),
        None => engine.forget_link(one, other),
    })
}

pub fn benefit(engine: &Engine, output: &Output<'_>, typed: &BenefitArguments, dry: bool) -> Result<u8> {
    let form = BenefitForm {
        tool: engine.tool_form(&typed.tool)?.0,
        month: typed.month.clone(),
        minutes: typed.minutes.clone(),
        minutes_basis: typed.minutes_basis,
        margin: typed.margin.clone(),
        margin_basis: typed.margin_basis,
        currency: typed.currency.clone(),
    };
    act(engine, dry, output, |engine| engine.set_benefit(&form))
}

pub fn setup_check(engine: &Engine, output: &Output<'_>, typed: &CheckArguments, dry: bool) -> Result<u8> {
    act(engine, dry, output, |engine| engine.set_setup_check(typed.task, &typed.month, &typed.minutes))
}

pub fn update_note(engine: &Engine, output: &Output<'_>, typed: &UpdateArguments, dry: bool) -> Result<u8> {
    act(engine, dry, output, |engine| {
        engine.add_platform_update(&typed.platform, &typed.what, typed.day.as_deref())
    })
}
