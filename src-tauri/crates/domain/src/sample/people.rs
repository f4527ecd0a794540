//! The sample shop's customers: invented names, invented streets, e-mail at example.com only.
//!
//! Telephone numbers come from the ranges that Germany keeps free for films. When they buy is in `visits.rs`.

use super::seed::Seed;
use std::collections::BTreeSet;

#[rustfmt::skip] // A list of words, not of lines.
const FIRST_NAMES: [&str; 72] = [
    "Anna", "Ben", "Clara", "David", "Elena", "Felix", "Greta", "Hannes", "Ida", "Jakob", "Katharina",
    "Leon", "Mila", "Noah", "Olivia", "Paul", "Quirin", "Rosa", "Simon", "Theresa", "Ulrike", "Valentin",
    "Wiebke", "Yasmin", "Zoé", "Björn", "Jörg", "Søren", "Renée", "Bärbel", "Günther", "Zoë", "Łukasz",
    "Inés", "Anaïs", "Åsa", "Charlotte", "Moritz", "Frieda", "Henrik", "Johanna", "Karl", "Lena",
    "Matthias", "Nele", "Oskar", "Pia", "Rieke", "Sophie", "Tobias", "Vera", "Marlene", "Emil", "Lotte",
    "Anton", "Merle", "Jonathan", "Paula", "Sven", "Helene", "Claudia", "Stefan", "Birgit", "Andreas",
    "Susanne", "Martin", "Petra", "Thomas", "Gabriele", "Aylin", "Mehmet", "Ngozi",
];

#[rustfmt::skip] // A list of words, not of lines.
const LAST_NAMES: [&str; 84] = [
    "Müller", "Schmidt", "Fischer", "Weber", "Wagner", "Becker", "Schulz", "Hoffmann", "Schäfer", "Koch",
    "Bauer", "Richter", "Klein", "Wolf", "Schröder", "Neumann", "Schwarz", "Zimmermann", "Braun", "Krüger",
    "Hofmann", "Hartmann", "Lange", "Schmitt", "Werner", "Krause", "Meier", "Lehmann", "Köhler", "Huber",
    "Kaiser", "Fuchs", "Peters", "Lang", "Scholz", "Möller", "Weiß", "Jung", "Hahn", "Schubert", "Vogel",
    "Friedrich", "Keller", "Günther", "Frank", "Berger", "Winkler", "Roth", "Beck", "Lorenz", "Baumann",
    "Franke", "Albrecht", "Schuster", "Simon", "Ludwig", "Böhm", "Winter", "Kraus", "Martin", "Schumacher",
    "Krämer", "Vogt", "Stein", "Jäger", "Otto", "Sommer", "Groß", "Seidel", "Heinrich", "Brandt", "Haas",
    "Schreiber", "Graf", "Dietrich", "Ziegler", "Kuhn", "Kühn", "Pohl", "Yılmaz", "Nowak", "Sørensen",
    "Dvořák", "Okafor",
];

#[rustfmt::skip] // A list of words, not of lines.
const STREETS: [&str; 24] = [
    "Lindenstraße", "Hafenweg", "Am Deich", "Töpfergasse", "Gartenstraße", "Kastanienallee", "Mühlenweg",
    "Rosenstraße", "Schillerstraße", "Am Kirchplatz", "Birkenweg", "Uferstraße", "Feldstraße",
    "Brunnengasse", "Wiesenweg", "Goethestraße", "Marktstraße", "Ahornweg", "Schloßstraße", "Bergstraße",
    "Alte Werft", "Sonnenhang", "Bahnhofstraße", "Fliederweg",
];

/// One street for each town abroad, in the order of `TOWNS`.
const STREETS_ABROAD: [&str; 4] = ["Neubaugasse", "Lange Laan", "Havnevej", "Norra Gatan"];

/// City, postal code, country. The leading zeros of Saxony are here to stay text.
const TOWNS: [(&str, &str, &str); 30] = [
    ("Berlin", "10115", "DE"),
    ("Berlin", "12045", "DE"),
    ("Berlin", "10437", "DE"),
    ("Berlin", "13357", "DE"),
    ("Hamburg", "20357", "DE"),
    ("Hamburg", "22765", "DE"),
    ("Leipzig", "04109", "DE"),
    ("Leipzig", "04277", "DE"),
    ("Dresden", "01099", "DE"),
    ("Jena", "07743", "DE"),
    ("Halle (Saale)", "06108", "DE"),
    ("Potsdam", "14467", "DE"),
    ("Köln", "50667", "DE"),
    ("Düsseldorf", "40213", "DE"),
    ("Frankfurt am Main", "60311", "DE"),
    ("München", "80331", "DE"),
    ("Würzburg", "97070", "DE"),
    ("Münster", "48143", "DE"),
    ("Göttingen", "37073", "DE"),
    ("Bremen", "28195", "DE"),
    ("Kiel", "24103", "DE"),
    ("Lübeck", "23552", "DE"),
    ("Rostock", "18055", "DE"),
    ("Freiburg im Breisgau", "79098", "DE"),
    ("Stuttgart", "70173", "DE"),
    ("Kassel", "34117", "DE"),
    ("Wien", "1070", "AT"),
    ("Amsterdam", "1016 GV", "NL"),
    ("København", "2200", "DK"),
    ("Malmö", "211 22", "SE"),
];

/// Names with commas and quotes in them, as real companies have.
const COMPANIES: [&str; 4] =
    ["Müller, Söhne & Co.", "Café \"Zur Ebbe\"", "Praxis am Park", "Buchhandlung Seitenweise"];

/// Somebody who has an account, or once left an e-mail address.
pub(super) struct Person {
    pub id: i64,
    pub first_name: &'static str,
    pub last_name: &'static str,
    /// Lower case; the only thing that tells two people of one name apart.
    pub email: String,
    pub company: &'static str,
    pub street: String,
    pub city: &'static str,
    pub zip: &'static str,
    pub country: &'static str,
    pub phone: String,
    pub wants_mail: bool,
}

impl Person {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// The address as some people type it: `Anna.Weber@Example.com`.
    pub fn email_in_mixed_case(&self) -> String {
        let mut start_of_word = true;
        let capitals = self.email.chars().map(|letter| {
            let typed = if start_of_word { letter.to_ascii_uppercase() } else { letter };
            start_of_word = matches!(letter, '.' | '@');
            typed
        });
        capitals.collect::<String>().replace(".Com", ".com")
    }
}

/// Everybody the shop has met, in the order of meeting.
#[derive(Default)]
pub(super) struct Crowd {
    pub people: Vec<Person>,
    emails: BTreeSet<String>,
}

impl Crowd {
    /// Invents somebody new and answers with the place in `people`.
    pub fn meet(&mut self, seed: &mut Seed) -> usize {
        let first_name = seed.pick(&FIRST_NAMES);
        let last_name = seed.pick(&LAST_NAMES);
        let abroad = seed.chance(60);
        let home_towns = TOWNS.len() - STREETS_ABROAD.len();
        let (town, street) = if abroad {
            let place = seed.between(0, STREETS_ABROAD.len() as i64 - 1) as usize;
            (home_towns + place, STREETS_ABROAD[place])
        } else {
            (seed.between(0, home_towns as i64 - 1) as usize, seed.pick(&STREETS))
        };
        let (city, zip, country) = TOWNS[town];
        let street = format!("{street} {}", seed.between(1, 118));
        let phone = if !abroad && seed.chance(150) {
            format!("+493023125{:03}", seed.between(0, 999))
        } else {
            String::new()
        };
        let company = if seed.chance(25) { seed.pick(&COMPANIES) } else { "" };
        let id = 7_210_448_300_000 + self.people.len() as i64 * 3_271 + seed.between(1, 3_000);
        let email = self.free_email(first_name, last_name);
        let wants_mail = seed.chance(420);
        self.people.push(Person {
            id,
            first_name,
            last_name,
            email,
            company,
            street,
            city,
            zip,
            country,
            phone,
            wants_mail,
        });
        self.people.len() - 1
    }

    fn free_email(&mut self, first_name: &str, last_name: &str) -> String {
        let wanted = format!("{}.{}", plain_letters(first_name), plain_letters(last_name));
        let mut email = format!("{wanted}@example.com");
        let mut number = 2;
        while !self.emails.insert(email.clone()) {
            email = format!("{wanted}{number}@example.com");
            number += 1;
        }
        email
    }
}

/// A name as it is spelt in a German e-mail address.
fn plain_letters(name: &str) -> String {
    let mut plain = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' | 'ø' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'é' | 'ë' => plain.push('e'),
            'á' | 'Å' => plain.push('a'),
            'ï' | 'ı' => plain.push('i'),
            'ř' => plain.push('r'),
            'Ł' => plain.push('l'),
            other => plain.push(other.to_ascii_lowercase()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_plain_spelling() {
        for name in FIRST_NAMES.iter().chain(&LAST_NAMES) {
            let plain = plain_letters(name);
            assert!(plain.bytes().all(|byte| byte.is_ascii_lowercase()), "{name} became {plain}");
        }
        assert_eq!(plain_letters("Sørensen"), "soerensen");
        assert_eq!(plain_letters("Weiß"), "weiss");
    }

    #[test]
    fn nobody_shares_an_address_or_an_id() {
        let mut crowd = Crowd::default();
        let mut seed = Seed::for_part(5, 5);
        for _ in 0..4000 {
            crowd.meet(&mut seed);
        }
        let emails: BTreeSet<String> = crowd.people.iter().map(|person| person.email.clone()).collect();
        assert_eq!(emails.len(), 4000);
        assert!(crowd.people.windows(2).all(|two| two[0].id < two[1].id), "ids rise");
        assert!(crowd.people.iter().all(|person| person.email.ends_with("@example.com")));
        assert!(crowd.people.iter().any(|person| person.zip.starts_with('0')));
        assert!(crowd.people.iter().any(|person| person.country != "DE"));
    }

    #[test]
    fn mixed_case_is_the_same_address() {
        let mut crowd = Crowd::default();
        let mut seed = Seed::for_part(5, 6);
        crowd.meet(&mut seed);
        let person = &crowd.people[0];
        assert_ne!(person.email_in_mixed_case(), person.email);
        assert_eq!(person.email_in_mixed_case().to_lowercase(), person.email);
    }
}
