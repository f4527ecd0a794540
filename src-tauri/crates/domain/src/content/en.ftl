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
