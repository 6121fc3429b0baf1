"""The view: one renderer for the page at build time and for the reader's browser.

A room holds its code and its HTML. Imports go one way: entry → page → documents → result → timeline, form;
page → saved → result; page → inlasning → form; entry → mall → form; result, static → formaga_krav;
page → karta; and all of them → text.
"""
