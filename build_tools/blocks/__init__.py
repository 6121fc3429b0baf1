"""Lines that the build replaces with what data draws: `::: bild tranas`, `::: insatser`, `::: karta`."""
