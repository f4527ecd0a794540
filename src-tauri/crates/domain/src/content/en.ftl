copy-missing-description-name = No description
copy-missing-description-why = A buyer who finds no description has to guess, and often leaves.
copy-missing-description-message = This product has no description.

copy-state-missing = Missing
copy-state-draft = Draft
copy-state-in_review = In review
copy-state-changes_asked = Changes asked
copy-state-approved = Approved
copy-state-exported = Exported
copy-state-confirmed_live = Live in the shop

content-kind-description = Description
content-kind-alt_text = Picture text
content-kind-faq = Questions and answers
content-kind-category_copy = Category text

copy-step-refused-not_next = The text cannot go from this state to that one.
copy-step-refused-nobody_named = Say who you are first.
copy-step-refused-open_claims = { $count ->
    [one] One claim still needs a tick.
   *[other] { $count } claims still need a tick.
}
copy-step-refused-voice = { $count ->
    [one] One remark on the voice is open. Only the brand owner can let it pass.
   *[other] { $count } remarks on the voice are open. Only the brand owner can let it pass.
}
copy-step-refused-not_brand_owner = Only the brand owner can let a text pass like this.
copy-step-refused-no_reason = Say why this text may pass.

copy-claim-name = Claims to stand for
copy-claim-why = A buyer, a competitor or an office can ask for proof. A person ticks each claim with what shows it. Nothing here says what a law allows.
copy-claim-message = “{ $words }” is a claim ({ $kind }). { $why }

claim-environmental = good for nature
claim-environmental-why = Since 27 September 2026, EU rules ban general green claims without recognised proof.
claim-environmental-evidence = A certificate, a label's number, or a test that names this product.
claim-health = does something for health
claim-health-why = A promise about body or mind needs a study, and some such promises are never allowed.
claim-health-evidence = A study of this product or what is in it, or the approval of an authority.
claim-safety = safe, or withstands something
claim-safety-why = Somebody will rely on it. A test should show it.
claim-safety-evidence = A test report, or the maker's data sheet.
claim-certification = tested, certified or awarded
claim-certification-why = Certificates and awards belong to one product and often end on a day.
claim-certification-evidence = The certificate with its number and its last day, or a link to the award.
claim-origin = where it was made
claim-origin-why = Buyers choose by it, and customs offices have rules for it.
claim-origin-evidence = The maker's declaration of origin.
claim-guarantee = a promise or guarantee
claim-guarantee-why = Buyers can hold you to it. It should match your terms.
claim-guarantee-evidence = The terms of the guarantee, with how long it lasts and who gives it.
claim-price = a price set against another
claim-price-why = Rules say which earlier price may be named. The price may also have changed since.
claim-price-evidence = The lowest price of the last 30 days, with its date.
claim-superlative = better than all others
claim-superlative-why = Somebody can ask who measured it.
claim-superlative-evidence = The test or list that says so, with its date.
claim-scarcity = few left, or little time
claim-scarcity-why = It must be true on the day it is read.
claim-scarcity-evidence = The number in stock, or the day the offer ends.
claim-delivery = when and at what cost it arrives
claim-delivery-why = It must hold for every buyer who reads it, and it changes with your carrier.
claim-delivery-evidence = Your shipping terms, or the carrier's.
claim-factual = a measured fact
claim-factual-why = Somebody must have measured or counted it.
claim-factual-evidence = The measurement, count or survey, with who did it and when.

claim-open-no_tick = Nobody ticked it yet.
claim-open-text_changed = It was ticked in a sentence that reads otherwise now.
claim-open-expired = Its evidence held until { $day }.
claim-open-no_evidence = It was ticked without evidence.

copy-unit-name = Wrong units
copy-unit-why = A wrong or odd unit looks careless, and buyers filter and compare by it.
copy-unit-message = “{ $words }”: { $what }
copy-unit-wrong = it is written “{ $right }”.
copy-unit-measure = this unit measures something else.
copy-unit-mixed = one measure in two systems. Use one of them, or put the other in brackets.
copy-unit-two_ways = elsewhere this product writes “{ $right }”.
copy-unit-blank = a blank belongs before the unit: “{ $right }”.

copy-fact-not-in-data-name = Text and data differ
copy-fact-not-in-data-why = A buyer who gets something else than the text says sends it back.
copy-fact-not-in-data-message = { $what }
copy-fact-not-in-data-quantity = The text says “{ $words }”, the product's data says { $known }.
copy-fact-not-in-data-count = The text says “{ $words }”, the product's data says { $known } pieces.
copy-fact-not-in-data-material = The text says “{ $words }”, the product's data says { $known }.
copy-fact-not-in-data-origin = The text says “{ $words }”, the product's data names another country ({ $known }).

copy-stale-promise-name = Dates that are over
copy-stale-promise-why = A season or an offer that is over makes the whole shop look left alone.
copy-stale-promise-message = “{ $words }” is over.

copy-banned-word-name = Words you do not want
copy-banned-word-why = The word is on your own list.
copy-banned-word-message = “{ $word }” is on your list of words to leave out.

copy-voice-name = Voice of the shop
copy-voice-why = It is not how you wrote down that your shop speaks.
copy-voice-message = { $what }
copy-voice-banned = Your shop does not say “{ $words }”.
copy-voice-preferred = Your shop says “{ $value }”, not “{ $words }”.
copy-voice-spelling = “{ $words }” is not { $value } spelling.
copy-voice-speaker_i = Your shop speaks as “we”, not as “{ $words }”.
copy-voice-speaker_we = Your shop speaks as “I”, not as “{ $words }”.
copy-voice-speaker_nobody = Your shop does not speak of itself: “{ $words }”.
copy-voice-formal = “{ $words }” is formal. Your shop is not.
copy-voice-informal = “{ $words }” is informal. Your shop is formal.
copy-voice-reader = Your shop does not speak to the reader: “{ $words }”.
copy-voice-future = “{ $words }” is in the future. Your shop speaks of today.
copy-voice-exclamation = Your shop uses no exclamation marks.
copy-voice-emoji = Your shop uses no emoji.
copy-voice-ellipsis = Your shop uses no three dots.
copy-voice-dash = Your shop uses no dashes between words.
copy-voice-long_sentence = This sentence has { $value } words. That is more than you want.
copy-voice-too_hard = This text is harder to read than you want: { $value }.

copy-tag-inconsistent-name = Tags in two writings
copy-tag-inconsistent-why = Filters and collections take two writings for two things, so buyers miss products.
copy-tag-inconsistent-message = { $products } products have “{ $usual }”, this one has “{ $tag }”.
