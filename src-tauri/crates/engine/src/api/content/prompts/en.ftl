# Prompt templates, kinds of buyers, texts for them, and texts that won.

prompts-title = { $yours ->
    [0] { $count } prompts, all as they came with Tillwise
    [one] { $count } prompts, one of them yours
   *[other] { $count } prompts, { $yours } of them yours
  }
prompt-version = Version { $version }, by { $who } on { $day }
prompt-version-own = The one that came with Tillwise
prompt-made-none = No draft was made with it.
prompt-made = { $drafts ->
    [one] One draft was made with it, and not taken over.
   *[other] { $drafts } drafts were made with it, none taken over.
  }
prompt-made-taken = { $drafts ->
    [one] One draft was made with it
   *[other] { $drafts } drafts were made with it
  }, { $taken } taken over. People changed { $changed ->
    [one] one letter
   *[other] { $changed } letters
  } in each, on average.
draft-made = Asked for with the prompt for { $template }, version { $version }
draft-made-for = Asked for with the prompt for { $template }, version { $version }, for { $persona } buyers
said-template-saved = { $name }: version { $version } is used from now on.
said-template-used = { $name }: version { $version } is used again.
said-template-own = { $name }: the prompt that came with Tillwise is used again.
error-no-template = There is no prompt for { $template }. Choose one from the list.
error-no-version = { $name } has no version { $version }. Nothing was changed.
error-template-slot = { $slot } in line { $line } is no place that can be filled in. Nothing was changed. Choose one from the list beside the text, or write a brace twice.
error-template-brace = A brace in line { $line } is not closed. Nothing was changed. Close it, or write it twice.
error-template-missing = { $slot } is missing: { $name }. Nothing was changed. Write it where it belongs.
error-template-long = A prompt may have { $most } letters. Nothing was changed. Make it shorter.
error-template-same = This is the version that is used now. Nothing was changed.

persona-used = { $sets ->
    [one] Texts of one product
   *[other] Texts of { $sets } products
  } are for them, { $won } in the library.
said-persona = Noted who { $persona } buyers are.
said-persona-removed = { $persona } buyers are no longer on the list. Texts written for them stay.
said-write-for = Drafts are written for { $persona } buyers from now on.
said-write-for-anybody = Drafts are written for anybody from now on.
said-write-product-for = Drafts for { $title } are written for { $persona } buyers from now on.
said-write-product-as-others = Drafts for { $title } are written as for all products from now on.
error-no-persona = There are no { $persona } buyers on the list. Nothing was changed. Note who they are first.
error-persona-no-tag = These buyers need a short name. Nothing was kept. Write one, like value or gifts.
error-persona-empty = Say who these buyers are or what matters to them. Nothing was kept.
error-line-long = This is longer than { $most } letters. Nothing was kept. Make it shorter.

variants-title = { $sets ->
    [0] No texts for kinds of buyers yet
    [one] Texts for buyers of one product, { $won } in the library
   *[other] Texts for buyers of { $sets } products, { $won } in the library
  }
variant-made = { $author }, with the prompt for { $template }, version { $version }
said-variant = Text { $number } for { $title } is kept, for { $persona } buyers.
said-variant-removed = Text { $number } for { $title } is gone. What was counted of it stays.
error-variant-field = Only titles, descriptions and texts for search engines are written for kinds of buyers. Nothing was kept.
error-variant-empty = The text says nothing. Nothing was kept.
error-variant-there = This text is there already. Nothing was kept.
error-no-variant = There is no text { $number } in this set. Nothing was changed.

trial-noted = Counted and noted by { $who } on { $day }
trial-counts = Text { $first }: { $first_bought } of { $first_shown } bought. Text { $second }: { $second_bought } of { $second_shown }.
trial-equal = Both sold equally well: { $rate }.
trial-few = Text { $best } did better, { $rate } against { $other }. Too few bought to say more.
trial-chance = Text { $best } did better, { $rate } against { $other }. Chance alone does this in { $chance } of 1,000 tests, so it may be no better.
trial-shown = Text { $best } won, { $rate } against { $other }. Chance alone does this in { $chance } of 1,000 tests.
trial-needed = To be sure of such a difference, show each text to about { $shows } people.
trial-uneven = The texts were not shown equally often. If your tool was to split evenly, check its counts.
said-trial = What { $name } counted is kept.
said-trial-removed = What { $name } counted is gone.
error-trial-no-name = The experiment needs a name. Nothing was kept. Write one, so that you find it again.
error-trial-same = Choose two different texts. Nothing was kept.
error-trial-there = An experiment named { $name } was counted already. Nothing was kept. Give this one another name.
error-no-trial = There is no such experiment. Nothing was changed.

library-evidence = { $name }: { $bought } of { $shown } bought ({ $rate }), against { $other_bought } of { $other_shown } ({ $other_rate }).
library-promoted = Taken in by { $who } on { $day }
library-made = Drafted with the prompt for { $template }, version { $version }
said-promoted = Text { $number } for { $title } is in the library now. Prompts for { $persona } buyers show it.
said-example-on = Prompts for { $persona } buyers show this text.
said-example-off = Prompts for { $persona } buyers leave this text out.
said-library-removed = The text for { $title } is out of the library.
error-library-there = This text is in the library for this experiment already. Nothing was changed.
error-no-entry = There is no such text in the library. Nothing was changed.
