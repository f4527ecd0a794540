//! The paper a report is printed on.

use tillwise_domain::money::Currency;

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// The currencies of countries that print on Letter (Unicode CLDR, measurement data, paper sizes).
const LETTER: [&str; 13] =
    ["BZD", "CAD", "CLP", "COP", "CRC", "DOP", "GTQ", "MXN", "NIO", "PAB", "PHP", "USD", "VES"];

impl Paper {
    /// The usual paper where a shop sells: told by its currency, which is part of the shop's own data, so that every
    /// computer prints the same file.
    pub fn usual(currency: Option<Currency>) -> Self {
        let code = currency.map(|currency| currency.to_string());
        if code.is_some_and(|code| LETTER.contains(&code.as_str())) { Self::Letter } else { Self::A4 }
    }

    /// The paper with a name, in any case, or nothing.
    pub fn named(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "a4" => Some(Self::A4),
            "letter" => Some(Self::Letter),
            _ => None,
        }
    }

    /// Width and height in points of a 72nd of an inch.
    pub(super) fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_currency_tells_the_usual_paper() {
        let usual = |code: &str| Paper::usual(code.parse().ok());
        assert_eq!(["USD", "CAD", "EUR", "GBP", "JPY"].map(usual), {
            use Paper::{A4, Letter};
            [Letter, Letter, A4, A4, A4]
        });
        assert_eq!(Paper::usual(None), Paper::A4);
        assert_eq!([" Letter", "A4", "a5"].map(Paper::named), [Some(Paper::Letter), Some(Paper::A4), None]);
    }
}
