"""What the extractors hand over: one frozen record per finding.

All offsets are 0-based, half-open and in Unicode code points of the article's body,
which is what Python's ``str`` indexing and spaCy's ``token.idx`` count, too.
Does not belong here: how anything is found, or how rows are stored (``schemas``).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

BlockKind = Literal["masthead", "title", "byline", "heading", "paragraph", "list_item", "furniture"]
EntityType = Literal["person", "organization", "place"]
Granularity = Literal[
    "day",
    "week",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "part_of_month",
    "part_of_year",
    "weekend",
]
Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]
Modality = Literal["stated", "planned", "estimated", "denied"]
Scope = Literal["part", "total"]
ChangeKind = Literal["from", "to", "by"]
Basis = Literal["metadata", "text", "inferred"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the body, without its line end, and what it is for.

    ``masthead``: the publication's name, its date, navigation above the story.
    ``title``: the headline. ``byline``: who wrote it. ``heading``: a heading inside the
    story. ``furniture``: what a publisher adds around any story (advertisements,
    copyright, newsletter and contact lines, navigation below). Blank lines are no blocks.
    """

    kind: BlockKind
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How an article is laid out: its blocks, in order, and what its furniture says.

    ``title_start``/``title_end`` hold the headline (often a whole block, at times a part
    of one). ``authors`` are names as written. ``publisher_name`` is cleaned for display
    ('SPLIT MERCURY' becomes 'Split Mercury') and ``publisher_start``/``publisher_end``
    hold it in the body. ``agency`` is a wire mark ('Reuters' in '(Reuters) -').
    ``dateline_place`` is the place that a dateline names, as written.
    ``day_first`` tells how an all-digit date is read in this article (None: open).
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    authors: tuple[str, ...] = ()
    publisher_name: str | None = None
    publisher_start: int | None = None
    publisher_end: int | None = None
    published_on: date | None = None
    published_on_basis: Basis | None = None
    agency: str | None = None
    dateline_place: str | None = None
    day_first: bool | None = None

    def kind_at(self, char: int) -> BlockKind | None:
        """Give the kind of the block that holds the offset ``char``; None between blocks."""
        for block in self.blocks:
            if block.char_start <= char < block.char_end:
                return block.kind
        return None


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person, organisation or place.

    ``surface`` is the text of the span. ``name`` is the surface without title, honorific,
    article and possessive, white space folded and all-capitals restored ('Mr. Rutte's' ->
    'Rutte'; 'SPLIT MERCURY' -> 'Split Mercury'). ``honorific`` is 'Mr', 'Dr' ... without a
    dot. ``role`` is the role beside the name ('Transport Minister'). ``acronym`` is set where
    the text introduces one ('World Health Organization (WHO)'). ``country_hint`` is the
    country or state named beside a place ('Bucharest, Romania' -> 'Romania').
    ``type_certainty`` tells how sure ``entity_type`` is, in four levels: 1.0 settled (the
    layout, a title, a head word or a known name tells), 0.8 clear (several signs agree), 0.5
    doubtful (one sign, or the model's label alone), 0.2 a guess (another kind weighs nearly as
    much). The same name elsewhere in a story with a higher level is the better witness. ``acts`` is
    True for a capital or seat that stands for the government there ('Kyiv rejected').
    ``form`` is ``name``, or ``role`` for a person meant by a role alone ('the NATO chief') and
    ``noun`` for an organisation meant by its common noun ('the company'): there ``name`` is
    the name of who is meant.
    """

    entity_type: EntityType
    surface: str
    char_start: int
    char_end: int
    name: str
    honorific: str | None = None
    role: str | None = None
    acronym: str | None = None
    country_hint: str | None = None
    type_certainty: float = 1.0
    acts: bool = False
    form: Literal["name", "role", "noun"] = "name"


@dataclass(frozen=True, slots=True)
class RoleMention:
    """One role that stands beside the name of who holds it.

    ``surface`` holds the words of the role ('former Transport Minister', 'head of surgery'),
    without the name of the body or place. ``name`` is its plain form: lower case, no 'former',
    the field of a minister before the head ('health minister'). ``is_former`` is True when the
    text says that it is held no more. ``holder_mention``, ``organization_mention`` and
    ``place_mention`` are indexes in the list of mentions: the person, and the body or place
    that the role is held in. ``nationality`` is the word of a country's people before it
    ('French').
    """

    surface: str
    char_start: int
    char_end: int
    name: str
    is_former: bool
    holder_mention: int
    organization_mention: int | None = None
    place_mention: int | None = None
    nationality: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """One calendar expression, resolved to a closed interval of days where it can be.

    ``basis`` is ``absolute`` (the words alone fix it), ``relative`` (read against the
    publication date) or ``unresolved`` (both dates are None). ``weekday_agrees`` is False
    when a written weekday does not fit the written date, None when there are not both.

    ``relative_*`` say how it counts from a publication day (``dates.relative``): units are 'day',
    'week', 'month', 'quarter', 'year', 'weekday', 'month_of_year' and 'day_of_year', weekdays count
    from Monday = 0. ``day_first_date`` and ``month_first_date`` are the two readings of an all-digit
    date whose order is open. ``is_publication_day``: it stands where articles state their own day.
    """

    surface: str
    char_start: int
    char_end: int
    start_date: date | None
    end_date: date | None
    granularity: Granularity
    basis: Literal["absolute", "relative", "unresolved"]
    weekday_agrees: bool | None = None
    relative_unit: str | None = None
    relative_offset: int | None = None
    relative_direction: str | None = None
    relative_weekday: int | None = None
    relative_month: int | None = None
    relative_day: int | None = None
    day_first_date: date | None = None
    month_first_date: date | None = None
    is_publication_day: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation with its marks, and who says it.

    ``speaker_surface`` is the speaker as the text names them nearest the quote ('she',
    'the minister', 'Rutte'); ``speaker_mention`` is the index, in the list of mentions
    given to the extractor, of the mention that names the speaker best, None where only
    a role or nobody is named. ``speaker_name`` is that mention's name, or the role's words.
    ``is_fragment`` is True for a part of a sentence quoted inside the writer's own.
    ``text_in_quotes`` is ``text`` without its quotation marks and outer punctuation.
    """

    text: str
    char_start: int
    char_end: int
    text_in_quotes: str
    is_fragment: bool
    speaker_type: Literal["person", "organization"] | None = None
    speaker_name: str | None = None
    speaker_surface: str | None = None
    speaker_mention: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that counts or measures something, as an interval with a unit.

    ``surface`` is the number with its qualifier and unit ('at least eight', '€2.3m'); the noun
    that is counted stands in ``measure``. ``value_low``/``value_high``: None is an open end.
    ``unit_step`` is the size of one unit of the last digit given, in ``unit`` (1.36 billion ->
    10 million), the rounding that the text itself shows. ``per`` is the base of a rate ('year',
    'dose', '100000 population', the ISO code 'EUR' for a rate of exchange), None for a plain
    amount. ``measure`` is what is counted or measured in words, head noun first and with its
    restriction; ``measure_head`` the lemma of that head noun; ``measure_terms`` the lower-case
    content lemmas that tell this quantity from another (head, modifiers, governing verb,
    subject), sorted, no duplicates. ``subject`` is the named
    entity that the quantity belongs to. ``as_of_start``/``as_of_end`` is the period that
    governs it. ``speaker_mention`` indexes the mentions as in ``Quote``. ``restates`` is the
    index, in the list of figures, of the figure that this one restates in another unit ('13.5
    trillion rubles ($151 billion)'). ``scope`` is ``part`` where words say that the figure is a
    part of another ('including four children'), ``total`` where they say that it is the whole
    ('in all'). ``change`` tells a figure's place in a change: what it was (``from``), what it
    became (``to``), or the difference (``by``).
    """

    surface: str
    char_start: int
    char_end: int
    value_low: float | None
    value_high: float | None
    qualifier: Qualifier
    unit: str
    unit_kind: str
    unit_step: float
    measure: str
    measure_head: str | None = None
    measure_terms: tuple[str, ...] = ()
    subject: str | None = None
    per: str | None = None
    modality: Modality = "stated"
    as_of_start: date | None = None
    as_of_end: date | None = None
    speaker_name: str | None = None
    speaker_mention: int | None = None
    restates: int | None = None
    scope: Scope | None = None
    change: ChangeKind | None = None
