//! What the preview page shows: cells in words, what will happen, and what is left to ask.

use super::preview::{group_id, in_brackets, name_of, repairs_of};
use super::views::{
    ChoiceView, EmailChoiceView, EmailView, ExampleView, PersonalView, PreviewCellView, PreviewColumnView,
    PreviewFileView, PreviewRowView, PreviewSumView, PreviewView, ProblemGroupView, QuestionView,
    RepairedView, WillView,
};
use crate::choices::{ENCODINGS, day_order_id, encoding_id};
use crate::email::{EmailRule, Emails};
use crate::error::{Error, Result};
use crate::looking::{Counted, Entry, Glance, Known, NAMELESS, SAMPLE};
use crate::{Engine, unpoisoned};
use std::collections::BTreeMap;
use tillwise_domain::formats::{
    DateOrder, Decided, Encoding, Row, Table, amount, day, instant, moment, personal,
};
use tillwise_domain::ledger::{RecordKind, When, normalised_email};
use tillwise_domain::money::{Currency, Money, grouped};
use tillwise_domain::words::{Value, Words};

/// How many problems of a kind are shown.
const EXAMPLES: usize = 3;
/// How many columns of an unknown file are shown.
const UNKNOWN_COLUMNS: usize = 12;
/// A longer cell is cut: the table shows what it is, not all of it.
const LONGEST: usize = 60;
/// Words of columns that say something about the whole record: where a row repeats it, it is shown once.
const OF_RECORD: [&str; 7] = [
    "column-placed",
    "column-email",
    "column-state",
    "column-currency",
    "column-id",
    "column-day",
    "column-payment",
];
/// Words of columns that hold numbers and no money.
const COUNTS: [&str; 7] = [
    "column-sessions",
    "column-visitors",
    "column-checkouts",
    "column-quantity",
    "column-orders",
    "column-stock",
    "column-available",
];

impl Engine {
    /// The preview page, or nothing where no file is being looked at.
    pub(super) fn preview(&self) -> Result<Option<PreviewView>> {
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
            let what = known.layout.format.records().plural();
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
            repeated: false,
            remembered: entry.remembered,
            remember: entry.remember,
        };
        match &entry.glance {
            Glance::Refused(error) => view.refused = Some(self.say(&error.words)),
            Glance::Unknown(table) => self.fill_unknown(&mut view, table),
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
                .with("encoding", Words::new(format!("encoding-{}", encoding_id(encoding))))
                .with("delimiter", Words::new(format!("delimiter-{delimiter}")))
                .with("row", (rows_above + 1).to_string()),
        )
    }

    fn fill_encodings(&self, view: &mut PreviewFileView, encoding: Encoding) {
        view.encoding = encoding_id(encoding).to_owned();
        view.encodings = ENCODINGS
            .iter()
            .map(|encoding| encoding_id(*encoding))
            .map(|id| ChoiceView { id: id.to_owned(), label: self.words.label(&format!("encoding-{id}")) })
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
            word: (*word != NAMELESS).then(|| self.words.label(word)),
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

    fn rows_shown(
        &self,
        entry: &Entry,
        known: &Known,
        decided: &Decided,
        emails: &Emails,
        zone: &jiff::tz::TimeZone,
    ) -> Vec<PreviewRowView> {
        let first = entry.counted.iter().flatten().next().and_then(|outcome| outcome.as_ref().ok());
        let problems = first.map(|counted| &counted.problems[..]).unwrap_or_default();
        let currency_column = word_at(known, "column-currency");
        let (mut above, mut currency): (Option<&(Row, String)>, Option<Currency>) = (None, None);
        let mut shown = Vec::new();
        for now @ (row, key) in &known.rows {
            let same = above.is_some_and(|(_, other)| other == key && !key.is_empty());
            let written = row.cell(currency_column).parse().ok();
            currency = written.or(currency.filter(|_| same)).or(entry.choices.currency);
            let problem_at = |column: Option<usize>| {
                let of_cell =
                    problems.iter().find(|problem| problem.line == row.line && problem.column == column);
                of_cell.map(|problem| problem.reason.clone())
            };
            let cell = |(place, (at, word)): (usize, &(usize, &'static str))| {
                let raw = row.cell(Some(*at));
                let why = problem_at(Some(*at));
                if same && place == 0 {
                    let text = self.words.label(same_word(known.layout.format.records()));
                    return PreviewCellView { text, same: true, why };
                }
                let repeats = above.is_some_and(|(other, _)| other.cell(Some(*at)) == raw);
                // What stands on the first row of an order alone is left blank here as it is in the file.
                if same && why.is_none() && (raw.is_empty() || (repeats && OF_RECORD.contains(word))) {
                    return PreviewCellView { text: String::new(), same: true, why };
                }
                let heading = known.layout.header.name(*at).unwrap_or_default();
                let money = in_brackets(heading).or(currency);
                let text = match why {
                    Some(_) => cut(raw),
                    None => self.in_words(known, (*at, word), raw, (decided, emails, zone, money)),
                };
                PreviewCellView { text, same: false, why }
            };
            shown.push(PreviewRowView {
                line: row.line,
                cells: known.columns.iter().enumerate().map(cell).collect(),
                why: problem_at(None),
            });
            above = Some(now);
        }
        shown
    }

    /// A cell as the import understands it: dates written out, amounts with their currency.
    fn in_words(
        &self,
        known: &Known,
        (at, word): (usize, &str),
        raw: &str,
        (decided, emails, zone, money): (&Decided, &Emails, &jiff::tz::TimeZone, Option<Currency>),
    ) -> String {
        if raw.is_empty() {
            return String::new();
        }
        if word == "column-email" {
            let shown = normalised_email(raw).and_then(|email| emails.shown(&email));
            return shown.unwrap_or_default();
        }
        if known.amounts.contains(&at) || COUNTS.contains(&word) {
            let Ok(Some(value)) = amount(raw, decided.mark(at)) else { return cut(raw) };
            let exact = money.filter(|_| !COUNTS.contains(&word)).and_then(|currency| {
                Money::from_decimal(value, currency).filter(|money| money.decimal() == value)
            });
            return exact.map_or_else(|| grouped(&value.to_string()), Money::shown);
        }
        if let Some((moment, offset)) = instant(raw) {
            let there =
                jiff::tz::Offset::from_seconds(i32::from(offset) * 60).map(|there| there.to_datetime(moment));
            return there.map_or_else(|_| cut(raw), |there| self.moment_words(there));
        }
        if known.dates.contains(&at) {
            if let Some(date) = day(raw, decided.order(at)).filter(|_| !raw.contains(':')) {
                return self.words.date(date);
            }
            if let Some(When::Instant(moment)) = moment(raw, decided.order(at), zone) {
                return self.moment_words(moment.to_zoned(zone.clone()).datetime());
            }
        }
        cut(raw)
    }

    fn moment_words(&self, there: jiff::civil::DateTime) -> String {
        let clock = format!("{:02}:{:02}", there.hour(), there.minute());
        self.say(&Words::new("when").with("date", self.words.date(there.date())).with("clock", clock))
    }

    fn groups(&self, entry: &Entry) -> Vec<ProblemGroupView> {
        let mut groups: BTreeMap<(String, Option<usize>), ProblemGroupView> = BTreeMap::new();
        for (part, outcome) in entry.counted.iter().flatten().enumerate() {
            let Ok(counted) = outcome else { continue };
            let kinds = counted.findings.iter().flat_map(|findings| &findings.kinds);
            for ((key, column), count) in kinds {
                let group = groups.entry((key.clone(), *column)).or_insert_with(|| ProblemGroupView {
                    id: group_id(key, *column),
                    title: String::new(),
                    count: 0,
                    count_said: String::new(),
                    examples: Vec::new(),
                    repair: None,
                });
                group.count += count;
            }
            for problem in &counted.problems {
                let Some(group) = groups.get_mut(&(problem.reason_key.clone(), problem.column)) else {
                    continue;
                };
                if group.examples.len() == EXAMPLES {
                    continue;
                }
                let several = entry.parts.len() > 1;
                let place = Words::new(if several { "place-of-part" } else { "place" })
                    .with("line", grouped(&problem.line.to_string()))
                    .with("part", entry.parts.get(part).map(|part| part.name.clone()).unwrap_or_default());
                group.examples.push(ExampleView {
                    part,
                    place: self.say(&place),
                    line: problem.line,
                    column: problem.column,
                    heading: problem.heading.clone(),
                    value: problem.value.clone(),
                    reason: problem.reason.clone(),
                });
            }
        }
        let mut groups: Vec<((String, Option<usize>), ProblemGroupView)> = groups.into_iter().collect();
        for ((key, _), group) in &mut groups {
            let general = format!("group-{key}");
            group.title = match group.examples.first() {
                _ if self.words.knows(&general) => self.words.label(&general),
                Some(example) => example.reason.clone(),
                None => String::new(),
            };
            let count = i64::try_from(group.count).unwrap_or(i64::MAX);
            group.count_said = self.say(
                &Words::new("preview-rows")
                    .with("count", count)
                    .with("shown", grouped(&group.count.to_string())),
            );
            group.repair = repairs_of(entry, &group.id).map(|(kind, cells)| {
                let all = cells.len() as u64 == group.count;
                let words = Words::new(if all { "repair-all" } else { "repair-some" })
                    .with("repair", Words::new(format!("repair-{kind}")))
                    .with("cells", cells.len())
                    .with("count", count);
                self.say(&words)
            });
        }
        // What can be put right first; what only follows from another row last.
        groups.sort_by_key(|((key, _), group)| {
            (group.repair.is_none(), key.ends_with("-left-out"), std::cmp::Reverse(group.count))
        });
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn sums(&self, counted: &[&Counted], parts: usize) -> Vec<PreviewSumView> {
        if counted.len() < parts || counted.iter().any(|counted| counted.view.repeated) {
            return Vec::new();
        }
        let (mut ours, mut theirs): (
            BTreeMap<Currency, i128>,
            BTreeMap<Option<Currency>, rust_decimal::Decimal>,
        ) = Default::default();
        let mut heading = None;
        for counted in counted {
            for (currency, minor) in counted.findings.iter().flat_map(|findings| &findings.sums) {
                *ours.entry(*currency).or_default() += minor;
            }
            if let Some(column) = &counted.column {
                heading = Some(&column.heading);
                for (currency, sum) in &column.sums {
                    *theirs.entry(*currency).or_default() += sum;
                }
            }
        }
        let Some(heading) = heading else { return Vec::new() };
        let only = ours.len() == 1;
        ours.into_iter()
            .filter_map(|(currency, minor)| {
                let ours = Money::new(i64::try_from(minor).ok()?, currency);
                // Cells without a currency are of the only one there is.
                let nameless = theirs.get(&None).copied().filter(|_| only).unwrap_or_default();
                let theirs = theirs.get(&Some(currency)).copied().unwrap_or_default() + nameless;
                let equal = theirs == ours.decimal();
                let file = Money::from_decimal(theirs, currency)?;
                let words = Words::new(if equal { "sum-equal" } else { "sum-differs" })
                    .with("heading", heading.clone())
                    .with("sum", ours)
                    .with("file", file);
                Some(PreviewSumView { said: self.say(&words), equal })
            })
            .collect()
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

fn word_at(known: &Known, word: &str) -> Option<usize> {
    known.columns.iter().find(|(_, key)| *key == word).map(|(at, _)| *at)
}

fn same_word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Order => "same-order",
        RecordKind::Product => "same-product",
        _ => "same-as-above",
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// A guess is shown as a guess: two digits and noughts.
fn rounded(rows: u64) -> u64 {
    let mut unit = 1;
    while rows / unit >= 100 {
        unit *= 10;
    }
    rows / unit * unit
}
