//! Alternative texts that tell nothing about the image: a file's name, "image of", another product's words.

use super::{Check, CopyField, Finding, ReadCopy, ReadText, Severity, ShopCopy};

/// What a screen reader has already said before it reads the text, in the six languages.
const OPENINGS: [&str; 40] = [
    "image of",
    "an image of",
    "picture of",
    "a picture of",
    "photo of",
    "a photo of",
    "photograph of",
    "image shows",
    "this image shows",
    "this is an image of",
    "graphic of",
    "bild von",
    "ein bild von",
    "foto von",
    "bild einer",
    "bild eines",
    "das bild zeigt",
    "abbildung von",
    "image de",
    "image d'",
    "une image de",
    "photo de",
    "photo d'",
    "une photo de",
    "imagen de",
    "una imagen de",
    "foto de",
    "una foto de",
    "fotografía de",
    "immagine di",
    "un'immagine di",
    "foto di",
    "una foto di",
    "fotografia di",
    "afbeelding van",
    "een afbeelding van",
    "foto van",
    "een foto van",
    "plaatje van",
    "image for",
];

/// Words that stand alone where nobody wrote anything.
const EMPTY_WORDS: [&str; 26] = [
    "image",
    "img",
    "photo",
    "picture",
    "pic",
    "product",
    "product image",
    "product photo",
    "main image",
    "thumbnail",
    "default",
    "untitled",
    "bild",
    "foto",
    "produktbild",
    "produit",
    "image produit",
    "imagen",
    "producto",
    "immagine",
    "prodotto",
    "afbeelding",
    "productfoto",
    "alt",
    "alt text",
    "alt tag",
];

const FILE_ENDINGS: [&str; 10] =
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".tif", ".bmp"];

/// Images of one product that share a text before it is worth a remark.
const SAME_WITHIN: usize = 3;

/// Finds alternative texts that tell nothing.
pub(super) struct WeakAltText;

impl Check for WeakAltText {
    fn id(&self) -> &'static str {
        "weak_alt_text"
    }

    fn severity(&self) -> Severity {
        Severity::Low
    }

    fn check(&self, read: &ReadCopy<'_>, shop: &ShopCopy) -> Vec<Finding> {
        let alts = read.texts.iter().filter(|text| matches!(text.field, CopyField::AltText { .. }));
        let mut found: Vec<Finding> = Vec::new();
        let mut before: Vec<String> = Vec::new();
        for text in alts.filter(|text| !text.words.is_empty()) {
            let folded = text.plain.trim().to_lowercase();
            let seen = before.iter().filter(|one| **one == folded).count();
            let same_within = seen + 1 == SAME_WITHIN;
            // The same words under one more image of the product are the same remark.
            if seen == 0 {
                found.extend(self.of_its_own(read, shop, text, &folded));
            } else if same_within {
                found.push(self.whole(text, "same-within"));
            }
            before.push(folded);
        }
        found
    }
}

impl WeakAltText {
    fn of_its_own(
        &self,
        read: &ReadCopy<'_>,
        shop: &ShopCopy,
        text: &ReadText<'_>,
        folded: &str,
    ) -> Option<Finding> {
        if is_file_name(text, folded) {
            return Some(self.whole(text, "file"));
        }
        if EMPTY_WORDS.contains(&folded.trim_end_matches(|letter: char| letter.is_numeric() || letter == ' '))
        {
            return Some(self.whole(text, "empty"));
        }
        if let Some(opening) = opening(&text.plain) {
            return Some(self.opening(text, opening));
        }
        let own_title = folded == read.product.title.trim().to_lowercase();
        let of_title = shop.with_title(folded, read.product);
        if !own_title && of_title.count > 0 {
            return Some(self.whole(text, "other-title").with("other", of_title.first));
        }
        let others = shop.with_alt(folded, read.product);
        (!own_title && others.count > 0)
            .then(|| self.whole(text, "same").with("count", others.count).with("other", others.first))
    }

    /// A remark on a whole text.
    fn whole(&self, text: &ReadText<'_>, kind: &str) -> Finding {
        text.finding(self, 0..text.plain.len()).with("kind", kind)
    }

    /// A remark on the opening, which the rest of the text can do without.
    fn opening(&self, text: &ReadText<'_>, length: usize) -> Finding {
        let rest = text.plain[length..].trim_start();
        let mut letters = rest.chars();
        let fix = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
        let finding = self.whole(text, "opening").with("opening", text.plain[..length].trim());
        match fix {
            Some(fix) => finding.fixed_by(fix),
            None => finding,
        }
    }
}

/// How many bytes of a text are an opening such as "image of a".
fn opening(text: &str) -> Option<usize> {
    let folded = text.to_lowercase();
    if folded.len() != text.len() {
        return None;
    }
    let opening = OPENINGS.into_iter().filter(|opening| {
        folded
            .strip_prefix(opening)
            .is_some_and(|rest| opening.ends_with('\'') || rest.starts_with(char::is_whitespace))
    });
    opening.map(str::len).max()
}

/// Whether a text is a file's name: it has a file's ending, is one word with underscores, several hyphens or letters
/// before a long number, as cameras write them.
fn is_file_name(text: &ReadText<'_>, folded: &str) -> bool {
    if FILE_ENDINGS.iter().any(|ending| folded.ends_with(ending)) {
        return true;
    }
    // A number counts the pictures and shows none of them.
    if !folded.is_empty() && !folded.contains(char::is_alphabetic) {
        return true;
    }
    if folded.contains(char::is_whitespace) {
        return false;
    }
    let hyphens = folded.matches('-').count();
    let camera = ["img", "dsc", "dscn", "dscf", "pxl", "image", "photo", "screenshot", "whatsapp"]
        .iter()
        .any(|name| {
            let rest = folded.strip_prefix(name).unwrap_or_default();
            let digits = rest.trim_start_matches(['_', '-', '(']);
            digits.chars().take_while(char::is_ascii_digit).count() >= 2
        });
    let digits = folded.chars().filter(char::is_ascii_digit).count();
    let only_code = digits >= 5 && digits * 2 >= folded.len();
    folded.contains('_') || camera || only_code || hyphens >= 2 && text.words.len() > hyphens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::fixtures::{fixed, found_in, pictured};

    fn weak(alt: &str) -> bool {
        !found_in(&WeakAltText, &[pictured("1", "Mug Näs", &[alt])]).is_empty()
    }

    #[test]
    fn a_files_name_is_no_description() {
        for alt in [
            "IMG_2034.JPG",
            "blue-mug-front",
            "dsc00123",
            "mug_blue",
            "20240111123",
            "1",
            "2 / 5",
            "photo 2",
            "Product image",
        ] {
            assert!(weak(alt), "{alt}");
        }
        for alt in
            ["A blue mug", "T-shirt", "Mug, 350 ml", "Hand-thrown mug on a table", "Näs", "Jean-Luc's mug"]
        {
            assert!(!weak(alt), "{alt}");
        }
    }

    #[test]
    fn image_of_is_said_already_and_can_go() {
        assert_eq!(
            fixed(&WeakAltText, &pictured("1", "Mug", &["Image of a blue mug"])).as_deref(),
            Some("A blue mug")
        );
        assert!(weak("Photo de la tasse bleue"));
        assert!(!weak("Imagine a blue mug") && !weak("Photo offset print of a mug"));
    }

    #[test]
    fn the_words_of_other_products_do_not_tell_this_one() {
        let other = |alt| pictured("2", "Plate Björk", &[alt]);
        let alone =
            |alt: &str, other| found_in(&WeakAltText, &[pictured("1", "Mug Näs", &[alt]), other]).len();
        assert_eq!(alone("Plate Björk", other("A plate")), 1);
        assert_eq!(alone("On a white table", other("on a white table ")), 1);
        assert_eq!(alone("Mug Näs", other("A plate")), 0);
    }

    #[test]
    fn three_images_with_one_text_are_one_remark() {
        assert_eq!(found_in(&WeakAltText, &[pictured("1", "Mug", &["Mug", "Mug"])]), []);
        let many = found_in(&WeakAltText, &[pictured("1", "Mug", &["Mug", "Mug", "Mug", "Mug"])]);
        assert_eq!(many.len(), 1);
    }
}
