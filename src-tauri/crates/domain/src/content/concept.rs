//! Twenty ideas, three to go on with, and why not the others (requirement E11).

mod lines;

pub use lines::{LONGEST, LineProblem, Lines, lines};

/// How many ideas are asked for where the owner sets nothing else.
pub const ASKED: usize = 20;

/// How many go on. This is not to be set: choosing is the point.
pub const PICKED: usize = 3;

/// The most that may be asked for at once: nobody reads more with care.
pub const MOST_ASKED: usize = 60;

/// What a round of ideas is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// One product of the shop.
    Product,
    /// Several products that belong together.
    Collection,
    /// A campaign: a season, a launch, an occasion.
    Campaign,
}

impl About {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Product, Self::Collection, Self::Campaign];

    /// Its id; its words are under `idea-about-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Collection => "collection",
            Self::Campaign => "campaign",
        }
    }

    /// The one with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.id() == id)
    }
}

/// What is drafted of an idea that goes on (requirement E12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The words.
    Copy,
    /// What the pictures show.
    Image,
    /// What a short video shows.
    Video,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Copy, Self::Image, Self::Video];

    /// Its id; its words are under `idea-part-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Image => "image",
            Self::Video => "video",
        }
    }

    /// The one with an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// One idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its place in the round, from 1.
    pub number: usize,
    /// The idea.
    pub text: String,
}

/// A concept that was left, kept to be found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The idea.
    pub concept: Concept,
    /// Why it was left.
    pub reason: String,
}

/// A round after picking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The three.
    pub on: Vec<Concept>,
    /// The others.
    pub left: Vec<Left>,
}

/// Why a pick does not stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickRefusal {
    /// Not three, but this many.
    NotThree(usize),
    /// There is no idea of this number.
    Unknown(usize),
    /// These were left without a reason, by number.
    NoReason(Vec<usize>),
}

impl PickRefusal {
    /// Its id; its words are under `concept-refused-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotThree(_) => "not_three",
            Self::Unknown(_) => "unknown",
            Self::NoReason(_) => "no_reason",
        }
    }
}

/// Picks three ideas by number. `reasons` says why each other one was left.
///
/// # Errors
/// Not exactly three different ideas are picked, one is not in the round, or a reason lacks.
pub fn pick(round: &[Concept], picked: &[usize], reasons: &[(usize, String)]) -> Result<Picked, PickRefusal> {
    let mut numbers = picked.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() != PICKED || picked.len() != PICKED {
        return Err(PickRefusal::NotThree(numbers.len()));
    }
    if let Some(unknown) =
        numbers.iter().find(|number| !round.iter().any(|concept| concept.number == **number))
    {
        return Err(PickRefusal::Unknown(*unknown));
    }
    let reason = |number: usize| {
        let given = reasons.iter().find(|(of, _)| *of == number);
        given.map(|(_, reason)| reason.trim()).filter(|reason| !reason.is_empty()).map(str::to_owned)
    };
    let (on, others): (Vec<Concept>, Vec<Concept>) =
        round.iter().cloned().partition(|concept| numbers.contains(&concept.number));
    let without = others.iter().map(|concept| concept.number).filter(|number| reason(*number).is_none());
    let without: Vec<usize> = without.collect();
    if !without.is_empty() {
        return Err(PickRefusal::NoReason(without));
    }
    let left = others
        .into_iter()
        .map(|concept| Left { reason: reason(concept.number).unwrap_or_default(), concept });
    Ok(Picked { on, left: left.collect() })
}

/// The left ideas that have all words of a search in their text or reason, whatever the case.
pub fn search<'a>(left: &'a [Left], words: &str) -> Vec<&'a Left> {
    left.iter().filter(|one| has_words(&[&one.concept.text, &one.reason], words)).collect()
}

/// Whether some texts together have all words of a search, whatever the case.
pub fn has_words(texts: &[&str], words: &str) -> bool {
    let text = texts.join(" ").to_lowercase();
    words.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round() -> Vec<Concept> {
        (1..=5).map(|number| Concept { number, text: format!("Idea {number}") }).collect()
    }

    fn reasons(of: &[usize]) -> Vec<(usize, String)> {
        of.iter().map(|number| (*number, "Too loud".to_owned())).collect()
    }

    #[test]
    fn exactly_three_go_on_and_the_others_are_kept_with_a_reason() {
        let picked = pick(&round(), &[5, 1, 3], &reasons(&[2, 4])).expect("three");
        assert_eq!(picked.on.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!(picked.left.len(), 2);
        assert_eq!(search(&picked.left, "LOUD 2").len(), 1);
        assert_eq!(search(&picked.left, "quiet").len(), 0);
    }

    #[test]
    fn another_number_a_stranger_and_a_missing_reason_are_refused() {
        assert_eq!(pick(&round(), &[1, 2], &[]), Err(PickRefusal::NotThree(2)));
        assert_eq!(pick(&round(), &[1, 1, 2], &[]), Err(PickRefusal::NotThree(2)));
        assert_eq!(pick(&round(), &[1, 2, 3, 4], &[]), Err(PickRefusal::NotThree(4)));
        assert_eq!(pick(&round(), &[1, 2, 9], &[]), Err(PickRefusal::Unknown(9)));
        assert_eq!(pick(&round(), &[1, 2, 3], &reasons(&[4])), Err(PickRefusal::NoReason(vec![5])));
    }
}
