//! A number split into parts: one bar for each, with its name before it and its value behind it, and a line where the whole
//! stands. A part without a value has words in place of a bar, so nothing is told by length or colour alone.

use super::sketch::Sketch;
use super::{Drawn, GREEN, LINE, RULE, SOFT};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

const INK: RGBColor = RGBColor(0x21, 0x1F, 0x1B);

const WIDTH: i32 = 760;
/// Where the bars begin, and where the longest ends: names stand before, values behind.
const BARS: (i32, i32) = (180, 560);
const ROW: i32 = 34;
const BAR: i32 = 18;
/// A letter is at most about this wide.
const LETTER: i32 = 9;
/// The room above the first bar, for the words of the whole.
const TOP: i32 = 30;

/// One bar.
pub(crate) struct Bar {
    /// The part's name.
    pub label: String,
    /// Its value; nothing where it has none.
    pub value: Option<f64>,
    /// The value and its share, or the words for none.
    pub shown: String,
}

/// The bars of a number.
pub(crate) struct Bars<'a> {
    /// From top to bottom.
    pub bars: &'a [Bar],
    /// The value of the whole, with its words.
    pub whole: (f64, String),
}

impl Bars<'_> {
    fn height(&self) -> i32 {
        TOP + ROW * i32::try_from(self.bars.len()).unwrap_or(0) + 8
    }

    /// Where a value lies; the line at nothing is inside the drawing where values are below it.
    fn place(&self, value: f64) -> i32 {
        let values = || self.bars.iter().filter_map(|bar| bar.value).chain([self.whole.0]);
        let low = values().fold(0.0, f64::min);
        let high = values().fold(f64::MIN_POSITIVE, f64::max);
        let length = f64::from(BARS.1 - BARS.0);
        BARS.0 + ((value - low) / (high - low) * length).round() as i32
    }

    /// Where words behind a bar begin: behind the line of the whole as well, where they would lie upon it.
    fn behind(&self, bar: i32, words: &str) -> i32 {
        let whole = self.place(self.whole.0);
        let width = LETTER * i32::try_from(words.chars().count()).unwrap_or(0);
        if bar < whole + 8 && whole < bar + 8 + width { bar.max(whole) } else { bar }
    }
}

impl Sketch for Bars<'_> {
    fn size(&self) -> (u32, u32) {
        (WIDTH.unsigned_abs(), self.height().unsigned_abs())
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn
    where
        DB::ErrorType: 'static,
    {
        let words = |text: &str, at: (i32, i32), side: HPos, colour: &RGBColor, style: FontStyle| {
            let font = ("sans-serif", 16, style).into_font().color(colour);
            area.draw(&Text::new(text.to_owned(), at, font.pos(Pos::new(side, VPos::Center))))
        };
        let (nothing, bottom) = (self.place(0.0), self.height() - 6);
        area.draw(&PathElement::new(vec![(nothing, TOP - 4), (nothing, bottom)], RULE.stroke_width(1)))?;
        for (bar, row) in self.bars.iter().zip(0_i32..) {
            let middle = TOP + row * ROW + ROW / 2;
            words(&bar.label, (BARS.0 - 12, middle), HPos::Right, &INK, FontStyle::Normal)?;
            let Some(value) = bar.value else {
                let behind = self.behind(nothing, &bar.shown);
                words(&bar.shown, (behind + 8, middle), HPos::Left, &SOFT, FontStyle::Normal)?;
                continue;
            };
            let (from, to) = (nothing.min(self.place(value)), nothing.max(self.place(value)));
            let corners = [(from, middle - BAR / 2), (to.max(from + 1), middle + BAR / 2)];
            area.draw(&Rectangle::new(corners, GREEN.filled()))?;
            let behind = self.behind(to, &bar.shown);
            words(&bar.shown, (behind + 8, middle), HPos::Left, &INK, FontStyle::Normal)?;
        }
        let (whole, said) = (self.place(self.whole.0), &self.whole.1);
        for from in (TOP - 4..bottom).step_by(9) {
            let to = (from + 5).min(bottom);
            area.draw(&PathElement::new(vec![(whole, from), (whole, to)], SOFT.stroke_width(1)))?;
        }
        area.draw(&PathElement::new(vec![(BARS.0, TOP - 4), (BARS.1, TOP - 4)], LINE.stroke_width(1)))?;
        let side = if whole > (BARS.0 + BARS.1) / 2 { HPos::Right } else { HPos::Left };
        words(said, (whole, 12), side, &SOFT, FontStyle::Bold)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Shape, drawing};
    use super::*;

    fn bar(label: &str, value: Option<f64>) -> Bar {
        Bar { label: label.into(), value, shown: format!("{label} shown") }
    }

    #[test]
    fn every_part_has_its_words_and_the_longer_bar_the_larger_value() {
        let bars =
            [bar("New", Some(10.0)), bar("Back", Some(30.0)), bar("Till", None), bar("Loss", Some(-5.0))];
        let made = drawing(&Bars { bars: &bars, whole: (20.0, "all".into()) });
        let texts: Vec<&str> = made
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect();
        for words in ["New", "New shown", "Back", "Till shown", "Loss shown", "all"] {
            assert!(texts.contains(&words) && made.svg.contains(words), "{words} in {texts:?}");
        }
        let widths: Vec<i32> = made
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Area { points, .. } => {
                    let across = points.iter().map(|(x, _)| *x);
                    Some(across.clone().max()? - across.min()?)
                }
                _ => None,
            })
            .collect();
        assert_eq!(widths.len(), 3, "what has no value has no bar");
        assert!(widths[1] > widths[0] && widths[0] > widths[2], "{widths:?}");
        for forbidden in ["style=\"", "<script", "href", "class="] {
            assert!(!made.svg.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn no_words_lie_upon_the_line_of_the_whole() {
        let bars = [bar("New", Some(18.0)), bar("Back", Some(4.0)), bar("Rest", Some(30.0))];
        let bars = Bars { bars: &bars, whole: (20.0, "all".into()) };
        let line = bars.place(20.0);
        for (value, crosses) in [(18.0, true), (4.0, false), (30.0, false)] {
            let (end, words) = (bars.place(value), "28.40 EUR (63.4 %)");
            let from = bars.behind(end, words) + 8;
            assert!(from > line || from + 18 * LETTER < line, "{value}: {from} and {line}");
            assert_eq!(from > end + 8, crosses, "only words that would cross it move: {value}");
        }
    }

    #[test]
    fn nothing_to_draw_is_no_fault() {
        let none = drawing(&Bars { bars: &[], whole: (0.0, String::new()) });
        let noughts = [bar("New", Some(0.0))];
        let noughts = drawing(&Bars { bars: &noughts, whole: (0.0, String::new()) });
        assert!(!none.svg.is_empty() && !noughts.svg.is_empty());
    }
}
