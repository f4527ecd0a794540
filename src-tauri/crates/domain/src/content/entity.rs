//! Character references of HTML: `&amp;`, `&#252;`, `&#xfc;`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Names and code points: those of HTML 4, and the later ones that shop texts have.
const NAMES: &str = include_str!("entities.txt");

static BY_NAME: LazyLock<HashMap<&'static str, char>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let (name, code) = line.split_once(' ')?;
        Some((name, char::from_u32(u32::from_str_radix(code, 16).ok()?)?))
    };
    NAMES.lines().filter_map(entry).collect()
});

/// What browsers show for the codes 128 to 159, which Windows-1252 has and Unicode has not.
const WINDOWS: [u32; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
];

/// The reference at the start of a text that begins with `&`: the character it stands for, and its length in bytes.
/// The semicolon may be missing where browsers do without it.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    if let Some(number) = rest.strip_prefix('#') {
        return numbered(number).map(|(found, length)| (found, length + 2));
    }
    let length = rest.bytes().take(32).take_while(u8::is_ascii_alphanumeric).count();
    let name = &rest[..length];
    let closed = rest[length..].starts_with(';');
    let old = matches!(name, "amp" | "lt" | "gt" | "quot" | "nbsp" | "copy" | "reg" | "deg");
    let bare = old && !rest[length..].starts_with('=');
    if !closed && !bare {
        return None;
    }
    BY_NAME.get(name).map(|found| (*found, 1 + length + usize::from(closed)))
}

/// The number behind `&#`, and its length with the semicolon.
fn numbered(text: &str) -> Option<(char, usize)> {
    let (digits, base, before) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let length = digits.bytes().take(8).take_while(|byte| char::from(*byte).is_digit(base)).count();
    let code = u32::from_str_radix(&digits[..length], base).ok()?;
    let windows = code.checked_sub(128).and_then(|place| WINDOWS.get(usize::try_from(place).ok()?));
    let found = char::from_u32(*windows.unwrap_or(&code)).filter(|found| *found != '\0')?;
    Some((found, before + length + usize::from(digits[length..].starts_with(';'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_as_browsers_do() {
        assert_eq!(entity("&uuml;ber"), Some(('ü', 6)));
        assert_eq!(entity("&#252;"), Some(('ü', 6)));
        assert_eq!(entity("&#xFC;"), Some(('ü', 6)));
        assert_eq!(entity("&#150;"), Some(('–', 6)));
        assert_eq!(entity("&amp b"), Some(('&', 4)));
    }

    #[test]
    fn an_ampersand_alone_is_an_ampersand() {
        for text in ["& more", "&", "&;", "&unknown;", "&ouml", "&#;", "&#x110000;", "&copy=1", "&#0;"] {
            assert_eq!(entity(text), None, "{text}");
        }
    }
}
