//! Charts: plotters draws SVG, a table says the same. One piece of code for window, report and terminal.
//!
//! The drawing uses the light theme's token colours as plain attributes; the window maps them to its theme.

mod bars;
mod heights;
mod history;
mod lines;
mod links;
mod range;
mod sketch;
mod tree;

pub(crate) use bars::{Bar, Bars};
pub(crate) use heights::beside;
pub(crate) use history::{Band, History, history};
pub(crate) use lines::{Axes, Line, Look, Mark, Picture, lines};
pub(crate) use links::{Bond, Links};
pub(crate) use range::Range;
pub(crate) use sketch::{Drawing, Rgb, Shape, Side, drawing};
pub(crate) use tree::{Leaf, Tree};

use crate::api::views::ChartView;
use plotters::prelude::*;

/// One point of a series: its label, its value (or none) and the value for people.
pub(crate) struct Point {
    /// `Week 46` or a shorter form, for the axis.
    pub label: String,
    /// Where it is drawn; nothing leaves a gap, never a zero.
    pub value: Option<f64>,
    /// What the table says.
    pub shown: String,
}

const GREEN: RGBColor = RGBColor(0x1E, 0x5B, 0x46);
const GREEN_SOFT: RGBColor = RGBColor(0xE4, 0xEF, 0xE9);
const AMBER: RGBColor = RGBColor(0x8F, 0x5A, 0x0A);
const LINE: RGBColor = RGBColor(0xE5, 0xDF, 0xD3);
const RULE: RGBColor = RGBColor(0xD3, 0xCB, 0xBB);
const SOFT: RGBColor = RGBColor(0x65, 0x5F, 0x55);

/// A small drawing for a table row.
pub(crate) fn spark(points: &[Point], summary: String, columns: Vec<String>) -> ChartView {
    let mut svg = String::new();
    let drawn = draw_spark(&mut svg, points);
    ChartView { svg: if drawn.is_ok() { svg } else { String::new() }, summary, columns, rows: rows(points) }
}

fn rows(points: &[Point]) -> Vec<Vec<String>> {
    points.iter().map(|point| vec![point.label.clone(), point.shown.clone()]).collect()
}

/// The runs of neighbouring points that have a value.
fn runs(points: &[Point]) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (at, point) in points.iter().enumerate() {
        match (point.value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((at as f64, value)),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The lowest and highest value with room around them; a flat line gets room of its own.
fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    if low > high {
        return (0.0, 1.0);
    }
    let room = ((high - low) * 0.15).max(high.abs() * 0.02).max(1e-6);
    (low - room, high + room)
}

type Drawn = Result<(), Box<dyn std::error::Error>>;

fn draw_spark(svg: &mut String, points: &[Point]) -> Drawn {
    let area = SVGBackend::with_string(svg, (150, 26)).into_drawing_area();
    let (low, high) = bounds(points.iter().filter_map(|point| point.value));
    let right = points.len().saturating_sub(1).max(1) as f64;
    let mut chart = ChartBuilder::on(&area).margin(4).build_cartesian_2d(0.0..right, low..high)?;
    for run in runs(points) {
        if run.len() == 1 {
            chart.draw_series(run.iter().map(|at| Circle::new(*at, 2, GREEN.filled())))?;
        } else {
            chart.draw_series(LineSeries::new(run, GREEN.stroke_width(2)))?;
        }
    }
    if let Some(value) = points.last().and_then(|point| point.value) {
        chart.draw_series([Circle::new((right, value), 3, GREEN.filled())])?;
    }
    area.present()?;
    drop(chart);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[Option<f64>]) -> Vec<Point> {
        let point =
            |value: &Option<f64>| Point { label: "Week".into(), value: *value, shown: "shown".into() };
        values.iter().map(point).collect()
    }

    #[test]
    fn a_missing_value_leaves_a_gap() {
        let runs = runs(&points(&[Some(1.0), None, Some(2.0), Some(3.0)]));
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn nothing_to_draw_is_no_fault() {
        let chart = spark(&points(&[None, None]), String::new(), vec![]);
        assert!(!chart.svg.is_empty() && chart.rows.len() == 2);
    }
}
