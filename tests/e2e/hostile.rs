//! T-XSS-1: three hundred hostile texts in every place of a catalogue, and as files, tools and payees, in the built
//! window. No script runs, no element is made, nothing leaves, no dialogue opens, and every text is shown as text.

use crate::payloads::payloads;
use crate::window::{Result, Window, drive};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use tillwise_engine::jiff::{ToSpan, Zoned};

/// Counts whoever comes to an address on this computer.
fn watched() -> Result<(String, Arc<AtomicUsize>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let (host, came) = (listener.local_addr()?.to_string(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&came);
    thread::spawn(move || {
        for _ in listener.incoming() {
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    Ok((host, came))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// One product for each text, which stands in its title, description, tags, vendor, type, image words and both texts
/// for search engines.
fn catalogue(texts: &[String]) -> String {
    let mut file =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,\
                    Image Src,Image Alt Text,SEO Title,SEO Description,Status\n"
            .to_owned();
    for (at, text) in texts.iter().enumerate() {
        let cell = quoted(text);
        let body = quoted(&format!("{text} This cup keeps keeps tea warm while you read the morning paper."));
        let option = quoted(&text.chars().take(80).collect::<String>());
        file += &format!(
            "p{at:03},{cell},{body},{cell},{cell},{cell},{option},{option},{option},18.00,\
             https://example.com/{at}.jpg,{cell},{cell},{cell},active\n"
        );
    }
    file
}

/// A statement on which somebody is paid every month whose name is a text.
fn statement(texts: &[String]) -> Result<String> {
    let today = Zoned::now().date();
    let mut file = "Date,Description,Amount,Currency\n".to_owned();
    for month in (1..=6).rev() {
        let day = today.checked_sub(month.months())?;
        for (at, text) in texts.iter().enumerate() {
            file += &format!("{day},{},-{}.00,EUR\n", quoted(text), 20 + at);
        }
    }
    Ok(file)
}

/// Watches the page from now on: dialogues, windows, and what its own policy had to stop. Left out is what the driver's
/// and Tauri's own scripts try, which WebKit calls user scripts.
const WATCH: &str = "window.__seen = []; \
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => { window.__seen.push(name); return null; }; \
    addEventListener('securitypolicyviolation', (event) => /^user-script/.test(event.sourceFile) || window.__seen.push([event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample].join(' '))); \
    addEventListener('error', (event) => window.__seen.push('error ' + event.message)); \
    window.__known = { href: location.origin, scripts: document.scripts.length, \
      head: document.head.querySelectorAll('link, style, meta, base').length }; \
    window.__harm = () => { \
      const found = [...window.__seen]; \
      const all = [...document.querySelectorAll('*')]; \
      if (window.__canary !== undefined) found.push('canary'); \
      if (/zz/.test(document.title)) found.push('title ' + document.title); \
      if (location.origin !== window.__known.href) found.push('went to ' + location.href); \
      if (document.scripts.length > window.__known.scripts) found.push('script'); \
      if (({}).polluted !== undefined) found.push('polluted'); \
      const made = document.querySelectorAll('.zz, iframe:not(#__tauri_isolation__), object, embed, frame, base[href], marquee, portal, plaintext, math, form[action], img[src^=http], link[href^=http]'); \
      for (const one of made) found.push('made ' + one.outerHTML.slice(0, 120)); \
      for (const one of all) for (const { name, value } of one.attributes) \
        if (/^on/i.test(name) || (/^(href|src|action|formaction|xlink:href)$/i.test(name) && /^\\s*(javascript|data:text|vbscript)/i.test(value))) \
          found.push(name + '=' + value.slice(0, 80)); \
      return found; \
    };";

/// Nothing of the texts has done anything by now.
async fn unharmed(window: &Window<'_>, came: &AtomicUsize, at: &str) -> Result<()> {
    let found = window.run("return window.__harm()", vec![]).await?;
    if found != json!([]) {
        return Err(format!("{at}: {found}").into());
    }
    match came.load(Ordering::SeqCst) {
        0 => Ok(()),
        count => Err(format!("{at}: {count} requests left").into()),
    }
}

/// It fits where the window is small, whatever the texts' words are like.
async fn fits(window: &Window<'_>, at: &str) -> Result<()> {
    window.size(900, 600).await?;
    let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let over = window.run(sideways, vec![]).await?;
    window.shot(&format!("hostile-{at}")).await?;
    window.size(1400, 900).await?;
    if over == json!(0) { Ok(()) } else { Err(format!("{at} scrolls sideways by {over}").into()) }
}

/// Opens some products from the one that is shown, by the key an owner presses. Gives of each its key, its title, how
/// often its text stands there letter for letter, and what harm was done.
const WALK: &str = "const done = arguments[arguments.length - 1]; \
    const shown = () => document.querySelector('[data-testid=copy-product]'); \
    const bare = (text) => text.replace(/\\s+/g, ''); \
    const wait = (is) => new Promise((resolve) => { let tries = 0; const look = () => \
      is() || tries++ > 1000 ? resolve(is()) : setTimeout(look, 20); look(); }); \
    (async () => { const found = [], begun = performance.now(); let more = true; \
      while (more && performance.now() - begun < 5000) { \
        const product = shown().dataset.product; \
        const page = bare(shown().textContent); \
        found.push({ product, title: bare(shown().querySelector('h2').textContent), harm: window.__harm(), at: performance.now(), \
          times: page.split(window.__texts[product]).length - 1 }); \
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true })); \
        more = await wait(() => shown() && shown().dataset.product !== product); \
        found.at(-1).took = performance.now() - found.at(-1).at; \
      } \
      done({ found, more }); })();";

async fn every_product(window: &Window<'_>, came: &AtomicUsize, texts: &[String]) -> Result<()> {
    // Without blanks, as the page shows them without those that mean nothing.
    let is_blank = |letter: char| (letter.is_whitespace() && letter != '\u{85}') || letter == '\u{feff}';
    let bare: Vec<String> =
        texts.iter().map(|text| text.chars().filter(|letter| !is_blank(*letter)).collect()).collect();
    let wanted: serde_json::Map<String, Value> =
        bare.iter().enumerate().map(|(at, text)| (format!("shopify:p{at:03}"), json!(text))).collect();
    window.run("window.__texts = arguments[0]", vec![Value::Object(wanted)]).await?;
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    let mut slowest = (0.0, 0);
    loop {
        let answer = window.run_async(WALK).await?;
        let walked = answer["found"].as_array().cloned().unwrap_or_default();
        let before = seen.len();
        for one in &walked {
            let product = one["product"].as_str().unwrap_or_default();
            let at: usize = product.trim_start_matches("shopify:p").parse()?;
            if one["harm"] != json!([]) {
                return Err(format!("{product}: {}", one["harm"]).into());
            }
            let bare = &bare[at];
            if one["title"].as_str() != Some(bare) {
                return Err(format!("{product} shows {} for {bare}", one["title"]).into());
            }
            // Above, and among its texts at least once with no remark in the middle of it.
            if one["times"].as_u64().unwrap_or_default() < 2 {
                return Err(format!("{product} does not stand among its texts as text: {bare}").into());
            }
            let took = one["took"].as_f64().unwrap_or_default();
            slowest = if answer["more"] == json!(true) && took > slowest.0 { (took, at) } else { slowest };
            seen.insert(at);
        }
        if answer["more"] != json!(true) || seen.len() == before {
            break;
        }
    }
    println!(
        "hostile: {} products opened, the slowest was text {} with {:.0} ms",
        seen.len(),
        slowest.1,
        slowest.0
    );
    assert_eq!(seen.len(), texts.len(), "every product was opened");
    unharmed(window, came, "every product").await
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_hostile_texts_are_shown_as_text() -> Result<()> {
    drive("hostile", async |window| {
        let (host, came) = watched()?;
        let texts = payloads(&host);
        assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), 300, "three hundred texts");
        window.run(WATCH, vec![]).await?;
        let planted = "const one = document.createElement('img'); one.className = 'zz'; \
            one.setAttribute('onerror', 'x'); document.body.append(one); \
            const found = window.__harm().length; one.remove(); return [found, window.__harm().length]";
        assert_eq!(window.run(planted, vec![]).await?, json!([2, 0]), "what is made is found");

        // A file whose name is one, and its preview.
        let name = "<img class=zz src=x onerror=\"window.__canary=1\">.csv";
        let file = window.write(name, catalogue(&texts).as_bytes())?;
        window.look_at_path(&file).await?;
        unharmed(window, &came, "preview").await?;
        fits(window, "preview").await?;
        window.click("preview-import").await?;
        window.see_css("[data-testid=result], [data-testid=batch]").await?;
        unharmed(window, &came, "imported").await?;

        window.click("nav-content").await?;
        window.see_css("[data-testid=copy-product] [data-testid=remark]").await?;
        window
            .run(
                "const list = document.querySelector('[data-testid=copy-show]'); list.value = 'all'; \
             list.dispatchEvent(new Event('change', { bubbles: true }))",
                vec![],
            )
            .await?;
        window.see_css("[data-testid=copy-row][aria-current=true]").await?;
        window.settle().await?;
        every_product(window, &came, &texts).await?;
        fits(window, "product").await?;

        // Found by its text, written by hand, and set beside the old one.
        window.click("copy-search").await?;
        window.write_there("<svg class=zz").await?;
        window.settle().await?;
        window.see("copy-row").await?;
        unharmed(window, &came, "search").await?;
        window.click_css("[data-testid=copy-field][data-field=description] [data-testid=copy-edit]").await?;
        window.see("copy-text").await?;
        window.write_there(" <img class=zz src=x onerror=alert(1)> {{7*7}} \u{202e}").await?;
        unharmed(window, &came, "edit").await?;
        window.click("copy-keep").await?;
        window.gone_css("[data-testid=copy-text]").await?;
        unharmed(window, &came, "edited").await?;

        // All fixes at once, and what goes to the shop.
        for remark in '1'..='9' {
            if !window.has("[data-testid=copy-bulk]").await {
                window.press(remark).await?;
            }
        }
        window.click("copy-bulk").await?;
        window.see("bulk-row").await?;
        unharmed(window, &came, "bulk").await?;
        fits(window, "bulk").await?;
        window.escape().await?;
        window.gone_css("[data-testid=bulk-row]").await?;
        for (part, there) in [("export", "page-title"), ("checks", "check")] {
            window.click(&format!("part-{part}")).await?;
            window.see(there).await?;
            window.settle().await?;
            unharmed(window, &came, part).await?;
            fits(window, part).await?;
        }

        // Tools and payees.
        window.click("nav-stack").await?;
        for (at, cost) in [(0, "20"), (12, "30"), (45, "40"), (277, "50")] {
            window.click("add-tool").await?;
            window.click("tool-job-writing").await?;
            let field = window.see("tool-name").await?;
            field.send_keys(&texts[at]).await?;
            window.fill("tool-cost", cost).await?;
            window.fill("tool-currency", "EUR").await?;
            unharmed(window, &came, "tool form").await?;
            window.click("tool-save").await?;
            window.gone_css("[data-testid=tool-name]").await?;
            unharmed(window, &came, "tool").await?;
        }
        fits(window, "stack").await?;
        window.click("part-subscriptions").await?;
        window.click("statement-path-open").await?;
        let payees: Vec<String> = texts.iter().step_by(12).filter(|text| text.len() < 200).cloned().collect();
        let file = window.write("statement.csv", statement(&payees)?.as_bytes())?;
        window.fill("statement-path", &file.to_string_lossy()).await?;
        window.click("statement-read").await?;
        window.see("candidate").await?;
        unharmed(window, &came, "payees").await?;
        fits(window, "payees").await?;
        for page in ["today", "data", "kpis", "settings", "stack"] {
            window.click(&format!("nav-{page}")).await?;
            window.see_css(&format!("[data-testid=nav-{page}][aria-current=page]")).await?;
            window.settle().await?;
            unharmed(window, &came, page).await?;
            fits(window, page).await?;
        }
        Ok(())
    })
    .await
}
