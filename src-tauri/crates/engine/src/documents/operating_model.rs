//! The operating model on one page (requirements D2): which function uses which tool, what passes a person, who holds the
//! brand, who owns what, which data goes where, and which number each tool is there for.

use super::Facts;
use super::page::Page;
use tillwise_domain::kpis::KpiId;
use tillwise_domain::stack::{Job, Tool, ToolStatus};
use tillwise_domain::words::Words;

/// With more functions than this in use, they stand as words instead of columns.
const COLUMNS: usize = 12;

pub(super) fn write(facts: &Facts<'_>) -> String {
    let title = facts.say(&Words::new("model-title").with("shop", facts.shop.clone()));
    let sub = format!("{} · {}", facts.as_of(), facts.in_short(true));
    let mut page = Page::new(&title, &sub, "model");
    page.inside("div", "columns", |page| {
        brand(facts, page);
        people(facts, page);
    });
    tools(facts, &mut page);
    processes(facts, &mut page);
    page.inside("div", "columns", |page| {
        numbers(facts, page);
        open(facts, page);
    });
    page.finish(&facts.foot())
}

fn brand(facts: &Facts<'_>, page: &mut Page) {
    let practices = &facts.register.practices;
    page.section("", &facts.label("model-brand"), |page| {
        page.inside("dl", "", |page| {
            let none = facts.label("paper-nobody");
            page.fact(&facts.label("model-brand-owner"), facts.brand_owner(), &none);
            for (name, value) in [
                ("practice-review", &practices.review_policy),
                ("practice-prompts", &practices.prompt_framework),
                ("practice-answers", &practices.response_library),
            ] {
                page.fact(&facts.label(name), value.as_deref(), &facts.label(&format!("{name}-none")));
            }
        });
    });
}

fn people(facts: &Facts<'_>, page: &mut Page) {
    page.section("", &facts.label("model-people"), |page| {
        let hands = facts.hands();
        if hands.is_empty() {
            page.put("p", "gap", &facts.label("paper-no-people"));
        }
        page.inside("dl", "", |page| {
            for one in hands {
                let mut parts = Vec::new();
                if one.brand {
                    parts.push(facts.label("people-brand"));
                }
                parts.extend(one.tools);
                parts.extend(one.processes);
                if !one.backs_up.is_empty() {
                    parts.push(facts.say(&Words::new("people-backup").with("tools", one.backs_up)));
                }
                let text = (!parts.is_empty()).then(|| parts.join(", "));
                page.fact(&one.name, text.as_deref(), &facts.label("people-nothing"));
            }
        });
    });
}

/// Tools against functions, with owner, number and data: one row for each tool, grouped by layer.
fn tools(facts: &Facts<'_>, page: &mut Page) {
    let used: Vec<Job> =
        Job::ALL.iter().copied().filter(|job| facts.register.doing(*job).next().is_some()).collect();
    let columns: &[Job] = if used.len() <= COLUMNS { &used } else { &[] };
    page.section("", &facts.label("model-tools"), |page| {
        if facts.register.active().next().is_none() {
            page.put("p", "gap", &facts.label("paper-gap-tools"));
            return;
        }
        page.inside("table", "", |page| {
            page.inside("thead", "", |page| {
                page.inside("tr", "", |page| {
                    for head in ["layer", "tool"] {
                        page.put("th scope=\"col\"", "", &facts.label(&format!("model-head-{head}")));
                    }
                    for job in columns {
                        let label = facts.label(&format!("job-{}", job.id()));
                        page.inside("th scope=\"col\"", "turn", |page| page.put("span", "", &label));
                    }
                    if columns.is_empty() {
                        page.put("th scope=\"col\"", "", &facts.label("model-head-jobs"));
                    }
                    for head in ["owner", "kpi", "shares"] {
                        page.put("th scope=\"col\"", "", &facts.label(&format!("model-head-{head}")));
                    }
                });
            });
            page.inside("tbody", "", |page| {
                for (layer, own) in facts.layers() {
                    let last = own.len().saturating_sub(1);
                    for (at, tool) in own.into_iter().enumerate() {
                        let label = facts.label(&format!("layer-{}", layer.id()));
                        page.inside("tr", if at < last { "within" } else { "" }, |page| {
                            page.put("td", "layer", if at == 0 { &label } else { "" });
                            row(facts, page, tool, columns);
                        });
                    }
                }
            });
        });
    });
}

fn row(facts: &Facts<'_>, page: &mut Page, tool: &Tool, columns: &[Job]) {
    page.inside("th scope=\"row\"", "", |page| {
        page.text(&tool.name);
        if tool.status != ToolStatus::Active {
            page.put("small", "", &facts.label(&format!("status-{}", tool.status.id())));
        }
    });
    for job in columns {
        page.put("td", "dot", if tool.jobs.contains(job) { "●" } else { "" });
    }
    if columns.is_empty() {
        let jobs = facts.jobs(tool);
        page.cell((!jobs.is_empty()).then(|| jobs.join(", ")).as_deref(), &facts.label("paper-no-jobs"));
    }
    match facts.person(tool.owner.as_deref()) {
        None => page.put("td", "gap", &facts.label("paper-nobody")),
        Some(owner) => match facts.person(tool.backup.as_deref()) {
            Some(backup) => {
                let words = Words::new("paper-backup").with("owner", owner).with("backup", backup);
                page.put("td", "", &facts.say(&words));
            }
            None => page.put("td", "", &owner),
        },
    }
    page.cell(tool.kpi.map(|kpi| facts.kpi(kpi)).as_deref(), &facts.label("paper-no-kpi"));
    page.cell(facts.shares(tool).as_deref(), &facts.label("paper-shares-unsaid"));
}

fn processes(facts: &Facts<'_>, page: &mut Page) {
    page.section("", &facts.label("model-processes"), |page| {
        if facts.register.processes.is_empty() {
            page.put("p", "gap", &facts.label("paper-gap-processes"));
            return;
        }
        page.inside("table", "", |page| {
            let heads = ["process", "layers", "with", "owner", "review"];
            page.heads(&heads.map(|head| facts.label(&format!("model-head-{head}"))));
            page.inside("tbody", "", |page| {
                for process in &facts.register.processes {
                    page.inside("tr", "", |page| {
                        page.inside("th scope=\"row\"", "", |page| {
                            page.text(&process.name);
                            if process.bottleneck {
                                page.put("small", "", &facts.label("paper-bottleneck-short"));
                            }
                        });
                        let layers: Vec<String> = facts
                            .layers()
                            .filter(|(_, own)| own.iter().any(|tool| process.tools.contains(&tool.id)))
                            .map(|(layer, _)| facts.label(&format!("layer-{}", layer.id())))
                            .collect();
                        let names = facts.names(&process.tools);
                        let some = |list: Vec<String>| (!list.is_empty()).then(|| list.join(", "));
                        page.cell(some(layers).as_deref(), &facts.label("paper-no-tools"));
                        page.cell(some(names).as_deref(), &facts.label("paper-no-tools"));
                        page.cell(
                            facts.person(process.owner.as_deref()).as_deref(),
                            &facts.label("paper-nobody"),
                        );
                        page.cell(process.review.as_deref(), &facts.label("paper-no-review"));
                    });
                }
            });
        });
    });
}

/// The tree of numbers. Revenue per visitor is the conversion rate times the order value, so that these two lead to it.
fn numbers(facts: &Facts<'_>, page: &mut Page) {
    page.section("", &facts.label("model-numbers"), |page| {
        page.inside("ul", "tree", |page| {
            number(facts, page, KpiId::RevenuePerVisitor, &[KpiId::ConversionRate, KpiId::AverageOrderValue]);
            number(facts, page, KpiId::RepeatPurchaseRate, &[]);
            number(facts, page, KpiId::CustomerAcquisitionCost, &[]);
        });
    });
}

fn number(facts: &Facts<'_>, page: &mut Page, kpi: KpiId, below: &[KpiId]) {
    page.inside("li", "", |page| {
        page.put("b", "", &facts.kpi(kpi));
        if let Some(goal) = facts.goals.get(&kpi) {
            page.text(", ");
            page.text(&facts.say(&Words::new("model-goal").with("goal", goal.clone())));
        }
        page.text(": ");
        let moved: Vec<String> = facts
            .register
            .active()
            .filter(|tool| tool.kpi == Some(kpi))
            .map(|tool| tool.name.clone())
            .collect();
        match moved.is_empty() {
            true => page.put("span", "gap", &facts.label("model-no-tool")),
            false => page.text(&moved.join(", ")),
        }
        if !below.is_empty() {
            page.inside("ul", "", |page| {
                for one in below {
                    number(facts, page, *one, &[]);
                }
            });
        }
    });
}

fn open(facts: &Facts<'_>, page: &mut Page) {
    let gaps = facts.gaps();
    if gaps.is_empty() {
        page.section("", &facts.label("paper-open"), |page| {
            page.put("p", "", &facts.label("paper-open-none"))
        });
    } else {
        page.section("open", &facts.label("paper-open"), |page| page.list("", &gaps));
    }
}
