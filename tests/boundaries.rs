//! The dependency rule, checked: which crate may use what, that SQLite is linked once, and where Tauri and raw
//! HTML may appear in the sources. The rules are data; the checks are functions over data and are tested on
//! made-up graphs and files. Versions and licences are not judged here: .cargo/deny.toml does that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// What a crate of the workspace may depend on directly, build scripts included, tests excluded.
struct Rule {
    name: &'static str,
    why: &'static str,
    /// Names; a `*` at the end stands for any rest.
    may_use: &'static [&'static str],
    /// Never, not even through others.
    never: &'static [&'static str],
}

const RULES: [Rule; 6] = [
    Rule {
        name: "tillwise-domain",
        why: "the rules are plain values and functions: text in, numbers and findings out, the same on every machine",
        may_use: &[
            "chardetng",
            "csv",
            "encoding_rs",
            "encoding_rs_io",
            "jiff",
            "memchr",
            "rust_decimal",
            "serde",
            "spellbook",
            "ts-rs",
        ],
        never: &["rusqlite", "tokio", "tauri", "reqwest", "plotters"],
    },
    Rule {
        name: "tillwise-engine",
        why: "the one place with a database, files and keys, used alike by the window and the command line",
        may_use: &[
            "calamine",
            "csv",
            "fluent-bundle",
            "flate2",
            "fs4",
            "getrandom",
            "jiff",
            "keyring",
            "krilla",
            "plotters",
            "plotters-backend",
            "rlimit",
            "rusqlite",
            "rust_decimal",
            "rustybuzz",
            "serde",
            "serde_json",
            "sha2",
            "similar",
            "sys-locale",
            "tillwise-domain",
            "tillwise-models",
            "ts-rs",
            "unic-langid",
            "win32job",
            "zip",
        ],
        never: &["tauri"],
    },
    Rule {
        name: "tillwise-models",
        why: "the one place with a network has no way to a shop file, an order or a buyer: it gets what it sends",
        may_use: &["reqwest", "rust_decimal", "rustls", "secrecy", "serde", "serde_json", "tokio"],
        never: &["rusqlite", "tauri", "tillwise-domain", "tillwise-engine"],
    },
    Rule {
        name: "tillwise-cli",
        why: "arguments in, one engine call, text or JSON out; it has no SQL and no window",
        may_use: &["clap", "rpassword", "serde_json", "tillwise-domain", "tillwise-engine"],
        never: &["tauri"],
    },
    Rule {
        name: "tillwise-desktop",
        why: "the window hands calls to the engine and is the only crate that knows Tauri",
        may_use: &[
            "serde_json",
            "tauri",
            "tauri-build",
            "tauri-plugin-*",
            "tillwise-domain",
            "tillwise-engine",
            "zbus",
        ],
        never: &[],
    },
    Rule {
        name: "xtask",
        why: "the project's commands must build in a moment, before anything else is set up",
        may_use: &[],
        never: &["tauri"],
    },
];

/// Crates that may be in the whole graph exactly once.
const ONCE: [&str; 2] = ["libsqlite3-sys", "rusqlite"];

/// A text that may appear under `folder` only in files whose path starts with `only_in` and ends with `ending`.
struct TextRule {
    text: &'static str,
    folder: &'static str,
    only_in: Option<(&'static str, &'static str)>,
    why: &'static str,
}

const TEXT_RULES: [TextRule; 10] = [
    TextRule {
        text: "@tauri-apps/",
        folder: "ui/src/",
        only_in: Some(("ui/src/api/", ".ts")),
        why: "pages talk to Rust through one module",
    },
    TextRule {
        text: "std::fs",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given readers, not files",
    },
    TextRule {
        text: "std::env",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given settings, not the environment",
    },
    TextRule {
        text: "std::net",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given nothing from a network",
    },
    TextRule {
        text: "Timestamp::now",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given the time, not a clock",
    },
    TextRule {
        text: "SystemTime",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given the time, not a clock",
    },
    TextRule {
        text: "Zoned::now",
        folder: "src-tauri/crates/domain/src/",
        only_in: None,
        why: "rules are given the time, not a clock",
    },
    TextRule { text: "{@html", folder: "ui/src/", only_in: None, why: "imported text is shown as text" },
    TextRule { text: "innerHTML", folder: "ui/src/", only_in: None, why: "imported text is shown as text" },
    TextRule {
        text: "tauri::",
        folder: "src-tauri/",
        only_in: Some(("src-tauri/src/", ".rs")),
        why: "only the window's crate knows Tauri",
    },
];

#[test]
fn every_crate_depends_only_on_what_its_rule_allows() {
    assert_none(direct_violations(&Graph::of_the_workspace(), &RULES));
}

#[test]
fn nothing_forbidden_comes_in_through_others() {
    assert_none(tree_violations(&Graph::of_the_workspace(), &RULES));
}

#[test]
fn sqlite_is_linked_once() {
    assert_none(copies_violations(&Graph::of_the_workspace(), &ONCE));
}

#[test]
fn tauri_and_raw_html_stay_where_they_belong() {
    let root = root();
    if !root.join("ui/src").is_dir() {
        println!("ui/src does not exist, so only the Rust sources were read.");
    }
    let mut files = Vec::new();
    for folder in ["ui/src", "src-tauri"] {
        read_sources(&root, &root.join(folder), &mut files);
    }
    assert!(
        !files.is_empty(),
        "sources must be found under {}, else this test proves nothing",
        root.display()
    );
    assert_none(text_violations(&files, &TEXT_RULES));
}

#[test]
fn planted_dependencies_are_found() {
    let graph = Graph::made_up(&[
        ("tillwise-domain", true, &["csv", "rusqlite"]),
        ("tillwise-engine", true, &["tillwise-domain", "harmless"]),
        ("tillwise-extra", true, &[]),
        ("tillwise-desktop", true, &["tauri", "tauri-plugin-dialog", "tillwise-engine"]),
        ("harmless", false, &["tauri"]),
        ("tauri", false, &[]),
        ("tauri-plugin-dialog", false, &["tauri"]),
        ("csv", false, &[]),
        ("rusqlite", false, &["libsqlite3-sys"]),
        ("libsqlite3-sys", false, &[]),
        ("libsqlite3-sys", false, &[]),
    ]);
    let direct = direct_violations(&graph, &RULES).join("\n");
    assert!(direct.contains("tillwise-domain may not depend on rusqlite"), "{direct}");
    assert!(direct.contains("tillwise-engine may not depend on harmless"), "{direct}");
    assert!(direct.contains("tillwise-extra has no rule"), "{direct}");
    assert_eq!(direct.lines().count(), 3, "what is allowed must stay silent, plugins too: {direct}");

    let tree = tree_violations(&graph, &RULES).join("\n");
    assert!(tree.contains("tillwise-domain reaches rusqlite"), "{tree}");
    assert!(tree.contains("tillwise-engine reaches tauri"), "{tree}");
    assert_eq!(tree.lines().count(), 2, "the window's own crate may reach tauri: {tree}");

    let copies = copies_violations(&graph, &ONCE);
    assert_eq!(copies.len(), 1, "rusqlite is there once and stays silent: {copies:?}");
    assert!(copies[0].contains("2 copies of libsqlite3-sys"), "{copies:?}");
    assert_eq!(copies_violations(&graph, &["zlib"]).len(), 1, "a crate that is gone is no proof of one copy");
}

#[test]
fn planted_texts_are_found() {
    let files = [
        ("ui/src/api/call.ts", "import { invoke } from '@tauri-apps/api/core'"),
        ("ui/src/pages/data/index.ts", "import { open } from '@tauri-apps/plugin-dialog'"),
        ("ui/src/parts/note.svelte", "<p>{@html text}</p>"),
        ("ui/src/parts/table.ts", "cell.innerHTML = value"),
        ("src-tauri/src/lib.rs", "tauri::Builder::default()"),
        ("src-tauri/build.rs", "tauri_build::build()"),
        ("src-tauri/crates/engine/src/lib.rs", "use tauri::Manager;"),
    ];
    let files: Vec<Source> = files.map(|(path, text)| Source { path: path.into(), text: text.into() }).into();
    let found: Vec<String> = text_violations(&files, &TEXT_RULES);
    let named: Vec<&str> = found.iter().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(
        named,
        [
            "ui/src/pages/data/index.ts",
            "ui/src/parts/note.svelte",
            "ui/src/parts/table.ts",
            "src-tauri/crates/engine/src/lib.rs"
        ],
        "exactly the planted files are named"
    );
}

fn direct_violations(graph: &Graph, rules: &[Rule]) -> Vec<String> {
    let mut found = Vec::new();
    for package in graph.packages.values().filter(|package| package.ours) {
        let Some(rule) = rules.iter().find(|rule| rule.name == package.name) else {
            found.push(format!("{} has no rule; add one to tests/boundaries.rs.", package.name));
            continue;
        };
        for name in
            package.direct.iter().filter(|name| !rule.may_use.iter().any(|allowed| fits(allowed, name)))
        {
            found.push(format!("{} may not depend on {name}: {}.", package.name, rule.why));
        }
    }
    found
}

fn fits(allowed: &str, name: &str) -> bool {
    allowed.strip_suffix('*').map_or(allowed == name, |start| name.starts_with(start))
}

fn tree_violations(graph: &Graph, rules: &[Rule]) -> Vec<String> {
    let mut found = Vec::new();
    for (id, package) in graph.packages.iter().filter(|(_, package)| package.ours) {
        let reached = graph.reached_from(id);
        for rule in rules.iter().filter(|rule| rule.name == package.name) {
            for name in rule.never.iter().filter(|name| reached.contains(**name)) {
                found.push(format!(
                    "{} reaches {name}: {}. `cargo tree -p {} -i {name} --target all` shows the way.",
                    package.name, rule.why, package.name
                ));
            }
        }
    }
    found
}

fn copies_violations(graph: &Graph, once: &[&str]) -> Vec<String> {
    let count = |name: &str| graph.packages.values().filter(|package| package.name == name).count();
    let found = once.iter().filter(|name| count(name) != 1);
    found.map(|name| format!("There are {} copies of {name}, and there must be one.", count(name))).collect()
}

fn text_violations(files: &[Source], rules: &[TextRule]) -> Vec<String> {
    let mut found = Vec::new();
    for rule in rules {
        let allowed = |path: &str| {
            rule.only_in.is_some_and(|(start, end)| path.starts_with(start) && path.ends_with(end))
        };
        for file in files.iter().filter(|file| file.path.starts_with(rule.folder) && !allowed(&file.path)) {
            for (number, _) in file.text.lines().enumerate().filter(|(_, line)| line.contains(rule.text)) {
                found.push(format!(
                    "{}:{}: {} may not be here: {}.",
                    file.path,
                    number + 1,
                    rule.text,
                    rule.why
                ));
            }
        }
    }
    found
}

fn assert_none(found: Vec<String>) {
    assert!(found.is_empty(), "the boundaries are crossed:\n{}", found.join("\n"));
}

struct Package {
    name: String,
    ours: bool,
    /// Names as the manifest asks for them, whatever the features and the system.
    direct: BTreeSet<String>,
    /// Ids of what cargo resolved, without what only tests use.
    resolved: Vec<String>,
}

/// The packages by id.
struct Graph {
    packages: BTreeMap<String, Package>,
}

impl Graph {
    fn of_the_workspace() -> Self {
        Self::from_metadata(&metadata())
    }

    fn from_metadata(metadata: &Value) -> Self {
        let ours: BTreeSet<&str> = list(&metadata["workspace_members"]).filter_map(Value::as_str).collect();
        let mut packages = BTreeMap::new();
        for package in list(&metadata["packages"]) {
            let direct = list(&package["dependencies"]).filter(|wanted| wanted["kind"] != "dev");
            let id = text(&package["id"]);
            packages.insert(
                id.to_owned(),
                Package {
                    name: text(&package["name"]).to_owned(),
                    ours: ours.contains(id),
                    direct: direct.map(|wanted| text(&wanted["name"]).to_owned()).collect(),
                    resolved: Vec::new(),
                },
            );
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let used =
                list(&node["deps"]).filter(|used| list(&used["dep_kinds"]).any(|kind| kind["kind"] != "dev"));
            let package = packages.get_mut(text(&node["id"])).expect("every node is one of the packages");
            package.resolved = used.map(|used| text(&used["pkg"]).to_owned()).collect();
        }
        Self { packages }
    }

    /// Name, whether it is ours, what it uses. A second line of the same name is a second copy.
    fn made_up(lines: &[(&str, bool, &[&str])]) -> Self {
        let id = |name: &str, number: usize| format!("{name}#{number}");
        let first =
            |name: &str| lines.iter().position(|(other, ..)| *other == name).expect("it is in the list");
        let packages = lines.iter().enumerate().map(|(number, (name, ours, uses))| {
            let package = Package {
                name: (*name).into(),
                ours: *ours,
                direct: uses.iter().map(|used| (*used).into()).collect(),
                resolved: uses.iter().map(|used| id(used, first(used))).collect(),
            };
            (id(name, number), package)
        });
        Self { packages: packages.collect() }
    }

    /// The names of all packages that this one pulls in.
    fn reached_from(&self, id: &str) -> BTreeSet<&str> {
        let mut open = vec![id];
        let mut seen = BTreeSet::new();
        while let Some(package) = open.pop().and_then(|id| self.packages.get(id)) {
            let new = package.resolved.iter().map(String::as_str).filter(|id| seen.insert(*id));
            open.extend(new.collect::<Vec<_>>());
        }
        seen.into_iter().filter_map(|id| self.packages.get(id)).map(|package| package.name.as_str()).collect()
    }
}

fn metadata() -> Value {
    // Without the network first; a fresh clone may still have to fetch manifests for other systems.
    let text = ask_cargo(&["--offline"]).or_else(|_| ask_cargo(&[])).expect("cargo describes the workspace");
    serde_json::from_str(&text).expect("cargo metadata prints JSON")
}

fn ask_cargo(more: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .current_dir(root())
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .args(more);
    let output = command.output().map_err(|error| format!("tried to run cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("cargo metadata is not UTF-8: {error}"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("cargo metadata has a text here")
}

struct Source {
    /// From the repository's root, with slashes.
    path: String,
    text: String,
}

fn root() -> PathBuf {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the crate is"));
    here.ancestors().nth(3).expect("the crate is three folders deep").to_path_buf()
}

fn read_sources(root: &Path, folder: &Path, into: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a folder of the repository can be listed").path();
        if path.is_dir() {
            read_sources(root, &path, into);
        } else if path
            .extension()
            .is_some_and(|end| ["rs", "ts", "js", "svelte", "html"].iter().any(|e| end == *e))
        {
            let text = fs::read_to_string(&path).expect("a source file is UTF-8 text");
            let path = path.strip_prefix(root).expect("it is inside the repository");
            into.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
        }
    }
}
