//! Real requests through Tauri's own dispatch, against its mock runtime: the two commands and what they refuse.
#![allow(clippy::unwrap_used)] // a helper of a test may stop it at once

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{Manager, RunEvent, WebviewWindow, WebviewWindowBuilder};
use tillwise_engine::jiff::Timestamp;
use tillwise_engine::{Engine, Host, Places, System};

struct Desk {
    window: WebviewWindow<MockRuntime>,
    _app: tauri::App<MockRuntime>,
    _folder: tempfile::TempDir,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let app = mock_builder()
        .invoke_handler(tauri::generate_handler![tillwise_desktop::query, tillwise_desktop::mutate])
        .build(mock_context(noop_assets()))
        .unwrap();
    let places = Places::new(Some(folder.path().join("shop.tillwise")));
    app.manage(Arc::new(Engine::new(places, Arc::new(System::new("window")))));
    let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
    Desk { window, _app: app, _folder: folder }
}

impl Desk {
    fn call(&self, command: &str, body: serde_json::Value) -> Result<serde_json::Value, serde_json::Value> {
        let address = if cfg!(any(windows, target_os = "android")) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        };
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: address.parse().unwrap(),
            body: InvokeBody::Json(body),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize().unwrap())
    }

    fn query(&self, request: serde_json::Value) -> Result<serde_json::Value, serde_json::Value> {
        self.call("query", serde_json::json!({ "request": request }))
    }

    fn mutate(&self, request: serde_json::Value) -> Result<serde_json::Value, serde_json::Value> {
        self.call("mutate", serde_json::json!({ "request": request }))
    }
}

#[test]
fn the_first_run_has_no_shop_and_the_sample_fills_every_page() {
    let desk = desk();
    let shell = desk.query(serde_json::json!({ "ask": "shell" })).unwrap();
    assert_eq!((&shell["ask"], &shell["shop"]), (&serde_json::json!("shell"), &serde_json::Value::Null));
    desk.mutate(serde_json::json!({ "do": "open_sample" })).unwrap();
    for page in ["shell", "today", "data", "stack", "settings", "verify"] {
        assert_eq!(desk.query(serde_json::json!({ "ask": page })).unwrap()["ask"], page);
    }
    let week = desk.query(serde_json::json!({ "ask": "week", "week": null })).unwrap();
    assert_eq!(week["kpis"].as_array().unwrap().len(), 5);
    let history = serde_json::json!({ "ask": "kpi_history", "kpi": "average_order_value", "week": null });
    let history = desk.query(history).unwrap();
    assert!(history["chart"]["svg"].as_str().unwrap().starts_with("<svg"));
    assert_eq!(history["chart"]["rows"].as_array().unwrap().len(), 26);
}

#[test]
fn an_error_crosses_as_a_code_and_a_sentence() {
    let desk = desk();
    let error = desk.query(serde_json::json!({ "ask": "stack" })).unwrap_err();
    assert_eq!(error["code"], "no_shop");
    assert!(error["message"].as_str().unwrap().starts_with("There is no shop file"));
    let error = desk.mutate(serde_json::json!({ "do": "undo", "batch": 7 })).unwrap_err();
    assert_eq!(error["code"], "no_shop");
}

/// A computer whose tray shows icons, or does not.
struct Tray {
    system: System,
    shows: bool,
}

impl Host for Tray {
    fn now(&self) -> Timestamp {
        self.system.now()
    }

    fn time_zone(&self) -> Option<String> {
        self.system.time_zone()
    }

    fn region(&self) -> Option<String> {
        self.system.region()
    }

    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn own_program(&self) -> Option<PathBuf> {
        None
    }

    fn in_tray(&self) -> bool {
        self.shows
    }

    fn who(&self) -> &'static str {
        "window"
    }
}

/// Closes the window of a program whose owner asked for the tray or not; whether the program went on.
fn goes_on_after_closing(asked: bool, shows: bool) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::new(Some(folder.path().join("shop.tillwise")));
    let engine = Engine::new(places, Arc::new(Tray { system: System::new("window"), shows }));
    let tray = serde_json::json!({
        "do": "set_tray", "on": asked, "weekday": "monday", "time": "09:00", "at_login": false
    });
    engine.mutate(serde_json::from_value(tray).unwrap()).unwrap();
    let app = mock_builder().build(mock_context(noop_assets())).unwrap();
    app.manage(Arc::new(engine));
    let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
    let turns = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&turns);
    app.run(move |_, event| match event {
        RunEvent::Ready => window.close().unwrap(),
        // The mock runtime tells the program of events, and not the window's own listeners.
        RunEvent::WindowEvent { event, .. } => tillwise_desktop::heard(&window.as_ref().window(), &event),
        // The second turn comes only where closing did not end the program.
        RunEvent::MainEventsCleared if counted.fetch_add(1, Ordering::Relaxed) == 1 => {
            window.destroy().unwrap();
        }
        _ => {}
    });
    turns.load(Ordering::Relaxed) > 0
}

#[test]
fn closing_the_window_ends_the_program_unless_the_tray_leads_back_to_it() {
    assert!(!goes_on_after_closing(false, true), "nobody asked for the tray");
    assert!(!goes_on_after_closing(true, false), "nothing would lead back");
    assert!(goes_on_after_closing(true, true));
}

#[test]
fn a_door_takes_only_its_own_list() {
    let desk = desk();
    for (command, request) in [
        ("query", serde_json::json!({ "ask": "secrets" })),
        ("query", serde_json::json!({ "do": "open_sample" })),
        ("mutate", serde_json::json!({ "ask": "shell" })),
        ("mutate", serde_json::json!({ "do": "undo", "batch": "DROP TABLE orders" })),
        ("mutate", serde_json::json!({ "do": "undo" })),
        ("query", serde_json::json!([1, 2, 3])),
    ] {
        assert!(
            desk.call(command, serde_json::json!({ "request": request })).is_err(),
            "{command} took {request}"
        );
    }
    assert!(desk.call("delete_everything", serde_json::json!({})).is_err());
}
