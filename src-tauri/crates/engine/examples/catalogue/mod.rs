//! A made-up catalogue as a shop of many years has one: six trades, sentences put together from many words, families of
//! variants, and the faults that people make. The same number of products is the same catalogue on every machine.

mod words;

use std::fmt::Write as _;
use std::sync::LazyLock;
use words::{MADE_UP, SLOTS, TRADES, Trade};

/// Words that hardly any other product has, as in every real catalogue: those of the English dictionary.
static SELDOM: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../../domain/src/content/dictionaries/en.dic").lines();
    let words = lines.map(|line| line.split('/').next().unwrap_or_default());
    words.filter(|word| word.len() >= 5 && word.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
});

/// How often a fault or habit stands in the catalogue, in hundredths of all products.
const OF_HUNDRED: Often = Often {
    no_description: 2,
    same_as_before: 1,
    like_before: 9,
    slip: 12,
    shouted: 2,
    leftover: 1,
    no_alt_text: 15,
    no_seo: 20,
    claim: 14,
};

struct Often {
    no_description: u64,
    same_as_before: u64,
    like_before: u64,
    slip: u64,
    shouted: u64,
    leftover: u64,
    no_alt_text: u64,
    no_seo: u64,
    claim: u64,
}

/// One product of the catalogue.
#[derive(Clone, Default)]
pub struct Product {
    /// Its handle, of its own.
    pub handle: String,
    pub title: String,
    /// Its description, as HTML.
    pub body: String,
    pub vendor: String,
    /// What it is: `tea towel`.
    pub kind: &'static str,
    /// Its tags, with commas between.
    pub tags: String,
    /// The words of each of its images.
    pub alts: Vec<String>,
    pub seo_title: String,
    pub seo_description: String,
    /// In whole units of money.
    pub price: u64,
    /// Whether buyers can see it.
    pub live: bool,
}

/// The products of a catalogue, one after the other.
pub fn products(count: usize) -> impl Iterator<Item = Product> {
    let mut dice = Dice(42);
    let mut before = Product::default();
    (0..count).map(move |number| {
        before = product(number, &before, &mut dice);
        before.clone()
    })
}

fn product(number: usize, before: &Product, dice: &mut Dice) -> Product {
    let trade = &TRADES[dice.below(TRADES.len())];
    let kind = dice.of(trade.kinds);
    let name = name(dice);
    let colour = dice.of(words::COLOURS);
    let title = match dice.below(3) {
        0 => format!("{} {colour} {kind}", capital(&name)),
        1 => format!("{} {} – {colour}", capital(kind), capital(&name)),
        _ => format!("{} {kind} in {colour}", capital(&name)),
    };
    let mut body = body(trade, kind, &capital(&name), colour, dice);
    let often = OF_HUNDRED;
    if dice.happens(often.like_before) && !before.body.is_empty() {
        // A sister of the product before it: the same text with another name and colour.
        body = before.body.replace(before.title.split(' ').next().unwrap_or_default(), &capital(&name));
    } else if dice.happens(often.same_as_before) {
        body.clone_from(&before.body);
    }
    if dice.happens(often.slip) {
        body = slip(&body, dice);
    }
    if dice.happens(often.shouted) {
        body = body.replacen("<p>", "<p>BEST QUALITY AND FAST SHIPPING! ", 1);
    }
    if dice.happens(often.leftover) {
        body = body.replacen("</p>", " [insert size here]</p>", 1);
    }
    if dice.happens(often.no_description) {
        body.clear();
    }
    let alts = (0..1 + dice.below(3)).map(|at| match dice.happens(often.no_alt_text) {
        true => String::new(),
        false => filled(&format!("{title}, {}", ["{view}", "{view} {where}"][at.min(1)]), "", dice),
    });
    let alts = alts.collect();
    let (seo_title, seo_description) = match dice.happens(often.no_seo) {
        true => (String::new(), String::new()),
        false => (format!("{title} | {}", capital(trade.name)), sentence(trade, kind, dice)),
    };
    let handle = format!("{}-{name}-{number}", kind.replace(' ', "-"));
    let vendor =
        format!("{} {}", capital(MADE_UP[dice.below(40)]), ["Studio", "& Co", "Works"][dice.below(3)]);
    let tags = format!("{kind}, {colour}, {}, {}", trade.name, dice.of(words::TAGS));
    let (price, live) = (4 + dice.next(180), !dice.happens(12));
    Product { handle, title, body, vendor, kind, tags, alts, seo_title, seo_description, price, live }
}

fn body(trade: &Trade, kind: &str, name: &str, colour: &str, dice: &mut Dice) -> String {
    let first =
        dice.of(words::FIRST).replace("{name}", name).replace("{kind}", kind).replace("{colour}", colour);
    let mut text = format!("<p>{}", filled(&first, kind, dice));
    for at in 0..3 + dice.below(6) {
        // A writer begins a new paragraph now and then.
        let gap = if at % 3 == 2 { "</p>\n<p>" } else { " " };
        text.push_str(gap);
        text.push_str(&sentence(trade, kind, dice));
    }
    if dice.happens(OF_HUNDRED.claim) {
        text.push(' ');
        text.push_str(&filled(dice.of(words::CLAIMS), kind, dice));
    }
    text.push_str("</p>");
    if dice.happens(45) {
        let (material, care) = (filled("{material}", kind, dice), filled(dice.of(trade.care), kind, dice));
        let (across, weight) = (5 + dice.next(60), 80 + dice.next(1_900));
        // A text that cannot be written to memory would have ended the program before.
        let _ = write!(
            text,
            "\n<ul><li>{}</li><li>{across} cm across, {weight} g</li><li>{care}</li></ul>",
            capital(&material)
        );
    }
    text
}

/// A sentence of a trade, or of any shop.
fn sentence(trade: &Trade, kind: &str, dice: &mut Dice) -> String {
    let template = if dice.happens(55) { dice.of(trade.sentences) } else { dice.of(words::SENTENCES) };
    capital(&filled(template, kind, dice))
}

/// A template with a word in each of its slots.
fn filled(template: &str, kind: &str, dice: &mut Dice) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        let (slot, after) = behind.split_once('}').unwrap_or((behind, ""));
        text.push_str(before);
        match SLOTS.iter().find(|(name, _)| *name == slot) {
            Some((_, words)) => text.push_str(dice.of(words)),
            None if slot == "number" => {
                let _ = write!(text, "{}", 2 + dice.next(48));
            }
            None if slot == "seldom" => text.push_str(SELDOM[dice.below(SELDOM.len())]),
            None if slot == "someone" => text.push_str(&capital(&name(dice))),
            None => text.push_str(kind),
        }
        rest = after;
    }
    text + rest
}

/// A name as makers give one to a series.
fn name(dice: &mut Dice) -> String {
    let half = |dice: &mut Dice| MADE_UP[dice.below(MADE_UP.len())];
    let (one, two) = (half(dice), half(dice));
    let end: String = two.chars().skip(two.chars().count() / 2).collect();
    if dice.happens(40) { one.to_owned() } else { format!("{one}{end}") }
}

/// Two letters of one word changed over, as fingers do.
fn slip(body: &str, dice: &mut Dice) -> String {
    let words: Vec<(usize, &str)> = body
        .match_indices(' ')
        .map(|(at, _)| (at + 1, body[at + 1..].split([' ', '<', '.', ',']).next().unwrap_or_default()))
        .filter(|(_, word)| word.len() >= 6 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect();
    if words.is_empty() {
        return body.to_owned();
    }
    let (at, word) = words[dice.below(words.len())];
    let place = at + 1 + dice.below(word.len() - 3);
    format!(
        "{}{}{}{}",
        &body[..place],
        &body[place + 1..place + 2],
        &body[place..place + 1],
        &body[place + 2..]
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Numbers as if drawn, the same ones each time (Knuth's constants, MMIX).
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below.max(1)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next(u64::try_from(count).unwrap_or(1))).unwrap_or(0)
    }

    /// Whether something happens that does so in a number of a hundred cases.
    fn happens(&mut self, of_hundred: u64) -> bool {
        self.next(100) < of_hundred
    }

    /// One of the words between bars.
    fn of<'a>(&mut self, words: &'a str) -> &'a str {
        let count = words.split('|').count();
        words.split('|').nth(self.below(count)).unwrap_or_default()
    }
}
