"""Lines that the build replaces with something drawn from data: `::: bild tranas` and `::: insatser`."""
