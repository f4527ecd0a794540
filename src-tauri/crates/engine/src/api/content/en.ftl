error-copy-coming = Catalog copy review cannot do this yet. Nothing was changed.
