//! One drawing, written twice from the same calls: as SVG for window and HTML, and as plain shapes for paper.

use super::Drawn;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;

/// Something that can be drawn anywhere.
pub(crate) trait Sketch {
    /// Width and height, in the drawing's own units.
    fn size(&self) -> (u32, u32);

    /// Draws it.
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static;
}

/// A colour, red, green and blue.
pub(crate) type Rgb = (u8, u8, u8);

/// Which side of a text its place is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The text begins there.
    Start,
    /// The text's middle is there.
    Middle,
    /// The text ends there.
    End,
}

/// A shape. Places are from the upper left corner, as in SVG.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A line through points.
    Line { points: Vec<(i32, i32)>, colour: Rgb, width: u32 },
    /// A filled area.
    Area { points: Vec<(i32, i32)>, colour: Rgb },
    /// A circle, filled or as a ring.
    Circle { centre: (i32, i32), radius: u32, colour: Rgb, width: Option<u32> },
    /// A text; `down` is how far its base line lies below `at`, in text heights.
    Text { text: String, at: (i32, i32), side: Side, down: f32, size: f32, bold: bool, colour: Rgb },
}

/// A drawing in both forms.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drawing {
    /// SVG as [`crate::api::views::ChartView`] has it; empty where drawing failed, so that the table remains.
    pub svg: String,
    /// The same as shapes.
    pub shapes: Vec<Shape>,
    /// Width and height of both.
    pub size: (u32, u32),
}

/// Draws it in both forms.
pub(crate) fn drawing(sketch: &impl Sketch) -> Drawing {
    let size = sketch.size();
    let mut drawing = Drawing { size, ..Drawing::default() };
    let mut svg = String::new();
    let drawn = {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        sketch.draw(&area).and_then(|()| Ok(area.present()?))
    };
    if drawn.is_ok() {
        drawing.svg = svg;
    }
    let recorder = Recorder { size, shapes: &mut drawing.shapes };
    let area = recorder.into_drawing_area();
    let drawn = sketch.draw(&area);
    drop(area);
    if drawn.is_err() {
        drawing.shapes.clear();
    }
    drawing
}

struct Recorder<'a> {
    size: (u32, u32),
    shapes: &'a mut Vec<Shape>,
}

type Kept = Result<(), DrawingErrorKind<Infallible>>;

/// The colour, unless it is not to be seen.
fn seen(colour: BackendColor) -> Option<Rgb> {
    (colour.alpha > 0.0).then_some(colour.rgb)
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Kept {
        Ok(())
    }

    fn present(&mut self) -> Kept {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Kept {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Kept {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Kept {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(left, top)]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Kept {
        if let Some(colour) = seen(style.color()) {
            let points = path.into_iter().collect();
            self.shapes.push(Shape::Line { points, colour, width: style.stroke_width() });
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Kept {
        if let Some(colour) = seen(style.color()) {
            let width = (!fill).then(|| style.stroke_width());
            self.shapes.push(Shape::Circle { centre, radius, colour, width });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Kept {
        if let Some(colour) = seen(style.color()) {
            self.shapes.push(Shape::Area { points: corners.into_iter().collect(), colour });
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Kept {
        let Some(colour) = seen(style.color()) else { return Ok(()) };
        let side = match style.anchor().h_pos {
            HPos::Left => Side::Start,
            HPos::Center => Side::Middle,
            HPos::Right => Side::End,
        };
        // Where plotters' SVG puts the base line: 0.76 em, half an x-height, and that above.
        let down = match style.anchor().v_pos {
            VPos::Top => 0.76,
            VPos::Center => 0.26,
            VPos::Bottom => -0.26,
        };
        let bold = matches!(style.style(), plotters_backend::FontStyle::Bold);
        // As plotters' SVG back end turns its size into a font size.
        let size = (style.size() / 1.24) as f32;
        self.shapes.push(Shape::Text { text: text.to_owned(), at, side, down, size, bold, colour });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / 1.24;
        Ok(((text.chars().count() as f64 * size * 0.6) as u32, size as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Cross;

    impl Sketch for Cross {
        fn size(&self) -> (u32, u32) {
            (100, 50)
        }

        fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
        where
            DB::ErrorType: 'static,
        {
            area.draw(&PathElement::new(
                vec![(0, 0), (100, 50)],
                plotters::style::Color::stroke_width(&BLACK, 2),
            ))?;
            area.draw(&Circle::new((50, 25), 4, BLACK.filled()))?;
            area.draw(&Text::new("a < b", (5, 5), ("sans-serif", 12.4)))?;
            Ok(())
        }
    }

    #[test]
    fn both_forms_hold_the_same_things() {
        let made = drawing(&Cross);
        for (element, count) in [("<polyline", 1), ("<circle", 1), ("<text", 1)] {
            assert_eq!(made.svg.matches(element).count(), count, "{element} in {}", made.svg);
        }
        assert!(made.svg.contains("a &lt; b"), "text is escaped");
        assert!(
            matches!(&made.shapes[0], Shape::Line { points, width: 2, .. } if points == &[(0, 0), (100, 50)])
        );
        assert!(matches!(&made.shapes[1], Shape::Circle { centre: (50, 25), width: None, .. }));
        assert!(matches!(&made.shapes[2], Shape::Text { text, at: (5, 5), .. } if text == "a < b"));
    }
}
