//! One window under WebDriver: the driver's process, waiting for things to be seen, and a folder for the shop.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Keys that are no letters, as WebDriver names them.
pub mod key {
    pub const ENTER: char = '\u{E007}';
    pub const CONTROL: char = '\u{E009}';
}

/// How long anything may take to be seen on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long one test may take; they need half a minute. WebKit's driver sometimes stops answering a call for good,
/// which is its fault and not the page's, so such a test begins anew, at most this many times.
const WHOLE_TEST: Duration = Duration::from_secs(240);
const BEGINNINGS: u32 = 3;

/// Opens the built window on a fresh shop of its own, does what a test does with it, and closes it.
///
/// A finding ends it at once. Only a driver that no longer answers is started again, and that is said.
pub async fn drive(name: &str, test: impl AsyncFn(&Window) -> Result<()>) -> Result<()> {
    let at = Mutex::new(String::new());
    for beginning in 1..=BEGINNINGS {
        let whole = async {
            let window = Window::open(name, &at).await?;
            test(&window).await?;
            window.close().await
        };
        if let Ok(outcome) = tokio::time::timeout(WHOLE_TEST, whole).await {
            return outcome;
        }
        let at = at.lock().map(|at| at.clone()).unwrap_or_default();
        println!("{name}: the driver gave no answer to “{at}” (beginning {beginning} of {BEGINNINGS})");
    }
    Err(format!("{name}: the driver stopped answering {BEGINNINGS} times").into())
}

pub struct Window<'a> {
    client: Client,
    driver: Driver,
    folder: tempfile::TempDir,
    /// What was asked of the driver last.
    at: &'a Mutex<String>,
}

impl<'a> Window<'a> {
    async fn open(name: &str, at: &'a Mutex<String>) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let driver_program =
            std::env::var("TAURI_DRIVER").map_err(|_| "TAURI_DRIVER is not set; run cargo xtask test")?;
        let program = std::env::var("TILLWISE_DESKTOP_BIN")
            .map_err(|_| "TILLWISE_DESKTOP_BIN is not set; run cargo xtask test")?;
        let (port, native) = (free_port()?, free_port()?);
        let driver = Command::new(driver_program)
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("TILLWISE_SHOP", folder.path().join("shop.tillwise"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .env("TZ", "Europe/Berlin")
            // A key of a test never goes into the keyring of whoever runs it.
            .env("TILLWISE_KEYRING", "off")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .process_group(0)
            .spawn()
            .map(Driver)?;
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("browserName".to_owned(), json!("wry"));
        capabilities.insert("tauri:options".to_owned(), json!({ "application": program }));
        let address = format!("http://127.0.0.1:{port}");
        let started = Instant::now();
        let client = loop {
            match ClientBuilder::new(hyper_connector())
                .capabilities(capabilities.clone())
                .connect(&address)
                .await
            {
                Ok(client) => break client,
                Err(fault) if started.elapsed() > PATIENCE => {
                    return Err(format!("{name}: no window: {fault}").into());
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        };
        let window = Self { client, driver, folder, at };
        window.size(1400, 900).await?;
        Ok(window)
    }

    async fn close(self) -> Result<()> {
        self.now("close");
        self.client.close().await?;
        drop(self.driver);
        Ok(())
    }

    fn now(&self, what: &str) {
        if let Ok(mut at) = self.at.lock() {
            what.clone_into(&mut at);
        }
    }

    /// Writes a file into the window's own folder.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }

    /// A small Shopify orders file of last week.
    pub fn orders_file(&self) -> Result<PathBuf> {
        let text = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                    Lineitem name,Lineitem price,Id\n\
                    #1,a@example.com,paid,EUR,25.00,0,0,25.00,2026-11-10 09:00:00 +0100,1,Mug,25.00,91\n\
                    #2,b@example.com,paid,EUR,35.00,0,0,35.00,2026-11-12 09:00:00 +0100,1,Bowl,35.00,92\n";
        self.write("orders.csv", text.as_bytes())
    }

    /// Orders of which some cannot be read: letters for noughts, a state nobody knows, a street that is left out.
    pub fn damaged_orders_file(&self) -> Result<PathBuf> {
        let mut text = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                        Lineitem name,Lineitem price,Id,Billing Name,Billing Street,Shipping Phone\n"
            .to_owned();
        for number in 1..=24 {
            let total = if number % 8 == 3 { "2O.00" } else { "20.00" };
            let state = if number == 7 { "someday" } else { "paid" };
            text += &format!(
                "#{number},b{number}@example.com,{state},EUR,20.00,0,0,{total},2026-11-{:02} 09:00:00 +0100,1,Mug,20.00,\
                 9{number},A Buyer,1 Example Street,000\n",
                2 + number % 14
            );
        }
        self.write("orders_export.csv", text.as_bytes())
    }

    /// Types a path, on the first run or on the Data page, and looks at the file until it can be imported.
    pub async fn look_at_path(&self, path: &Path) -> Result<()> {
        self.see("path-open").await?;
        if self.client.find(Locator::Css("details[open] [data-testid=path-open]")).await.is_err() {
            self.click("path-open").await?;
        }
        let field = self.see("path-field").await?;
        field.clear().await?;
        field.send_keys(&path.to_string_lossy()).await?;
        self.click("path-import").await?;
        self.see_css("[data-testid=preview-import]:not([disabled]), [data-testid=preview-refused]").await?;
        Ok(())
    }

    /// Types a path, looks at the file and imports it, unless it is refused.
    pub async fn import_by_path(&self, path: &Path) -> Result<()> {
        self.look_at_path(path).await?;
        if self.client.find(Locator::Css("[data-testid=preview-import]:not([disabled])")).await.is_ok() {
            self.click("preview-import").await?;
            self.see_css("[data-testid=result], [data-testid=refused], [data-testid=batch]").await?;
        }
        Ok(())
    }

    /// Fills the tool form and saves it.
    pub async fn add_tool(&self, name: &str, cost: &str) -> Result<()> {
        self.click("add-tool").await?;
        self.see("tool-name").await?.send_keys(name).await?;
        self.click("tool-job-writing").await?;
        let field = self.see("tool-cost").await?;
        field.send_keys(cost).await?;
        let currency = self.see("tool-currency").await?;
        currency.clear().await?;
        currency.send_keys("EUR").await?;
        self.click("tool-save").await?;
        self.gone_css("[data-testid=tool-name]").await?;
        self.see_text("said", name).await
    }

    pub async fn see(&self, id: &str) -> Result<fantoccini::elements::Element> {
        self.see_css(&format!("[data-testid=\"{id}\"]")).await
    }

    /// Waits until something is there and shown.
    pub async fn see_css(&self, css: &str) -> Result<fantoccini::elements::Element> {
        self.now(css);
        let started = Instant::now();
        loop {
            if let Ok(found) = self.client.find(Locator::Css(css)).await
                && found.is_displayed().await.unwrap_or(false)
            {
                return Ok(found);
            }
            if started.elapsed() > PATIENCE {
                self.shot("not-seen").await?;
                let text = self.client.find(Locator::Css("body")).await?.text().await?;
                return Err(format!("{css} was not seen. The page says: {text}").into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until something is gone.
    pub async fn gone_css(&self, css: &str) -> Result<()> {
        self.now(css);
        let started = Instant::now();
        while self.client.find(Locator::Css(css)).await.is_ok() {
            if started.elapsed() > PATIENCE {
                self.shot("not-gone").await?;
                return Err(format!("{css} is still there").into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Waits until one of the elements with this hook holds a text.
    pub async fn see_text(&self, id: &str, text: &str) -> Result<()> {
        let started = Instant::now();
        let css = format!("[data-testid=\"{id}\"]");
        self.now(&css);
        loop {
            let mut seen = Vec::new();
            for element in self.client.find_all(Locator::Css(&css)).await? {
                seen.push(element.text().await.unwrap_or_default());
            }
            if seen.iter().any(|found| found.contains(text)) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                self.shot("not-said").await?;
                return Err(format!("{id} does not say “{text}” but {seen:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks, again if the page moved under the click.
    pub async fn click(&self, id: &str) -> Result<()> {
        self.click_css(&format!("[data-testid=\"{id}\"]")).await
    }

    /// Clicks what a selector finds, again if the page moved under the click.
    pub async fn click_css(&self, css: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            match self.see_css(css).await?.click().await {
                Ok(()) => return Ok(()),
                Err(fault) if started.elapsed() > PATIENCE => return Err(format!("{css}: {fault}").into()),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
            // WebKit's driver takes what the page's own edge cuts off for seen, and then cannot press it.
            let into_view = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            self.run(into_view, vec![json!(css)]).await?;
        }
    }

    /// Turns a switch by the keyboard.
    pub async fn press_css(&self, css: &str) -> Result<()> {
        self.now(css);
        self.client.wait().for_element(Locator::Css(css)).await?.send_keys(" ").await?;
        Ok(())
    }

    /// Writes into a field, in place of what stands there.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        let field = self.see(id).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Presses Escape where the focus is.
    pub async fn escape(&self) -> Result<()> {
        self.now("press Escape");
        self.client.active_element().await?.send_keys("\u{e00c}").await?;
        Ok(())
    }

    /// Presses one key, wherever the focus is; gives how many keys that were.
    pub async fn press(&self, key: char) -> Result<usize> {
        self.keys(&[KeyAction::Down { value: key }, KeyAction::Up { value: key }]).await?;
        Ok(1)
    }

    /// Presses a key while another is held; gives how many keys that were.
    pub async fn chord(&self, held: char, key: char) -> Result<usize> {
        let (down, up) = (|value| KeyAction::Down { value }, |value| KeyAction::Up { value });
        self.keys(&[down(held), down(key), up(key), up(held)]).await?;
        Ok(2)
    }

    async fn keys(&self, actions: &[KeyAction]) -> Result<()> {
        self.now("press a key");
        let keys =
            actions.iter().fold(KeyActions::new("keys".to_owned()), |keys, key| keys.then(key.clone()));
        self.client.perform_actions(keys).await?;
        Ok(())
    }

    /// Writes where the focus is.
    pub async fn write_there(&self, text: &str) -> Result<()> {
        self.now("write where the focus is");
        self.client.active_element().await?.send_keys(text).await?;
        Ok(())
    }

    /// Loads the page anew, as a crash of the page would.
    pub async fn reload(&self) -> Result<()> {
        self.now("load the page anew");
        self.client.refresh().await?;
        Ok(())
    }

    /// Whether something is there now.
    pub async fn has(&self, css: &str) -> bool {
        self.client.find(Locator::Css(css)).await.is_ok()
    }

    pub async fn attribute(&self, css: &str, name: &str) -> Result<String> {
        Ok(self.see_css(css).await?.attr(name).await?.unwrap_or_default())
    }

    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.now(script);
        Ok(self.client.execute(script, arguments).await?)
    }

    pub async fn run_async(&self, script: &str) -> Result<Value> {
        self.now(script.get(..80).unwrap_or(script));
        Ok(self.client.execute_async(script, vec![]).await?)
    }

    /// Makes the window this large.
    pub async fn size(&self, width: u32, height: u32) -> Result<()> {
        self.now("set the window's size");
        self.client.set_window_size(width, height).await?;
        Ok(())
    }

    /// Waits until nothing on the page is loading any more.
    pub async fn settle(&self) -> Result<()> {
        self.gone_css("[data-testid=loading], [aria-busy=true]").await
    }

    /// Asks Rust for something that is not one of the two doors; gives what came of it.
    pub async fn refused_command(&self) -> Result<String> {
        let script = "const done = arguments[arguments.length - 1]; \
            window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', {}).then( \
              () => done('allowed'), (fault) => done('refused ' + JSON.stringify(fault)));";
        Ok(self.run_async(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Tries to reach an address on this computer from the page.
    pub async fn tries_the_network(&self) -> Result<String> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             fetch('http://{}/', {{ mode: 'no-cors' }}).then(() => done('reached'), () => done('blocked'));",
            listener.local_addr()?
        );
        Ok(self.run_async(&script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Keeps a picture of the window in target/shots, to be looked at.
    pub async fn shot(&self, name: &str) -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        std::fs::create_dir_all(&folder)?;
        // WebKit takes the picture with the next frame it paints, and a page at rest may never paint one.
        let paint = "const page = document.documentElement; let frame = 0; const paint = () => { \
                       page.style.opacity = frame++ % 2 ? '0.999' : '1'; \
                       window.painting = requestAnimationFrame(paint); }; paint();";
        let rest = "cancelAnimationFrame(window.painting); document.documentElement.style.opacity = '';";
        self.run(paint, vec![]).await?;
        self.now("take a picture");
        let picture = self.client.screenshot().await?;
        self.run(rest, vec![]).await?;
        std::fs::write(folder.join(format!("{name}.png")), picture)?;
        Ok(())
    }
}

/// The driver's process with WebKit's own driver and the window below it.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // Whoever is left behind keeps the output open, and the whole run waits for it.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

fn hyper_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
