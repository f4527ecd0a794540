//! The TypeScript twin of the wire types. `cargo xtask types` writes it to `ui/src/api/generated.ts`; a test fails
//! when the committed file differs.

use super::{requests, views};
use tillwise_domain::{kpis, readiness, stack};
use ts_rs::{Config, TS};

/// The whole of `ui/src/api/generated.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut out =
        String::from("// Made by `cargo xtask types` from the Rust types. Change those, not this file.\n");
    macro_rules! declare {
        ($($type:ty,)+) => { $({
            out.push_str("\nexport ");
            out.push_str(&<$type as TS>::decl(&config));
            out.push('\n');
        })+ };
    }
    declare!(
        kpis::KpiId,
        kpis::KpiState,
        kpis::Unit,
        kpis::Better,
        kpis::TypedFigure,
        stack::Layer,
        stack::Job,
        stack::Cycle,
        stack::ToolStatus,
        readiness::Cause,
        views::Appearance,
        views::GoesTo,
        views::ShopView,
        views::ShopGuess,
        views::UndoView,
        views::ProgressView,
        views::ShellView,
        views::ChartView,
        views::FactView,
        views::IntervalView,
        views::VariantView,
        views::BreakView,
        views::KpiView,
        views::WeekView,
        views::KpiHistoryView,
        views::WarningView,
        views::TodayView,
        views::CountView,
        views::ProblemView,
        views::BatchView,
        crate::email::EmailRule,
        views::WillView,
        views::PreviewColumnView,
        views::PreviewCellView,
        views::PreviewRowView,
        views::ExampleView,
        views::ProblemGroupView,
        views::RepairedView,
        views::PreviewSumView,
        views::QuestionView,
        views::PersonalView,
        views::EmailChoiceView,
        views::EmailView,
        tillwise_domain::formats::MappedKind,
        tillwise_domain::formats::Field,
        views::MappedColumnView,
        views::MappingView,
        views::PreviewFileView,
        views::PreviewView,
        views::SourceView,
        views::GuideView,
        views::DataView,
        views::ChoiceView,
        views::HistoryView,
        views::NeedView,
        views::StrategyView,
        views::WorkView,
        views::TagsView,
        views::UnmatchedView,
        views::MarginView,
        views::ComparisonView,
        views::OtherFigureView,
        views::KpiChoiceView,
        views::FigureChoicesView,
        views::ReadinessView,
        views::ChoicesView,
        views::ToolView,
        views::LayerView,
        views::StackView,
        views::BackupView,
        views::SettingsView,
        views::CheckView,
        views::VerifyView,
        requests::PreviewSetting,
        requests::ToolForm,
        requests::Topic,
        requests::RefusedView,
        requests::Done,
        requests::ApiError,
        requests::Query,
        requests::Answer,
        requests::Mutation,
    );
    out
}
