//! A line to one model, with its key: opened when the owner asks for a draft, closed after it.

use super::asking::{Asking, asking, in_form};
use super::product::Asked;
use super::register::find;
use super::turn::Turn;
use crate::Engine;
use crate::drafting::Now;
use crate::error::{Code, Error, Result};
use crate::store::draft_batches::{self, Needs};
use crate::store::draft_records::DraftRecord;
use crate::store::models::Model;
use crate::store::{draft_claims, model_sends, settings};
use rusqlite::Transaction;
use std::cell::Cell;
use tillwise_domain::words::Words;
use tillwise_models::{Address, DraftRequest, Drafted, Fault, Form, Key, Line, Server, Watch};

/// How often an import in between is waited for, and how long each time.
const PATIENCE: (u32, std::time::Duration) = (150, std::time::Duration::from_millis(200));

/// How long a claim outlasts the longest answer there can be, in seconds.
const AFTER_ANSWER: i64 = 120;

/// A text that is to be asked for by one run alone, and its place in a batch.
pub(super) struct Wanted<'a> {
    pub asked: &'a Asked,
    pub item: Option<(i64, i64)>,
}

/// Why there is no draft: the model's side, or the shop's.
pub(super) enum NoDraft {
    /// Another run of drafting has the text at this moment, or settled it.
    Taken,
    /// The text got a draft since its batch began.
    Drafted,
    /// The model's.
    Fault(Fault),
    /// The shop's.
    Error(Error),
}

impl From<Fault> for NoDraft {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Error> for NoDraft {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// A line to one model.
pub(super) struct Session<'a> {
    engine: &'a Engine,
    turn: &'a Turn<'a>,
    pub model: Model,
    host: String,
    line: Line,
    key: Option<Key>,
    form: Cell<Form>,
}

impl<'a> Session<'a> {
    /// Opens a line to a model.
    ///
    /// # Errors
    /// [`Code::KeyNeeded`] where its key has to be typed again, and why there is no line.
    pub fn open(engine: &'a Engine, turn: &'a Turn<'a>, id: i64) -> Result<Self> {
        let model = find(engine.reader()?.sql(), id)?;
        let server = server_of(&model)?;
        let key = match model.key_last_four {
            // A model without a kept key may have been lent one; the keyring is not opened for it.
            None => engine.keys.of_session(&model.key_name),
            Some(_) => Some(engine.keys.get(&model.key_name).ok_or_else(|| key_needed(&model))?),
        };
        let host = server.address.host();
        let line = Line::open(server, &engine.host.resolver(), engine.host.limits(), &engine.drafting)
            .map_err(|fault| of_fault(&fault))?;
        let form = Cell::new(model.form);
        Ok(Self { engine, turn, model, host, line, key, form })
    }

    /// Has one text drafted, if nobody else asks for it. Nothing is kept yet.
    pub fn draft(&self, wanted: &Wanted<'_>) -> std::result::Result<DraftRecord, NoDraft> {
        self.draft_plain(wanted).map(|(record, _)| record)
    }

    /// The same, with the draft as plain text beside it.
    pub fn draft_plain(&self, wanted: &Wanted<'_>) -> std::result::Result<(DraftRecord, String), NoDraft> {
        let asking = asking(self.engine.reader()?.sql(), wanted.asked, &self.model.withheld)?;
        let drafted = self.send(&asking.request, Some(wanted))?;
        Ok((self.record(wanted.asked, asking, &drafted), drafted.text))
    }

    /// Sends a request, claimed and counted before it leaves.
    pub fn send(
        &self,
        request: &DraftRequest,
        wanted: Option<&Wanted<'_>>,
    ) -> std::result::Result<Drafted, NoDraft> {
        if self.engine.drafting.is_stopped() {
            return Err(Fault::Stopped.into());
        }
        let refused = self.engine.patiently(|engine| {
            let mut writer = engine.existing_writer()?;
            let today = engine.today(&settings::shop(writer.sql())?);
            let sql = writer.begin()?;
            if let Some(wanted) = wanted
                && let Some(refused) = self.claim(&sql, wanted)?
            {
                return Ok(Some(refused));
            }
            model_sends::count(&sql, today, &self.host, request.product_texts())?;
            sql.commit()?;
            Ok(None)
        })?;
        if let Some(refused) = refused {
            return Err(refused);
        }
        let form = self.form.get();
        let drafted = self.line.draft(request, form, self.key.as_ref(), &self.engine.drafting)?;
        self.form.set(drafted.form);
        Ok(drafted)
    }

    /// Claims a text for this run; why it may not be asked for where it cannot.
    fn claim(&self, sql: &Transaction<'_>, wanted: &Wanted<'_>) -> Result<Option<NoDraft>> {
        let asked = wanted.asked;
        if let Some(item) = wanted.item {
            match draft_batches::needs(sql, item, &asked.key.field, &asked.key.image)? {
                Needs::Draft => {}
                Needs::Nothing => return Ok(Some(NoDraft::Drafted)),
                Needs::Settled => return Ok(Some(NoDraft::Taken)),
            }
        }
        let now = self.engine.host.now().as_second();
        // A server that refuses the first form of a request is asked a second time.
        let longest = self.engine.host.limits().whole.saturating_mul(2).as_secs();
        let until =
            now.saturating_add(i64::try_from(longest).unwrap_or(i64::MAX)).saturating_add(AFTER_ANSWER);
        let taken = self.turn.claim(sql, asked, now, until)?;
        Ok((!taken).then_some(NoDraft::Taken))
    }

    /// Gives a text back that was kept.
    pub fn release(&self, sql: &Transaction<'_>, product: &str, field: &str) -> Result<()> {
        draft_claims::release(sql, (product, field), self.turn.holder())
    }

    /// The form in which the server takes requests, where that is news.
    pub fn learned_form(&self) -> Option<Form> {
        (self.form.get() != self.model.form).then(|| self.form.get())
    }

    /// Shows on the page that a product is being drafted.
    pub fn begin(&self, wanted: &Wanted<'_>, (done, failed, total): (u32, u32, u32)) {
        let (model, asked) = (self.model.name.clone(), wanted.asked);
        self.engine.drafting.begin(Now {
            model,
            product: asked.product.clone(),
            field: asked.field_name(),
            title: asked.copy.title.clone(),
            batch: wanted.item.map(|(batch, _)| batch),
            done,
            total,
            failed,
            said: String::new(),
        });
    }

    fn record(&self, asked: &Asked, asking: Asking, drafted: &Drafted) -> DraftRecord {
        let settings = serde_json::json!({
            "style": self.model.style.id(),
            "host": self.host,
            "form": drafted.form.id(),
            "most": asking.request.most(),
            "persona": asking.persona,
        });
        DraftRecord {
            product: asked.product.clone(),
            field: asked.key.field.clone(),
            image: asked.key.image.clone(),
            content: in_form(asked.field, &drafted.text),
            model_name: self.model.name.clone(),
            model: self.model.model.clone(),
            template: asking.template,
            template_version: asking.version,
            settings: settings.to_string(),
            removed_sent: asking.request.removed(),
            removed_answered: drafted.removed,
            made_at: self.engine.host.now().as_second(),
        }
    }

    /// Why there is no draft, as an error.
    pub fn none(&self, none: NoDraft) -> Error {
        match none {
            NoDraft::Fault(fault) => self.told(&fault),
            NoDraft::Error(error) => error,
            NoDraft::Taken | NoDraft::Drafted => Error::new(Code::Busy, Words::new("error-model-taken")),
        }
    }

    /// A fault in words. Without a key, a server that asks for one asks the owner.
    pub fn told(&self, fault: &Fault) -> Error {
        match fault {
            Fault::KeyRefused if self.key.is_none() => key_needed(&self.model),
            other => of_fault(other),
        }
    }
}

impl Engine {
    /// Writes a little, and waits for an import that runs meanwhile: what was paid for is not thrown away.
    pub(super) fn patiently<T>(&self, write: impl Fn(&Self) -> Result<T>) -> Result<T> {
        for _ in 0..PATIENCE.0 {
            match write(self) {
                Err(error) if error.code == Code::Busy && !self.drafting.is_stopped() => {
                    std::thread::sleep(PATIENCE.1);
                }
                other => return other,
            }
        }
        write(self)
    }
}

/// The server of a model, judged anew: the rules may be stricter than when it was added.
pub(super) fn server_of(model: &Model) -> Result<Server> {
    let address = Address::parse(&model.address, model.private_confirmed)
        .map_err(|fault| of_fault(&Fault::Address(fault)))?;
    let (shared, withheld) = (model.shared.clone(), model.withheld.clone());
    Ok(Server { address, style: model.style, model: model.model.clone(), shared, withheld })
}

fn key_needed(model: &Model) -> Error {
    Error::new(Code::KeyNeeded, Words::new("error-model-key-needed").with("model", model.name.clone()))
}

/// A fault in the owner's words.
pub(super) fn of_fault(fault: &Fault) -> Error {
    let words = Words::new(format!("model-fault-{}", fault.id().replace('_', "-")));
    let (code, words) = match fault {
        Fault::Address(address) => {
            (Code::Invalid, words.with("host", address.host().unwrap_or_default().to_owned()))
        }
        Fault::NotShared(_) | Fault::KeyUnusable => (Code::Invalid, words),
        Fault::Stopped => (Code::Cancelled, words),
        Fault::Redirected(Some(host)) => (Code::Failed, words.with("host", host.clone())),
        Fault::Redirected(None) => (Code::Failed, Words::new("model-fault-redirected-nowhere")),
        Fault::Rejected(status) => (Code::Failed, words.with("status", status.to_string())),
        Fault::TooLong { most } => {
            (Code::Failed, words.with("most", i64::try_from(*most).unwrap_or(i64::MAX)))
        }
        _ => (Code::Failed, words),
    };
    Error::new(code, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Catalogue;
    use tillwise_models::{AddressFault, Data};

    #[test]
    fn every_fault_has_a_sentence() {
        let host = || "models.example.com".to_owned();
        let addresses = [
            AddressFault::NotAnAddress,
            AddressFault::Scheme,
            AddressFault::Userinfo,
            AddressFault::Extra,
            AddressFault::OddNumber,
            AddressFault::FalseLocal,
            AddressFault::Forbidden(host()),
            AddressFault::NeedsHttps(host()),
            AddressFault::NeedsConfirming(host()),
            AddressFault::NameForThisComputer(host()),
        ];
        let others = [
            Fault::NotShared(Data::Catalog),
            Fault::KeyUnusable,
            Fault::KeyRefused,
            Fault::TooMany,
            Fault::NotFound,
            Fault::Rejected(418),
            Fault::ServerFailed(500),
            Fault::Redirected(Some(host())),
            Fault::Redirected(None),
            Fault::NameUnknown,
            Fault::Unreachable,
            Fault::NotSecure,
            Fault::TimedOut,
            Fault::TooLarge,
            Fault::CutOff,
            Fault::NotUnderstood,
            Fault::NotPlain,
            Fault::TooLong { most: 70 },
            Fault::Declined,
            Fault::RepeatsKey,
            Fault::Stopped,
            Fault::NoLine,
        ];
        let words = Catalogue::english();
        for fault in addresses.into_iter().map(Fault::Address).chain(others) {
            let said = words.say(&of_fault(&fault).words);
            assert!(
                said.ends_with('.') && !said.contains("model-fault") && !said.contains('{'),
                "{fault}: {said}"
            );
        }
    }
}
