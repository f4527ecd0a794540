use super::super::fixtures::described;
use super::*;
use crate::content::{
    Address, Language, Preference, Punctuation, Speaker, SpellingVariant, Tense, VoiceProfile,
};

fn found_in(text: &str, language: Language, profile: VoiceProfile) -> Vec<(String, Option<String>)> {
    let product = described(text);
    let mut shop = ShopCopy::default();
    shop.settings_mut().language = Some(language);
    shop.settings_mut().house.voice = Some(profile);
    let found = Voice.check(&ReadCopy::of(&product, &shop), &shop);
    found.into_iter().map(|finding| (finding.text, finding.fix)).collect()
}

fn told(text: &str, profile: VoiceProfile) -> Vec<String> {
    found_in(text, Language::English, profile).into_iter().map(|(text, _)| text).collect()
}

fn empty() -> VoiceProfile {
    VoiceProfile::default()
}

#[test]
fn an_empty_profile_judges_nothing() {
    assert_eq!(told("We will LOVE it!!! I promise you… 😀 colour and color", empty()), [""; 0]);
}

#[test]
fn words_are_banned_and_replaced() {
    let profile = VoiceProfile {
        banned: vec!["stunning".to_owned()],
        preferred: vec![Preference { word: "mug".to_owned(), over: vec!["cup".to_owned()] }],
        ..empty()
    };
    let found = found_in("A stunning Cup and cups", Language::English, profile.clone());
    assert_eq!(found[0].0, "stunning");
    assert_eq!(found[1], ("Cup".to_owned(), Some("Mug".to_owned())));
    assert_eq!(found[2], ("cups".to_owned(), None), "a form is told without a replacement");
    assert_eq!(told("A cupboard", profile), [""; 0]);
}

#[test]
fn who_speaks_and_to_whom_is_told_by_pronouns() {
    let speaks = |speaker| VoiceProfile { speaker: Some(speaker), ..empty() };
    assert_eq!(told("I throw each mug by hand", speaks(Speaker::We)), ["I"]);
    assert_eq!(told("We throw our mugs", speaks(Speaker::We)), [""; 0]);
    assert_eq!(told("We throw our mugs", speaks(Speaker::Nobody)), ["We", "our"]);
    let nobody = VoiceProfile { address: Some(Address::Nobody), ..empty() };
    assert_eq!(told("You will like it", nobody), ["You"]);
}

#[test]
fn formal_and_informal_are_told_apart_in_german() {
    let profile = |address| VoiceProfile { address: Some(address), ..empty() };
    let heard = |text: &str, address| -> Vec<String> {
        found_in(text, Language::German, profile(address)).into_iter().map(|(text, _)| text).collect()
    };
    assert_eq!(heard("Damit trinken Sie Ihren Tee", Address::Informal), ["Sie", "Ihren"]);
    assert_eq!(heard("Sie ist aus Ton, und sie bleibt warm", Address::Informal), [""; 0]);
    assert_eq!(heard("Damit trinkst du deinen Tee", Address::Formal), ["du", "deinen"]);
    assert_eq!(heard("Damit trinkst du deinen Tee", Address::Informal), [""; 0]);
}

#[test]
fn signs_are_told_where_they_are_unwanted() {
    let no = Punctuation { no_exclamation: true, no_emoji: true, no_ellipsis: true, no_dash: true };
    let profile = VoiceProfile { punctuation: no, ..empty() };
    assert_eq!(told("Warm!! Soft… and 5–10 cm – nice 😀", profile.clone()), ["!!", "…", "–", "😀"]);
    let found = found_in("Warm!", Language::English, profile);
    assert_eq!(found, [("!".to_owned(), Some(".".to_owned()))]);
}

#[test]
fn the_future_is_told_where_the_shop_speaks_of_today() {
    let profile = VoiceProfile { tense: Some(Tense::Present), ..empty() };
    assert_eq!(told("It will keep tea warm.", profile.clone()), ["will keep"]);
    assert_eq!(told("It keeps tea warm. A strong will.", profile), [""; 0]);
}

#[test]
fn spelling_follows_the_chosen_english() {
    let profile = |spelling| VoiceProfile { spelling: Some(spelling), ..empty() };
    let found = |text: &str, spelling| found_in(text, Language::English, profile(spelling));
    let one = |from: &str, to: &str| vec![(from.to_owned(), Some(to.to_owned()))];
    assert_eq!(found("A Colourful mug", SpellingVariant::American), one("Colourful", "Colorful"));
    assert_eq!(found("A gray mug", SpellingVariant::British), one("gray", "grey"));
    assert_eq!(found("A water meter", SpellingVariant::British), []);
    assert_eq!(found("A grey mug", SpellingVariant::British), []);
}

#[test]
fn long_sentences_and_hard_texts_are_told() {
    let short = VoiceProfile { longest_sentence: Some(5), ..empty() };
    assert_eq!(told("This is a sentence of seven words. Short one.", short).len(), 1);
    let hard = "Extraordinarily sophisticated manufacturing considerations necessitate comprehensive documentation. ";
    let easy = "The mug is red and it is warm. ";
    let profile = VoiceProfile { hardest: Some(50), ..empty() };
    assert_eq!(told(&hard.repeat(8), profile.clone()).len(), 1);
    assert_eq!(told(&easy.repeat(12), profile.clone()).len(), 0);
    assert_eq!(told(hard, profile).len(), 0, "too few words to tell");
}
