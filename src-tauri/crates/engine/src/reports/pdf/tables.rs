//! Tables on paper: columns by share, cells that wrap, and the heads again on every page a table runs over to.

use super::flow::{Flow, INK, Ink, Kept, Kind, Look, RULE, SOFT};
use crate::reports::model::Table;

const CELL: Look = Look::new(8.5, INK);
const ROW_HEAD: Look = Look::bold(8.5, INK);
const HEAD: Look = Look::new(8.0, SOFT);
const CAPTION: Look = Look::new(8.5, SOFT);
/// Between two columns, and above and below the words of a row.
const GUTTER: f32 = 10.0;
const ROOM: f32 = 1.4;

/// The left edge and width of every column.
fn columns(flow: &Flow<'_>, table: &Table) -> Vec<(f32, f32)> {
    let shares: f32 = table.heads.iter().map(|head| f32::from(head.share)).sum();
    let room = flow.width() - GUTTER * table.heads.len().saturating_sub(1) as f32;
    let mut left = flow.left;
    table
        .heads
        .iter()
        .map(|head| {
            let width = room * f32::from(head.share) / shares.max(1.0);
            let column = (left, width);
            left += width + GUTTER;
            column
        })
        .collect()
}

/// One row laid out: its cells' lines, and its height.
struct Row {
    cells: Vec<Vec<String>>,
    height: f32,
}

fn row<'a>(
    flow: &Flow<'_>,
    columns: &[(f32, f32)],
    texts: impl Iterator<Item = &'a str>,
    look: &dyn Fn(usize) -> Look,
) -> Row {
    let cells: Vec<Vec<String>> = texts
        .zip(columns)
        .enumerate()
        .map(|(at, (text, (_, width)))| flow.letters.lines(text, look(at).size, look(at).bold, *width))
        .collect();
    let most = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    Row { height: most as f32 * look(0).leading() + 2.0 * ROOM, cells }
}

/// Draws a row at the pen; `seen` says whether it is read out, as the heads are only once.
fn draw(
    flow: &mut Flow<'_>,
    table: &Table,
    columns: &[(f32, f32)],
    row: Row,
    look: &dyn Fn(usize) -> Look,
    seen: bool,
) -> Vec<Vec<Kept>> {
    let top = flow.y + ROOM;
    let mut kept = Vec::new();
    for (at, (lines, (left, width))) in row.cells.into_iter().zip(columns).enumerate() {
        let Look { size, bold, colour } = look(at);
        let mut marks = Vec::new();
        for (number, line) in lines.into_iter().enumerate() {
            let y = top + look(at).leading() * (number as f32 + 0.76);
            let end = table.heads.get(at).is_some_and(|head| head.end);
            let wide = flow.letters.width(line.trim_end(), size, bold);
            let x = if end { left + width - wide } else { *left };
            let ink = Ink::Text { at: (x, y), line, size, bold, colour };
            if seen { marks.push(flow.read(ink)) } else { flow.aside(ink) }
        }
        kept.push(marks);
    }
    flow.y += row.height;
    let y = flow.y;
    flow.rule(y, 0.5, RULE);
    kept
}

fn heads(flow: &mut Flow<'_>, table: &Table, columns: &[(f32, f32)], seen: bool) -> Vec<Kept> {
    let laid = row(flow, columns, table.heads.iter().map(|head| head.text.as_str()), &|_| HEAD);
    let cells = draw(flow, table, columns, laid, &|_| HEAD, seen);
    cells.into_iter().map(|marks| Kept::Group(Kind::ColumnHead, marks)).collect()
}

/// A table at the pen.
pub(super) fn table(flow: &mut Flow<'_>, tree: &mut Vec<Kept>, table: &Table) {
    let columns = columns(flow, table);
    let look = |at: usize| if at == 0 { ROW_HEAD } else { CELL };
    flow.need(3.0 * (CELL.leading() + 2.0 * ROOM) + CAPTION.leading());
    flow.y += 2.0;
    let caption = flow.lines(&table.caption, CAPTION, flow.left, flow.width());
    flow.y += 1.0;
    let mut parts = vec![Kept::Group(Kind::Caption, caption)];
    let head = heads(flow, table, &columns, true);
    parts.push(Kept::Group(Kind::Head, vec![Kept::Group(Kind::Row, head)]));
    let mut rows = Vec::new();
    for texts in &table.rows {
        let laid = row(flow, &columns, texts.iter().map(String::as_str), &look);
        if !flow.fits(laid.height) {
            flow.new_page();
            heads(flow, table, &columns, false);
        }
        let cells = draw(flow, table, &columns, laid, &look, true);
        let cells = cells
            .into_iter()
            .enumerate()
            .map(|(at, marks)| Kept::Group(if at == 0 { Kind::RowHead } else { Kind::Cell }, marks));
        rows.push(Kept::Group(Kind::Row, cells.collect()));
    }
    parts.push(Kept::Group(Kind::Rows, rows));
    tree.push(Kept::Group(Kind::Table, parts));
    flow.y += 8.0;
}
