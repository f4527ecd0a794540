//! The two doors: each moves the call to a blocking thread and hands it to the engine. Nothing else happens here.

use std::sync::Arc;
use tauri::State;
use tillwise_domain::words::Words;
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{Answer, ApiError, Done, Mutation, Query};

/// Answers a question; never writes.
///
/// # Errors
/// The engine's error, in the owner's words.
#[tauri::command]
pub async fn query(engine: State<'_, Arc<Engine>>, request: Query) -> Result<Answer, ApiError> {
    on_engine(&engine, move |engine| engine.query(&request)).await
}

/// Carries out an act.
///
/// # Errors
/// The engine's error, in the owner's words; nothing has changed then.
#[tauri::command]
pub async fn mutate(engine: State<'_, Arc<Engine>>, request: Mutation) -> Result<Done, ApiError> {
    on_engine(&engine, move |engine| engine.mutate(request)).await
}

async fn on_engine<T: Send + 'static>(
    engine: &Arc<Engine>,
    work: impl FnOnce(&Engine) -> tillwise_engine::Result<T> + Send + 'static,
) -> Result<T, ApiError> {
    let (worker, teller) = (Arc::clone(engine), Arc::clone(engine));
    let worked =
        tauri::async_runtime::spawn_blocking(move || work(&worker).map_err(|error| worker.api_error(&error)));
    // A fault inside: the transaction it was in is gone with it, and the owner reads a sentence, not a trace.
    worked.await.unwrap_or_else(|_| {
        Err(ApiError { code: "failed".to_owned(), message: teller.say(&Words::new("error-inside")) })
    })
}
