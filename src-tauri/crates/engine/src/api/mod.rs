//! The window's two doors, and one file per feature behind them. The command line calls the features directly.

mod answers;
mod backups;
mod breakdown;
mod checkin;
mod comparisons;
mod content;
mod costs;
mod data;
mod decisions;
mod explain;
mod gaps;
mod guides;
mod kpis;
mod ledger;
mod models;
mod months;
mod more;
mod other_figures;
mod outcomes;
mod papers;
mod people;
mod preferences;
mod preview;
mod process_figures;
mod readiness;
mod register;
mod report;
pub mod requests;
mod sample;
mod shell;
mod shop;
mod simplify;
mod spending;
mod splits;
mod stack;
mod stage;
mod subscriptions;
mod today;
mod tool_costs;
mod tool_form;
mod tray;
mod typed;
mod typed_values;
mod typescript;
mod upkeep;
mod usual;
pub mod views;
mod warnings;
mod weighing;
mod work_weeks;

pub use crate::reports::Paper;
pub use checkin::ActionForm;
pub(crate) use content::CopyMemory;
pub use content::{CopyListed, CopyReport, NewDraft, ReportedFinding};
pub use models::DraftedCopy;
pub use report::ReportWish;
pub use shop::ShopChange;
pub use typescript::typescript;

use crate::error::Result;
use crate::{Engine, Error};
use requests::{Answer, ApiError, Done, Mutation, Query};
use tillwise_domain::content::concept::Part;
use tillwise_domain::words::Words;

/// The part of an idea with an id.
fn idea_part(id: &str) -> Result<Part> {
    Part::from_id(id).ok_or_else(|| Error::invalid(Words::new("error-no-idea-part").with("part", id)))
}

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
            Query::Register => Answer::Register(self.register()?),
            Query::KnownTools => Answer::KnownTools { tools: self.known_tools() },
            Query::ToolHistory { id } => Answer::ToolHistory(self.tool_history(*id)?),
            Query::StackCosts => Answer::StackCosts(self.stack_costs()?),
            Query::ToolCosts { tool } => Answer::ToolCosts(self.tool_costs(*tool)?),
            Query::Subscriptions => Answer::Subscriptions { open: self.open_subscriptions()? },
            Query::Simplify => Answer::Simplify(self.simplify()?),
            Query::Papers => Answer::Papers(self.papers()?),
            Query::Report { kind, period, names } => Answer::Report(self.report(ReportWish {
                kind: *kind,
                period: period.as_deref(),
                names: *names,
                paper: None,
            })?),
            Query::Stage => Answer::Stage(self.stage()?),
            Query::Decisions => Answer::Decisions(self.decisions()?),
            Query::Weigh { form } => Answer::Weigh(self.weigh(form)?),
            Query::Week { week } => Answer::Week(self.week(week.as_deref())?),
            Query::KpiHistory { kpi, week } => {
                Answer::KpiHistory(Box::new(self.kpi_history(*kpi, week.as_deref())?))
            }
            Query::Spending { week } => Answer::Spending(self.spending(week.as_deref())?),
            Query::Outcomes { week, lag } => {
                Answer::Outcomes(Box::new(self.outcomes(week.as_deref(), *lag)?))
            }
            Query::Months { month } => Answer::Months(self.months(month.as_deref())?),
            Query::CheckIn { kind, period } => {
                Answer::CheckIn(Box::new(self.check_in(*kind, period.as_deref())?))
            }
            Query::CheckIns => Answer::CheckIns(self.check_ins()?),
            Query::Explain { week, dashboard, tried } => {
                Answer::Explain(self.explain(week.as_deref(), dashboard, tried)?)
            }
            Query::KpiWarnings => Answer::KpiWarnings(self.kpi_warnings()?),
            Query::Rules => Answer::Rules(self.rules()?),
            Query::Settings => Answer::Settings(self.settings()?),
            Query::Verify => Answer::Verify(self.verify()?),
            Query::Preview => Answer::Preview { open: self.preview()? },
            Query::CopyQueue { filter, offset } => Answer::CopyQueue(self.copy_queue(filter, *offset)?),
            Query::CopyProduct { product, filter } => {
                Answer::CopyProduct(Box::new(self.copy_product(product, filter)?))
            }
            Query::CopyBulk { what, filter, offset } => {
                Answer::CopyBulk(self.copy_bulk(what, filter, *offset)?)
            }
            Query::Models => Answer::Models(self.models()?),
            Query::DraftPreview { model, product, field } => {
                Answer::DraftPreview(self.draft_preview(*model, product, *field)?)
            }
            Query::DraftPlan { model, scope, field, offset } => {
                Answer::DraftPlan(self.draft_plan(*model, scope, *field, *offset)?)
            }
            Query::Drafting => Answer::Drafting { running: self.drafting() },
            Query::Comparing => Answer::Comparing(self.comparing()?),
            Query::CopyCoverage { by } => Answer::CopyCoverage(self.copy_coverage(*by)?),
            Query::CopyRules => Answer::CopyRules(self.copy_rules()?),
            Query::CopyExport => Answer::CopyExport(self.copy_export()?),
            Query::Voice => Answer::Voice(Box::new(self.voice()?)),
            Query::VoiceTrial { change } => Answer::VoiceTrial(self.voice_trial(change)?),
            Query::VoiceLearned => Answer::VoiceLearned(self.voice_learned()?),
            Query::SpotChecks => Answer::SpotChecks(self.spot_checks()?),
            Query::SpotCheck { check, item } => Answer::SpotCheck(self.spot_check(*check, *item)?),
            Query::Prompts => Answer::Prompts(self.prompts()?),
            Query::PromptPreview { template, product, text, persona } => Answer::PromptPreview(
                self.prompt_preview(template, product, text.as_deref(), persona.as_deref())?,
            ),
            Query::Variants { search } => Answer::Variants(self.variants(search)?),
            Query::VariantPreview { model, product, field, persona } => {
                Answer::VariantPreview(self.variant_preview(*model, product, field, persona)?)
            }
            Query::CompareTexts { first, second } => Answer::CompareTexts(self.compare_texts(first, second)?),
            Query::Ideas { search } => Answer::Ideas(self.ideas(search)?),
            Query::IdeaRound { round } => Answer::IdeaRound(self.idea_round(*round)?),
            Query::IdeasPreview { model, round, number, part } => {
                let part = match number.zip(part.as_deref()) {
                    Some((number, part)) => Some((number, idea_part(part)?)),
                    None => None,
                };
                Answer::IdeasPreview(self.ideas_preview(*model, *round, part)?)
            }
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
            Mutation::ToolUsed { id } => self.tool_used(id),
            Mutation::ToolVerified { id } => self.tool_verified(id),
            Mutation::AddCharge { tool, day, amount, currency } => {
                self.add_charge(tool, &day, &amount, currency.as_deref())
            }
            Mutation::RemoveCharge { tool, day, amount, currency } => {
                self.remove_charge(tool, &day, &amount, Some(&currency))
            }
            Mutation::SetLink { one, other, kind } => self.set_link(one, other, kind),
            Mutation::ForgetLink { one, other } => self.forget_link(one, other),
            Mutation::SetPerson { name, left, brand_owner } => {
                self.set_person(&name, left.as_deref(), brand_owner)
            }
            Mutation::RemovePerson { name } => self.remove_person(&name),
            Mutation::SetProcess { process } => self.set_process(&process),
            Mutation::RemoveProcess { id } => self.remove_process(id),
            Mutation::SetBenefit { benefit } => self.set_benefit(&benefit),
            Mutation::SetSetupCheck { task, month, minutes } => self.set_setup_check(task, &month, &minutes),
            Mutation::AddPlatformUpdate { platform, note, day } => {
                self.add_platform_update(&platform, &note, day.as_deref())
            }
            Mutation::RemovePlatformUpdate { id } => self.remove_platform_update(id),
            Mutation::SetPractices { prompt_framework, review_policy, response_library } => {
                self.set_practices(prompt_framework, review_policy, response_library)
            }
            Mutation::SetHourlyValue { value } => self.set_hourly_value(value.as_deref()),
            Mutation::ChooseStatements => self.choose_statements(),
            Mutation::ReadStatements { paths } => self.read_typed_statements(&paths),
            Mutation::SetStatements { currency, day_order } => {
                self.set_statements(currency.as_deref(), day_order.as_deref())
            }
            Mutation::AcceptSubscription { id, tool, layer } => self.accept_subscription(&id, tool, layer),
            Mutation::DismissSubscription { id } => self.dismiss_subscription(&id),
            Mutation::ForgetStatements => Ok(self.forget_statements()),
            Mutation::GiveNotice { id } => self.give_notice(id),
            Mutation::SaveCalendar => self.choose_and_save_calendar(),
            Mutation::SaveOperatingModel => self.choose_and_save_operating_model(),
            Mutation::SaveHandover => self.choose_and_save_handover(),
            Mutation::SaveReport { kind, period, names, format } => {
                let wish = ReportWish { kind, period: period.as_deref(), names, paper: None };
                self.choose_and_save_report(wish, format)
            }
            Mutation::Decide { id, form, act } => self.decide(id, &form, act),
            Mutation::SetNative { native, here } => self.set_native(&native, here),
            Mutation::SetStage { form } => self.set_stage(&form),
            Mutation::SetTarget { kpi, value } => self.set_target(kpi, value.as_deref()),
            Mutation::SetKpiOwner { kpi, owner } => self.set_kpi_owner(kpi, owner.as_deref()),
            Mutation::ParkKpi { kpi, reason } => self.park_kpi(kpi, reason.as_deref()),
            Mutation::SetProcessFigure { figure, week, value } => {
                self.set_process_figure(figure, &week, value.as_deref())
            }
            Mutation::MarkCampaign { platform, campaign, purpose } => {
                self.mark_campaign(&platform, &campaign, purpose)
            }
            Mutation::MarkOrigin { origin, paid } => self.mark_origin(&origin, paid),
            Mutation::SetMarketingCost { part, month, value } => {
                self.set_marketing_cost(part, &month, value.as_deref())
            }
            Mutation::SetMonthFigure { figure, month, value } => {
                self.set_month_figure(figure, &month, value.as_deref())
            }
            Mutation::RecordFigure { kpi, week, dashboard, value } => {
                self.record_figure(kpi, &week, &dashboard, &value)
            }
            Mutation::ExplainFigure { id, cause, note } => self.explain_figure(id, cause, &note),
            Mutation::AcceptExplanation { week, dashboard, way } => {
                self.accept_explanation(&week, &dashboard, way)
            }
            Mutation::RemoveFigure { id } => self.remove_figure(id),
            Mutation::StartCheckIn { kind, period } => self.start_check_in(kind, period.as_deref()),
            Mutation::SkipCheckIns { kind, period } => self.skip_check_ins(kind, &period),
            Mutation::GoToStep { review, step } => self.go_to_step(review, step),
            Mutation::NoteCard { review, kpi, note } => self.note_card(review, kpi, &note),
            Mutation::SettleCard { review, kpi, outcome } => self.settle_card(review, kpi, outcome),
            Mutation::TypeValue { review, kpi, value } => self.type_value(review, kpi, value.as_deref()),
            Mutation::SettleAction { review, id, state } => self.settle_action(review, id, state),
            Mutation::ChooseFocus { review, focus } => self.choose_focus(review, focus.as_deref()),
            Mutation::AddAction { review, text, owner, due, kpi } => {
                self.add_action(review, &ActionForm { text, owner, due, kpi })
            }
            Mutation::EditAction { id, text, owner, due, kpi } => {
                self.edit_action(id, &ActionForm { text, owner, due, kpi })
            }
            Mutation::RemoveAction { id } => self.remove_action(id),
            Mutation::SetReading { review, reading } => self.set_reading(review, &reading),
            Mutation::CloseCheckIn { review } => self.close_check_in(review),
            Mutation::ReopenCheckIn { review } => self.reopen_check_in(review),
            Mutation::SetDailyUntil { day } => self.set_daily_until(day.as_deref()),
            Mutation::SaveReminder { weekday, time } => self.choose_and_save_reminder(&weekday, &time),
            Mutation::AnswerWarning { rule, about, answer, reason } => {
                self.answer_warning(&rule, &about, answer, &reason)
            }
            Mutation::TakeBackAnswer { rule, about } => self.take_back_answer(&rule, &about),
            Mutation::SwitchRule { rule, on } => self.switch_rule(&rule, on),
            Mutation::SetShop { name, currency, time_zone, first_weekday } => {
                self.set_shop(&name, currency.as_deref(), &time_zone, &first_weekday)
            }
            Mutation::SetTray { on, weekday, time, at_login } => self.set_tray(on, &weekday, &time, at_login),
            Mutation::SetAppearance { appearance } => self.set_appearance(appearance),
            Mutation::Backup => self.backup(),
            Mutation::Restore { file } => self.restore(&file),
            Mutation::ReviewCatalog => self.review_catalog(),
            Mutation::ApplyRemark { product, remark } => self.apply_remark(&product, &remark),
            Mutation::ApplyBulk { what, filter, mark } => self.apply_bulk(&what, &filter, &mark),
            Mutation::EditCopy { product, field, was, text } => self.edit_copy(&product, field, &was, &text),
            Mutation::AcceptDraft { draft, text, right } => self.accept_draft(draft, text.as_deref(), &right),
            Mutation::DropDraft { draft } => self.drop_draft(draft),
            Mutation::DropFact { draft, fact } => self.drop_fact(draft, &fact),
            Mutation::LeaveRemark { product, remark } => self.leave_remark(&product, &remark),
            Mutation::ReopenRemark { product, remark } => self.reopen_remark(&product, &remark),
            Mutation::RealWord { product, remark } => self.real_word(&product, &remark),
            Mutation::ForgetWord { word } => self.forget_word(&word),
            Mutation::SwitchCopyRule { rule, scope, on } => self.switch_copy_rule(&rule, &scope, on),
            Mutation::MoveCopy { products, to, note, waits } => self.move_copy(&products, &to, &note, waits),
            Mutation::TickClaim { product, claim, evidence } => self.tick_claim(&product, &claim, &evidence),
            Mutation::UntickClaim { product, claim } => self.untick_claim(&product, &claim),
            Mutation::SettleClash { product, field, keep } => self.settle_clash(&product, field, keep),
            Mutation::SetReviewer { name } => self.set_reviewer(&name),
            Mutation::AddModel { form } => self.add_model(&form).map(|(_, done)| done),
            Mutation::EditModel { id, form } => self.edit_model(id, &form),
            Mutation::RemoveModel { id } => self.remove_model(id),
            Mutation::SetModelKey { id, key } => self.set_model_key(id, key.expose()),
            Mutation::RemoveModelKey { id } => self.remove_model_key(id),
            Mutation::TestModel { id } => self.test_model(id),
            Mutation::DraftCopy { model, product, field } => self.draft_one(model, &product, field),
            Mutation::DraftBatch { model, scope, field } => {
                self.draft_batch(model, &scope, field).map(|(_, done)| done)
            }
            Mutation::ResumeDrafts { batch } => self.resume_drafts(batch).map(|(_, done)| done),
            Mutation::LeaveBatch { batch } => self.leave_batch(batch),
            Mutation::StopDrafting => Ok(self.stop_drafting()),
            Mutation::CompareModels { one, other, product, field } => {
                self.compare_models([one, other], &product, field)
            }
            Mutation::ChooseDraft { comparison, choice } => self.choose_draft(comparison, &choice),
            Mutation::SetVoice { rules } => self.set_voice(&rules),
            Mutation::PreferWord { word, over } => self.prefer_word(&word, &over),
            Mutation::ForgetPreferred { word } => self.forget_preferred(&word),
            Mutation::BanWord { word, instead, claim } => self.ban_word(&word, &instead, claim),
            Mutation::UnbanWord { word } => self.unban_word(&word),
            Mutation::SetPositioning { form } => self.set_positioning(&form),
            Mutation::SetMessage { form } => self.set_message(&form),
            Mutation::RemoveMessage { id } => self.remove_message(id),
            Mutation::ExportCopy => self.choose_and_export_copy(),
            Mutation::BeginSpotCheck { kind, percent, allowed, seed } => {
                self.begin_spot_check(kind, percent, allowed, seed)
            }
            Mutation::JudgeSpotItem { check, item, pass, reason } => {
                self.judge_spot_item(check, item, pass, &reason)
            }
            Mutation::UndoCopyAct => self.undo_copy_act(),
            Mutation::SavePromptTemplate { template, text } => self.save_prompt_template(&template, &text),
            Mutation::UsePromptTemplate { template, version } => self.use_prompt_template(&template, version),
            Mutation::SetPersona { tag, who, cares } => self.set_persona(&tag, &who, &cares),
            Mutation::RemovePersona { tag } => self.remove_persona(&tag),
            Mutation::WriteFor { product, persona } => self.write_for(product.as_deref(), persona.as_deref()),
            Mutation::AddVariant { product, field, persona, text } => {
                self.add_variant(&product, &field, &persona, &text)
            }
            Mutation::DraftVariant { model, product, field, persona } => {
                self.draft_variant(model, &product, &field, &persona)
            }
            Mutation::RemoveVariant { set, number } => self.remove_variant(set, number),
            Mutation::RecordTrial { form } => self.record_trial(&form),
            Mutation::RemoveTrial { trial } => self.remove_trial(trial),
            Mutation::PromoteVariant { trial, who } => self.promote_variant(trial, who.as_deref()),
            Mutation::SetExample { entry, on } => self.set_example(entry, on),
            Mutation::RemoveFromLibrary { entry } => self.remove_from_library(entry),
            Mutation::StartIdeas { form } => self.start_ideas(&form).map(|(_, done)| done),
            Mutation::AddIdeas { round, text } => self.add_ideas(round, &text),
            Mutation::AskIdeas { model, round } => self.ask_ideas(model, round),
            Mutation::RemoveIdea { round, number } => self.remove_idea(round, number),
            Mutation::RemoveIdeas { round } => self.remove_ideas(round),
            Mutation::PickIdeas { round, picked, left, rest } => {
                self.pick_ideas(round, &picked, &left, rest.as_deref())
            }
            Mutation::SaveIdeaPart { round, number, part, text } => {
                self.save_idea_part(round, number, idea_part(&part)?, &text)
            }
            Mutation::DraftIdeaPart { model, round, number, part } => {
                self.draft_idea_part(model, round, number, idea_part(&part)?)
            }
        }
    }

    /// An error as it crosses to the window or the terminal.
    pub fn api_error(&self, error: &Error) -> ApiError {
        ApiError { code: error.code.id().to_owned(), message: self.say(&error.words) }
    }
}
