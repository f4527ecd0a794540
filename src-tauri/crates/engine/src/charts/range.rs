//! One number over time with the range that is usual for it and its goal. The range is an area with words on it, the goal
//! a dashed line with words at its end, the newest value a larger dot with its words: nothing is told by colour alone.

use super::sketch::Sketch;
use super::{AMBER, Drawn, GREEN, LINE, Point, RULE, SOFT, bounds, runs};
use plotters::coord::Shift;
use plotters::prelude::*;

const GREEN_SOFT: RGBColor = RGBColor(0xE4, 0xEF, 0xE9);
const INK: RGBColor = RGBColor(0x21, 0x1F, 0x1B);

/// A line with its usual range.
pub(crate) struct Range<'a> {
    /// The values, the oldest first; the last is the one in question.
    pub points: &'a [Point],
    /// From where to where is usual, and the words for it.
    pub usual: Option<(f64, f64, String)>,
    /// The goal, and the words for it.
    pub target: Option<(f64, String)>,
    /// Writes a height beside the axis.
    pub beside: &'a dyn Fn(f64) -> String,
}

impl Sketch for Range<'_> {
    fn size(&self) -> (u32, u32) {
        (760, 250)
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static,
    {
        let values = self.points.iter().filter_map(|point| point.value);
        let usual = self.usual.iter().flat_map(|(low, high, _)| [*low, *high]);
        let (low, high) = bounds(values.clone().chain(usual).chain(self.target.iter().map(|(at, _)| *at)));
        let low = if low < 0.0 && values.clone().all(|value| value >= 0.0) { 0.0 } else { low };
        let last = self.points.len().saturating_sub(1).max(1) as f64;
        let mut chart = ChartBuilder::on(area)
            .margin(10)
            .margin_right(104)
            .x_label_area_size(26)
            .y_label_area_size(70)
            .build_cartesian_2d(0.0..last, low..high)?;
        if let Some((from, to, _)) = &self.usual {
            // The range is that of the points before the last one, and reaches to it so that it can be compared.
            chart.draw_series([Rectangle::new([(0.0, *to), (last, *from)], GREEN_SOFT.filled())])?;
        }
        let label = |at: &f64| {
            self.points.get(at.round() as usize).map(|point| point.label.clone()).unwrap_or_default()
        };
        chart
            .configure_mesh()
            .disable_x_mesh()
            .bold_line_style(LINE)
            .light_line_style(TRANSPARENT)
            .axis_style(RULE)
            .y_labels(5)
            .x_labels(7)
            .x_label_formatter(&label)
            .y_label_formatter(&|value| (self.beside)(*value))
            .label_style(("sans-serif", 16, &SOFT))
            .draw()?;
        // Words at the right edge, kept apart from each other from the top down.
        let mut words: Vec<(f64, String, RGBColor, FontStyle)> = Vec::new();
        if let Some((from, to, said)) = &self.usual {
            for at in [from, to] {
                chart.draw_series([PathElement::new(vec![(0.0, *at), (last, *at)], SOFT.stroke_width(1))])?;
            }
            words.push(((from + to) / 2.0, said.clone(), SOFT, FontStyle::Normal));
        }
        if let Some((at, said)) = &self.target {
            chart.draw_series(DashedLineSeries::new(
                [(0.0, *at), (last, *at)],
                6,
                5,
                AMBER.stroke_width(2),
            ))?;
            words.push((*at, said.clone(), AMBER, FontStyle::Normal));
        }
        for run in runs(self.points) {
            chart.draw_series(LineSeries::new(run.clone(), GREEN.stroke_width(2)))?;
            chart.draw_series(run.iter().map(|at| Circle::new(*at, 2, GREEN.filled())))?;
        }
        if let Some((point, value)) = self.points.last().and_then(|point| Some((point, point.value?))) {
            chart.draw_series([Circle::new((last, value), 5, GREEN.filled())])?;
            words.push((value, point.shown.clone(), INK, FontStyle::Bold));
        }
        let mut placed: Vec<(i32, i32, String, RGBColor, FontStyle)> = words
            .into_iter()
            .map(|(height, said, colour, style)| {
                let (x, y) = chart.backend_coord(&(last, height));
                (x + 12, y, said, colour, style)
            })
            .collect();
        placed.sort_by_key(|(_, y, ..)| *y);
        let mut free = 8;
        for (x, y, said, colour, style) in placed {
            let y = y.max(free);
            free = y + 17;
            let font = ("sans-serif", 16, style).into_font().color(&colour);
            let anchored = font.pos(plotters::style::text_anchor::Pos::new(
                plotters::style::text_anchor::HPos::Left,
                plotters::style::text_anchor::VPos::Center,
            ));
            area.draw(&Text::new(said, (x, y), anchored))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Shape, drawing};
    use super::*;

    fn points(values: &[Option<f64>]) -> Vec<Point> {
        let point = |value: &Option<f64>| Point { label: "W".into(), value: *value, shown: "now".into() };
        values.iter().map(point).collect()
    }

    #[test]
    fn range_goal_and_newest_value_each_have_words_and_do_not_lie_upon_each_other() {
        let points = points(&[Some(1.0), None, Some(2.0), Some(2.0)]);
        let range = Range {
            points: &points,
            usual: Some((1.5, 2.5, "usual".into())),
            target: Some((2.0, "goal".into())),
            beside: &|value| format!("{value:.1}"),
        };
        let made = drawing(&range);
        let texts: Vec<(&str, i32)> = made
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { text, at, .. } if ["usual", "goal", "now"].contains(&text.as_str()) => {
                    Some((text.as_str(), at.1))
                }
                _ => None,
            })
            .collect();
        assert_eq!(texts.len(), 3);
        assert!(texts.windows(2).all(|pair| (pair[1].1 - pair[0].1).abs() >= 16), "{texts:?}");
        assert!(made.svg.contains(">usual") || made.svg.contains("usual\n"), "{}", made.svg);
        for forbidden in ["style=\"", "<script", "href", "class="] {
            assert!(!made.svg.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn nothing_to_draw_is_no_fault() {
        let points = points(&[None, None]);
        let range = Range { points: &points, usual: None, target: None, beside: &|value| value.to_string() };
        assert!(!drawing(&range).svg.is_empty());
    }
}
