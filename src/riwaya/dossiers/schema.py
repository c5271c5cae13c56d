"""The order in which Word's schema wants the properties of runs, paragraphs and tables."""

from typing import Any

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ORDER = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook",
}
_PLACES = {of: {name: at for at, name in enumerate(names.split())} for of, names in _ORDER.items()}


def put_in_order(root: Any) -> None:
    """Put all properties beneath an element in the order of the schema; Word takes a file for damaged where they are not."""
    for of, places in _PLACES.items():
        for element in root.iter(f"{{{SPACE}}}{of}"):
            element[:] = sorted(element, key=lambda child: places.get(_name(child), len(places)))


def is_in_order(root: Any) -> bool:
    """Return whether they are."""
    return all(
        [places.get(_name(child), len(places)) for child in element]
        == sorted(places.get(_name(child), len(places)) for child in element)
        for of, places in _PLACES.items()
        for element in root.iter(f"{{{SPACE}}}{of}")
    )


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
