//! How much a person changed of a draft before it was taken over (requirements E12).

/// The least number of letters that were put in, taken out or replaced (Levenshtein's distance), in characters.
///
/// What is the same at both ends is passed over first, since most of a draft usually stays.
pub(in crate::api) fn letters_changed(draft: &str, text: &str) -> usize {
    let (draft, text): (Vec<char>, Vec<char>) = (draft.chars().collect(), text.chars().collect());
    let before = draft.iter().zip(&text).take_while(|(one, other)| one == other).count();
    let (draft, text) = (&draft[before..], &text[before..]);
    let behind = draft.iter().rev().zip(text.iter().rev()).take_while(|(one, other)| one == other).count();
    let (draft, text) = (&draft[..draft.len() - behind], &text[..text.len() - behind]);
    let mut row: Vec<usize> = (0..=text.len()).collect();
    for (at, letter) in draft.iter().enumerate() {
        let mut above_left = at;
        row[0] = at + 1;
        for (place, other) in text.iter().enumerate() {
            let replaced = above_left + usize::from(letter != other);
            above_left = row[place + 1];
            row[place + 1] = replaced.min(above_left + 1).min(row[place] + 1);
        }
    }
    row[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_levenshteins() {
        for (one, other, distance) in [
            ("", "", 0),
            ("kitten", "sitting", 3),
            ("Saturday", "Sunday", 3),
            ("", "abc", 3),
            ("abc", "", 3),
            ("größer", "großer", 1),
            ("aba", "a", 2),
            ("A mug of stoneware.", "A large mug of stoneware.", 6),
        ] {
            assert_eq!(letters_changed(one, other), distance, "{one} {other}");
            assert_eq!(letters_changed(other, one), distance, "{other} {one}");
        }
    }
}
