"""A document as a Word file (Office Open XML, ISO/IEC 29500): headings, lists and paragraphs.

Written by hand, since what can write it better needs lxml, which the reader's browser would have to fetch
(adr/0008). The parts are stored and not compressed, with one date for all: same text, same bytes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

from decision_aids.ordfil.markdown import Block

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DAY = (2026, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_MAIN}.numbering+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType='
    '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_OF_THE_DOCUMENT = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
_NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def _style(style_id: str, name: str, paragraph: str, run: str, *, default: bool = False) -> str:
    first = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _heading(level: int) -> str:
    return f'<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="{level}"/>'


_STYLES = (
    f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="23"/><w:lang w:val="sv-SE"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
    + _style(
        "Normal", "Normal", '<w:spacing w:after="140" w:line="276" w:lineRule="auto"/>', "", default=True
    )
    + _style("Heading1", "heading 1", _heading(0), '<w:b/><w:sz w:val="34"/>')
    + _style("Heading2", "heading 2", _heading(1), '<w:b/><w:sz w:val="27"/>')
    + _style(
        "ListBullet",
        "List Bullet",
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
        "",
    )
    + "</w:styles>"
)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" '
    'w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)


def write_docx(title: str, blocks: Iterable[Block]) -> bytes:
    """The whole file. Characters that XML cannot hold are left out."""
    body = [_paragraph("Heading1", title)]
    for kind, lines in blocks:
        style = {"rubrik": "Heading2", "lista": "ListBullet"}.get(kind, "Normal")
        body += [_paragraph(style, line) for line in lines]
    document = f"<w:document {_W}><w:body>{''.join(body)}{_PAGE}</w:body></w:document>"
    core = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_escaped(title)}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": core,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _OF_THE_DOCUMENT,
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
    }
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), (_HEAD + text).encode())
    return held.getvalue()


def _paragraph(style: str, text: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{_escaped(text)}</w:t></w:r></w:p>'
    )


def _escaped(text: str) -> str:
    sound = "".join(
        one for one in text if one in "\t\n" or (one >= " " and one not in "\ufffe\uffff" and not _half(one))
    )
    return sound.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _half(one: str) -> bool:
    """Half of a character, which no file in UTF-8 can hold."""
    return "\ud800" <= one <= "\udfff"
