//! The report on the command line: files that do not depend on the machine.

use crate::Run;

#[test]
fn a_report_is_the_same_file_in_every_zone_and_language_of_the_machine() {
    let run = Run::new();
    run.output(&["sample", "s"]);
    run.output(&["import", "s/orders_export_1.csv", "s/sessions_by_day.csv", "s/meta_ads_daily.csv"]);
    let mut files = Vec::new();
    for (name, zone, language) in [
        ("a", "UTC", "C"),
        ("b", "Asia/Tokyo", "ja_JP.UTF-8"),
        ("c", "America/Los_Angeles", "en_US.UTF-8"),
        ("d", "Europe/Berlin", "de_DE.UTF-8"),
    ] {
        let (html, pdf) =
            (run.folder.path().join(format!("{name}.html")), run.folder.path().join(format!("{name}.pdf")));
        let typed = ["report", "--week", "2026-W40", "--today", "2026-11-17", "--html"];
        let mut command = run.command();
        command.args(typed).arg(&html).arg("--pdf").arg(&pdf).env("TZ", zone);
        let done = command.env("LANG", language).env("LC_ALL", language).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        files.push((std::fs::read(html).unwrap(), std::fs::read(pdf).unwrap()));
    }
    assert!(files.iter().all(|pair| *pair == files[0]), "the files differ by zone or language");
    assert!(files[0].1.starts_with(b"%PDF"));
}

#[test]
fn a_dry_run_writes_no_file_and_a_wrong_period_is_refused() {
    let run = Run::new();
    run.output(&["sample", "s"]);
    run.output(&["import", "s/orders_export_1.csv"]);
    let typed = ["report", "--week", "2026-W40", "--html", "r.html", "--dry-run", "--json"];
    assert!(run.output(&typed).status.success());
    assert!(!run.folder.path().join("r.html").exists());
    let wrong = run.output(&["report", "--month", "2026-W40"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("2026-W40 is no month"));
}
