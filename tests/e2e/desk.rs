//! A desktop around the built program: its tray and its notes on the session bus, and its windows on the X server.

use crate::window::Result;
use std::collections::HashMap;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tillwise_engine::{Engine, ImportOptions, Places, System};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};
use x11rb::rust_connection::RustConnection;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

/// How long anything may take on a busy machine; a reminder is looked for every twenty seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the desktop saw of the program.
#[derive(Clone, Default)]
pub struct Seen {
    /// The bus name and path of its tray icon.
    pub item: Option<(String, String)>,
    /// Its notes: heading and text.
    pub notes: Vec<(String, String)>,
}

type Shared = Arc<Mutex<Seen>>;

fn locked(seen: &Shared) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The part of a desktop that shows tray icons.
struct Watcher(Shared);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, path: &str, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        locked(&self.0).item = Some((sender, path.to_owned()));
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The part of a desktop that shows notes.
struct Notes(Shared);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notes {
    #[allow(clippy::too_many_arguments)] // the call has eight of them
    fn notify(
        &self,
        _app: &str,
        _replaces: u32,
        _icon: &str,
        summary: &str,
        body: &str,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        let mut seen = locked(&self.0);
        seen.notes.push((summary.to_owned(), body.to_owned()));
        u32::try_from(seen.notes.len()).unwrap_or(u32::MAX)
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned(), "actions".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("desk".to_owned(), "tillwise".to_owned(), "1".to_owned(), "1.2".to_owned())
    }
}

pub struct Desk {
    seen: Shared,
    bus: Connection,
    tray: Option<Connection>,
    folder: tempfile::TempDir,
}

impl Desk {
    /// A desktop with notes and without a tray, and a shop whose owner asked for the tray long ago.
    pub fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let orders = "Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                      Lineitem name,Lineitem price,Id\n\
                      #1,paid,EUR,25.00,0,0,25.00,2026-01-05 09:00:00 +0100,1,Mug,25.00,91\n";
        let file = folder.path().join("orders.csv");
        std::fs::write(&file, orders)?;
        let shop = folder.path().join("shop.tillwise");
        let engine = Engine::new(Places::new(Some(shop)), Arc::new(System::new("window")));
        let imported = engine.import(&[file], ImportOptions::default());
        imported.map_err(|error| engine.say(&error.words))?;
        // Midnight of the week's first day: this week's hour has passed, whatever day it is.
        let first = engine.shop().map_err(|error| engine.say(&error.words))?.first_weekday;
        let tray = serde_json::json!({ "on": true, "weekday": first, "time": "00:00", "since": 0 });
        let preferences = serde_json::json!({ "tray": tray });
        std::fs::write(folder.path().join("preferences.json"), preferences.to_string())?;
        let seen = Shared::default();
        let bus = connection::Builder::session()?
            .name("org.freedesktop.Notifications")?
            .serve_at("/org/freedesktop/Notifications", Notes(Arc::clone(&seen)))?
            .build()?;
        Ok(Self { seen, bus, tray: None, folder })
    }

    /// Shows tray icons from now on.
    pub fn show_tray(&mut self) -> Result<()> {
        let tray = connection::Builder::session()?
            .serve_at("/StatusNotifierWatcher", Watcher(Arc::clone(&self.seen)))?
            .name("org.kde.StatusNotifierWatcher")?
            .build()?;
        self.tray = Some(tray);
        Ok(())
    }

    pub fn seen(&self) -> Seen {
        locked(&self.seen).clone()
    }

    pub fn until(&self, what: &str, holds: impl Fn(&Seen) -> bool) -> Result<()> {
        wait(what, || Ok(holds(&self.seen())))
    }

    /// Chooses an entry of the tray icon's menu.
    pub fn choose(&self, label: &str) -> Result<()> {
        let (name, path) = self.seen().item.ok_or("there is no icon")?;
        let item = Proxy::new(&self.bus, name.as_str(), path.as_str(), "org.kde.StatusNotifierItem")?;
        let menu: OwnedObjectPath = item.get_property("Menu")?;
        let menu = Proxy::new(&self.bus, name.as_str(), menu.as_str(), "com.canonical.dbusmenu")?;
        type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
        let (_, (_, _, entries)): (u32, Entry) = menu.call("GetLayout", &(0_i32, 1_i32, vec!["label"]))?;
        for entry in entries {
            let (id, words, _): Entry = entry.try_into()?;
            let words = words.get("label").and_then(|words| words.downcast_ref::<String>().ok());
            if words.is_some_and(|words| words.replace('_', "") == label) {
                let nothing = Value::from(0_i32);
                menu.call_method("Event", &(id, "clicked", nothing, 0_u32))?;
                return Ok(());
            }
        }
        Err(format!("the menu has no “{label}”").into())
    }

    /// Clicks on the first note.
    pub fn click_note(&self) -> Result<()> {
        let at = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications");
        self.bus.emit_signal(None::<&str>, at.0, at.1, "ActionInvoked", &(1_u32, "default"))?;
        Ok(())
    }
}

/// What closing the window did.
#[derive(Debug, PartialEq, Eq)]
pub enum Closing {
    Hides,
    Quits,
}

pub struct Program {
    child: Child,
    display: RustConnection,
    root: Window,
}

impl Program {
    /// Starts the built program on the desk's shop.
    pub fn start(desk: &Desk, arguments: &[&str]) -> Result<Self> {
        let program = std::env::var("TILLWISE_DESKTOP_BIN")
            .map_err(|_| "TILLWISE_DESKTOP_BIN is not set; run cargo xtask test")?;
        let folder = |name: &str| -> PathBuf { desk.folder.path().join(name) };
        let child = Command::new(program)
            .args(arguments)
            .env("TILLWISE_SHOP", folder("shop.tillwise"))
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdout(Stdio::null())
            .spawn()?;
        let (display, screen) = x11rb::connect(None)?;
        let root = display.setup().roots.get(screen).ok_or("no screen")?.root;
        Ok(Self { child, display, root })
    }

    /// Waits until the window is seen.
    pub fn until_seen(&self) -> Result<()> {
        wait("the window is seen", || Ok(self.window()?.is_some_and(|(_, shown)| shown)))
    }

    /// Looks for a few seconds whether the window stays unseen.
    pub fn stays_unseen(&self) -> Result<bool> {
        for _ in 0..30 {
            if self.window()?.is_some_and(|(_, shown)| shown) {
                return Ok(false);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(true)
    }

    /// Asks the window to close, as the cross in its corner does, and says what came of it.
    pub fn close(&mut self) -> Result<Closing> {
        let (window, _) = self.window()?.ok_or("there is no window")?;
        let atom = |name: &str| -> Result<u32> {
            Ok(self.display.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        let data = [atom("WM_DELETE_WINDOW")?, 0, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, data);
        self.display.send_event(false, window, EventMask::NO_EVENT, event)?;
        self.display.flush()?;
        let mut ended = false;
        wait("the window is closed", || {
            ended = self.child.try_wait()?.is_some();
            Ok(ended || self.window()?.is_some_and(|(_, shown)| !shown))
        })?;
        // A program that is about to end hides its window first.
        std::thread::sleep(Duration::from_secs(2));
        let ended = ended || self.child.try_wait()?.is_some();
        Ok(if ended { Closing::Quits } else { Closing::Hides })
    }

    /// Waits until the program has ended; gives its exit code.
    pub fn until_ended(&mut self) -> Result<i32> {
        let mut code = None;
        wait("the program ends", || {
            code = self.child.try_wait()?;
            Ok(code.is_some())
        })?;
        Ok(code.and_then(|code| code.code()).unwrap_or(-1))
    }

    /// The program's window and whether it is shown.
    fn window(&self) -> Result<Option<(Window, bool)>> {
        let mut waiting = vec![self.root];
        while let Some(at) = waiting.pop() {
            // A window may go while it is looked at.
            let Ok(tree) = self.display.query_tree(at)?.reply() else { continue };
            waiting.extend(tree.children);
            let name = self.display.get_property(false, at, AtomEnum::WM_NAME, AtomEnum::STRING, 0, 64)?;
            let protocols = self.display.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
            let closes = self.display.get_property(false, at, protocols, AtomEnum::ATOM, 0, 8)?;
            let (Ok(name), Ok(closes)) = (name.reply(), closes.reply()) else { continue };
            if name.value == b"Tillwise" && closes.value_len > 0 {
                let Ok(attributes) = self.display.get_window_attributes(at)?.reply() else { continue };
                return Ok(Some((at, attributes.map_state != MapState::UNMAPPED)));
            }
        }
        Ok(None)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait(what: &str, mut holds: impl FnMut() -> Result<bool>) -> Result<()> {
    let started = Instant::now();
    while !holds()? {
        if started.elapsed() > PATIENCE {
            return Err(format!("waited in vain until {what}").into());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
