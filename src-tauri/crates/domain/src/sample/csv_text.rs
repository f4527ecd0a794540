//! Text of a CSV file as Shopify writes it: UTF-8, comma, LF, quotes only where needed.
//!
//! Shopify has two kinds of empty cell, nothing at all and `""`; both can be written here. Not a reader.

/// A CSV text that grows cell by cell.
pub(super) struct CsvText {
    text: String,
    quote_all: bool,
    row_started: bool,
}

impl CsvText {
    /// A table with its header row; quotes only where a cell needs them.
    pub fn with_header(header: &str) -> Self {
        Self { text: format!("{header}\n"), quote_all: false, row_started: false }
    }

    /// The same with quotes around every cell, as advertising exports have them.
    pub fn all_quoted(header: &[&str]) -> Self {
        let mut csv = Self { text: String::new(), quote_all: true, row_started: false };
        csv.cells(header);
        csv.end_row();
        csv
    }

    /// One cell; an empty text becomes a cell with nothing in it.
    pub fn cell(&mut self, value: &str) {
        self.separate();
        let special = value.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
        if self.quote_all || special {
            self.text.push('"');
            self.text.push_str(&value.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(value);
        }
    }

    pub fn cells(&mut self, values: &[&str]) {
        for value in values {
            self.cell(value);
        }
    }

    /// `count` cells with nothing in them.
    pub fn blanks(&mut self, count: usize) {
        for _ in 0..count {
            self.cell("");
        }
    }

    /// One cell; an empty text is written as `""`, Shopify's other kind of empty.
    pub fn cell_or_quotes(&mut self, value: &str) {
        if value.is_empty() {
            self.separate();
            self.text.push_str("\"\"");
        } else {
            self.cell(value);
        }
    }

    pub fn number(&mut self, value: i64) {
        self.cell(&value.to_string());
    }

    pub fn money(&mut self, cents: i64) {
        self.cell(&decimal(cents));
    }

    pub fn end_row(&mut self) {
        self.text.push('\n');
        self.row_started = false;
    }

    pub fn finish(self) -> String {
        self.text
    }

    fn separate(&mut self) {
        if self.row_started {
            self.text.push(',');
        }
        self.row_started = true;
    }
}

/// Cents as Shopify writes money: a point, two decimals, no currency.
pub(super) fn decimal(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// Reading back for the tests of this folder; the program itself reads with the `csv` crate.
#[cfg(test)]
pub(super) mod read {
    /// All rows of a text, quotes understood.
    pub fn rows(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\n' if !quoted => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                other => cell.push(other),
            }
        }
        assert!(!quoted && cell.is_empty() && row.is_empty(), "the text ends after a whole row");
        rows
    }

    /// A table whose cells are found by column name.
    pub struct Table {
        pub header: Vec<String>,
        pub rows: Vec<Vec<String>>,
    }

    impl Table {
        /// Reads a text and checks that every row is as wide as the header.
        pub fn of(text: &str) -> Self {
            let mut rows = rows(text);
            let header = rows.remove(0);
            for (line, row) in rows.iter().enumerate() {
                assert_eq!(row.len(), header.len(), "width of data row {line}: {row:?}");
            }
            Self { header, rows }
        }

        pub fn get<'a>(&self, row: &'a [String], column: &str) -> &'a str {
            let place = self.header.iter().position(|name| name == column);
            &row[place.unwrap_or_else(|| panic!("there is a column {column}"))]
        }
    }

    /// `12.34` as 1234.
    pub fn cents(text: &str) -> i64 {
        assert!(text.as_bytes()[text.len() - 3] == b'.', "two decimals in {text}");
        text.replace('.', "").parse().unwrap_or_else(|_| panic!("{text} is money"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_appear_only_where_needed() {
        let mut csv = CsvText::with_header("a,b,c,d,e");
        csv.cells(&["plain", "one, two", "say \"hi\"\nnow"]);
        csv.cell_or_quotes("");
        csv.cell("");
        csv.end_row();
        assert_eq!(csv.finish(), "a,b,c,d,e\nplain,\"one, two\",\"say \"\"hi\"\"\nnow\",\"\",\n");
    }

    #[test]
    fn an_advertising_table_quotes_everything() {
        let mut csv = CsvText::all_quoted(&["a", "b"]);
        csv.number(7);
        csv.blanks(1);
        csv.end_row();
        assert_eq!(csv.finish(), "\"a\",\"b\"\n\"7\",\"\"\n");
    }

    #[test]
    fn money_has_two_decimals() {
        assert_eq!([0, 5, 490, 123_456, -50].map(decimal), ["0.00", "0.05", "4.90", "1234.56", "-0.50"]);
    }
}
