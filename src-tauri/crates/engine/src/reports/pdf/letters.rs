//! The two fonts of a printed report: which letters they have, how wide a text is, and where its lines break.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, Script, ShapePlan, UnicodeBuffer};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const REGULAR: &[u8] = include_bytes!("../fonts/IBMPlexSans-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf");

/// How a script is set in the bold font or the other. Making a plan costs far more than setting a word, so each is made
/// once.
type Plans = Vec<((bool, Script), Rc<ShapePlan>)>;

/// Both fonts.
pub(super) struct Letters {
    regular: (Face<'static>, Font),
    bold: (Face<'static>, Font),
    lacked: Cell<bool>,
    plans: RefCell<Plans>,
}

impl Letters {
    /// The fonts of the program.
    pub(super) fn new() -> Option<Self> {
        let load = |data: &'static [u8]| Some((Face::from_slice(data, 0)?, Font::new(data.into(), 0)?));
        Some(Self {
            regular: load(REGULAR)?,
            bold: load(SEMIBOLD)?,
            lacked: Cell::new(false),
            plans: RefCell::default(),
        })
    }

    fn of(&self, bold: bool) -> &(Face<'static>, Font) {
        if bold { &self.bold } else { &self.regular }
    }

    /// The font to draw with.
    pub(super) fn font(&self, bold: bool) -> Font {
        self.of(bold).1.clone()
    }

    /// The text with `?` for every letter that the fonts lack, remembered by [`Letters::lacked`]. Marks that only steer
    /// the direction of writing go without a trace.
    pub(super) fn known(&self, text: &str) -> String {
        let has = |letter: char| {
            [&self.regular, &self.bold].iter().all(|(face, _)| face.glyph_index(letter).is_some())
        };
        text.chars()
            .filter(|letter| {
                !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
            })
            .map(|letter| match letter {
                letter if letter.is_whitespace() || letter.is_control() => ' ',
                letter if has(letter) => letter,
                _ => {
                    self.lacked.set(true);
                    '?'
                }
            })
            .collect()
    }

    /// Whether a letter was lacking so far.
    pub(super) fn lacked(&self) -> bool {
        self.lacked.get()
    }

    /// The glyphs of a text and its width, in font sizes.
    pub(super) fn shape(&self, text: &str, bold: bool) -> (Vec<KrillaGlyph>, f32) {
        let (face, font) = self.of(bold);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // What is written from right to left is not in these fonts.
        buffer.set_direction(Direction::LeftToRight);
        let plan = self.plan(face, bold, buffer.script());
        let shaped = rustybuzz::shape_with_plan(face, &plan, buffer);
        let em = font.units_per_em();
        let infos = shaped.glyph_infos();
        let mut width = 0.0;
        let glyphs = infos
            .iter()
            .zip(shaped.glyph_positions())
            .enumerate()
            .map(|(at, (info, place))| {
                let from = info.cluster as usize;
                let next = infos[at..].iter().map(|info| info.cluster as usize).find(|next| *next > from);
                let advance = place.x_advance as f32 / em;
                width += advance;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    advance,
                    place.x_offset as f32 / em,
                    place.y_offset as f32 / em,
                    0.0,
                    from..next.unwrap_or(text.len()),
                    None,
                )
            })
            .collect();
        (glyphs, width)
    }

    fn plan(&self, face: &Face<'static>, bold: bool, script: Script) -> Rc<ShapePlan> {
        let mut plans = self.plans.borrow_mut();
        if let Some((_, plan)) = plans.iter().find(|(of, _)| *of == (bold, script)) {
            return Rc::clone(plan);
        }
        let plan = Rc::new(ShapePlan::new(face, Direction::LeftToRight, Some(script), None, &[]));
        plans.push(((bold, script), Rc::clone(&plan)));
        plan
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        self.shape(text, bold).1 * size
    }

    /// The lines of a text in a width. Every line but the last ends with a blank, so that a reader hears two words. A word
    /// that is wider than the line is broken where it must be.
    pub(super) fn lines(&self, text: &str, size: f32, bold: bool, width: f32) -> Vec<String> {
        let known = self.known(text);
        let blank = self.width(" ", size, bold);
        let mut lines: Vec<String> = Vec::new();
        let (mut line, mut used) = (String::new(), 0.0);
        for word in known.split(' ').filter(|word| !word.is_empty()) {
            let wide = self.width(word, size, bold);
            if !line.is_empty() && used + blank + wide > width {
                line.push(' ');
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += blank;
            }
            if wide <= width {
                line.push_str(word);
                used += wide;
                continue;
            }
            for letter in word.chars() {
                let wide = self.width(letter.encode_utf8(&mut [0; 4]), size, bold);
                if !line.is_empty() && used + wide > width {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push(letter);
                used += wide;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_no_letter() {
        let letters = Letters::new().expect("the fonts are in the program");
        let text = "Average order value was 31.20 EUR, Donaudampfschifffahrtsgesellschaftskapitän and so on";
        for width in [30.0, 80.0, 200.0, 2_000.0] {
            let lines = letters.lines(text, 10.0, false, width);
            assert!(lines.iter().all(|line| letters.width(line.trim_end(), 10.0, false) <= width + 0.5));
            assert_eq!(lines.concat(), text, "at {width}");
        }
        assert!(letters.lines("  ", 10.0, false, 100.0).is_empty());
    }

    #[test]
    fn figures_are_equally_wide_so_that_columns_of_numbers_stand_straight() {
        let letters = Letters::new().expect("the fonts are in the program");
        let width = |text: &str| letters.width(text, 10.0, false);
        assert!((width("1,111.11") - width("8,888.88")).abs() < 0.01);
    }

    #[test]
    fn a_letter_the_font_lacks_is_a_question_mark_and_remembered() {
        let letters = Letters::new().expect("the fonts are in the program");
        assert_eq!(letters.known("Zoë’s Łódź\u{202e} – 5 €"), "Zoë’s Łódź – 5 €");
        assert!(!letters.lacked());
        assert_eq!(letters.known("茶 shop\u{7}"), "? shop ");
        assert!(letters.lacked());
    }
}
