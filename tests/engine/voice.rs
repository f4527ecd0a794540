//! How the shop speaks: what is written down opens remarks on its texts, keeps them from being approved, is in every
//! prompt, and can be taken back.

use crate::support::{TempShop, engine_at};
use tillwise_domain::content::CopyField;
use tillwise_domain::content::positioning::Shipped;
use tillwise_engine::Engine;
use tillwise_engine::api::requests::{
    CardForm, CardMessageForm, CopyFilter, CopyScope, CopyShow, ModelForm, VoiceChange, VoiceRuleForm,
};
use tillwise_engine::api::views::CopyProductView;
use tillwise_engine::jiff::Timestamp;

const HEADER: &str =
    "Handle,Title,Body (HTML),Vendor,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status\n";

fn shop_with(products: &[(&str, &str)]) -> TempShop {
    let shop = TempShop::new();
    let line = |(handle, text): &(&str, &str)| {
        format!("{handle},The {handle},\"<p>{text}</p>\",Kiln,true,Size,Large,{handle}-L,18.00,active\n")
    };
    let text = format!("{HEADER}{}", products.iter().map(line).collect::<String>());
    shop.engine.import(&[shop.file("products.csv", text)], Default::default()).unwrap().remove(0).1.unwrap();
    shop.engine.review_catalog().unwrap();
    shop
}

fn shop() -> TempShop {
    shop_with(&[
        ("mug", "A stunning mug, thrown by hand in the studio and made for every day. Keeps tea warm"),
        ("plate", "A plate of stoneware that was fired twice. It fits the dishwasher of most kitchens"),
        ("bowl", "A bowl for soup and for fruit. We glaze it in our studio by the sea"),
    ])
}

fn product(engine: &Engine, key: &str) -> CopyProductView {
    let all = CopyFilter { show: CopyShow::All, ..CopyFilter::default() };
    engine.copy_product(&format!("shopify:{key}"), &all).unwrap()
}

/// The open remarks of the voice on a product, after its texts were read where that is due.
fn remarks(engine: &Engine, key: &str) -> Vec<(String, String)> {
    if engine.copy_queue(&CopyFilter::default(), 0).unwrap().due {
        engine.review_catalog().unwrap();
    }
    let rules = ["voice", "banned_word", "stale_promise"];
    let found = product(engine, key).remarks.into_iter().filter(|one| rules.contains(&one.rule.as_str()));
    found.map(|one| (one.rule, one.text)).collect()
}

fn told(rule: &str, text: &str) -> Vec<(String, String)> {
    vec![(rule.to_owned(), text.to_owned())]
}

fn set(engine: &Engine, rule: &str, value: &str) -> tillwise_engine::Result<String> {
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    Ok(engine.set_voice(&[VoiceRuleForm { rule: rule.to_owned(), value }])?.said)
}

fn edit(engine: &Engine, key: &str, text: &str) {
    let fields = product(engine, key).fields;
    let was = fields.into_iter().find(|one| one.field == CopyField::Description).unwrap().text;
    engine.edit_copy(&format!("shopify:{key}"), CopyField::Description, &was, text).unwrap();
}

fn approve(engine: &Engine, key: &str, note: &str) -> Result<String, String> {
    let done = engine.move_copy(&[format!("shopify:{key}")], "approved", note, false);
    done.map(|done| done.said).map_err(|error| engine.say(&error.words))
}

#[test]
fn a_banned_word_opens_a_remark_that_closes_with_the_edit_and_with_its_undo() {
    let shop = shop();
    let engine = &shop.engine;
    assert_eq!(remarks(engine, "mug"), []);
    engine.ban_word(" Stunning ", "", false).unwrap();
    assert!(engine.copy_queue(&CopyFilter::default(), 0).unwrap().due, "the texts were read without it");
    assert_eq!(remarks(engine, "mug"), told("banned_word", "stunning"));
    assert_eq!(remarks(engine, "plate"), []);
    edit(engine, "mug", "<p>A mug, thrown by hand in the studio.</p>");
    assert_eq!(remarks(engine, "mug"), []);
    engine.undo_copy_act().unwrap();
    assert_eq!(remarks(engine, "mug"), told("banned_word", "stunning"));
    // Another run of the program, which knows nothing of how it came about.
    let later = engine_at(&shop.path(), "2026-11-17T11:00:00Z");
    assert_eq!(later.voice().unwrap().banned[0].word, "stunning");
    later.undo_copy_act().unwrap();
    assert_eq!(later.voice().unwrap().banned.len(), 0);
    assert_eq!(remarks(&later, "mug"), []);
}

#[test]
fn an_edit_is_held_against_the_voice_without_reading_all_texts() {
    let shop = shop();
    let engine = &shop.engine;
    set(engine, "exclamation", "none").unwrap();
    engine.prefer_word("beaker", &["mug".to_owned()]).unwrap();
    assert_eq!(remarks(engine, "plate"), []);
    edit(engine, "plate", "<p>A plate of stoneware! It goes with every mug.</p>");
    assert!(!engine.copy_queue(&CopyFilter::default(), 0).unwrap().due);
    let found = remarks(engine, "plate");
    assert_eq!(found, [told("voice", "!"), told("voice", "mug")].concat());
    let view = product(engine, "plate");
    let fixes: Vec<_> = view.remarks.iter().filter(|one| one.rule == "voice").map(|one| &one.fix).collect();
    assert_eq!(fixes, [&Some(".".to_owned()), &Some("beaker".to_owned())]);
    engine.switch_copy_rule("voice", &CopyScope::Vendor { vendor: "Kiln".into() }, false).unwrap();
    assert_eq!(remarks(engine, "plate"), [], "a rule of the voice can be switched off as any other");
}

#[test]
fn only_the_brand_owner_lets_a_text_pass_and_it_is_kept_who_when_and_why() {
    let shop = shop();
    let engine = &shop.engine;
    engine.ban_word("stunning", "", false).unwrap();
    engine.set_reviewer("Bo").unwrap();
    edit(engine, "mug", "<p>A stunning mug for tea.</p>");
    assert!(approve(engine, "mug", "").unwrap_err().contains("One remark on the voice is open"));
    assert!(approve(engine, "mug", "It is a quote").unwrap_err().contains("Only the brand owner"));
    // Leaving the remark takes it out of the queue and opens no way around.
    let remark = product(engine, "mug").remarks.into_iter().find(|one| one.rule == "banned_word").unwrap();
    engine.leave_remark("shopify:mug", &remark.id).unwrap();
    assert!(approve(engine, "mug", "").is_err());
    engine.undo_copy_act().unwrap();
    engine.set_person("Mara", None, true).unwrap();
    assert!(approve(engine, "mug", "It is a quote").is_err(), "Bo is somebody else");
    engine.set_reviewer("Mara").unwrap();
    assert!(approve(engine, "mug", " ").is_err(), "without a reason");
    approve(engine, "mug", "It is a quote").unwrap();
    let mug = product(engine, "mug");
    assert_eq!(mug.state, "approved");
    assert_eq!(
        (mug.history[0].said.as_str(), mug.history[0].note.as_str()),
        ("Approved by Mara.", "It is a quote")
    );
    assert_eq!(mug.history[0].on, "2026-11-17");
    assert_eq!(remarks(engine, "mug"), [], "it is dealt with");
    engine.undo_copy_act().unwrap();
    assert_eq!(product(engine, "mug").state, "in_review");
    assert_eq!(remarks(engine, "mug"), told("banned_word", "stunning"));
}

#[test]
fn what_went_out_is_on_brand_unless_it_passed_in_spite_of_the_voice() {
    let shop = shop();
    let engine = &shop.engine;
    let span = (Timestamp::UNIX_EPOCH, "2027-01-01T00:00:00Z".parse().unwrap());
    assert_eq!(engine.on_brand(span).unwrap(), None, "no voice is written down");
    engine.ban_word("stunning", "", false).unwrap();
    assert_eq!(engine.on_brand(span).unwrap(), Some(Shipped::default()));
    engine.set_person("Mara", None, true).unwrap();
    engine.set_reviewer("Mara").unwrap();
    edit(engine, "mug", "<p>A stunning mug for tea.</p>");
    edit(engine, "plate", "<p>A plate of stoneware.</p>");
    approve(engine, "mug", "It is a quote").unwrap();
    approve(engine, "plate", "").unwrap();
    engine.export_copy(&shop.folder.path().join("out")).unwrap();
    assert_eq!(engine.on_brand(span).unwrap(), Some(Shipped { exported: 2, on_brand: 1 }));
}

#[test]
fn a_promise_opens_on_the_day_after_its_last_one() {
    let shop = shop_with(&[
        ("mug", "A mug of stoneware. This offer is valid until 30 November 2026 for all of you"),
        ("plate", "A plate of stoneware. A gift for Christmas 2024 that keeps its glaze"),
    ]);
    assert_eq!(remarks(&shop.engine, "plate"), told("stale_promise", "Christmas 2024"));
    assert_eq!(remarks(&shop.engine, "mug"), []);
    let due = |engine: &Engine| engine.copy_queue(&CopyFilter::default(), 0).unwrap().due;
    // 23:30 in Berlin is still the thirtieth.
    let last = engine_at(&shop.path(), "2026-11-30T22:30:00Z");
    assert!(!due(&last), "until then every day says the same");
    let after = engine_at(&shop.path(), "2026-11-30T23:30:00Z");
    assert!(due(&after));
    assert_eq!(remarks(&after, "mug"), told("stale_promise", "valid until 30 November 2026"));
    assert!(!due(&after));
    // A promise that comes in with an edit has its day, too.
    edit(&after, "plate", "<p>A plate of stoneware. This offer is valid until 3 December 2026.</p>");
    assert_eq!(remarks(&after, "plate"), []);
    let later = engine_at(&shop.path(), "2026-12-04T09:00:00Z");
    assert!(due(&later));
    assert_eq!(remarks(&later, "plate").len(), 1);
}

#[test]
fn a_prompt_has_the_voice_the_banned_and_the_card_and_nothing_of_customers() {
    let shop = shop();
    let engine = &shop.engine;
    let orders = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
                  Lineitem name,Lineitem price,Billing Name,Id\n\
                  #1001,ada.lovelace@example.com,paid,EUR,24.00,0.00,0.00,24.00,2026-11-09 10:00:00 +0100,1,Mug,24.00,\
                  Ada Lovelace,10019\n";
    engine.import(&[shop.file("orders.csv", orders)], Default::default()).unwrap().remove(0).1.unwrap();
    set(engine, "speaker", "we").unwrap();
    set(engine, "longest_sentence", "18").unwrap();
    engine.ban_word("stunning", "", false).unwrap();
    engine.ban_word("carbon neutral", "", true).unwrap();
    engine.prefer_word("beaker", &["mug".to_owned(), "cup".to_owned()]).unwrap();
    let card = CardForm {
        for_whom: "People who\ncook every day".to_owned(),
        what: "Tableware of stoneware".to_owned(),
        why_different: "Fired twice".to_owned(),
    };
    engine.set_positioning(&card).unwrap();
    let proof =
        CardMessageForm { proof: true, text: "1,250 degrees".to_owned(), ..CardMessageForm::default() };
    engine.set_message(&proof).unwrap();
    let model = ModelForm {
        name: "Local".to_owned(),
        address: "http://localhost:11434".to_owned(),
        style: "openai".to_owned(),
        model: "small".to_owned(),
        shares: vec!["catalog".to_owned()],
        ..ModelForm::default()
    };
    let (model, _) = engine.add_model(&model).unwrap();
    let body = engine.draft_preview(model, "shopify:plate", CopyField::Description).unwrap().body;
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    let sent = body["messages"].to_string().replace("\\\"", "'").replace("\\n", "\n");
    for part in [
        "The shop speaks as 'we'.",
        "At most 18 words",
        "Never say 'stunning'",
        "Say 'beaker', not 'mug', 'cup'.",
        "- carbon neutral",
        "For: People who cook every day",
        "It sells: Tableware of stoneware",
        "Different because: Fired twice",
        "Proof: 1,250 degrees",
    ] {
        assert!(sent.contains(part), "{part}: {sent}");
    }
    assert!(!sent.contains("Never say 'carbon"), "a claim is told once");
    for person in ["ada", "lovelace", "1001", "10019"] {
        assert!(!sent.to_lowercase().contains(person), "{person}");
    }
}

#[test]
fn a_trial_says_before_what_the_remarks_are_after() {
    let shop = shop();
    let engine = &shop.engine;
    let before = std::fs::read(shop.path()).unwrap();
    let trial = engine.voice_trial(&VoiceChange::Ban { word: "studio".to_owned() }).unwrap();
    assert_eq!((trial.products, trial.of), (2, 3));
    assert_eq!(trial.said, "2 of 3 products would get a remark.");
    let one = &trial.examples[0];
    assert_eq!((one.title.as_str(), one.words.as_str()), ("The mug", "studio"));
    assert!(one.before.ends_with("by hand in the ") && one.after.starts_with(" and made"), "{one:?}");
    let rule = VoiceChange::Rule { rule: "speaker".to_owned(), value: "nobody".to_owned() };
    let speaker = engine.voice_trial(&rule).unwrap();
    assert_eq!(std::fs::read(shop.path()).unwrap(), before, "trying writes nothing");
    engine.ban_word("studio", "", false).unwrap();
    set(engine, "speaker", "nobody").unwrap();
    let with = |rule: &str| {
        ["mug", "plate", "bowl"]
            .iter()
            .filter(|key| remarks(engine, key).iter().any(|one| one.0 == rule))
            .count()
    };
    assert_eq!((with("banned_word"), with("voice")), (trial.products, speaker.products));
    let wrong = VoiceChange::Rule { rule: "speaker".to_owned(), value: "they".to_owned() };
    assert_eq!(engine.voice_trial(&wrong).unwrap_err().words.key, "error-voice-no-value");
}

#[test]
fn the_share_of_live_copy_on_message_is_counted_with_its_counts() {
    let shop = shop();
    let engine = &shop.engine;
    let share = |at: usize| {
        let one = engine.voice().unwrap().card.shares.remove(at);
        (one.share, one.said)
    };
    assert_eq!(share(0), (None, "Approve a message first.".to_owned()));
    let message = |proof: bool, text: &str, phrases: &[&str]| {
        let phrases = phrases.iter().map(|one| (*one).to_owned()).collect();
        engine.set_message(&CardMessageForm { id: None, proof, text: text.to_owned(), phrases }).unwrap();
    };
    message(false, "For daily use", &["every day", "most kitchens"]);
    message(true, "fired twice", &[]);
    assert!(engine.voice().unwrap().due.is_some(), "counted before");
    engine.review_catalog().unwrap();
    assert_eq!(share(0), (Some("67 %".to_owned()), "2 of 3 live products use one.".to_owned()));
    assert_eq!(share(1), (Some("33 %".to_owned()), "1 of 3 live products mention one.".to_owned()));
    let without = engine.voice().unwrap().card.shares.remove(0).without;
    assert_eq!(without.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["shopify:bowl"]);
    edit(engine, "plate", "<p>A plate of stoneware.</p>");
    assert_eq!(share(1).0.as_deref(), Some("0 %"), "an edit counts at once");
    message(false, "Another", &[]);
    let new = engine.voice().unwrap().card.messages.pop().unwrap();
    engine.remove_message(new.id).unwrap();
    let id = engine.voice().unwrap().card.messages[0].id;
    engine.remove_message(id).unwrap();
    assert_eq!(share(0).0, None);
    message(false, "Something else", &[]);
    assert_eq!(
        engine.voice().unwrap().card.messages[0].products,
        0,
        "it takes no count of the one that went"
    );
    assert_eq!(engine.remove_message(id).unwrap_err().words.key, "error-card-no-message");
}

#[test]
fn where_somebody_owns_the_brand_nobody_else_changes_how_it_speaks() {
    let shop = shop();
    let engine = &shop.engine;
    engine.set_person("Mara", None, true).unwrap();
    engine.set_reviewer("Bo").unwrap();
    let view = engine.voice().unwrap();
    assert_eq!(view.owner.as_deref(), Some("Mara"));
    let refused = [
        set(engine, "speaker", "we").unwrap_err(),
        engine.ban_word("cheap", "", false).unwrap_err(),
        engine.prefer_word("mug", &["cup".to_owned()]).unwrap_err(),
        engine.set_positioning(&CardForm::default()).unwrap_err(),
        engine.set_message(&CardMessageForm { text: "x".into(), ..CardMessageForm::default() }).unwrap_err(),
    ];
    assert!(refused.iter().all(|error| error.words.key == "error-voice-not-brand-owner"), "{refused:?}");
    engine.set_reviewer("mara").unwrap();
    assert_eq!(set(engine, "speaker", "we").unwrap(), "Your voice: Who speaks, We");
    assert_eq!(engine.voice().unwrap().refused, None);
}

#[test]
fn what_makes_no_sense_is_refused_with_what_would() {
    let shop = shop();
    let engine = &shop.engine;
    let key = |outcome: tillwise_engine::Result<String>| outcome.unwrap_err().words.key;
    assert_eq!(key(set(engine, "volume", "loud")), "error-voice-no-rule");
    assert_eq!(key(set(engine, "tense", "past")), "error-voice-no-value");
    assert_eq!(key(set(engine, "longest_sentence", "3")), "error-voice-no-number");
    let ban = |word: &str| engine.ban_word(word, "", false).map(|done| done.said);
    assert_eq!(key(ban(" – ")), "error-voice-no-word");
    assert_eq!(key(ban(&"long ".repeat(30))), "error-voice-long");
    ban("cup").unwrap();
    let prefer = |word: &str, over: &[String]| engine.prefer_word(word, over).map(|done| done.said);
    assert_eq!(key(prefer("Cup", &["mug".to_owned()])), "error-voice-banned");
    assert_eq!(key(prefer("mug", &["Mug".to_owned()])), "error-voice-no-others");
    assert_eq!(key(engine.unban_word("tea").map(|done| done.said)), "error-voice-not-banned");
}

#[test]
fn a_voice_is_learned_from_approved_texts_and_taken_over_by_its_owner_alone() {
    let texts: Vec<(String, String)> = (0..12)
        .map(|at| (format!("mug{at}"), format!("We throw mug number {at} in our studio. Its colour is grey")))
        .collect();
    let products: Vec<(&str, &str)> = texts.iter().map(|(key, text)| (&**key, &**text)).collect();
    let shop = shop_with(&products);
    let engine = &shop.engine;
    let few = engine.voice_learned().unwrap();
    assert_eq!((few.texts, few.proposals.len()), (0, 0), "{}", few.said);
    for (key, _) in &products {
        engine.move_copy(&[format!("shopify:{key}")], "in_review", "", false).unwrap();
        approve(engine, key, "").unwrap();
    }
    let learned = engine.voice_learned().unwrap();
    assert_eq!(learned.texts, 12);
    let of = |rule: &str| learned.proposals.iter().find(|one| one.rule == rule);
    let speaker = of("speaker").expect("they say we");
    assert_eq!(
        (speaker.value.as_str(), speaker.said.as_str()),
        ("we", "12 of 12 texts keep to it, and 12 show it.")
    );
    assert_eq!(of("spelling").map(|one| one.value.as_str()), Some("british"));
    assert!(engine.voice().unwrap().rules.iter().all(|rule| rule.value.is_none()), "nothing by itself");
    set(engine, "speaker", "we").unwrap();
    assert!(engine.voice_learned().unwrap().proposals.iter().any(|one| one.rule == "speaker" && one.taken));
}
