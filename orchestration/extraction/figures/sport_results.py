"""Patterns of results of games and votes, which are no figures: '6-3', 'all out for 265', '13 under par'.

Belongs here: what a pattern alone tells to be a result. Does not belong here: points, goals and
wins that are counted, and other spans that hold no figure (``masks``).
"""

_SET = r"\d{1,2}-\d{1,2}(?: ?\(\d{1,2}(?:-\d{1,2})?\))?"
_CONTEST = r"(?:vot\w+|won|lost|beat|win|loss|defeat\w*|victory|draw|drew|led|score|scored|lead)"
SPORT_RESULTS = (
    # sets of tennis, innings and the halves of a result
    rf"(?<![\d.,$€£%-]){_SET}(?:,? (?:and )?{_SET})+(?![\d%])",
    # golf: a round of 67, 13 under par
    (
        r"(?i:\b(?:shot|carded|fired|posted|returned|signed for|shooting|carding|shoots|cards) "
        r"(?:an? )?(?:[\w-]+[ -](?:under|over)(?:[ -]par)? )?"
        r"(?:(?:opening|closing|final-round|bogey-free|steady|superb|flawless)[ -])?(?:[56789]\d)"
        r"(?=[ -](?:for|to|on|in|at|and|leave|leaving|is|was|yesterday|\x00)|[.,;]|$))"
    ),
    r"(?i:\b(?:[\w]+(?:-[a-z]+)?)[ -](?:under|over)[ -]par\b)",
    r"(?i:(?<=-hole )(?:total|aggregate|score) of \d{3}\b)",
    # cricket: 214 for 6, all out for 265, 88-2 at stumps
    r"(?i:\ball out for \d{1,3}\b|\b\d{1,3} all out\b|\bbowled out for \d{1,3}\b)",
    (
        r"(?i:\b\d{1,3}(?:[-\u2013/]| for )(?:\d|10|one|two|three|four|five|six|seven|eight|nine)"
        r"(?: declared)?(?= (?:overnight|at (?:stumps|lunch|tea|the close|the interval)|declared|in reply|"
        r"off \d+|from \d+ overs|in \d+ overs|when (?:bad light|rain))\b))"
    ),
    r"\(\d+ (?:innings|sets|overs|ends|frames)\)",
    r"(?<![\d.,$€£%-])\d{1,2}[-\u2013]\d{1,2}[-\u2013]\d{1,2}\b",
    (
        rf"(?i:\b{_CONTEST})\b[^.\n\d]{{0,40}}?\b\d{{1,3}}[-\u2013]\d{{1,3}}"
        r"(?![\d%,-]| ?(?:per ?cent|[mb]illion|[a-z]+s\b))"
    ),
    r"\b[Vv]ot(?:ed|es?|ing)(?: of| by)? \d{1,3} to \d{1,3}(?![,.]\d)\b",
    (
        r"(?<![\d.,$€£%])\d{1,3}[-\u2013]\d{1,3}"
        r"(?= (?:vote|win|victory|defeat|loss|draw|majority|decision|ruling|lead|score)\b)"
    ),
)
