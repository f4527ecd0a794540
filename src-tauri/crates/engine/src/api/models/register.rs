//! The owner's list of models, and their keys.

use super::super::requests::{Done, Topic};
use super::super::typed::{decimal, text};
use super::super::views::{ChoiceView, DraftBatchView, ModelView, ModelsView};
use super::drafts::CHOSEN;
use super::product::field_named;
use super::session::of_fault;
use crate::Engine;
use crate::api::requests::ModelForm as Form;
use crate::error::{Code, Error, Result};
use crate::keys::Kept;
use crate::store::draft_batches::DraftBatch;
use crate::store::models::Model;
use crate::store::{draft_batches, draft_claims, model_sends, models, settings};
use rusqlite::Connection;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use tillwise_domain::money::Currency;
use tillwise_domain::words::Words;
use tillwise_models::{Address, Data, Fault, Form as RequestForm, Key, Price, ProductField, Style};

/// How many batches the page lists.
const BATCHES: u32 = 10;

impl Engine {
    /// The models, what was sent today, and the batches. Asks no keyring and no network.
    ///
    /// # Errors
    /// As SQLite says.
    pub fn models(&self) -> Result<ModelsView> {
        let reader = match self.reader() {
            Err(error) if error.code == Code::NoShop => return Ok(self.no_models()),
            other => other?,
        };
        let sql = reader.sql();
        let all = models::all(sql)?;
        let today = self.today(&settings::shop(sql)?);
        let sent = model_sends::on(sql, today)?;
        let texts: i64 = sent.iter().map(|sent| i64::from(sent.product_texts)).sum();
        let batches = draft_batches::newest(sql, BATCHES)?;
        Ok(ModelsView {
            title: self.say(&Words::new("models-title").with("count", count(all.len()))),
            models: all.iter().map(|model| self.model_view(model)).collect(),
            sent_today: self.sent_today(texts),
            sent: sent
                .iter()
                .map(|sent| {
                    let words = Words::new("models-sent-host").with("host", sent.host.clone());
                    let words = words.with("requests", i64::from(sent.requests));
                    self.say(&words.with("texts", i64::from(sent.product_texts)))
                })
                .collect(),
            days: self.sent_days(sql)?,
            never: self.words.label("models-never"),
            batches: batches.iter().map(|batch| self.draft_batch_view(batch, &all)).collect::<Result<_>>()?,
            chosen: settings::get(sql, CHOSEN)?
                .and_then(|chosen| chosen.parse().ok())
                .filter(|chosen| all.iter().any(|model| model.id == *chosen)),
            fields: self.fields_to_share(),
        })
    }

    /// The fields of a product that a model may be given, with their words.
    fn fields_to_share(&self) -> Vec<ChoiceView> {
        let choice = |field: ProductField| ChoiceView {
            id: field.id().to_owned(),
            label: self.words.label(&format!("prompt-field-{}", field.id())),
        };
        ProductField::ALL.into_iter().map(choice).collect()
    }

    fn no_models(&self) -> ModelsView {
        ModelsView {
            title: self.say(&Words::new("models-title").with("count", 0_i64)),
            models: Vec::new(),
            sent_today: self.sent_today(0),
            sent: Vec::new(),
            days: Vec::new(),
            never: self.words.label("models-never"),
            batches: Vec::new(),
            chosen: None,
            fields: self.fields_to_share(),
        }
    }

    /// A request has no place for a buyer, so that the second number is one by construction.
    fn sent_today(&self, texts: i64) -> String {
        self.say(&Words::new("models-sent-today").with("texts", texts).with("customers", 0_i64))
    }

    fn model_view(&self, model: &Model) -> ModelView {
        let address = Address::parse(&model.address, model.private_confirmed).ok();
        let shares: Vec<String> = model.shared.iter().map(|data| data.id().to_owned()).collect();
        let named: Vec<String> =
            shares.iter().map(|id| self.words.label(&format!("models-share-{id}"))).collect();
        let withheld: Vec<String> = model
            .withheld
            .iter()
            .map(|field| self.words.label(&format!("prompt-field-{}", field.id())))
            .collect();
        let shares_said = match (named.is_empty(), withheld.is_empty()) {
            (true, _) => Words::new("models-shares-nothing"),
            (_, true) => Words::new("models-shares").with("list", self.words.list(&named)),
            (_, false) => Words::new("models-shares-but")
                .with("list", self.words.list(&named))
                .with("withheld", self.words.list(&withheld)),
        };
        let key_said = match model.key_last_four.as_deref() {
            None => Words::new("models-key-none"),
            Some("") => Words::new("models-key-hidden"),
            Some(last) => Words::new("models-key").with("last", last),
        };
        let price = |part: fn(&Price) -> Decimal| model.price.map(|(price, _)| part(&price).to_string());
        ModelView {
            id: model.id,
            name: model.name.clone(),
            address: model.address.clone(),
            host: address.as_ref().map(Address::host).unwrap_or_default(),
            here: address.is_some_and(|address| address.is_this_computer()),
            private_confirmed: model.private_confirmed,
            style: model.style.id().to_owned(),
            model: model.model.clone(),
            price_sent: price(|price| price.sent),
            price_answered: price(|price| price.answered),
            currency: model.price.map(|(_, currency)| currency.code().to_owned()),
            fields: ProductField::ALL
                .into_iter()
                .filter(|field| model.shared.contains(&Data::Catalog) && !model.withheld.contains(field))
                .map(|field| field.id().to_owned())
                .collect(),
            shares,
            shares_said: self.say(&shares_said),
            has_key: model.key_last_four.is_some(),
            key_said: self.say(&key_said),
        }
    }

    fn draft_batch_view(&self, batch: &DraftBatch, all: &[Model]) -> Result<DraftBatchView> {
        let model = all.iter().find(|model| model.id == batch.model);
        let running = self.drafting.now().is_some_and(|now| now.batch == Some(batch.id));
        let elsewhere = !running && self.is_elsewhere(batch)?;
        let field = field_named(&batch.field);
        Ok(DraftBatchView {
            id: batch.id,
            model: model.map(|model| model.name.clone()).unwrap_or_default(),
            field_label: field
                .map_or_else(|| batch.field.clone(), |field| self.say(&Self::field_words(field))),
            field: batch.field.clone(),
            drafted: batch.drafted,
            failed: batch.failed,
            waiting: batch.waiting,
            running: running || elsewhere,
            said: self.batch_said(batch, elsewhere),
        })
    }

    /// Whether another program works on a batch at this moment.
    pub(super) fn is_elsewhere(&self, batch: &DraftBatch) -> Result<bool> {
        if batch.waiting == 0 || !draft_claims::somebody(&self.shop_file()) {
            return Ok(false);
        }
        draft_batches::is_claimed(self.reader()?.sql(), batch.id, self.host.now().as_second())
    }

    /// What became of a batch so far.
    pub(super) fn batch_said(&self, batch: &DraftBatch, elsewhere: bool) -> String {
        let key = match (batch.waiting, batch.failed) {
            (0, 0) => "models-batch-done",
            (0, _) => "models-batch-failed",
            _ => "models-batch-waiting",
        };
        let said = Words::new(key)
            .with("drafted", i64::from(batch.drafted))
            .with("failed", i64::from(batch.failed))
            .with("waiting", i64::from(batch.waiting));
        let here = self.drafting.now().is_some_and(|now| now.batch == Some(batch.id));
        let why = match (&batch.stopped, batch.waiting) {
            (_, 1..) if elsewhere => self.words.label("models-batch-elsewhere"),
            (Some(why), 1..) => why.clone(),
            (None, 1..) if !here => self.words.label("models-batch-interrupted"),
            _ => return self.say(&said),
        };
        self.say(&Words::new("models-batch-stopped").with("said", self.say(&said)).with("why", why))
    }

    /// Adds a model; gives its number. Nothing is looked up and nothing sent.
    ///
    /// # Errors
    /// [`Code::Invalid`] without a name, for one that is taken, or for an address no request may go to.
    pub fn add_model(&self, form: &Form) -> Result<(i64, Done)> {
        let key_name = self.key_name()?;
        let mut model = read(form)?;
        model.key_name = key_name;
        self.write(|writer| {
            let now = self.host.now().as_second();
            let sql = writer.begin()?;
            free_name(&sql, &model)?;
            let id = models::set(&sql, &model, true, now)?;
            settings::count_change(&sql)?;
            sql.commit()?;
            Ok((id, self.model_done("models-said-added", &model)))
        })
    }

    /// Changes a model. Another address takes the key away: it was typed for the first one.
    ///
    /// # Errors
    /// As [`Engine::add_model`], and for a model that is not there.
    pub fn edit_model(&self, id: i64, form: &Form) -> Result<Done> {
        let mut model = read(form)?;
        let before = find(self.reader()?.sql(), id)?;
        let elsewhere = before.address != model.address;
        if elsewhere && before.key_last_four.is_some() {
            // Where the keyring cannot be opened its entry stays, under a name that no model has any more.
            let _ = self.keys.remove(&before.key_name);
            model.key_name = self.key_name()?;
        } else {
            model.key_name.clone_from(&before.key_name);
            model.key_last_four.clone_from(&before.key_last_four);
        }
        if form.fields.is_none() {
            model.withheld.clone_from(&before.withheld);
        }
        let same_server = !elsewhere && before.style == model.style && before.model == model.model;
        if same_server {
            model.form = before.form;
        }
        model.id = id;
        self.change_models(|sql, now| {
            free_name(sql, &model)?;
            models::set(sql, &model, false, now)?;
            Ok(self.model_done("models-said-changed", &model))
        })
    }

    /// Removes a model with its key and its batches; its drafts stay.
    ///
    /// # Errors
    /// [`Code::Invalid`] for one that is not there.
    pub fn remove_model(&self, id: i64) -> Result<Done> {
        let model = find(self.reader()?.sql(), id)?;
        let forgotten = model.key_last_four.is_none() || self.keys.remove(&model.key_name).is_ok();
        let said = if forgotten { "models-said-removed" } else { "models-said-removed-key-stays" };
        self.change_models(|sql, _| {
            models::remove(sql, id)?;
            Ok(self.model_done(said, &model))
        })
    }

    /// Keeps a model's key in the system's keyring, or for this session where there is none. The shop file gets its
    /// last four letters.
    ///
    /// # Errors
    /// [`Code::Invalid`] for what is no key, and for a model that is not there.
    pub fn set_model_key(&self, id: i64, typed: &str) -> Result<Done> {
        let mut model = find(self.reader()?.sql(), id)?;
        let key = Key::new(typed).map_err(|fault| of_fault(&fault))?;
        let kept = self.keys.set(&model.key_name, &key);
        model.key_last_four = Some(key.last_four().to_owned());
        let said = match kept {
            Kept::Lasting => "models-said-key-kept",
            Kept::Session => "models-said-key-session",
        };
        self.change_models(|sql, now| {
            models::set(sql, &model, false, now)?;
            Ok(self.model_done(said, &model))
        })
    }

    /// Takes a key for this session only; the shop file stays as it is.
    ///
    /// # Errors
    /// As [`Engine::set_model_key`].
    pub fn lend_model_key(&self, id: i64, typed: &str) -> Result<()> {
        let model = find(self.reader()?.sql(), id)?;
        let key = Key::new(typed).map_err(|fault| of_fault(&fault))?;
        self.keys.set_for_session(&model.key_name, &key);
        Ok(())
    }

    /// Forgets a model's key.
    ///
    /// # Errors
    /// [`Code::Invalid`] for a model that is not there or has none.
    pub fn remove_model_key(&self, id: i64) -> Result<Done> {
        let mut model = find(self.reader()?.sql(), id)?;
        if model.key_last_four.take().is_none() {
            return Err(Error::invalid(Words::new("error-model-no-key").with("model", model.name)));
        }
        let said = match self.keys.remove(&model.key_name) {
            Ok(()) => "models-said-key-removed",
            Err(_) => "models-said-key-stays",
        };
        self.change_models(|sql, now| {
            models::set(sql, &model, false, now)?;
            Ok(self.model_done(said, &model))
        })
    }

    /// The model with a name or number.
    ///
    /// # Errors
    /// [`Code::Invalid`] where there is none.
    pub fn find_model(&self, name_or_id: &str) -> Result<i64> {
        let named = name_or_id.trim().to_lowercase();
        let all = models::all(self.reader()?.sql())?;
        let found = all
            .iter()
            .find(|model| model.name.to_lowercase() == named)
            .or_else(|| all.iter().find(|model| model.id.to_string() == named));
        found.map(|model| model.id).ok_or_else(|| Error::invalid(Words::new("error-model-none")))
    }

    /// A name for the keyring that no other shop file and no earlier model has.
    fn key_name(&self) -> Result<String> {
        let bytes =
            self.host.random().ok_or_else(|| Error::new(Code::Failed, Words::new("error-model-random")))?;
        Ok(format!("model-{}", bytes.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>()))
    }

    pub(super) fn change_models(
        &self,
        change: impl FnOnce(&rusqlite::Transaction<'_>, i64) -> Result<Done>,
    ) -> Result<Done> {
        let mut writer = self.existing_writer()?;
        let now = self.host.now().as_second();
        let sql = writer.begin()?;
        let done = change(&sql, now)?;
        settings::count_change(&sql)?;
        sql.commit()?;
        Ok(done)
    }

    fn model_done(&self, said: &str, model: &Model) -> Done {
        let said = self.say(&Words::new(said.to_owned()).with("model", model.name.clone()));
        Done { said, changed: vec![Topic::Models], ..Done::default() }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The model with a number.
pub(super) fn find(sql: &Connection, id: i64) -> Result<Model> {
    models::get(sql, id)?.ok_or_else(|| Error::invalid(Words::new("error-model-none")))
}

fn free_name(sql: &Connection, model: &Model) -> Result<()> {
    let taken = models::all(sql)?
        .into_iter()
        .any(|other| other.id != model.id && other.name.to_lowercase() == model.name.to_lowercase());
    let error = || Error::invalid(Words::new("error-model-exists").with("name", model.name.clone()));
    (!taken).then_some(()).ok_or_else(error)
}

/// What a form says, as a model without number and key.
fn read(form: &Form) -> Result<Model> {
    let name = form.name.trim();
    if name.is_empty() {
        return Err(Error::invalid(Words::new("error-model-no-name")));
    }
    let model = form.model.trim();
    if model.is_empty() {
        return Err(Error::invalid(Words::new("error-model-no-model")));
    }
    let address = Address::parse(&form.address, form.private_confirmed)
        .map_err(|fault| of_fault(&Fault::Address(fault)))?;
    let withheld: BTreeSet<ProductField> = match &form.fields {
        Some(fields) => {
            ProductField::ALL.into_iter().filter(|field| !fields.iter().any(|id| id == field.id())).collect()
        }
        None => BTreeSet::new(),
    };
    let mut shared: BTreeSet<Data> = form.shares.iter().filter_map(|id| Data::from_id(id)).collect();
    // Who may see no field may not be asked for a draft at all.
    if withheld.len() == ProductField::ALL.len() {
        shared.remove(&Data::Catalog);
    }
    Ok(Model {
        id: 0,
        name: name.to_owned(),
        address: address.as_str().to_owned(),
        private_confirmed: form.private_confirmed,
        style: Style::from_id(&form.style).unwrap_or(Style::OpenAi),
        model: model.to_owned(),
        price: price(form)?,
        shared,
        withheld,
        form: RequestForm::Schema,
        key_name: String::new(),
        key_last_four: None,
    })
}

fn price(form: &Form) -> Result<Option<(Price, Currency)>> {
    let one = |typed: &Option<String>| -> Result<Option<Decimal>> {
        let Some(typed) = text(typed) else { return Ok(None) };
        let wrong = || Error::invalid(Words::new("error-model-price").with("value", typed.clone()));
        let price = decimal(&typed).filter(|price| !price.is_sign_negative());
        price.map(Some).ok_or_else(wrong)
    };
    match (one(&form.price_sent)?, one(&form.price_answered)?) {
        (None, None) => Ok(None),
        (Some(sent), Some(answered)) => {
            let wrong = || Error::invalid(Words::new("error-model-currency"));
            let currency = text(&form.currency).and_then(|code| code.parse().ok()).ok_or_else(wrong)?;
            Ok(Some((Price { sent, answered }, currency)))
        }
        _ => Err(Error::invalid(Words::new("error-model-prices"))),
    }
}
