"""The editor's helpers: `kunskapsstod new` makes a right start, `kunskapsstod review` lists what is due."""
