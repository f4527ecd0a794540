# Ideas: rounds, picking three, and what is worked out of them.

ideas-title = { $rounds ->
    [0] No ideas yet
    [one] One round of ideas, { $left } ideas kept for later
   *[other] { $rounds } rounds of ideas, { $left } ideas kept for later
  }
ideas-round = { $about }, begun by { $who } on { $day }
ideas-round-for = { $about }, for { $persona } buyers, begun by { $who } on { $day }
ideas-so-far = { $count } of { $asked } ideas
ideas-picked = Three picked, { $left } left
said-ideas-started = The ideas for { $subject } can be written down now.
said-ideas-added = { $count ->
    [one] One idea for { $subject } is kept.
   *[other] { $count } ideas for { $subject } are kept.
  }
said-ideas-added-some = { $count ->
    [one] One idea for { $subject } is kept.
   *[other] { $count } ideas for { $subject } are kept.
  } { $repeated ->
    [one] One more was there already.
   *[other] { $repeated } more were there already.
  }
said-ideas-picked = { $left ->
    [0] Three ideas for { $subject } go on.
    [one] Three ideas for { $subject } go on. The other one is kept.
   *[other] Three ideas for { $subject } go on. The other { $left } are kept.
  }
said-ideas-removed = The ideas for { $subject } are gone.
said-idea-removed = Idea { $number } is gone.
said-idea-part = { $part } for idea { $number }: kept.
said-idea-part-removed = { $part } for idea { $number }: taken away.
idea-part-as-drafted = As { $author } drafted it.
idea-part-changed = Drafted by { $author }; { $who } changed { $letters ->
    [one] one letter
   *[other] { $letters } letters
  } since.
error-no-round = There is no such round of ideas. Nothing was changed.
error-no-idea = There is no idea { $number } in this round. Nothing was changed.
error-no-idea-part = { $part } is no part of an idea. Write copy, image or video.
error-ideas-asked = Ask for { $least } to { $most } ideas. Nothing was kept.
error-ideas-about = { $about } cannot have ideas. Write product, collection or campaign.
error-ideas-no-product = Choose the product the ideas are for. Nothing was kept.
error-ideas-no-subject = Say what the ideas are for. Nothing was kept.
error-ideas-empty = No line says anything. Nothing was kept. Write one idea on each line.
error-ideas-long = Line { $line } is longer than 500 letters. Nothing was kept. Write one idea on each line.
error-ideas-known = Every one of these ideas is there already. Nothing was changed.
error-ideas-many = A round holds { $most } ideas. Nothing was kept. Take fewer, or begin another round.
error-ideas-enough = This round has all its ideas. Nothing was sent.
error-ideas-picked = Three ideas were picked already. Nothing was changed. Undo that first, or begin another round.
error-ideas-reasons = { $count ->
    [one] Say why you leave idea { $numbers }. Nothing was changed.
   *[other] Say why you leave the ideas { $numbers }. One reason may serve for all. Nothing was changed.
  }
error-idea-not-picked = Idea { $number } was not picked. Nothing was kept. Pick three ideas first.
error-idea-part-there = There is a text already. Nothing was sent or changed. Take it away first to draft another.
error-idea-part-same = The text is as it was. Nothing was changed.
