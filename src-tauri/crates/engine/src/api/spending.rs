//! What campaigns are for, which origins are advertisements, and what marketing costs beside them: what the other costs
//! of a customer rest on (definitions 4.6).

use super::ledger::Ledger;
use super::more::more;
use super::requests::{Done, Topic};
use super::typed;
use super::views::{CampaignView, MarketingCostView, OriginView, SpendingView};
use crate::Engine;
use crate::error::{Error, Result};
use crate::store::spend::CampaignSpend;
use crate::store::{first_orders, marketing_costs, marks, settings, spend};
use jiff::ToSpan;
use jiff::civil::Date;
use tillwise_domain::kpis::{KpiId, MarketingPart, Marks, Purpose, kpi};
use tillwise_domain::money::Money;
use tillwise_domain::week::{Week, start_of};
use tillwise_domain::words::Words;

/// So far back campaigns and origins are listed: older ones change no number that is looked at.
const MONTHS_BACK: i32 = 12;
/// The same in weeks.
const WEEKS_BACK: usize = 52;

impl Engine {
    /// What the costs of a customer rest on, and what they are in a week, or else in the newest full one whose spend is
    /// known.
    ///
    /// # Errors
    /// [`crate::Code::NoShop`] without a shop file, [`crate::Code::Invalid`] for a week that is none.
    pub fn spending(&self, week: Option<&str>) -> Result<SpendingView> {
        let reader = self.reader()?;
        let ledger = Ledger::new(self, reader.sql())?;
        let week = match week {
            Some(_) => self.asked_week(&ledger, week)?,
            None => newest_with_spend(&ledger)?,
        };
        let weeks = ledger.week_figures(week.before(), week)?;
        let since = ledger.today.saturating_sub(MONTHS_BACK.months());
        let marks = marks::all(ledger.sql)?;
        let campaigns = spend::by_campaign(ledger.sql, (since, ledger.today))?;
        let origins = self.origin_views(&ledger, since, &marks)?;
        let cost = kpi(KpiId::CustomerAcquisitionCost);
        let ways = match weeks.last() {
            Some(facts) => self.variant_views(&ledger, cost, facts, &more(&ledger, &weeks)?),
            None => Vec::new(),
        };
        Ok(SpendingView {
            week: week.to_string(),
            title: self.week_title(week),
            before: week.before().to_string(),
            after: (week.after().to() < ledger.today).then(|| week.after().to_string()),
            ways,
            since: self.say(&Words::new("spending-since").with("day", since)),
            unmarked: self.unmarked(&ledger, &campaigns, &marks),
            no_campaigns: campaigns.is_empty().then(|| {
                let file = Words::new("source-spend-file");
                let source = Words::new("source-spend");
                self.say(&Words::new("reason-never-imported").with("source", source).with("file", file))
            }),
            campaigns: self.campaign_views(&ledger, campaigns, &marks)?,
            no_origins: origins.is_empty().then(|| self.words.label("reason-no-paid")),
            origins,
            month: ledger.today.strftime("%Y-%m").to_string(),
            month_shown: self.month_name(ledger.today),
            costs: self.marketing_views(&ledger)?,
        })
    }

    /// How much of the spend in the shop's currency nobody marked.
    fn unmarked(&self, ledger: &Ledger<'_>, campaigns: &[CampaignSpend], marks: &Marks) -> Option<String> {
        let currency = ledger.shop.currency?;
        let open =
            campaigns.iter().filter(|spent| spent.currency == currency && purpose(spent, marks).is_none());
        let minor: i64 = open.map(|spent| spent.minor).sum();
        (minor != 0)
            .then(|| self.say(&Words::new("spending-unmarked").with("spend", Money::new(minor, currency))))
    }

    fn campaign_views(
        &self,
        ledger: &Ledger<'_>,
        campaigns: Vec<CampaignSpend>,
        marks: &Marks,
    ) -> Result<Vec<CampaignView>> {
        let names = spend::names(ledger.sql)?;
        let view = |spent: CampaignSpend| {
            let purpose = purpose(&spent, marks);
            let CampaignSpend { platform, campaign, currency, minor } = spent;
            let key = (platform, campaign);
            let name = match (names.get(&key), key.1.as_str()) {
                (Some(name), _) => name.clone(),
                (None, "") => self.words.label("spending-account"),
                (None, id) => id.to_owned(),
            };
            let (platform, campaign) = key;
            CampaignView {
                platform_shown: self.words.label(&format!("platform-{platform}")),
                platform,
                campaign,
                name,
                spent: Money::new(minor, currency).shown(),
                purpose,
                purpose_shown: self.words.label(&format!("purpose-{}", purpose.map_or("none", Purpose::id))),
            }
        };
        Ok(campaigns.into_iter().map(view).collect())
    }

    fn origin_views(&self, ledger: &Ledger<'_>, since: Date, marks: &Marks) -> Result<Vec<OriginView>> {
        let since = start_of(since, &ledger.shop.zone());
        let view = |(origin, orders): (String, i64)| {
            let paid = first_orders::is_paid(&origin, marks);
            let key = match paid {
                Some(true) => "origin-paid",
                Some(false) => "origin-free",
                None => "purpose-none",
            };
            OriginView {
                marked: marks.origins.get(&origin.to_lowercase()).copied(),
                paid,
                paid_shown: self.words.label(key),
                origin,
                orders,
            }
        };
        Ok(first_orders::origins(ledger.sql, since)?.into_iter().map(view).collect())
    }

    fn marketing_views(&self, ledger: &Ledger<'_>) -> Result<Vec<MarketingCostView>> {
        let view = |part: MarketingPart| -> Result<MarketingCostView> {
            let said = marketing_costs::on(ledger.sql, part, ledger.today)?;
            Ok(MarketingCostView {
                part,
                label: self.words.label(&format!("marketing-{}", part.id())),
                value: said.map(|(_, cost)| cost.plain()),
                shown: said.map(|(_, cost)| cost.shown()),
                said: match said {
                    Some((from, _)) => {
                        self.say(&Words::new("marketing-since").with("month", self.month_name(from)))
                    }
                    None => self.words.label("marketing-not-said"),
                },
            })
        };
        MarketingPart::ALL.into_iter().map(view).collect()
    }

    /// Says what a campaign is for, or takes that back. `campaign` is its id, or its name where only one has it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a campaign that no spend file names, and for a name that several have.
    pub fn mark_campaign(&self, platform: &str, campaign: &str, purpose: Option<Purpose>) -> Result<Done> {
        self.write(|writer| {
            let sql = writer.begin()?;
            let wrong = |key: &str| {
                let shown = format!("{} {campaign}", self.words.label(&format!("platform-{platform}")));
                Error::invalid(Words::new(key).with("campaign", shown.trim()))
            };
            match &spend::find(&sql, platform, campaign)?[..] {
                [] => return Err(wrong("error-no-campaign")),
                [one] => marks::set_campaign(&sql, (platform, one), purpose)?,
                _ => return Err(wrong("error-several-campaigns")),
            }
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        let name =
            if campaign.is_empty() { self.words.label("spending-account") } else { campaign.to_owned() };
        let words = match purpose {
            Some(purpose) => Words::new("said-marked")
                .with("what", name)
                .with("purpose", Words::new(format!("purpose-{}", purpose.id()))),
            None => Words::new("said-unmarked").with("what", name),
        };
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }

    /// Says whether orders from somewhere came through an advertisement, or takes that back.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for an origin that no order has.
    pub fn mark_origin(&self, origin: &str, paid: Option<bool>) -> Result<Done> {
        self.write(|writer| {
            let sql = writer.begin()?;
            if !first_orders::has_origin(&sql, origin)? {
                return Err(Error::invalid(Words::new("error-no-origin").with("origin", origin)));
            }
            marks::set_origin(&sql, origin, paid)?;
            settings::count_change(&sql)?;
            Ok(sql.commit()?)
        })?;
        let words = match paid {
            Some(paid) => Words::new("said-marked")
                .with("what", origin)
                .with("purpose", Words::new(if paid { "origin-paid" } else { "origin-free" })),
            None => Words::new("said-unmarked").with("what", origin),
        };
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }

    /// Says what a part of marketing costs from a month such as `2026-11` on, or takes back what was said for that month.
    /// Zero is an answer: it says that nothing is spent on it.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for what is no month or no amount, and while the shop has no currency.
    pub fn set_marketing_cost(&self, part: MarketingPart, month: &str, value: Option<&str>) -> Result<Done> {
        let first = typed::month(month)?;
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        let cost = self.write(|writer| {
            let sql = writer.begin()?;
            let shop = settings::shop(&sql)?;
            let cost = value.map(|value| typed::money(value, &None, &shop)).transpose()?;
            marketing_costs::set(&sql, part, first, cost)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok(cost)
        })?;
        let words = match cost {
            Some(cost) => Words::new("said-marketing-cost").with("cost", cost),
            None => Words::new("said-marketing-gone"),
        };
        let words = words
            .with("part", Words::new(format!("marketing-{}", part.id())))
            .with("month", self.month_name(first));
        Ok(Done { said: self.say(&words), changed: vec![Topic::Kpis], ..Done::default() })
    }
}

/// The newest full week whose spend is known, as far back as campaigns are listed; else the newest full week.
fn newest_with_spend(ledger: &Ledger<'_>) -> Result<Week> {
    let newest = ledger.newest();
    let first = (0..WEEKS_BACK).fold(newest, |at, _| at.before());
    let weeks = ledger.week_figures(first, newest)?;
    Ok(weeks.iter().rev().find(|facts| facts.spend.is_some()).map_or(newest, |facts| facts.week))
}

fn purpose(spent: &CampaignSpend, marks: &Marks) -> Option<Purpose> {
    marks.campaigns.get(&(spent.platform.clone(), spent.campaign.clone())).copied()
}
