//! A report as one HTML file: no scripts, nothing from elsewhere, light and dark, and printed on A4 or Letter.

use super::model::{Block, Figure, Report, Table};
use crate::documents::Page;

const STYLE: &str = include_str!("html.css");

/// The report as one file.
pub(crate) fn html(report: &Report) -> String {
    let foot = std::iter::once(report.as_of.as_str())
        .chain(report.marked.as_deref())
        .collect::<Vec<_>>()
        .join(" · ");
    let mut page = Page::themed(&report.title, &report.sub, "report", STYLE, &foot);
    for sheet in &report.sheets {
        page.inside("section", "sheet", |page| {
            if let Some(title) = &sheet.title {
                page.put("h2", "", title);
            }
            for one in &sheet.blocks {
                block(page, one);
            }
            page.inside("p", "asof", |page| page.text(&foot));
        });
    }
    page.end()
}

fn block(page: &mut Page, block: &Block) {
    match block {
        Block::Heading(text) => page.put("h3", "", text),
        Block::Text(text) => page.put("p", "", text),
        Block::Note(text) => page.put("p", "note", text),
        Block::Gap(text) => page.put("p", "gap", text),
        Block::Number(number) => page.inside("p", "number", |page| {
            page.put("b", "", &number.value);
            page.text(" ");
            page.put("span", "", &number.beside);
        }),
        Block::List(lines) => page.list("", lines),
        Block::Steps(lines) => page.inside("ol", "", |page| {
            for line in lines {
                page.put("li", "", line);
            }
        }),
        Block::Table(one) => table(page, one),
        Block::Figure(one) => figure(page, one),
    }
}

fn table(page: &mut Page, table: &Table) {
    page.inside("table", "", |page| {
        page.put("caption", "", &table.caption);
        page.inside("thead", "", |page| {
            page.inside("tr", "", |page| {
                for head in &table.heads {
                    page.put("th scope=\"col\"", if head.end { "end" } else { "" }, &head.text);
                }
            });
        });
        page.inside("tbody", "", |page| {
            for row in &table.rows {
                page.inside("tr", "", |page| {
                    for (at, (cell, head)) in row.iter().zip(&table.heads).enumerate() {
                        let class = if head.end { "end" } else { "" };
                        page.put(if at == 0 { "th scope=\"row\"" } else { "td" }, class, cell);
                    }
                });
            }
        });
    });
}

fn figure(page: &mut Page, figure: &Figure) {
    page.inside("figure", "", |page| {
        page.drawing(&figure.drawing.svg, &figure.summary);
        page.put("figcaption", "", &figure.summary);
    });
    table(page, &figure.table);
}
