//! What the window is shown: wire types only, one file per page. They hold texts and amounts in their final form, so
//! that the window, the command line and the reports can never disagree about a number or its wording.

mod data;
mod kpis;
mod preview;
mod readiness;
mod settings;
mod shell;
mod stack;
mod today;

pub use data::{BatchView, CountView, DataView, GuideView, ProblemView, SourceView};
pub use kpis::{
    BreakView, ChartView, FactView, IntervalView, KpiHistoryView, KpiView, VariantView, WeekView,
};
pub use preview::{
    EmailChoiceView, EmailView, ExampleView, MappedColumnView, MappingView, PersonalView, PreviewCellView,
    PreviewColumnView, PreviewFileView, PreviewRowView, PreviewSumView, PreviewView, ProblemGroupView,
    QuestionView, RepairedView, WillView,
};
pub use readiness::{
    ComparisonView, FigureChoicesView, HistoryView, KpiChoiceView, MarginView, NeedView, OtherFigureView,
    ReadinessView, StrategyView, TagsView, UnmatchedView, WorkView,
};
pub use settings::{BackupView, CheckView, SettingsView, VerifyView};
pub use shell::{Appearance, ProgressView, ShellView, ShopGuess, ShopView, UndoView};
pub use stack::{ChoiceView, ChoicesView, LayerView, StackView, ToolView};
pub use today::{GoesTo, TodayView, WarningView};
