use super::*;

/// The kinds and words of the claims of a text.
fn told(language: Language, text: &str) -> Vec<(&'static str, String)> {
    let tokens = crate::content::phrase::tokens(text);
    let spotted = spotted(&tokens, language);
    spotted.into_iter().map(|one| (one.kind.id(), text[one.range].to_lowercase())).collect()
}

fn kinds(language: Language, text: &str) -> Vec<&'static str> {
    told(language, text).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn english_claims_are_told_with_their_kind() {
    for (text, kind) in [
        ("Our eco-friendly mug", "environmental"),
        ("Fully biodegradable and soft", "environmental"),
        ("A carbon-neutral candle", "environmental"),
        ("Made from recycled cotton", "environmental"),
        ("Sulfate-free shampoo", "environmental"),
        ("A greener choice for your home", "environmental"),
        ("Non-toxic glaze", "environmental"),
        ("Relieves joint pain", "health"),
        ("It boosts your immune system", "health"),
        ("Clinically proven serum", "health"),
        ("Hypoallergenic fabric", "health"),
        ("This bag is waterproof", "safety"),
        ("Fireproof up to the rim", "safety"),
        ("Safe for children", "safety"),
        ("GOTS certified", "certification"),
        ("Our award-winning blend", "certification"),
        ("Knitted from organic wool", "certification"),
        ("Handmade in Portugal", "origin"),
        ("Made in the USA", "origin"),
        ("The best candle in the world", "superlative"),
        ("World's softest blanket", "superlative"),
        ("Unbeatable comfort", "superlative"),
        ("The No. 1 bag in Europe", "superlative"),
        ("World's warmest jacket", "superlative"),
        ("Delivered to your door in 2 days", "delivery"),
        ("It eliminates wrinkles", "health"),
        ("Was £40, now £25", "price"),
        ("Save 20% today", "price"),
        ("50% off", "price"),
        ("Only 3 left in stock", "scarcity"),
        ("While stocks last", "scarcity"),
        ("Lifetime warranty", "guarantee"),
        ("Money-back guarantee", "guarantee"),
        ("Free shipping on all orders", "delivery"),
        ("Next-day delivery", "delivery"),
        ("Lasts up to 10 years", "factual"),
        ("Three times stronger than steel", "factual"),
        ("9 out of 10 customers", "factual"),
    ] {
        let found = kinds(Language::English, text);
        assert!(found.contains(&kind), "{text}: {found:?}");
    }
}

#[test]
fn what_only_looks_like_an_english_claim_is_none() {
    for text in [
        "This bag is not waterproof",
        "It isn't fully waterproof",
        "Not suitable as a fireproof pad, and never dishwasher safe",
        "We cannot guarantee the exact shade",
        "Green mug with a white rim",
        "A green glaze, natural finish and brushed steel",
        "Best before March",
        "It works best with loose tea",
        "Best enjoyed warm with your best friend",
        "Made in small batches in our studio",
        "Made in one piece",
        "Cured resin with a cure time of a day",
        "Treat yourself to a quiet evening",
        "A treat for cold days",
        "Feel free to write to us",
        "An organic shape with soft lines",
        "With an organic, slightly uneven rim",
        "Comes with a gift certificate",
        "Dishwasher safe",
        "A lint-free, hands-free, hassle-free cloth",
        "For wine, oil and vinegar",
        "Please recycle the box",
        "It holds 350 ml and weighs 300 g",
        "Made of cotton in four colours",
        "In a hurry? Take it along",
        "The price includes a lid",
        "Number 1 needle",
        "For us, slow mornings matter",
    ] {
        assert_eq!(told(Language::English, text), [], "{text}");
    }
}

#[test]
fn the_other_languages_know_the_same_kinds() {
    use Language::{Dutch, French, German, Italian, Spanish};
    let mut missed = Vec::new();
    for (language, text, kind) in [
        (German, "Umweltfreundliche Tasse", "environmental"),
        (German, "Biologisch abbaubare Bürste", "environmental"),
        (German, "Das Shampoo ist silikonfrei", "environmental"),
        (German, "Lindert Rückenschmerzen", "health"),
        (German, "Dermatologisch getestet", "health"),
        (German, "Wasserdichte Tasche", "safety"),
        (German, "Aus Bio-Baumwolle", "certification"),
        (German, "In Deutschland hergestellt", "origin"),
        (German, "Made in Germany", "origin"),
        (German, "Der beste Kaffee der Welt", "superlative"),
        (German, "Jetzt 20 % günstiger", "price"),
        (German, "Nur noch 3 Stück", "scarcity"),
        (German, "Mit Geld-zurück-Garantie", "guarantee"),
        (German, "Kostenloser Versand", "delivery"),
        (German, "Wissenschaftlich bewiesen", "factual"),
        (French, "Une bougie écologique", "environmental"),
        (French, "Soulage les douleurs", "health"),
        (French, "Un sac imperméable", "safety"),
        (French, "Coton bio", "certification"),
        (French, "Fabriqué en France", "origin"),
        (French, "Fabriquées à la main au Portugal", "origin"),
        (French, "La meilleure bougie du monde", "superlative"),
        (French, "20 % de réduction", "price"),
        (French, "Édition limitée", "scarcity"),
        (French, "Satisfait ou remboursé", "guarantee"),
        (French, "Livraison gratuite", "delivery"),
        (French, "Scientifiquement prouvé", "factual"),
        (Spanish, "Un envase ecológico", "environmental"),
        (Spanish, "Alivia el dolor", "health"),
        (Spanish, "Bolsa impermeable", "safety"),
        (Spanish, "Algodón orgánico", "certification"),
        (Spanish, "Hecho a mano en España", "origin"),
        (Spanish, "La mejor vela del mundo", "superlative"),
        (Spanish, "Ahora 30% de descuento", "price"),
        (Spanish, "Últimas unidades", "scarcity"),
        (Spanish, "Garantía de por vida", "guarantee"),
        (Spanish, "Envío gratis", "delivery"),
        (Spanish, "Científicamente probado", "factual"),
        (Italian, "Una candela ecologica", "environmental"),
        (Italian, "Allevia il dolore", "health"),
        (Italian, "Borsa impermeabile", "safety"),
        (Italian, "Cotone biologico", "certification"),
        (Italian, "Fatto a mano in Italia", "origin"),
        (Italian, "La migliore candela al mondo", "superlative"),
        (Italian, "Prezzo scontato", "price"),
        (Italian, "Edizione limitata", "scarcity"),
        (Italian, "Soddisfatti o rimborsati", "guarantee"),
        (Italian, "Spedizione gratuita", "delivery"),
        (Italian, "Scientificamente provato", "factual"),
        (Dutch, "Milieuvriendelijke kaars", "environmental"),
        (Dutch, "Verlicht pijn", "health"),
        (Dutch, "Waterdichte tas", "safety"),
        (Dutch, "Gecertificeerd katoen", "certification"),
        (Dutch, "Handgemaakt in Nederland", "origin"),
        (Dutch, "De beste kaars ter wereld", "superlative"),
        (Dutch, "Nu met 20% korting", "price"),
        (Dutch, "Zolang de voorraad strekt", "scarcity"),
        (Dutch, "Niet goed, geld terug", "guarantee"),
        (Dutch, "Gratis verzending", "delivery"),
        (Dutch, "Wetenschappelijk bewezen", "factual"),
    ] {
        let found = kinds(language, text);
        if !found.contains(&kind) {
            missed.push((text, found));
        }
    }
    assert_eq!(missed, []);
}

#[test]
fn the_other_languages_deny_and_have_words_that_only_look_alike() {
    use Language::{Dutch, French, German, Italian, Spanish};
    for (language, text) in [
        (German, "Diese Tasche ist nicht wasserdicht"),
        (German, "Am besten schmeckt er frisch"),
        (German, "Grüne Tasse aus Steinzeug"),
        (German, "Von Hand in Handarbeit gefertigt"),
        (French, "Ce sac n'est pas étanche"),
        (French, "Du pain frais dans un panier vert"),
        (French, "Fait à la main dans notre atelier"),
        (Spanish, "Esta bolsa no es impermeable"),
        (Spanish, "Una taza verde hecha a mano"),
        (Italian, "Questa borsa non è impermeabile"),
        (Italian, "Tazza verde fatta a mano in ceramica"),
        (Dutch, "Deze tas is niet waterdicht"),
        (Dutch, "Groene mok, met de hand gemaakt in ons atelier"),
    ] {
        assert_eq!(told(language, text), [], "{text}");
    }
}

#[test]
fn only_what_is_denied_is_denied() {
    let found = kinds(Language::English, "Not only waterproof, it is made in Sweden.");
    assert_eq!(found, ["safety", "origin"]);
    assert_eq!(kinds(Language::English, "Not heavy. Waterproof."), ["safety"]);
    assert_eq!(kinds(Language::English, "Not heavy, waterproof"), ["safety"]);
}

#[test]
fn one_claim_is_told_once_and_by_its_longest_words() {
    let found = told(Language::English, "GOTS certified organic cotton");
    assert_eq!(found[0], ("certification", "gots certified".to_owned()));
    assert_eq!(kinds(Language::English, "Free from parabens"), ["environmental"]);
}
