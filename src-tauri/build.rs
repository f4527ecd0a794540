//! Names the two commands and the capabilities folder for Tauri, whose defaults expect another layout.

use std::path::Path;

fn main() {
    // The page is embedded at compile time; a fresh clone has not built it yet, and tests do not need it.
    let page = Path::new("ui/dist");
    std::fs::create_dir_all(page).expect("the page's folder can be made");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(&["query", "mutate"]));
    tauri_build::try_build(attributes).expect("tauri.conf.json and the capabilities fit together");
}
