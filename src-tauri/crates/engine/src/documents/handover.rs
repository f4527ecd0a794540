//! The hand-over for a new helper (requirements D12): who to ask, what each tool is for, how things are done, where the
//! texts lie, what may go where, and what to do in the first week. It holds no prices and nothing about customers.

use super::Facts;
use super::page::Page;
use tillwise_domain::stack::{LinkKind, SharedData, Tool, ToolStatus};
use tillwise_domain::words::Words;

pub(super) fn write(facts: &Facts<'_>) -> String {
    let title = facts.say(&Words::new("handover-title").with("shop", facts.shop.clone()));
    let sub = format!("{} · {}", facts.as_of(), facts.in_short(false));
    let mut page = Page::new(&title, &sub, "pages");
    welcome(facts, &mut page);
    page.section("", &facts.label("handover-week"), |page| page.list("boxes", &first_week(facts)));
    people(facts, &mut page);
    practices(facts, &mut page);
    page.section("sheet", &facts.label("handover-tools"), |page| {
        page.inside("div", "cards", |page| {
            for (layer, own) in facts.layers() {
                for tool in own {
                    card(facts, page, tool, &facts.label(&format!("layer-{}", layer.id())));
                }
            }
        });
        if facts.register.active().next().is_none() {
            page.put("p", "gap", &facts.label("paper-gap-tools"));
        }
    });
    processes(facts, &mut page);
    data(facts, &mut page);
    open(facts, &mut page);
    let mut foot = facts.foot();
    foot.push(facts.label("handover-foot-prices"));
    page.finish(&foot)
}

fn welcome(facts: &Facts<'_>, page: &mut Page) {
    page.section("lead", &facts.label("handover-welcome"), |page| {
        page.put("p", "", &facts.label("handover-welcome-text"));
        let words = match facts.brand_owner() {
            Some(name) => Words::new("handover-welcome-brand").with("name", name),
            None => Words::new("handover-welcome-nobody"),
        };
        page.put("p", "", &facts.say(&words));
    });
}

/// What to do first, made from what is there: whom to meet, what to read, what to try.
pub(super) fn first_week(facts: &Facts<'_>) -> Vec<String> {
    let mut steps = Vec::new();
    let names: Vec<String> = facts.hands().into_iter().map(|one| one.name).collect();
    if !names.is_empty() {
        steps.push(Words::new("week-meet").with("count", names.len()).with("names", names));
    }
    if facts.register.practices.review_policy.is_some() {
        steps.push(Words::new("week-read-review"));
    }
    steps.push(Words::new("week-read-data"));
    let access: Vec<String> = facts
        .register
        .active()
        .filter(|tool| tool.status != ToolStatus::NoticeGiven)
        .map(|tool| tool.name.clone())
        .collect();
    if !access.is_empty() {
        steps.push(Words::new("week-access").with("count", access.len()).with("tools", access));
    }
    if facts.register.practices.prompt_framework.is_some() {
        steps.push(Words::new("week-prompts"));
    }
    for process in facts.register.processes.iter().take(3) {
        let words = Words::new(match facts.person(process.owner.as_deref()) {
            Some(_) => "week-follow",
            None => "week-follow-nobody",
        });
        let owner = facts.person(process.owner.as_deref()).unwrap_or_default();
        steps.push(words.with("process", process.name.clone()).with("owner", owner));
    }
    steps.push(Words::new("week-numbers"));
    steps.push(Words::new("week-ask"));
    steps.iter().map(|words| facts.say(words)).collect()
}

fn people(facts: &Facts<'_>, page: &mut Page) {
    page.section("", &facts.label("handover-people"), |page| {
        let hands = facts.hands();
        if hands.is_empty() {
            page.put("p", "gap", &facts.label("paper-no-people"));
            return;
        }
        page.inside("table", "", |page| {
            page.heads(
                &["name", "tools", "processes"].map(|head| facts.label(&format!("people-head-{head}"))),
            );
            page.inside("tbody", "", |page| {
                for one in hands {
                    page.inside("tr", "", |page| {
                        page.inside("th scope=\"row\"", "", |page| {
                            page.text(&one.name);
                            if one.brand {
                                page.put("small", "", &facts.label("people-brand"));
                            }
                        });
                        page.inside("td", "", |page| {
                            page.text(&one.tools.join(", "));
                            if !one.backs_up.is_empty() {
                                let words = Words::new("people-backup").with("tools", one.backs_up);
                                page.put("small", "", &facts.say(&words));
                            }
                        });
                        page.put("td", "", &one.processes.join(", "));
                    });
                }
            });
        });
    });
}

fn practices(facts: &Facts<'_>, page: &mut Page) {
    let practices = &facts.register.practices;
    page.section("", &facts.label("handover-practices"), |page| {
        page.inside("dl", "", |page| {
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

fn card(facts: &Facts<'_>, page: &mut Page, tool: &Tool, layer: &str) {
    page.inside("div", "card", |page| {
        page.inside("h3", "", |page| {
            page.text(&tool.name);
            let mut beside = vec![layer.to_owned()];
            beside.extend(tool.vendor.clone());
            if tool.status != ToolStatus::Active {
                beside.push(facts.label(&format!("status-{}", tool.status.id())));
            }
            page.put("small", "", &beside.join(" · "));
        });
        page.inside("dl", "", |page| {
            let jobs = facts.jobs(tool);
            let some = |list: Vec<String>| (!list.is_empty()).then(|| list.join(", "));
            page.fact(&facts.label("card-for"), some(jobs).as_deref(), &facts.label("paper-no-jobs"));
            let owner =
                facts.person(tool.owner.as_deref()).map(|owner| match facts.person(tool.backup.as_deref()) {
                    Some(backup) => {
                        facts.say(&Words::new("paper-backup").with("owner", owner).with("backup", backup))
                    }
                    None => owner,
                });
            page.fact(&facts.label("card-ask"), owner.as_deref(), &facts.label("paper-nobody"));
            page.fact(
                &facts.label("card-kpi"),
                tool.kpi.map(|kpi| facts.kpi(kpi)).as_deref(),
                &facts.label("paper-no-kpi"),
            );
            page.fact(
                &facts.label("card-data"),
                facts.shares(tool).as_deref(),
                &facts.label("card-data-unsaid"),
            );
            let processes: Vec<String> =
                facts.register.processes_of(tool.id).map(|process| process.name.clone()).collect();
            if let Some(processes) = some(processes) {
                page.fact(&facts.label("card-processes"), Some(&processes), "");
            }
            if let Some(links) = some(links(facts, tool)) {
                page.fact(&facts.label("card-links"), Some(&links), "");
            }
            if let Some(note) = tool.note.as_deref().filter(|note| !note.trim().is_empty()) {
                page.fact(&facts.label("card-note"), Some(note), "");
            }
        });
    });
}

/// `Klaviyo (file by hand)`.
fn links(facts: &Facts<'_>, tool: &Tool) -> Vec<String> {
    let links = facts.register.links_of(tool.id).filter(|link| link.kind != LinkKind::None);
    let others = links.filter_map(|link| {
        let other = facts.register.tool(link.other(tool.id)?)?;
        let kind = facts.label(&format!("link-{}", link.kind.id()));
        other.is_active().then(|| format!("{} ({kind})", other.name))
    });
    others.collect()
}

fn processes(facts: &Facts<'_>, page: &mut Page) {
    page.section("", &facts.label("handover-processes"), |page| {
        if facts.register.processes.is_empty() {
            page.put("p", "gap", &facts.label("paper-gap-processes"));
        }
        page.inside("div", "cards", |page| {
            for process in &facts.register.processes {
                page.inside("div", "card", |page| {
                    page.inside("h3", "", |page| {
                        page.text(&process.name);
                        if let Some(minutes) = process.minutes_a_week {
                            let words = Words::new("card-minutes").with("count", i64::from(minutes));
                            page.put("small", "", &facts.say(&words));
                        }
                    });
                    page.inside("dl", "", |page| {
                        let names = facts.names(&process.tools);
                        page.fact(
                            &facts.label("card-ask"),
                            facts.person(process.owner.as_deref()).as_deref(),
                            &facts.label("paper-nobody"),
                        );
                        page.fact(
                            &facts.label("card-tools"),
                            (!names.is_empty()).then(|| names.join(", ")).as_deref(),
                            &facts.label("paper-no-tools"),
                        );
                        page.fact(
                            &facts.label("card-review"),
                            process.review.as_deref(),
                            &facts.label("paper-no-review"),
                        );
                        if process.bottleneck {
                            page.fact(
                                &facts.label("card-bottleneck"),
                                Some(&facts.label("paper-bottleneck")),
                                "",
                            );
                        }
                    });
                });
            }
        });
    });
}

/// Which kind of data may go into which tool. What nobody allowed is not allowed (requirements D8).
fn data(facts: &Facts<'_>, page: &mut Page) {
    page.section("together", &facts.label("handover-data"), |page| {
        page.put("p", "", &facts.label("handover-data-text"));
        if facts.register.active().next().is_none() {
            return;
        }
        page.inside("table", "", |page| {
            let mut heads = vec![facts.label("model-head-tool")];
            heads.extend(SharedData::ALL.iter().map(|data| facts.label(&format!("shared-{}", data.id()))));
            page.heads(&heads);
            page.inside("tbody", "", |page| {
                for tool in facts.register.active() {
                    page.inside("tr", "", |page| {
                        page.put("th scope=\"row\"", "", &tool.name);
                        for data in &SharedData::ALL {
                            match &tool.shares {
                                Some(shares) if shares.contains(data) => {
                                    page.put("td", "", &facts.label("data-yes"));
                                }
                                Some(_) => page.put("td", "", &facts.label("data-no")),
                                None => page.put("td", "gap", &facts.label("data-unsaid")),
                            }
                        }
                    });
                }
            });
        });
    });
}

fn open(facts: &Facts<'_>, page: &mut Page) {
    page.section("open", &facts.label("handover-open"), |page| {
        let lines = facts.open();
        match lines.is_empty() {
            true => page.put("p", "", &facts.label("paper-open-none")),
            false => page.list("", &lines),
        }
    });
}
