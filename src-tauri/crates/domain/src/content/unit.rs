//! Units of measure that are wrong, written wrongly, or written in two ways in one text.
//!
//! "5 grms", "10 Kg" and "60w" are told with the right symbol. "12 cm x 5in" mixes two systems in one measure, "weighs
//! 300 ml" measures the wrong thing. Of two right writings in one product ("100ml" and "100 ml", "ml" and "mL") the rarer
//! one is told. A temperature is written "30 °C", and English puts a point into a number. A missing blank by itself is told
//! only where the language asks for one, which English shops do not agree on. A conversion in brackets, a letter that is a size and a name of a colour in capitals stay silent.

mod degrees;
use super::phrase::{Lexicon, Token};
use super::quantity::{Dimension, Gap, Quantity, System, Writing, quantities};
use super::{Check, Finding, Language, ReadCopy, ReadText, Severity, ShopCopy};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Finds wrong units.
pub(super) struct Unit;

impl Check for Unit {
    fn id(&self) -> &'static str {
        "unit"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy, _shop: &ShopCopy) -> Vec<Finding> {
        let texts: Vec<Measured> = read.texts.iter().map(Measured::of).collect();
        let usual = Usual::of(&texts);
        let in_text = |text| self.in_text(text, &usual).into_iter().chain(degrees::told(self, text));
        texts.iter().flat_map(in_text).collect()
    }
}

/// A text with its quantities.
struct Measured<'t, 'a> {
    text: &'t ReadText<'a>,
    tokens: &'t [Token],
    quantities: Vec<Quantity>,
    /// Whether it has no small letter, so that its capitals say nothing about units.
    all_capitals: bool,
}

impl<'t, 'a> Measured<'t, 'a> {
    fn of(text: &'t ReadText<'a>) -> Self {
        let tokens = text.tokens();
        let quantities = quantities(&text.plain, tokens, text.language);
        let units: usize = quantities.iter().map(|one| one.written.len()).sum();
        let small = text.plain.chars().filter(|letter| letter.is_lowercase()).count();
        Self { text, tokens, quantities, all_capitals: small <= units }
    }

    fn written(&self, quantity: &Quantity) -> &'t str {
        &self.text.plain[quantity.written.clone()]
    }
}

/// Which of several right writings the product uses most.
struct Usual<'t> {
    /// How often each symbol stands, with the best symbol of its unit.
    symbols: HashMap<&'t str, usize>,
    with_blank: usize,
    without_blank: usize,
}

impl<'t> Usual<'t> {
    fn of(texts: &[Measured<'t, '_>]) -> Self {
        let mut usual = Self { symbols: HashMap::new(), with_blank: 0, without_blank: 0 };
        for text in texts {
            let symbols =
                text.quantities.iter().filter(|one| one.writing == Writing::Symbol && is_spaced(one));
            for quantity in symbols {
                *usual.symbols.entry(text.written(quantity)).or_default() += 1;
                match quantity.gap {
                    Gap::None => usual.without_blank += 1,
                    Gap::Blank => usual.with_blank += 1,
                    Gap::Hyphen => {}
                }
            }
        }
        usual
    }
}

impl Unit {
    fn in_text(&self, text: &Measured<'_, '_>, usual: &Usual<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (place, quantity) in text.quantities.iter().enumerate() {
            let before = place.checked_sub(1).map(|before| &text.quantities[before]);
            let one = self
                .wrong_symbol(text, quantity)
                .or_else(|| self.wrong_measure(text, quantity))
                .or_else(|| self.two_systems(text, before?, quantity))
                .or_else(|| self.decimal_comma(text, quantity))
                .or_else(|| self.wrong_conversion(text, before?, quantity))
                .or_else(|| self.other_writing(text, quantity, usual))
                .or_else(|| self.missing_blank(text, quantity));
            found.extend(one);
        }
        found
    }

    fn told(
        &self,
        text: &Measured<'_, '_>,
        quantity: &Quantity,
        what: &'static str,
        fix: Option<&str>,
    ) -> Finding {
        let range = quantity.range.clone();
        let finding = match fix {
            Some(fix) => text.text.finding_with_fix(self, range, fix),
            None => text.text.finding(self, range),
        };
        let written = finding.text.clone();
        let key = crate::words::Words::new(format!("copy-unit-{what}"));
        finding.with("words", written).with("what", key.with("right", fix.unwrap_or_default()))
    }

    /// The quantity with another symbol, or with another gap.
    fn rewritten(text: &Measured<'_, '_>, quantity: &Quantity, symbol: &str, gap: &str) -> String {
        format!("{}{gap}{symbol}", &text.text.plain[quantity.number.clone()])
    }

    fn wrong_symbol(&self, text: &Measured<'_, '_>, quantity: &Quantity) -> Option<Finding> {
        let symbol = quantity.unit.symbol();
        let only_capitals = text.written(quantity).eq_ignore_ascii_case(symbol);
        if quantity.writing != Writing::Wrong || (only_capitals && text.all_capitals) {
            return None;
        }
        let gap = &text.text.plain[quantity.number.end..quantity.written.start];
        let fix = Self::rewritten(text, quantity, symbol, gap);
        Some(self.told(text, quantity, "wrong", Some(&fix)))
    }

    /// "1,5 litres": English reads a thousand there, or a slip.
    fn decimal_comma(&self, text: &Measured<'_, '_>, quantity: &Quantity) -> Option<Finding> {
        let number = &text.text.plain[quantity.number.clone()];
        let (whole, part) = number.split_once(',')?;
        let is_decimal = (1..=2).contains(&part.len()) && !whole.contains('.') && !part.contains(['.', ',']);
        if text.text.language != Some(Language::English) || !is_decimal {
            return None;
        }
        let behind = &text.text.plain[quantity.number.end..quantity.range.end];
        Some(self.told(text, quantity, "wrong", Some(&format!("{whole}.{part}{behind}"))))
    }

    fn wrong_measure(&self, text: &Measured<'_, '_>, quantity: &Quantity) -> Option<Finding> {
        let asked = asked_for(&text.text.plain, text.tokens, quantity)?;
        let judged =
            [Dimension::Mass, Dimension::Length, Dimension::Volume].contains(&quantity.unit.dimension);
        (judged && asked != quantity.unit.dimension)
            .then(|| Finding { severity: Severity::High, ..self.told(text, quantity, "measure", None) })
    }

    fn two_systems(
        &self,
        text: &Measured<'_, '_>,
        before: &Quantity,
        quantity: &Quantity,
    ) -> Option<Finding> {
        let systems = (before.unit.system, quantity.unit.system);
        let mixed =
            matches!(systems, (System::Metric, System::Imperial) | (System::Imperial, System::Metric));
        let between = &text.text.plain[before.range.end..quantity.range.start];
        let times = ["x", "X", "×", "*", "by"].contains(&between.trim());
        let one_measure = times && before.unit.dimension == quantity.unit.dimension;
        if !mixed || !one_measure {
            return None;
        }
        let whole = Quantity { range: before.range.start..quantity.range.end, ..quantity.clone() };
        Some(self.told(text, &whole, "mixed", None))
    }

    /// "12 oz (950 ml)", "30 cm / 20 in": the second is said to be the first in the other system and is not.
    fn wrong_conversion(
        &self,
        text: &Measured<'_, '_>,
        before: &Quantity,
        quantity: &Quantity,
    ) -> Option<Finding> {
        let systems = [before.unit.system, quantity.unit.system];
        let mixed = systems.contains(&System::Metric) && systems.contains(&System::Imperial);
        let between = text.text.plain[before.range.end..quantity.range.start].trim();
        // An ounce of water is so nearly an ounce of its measure that grams may stand for millilitres.
        let dimensions = [before.unit.dimension, quantity.unit.dimension];
        let same = dimensions[0] == dimensions[1]
            || dimensions.contains(&Dimension::Mass) && dimensions.contains(&Dimension::Volume);
        if !mixed || !same || !["/", "(", "=", "or", "|"].contains(&between) {
            return None;
        }
        let (least, most) = (before.value.min(quantity.value), before.value.max(quantity.value));
        let whole = Quantity { range: before.range.start..quantity.range.end, ..quantity.clone() };
        (most * Decimal::TEN > least * Decimal::from(13)).then(|| self.told(text, &whole, "conversion", None))
    }

    fn other_writing(
        &self,
        text: &Measured<'_, '_>,
        quantity: &Quantity,
        usual: &Usual<'_>,
    ) -> Option<Finding> {
        if quantity.writing != Writing::Symbol || !is_spaced(quantity) {
            return None;
        }
        let written = text.written(quantity);
        let count = |symbol: &str| usual.symbols.get(symbol).copied().unwrap_or(0);
        let symbols = quantity.unit.other_symbols(written);
        // Of two that stand equally often, the best one stays.
        let rank = |symbol: &str| (count(symbol), symbol == quantity.unit.symbol());
        let better = symbols
            .filter(|symbol| is_only_capitals(symbol, written))
            .find(|symbol| rank(symbol) > rank(written) && count(symbol) > 0);
        let symbol = better.unwrap_or(written);
        let blank_is_usual = usual.with_blank >= usual.without_blank;
        let gap = match quantity.gap {
            Gap::None if usual.with_blank > 0 && blank_is_usual => " ",
            Gap::Blank if usual.without_blank > 0 && !blank_is_usual => "",
            Gap::None => "",
            Gap::Blank => &text.text.plain[quantity.number.end..quantity.written.start],
            Gap::Hyphen => "-",
        };
        let fix = Self::rewritten(text, quantity, symbol, gap);
        let same = fix == text.text.plain[quantity.range.clone()];
        (!same)
            .then(|| Finding { severity: Severity::Low, ..self.told(text, quantity, "two_ways", Some(&fix)) })
    }

    fn missing_blank(&self, text: &Measured<'_, '_>, quantity: &Quantity) -> Option<Finding> {
        let asks = text.text.language.is_some_and(|language| language != Language::English);
        if !asks || !is_spaced(quantity) || quantity.gap != Gap::None || quantity.writing != Writing::Symbol {
            return None;
        }
        let fix = Self::rewritten(text, quantity, text.written(quantity), " ");
        Some(Finding { severity: Severity::Low, ..self.told(text, quantity, "blank", Some(&fix)) })
    }
}

/// "24h" and "16GB" are names as much as measures; nobody writes them in one way.
fn is_spaced(quantity: &Quantity) -> bool {
    !matches!(quantity.unit.dimension, Dimension::Time | Dimension::Storage)
}

fn is_only_capitals(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// What the word in front of a quantity says is measured: "weighs", "height:".
pub(super) fn asked_for(plain: &str, tokens: &[Token], quantity: &Quantity) -> Option<Dimension> {
    static ASKED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("words/unit_words.txt")));
    let last = quantity.tokens.start.checked_sub(1)?;
    // "The weight limit is 5 kg for 30 cm" is no measure of the word; it stands right before the number.
    let between = &plain[tokens[last].range.end..quantity.range.start];
    if !between.trim().trim_matches(':').is_empty() {
        return None;
    }
    let found = ASKED.find(&tokens[last..quantity.tokens.start]);
    Some(match ASKED.sections.get(found.first()?.section)?.as_str() {
        "mass" => Dimension::Mass,
        "length" => Dimension::Length,
        _ => Dimension::Volume,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{described, fixed, found_in, found_where, spans, titled};
    use super::*;

    #[test]
    fn wrong_symbols_are_told_with_the_right_one() {
        for (text, right) in [
            ("It weighs 5 grms.", "It weighs 5 g."),
            ("For 10 Kg of flour.", "For 10 kg of flour."),
            ("A 60w bulb inside.", "A 60W bulb inside."),
            ("Holds 500 Ml of tea.", "Holds 500 ml of tea."),
            ("<p>Weight: 2 KGS</p>", "<p>Weight: 2 kg</p>"),
            ("About 30 cms tall.", "About 30 cm tall."),
            ("A bag of 5 kg's.", "A bag of 5 kg."),
            ("A sack of 5 kg’s or so.", "A sack of 5 kg or so."),
            ("It holds 1,5 litres of it.", "It holds 1.5 litres of it."),
            ("It is 12,5cm of the best.", "It is 12.5cm of the best."),
        ] {
            assert_eq!(fixed(&Unit, &described(text)).as_deref(), Some(right), "{text}");
        }
    }

    #[test]
    fn right_units_sizes_and_names_stay_silent() {
        for text in [
            "It holds 350 ml and weighs 300 g.",
            "It holds 350ml and weighs 300g.",
            "30 cm (12 in) tall",
            "12 x 5 cm, or 12 cm x 5 cm",
            "A 5 in 1 tool, size M, 3 L bag",
            "5 lbs or 2.3 kg",
            "A 350-ml mug of 350 ml",
            "Fabric of 180 g/m² and 2 m²",
            "The weight limit is 5 kg.",
            "It holds 1,250 ml and 12,000 g of it.",
            "Height 30 cm, weight 2 kg",
            "Takes 2 minutes and 5 steps",
        ] {
            assert_eq!(spans(&Unit, text), [""; 0], "{text}");
        }
        assert_eq!(found_in(&Unit, &[titled("BIG MUG 350 ML")]), [], "all capitals are another check's");
    }

    #[test]
    fn two_systems_in_one_measure_are_told_and_a_conversion_is_not() {
        assert_eq!(spans(&Unit, "It is 12 cm x 5in wide."), ["12 cm x 5in"]);
        assert_eq!(spans(&Unit, "It is 30cm*12 inches wide."), ["30cm*12 inches"]);
        assert_eq!(spans(&Unit, "It is 12 cm (5 in) wide."), [""; 0]);
        assert_eq!(spans(&Unit, "It is 2 m x 50 cm wide."), [""; 0]);
    }

    #[test]
    fn a_conversion_that_is_none_is_told() {
        assert_eq!(spans(&Unit, "It holds 12 oz (950 ml) of soup."), ["12 oz (950 ml"]);
        assert_eq!(spans(&Unit, "It is 30 cm / 20 inches wide."), ["30 cm / 20 inches"]);
        for right in
            ["12 oz (355 ml)", "30 cm / 12 inches", "10 kg (22 lbs)", "350 ml (12 oz)", "2 kg, 20 in wide"]
        {
            assert_eq!(spans(&Unit, &format!("It is {right}.")), [""; 0], "{right}");
        }
    }

    #[test]
    fn of_two_writings_in_one_product_the_rarer_is_told() {
        assert_eq!(spans(&Unit, "Holds 100 ml. Not 200 ml, but 100mL."), ["100mL"]);
        assert_eq!(spans(&Unit, "Holds 100 ml, 200 ml and 300ml."), ["300ml"]);
        assert_eq!(
            fixed(&Unit, &described("Holds 100 ml, 200 ml and 300ml.")).as_deref(),
            Some("Holds 100 ml, 200 ml and 300 ml.")
        );
    }

    #[test]
    fn a_weight_is_no_volume() {
        let found = found_in(&Unit, &[described("It weighs 300 ml.")]);
        assert_eq!((found[0].text.as_str(), found[0].severity), ("300 ml", Severity::High));
        assert_eq!(spans(&Unit, "Height: 10 g"), ["10 g"]);
        assert_eq!(spans(&Unit, "Weight: 300 g"), [""; 0]);
    }

    #[test]
    fn a_missing_blank_is_told_where_the_language_asks_for_it() {
        let german = [described("Die Tasse fasst 350ml.")];
        assert_eq!(found_where(&Unit, &german, Language::German)[0].fix.as_deref(), Some("350 ml"));
        assert_eq!(spans(&Unit, "The mug holds 350ml."), [""; 0]);
    }
}
