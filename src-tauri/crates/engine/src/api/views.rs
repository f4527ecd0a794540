//! What the window is shown: wire types only. They hold texts and amounts in their final form, so that the window,
//! the command line and the reports can never disagree about a number or its wording.

use serde::{Deserialize, Serialize};
use tillwise_domain::kpis::{Better, KpiId, KpiState, Unit};
use tillwise_domain::stack::{Cycle, Job, Layer, ToolStatus};
use ts_rs::TS;

/// The frame around every page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShellView {
    /// The open shop; nothing on the first run.
    pub shop: Option<ShopView>,
    /// Whether the open shop is the sample shop.
    pub sample: bool,
    /// Whether the owner has a shop file of their own (so that leaving the sample leads back to it).
    pub own_shop: bool,
    /// `Week 46`, the newest full week.
    pub week: String,
    /// The last act that can be taken back, for the Undo button.
    pub undo: Option<UndoView>,
    /// `Backup today 08:14, checked`, or that there is none yet.
    pub backup: String,
    /// `Orders as of Sun 15 Nov 2026`, or nothing before the first orders file.
    pub as_of: Option<String>,
    /// An import under way.
    pub running: Option<ProgressView>,
    /// How many warnings wait on the Stack page.
    pub stack_warnings: usize,
    /// How many KPI gaps wait on the KPIs page.
    pub kpi_warnings: usize,
    /// How the window looks.
    pub appearance: Appearance,
    /// What the system suggests for a new shop.
    pub guess: ShopGuess,
    /// The program's version.
    pub version: String,
    /// That the last act was interrupted and nothing of it was kept; gone with the next act.
    pub notice: Option<String>,
}

/// The open shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopView {
    /// Its name; "Your shop" until the owner writes one.
    pub name: String,
    /// Its currency, or nothing before the first orders file.
    pub currency: Option<String>,
    /// Its IANA time zone.
    pub time_zone: String,
    /// `monday` … `sunday`.
    pub first_weekday: String,
    /// Whether anything has been imported yet.
    pub has_data: bool,
}

/// What the system suggests for a new shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopGuess {
    /// The system's IANA time zone.
    pub time_zone: String,
    /// The first weekday of the system's region.
    pub first_weekday: String,
}

/// The last act that can be taken back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoView {
    /// The batch that `undo` would take back.
    pub batch: i64,
    /// `Undo import of orders`.
    pub label: String,
}

/// How the window looks; kept per computer, not per shop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// Where an import stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProgressView {
    /// The file being read.
    pub file: String,
    /// `reading`, `writing` or `backing_up`.
    pub step: String,
    /// Rows done so far.
    pub rows: u64,
    /// Done, in hundredths; nothing while it is not known.
    pub percent: Option<u8>,
    /// Rows per second.
    pub rows_per_second: Option<u64>,
    /// Seconds left, as far as can be told.
    pub seconds_left: Option<u64>,
    /// Whether Cancel was pressed.
    pub cancelling: bool,
}

/// The Today page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    /// `Three things this week`.
    pub title: String,
    /// At most five things, ordered by what they are worth.
    pub things: Vec<WarningView>,
    /// How many more there are on their own pages.
    pub more: usize,
    /// The newest full week's numbers.
    pub week: WeekView,
}

/// One week's KPIs and the facts under them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeekView {
    /// `2026-W46`.
    pub week: String,
    /// `Week 46, Mon 9 to Sun 15 November 2026`.
    pub title: String,
    /// First date, ISO.
    pub from: String,
    /// Last date, ISO.
    pub to: String,
    /// The week before, for the previous button.
    pub before: String,
    /// The week after, or nothing when that week is not over yet.
    pub after: Option<String>,
    /// The shop's currency.
    pub currency: Option<String>,
    /// The five KPIs.
    pub kpis: Vec<KpiView>,
    /// The facts the KPIs are made of.
    pub facts: Vec<FactView>,
}

/// A fact of a week: a count or an amount.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FactView {
    /// `orders`, `net_sales`, `new_customers`, `sessions`, `visitors` or `marketing_spend`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The value as a plain decimal string, or nothing.
    pub value: Option<String>,
    /// The value for people, or nothing.
    pub shown: Option<String>,
    /// Why there is no value, or what to know about it.
    pub note: Option<String>,
}

/// One KPI in one week.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KpiView {
    /// Its id.
    pub id: KpiId,
    /// Its name.
    pub label: String,
    /// What its value counts in.
    pub unit: Unit,
    /// Which way it should go.
    pub better: Better,
    /// The value as a plain decimal string.
    pub value: Option<String>,
    /// The value for people: `2.41 %`, `28.40 EUR`.
    pub shown: Option<String>,
    /// What is divided, plain.
    pub numerator: Option<String>,
    /// What it is divided by, plain.
    pub denominator: Option<String>,
    /// `412 orders of 17,083 sessions`: both in words.
    pub made_of: Option<String>,
    /// The week before, plain.
    pub previous: Option<String>,
    /// The week before, for people.
    pub previous_shown: Option<String>,
    /// `down 5.6 %`, `the same`, or why nothing can be compared.
    pub change: Option<String>,
    /// The target, plain.
    pub target: Option<String>,
    /// The target for people.
    pub target_shown: Option<String>,
    /// How it stands.
    pub state: KpiState,
    /// How it stands, in a few words: `on target`, `goal 30.00 EUR`, `no goal yet`.
    pub state_words: String,
    /// Why there is no value or why it is parked or stale.
    pub reason: Option<String>,
    /// How it is counted.
    pub definition: String,
    /// What else to know: orders left out, a short history.
    pub notes: Vec<String>,
    /// `Orders as of 15 November 2026; 412 orders`: where the number comes from and how fresh it is.
    pub source: String,
    /// Twelve weeks as a small drawing.
    pub spark: ChartView,
}

/// A drawing with the same numbers as a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChartView {
    /// The drawing: SVG with text elements, in the light theme's token colours, without styles or scripts.
    pub svg: String,
    /// What it shows, in a sentence for those who do not see it.
    pub summary: String,
    /// Column heads of the table twin.
    pub columns: Vec<String>,
    /// Rows of the table twin; a missing value is a word, never a zero.
    pub rows: Vec<Vec<String>>,
}

/// One KPI with its history, on the KPIs page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KpiHistoryView {
    /// The KPI in the asked week.
    pub kpi: KpiView,
    /// Its weeks as a chart.
    pub chart: ChartView,
}

/// A warning, wherever it is shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WarningView {
    /// The rule, for example `stack_overlap`.
    pub id: String,
    /// The layer it belongs to.
    pub layer: Layer,
    /// What it is about: names of tools, a layer or a KPI id.
    pub subject: String,
    /// The finding in one sentence.
    pub title: String,
    /// What it rests on.
    pub evidence: String,
    /// What to do.
    pub action: String,
    /// What it is worth a year, plain, or nothing.
    pub money_per_year: Option<String>,
    /// What it is worth a year, for people.
    pub money_shown: Option<String>,
    /// Words of the one button.
    pub button: String,
    /// Where the button leads.
    pub goes_to: GoesTo,
}

/// Where a button leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum GoesTo {
    /// The Data page, to import a file.
    Data,
    /// The Stack page with one tool opened, or a new one when there is none to open.
    Tool {
        /// The tool to open.
        tool: Option<i64>,
        /// The layer of a new tool.
        layer: Option<Layer>,
    },
    /// The KPIs page with one KPI opened.
    Kpi {
        /// The KPI to open.
        kpi: KpiId,
    },
}

/// The Data page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DataView {
    /// `Six files, 4,812 orders`.
    pub title: String,
    /// What each source has and how fresh it is.
    pub sources: Vec<SourceView>,
    /// Every batch, newest first.
    pub batches: Vec<BatchView>,
    /// Where exports come from, per platform.
    pub guides: Vec<GuideView>,
}

/// One kind of data and how fresh it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceView {
    /// `orders`, `products`, `customers`, `sessions`, `spend`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How much there is: `3,120 orders`, or nothing.
    pub amount: Option<String>,
    /// First and last day, for people.
    pub span: Option<String>,
    /// `fresh`, `stale` or `missing`.
    pub state: String,
    /// The state in words.
    pub state_words: String,
    /// Which KPIs wait for it.
    pub feeds: String,
}

/// Where a platform keeps an export.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GuideView {
    /// The format's id.
    pub format: String,
    /// `Shopify orders`.
    pub label: String,
    /// The way there, in words.
    pub steps: String,
}

/// One imported file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BatchView {
    /// Its number; nothing for a dry run.
    pub id: Option<i64>,
    /// The file's name, without its folder.
    pub file: String,
    /// The format's id, for example `shopify-orders`.
    pub format: String,
    /// The format's name for people.
    pub format_label: String,
    /// When it was imported, for people.
    pub imported: String,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Rows that ended in a record.
    pub rows_used: u64,
    /// Rows kept out, each with a reason.
    pub rows_skipped: u64,
    /// Records that were not there before.
    pub new: u64,
    /// Records that replaced an older version.
    pub updated: u64,
    /// Records that were there already.
    pub unchanged: u64,
    /// What the records hold: `orders`, `line_items`, `products`, `variants`, `images` and so on.
    pub counts: Vec<CountView>,
    /// The first problems; `problems_total` says how many there are.
    pub problems: Vec<ProblemView>,
    /// How many problems there are.
    pub problems_total: u64,
    /// What to know that is no problem: orders in another currency, a totals row left out.
    pub notes: Vec<String>,
    /// Whether the file had been imported before and nothing was written.
    pub repeated: bool,
    /// Whether it was taken back.
    pub undone: bool,
    /// One sentence on what happened.
    pub said: String,
}

/// A count of one kind of thing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CountView {
    /// `orders`, `line_items` and so on.
    pub what: String,
    /// How many.
    pub count: u64,
    /// `19 orders`.
    pub shown: String,
}

/// A row that could not be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProblemView {
    /// The line in the file, counted from 1.
    pub line: u64,
    /// The file's own column name, or nothing for the whole row.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// Why it could not be used.
    pub reason: String,
}

/// The Stack page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StackView {
    /// `Six tools, 214.00 EUR a month`.
    pub title: String,
    /// `5.9 % of net sales`, or why that cannot be said.
    pub subtitle: String,
    /// The four columns.
    pub layers: Vec<LayerView>,
    /// Tools that have ended, newest first.
    pub ended: Vec<ToolView>,
    /// Everything worth a look, ordered by money.
    pub warnings: Vec<WarningView>,
    /// What a form offers.
    pub choices: ChoicesView,
}

/// One column of the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LayerView {
    /// The layer.
    pub id: Layer,
    /// `1 Content`.
    pub label: String,
    /// Its monthly cost, one entry for each currency: `79.00 EUR`.
    pub monthly: Vec<String>,
    /// Its tools in use.
    pub tools: Vec<ToolView>,
    /// What to say when there are none.
    pub empty: String,
}

/// One tool.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToolView {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its layer.
    pub layer: Layer,
    /// Its jobs.
    pub jobs: Vec<Job>,
    /// Its jobs in words.
    pub jobs_shown: String,
    /// One payment, plain.
    pub cost: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// How often it is paid.
    pub cycle: Option<Cycle>,
    /// `59.00 EUR a month`.
    pub price_shown: Option<String>,
    /// Its cost in a month, for people.
    pub monthly_shown: Option<String>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The KPI it should move.
    pub kpi: Option<KpiId>,
    /// That KPI's name.
    pub kpi_label: Option<String>,
    /// Where it stands.
    pub status: ToolStatus,
    /// Where it stands, in words.
    pub status_shown: String,
    /// First day, ISO.
    pub since: String,
    /// Last day, ISO, once ended.
    pub until: Option<String>,
    /// A few words on what to look at: `same job as ChatGPT`, `no owner`.
    pub flags: Vec<String>,
}

/// What the tool form offers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoicesView {
    /// Layers.
    pub layers: Vec<ChoiceView>,
    /// Jobs.
    pub jobs: Vec<ChoiceView>,
    /// Cycles.
    pub cycles: Vec<ChoiceView>,
    /// KPIs.
    pub kpis: Vec<ChoiceView>,
    /// States.
    pub statuses: Vec<ChoiceView>,
    /// The currency to start with.
    pub currency: Option<String>,
}

/// One choice of a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: String,
}

/// The Settings page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SettingsView {
    /// The shop.
    pub shop: Option<ShopView>,
    /// The shop file's place on this computer.
    pub file: String,
    /// Where backups lie.
    pub backup_folder: String,
    /// Backups, newest first.
    pub backups: Vec<BackupView>,
    /// Time zones to choose from.
    pub time_zones: Vec<String>,
    /// Weekdays to choose from.
    pub weekdays: Vec<ChoiceView>,
    /// How the window looks.
    pub appearance: Appearance,
    /// The version of the database inside.
    pub sqlite: String,
}

/// One backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupView {
    /// Its file name, which `restore` takes.
    pub file: String,
    /// When it was made, for people.
    pub made: String,
    /// Its size, for people.
    pub size: String,
    /// What it holds: `3,120 orders, 9 tools`.
    pub holds: String,
}

/// What `verify` found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyView {
    /// Whether everything is in order.
    pub sound: bool,
    /// Each check with its outcome in words.
    pub checks: Vec<CheckView>,
}

/// One check of `verify`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckView {
    /// What was checked.
    pub label: String,
    /// Whether it is in order.
    pub sound: bool,
    /// What was found.
    pub found: String,
}
