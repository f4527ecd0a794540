//! `tillwise content coverage`: which texts the products of each vendor or category have.

use crate::output::{Output, table};
use serde_json::{Value, json};
use tillwise_engine::api::requests::CopyBy;
use tillwise_engine::api::views::{CopyCoverageRowView, CopyCoverageView};
use tillwise_engine::{Engine, Result};

pub fn coverage(engine: &Engine, output: &Output<'_>, by: CopyBy) -> Result<u8> {
    let mut view = engine.copy_coverage(by)?;
    if view.due {
        output.with_progress(|| engine.review_catalog())?;
        view = engine.copy_coverage(by)?;
    }
    let mut heads =
        vec![output.label(&format!("cli-coverage-{}", by_id(by))), output.label("cli-coverage-products")];
    heads.extend(view.kinds.iter().map(|kind| kind.label.clone()));
    let mut rows = vec![heads];
    for row in view.all.iter().chain(&view.rows) {
        let cells = row.cells.iter().map(|cell| match cell.held {
            0 => "–".to_owned(),
            held => format!("{}/{held}", cell.there),
        });
        rows.push([row.label.clone(), row.products.to_string()].into_iter().chain(cells).collect());
    }
    let right: Vec<usize> = (1..2 + view.kinds.len()).collect();
    let text = format!("{}\n{}", output.label("cli-coverage-how"), table(&rows, &right));
    let document = json!({
        "by": by_id(by),
        "kinds": view.kinds.iter().map(|kind| &kind.id).collect::<Vec<_>>(),
        "all": view.all.as_ref().map(|row| row_json(row, &view)),
        "rows": view.rows.iter().map(|row| row_json(row, &view)).collect::<Vec<_>>(),
    });
    output.show(document, &text);
    Ok(0)
}

fn row_json(row: &CopyCoverageRowView, view: &CopyCoverageView) -> Value {
    let texts = view.kinds.iter().zip(&row.cells).map(|(kind, cell)| {
        let numbers = json!({
            "held": cell.held,
            "there": cell.there,
            "missing": cell.missing,
            "remark": cell.remark,
            "approved": cell.approved,
        });
        (kind.id.clone(), numbers)
    });
    json!({ "id": row.id, "name": row.label, "products": row.products, "texts": Value::Object(texts.collect()) })
}

fn by_id(by: CopyBy) -> &'static str {
    match by {
        CopyBy::Vendor => "vendor",
        CopyBy::Category => "category",
    }
}
