//! Language models: which there are, what exactly would be sent to one, and what is being drafted.

use super::{ChoiceView, CopySpanView};
use serde::Serialize;
use ts_rs::TS;

/// The models, what was sent today, and the batches.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ModelsView {
    /// `2 models`, or that nothing leaves this computer.
    pub title: String,
    /// The models, by name.
    pub models: Vec<ModelView>,
    /// `Sent today: 14 product texts, 0 customers.`
    pub sent_today: String,
    /// The same for each host that something was sent to today.
    pub sent: Vec<String>,
    /// What was sent, by day and host, the newest first.
    pub days: Vec<SentDayView>,
    /// What can never be sent, in a sentence.
    pub never: String,
    /// The newest batches, newest first.
    pub batches: Vec<DraftBatchView>,
    /// The model that was asked last; nothing before the first draft.
    pub chosen: Option<i64>,
    /// The fields of a product that a model may be given.
    pub fields: Vec<ChoiceView>,
}

/// What was sent to one host on one day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SentDayView {
    /// The day of the shop, ISO.
    pub day: String,
    /// The same in words.
    pub day_said: String,
    /// The host.
    pub host: String,
    /// Whether it is this computer, so that nothing left it.
    pub here: bool,
    /// Requests.
    pub requests: u32,
    /// Product texts in them.
    pub texts: u32,
    /// Customers in them: none, since a request has no place for one.
    pub customers: u32,
}

/// What leaves this computer, for the line at the bottom of every page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SentWeekView {
    /// `14 texts sent this week`.
    pub said: String,
    /// Whether there is a list of what was sent.
    pub listed: bool,
}

/// One model.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ModelView {
    /// Its number.
    pub id: i64,
    /// What the owner calls it.
    pub name: String,
    /// Its server's address, as it is used.
    pub address: String,
    /// The host in it.
    pub host: String,
    /// Whether it is on this computer, so that nothing leaves it.
    pub here: bool,
    /// Whether the owner said that they mean a place in their own network.
    pub private_confirmed: bool,
    /// `openai` or `anthropic`.
    pub style: String,
    /// Its name on the server.
    pub model: String,
    /// The price of a million tokens sent, plain.
    pub price_sent: Option<String>,
    /// The price of a million tokens answered, plain.
    pub price_answered: Option<String>,
    /// The currency of the prices.
    pub currency: Option<String>,
    /// What it may be given: `catalog`, `kpis`, `customers`.
    pub shares: Vec<String>,
    /// The fields of a product that it may see: `seo_title` and so on.
    pub fields: Vec<String>,
    /// The same in a sentence.
    pub shares_said: String,
    /// Whether it has a key.
    pub has_key: bool,
    /// `A key that ends in 4f2a.`
    pub key_said: String,
}

/// What would be sent for one draft, byte for byte.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftPreviewView {
    /// `About 0.02 EUR, 1 product text, no customer data.`
    pub said: String,
    /// The host it goes to.
    pub host: String,
    /// Whether it is this computer, so that nothing leaves it.
    pub here: bool,
    /// The address it goes to.
    pub address: String,
    /// The headers; the key's is named and its value left out.
    pub headers: Vec<String>,
    /// The body, byte for byte.
    pub body: String,
    /// The body that is sent after it where the server refuses the first; nothing where that cannot be.
    pub second_body: Option<String>,
    /// The product's fields in it.
    pub fields: Vec<SentFieldView>,
    /// What the owner should know before sending: that no approved text was there to show, for example.
    pub notes: Vec<String>,
    /// What was taken out because nobody sees it; nothing where nothing was.
    pub removed: Option<String>,
    /// What it may cost, or that no price is known.
    pub cost: String,
    /// The prompt template and its version: `description 1`.
    pub template: String,
}

/// What a batch would ask for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftPlanView {
    /// How many texts would be drafted.
    pub texts: usize,
    /// `14 product texts, no customer data, to models.example.com.`
    pub said: String,
    /// The host it goes to.
    pub host: String,
    /// Whether it is this computer, so that nothing leaves it.
    pub here: bool,
    /// What it may cost, or that no price is known.
    pub cost: String,
    /// That the cost was counted on a part of them; nothing where on all.
    pub part: Option<String>,
    /// How many products are left out and why; nothing where none is.
    pub left_out: Option<String>,
    /// Which product comes first below, from 0.
    pub offset: usize,
    /// Some of the products, in the order in which they are drafted.
    pub rows: Vec<DraftPlanRowView>,
}

/// One product of a batch.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftPlanRowView {
    /// The product: platform and key.
    pub product: String,
    /// Its title.
    pub title: String,
}

/// One field of a product that is sent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SentFieldView {
    /// Its name: `seo_title`.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// How many characters of it there are.
    pub length: usize,
}

/// What is being drafted.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftingView {
    /// What the owner calls the model; empty while two are compared.
    pub model: String,
    /// The product: platform and key.
    pub product: String,
    /// The field's id: `alt_text:2`.
    pub field: String,
    /// The batch it is part of.
    pub batch: Option<i64>,
    /// The product's title.
    pub title: String,
    /// The text so far.
    pub text: String,
    /// How many are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
    /// How many failed.
    pub failed: u32,
    /// Whether it was asked to stop.
    pub stopping: bool,
    /// `3 of 14 drafted.`
    pub said: String,
}

/// A batch of drafts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftBatchView {
    /// Its number.
    pub id: i64,
    /// What the owner calls the model.
    pub model: String,
    /// The field's id: `description`.
    pub field: String,
    /// What the field is called.
    pub field_label: String,
    /// How many were drafted.
    pub drafted: u32,
    /// How many failed.
    pub failed: u32,
    /// How many wait.
    pub waiting: u32,
    /// Whether it goes on at this moment, here or in another program.
    pub running: bool,
    /// All of it in a sentence, with why it stopped.
    pub said: String,
}

/// Two models side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparingView {
    /// `Ada 3, Bo 1, neither 2`, once somebody chose.
    pub title: String,
    /// The comparisons, the newest first.
    pub comparisons: Vec<DraftComparisonView>,
    /// How often each model was chosen over which other.
    pub tally: Vec<TallyView>,
}

/// Two drafts of one text, without names until somebody chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftComparisonView {
    /// Its number.
    pub id: i64,
    /// The product: platform and key.
    pub product: String,
    /// Its title.
    pub title: String,
    /// The field's id.
    pub field: String,
    /// The first text.
    pub a: String,
    /// The second text.
    pub b: String,
    /// From the text that holds now to the first, with what is new in it fenced.
    pub a_difference: Vec<CopySpanView>,
    /// From the text that holds now to the second, likewise.
    pub b_difference: Vec<CopySpanView>,
    /// `a`, `b` or `neither`; nothing until somebody chose.
    pub chosen: Option<String>,
    /// Who wrote the first; nothing until somebody chose.
    pub a_model: Option<String>,
    /// Who wrote the second; nothing until somebody chose.
    pub b_model: Option<String>,
}

/// Two models against each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TallyView {
    /// One model.
    pub one: String,
    /// How often it was chosen.
    pub one_chosen: u32,
    /// The other.
    pub other: String,
    /// How often that was chosen.
    pub other_chosen: u32,
    /// How often neither was.
    pub neither: u32,
}
