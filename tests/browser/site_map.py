"""When Material follows a link without loading the page: once it has read which pages there are."""

SITE_MAP_READ = """performance.getEntriesByType('resource').some(one =>
    one.name.endsWith('sitemap.xml') && one.responseEnd && performance.now() > one.responseEnd + 100)"""
"""The site map has come and a moment has gone for reading it: until then a link loads a whole page."""
