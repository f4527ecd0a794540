//! The system's own packages: installed on Debian and Ubuntu, named in plain words elsewhere.

use std::env;
use std::fs;
use std::process::Command;

use crate::paths::Paths;
use crate::run;
use crate::steps::Outcome;

/// What the packages are for. Opening the window needs fewer than testing it.
#[derive(Clone, Copy, PartialEq)]
pub enum Purpose {
    Window,
    WindowTests,
}

const WINDOW: [&str; 6] = [
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
];
const WINDOW_TESTS: [&str; 5] = ["webkit2gtk-driver", "xvfb", "xauth", "dbus", "dbus-x11"];

#[derive(Debug, PartialEq)]
enum System {
    Debian,
    Fedora,
    Arch,
    OtherLinux,
    Mac,
    Windows,
    Other,
}

pub fn system_packages(paths: &Paths, purpose: Purpose) -> Result<Outcome, String> {
    match system() {
        System::Debian => debian(paths, purpose),
        System::Fedora => say(
            "Fedora: sudo dnf install webkit2gtk4.1-devel openssl-devel curl wget file libappindicator-gtk3-devel \
             librsvg2-devel && sudo dnf group install c-development",
        ),
        System::Arch => {
            say("Arch Linux: sudo pacman -S --needed webkit2gtk-4.1 base-devel curl wget file openssl \
             appmenu-gtk-module libappindicator-gtk3 librsvg")
        }
        System::OtherLinux => say(&format!(
            "This Linux is not known here. On Debian the packages are called: {}",
            packages(purpose).join(" ")
        )),
        System::Mac => mac(paths),
        System::Windows => {
            say("Windows: Microsoft C++ Build Tools with \"Desktop development with C++\", and WebView2 \
             (part of Windows 10 since version 1803)")
        }
        System::Other => say("this system is not known here; Tauri's handbook lists what it needs"),
    }
}

fn say(what: &str) -> Result<Outcome, String> {
    println!("Needed on this system: {what}");
    Ok(Outcome::Skipped("not checked or installed on this system; the line above says what is needed".into()))
}

fn mac(paths: &Paths) -> Result<Outcome, String> {
    let tools = run::program(paths, "xcode-select").arg("-p").output();
    if tools.is_ok_and(|answer| answer.status.success()) {
        println!("Apple's command line tools are in place.");
        return Ok(Outcome::Done);
    }
    say("macOS: Apple's command line tools; run xcode-select --install")
}

fn debian(paths: &Paths, purpose: Purpose) -> Result<Outcome, String> {
    let missing = missing(paths, &packages(purpose))?;
    if missing.is_empty() {
        println!("The system packages are in place.");
        return Ok(Outcome::Done);
    }
    let line = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    println!("Missing system packages: {}", missing.join(" "));
    let Some(prefix) = root_prefix(paths) else {
        return Err(format!(
            "System packages are missing, and only root may install them. Run this line, then the command again:\n\n  sudo apt-get update && sudo {line}"
        ));
    };
    let advice =
        format!("Run this line by hand and read its messages, then run the command again:\n\n  {line}");
    // A list that is only partly fresh is often enough, so the installation itself decides.
    if let Err(message) =
        run::run(&mut apt(paths, &prefix, &["update"]), "Going on with the package list as it is.")
    {
        println!("{message}");
    }
    let mut install = apt(paths, &prefix, &["install", "-y", "--no-install-recommends"]);
    run::run(install.args(&missing), &advice)?;
    Ok(Outcome::Done)
}

fn packages(purpose: Purpose) -> Vec<&'static str> {
    let tests: &[&str] = if purpose == Purpose::WindowTests { &WINDOW_TESTS } else { &[] };
    WINDOW.iter().chain(tests).copied().collect()
}

fn missing<'a>(paths: &Paths, wanted: &[&'a str]) -> Result<Vec<&'a str>, String> {
    let mut query = run::program(paths, "dpkg-query");
    query.args(["-W", "-f=${Package} ${Status}\\n"]).args(wanted);
    // It ends with 1 as soon as one package is unknown, which is the very thing we ask.
    let answer = query.output().map_err(|error| {
        format!("Tried to ask dpkg-query which packages are installed: {error}. Check that dpkg works, then run the command again.")
    })?;
    Ok(not_installed(wanted, &String::from_utf8_lossy(&answer.stdout)))
}

fn not_installed<'a>(wanted: &[&'a str], answer: &str) -> Vec<&'a str> {
    let installed: Vec<&str> =
        answer.lines().filter_map(|line| line.strip_suffix(" install ok installed")).collect();
    wanted.iter().filter(|package| !installed.contains(package)).copied().collect()
}

/// What to put before apt-get to be root: nothing, sudo, or no way at all.
fn root_prefix(paths: &Paths) -> Option<Vec<&'static str>> {
    let user = run::program(paths, "id").arg("-u").output().ok()?;
    if user.stdout.trim_ascii() == b"0" {
        return Some(vec![]);
    }
    run::on_path("sudo")?;
    if run::interactive() {
        return Some(vec!["sudo"]);
    }
    let allowed = run::program(paths, "sudo").args(["-n", "true"]).output().ok()?.status.success();
    allowed.then(|| vec!["sudo", "-n"])
}

fn apt(paths: &Paths, prefix: &[&str], arguments: &[&str]) -> Command {
    // env carries the setting through sudo, which drops the caller's environment.
    let mut words = prefix.to_vec();
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"]);
    words.extend(arguments);
    let mut command = run::program(paths, words[0]);
    command.args(&words[1..]);
    command
}

fn system() -> System {
    match env::consts::OS {
        "linux" => {
            linux(&fs::read_to_string("/etc/os-release").unwrap_or_default(), run::on_path("dpkg").is_some())
        }
        "macos" => System::Mac,
        "windows" => System::Windows,
        _ => System::Other,
    }
}

fn linux(os_release: &str, has_dpkg: bool) -> System {
    let names: Vec<&str> = os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches(['"', '\'']).split_whitespace())
        .collect();
    let is = |name: &str| names.contains(&name);
    if has_dpkg && (is("debian") || is("ubuntu")) {
        System::Debian
    } else if is("fedora") || is("rhel") {
        System::Fedora
    } else if is("arch") {
        System::Arch
    } else {
        System::OtherLinux
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_are_treated_as_their_parent() {
        assert_eq!(linux("NAME=\"Debian\"\nID=debian\n", true), System::Debian);
        assert_eq!(linux("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", true), System::Debian);
        assert_eq!(linux("ID=fedora\n", false), System::Fedora);
        assert_eq!(linux("ID=manjaro\nID_LIKE=arch\n", false), System::Arch);
        assert_eq!(linux("ID=alpine\n", false), System::OtherLinux);
        assert_eq!(linux("ID=debian\n", false), System::OtherLinux, "without dpkg we cannot install");
    }

    #[test]
    fn only_a_fully_installed_package_counts() {
        let answer =
            "xvfb install ok installed\nxauth deinstall ok config-files\ndbus install ok half-configured\n";
        assert_eq!(
            not_installed(&["xvfb", "xauth", "dbus", "pkg-config"], answer),
            ["xauth", "dbus", "pkg-config"]
        );
    }

    #[test]
    fn opening_the_window_asks_for_no_test_package() {
        assert!(!packages(Purpose::Window).contains(&"xvfb"), "a display is there already");
        assert!(
            packages(Purpose::WindowTests).contains(&"libwebkit2gtk-4.1-dev"),
            "the tests need the window too"
        );
    }
}
