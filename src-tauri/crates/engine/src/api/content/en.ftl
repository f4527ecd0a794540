# Catalog copy review: the queue, one product, what acts did and why some cannot be done.

copy-title-empty = No products yet
copy-title = { $count ->
    [0] No product needs a look
    [one] One product needs a look
   *[other] { $count } products need a look
}
copy-note-no-products = Bring in the product file of your shop. Then its texts are read here.
copy-note-due = Files came in or went since the texts were read. Read them again.
copy-note-done = Nothing waits. Every remark is dealt with.
copy-note-filtered = No product fits what you chose. Choose less.
copy-reading = Product texts
copy-reviewer-nobody = the owner

copy-field-title = Title
copy-field-description = Description
copy-field-short_description = Short description
copy-field-seo_title = Title for search engines
copy-field-seo_description = Text for search engines
copy-field-alt_text = Picture { $image }, words for it
copy-field-tags = Tags
copy-field-any-title = Title
copy-field-any-description = Description
copy-field-any-short_description = Short description
copy-field-any-seo_title = Title for search engines
copy-field-any-seo_description = Text for search engines
copy-field-any-alt_text = Words for pictures
copy-field-any-tags = Tags

copy-advice-title = Best under 60 characters.
copy-advice-seo_title = Best from 50 to 60 characters. More than 70 are cut off.
copy-advice-seo_description = Best from 120 to 160 characters. Shops allow 320.
copy-advice-alt_text = Best up to 125 characters. Shops allow 512.

copy-author-rule = Rule: { $rule }
copy-new-fact = “{ $text }” is not in your data.
copy-clash = The shop’s text changed after yours was written. It came in on { $day }.
copy-state-since = { $state }, by { $who } on { $day }
copy-state-seen = As it stands in the shop, read on { $day }
copy-blocked-claims = { $count ->
    [one] One claim needs your word before this can go out.
   *[other] { $count } claims need your word before this can go out.
}
copy-claim-expired = The proof held until { $day }.
copy-claim-reworded = Somebody stood for it in a sentence that reads otherwise now.
copy-claim-ticked = { $who } stands for it, since { $day }

copy-step-approved = Approve
copy-step-in_review = Back to review
copy-step-changes_asked = Ask for changes
copy-step-draft = Back to draft
copy-asks-changes = What should be changed?
copy-asks-exception = Why may it pass?

copy-past-missing = Marked as missing by { $who }.
copy-past-draft = Taken as a draft by { $who }.
copy-past-in_review = Given to review by { $who }.
copy-past-in_review-waits = Review waits for facts, says { $who }.
copy-past-changes_asked = Changes asked by { $who }.
copy-past-approved = Approved by { $who }.
copy-past-exported = Written to a file for the shop by { $who }.
copy-past-confirmed_live = Seen live by { $who }.
copy-past-missing-waits = Marked as missing by { $who }.
copy-past-draft-waits = Taken as a draft by { $who }.
copy-past-changes_asked-waits = Changes asked by { $who }, facts are awaited.
copy-past-approved-waits = Approved by { $who }.
copy-past-exported-waits = Written to a file for the shop by { $who }.
copy-past-confirmed_live-waits = Seen live by { $who }.

copy-bulk-fix = { $count ->
    [0] “{ $rule }” has no fix here
    [one] Fix this in one product: { $rule }
   *[other] Fix this in { $count } products: { $rule }
}
copy-bulk-accept = { $count ->
    [0] No draft can be accepted here
    [one] Accept the drafts of one product
   *[other] Accept the drafts of { $count } products
}
copy-bulk-left-out = { $count ->
    [one] One draft stays out. It says something that is not in your data.
   *[other] { $count } drafts stay out. They say something that is not in your data.
}
copy-bulk-drafts = drafts

said-copy-read = { $waiting ->
    [0] { $products } products read. Nothing waits.
    [one] { $products } products read. One needs a look.
   *[other] { $products } products read. { $waiting } need a look.
}
said-copy-edited = { $field } of “{ $title }” changed
said-copy-kept-shop = { $field } of “{ $title }”: the shop’s text stays
said-copy-kept-ours = { $field } of “{ $title }”: your text stays
said-copy-fixed = { $rule }: put right in “{ $title }”
said-copy-left = { $rule }: left as it is in “{ $title }”
said-copy-reopened = { $rule }: open again in “{ $title }”
said-copy-word = “{ $word }” is right from now on
said-copy-word-forgotten = “{ $word }” is off the list of right words
said-copy-rule-off-product = “{ $rule }” is off for “{ $name }”
said-copy-rule-off-vendor = “{ $rule }” is off for the products of { $name }
said-copy-rule-off-everywhere = “{ $rule }” is off everywhere
said-copy-rule-on-product = “{ $rule }” is on again for “{ $name }”
said-copy-rule-on-vendor = “{ $rule }” is on again for the products of { $name }
said-copy-rule-on-everywhere = “{ $rule }” is on again
said-copy-missing = { $count ->
    [one] “{ $title }” marked as missing
   *[other] { $count } products marked as missing
}
said-copy-draft = { $count ->
    [one] “{ $title }” is a draft again
   *[other] { $count } products are drafts again
}
said-copy-in-review = { $count ->
    [one] “{ $title }” given to review
   *[other] { $count } products given to review
}
said-copy-changes-asked = { $count ->
    [one] Changes asked for “{ $title }”
   *[other] Changes asked for { $count } products
}
said-copy-approved = { $count ->
    [one] “{ $title }” approved
   *[other] { $count } products approved
}
said-copy-exported = { $count ->
    [one] “{ $title }” marked as written to a file
   *[other] { $count } products marked as written to a file
}
said-copy-confirmed-live = { $count ->
    [one] “{ $title }” marked as live
   *[other] { $count } products marked as live
}
said-copy-bulk-fixed = { $count ->
    [one] { $rule }: put right in one product
   *[other] { $rule }: put right in { $count } products
}
said-copy-bulk-accepted = { $count ->
    [one] Drafts of one product accepted
   *[other] Drafts of { $count } products accepted
}
said-claim-ticked = You stand for “{ $claim }” in “{ $title }”
said-claim-unticked = Nobody stands for “{ $claim }” in “{ $title }” any more
said-drafts-kept = { $count ->
    [one] One draft kept
   *[other] { $count } drafts kept
}
said-draft-accepted = Draft for “{ $title }” accepted
said-draft-dropped = Draft for “{ $title }” put away
said-reviewer = { $name } stands on what is done from now on.
said-reviewer-none = No name stands on what is done from now on.
said-copy-undone = Undone: { $act }

error-no-product = No file that is in holds a product “{ $product }”. Nothing was changed. Name one by its handle, as the list shows it.
error-many-products = More than one product is called “{ $product }”. Nothing was changed. Name one of these: { $keys }.
error-copy-no-field = The file of “{ $title }” has no column for: { $field }. Nothing was changed. Export it with that column.
error-copy-no-title = A product needs a title. Nothing was changed. Type one.
error-copy-changed = The text of “{ $title }” changed meanwhile. Nothing was changed by you. Look at it again.
error-copy-no-fix = This remark has no ready fix. Nothing was changed. Edit the text yourself.
error-copy-no-word = This is not a single word. Nothing was changed. Leave the remark as it is instead.
error-copy-word-unknown = “{ $word }” is not on the list of right words. Nothing was changed.
error-copy-not-left = This remark was not left. Nothing was changed.
error-copy-bulk-nothing = Nothing is left to do here. Nothing was changed.
error-copy-bulk-changed = A text changed since you saw this list. Nothing was changed. Look at the list again.
error-copy-nothing-to-undo = There is nothing left to undo.
error-copy-stopped = Reading the product texts was stopped. The list is as it was before.
error-copy-reading-ended = Reading the product texts ended early. The list is as it was before. Try again.
error-no-copy-state = There is no state “{ $state }”. Nothing was changed. Name one as the list shows it.
error-copy-step = “{ $title }” stays as it is. { $why }
error-claim-no-evidence = A claim needs proof. Nothing was changed. Write a note or name a file.
error-claim-evidence-over = That proof is over already. Nothing was changed. Give a later day, or none.
error-claim-not-ticked = Nobody stands for “{ $claim }” yet. Nothing was changed.
error-no-draft = This draft is gone. Nothing was changed.
error-draft-new-fact = “{ $text }” is not in your data. Nothing was changed. Say that it is right, or take it out.
error-no-remark = “{ $title }” has no such remark now: { $remark }. Nothing was changed. See tillwise content review.
error-no-claim = The text of { $product } makes no such claim now: { $claim }. Nothing was changed. See tillwise content show.

copy-export-title = { $products ->
    [one] One product can go to your shop
   *[other] { $products } products can go to your shop
}
copy-export-nothing = Nothing to send to your shop
copy-export-waiting = { $count ->
    [one] One more product has new texts that nobody approved yet.
   *[other] { $count } more products have new texts that nobody approved yet.
}
copy-export-proof = { $rows ->
    [one] One row
   *[other] { $rows } rows
} compared with your import: { $equal } cells are the same, { $changed } hold a new text.
copy-export-formulas = { $count ->
    [one] One text begins with a sign that spreadsheets take for a formula. The file for the shop holds it as it is.
   *[other] { $count } texts begin with a sign that spreadsheets take for a formula. The file for the shop holds them as they are.
}
copy-export-open-claims = { $count ->
    [one] One claim waits for a person who vouches for it.
   *[other] { $count } claims wait for a person who vouches for them.
}
copy-export-clash = The shop changed this text too. Decide which one stays.
copy-export-no-file = The file this product came from is not kept. Import your newest product export once more.
copy-export-file-shop = for-the-shop
copy-export-file-first = try-these-first
copy-export-file-undo = undo
copy-export-file-spreadsheet = to-look-at
copy-export-file-by-hand = change-by-hand
copy-export-by-hand-product = Product
copy-export-by-hand-field = Text
copy-export-by-hand-text = New text
copy-export-by-hand-reason = Why it is not in the file
said-copy-export = { $products ->
    [0] Wrote a list of texts to change by hand into { $folder }.
    [one] Wrote the new texts of one product into { $folder }.
   *[other] Wrote the new texts of { $products } products into { $folder }.
}
said-copy-export-none = There is no approved text that the shop does not have. No file was written.
error-copy-export-broken = The file made from “{ $file }” was not what it must be, so it was not written. Nothing was changed. Import your newest product export and try again.

# Which texts there are, vendor by vendor or category by category.
copy-coverage-all = All products
copy-coverage-no-vendor = No vendor
copy-coverage-no-category = No category
copy-coverage-not-held = Your files have no column for it.
copy-coverage-cell = Of { $held } products { $there } have it, { $missing } lack it, { $remarks } have a remark on it, { $approved } are approved.
