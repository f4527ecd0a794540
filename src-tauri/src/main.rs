//! Tillwise, the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    tillwise_desktop::read_if_asked().unwrap_or_else(tillwise_desktop::run)
}
