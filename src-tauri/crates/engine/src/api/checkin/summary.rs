//! Half a page to copy into a mail or a note: plain text, one line for each thing said.

use super::super::views::{CheckInActionView, CheckInNumberView, CheckInValueView};
use super::Place;
use crate::Engine;
use tillwise_domain::checkin::{ActionState, Review};
use tillwise_domain::words::Words;

impl Engine {
    pub(super) fn summary(
        &self,
        place: &Place<'_>,
        review: &Review,
        values: &[CheckInValueView],
        cards: &[CheckInNumberView],
        earlier: &[CheckInActionView],
    ) -> String {
        let title = Words::new("checkin-summary-title").with("period", self.period_title(&place.period));
        let mut blocks = vec![self.say(&title)];
        let numbers: Vec<String> = cards
            .iter()
            .filter_map(|card| Some((card, values.iter().find(|value| value.id == card.kpi.id())?)))
            .map(|(card, value)| self.number_line(card, value))
            .collect();
        blocks.push(numbers.join("\n"));
        let settled = |state: ActionState| -> Vec<String> {
            let here = earlier.iter().filter(|action| action.settled_here && action.state == state);
            here.map(|action| action.text.clone()).collect()
        };
        let became: Vec<String> = [ActionState::Done, ActionState::NotDone, ActionState::Dropped]
            .into_iter()
            .map(|state| (state, settled(state)))
            .filter(|(_, texts)| !texts.is_empty())
            .map(|(state, texts)| {
                format!("{}: {}", self.words.label(&format!("action-{}", state.id())), texts.join("; "))
            })
            .collect();
        if !became.is_empty() {
            blocks.push(became.join("\n"));
        }
        if let Some(focus) = &review.focus {
            blocks.push(format!("{}: {focus}", self.words.label("step-focus")));
        }
        blocks.push(format!("{}: {}", self.words.label("checkin-summary-reading"), review.reading.trim()));
        blocks.push(self.next_lines(place));
        blocks.join("\n\n")
    }

    /// `Average order value: 28.40 EUR, down 5.6 %, probably noise. Free shipping ended.`
    fn number_line(&self, card: &CheckInNumberView, value: &CheckInValueView) -> String {
        let mut line = format!("{}: {}", card.label, value.shown);
        if value.typed {
            line.push_str(&format!(" ({})", self.words.label("checkin-typed")));
        }
        // What is compared must be the number that was kept.
        let same = value.changed.is_none() && value.value.is_some();
        let compared = [&card.change, &card.verdict_words].into_iter().flatten();
        for words in compared.filter(|_| same) {
            line.push_str(&format!(", {words}"));
        }
        if !card.note.trim().is_empty() {
            line.push_str(&format!(". {}", card.note.trim()));
        }
        line
    }

    fn next_lines(&self, place: &Place<'_>) -> String {
        let actions: Vec<String> = place
            .new_ones()
            .map(|action| {
                let by = [action.owner.clone(), action.due.map(|day| self.words.short_date(day))];
                let by: Vec<String> = by.into_iter().flatten().collect();
                format!("- {} ({})", action.text, by.join(", "))
            })
            .collect();
        match actions.is_empty() {
            true => self.words.label("checkin-summary-nothing"),
            false => format!("{}:\n{}", self.words.label("checkin-summary-next"), actions.join("\n")),
        }
    }
}
