"""Patterns of times of day, which are no figures: '4.30pm', 'ten past five', 'until after nine'.

Belongs here: what a pattern alone tells to be a time. Does not belong here: dates and other
spans that hold no figure (``masks``).
"""

_HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2})"
_HOUR_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)"
_MINUTES = (
    r"(?:(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"half|a quarter|quarter|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|ten|five|eleven|twelve)(?: minutes?)?"
)
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ZONE = r"(?:GMT|UTC|CET|CEST|BST|EST|EDT|PST|PDT|hrs|hours|local time)"
CLOCK_TIMES = (
    rf"\b(?i:{_HOURS})(?:[:.]\d{{2}})?[ \u00a0]?(?:a\.?m\.?|p\.?m\.?|AM|PM|A\.M\.|P\.M\.)(?!\w)",
    rf"\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?\b|\b\d{{1,2}}[.h]\d{{2}}(?= {_ZONE})|\b[0-2]\d[0-5]\d {_ZONE}\b",
    rf"(?i:\b{_HOURS} o.clock\b|\b(?:half|quarter) (?:past|to|before|after) {_HOURS}\b)",
    (
        rf"(?i:\b(?:it.s|it is|it was|at|by|until|before|around|about) "
        rf"(?:just |nearly |almost |about )?{_MINUTES} "
        rf"(?:to|past|before|after|of) {_HOUR_WORDS}\b)(?! (?:people|[a-z]+s)\b)"
    ),
    (
        rf"(?i:\b(?:at|by|before|after|until|till) (?:about |around )?(?:{_HOUR_WORDS}|1[0-2]|[1-9])"
        rf"(?= (?:on {_WEEKDAYS}|on the dot|in the (?:morning|afternoon|evening)|"
        r"this (?:morning|afternoon|evening)|tonight|at night|sharp)\b))"
    ),
    rf"\b[Aa]t {_HOUR_WORDS}(?=[.,;]|$| (?:for|with|when) )",
    # 'eight minutes past five': what is past an hour word is a time whatever leads to it
    rf"(?i:\b(?:{_HOUR_WORDS}|{_MINUTES})(?: minutes?)? past {_HOURS}\b)",
    rf"(?i:\b{_HOUR_WORDS} minutes? (?:to|before|after) {_HOUR_WORDS}(?=[.,;]|$))",
    (
        rf"(?i:\buntil (?:after |nearly |almost |about |well after |past |shortly (?:before|after) )?"
        rf"{_HOUR_WORDS}(?=[.,;]|$| (?:to|on|in|when|at|and|tonight|last|this)\b))"
    ),
    (
        r"(?i:\b(?:shortly|soon|just|well|long) (?:before|after) "
        rf"(?:{_HOUR_WORDS}|1[0-2]|[1-9])(?=[.,;]|$| (?:on|in|when|the)\b))"
    ),
    (
        r"(?i:\b(?:expected|due|scheduled|planned|set|begins?|began|starts?|started|opens?|opened|closes?|"
        r"closed|resumes?|resumed|arrives?|arrived|ends?|ended|finish\w*|leaves?|left|lands?|landed|woke|"
        r"called|home|back|doors|news|bulletin|kick-off|polls) "
        rf"(?:\w+ )?(?:around|about|by|before|after|at) (?:about )?{_HOUR_WORDS}(?=[.,;]|$))"
    ),
    (
        r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d(?= (?:sharp|on the dot|in the (?:morning|afternoon|evening)|"
        r"tonight|at night))"
    ),
    (
        r"\b(?:starts?|begins?|started|began|opens?|from|until|till) (?:at )?(?:[01]?\d|"
        r"2[0-3])\.[0-5]\d(?= (?:on|to|until|and)\b|[,;]|\.$)"
    ),
    (
        rf"(?i:\b(?:just|it is now|it.s now|it is|shortly|soon|now) (?:after |before |gone )?{_HOUR_WORDS}"
        r"(?: (?:thirty|fifteen|forty[- ]five|twenty|ten|forty|fifty|five))?(?=[.,;]|$))"
    ),
    r"(?i:\bapproximately |\babout |\bat |\baround )?\b[0-2]\d[0-5]\d (?:hours|hrs)\b",
)
