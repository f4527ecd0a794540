//! T-EXP-1 and T-EXP-2: a spreadsheet calculates nothing of what the owner looks at, and the shop gets every letter.

use crate::support::{TempShop, engine_at};
use csv::ReaderBuilder;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tillwise_domain::content::CopyField;

/// Texts that a spreadsheet would take for more than a text; `HOST` is an address that counts who comes.
const TEXTS: [&str; 18] = [
    "=1+1",
    "=HYPERLINK(\"http://HOST/h\",\"look\")",
    "=WEBSERVICE(\"http://HOST/w\")",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "+WEBSERVICE(\"http://HOST/plus\")",
    "-1+1",
    "-2-3+cmd|' /C calc'!A0",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =1+1",
    "\u{a0}=1+1",
    "＝1+1",
    "＠SUM(1,1)",
    "\"=1+1\"",
    "';=1+1;\"x\",=2+2",
];

/// The fields that a Shopify file takes back, for each of which there is a product.
const FIELDS: [CopyField; 6] = [
    CopyField::Title,
    CopyField::Description,
    CopyField::SeoTitle,
    CopyField::SeoDescription,
    CopyField::AltText { image: 1 },
    CopyField::Tags,
];

/// A shop of which every text in every field was written anew, and the files for it: for the shop, to look at.
fn exported(host: &str) -> (TempShop, Vec<(String, CopyField, String)>, PathBuf, PathBuf) {
    let mut text = "Handle,Title,Body (HTML),Vendor,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,\
                    Image Alt Text,SEO Title,SEO Description,Status\n"
        .to_owned();
    for at in 0..TEXTS.len() * FIELDS.len() {
        text += &format!(
            "p{at},Product {at},<p>Words about {at}.</p>,Kiln,tag{at},Title,Default Title,S{at},9.00,\
             https://example.com/{at}.jpg,Picture {at},Search {at},More about {at},active\n"
        );
    }
    let shop = TempShop::new();
    let file = shop.file("products_export.csv", text);
    shop.engine.import(&[file], Default::default()).unwrap().remove(0).1.unwrap();
    shop.engine.review_catalog().unwrap();
    shop.engine.set_reviewer("Ada").unwrap();
    let mut written = Vec::new();
    for (at, (text, field)) in
        TEXTS.iter().flat_map(|text| FIELDS.iter().map(move |field| (text, *field))).enumerate()
    {
        let product = format!("shopify:p{at}");
        let was = shop.engine.copy_text(&product, field).unwrap();
        shop.engine.edit_copy(&product, field, &was, &text.replace("HOST", host)).unwrap();
        // As it is kept: what is said of it from now on is about these letters.
        let kept = shop.engine.copy_text(&product, field).unwrap();
        shop.engine.move_copy(std::slice::from_ref(&product), "approved", "", false).unwrap();
        written.push((product, field, kept));
    }
    let view = shop.engine.export_copy(&shop.folder.path().join("out")).unwrap().0;
    assert_eq!(view.left.len(), 0, "{:?}", view.left);
    let named = |part: &str| PathBuf::from(view.written.iter().find(|path| path.contains(part)).unwrap());
    let (for_shop, to_look_at) = (named("for-the-shop"), named("to-look-at"));
    (shop, written, for_shop, to_look_at)
}

fn cells(file: &Path) -> Vec<Vec<String>> {
    let bytes = std::fs::read(file).unwrap();
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn no_cell_to_look_at_begins_like_a_formula_and_the_shop_gets_every_letter() {
    let (shop, written, for_shop, to_look_at) = exported("127.0.0.1:1");
    let (exact, escaped) = (cells(&for_shop), cells(&to_look_at));
    assert_eq!(exact.len(), escaped.len());
    let mut guarded = 0;
    for (exact, escaped) in exact.iter().flatten().zip(escaped.iter().flatten()) {
        let first = escaped.trim_start().chars().next().unwrap_or('.');
        assert!(!"=+-@＝＋－＠".contains(first), "{escaped:?} begins like a formula");
        assert!(!escaped.starts_with(['\t', '\r', '\n', '\0']), "{escaped:?}");
        guarded += usize::from(escaped != exact);
        assert_eq!(
            escaped.strip_prefix('\'').filter(|_| escaped != exact).unwrap_or(escaped),
            exact,
            "nothing else"
        );
    }
    assert!(guarded > TEXTS.len() * 4, "{guarded} cells were guarded");
    for (product, field, text) in &written {
        // Of tags, the blank behind a comma is no letter of theirs.
        let same = |cell: &String| match field {
            CopyField::Tags => cell.replace(", ", ",") == text.replace(", ", ","),
            _ => cell == text,
        };
        assert!(exact.iter().flatten().any(same), "{product}: {text:?} as it is");
    }

    // T-EXP-2: what the shop takes, and exports, and what is imported from there is the same to the byte.
    let later = engine_at(&shop.path(), "2026-12-01T09:00:00Z");
    later.import(&[for_shop], Default::default()).unwrap().remove(0).1.unwrap();
    later.review_catalog().unwrap();
    for (product, field, text) in &written {
        assert_eq!(&later.copy_text(product, *field).unwrap(), text, "{product} {field:?}");
    }
    assert_eq!(later.copy_export().unwrap().products, 0, "all of it is live");
}

/// Opens a file in LibreOffice as an owner would who lets it calculate, and gives what it made of it.
fn opened(file: &Path, folder: &Path) -> String {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    // Comma, quotes, UTF-8, from the first line; quoted fields are no text by that alone, and formulas are calculated.
    let filter =
        "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,0,true";
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--norestore", filter, "--convert-to", "fods", "--outdir"])
        .args([folder, file])
        .output()
        .unwrap();
    let name = file.file_stem().unwrap().to_string_lossy().into_owned() + ".fods";
    std::fs::read_to_string(folder.join(name))
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)))
}

/// Ten seconds, and LibreOffice: with `cargo xtask test --all`.
#[test]
fn a_real_spreadsheet_calculates_nothing_and_reaches_nobody() {
    if std::env::var_os("TILLWISE_ALL").is_none() {
        return println!(
            "a_real_spreadsheet_calculates_nothing_and_reaches_nobody: skipped without TILLWISE_ALL"
        );
    }
    if Command::new("soffice").arg("--version").output().is_err() {
        println!(
            "a_real_spreadsheet_calculates_nothing_and_reaches_nobody: skipped, LibreOffice is not here"
        );
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (host, came) = (listener.local_addr().unwrap().to_string(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&came);
    std::thread::spawn(move || {
        listener.incoming().for_each(|_| {
            count.fetch_add(1, Ordering::SeqCst);
        });
    });
    let (shop, _, for_shop, to_look_at) = exported(&host);
    let folder = shop.folder.path().join("opened");
    std::fs::create_dir_all(&folder).unwrap();
    let made = opened(&to_look_at, &folder);
    assert_eq!(came.load(Ordering::SeqCst), 0, "somebody was reached");
    assert!(!made.contains("table:formula"), "a cell is calculated");
    assert!(made.contains("=1+1") && made.contains("WEBSERVICE"), "the words are there as words");
    // Without the apostrophe the same program does calculate: the sign does it, and not a kind program.
    assert!(opened(&for_shop, &folder).contains("table:formula"), "the file for the shop is as it is");
}
