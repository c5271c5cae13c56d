"""Who cites whom and who echoes whom, as GraphML, for Gephi, yEd or networkx."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as xml

from riwaya.exports.holdings import Holdings, base, sources

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_KEYS = (
    ("kind", "node", "string"), ("label", "node", "string"), ("outlet", "node", "string"), ("published", "node", "string"),
    ("relation", "edge", "string"), ("weight", "edge", "double"),
)  # fmt: skip
Edge = tuple[str, str, str]


def write_graphml(holdings: Holdings, out: Path) -> None:
    """Write documents and sources as nodes, and as edges who cites whom, whom a source relays, and echoes."""
    nodes: dict[str, dict[str, str | None]] = {}
    edges: Counter[Edge] = Counter()
    for held in holdings:
        name = f"document {base(held.noted['source'])}"
        label = held.noted["title"] or base(held.noted["source"])
        nodes[name] = {"kind": "document", "label": label, "outlet": held.noted["outlet"], "published": held.noted["published"]}
        for claim in held.record["claims"]:
            chain = [f"source {link}" for link in sources(claim)]
            nodes |= {node: {"kind": "source", "label": node.partition(" ")[2]} for node in chain}
            edges.update((one, other, "cites" if one == name else "relays") for one, other in pairwise([name, *chain]))
    for echo in holdings.comparison["echoes"]:
        edges[f"document {echo['copy']}", f"document {echo['origin']}", "echoes"] += 1
    xml.ElementTree(_graph(nodes, edges)).write(out, encoding="utf-8", xml_declaration=True)


def _graph(nodes: dict[str, dict[str, str | None]], edges: Counter[Edge]) -> xml.Element:
    root = xml.Element("graphml", xmlns=_SPACE)
    for name, of, kind in _KEYS:
        xml.SubElement(root, "key", {"id": name, "for": of, "attr.name": name, "attr.type": kind})
    graph = xml.SubElement(root, "graph", edgedefault="directed")
    numbers = {name: f"n{number}" for number, name in enumerate(nodes)}
    for name, about in nodes.items():
        _told(xml.SubElement(graph, "node", id=numbers[name]), about)
    for (one, other, relation), weight in sorted(edges.items()):
        if one in numbers and other in numbers:
            edge = xml.SubElement(graph, "edge", source=numbers[one], target=numbers[other])
            _told(edge, {"relation": relation, "weight": str(weight)})
    return root


def _told(element: xml.Element, about: dict[str, str | None]) -> None:
    for key, value in about.items():
        if value is not None:
            xml.SubElement(element, "data", key=key).text = "".join(letter for letter in value if letter.isprintable())
