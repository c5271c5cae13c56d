"""The quotation in which a token stands."""

import pytest

from riwaya.documents.sentences import divide
from riwaya.model import Zone, ZoneKind
from riwaya.phrases import analyse
from tests.builders import make_document

# "The mayor said: «The council told us “nobody left” and then left» to the paper."
NESTED = "قال العمدة: «المجلس أبلغنا “لم يخرج أحد” ثم خرج» للصحيفة."
UNCLOSED = "قال العمدة: «المجلس خرج. قال الناطق: «لم يخرج أحد» (أمس)."  # "The mayor said: «The council left. … «nobody left» …"


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        (NESTED, "العمدة", None),
        (NESTED, "المجلس", "«"),
        (NESTED, "يخرج", "“"),
        (NESTED, "ثم", "«"),
        (NESTED, "للصحيفة", None),
        (UNCLOSED, "يخرج", "«"),
        (UNCLOSED, "الناطق", None),
        (UNCLOSED, "أمس", None),
    ],
)
def test_the_innermost_closed_quotation_is_found(text, word, opens):
    """Marks that nothing closes hold nothing, and brackets are no quotation."""
    syntax = analyse(divide(make_document(text, zones=(Zone(ZoneKind.BODY, 0, len(text)),))))
    forms = [token.word.raw for token in syntax.text.tokens]

    found = syntax.quotation_around(forms.index(word))

    assert opens == (forms[found.opening] if found else None)
