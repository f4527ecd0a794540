//! Acts on one tool beyond its form: used, verified, payments, connections and what it gave back.

use super::requests::{BenefitForm, Done};
use super::tool_form::{find_by_id, note_link};
use super::typed::{self, text};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::{settings, tool_benefits, tool_charges, tool_links, tools};
use jiff::civil::Date;
use tillwise_domain::stack::{Basis, Benefit, Charge, LinkKind, Tool};
use tillwise_domain::words::Words;

impl Engine {
    /// Notes that a tool is used, as of today.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there.
    pub fn tool_used(&self, id: i64) -> Result<Done> {
        self.note_day(id, "said-tool-used", |tool, today| tool.used = Some(today))
    }

    /// Notes that somebody saw today that a tool works as it should.
    ///
    /// # Errors
    /// As [`Engine::tool_used`].
    pub fn tool_verified(&self, id: i64) -> Result<Done> {
        self.note_day(id, "said-tool-verified", |tool, today| tool.verified = Some(today))
    }

    fn note_day(&self, id: i64, said: &str, note: impl FnOnce(&mut Tool, Date)) -> Result<Done> {
        let name = find_by_id(self.reader()?.sql(), id)?.name;
        self.change_register(Words::new(said).with("tool", name), |sql, today| {
            let mut tool = find_by_id(sql, id)?;
            note(&mut tool, today);
            tools::change(sql, &tool)
        })
    }

    /// Notes a payment for a tool; one that is noted already stays one.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there, a day that is none or still to come, or an amount that cannot
    /// be read.
    pub fn add_charge(&self, tool: i64, day: &str, amount: &str, currency: Option<&str>) -> Result<Done> {
        let charge = self.charge(day, amount, currency)?;
        self.change_register(Words::new("said-charge-added"), |sql, today| {
            find_by_id(sql, tool)?;
            if charge.day > today {
                return Err(Error::invalid(Words::new("error-day-ahead").with("value", day.trim())));
            }
            tool_charges::put(sql, tool, &[charge])?;
            tools::keep(sql, tool)
        })
    }

    /// Removes a payment.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for one that is not noted.
    pub fn remove_charge(&self, tool: i64, day: &str, amount: &str, currency: Option<&str>) -> Result<Done> {
        let charge = self.charge(day, amount, currency)?;
        self.change_register(Words::new("said-charge-removed"), |sql, _| {
            if !find_by_id(sql, tool)?.charges.contains(&charge) {
                return Err(Error::invalid(Words::new("error-no-charge")));
            }
            tool_charges::remove(sql, tool, &charge)?;
            tools::keep(sql, tool)
        })
    }

    fn charge(&self, day: &str, amount: &str, currency: Option<&str>) -> Result<Charge> {
        let shop = settings::shop(self.reader()?.sql())?;
        let none = || Error::invalid(Words::new("error-no-day").with("value", day.trim()));
        Ok(Charge {
            day: typed::day(&Some(day.to_owned()))?.ok_or_else(none)?,
            amount: typed::money(amount, &currency.map(str::to_owned), &shop)?,
        })
    }

    /// Notes how two tools are connected; the same again keeps its first day.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there, or one with itself.
    pub fn set_link(&self, one: i64, other: i64, kind: LinkKind) -> Result<Done> {
        self.change_register(Words::new("said-link-set"), |sql, today| {
            note_link(sql, &tools::all(sql)?, &tool_links::all(sql)?, (one, other), kind, today)?;
            tools::keep(sql, one)?;
            tools::keep(sql, other)
        })
    }

    /// Forgets what was noted about two tools' connection.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn forget_link(&self, one: i64, other: i64) -> Result<Done> {
        self.change_register(Words::new("said-link-forgotten"), |sql, _| tool_links::forget(sql, one, other))
    }

    /// Notes what a tool gave back in a month; what was noted for it gives way, and nothing at all forgets it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a tool that is not there, a month that is none or not begun, or a number that cannot be
    /// read.
    pub fn set_benefit(&self, form: &BenefitForm) -> Result<Done> {
        let month = typed::month(&form.month)?;
        let shop = settings::shop(self.reader()?.sql())?;
        let basis = |basis: Option<Basis>| basis.unwrap_or(Basis::Estimated);
        let margin =
            text(&form.margin).map(|margin| typed::money(&margin, &form.currency, &shop)).transpose()?;
        let benefit = Benefit {
            tool: form.tool,
            month,
            minutes: typed::count(&form.minutes)?.map(|minutes| (minutes, basis(form.minutes_basis))),
            margin: margin.map(|margin| (margin, basis(form.margin_basis))),
        };
        let name = find_by_id(self.reader()?.sql(), form.tool)?.name;
        self.change_register(Words::new("said-benefit").with("tool", name), |sql, today| {
            find_by_id(sql, form.tool)?;
            if month > today {
                return Err(Error::invalid(Words::new("error-month-ahead").with("value", form.month.trim())));
            }
            match (benefit.minutes, benefit.margin) {
                (None, None) => tool_benefits::remove(sql, form.tool, month)?,
                _ => tool_benefits::set(sql, &benefit)?,
            }
            tools::keep(sql, form.tool)
        })
    }
}
