//! Several lines in one drawing, each told from the others by its form as well as its colour, with marked places.

use super::sketch::Sketch;
use super::{AMBER, Drawn, GREEN, LINE, RULE, SOFT, bounds};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// How a line is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Green and whole: what comes in, measured.
    Whole,
    /// Green with hollow dots: what comes in, estimated at least in part.
    Hollow,
    /// Amber and dashed: what goes out.
    Dashed,
    /// Grey and thin: what is usual, behind the others.
    Thin,
}

/// One line; a point without a value leaves a gap, never a zero.
pub(crate) struct Line {
    /// Where it is drawn, from left to right.
    pub points: Vec<(f64, Option<f64>)>,
    /// How it is drawn.
    pub look: Look,
}

/// A place with words: an upright rule, or a ring where there is a height.
pub(crate) struct Mark {
    /// Where it stands.
    pub at: f64,
    /// The ring's height.
    pub height: Option<f64>,
    /// A few words.
    pub words: String,
}

/// What the axes say.
pub(crate) struct Axes<'a> {
    /// The last place on the lower axis.
    pub right: f64,
    /// What stands under a place.
    pub below: &'a dyn Fn(f64) -> String,
    /// What stands beside a height.
    pub beside: &'a dyn Fn(f64) -> String,
    /// Whether heights begin at zero.
    pub from_zero: bool,
}

/// Draws the lines; empty where that fails, so that the table is what remains.
pub(crate) fn lines(lines: &[Line], marks: &[Mark], axes: &Axes<'_>) -> String {
    super::drawing(&Picture { lines, marks, axes }).svg
}

/// Lines with their marks and axes.
pub(crate) struct Picture<'a> {
    /// The lines.
    pub lines: &'a [Line],
    /// The marked places.
    pub marks: &'a [Mark],
    /// The axes.
    pub axes: &'a Axes<'a>,
}

impl Sketch for Picture<'_> {
    fn size(&self) -> (u32, u32) {
        (760, 260)
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static,
    {
        draw(area, self.lines, self.marks, self.axes)
    }
}

/// The runs of neighbouring points that have a value.
fn runs(points: &[(f64, Option<f64>)]) -> Vec<Vec<(f64, f64)>> {
    let runs = points.split(|(_, value)| value.is_none());
    runs.map(|run| run.iter().filter_map(|(at, value)| Some((*at, (*value)?))).collect::<Vec<_>>())
        .filter(|run| !run.is_empty())
        .collect()
}

fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    lines: &[Line],
    marks: &[Mark],
    axes: &Axes<'_>,
) -> Drawn
where
    DB::ErrorType: 'static,
{
    let values = lines.iter().flat_map(|line| line.points.iter().filter_map(|(_, value)| *value));
    let least = values.clone().fold(0.0, f64::min);
    let (low, high) = bounds(values);
    let low = if axes.from_zero && least >= 0.0 { 0.0 } else { low };
    let mut chart = ChartBuilder::on(area)
        .margin(10)
        .margin_top(22)
        .margin_right(24)
        .x_label_area_size(26)
        .y_label_area_size(76)
        .build_cartesian_2d(0.0..axes.right.max(1.0), low..high)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(LINE)
        .light_line_style(TRANSPARENT)
        .axis_style(RULE)
        .y_labels(5)
        .x_labels(7)
        .x_label_formatter(&|at| (axes.below)(*at))
        .y_label_formatter(&|value| (axes.beside)(*value))
        .label_style(("sans-serif", 16, &SOFT))
        .draw()?;
    for mark in marks.iter().filter(|mark| mark.height.is_none()) {
        chart.draw_series(LineSeries::new([(mark.at, low), (mark.at, high)], RULE.stroke_width(1)))?;
        let style = ("sans-serif", 15, &SOFT).into_text_style(area);
        chart.draw_series([
            EmptyElement::at((mark.at, high)) + Text::new(mark.words.clone(), (4, -14), style)
        ])?;
    }
    for line in lines {
        for run in runs(&line.points) {
            match line.look {
                Look::Dashed => {
                    chart.draw_series(DashedLineSeries::new(run.clone(), 6, 4, AMBER.stroke_width(2)))?;
                }
                Look::Thin => {
                    chart.draw_series(LineSeries::new(run.clone(), SOFT.stroke_width(1)))?;
                }
                Look::Whole => {
                    chart.draw_series(LineSeries::new(run.clone(), GREEN.stroke_width(2)))?;
                }
                Look::Hollow => {
                    chart.draw_series(LineSeries::new(run.clone(), GREEN.stroke_width(1)))?;
                    // A dot for every day would be a thick line again.
                    let step = (run.len() / 16).max(1);
                    chart.draw_series(
                        run.iter().step_by(step).map(|at| Circle::new(*at, 4, GREEN.stroke_width(1))),
                    )?;
                }
            }
            if run.len() == 1 {
                let colour = match line.look {
                    Look::Dashed => AMBER,
                    Look::Thin => SOFT,
                    Look::Whole | Look::Hollow => GREEN,
                };
                chart.draw_series(run.iter().map(|at| Circle::new(*at, 3, colour.filled())))?;
            }
        }
    }
    for (mark, height) in marks.iter().filter_map(|mark| Some((mark, mark.height?))) {
        chart.draw_series([Circle::new((mark.at, height), 6, AMBER.stroke_width(2))])?;
        // Lines rise as a rule: there is room below on the right, and near the right edge above on the left.
        let near_edge = mark.at > axes.right * 0.6;
        let (to, pos) = match near_edge {
            true => ((-10, -8), Pos::new(HPos::Right, VPos::Bottom)),
            false => ((10, 6), Pos::new(HPos::Left, VPos::Top)),
        };
        let style = ("sans-serif", 15, &AMBER).into_text_style(area).pos(pos);
        chart
            .draw_series([EmptyElement::at((mark.at, height)) + Text::new(mark.words.clone(), to, style)])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(look: Look, values: &[Option<f64>], marks: &[Mark]) -> String {
        let points = values.iter().enumerate().map(|(at, value)| (at as f64, *value)).collect();
        let axes = Axes {
            right: 5.0,
            below: &|at| format!("{at:.0}"),
            beside: &|v| format!("{v:.0}"),
            from_zero: true,
        };
        lines(&[Line { points, look }], marks, &axes)
    }

    #[test]
    fn a_gap_parts_the_line_and_marks_carry_their_words() {
        let values = [Some(1.0), Some(2.0), None, Some(3.0), Some(4.0)];
        let whole = drawn(Look::Whole, &values, &[]);
        assert_eq!(whole.matches("stroke=\"#1E5B46\"").count(), 2, "two runs, two lines");
        let marks = [
            Mark { at: 3.0, height: None, words: "day 60".into() },
            Mark { at: 1.0, height: Some(2.0), words: "crossed".into() },
        ];
        let marked = drawn(Look::Dashed, &values, &marks);
        assert!(marked.contains("day 60") && marked.contains("crossed") && marked.contains("#8F5A0A"));
        assert!(!drawn(Look::Whole, &[None, None], &[]).is_empty(), "nothing to draw is no fault");
    }

    #[test]
    fn an_estimate_is_hollow() {
        let hollow = drawn(Look::Hollow, &[Some(1.0), Some(2.0)], &[]);
        assert!(hollow.contains("<circle") && hollow.contains("fill=\"none\""), "{hollow}");
        assert!(!drawn(Look::Whole, &[Some(1.0), Some(2.0)], &[]).contains("<circle"));
    }
}
