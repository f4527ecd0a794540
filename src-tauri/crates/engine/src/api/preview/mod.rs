//! Looking at files before they are imported: the acts of the preview page. What is shown is made in `view`.

mod cells;
mod mapping;
mod problems;
mod repairs;
mod sums;
mod view;

use repairs::{repairs_of, same_slips};
use sums::column_sum;

use super::data::{Bring, Run, Tables};
use super::requests::{Done, PreviewSetting, RefusedView, Topic};
use crate::choices::{Choices, day_order_from, format_from, remembered_under};
use crate::email::{EmailRule, Emails};
use crate::error::{Code, Error, Result};
use crate::import::Imported;
use crate::looking::{AT_ONCE, Counted, Entry, Glance, Looking, Repaired, glance, same_export, stem_of_part};
use crate::store::{mappings, product_files, settings};
use crate::unpack::{Part, file_name};
use crate::{Engine, skipped, unpoisoned};
use jiff::tz::TimeZone;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tillwise_domain::formats::{Encoding, Header, Refusal, sniff_as, sniff_told};
use tillwise_domain::money::Currency;
use tillwise_domain::words::Words;
use tillwise_domain::write_back::way_back;

impl Engine {
    /// Looks at files: they are shown on the preview page, and nothing is written. Small files are counted at once.
    ///
    /// # Errors
    /// While another import runs.
    pub fn look_at(&self, files: &[PathBuf]) -> Result<Done> {
        if files.is_empty() {
            return Ok(Done { said: self.words.label("said-no-file-chosen"), ..Done::default() });
        }
        self.not_while_importing()?;
        let claim = self.claim()?;
        for file in files {
            match self.parts_of(file) {
                Ok(Tables { parts, left_out }) => {
                    for (name, why) in left_out {
                        self.add_part(Part::file(file).named(name), Some(why))?;
                    }
                    parts.into_iter().try_for_each(|part| self.add_part(part, None))?;
                }
                Err(error) if error.code == Code::Cancelled => return Err(error),
                Err(error) => self.add_part(Part::file(file), Some(error))?,
            }
        }
        drop(claim);
        if is_small(&unpoisoned(&self.looking)) {
            self.count_all()?;
        }
        Ok(self.looked())
    }

    fn looked(&self) -> Done {
        Done { changed: vec![Topic::Preview], ..Done::default() }
    }

    /// Adds a table to what is looked at; `refused` where it is known already that it cannot be read.
    fn add_part(&self, part: Part, refused: Option<Error>) -> Result<()> {
        let choices = self.remembered(&part);
        let (email, zone) = self.looking_at(None)?;
        let mut looking = unpoisoned(&self.looking);
        looking.turn += 1;
        let same = |other: &Part| (&other.path, &other.name) == (&part.path, &part.name);
        if looking.entries.iter().any(|entry| entry.parts.iter().any(same)) {
            return Ok(());
        }
        let looked = || glance(&part, &choices, email.rule, &zone);
        let seen = refused.map_or_else(looked, Glance::Refused);
        let known = |glance: &Glance| match glance {
            Glance::Known(known) => Some((known.layout.format.id(), known.header.clone())),
            _ => None,
        };
        let of_one_export = looking.entries.iter_mut().find(|entry| {
            known(&seen).is_some()
                && known(&entry.glance) == known(&seen)
                && same_export(&entry.parts[0].name, &part.name)
        });
        match of_one_export {
            Some(entry) => {
                entry.parts.push(part);
                entry.parts.sort_by_key(|part| (part.name.len(), part.name.clone()));
                entry.repairs.push(BTreeMap::new());
                entry.look_again(email.rule, &zone);
            }
            None => {
                let id = looking.next;
                looking.next += 1;
                looking.entries.push(Entry {
                    id,
                    parts: vec![part],
                    remembered: choices.is_said(),
                    choices,
                    repairs: vec![BTreeMap::new()],
                    repaired: Vec::new(),
                    remember: true,
                    mapped: BTreeMap::new(),
                    glance: seen,
                    counted: None,
                });
            }
        }
        Ok(())
    }

    /// What the owner said earlier about files with these columns.
    pub(super) fn remembered(&self, part: &Part) -> Choices {
        // A shop that is not there or cannot be read remembers nothing; whoever writes to it says why.
        let (Ok(start), Ok(reader)) = (part.start(), self.reader()) else { return Choices::default() };
        let header = remembered_under(&start, part.numbered);
        let known = header.and_then(|header| mappings::get(reader.sql(), &header).ok()?);
        let known = known.map(|text| Choices::from_json(&text)).unwrap_or_default();
        if known.format.is_some() || known.mapping.is_some() {
            return known;
        }
        Choices { format: part_of_a_product_file(reader.sql(), &start, part.numbered), ..known }
    }

    /// The rule for e-mail addresses that holds now, and the zone times are read in.
    pub(super) fn looking_at(&self, wanted: Option<EmailRule>) -> Result<(Emails, TimeZone)> {
        let (email, spare) = {
            let mut looking = unpoisoned(&self.looking);
            if looking.spare.is_none() {
                looking.spare = self.host.random();
            }
            (wanted.or(looking.email), looking.spare)
        };
        match self.reader() {
            Ok(reader) => {
                let zone = settings::shop(reader.sql())?.zone();
                Ok((Emails::new(Some(reader.sql()), email, spare)?, zone))
            }
            Err(error) if error.code == Code::NoShop => {
                let zone = self.host.time_zone().and_then(|name| TimeZone::get(&name).ok());
                Ok((Emails::new(None, email, spare)?, zone.unwrap_or(TimeZone::UTC)))
            }
            Err(error) => Err(error),
        }
    }

    /// Changes what is said about a file, and looks at it again. Everything else that was said stays.
    fn say_of(&self, file: u32, say: impl FnOnce(&mut Entry) -> Result<()>) -> Result<Done> {
        let (email, zone) = self.looking_at(None)?;
        let small = {
            let mut looking = unpoisoned(&self.looking);
            looking.turn += 1;
            let missing = || Error::invalid(Words::new("error-no-preview-file"));
            let entry = looking.entries.iter_mut().find(|entry| entry.id == file).ok_or_else(missing)?;
            say(entry)?;
            entry.look_again(email.rule, &zone);
            // Files that overlap count differently once one of them does.
            looking.entries.iter_mut().for_each(|entry| entry.counted = None);
            is_small(&looking)
        };
        if small && !self.job.is_claimed() {
            self.count_all()?;
        }
        Ok(self.looked())
    }

    pub(super) fn set_preview(
        &self,
        file: u32,
        setting: PreviewSetting,
        value: Option<&str>,
    ) -> Result<Done> {
        let wrong =
            || Error::invalid(Words::new("error-preview-value").with("value", value.unwrap_or_default()));
        self.say_of(file, |entry| {
            let choices = &mut entry.choices;
            match setting {
                PreviewSetting::DayOrder => {
                    choices.day_order = value.map(|id| day_order_from(id).ok_or_else(wrong)).transpose()?;
                }
                PreviewSetting::Encoding => {
                    choices.encoding = value.map(|id| Encoding::from_id(id).ok_or_else(wrong)).transpose()?;
                }
                PreviewSetting::Format => {
                    choices.format = value.map(|id| format_from(id).ok_or_else(wrong)).transpose()?;
                }
                PreviewSetting::Currency => {
                    let no_currency = |code: &str| {
                        Error::invalid(Words::new("error-no-currency").with("value", code.to_owned()))
                    };
                    let read = |code: &str| code.parse::<Currency>().map_err(|_| no_currency(code));
                    choices.currency = value.map(read).transpose()?;
                }
                PreviewSetting::Remember => entry.remember = value.is_some(),
            }
            Ok(())
        })
    }

    pub(super) fn set_preview_email(&self, rule: EmailRule) -> Result<Done> {
        let (emails, zone) = self.looking_at(Some(rule))?;
        let small = {
            let mut looking = unpoisoned(&self.looking);
            looking.turn += 1;
            looking.email = Some(rule);
            looking.entries.iter_mut().for_each(|entry| entry.look_again(emails.rule, &zone));
            is_small(&looking)
        };
        if small && !self.job.is_claimed() {
            self.count_all()?;
        }
        Ok(self.looked())
    }

    /// Puts right every cell of a group of which it is certain what it was meant to say.
    pub(super) fn repair_preview(&self, file: u32, group: &str) -> Result<Done> {
        self.say_of(file, |entry| {
            let Some((kind, mut cells)) = repairs_of(entry, group) else {
                return Err(Error::invalid(Words::new("error-no-repair")));
            };
            let more = same_slips(entry, kind, &cells)?;
            cells.extend(more);
            let said = Words::new("repaired")
                .with("repair", Words::new(format!("repair-{kind}")))
                .with("count", cells.len());
            entry.repaired.push(Repaired {
                said: self.say(&said),
                cells: cells.iter().map(|(part, line, column, _)| (*part, *line, *column)).collect(),
            });
            for (part, line, column, text) in cells {
                if let Some(repairs) = entry.repairs.get_mut(part) {
                    repairs.insert((line, column), text);
                }
            }
            Ok(())
        })
    }

    /// Puts one cell right as the owner typed it, or back as it stands in the file.
    pub(super) fn edit_preview_cell(
        &self,
        file: u32,
        (part, line, column): (usize, u64, usize),
        text: Option<String>,
    ) -> Result<Done> {
        self.say_of(file, |entry| {
            let missing = || Error::invalid(Words::new("error-no-preview-file"));
            let repairs = entry.repairs.get_mut(part).ok_or_else(missing)?;
            let cells = BTreeSet::from([(part, line, column)]);
            entry.repaired.retain(|repaired| repaired.cells != cells);
            match text {
                Some(text) => {
                    let said =
                        Words::new("repaired-cell").with("line", line.to_string()).with("text", text.clone());
                    entry.repaired.push(Repaired { said: self.say(&said), cells });
                    repairs.insert((line, column), text);
                }
                None => drop(repairs.remove(&(line, column))),
            }
            Ok(())
        })
    }

    /// Takes a group of repairs back: its rows are left out again.
    pub(super) fn unrepair_preview(&self, file: u32, at: usize) -> Result<Done> {
        self.say_of(file, |entry| {
            if at >= entry.repaired.len() {
                return Err(Error::invalid(Words::new("error-no-repair")));
            }
            for (part, line, column) in entry.repaired.remove(at).cells {
                if let Some(repairs) = entry.repairs.get_mut(part) {
                    repairs.remove(&(line, column));
                }
            }
            Ok(())
        })
    }

    pub(super) fn drop_from_preview(&self, file: u32) -> Result<Done> {
        let left = {
            let mut looking = unpoisoned(&self.looking);
            looking.turn += 1;
            looking.entries.retain(|entry| entry.id != file);
            looking.entries.iter_mut().for_each(|entry| entry.counted = None);
            looking.entries.len()
        };
        if left == 0 {
            return Ok(self.forget_preview());
        }
        if is_small(&unpoisoned(&self.looking)) {
            self.count_all()?;
        }
        Ok(self.looked())
    }

    pub(super) fn forget_preview(&self) -> Done {
        self.job.stop();
        let mut looking = unpoisoned(&self.looking);
        *looking = Looking { turn: looking.turn + 1, next: looking.next, ..Looking::default() };
        self.looked()
    }

    /// Counts what importing would do, on a copy that is thrown away.
    pub(super) fn count_preview(&self) -> Result<Done> {
        self.count_all()?;
        Ok(self.looked())
    }

    /// What the shop is now: counts of another state are counted again.
    pub(super) fn stamp(&self) -> Result<Option<(PathBuf, u64)>> {
        match self.reader() {
            Ok(reader) => Ok(Some((self.shop_file(), settings::changes(reader.sql())?))),
            Err(error) if error.code == Code::NoShop => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn count_all(&self) -> Result<()> {
        let _claim = self.claim()?;
        let (turn, email, spare, brings) = {
            let looking = unpoisoned(&self.looking);
            (looking.turn, looking.email, looking.spare, brings_of(&looking))
        };
        let files: Vec<Bring> = brings.iter().flat_map(|(_, brings)| brings.clone()).collect();
        if files.is_empty() {
            return Ok(());
        }
        let rehearsal = self.rehearse()?;
        let run = Run { dry_run: true, email, spare, remember: &[] };
        let (outcomes, shop) = self.import_all(&rehearsal.engine.shop_file(), &files, &run)?;
        let was_stopped =
            |outcome: &Result<Imported>| matches!(outcome, Err(error) if error.code == Code::Cancelled);
        if outcomes.iter().any(was_stopped) || outcomes.len() < files.len() {
            return Err(Error::new(Code::Cancelled, Words::new("error-look-cancelled")));
        }
        let zone = shop.zone();
        let mut counted = outcomes.into_iter().zip(&files).map(|(outcome, bring)| {
            let mut imported = outcome?;
            let findings = imported.findings.take();
            let column = findings.as_ref().map(|findings| column_sum(bring, findings, &zone)).transpose()?;
            let kept = imported.problems.clone();
            let view = self.batch_view(imported, &shop);
            Ok(Counted { view, problems: kept, findings, column: column.flatten() })
        });
        let mut by_entry: BTreeMap<u32, Vec<Result<Counted>>> = BTreeMap::new();
        for (id, parts) in &brings {
            by_entry.insert(*id, counted.by_ref().take(parts.len()).collect());
        }
        drop(counted);
        let stamp = self.stamp()?;
        let mut looking = unpoisoned(&self.looking);
        looking.stamp = stamp;
        // Something else was said meanwhile: these are counts of what no longer is.
        if looking.turn == turn {
            for entry in &mut looking.entries {
                entry.counted = by_entry.remove(&entry.id);
            }
        }
        Ok(())
    }

    /// Imports what was looked at, with everything that was said about it.
    pub(super) fn import_previewed(&self) -> Result<Done> {
        let _claim = self.claim()?;
        let (email, spare, brings, remember) = {
            let looking = unpoisoned(&self.looking);
            let remember: Vec<(String, Option<String>)> = looking
                .entries
                .iter()
                .filter_map(|entry| match &entry.glance {
                    Glance::Known(known) => {
                        let choices = entry.remember && entry.choices.is_said();
                        Some((known.header.clone(), choices.then(|| entry.choices.to_json())))
                    }
                    _ => None,
                })
                .collect();
            (looking.email, looking.spare, brings_of(&looking), remember)
        };
        let files: Vec<Bring> = brings.iter().flat_map(|(_, brings)| brings.clone()).collect();
        if files.is_empty() {
            return Err(Error::invalid(Words::new("error-nothing-to-import")));
        }
        let run = Run { dry_run: false, email, spare, remember: &remember };
        let (outcomes, shop) = self.import_all(&self.shop_file(), &files, &run)?;
        let changed =
            vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings, Topic::Preview];
        let mut done = Done { changed, ..Done::default() };
        let stopped = outcomes.len() < files.len()
            || outcomes.iter().any(|outcome| matches!(outcome, Err(error) if error.code == Code::Cancelled));
        let mut said = Vec::new();
        let mut outcomes = outcomes.into_iter().zip(&files);
        for (_, parts) in &brings {
            let (mut whole, mut repeated) = (None, true);
            for (outcome, bring) in outcomes.by_ref().take(parts.len()) {
                match outcome {
                    Ok(imported) => {
                        repeated &= imported.repeated;
                        whole = Some(add_up(whole, &imported.batch));
                        done.batches.push(self.batch_view(imported, &shop));
                    }
                    Err(error) => {
                        let message = self.say(&error.words);
                        said.push(message.clone());
                        done.refused.push(RefusedView { file: bring.part.name.clone(), message });
                    }
                }
            }
            if let Some(batch) = whole {
                said.push(self.said_of(&batch, repeated));
            }
        }
        done.said = said.join(" ");
        if !stopped {
            let mut looking = unpoisoned(&self.looking);
            *looking = Looking { turn: looking.turn + 1, next: looking.next, ..Looking::default() };
        }
        Ok(done)
    }

    /// Saves the rows that would be left out as a file the owner can open in a spreadsheet.
    pub(super) fn save_skipped(&self, file: u32) -> Result<Done> {
        let (emails, zone) = self.looking_at(None)?;
        let (name, parts) = {
            let looking = unpoisoned(&self.looking);
            let missing = || Error::invalid(Words::new("error-no-preview-file"));
            let entry = looking.entries.iter().find(|entry| entry.id == file).ok_or_else(missing)?;
            let parts: Vec<(Part, Choices)> = entry
                .parts
                .iter()
                .cloned()
                .enumerate()
                .map(|(at, part)| (part, entry.choices_of(at)))
                .collect();
            (name_of(entry), parts)
        };
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let Some(to) = self.host.save_file(&format!("{stem}-skipped.csv")) else {
            return Ok(Done::default());
        };
        let count = skipped::save(&parts, (emails.rule, &zone), &self.words, &to)?;
        Ok(Done { said: self.said_saved(count, &to), ..Done::default() })
    }

    /// Saves the rows an import of a file leaves out; gives the sentence that says so.
    ///
    /// # Errors
    /// The file's refusal, or a sentence for the disk.
    pub fn save_skipped_of(
        &self,
        files: &[PathBuf],
        table: &str,
        options: crate::ImportOptions,
        to: &Path,
    ) -> Result<String> {
        let mut part = None;
        for file in files.iter().filter(|file| table.starts_with(&file_name(file))) {
            part = part.or(self.parts_of(file)?.parts.into_iter().find(|part| part.name == table));
        }
        let gone = || Error::invalid(Words::new("error-file-missing").with("file", table.to_owned()));
        let part = part.ok_or_else(gone)?;
        let choices = options.choices().or(self.remembered(&part));
        let (emails, zone) = self.looking_at(options.email)?;
        let count = skipped::save(&[(part, choices)], (emails.rule, &zone), &self.words, to)?;
        Ok(self.said_saved(count, to))
    }

    fn said_saved(&self, count: u64, to: &Path) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.say(&Words::new("said-skipped-saved").with("count", count).with("file", crate::error::shown(to)))
    }
}

/// What a file is called: the export its parts are of.
pub(super) fn name_of(entry: &Entry) -> String {
    match &entry.parts[..] {
        [one] => one.name.clone(),
        parts => parts.first().and_then(|part| stem_of_part(&part.name)).unwrap_or_default(),
    }
}

fn is_small(looking: &Looking) -> bool {
    let parts = looking.entries.iter().flat_map(|entry| &entry.parts);
    parts.map(|part| part.size().unwrap_or_default()).sum::<u64>() <= AT_ONCE
}

/// The files that can be imported, with what was said about each.
fn brings_of(looking: &Looking) -> Vec<(u32, Vec<Bring>)> {
    let known = looking.entries.iter().filter(|entry| matches!(&entry.glance, Glance::Known(_)));
    known
        .map(|entry| {
            let parts = entry.parts.iter().cloned().enumerate();
            (entry.id, parts.map(|(at, part)| Bring { part, choices: entry.choices_of(at) }).collect())
        })
        .collect()
}

/// Several parts of one export as one batch, to be spoken of in one sentence.
fn add_up(
    whole: Option<crate::store::batches::Batch>,
    part: &crate::store::batches::Batch,
) -> crate::store::batches::Batch {
    let Some(mut whole) = whole else { return part.clone() };
    whole.new += part.new;
    whole.updated += part.updated;
    whole.unchanged += part.unchanged;
    whole.rows_skipped += part.rows_skipped;
    whole
}

/// The format of a file that is nothing known by itself, and has some of the columns of a product file of this shop:
/// what was written for the shop, or another export of the same products.
fn part_of_a_product_file(sql: &Connection, start: &[u8], numbered: bool) -> Option<&'static str> {
    if !matches!(sniff_as(start, numbered), Err(Refusal::Unknown { .. })) {
        return None;
    }
    product_files::all(sql).ok()?.into_iter().find_map(|file| {
        let whole = Header::new(file.header.iter().map(String::as_str));
        let layout = sniff_told(start, numbered, None, Some(&file.format)).ok()?;
        way_back(&file.format)?.is_part(&layout.header, &whole).then(|| layout.format.id())
    })
}
