//! Which texts the products of each vendor or category have: where the holes are, in one table.

use super::reading::Marks;
use crate::Engine;
use crate::api::requests::CopyBy;
use crate::api::views::{CopyCoverageCellView, CopyCoverageRowView, CopyCoverageView, CopyKindView};
use crate::error::Result;
use crate::store::copy_coverage::{Cell, Group, KINDS, groups};
use crate::store::settings;
use tillwise_domain::words::Words;

impl Engine {
    /// Which texts the products of each vendor or category have.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] where there is no shop file.
    pub fn copy_coverage(&self, by: CopyBy) -> Result<CopyCoverageView> {
        let reader = self.reader()?;
        let sql = reader.sql();
        let due = Marks::now(sql, self.today(&settings::shop(sql)?))?.are_due(sql)?;
        let there: bool = sql.query_row("SELECT EXISTS (SELECT 1 FROM products)", [], |row| row.get(0))?;
        let found = groups(sql, by)?;
        let all = together(&found);
        // A kind of text that no file has a column for is no hole.
        let kinds: Vec<usize> = (0..KINDS.len()).filter(|kind| all.cells[*kind].held > 0).collect();
        let row = |group: &Group, label: String| CopyCoverageRowView {
            id: group.id.clone(),
            label,
            products: group.products,
            cells: kinds.iter().map(|kind| self.cell(&group.cells[*kind])).collect(),
        };
        let none = match by {
            CopyBy::Vendor => "copy-coverage-no-vendor",
            CopyBy::Category => "copy-coverage-no-category",
        };
        let named = |group: &Group| match group.id.is_empty() {
            true => row(group, self.words.label(none)),
            false => row(group, group.name.clone()),
        };
        let kind_view = |kind: &usize| CopyKindView {
            id: KINDS[*kind].to_owned(),
            label: self.words.label(&format!("copy-field-any-{}", KINDS[*kind])),
        };
        Ok(CopyCoverageView {
            by,
            due: due && there,
            kinds: kinds.iter().map(kind_view).collect(),
            all: (all.products > 0).then(|| row(&all, self.words.label("copy-coverage-all"))),
            rows: found.iter().map(named).collect(),
        })
    }

    fn cell(&self, cell: &Cell) -> CopyCoverageCellView {
        let missing = cell.held - cell.there;
        let words = match cell.held {
            0 => Words::new("copy-coverage-not-held"),
            held => Words::new("copy-coverage-cell")
                .with("held", held)
                .with("there", cell.there)
                .with("missing", missing)
                .with("remarks", cell.remarks)
                .with("approved", cell.approved),
        };
        CopyCoverageCellView {
            held: cell.held,
            there: cell.there,
            missing,
            remark: cell.remarks,
            approved: cell.approved,
            said: self.say(&words),
        }
    }
}

/// All groups as one.
fn together(groups: &[Group]) -> Group {
    groups.iter().fold(Group::default(), |mut all, group| {
        all.products += group.products;
        for (sum, cell) in all.cells.iter_mut().zip(&group.cells) {
            sum.held += cell.held;
            sum.there += cell.there;
            sum.remarks += cell.remarks;
            sum.approved += cell.approved;
        }
        all
    })
}
