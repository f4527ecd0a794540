copy-missing-description-name = No description
copy-missing-description-why = A buyer who finds no description has to guess, and often leaves.
copy-missing-description-message = This product has no description.

copy-thin-description-name = Very short description
copy-thin-description-why = A few words leave questions open. Buyers ask them elsewhere.
copy-thin-description-message = The description has { $words ->
    [one] one word
   *[other] { $words } words
}. Say what it is made of, how big it is and what it is for.

copy-duplicate-description-name = Same description as another product
copy-duplicate-description-why = Buyers cannot tell such products apart. Search engines show only one of them.
copy-duplicate-description-message = { $count ->
    [one] “{ $first }” has the same description.
   *[other] { $count } other products have the same description, “{ $first }” among them.
}

copy-near-duplicate-name = Nearly the same description as another product
copy-near-duplicate-why = Texts made from one template look alike to buyers and to search engines.
copy-near-duplicate-message = { $count ->
    [one] “{ $first }” has nearly the same description.
   *[other] { $count } other products have nearly the same description, “{ $first }” among them.
}

copy-same-opening-name = Many descriptions begin alike
copy-same-opening-why = In a list only the first words show. Where they are the same, no product stands out.
copy-same-opening-message = “{ $opening }” opens { $count } descriptions or more. Begin with what only this product has.

copy-missing-alt-text-name = Images without a text
copy-missing-alt-text-why = Who cannot see an image hears its text. Search engines read it too.
copy-missing-alt-text-message = { $images ->
    [one] The image has no text.
   *[other] { $missing ->
        [one] One of { $images } images has no text.
       *[other] { $missing } of { $images } images have no text.
    }
}

copy-weak-alt-text-name = Image text that says little
copy-weak-alt-text-why = A file name, “image of” or another product’s words do not tell what is seen.
copy-weak-alt-text-message = { $kind ->
    [file] This is a file’s name. Say what is seen.
    [empty] This says only that there is an image. Say what is seen.
    [opening] Leave out “{ $opening }”. Everybody knows that it is an image.
    [other-title] This is the title of another product, “{ $other }”.
    [same-within] Several images of this product have this text. Say what each one shows.
   *[same] { $count ->
        [one] An image of “{ $other }” has the same text.
       *[other] Images of { $count } other products have the same text, “{ $other }” among them.
    }
}

copy-alt-text-length-name = Image text too long
copy-alt-text-length-why = Screen readers read it out at one go. Up to 125 characters are easy to follow.
copy-alt-text-length-message = { $kind ->
    [limit] The text has { $length } characters. The shop takes { $limit }.
   *[advice] The text has { $length } characters. Up to { $limit } are easy to listen to.
}

copy-title-length-name = Title too long or empty
copy-title-length-why = Search results cut long titles, and platforms refuse very long ones.
copy-title-length-message = { $kind ->
    [empty] This product has no title.
    [limit] The title has { $length } characters. The platform takes { $limit }.
   *[advice] The title has { $length } characters. Shops and search results show about 60.
}

copy-seo-title-length-name = Search title too long
copy-seo-title-length-why = Search results cut it, often in the middle of a word.
copy-seo-title-length-message = The search title has { $length } characters. Search results show about { $limit }.

copy-seo-description-length-name = Search description too long
copy-seo-description-length-why = Search results cut it, and the end is never read.
copy-seo-description-length-message = { $kind ->
    [limit] The search description has { $length } characters. The platform takes { $limit }.
   *[advice] The search description has { $length } characters. Search results show about { $limit }.
}

copy-shouting-name = Text that shouts
copy-shouting-why = Words in capitals and rows of exclamation marks are harder to read and look less serious.
copy-shouting-message = { $kind ->
    [marks] One mark is enough.
   *[capitals] { $more ->
        [0] Capitals shout. Use small letters.
        [one] Capitals shout, here and in one more place. Use small letters.
       *[other] Capitals shout, here and in { $more } more places. Use small letters.
    }
}

copy-template-leftover-name = Words left from a template
copy-template-leftover-why = Buyers see at once that nobody finished the text.
copy-template-leftover-message = This was left from a template. Replace it or take it out.

copy-broken-html-name = Broken markup or letters
copy-broken-html-why = Broken markup changes the look of the whole page. Broken letters look careless.
copy-broken-html-message = { $kind ->
    [open] { $what } is opened and never closed.
    [crossed] { $what } is closed in the wrong order.
    [closes-nothing] { $what } closes nothing.
    [cut] { $what } is cut off. What follows may be lost.
    [program] { $what } holds a program. Shops take it out or run it for every buyer.
    [nowhere] { $what } is a link that leads nowhere.
    [entity] Buyers see “{ $what }” as it stands here.
    [tag] Buyers see { $what } as text.
    [lost] A letter was lost here.
   *[letters] “{ $what }” is a letter that was converted twice.
}

copy-spelling-name = Slip of the pen
copy-spelling-why = Slips make buyers doubt the rest. Your own words, names and brands are left alone.
copy-spelling-message = { $kind ->
    [doubled] “{ $word }”: the same stands twice.
   *[slip] “{ $word }” may be a slip for “{ $meant }”.
}

copy-readability-name = Hard to read
copy-readability-why = Buyers skim. Long sentences are read twice or not at all.
copy-readability-message = { $kind ->
    [throughout] Most sentences here are long and full of long words.
   *[sentences] { $count ->
        [one] This sentence has { $words } words.
       *[other] { $count } sentences have more than { $long } words. The longest has { $words }.
    }
}

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
copy-step-refused-not_brand_owner = Only the brand owner can let a text pass like this. Say under Stack, People, who that is, and review in that name.
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
copy-unit-conversion = one is said to be the other in another system, and is not.
copy-unit-two_ways = elsewhere this product writes “{ $right }”.
copy-unit-blank = a blank belongs before the unit: “{ $right }”.

copy-fact-not-in-data-name = Text and data differ
copy-fact-not-in-data-why = A buyer who gets something else than the text says sends it back.
copy-fact-not-in-data-message = { $what }
copy-fact-not-in-data-quantity = The text says “{ $words }”, the product's data says { $known }.
copy-fact-not-in-data-count = The text says “{ $words }”, the product's data says { $known } pieces.
copy-fact-not-in-data-material = The text says “{ $words }”, the product's data says { $known }.
copy-fact-not-in-data-offer = The text says “{ $words }”, the product's data says { $known }.
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

voice-open = Not decided
voice-speaker = Who speaks
voice-speaker-hint = “We make it”, “I make it”, or nobody: “It is made”.
voice-speaker-we = We
voice-speaker-i = I
voice-speaker-nobody = Nobody
voice-address = How the reader is spoken to
voice-address-hint = Du or Sie, tu or vous. In English both are “you”.
voice-address-informal = Informally
voice-address-formal = Formally
voice-address-nobody = Not at all
voice-tense = When things happen
voice-tense-hint = “It keeps tea warm”, not “it will keep tea warm”. Looked at in English only.
voice-tense-present = Now, in the present
voice-spelling = Which English
voice-spelling-hint = Colour and grey, or color and gray.
voice-spelling-british = British
voice-spelling-american = American
voice-longest_sentence = Longest sentence, in words
voice-longest_sentence-hint = Sentences of more than 25 words are often left unread.
voice-longest_sentence-value = { $value } words at most
voice-hardest = Hardest text
voice-hardest-hint = As LIX, from word and sentence lengths: 30 is easy, 40 is a newspaper, 50 is hard.
voice-hardest-value = A LIX of { $value } at most
voice-exclamation = Exclamation marks
voice-exclamation-hint = A full stop does the same more calmly.
voice-exclamation-none = None
voice-emoji = Emoji
voice-emoji-hint = Screen readers read each of them out.
voice-emoji-none = None
voice-ellipsis = Three dots
voice-ellipsis-hint = They leave open what a buyer wants to know.
voice-ellipsis-none = None
voice-dash = Dashes between words
voice-dash-hint = Two sentences are easier to read. Ranges such as 5–10 cm may stay.
voice-dash-none = None

copy-tag-inconsistent-name = Tags in two writings
copy-tag-inconsistent-why = Filters and collections take two writings for two things, so buyers miss products.
copy-tag-inconsistent-message = { $products } products have “{ $usual }”, this one has “{ $tag }”.

prompt-field-title = Title
prompt-field-category = Category
prompt-field-vendor = Vendor
prompt-field-facts = Options, sizes and materials
prompt-field-tags = Tags
prompt-field-description = Description
prompt-field-short_description = Short description
prompt-note-few_examples = { $count ->
    [0] There is no approved example in the prompt. With two or three, drafts sound more like you.
    [one] There is only one approved example in the prompt. With two or three, drafts sound more like you.
   *[other] There are { $count } approved examples in the prompt.
}
prompt-note-invisible_removed = { $count ->
    [one] One letter that nobody sees was taken out.
   *[other] { $count } letters that nobody sees were taken out.
}
prompt-note-no_persona = Nobody is chosen to write for. A text for everybody often moves nobody.

concept-refused-not_three = Pick exactly three ideas. You picked { $count }.
concept-refused-unknown = There is no idea { $count }.
concept-refused-no_reason = Say why you leave the other ideas.

promotion-refused-unknown = There is no such text in this set.
promotion-refused-nobody_named = Say who you are first.
promotion-refused-no_counts = Give how many saw each text, and how many of them bought.
promotion-refused-not_better = The other text did as well or better.
promotion-refused-too_few = Too few bought to tell the two apart. Let it run longer.
promotion-refused-may_be_chance = It did better, but chance could have done that. Let it run longer.

new-fact-number = a new number
new-fact-link = a new link
new-fact-email = a new e-mail address
new-fact-material = a new material
new-fact-claim = a new claim

prompt-slot-product = the product’s data
prompt-slot-audience = for whom it is written
prompt-slot-voice = how your shop speaks
prompt-slot-banned_claims = what may not be claimed
prompt-slot-length = how long it is to be
prompt-slot-examples = two or three texts you approved
prompt-slot-positioning = what your shop stands for

idea-about-product = Product
idea-about-collection = Collection
idea-about-campaign = Campaign
idea-part-copy = Words
idea-part-image = Picture
idea-part-video = Video
