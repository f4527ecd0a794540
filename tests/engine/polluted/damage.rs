//! The damage: what happens to exports on their way through mail, spreadsheets and scripts, one change at a time.

use std::collections::BTreeSet;

/// A damaged variant of the clean file.
pub struct Damage {
    /// What was done, and where.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether it still says exactly what the clean file says, so that it must be read without a difference.
    pub harmless: bool,
    /// The orders whose own cells were changed, and which may therefore say something else without a reason.
    pub names: BTreeSet<String>,
}

impl Damage {
    /// Whether this order's own cells were changed.
    pub fn says(&self, order: &str) -> bool {
        self.names.contains(order)
    }
}

type Rows = [Vec<String>];

fn quoted(cell: &str, delimiter: char) -> String {
    let needs = cell.contains(['"', '\n', '\r', delimiter]);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn line(row: &[String], delimiter: char) -> String {
    row.iter().map(|cell| quoted(cell, delimiter)).collect::<Vec<_>>().join(&delimiter.to_string())
}

fn text(rows: &Rows, delimiter: char, end: &str) -> String {
    rows.iter().map(|row| line(row, delimiter) + end).collect()
}

/// The file as the shop writes it.
pub fn plain(rows: &Rows) -> Vec<u8> {
    text(rows, ',', "\n").into_bytes()
}

/// Every variant.
pub fn damages(rows: &Rows) -> Vec<Damage> {
    let mut all = whole_files(rows);
    all.extend(columns(rows));
    for at in 0..rows.len() {
        all.extend(one_row(rows, at));
    }
    all
}

fn harmless(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Damage {
    Damage { name: name.into(), bytes: bytes.into(), harmless: true, names: BTreeSet::new() }
}

fn harmful(
    name: impl Into<String>,
    bytes: impl Into<Vec<u8>>,
    names: impl IntoIterator<Item = String>,
) -> Damage {
    Damage { name: name.into(), bytes: bytes.into(), harmless: false, names: names.into_iter().collect() }
}

/// Delimiters, line ends, encodings, what stands above and below.
fn whole_files(rows: &Rows) -> Vec<Damage> {
    let clean = text(rows, ',', "\n");
    let mut all = Vec::new();
    for (delimiter, name) in [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "bar")] {
        for (end, end_name) in [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")] {
            let body = text(rows, delimiter, end);
            all.push(harmless(format!("{name}, {end_name}"), body.clone()));
            all.push(harmless(format!("{name}, {end_name}, BOM"), format!("\u{feff}{body}")));
            all.push(harmless(
                format!("{name}, {end_name}, no last line end"),
                body.trim_end_matches(['\r', '\n']),
            ));
            all.push(harmless(format!("{name}, {end_name}, sep="), format!("sep={delimiter}{end}{body}")));
            let utf16: Vec<u16> = format!("\u{feff}{body}").encode_utf16().collect();
            let little: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            all.push(harmless(format!("{name}, {end_name}, UTF-16LE"), little));
            all.push(harmless(format!("{name}, {end_name}, UTF-16BE"), big));
            let latin: Vec<u8> =
                body.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
            all.push(harmless(format!("{name}, {end_name}, Windows-1252"), latin));
            let all_quoted: String = rows
                .iter()
                .map(|row| {
                    let cells: Vec<String> =
                        row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                    cells.join(&delimiter.to_string()) + end
                })
                .collect();
            all.push(harmless(format!("{name}, {end_name}, every cell quoted"), all_quoted));
        }
    }
    for lines in 1..=12 {
        let above = "Report of my shop\n".repeat(lines);
        all.push(harmless(format!("{lines} lines above"), above + &clean));
        all.push(harmless(format!("{lines} blank lines above"), "\n".repeat(lines) + &clean));
        all.push(harmless(format!("{lines} blank lines below"), clean.clone() + &"\n".repeat(lines)));
        let empty = ",".repeat(18) + "\n";
        all.push(harmless(format!("{lines} empty rows below"), clean.clone() + &empty.repeat(lines)));
    }
    for footer in ["40 record(s) downloaded\n", "Seller ID: example\n", "Total,,,,,,,,775.55\n"] {
        all.push(harmful(format!("footer {footer:?}"), clean.clone() + footer, Vec::new()));
    }
    for cut in (0..clean.len()).step_by(23) {
        let Some(start) = clean.get(..cut) else { continue };
        let gone = rows.iter().map(|row| row[0].clone());
        all.push(harmful(format!("cut after {cut} bytes"), start, gone));
    }
    all.push(harmful("empty", "", rows.iter().map(|row| row[0].clone())));
    all.push(harmful("header alone", line(&rows[0], ','), rows.iter().map(|row| row[0].clone())));
    let twice = [rows, &rows[1..]].concat();
    all.push(harmless("every row twice", text(&twice, ',', "\n")));
    let parts = [rows, rows].concat();
    all.push(harmful("two parts joined with both headers", text(&parts, ',', "\n"), Vec::new()));
    let mut turned = rows[1..].to_vec();
    turned.reverse();
    turned.insert(0, rows[0].clone());
    all.push(harmless("rows in reverse", text(&turned, ',', "\n")));
    let mut sorted = rows[1..].to_vec();
    sorted.sort_by_key(|row| row[12].clone());
    sorted.insert(0, rows[0].clone());
    all.push(harmless("rows sorted by product", text(&sorted, ',', "\n")));
    all
}

/// Columns gone, moved, doubled, renamed or written differently.
fn columns(rows: &Rows) -> Vec<Damage> {
    let everyone = || rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    let mut all = Vec::new();
    let each = |change: &dyn Fn(&mut Vec<String>, bool)| -> Vec<u8> {
        let mut rows = rows.to_vec();
        rows.iter_mut().enumerate().for_each(|(at, row)| change(row, at == 0));
        plain(&rows)
    };
    for column in 0..rows[0].len() {
        let name = &rows[0][column];
        all.push(harmful(format!("without {name}"), each(&|row, _| drop(row.remove(column))), everyone()));
        all.push(harmful(
            format!("{name} renamed"),
            each(&|row, header| {
                if header {
                    row[column] = "Column".into()
                }
            }),
            everyone(),
        ));
        all.push(harmless(
            format!("{name} in capitals"),
            each(&|row, header| {
                if header {
                    row[column] = row[column].to_uppercase()
                }
            }),
        ));
        all.push(harmless(
            format!("blanks around {name}"),
            each(&|row, _| row[column] = format!("  {} ", row[column])),
        ));
        all.push(harmless(
            format!("{name} at the end"),
            each(&|row, _| {
                let cell = row.remove(column);
                row.push(cell);
            }),
        ));
        all.push(harmless(format!("{name} again at the end"), each(&|row, _| row.push(row[column].clone()))));
        all.push(harmless(
            format!("a strange column before {name}"),
            each(&|row, header| row.insert(column, if header { "Colour".into() } else { String::new() })),
        ));
    }
    for (mark, name) in [(',', "comma"), ('.', "point")] {
        for thousands in ["", "'", "\u{a0}", "\u{202f}", " "] {
            let money = |cell: &str| {
                let (whole, part) = cell.split_once('.').unwrap_or((cell, "00"));
                let whole = match whole.len() {
                    4.. => format!("{}{thousands}{}", &whole[..whole.len() - 3], &whole[whole.len() - 3..]),
                    _ => whole.to_owned(),
                };
                format!("{whole}{mark}{part}")
            };
            let written = each(&|row, header| {
                for column in [5, 6, 7, 8, 9, 13, 16] {
                    if !header && !row[column].is_empty() {
                        row[column] = money(&row[column]);
                    }
                }
            });
            all.push(harmless(format!("amounts with a decimal {name} and {thousands:?}"), written));
        }
    }
    for (before, behind) in [("€", ""), ("", " €"), ("EUR ", ""), ("", " EUR"), ("'", "")] {
        let written = each(&|row, header| {
            for column in [5, 8, 13] {
                if !header && !row[column].is_empty() {
                    row[column] = format!("{before}{}{behind}", row[column]);
                }
            }
        });
        all.push(harmful(format!("amounts like {before}1.00{behind}"), written, Vec::new()));
    }
    all.push(harmful(
        "ids a spreadsheet destroyed",
        each(&|row, header| {
            if !header && !row[17].is_empty() {
                row[17] = "5.51235E+12".into()
            }
        }),
        Vec::new(),
    ));
    all
}

/// One row damaged at a time; the others must stay as they are.
fn one_row(rows: &Rows, at: usize) -> Vec<Damage> {
    let own = || vec![rows[at][0].clone()];
    let lines: Vec<String> = rows.iter().map(|row| line(row, ',')).collect();
    let with = |changed: String| -> String {
        lines
            .iter()
            .enumerate()
            .map(|(other, line)| if other == at { changed.clone() } else { line.clone() } + "\n")
            .collect()
    };
    let row = &rows[at];
    let mut all = Vec::new();
    let mut push =
        |name: &str, changed: String| all.push(harmful(format!("row {at}: {name}"), with(changed), own()));
    push("one cell more", line(row, ',') + ",stray");
    push("many cells more", line(row, ',') + ",a,b,c,d,e,f");
    push("one cell less", line(&row[..row.len() - 1], ','));
    push("half of its cells", line(&row[..row.len() / 2], ','));
    push("only its name", row[0].clone());
    push("its delimiters are semicolons", line(row, ';'));
    push("its delimiters are tabs", line(row, '\t'));
    push("a cell pushed in at the front", format!("x,{}", line(row, ',')));
    push("first cell lost", line(&row[1..], ','));
    push("in one pair of quotes", format!("\"{}\"", line(row, ',').replace('"', "\"\"")));
    push("a quote in the middle of a cell", line(row, ',').replacen("paid", "pa\"id", 1));
    push("a quote opened and never closed", line(row, ',').replacen(",EUR,", ",\"EUR,", 1));
    push("a quote closed and never opened", line(row, ',').replacen(",EUR,", ",EUR\",", 1));
    push("quotes escaped with a backslash", line(row, ',').replace("\"\"", "\\\""));
    push("a line break inside", line(row, ',').replacen("09:", "09\n:", 1));
    push("a NUL inside", line(row, ',').replacen("paid", "pa\0id", 1));
    push("a letter O for a zero", line(row, ',').replacen(".00", ".O0", 1));
    push("a word for its amounts", {
        let mut row = row.clone();
        row[8] = "n/a".to_owned();
        line(&row, ',')
    });
    push("another currency", line(row, ',').replacen(",EUR,", ",XYZQ,", 1));
    push("a state nobody knows", line(row, ',').replacen(",paid,", ",bezahlt,", 1));
    push("a date nobody can read", line(row, ',').replace("2026-11-", "2026-31-"));
    push("an amount that no shop takes", line(row, ',').replacen(".00", "99999999999999999999.00", 1));
    let doubled = lines
        .iter()
        .enumerate()
        .flat_map(|(other, line)| vec![line.clone(); if other == at && at > 0 { 2 } else { 1 }]);
    let doubled: String = doubled.map(|line| line + "\n").collect();
    all.push(harmful(format!("row {at}: twice"), doubled, own()));
    if at > 0 {
        let spaced = with(format!("\n{}\n", lines[at]));
        all.push(harmless(format!("row {at}: blank lines around it"), spaced));
        let carriage: Vec<u8> = with(format!("{}\r", lines[at])).into_bytes();
        all.push(harmless(format!("row {at}: another line end"), carriage));
        let mut broken = with(lines[at].clone()).into_bytes();
        let middle = lines[..at].iter().map(|line| line.len() + 1).sum::<usize>() + 3;
        broken[middle] = 0xe4;
        all.push(harmful(format!("row {at}: a byte that is no letter"), broken, own()));
    }
    all
}
