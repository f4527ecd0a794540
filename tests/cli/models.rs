//! Drafts from the command line: the key, the exit codes, a batch that is killed, and the system's keyring.

use crate::Run;
use crate::stub_model::{Act, StubModel, openai_whole, wrapped};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const KEY: &str = "sk-CANARY-0123456789abcdef";

fn products(run: &Run, count: u32) {
    let mut text =
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Published,\
                    Image Src,Gift Card,Status\n"
            .to_owned();
    text.push_str("mug,Mug,<p>A mug.</p>,Kiln,Size,Large,M-1,24.00,true,,false,active\n");
    for number in 0..count {
        text.push_str(&format!(
            "plate-{number},Plate {number},,Kiln,Size,Large,P-{number},24.00,true,,false,active\n"
        ));
    }
    run.file("products.csv", text);
    let output = run.output(&["import", "products.csv"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A command on the shop whose computer has no keyring.
fn command(run: &Run, arguments: &[&str]) -> Command {
    let mut command = run.command();
    command.env("TILLWISE_KEYRING", "off").args(arguments);
    command
}

fn typing(mut command: Command, typed: &str) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn add(run: &Run, stub: &StubModel) {
    let address = stub.address();
    let output = run.output(&["models", "add", "Local", "--address", &address, "--model", "small"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_dry_run_shows_exactly_what_is_sent() {
    let (run, stub) = (Run::new(), StubModel::saying("A mug of stoneware."));
    products(&run, 0);
    let none = run.output(&["content", "draft", "mug"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(said(&none).contains("No model is there."), "{}", said(&none));
    add(&run, &stub);
    let (code, shown) = run.json(&["content", "draft", "mug", "--dry-run"]);
    assert_eq!(code, 0);
    assert!(stub.heard().is_empty(), "a dry run sends nothing");
    let (code, drafted) = run.json(&["content", "draft", "mug"]);
    assert_eq!(code, 0);
    assert_eq!(stub.heard()[0].body, shown["requests"][0]["body"].as_str().unwrap());
    assert_eq!(drafted["drafts"][0]["text"], "<p>A mug of stoneware.</p>");
    let (_, list) = run.json(&["models", "list"]);
    assert_eq!(list["sent_today"], "Sent today: 1 product text, 0 customers.");
    let wrong = run.output(&["content", "draft", "mug", "--field", "price"]);
    assert_eq!(wrong.status.code(), Some(2), "{}", said(&wrong));
    assert_eq!(run.output(&["content", "draft", "no-such-mug"]).status.code(), Some(2));
    assert!(run.output(&["models", "test", "Local"]).status.success());
}

#[test]
fn a_model_sees_the_fields_that_are_named_and_no_other() {
    let (run, stub) = (Run::new(), StubModel::saying("A mug of stoneware."));
    products(&run, 0);
    add(&run, &stub);
    let body = || {
        let (_, shown) = run.json(&["content", "draft", "mug", "--dry-run"]);
        shown["requests"][0]["body"].as_str().unwrap().to_owned()
    };
    assert!(body().contains("A mug.") && body().contains("Kiln"));
    assert!(run.output(&["models", "edit", "Local", "--see", "title,facts"]).status.success());
    assert!(body().contains("Mug") && !body().contains("A mug.") && !body().contains("Kiln"));
    let all: Vec<&str> =
        tillwise_engine::tillwise_models::ProductField::ALL.iter().map(|one| one.id()).collect();
    assert!(run.output(&["models", "edit", "Local", "--see", &all.join(",")]).status.success());
    assert!(body().contains("A mug.") && body().contains("Kiln"));
    assert_eq!(run.output(&["models", "edit", "Local", "--see", "customers"]).status.code(), Some(2));
}

#[test]
fn without_a_keyring_a_key_is_needed_each_time_and_code_12_says_so() {
    let (run, stub) = (Run::new(), StubModel::saying("A mug of stoneware."));
    products(&run, 0);
    add(&run, &stub);
    let kept = typing(command(&run, &["models", "key", "Local"]), &format!("{KEY}\n"));
    assert!(said(&kept).contains("There is no keyring here."), "{}", said(&kept));
    let needed = command(&run, &["content", "draft", "mug"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(needed.status.code(), Some(12), "{}", said(&needed));
    assert!(stub.heard().is_empty());
    let drafted = typing(command(&run, &["content", "draft", "mug", "--key-stdin"]), &format!("{KEY}\n"));
    assert_eq!(drafted.status.code(), Some(0), "{}", said(&drafted));
    assert_eq!(stub.heard()[0].header("authorization"), Some(format!("Bearer {KEY}").as_str()));
    let empty = typing(command(&run, &["models", "key", "Local"]), "\n");
    assert_eq!(empty.status.code(), Some(12), "{}", said(&empty));
    for output in [kept, needed, drafted, empty] {
        assert!(!said(&output).contains("CANARY"), "{}", said(&output));
    }
    for entry in std::fs::read_dir(run.folder.path()).unwrap().flatten() {
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        let found = bytes.windows(KEY.len()).any(|window| window == KEY.as_bytes());
        assert!(!found, "{} holds the key", entry.path().display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_key_is_in_no_argument_and_no_environment_of_a_process() {
    let (run, stub) = (Run::new(), StubModel::answering(|_| Act::Hang(Duration::from_secs(3))));
    products(&run, 0);
    add(&run, &stub);
    let mut child = command(&run, &["content", "draft", "mug", "--key-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(format!("{KEY}\n").as_bytes()).unwrap();
    let begun = Instant::now();
    while stub.heard().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the request never came");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(stub.heard()[0].head.contains(KEY), "it has the key at this moment");
    for file in ["cmdline", "environ"] {
        let bytes = std::fs::read(format!("/proc/{}/{file}", child.id())).unwrap();
        assert!(!bytes.is_empty());
        let found = bytes.windows(6).any(|window| window == b"CANARY");
        assert!(!found, "{file} holds the key");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_batch_that_is_killed_goes_on_and_drafts_nothing_twice() {
    let run = Run::new();
    let served = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&served);
    let stub = StubModel::answering(move |_| {
        counting.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(60));
        openai_whole(&wrapped("A plate of stoneware."))
    });
    products(&run, 8);
    add(&run, &stub);
    let mut child = command(&run, &["content", "draft", "--missing"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while served.load(Ordering::Relaxed) < 4 {
        assert!(begun.elapsed() < Duration::from_secs(20), "the batch stands still");
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let (_, list) = run.json(&["models", "list"]);
    let waiting = list["batches"][0]["waiting"].as_u64().unwrap();
    assert!((1..8).contains(&waiting), "{list}");
    assert!(
        list["batches"][0]["said"].as_str().unwrap().ends_with("It was cut off and can go on."),
        "{list}"
    );
    let (code, done) = run.json(&["content", "draft", "--resume", "1"]);
    assert_eq!((code, done["drafted"].as_u64(), done["waiting"].as_u64()), (0, Some(8), Some(0)), "{done}");
    // The one that was under way when the batch was killed is asked for again; nothing else is.
    assert!(served.load(Ordering::Relaxed) <= 9, "{served:?} requests");
    let nothing = run.output(&["content", "draft", "--missing"]);
    assert_eq!(nothing.status.code(), Some(2), "{}", said(&nothing));
}

/// A session of its own with an unlocked keyring, where the system has the programs for one.
#[cfg(target_os = "linux")]
#[test]
fn a_key_lasts_in_the_systems_keyring() {
    let there = |name: &str| {
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
            .any(|folder| folder.join(name).is_file())
    };
    if !there("dbus-run-session") || !there("gnome-keyring-daemon") {
        println!(
            "a_key_lasts_in_the_systems_keyring: skipped, there is no gnome-keyring-daemon or dbus-run-session"
        );
        return;
    }
    let (run, stub) = (Run::new(), StubModel::saying("A mug of stoneware."));
    products(&run, 0);
    add(&run, &stub);
    let tillwise = env!("CARGO_BIN_EXE_tillwise");
    let script = format!(
        "printf 'unlocked' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n\
         printf '{KEY}\\n' | '{tillwise}' models key Local || exit 31\n\
         '{tillwise}' content draft mug --json </dev/null || exit 32\n\
         '{tillwise}' models key Local --remove || exit 33\n\
         '{tillwise}' models list --json || exit 34\n"
    );
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", &script])
        .env("TILLWISE_SHOP", run.shop())
        .env("LC_ALL", "C")
        .env("HOME", run.folder.path())
        .env("XDG_DATA_HOME", run.folder.path().join("data"))
        .env("XDG_RUNTIME_DIR", run.folder.path())
        .env_remove("TILLWISE_KEYRING")
        .output()
        .unwrap();
    let said = said(&output);
    if said.contains("There is no keyring here.") {
        println!("a_key_lasts_in_the_systems_keyring: skipped, the keyring would not open in this session");
        return;
    }
    assert!(output.status.success(), "{:?}: {said}", output.status);
    assert!(said.contains("The key of Local is in the system's keyring now."), "{said}");
    assert!(said.contains("The key of Local was removed."), "{said}");
    assert!(!said.contains("CANARY"), "{said}");
    assert_eq!(stub.heard()[0].header("authorization"), Some(format!("Bearer {KEY}").as_str()));
}
