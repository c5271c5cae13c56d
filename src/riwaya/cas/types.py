"""The type system: one layer for each kind of record, as INCEpTION takes layers in from `TypeSystem.xml`."""

from importlib import import_module
from typing import Any

from riwaya.cas.marks import OF_SOURCE, VALUES
from riwaya.errors import MissingExtra

SPACE = "webanno.custom."  # where INCEpTION keeps layers that are not its own
CORE = "de.tudarmstadt.ukp.dkpro.core.api."
SENTENCE, TOKEN, ABOUT = (
    CORE + "segmentation.type.Sentence",
    CORE + "segmentation.type.Token",
    CORE + "metadata.type.DocumentMetaData",
)
LAYERS = {kind: SPACE + kind.capitalize() for kind in VALUES}
PART, NAME, SEEN = SPACE + "Part", SPACE + "Name", SPACE + "Seen"
LINKED = ("claim", "event")  # kinds that have parts
KEYS = ("id", "anchor", "decision")
_RENAMED = {"type": "event_type"}  # the library keeps the plain name for itself
_TEXT, _TRUTH, _ANY, _ARRAY = "uima.cas.String", "uima.cas.Boolean", "uima.tcas.Annotation", "uima.cas.FSArray"


def cassis() -> Any:
    """Return the library.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return import_module("cassis")
    except ModuleNotFoundError as error:
        raise MissingExtra("UIMA CAS needs dkpro-cassis; install it with: pip install 'riwaya[exports]'") from error


def link_of(kind: str) -> str:
    """Return the type that links a record of a kind with its parts."""
    return f"{LAYERS[kind]}PartsLink"


def feature_of(value: str) -> str:
    """Return the feature that holds a value of a record."""
    return _RENAMED.get(value, value)


def typesystem() -> Any:
    """Return all types: records, the words that belong to them, names, and what INCEpTION wants of any document."""
    made = cassis().TypeSystem()

    def layer(name: str, *fields: str, above: str = _ANY) -> Any:
        new = made.create_type(name=name, supertypeName=above)
        for one in fields:
            made.create_feature(domainType=new, name=one, rangeType=_TEXT)
        return new

    for name in (SENTENCE, TOKEN):
        layer(name)
    layer(ABOUT, "documentId", "documentTitle", above="uima.tcas.DocumentAnnotation")
    layer(PART, *OF_SOURCE)
    layer(NAME, "kind", "entity")
    layer(SEEN, "records")
    for kind, values in VALUES.items():
        new = layer(LAYERS[kind], *KEYS, *map(feature_of, values))
        if kind in LINKED:
            link = made.create_type(name=link_of(kind), supertypeName="uima.cas.TOP")
            made.create_feature(domainType=link, name="role", rangeType=_TEXT)
            made.create_feature(domainType=link, name="target", rangeType=PART)
            made.create_feature(domainType=new, name="parts", rangeType=_ARRAY, elementType=link)
    return made
