//! What can be saved: the operating model, the hand-over for a new helper, and notice and review dates as a calendar.

use super::ledger::Ledger;
use super::requests::Done;
use super::stack::month_sums;
use super::views::{CalendarDayView, PaperView, PapersView};
use super::warnings::is_of_stack;
use crate::Engine;
use crate::documents::Facts;
use crate::error::{Code, Error, Result, shown};
use crate::store::backups::write_whole;
use crate::store::{register, settings};
use jiff::civil::Date;
use rusqlite::Connection;
use std::path::Path;
use tillwise_domain::ics::{CalendarEvent, calendar_file};
use tillwise_domain::money::Money;
use tillwise_domain::stack::calendar::{Appointment, Occasion, appointments};
use tillwise_domain::stack::simplify::saving;
use tillwise_domain::stack::{Register, Tool};
use tillwise_domain::words::Words;

/// Setting: what the calendar ids of this shop end with, so that two shops' entries never meet in one calendar.
pub(super) const CALENDAR_ID: &str = "calendar_id";

/// A calendar file and how many days are in it.
pub struct CalendarText {
    /// The file.
    pub text: String,
    /// How many days are in it.
    pub days: usize,
}

impl Engine {
    /// What can be saved, and what would be in it.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file.
    pub fn papers(&self) -> Result<PapersView> {
        let reader = self.reader()?;
        let facts = self.paper_facts(reader.sql())?;
        let gaps = facts.gaps();
        let days = appointments(&facts.register, facts.today);
        let paper = |title: &str, more: Vec<String>| PaperView {
            title: self.say(&Words::new(title).with("shop", facts.shop.clone())),
            holds: self.holds(&facts).into_iter().chain(more).collect(),
            gaps: gaps.clone(),
        };
        let open = facts.open().len();
        let open = (open > 0).then(|| self.say(&Words::new("papers-holds-open").with("count", open)));
        let week = self.say(&Words::new("papers-holds-week").with("count", facts.first_week().len()));
        Ok(PapersView {
            as_of: facts.as_of(),
            operating_model: paper("model-title", Vec::new()),
            handover: paper("handover-title", [week].into_iter().chain(open).collect()),
            days: days.iter().filter_map(|one| self.day_view(&facts.register, one)).collect(),
            no_days: self.words.label("papers-no-days"),
        })
    }

    /// The operating model on one page, as one HTML file.
    ///
    /// # Errors
    /// As [`Engine::papers`].
    pub fn operating_model(&self) -> Result<String> {
        Ok(self.paper_facts(self.reader()?.sql())?.operating_model())
    }

    /// The hand-over for a new helper, as one HTML file.
    ///
    /// # Errors
    /// As [`Engine::papers`].
    pub fn handover(&self) -> Result<String> {
        Ok(self.paper_facts(self.reader()?.sql())?.handover())
    }

    /// Notice and review dates as one calendar file. Its ids stay the same each time, so that a calendar that is filled
    /// again is changed and not doubled; for that the shop keeps a word of its own from the first time on.
    ///
    /// # Errors
    /// As [`Engine::papers`], and where the shop file cannot be written the first time.
    pub fn calendar(&self) -> Result<CalendarText> {
        let known = settings::get(self.reader()?.sql(), CALENDAR_ID)?;
        let id = known.map_or_else(|| self.new_calendar_id(), Ok)?;
        let reader = self.reader()?;
        let shop = settings::shop(reader.sql())?;
        let register = register::load(reader.sql())?;
        let sequence =
            u32::try_from(settings::changes(reader.sql())?).unwrap_or(u32::MAX).min(i32::MAX as u32);
        let events: Vec<CalendarEvent> = appointments(&register, self.today(&shop))
            .iter()
            .filter_map(|one| {
                let tool = register.tool(one.tool)?;
                Some(CalendarEvent {
                    uid: format!("{}-{}-{}@{id}.tillwise", one.occasion.id(), one.tool, one.number),
                    sequence,
                    day: one.day,
                    summary: self.day_summary(tool, one.occasion),
                    description: self.day_description(tool, one.occasion),
                    alarm_days: one.occasion.days_before(),
                    repeats: one.occasion.repeats(),
                })
            })
            .collect();
        let name = self.say(&Words::new("calendar-name").with("shop", self.shop_name(&shop.name)));
        Ok(CalendarText { text: calendar_file(&name, &events, self.host.now()), days: events.len() })
    }

    pub(super) fn new_calendar_id(&self) -> Result<String> {
        let none = || Error::new(Code::Failed, Words::new("error-no-random-calendar"));
        let bytes = self.host.random().ok_or_else(none)?;
        let id: String = bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let mut writer = self.existing_writer()?;
        let sql = writer.begin()?;
        settings::set(&sql, CALENDAR_ID, Some(&id))?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(id)
    }

    /// Saves the calendar file.
    ///
    /// # Errors
    /// As [`Engine::calendar`], and a sentence for the disk.
    pub fn save_calendar(&self, to: &Path) -> Result<Done> {
        let made = self.calendar()?;
        write_whole(to, made.text.as_bytes())?;
        let words = Words::new("said-calendar-saved").with("count", made.days).with("file", shown(to));
        Ok(Done { said: self.say(&words), ..Done::default() })
    }

    /// Saves the operating model.
    ///
    /// # Errors
    /// As [`Engine::operating_model`], and a sentence for the disk.
    pub fn save_operating_model(&self, to: &Path) -> Result<Done> {
        self.save_paper(&self.operating_model()?, to)
    }

    /// Saves the hand-over.
    ///
    /// # Errors
    /// As [`Engine::handover`], and a sentence for the disk.
    pub fn save_handover(&self, to: &Path) -> Result<Done> {
        self.save_paper(&self.handover()?, to)
    }

    fn save_paper(&self, html: &str, to: &Path) -> Result<Done> {
        write_whole(to, html.as_bytes())?;
        Ok(Done { said: self.say(&Words::new("said-saved").with("file", shown(to))), ..Done::default() })
    }

    pub(super) fn choose_and_save_calendar(&self) -> Result<Done> {
        self.choose_and_save("papers-file-calendar", "ics", |to| self.save_calendar(to))
    }

    pub(super) fn choose_and_save_operating_model(&self) -> Result<Done> {
        self.choose_and_save("papers-file-model", "html", |to| self.save_operating_model(to))
    }

    pub(super) fn choose_and_save_handover(&self) -> Result<Done> {
        self.choose_and_save("papers-file-handover", "html", |to| self.save_handover(to))
    }

    pub(super) fn choose_and_save(
        &self,
        stem: &str,
        ending: &str,
        save: impl Fn(&Path) -> Result<Done>,
    ) -> Result<Done> {
        match self.host.save_file(&format!("{}.{ending}", self.words.label(stem))) {
            Some(to) => save(&to),
            None => Ok(Done::default()),
        }
    }

    fn paper_facts(&self, sql: &Connection) -> Result<Facts<'_>> {
        let ledger = Ledger::new(self, sql)?;
        let week = self.week_view(&ledger, ledger.newest())?;
        let goals = week.kpis.iter().filter_map(|kpi| Some((kpi.id, kpi.target_shown.clone()?)));
        let warnings = self.warnings(sql, &ledger, &week)?.only(is_of_stack);
        let register = register::load(sql)?;
        let active: Vec<&Tool> = register.active().collect();
        Ok(Facts {
            words: &self.words,
            shop: self.shop_name(&ledger.shop.name),
            today: ledger.today,
            goals: goals.collect(),
            monthly: month_sums(&active).into_values().map(Money::shown).collect(),
            warnings: warnings.open.into_iter().map(|warning| (warning.title, warning.action)).collect(),
            register,
        })
    }

    pub(super) fn shop_name(&self, name: &str) -> String {
        if name.is_empty() { self.words.label("shop-unnamed") } else { name.to_owned() }
    }

    /// What a paper holds, a line each.
    fn holds(&self, facts: &Facts<'_>) -> Vec<String> {
        let register = &facts.register;
        let tools = register.active().count();
        let mut lines = vec![match tools {
            0 => self.words.label("papers-holds-tools-none"),
            tools => self.say(&Words::new("papers-holds-tools").with("tools", tools)),
        }];
        if !register.processes.is_empty() {
            let reviewed = register.processes.iter().filter(|process| process.review.is_some()).count();
            let words = Words::new("papers-holds-processes").with("count", register.processes.len());
            lines.push(self.say(&words.with("reviewed", reviewed)));
        }
        let people = facts.hands().len();
        if people > 0 {
            lines.push(self.say(&Words::new("papers-holds-people").with("count", people)));
        }
        if let Some(name) = facts.brand_owner() {
            lines.push(self.say(&Words::new("papers-holds-brand").with("name", name)));
        }
        lines
    }

    fn day_view(&self, register: &Register, one: &Appointment) -> Option<CalendarDayView> {
        let tool = register.tool(one.tool)?;
        Some(CalendarDayView {
            day: one.day.to_string(),
            day_shown: self.day_with_year(one.day),
            kind: one.occasion.id().to_owned(),
            tool: one.tool,
            summary: self.day_summary(tool, one.occasion),
            description: self.day_description(tool, one.occasion),
        })
    }

    /// `Tue 1 Dec 2026`.
    pub(super) fn day_with_year(&self, day: Date) -> String {
        format!("{} {}", self.words.short_date(day), day.year())
    }

    fn day_summary(&self, tool: &Tool, occasion: Occasion) -> String {
        self.say(&Words::new(format!("calendar-{}", occasion.id())).with("tool", tool.name.clone()))
    }

    fn day_description(&self, tool: &Tool, occasion: Occasion) -> String {
        let words = match occasion {
            Occasion::Notice { ends, renews_months } => {
                Words::new("calendar-notice-text").with("day", ends).with("months", i64::from(renews_months))
            }
            Occasion::TrialEnds => Words::new("calendar-trial-text"),
            Occasion::ContractEnds => Words::new("calendar-end-text"),
            Occasion::Review { seen, overdue: true } => Words::new("calendar-review-late").with("day", seen),
            Occasion::Review { seen, overdue: false } => Words::new("calendar-review-text").with("day", seen),
        };
        let mut said = vec![self.say(&words.with("tool", tool.name.clone()))];
        if let Some(money) = saving(tool) {
            said.push(self.say(&Words::new("calendar-cost").with("money", money)));
        }
        if let Some(owner) = tool.owner.clone() {
            said.push(self.say(&Words::new("calendar-owner").with("owner", owner)));
        }
        said.join(" ")
    }
}
