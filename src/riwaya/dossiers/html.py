"""A dossier as one page of HTML that needs nothing else: pictures, styles and fonts stand in it, no script, no address."""

from base64 import b64encode
from functools import cache
from html import escape
from importlib.resources import files

from riwaya.dossiers.content import (
    Block,
    Break,
    Code,
    Commands,
    Dossier,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Piece,
    Plain,
    Quotation,
    Quote,
    Ref,
    Row,
    Strong,
    Table,
)
from riwaya.dossiers.words import Words
from riwaya.labels import DIRECTION

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
_WOFF = files("riwaya") / "web" / "static" / "fonts" / "noto-naskh-arabic-arabic-wght-normal.woff2"


def as_html(dossier: Dossier) -> str:
    """Return the page."""
    words, seen = Words(dossier.language), set[int]()
    body = "".join(_block(block, number, seen) for number, block in enumerate(dossier.blocks, 1))
    contents = "".join(
        f'<li><a href="#b{number}">{escape(block.text)}</a></li>'
        for number, block in enumerate(dossier.blocks, 1)
        if isinstance(block, Heading) and block.level == 1
    )
    notes = "".join(
        f'<li id="n{number}">{_line(note, seen)} <a href="#r{number}" aria-label="↩">↩</a></li>'
        for number, note in enumerate(dossier.notes, 1)
    )
    return (
        f'<!doctype html>\n<html lang="{dossier.language}" dir="{DIRECTION[dossier.language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(dossier.title)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<header>"
        f"<p class=brand>{escape(words.say('brand'))}</p><h1>{escape(dossier.title)}</h1><p>{escape(dossier.subtitle)}</p>"
        f"<p class=quiet>{_line(dossier.made_of, seen)}</p><p class=quiet>{escape(words.say('footer.neutral'))}</p></header>\n"
        f'<nav aria-label="{escape(words.say("dossier.contents"))}"><ol>{contents}</ol></nav>\n<main>\n{body}</main>\n'
        f"<section class=notes><h2>{escape(words.say('dossier.notes'))}</h2><ol>{notes}</ol></section>\n</body>\n</html>\n"
    )


def _block(block: Block, number: int, seen: set[int]) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level + 1} id="b{number}">{escape(text)}</h{level + 1}>\n'
        case Paragraph(line, is_quiet):
            return f"<p{' class=quiet' if is_quiet else ''}>{_line(line, seen)}</p>\n"
        case Quotation(line, said_by):
            return (
                f"<figure><blockquote>{_line(line, seen)}</blockquote><figcaption>{_line(said_by, seen)}</figcaption></figure>\n"
            )
        case Table():
            return _table(block, seen)
        case Picture(svg, caption):
            inner = f'<img alt="{escape(caption)}" src="data:image/svg+xml;base64,{b64encode(_set(svg).encode()).decode()}">'
            return f"<figure class=picture>{inner}<figcaption>{escape(caption)}</figcaption></figure>\n"
        case Items(lines):
            return f"<ul>{''.join(f'<li>{_line(line, seen)}</li>' for line in lines)}</ul>\n"
        case Commands(text):
            return f"<pre dir=ltr>{escape(text)}</pre>\n"


def _set(svg: str) -> str:
    """Return a picture that brings its font: a picture in a page sees none of the page's."""
    return svg.replace(">", f"><style>{_font()}</style>", 1)


def _table(table: Table, seen: set[int]) -> str:
    head = "".join(f"<th scope=col>{_line(cell, seen)}</th>" for cell in table.head)
    body = "".join(_row(row, len(table.head), seen) for row in table.rows)
    whole = sum(table.widths)
    columns = "".join(f'<col style="width:{width / whole:.1%}">' for width in table.widths)
    head = f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>"
    return f"<div class=table><table>{head}<tbody>{body}</tbody></table></div>\n"


def _row(row: Row, across: int, seen: set[int]) -> str:
    if row.is_heading:
        return f'<tr><th class=asked colspan="{across}">{_line(row.cells[0], seen)}</th></tr>'
    return f"<tr>{''.join(f'<td>{_line(cell, seen)}</td>' for cell in row.cells)}</tr>"


def _line(line: Line, seen: set[int]) -> str:
    return "".join(_piece(piece, seen) for piece in line)


def _piece(piece: Piece, seen: set[int]) -> str:
    match piece:
        case Plain(text):
            return escape(text)
        case Strong(text):
            return f"<strong>{escape(text)}</strong>"
        case Quote(text):
            return f"<bdi lang=ar dir=rtl>{escape(text)}</bdi>"
        case Code(text):
            return f"<code dir=ltr>{escape(text)}</code>"
        case Break():
            return "<br>"
        case Ref(number):
            mark = "" if number in seen else f' id="r{number}"'
            seen.add(number)
            return f'<sup{mark}><a href="#n{number}">{number}</a></sup>'


@cache
def _font() -> str:
    kept = b64encode(_WOFF.read_bytes()).decode()
    source = f"src:url(data:font/woff2;base64,{kept}) format('woff2')"
    letters = "unicode-range:U+0600-06FF,U+FB50-FDFF,U+FE70-FEFF"
    return f"@font-face{{font-family:'Noto Naskh Arabic';font-weight:400 700;{letters};{source}}}"


@cache
def _style() -> str:
    return _font() + (files("riwaya.dossiers") / "dossier.css").read_text("utf8")
