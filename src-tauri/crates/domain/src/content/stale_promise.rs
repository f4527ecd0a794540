//! What was true on a day that is over: "Christmas 2024", "new for 2023", "until 31 December 2024".
//!
//! A year alone says nothing: a shop exists since 1998, a wine is of 2019. Only a season, a novelty or a deadline beside
//! a year or a date is told, and only when all of it is over. A day written so that day and month can change places is
//! over when both readings are.

use super::phrase::{Lexicon, Match, Token, folded};
use super::{Check, Finding, ReadCopy, ReadText, Severity, ShopCopy};
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Finds promises whose day is over. Silent where the day is not told ([`super::HouseRules::today`]).
pub(super) struct StalePromise;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("words/stale.txt")));

static MONTHS: LazyLock<HashMap<String, i8>> = LazyLock::new(|| {
    let lines = include_str!("words/months.txt").lines().filter(|line| !line.starts_with("//"));
    lines.zip(1..).flat_map(|(line, month)| line.split("; ").map(move |name| (folded(name), month))).collect()
});

impl Check for StalePromise {
    fn id(&self) -> &'static str {
        "stale_promise"
    }

    fn severity(&self) -> Severity {
        Severity::Medium
    }

    fn check(&self, read: &ReadCopy, shop: &ShopCopy) -> Vec<Finding> {
        let Some(today) = shop.settings().house.today else { return Vec::new() };
        read.texts.iter().flat_map(|text| self.in_text(text, today)).collect()
    }
}

impl StalePromise {
    fn in_text(&self, text: &ReadText, today: Date) -> Vec<Finding> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (_, range) in promises(text).into_iter().filter(|(last, _)| *last < today) {
            if !found.iter().any(|other| other.start < range.end && range.start < other.end) {
                found.push(range);
            }
        }
        let told = |range: Range<usize>| {
            let words = text.plain[range.clone()].to_owned();
            text.finding(self, range).with("words", words)
        };
        found.into_iter().map(told).collect()
    }
}

/// The first day after `today` on which something these texts promise is over; nothing where all of it is over or nothing
/// is promised. Until then a review finds the same stale promises every day.
pub fn next_stale_day(read: &ReadCopy<'_>, today: Date) -> Option<Date> {
    let days = read.texts.iter().flat_map(promises).map(|(last, _)| last).filter(|last| *last >= today);
    days.min().and_then(|last| last.tomorrow().ok())
}

/// What a text promises for a time: the last day on which each holds, and its words.
fn promises(text: &ReadText<'_>) -> Vec<(Date, Range<usize>)> {
    // Without a digit there is no year, and most texts have none.
    if !text.plain.contains(|sign: char| sign.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = text.tokens();
    let found = WORDS.find(tokens).into_iter().filter_map(|one| {
        let (last, end) = last_day(one, tokens, &text.plain)?;
        Some((last, tokens[one.first].range.start..tokens[end - 1].range.end))
    });
    found.collect()
}

/// The last day of what begins here, and the token behind it.
fn last_day(one: Match, tokens: &[Token], text: &str) -> Option<(Date, usize)> {
    match WORDS.sections.get(one.section)?.as_str() {
        "deadline" => date_at(tokens, one.end, text),
        section => {
            let year = tokens[one.first..one.end].iter().find_map(year_of)?;
            // A winter goes on in the year after it; so does "2025/26".
            let goes_on = section == "winter" || is_double(tokens, one.end, text);
            Some((Date::new(year + i16::from(goes_on), 12, 31).ok()?, one.end))
        }
    }
}

fn year_of(token: &Token) -> Option<i16> {
    let year = token.word.parse().ok()?;
    (token.word.len() == 4 && (2000..2100).contains(&year)).then_some(year)
}

/// Whether the year goes on behind the phrase: `2025/26`, `2025–2026`.
fn is_double(tokens: &[Token], end: usize, text: &str) -> bool {
    let next = tokens.get(end).zip(end.checked_sub(1).and_then(|last| tokens.get(last)));
    next.is_some_and(|(next, last)| {
        next.is_number() && matches!(&text[last.range.end..next.range.start], "/" | "-" | "–")
    })
}

/// The last day that a date at a token can mean, and the token behind it.
fn date_at(tokens: &[Token], first: usize, text: &str) -> Option<(Date, usize)> {
    let word = |at: usize| tokens.get(at).map(|token| token.word.as_str());
    let number =
        |at: usize| word(at).and_then(|word| word.parse::<i8>().ok()).filter(|day| (1..=31).contains(day));
    let month = |at: usize| word(at).and_then(|word| MONTHS.get(word).copied());
    let year = |at: usize| tokens.get(at).and_then(year_of);
    let ordinal =
        |at: usize| usize::from(matches!(word(at), Some("st" | "nd" | "rd" | "th" | "er" | "de" | "of")));
    // "31.12.2024" is one token.
    if let Some(date) = word(first).and_then(dotted) {
        return Some((date, first + 1));
    }
    // "31 December 2024", "31st of December 2024", "1 de mayo de 2024"
    if let Some(day) = number(first) {
        let after = first + 1 + ordinal(first + 1);
        let after = after + ordinal(after);
        if let Some(month) = month(after) {
            let after = after + 1 + ordinal(after + 1);
            return Some((Date::new(year(after)?, month, day).ok()?, after + 1));
        }
        // "31/12/2024", either way round
        let (second, year) = (number(first + 1)?, year(first + 2)?);
        let parted = &text[tokens[first].range.end..tokens[first + 1].range.start];
        if !matches!(parted, "/" | "-") {
            return None;
        }
        let readings = [Date::new(year, second, day), Date::new(year, day, second)];
        return Some((readings.into_iter().filter_map(Result::ok).max()?, first + 3));
    }
    // "December 31, 2024", "December 2024"
    if let Some(month) = month(first) {
        let after = first + 1 + ordinal(first + 1);
        if let Some(day) = number(after) {
            let after = after + 1 + ordinal(after + 1);
            return Some((Date::new(year(after)?, month, day).ok()?, after + 1));
        }
        return Some((Date::new(year(after)?, month, 1).ok()?.last_of_month(), after + 1));
    }
    // "2024-12-31", or the whole year
    let of_year = year(first)?;
    if let (Some(month), Some(day)) = (number(first + 1), number(first + 2))
        && text[tokens[first].range.end..tokens[first + 1].range.start] == *"-"
    {
        return Some((Date::new(of_year, month, day).ok()?, first + 3));
    }
    let alone = !is_double(tokens, first + 1, text);
    alone.then_some((Date::new(of_year, 12, 31).ok()?, first + 1))
}

fn dotted(word: &str) -> Option<Date> {
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year: i16 = year.parse().ok()?;
    Date::new(if year < 100 { 2000 + year } else { year }, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::described;
    use super::*;
    use jiff::civil::date;

    fn told(text: &str, today: Date) -> Vec<String> {
        let product = described(text);
        let mut shop = ShopCopy::default();
        shop.settings_mut().house.today = Some(today);
        let found = StalePromise.check(&ReadCopy::of(&product, &shop), &shop);
        found.into_iter().map(|finding| finding.text).collect()
    }

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn what_is_over_is_told() {
        for (text, span) in [
            ("A gift for Christmas 2024.", "Christmas 2024"),
            ("New for 2023: a larger lid.", "New for 2023"),
            ("From our Summer 2025 range", "Summer 2025"),
            ("The 2024 calendar is here", "2024 calendar"),
            ("Sale ends on 30 June 2026.", "Sale ends on 30 June 2026"),
            ("Valid until December 31, 2025", "Valid until December 31, 2025"),
            ("Order until 31/12/2025 only", "until 31/12/2025"),
            ("Ships in May 2026", "Ships in May 2026"),
            ("Gültig bis 31.12.2025", "Gültig bis 31.12.2025"),
            ("Nouveauté 2024", "Nouveauté 2024"),
            ("Disponible a partir de mayo de 2025", "Disponible a partir de mayo de 2025"),
            ("Collezione 2023", "Collezione 2023"),
            ("Nieuw voor 2024", "Nieuw voor 2024"),
            ("Winter 2024 sale", "Winter 2024"),
            ("Neu ab März 2023 im Karton", "Neu ab März 2023"),
            ("Envíos a partir de abril de 2023", "Envíos a partir de abril de 2023"),
            ("Novità della primavera 2023", "Novità della primavera 2023"),
        ] {
            assert_eq!(told(text, TODAY), [span], "{text}");
        }
    }

    #[test]
    fn what_is_still_to_come_or_was_never_a_promise_stays_silent() {
        for text in [
            "A gift for Christmas 2026",
            "New for 2026",
            "Ships in December 2026",
            "Valid until 21 November 2026",
            "Winter 2025/26 collection, winter 2025",
            "Made by hand since 1998, and since 2019 in Falun",
            "A red wine of 2019",
            "Model 2024, copyright 2024",
            "Bake until golden, for 2020 seconds",
            "Until 11/12/2026 and until 12/11/2026",
            "Holds 2024 ml",
            "Neu in der Werkstatt seit 2019",
            "Un taller nuevo en Sevilla desde 2019",
        ] {
            assert_eq!(told(text, TODAY), [""; 0], "{text}");
        }
    }

    #[test]
    fn the_last_day_itself_is_not_over() {
        assert_eq!(told("Until 20 November 2026", TODAY).len(), 1);
        assert_eq!(told("Until 21 November 2026", TODAY).len(), 0);
    }

    #[test]
    fn the_next_stale_day_is_the_first_one_after_a_last_day_to_come() {
        let next = |text: &str, today| {
            let (product, shop) = (described(text), ShopCopy::default());
            next_stale_day(&ReadCopy::of(&product, &shop), today)
        };
        let text = "Christmas 2024. Until 21 November 2026. Warm in winter 2026. Made since 1998.";
        assert_eq!(next(text, TODAY), Some(date(2026, 11, 22)));
        assert_eq!(next(text, date(2026, 11, 22)), Some(date(2028, 1, 1)), "a winter goes on");
        assert_eq!(next(text, date(2028, 1, 1)), None);
        assert_eq!(next("A mug of 350 ml", TODAY), None);
        assert_eq!((told(text, TODAY).len(), told(text, date(2026, 11, 22)).len()), (1, 2));
    }

    #[test]
    fn without_a_day_nothing_is_stale() {
        let (product, shop) = (described("Christmas 2019"), ShopCopy::default());
        assert_eq!(StalePromise.check(&ReadCopy::of(&product, &shop), &shop), []);
    }
}
