//! T-DISK-1 and T-DISK-3: a disk that is full or fills up, a folder that cannot be written, a source file that goes
//! away or changes. Each import is refused with one sentence, leaves the shop as it was, and works once that is over.

use crate::{Run, orders};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const BASE: u32 = 200;

fn rounds(ordinary: u32) -> u32 {
    if std::env::var_os("TILLWISE_ALL").is_some() { 50 } else { ordinary }
}

/// A small disk of its own, gone with the test.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// Nothing where the system does not let us mount one.
    fn of(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tillwise-test"]).arg(folder.path());
        let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !mounted {
            println!("T-DISK  skipped: a small disk can be mounted on Linux by root only");
            return None;
        }
        Some(Self { folder })
    }

    fn shop(&self) -> PathBuf {
        self.folder.path().join("shop.tillwise")
    }

    fn fill(&self) {
        let filler = self.folder.path().join("filler");
        let mut filler = File::options().create(true).append(true).open(filler).unwrap();
        for piece in [vec![1; 1 << 16], vec![1; 1]] {
            while filler.write_all(&piece).is_ok() {}
        }
    }

    /// Leaves this many bytes free.
    fn fill_but(&self, free: u64) {
        self.fill();
        let filler = File::options().write(true).open(self.folder.path().join("filler")).unwrap();
        filler.set_len(filler.metadata().unwrap().len().saturating_sub(free)).unwrap();
    }

    fn empty(&self) {
        std::fs::remove_file(self.folder.path().join("filler")).unwrap();
    }

    fn remount(&self, how: &str) {
        let done =
            Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.folder.path()).status();
        assert!(done.unwrap().success(), "the small disk could not be made {how}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
    }
}

fn on(run: &Run, shop: &Path, arguments: &[&str]) -> Output {
    run.command().env("TILLWISE_SHOP", shop).args(arguments).output().unwrap()
}

fn json_on(run: &Run, shop: &Path, arguments: &[&str]) -> Value {
    let output = on(run, shop, &[arguments, &["--json"]].concat());
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// What the shop says of itself: its imports and every number of the week.
fn numbers(run: &Run, shop: &Path) -> (Value, Value) {
    let check = json_on(run, shop, &["check", "--week", "2026-W46", "--today", "2026-11-17"]);
    (json_on(run, shop, &["imports"])["batches"].clone(), check)
}

fn assert_sound(run: &Run, shop: &Path, what: &str) {
    let verified = json_on(run, shop, &["verify"]);
    assert_eq!(verified["sound"], json!(true), "{what}: {verified}");
}

/// The one sentence of an import that did not work.
fn sentence(output: &Output, what: &str) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_ne!(output.status.code(), Some(0), "{what}: {said}");
    assert_eq!(said.lines().count(), 1, "{what}: {said}");
    for raw in ["SQLite", "panicked", "os error", "error-", "thread"] {
        assert!(!said.contains(raw), "{what}: {said}");
    }
    assert!(said.contains("Nothing was ") && said.trim_end().ends_with('.'), "{what}: {said}");
    said
}

/// A shop with a few orders to be laid on a small disk, and a file with more.
fn prepared(more: u32) -> (Run, String) {
    let run = Run::new();
    run.json(&["import", &run.file("base.csv", orders(1, BASE, false))]);
    let file = run.file("more.csv", orders(10_000, more, false));
    (run, file)
}

fn laid_on(run: &Run, disk: &Disk) {
    std::fs::copy(run.shop(), disk.shop()).unwrap();
}

#[test]
fn a_disk_that_is_full_before_the_import() {
    let (run, file) = prepared(4_000);
    let (mut refused, mut done) = (0, 0);
    for megabytes in [8, 16] {
        for free in [0, 1, 40, 300, 700, 1_200, 2_000, 3_000, 6_000] {
            let Some(disk) = Disk::of(megabytes) else { return };
            let what = format!("{free} KB free of {megabytes} MB");
            laid_on(&run, &disk);
            let before = numbers(&run, &disk.shop());
            disk.fill_but(free << 10);
            let output = on(&run, &disk.shop(), &["import", &file]);
            if output.status.success() {
                done += 1;
            } else {
                refused += 1;
                let said = sentence(&output, &what);
                assert!(said.contains(&disk.folder.path().display().to_string()), "{what}: {said}");
                assert!(said.contains("Free about "), "{what}: {said}");
                assert_eq!(numbers(&run, &disk.shop()), before, "{what}, read while the disk is full");
                disk.empty();
                assert_eq!(numbers(&run, &disk.shop()), before, "{what}");
                assert!(on(&run, &disk.shop(), &["import", &file]).status.success(), "{what}: tried again");
            }
            assert_sound(&run, &disk.shop(), &what);
            assert_eq!(numbers(&run, &disk.shop()).1["facts"]["orders"], json!(BASE + 4_000), "{what}");
        }
    }
    println!("T-DISK-1 full before  18 rounds  {refused} refused  {done} done  0 violations");
    assert!(refused > 4 && done > 0, "{refused} refused, {done} done: not every kind was tried");
}

#[test]
fn a_new_shop_on_a_full_disk_leaves_nothing() {
    let (run, file) = prepared(100);
    for free in [0, 40, 200, 600] {
        let Some(disk) = Disk::of(8) else { return };
        disk.fill_but(free << 10);
        let said = sentence(&on(&run, &disk.shop(), &["import", &file]), "a new shop");
        assert!(said.contains("Free about "), "{said}");
        let left = |name: &str| disk.folder.path().join(name).exists();
        assert!(
            !["shop.tillwise", "shop.tillwise-wal", "shop.tillwise-shm"].into_iter().any(left),
            "{free} KB free"
        );
        disk.empty();
        assert!(on(&run, &disk.shop(), &["import", &file]).status.success(), "{free} KB free, tried again");
        assert_eq!(numbers(&run, &disk.shop()).1["facts"]["orders"], json!(100));
    }
}

#[test]
fn a_disk_that_fills_up_during_the_import() {
    let (mut refused, mut full, mut done) = (0, 0, 0);
    for (megabytes, more) in [(8, 6_000), (16, 16_000)] {
        let (run, file) = prepared(more);
        let Some(disk) = Disk::of(megabytes) else { return };
        laid_on(&run, &disk);
        let started = Instant::now();
        assert!(on(&run, &disk.shop(), &["import", &file]).status.success(), "there is room for it");
        let whole = started.elapsed();
        let rounds = rounds(8);
        for round in 0..rounds {
            let Some(disk) = Disk::of(megabytes) else { return };
            let what = format!("{megabytes} MB, round {round}");
            laid_on(&run, &disk);
            let before = numbers(&run, &disk.shop());
            let mut command = run.command();
            command.env("TILLWISE_SHOP", disk.shop()).args(["import", &file]);
            let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
            std::thread::sleep(whole.mul_f64(f64::from(round) / f64::from(rounds)));
            while child.try_wait().unwrap().is_none() {
                disk.fill();
                std::thread::sleep(Duration::from_millis(1));
            }
            let output = child.wait_with_output().unwrap();
            if disk.folder.path().join("filler").exists() {
                disk.empty();
            }
            if output.status.success() {
                done += 1;
            } else {
                refused += 1;
                let said = sentence(&output, &what);
                assert!(said.contains("Free about "), "{what}: {said}");
                full += u32::from(said.contains(" is full. "));
                assert_eq!(numbers(&run, &disk.shop()), before, "{what}");
                let backups = disk.folder.path().join("backups").join("shop");
                for entry in std::fs::read_dir(backups).into_iter().flatten().flatten() {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    let note = entry.path().with_file_name(format!("{name}.json"));
                    assert!(name.ends_with(".json") || note.exists(), "{what} left {name}");
                }
                assert!(on(&run, &disk.shop(), &["import", &file]).status.success(), "{what}: tried again");
            }
            assert_sound(&run, &disk.shop(), &what);
            assert_eq!(numbers(&run, &disk.shop()).1["facts"]["orders"], json!(BASE + more), "{what}");
        }
    }
    println!(
        "T-DISK-1 full meanwhile  {} rounds  {refused} refused, {full} of them while writing  {done} done  0 violations",
        refused + done
    );
    assert!(full > 2, "only {full} of {refused} imports met the full disk while they wrote");
}

#[test]
fn a_dry_run_needs_room_in_the_temporary_folder() {
    let (run, file) = prepared(4_000);
    let Some(disk) = Disk::of(8) else { return };
    let before = numbers(&run, &run.shop());
    for free in [0, 300, 1_500] {
        disk.fill_but(free << 10);
        let dry = |run: &Run| {
            let mut command = run.command();
            command.env("TMPDIR", disk.folder.path()).args(["import", &file, "--dry-run"]).output().unwrap()
        };
        let said = sentence(&dry(&run), "a dry run");
        assert!(
            said.contains(&disk.folder.path().display().to_string()) && said.contains("Free about "),
            "{said}"
        );
        disk.empty();
        assert_eq!(std::fs::read_dir(disk.folder.path()).unwrap().count(), 0, "a copy was left");
        let output = dry(&run);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(numbers(&run, &run.shop()), before);
}

#[test]
fn a_drive_that_cannot_be_written() {
    let (run, file) = prepared(500);
    let Some(disk) = Disk::of(8) else { return };
    disk.remount("ro");
    let said = sentence(&on(&run, &disk.shop(), &["import", &file]), "a new shop");
    assert!(said.contains("read-only"), "{said}");
    disk.remount("rw");
    laid_on(&run, &disk);
    let before = numbers(&run, &disk.shop());
    disk.remount("ro");
    let said = sentence(&on(&run, &disk.shop(), &["import", &file]), "a shop that is there");
    assert!(said.contains("read-only"), "{said}");
    assert_eq!(numbers(&run, &disk.shop()), before, "it can still be read");
    disk.remount("rw");
    assert_sound(&run, &disk.shop(), "after a read-only drive");
    assert!(on(&run, &disk.shop(), &["import", &file]).status.success());
    assert_eq!(numbers(&run, &disk.shop()).1["facts"]["orders"], json!(BASE + 500));
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights() {
    use std::os::unix::fs::PermissionsExt;
    let (run, file) = prepared(500);
    let folder = run.folder.path().join("closed");
    std::fs::create_dir(&folder).unwrap();
    let shop = folder.join("shop.tillwise");
    std::fs::copy(run.shop(), &shop).unwrap();
    let before = numbers(&run, &shop);
    // What the reader leaves beside the shop file would let a writer in.
    for entry in std::fs::read_dir(&folder).unwrap().flatten().filter(|entry| entry.path() != shop) {
        std::fs::remove_file(entry.path()).unwrap();
    }
    let rights = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
    rights(0o500);
    if File::create(folder.join("tried")).is_ok() {
        rights(0o700);
        println!("T-DISK-3  skipped: rights do not bind this user");
        return;
    }
    let output = on(&run, &shop, &["import", &file]);
    let read = numbers(&run, &shop);
    rights(0o700);
    assert!(sentence(&output, "a closed folder").contains("no rights"));
    assert_eq!(read, before);
    assert_sound(&run, &shop, "after a closed folder");
    assert!(on(&run, &shop, &["import", &file]).status.success());
}

/// What befalls the source file.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Removed,
    Emptied,
    CutInHalf,
    Replaced,
    Rewritten,
}

impl Fate {
    fn befall(self, file: &str, other: &str) {
        match self {
            Self::Removed => std::fs::remove_file(file).unwrap(),
            Self::Emptied => File::options().write(true).open(file).unwrap().set_len(0).unwrap(),
            Self::CutInHalf => {
                let source = File::options().write(true).open(file).unwrap();
                source.set_len(source.metadata().unwrap().len() / 2).unwrap();
            }
            Self::Replaced => {
                let beside = format!("{file}.new");
                std::fs::write(&beside, other).unwrap();
                std::fs::rename(beside, file).unwrap();
            }
            Self::Rewritten => {
                File::options().write(true).open(file).unwrap().write_all(other.as_bytes()).unwrap();
            }
        }
    }
}

#[test]
fn a_source_file_that_goes_away_or_changes() {
    const MORE: u32 = 8_000;
    let run = Run::new();
    run.json(&["import", &run.file("base.csv", orders(1, BASE, false))]);
    let base = std::fs::read(run.shop()).unwrap();
    let before = numbers(&run, &run.shop());
    let text = orders(10_000, MORE, false);
    // As many rows and bytes, other amounts: only the sum of the bytes tells the two apart.
    let other = text.replace(".50,0.00,0.00", ".60,0.00,0.00").replace(".50,2026", ".60,2026");
    assert!(other.len() == text.len() && other != text);
    let of = |numbers: &(Value, Value)| numbers.1["facts"].clone();
    let file = run.file("more.csv", &text);
    let whole_of = |text: &str| {
        std::fs::write(run.shop(), &base).unwrap();
        std::fs::write(&file, text).unwrap();
        let started = Instant::now();
        let code = on(&run, &run.shop(), &["import", &file]).status.code();
        assert!(matches!(code, Some(0 | 3)), "{code:?}");
        (of(&numbers(&run, &run.shop())), started.elapsed())
    };
    let (with_text, whole) = whole_of(&text);
    let (with_other, _) = whole_of(&other);
    let (with_half, _) = whole_of(&text[..text.len() / 2]);
    assert!(with_text != with_other && with_text != with_half);

    let (mut refused, mut done) = (0, 0);
    let rounds = rounds(5);
    for fate in [Fate::Removed, Fate::Emptied, Fate::CutInHalf, Fate::Replaced, Fate::Rewritten] {
        for round in 0..rounds {
            let what = format!("{fate:?}, round {round}");
            std::fs::write(run.shop(), &base).unwrap();
            std::fs::write(&file, &text).unwrap();
            let mut command = run.command();
            command.args(["import", &file]).stdout(Stdio::null()).stderr(Stdio::piped());
            let child = command.spawn().unwrap();
            std::thread::sleep(whole.mul_f64(f64::from(round) / f64::from(rounds)));
            fate.befall(&file, &other);
            let output = child.wait_with_output().unwrap();
            assert_sound(&run, &run.shop(), &what);
            let now = numbers(&run, &run.shop());
            if matches!(output.status.code(), Some(0 | 3)) {
                done += 1;
                let allowed = match fate {
                    Fate::Removed | Fate::Emptied => vec![&with_text],
                    Fate::CutInHalf => vec![&with_text, &with_half],
                    Fate::Replaced | Fate::Rewritten => vec![&with_text, &with_other],
                };
                assert!(
                    allowed.contains(&&of(&now)),
                    "{what}: neither the one file nor the other was imported"
                );
                continue;
            }
            refused += 1;
            let said = sentence(&output, &what);
            assert_eq!(now, before, "{what}: {said}");
            std::fs::write(&file, &text).unwrap();
            assert!(on(&run, &run.shop(), &["import", &file]).status.success(), "{what}: tried again");
            assert_eq!(of(&numbers(&run, &run.shop())), with_text, "{what}: tried again");
        }
    }
    println!("T-DISK-3 source  {} rounds  {refused} refused  {done} done  0 violations", refused + done);
    assert!(refused > 2, "only {refused} imports saw their file change");
}
