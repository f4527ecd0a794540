//! Which number of the work moves with which KPI: boxes on two sides, joined by lines (requirements H9).

use super::sketch::Sketch;
use super::tree::{BOX, boxed};
use super::{Drawn, GREEN, RULE};
use plotters::coord::Shift;
use plotters::prelude::*;

const WIDTH: i32 = 760;
const ROW: i32 = 88;

/// How far two numbers move together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bond {
    /// Further than chance would often give: a thick line.
    Beyond,
    /// No further than chance may give: a thin line.
    Chance,
    /// Nothing can be said: dots.
    Unknown,
}

/// The boxes of both sides, each a name and a value or nothing, and which of the left goes with which of the right.
pub(crate) struct Links<'a> {
    /// What comes first, from the top.
    pub left: &'a [(String, String)],
    /// What may follow, from the top.
    pub right: &'a [(String, String)],
    /// Places in both lists.
    pub bonds: &'a [(usize, usize, Bond)],
}

/// The upper left corner of a box; the shorter side stands in the middle of the longer one.
fn corner((at, of): (usize, usize), rows: usize, left: bool) -> (i32, i32) {
    let row = |at: usize| i32::try_from(at).unwrap_or(0) * ROW;
    let x = if left { 2 } else { WIDTH - BOX.0 - 2 };
    (x, 2 + row(at) + (row(rows) - row(of)) / 2)
}

impl Sketch for Links<'_> {
    fn size(&self) -> (u32, u32) {
        let rows = i32::try_from(self.left.len().max(self.right.len())).unwrap_or(1).max(1);
        (WIDTH.unsigned_abs(), ((rows - 1) * ROW + BOX.1 + 4).unsigned_abs())
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static,
    {
        let rows = self.left.len().max(self.right.len());
        let left = |at: usize| corner((at, self.left.len()), rows, true);
        let right = |at: usize| corner((at, self.right.len()), rows, false);
        for (one, other, bond) in self.bonds {
            let ((x, y), (to_x, to_y)) = (left(*one), right(*other));
            let (from, to) = ((x + BOX.0, y + BOX.1 / 2), (to_x, to_y + BOX.1 / 2));
            match bond {
                Bond::Beyond => area.draw(&PathElement::new(vec![from, to], GREEN.stroke_width(3)))?,
                Bond::Chance => area.draw(&PathElement::new(vec![from, to], RULE.stroke_width(1)))?,
                Bond::Unknown => {
                    let steps = 28;
                    for step in 0..=steps {
                        let at = |from: i32, to: i32| from + (to - from) * step / steps;
                        area.draw(&Circle::new((at(from.0, to.0), at(from.1, to.1)), 1, RULE.filled()))?;
                    }
                }
            }
        }
        for (at, (name, value)) in self.left.iter().enumerate() {
            boxed(area, left(at), [name, value, ""])?;
        }
        for (at, (name, value)) in self.right.iter().enumerate() {
            boxed(area, right(at), [name, value, ""])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Shape, drawing};
    use super::*;

    #[test]
    fn every_bond_has_its_own_line_and_stays_inside() {
        let side = |names: &[&str]| names.iter().map(|name| ((*name).into(), "1".into())).collect::<Vec<_>>();
        let (left, right) = (side(&["a", "b", "c"]), side(&["d", "e"]));
        let bonds = [(0, 0, Bond::Beyond), (1, 1, Bond::Chance), (2, 1, Bond::Unknown)];
        let made = drawing(&Links { left: &left, right: &right, bonds: &bonds });
        let widths = made.shapes.iter().filter_map(|shape| match shape {
            Shape::Line { points, width, .. } if points.len() == 2 && points[0].0 == 2 + BOX.0 => {
                Some(*width)
            }
            _ => None,
        });
        assert_eq!(widths.collect::<Vec<_>>(), [3, 1], "what is not known is no line");
        assert!(made.shapes.iter().filter(|shape| matches!(shape, Shape::Circle { .. })).count() > 20);
        let (width, height) = (made.size.0 as i32, made.size.1 as i32);
        for shape in &made.shapes {
            if let Shape::Line { points, .. } = shape {
                assert!(points.iter().all(|(x, y)| (0..=width).contains(x) && (0..=height).contains(y)));
            }
        }
    }
}
