//! The catalogue: writes messages out in the owner's language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use tillwise_domain::money::grouped;
use tillwise_domain::words::{SOURCES, Value, Words};
use unic_langid::LanguageIdentifier;

/// All messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The English catalogue.
    pub fn english() -> Self {
        Self::english_with(&[])
    }

    /// The English catalogue with the texts of the program around the engine.
    pub fn english_with(more: &[&str]) -> Self {
        let language: LanguageIdentifier = "en".parse().expect("en is a language");
        let own = SOURCES.iter().map(|(_, source)| *source).chain([
            include_str!("en.ftl"),
            include_str!("documents/en.ftl"),
            include_str!("api/checkin/en.ftl"),
            include_str!("api/outcomes/en.ftl"),
            include_str!("api/content/en.ftl"),
            include_str!("api/content/prompts/en.ftl"),
            include_str!("api/content/ideas/en.ftl"),
            include_str!("api/models/en.ftl"),
            include_str!("reports/en.ftl"),
        ]);
        Self::of(language, own.chain(more.iter().copied()))
    }

    fn of<'a>(language: LanguageIdentifier, sources: impl Iterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The window and the terminal lay text out themselves; isolation marks would only show up in copies.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(&number.as_string())),
            _ => None,
        }));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, faults)| panic!("the catalogue is checked by a test: {faults:?}"));
            bundle.add_resource(resource).expect("no key stands twice in the catalogue; a test checks it");
        }
        Self { bundle }
    }

    /// Writes a message out. A key that is not there shows as itself, which no test lets through.
    pub fn say(&self, words: &Words) -> String {
        let Some(pattern) = self.bundle.get_message(&words.key).and_then(|message| message.value()) else {
            return words.key.clone();
        };
        let mut args = FluentArgs::new();
        for (name, value) in &words.values {
            args.set(*name, self.value(value));
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Writes out a message without values.
    pub fn label(&self, key: &str) -> String {
        self.say(&Words::new(key))
    }

    /// `15 November 2026`.
    pub fn date(&self, date: Date) -> String {
        self.say(
            &Words::new("date-long")
                .with("day", date.day().to_string())
                .with("month", self.label(&format!("month-{}", date.month())))
                .with("year", date.year().to_string()),
        )
    }

    /// `Sun 15 Nov`.
    pub fn short_date(&self, date: Date) -> String {
        self.say(
            &Words::new("date-short")
                .with(
                    "weekday",
                    self.label(&format!("weekday-short-{}", date.weekday().to_monday_one_offset())),
                )
                .with("day", date.day().to_string())
                .with("month", self.label(&format!("month-short-{}", date.month()))),
        )
    }

    /// `3,120 orders`: a count under its plural, with thousands parted.
    pub fn count(&self, what: &str, count: u64) -> String {
        let number = i64::try_from(count).unwrap_or(i64::MAX);
        self.say(
            &Words::new(format!("count-{what}"))
                .with("count", number)
                .with("shown", grouped(&count.to_string())),
        )
    }

    /// Several texts as one list: `a, b and c`.
    pub fn list(&self, texts: &[String]) -> String {
        match texts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.say(&Words::new("list-last").with("list", first.join(", ")).with("last", last.clone()))
            }
        }
    }

    /// Whether a key is in the catalogue.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn value(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Number(number) => FluentValue::from(*number),
            Value::Day(date) => FluentValue::from(self.date(*date)),
            Value::Words(words) => FluentValue::from(self.say(words)),
            Value::List(values) => {
                let texts: Vec<String> = values
                    .iter()
                    .map(|value| match self.value(value) {
                        FluentValue::String(text) => text.into_owned(),
                        FluentValue::Number(number) => grouped(&number.as_string()),
                        _ => String::new(),
                    })
                    .collect();
                FluentValue::from(self.list(&texts))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_dates_and_lists_are_written_out() {
        let english = Catalogue::english();
        assert_eq!(english.date(date(2026, 11, 5)), "5 November 2026");
        assert_eq!(english.short_date(date(2026, 11, 15)), "Sun 15 Nov");
        assert_eq!(english.count("orders", 1), "1 order");
        assert_eq!(english.count("orders", 17_083), "17,083 orders");
        let jobs = Words::new("warning-stack-overlap-title")
            .with("first", "A")
            .with("second", "B")
            .with("count", 2_i64)
            .with("jobs", vec![Words::new("job-writing"), Words::new("job-email")]);
        assert_eq!(english.say(&jobs), "A and B do the same 2 jobs.");
        assert_eq!(english.list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }

    #[test]
    fn no_message_shouts_or_speaks_of_null() {
        let all: String = SOURCES
            .iter()
            .map(|(_, source)| *source)
            .chain([
                include_str!("en.ftl"),
                include_str!("documents/en.ftl"),
                include_str!("api/checkin/en.ftl"),
                include_str!("api/outcomes/en.ftl"),
                include_str!("api/content/en.ftl"),
                include_str!("api/content/prompts/en.ftl"),
                include_str!("api/content/ideas/en.ftl"),
                include_str!("api/models/en.ftl"),
                include_str!("reports/en.ftl"),
            ])
            .collect();
        for line in all.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains('!') && !line.to_lowercase().contains("null"), "{line}");
        }
    }
}
