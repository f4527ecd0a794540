//! Subscriptions in statements: found, shown, and put into the stack one by one. Of a statement nothing else is kept.

use super::requests::{Done, RefusedView, Topic};
use super::tool_form::find_by_id;
use super::views::{CandidateView, RiseView, SubscriptionsView};
use crate::choices::{Choices, day_order_from, day_order_id};
use crate::error::{Code, Error, Result};
use crate::statements::{Statement, Statements};
use crate::store::{settings, tool_charges, tools};
use crate::unpack::file_name;
use crate::{Engine, ImportOptions, unpoisoned};
use rusqlite::Transaction;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use tillwise_domain::formats::{Booking, Direction};
use tillwise_domain::money::{Currency, Money, grouped};
use tillwise_domain::stack::subscriptions::{Found, Subscription, subscriptions};
use tillwise_domain::stack::{
    Charge, Cycle, DatedPrice, Job, KnownTool, Layer, Price, Tool, ToolStatus, known,
};
use tillwise_domain::words::Words;

impl Engine {
    /// The subscriptions in statement files; nothing is written and no shop is needed.
    ///
    /// # Errors
    /// While an import runs, or where the shop file that is there cannot be read. What keeps a single file out is in
    /// the view.
    pub fn subscriptions_in(&self, files: &[PathBuf], options: &ImportOptions) -> Result<SubscriptionsView> {
        let choices = options.choices();
        let files = self.statements_in(files, &choices)?;
        self.subscriptions_view(&Statements { files, choices, put_away: BTreeSet::new() })
    }

    /// Puts one of the subscriptions in statement files into the stack, as [`Mutation::AcceptSubscription`] does for one
    /// in the window: as a new tool, or with its payments added to the tool that is there. It is named by its payee or
    /// its tool, in capitals or not. With `dry` nothing is written.
    ///
    /// [`Mutation::AcceptSubscription`]: super::requests::Mutation::AcceptSubscription
    ///
    /// # Errors
    /// [`Code::Invalid`] where no subscription or more than one has that name, or its currency is not known.
    pub fn accept_subscription_in(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        payee: &str,
        dry: bool,
    ) -> Result<(SubscriptionsView, CandidateView, Done)> {
        let choices = options.choices();
        let files = self.statements_in(files, &choices)?;
        let statements = Statements { files, choices, put_away: BTreeSet::new() };
        let view = self.subscriptions_view(&statements)?;
        let wanted = bare(payee);
        let named = |found: &&CandidateView| {
            bare(&found.payee) == wanted || found.tool.as_deref().is_some_and(|tool| bare(tool) == wanted)
        };
        let mut fitting = view.candidates.iter().filter(named);
        let wrong = |key: &'static str| Error::invalid(Words::new(key).with("payee", payee.to_owned()));
        let found = fitting.next().ok_or_else(|| wrong("error-no-such-subscription"))?.clone();
        if fitting.next().is_some() {
            return Err(wrong("error-many-such-subscriptions"));
        }
        if found.currency.is_none() {
            return Err(wrong("error-subscription-currency"));
        }
        if dry {
            return Ok((view, found, Done::default()));
        }
        *unpoisoned(&self.statements) = statements;
        let done = self.accept_subscription(&found.id, found.stack_tool, None)?;
        Ok((view, found, done))
    }

    /// The subscriptions in the statements that are open; nothing where none is.
    ///
    /// # Errors
    /// Where the shop file that is there cannot be read.
    pub(super) fn open_subscriptions(&self) -> Result<Option<SubscriptionsView>> {
        let statements = unpoisoned(&self.statements);
        if statements.files.is_empty() {
            return Ok(None);
        }
        self.subscriptions_view(&statements).map(Some)
    }

    pub(super) fn choose_statements(&self) -> Result<Done> {
        let files = self.host.choose_files();
        if files.is_empty() {
            return Ok(Done { said: self.words.label("said-no-file-chosen"), ..Done::default() });
        }
        self.read_statements(&files)
    }

    pub(super) fn read_typed_statements(&self, paths: &[String]) -> Result<Done> {
        let clean = |path: &String| PathBuf::from(path.trim().trim_matches(['"', '\'']));
        let files: Vec<PathBuf> =
            paths.iter().map(clean).filter(|path| !path.as_os_str().is_empty()).collect();
        if files.is_empty() {
            return Err(Error::invalid(Words::new("error-no-path")));
        }
        self.read_statements(&files)
    }

    /// Adds statements to those that are open. One that is opened again is read again.
    ///
    /// # Errors
    /// While an import runs.
    pub fn read_statements(&self, files: &[PathBuf]) -> Result<Done> {
        let choices = unpoisoned(&self.statements).choices.clone();
        let read = self.statements_in(files, &choices)?;
        let mut statements = unpoisoned(&self.statements);
        let place = |file: &Statement| file.part.as_ref().map(|part| (part.path.clone(), part.name.clone()));
        for file in read {
            let same = |other: &Statement| {
                other.name == file.name && (place(other) == place(&file) || other.read.is_err())
            };
            statements.files.retain(|other| !same(other));
            statements.files.push(file);
        }
        Ok(self.subscriptions_changed(String::new()))
    }

    /// Says the currency of statements that name none, or the order of their days and months.
    pub(super) fn set_statements(&self, currency: Option<&str>, day_order: Option<&str>) -> Result<Done> {
        let wrong =
            |value: &str| Error::invalid(Words::new("error-no-currency").with("value", value.to_owned()));
        let mut statements = unpoisoned(&self.statements);
        if let Some(code) = currency {
            statements.choices.currency = Some(code.parse().map_err(|_| wrong(code))?);
        }
        if let Some(id) = day_order {
            let wrong = || Error::invalid(Words::new("error-preview-value").with("value", id.to_owned()));
            statements.choices.day_order = Some(day_order_from(id).ok_or_else(wrong)?);
        }
        let choices = statements.choices.clone();
        for file in &mut statements.files {
            if let Some(part) = file.part.take() {
                *file = Statement::of(part, &choices);
            }
        }
        drop(statements);
        Ok(self.subscriptions_changed(String::new()))
    }

    /// Puts the statements away; nothing of them was kept.
    pub(super) fn forget_statements(&self) -> Done {
        *unpoisoned(&self.statements) = Statements::default();
        self.subscriptions_changed(String::new())
    }

    pub(super) fn dismiss_subscription(&self, id: &str) -> Result<Done> {
        let found = self.subscription(id)?;
        unpoisoned(&self.statements).put_away.insert(id.to_owned());
        let said = Words::new("said-subscription-dismissed").with("payee", found.payee);
        Ok(self.subscriptions_changed(self.say(&said)))
    }

    /// Puts a subscription into the stack: with its prices and payments, as a new tool or as those of one that is
    /// there.
    ///
    /// # Errors
    /// [`Code::Invalid`] for one that is not there or whose currency is not known.
    pub(super) fn accept_subscription(
        &self,
        id: &str,
        tool: Option<i64>,
        layer: Option<Layer>,
    ) -> Result<Done> {
        let found = self.subscription(id)?;
        let missing =
            || Error::invalid(Words::new("error-subscription-currency").with("payee", &*found.payee));
        let paid = Paid::of(&found, found.currency.ok_or_else(missing)?);
        let was_there = self.shop_file().is_file();
        let (number, name) = self.write(|writer| {
            let known = tools::all(writer.sql())?;
            let old = tool.map(|id| find_by_id(writer.sql(), id)).transpose()?;
            let sql = writer.begin()?;
            let done = match old {
                Some(old) => (add_to(&sql, &old, &paid)?, old.name),
                None => {
                    let new = new_tool(&found, &paid, layer, &known);
                    (tools::add(&sql, &new, None)?, new.name)
                }
            };
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok(done)
        })?;
        unpoisoned(&self.statements).put_away.insert(id.to_owned());
        let key = if tool.is_some() { "said-subscription-joined" } else { "said-tool-added" };
        let mut done = self.subscriptions_changed(self.say(&Words::new(key).with("tool", name)));
        done.tool = Some(number);
        done.changed.push(if was_there { Topic::Stack } else { Topic::Shop });
        Ok(done)
    }

    fn subscriptions_changed(&self, said: String) -> Done {
        Done { said, changed: vec![Topic::Subscriptions], ..Done::default() }
    }

    fn subscription(&self, id: &str) -> Result<Subscription> {
        let missing = || Error::invalid(Words::new("error-no-subscription"));
        let statements = unpoisoned(&self.statements);
        let found = self.found_in(&statements, &self.noted_tools()?);
        found.subscriptions.into_iter().find(|found| id_of(found) == id).ok_or_else(missing)
    }

    fn statements_in(&self, files: &[PathBuf], choices: &Choices) -> Result<Vec<Statement>> {
        let _claim = self.claim()?;
        let mut read = Vec::new();
        for file in files {
            match self.parts_of(file) {
                Ok(inside) => {
                    let left_out = inside.left_out.into_iter();
                    read.extend(left_out.map(|(name, why)| Statement { name, part: None, read: Err(why) }));
                    read.extend(inside.parts.into_iter().map(|part| Statement::of(part, choices)));
                }
                Err(error) if error.code == Code::Cancelled => return Err(error),
                Err(error) => read.push(Statement { name: file_name(file), part: None, read: Err(error) }),
            }
        }
        Ok(read)
    }

    /// The tools of the stack; none where there is no shop yet.
    fn noted_tools(&self) -> Result<Vec<Tool>> {
        match self.reader() {
            Ok(reader) => tools::all(reader.sql()),
            Err(error) if error.code == Code::NoShop => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    fn found_in(&self, statements: &Statements, register: &[Tool]) -> Found {
        let read = statements.files.iter().filter_map(|file| file.read.as_ref().ok());
        let all: Vec<Vec<Booking>> = read.map(|read| read.all.clone()).collect();
        let own: Vec<(String, &Tool)> = register.iter().flat_map(names_of).collect();
        subscriptions(&all, &|text| {
            let listed = known::by_payee(text).or_else(|| known::find(text));
            let words = bare(text);
            let of_stack = || own.iter().find(|(name, _)| words.contains(name.as_str()));
            listed.map(|tool| tool.name.to_owned()).or_else(|| of_stack().map(|(_, tool)| tool.name.clone()))
        })
    }

    fn subscriptions_view(&self, statements: &Statements) -> Result<SubscriptionsView> {
        let register = self.noted_tools()?;
        let found = self.found_in(statements, &register);
        let mut open: Vec<&Subscription> =
            found.subscriptions.iter().filter(|found| !statements.put_away.contains(&id_of(found))).collect();
        open.sort_by_key(|found| (found.stopped, std::cmp::Reverse(year_of(found)), found.payee.clone()));
        let read = || statements.files.iter().filter_map(|file| file.read.as_ref().ok());
        let nameless = read().flat_map(|read| &read.all).any(|booking| booking.currency.is_none());
        let undecided = |error: &Error| error.words.key == "refused-day-or-month";
        let refused: Vec<(&str, &Error)> = statements
            .files
            .iter()
            .filter_map(|file| Some((file.name.as_str(), file.read.as_ref().err()?)))
            .collect();
        let offered = match self.reader() {
            Ok(reader) => settings::shop(reader.sql())?.currency,
            Err(_) => None,
        };
        let label = |key: &str| self.words.label(key);
        Ok(SubscriptionsView {
            title: self.subscriptions_title(&open),
            subtitle: self.subscriptions_subtitle(statements, &found),
            notes: self.subscription_notes(statements),
            asks_currency: nameless.then(|| label("subscriptions-ask-currency")),
            offered_currency: offered.map(|currency| currency.to_string()),
            asks_day_order: refused
                .iter()
                .any(|(_, error)| undecided(error))
                .then(|| label("subscriptions-ask-day-order")),
            candidates: open.iter().map(|found| self.candidate(found, &register)).collect(),
            once: self.paid_once(&found),
            layers: self.layer_choices(),
            refused: refused
                .iter()
                .map(|(file, error)| RefusedView {
                    file: (*file).to_owned(),
                    message: self.say(&error.words),
                })
                .collect(),
        })
    }

    fn subscriptions_title(&self, open: &[&Subscription]) -> String {
        if open.is_empty() {
            return self.words.label("subscriptions-title-none");
        }
        let mut sums: BTreeMap<Option<Currency>, Decimal> = BTreeMap::new();
        let running: Vec<_> = open.iter().filter(|found| !found.stopped).collect();
        for found in &running {
            *sums.entry(found.currency).or_default() += year_of(found);
        }
        let sums = sums.into_iter().map(|(currency, sum)| {
            let whole = Money::from_decimal(sum, stand_in(currency));
            shown(currency, whole.map_or(0, |money| money.minor))
        });
        let sums: Vec<String> = sums.collect();
        let key = if sums.is_empty() { "subscriptions-title-stopped" } else { "subscriptions-title" };
        let words = Words::new(key).with("count", if sums.is_empty() { open.len() } else { running.len() });
        self.say(&words.with("year", self.words.list(&sums)))
    }

    fn subscriptions_subtitle(&self, statements: &Statements, found: &Found) -> String {
        let read = statements.files.iter().filter(|file| file.read.is_ok());
        let names: Vec<String> = read.map(|file| file.name.clone()).collect();
        let files = self.words.list(&names);
        match found.span {
            Some((first, last)) => {
                let words = Words::new("subscriptions-from").with("files", files);
                self.say(&words.with("first", first).with("last", last))
            }
            None if names.is_empty() => self.words.label("subscriptions-from-none"),
            None if statements.files.iter().any(has_unread) => {
                self.say(&Words::new("subscriptions-from-unread").with("files", files))
            }
            None => self.say(&Words::new("subscriptions-from-empty").with("files", files)),
        }
    }

    fn subscription_notes(&self, statements: &Statements) -> Vec<String> {
        let mut notes = Vec::new();
        for file in &statements.files {
            let Ok(read) = &file.read else { continue };
            if let Some(line) = read.unread.first() {
                let words = Words::new("subscriptions-unread").with("file", file.name.clone());
                notes.push(
                    words
                        .with("count", read.unread.len())
                        .with("line", i64::try_from(*line).unwrap_or(i64::MAX)),
                );
            }
            if read.all.iter().any(|booking| booking.direction == Direction::Assumed) {
                notes.push(Words::new("subscriptions-no-direction").with("file", file.name.clone()));
            }
            if let Some(order) = read.order {
                let order = Words::new(format!("day-order-{}", day_order_id(order)));
                let words = Words::new("subscriptions-order-of-rows").with("file", file.name.clone());
                notes.push(words.with("order", order));
            }
        }
        notes.iter().map(|note| self.say(note)).collect()
    }

    fn paid_once(&self, found: &Found) -> Option<String> {
        let paid = found.once.iter().map(|once| {
            let amount = shown(once.currency, once.payment.minor);
            self.say(&Words::new("subscription-once").with("tool", &*once.tool).with("amount", amount))
        });
        let paid: Vec<String> = paid.collect();
        let words = Words::new("subscriptions-once").with("tools", self.words.list(&paid));
        (!paid.is_empty()).then(|| self.say(&words))
    }

    fn candidate(&self, found: &Subscription, register: &[Tool]) -> CandidateView {
        let price = found.price_in(stand_in(found.currency));
        let cycle = Words::new(format!("cycle-{}", found.cycle.id()));
        let plain = |minor: i64| Money::new(minor, stand_in(found.currency)).plain();
        let price_shown = Words::new("price")
            .with("amount", shown(found.currency, price.amount.minor))
            .with("cycle", cycle);
        let charges = Words::new("subscription-charges")
            .with("count", found.payments.len())
            .with("first", found.first().day)
            .with("last", found.last().day);
        let rises = found.rises().into_iter().map(|rise| RiseView {
            old: plain(rise.old),
            new: plain(rise.new),
            since: rise.since.to_string(),
            shown: self.say(
                &Words::new("subscription-rise")
                    .with("old", grouped(&plain(rise.old)))
                    .with("new", shown(found.currency, rise.new))
                    .with("since", rise.since),
            ),
        });
        let stopped = Words::new("subscription-stopped").with("last", found.last().day);
        CandidateView {
            id: id_of(found),
            payee: found.payee.clone(),
            tool: found.tool.clone(),
            layer: listed(found).map(|known| known.layer),
            stack_tool: of_stack(found, register).map(|tool| tool.id),
            stack_tool_name: of_stack(found, register).map(|tool| tool.name.clone()),
            cycle: found.cycle,
            last_amount: plain(found.last().minor),
            price_shown: self.say(&price_shown),
            currency: found.currency.map(|currency| currency.to_string()),
            first: found.first().day.to_string(),
            last: found.last().day.to_string(),
            charges: found.payments.len(),
            charges_shown: self.say(&charges),
            year: price.year().plain(),
            year_shown: shown(found.currency, price.year().minor),
            rises: rises.collect(),
            stopped: found.stopped,
            stopped_shown: found.stopped.then(|| self.say(&stopped)),
        }
    }
}

fn has_unread(file: &Statement) -> bool {
    file.read.as_ref().is_ok_and(|read| !read.unread.is_empty())
}

/// What an accepted subscription brings to a tool.
struct Paid {
    since: jiff::civil::Date,
    until: Option<jiff::civil::Date>,
    prices: Vec<DatedPrice>,
    charges: Vec<Charge>,
}

impl Paid {
    fn of(found: &Subscription, currency: Currency) -> Self {
        let cycle = found.cycle;
        let at = |minor| Some(Price { amount: Money::new(minor, currency), cycle });
        let since = found.first().day;
        let mut prices: Vec<DatedPrice> = found
            .prices
            .iter()
            .map(|level| DatedPrice { from: level.from, price: at(level.minor) })
            .collect();
        if cycle == Cycle::Usage || prices.is_empty() {
            prices = vec![DatedPrice { from: since, price: Some(found.price_in(currency)) }];
        }
        let charges = found.payments.iter();
        let charges = charges
            .map(|payment| Charge { day: payment.day, amount: Money::new(payment.minor, currency) })
            .collect();
        Self { since, until: found.stopped.then(|| found.last().day), prices, charges }
    }
}

/// A new tool: with the name, layer and jobs of the list where it is on it.
fn new_tool(found: &Subscription, paid: &Paid, layer: Option<Layer>, register: &[Tool]) -> Tool {
    let listed = listed(found);
    let wanted = found.tool.as_deref().unwrap_or(&found.payee);
    let layer = layer.or(listed.map(|known| known.layer)).unwrap_or(Layer::Content);
    Tool {
        vendor: listed.map(|known| known.vendor.to_owned()),
        jobs: listed.map_or_else(|| vec![Job::Other], |known| known.jobs.clone()),
        works_with: listed
            .map(|known| known.works_with.iter().map(|name| (*name).to_owned()).collect())
            .unwrap_or_default(),
        status: if paid.until.is_some() { ToolStatus::Ended } else { ToolStatus::Active },
        until: paid.until,
        prices: paid.prices.clone(),
        charges: paid.charges.clone(),
        ..Tool::new(&free_name(wanted, register), layer, paid.since)
    }
}

/// The name, with a number where another tool has it: two plans of one payee are two tools.
fn free_name(wanted: &str, register: &[Tool]) -> String {
    let taken = |name: &str| register.iter().any(|tool| tool.name.eq_ignore_ascii_case(name));
    let mut names =
        std::iter::once(wanted.to_owned()).chain((2..).map(|number| format!("{wanted} {number}")));
    names.find(|name| !taken(name)).unwrap_or_else(|| wanted.to_owned())
}

/// Adds prices and payments to a tool that is there. What was noted before the first of them and after the last stays.
fn add_to(sql: &Transaction<'_>, old: &Tool, paid: &Paid) -> Result<i64> {
    let (first, last) = (paid.since, paid.charges.last().map_or(paid.since, |charge| charge.day));
    let mut prices: Vec<DatedPrice> = old.prices.iter().copied().filter(|price| price.from < first).collect();
    prices.extend(paid.prices.iter().copied());
    prices.extend(old.prices.iter().copied().filter(|price| price.from > last));
    prices.dedup_by(|later, earlier| later.price == earlier.price);
    let tool = Tool { since: old.since.min(first), ..old.clone() };
    if tool.since < old.since {
        // The register's first price holds from the tool's first day on.
        prices.retain(|price| price.from <= tool.since || price.price.is_some());
    }
    tools::change(sql, &tool)?;
    tools::set_prices(sql, old.id, &prices)?;
    tool_charges::put(sql, old.id, &paid.charges)?;
    Ok(old.id)
}

/// Names a subscription while its statements are open: another amount or cycle of one payee is another one.
fn id_of(found: &Subscription) -> String {
    let (first, code) = (found.first(), found.currency.map(|currency| currency.to_string()));
    let name = found.tool.as_ref().unwrap_or(&found.payee);
    format!("{name}|{}|{}|{}|{}", found.cycle.id(), first.day, first.minor, code.unwrap_or_default())
}

fn listed(found: &Subscription) -> Option<&'static KnownTool> {
    known::find(found.tool.as_deref()?)
}

/// The tool of the stack that a subscription pays for, by its name.
fn of_stack<'t>(found: &Subscription, register: &'t [Tool]) -> Option<&'t Tool> {
    let name = bare(found.tool.as_deref().unwrap_or(&found.payee));
    register.iter().find(|tool| bare(&tool.name) == name)
}

/// What a tool of the stack may be called in a statement: its name and its vendor, unless they are too short to tell.
fn names_of(tool: &Tool) -> Vec<(String, &Tool)> {
    let names = std::iter::once(tool.name.as_str()).chain(tool.vendor.as_deref());
    let long = names.map(bare).filter(|name| name.trim().chars().count() >= 4);
    long.map(|name| (name, tool)).collect()
}

/// Small letters and digits, a blank around each word.
fn bare(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    let plain: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The code for no currency (ISO 4217), whose hundredths stand for amounts of which it is not known.
fn stand_in(currency: Option<Currency>) -> Currency {
    currency.or("XXX".parse().ok()).expect("three letters")
}

fn shown(currency: Option<Currency>, minor: i64) -> String {
    let money = Money::new(minor, stand_in(currency));
    if currency.is_some() { money.shown() } else { grouped(&money.plain()) }
}

fn year_of(found: &Subscription) -> Decimal {
    found.price_in(stand_in(found.currency)).year().decimal()
}
