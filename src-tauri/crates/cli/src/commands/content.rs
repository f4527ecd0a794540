//! Catalog copy: remarks product by product, and every act on them.

use super::{act, heads};
use crate::content_arguments::{ContentCommand, FixArguments, RuleArguments, TickArguments, Whose};
use crate::output::{Output, table};
use serde_json::{Value, json};
use std::path::Path;
use tillwise_domain::content::CopyField;
use tillwise_domain::words::Words;
use tillwise_engine::api::requests::{CopyBulkAct, CopyFilter, CopyKeep, CopyScope, CopyShow, EvidenceForm};
use tillwise_engine::api::views::{CopyBulkView, CopyProductView, CopySpanKind, CopySpanView};
use tillwise_engine::api::{CopyReport, ReportedFinding};
use tillwise_engine::{Engine, Error, Result};

pub fn content(engine: &Engine, output: &Output<'_>, command: &ContentCommand, dry: bool) -> Result<u8> {
    let named = |product: &str| engine.copy_product_named(product);
    match command {
        ContentCommand::Review { rule } => review(engine, output, rule.as_deref()),
        ContentCommand::List { search } => list(engine, output, search.as_deref()),
        ContentCommand::Show { product } => show(engine, output, product),
        ContentCommand::Fix(typed) => fix(engine, output, typed, dry),
        ContentCommand::Edit { product, field, text, image } => {
            let (product, field) = (named(product)?, field_named(field, *image)?);
            act(engine, dry, output, |engine| {
                let was = engine.copy_text(&product, field)?;
                engine.edit_copy(&product, field, &was, text)
            })
        }
        ContentCommand::Draft(typed) => super::drafts::draft(engine, output, typed, dry),
        ContentCommand::Leave { product, remark, reopen } => {
            let product = named(product)?;
            act(engine, dry, output, |engine| {
                let remark = engine.remark_named(&product, remark, *reopen)?;
                match reopen {
                    true => engine.reopen_remark(&product, &remark),
                    false => engine.leave_remark(&product, &remark),
                }
            })
        }
        ContentCommand::Word { word, forget: false } => {
            act(engine, dry, output, |engine| engine.add_word(word))
        }
        ContentCommand::Word { word, forget: true } => {
            act(engine, dry, output, |engine| engine.forget_word(word))
        }
        ContentCommand::Coverage { by } => super::coverage::coverage(engine, output, *by),
        ContentCommand::Rules => rules(engine, output),
        ContentCommand::Rule(RuleArguments { rule, state, product, vendor }) => {
            let scope = match (product, vendor) {
                (Some(product), _) => CopyScope::Product { product: named(product)? },
                (None, Some(vendor)) => CopyScope::Vendor { vendor: vendor.clone() },
                (None, None) => CopyScope::Everywhere,
            };
            act(engine, dry, output, |engine| engine.switch_copy_rule(rule, &scope, *state))
        }
        ContentCommand::Approve(step) => {
            let products = step.products.iter().map(|one| named(one)).collect::<Result<Vec<_>>>()?;
            act(engine, dry, output, |engine| engine.move_copy(&products, "approved", &step.note, false))
        }
        ContentCommand::Move { state, step, waits } => {
            let products = step.products.iter().map(|one| named(one)).collect::<Result<Vec<_>>>()?;
            act(engine, dry, output, |engine| engine.move_copy(&products, state.id(), &step.note, *waits))
        }
        ContentCommand::Tick(typed) => tick(engine, output, typed, dry),
        ContentCommand::Keep { product, field, whose, image } => {
            let (product, field) = (named(product)?, field_named(field, *image)?);
            let keep = match whose {
                Whose::Shop => CopyKeep::Shop,
                Whose::Ours => CopyKeep::Ours,
            };
            act(engine, dry, output, |engine| engine.settle_clash(&product, field, keep))
        }
        ContentCommand::Reviewer { name } => act(engine, dry, output, |engine| engine.set_reviewer(name)),
        ContentCommand::Export { folder } => export(engine, output, folder, dry),
        ContentCommand::Undo => act(engine, dry, output, Engine::undo_copy_act),
    }
}

/// Writes the files for the shop, and names them; with `--dry-run` says what would be in them.
fn export(engine: &Engine, output: &Output<'_>, folder: &Path, dry: bool) -> Result<u8> {
    let (view, said) = match dry {
        true => {
            let view = engine.copy_export()?;
            let said = view.title.clone();
            (view, said)
        }
        false => engine.export_copy(folder).map(|(view, done)| (view, done.said))?,
    };
    let mut text = format!("{said}\n");
    for file in &view.files {
        text.push_str(&format!("\n{} ({})\n  {}\n", file.source, file.platform, file.proof));
        text.extend(file.formulas.iter().chain(&file.steps).map(|line| format!("  {line}\n")));
    }
    text.extend(view.left.iter().map(|left| format!("\n{}, {}: {}", left.title, left.field, left.reason)));
    text.extend(view.waiting.iter().map(|waiting| format!("\n{waiting}\n")));
    text.extend(view.written.iter().map(|path| format!("\n{path}")));
    let files: Vec<Value> = view
        .files
        .iter()
        .map(|file| {
            json!({
                "source": file.source,
                "platform": file.platform,
                "products": file.products,
                "texts": file.texts,
                "proof": file.proof,
                "steps": file.steps,
            })
        })
        .collect();
    let left: Vec<Value> = view
        .left
        .iter()
        .map(|left| {
            json!({
                "title": left.title,
                "field": left.field,
                "by_hand": left.by_hand,
                "reason": left.reason,
            })
        })
        .collect();
    let json = json!({
        "files": view.written,
        "products": view.products,
        "sources": files,
        "left_out": left,
        "dry_run": dry,
    });
    output.show(json, text.trim_end());
    Ok(0)
}

fn review(engine: &Engine, output: &Output<'_>, rule: Option<&str>) -> Result<u8> {
    let reports = output.with_progress(|| engine.copy_report(rule))?;
    let products: Vec<Value> = reports.iter().map(report_json).collect();
    let remarks: usize = reports.iter().map(|report| report.findings.len()).sum();
    let mut text = String::new();
    for report in &reports {
        text.push_str(&format!("{} ({})\n", report.title, report.handle));
        for finding in &report.findings {
            text.push_str(&format!("  {}  {}: {}", finding.id, finding.rule, finding.message));
            let fix = finding.fix.as_ref().map(|fix| {
                let words = Words::new("cli-content-fix").with("text", finding.text.clone());
                engine.say(&words.with("fix", fix.clone()))
            });
            text.push_str(&format!("{}\n", fix.map(|fix| format!(" {fix}")).unwrap_or_default()));
        }
        text.push('\n');
    }
    let words = Words::new("cli-content-sum").with("remarks", remarks).with("products", reports.len());
    text.push_str(&engine.say(&words));
    output.show(json!({ "products": products }), &text);
    Ok(0)
}

fn list(engine: &Engine, output: &Output<'_>, search: Option<&str>) -> Result<u8> {
    let listed = engine.copy_list(search)?;
    let mut rows = vec![heads(output, &["handle", "title", "state"])];
    rows.extend(listed.iter().map(|one| {
        let state = output.label(&format!("copy-state-{}", one.state));
        vec![one.handle.clone(), one.title.clone(), state]
    }));
    let products: Vec<Value> = listed
        .iter()
        .map(|one| {
            json!({
                "handle": one.handle,
                "title": one.title,
                "product": one.product,
                "state": one.state,
            })
        })
        .collect();
    let text = if listed.is_empty() { output.label("cli-content-no-products") } else { table(&rows, &[]) };
    output.show(json!({ "products": products }), &text);
    Ok(0)
}

fn report_json(report: &CopyReport) -> Value {
    json!({
        "handle": report.handle,
        "title": report.title,
        "product": report.product,
        "state": report.state,
        "findings": report.findings.iter().map(finding_json).collect::<Vec<_>>(),
    })
}

fn finding_json(finding: &ReportedFinding) -> Value {
    json!({
        "id": finding.id,
        "rule": finding.rule,
        "field": finding.field,
        "image": finding.image,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": finding.message,
        "fix": finding.fix,
        "severity": finding.severity,
    })
}

fn show(engine: &Engine, output: &Output<'_>, product: &str) -> Result<u8> {
    let product = engine.copy_product_named(product)?;
    let all = CopyFilter { show: CopyShow::All, ..CopyFilter::default() };
    let view = engine.copy_product(&product, &all)?;
    let document = json!({
        "product": view.product,
        "handle": view.handle,
        "title": view.title,
        "state": view.state,
        "blocked": view.blocked,
        "fields": view.fields.iter().map(|field| json!({
            "field": field.field,
            "text": field.text,
            "imported": field.imported,
            "author": field.author,
            "clash": field.clash.as_ref().map(|clash| clash.shop.clone()),
        })).collect::<Vec<_>>(),
        "claims": view.claims.iter().map(|claim| json!({
            "id": claim.id,
            "group": claim.group,
            "field": claim.field,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "ticked": claim.ticked,
            "said": claim.said,
        })).collect::<Vec<_>>(),
        "history": view.history.iter().map(|past| json!({
            "on": past.on, "said": past.said, "note": past.note,
        })).collect::<Vec<_>>(),
    });
    output.show(document, &product_text(&view));
    Ok(0)
}

fn product_text(view: &CopyProductView) -> String {
    let mut text = format!("{} ({})\n{}\n", view.title, view.handle, view.state_said);
    for field in &view.fields {
        text.push_str(&format!("\n{}\n  {}\n", field.label, field.plain.replace('\n', "\n  ")));
        if !field.difference.is_empty() {
            text.push_str(&format!("  {}\n", marked(&field.difference)));
        }
        if let Some(clash) = &field.clash {
            text.push_str(&format!("  {}\n  {}\n", clash.said, marked(&clash.difference)));
        }
    }
    if !view.remarks.is_empty() {
        text.push('\n');
    }
    for remark in &view.remarks {
        text.push_str(&format!("{}  {}: {}\n", remark.id, remark.rule, remark.message));
    }
    for claim in &view.claims {
        let said = claim.said.clone().unwrap_or_else(|| claim.asks.clone());
        text.push_str(&format!("{}  {}: “{}”. {said}\n", claim.id, claim.group, claim.text));
    }
    if let Some(blocked) = &view.blocked {
        text.push_str(&format!("\n{blocked}\n"));
    }
    for past in &view.history {
        let line = format!("{}  {} {}", past.on, past.said, past.note);
        text.push_str(&format!("{}\n", line.trim_end()));
    }
    text
}

/// A difference in plain letters: `[-gone-]` and `{+new+}`.
pub(super) fn marked(pieces: &[CopySpanView]) -> String {
    let one = |piece: &CopySpanView| match piece.kind {
        CopySpanKind::Kept => piece.text.clone(),
        CopySpanKind::Removed => format!("[-{}-]", piece.text),
        CopySpanKind::Added => format!("{{+{}+}}", piece.text),
    };
    pieces.iter().map(one).collect()
}

fn fix(engine: &Engine, output: &Output<'_>, typed: &FixArguments, dry: bool) -> Result<u8> {
    if let (Some(product), Some(remark)) = (&typed.product, &typed.remark) {
        let product = engine.copy_product_named(product)?;
        return act(engine, dry, output, |engine| {
            let remark = engine.remark_named(&product, remark, false)?;
            engine.apply_remark(&product, &remark)
        });
    }
    let rule = typed.rule.clone().unwrap_or_default();
    let filter = CopyFilter { show: CopyShow::All, vendor: typed.vendor.clone(), ..CopyFilter::default() };
    let what = CopyBulkAct::Fix { rule, without: typed.except.clone() };
    let rehearsal = if dry { Some(engine.rehearse()?) } else { None };
    let engine = rehearsal.as_ref().map_or(engine, |rehearsal| &rehearsal.engine);
    output.with_progress(|| engine.review_catalog())?;
    let first = engine.copy_bulk(&what, &filter, 0)?;
    let listed = all_rows(engine, &what, &filter, &first)?;
    let said = match dry || first.changes == 0 {
        true => first.title.clone(),
        false => engine.apply_bulk(&what, &filter, &first.mark)?.said,
    };
    let changes: Vec<Value> = listed
        .iter()
        .map(|(product, field, difference)| {
            json!({
                "product": product,
                "handle": handle_of(product),
                "field": field,
                "difference": difference,
            })
        })
        .collect();
    let lines = listed
        .iter()
        .map(|(product, field, difference)| format!("{}  {field}\n  {difference}\n", handle_of(product)));
    let text = format!("{}\n{said}", lines.collect::<String>());
    output.show(json!({ "dry_run": dry, "said": said, "changes": changes }), text.trim_start());
    Ok(0)
}

/// A product's handle without its platform.
fn handle_of(product: &str) -> &str {
    product.split_once(':').map_or(product, |(_, handle)| handle)
}

/// Every difference of a bulk fix: the product, the field in words, and what changes.
fn all_rows(
    engine: &Engine,
    what: &CopyBulkAct,
    filter: &CopyFilter,
    first: &CopyBulkView,
) -> Result<Vec<(String, String, String)>> {
    let mut rows = Vec::new();
    while rows.len() < first.changes {
        let page = engine.copy_bulk(what, filter, rows.len())?;
        if page.rows.is_empty() {
            break;
        }
        rows.extend(
            page.rows
                .iter()
                .map(|row| (row.product.clone(), row.field_label.clone(), marked(&row.difference))),
        );
    }
    Ok(rows)
}

fn tick(engine: &Engine, output: &Output<'_>, typed: &TickArguments, dry: bool) -> Result<u8> {
    let product = engine.copy_product_named(&typed.product)?;
    act(engine, dry, output, |engine| {
        let claim = engine.claim_named(&product, &typed.claim)?;
        if typed.take_back {
            return engine.untick_claim(&product, &claim);
        }
        let evidence = EvidenceForm {
            note: typed.note.clone().unwrap_or_default(),
            file: typed.file.clone().unwrap_or_default(),
            until: typed.until.clone(),
        };
        engine.tick_claim(&product, &claim, &evidence)
    })
}

fn rules(engine: &Engine, output: &Output<'_>) -> Result<u8> {
    let view = engine.copy_rules()?;
    let mut rows = vec![heads(output, &["rule", "name", "severity", "state"])];
    rows.extend(view.rules.iter().map(|rule| {
        let severity = output.label(&format!("cli-severity-{:?}", rule.severity).to_lowercase());
        let state = output.label(if rule.on { "cli-on" } else { "cli-off" });
        vec![rule.id.clone(), rule.name.clone(), severity, state]
    }));
    let rules: Vec<Value> = view
        .rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "name": rule.name,
                "why": rule.why,
                "severity": rule.severity,
                "on": rule.on,
                "vendors_off": rule.vendors_off,
                "products_off": rule.products_off,
            })
        })
        .collect();
    let mut text = table(&rows, &[]);
    if !view.words.is_empty() {
        text += &format!("\n\n{} {}", output.label("cli-content-words"), view.words.join(", "));
    }
    output.show(json!({ "rules": rules, "words": view.words }), &text);
    Ok(0)
}

fn field_named(field: &str, image: u32) -> Result<CopyField> {
    let all = [
        CopyField::Title,
        CopyField::Description,
        CopyField::ShortDescription,
        CopyField::SeoTitle,
        CopyField::SeoDescription,
        CopyField::AltText { image },
        CopyField::Tags,
    ];
    let known = all.into_iter().find(|one| one.id() == field);
    known.ok_or_else(|| Error::invalid(Words::new("cli-content-no-field").with("field", field)))
}
