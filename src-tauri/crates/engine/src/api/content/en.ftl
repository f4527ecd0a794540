# Catalog copy review: the queue, one product, what acts did and why some cannot be done.

copy-title-empty = No products yet
copy-title = { $count ->
    [0] No product needs a look
    [one] One product needs a look
   *[other] { $count } products need a look
}
copy-note-no-products = Bring in the product file of your shop. Then its texts are read here.
copy-note-due = Something changed since the texts were read: files, your voice, or a day that is over. Read them again.
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
said-copy-same = { $field }: this text stands there already. Nothing was changed.
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
said-copy-approved-open = { $said }. { $count ->
    [one] One claim still needs your word before it can go out.
   *[other] { $count } claims still need your word before they can go out.
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
said-model-drafted = { $count ->
    [one] Draft by { $model }
   *[other] { $count } drafts by { $model }
  }
said-fact-dropped = “{ $text }” taken out of the draft
said-draft-accepted = Draft for “{ $title }” accepted
said-draft-dropped = Draft for “{ $title }” put away
said-reviewer = { $name } stands on what is done from now on.
said-reviewer-none = No name stands on what is done from now on.
said-copy-undone = Undone: { $act }

error-no-product = No file that is in holds a product “{ $product }”. Nothing was changed. Name one by its handle, as the list of products and tillwise content list show it.
error-no-copy-rule = There is no check { $rule }. Nothing was changed. See tillwise content rules.
error-many-products = More than one product is called “{ $product }”. Nothing was changed. Name one of these: { $keys }.
error-copy-no-field = The file of “{ $title }” has no column for: { $field }. Nothing was changed. Export it with that column.
error-copy-no-image = { $count ->
    [0] “{ $title }” has no picture.
    [one] “{ $title }” has one picture.
   *[other] “{ $title }” has { $count } pictures.
} Nothing was changed. { $count ->
    [0] Add one in your shop, and import a newer export.
    [one] Its number is 1.
   *[other] Name one by its number, from 1 to { $count }.
}
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
error-copy-step-same = “{ $title }” is “{ $state }” already. Nothing was changed.
error-copy-not-next = “{ $title }” stays as it is: “{ $from }”. From there it does not go to “{ $to }”. Next can be: { $next }.
error-copy-step = “{ $title }” stays as it is. { $why }
error-claim-no-evidence = A claim needs proof. Nothing was changed. Write a note or name a file.
error-claim-evidence-over = That proof is over already. Nothing was changed. Give a later day, or none.
error-claim-not-ticked = Nobody stands for “{ $claim }” yet. Nothing was changed.
error-no-draft = This draft is gone. Nothing was changed.
error-draft-new-fact = “{ $text }” is not in your data. Nothing was changed. Say that it is right, or take it out.
error-no-remark = “{ $title }” has no such remark now: { $remark }. Nothing was changed. See tillwise content review.
error-no-claim = The text of “{ $title }” makes no such claim now: { $claim }. Nothing was changed. See tillwise content show.

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
} compared with your import: { $equal ->
    [one] one cell is
   *[other] { $equal } cells are
} the same, { $changed ->
    [one] one holds
   *[other] { $changed } hold
} a new text.
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
said-copy-export-held = No file was written. { $count ->
    [one] One approved text waits for you.
   *[other] { $count } approved texts wait for you.
}
said-copy-export-none = There is no approved text that the shop does not have. No file was written.
error-copy-export-folder = The files cannot be written into { $folder }. Nothing was changed. Name a folder that you may write into; it is made where there is none.
error-copy-export-broken = The file made from “{ $file }” was not what it must be, so it was not written. Nothing was changed. Import your newest product export and try again.

# The voice of the shop, and what it stands for.

voice-title = Your shop’s voice
voice-title-silent = No voice is written down yet
voice-sub-silent = Write down how your shop speaks, and its texts are held against it.
voice-sub = { $rules ->
    [0] No rule
    [one] One rule
   *[other] { $rules } rules
} and { $words ->
    [0] no word
    [one] one word
   *[other] { $words } words
} are written down.
voice-due = Your texts were not read since this changed. The numbers here are those from before.
voice-not-brand-owner = { $owner } owns the brand, and what you do now stands in the name of { $who }. Only { $owner } can change this.
voice-trial = { $products ->
    [0] None of { $of } products would get a remark.
    [one] One of { $of } products would get a remark.
   *[other] { $products } of { $of } products would get a remark.
}
voice-learned-few = { $texts ->
    [0] You approved no text yet. A voice can be learned from { $least }.
    [one] You approved one text so far. A voice can be learned from { $least }.
   *[other] You approved { $texts } texts so far. A voice can be learned from { $least }.
}
voice-learned-nothing = Your { $texts } newest approved texts have no habit that could be a rule.
voice-learned = Found in your { $texts } newest approved texts. Nothing is taken over until you say so.
voice-proposal = { $keep } of { $texts } texts keep to it.
voice-proposal-shown = { $keep } of { $texts } texts keep to it, and { $show } show it.
card-approved = Approved by { $who } on { $day }
card-share-message = Live texts with one of your messages
card-share-proof = Live texts that mention a proof
card-share-message-none = Approve a message first.
card-share-proof-none = Write down a proof first.
card-share-nothing-live = No product is live with a description.
card-share-message-said = { $said } of { $live } live products use one.
card-share-proof-said = { $said } of { $live } live products mention one.

said-voice-set = { $count ->
    [0] Nothing was changed: it is written down like this already.
    [one] Your voice: { $rule }, { $value }
   *[other] { $count } rules of your voice changed
}
said-voice-preferred = Your shop says “{ $word }” from now on, not { $over }
said-voice-not-preferred = “{ $word }” is no longer preferred
said-voice-banned = Your shop does not say “{ $word }” from now on
said-voice-claim-banned = Your shop does not claim “{ $word }” from now on
said-voice-unbanned = “{ $word }” may be said again
said-card-set = What your shop stands for is written down
said-card-message = Message approved: “{ $text }”
said-card-proof = Proof written down: “{ $text }”
said-card-removed = “{ $text }” is off the card

error-voice-no-rule = There is no voice rule “{ $rule }”. Nothing was changed. Name one of these: { $rules }.
error-voice-no-value = “{ $value }” is no value of “{ $rule }”. Nothing was changed. Choose one of these: { $values }.
error-voice-no-number = “{ $value }” makes no sense for “{ $rule }”. Nothing was changed. Type a whole number from { $least } to { $most }.
error-voice-no-word = There is no word to note. Nothing was changed. Type one.
error-voice-no-others = Nothing says which words “{ $word }” stands for. Nothing was changed. Type at least one other word.
error-voice-long = That is longer than { $most } letters. Nothing was changed. Say it in fewer.
error-voice-banned = “{ $word }” is on the list of words you do not use. Nothing was changed. Take it off first.
error-voice-preferred = “{ $word }” is a word you prefer. Nothing was changed. Take it off that list first.
error-voice-not-banned = “{ $word }” is not on the list of words you do not use. Nothing was changed.
error-voice-not-preferred = “{ $word }” is not on the list of words you prefer. Nothing was changed.
error-voice-not-brand-owner = { $owner } owns the brand, and this would stand in the name of { $who }. Nothing was changed. Act in the name of { $owner }, or say under Stack, People, who owns the brand.
error-voice-trial-ended = Trying the rule ended early. Nothing was changed. Try again.
error-card-no-text = A message needs words. Nothing was changed. Type some.
error-card-no-message = There is no message with the number { $id }. Nothing was changed.

# Spot-checks: a part of a batch is looked at to judge all of it.

spot-title = Look at a few, judge them all
spot-title-open = { $left ->
    [one] One text left to look at
   *[other] { $left } texts left to look at
}
spot-title-nothing = Nothing to spot-check now
spot-kind-drafts = Drafts that were accepted
spot-kind-fixes = Fixes by rules
spot-kind-approved = Everything approved or sent out
spot-kind-waits-drafts = { $texts ->
    [one] One text of a model was taken over since the last check.
   *[other] { $texts } texts of models were taken over since the last check.
}
spot-kind-waits-fixes = { $texts ->
    [one] One text was changed by a rule since the last check.
   *[other] { $texts } texts were changed by rules since the last check.
}
spot-kind-waits-approved = { $texts ->
    [one] One text was approved or sent out since the last check.
   *[other] { $texts } texts were approved or sent out since the last check.
}
spot-kind-none-drafts = No draft of a model was taken over since the last check.
spot-kind-none-fixes = No rule changed a text since the last check.
spot-kind-none-approved = No text was approved or sent out since the last check.
spot-state-open = Under way
spot-state-done = Done
spot-state-stopped = Stopped
spot-begun = Begun on { $day } by { $who }, with seed { $seed }. The same seed draws the same texts of the same batch.
spot-hidden-not-known = Nothing was looked at yet, so nothing is known.
spot-hidden-nothing = { $failed ->
    [0] All { $all } texts were looked at and none failed. Nothing is missed.
   *[other] All { $all } texts were looked at and { $failed } failed. Nothing is missed.
}
spot-hidden-one-in = With { $failed } of { $looked } failed, at most 1 in { $times } of the whole batch is wrong ({ $part }), in 95 of 100 such checks.
spot-hidden-part = With { $failed } of { $looked } failed, up to { $part } of the whole batch may be wrong, in 95 of 100 such checks.
spot-stops = { $most ->
    [0] The first text that fails stops the batch.
    [one] One of { $sample } may fail. The second stops the batch.
   *[other] { $most } of { $sample } may fail. One more stops the batch.
}
spot-never-stops = However many fail, this batch is not stopped: that many are usual here.
spot-stopped = Stopped: { $failed } of { $looked } failed, and { $limit } of { $sample } is the limit.
spot-stopped-note = Spot-check { $check } stopped its batch.
spot-next-stopped = { $products ->
    [one] One product of this batch waits in the review. It cannot be exported before somebody looked at it. Open the review, and approve what is right. If a file for your shop holds its text already, do not import that file, or import its undo file.
   *[other] { $products } products of this batch wait in the review. None of them can be exported before somebody looked at it. Open the review, and approve one by one what is right. If a file for your shop holds their texts already, do not import that file, or import its undo file.
}
spot-next-stopped-done = Every product of this batch was looked at again.
spot-next-fix = { $failed ->
    [one] The text that failed waits for changes. The rest of the batch can go out.
   *[other] The { $failed } texts that failed wait for changes. The rest of the batch can go out.
}
spot-next-good = The batch can go out as it is.
spot-item-gone = No product file holds this product any more. Its text is shown as it was.
spot-item-changed = The text was changed since this check began. It is shown as it was then.
spot-item-judged = Judged by { $who } on { $day }.
spot-chart = { $checks ->
    [one] One check so far: { $rate } failed. The batch stops above { $limit }. A line needs a second check.
   *[other] Part that failed in { $checks } checks. Last: { $rate }, on average { $mean }. The dashed line is where a batch is stopped, { $limit } for the last one. Between the thin lines lies what chance explains. { $verdict }
}
spot-chart-mark = stopped
spot-chart-stopped = The last one was stopped.
spot-chart-worse = The last one is worse than chance explains.
spot-chart-usual = The last one is as usual.
spot-chart-range = { $low } to { $high }
spot-chart-row-stopped = Stopped
spot-chart-row-worse = Worse than usual
spot-chart-row-usual = As usual
spot-chart-head-check = Check
spot-chart-head-day = Day
spot-chart-head-kind = Of
spot-chart-head-looked = Looked at
spot-chart-head-failed = Failed
spot-chart-head-rate = Part that failed
spot-chart-head-usual = Usual by chance
spot-chart-head-limit = Stops above
spot-chart-head-state = Said
spot-edits-template = { $template }, version { $version }
spot-edits-median = Middle draft: { $letters ->
    [0] nothing changed
    [one] one letter changed
   *[other] { $letters } letters changed
} ({ $part }). Taken as it was: { $unchanged }.
spot-edits-letters = Middle draft: { $letters } letters changed.
spot-edits-none = Nobody took one over yet.
said-spot-begun = Drew { $sample } of { $texts } texts, with seed { $seed }.
said-spot-pass = Passed: { $title }.
said-spot-fail = Failed: { $title }. It waits for changes.
said-spot-done = Done. { $hidden }
said-spot-stopped = Stopped the batch: { $failed } of { $looked } failed. { $products ->
    [0] No product had to go back to review.
    [one] One product went back to review.
   *[other] { $products } products went back to review.
} Look at them again before you export.
error-spot-percent = A check of { $percent } % was asked for. Nothing was begun. Choose 5 to 10 %.
error-spot-allowed = A limit of { $allowed } failed texts in a hundred was asked for. Nothing was begun. Choose 1 to { $most }.
error-spot-open = Spot-check { $check } is still under way. No other was begun. Judge its last texts first, or undo its beginning.
error-spot-nothing = There is no text to check: { $kind }. Nothing was begun. Accept drafts, put fixes in or approve texts first.
error-spot-reason = The text was to fail without a reason. Nothing was changed. Say in a few words what is wrong.
error-spot-stopped = Spot-check { $check } was stopped, so its texts are judged no more. Nothing was changed. Look at its products in the review, or undo the last judgement.
error-no-spot-check = There is no spot-check { $check }. Nothing was changed. See tillwise spotcheck list.
error-no-spot-item = Spot-check { $check } does not look at a text { $item }. Nothing was changed. See tillwise spotcheck show.

# Which texts there are, vendor by vendor or category by category.
copy-coverage-all = All products
copy-coverage-no-vendor = No vendor
copy-coverage-no-category = No category
copy-coverage-not-held = Your files have no column for it.
copy-coverage-cell = Of { $held } products { $there } have it, { $missing } lack it, { $remarks } have a remark on it, { $approved } are approved.
