//! Acts on what belongs to the stack and is no tool: people, processes, practices, checks and platform updates.

use super::requests::{Done, ProcessForm, Topic};
use super::typed::{self, text};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{people, platform_updates, processes, register, settings, setup_checks, tools};
use jiff::civil::Date;
use rusqlite::Transaction;
use tillwise_domain::stack::{Person, PlatformUpdate, Process, SetupCheck, SetupTask};
use tillwise_domain::words::Words;

impl Engine {
    /// Notes somebody; what was noted under that name gives way.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a name or with a day that is none.
    pub fn set_person(&self, name: &str, left: Option<&str>, brand_owner: bool) -> Result<Done> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::invalid(Words::new("error-person-no-name")));
        }
        let left = typed::day(&left.map(str::to_owned))?;
        let person = Person { name: name.to_owned(), left, brand_owner: brand_owner && left.is_none() };
        let said = if left.is_some() { "said-person-left" } else { "said-person-set" };
        self.change_register(Words::new(said).with("name", name), |sql, _| people::set(sql, &person))
    }

    /// Takes somebody off the list; tools and processes keep the name.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a name that is not on it.
    pub fn remove_person(&self, name: &str) -> Result<Done> {
        let name = name.trim();
        self.change_register(Words::new("said-person-removed").with("name", name), |sql, _| {
            let known =
                people::all(sql)?.iter().any(|person| person.name.to_lowercase() == name.to_lowercase());
            if !known {
                return Err(Error::invalid(Words::new("error-no-person").with("name", name)));
            }
            people::remove(sql, name)
        })
    }

    /// Notes a process, a new one or the one with its number.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a name, with one that is taken, or for a process or tool that is not there.
    pub fn set_process(&self, form: &ProcessForm) -> Result<Done> {
        let name = form.name.trim();
        if name.is_empty() {
            return Err(Error::invalid(Words::new("error-process-no-name")));
        }
        let process = Process {
            id: form.id.unwrap_or(0),
            name: name.to_owned(),
            owner: text(&form.owner),
            review: text(&form.review),
            minutes_a_week: typed::count(&form.minutes)?,
            bottleneck: form.bottleneck,
            tools: form.tools.clone(),
        };
        self.change_register(Words::new("said-process-set").with("process", name), |sql, _| {
            if form.id.is_some() {
                check_process(sql, process.id)?;
            }
            if processes::find(sql, name)?.is_some_and(|other| other != process.id) {
                return Err(Error::invalid(Words::new("error-process-exists").with("process", name)));
            }
            let all = tools::all(sql)?;
            if let Some(missing) = form.tools.iter().find(|id| !all.iter().any(|tool| tool.id == **id)) {
                return Err(Error::invalid(Words::new("error-no-tool").with("tool", missing.to_string())));
            }
            processes::set(sql, &process).map(|_| ())
        })
    }

    /// The form of the process with a name or number, as it stands.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] where there is none.
    pub fn process_form(&self, name_or_id: &str) -> Result<ProcessForm> {
        let reader = self.reader()?;
        let id = processes::find(reader.sql(), name_or_id)?.or(name_or_id.trim().parse().ok());
        let all = processes::all(reader.sql())?;
        let process = all.into_iter().find(|process| Some(process.id) == id).ok_or_else(|| {
            Error::invalid(Words::new("error-no-process").with("process", name_or_id.trim()))
        })?;
        Ok(ProcessForm {
            id: Some(process.id),
            name: process.name,
            owner: process.owner,
            review: process.review,
            minutes: process.minutes_a_week.map(|minutes| minutes.to_string()),
            bottleneck: process.bottleneck,
            tools: process.tools,
        })
    }

    /// Removes a process.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_process(&self, id: i64) -> Result<Done> {
        self.change_register(Words::new("said-process-removed"), |sql, _| {
            check_process(sql, id)?;
            processes::remove(sql, id)
        })
    }

    /// Notes how long a simple task took in a month; the month's earlier note gives way.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a month that is none or not begun, or minutes that are none.
    pub fn set_setup_check(&self, task: SetupTask, month: &str, minutes: &str) -> Result<Done> {
        let day = typed::month(month)?;
        let minutes = typed::count(&Some(minutes.to_owned()))?
            .ok_or_else(|| Error::invalid(Words::new("error-no-count").with("value", "")))?;
        self.change_register(Words::new("said-setup-check"), |sql, today| {
            if day > today {
                return Err(Error::invalid(Words::new("error-month-ahead").with("value", month.trim())));
            }
            setup_checks::set(sql, &SetupCheck { task, month: day, minutes })
        })
    }

    /// Notes that a platform changed on a day, today where none is named.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] without a platform or a note, or with a day that is none or still to come.
    pub fn add_platform_update(&self, platform: &str, note: &str, day: Option<&str>) -> Result<Done> {
        let (platform, note) = (platform.trim(), note.trim());
        if platform.is_empty() || note.is_empty() {
            return Err(Error::invalid(Words::new("error-update-empty")));
        }
        let day = typed::day(&day.map(str::to_owned))?;
        self.change_register(Words::new("said-update-added").with("platform", platform), |sql, today| {
            let day = day.unwrap_or(today);
            if day > today {
                return Err(Error::invalid(Words::new("error-day-ahead").with("value", day.to_string())));
            }
            let update = PlatformUpdate { id: 0, platform: platform.to_owned(), note: note.to_owned(), day };
            platform_updates::add(sql, &update).map(|_| ())
        })
    }

    /// Removes such a note.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not there.
    pub fn remove_platform_update(&self, id: i64) -> Result<Done> {
        self.change_register(Words::new("said-update-removed"), |sql, _| {
            if !platform_updates::all(sql)?.iter().any(|update| update.id == id) {
                return Err(Error::invalid(Words::new("error-no-update")));
            }
            platform_updates::remove(sql, id)
        })
    }

    /// Notes the parts of a layer that are no tool: prompts, what is checked, support's usual answers.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn set_practices(
        &self,
        prompt_framework: Option<String>,
        review_policy: Option<String>,
        response_library: Option<String>,
    ) -> Result<Done> {
        self.change_register(Words::new("said-practices"), |sql, _| {
            for (name, value) in [
                (register::PROMPT_FRAMEWORK, &prompt_framework),
                (register::REVIEW_POLICY, &review_policy),
                (register::RESPONSE_LIBRARY, &response_library),
            ] {
                settings::set(sql, name, text(value).as_deref())?;
            }
            Ok(())
        })
    }

    /// Changes the register in one transaction; the change is given today.
    pub(super) fn change_register(
        &self,
        said: Words,
        change: impl FnOnce(&Transaction<'_>, Date) -> Result<()>,
    ) -> Result<Done> {
        self.write(|writer| {
            let today = self.today(&settings::shop(writer.sql())?);
            let sql = writer.begin()?;
            change(&sql, today)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok(Done { said: self.say(&said), changed: vec![Topic::Stack], ..Done::default() })
        })
    }
}

fn check_process(sql: &Transaction<'_>, id: i64) -> Result<()> {
    let there = processes::all(sql)?.iter().any(|process| process.id == id);
    let missing = || Error::invalid(Words::new("error-no-process").with("process", id.to_string()));
    there.then_some(()).ok_or_else(missing)
}
