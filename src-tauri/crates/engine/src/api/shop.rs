//! The shop's settings: seen on the Settings page, set there and by `tillwise settings`.

use super::checkin::{saved_hour, usual_hour};
use super::requests::{Done, Topic};
use super::views::{ChoiceView, SettingsView, ShopView};
use crate::Engine;
use crate::error::{Code, Error, Result, shown};
use crate::store::{backups, settings, sqlite_version, totals};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use tillwise_domain::money::Currency;
use tillwise_domain::shop::{weekday_from, weekday_id};
use tillwise_domain::words::Words;

/// What to change about the shop; what is left out stays as it is.
#[derive(Clone, Debug, Default)]
pub struct ShopChange {
    /// Its name.
    pub name: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// Its IANA time zone.
    pub time_zone: Option<String>,
    /// Its first weekday.
    pub first_weekday: Option<String>,
}

impl Engine {
    pub(super) fn settings(&self) -> Result<SettingsView> {
        let file = self.shop_file();
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => None,
            other => Some(other?),
        };
        let mut usual = usual_hour(Weekday::Monday);
        let shop: Option<ShopView> = match &reader {
            Some(reader) => {
                let shop = settings::shop(reader.sql())?;
                usual = saved_hour(reader.sql())?.unwrap_or(usual_hour(shop.first_weekday));
                Some(self.shop_view(reader, &shop)?)
            }
            None => None,
        };
        let mut time_zones: Vec<String> =
            jiff::tz::db().available().map(|name| name.to_string()).filter(|name| is_place(name)).collect();
        time_zones.sort();
        Ok(SettingsView {
            shop,
            file: shown(&file),
            backup_folder: shown(&backups::folder(&file)),
            backups: self.backup_views()?,
            time_zones,
            weekdays: weekdays()
                .map(|day| ChoiceView {
                    id: weekday_id(day).to_owned(),
                    label: self.words.label(&format!("weekday-{}", day.to_monday_one_offset())),
                })
                .collect(),
            appearance: self.preferences().appearance,
            tray: self.tray_view(usual),
            sqlite: sqlite_version().to_owned(),
        })
    }

    /// The open shop's settings.
    ///
    /// # Errors
    /// [`Code::NoShop`] where there is no shop file.
    pub fn shop(&self) -> Result<ShopView> {
        let reader = self.reader()?;
        self.shop_view(&reader, &settings::shop(reader.sql())?)
    }

    pub(super) fn set_shop(
        &self,
        name: &str,
        currency: Option<&str>,
        time_zone: &str,
        first_weekday: &str,
    ) -> Result<Done> {
        self.change_shop(&ShopChange {
            name: Some(name.to_owned()),
            currency: currency.map(str::to_owned),
            time_zone: Some(time_zone.to_owned()),
            first_weekday: Some(first_weekday.to_owned()),
        })
    }

    pub(super) fn create_shop(&self, time_zone: &str, first_weekday: &str) -> Result<Done> {
        self.open_shop(&self.places.own.clone());
        self.change_shop(&ShopChange {
            time_zone: Some(time_zone.to_owned()),
            first_weekday: Some(first_weekday.to_owned()),
            ..ShopChange::default()
        })
    }

    /// Changes the shop's settings; makes the shop file where there is none.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a zone, weekday or currency that is none; nothing has changed then.
    pub fn change_shop(&self, change: &ShopChange) -> Result<Done> {
        let mut values: Vec<(&str, String)> = Vec::new();
        if let Some(name) = &change.name {
            values.push(("name", name.trim().to_owned()));
        }
        if let Some(code) = &change.currency {
            let wrong = |_| Error::invalid(Words::new("error-no-currency").with("value", code.clone()));
            values.push(("currency", code.parse::<Currency>().map_err(wrong)?.to_string()));
        }
        if let Some(zone) = &change.time_zone {
            let wrong = |_| Error::invalid(Words::new("error-no-zone").with("value", zone.clone()));
            let found = TimeZone::get(zone.trim()).map_err(wrong)?;
            values.push(("time_zone", found.iana_name().unwrap_or(zone.trim()).to_owned()));
        }
        if let Some(day) = &change.first_weekday {
            let wrong = || Error::invalid(Words::new("error-no-weekday").with("value", day.clone()));
            values.push(("first_weekday", weekday_id(weekday_from(day).ok_or_else(wrong)?).to_owned()));
        }
        self.write(|writer| {
            let sql = writer.begin()?;
            for (name, value) in &values {
                settings::set(&sql, name, Some(value).filter(|value| !value.is_empty()).map(String::as_str))?;
            }
            totals::keep_current(&sql)?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        Ok(Done {
            said: self.words.label("said-shop-changed"),
            changed: vec![Topic::Shop, Topic::Settings, Topic::Kpis],
            ..Done::default()
        })
    }
}

fn weekdays() -> impl Iterator<Item = Weekday> {
    (1..=7).filter_map(|offset| Weekday::from_monday_one_offset(offset).ok())
}

/// Zones people know by a place, and UTC; not the database's own helpers.
fn is_place(zone: &str) -> bool {
    zone == "UTC"
        || (zone.contains('/')
            && !zone.starts_with("Etc/")
            && !zone.starts_with("SystemV/")
            && !zone.starts_with("US/"))
}
