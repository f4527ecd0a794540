//! A report: in short on the terminal, or whole as HTML and PDF files.

use crate::arguments::ReportArguments;
use crate::output::{Output, table};
use serde_json::json;
use tillwise_domain::checkin::ReviewKind;
use tillwise_engine::api::ReportWish;
use tillwise_engine::api::requests::ReportFormat;
use tillwise_engine::{Engine, Result};

pub fn report(engine: &Engine, output: &Output<'_>, typed: &ReportArguments, dry: bool) -> Result<u8> {
    let (kind, label) = match (&typed.month, &typed.quarter) {
        (Some(month), _) => (ReviewKind::Monthly, Some(month)),
        (_, Some(quarter)) => (ReviewKind::Quarterly, Some(quarter)),
        _ => (ReviewKind::Weekly, typed.week.as_ref()),
    };
    let period = label.map(String::as_str).filter(|label| !label.trim().is_empty());
    let wish = ReportWish { kind, period, names: typed.names, paper: typed.paper };
    let view = engine.report(wish)?;
    let mut saved = Vec::new();
    for (to, format) in [(&typed.html, ReportFormat::Html), (&typed.pdf, ReportFormat::Pdf)] {
        let Some(to) = to else { continue };
        match (dry, format) {
            (false, _) => output.aside(&engine.save_report(wish, format, to)?.said),
            (true, ReportFormat::Html) => drop(engine.report_html(wish)?),
            (true, ReportFormat::Pdf) => drop(engine.report_pdf(wish)?),
        }
        saved.push(to.display().to_string());
    }
    if dry && !saved.is_empty() {
        output.aside(&output.label("cli-dry-run"));
        saved.clear();
    }
    let mut rows = vec![view.number_heads.clone()];
    rows.extend(view.numbers.iter().map(|one| {
        [&one.label, &one.value, &one.before, &one.usual, &one.reading, &one.goal].map(Clone::clone).to_vec()
    }));
    let text = format!(
        "{}\n{}\n\n{}\n{}\n\n{}",
        view.title,
        view.sub,
        table(&rows, &[1, 2]),
        view.sentences.join("\n"),
        view.as_of
    );
    output.show(json!({ "report": view, "saved": saved }), &text);
    Ok(0)
}
