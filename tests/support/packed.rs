//! Archives and workbooks made by hand, the hostile ones among them.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of these entries.
pub fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of one sheet, from the XML of its rows and of its shared texts, with more entries behind.
pub fn workbook(rows: &str, texts: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    let texts = format!("<sst xmlns=\"{MAIN}\">{texts}</sst>");
    let book = book("worksheets/sheet1.xml");
    let mut entries: Vec<(&str, &[u8])> = book.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    entries.push(("xl/sharedStrings.xml", texts.as_bytes()));
    entries.push(("xl/worksheets/sheet1.xml", sheet.as_bytes()));
    entries.extend(more);
    zipped(&entries)
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// What a workbook has besides its sheet, which lies at `target`.
pub fn book(target: &str) -> [(&'static str, String); 4] {
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    [
        ("[Content_Types].xml", format!("<Types xmlns=\"{types}\"/>")),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{kinds}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{kinds}\"><sheets><sheet name=\"Orders\" sheetId=\"1\" \
                 r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{kinds}/worksheet\" \
                 Target=\"{target}\"/></Relationships>"
            ),
        ),
    ]
}

/// Rows of texts as the XML of a sheet.
pub fn rows_of(csv: &str) -> String {
    let mut xml = String::new();
    for (number, line) in csv.lines().enumerate() {
        xml.push_str(&format!("<row r=\"{}\">", number + 1));
        for cell in line.split(',') {
            xml.push_str(&format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"));
        }
        xml.push_str("</row>");
    }
    xml
}

/// The same archive with a flag set that says every entry has a password.
pub fn with_password(mut archive: Vec<u8>) -> Vec<u8> {
    for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for at in places(&archive, magic) {
            archive[at + flags] |= 1;
        }
    }
    archive
}

/// The same archive whose directory says that every entry is ten bytes long.
pub fn with_small_sizes(mut archive: Vec<u8>) -> Vec<u8> {
    for at in places(&archive, b"PK\x01\x02") {
        archive[at + 24..at + 28].copy_from_slice(&10_u32.to_le_bytes());
    }
    for at in places(&archive, b"PK\x03\x04") {
        archive[at + 22..at + 26].copy_from_slice(&10_u32.to_le_bytes());
    }
    archive
}

fn places(bytes: &[u8], magic: &[u8]) -> Vec<usize> {
    bytes.windows(magic.len()).enumerate().filter(|(_, found)| *found == magic).map(|(at, _)| at).collect()
}

/// What a workbook with a password begins with and has somewhere inside.
pub fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(100_000, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(150_000, 0);
    bytes
}

/// Letters that no packer can shrink much, always the same.
pub fn noise(count: usize) -> String {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut letter = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(b'A' + u8::try_from((state >> 40) % 58).unwrap())
    };
    (0..count)
        .map(|_| match letter() {
            '\\' | '`' => 'x',
            other => other,
        })
        .collect()
}
