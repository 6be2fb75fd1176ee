"""Content words and names of an article."""

from spacy.language import Language

from orchestration.extraction.records import Mention
from orchestration.extraction.terms import extract_terms

TEXT = "The trains stopped in Velkany. Trains to Velkany carry 300 people, and it is a long way."


def test_terms_are_lemmas_and_name_words(nlp: Language) -> None:
    starts = [TEXT.index("Velkany"), TEXT.rindex("Velkany")]
    mentions = [Mention("place", "Velkany", start, start + 7, "Velkany") for start in starts]
    terms = extract_terms(nlp(TEXT), mentions=mentions)
    assert ("velkany", True, 2) in terms
    assert ("train", False, 2) in terms
    assert not {"the", "300", "it", "is", "and"} & {term for term, _, _ in terms}
    assert terms == sorted(terms)


def test_short_words_and_an_empty_text_give_no_terms(nlp: Language) -> None:
    assert extract_terms(nlp("Ox to go."), mentions=[]) == []
    assert extract_terms(nlp(""), mentions=[]) == []
