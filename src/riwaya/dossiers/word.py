"""A dossier as a Word document: right to left where Arabic stands, with real footnotes and repeated heads of tables."""

import io
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from xml.sax.saxutils import escape

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
    Strong,
    Table,
    share_of_page,
)
from riwaya.dossiers.schema import SPACE as _W
from riwaya.dossiers.schema import put_in_order
from riwaya.dossiers.words import Words
from riwaya.errors import MissingExtra
from riwaya.pictures.drawn import as_png

_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_ARABIC, _MONO, _SOFT = "Noto Naskh Arabic", "DejaVu Sans Mono", "5A6475"
_WIDE = 16.0  # centimetres of a page that can be written on
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def as_word(dossier: Dossier) -> bytes:
    """Return the document.

    Raises:
        MissingExtra: python-docx is not installed.
    """
    try:
        docx = import_module("docx")
    except ModuleNotFoundError as error:
        raise MissingExtra("Word documents need python-docx; install it with: pip install 'riwaya[report]'") from error
    return _Writer(docx.Document(), dossier).written()


class _Writer:
    """Writes one dossier into an empty document."""

    def __init__(self, document: Any, dossier: Dossier) -> None:
        self._document, self._dossier = document, dossier
        self._is_rtl = dossier.language == "ar"
        self._seen: set[int] = set()

    def written(self) -> bytes:
        self._prepare()
        self._opening()
        for block in self._dossier.blocks:
            self._block(block)
        self._add_notes()
        section = self._document.sections[0]
        for part in (self._document, self._document.styles, section.header, section.footer):
            put_in_order(part._element if hasattr(part, "_element") else part.element)
        kept = io.BytesIO()
        self._document.save(kept)
        return kept.getvalue()

    def _prepare(self) -> None:
        words = Words(self._dossier.language)
        told = self._document.core_properties
        told.title, told.author, told.comments, told.language = self._dossier.title, "Riwaya", "", self._dossier.language
        told.created = told.modified = _EPOCH
        self._style()
        section = self._document.sections[0]
        section.page_width, section.page_height = _centimetre(21), _centimetre(29.7)
        section.left_margin = section.right_margin = _centimetre(2.5)
        head = section.header.paragraphs[0]
        self._runs(head, (Plain(self._dossier.running),), colour=_SOFT)
        foot = section.footer.paragraphs[0]
        foot.alignment = 1
        for text, field in zip(words.around_pages(), ("PAGE", "NUMPAGES", ""), strict=True):
            self._runs(foot, (Plain(text),), colour=_SOFT)
            if field:
                _set(_child(foot._p, "fldSimple"), instr=field)
        for paragraph in (head, foot):
            self._direct(paragraph)

    def _style(self) -> None:
        """Set the fonts; Arabic is neither slanted nor spaced out."""
        self._document.styles["Normal"].font.size = _point(10.5)
        for name in ("Normal", "Title", "Heading 1", "Heading 2", "Quote"):
            style = self._document.styles[name]
            style.font.name, style.font.italic = "Georgia", False
            inner = style.element.get_or_add_rPr()
            for spaced in inner.findall(f"{{{_W}}}spacing") + inner.findall(f"{{{_W}}}iCs"):
                inner.remove(spaced)
            fonts = inner.find(f"{{{_W}}}rFonts")
            for theme in [key for key in fonts.attrib if key.endswith(("Theme", "theme"))]:
                del fonts.attrib[theme]
            _set(fonts, cs=_ARABIC)
        kinds = import_module("docx.enum.style").WD_STYLE_TYPE
        text = self._document.styles.add_style("footnote text", kinds.PARAGRAPH)
        text.font.size, text.paragraph_format.space_after = _point(7.5), _point(1)
        self._document.styles.add_style("footnote reference", kinds.CHARACTER).font.superscript = True

    def _opening(self) -> None:
        words = Words(self._dossier.language)
        self._direct(self._document.add_heading(self._dossier.title, 0))
        self._paragraph((Plain(self._dossier.subtitle),))
        self._paragraph(self._dossier.made_of, colour=_SOFT)
        self._paragraph((Plain(words.say("footer.neutral")),), colour=_SOFT)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(level, text):
                self._direct(self._document.add_heading(text, level))
            case Paragraph(line, is_quiet):
                self._paragraph(line, colour=_SOFT if is_quiet else None)
            case Quotation(line, said_by):
                self._paragraph(line, style="Quote", is_rtl=True)
                self._paragraph(said_by, colour=_SOFT)
            case Table():
                self._table(block)
            case Picture(svg, caption):
                self._document.add_picture(io.BytesIO(as_png(svg)), width=_centimetre(_WIDE * share_of_page(svg)))
                self._document.paragraphs[-1].runs[-1]._r.xpath(".//wp:docPr")[0].set("descr", caption)
                self._paragraph((Plain(caption),), colour=_SOFT)
            case Items(lines):
                for line in lines:
                    self._paragraph(line, style="List Bullet")
            case Commands(text):
                for each in text.splitlines():
                    self._runs(self._document.add_paragraph(), (Code(each),))

    def _paragraph(self, line: Line, *, style: str | None = None, colour: str | None = None, is_rtl: bool | None = None) -> None:
        paragraph = self._document.add_paragraph(style=style)
        self._runs(paragraph, line, colour=colour)
        self._direct(paragraph, is_rtl=is_rtl)

    def _table(self, table: Table) -> None:
        made = self._document.add_table(rows=1, cols=len(table.head))
        made.style = "Table Grid"
        made.autofit = False
        if self._is_rtl:
            _child(made._tbl.tblPr, "bidiVisual")
        for cell, line in zip(made.rows[0].cells, table.head, strict=True):
            self._fill(cell, line, is_strong=True)
        _child(made.rows[0]._tr.get_or_add_trPr(), "tblHeader")
        for row in table.rows:
            cells = made.add_row().cells
            if row.is_heading:
                self._fill(cells[0].merge(cells[-1]), row.cells[0])
                continue
            for cell, line in zip(cells, row.cells, strict=True):
                self._fill(cell, line)
        whole = sum(table.widths)
        for column, width in zip(made.columns, table.widths, strict=True):
            column.width = _centimetre(_WIDE * width / whole)
        self._document.add_paragraph()

    def _fill(self, cell: Any, line: Line, *, is_strong: bool = False) -> None:
        paragraph = cell.paragraphs[0]
        self._runs(paragraph, tuple(Strong(one.text) if is_strong and isinstance(one, Plain) else one for one in line), size=9)
        self._direct(paragraph)

    # Paragraphs and runs

    def _direct(self, paragraph: Any, *, is_rtl: bool | None = None) -> None:
        """Set a paragraph's direction."""
        if self._is_rtl if is_rtl is None else is_rtl:
            _child(paragraph._p.get_or_add_pPr(), "bidi")
            for run in paragraph.runs:
                if run._r.find(f"{{{_W}}}rPr/{{{_W}}}rtl") is None and not run.font.name:
                    _child(run._r.get_or_add_rPr(), "rtl")

    def _runs(self, paragraph: Any, line: Line, *, colour: str | None = None, size: float | None = None) -> None:
        for piece in line:
            run = paragraph.add_run()
            self._fill_run(run, piece)
            if colour:
                run.font.color.rgb = import_module("docx.shared").RGBColor.from_string(colour)
            if size:
                run.font.size = _point(size)
                _set(_child(run._r.get_or_add_rPr(), "szCs"), val=f"{int(size * 2)}")

    def _fill_run(self, run: Any, piece: Piece) -> None:
        match piece:
            case Plain(text):
                run.text = text
            case Strong(text):
                run.text, run.bold = text, True
                _child(run._r.get_or_add_rPr(), "bCs")
            case Quote(text):
                run.text = self._held(text)
                inner = run._r.get_or_add_rPr()
                _child(inner, "rtl")
                _set(_child(inner, "lang"), bidi="ar-SA")
            case Code(text):
                run.text, run.font.name, run.font.size = text, _MONO, _point(7.5)
            case Break():
                run.add_break()
            case Ref(number):
                self._mark(run, number)

    def _held(self, words: str) -> str:
        """Return words of a document held together, so that a number beside them or at their edge stays where it is.

        In a paragraph that runs from the right they are anyway.
        """
        return words if self._is_rtl else f"\u202b{words}\u202c\u200e"

    def _mark(self, run: Any, number: int) -> None:
        """Make a run the mark of a note; where the note has been cited before, its number alone."""
        run.font.superscript = True
        if number in self._seen:
            run.text = str(number)
            return
        self._seen.add(number)
        _set(_child(run._r, "footnoteReference"), id=str(number))

    # Notes

    def _add_notes(self) -> None:
        opc = import_module("docx.opc.part")
        uri = import_module("docx.opc.packuri").PackURI("/word/footnotes.xml")
        notes = "".join(self._note(number, line) for number, line in enumerate(self._dossier.notes, 1))
        rules = "".join(
            f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for kind, id, mark in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
        )
        xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{_W}">{rules}{notes}</w:footnotes>'
        package = self._document.part.package
        self._document.part.relate_to(opc.Part(uri, _KIND, xml.encode(), package), _NOTES)

    def _note(self, number: int, line: Line) -> str:
        size = '<w:rStyle w:val="footnotereference"/><w:sz w:val="15"/><w:szCs w:val="15"/><w:vertAlign w:val="superscript"/>'
        mark = f'<w:r><w:rPr>{size}</w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        set_from = "<w:bidi/>" if self._is_rtl else ""
        apart = '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>'
        bidi = f'<w:pPr><w:pStyle w:val="footnotetext"/>{set_from}{apart}</w:pPr>'
        return f'<w:footnote w:id="{number}"><w:p>{bidi}{mark}{"".join(map(self._noted, line))}</w:p></w:footnote>'

    def _noted(self, piece: Piece) -> str:
        text = "" if isinstance(piece, Ref | Break) else self._held(piece.text) if isinstance(piece, Quote) else piece.text
        is_rtl = isinstance(piece, Quote) or (self._is_rtl and not isinstance(piece, Code))
        fonts = f'<w:rFonts w:ascii="{_MONO}" w:hAnsi="{_MONO}"/>' if isinstance(piece, Code) else f'<w:rFonts w:cs="{_ARABIC}"/>'
        direction = "<w:rtl/>" if is_rtl else ""
        style = f'<w:rPr>{fonts}<w:sz w:val="15"/><w:szCs w:val="15"/>{direction}</w:rPr>'
        return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _child(parent: Any, name: str) -> Any:
    """Return a new element in a Word element; in properties of runs it stands where the schema wants it."""
    element = import_module("docx.oxml").OxmlElement(f"w:{name}")
    parent.append(element)
    return element


def _set(element: Any, **values: str) -> None:
    for name, value in values.items():
        element.set(f"{{{_W}}}{name}", value)


def _point(size: float) -> Any:
    return import_module("docx.shared").Pt(size)


def _centimetre(length: float) -> Any:
    return import_module("docx.shared").Cm(length)
