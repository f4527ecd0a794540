//! Anthropic's messages.

use super::Heard;
use crate::fault::{Fault, Result};
use crate::payload::{Form, Server, answer_tokens, schema, system_text};
use crate::request::DraftRequest;
use serde_json::{Value, json};

pub(super) fn body(server: &Server, request: &DraftRequest, form: Form) -> Value {
    let mut body = json!({
        "model": server.model,
        "system": system_text(request),
        "messages": [{ "role": "user", "content": request.prompt() }],
        "max_tokens": answer_tokens(request),
        "stream": true,
    });
    if form == Form::Schema {
        body["output_config"] = json!({ "format": { "type": "json_schema", "schema": schema() } });
    }
    body
}

pub(super) fn hear_event(value: &Value, heard: &mut Heard) -> Result<()> {
    let text = |path: &str| value.pointer(path).and_then(Value::as_str);
    match text("/type") {
        Some("content_block_delta") if text("/delta/type") == Some("text_delta") => {
            heard.add(text("/delta/text"));
            Ok(())
        }
        Some("message_delta") => heard.end(text("/delta/stop_reason")),
        Some("message_stop") => {
            heard.ended = true;
            Ok(())
        }
        Some("error") => Err(Fault::ServerFailed(200)),
        _ => Ok(()),
    }
}

pub(super) fn hear_whole(value: &Value, heard: &mut Heard) -> Result<()> {
    let parts = value.get("content").and_then(Value::as_array).ok_or(Fault::NotUnderstood)?;
    for part in parts.iter().filter(|part| part.get("type").and_then(Value::as_str) == Some("text")) {
        heard.add(part.get("text").and_then(Value::as_str));
    }
    heard.end(value.get("stop_reason").and_then(Value::as_str))?;
    heard.ended = true;
    Ok(())
}
