//! The sample shop: export files of a made-up shop, in a shop file of its own that is removed whole.

use super::data::remove_shop;
use super::requests::{Done, Topic};
use super::shop::ShopChange;
use crate::error::{Error, Result, shown};
use crate::import::ImportOptions;
use crate::store::backups;
use crate::{Code, Engine};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use tillwise_domain::sample::{SAMPLE_SEED, SAMPLE_SHOP_NAME, SAMPLE_TIME_ZONE, sample_files};
use tillwise_domain::week::local_date;
use tillwise_domain::words::Words;

impl Engine {
    /// Writes the sample shop's export files into a folder and gives their paths.
    ///
    /// # Errors
    /// A sentence when a file cannot be written; a file of the same name gives way.
    pub fn write_sample(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        std::fs::create_dir_all(folder).map_err(|fault| Error::file(folder, &fault))?;
        sample_files(SAMPLE_SEED, self.sample_day())
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
        self.remove_sample();
        self.open_shop(&file);
        let made = self.fill_sample(&folder);
        if made.is_err() {
            self.open_shop(&before);
            self.remove_sample();
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
        let files = self.write_sample(&folder.join("exports"))?;
        for (_, outcome) in self.import(&files, ImportOptions::default())? {
            outcome?;
        }
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
        self.open_shop(&self.places.own.clone());
        self.remove_sample();
        let changed = vec![Topic::Shop, Topic::Data, Topic::Stack, Topic::Kpis, Topic::Settings];
        let folder = shown(self.places.sample.parent().unwrap_or(Path::new("")));
        let said = self.say(&Words::new("said-sample-gone").with("folder", folder));
        Ok(Done { said, changed, ..Done::default() })
    }

    /// The sample's folder holds nothing but the sample: shop file, exports and backups.
    fn remove_sample(&self) {
        remove_shop(&self.places.sample);
        if let Some(folder) = self.places.sample.parent() {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}
