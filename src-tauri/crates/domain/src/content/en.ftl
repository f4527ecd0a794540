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
