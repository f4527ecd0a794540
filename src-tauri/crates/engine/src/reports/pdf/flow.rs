//! Lays blocks out on pages, from top to bottom, and keeps the tree of what is what for those who listen.

use super::letters::Letters;
use super::tables;
use crate::charts::{Rgb, Shape};
use crate::reports::model::{Block, Figure, Report};

/// Distance of the text from the edge of the paper, and of the foot from its lower edge.
const EDGE: f32 = 48.0;
const TOP: f32 = 50.0;
const BOTTOM: f32 = 58.0;
const FOOT: f32 = 32.0;

pub(super) const INK: Rgb = (0x21, 0x1F, 0x1B);
pub(super) const SOFT: Rgb = (0x65, 0x5F, 0x55);
pub(super) const GREEN: Rgb = (0x1E, 0x5B, 0x46);
pub(super) const AMBER: Rgb = (0x8F, 0x5A, 0x0A);
pub(super) const RULE: Rgb = (0xD3, 0xCB, 0xBB);

/// What is drawn in one go; places are in points from the upper left corner.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// A line of text; `at` is where its base line begins.
    Text { at: (f32, f32), line: String, size: f32, bold: bool, colour: Rgb },
    /// A line of text at the foot of a page.
    Foot { at: (f32, f32), line: String, size: f32, bold: bool, colour: Rgb },
    /// A ruled line.
    Rule { from: (f32, f32), to: (f32, f32), width: f32, colour: Rgb },
    /// Shapes of a drawing.
    Drawing { at: (f32, f32), scale: f32, shapes: Vec<Shape> },
}

/// Something on a page; without a mark it is decoration or a repeated line, which nobody reads out.
pub(super) struct Op {
    pub mark: Option<usize>,
    pub ink: Ink,
}

/// A page.
#[derive(Default)]
pub(super) struct Page {
    pub ops: Vec<Op>,
}

/// What a part of the report is.
pub(super) enum Kind {
    Heading(u16, String),
    Text,
    Strong,
    /// Whether it is numbered.
    List(bool),
    Item,
    Label,
    Body,
    /// What it shows.
    Figure(String),
    Table,
    Caption,
    Head,
    Rows,
    Row,
    ColumnHead,
    RowHead,
    Cell,
}

/// The tree: groups, and marks on the pages.
pub(super) enum Kept {
    Group(Kind, Vec<Kept>),
    Mark(usize),
}

/// Everything laid out.
pub(super) struct Laid {
    pub pages: Vec<Page>,
    pub tree: Vec<Kept>,
    pub marks: usize,
    /// Headings with their page and height.
    pub outline: Vec<(String, usize, f32)>,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub size: f32,
    pub bold: bool,
    pub colour: Rgb,
}

impl Look {
    pub(super) const fn new(size: f32, colour: Rgb) -> Self {
        Self { size, bold: false, colour }
    }

    pub(super) const fn bold(size: f32, colour: Rgb) -> Self {
        Self { size, bold: true, colour }
    }

    pub(super) fn leading(self) -> f32 {
        (self.size * 1.36).round()
    }
}

const BODY: Look = Look::new(9.5, INK);

/// Where the pen is.
pub(super) struct Flow<'a> {
    pub letters: &'a Letters,
    pub left: f32,
    pub right: f32,
    pub y: f32,
    end: f32,
    pages: Vec<Page>,
    marks: usize,
    outline: Vec<(String, usize, f32)>,
}

/// Lays a report out on paper of a size.
pub(super) fn lay_out(report: &Report, letters: &Letters, paper: (f32, f32)) -> Laid {
    let mut flow = Flow {
        letters,
        left: EDGE,
        right: paper.0 - EDGE,
        y: TOP,
        end: paper.1 - BOTTOM,
        pages: vec![Page::default()],
        marks: 0,
        outline: Vec::new(),
    };
    let mut tree = Vec::new();
    flow.heading(&mut tree, 1, &report.title, Look::bold(21.0, INK));
    flow.text(&mut tree, &report.sub, Look::new(10.5, SOFT));
    flow.y += 8.0;
    for (number, sheet) in report.sheets.iter().enumerate() {
        if number > 0 {
            flow.new_page();
        }
        if let Some(title) = &sheet.title {
            flow.heading(&mut tree, 2, title, Look::bold(14.0, GREEN));
            let y = flow.y;
            flow.rule(y, 1.5, GREEN);
            flow.y += 10.0;
        }
        for block in &sheet.blocks {
            flow.block(&mut tree, block);
        }
    }
    if letters.lacked() {
        flow.y += 6.0;
        flow.text(&mut tree, &report.lacking, Look::new(8.5, SOFT));
    }
    flow.feet(report, paper);
    Laid { pages: flow.pages, tree, marks: flow.marks, outline: flow.outline }
}

impl Flow<'_> {
    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }

    pub(super) fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// Whether so much still fits on the page.
    pub(super) fn fits(&self, height: f32) -> bool {
        self.y + height <= self.end
    }

    /// Turns the page unless so much fits; a page that is empty anyway stays.
    pub(super) fn need(&mut self, height: f32) {
        if !self.fits(height) && self.y > TOP {
            self.new_page();
        }
    }

    /// Something that is read out; gives its mark.
    pub(super) fn read(&mut self, ink: Ink) -> Kept {
        let mark = self.marks;
        self.marks += 1;
        self.put(Some(mark), ink);
        Kept::Mark(mark)
    }

    /// Something that is not.
    pub(super) fn aside(&mut self, ink: Ink) {
        self.put(None, ink);
    }

    fn put(&mut self, mark: Option<usize>, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.ops.push(Op { mark, ink });
        }
    }

    /// A line across the page.
    pub(super) fn rule(&mut self, y: f32, width: f32, colour: Rgb) {
        let (from, to) = ((self.left, y), (self.right, y));
        self.aside(Ink::Rule { from, to, width, colour });
    }

    /// The lines of a text from a left edge on, in a width; gives their marks.
    pub(super) fn lines(&mut self, text: &str, look: Look, left: f32, width: f32) -> Vec<Kept> {
        let Look { size, bold, colour } = look;
        let mut marks = Vec::new();
        for line in self.letters.lines(text, size, bold, width) {
            self.need(look.leading());
            self.y += look.leading();
            let at = (left, self.y - look.leading() * 0.26);
            marks.push(self.read(Ink::Text { at, line, size, bold, colour }));
        }
        marks
    }

    fn heading(&mut self, tree: &mut Vec<Kept>, level: u16, text: &str, look: Look) {
        self.need(look.leading() + 64.0);
        let marks = self.lines(text, look, self.left, self.width());
        if level < 3 {
            self.outline.push((self.letters.known(text), self.pages.len() - 1, self.y - look.leading()));
        }
        tree.push(Kept::Group(Kind::Heading(level, self.letters.known(text)), marks));
        self.y += 3.0;
    }

    pub(super) fn text(&mut self, tree: &mut Vec<Kept>, text: &str, look: Look) {
        let marks = self.lines(text, look, self.left, self.width());
        tree.push(Kept::Group(Kind::Text, marks));
        self.y += 3.0;
    }

    fn block(&mut self, tree: &mut Vec<Kept>, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.y += 9.0;
                self.heading(tree, 3, text, Look::bold(11.0, INK));
            }
            Block::Text(text) => self.text(tree, text, BODY),
            Block::Note(text) => self.text(tree, text, Look::new(8.5, SOFT)),
            Block::Gap(text) => self.text(tree, text, Look::new(9.5, AMBER)),
            Block::Number(number) => {
                let look = Look::bold(20.0, INK);
                let value = self.letters.known(&number.value);
                let mut marks = vec![Kept::Group(
                    Kind::Strong,
                    self.lines(&format!("{value} "), look, self.left, self.width()),
                )];
                let used = self.letters.width(&value, look.size, true) + 10.0;
                let beside = Look::new(9.5, SOFT);
                let room = self.width() - used;
                if room > 120.0 && self.letters.lines(&number.beside, beside.size, false, room).len() == 1 {
                    self.y -= beside.leading() + 2.5;
                    marks.extend(self.lines(&number.beside, beside, self.left + used, room));
                    self.y += 2.5;
                } else {
                    marks.extend(self.lines(&number.beside, beside, self.left, self.width()));
                }
                tree.push(Kept::Group(Kind::Text, marks));
                self.y += 4.0;
            }
            Block::List(lines) => self.list(tree, lines, false),
            Block::Steps(lines) => self.list(tree, lines, true),
            Block::Table(table) => tables::table(self, tree, table),
            Block::Figure(figure) => self.figure(tree, figure),
        }
    }

    fn list(&mut self, tree: &mut Vec<Kept>, lines: &[String], numbered: bool) {
        let mut items = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            self.need(BODY.leading());
            let label = if numbered { format!("{}. ", number + 1) } else { "• ".to_owned() };
            let at = (self.left + 2.0, self.y + BODY.leading() * 0.74);
            let (size, bold, colour) = (BODY.size, numbered, GREEN);
            let label = self.read(Ink::Text { at, line: label, size, bold, colour });
            let body = self.lines(line, BODY, self.left + 16.0, self.width() - 16.0);
            let parts = vec![Kept::Group(Kind::Label, vec![label]), Kept::Group(Kind::Body, body)];
            items.push(Kept::Group(Kind::Item, parts));
            self.y += 2.0;
        }
        tree.push(Kept::Group(Kind::List(numbered), items));
        self.y += 3.0;
    }

    fn figure(&mut self, tree: &mut Vec<Kept>, figure: &Figure) {
        let (wide, high) = figure.drawing.size;
        let scale = self.width() / wide.max(1) as f32;
        let height = high as f32 * scale;
        if !figure.drawing.shapes.is_empty() {
            self.need(height + 90.0);
            self.y += 4.0;
            // A letter that is lacking in the drawing is noted like any other.
            let (at, shapes) = ((self.left, self.y), figure.drawing.shapes.clone());
            for shape in &shapes {
                if let Shape::Text { text, .. } = shape {
                    self.letters.known(text);
                }
            }
            let mark = self.read(Ink::Drawing { at, scale, shapes });
            tree.push(Kept::Group(Kind::Figure(figure.summary.clone()), vec![mark]));
            self.y += height + 2.0;
            self.text(tree, &figure.summary, Look::new(8.5, SOFT));
        }
        tables::table(self, tree, &figure.table);
    }

    /// What stands at the foot of every page.
    fn feet(&mut self, report: &Report, paper: (f32, f32)) {
        let pages = self.pages.len();
        let (size, colour) = (7.5, SOFT);
        let y = paper.1 - FOOT;
        for number in 0..pages {
            let page = report.page_of.replace("{page}", &(number + 1).to_string());
            let page = self.letters.known(&page.replace("{pages}", &pages.to_string()));
            let wide = self.letters.width(&page, size, false);
            let mut foot = vec![
                (self.left, y, self.letters.known(&report.as_of), false),
                (self.right - wide, y, page, false),
            ];
            if let Some(marked) = &report.marked {
                foot.push((self.left, y + 10.0, self.letters.known(marked), true));
            }
            let rule = Ink::Rule {
                from: (self.left, y - 12.0),
                to: (self.right, y - 12.0),
                width: 0.5,
                colour: RULE,
            };
            let ops = &mut self.pages[number].ops;
            ops.push(Op { mark: None, ink: rule });
            for (x, y, line, bold) in foot {
                ops.push(Op { mark: None, ink: Ink::Foot { at: (x, y), line, size, bold, colour } });
            }
        }
    }
}
