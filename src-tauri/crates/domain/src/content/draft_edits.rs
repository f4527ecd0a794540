//! How much people change what a model drafted before they take it over (requirement E12).

use crate::kpis::median_minutes;
use crate::money::ratio;
use rust_decimal::Decimal;

/// One draft that was taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenDraft {
    /// How many letters a person put in, took out or replaced (Levenshtein's distance).
    pub changed: i64,
    /// How many letters the draft had.
    pub letters: i64,
}

/// How much was changed of the drafts of one model with one template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftEdits {
    /// How many drafts were taken over.
    pub taken: usize,
    /// How many of them as they were.
    pub unchanged: usize,
    /// The middle count of letters changed; nothing where none was taken over.
    pub median_letters: Option<i64>,
    /// The middle part of a draft that was changed, as a fraction with four places. Above one where a draft was longer
    /// afterwards than twice before. Nothing where no draft with a letter was taken over.
    pub median_part: Option<Decimal>,
}

/// What the drafts that were taken over say together.
pub fn draft_edits(drafts: &[TakenDraft]) -> DraftEdits {
    let mut parts: Vec<Decimal> = drafts
        .iter()
        .filter_map(|draft| ratio(Decimal::from(draft.changed), Decimal::from(draft.letters), 8))
        .collect();
    parts.sort_unstable();
    DraftEdits {
        taken: drafts.len(),
        unchanged: drafts.iter().filter(|draft| draft.changed == 0).count(),
        median_letters: median_minutes(drafts.iter().map(|draft| draft.changed).collect()),
        median_part: middle(&parts),
    }
}

/// The middle of sorted parts, with four places.
fn middle(parts: &[Decimal]) -> Option<Decimal> {
    let half = parts.len() / 2;
    let upper = *parts.get(half)?;
    if parts.len() % 2 == 1 {
        return ratio(upper, Decimal::ONE, 4);
    }
    let lower = *parts.get(half.checked_sub(1)?)?;
    ratio(lower + upper, Decimal::TWO, 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(of: &[(i64, i64)]) -> DraftEdits {
        let drafts: Vec<TakenDraft> =
            of.iter().map(|(changed, letters)| TakenDraft { changed: *changed, letters: *letters }).collect();
        draft_edits(&drafts)
    }

    #[test]
    fn the_middle_draft_tells_how_much_is_changed() {
        let told = edits(&[(0, 100), (10, 200), (80, 100)]);
        assert_eq!((told.taken, told.unchanged, told.median_letters), (3, 1, Some(10)));
        assert_eq!(told.median_part, Some(Decimal::new(500, 4)));
        let even = edits(&[(0, 100), (10, 100)]);
        assert_eq!((even.median_letters, even.median_part), (Some(5), Some(Decimal::new(500, 4))));
    }

    #[test]
    fn without_a_draft_nothing_is_known() {
        let none = edits(&[]);
        assert_eq!((none.taken, none.median_letters, none.median_part), (0, None, None));
        assert_eq!(edits(&[(12, 0)]).median_part, None, "an empty draft has no part");
    }
}
