//! What would be sent, before it is sent: the same payload, byte for byte, with its fields, its host and its cost.

use super::asking::{Asking, asking};
use super::product::Asked;
use super::register::find;
use super::session::{of_fault, server_of};
use crate::Engine;
use crate::api::views::{DraftPreviewView, SentFieldView};
use crate::error::Result;
use crate::store::models::Model;
use rusqlite::Connection;
use rust_decimal::{Decimal, RoundingStrategy};
use tillwise_domain::content::CopyField;
use tillwise_domain::content::prompt::Note;
use tillwise_domain::money::{Currency, grouped};
use tillwise_domain::words::Words;
use tillwise_models::{Estimate, Form, LETTERS_PER_TOKEN, Payload, ProductField, Style};

impl Engine {
    /// What would be sent to a model for one text of a product. Sends nothing and looks nothing up.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for a model or product that is not there, and for data the model may not have.
    pub fn draft_preview(&self, model: i64, product: &str, field: CopyField) -> Result<DraftPreviewView> {
        let reader = self.reader()?;
        let model = find(reader.sql(), model)?;
        let asked = Asked::of(reader.sql(), product, field)?;
        self.draft_request_preview(reader.sql(), &model, &asked)
    }

    /// What would be sent for a text, byte for byte.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for data the model may not have.
    pub(super) fn draft_request_preview(
        &self,
        sql: &Connection,
        model: &Model,
        asked: &Asked,
    ) -> Result<DraftPreviewView> {
        let asking = asking(sql, asked, &model.withheld)?;
        let fields = asking.request.fields().iter().map(|field| self.sent_field(asked, *field)).collect();
        self.request_preview(model, asking, fields)
    }

    /// What a request would be, byte for byte.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] for data the model may not have.
    pub(super) fn request_preview(
        &self,
        model: &Model,
        asking: Asking,
        fields: Vec<SentFieldView>,
    ) -> Result<DraftPreviewView> {
        let server = server_of(model)?;
        let request = asking.request;
        let payload = |form: Form| Payload::of(&server, &request, form).map_err(|fault| of_fault(&fault));
        let first = payload(model.form)?;
        let second = (model.form == Form::Schema).then(|| payload(Form::Words)).transpose()?;
        let host = server.address.host();
        let texts = i64::from(request.product_texts());
        let said = Words::new("models-preview-said").with("texts", texts).with("host", host.clone());
        let removed = i64::try_from(request.removed()).unwrap_or(i64::MAX);
        let cost = self.cost_said(model, server.address.is_this_computer(), Estimate::of(&first, &request));
        Ok(DraftPreviewView {
            said: self.say(&said),
            here: server.address.is_this_computer(),
            host,
            headers: self.headers_said(model, &first),
            fields,
            notes: asking.notes.iter().filter_map(|note| self.note_said(note)).collect(),
            removed: (removed > 0)
                .then(|| self.say(&Words::new("models-preview-removed").with("count", removed))),
            cost,
            template: format!("{} {}", asking.template, asking.version),
            address: first.address,
            body: first.body,
            second_body: second.map(|second| second.body),
        })
    }

    /// What the owner should know of a prompt; what was taken out is told by itself.
    pub(in crate::api) fn note_said(&self, note: &Note) -> Option<String> {
        let words = Words::new(format!("prompt-note-{}", note.id()));
        match note {
            Note::InvisibleRemoved(_) => None,
            Note::FewExamples(count) => {
                Some(self.say(&words.with("count", i64::try_from(*count).unwrap_or(i64::MAX))))
            }
            Note::NoPersona => Some(self.say(&words)),
        }
    }

    fn headers_said(&self, model: &Model, payload: &Payload) -> Vec<String> {
        let mut headers: Vec<String> =
            payload.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        if model.key_last_four.is_some() {
            let name = match model.style {
                Style::OpenAi => "authorization",
                Style::Anthropic => "x-api-key",
            };
            headers.push(self.say(&Words::new("models-header-key").with("name", name)));
        }
        headers
    }

    /// What something may cost, or why that is not known.
    pub(super) fn cost_said(&self, model: &Model, here: bool, estimate: Estimate) -> String {
        let cost = model.price.and_then(|(price, currency)| Some((estimate.cost(price)?, currency)));
        match cost {
            None if here => self.words.label("models-cost-here"),
            None => self.words.label("models-cost-unknown"),
            Some((cost, currency)) => {
                let letters = i64::try_from(LETTERS_PER_TOKEN).unwrap_or(i64::MAX);
                let words = Words::new("models-cost").with("cost", self.amount(cost, currency));
                self.say(&words.with("letters", letters))
            }
        }
    }

    /// A cost in whole minor units, rounded up, or that it is less than one.
    fn amount(&self, cost: Decimal, currency: Currency) -> String {
        let places = currency.exponent();
        let shown = |amount: Decimal| {
            format!("{} {}", grouped(&format!("{amount:.*}", places as usize)), currency.code())
        };
        let least = Decimal::new(1, places);
        if cost > Decimal::ZERO && cost < least {
            return self.say(&Words::new("models-less-than").with("cost", shown(least)));
        }
        shown(cost.round_dp_with_strategy(places, RoundingStrategy::AwayFromZero))
    }

    /// A field of the product with how much of it there is.
    pub(super) fn sent_field(&self, asked: &Asked, field: ProductField) -> SentFieldView {
        let text = |field: CopyField| asked.plain(field).unwrap_or_default();
        let text = match field {
            ProductField::Title => text(CopyField::Title),
            ProductField::Description => text(CopyField::Description),
            ProductField::ShortDescription => text(CopyField::ShortDescription),
            ProductField::Tags => text(CopyField::Tags),
            ProductField::Category => asked.copy.category.clone(),
            ProductField::Vendor => asked.copy.vendor.clone(),
            ProductField::Facts => asked.copy.facts.concat(),
        };
        SentFieldView {
            name: field.id().to_owned(),
            label: self.words.label(&format!("prompt-field-{}", field.id())),
            length: text.trim().chars().count(),
        }
    }
}
