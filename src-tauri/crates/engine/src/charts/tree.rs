//! How the numbers hang together: boxes with a name, a value and its change, joined by lines (requirements H9).

use super::sketch::Sketch;
use super::{Drawn, GREEN, RULE, SOFT};
use plotters::coord::Shift;
use plotters::prelude::*;

const INK: RGBColor = RGBColor(0x21, 0x1F, 0x1B);

const WIDTH: u32 = 760;
pub(super) const BOX: (i32, i32) = (178, 66);
const ROW: i32 = 100;

/// One box of the tree.
pub(crate) struct Leaf {
    /// Which row from the top, and which of four columns, in halves of a column.
    pub place: (i32, i32),
    /// Its name.
    pub name: String,
    /// Its value, or the words for none.
    pub value: String,
    /// How it changed, in words; empty where nothing can be compared.
    pub change: String,
    /// The box above it that it makes.
    pub above: Option<usize>,
}

/// The boxes.
pub(crate) struct Tree<'a> {
    /// All of them.
    pub leaves: &'a [Leaf],
}

fn corner(place: (i32, i32)) -> (i32, i32) {
    let step = (WIDTH as i32 - BOX.0 - 4) / 6;
    (2 + place.1 * step, 2 + place.0 * ROW)
}

impl Sketch for Tree<'_> {
    fn size(&self) -> (u32, u32) {
        let rows = self.leaves.iter().map(|leaf| leaf.place.0).max().unwrap_or(0);
        (WIDTH, u32::try_from(rows * ROW + BOX.1 + 4).unwrap_or(1))
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static,
    {
        for leaf in self.leaves {
            let Some(above) = leaf.above.and_then(|above| self.leaves.get(above)) else { continue };
            let (x, y) = corner(leaf.place);
            let (up_x, up_y) = corner(above.place);
            let (from, to) = ((x + BOX.0 / 2, y), (up_x + BOX.0 / 2, up_y + BOX.1));
            let middle = (from.1 + to.1) / 2;
            area.draw(&PathElement::new(
                vec![from, (from.0, middle), (to.0, middle), to],
                SOFT.stroke_width(1),
            ))?;
        }
        for leaf in self.leaves {
            boxed(area, corner(leaf.place), [&leaf.name, &leaf.value, &leaf.change])?;
        }
        Ok(())
    }
}

/// A box with a name, a value and a change, of which empty ones are left out.
pub(super) fn boxed<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    (x, y): (i32, i32),
    [name, value, change]: [&str; 3],
) -> Drawn
where
    DB::ErrorType: 'static,
{
    area.draw(&Rectangle::new([(x, y), (x + BOX.0, y + BOX.1)], RULE.stroke_width(1)))?;
    area.draw(&PathElement::new(vec![(x, y), (x, y + BOX.1)], GREEN.stroke_width(3)))?;
    let lines = [
        (name, 15, FontStyle::Normal, SOFT, 8),
        (value, 20, FontStyle::Bold, INK, 26),
        (change, 14, FontStyle::Normal, SOFT, 48),
    ];
    for (text, size, style, colour, down) in lines.into_iter().filter(|(text, ..)| !text.is_empty()) {
        let font = ("sans-serif", size, style).into_font().color(&colour);
        area.draw(&Text::new(text.to_owned(), (x + 11, y + down), font))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Shape, drawing};
    use super::*;

    #[test]
    fn every_box_is_inside_and_joined_to_the_one_above() {
        let leaf = |place, name: &str, above| Leaf {
            place,
            name: name.into(),
            value: "1".into(),
            change: String::new(),
            above,
        };
        let leaves =
            [leaf((0, 3), "top", None), leaf((1, 0), "left", Some(0)), leaf((1, 6), "right", Some(0))];
        let made = drawing(&Tree { leaves: &leaves });
        let joins = made
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Line { points, .. } if points.len() == 4));
        assert_eq!(joins.count(), 2);
        let (width, height) = (made.size.0 as i32, made.size.1 as i32);
        let inside = |(x, y): &(i32, i32)| (0..=width).contains(x) && (0..=height).contains(y);
        for shape in &made.shapes {
            if let Shape::Line { points, .. } = shape {
                assert!(points.iter().all(inside), "{points:?}");
            }
        }
    }
}
