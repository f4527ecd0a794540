
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
promotion-refused-may_be_chance = It did better, but chance could have done that. Let it run longer.

new-fact-number = a new number
new-fact-link = a new link
new-fact-email = a new e-mail address
new-fact-material = a new material
new-fact-claim = a new claim
