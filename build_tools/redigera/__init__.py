"""`kunskapsstod redigera`: the editing place. Forms over the files, drafts in Git, seen before published."""
