//! The sample shop: export files of a made-up shop, in a shop file of its own that is removed whole.

use super::requests::{Done, Topic};
use super::shop::ShopChange;
use crate::error::{Error, Result, shown};
use crate::import::ImportOptions;
use crate::store::{
    Held, backups, lock_path, people, platform_updates, processes, register, remove_shop, settings,
    setup_checks, tool_links, tool_work, tools,
};
use crate::{Code, Engine};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use tillwise_domain::sample::{
    SAMPLE_SEED, SAMPLE_SHOP_NAME, SAMPLE_STATEMENT, SAMPLE_TIME_ZONE, noted, sample_files, sample_statement,
};
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

impl Engine {
    /// Writes the sample shop's export files into a folder and gives their paths.
    ///
    /// # Errors
    /// A sentence when a file cannot be written, or when one of the same name says something else: a shop's own
    /// exports have the same names.
    pub fn write_sample(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        std::fs::create_dir_all(folder).map_err(|fault| Error::file(folder, &fault))?;
        let day = self.sample_day();
        let mut files = sample_files(SAMPLE_SEED, day);
        files.push(sample_statement(day));
        let differs =
            |path: &Path, text: &str| std::fs::read(path).is_ok_and(|there| there != text.as_bytes());
        if let Some(file) = files.iter().find(|file| differs(&folder.join(file.name), &file.text)) {
            let words = Words::new("error-sample-in-the-way").with("file", shown(&folder.join(file.name)));
            return Err(Error::new(Code::Invalid, words));
        }
        files
            .into_iter()
            .map(|file| {
                let path = folder.join(file.name);
                backups::write_whole(&path, file.text.as_bytes())?;
                Ok(path)
            })
            .collect()
    }

    /// Today where the sample shop is.
    fn sample_day(&self) -> Date {
        let zone = jiff::tz::TimeZone::get(SAMPLE_TIME_ZONE).unwrap_or(jiff::tz::TimeZone::UTC);
        local_date(self.host.now(), &zone)
    }

    /// Makes the sample shop anew and opens it.
    ///
    /// # Errors
    /// A sentence when it cannot be written; the owner's own shop stays open then.
    pub fn open_sample(&self) -> Result<Done> {
        let (file, before) = (self.places.sample.clone(), self.shop_file());
        let folder = file.parent().map(PathBuf::from).unwrap_or_default();
        self.not_while_importing()?;
        self.remove_sample()?;
        self.open_shop(&file);
        let made = self.fill_sample(&folder);
        if made.is_err() {
            self.open_shop(&before);
            self.remove_sample()?;
        }
        made?;
        let changed = vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings];
        Ok(Done { said: self.words.label("said-sample-open"), changed, ..Done::default() })
    }

    fn fill_sample(&self, folder: &Path) -> Result<()> {
        self.change_shop(&ShopChange {
            name: Some(SAMPLE_SHOP_NAME.to_owned()),
            time_zone: Some(SAMPLE_TIME_ZONE.to_owned()),
            first_weekday: Some("monday".to_owned()),
            currency: None,
        })?;
        let mut files = self.write_sample(&folder.join("exports"))?;
        // It is for finding what the stack lacks, so the sample shop has not read it yet.
        files.retain(|file| !file.ends_with(SAMPLE_STATEMENT));
        for (_, outcome) in self.import(&files, ImportOptions::default())? {
            outcome?;
        }
        self.note_sample()
    }

    /// What the owner of the sample shop noted about the stack by hand.
    fn note_sample(&self) -> Result<()> {
        let mut writer = self.existing_writer()?;
        let register = noted(register::load(writer.sql())?, self.sample_day());
        let sql = writer.begin()?;
        for tool in &register.tools {
            tools::fill(&sql, tool)?;
            tools::set_prices(&sql, tool.id, &tool.prices)?;
            tool_work::set(&sql, tool.id, &tool.work)?;
        }
        for link in &register.links {
            tool_links::set(&sql, link)?;
        }
        for person in &register.people {
            people::set(&sql, person)?;
        }
        for process in &register.processes {
            processes::set(&sql, process)?;
        }
        for check in &register.setup_checks {
            setup_checks::set(&sql, check)?;
        }
        for update in &register.updates {
            platform_updates::add(&sql, update)?;
        }
        let practices = &register.practices;
        settings::set(&sql, register::PROMPT_FRAMEWORK, practices.prompt_framework.as_deref())?;
        settings::set(&sql, register::REVIEW_POLICY, practices.review_policy.as_deref())?;
        settings::set(&sql, register::RESPONSE_LIBRARY, practices.response_library.as_deref())?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(())
    }

    /// Closes the sample shop and removes it whole.
    ///
    /// # Errors
    /// [`Code::Invalid`] when the sample shop is not open.
    pub fn leave_sample(&self) -> Result<Done> {
        if !self.is_sample() {
            return Err(Error::new(Code::Invalid, Words::new("error-not-in-sample")));
        }
        self.not_while_importing()?;
        self.remove_sample()?;
        self.open_shop(&self.places.own.clone());
        let changed = vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings];
        let folder = shown(self.places.sample.parent().unwrap_or(Path::new("")));
        let said = self.say(&Words::new("said-sample-gone").with("folder", folder));
        Ok(Done { said, changed, ..Done::default() })
    }

    /// Removes the sample: shop file, exports and backups, each by its name. Anything else that lies in its folder is
    /// not ours and stays.
    fn remove_sample(&self) -> Result<()> {
        let shop = &self.places.sample;
        let Some(folder) = shop.parent().filter(|folder| folder.is_dir()) else { return Ok(()) };
        let held = Held::take(shop, &*self.host)?;
        remove_shop(shop);
        let gone = |path: &Path| {
            // What is not there need not be removed; a folder that still holds something stays.
            let _ = if path.is_dir() { std::fs::remove_dir(path) } else { std::fs::remove_file(path) };
        };
        let exports = folder.join("exports");
        sample_files(SAMPLE_SEED, self.sample_day()).iter().for_each(|file| gone(&exports.join(file.name)));
        gone(&exports.join(SAMPLE_STATEMENT));
        let copies = backups::folder(shop);
        let is_copy = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.ends_with(".tillwise") || name.ends_with(".tillwise.json") || name.ends_with(".part")
        };
        let inside = std::fs::read_dir(&copies).into_iter().flatten().flatten().map(|entry| entry.path());
        inside.filter(|path| is_copy(path)).for_each(|path| gone(&path));
        drop(held);
        gone(&lock_path(shop));
        [exports.as_path(), &copies, &folder.join("backups"), folder].into_iter().for_each(gone);
        Ok(())
    }
}
