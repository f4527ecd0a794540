//! Bytes to encoding, header, format, rows and records.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // A refusal is as good an answer as any; what must not happen is a panic, a lost row, a flood of memory.
    let _ = tillwise_domain::formats::trial::read_whole(bytes, false);
});
