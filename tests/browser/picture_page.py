"""The picture of a case, as its reader meets it."""

from tests.browser.drivers.base import Browser

PAGE = "beslutsstod/arendebild/"
SHOWN = "!!document.querySelector('[data-arendebild] [data-picture]')"
GIVE = """void (() => {
    const given = new DataTransfer();
    for (const one of %s) given.items.add(new File([one], "arbete.json", {type: "application/json"}));
    const field = document.querySelector("[data-arendebild] [data-file]");
    field.files = given.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));
})()"""
"""Chooses files, their texts as a JSON list, in the field."""


def said(browser: Browser) -> str:
    """The page's text, its space made even."""
    return str(browser.js("document.querySelector('[data-picture]').innerText.replace(/\\s+/g, ' ')"))
