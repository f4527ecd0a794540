//! One number over time: its goal, the range that is usual for it, and where it began to be counted in another way. The
//! goal is dashed, the range an area between two thin lines with its words, a change an upright line with its words.

use super::{AMBER, Drawn, GREEN, GREEN_SOFT, LINE, Point, RULE, SOFT, bounds, runs};
use crate::api::views::ChartView;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// What is usual.
pub(crate) struct Band {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// A few words.
    pub words: String,
}

/// A number's weeks with everything that is drawn about them.
pub(crate) struct History<'a> {
    /// The weeks, oldest first.
    pub points: &'a [Point],
    /// What is usual.
    pub band: Option<Band>,
    /// Weeks from which on it is counted in another way, by place, with a few words.
    pub marks: Vec<(usize, String)>,
    /// The goal.
    pub target: Option<f64>,
    /// Writes a height beside the axis.
    pub beside: &'a dyn Fn(f64) -> String,
}

/// The drawing and its table; the words of a mark stand in the table too.
pub(crate) fn history(of: &History<'_>, summary: String, columns: Vec<String>) -> ChartView {
    let mut svg = String::new();
    let drawn = draw(&mut svg, of);
    let row = |(at, point): (usize, &Point)| {
        let mark = of.marks.iter().find(|(marked, _)| *marked == at);
        let shown = mark.map_or(point.shown.clone(), |(_, words)| format!("{} ({words})", point.shown));
        vec![point.label.clone(), shown]
    };
    let rows = of.points.iter().enumerate().map(row).collect();
    ChartView { svg: if drawn.is_ok() { svg } else { String::new() }, summary, columns, rows }
}

fn draw(svg: &mut String, of: &History<'_>) -> Drawn {
    let History { points, band, marks, target, beside } = of;
    let area = SVGBackend::with_string(svg, (760, 260)).into_drawing_area();
    let values = || points.iter().filter_map(|point| point.value);
    let ends = band.iter().flat_map(|band| [band.low, band.high]);
    let (low, high) = bounds(values().chain(*target).chain(ends));
    let low = if low < 0.0 && values().all(|value| value >= 0.0) { 0.0 } else { low };
    let right = points.len().saturating_sub(1).max(1) as f64;
    let mut chart = ChartBuilder::on(&area)
        .margin(10)
        .margin_top(24)
        .margin_right(24)
        .x_label_area_size(26)
        .y_label_area_size(76)
        .build_cartesian_2d(0.0..right, low..high)?;
    if let Some(band) = band {
        chart.draw_series([Rectangle::new([(0.0, band.high), (right, band.low)], GREEN_SOFT.filled())])?;
    }
    let label =
        |at: &f64| points.get(at.round() as usize).map(|point| point.label.clone()).unwrap_or_default();
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(LINE)
        .light_line_style(TRANSPARENT)
        .axis_style(RULE)
        .y_labels(5)
        .x_labels(7)
        .x_label_formatter(&label)
        .y_label_formatter(&|value| beside(*value))
        .label_style(("sans-serif", 16, &SOFT))
        .draw()?;
    if let Some(band) = band {
        for end in [band.low, band.high] {
            chart.draw_series(LineSeries::new([(0.0, end), (right, end)], RULE.stroke_width(1)))?;
        }
        let style = ("sans-serif", 14, &SOFT).into_text_style(&area).pos(Pos::new(HPos::Left, VPos::Bottom));
        chart.draw_series([
            EmptyElement::at((0.0, band.high)) + Text::new(band.words.clone(), (6, -3), style)
        ])?;
    }
    if let Some(target) = *target {
        chart.draw_series(DashedLineSeries::new(
            [(0.0, target), (right, target)],
            6,
            5,
            AMBER.stroke_width(1),
        ))?;
    }
    for (at, words) in marks {
        let at = *at as f64;
        chart.draw_series(LineSeries::new([(at, low), (at, high)], SOFT.stroke_width(1)))?;
        // Near an edge the words stand on the other side of the line.
        let side = if at > right * 0.6 { HPos::Right } else { HPos::Left };
        let style = ("sans-serif", 15, &SOFT).into_text_style(&area).pos(Pos::new(side, VPos::Bottom));
        chart.draw_series([EmptyElement::at((at, high)) + Text::new(words.clone(), (0, -4), style)])?;
    }
    for run in runs(points) {
        chart.draw_series(LineSeries::new(run.clone(), GREEN.stroke_width(2)))?;
        chart.draw_series(run.iter().map(|at| Circle::new(*at, 3, GREEN.filled())))?;
    }
    area.present()?;
    drop(chart);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(band: Option<Band>, marks: Vec<(usize, String)>) -> ChartView {
        let values = [Some(28.4), Some(30.1), None, Some(29.0)];
        let point = |value: &Option<f64>| Point { label: "Week".into(), value: *value, shown: "some".into() };
        let points: Vec<Point> = values.iter().map(point).collect();
        let beside = |value: f64| format!("{value:.0}");
        let of = History { points: &points, band, marks, target: Some(30.0), beside: &beside };
        history(&of, "said".into(), vec![])
    }

    #[test]
    fn drawings_fit_the_strict_policy_and_carry_their_table() {
        let chart = drawn(None, Vec::new());
        for forbidden in ["style=", "<script", "href", "class="] {
            assert!(!chart.svg.contains(forbidden), "{forbidden} in {}", chart.svg);
        }
        assert!(chart.svg.contains("<text") && chart.svg.contains("#1E5B46"));
        assert_eq!(chart.rows.len(), 4);
        assert!(!chart.svg.contains("usual") && !chart.svg.contains("anew"));
    }

    #[test]
    fn a_range_and_a_change_have_words_in_drawing_and_table() {
        let band = Band { low: 27.0, high: 33.0, words: "usual".into() };
        let chart = drawn(Some(band), vec![(3, "counted anew".into())]);
        assert!(chart.svg.contains("usual") && chart.svg.contains("counted anew"));
        assert_eq!(chart.rows[3][1], "some (counted anew)");
        assert_eq!(chart.rows[0][1], "some");
    }
}
