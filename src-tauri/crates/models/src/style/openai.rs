//! OpenAI's chat completions, as its own and other servers speak them.

use super::Heard;
use crate::fault::{Fault, Result};
use crate::payload::{Form, Server, answer_tokens, schema, system_text};
use crate::request::DraftRequest;
use serde_json::{Value, json};

pub(super) fn body(server: &Server, request: &DraftRequest, form: Form) -> Value {
    let mut body = json!({
        "model": server.model,
        "messages": [
            { "role": "system", "content": system_text(request) },
            { "role": "user", "content": request.prompt() },
        ],
        "stream": true,
    });
    // OpenAI's own newer models refuse the older name; other servers do not all know the newer one.
    let limit =
        if server.address.name() == "api.openai.com" { "max_completion_tokens" } else { "max_tokens" };
    body[limit] = json!(answer_tokens(request));
    if form == Form::Schema {
        // Not `json_object`: LM Studio answers 400 to it.
        body["response_format"] = json!({
            "type": "json_schema",
            "json_schema": { "name": "draft", "strict": true, "schema": schema() },
        });
    }
    body
}

pub(super) fn hear_event(value: &Value, heard: &mut Heard) -> Result<()> {
    // A last event with what was used has no choice at all.
    let Some(choice) = value.pointer("/choices/0") else { return Ok(()) };
    // Some servers stream and still put everything into one message.
    let part = choice.get("delta").filter(|part| part.is_object()).or(choice.get("message"));
    hear(part, choice, heard)
}

pub(super) fn hear_whole(value: &Value, heard: &mut Heard) -> Result<()> {
    let choice = value.pointer("/choices/0").ok_or(Fault::NotUnderstood)?;
    hear(choice.get("message"), choice, heard)?;
    heard.ended = true;
    Ok(())
}

fn hear(part: Option<&Value>, choice: &Value, heard: &mut Heard) -> Result<()> {
    let text = |name: &str| part.and_then(|part| part.get(name)).and_then(Value::as_str);
    if text("refusal").is_some_and(|refusal| !refusal.is_empty()) {
        return Err(Fault::Declined);
    }
    heard.add(text("content"));
    heard.end(choice.get("finish_reason").and_then(Value::as_str))
}
