//! Approved texts back into files for the shop (export-formats 19): written from the file they came from, proved against
//! it cell by cell, with the file that takes everything back beside them.

use super::act::CopyAct;
use super::steps::gate;
use crate::Engine;
use crate::api::requests::Done;
use crate::api::views::{CopyExportFileView, CopyExportLeftView, CopyExportView};
use crate::error::{Code, Error, Result};
use crate::store::backups::write_whole;
use crate::store::copy_source::{self, Imported, Kept};
use crate::store::copy_work::{self, Work};
use crate::store::product_files::{self, ProductFile};
use crate::store::settings;
use jiff::civil::Date;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tillwise_domain::content::states::CopyState;
use tillwise_domain::formats::{Context, Encoding, FORMATS, Header, Layout};
use tillwise_domain::words::Words;
use tillwise_domain::write_back::{
    Change, Proof, Source, Written, as_spreadsheet, prove, way_back, write_back,
};

/// As many products are tried in the shop before the rest.
const FIRST: usize = 2;

/// What would be written.
struct Plan {
    files: Vec<Prepared>,
    left: Vec<Left>,
    /// Products that have a text among those left.
    unwritten: BTreeSet<String>,
    /// Products with new texts that nobody approved yet.
    waiting: usize,
}

/// One file for the shop.
struct Prepared {
    file: ProductFile,
    written: Written,
    proof: Proof,
    /// The products that are in it.
    of: Vec<String>,
}

/// A text that is not in any file.
struct Left {
    title: String,
    field: Words,
    /// What the owner may type into the shop; nothing where it must not go out, or not yet.
    by_hand: Option<String>,
    reason: Words,
}

/// An approved product with its new texts.
struct Ready {
    one: Imported,
    changes: Vec<Change>,
}

impl Engine {
    /// What an export would write, and what stays out.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file.
    pub fn copy_export(&self) -> Result<CopyExportView> {
        let reader = self.reader()?;
        let today = self.today(&settings::shop(reader.sql())?);
        let plan = plan(reader.sql(), today)?;
        Ok(self.export_view(&plan, &[]))
    }

    /// Writes the approved texts into files for the shop, in a folder, and notes that they went out. Without a changed
    /// text no file is written. No file that is there already is written over.
    ///
    /// # Errors
    /// A sentence for the disk; [`Code::Failed`] where a file is not what it must be, and then none is kept.
    pub fn export_copy(&self, folder: &Path) -> Result<(CopyExportView, Done)> {
        let view = self.copy_export()?;
        if view.files.is_empty() && !view.left.iter().any(|left| left.by_hand) {
            let words = match view.left.len() {
                0 => Words::new("said-copy-export-none"),
                count => Words::new("said-copy-export-held").with("count", count),
            };
            let said = self.say(&words);
            return Ok((view, Done { said, ..Done::default() }));
        }
        let mut view = view;
        let done = self.copy_act(None, |act| {
            let plan = plan(act.sql, act.today)?;
            let paths = write(self, &plan, folder)?;
            for file in &plan.files {
                for product in file.of.iter().filter(|product| !plan.unwritten.contains(*product)) {
                    act.went_out(product)?;
                }
            }
            view = self.export_view(&plan, &paths);
            let words = Words::new("said-copy-export").with("products", view.products);
            Ok(words.with("folder", folder.display().to_string()))
        })?;
        Ok((view, done))
    }

    /// The same, into a folder the owner chooses.
    pub(in crate::api) fn choose_and_export_copy(&self) -> Result<Done> {
        match self.host.choose_folder() {
            Some(folder) => self.export_copy(&folder).map(|(_, done)| done),
            None => Ok(Done::default()),
        }
    }

    fn export_view(&self, plan: &Plan, paths: &[PathBuf]) -> CopyExportView {
        let products: usize = plan.files.iter().map(|file| file.written.products()).sum();
        let files = plan.files.iter().map(|file| {
            let proof = Words::new("copy-export-proof")
                .with("rows", file.proof.rows)
                .with("equal", file.proof.equal)
                .with("changed", file.proof.changed);
            let formulas = file.written.formulas().count();
            let mut steps = Vec::new();
            if file.written.products() > FIRST {
                steps.push(Words::new("write-back-steps-first").with("products", FIRST));
            }
            steps.push(Words::new(format!("write-back-steps-{}", file.file.format)));
            if file.file.was_workbook() {
                steps.push(Words::new("write-back-steps-workbook"));
            }
            steps.push(Words::new("write-back-steps-keep"));
            steps.push(Words::new("write-back-steps-no-spreadsheet"));
            CopyExportFileView {
                platform: self.words.label(&format!("format-{}", file.file.format)),
                source: file.file.name.clone(),
                products: file.written.products(),
                texts: file.written.changes.len(),
                proof: self.say(&proof),
                formulas: (formulas > 0)
                    .then(|| self.say(&Words::new("copy-export-formulas").with("count", formulas))),
                steps: steps.iter().map(|step| self.say(step)).collect(),
            }
        });
        let left = plan.left.iter().map(|left| CopyExportLeftView {
            title: left.title.clone(),
            field: self.say(&left.field),
            by_hand: left.by_hand.is_some(),
            reason: self.say(&left.reason),
        });
        let title = if products == 0 { "copy-export-nothing" } else { "copy-export-title" };
        CopyExportView {
            title: self.say(&Words::new(title).with("products", products)),
            waiting: (plan.waiting > 0)
                .then(|| self.say(&Words::new("copy-export-waiting").with("count", plan.waiting))),
            products,
            files: files.collect(),
            left: left.collect(),
            written: paths.iter().map(|path| path.display().to_string()).collect(),
        }
    }
}

impl CopyAct<'_> {
    /// Notes that a product's texts are in a file for the shop; once is enough until they change.
    fn went_out(&mut self, product: &str) -> Result<()> {
        let (one, work) = self.product(product)?;
        match work.state(&one.copy) {
            CopyState::Approved => self.step(&one, &work, CopyState::Exported, ("", false)),
            _ => Ok(()),
        }
    }
}

/// Gathers what is approved, and writes it in memory.
fn plan(sql: &Connection, today: Date) -> Result<Plan> {
    let mut plan = Plan { files: Vec::new(), left: Vec::new(), unwritten: BTreeSet::new(), waiting: 0 };
    let mut by_batch: BTreeMap<i64, Vec<Ready>> = BTreeMap::new();
    let mut worked: Vec<(String, Work)> = copy_work::all(sql)?.into_iter().collect();
    worked.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (product, work) in worked {
        // A product that no file holds any more keeps its texts until one does.
        let Some(one) = copy_source::one(sql, &product)? else { continue };
        let changes = changes(&one, &work);
        if changes.is_empty() {
            continue;
        }
        match work.state(&one.copy) {
            CopyState::Approved | CopyState::Exported => {}
            _ => {
                plan.waiting += 1;
                continue;
            }
        }
        // Evidence may have run out since the approval.
        let open = gate(sql, &product, &work.ticks, ("", ""), today)?.open_claims;
        let reason = if open > 0 {
            Some(Words::new("copy-export-open-claims").with("count", open))
        } else if work.clashes(&one.copy).is_empty() {
            None
        } else {
            Some(Words::new("copy-export-clash"))
        };
        if let Some(reason) = reason {
            changes.iter().for_each(|change| plan.leave(&one, change, &reason, false));
            continue;
        }
        // A text goes into the file that it is from: a newer file may have no column for it.
        let mut of_batch: BTreeMap<i64, Vec<Change>> = BTreeMap::new();
        for change in changes {
            match copy_source::kept(sql, &one, change.field)? {
                Kept::In(batch) => of_batch.entry(batch).or_default().push(change),
                Kept::Outdated => {
                    plan.leave(&one, &change, &Words::new("write-back-left-out-other-text"), false)
                }
                Kept::Nowhere => plan.leave(&one, &change, &Words::new("copy-export-no-file"), false),
            }
        }
        for (batch, changes) in of_batch {
            by_batch.entry(batch).or_default().push(Ready { one: one.clone(), changes });
        }
    }
    for file in product_files::all(sql)? {
        if let Some(ready) = by_batch.remove(&file.batch) {
            prepare(sql, file, &ready, &mut plan)?;
        }
    }
    Ok(plan)
}

/// The owner's texts that differ from the newest file's.
fn changes(one: &Imported, work: &Work) -> Vec<Change> {
    let change = |text: &copy_work::Text| {
        let field = text.key.field(&one.copy.images)?;
        let was = one.copy.text(field)?;
        (was != text.content).then(|| Change {
            key: one.copy.key.clone(),
            field,
            image: Some(text.key.image.clone()).filter(|image| !image.is_empty()),
            was: was.into_owned(),
            text: text.content.clone(),
        })
    };
    work.texts.iter().filter_map(change).collect()
}

impl Plan {
    /// Leaves a text out of the files; `for_hand` says whether its words are listed, ready to be changed by hand.
    fn leave(&mut self, one: &Imported, change: &Change, reason: &Words, for_hand: bool) {
        self.unwritten.insert(one.product.clone());
        self.left.push(Left {
            title: one.copy.title.clone(),
            field: Engine::field_words(change.field),
            by_hand: for_hand.then(|| change.text.clone()),
            reason: reason.clone(),
        });
    }
}

/// Writes the texts of one file, and proves what was written.
fn prepare(sql: &Connection, file: ProductFile, ready: &[Ready], plan: &mut Plan) -> Result<()> {
    let all: Vec<Change> = ready.iter().flat_map(|one| one.changes.iter().cloned()).collect();
    let of = |change: &Change| ready.iter().find(|one| one.one.copy.key == change.key);
    let Some(way) = way_back(&file.format) else {
        let reason = Words::new("write-back-none");
        all.iter().for_each(|change| {
            of(change).into_iter().for_each(|ready| plan.leave(&ready.one, change, &reason, true));
        });
        return Ok(());
    };
    let mut text = Vec::new();
    product_files::read(sql, file.batch, &mut text)?;
    let broken =
        || Error::new(Code::Failed, Words::new("error-copy-export-broken").with("file", file.name.clone()));
    let layout = layout(&file).ok_or_else(broken)?;
    let source = Source::read(text.as_slice(), &layout, &Context::default()).map_err(|_| broken())?;
    drop(text);
    let written = write_back(&source, way, &all);
    let proof =
        prove(&source, way, &written.changes, written.delimiter, &written.file()).map_err(|_| broken())?;
    for out in &written.left_out {
        of(&out.change)
            .into_iter()
            .for_each(|ready| plan.leave(&ready.one, &out.change, &out.reason, out.is_for_hand()));
    }
    if !written.changes.is_empty() {
        let of = ready.iter().map(|one| one.one.product.clone()).collect();
        plan.files.push(Prepared { file, written, proof, of });
    }
    Ok(())
}

/// How a kept file is laid out: its text is UTF-8 by now.
fn layout(file: &ProductFile) -> Option<Layout> {
    Some(Layout {
        encoding: Encoding::from_id("utf-8")?,
        delimiter: file.delimiter,
        rows_above: file.above,
        above: Vec::new(),
        header: Header::new(file.header.iter().map(String::as_str)),
        format: *FORMATS.iter().find(|format| format.id() == file.format)?,
        numbered: false,
        day_order: None,
        repairs: BTreeMap::new(),
        without_email: false,
    })
}

/// Writes the files of a plan; all of them, or none.
fn write(engine: &Engine, plan: &Plan, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    for prepared in &plan.files {
        let stem = Path::new(&prepared.file.name)
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let written = &prepared.written;
        let mut add = |part: &str, text: String| {
            let part = engine.words.label(&format!("copy-export-file-{part}"));
            let path = free(folder, &format!("{stem}-{part}"), &files);
            files.push((path, text));
        };
        add("shop", written.file());
        if written.products() > FIRST {
            add("first", written.first(FIRST));
        }
        add("undo", written.undo());
        add("spreadsheet", written.for_spreadsheets());
    }
    let mut by_hand = plan.left.iter().filter_map(|left| Some((left, left.by_hand.as_ref()?))).peekable();
    if by_hand.peek().is_some() {
        let heads = ["product", "field", "text", "reason"];
        let mut rows: Vec<Vec<String>> = vec![
            heads.iter().map(|head| engine.words.label(&format!("copy-export-by-hand-{head}"))).collect(),
        ];
        rows.extend(by_hand.map(|(left, text)| {
            vec![left.title.clone(), engine.say(&left.field), text.clone(), engine.say(&left.reason)]
        }));
        let path = free(folder, &engine.words.label("copy-export-file-by-hand"), &files);
        files.push((path, as_spreadsheet(rows.iter().map(Vec::as_slice))));
    }
    if files.is_empty() {
        return Ok(Vec::new());
    }
    std::fs::create_dir_all(folder).map_err(|fault| no_folder(folder, &fault))?;
    let mut done: Vec<PathBuf> = Vec::new();
    for (path, text) in &files {
        if let Err(fault) = write_whole(path, text.as_bytes()) {
            // Half a set of files would look like a whole one.
            for path in &done {
                let _ = std::fs::remove_file(path);
            }
            return Err(fault);
        }
        done.push(path.clone());
    }
    Ok(done)
}

/// Why a folder cannot be written into.
fn no_folder(folder: &Path, fault: &std::io::Error) -> Error {
    match fault.kind() {
        ErrorKind::AlreadyExists
        | ErrorKind::NotADirectory
        | ErrorKind::NotFound
        | ErrorKind::PermissionDenied => {
            let words = Words::new("error-copy-export-folder").with("folder", folder.display().to_string());
            Error::new(Code::Failed, words)
        }
        _ => Error::file(folder, fault),
    }
}

/// A name that is not taken: `products-for-the-shop.csv`, `products-for-the-shop-2.csv`.
fn free(folder: &Path, stem: &str, taken: &[(PathBuf, String)]) -> PathBuf {
    let names = std::iter::once(format!("{stem}.csv")).chain((2..).map(|n| format!("{stem}-{n}.csv")));
    let mut paths = names.map(|name| folder.join(name));
    let free = |path: &PathBuf| !path.exists() && !taken.iter().any(|(other, _)| other == path);
    paths.find(free).unwrap_or_else(|| folder.join(stem))
}
