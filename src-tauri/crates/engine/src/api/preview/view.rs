//! What the preview page shows: what each file is, what will happen, and what is left to ask.

use super::cells::{COUNTS, cut};
use super::name_of;
use crate::api::views::{
    ChoiceView, EmailChoiceView, EmailView, PersonalView, PreviewCellView, PreviewColumnView,
    PreviewFileView, PreviewRowView, PreviewView, QuestionView, RepairedView, WillView,
};
use crate::choices::{ENCODINGS, day_order_id};
use crate::email::{EmailRule, Emails};
use crate::error::{Error, Result};
use crate::looking::{Counted, Entry, Glance, Known, SAMPLE};
use crate::{Engine, unpoisoned};
use std::collections::BTreeMap;
use tillwise_domain::formats::{DateOrder, Encoding, Row, Table, day, personal};
use tillwise_domain::money::grouped;
use tillwise_domain::words::{Value, Words};

/// How many columns of an unknown file are shown.
const UNKNOWN_COLUMNS: usize = 12;

impl Engine {
    /// The preview page, or nothing where no file is being looked at.
    pub(in crate::api) fn preview(&self) -> Result<Option<PreviewView>> {
        let (emails, zone) = self.looking_at(None)?;
        let stamp = self.stamp()?;
        let mut looking = unpoisoned(&self.looking);
        if looking.entries.is_empty() {
            return Ok(None);
        }
        if looking.stamp != stamp {
            // An undo or another import came between: what would happen is another thing now.
            looking.entries.iter_mut().for_each(|entry| entry.counted = None);
        }
        let files: Vec<PreviewFileView> =
            looking.entries.iter().map(|entry| self.preview_file(entry, &emails, &zone)).collect();
        let title = match &files[..] {
            [one] => one.name.clone(),
            several => self.say(&Words::new("preview-title").with("count", several.len())),
        };
        let known = |entry: &&Entry| matches!(entry.glance, Glance::Known(_));
        let to_count = looking.entries.iter().filter(known).any(|entry| entry.counted.is_none());
        let will = (!to_count).then(|| self.will(&looking.entries));
        let usable = looking.entries.iter().filter(|entry| can_come_in(entry)).count();
        let open = files.iter().any(|file| !file.questions.is_empty());
        let has_email = looking.entries.iter().any(|entry| match &entry.glance {
            Glance::Known(known) => {
                let named = known.columns.iter().any(|(_, word)| *word == "column-email");
                named || !known.layout.header.email_columns().is_empty()
            }
            _ => false,
        });
        Ok(Some(PreviewView {
            title,
            button: self.button(will.as_deref(), usable),
            ready: usable > 0 && !open && !to_count,
            email: has_email.then(|| self.email_view(emails.rule)),
            files,
            will,
            to_count,
        }))
    }

    fn will(&self, entries: &[Entry]) -> Vec<WillView> {
        let mut will: Vec<WillView> = Vec::new();
        for entry in entries {
            let Glance::Known(known) = &entry.glance else { continue };
            let what = known.records.plural();
            for view in entry.counted.iter().flatten().flatten().map(|counted| &counted.view) {
                let at = will.iter().position(|will| will.what == what).unwrap_or_else(|| {
                    will.push(WillView {
                        what: what.to_owned(),
                        new: 0,
                        new_label: String::new(),
                        updated: 0,
                        unchanged: 0,
                        skipped: 0,
                    });
                    will.len() - 1
                });
                let sum = &mut will[at];
                sum.new += view.new;
                sum.updated += view.updated;
                sum.unchanged += view.unchanged;
                sum.skipped += view.rows_skipped;
            }
        }
        for sum in &mut will {
            let counted = self.words.count(&sum.what, sum.new);
            // The catalogue counts "3,120 orders"; the big figure stands above its words.
            let noun = counted.strip_prefix(&grouped(&sum.new.to_string())).unwrap_or(&counted).trim();
            sum.new_label = self.say(&Words::new("will-new").with("what", noun));
        }
        will
    }

    fn button(&self, will: Option<&[WillView]>, usable: usize) -> String {
        match will {
            Some([one]) if one.new + one.updated > 0 => {
                let what = self.words.count(&one.what, one.new + one.updated);
                self.say(&Words::new("preview-import").with("what", what))
            }
            Some([_]) if usable > 0 => self.words.label("preview-import-unchanged"),
            _ if usable > 1 => self.say(&Words::new("preview-import-files").with("count", usable)),
            _ => self.words.label("preview-import-plain"),
        }
    }

    fn email_view(&self, chosen: EmailRule) -> EmailView {
        let choice = |rule: EmailRule| EmailChoiceView {
            id: rule,
            label: self.words.label(&format!("email-{}", rule.id())),
            cost: self.words.label(&format!("email-{}-cost", rule.id())),
        };
        EmailView { chosen, choices: EmailRule::ALL.into_iter().map(choice).collect() }
    }

    fn preview_file(&self, entry: &Entry, emails: &Emails, zone: &jiff::tz::TimeZone) -> PreviewFileView {
        let parts = match entry.parts.len() {
            1 => Vec::new(),
            _ => entry.parts.iter().map(|part| part.name.clone()).collect(),
        };
        let mut view = PreviewFileView {
            id: entry.id,
            name: name_of(entry),
            parts,
            rows: None,
            format: None,
            said: String::new(),
            formats: Vec::new(),
            day_order: entry.choices.day_order.map(|order| day_order_id(order).to_owned()),
            currency: entry.choices.currency.map(|currency| currency.to_string()),
            has_days: matches!(&entry.glance, Glance::Known(known) if !known.dates.is_empty()),
            encoding: String::new(),
            encodings: Vec::new(),
            columns: Vec::new(),
            left_out: Vec::new(),
            rows_shown: Vec::new(),
            rows_said: String::new(),
            notes: Vec::new(),
            groups: Vec::new(),
            repaired: Vec::new(),
            sums: Vec::new(),
            questions: Vec::new(),
            personal: Vec::new(),
            refused: None,
            unknown: false,
            mapping: self.mapping_view(entry),
            repeated: false,
            remembered: entry.remembered,
            remember: entry.remember,
        };
        match &entry.glance {
            Glance::Refused(error) => view.refused = Some(self.say(&error.words)),
            Glance::Unknown(unknown) => self.fill_unknown(&mut view, &unknown.table),
            Glance::Known(known) => self.fill_known(&mut view, entry, known, emails, zone),
        }
        view
    }

    fn layout_said(&self, encoding: Encoding, delimiter: u8, rows_above: usize) -> String {
        let delimiter = match delimiter {
            b';' => "semicolon",
            b'\t' => "tab",
            b'|' => "bar",
            _ => "comma",
        };
        self.say(
            &Words::new("preview-layout")
                .with("encoding", Words::new(format!("encoding-{}", encoding.id())))
                .with("delimiter", Words::new(format!("delimiter-{delimiter}")))
                .with("row", (rows_above + 1).to_string()),
        )
    }

    fn fill_encodings(&self, view: &mut PreviewFileView, encoding: Encoding) {
        view.encoding = encoding.id();
        view.encodings = ENCODINGS
            .iter()
            .map(|id| ChoiceView { id: (*id).to_owned(), label: self.words.label(&format!("encoding-{id}")) })
            .collect();
    }

    fn fill_unknown(&self, view: &mut PreviewFileView, table: &Table) {
        view.unknown = true;
        self.fill_encodings(view, table.encoding);
        let layout = self.layout_said(table.encoding, table.delimiter, table.rows_above);
        view.said = self.say(&Words::new("preview-unknown").with("layout", layout));
        view.columns = (0..table.header.len().min(UNKNOWN_COLUMNS))
            .map(|at| PreviewColumnView {
                at,
                word: None,
                heading: table.header.name(at).unwrap_or_default().to_owned(),
                end: false,
                note: None,
            })
            .collect();
        view.left_out = (UNKNOWN_COLUMNS..table.header.len())
            .filter_map(|at| table.header.name(at).map(str::to_owned))
            .collect();
        let cell = |row: &Row, column: &PreviewColumnView| PreviewCellView {
            text: cut(row.cell(Some(column.at))),
            ..PreviewCellView::default()
        };
        view.rows_shown = table
            .rows
            .iter()
            .take(SAMPLE)
            .map(|row| PreviewRowView {
                line: row.line,
                cells: view.columns.iter().map(|column| cell(row, column)).collect(),
                why: None,
            })
            .collect();
        view.rows_said = self.say(&Words::new("preview-rows-first").with("shown", view.rows_shown.len()));
    }

    fn fill_known(
        &self,
        view: &mut PreviewFileView,
        entry: &Entry,
        known: &Known,
        emails: &Emails,
        zone: &jiff::tz::TimeZone,
    ) {
        let counted: Vec<&Counted> = entry.counted.iter().flatten().flatten().collect();
        let findings = counted.first().and_then(|counted| counted.findings.as_ref());
        let encoding = findings.map_or(known.layout.encoding, |findings| findings.layout.encoding);
        let format = known.layout.format;
        view.format = Some(format.id().to_owned());
        let choice = |id: &&'static str| ChoiceView {
            id: (*id).to_owned(),
            label: self.words.label(&format!("format-{id}")),
        };
        view.formats = known.formats.iter().map(choice).collect();
        self.fill_encodings(view, encoding);
        let layout = self.layout_said(encoding, known.layout.delimiter, known.layout.rows_above);
        let recognised = if entry.choices.format.is_some() { "preview-chosen" } else { "preview-recognised" };
        let label = Words::new(format!("format-{}", format.id()));
        let recognised = if known.is_own_table() { "preview-own" } else { recognised };
        view.said = self.say(&Words::new(recognised).with("format", label).with("layout", layout));
        view.columns = self.columns(known, emails.rule);
        let read = |at: &usize| known.columns.iter().any(|(column, _)| column == at);
        let header = &known.layout.header;
        view.left_out = (0..header.len())
            .filter(|at| !read(at))
            .filter_map(|at| header.name(at).map(str::to_owned))
            .collect();
        view.personal = self.personal(known);
        let decided = findings.map_or(&known.decided, |findings| &findings.decided);
        view.rows_shown = self.rows_shown(entry, known, decided, emails, zone);
        let rows = match (entry.counted.is_some(), counted.len() == entry.parts.len()) {
            (true, true) => counted.iter().map(|counted| counted.view.rows_read).sum(),
            _ => known.about,
        };
        let exact = counted.len() == entry.parts.len() || known.about <= SAMPLE as u64;
        let shown = self.say(
            &Words::new(if exact { "preview-rows" } else { "preview-rows-about" })
                .with("count", i64::try_from(rows).unwrap_or(i64::MAX))
                .with("shown", grouped(&if exact { rows } else { rounded(rows) }.to_string())),
        );
        view.rows_said = self.say(
            &Words::new("preview-rows-shown")
                .with("shown", view.rows_shown.len())
                .with("rows", shown.clone()),
        );
        view.rows = Some(shown);
        view.repeated = !counted.is_empty()
            && counted.len() == entry.parts.len()
            && counted.iter().all(|counted| counted.view.repeated);
        for note in counted.iter().flat_map(|counted| &counted.view.notes) {
            if !view.notes.contains(note) {
                view.notes.push(note.clone());
            }
        }
        view.repaired = entry
            .repaired
            .iter()
            .enumerate()
            .map(|(at, repaired)| RepairedView { at, said: repaired.said.clone() })
            .collect();
        if !view.repeated {
            view.groups = self.groups(entry);
            view.sums = self.sums(&counted, entry.parts.len());
        }
        let refusal = entry.counted.iter().flatten().find_map(|outcome| outcome.as_ref().err());
        view.questions.extend(self.question(entry, known, refusal));
        if view.questions.is_empty() {
            view.refused = refusal.map(|error| self.say(&error.words));
        }
    }

    fn columns(&self, known: &Known, rule: EmailRule) -> Vec<PreviewColumnView> {
        let column = |(at, word): &(usize, &'static str)| PreviewColumnView {
            at: *at,
            word: Some(self.words.label(word)),
            heading: known.layout.header.name(*at).unwrap_or_default().to_owned(),
            end: known.amounts.contains(at) || COUNTS.contains(word),
            note: (*word == "column-email" && rule != EmailRule::Keep)
                .then(|| self.words.label(&format!("email-note-{}", rule.id()))),
        };
        known.columns.iter().map(column).collect()
    }

    fn personal(&self, known: &Known) -> Vec<PersonalView> {
        let header = &known.layout.header;
        let mut kinds: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for (at, kind) in personal(header) {
            if !known.columns.iter().any(|(column, _)| *column == at) {
                kinds.entry(kind).or_default().extend(header.name(at).map(str::to_owned));
            }
        }
        let view = |(kind, columns): (tillwise_domain::formats::Personal, _)| PersonalView {
            label: self.words.label(&format!("personal-{}", kind.id())),
            columns,
        };
        kinds.into_iter().map(view).collect()
    }
    /// The one thing to ask about a file, where it leaves something open that only its owner knows.
    fn question(&self, entry: &Entry, known: &Known, refusal: Option<&Error>) -> Option<QuestionView> {
        if known.undecided && entry.choices.format.is_none() {
            let choices = known.formats.iter().take(2).map(|id| ChoiceView {
                id: (*id).to_owned(),
                label: self.words.label(&format!("format-{id}")),
            });
            let text = self.words.label("question-format");
            return Some(QuestionView { id: "format".to_owned(), text, choices: choices.collect() });
        }
        if known.no_currency || refusal.is_some_and(|error| error.words.key == "refused-no-currency") {
            let text = self.words.label("question-currency");
            return Some(QuestionView { id: "currency".to_owned(), text, choices: Vec::new() });
        }
        let refusal = refusal.filter(|error| error.words.key == "refused-day-or-month")?;
        let value = refusal.words.values.iter().find_map(|(name, value)| match (*name, value) {
            ("value", Value::Text(text)) => Some(text.clone()),
            _ => None,
        })?;
        let mut choices = Vec::new();
        for (id, order) in [("day_first", DateOrder::DayFirst), ("month_first", DateOrder::MonthFirst)] {
            let date = value.split_whitespace().next().and_then(|text| day(text, Some(order)))?;
            choices.push(ChoiceView { id: id.to_owned(), label: self.words.date(date) });
        }
        let written = value.split_whitespace().next().unwrap_or(&value).to_owned();
        let words = Words::new("question-day-order")
            .with("value", written)
            .with("first", choices[0].label.clone())
            .with("second", choices[1].label.clone());
        Some(QuestionView { id: "day_order".to_owned(), text: self.say(&words), choices })
    }
}

/// Whether importing an entry would bring anything in.
fn can_come_in(entry: &Entry) -> bool {
    let sound = |counted: &Result<Counted>| counted.as_ref().is_ok_and(|counted| !counted.view.repeated);
    matches!(entry.glance, Glance::Known(_)) && entry.counted.iter().flatten().any(sound)
}

/// A guess is shown as a guess: two digits and noughts.
fn rounded(rows: u64) -> u64 {
    let mut unit = 1;
    while rows / unit >= 100 {
        unit *= 10;
    }
    rows / unit * unit
}
