//! A report as a tagged PDF (PDF/UA-1): `flow` lays the blocks out on pages, this file writes the pages with krilla.
//! Laying out comes first because the foot of every page says how many there are.

mod flow;
mod letters;
mod tables;

use super::model::Report;
use crate::charts::{Rgb, Shape, Side};
use flow::{Ink, Kept, Kind, Op, Page, lay_out};
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Configuration, Validator};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
    TagKind, TagTree,
};
use letters::Letters;
use std::num::NonZeroU16;

/// The report as one file, or why it could not be written.
pub(crate) fn pdf(report: &Report) -> Result<Vec<u8>, String> {
    let paper = report.paper.points();
    let letters = Letters::new().ok_or("the fonts in the program cannot be read")?;
    let laid = lay_out(report, &letters, paper);
    let mut document = krilla::Document::new_with(SerializeSettings {
        configuration: Configuration::new_with_validator(Validator::UA1),
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(report));
    let mut outline = Outline::new();
    for (title, page, y) in &laid.outline {
        let place = XyzDestination::new(*page, Point::from_xy(0.0, (y - 20.0).max(0.0)));
        outline.push_child(OutlineNode::new(title.clone(), place));
    }
    document.set_outline(outline);
    let mut marks: Vec<Option<Identifier>> = Vec::new();
    marks.resize_with(laid.marks, || None);
    for page in &laid.pages {
        let settings = PageSettings::from_wh(paper.0, paper.1).ok_or("no such paper")?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        write_page(&mut surface, page, &letters, &mut marks);
        surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
    for kept in laid.tree {
        if let Some(node) = node(kept, &mut marks) {
            tree.push(node);
        }
    }
    document.set_tag_tree(tree);
    document.finish().map_err(|error| format!("{error:?}"))
}

/// Title, language and the moment of the newest data: the clock never gets in.
fn metadata(report: &Report) -> Metadata {
    let mut metadata = Metadata::new()
        .title(format!("{}, {}", report.title, report.sub))
        .language("en".to_owned())
        .creator("Tillwise".to_owned());
    if let Some(fresh) = report.fresh {
        let part = |part: i8| u8::try_from(part).unwrap_or_default();
        let year = u16::try_from(fresh.year()).unwrap_or_default();
        let date = DateTime::new(year)
            .month(part(fresh.month()))
            .day(part(fresh.day()))
            .hour(part(fresh.hour()))
            .minute(part(fresh.minute()))
            .second(part(fresh.second()))
            .utc_offset_hour(i8::try_from(report.ahead / 60).unwrap_or_default())
            .utc_offset_minute(u8::try_from((report.ahead % 60).abs()).unwrap_or_default());
        metadata = metadata.creation_date(date);
    }
    metadata
}

fn write_page(surface: &mut Surface<'_>, page: &Page, letters: &Letters, marks: &mut [Option<Identifier>]) {
    for Op { mark, ink } in &page.ops {
        let tag = match (mark, ink) {
            (None, Ink::Foot { .. }) => ContentTag::Artifact(ArtifactType::Footer),
            (None, _) => ContentTag::Artifact(ArtifactType::Other),
            (Some(_), Ink::Drawing { .. }) => ContentTag::Other,
            (Some(_), _) => ContentTag::Span(SpanTag::empty()),
        };
        let id = surface.start_tagged(tag);
        match ink {
            Ink::Text { at, line, size, bold, colour } | Ink::Foot { at, line, size, bold, colour } => {
                text(surface, letters, *at, line, *size, *bold, *colour);
            }
            Ink::Rule { from, to, width, colour } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                stroke(surface, path, *width, *colour);
            }
            Ink::Drawing { at, scale, shapes } => {
                for shape in shapes {
                    draw(surface, letters, shape, *at, *scale);
                }
            }
        }
        surface.end_tagged();
        if let Some(place) = mark.and_then(|mark| marks.get_mut(mark)) {
            *place = Some(id);
        }
    }
}

fn fill(colour: Rgb) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.0, colour.1, colour.2).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

fn text(
    surface: &mut Surface<'_>,
    letters: &Letters,
    at: (f32, f32),
    line: &str,
    size: f32,
    bold: bool,
    colour: Rgb,
) {
    let (glyphs, _) = letters.shape(line, bold);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(colour)));
    surface.draw_glyphs(Point::from_xy(at.0, at.1), &glyphs, letters.font(bold), line, size, false);
}

fn stroke(surface: &mut Surface<'_>, path: PathBuilder, width: f32, colour: Rgb) {
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(colour.0, colour.1, colour.2).into(),
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
}

/// A circle as four curves, which is how PDF has it.
fn circle(centre: (f32, f32), radius: f32) -> PathBuilder {
    const BEND: f32 = 0.552_285;
    let ((x, y), r, b) = (centre, radius, radius * BEND);
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + b, x + b, y + r, x, y + r);
    path.cubic_to(x - b, y + r, x - r, y + b, x - r, y);
    path.cubic_to(x - r, y - b, x - b, y - r, x, y - r);
    path.cubic_to(x + b, y - r, x + r, y - b, x + r, y);
    path.close();
    path
}

fn draw(surface: &mut Surface<'_>, letters: &Letters, shape: &Shape, at: (f32, f32), scale: f32) {
    let place = |(x, y): (i32, i32)| (at.0 + x as f32 * scale, at.1 + y as f32 * scale);
    let through = |points: &[(i32, i32)], closed: bool| {
        let mut path = PathBuilder::new();
        for (number, point) in points.iter().enumerate() {
            let (x, y) = place(*point);
            if number == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        if closed {
            path.close();
        }
        path
    };
    let area = |surface: &mut Surface<'_>, path: PathBuilder, colour| {
        if let Some(path) = path.finish() {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(colour)));
            surface.draw_path(&path);
        }
    };
    match shape {
        Shape::Line { points, colour, width } => {
            stroke(surface, through(points, false), *width as f32 * scale, *colour);
        }
        Shape::Area { points, colour } => area(surface, through(points, true), *colour),
        Shape::Circle { centre, radius, colour, width } => {
            let path = circle(place(*centre), *radius as f32 * scale);
            match width {
                Some(width) => stroke(surface, path, *width as f32 * scale, *colour),
                None => area(surface, path, *colour),
            }
        }
        Shape::Text { text: line, at, side, down, size, bold, colour } => {
            let (line, size) = (letters.known(line), size * scale);
            let (x, y) = place(*at);
            let wide = letters.width(&line, size, *bold);
            let left = match side {
                Side::Start => x,
                Side::Middle => x - wide / 2.0,
                Side::End => x - wide,
            };
            text(surface, letters, (left, y + down * size), &line, size, *bold, *colour);
        }
    }
}

fn node(kept: Kept, marks: &mut [Option<Identifier>]) -> Option<Node> {
    let (kind, children) = match kept {
        Kept::Mark(mark) => return Some(marks.get_mut(mark)?.take()?.into()),
        Kept::Group(kind, children) => (kind, children),
    };
    let tag: TagKind = match kind {
        Kind::Heading(level, title) => Tag::Hn(NonZeroU16::new(level)?, Some(title)).into(),
        Kind::Text => Tag::P.into(),
        Kind::Strong => Tag::Strong.into(),
        Kind::List(true) => Tag::L(ListNumbering::Decimal).into(),
        Kind::List(false) => Tag::L(ListNumbering::Disc).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Figure(words) => Tag::Figure(Some(words)).into(),
        Kind::Table => Tag::Table.into(),
        Kind::Caption => Tag::Caption.into(),
        Kind::Head => Tag::THead.into(),
        Kind::Rows => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
    };
    let mut group = TagGroup::new(tag);
    for child in children {
        if let Some(child) = node(child, marks) {
            group.push(child);
        }
    }
    Some(group.into())
}
