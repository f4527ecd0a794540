//! What the window may ask: the two lists behind the two doors. `query` never writes; `mutate` may.

use super::views::{
    Appearance, BatchView, DataView, KpiHistoryView, PreviewView, ProgressView, ReadinessView, SettingsView,
    ShellView, StackView, TodayView, VerifyView, WeekView,
};
use crate::email::EmailRule;
use serde::{Deserialize, Serialize};
use tillwise_domain::formats::{Field, MappedKind};
use tillwise_domain::kpis::{KpiId, TypedFigure};
use tillwise_domain::readiness::Cause;
use tillwise_domain::stack::{Cycle, Job, Layer, ToolStatus};
use ts_rs::TS;

/// A question; answering it writes nothing.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Query {
    /// The frame.
    Shell,
    /// Where the running import stands.
    Progress,
    /// The Today page.
    Today,
    /// The Data page.
    Data,
    /// What the data carries.
    Readiness,
    /// The Stack page.
    Stack,
    /// The KPIs of a week, or of the newest full week.
    Week {
        /// `2026-W46`, or nothing.
        week: Option<String>,
    },
    /// One KPI with its history up to a week.
    KpiHistory {
        /// The KPI.
        kpi: KpiId,
        /// `2026-W46`, or nothing for the newest full week.
        week: Option<String>,
    },
    /// The Settings page.
    Settings,
    /// Checks the shop file and its backups.
    Verify,
    /// The files that are being looked at before they are imported.
    Preview,
}

/// An answer, under the same name as its question.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Answer {
    /// The frame.
    Shell(ShellView),
    /// Where the running import stands.
    Progress {
        /// Nothing when no import runs.
        running: Option<ProgressView>,
    },
    /// The Today page.
    Today(TodayView),
    /// The Data page.
    Data(DataView),
    /// What the data carries.
    Readiness(ReadinessView),
    /// The Stack page.
    Stack(StackView),
    /// The KPIs of a week.
    Week(WeekView),
    /// One KPI with its history.
    KpiHistory(KpiHistoryView),
    /// The Settings page.
    Settings(SettingsView),
    /// What the checks found.
    Verify(VerifyView),
    /// The files that are being looked at.
    Preview {
        /// Nothing when no file is being looked at.
        open: Option<PreviewView>,
    },
}

/// An act; it may write, and says what it changed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Mutation {
    /// Keeps what the owner types about a week's work, or forgets it.
    SetProcessFigure {
        /// Which figure.
        figure: TypedFigure,
        /// The week's label.
        week: String,
        /// The value as typed; nothing to forget it.
        value: Option<String>,
    },
    /// Opens the system's file dialog and looks at what the owner chooses.
    ChooseFiles,
    /// Looks at the files that were last dropped on the window.
    ImportDropped,
    /// Looks at files whose paths the owner typed.
    ImportPaths {
        /// One path for each file.
        paths: Vec<String>,
    },
    /// Counts what importing the files that are looked at would do.
    CountPreview,
    /// Says something about a file that is looked at; everything else that was said about it stays.
    SetPreview {
        /// The file.
        file: u32,
        /// What is said.
        setting: PreviewSetting,
        /// The value, or nothing to have it found out again.
        value: Option<String>,
    },
    /// Says what a table of no known export holds; which column is what is guessed from there.
    MapPreview {
        /// The file.
        file: u32,
        /// What it holds, or nothing to take that back.
        kind: Option<MappedKind>,
    },
    /// Says what one column of such a table is.
    MapPreviewColumn {
        /// The file.
        file: u32,
        /// The column's position.
        column: usize,
        /// What it holds, or nothing to leave it out.
        field: Option<Field>,
    },
    /// Says what becomes of e-mail addresses from the next import on.
    SetPreviewEmail {
        /// What becomes of them.
        rule: EmailRule,
    },
    /// Puts right every cell of a group of problems.
    RepairPreview {
        /// The file.
        file: u32,
        /// The group.
        group: String,
    },
    /// Takes a group of repairs back.
    UnrepairPreview {
        /// The file.
        file: u32,
        /// Its number on the page.
        at: usize,
    },
    /// Puts one cell right.
    EditPreviewCell {
        /// The file.
        file: u32,
        /// Which part of it, counted from 0.
        part: usize,
        /// The line.
        line: u64,
        /// The column's position.
        column: usize,
        /// What the cell says now, or nothing for what stands in the file.
        text: Option<String>,
    },
    /// Takes one file off the preview.
    DropFromPreview {
        /// The file.
        file: u32,
    },
    /// Saves the rows of a file that would be left out, where the owner says in the system's dialog.
    SaveSkipped {
        /// The file.
        file: u32,
    },
    /// Imports the files that are looked at, with everything that was said about them.
    ImportPreviewed,
    /// Puts the preview away; nothing was written.
    ForgetPreview,
    /// Stops the running import; nothing of its current file is kept.
    CancelImport,
    /// Takes a batch back.
    Undo {
        /// The batch.
        batch: i64,
    },
    /// Makes the sample shop and opens it.
    OpenSample,
    /// Closes the sample shop and removes it whole.
    LeaveSample,
    /// Makes an empty shop of the owner's own, with these settings, and opens it.
    CreateShop {
        /// The IANA time zone.
        time_zone: String,
        /// `monday` … `sunday`.
        first_weekday: String,
    },
    /// Adds a tool.
    AddTool {
        /// What the form holds.
        tool: ToolForm,
    },
    /// Changes a tool.
    EditTool {
        /// The tool.
        id: i64,
        /// What the form holds.
        tool: ToolForm,
    },
    /// Ends a tool today.
    EndTool {
        /// The tool.
        id: i64,
    },
    /// Sets a KPI's target, or takes it away.
    SetTarget {
        /// The KPI.
        kpi: KpiId,
        /// A plain decimal in the KPI's unit (`0.025`, `30.00`), or nothing.
        value: Option<String>,
    },
    /// Parks a KPI with a reason, or takes it up again.
    ParkKpi {
        /// The KPI.
        kpi: KpiId,
        /// The reason, or nothing to take it up again.
        reason: Option<String>,
    },
    /// Records what another dashboard shows for a KPI and week.
    RecordFigure {
        /// The KPI.
        kpi: KpiId,
        /// `2026-W46`.
        week: String,
        /// Where it was read.
        dashboard: String,
        /// A plain decimal in the KPI's unit.
        value: String,
    },
    /// Notes why such a figure differs, or opens it again.
    ExplainFigure {
        /// The figure.
        id: i64,
        /// The cause, or nothing to open it again.
        cause: Option<Cause>,
        /// The owner's note; empty where there is none.
        note: String,
    },
    /// Removes such a figure.
    RemoveFigure {
        /// The figure.
        id: i64,
    },
    /// Changes the shop's settings.
    SetShop {
        /// Its name.
        name: String,
        /// Its currency, or nothing while none is known.
        currency: Option<String>,
        /// Its IANA time zone.
        time_zone: String,
        /// `monday` … `sunday`.
        first_weekday: String,
    },
    /// Changes how the window looks.
    SetAppearance {
        /// How.
        appearance: Appearance,
    },
    /// Makes a backup now.
    Backup,
    /// Puts a backup back; the present state is backed up first.
    Restore {
        /// The backup's file name.
        file: String,
    },
}

/// What can be said about a file that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PreviewSetting {
    /// `day_first` or `month_first`.
    DayOrder,
    /// A currency code.
    Currency,
    /// The id of an encoding.
    Encoding,
    /// The id of a format.
    Format,
    /// Whether the choices are remembered for files with these columns: anything, or nothing.
    Remember,
}

/// What the tool form holds. Everything but the name and the layer may be left out.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ToolForm {
    /// The tool's name.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// One payment, as typed: `20`, `20.00` or `20,00`.
    pub cost: Option<String>,
    /// How often it is paid.
    pub cycle: Option<Cycle>,
    /// The currency of the cost.
    pub currency: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// Where it stands; in use when left out.
    pub status: Option<ToolStatus>,
    /// First day, ISO; today when left out.
    pub since: Option<String>,
}

/// What an act did.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Done {
    /// One sentence to show.
    pub said: String,
    /// Which parts of the window are out of date now.
    pub changed: Vec<Topic>,
    /// The batches of an import.
    pub batches: Vec<BatchView>,
    /// Files that could not be imported at all, one sentence each.
    pub refused: Vec<RefusedView>,
    /// The tool that was added or changed.
    pub tool: Option<i64>,
}

/// A file that could not be imported at all.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedView {
    /// The file's name.
    pub file: String,
    /// Why, what state the data is in and what to do.
    pub message: String,
}

/// A part of the window that can be out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The frame and everything under it: another shop is open.
    Shop,
    /// Imported data and every number made of it.
    Data,
    /// The stack.
    Stack,
    /// Targets and parked KPIs.
    Kpis,
    /// Settings and backups.
    Settings,
    /// The files that are being looked at.
    Preview,
}

/// How an error crosses to the window.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ApiError {
    /// A stable code, for example `no_shop`, `busy`, `newer_file`, `invalid`, `refused`, `cancelled` or `failed`.
    pub code: String,
    /// What was tried, what state the data is in and what to do, in the owner's words.
    pub message: String,
}
