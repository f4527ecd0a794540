//! The one window: what it may show, and files dropped on it.

use std::sync::Arc;
use tauri::webview::NewWindowResponse;
use tauri::{App, DragDropEvent, Emitter, Manager, Runtime, Url, WebviewWindowBuilder, Window, WindowEvent};
use tillwise_engine::Engine;

/// Opens the window of tauri.conf.json, which may show the program's own page and nothing else.
pub fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else { return Ok(()) };
    WebviewWindowBuilder::from_config(app.handle(), config)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Brings the window to the front when the program is started a second time.
pub fn to_front<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; the window is there all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Files held over or dropped on the window: their paths stay in Rust, the page hears how many there are.
pub fn heard<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(drop) = event else { return };
    let (phase, count) = match drop {
        DragDropEvent::Enter { paths, .. } => ("over", paths.len()),
        DragDropEvent::Drop { paths, .. } => {
            window.state::<Arc<Engine>>().drop_files(paths.clone());
            ("dropped", paths.len())
        }
        DragDropEvent::Leave => ("left", 0),
        _ => return,
    };
    // The page may be gone already; then nobody needs to hear it.
    let _ = window.emit("file-drop", serde_json::json!({ "phase": phase, "count": count }));
}

/// The page itself, its isolation frame, and while developing the local page server.
fn is_own_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri" | "isolation", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost" | "isolation.localhost")) => true,
        ("http", Some("localhost")) => cfg!(debug_assertions) && url.port() == Some(5173),
        ("about", _) => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_page_is_shown() {
        for (address, own) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.com/", false),
            ("http://tauri.localhost.example.com/", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_own_page(&address.parse().unwrap()), own, "{address}");
        }
    }
}
