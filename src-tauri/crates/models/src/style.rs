//! The two wire formats: where a request goes, how it is written, how an answer is heard.

mod anthropic;
mod openai;

use crate::fault::{Fault, Result};
use crate::key::Key;
use crate::payload::{Form, Server};
use crate::request::DraftRequest;
use reqwest::header::{HeaderName, HeaderValue};
use serde_json::Value;

/// A wire format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// OpenAI's chat completions, which Ollama, LM Studio, the llama.cpp server and most hosts speak too.
    OpenAi,
    /// Anthropic's messages.
    Anthropic,
}

impl Style {
    /// Both.
    pub const ALL: [Self; 2] = [Self::OpenAi, Self::Anthropic];

    /// Its id in the shop file and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::Anthropic => "anthropic",
        }
    }

    /// The format with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }

    /// What comes behind the server's address.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::OpenAi => "/chat/completions",
            Self::Anthropic => "/messages",
        }
    }

    pub(crate) fn body(self, server: &Server, request: &DraftRequest, form: Form) -> Value {
        match self {
            Self::OpenAi => openai::body(server, request, form),
            Self::Anthropic => anthropic::body(server, request, form),
        }
    }

    /// The headers with the key; the only place a key leaves from.
    pub(crate) fn key_header(self, key: &Key) -> Result<(HeaderName, HeaderValue)> {
        Ok(match self {
            Self::OpenAi => (reqwest::header::AUTHORIZATION, key.header("Bearer ")?),
            Self::Anthropic => (HeaderName::from_static("x-api-key"), key.header("")?),
        })
    }

    /// The headers that are always sent, beside those of the connection.
    pub(crate) fn headers(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::OpenAi => &[("content-type", "application/json")],
            Self::Anthropic => &[("content-type", "application/json"), ("anthropic-version", "2023-06-01")],
        }
    }

    /// Hears one event of a streamed answer.
    pub(crate) fn hear_event(self, data: &str, heard: &mut Heard) -> Result<()> {
        if data.trim() == "[DONE]" {
            heard.ended = true;
            return Ok(());
        }
        let value: Value = serde_json::from_str(data).map_err(|_| Fault::NotUnderstood)?;
        refuse_error(&value)?;
        match self {
            Self::OpenAi => openai::hear_event(&value, heard),
            Self::Anthropic => anthropic::hear_event(&value, heard),
        }
    }

    /// Hears an answer that came in one piece.
    pub(crate) fn hear_whole(self, body: &[u8], heard: &mut Heard) -> Result<()> {
        let value: Value = serde_json::from_slice(body).map_err(|_| Fault::NotUnderstood)?;
        refuse_error(&value)?;
        match self {
            Self::OpenAi => openai::hear_whole(&value, heard),
            Self::Anthropic => anthropic::hear_whole(&value, heard),
        }
    }
}

/// What was heard of an answer so far.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    /// The model's text.
    pub text: String,
    /// Whether the server said that this was all.
    pub ended: bool,
}

impl Heard {
    fn add(&mut self, text: Option<&str>) {
        self.text.push_str(text.unwrap_or_default());
    }

    /// Takes a server's word for why the text ends here.
    fn end(&mut self, reason: Option<&str>) -> Result<()> {
        match reason {
            None => Ok(()),
            Some("length" | "max_tokens" | "model_context_window_exceeded") => Err(Fault::CutOff),
            Some("content_filter" | "refusal") => Err(Fault::Declined),
            Some(_) => {
                self.ended = true;
                Ok(())
            }
        }
    }
}

/// A server that fails in the middle of a stream says so in an event, under a status that told of success.
fn refuse_error(value: &Value) -> Result<()> {
    match value.get("error") {
        None | Some(Value::Null) => Ok(()),
        Some(_) => Err(Fault::ServerFailed(200)),
    }
}
