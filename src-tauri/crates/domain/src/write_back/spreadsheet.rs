//! The same table for a spreadsheet, which takes a cell that begins with `=` for a formula.
//!
//! Such a cell gets an apostrophe in front. That would change the shop's data, so this form is for eyes only, and the
//! file for the shop is never written this way (reliability 4.7).

/// A table as a file that any spreadsheet may open: every cell in quotes, nothing in it a formula.
pub fn as_spreadsheet<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push('"');
            if is_formula(cell) {
                text.push('\'');
            }
            text.push_str(&cell.replace('\0', "").replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    }
    text
}

/// Whether a spreadsheet could take a cell for a formula. A signed number is none.
pub fn is_formula(cell: &str) -> bool {
    let is_number = cell.strip_prefix(['-', '+']).is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
    });
    let first = cell.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let begins = |first: char| {
        matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠')
    };
    !is_number && first.is_some_and(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        for cell in [
            "=1+1", "+cmd", "-cmd", "@sum", "\tx", "\rx", "\nx", "\0=1", " =1", "\u{a0}=1", "＝1", "＠a",
            "-1+2", "--",
        ] {
            assert!(is_formula(cell), "{cell:?}");
        }
        for cell in ["", "-12.50", "+49", "a=b", "12", "#1001", "'x"] {
            assert!(!is_formula(cell), "{cell:?}");
        }
        let row = ["=1".to_owned(), "say \"hi\", twice".to_owned(), "-4.50".to_owned()];
        assert_eq!(as_spreadsheet([&row[..]]), "\"'=1\",\"say \"\"hi\"\", twice\",\"-4.50\"\r\n");
    }
}
