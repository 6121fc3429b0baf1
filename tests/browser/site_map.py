"""When Material follows a link without loading the page: once it has read which pages there are."""

SITE_MAP_READ = """performance.getEntriesByType('resource').some(one =>
    one.name.endsWith('sitemap.xml') && one.responseEnd && performance.now() > one.responseEnd + 500)"""
"""The site map has come and there was time to read it, on a busy machine too: until then a link loads all."""
