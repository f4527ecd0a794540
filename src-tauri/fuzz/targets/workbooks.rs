//! Archives and workbooks: pre-flight, cells, and the rows that come of them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = tillwise_engine::unpack::trial::read_whole(bytes);
});
