//! axe-core on the page that is shown: no serious or critical finding.

use crate::window::{Result, Window};
use std::path::Path;

/// Runs axe-core on the shown page and fails on what keeps people out.
pub async fn check(window: &Window<'_>, page: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file)?;
    let script = format!(
        "const done = arguments[arguments.length - 1]; {source}; \
         axe.run(document, {{ resultTypes: ['violations'] }}).then( \
           (found) => done(found.violations.map((v) => [v.impact, v.id, v.nodes.map((n) => n.target.join(' ')).slice(0, 3)])), \
           (fault) => done([['critical', String(fault), []]]));"
    );
    let found = window.run_async(&script).await?;
    let serious: Vec<_> = found
        .as_array()
        .into_iter()
        .flatten()
        .filter(|finding| matches!(finding[0].as_str(), Some("serious" | "critical")))
        .collect();
    assert!(found.is_array(), "axe did not answer on {page}: {found}");
    assert!(serious.is_empty(), "{page}: {serious:?}");
    println!("axe: {page}: 0 serious findings, {} lesser", found.as_array().map_or(0, Vec::len));
    Ok(())
}
