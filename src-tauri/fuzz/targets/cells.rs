//! Dates, amounts, numbers and encodings.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tillwise_domain::formats::trial::read_cell(bytes));
