//! The words that one slip of the pen makes of a word: two letters swapped, one missing, one too many, one wrong.

/// Which letters follow each other in the words of a language, so that most wrong guesses cost one look into a table.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// One bit for every three letters; the first of a word stand behind two blanks.
    threes: Vec<u64>,
    /// The letters that are tried, and how often each stands.
    alphabet: Vec<(char, u32)>,
    learned: u32,
}

/// A letter rarer than one in so many is of foreign words and not worth trying.
const RARE: u32 = 3_000;

/// What was done to a word, the likeliest slip first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edit {
    /// Two letters changed places.
    Swapped,
    /// An accent was missing, wrong or on another letter.
    Accent,
    /// One of two equal letters was missing, or one too many.
    Doubled,
    /// A letter was missing.
    Missing,
    /// A letter was too many.
    Extra,
    /// A letter was another.
    Wrong,
}

impl Default for Letters {
    fn default() -> Self {
        Self { threes: vec![0; 64 * 64], alphabet: Vec::new(), learned: 0 }
    }
}

impl Letters {
    /// Learns a word.
    pub(super) fn learn(&mut self, word: &str) {
        let (mut one, mut two) = (0, 0);
        for letter in word.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphabetic()) {
            let three = code(letter);
            self.threes[one * 64 + two] |= 1 << three;
            (one, two) = (two, three);
            self.learned += 1;
            match self.alphabet.binary_search_by_key(&letter, |(one, _)| *one) {
                Ok(place) => self.alphabet[place].1 += 1,
                Err(place) => self.alphabet.insert(place, (letter, 1)),
            }
        }
    }

    /// Whether its letters follow each other as in words that are known. A no is sure, a yes is not.
    pub(super) fn allow(&self, word: &str) -> bool {
        let (mut one, mut two) = (0, 0);
        word.chars().all(|letter| {
            let three = code(letter);
            let seen = self.threes[one * 64 + two] >> three & 1 == 1;
            (one, two) = (two, three);
            seen
        })
    }

    /// Tells every word that is one slip away, in lower case, with the place of the slip in letters.
    pub(super) fn near(&self, word: &str, mut tell: impl FnMut(&str, Edit, usize)) {
        let letters: Vec<char> = word.chars().collect();
        let tried = || {
            self.alphabet
                .iter()
                .filter(|(_, count)| count.saturating_mul(RARE) >= self.learned)
                .map(|(letter, _)| *letter)
        };
        let mut made = String::with_capacity(word.len() + 4);
        let mut make = |parts: [&[char]; 3], edit: Edit, place: usize| {
            made.clear();
            made.extend(parts.into_iter().flatten());
            tell(&made, edit, place);
        };
        for place in 0..letters.len() {
            let (before, rest) = letters.split_at(place);
            let neighbour = |letter: char| before.last() == Some(&letter) || rest.first() == Some(&letter);
            let twice = before.last() == rest.first();
            make([before, &rest[1..], &[]], if twice { Edit::Doubled } else { Edit::Extra }, place);
            if rest.len() > 1 && rest[0] != rest[1] {
                make([before, &[rest[1], rest[0]], &rest[2..]], Edit::Swapped, place);
            }
            for letter in tried() {
                if letter != rest[0] {
                    let accent = bare(letter) == bare(rest[0]);
                    make(
                        [before, &[letter], &rest[1..]],
                        if accent { Edit::Accent } else { Edit::Wrong },
                        place,
                    );
                }
                make(
                    [before, &[letter], rest],
                    if neighbour(letter) { Edit::Doubled } else { Edit::Missing },
                    place,
                );
            }
        }
        for letter in tried() {
            let edit = if letters.last() == Some(&letter) { Edit::Doubled } else { Edit::Missing };
            make([&letters, &[letter], &[]], edit, letters.len());
        }
    }
}

/// A letter without its accent.
fn bare(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

impl Letters {
    /// Tells a word with one of its accents on another letter: despúes, después.
    pub(super) fn with_moved_accent(&self, word: &str, mut tell: impl FnMut(&str, usize)) {
        let letters: Vec<char> = word.chars().collect();
        let accents: Vec<usize> =
            (0..letters.len()).filter(|at| bare(letters[*at]) != letters[*at]).collect();
        for from in accents {
            let mut plain = letters.clone();
            plain[from] = bare(letters[from]);
            for to in (0..letters.len()).filter(|to| *to != from) {
                for (letter, _) in self.alphabet.iter().filter(|(letter, _)| *letter != plain[to]) {
                    if bare(*letter) != plain[to] {
                        continue;
                    }
                    let mut moved = plain.clone();
                    moved[to] = *letter;
                    tell(&moved.into_iter().collect::<String>(), from.min(to));
                }
            }
        }
    }
}

/// How many slips lie between two words, up to a number of them: letters swapped, missing, too many or wrong
/// (Damerau and Levenshtein, with swaps of neighbours only).
pub(super) fn slips_between(one: &[char], two: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(two.len()) > most {
        return None;
    }
    let first: Vec<usize> = (0..=two.len()).collect();
    let (mut before, mut last) = (Vec::new(), first);
    for (row, letter) in one.iter().enumerate() {
        let mut now = Vec::with_capacity(two.len() + 1);
        now.push(row + 1);
        for (column, other) in two.iter().enumerate() {
            let wrong = last[column] + usize::from(letter != other);
            let mut least = wrong.min(last[column + 1] + 1).min(now[column] + 1);
            if row > 0 && column > 0 && *letter == two[column - 1] && one[row - 1] == *other {
                least = least.min(before[column - 1] + 1);
            }
            now.push(least);
        }
        if now.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        (before, last) = (last, now);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// A word with every doubled letter written once: where letters are doubled is what people get wrong most.
pub(super) fn undoubled(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters
}

/// The letters of a word as bits. One slip changes two of them at most, and a doubled letter none.
pub(super) fn letter_bits(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << code(letter))
}

/// A letter as one of 64: `a` to `z`, then all others, which share their places.
fn code(letter: char) -> usize {
    match letter {
        'a'..='z' => u32::from(letter) - u32::from('a') + 1,
        _ => 27 + u32::from(letter) % 37,
    }
    .try_into()
    .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        let mut letters = Letters::default();
        ["stoneware", "größe"].into_iter().for_each(|word| letters.learn(word));
        letters
    }

    #[test]
    fn each_slip_is_undone() {
        for (slip, meant, kind) in [
            ("stonware", "stoneware", Edit::Missing),
            ("stoneeware", "stoneware", Edit::Doubled),
            ("stonewrae", "stoneware", Edit::Swapped),
            ("stonewaxre", "stoneware", Edit::Extra),
            ("grösse", "größse", Edit::Wrong),
            ("große", "größe", Edit::Accent),
            ("stonewar", "stoneware", Edit::Missing),
        ] {
            let mut found = Vec::new();
            letters().near(slip, |word, edit, _| {
                if word == meant {
                    found.push(edit);
                }
            });
            assert_eq!(found.iter().min(), Some(&kind), "{slip}");
        }
    }

    #[test]
    fn an_accent_is_moved_to_another_letter() {
        let mut letters = Letters::default();
        letters.learn("después");
        letters.learn("único");
        let mut found = Vec::new();
        letters.with_moved_accent("despúes", |word, place| found.push((word.to_owned(), place)));
        assert!(found.contains(&("después".to_owned(), 4)), "{found:?}");
        letters.with_moved_accent("despues", |word, _| panic!("{word}: there is no accent to move"));
    }

    #[test]
    fn slips_between_two_words_are_counted_up_to_a_number() {
        let between = |one: &str, two: &str| {
            slips_between(&one.chars().collect::<Vec<_>>(), &two.chars().collect::<Vec<_>>(), 2)
        };
        assert_eq!(between("mug", "mug"), Some(0));
        assert_eq!(between("mgu", "mug"), Some(1));
        assert_eq!(between("stonwaer", "stoneware"), Some(2));
        assert_eq!(between("stone", "mug"), None);
        assert_eq!(between("abcdef", "abc"), None);
        assert_eq!(undoubled("accommodation"), undoubled("acomodation"));
    }

    #[test]
    fn letters_that_never_follow_each_other_are_refused() {
        assert!(letters().allow("stone") && letters().allow("größe"));
        assert!(!letters().allow("stnoe") && !letters().allow("tone"));
    }
}
