//! What the window is shown: wire types only, one file per page. They hold texts and amounts in their final form, so
//! that the window, the command line and the reports can never disagree about a number or its wording.

mod answers;
mod checkin;
mod content;
mod costs;
mod data;
mod decisions;
mod ideas;
mod kpis;
mod models;
mod outcomes;
mod papers;
mod preview;
mod prompts;
mod readiness;
mod register;
mod report;
mod settings;
mod shell;
mod simplify;
mod spending;
mod spot_checks;
mod stack;
mod stage;
mod subscriptions;
mod today;
mod voice;

pub use answers::{AnswerView, RuleView, RulesView, WarningsView};
pub use checkin::{
    CheckInActionView, CheckInAskView, CheckInCardView, CheckInClosedView, CheckInDataView, CheckInDue,
    CheckInFocusChoiceView, CheckInFocusView, CheckInMissedView, CheckInNumberView, CheckInPastView,
    CheckInPeriodView, CheckInPlanView, CheckInReminderView, CheckInSourceView, CheckInState,
    CheckInStepView, CheckInValueView, CheckInView, CheckInWeeksView, CheckInsView,
};
pub use content::{
    COPY_PAGE, CopyBulkRowView, CopyBulkView, CopyChoiceView, CopyClaimView, CopyClashView,
    CopyCoverageCellView, CopyCoverageRowView, CopyCoverageView, CopyDraftView, CopyExportFileView,
    CopyExportLeftView, CopyExportView, CopyFieldView, CopyKindView, CopyNewFactView, CopyPastView,
    CopyProductView, CopyQueueRowView, CopyQueueView, CopyRemarkView, CopyRuleView, CopyRulesView,
    CopySpanKind, CopySpanView, CopyStepView,
};
pub use costs::{CostLayerView, CostMonthView, StackCostsView, ToolCostsView, ToolReturnView};
pub use data::{BatchView, CountView, DataView, GuideView, ProblemView, SourceView};
pub use decisions::{
    DecisionButtonView, DecisionView, DecisionsView, EmailToolView, NativeView, WeighedAnswerView,
    WeighedView,
};
pub use ideas::{IdeaPartView, IdeaRoundRowView, IdeaRoundView, IdeaView, IdeasView, LeftIdeaView};
pub use kpis::{
    BreakView, ChartView, FactView, GapView, IntervalView, KpiHistoryView, KpiView, SplitPartView, SplitView,
    TypedView, UsualView, VariantView, WeekView,
};
pub use models::{
    ComparingView, DraftBatchView, DraftComparisonView, DraftPlanRowView, DraftPlanView, DraftPreviewView,
    DraftingView, ModelView, ModelsView, SentDayView, SentFieldView, SentWeekView, TallyView,
};
pub use outcomes::{LinkedView, LinksView, MonthFigureView, MonthsView, OutcomesView};
pub use papers::{CalendarDayView, PaperView, PapersView};
pub use preview::{
    EmailChoiceView, EmailView, ExampleView, MappedColumnView, MappingView, PersonalView, PreviewCellView,
    PreviewColumnView, PreviewFileView, PreviewRowView, PreviewSumView, PreviewView, ProblemGroupView,
    QuestionView, RepairedView, WillView,
};
pub use prompts::{
    ComparedView, LibraryEntryView, PersonaView, PromptPreviewView, PromptSlotView, PromptTemplateView,
    PromptVersionView, PromptsView, VariantSetView, VariantTextView, VariantTrialView, VariantsView,
    WrittenForView,
};
pub use readiness::{
    ComparisonView, ExplainedView, ExplainedWayView, FigureChoicesView, HistoryView, KpiChoiceView,
    MarginView, NeedView, OtherFigureView, ReadinessView, StrategyView, TagsView, UnmatchedView, WorkView,
};
pub use register::{
    BenefitView, ChargeView, DatedView, KnownToolView, MonthMinutesView, PersonView, PlatformUpdateView,
    PracticesView, ProcessView, RegisterView, SetupTaskView, ToolHistoryView,
};
pub use report::{ReportNumberView, ReportView};
pub use settings::{BackupView, CheckView, SettingsView, TrayView, VerifyView};
pub use shell::{Appearance, ProgressView, ShellView, ShopGuess, ShopView, UndoView};
pub use simplify::{
    ComplexityPartView, ComplexityView, GainView, LeavingView, RemovalView, SavingView, SimplifyView,
};
pub use spending::{CampaignView, MarketingCostView, OriginView, SpendingView};
pub use spot_checks::{
    DraftEditsView, SpotCheckRowView, SpotCheckView, SpotChecksView, SpotItemView, SpotKindView, SpotRowView,
};
pub use stack::{ChoiceView, ChoicesView, DotsView, LayerView, LinkView, StackView, ToolView};
pub use stage::{CheckItemView, StageListView, StageMonthView, StageView};
pub use subscriptions::{CandidateView, RiseView, SubscriptionsView};
pub use today::{GoesTo, TodayView, WarningView};
pub use voice::{
    BannedView, CardMessageView, CardShareView, CardView, PreferredView, VoiceExampleView, VoiceLearnedView,
    VoiceProposalView, VoiceRuleView, VoiceTrialView, VoiceView,
};
