//! The window's two doors, and one file per feature behind them. The command line calls the features directly.

mod backups;
mod comparisons;
mod data;
mod guides;
mod kpis;
mod ledger;
mod more;
mod other_figures;
mod preview;
mod process;
mod readiness;
pub mod requests;
mod sample;
mod shell;
mod shop;
mod stack;
mod today;
mod typescript;
pub mod views;
mod warnings;

pub use shop::ShopChange;
pub use typescript::typescript;

use crate::error::Result;
use crate::{Engine, Error};
use requests::{Answer, ApiError, Done, Mutation, Query};

impl Engine {
    /// Answers a question; writes nothing.
    ///
    /// # Errors
    /// As the feature behind it.
    pub fn query(&self, query: &Query) -> Result<Answer> {
        Ok(match query {
            Query::Shell => Answer::Shell(self.shell()?),
            Query::Progress => Answer::Progress { running: self.progress() },
            Query::Today => Answer::Today(self.today_page()?),
            Query::Data => Answer::Data(self.data()?),
            Query::Readiness => Answer::Readiness(self.readiness()?),
            Query::Stack => Answer::Stack(self.stack()?),
            Query::Week { week } => Answer::Week(self.week(week.as_deref())?),
            Query::KpiHistory { kpi, week } => Answer::KpiHistory(self.kpi_history(*kpi, week.as_deref())?),
            Query::Settings => Answer::Settings(self.settings()?),
            Query::Verify => Answer::Verify(self.verify()?),
            Query::Preview => Answer::Preview { open: self.preview()? },
        })
    }

    /// Carries out an act and says what it changed.
    ///
    /// # Errors
    /// As the feature behind it; nothing has changed then.
    pub fn mutate(&self, mutation: Mutation) -> Result<Done> {
        match mutation {
            Mutation::ChooseFiles => self.look_at_chosen(),
            Mutation::ImportDropped => self.look_at_dropped(),
            Mutation::ImportPaths { paths } => self.look_at_typed(&paths),
            Mutation::CountPreview => self.count_preview(),
            Mutation::SetPreview { file, setting, value } => {
                self.set_preview(file, setting, value.as_deref())
            }
            Mutation::MapPreview { file, kind } => self.map_preview(file, kind),
            Mutation::MapPreviewColumn { file, column, field } => {
                self.map_preview_column(file, column, field)
            }
            Mutation::SetPreviewEmail { rule } => self.set_preview_email(rule),
            Mutation::RepairPreview { file, group } => self.repair_preview(file, &group),
            Mutation::UnrepairPreview { file, at } => self.unrepair_preview(file, at),
            Mutation::EditPreviewCell { file, part, line, column, text } => {
                self.edit_preview_cell(file, (part, line, column), text)
            }
            Mutation::DropFromPreview { file } => self.drop_from_preview(file),
            Mutation::SaveSkipped { file } => self.save_skipped(file),
            Mutation::ImportPreviewed => self.import_previewed(),
            Mutation::ForgetPreview => Ok(self.forget_preview()),
            Mutation::CancelImport => Ok(self.cancel_import()),
            Mutation::Undo { batch } => self.undo(batch),
            Mutation::OpenSample => self.open_sample(),
            Mutation::LeaveSample => self.leave_sample(),
            Mutation::CreateShop { time_zone, first_weekday } => self.create_shop(&time_zone, &first_weekday),
            Mutation::AddTool { tool } => self.add_tool(&tool),
            Mutation::EditTool { id, tool } => self.edit_tool(id, &tool),
            Mutation::EndTool { id } => self.end_tool(id),
            Mutation::SetTarget { kpi, value } => self.set_target(kpi, value.as_deref()),
            Mutation::ParkKpi { kpi, reason } => self.park_kpi(kpi, reason.as_deref()),
            Mutation::SetProcessFigure { figure, week, value } => {
                self.set_process_figure(figure, &week, value.as_deref())
            }
            Mutation::RecordFigure { kpi, week, dashboard, value } => {
                self.record_figure(kpi, &week, &dashboard, &value)
            }
            Mutation::ExplainFigure { id, cause, note } => self.explain_figure(id, cause, &note),
            Mutation::RemoveFigure { id } => self.remove_figure(id),
            Mutation::SetShop { name, currency, time_zone, first_weekday } => {
                self.set_shop(&name, currency.as_deref(), &time_zone, &first_weekday)
            }
            Mutation::SetAppearance { appearance } => self.set_appearance(appearance),
            Mutation::Backup => self.backup(),
            Mutation::Restore { file } => self.restore(&file),
        }
    }

    /// An error as it crosses to the window or the terminal.
    pub fn api_error(&self, error: &Error) -> ApiError {
        ApiError { code: error.code.id().to_owned(), message: self.say(&error.words) }
    }
}
