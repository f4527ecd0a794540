copy-missing-description-name = No description
copy-missing-description-why = A buyer who finds no description has to guess, and often leaves.
copy-missing-description-message = This product has no description.
