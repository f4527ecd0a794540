//! What the window may ask: the two lists behind the two doors. `query` never writes; `mutate` may.

use super::views::{
    Appearance, BatchView, CheckInView, CheckInsView, ComparingView, CopyBulkView, CopyCoverageView,
    CopyExportView, CopyProductView, CopyQueueView, CopyRulesView, DataView, DecisionsView, DraftPlanView,
    DraftPreviewView, DraftingView, ExplainedView, KnownToolView, KpiHistoryView, ModelsView, MonthsView,
    OutcomesView, PapersView, PreviewView, ProgressView, ReadinessView, RegisterView, ReportView, RulesView,
    SettingsView, ShellView, SimplifyView, SpendingView, SpotCheckView, SpotChecksView, StackCostsView,
    StackView, StageView, SubscriptionsView, TodayView, ToolCostsView, ToolHistoryView, VerifyView,
    VoiceLearnedView, VoiceTrialView, VoiceView, WarningsView, WeekView, WeighedView,
};
use super::views::{ComparedView, IdeaRoundView, IdeasView, PromptPreviewView, PromptsView, VariantsView};
use crate::email::EmailRule;
use serde::{Deserialize, Serialize};
use tillwise_domain::checkin::{ActionState, CardOutcome, ReviewKind, Step};
use tillwise_domain::content::CopyField;
use tillwise_domain::formats::{Field, MappedKind};
use tillwise_domain::kpis::{KpiId, MarketingPart, MonthFigure, Purpose, TypedFigure};
use tillwise_domain::readiness::{Cause, FigureId};
use tillwise_domain::stack::{
    Basis, Cycle, FourAnswers, Job, Layer, LinkKind, Question, SetupTask, SharedData, ToolStatus,
};
use tillwise_domain::warnings::Answer as WarningAnswer;
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
    /// People and processes: what belongs to the stack and is no tool.
    Register,
    /// The tools whose layer and jobs are known.
    KnownTools,
    /// What a tool cost, ran and gave back over time.
    ToolHistory {
        /// The tool.
        id: i64,
    },
    /// What the stack costs against what the shop sells.
    StackCosts,
    /// One tool's prices and its payback.
    ToolCosts {
        /// The tool.
        tool: i64,
    },
    /// The subscriptions in the statements that are open.
    Subscriptions,
    /// What could be switched off.
    Simplify,
    /// What can be saved on paper or in a calendar.
    Papers,
    /// What a report would say.
    Report {
        /// A week, a month or a quarter.
        kind: ReviewKind,
        /// `2026-W46`, `2026-10`, `2026-Q3`, or nothing for the newest that is over.
        period: Option<String>,
        /// Whether people are named.
        names: bool,
    },
    /// The revenue stage and what belongs to it.
    Stage,
    /// The wait list, earlier decisions, and what is known before a tool is added.
    Decisions,
    /// What the four answers about a tool come to.
    Weigh {
        /// What was answered so far.
        form: DecisionForm,
    },
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
    /// What a customer costs and what that rests on.
    Spending {
        /// `2026-W46`, or nothing for the newest full week whose spend is known.
        week: Option<String>,
    },
    /// What the work brings in a week.
    Outcomes {
        /// `2026-W46`, or nothing for the newest full week.
        week: Option<String>,
        /// One lag for all links, in weeks; nothing for the lag of each.
        lag: Option<usize>,
    },
    /// What the owner says once a month.
    Months {
        /// `2026-10`, or nothing for the newest whole month.
        month: Option<String>,
    },
    /// The review of a period.
    CheckIn {
        /// The kind of review.
        kind: ReviewKind,
        /// `2026-W46`, `2026-11-09`, `2026-11` or `2026-Q4`; the newest that is over when left out.
        period: Option<String>,
    },
    /// The reviews: what waits, what was missed and what was done.
    CheckIns,
    /// Why a dashboard shows other figures for a week than Tillwise.
    Explain {
        /// `2026-W46`, or nothing for the newest full week.
        week: Option<String>,
        /// The dashboard, as it was recorded.
        dashboard: String,
        /// Figures to try without recording them.
        tried: Vec<TriedFigure>,
    },
    /// The warnings of the KPIs page.
    KpiWarnings,
    /// The rules behind the warnings.
    Rules,
    /// The Settings page.
    Settings,
    /// Checks the shop file and its backups.
    Verify,
    /// The files that are being looked at before they are imported.
    Preview,
    /// A page of the queue of catalog copy.
    CopyQueue {
        /// What of it.
        filter: CopyFilter,
        /// Which product of it comes first, from 0.
        offset: usize,
    },
    /// One product of the queue.
    CopyProduct {
        /// The product, as in the queue.
        product: String,
        /// The queue's filter, for the products before and after it.
        filter: CopyFilter,
    },
    /// What an act on many products would change.
    CopyBulk {
        /// The act.
        what: CopyBulkAct,
        /// Only in these products.
        filter: CopyFilter,
        /// Which change comes first, from 0.
        offset: usize,
    },
    /// The checks of copy.
    CopyRules,
    /// Which texts the products of each vendor or category have.
    CopyCoverage {
        /// By what they are counted.
        by: CopyBy,
    },
    /// What an export of approved copy would write.
    CopyExport,
    /// How the shop speaks and what it stands for.
    Voice,
    /// What a rule would say of the shop's texts as they are now.
    VoiceTrial {
        /// The rule.
        change: VoiceChange,
    },
    /// What the approved texts of the shop have in common.
    VoiceLearned,
    /// The spot-checks of copy.
    SpotChecks,
    /// One of them.
    SpotCheck {
        /// Its number.
        check: i64,
        /// Which of its texts is shown; the first that nobody judged where left out.
        #[serde(default)]
        item: Option<i64>,
    },
    /// The language models, what was sent to them today, and the batches.
    Models,
    /// What would be sent to a model for one text, byte for byte.
    DraftPreview {
        /// The model.
        model: i64,
        /// The product, as in the queue.
        product: String,
        /// The text.
        field: CopyField,
    },
    /// What a batch would ask for and what that may cost.
    DraftPlan {
        /// The model.
        model: i64,
        /// Which products.
        scope: DraftScope,
        /// The text.
        field: CopyField,
        /// Which product comes first in the list, from 0.
        offset: usize,
    },
    /// What is being drafted now.
    Drafting,
    /// Two models side by side, so far.
    Comparing,
    /// The prompt templates, and for whom texts are written.
    Prompts,
    /// A prompt for one product, letter for letter; sends nothing.
    PromptPreview {
        /// The template: `description`.
        template: String,
        /// The product, as in the queue.
        product: String,
        /// A text that is being written; nothing for the version that is used.
        text: Option<String>,
        /// For whom: a tag; nothing for whom the product is written for.
        persona: Option<String>,
    },
    /// Texts for kinds of buyers, and those that won.
    Variants {
        /// Words to look for among those that won.
        search: String,
    },
    /// What would be sent to a model for a text for buyers; sends nothing.
    VariantPreview {
        /// The model.
        model: i64,
        /// The product, as in the queue.
        product: String,
        /// Which text: `description`.
        field: String,
        /// The persona's tag.
        persona: String,
    },
    /// What counts of two texts show.
    CompareTexts {
        /// One text.
        first: CountsForm,
        /// The other.
        second: CountsForm,
    },
    /// The rounds of ideas, and the ideas that were left.
    Ideas {
        /// Words to look for among those that were left.
        search: String,
    },
    /// One round of ideas.
    IdeaRound {
        /// Its number.
        round: i64,
    },
    /// What would be sent to a model for a round of ideas; sends nothing.
    IdeasPreview {
        /// The model.
        model: i64,
        /// The round.
        round: i64,
        /// The idea a part is asked for; nothing for more ideas.
        number: Option<usize>,
        /// `copy`, `image` or `video`.
        part: Option<String>,
    },
}

/// A rule of the voice that is tried before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum VoiceChange {
    /// A rule of the voice profile.
    Rule {
        /// Its id: `longest_sentence`.
        rule: String,
        /// Its value.
        value: String,
    },
    /// A word that is preferred.
    Prefer {
        /// The word.
        word: String,
        /// The words it stands for.
        over: Vec<String>,
    },
    /// A word that is banned.
    Ban {
        /// The word.
        word: String,
    },
}

/// A rule of the voice profile with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoiceRuleForm {
    /// Its id: `longest_sentence`.
    pub rule: String,
    /// Its value; nothing to leave it open.
    pub value: Option<String>,
}

/// What the shop stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CardForm {
    /// For whom the shop is.
    pub for_whom: String,
    /// What it sells them.
    pub what: String,
    /// Why they do not buy it elsewhere.
    pub why_different: String,
}

/// A message or a proof of the positioning card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CardMessageForm {
    /// Its number; nothing for a new one.
    pub id: Option<i64>,
    /// Whether it is a proof.
    pub proof: bool,
    /// In the owner's words.
    pub text: String,
    /// Phrases by which a text says it; without one the text itself must stand there.
    pub phrases: Vec<String>,
}

/// Which products of the queue are shown. Everything that is said must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CopyFilter {
    /// Which of them at all.
    pub show: CopyShow,
    /// With an open remark of this rule.
    pub rule: Option<String>,
    /// In this state: `in_review`.
    pub state: Option<String>,
    /// Of this vendor.
    pub vendor: Option<String>,
    /// Of this type or category; empty for those without one.
    pub category: Option<String>,
    /// Of this kind of text: `seo_title`.
    pub field: Option<String>,
    /// How they stand with that kind of text.
    pub standing: CopyStanding,
    /// With these letters in title or handle.
    pub search: Option<String>,
}

/// Which products of the queue are shown at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyShow {
    /// With something to decide: an open remark, a draft, a text that the shop changed, a claim without proof.
    #[default]
    NeedsALook,
    /// With a draft that waits.
    Drafts,
    /// With a text that the shop changed since the owner wrote over it.
    Clashes,
    /// Every product.
    All,
}

/// How a product stands with one kind of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyStanding {
    /// It has an open remark on it.
    #[default]
    Remark,
    /// It has it.
    There,
    /// It lacks it, and its file could hold it. An image without words is enough.
    Missing,
    /// It has it, and a person approved the product.
    Approved,
}

/// What the texts of a catalogue are counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyBy {
    /// By vendor or brand.
    Vendor,
    /// By type or category.
    #[default]
    Category,
}

/// An act on many products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum CopyBulkAct {
    /// Apply every fix of a rule.
    Fix {
        /// The rule.
        rule: String,
        /// Words whose fix stays out, as the text has them; in capitals or not.
        #[serde(default)]
        without: Vec<String>,
    },
    /// Accept the newest draft of each field; those with new facts stay out.
    AcceptDrafts,
}

/// Which texts a spot-check is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SpotKind {
    /// Drafts of models that were taken over.
    Drafts,
    /// Fixes that rules put in.
    Fixes,
    /// Everything approved or written into a file for the shop.
    Approved,
}

impl SpotKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Drafts, Self::Fixes, Self::Approved];

    /// Its id; its words are under `spot-kind-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Fixes => "fixes",
            Self::Approved => "approved",
        }
    }

    /// The kind with an id, or nothing.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// For whom a check of copy is switched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum CopyScope {
    /// In one product.
    Product {
        /// The product.
        product: String,
    },
    /// For the products of one vendor.
    Vendor {
        /// The vendor.
        vendor: String,
    },
    /// In the whole shop.
    Everywhere,
}

/// What proves a claim. A note or a file's name is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct EvidenceForm {
    /// In the owner's words.
    pub note: String,
    /// The name of the file that proves it. The file itself is not read.
    pub file: String,
    /// The last day it holds, ISO; nothing where it does not end.
    pub until: Option<String>,
}

/// Which text stays where shop and owner differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyKeep {
    /// The shop's; the owner's goes.
    Shop,
    /// The owner's.
    Ours,
}

/// A figure of another dashboard that is only tried.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TriedFigure {
    /// What it is about.
    pub about: FigureId,
    /// As typed: an amount, a rate or a whole number.
    pub value: String,
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
    /// People and processes.
    Register(RegisterView),
    /// The tools whose layer and jobs are known, by name.
    KnownTools {
        /// The tools.
        tools: Vec<KnownToolView>,
    },
    /// What a tool cost, ran and gave back.
    ToolHistory(ToolHistoryView),
    /// What the stack costs.
    StackCosts(StackCostsView),
    /// One tool's prices and its payback.
    ToolCosts(ToolCostsView),
    /// The subscriptions in the statements that are open.
    Subscriptions {
        /// Nothing while no statement is open.
        open: Option<SubscriptionsView>,
    },
    /// What could be switched off.
    Simplify(SimplifyView),
    /// What can be saved on paper or in a calendar.
    Papers(PapersView),
    /// A report in short.
    Report(ReportView),
    /// The revenue stage.
    Stage(StageView),
    /// The wait list and what the form offers.
    Decisions(DecisionsView),
    /// What four answers come to.
    Weigh(WeighedView),
    /// The KPIs of a week.
    Week(WeekView),
    /// One KPI with its history.
    KpiHistory(Box<KpiHistoryView>),
    /// What a customer costs and what that rests on.
    Spending(SpendingView),
    /// What the work brings in a week.
    Outcomes(Box<OutcomesView>),
    /// What the owner says once a month.
    Months(MonthsView),
    /// The review of a period; boxed, since it is far larger than the others.
    CheckIn(Box<CheckInView>),
    /// The reviews.
    CheckIns(CheckInsView),
    /// Why a dashboard shows other figures.
    Explain(ExplainedView),
    /// The warnings of the KPIs page.
    KpiWarnings(WarningsView),
    /// The rules behind the warnings.
    Rules(RulesView),
    /// The Settings page.
    Settings(SettingsView),
    /// What the checks found.
    Verify(VerifyView),
    /// The files that are being looked at.
    Preview {
        /// Nothing when no file is being looked at.
        open: Option<PreviewView>,
    },
    /// A page of the queue of catalog copy.
    CopyQueue(CopyQueueView),
    /// One product of it; boxed, since it is far larger than the others.
    CopyProduct(Box<CopyProductView>),
    /// What an act on many products would change.
    CopyBulk(CopyBulkView),
    /// The checks of copy.
    CopyRules(CopyRulesView),
    /// To [`Query::CopyCoverage`].
    CopyCoverage(CopyCoverageView),
    /// What an export of approved copy would write.
    CopyExport(CopyExportView),
    /// How the shop speaks; boxed, since it is far larger than the others.
    Voice(Box<VoiceView>),
    /// What a rule would say.
    VoiceTrial(VoiceTrialView),
    /// What the approved texts have in common.
    VoiceLearned(VoiceLearnedView),
    /// The spot-checks of copy.
    SpotChecks(SpotChecksView),
    /// One of them.
    SpotCheck(SpotCheckView),
    /// The language models.
    Models(ModelsView),
    /// What would be sent.
    DraftPreview(DraftPreviewView),
    /// What a batch would ask for.
    DraftPlan(DraftPlanView),
    /// What is being drafted now.
    Drafting {
        /// Nothing while nothing is drafted.
        running: Option<DraftingView>,
    },
    /// Two models side by side.
    Comparing(ComparingView),
    /// To `prompts`.
    Prompts(PromptsView),
    /// To `prompt_preview`.
    PromptPreview(PromptPreviewView),
    /// To `variants`.
    Variants(VariantsView),
    /// To `variant_preview`.
    VariantPreview(DraftPreviewView),
    /// To `compare_texts`.
    CompareTexts(ComparedView),
    /// To `ideas`.
    Ideas(IdeasView),
    /// To `idea_round`.
    IdeaRound(IdeaRoundView),
    /// To `ideas_preview`.
    IdeasPreview(DraftPreviewView),
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
    /// Notes that a tool is used.
    ToolUsed {
        /// The tool.
        id: i64,
    },
    /// Notes that somebody saw today that a tool works as it should.
    ToolVerified {
        /// The tool.
        id: i64,
    },
    /// Notes a payment for a tool.
    AddCharge {
        /// The tool.
        tool: i64,
        /// The day, ISO.
        day: String,
        /// What was paid, as typed.
        amount: String,
        /// The currency; the shop's when left out.
        currency: Option<String>,
    },
    /// Removes a payment.
    RemoveCharge {
        /// The tool.
        tool: i64,
        /// The day, ISO.
        day: String,
        /// What was paid, plain.
        amount: String,
        /// The currency.
        currency: String,
    },
    /// Notes how two tools are connected.
    SetLink {
        /// One.
        one: i64,
        /// The other.
        other: i64,
        /// How.
        kind: LinkKind,
    },
    /// Forgets what was noted about two tools' connection.
    ForgetLink {
        /// One.
        one: i64,
        /// The other.
        other: i64,
    },
    /// Notes somebody.
    SetPerson {
        /// The name.
        name: String,
        /// The last day, ISO, for somebody who left.
        left: Option<String>,
        /// Whether this person owns brand and strategy; at most one does.
        brand_owner: bool,
    },
    /// Takes somebody off the list; tools and processes keep the name.
    RemovePerson {
        /// The name.
        name: String,
    },
    /// Notes a process.
    SetProcess {
        /// What the form holds.
        process: ProcessForm,
    },
    /// Removes a process.
    RemoveProcess {
        /// The process.
        id: i64,
    },
    /// Notes what a tool gave back in a month.
    SetBenefit {
        /// What the form holds.
        benefit: BenefitForm,
    },
    /// Notes how long a simple task took in a month.
    SetSetupCheck {
        /// The task.
        task: SetupTask,
        /// `2026-11`.
        month: String,
        /// Minutes, as typed.
        minutes: String,
    },
    /// Notes that a platform changed.
    AddPlatformUpdate {
        /// The platform.
        platform: String,
        /// What changed.
        note: String,
        /// The day, ISO; today when left out.
        day: Option<String>,
    },
    /// Removes such a note.
    RemovePlatformUpdate {
        /// The note.
        id: i64,
    },
    /// Notes the parts of a layer that are no tool; what is left out is not there.
    SetPractices {
        /// The prompts everybody uses.
        prompt_framework: Option<String>,
        /// What a person checks before a text goes out.
        review_policy: Option<String>,
        /// The answers support sends again and again.
        response_library: Option<String>,
    },
    /// Says what an hour of work is worth, or forgets it.
    SetHourlyValue {
        /// An amount in the shop's currency, as typed, or nothing.
        value: Option<String>,
    },
    /// Opens the system's file dialog and looks for subscriptions in the statements the owner chooses.
    ChooseStatements,
    /// Looks for subscriptions in statements whose paths the owner typed.
    ReadStatements {
        /// One path for each file.
        paths: Vec<String>,
    },
    /// Says what the open statements leave open.
    SetStatements {
        /// The currency of amounts that name none, or nothing to leave it as it is.
        currency: Option<String>,
        /// `day_first` or `month_first`, or nothing to leave it as it is.
        day_order: Option<String>,
    },
    /// Puts a subscription into the stack.
    AcceptSubscription {
        /// The subscription.
        id: String,
        /// The tool it belongs to, or nothing for a new one.
        tool: Option<i64>,
        /// The layer of a new tool, or nothing for the one of the list.
        layer: Option<Layer>,
    },
    /// Takes off the list what is no tool.
    DismissSubscription {
        /// The subscription.
        id: String,
    },
    /// Puts the statements away; nothing of them was kept.
    ForgetStatements,
    /// Notes that notice was given for a tool today.
    GiveNotice {
        /// The tool.
        id: i64,
    },
    /// Saves notice and review dates as a calendar file, where the owner says in the system's dialog.
    SaveCalendar,
    /// Saves the operating model, where the owner says in the system's dialog.
    SaveOperatingModel,
    /// Saves the hand-over for a new helper, where the owner says in the system's dialog.
    SaveHandover,
    /// Saves a report, where the owner says in the system's dialog.
    SaveReport {
        /// A week, a month or a quarter.
        kind: ReviewKind,
        /// `2026-W46`, `2026-10`, `2026-Q3`, or nothing for the newest that is over.
        period: Option<String>,
        /// Whether people are named.
        names: bool,
        /// As which kind of file.
        format: ReportFormat,
    },
    /// Does with a tool what was decided about it, and keeps the answers.
    Decide {
        /// The entry of the wait list, or nothing for a new one.
        id: Option<i64>,
        /// What was answered.
        form: DecisionForm,
        /// What is done.
        act: DecisionAct,
    },
    /// Says whether something a platform does by itself counts for this shop.
    SetNative {
        /// The fact.
        native: String,
        /// Whether it counts.
        here: bool,
    },
    /// Sets where the revenue stages part.
    SetStage {
        /// How.
        form: StageForm,
    },
    /// Sets a KPI's target, or takes it away.
    SetTarget {
        /// The KPI.
        kpi: KpiId,
        /// A plain decimal in the KPI's unit (`0.025`, `30.00`), or nothing.
        value: Option<String>,
    },
    /// Says who looks after a KPI.
    SetKpiOwner {
        /// The KPI.
        kpi: KpiId,
        /// The name, or nothing.
        owner: Option<String>,
    },
    /// Parks a KPI with a reason, or takes it up again.
    ParkKpi {
        /// The KPI.
        kpi: KpiId,
        /// The reason, or nothing to take it up again.
        reason: Option<String>,
    },
    /// Says what a campaign is for, or takes that back.
    MarkCampaign {
        /// Its platform's id.
        platform: String,
        /// Its id, or its name where only one campaign has it.
        campaign: String,
        /// What it is for; nothing to take that back.
        purpose: Option<Purpose>,
    },
    /// Says whether orders from somewhere came through an advertisement, or takes that back.
    MarkOrigin {
        /// The origin as the orders file states it.
        origin: String,
        /// Whether they did; nothing to take that back.
        paid: Option<bool>,
    },
    /// Says what a part of marketing costs a month, or takes back what was said for that month.
    SetMarketingCost {
        /// Which part.
        part: MarketingPart,
        /// From which month on, `2026-11`.
        month: String,
        /// The amount as typed; nothing to take it back.
        value: Option<String>,
    },
    /// Keeps what the owner says about a month, or forgets it.
    SetMonthFigure {
        /// Which number.
        figure: MonthFigure,
        /// Which month, `2026-10`.
        month: String,
        /// The value as typed; nothing to forget it.
        value: Option<String>,
    },
    /// Records what another dashboard shows for a KPI and week.
    RecordFigure {
        /// What the figure is about.
        kpi: FigureId,
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
    /// Notes a way of counting that was found as the reason for all figures of a dashboard and week that differ.
    AcceptExplanation {
        /// `2026-W46`.
        week: String,
        /// The dashboard.
        dashboard: String,
        /// Which of the ways, from 0.
        way: usize,
    },
    /// Removes such a figure.
    RemoveFigure {
        /// The figure.
        id: i64,
    },
    /// Begins the review of a period; one that was begun already goes on.
    StartCheckIn {
        /// The kind of review.
        kind: ReviewKind,
        /// Its period; the newest that is over when left out.
        period: Option<String>,
    },
    /// Leaves out the periods without a review up to one.
    SkipCheckIns {
        /// The kind of review.
        kind: ReviewKind,
        /// The newest period to leave out.
        period: String,
    },
    /// Goes to a step of a review.
    GoToStep {
        /// The review.
        review: i64,
        /// The step.
        step: Step,
    },
    /// Notes on a number's card what happened.
    NoteCard {
        /// The review.
        review: i64,
        /// The number.
        kpi: KpiId,
        /// What happened; empty to forget it.
        note: String,
    },
    /// Notes what a number's card led to.
    SettleCard {
        /// The review.
        review: i64,
        /// The number.
        kpi: KpiId,
        /// What was decided, or nothing to open it again.
        outcome: Option<CardOutcome>,
    },
    /// Types a number that no file gives, or forgets it.
    TypeValue {
        /// The review.
        review: i64,
        /// The number.
        kpi: KpiId,
        /// As typed, in the number's unit (`2.5 %`, `30.00`), or nothing.
        value: Option<String>,
    },
    /// Says in a review what became of an earlier action.
    SettleAction {
        /// The review.
        review: i64,
        /// The action.
        id: i64,
        /// What became of it.
        state: ActionState,
    },
    /// Chooses the one thing to act on.
    ChooseFocus {
        /// The review.
        review: i64,
        /// A choice's title or own words, or nothing.
        focus: Option<String>,
    },
    /// Adds a new action.
    AddAction {
        /// The review.
        review: i64,
        /// What to do.
        text: String,
        /// Who does it.
        owner: Option<String>,
        /// Until when, ISO; the end of the next period when left out.
        due: Option<String>,
        /// The KPI it should move.
        kpi: Option<KpiId>,
    },
    /// Changes an action of an open review.
    EditAction {
        /// The action.
        id: i64,
        /// What to do.
        text: String,
        /// Who does it.
        owner: Option<String>,
        /// Until when, ISO.
        due: Option<String>,
        /// The KPI it should move.
        kpi: Option<KpiId>,
    },
    /// Removes an action of an open review.
    RemoveAction {
        /// The action.
        id: i64,
    },
    /// Notes what the numbers mean.
    SetReading {
        /// The review.
        review: i64,
        /// In the owner's words.
        reading: String,
    },
    /// Closes a review and keeps its numbers.
    CloseCheckIn {
        /// The review.
        review: i64,
    },
    /// Opens the newest closed review of its kind again.
    ReopenCheckIn {
        /// The review.
        review: i64,
    },
    /// Asks for a daily check-in until a day, or no longer.
    SetDailyUntil {
        /// The last day, ISO, or nothing.
        day: Option<String>,
    },
    /// Saves a weekly note as a calendar file, where the owner says in the system's dialog.
    SaveReminder {
        /// `monday` … `sunday`.
        weekday: String,
        /// `09:00`.
        time: String,
    },
    /// Answers a warning.
    AnswerWarning {
        /// The rule, for example `stack_overlap`.
        rule: String,
        /// What the warning is about, by number: `tool-3`.
        about: String,
        /// The answer.
        answer: WarningAnswer,
        /// Why; needed for "not a problem", else it may be empty.
        reason: String,
    },
    /// Takes an answer to a warning back.
    TakeBackAnswer {
        /// The rule.
        rule: String,
        /// What the warning is about.
        about: String,
    },
    /// Switches a rule on or off for the shop.
    SwitchRule {
        /// The rule.
        rule: String,
        /// Whether it speaks.
        on: bool,
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
    /// Keeps Tillwise in the tray and reminds of the check-in from there, or no longer.
    SetTray {
        /// Whether.
        on: bool,
        /// The weekday of the reminder, `monday` … `sunday`.
        weekday: String,
        /// Its time by the clock of this computer, `09:00`.
        time: String,
        /// Whether Tillwise starts in the tray when its owner logs in; counts only while it is on.
        at_login: bool,
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
    /// Reads the texts of all products anew. Takes a while in a large shop; `progress` tells how far it is and
    /// `cancel_import` stops it.
    ReviewCatalog,
    /// Puts a remark's fix into the product's text.
    ApplyRemark {
        /// The product.
        product: String,
        /// The remark.
        remark: String,
    },
    /// Carries out exactly what `copy_bulk` showed.
    ApplyBulk {
        /// The act.
        what: CopyBulkAct,
        /// Only in these products.
        filter: CopyFilter,
        /// The mark that was shown with the differences.
        mark: String,
    },
    /// Writes the owner's text over the imported one; the imported text again takes the owner's away.
    EditCopy {
        /// The product.
        product: String,
        /// The field.
        field: CopyField,
        /// The text the owner had before them; refused where it is another by now.
        was: String,
        /// The text from now on.
        text: String,
    },
    /// Takes a draft over.
    AcceptDraft {
        /// The draft.
        draft: i64,
        /// The text from now on, where the owner changed the draft; its own where left out.
        text: Option<String>,
        /// The ids of its new facts that a person says are right; refused where one is missing.
        #[serde(default)]
        right: Vec<String>,
    },
    /// Puts a draft away.
    DropDraft {
        /// The draft.
        draft: i64,
    },
    /// Takes something new out of a draft, with the sentence around it.
    DropFact {
        /// The draft.
        draft: i64,
        /// The new fact's id.
        fact: String,
    },
    /// Leaves a remark as it is, in this product.
    LeaveRemark {
        /// The product.
        product: String,
        /// The remark.
        remark: String,
    },
    /// Opens a remark again that was left.
    ReopenRemark {
        /// The product.
        product: String,
        /// The remark.
        remark: String,
    },
    /// Calls a remark's word right, in the whole shop.
    RealWord {
        /// The product.
        product: String,
        /// The remark.
        remark: String,
    },
    /// Takes a word off the list of right words.
    ForgetWord {
        /// The word.
        word: String,
    },
    /// Switches a check of copy on or off.
    SwitchCopyRule {
        /// The rule.
        rule: String,
        /// For whom.
        scope: CopyScope,
        /// Whether it speaks from now on.
        on: bool,
    },
    /// Takes products to another state.
    MoveCopy {
        /// The products.
        products: Vec<String>,
        /// The state: `approved`.
        to: String,
        /// What should be changed, why the brand owner lets it pass, or anything else to remember; may be empty.
        #[serde(default)]
        note: String,
        /// Whether the review waits for facts from outside from now on; the clock of the approval stands meanwhile.
        #[serde(default)]
        waits: bool,
    },
    /// Vouches for a claim.
    TickClaim {
        /// The product.
        product: String,
        /// The claim.
        claim: String,
        /// What proves it.
        evidence: EvidenceForm,
    },
    /// Takes back that somebody vouched for a claim.
    UntickClaim {
        /// The product.
        product: String,
        /// The claim.
        claim: String,
    },
    /// Decides which text stays where the shop changed it too.
    SettleClash {
        /// The product.
        product: String,
        /// The field.
        field: CopyField,
        /// Whose.
        keep: CopyKeep,
    },
    /// Says whose name stands on what is done from now on.
    SetReviewer {
        /// The name; empty for none.
        name: String,
    },
    /// Sets rules of the voice profile, or leaves them open.
    SetVoice {
        /// The rules.
        rules: Vec<VoiceRuleForm>,
    },
    /// Notes a word that the shop uses in place of others.
    PreferWord {
        /// The word.
        word: String,
        /// The others.
        over: Vec<String>,
    },
    /// Takes a word off the list of preferred ones.
    ForgetPreferred {
        /// The word.
        word: String,
    },
    /// Bans a word, or something that may not be claimed.
    BanWord {
        /// The word or phrase.
        word: String,
        /// What to write instead; may be empty.
        #[serde(default)]
        instead: String,
        /// Whether it is something that may not be claimed.
        #[serde(default)]
        claim: bool,
    },
    /// Takes a word off the list of banned ones.
    UnbanWord {
        /// The word.
        word: String,
    },
    /// Writes down for whom the shop is, what it sells and why it is different.
    SetPositioning {
        /// The card.
        form: CardForm,
    },
    /// Approves a message or a proof.
    SetMessage {
        /// The message.
        form: CardMessageForm,
    },
    /// Takes a message or a proof off the card.
    RemoveMessage {
        /// Its number.
        id: i64,
    },
    /// Writes approved copy into files for the shop, in a folder the owner chooses.
    ExportCopy,
    /// Draws texts of a batch to look at.
    BeginSpotCheck {
        /// Which texts.
        kind: SpotKind,
        /// How many in a hundred: 5 to 10.
        percent: usize,
        /// How many of a hundred may fail.
        allowed: u32,
        /// What decides which are drawn; made of the time where left out.
        #[serde(default)]
        seed: Option<u32>,
    },
    /// Says what a person thinks of one text of a spot-check.
    JudgeSpotItem {
        /// The spot-check.
        check: i64,
        /// The text's number in it.
        item: i64,
        /// Whether it may stand.
        pass: bool,
        /// Why not; needed for a text that fails.
        #[serde(default)]
        reason: String,
    },
    /// Takes the last act on catalog copy back; again for the one before it.
    UndoCopyAct,
    /// Adds a language model. Nothing is looked up and nothing sent.
    AddModel {
        /// What the form holds.
        form: ModelForm,
    },
    /// Changes a model; another address takes its key away.
    EditModel {
        /// The model.
        id: i64,
        /// What the form holds.
        form: ModelForm,
    },
    /// Removes a model with its key; its drafts stay.
    RemoveModel {
        /// The model.
        id: i64,
    },
    /// Keeps a model's key in the system's keyring, or for this session where there is none.
    SetModelKey {
        /// The model.
        id: i64,
        /// The key. It never comes back.
        key: TypedKey,
    },
    /// Forgets a model's key.
    RemoveModelKey {
        /// The model.
        id: i64,
    },
    /// Asks a model to answer anything at all; no product text is sent.
    TestModel {
        /// The model.
        id: i64,
    },
    /// Has one text drafted; `drafting` tells what is said meanwhile.
    DraftCopy {
        /// The model.
        model: i64,
        /// The product, as in the queue.
        product: String,
        /// The text.
        field: CopyField,
    },
    /// Has a text of many products drafted, until it is done or stopped.
    DraftBatch {
        /// The model.
        model: i64,
        /// Which products.
        scope: DraftScope,
        /// The text.
        field: CopyField,
    },
    /// Goes on with a batch that was stopped or cut off.
    ResumeDrafts {
        /// The batch.
        batch: i64,
    },
    /// Takes what still waits out of a batch; its drafts stay.
    LeaveBatch {
        /// The batch.
        batch: i64,
    },
    /// Stops what is being drafted; what is done stays.
    StopDrafting,
    /// Has two models draft the same text, to be compared without their names.
    CompareModels {
        /// One model.
        one: i64,
        /// The other.
        other: i64,
        /// The product, as in the queue.
        product: String,
        /// The text.
        field: CopyField,
    },
    /// Says which of two drafts is better; it waits like any other then.
    ChooseDraft {
        /// The comparison.
        comparison: i64,
        /// `a`, `b` or `neither`.
        choice: String,
    },
    /// Keeps a text as a new version of a prompt template, and uses it.
    SavePromptTemplate {
        /// The template: `description`.
        template: String,
        /// Its text.
        text: String,
    },
    /// Uses another version of a prompt template.
    UsePromptTemplate {
        /// The template.
        template: String,
        /// The version; 1 is the program's own.
        version: u32,
    },
    /// Notes a kind of buyer.
    SetPersona {
        /// Its tag.
        tag: String,
        /// Who it is.
        who: String,
        /// What it cares about.
        cares: String,
    },
    /// Removes a kind of buyer; texts written for them stay.
    RemovePersona {
        /// Its tag.
        tag: String,
    },
    /// Says for whom drafts are written.
    WriteFor {
        /// The product, as in the queue; nothing for all that say nothing else.
        product: Option<String>,
        /// The persona's tag; nothing for anybody.
        persona: Option<String>,
    },
    /// Adds a text that a person wrote for a kind of buyer.
    AddVariant {
        /// The product, as in the queue.
        product: String,
        /// Which text: `description`.
        field: String,
        /// The persona's tag.
        persona: String,
        /// The text.
        text: String,
    },
    /// Has a text drafted for a kind of buyer.
    DraftVariant {
        /// The model.
        model: i64,
        /// The product, as in the queue.
        product: String,
        /// Which text: `description`.
        field: String,
        /// The persona's tag.
        persona: String,
    },
    /// Takes a text out of its set.
    RemoveVariant {
        /// The set.
        set: i64,
        /// The text.
        number: u32,
    },
    /// Keeps what an experiment counted of two texts.
    RecordTrial {
        /// What the form holds.
        form: TrialForm,
    },
    /// Takes back what was counted.
    RemoveTrial {
        /// The count.
        trial: i64,
    },
    /// Takes the text that won an experiment into the library.
    PromoteVariant {
        /// The count that shows it.
        trial: i64,
        /// Who says so; nothing for the name that stands on acts.
        who: Option<String>,
    },
    /// Says whether prompts may show a text of the library as an example.
    SetExample {
        /// The text.
        entry: i64,
        /// Whether they may.
        on: bool,
    },
    /// Takes a text out of the library.
    RemoveFromLibrary {
        /// The text.
        entry: i64,
    },
    /// Begins a round of ideas.
    StartIdeas {
        /// What the form holds.
        form: IdeasForm,
    },
    /// Adds ideas that were typed, one a line.
    AddIdeas {
        /// The round.
        round: i64,
        /// The ideas.
        text: String,
    },
    /// Asks a model for the ideas a round still misses.
    AskIdeas {
        /// The model.
        model: i64,
        /// The round.
        round: i64,
    },
    /// Removes one idea.
    RemoveIdea {
        /// The round.
        round: i64,
        /// The idea.
        number: usize,
    },
    /// Removes a round of ideas.
    RemoveIdeas {
        /// The round.
        round: i64,
    },
    /// Picks exactly three ideas, and says why the others are left.
    PickIdeas {
        /// The round.
        round: i64,
        /// The three.
        picked: Vec<usize>,
        /// Why others are left.
        left: Vec<LeftForm>,
        /// Why all are left that have no reason of their own.
        rest: Option<String>,
    },
    /// Keeps a part of a picked idea.
    SaveIdeaPart {
        /// The round.
        round: i64,
        /// The idea.
        number: usize,
        /// `copy`, `image` or `video`.
        part: String,
        /// The text; empty to take it away.
        text: String,
    },
    /// Has a part of a picked idea drafted.
    DraftIdeaPart {
        /// The model.
        model: i64,
        /// The round.
        round: i64,
        /// The idea.
        number: usize,
        /// `copy`, `image` or `video`.
        part: String,
    },
}

/// What was counted of one text, as it was typed.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct CountsForm {
    /// The text's number in its set.
    pub number: u32,
    /// How many saw it.
    pub shown: String,
    /// How many of them bought.
    pub bought: String,
}

/// What an experiment of one text against another counted.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct TrialForm {
    /// The set of both texts.
    pub set: i64,
    /// What it was called.
    pub name: String,
    /// One text.
    pub first: CountsForm,
    /// The other.
    pub second: CountsForm,
}

/// What ideas are wanted for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct IdeasForm {
    /// `product`, `collection` or `campaign`.
    pub about: String,
    /// The product, as in the queue, where it is one.
    pub product: Option<String>,
    /// The name of a collection or campaign, with what it is about.
    pub subject: String,
    /// For whom: a tag; nothing for anybody.
    pub persona: Option<String>,
    /// How many ideas are wanted.
    pub asked: usize,
}

/// Why some ideas are left.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct LeftForm {
    /// Their numbers.
    pub numbers: Vec<usize>,
    /// The reason.
    pub reason: String,
}

/// What the form of a language model holds.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ModelForm {
    /// What the owner calls it.
    pub name: String,
    /// Its server's address: `http://localhost:11434`.
    pub address: String,
    /// Whether the owner says that they mean a place in their own network.
    #[serde(default)]
    pub private_confirmed: bool,
    /// `openai`, which most servers speak, or `anthropic`.
    pub style: String,
    /// Its name on the server.
    pub model: String,
    /// The price of a million tokens sent, as typed.
    pub price_sent: Option<String>,
    /// The price of a million tokens answered, as typed.
    pub price_answered: Option<String>,
    /// The currency of both.
    pub currency: Option<String>,
    /// What it may be given: `catalog`, `kpis`, `customers`; catalog texts only where nothing is said.
    #[serde(default = "catalog_only")]
    pub shares: Vec<String>,
    /// The fields of a product that it may see; as before where left out, all of them for a new one.
    #[serde(default)]
    pub fields: Option<Vec<String>>,
}

fn catalog_only() -> Vec<String> {
    vec!["catalog".to_owned()]
}

/// For which products texts are drafted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "which", rename_all = "snake_case")]
pub enum DraftScope {
    /// For these.
    These {
        /// The products, as in the queue.
        products: Vec<String>,
    },
    /// For every product that lacks the text and has no draft of it.
    Missing,
    /// For those of the queue that have the text and no draft of it.
    Filter {
        /// Which products of the queue.
        filter: CopyFilter,
    },
}

/// A key as it was typed. It is shown in no message and no log.
#[derive(Clone, Deserialize, TS)]
pub struct TypedKey(String);

impl TypedKey {
    /// A key that was typed somewhere else than in the window.
    pub fn new(typed: String) -> Self {
        Self(typed)
    }

    /// Its letters.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for TypedKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("TypedKey")
    }
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
    /// Who sells it.
    pub vendor: Option<String>,
    /// Who looks after it when the owner is away.
    pub backup: Option<String>,
    /// The names of the processes it is used in; a name that is new makes a process. Left out, they stay as they are.
    pub processes: Option<Vec<String>>,
    /// All its connections; left out, they stay as they are.
    pub links: Option<Vec<LinkForm>>,
    /// Which data it is given; nothing where nobody said.
    pub shares: Option<Vec<SharedData>>,
    /// The last day of the running term, ISO.
    pub ends: Option<String>,
    /// By how many months it renews itself, as typed.
    pub renews_months: Option<String>,
    /// Days of notice, as typed.
    pub notice_days: Option<String>,
    /// The last day of its trial, ISO.
    pub trial_ends: Option<String>,
    /// The day somebody last saw that it works, ISO.
    pub verified: Option<String>,
    /// The day somebody last noted that it is used, ISO.
    pub used: Option<String>,
    /// Hours it took to set up, as typed: `1.5`.
    pub setup_hours: Option<String>,
    /// Minutes by hand a week that it still needs, as typed.
    pub manual_minutes: Option<String>,
    /// Automations that run in it, as typed; a change holds from today.
    pub automations: Option<String>,
    /// Branches beyond the first in them, as typed.
    pub extra_branches: Option<String>,
    /// Platforms and channels it works with.
    #[serde(default)]
    pub works_with: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
}

impl ToolForm {
    /// A form that says a name and a layer and nothing else.
    pub fn new(name: &str, layer: Layer) -> Self {
        Self {
            name: name.to_owned(),
            layer,
            jobs: Vec::new(),
            cost: None,
            cycle: None,
            currency: None,
            owner: None,
            kpi: None,
            status: None,
            since: None,
            vendor: None,
            backup: None,
            processes: None,
            links: None,
            shares: None,
            ends: None,
            renews_months: None,
            notice_days: None,
            trial_ends: None,
            verified: None,
            used: None,
            setup_hours: None,
            manual_minutes: None,
            automations: None,
            extra_branches: None,
            works_with: Vec::new(),
            note: None,
        }
    }
}

/// A connection of the tool the form is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct LinkForm {
    /// The tool at the other end.
    pub tool: i64,
    /// The kind.
    pub kind: LinkKind,
}

/// What the form of a process holds.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ProcessForm {
    /// The process, or nothing for a new one.
    pub id: Option<i64>,
    /// Its name.
    pub name: String,
    /// Who owns it.
    pub owner: Option<String>,
    /// What a person checks before its result goes out.
    pub review: Option<String>,
    /// Minutes it takes in a week, as typed.
    pub minutes: Option<String>,
    /// Whether it holds the shop up again and again.
    pub bottleneck: bool,
    /// The tools it uses.
    pub tools: Vec<i64>,
}

/// What a tool gave back in a month. A number with no basis is taken as estimated.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct BenefitForm {
    /// The tool.
    pub tool: i64,
    /// `2026-11`.
    pub month: String,
    /// Minutes saved in the month, as typed.
    pub minutes: Option<String>,
    /// Where the minutes come from.
    pub minutes_basis: Option<Basis>,
    /// Contribution margin it brought, as typed.
    pub margin: Option<String>,
    /// Where the margin comes from.
    pub margin_basis: Option<Basis>,
    /// The currency of the margin; the shop's when left out.
    pub currency: Option<String>,
}

/// What the form before a new tool holds.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DecisionForm {
    /// The tool's name; needed only to keep the decision.
    pub name: String,
    /// Its layer; needed only to add the tool.
    pub layer: Option<Layer>,
    /// The jobs it would do.
    pub jobs: Vec<Job>,
    /// The answers to the guide's wording.
    pub answers: FourAnswers,
    /// What the owner wrote to the questions.
    pub notes: Vec<NoteForm>,
    /// The bottleneck it is for.
    pub bottleneck: Option<i64>,
}

/// What the owner wrote to one question.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NoteForm {
    /// The question.
    pub question: Question,
    /// The words; empty where there are none.
    pub note: String,
}

/// What is done with a tool that was weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionAct {
    /// It is added; as an experiment where nothing calls for it.
    Add,
    /// It is added for 30 days.
    Experiment,
    /// It goes on the wait list.
    Wait,
    /// It is not wanted.
    Drop,
}

/// Where the revenue stages part.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum StageForm {
    /// The guide's figures, as they are, in the shop's currency.
    Guide,
    /// Amounts of the owner in the shop's currency.
    Typed {
        /// From where the middle stage begins, as typed.
        middle_from: String,
        /// Above where the upper stage begins, as typed.
        upper_above: String,
    },
    /// The guide's dollars, converted once.
    Converted {
        /// Units of the shop's currency for one US dollar, as typed.
        rate: String,
    },
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
    /// The product whose copy an act was about, as in the queue.
    pub product: Option<String>,
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
    /// Subscriptions in statements.
    Subscriptions,
    /// Reviews and their actions.
    CheckIn,
    /// Catalog copy: the queue and its products.
    Copy,
    /// Language models and what they drafted.
    Models,
}

/// How an error crosses to the window.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ApiError {
    /// A stable code, for example `no_shop`, `busy`, `newer_file`, `invalid`, `refused`, `cancelled` or `failed`.
    pub code: String,
    /// What was tried, what state the data is in and what to do, in the owner's words.
    pub message: String,
}

/// As which kind of file a report is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// One HTML file, for any browser.
    Html,
    /// One PDF file, for printing and for others.
    Pdf,
}
