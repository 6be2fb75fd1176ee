"""Number forms, units and what is no figure, in the styles of wire, finance, crime and world news."""

import pytest
from spacy.language import Language

from orchestration.extraction.figures import extract_figures
from orchestration.extraction.records import Layout

Row = tuple[float | None, float | None, str]
NO_LAYOUT = Layout(blocks=())


def one(value: float, unit: str = "count") -> Row:
    return (value, value, unit)


def check(nlp: Language, text: str, rows: list[Row]) -> None:
    found = [(f.value_low, f.value_high, f.unit) for f in extract_figures(nlp(text), NO_LAYOUT)]
    assert [(low, high) for low, high, _ in found] == [
        (low if low is None else pytest.approx(low), high if high is None else pytest.approx(high))
        for low, high, _ in rows
    ]
    assert [unit for _, _, unit in found] == [unit for _, _, unit in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # fractions in digits
        ("The plank is 3 1/2 inches thick.", [one(3.5, "inch")]),
        ("The prime rate went to 9 3/4 percent.", [one(9.75, "percent")]),
        ("Rates stood at 6-1/2 percent.", [one(6.5, "percent")]),
        ("Corn fell 3/4 cent a bushel.", [one(0.0075, "USD")]),
        ("Oats rose 1 1/4 cents.", [one(0.0125, "USD")]),
        ("Thieves took 1/2 of the flour.", [one(0.5, "ratio")]),
        ("It weighs 2½ tonnes.", [one(2.5, "t")]),
        ("The fee rose .5 percent.", [one(0.5, "percent")]),
        ("She had a .32-calibre pistol.", [one(0.32, "calibre")]),
        # words
        ("A hundred and forty boats sailed.", [one(140)]),
        ("A score of farmers blocked the road.", [one(20)]),
        ("A couple of hundred cattle drowned.", [one(200)]),
        ("Two to three dozen youths threw stones.", [(24, 36, "count")]),
        ("Two to three hundred youths threw stones.", [(200, 300, "count")]),
        ("Some 30 or 40 tractors came.", [(30, 40, "count")]),
        ("There were sixty or seventy cows.", [(60, 70, "count")]),
        ("The slope was zero per cent covered.", [one(0, "percent")]),
        ("The town recorded zero arrests.", [one(0)]),
        ("Several hundred sheep were lost.", [(200, None, "count")]),
        # ranges
        ("The stake is worth $2 million to $2.5 million.", [(2e6, 2.5e6, "USD")]),
        ("It will borrow €8-9bn.", [(8e9, 9e9, "EUR")]),
        ("It will build 20-30 million homes.", [(20e6, 30e6, "count")]),
        ("It needs 5-6 crore doses.", [(5e7, 6e7, "count")]),
        # a change and a level are no range
        ("Shares shed 14p to 290p.", [one(0.14, "GBP"), one(2.9, "GBP")]),
        ("Silver dropped 9 cents to $5.20 an ounce.", [one(0.09, "USD"), one(5.2, "USD")]),
        # one amount in two units
        ("He is 6 feet 3 inches tall.", [one(75, "inch")]),
        ("She is 5ft 4in tall.", [one(64, "inch")]),
        ("The flight took 3 hours and 20 minutes.", [one(200, "minute")]),
        ("The child weighed 8 lb 2 oz.", [one(130, "oz")]),
        ("He got two years and six months in jail.", [one(30, "month")]),
        ("They queued for an hour and a half.", [one(1.5, "hour")]),
        ("The path is a mile and a quarter long.", [one(1.25, "mile")]),
        ("It took a year and a half.", [one(1.5, "year")]),
        # words between a number and its unit
        ("Allow 15 working days.", [one(15, "day")]),
        ("It rained for five consecutive days.", [one(5, "day")]),
        ("The ship was nine nautical miles off the coast.", [one(9, "nautical mile")]),
        ("It lost 300 more hectares.", [one(300, "ha")]),
        # Indian numbers and money
        ("The state set aside Rs 45 crore.", [one(45e7, "INR")]),
        ("Thieves took ₹2.5 lakh.", [one(250000, "INR")]),
        ("Some 3 lakh pilgrims came.", [one(300000)]),
        # hundredths
        ("A stamp costs 85p.", [one(0.85, "GBP")]),
        ("Milk went up two pence.", [one(0.02, "GBP")]),
        ("It closed at 212½p.", [one(2.125, "GBP")]),
        ("Petrol costs 90 paise more.", [one(0.9, "INR")]),
        # currencies that are gone, and a mark that is none
        ("The dollar bought 1.5125 marks.", [one(1.5125, "DEM")]),
        ("It cost 3 million deutsche marks.", [one(3e6, "DEM")]),
        ("The villa sold for 90 million pesetas.", [one(90e6, "ESP")]),
        ("The fine was 400 million lire.", [one(400e6, "ITL")]),
        ("She lost 4 marks for spelling.", [one(4)]),
        # points
        ("The Nikkei rose 112.4 points to 20,118.3.", [one(112.4, "point"), one(20118.3, "point")]),
        ("The Dow closed 31 points lower at 8,004.", [one(31, "point"), one(8004, "point")]),
        ("The DAX index gained 1.1% to 15,200.", [one(1.1, "percent"), one(15200, "point")]),
        ("The Reserve Bank cut rates by half a point.", [one(0.5, "percentage_point")]),
        ("The bank lifted rates by a full percentage point.", [one(1, "percentage_point")]),
        ("Rates fell by a percentage point.", [one(1, "percentage_point")]),
        ("The lead in the polls shrank by 3 points.", [one(3, "percentage_point")]),
        ("The yield fell 12 basis points.", [one(12, "basis point")]),
        ("The guard scored 27 points.", [one(27)]),
        # shares and multiples
        ("Four tenants in ten pay late.", [one(0.4, "ratio")]),
        ("One driver in eight was speeding.", [one(0.125, "ratio")]),
        ("Three patients in five beds were moved.", [one(3), one(5)]),
        ("One in every 200 babies is affected.", [one(0.005, "ratio")]),
        ("The change needs a two-thirds majority.", [one(2 / 3, "ratio")]),
        ("It costs half as much again.", [one(1.5, "ratio")]),
        ("There was a six-fold rise in thefts.", [one(6, "ratio")]),
        ("Sales have quadrupled.", [one(4, "ratio")]),
        ("Debt is 2.4 times earnings.", [one(2.4, "ratio")]),
        # units
        ("His blood sugar was 210 mg/dl.", [one(210, "mg/dl")]),
        ("Output was 2.1 million bpd.", [one(2.1e6, "barrel")]),
        ("The pump moves 40 acre-feet.", [one(40, "acre foot")]),
        ("The port handled 90,000 TEUs.", [one(90000, "TEU")]),
        ("Growers sold 300 bales of hay.", [one(300, "bale")]),
        ("Onions cost ₹900 for two quintals.", [one(900, "INR"), one(200, "kg")]),
        ("The field produces 5 bcm of gas.", [one(5e9, "m³")]),
        ("Settlers seized 60 dunams.", [one(60, "dunam")]),
        ("The camera has 12 megapixels.", [one(12, "megapixel")]),
        ("The star is 40 light years away.", [one(40, "light year")]),
        # limits
        ("It came within 40 km of the border.", [(None, 40, "km")]),
        ("They must leave within 30 days.", [one(30, "day")]),
        ("The trend pushed its yield up to 7.5 percent.", [one(7.5, "percent")]),
        ("It may fine him up to 500 euros.", [(None, 500, "EUR")]),
        ("The margin is plus or minus 4 percentage points.", [one(4, "percentage_point")]),
        ("The error is ±2 percent.", [one(2, "percent")]),
        # units said once
        ("It rose to 5.5 percent from 5.1.", [one(5.5, "percent"), one(5.1, "percent")]),
        (
            "The burnt area was 900 acres on Monday. Now it is about 2,000.",
            [one(900, "acre"), one(2000, "acre")],
        ),
        ("He ran distances of 5, 10 and 20 kilometres.", [one(5, "km"), one(10, "km"), one(20, "km")]),
        ("It made money in two of the past nine years.", [one(2, "year")]),
        ("The baht slid to 36.2 per dollar.", [one(36.2, "THB")]),
        # ages
        ("People over 75 were moved first.", [(75, None, "year")]),
        ("The cyclist, 44, died.", [one(44, "year")]),
    ],
)
def test_forms(nlp: Language, text: str, rows: list[Row]) -> None:
    check(nlp, text, rows)


@pytest.mark.parametrize(
    "text",
    [
        "Dial 911 or ask the 999 operators.",
        "She called 911 from the car.",
        "He flew a Boeing 747 and drove a Ford F-250.",
        "Channel 5 showed the iPhone 13 launch.",
        "Route 40 is shut at Exit 9.",
        "Take Highway 101 to junction 12.",
        "It is shut between junctions 14 and 15.",
        "Articles 7 and 8 were cited.",
        "She has type 2 diabetes.",
        "He teaches Psalm 91, verse 4.",
        "The Group of 77 met the Group of Seven.",
        "Voters backed Proposition 4 and Question 2.",
        "The court, in Section 12, sided with her.",
        "He lives at 14 Mill Lane.",
        "Meet in Room 4C at Gate 12B.",
        "The office is open 24/7.",
        "The 49ers beat the 76ers 28-14.",
        "She won 6-4 3-6 7-5.",
        "The House passed it 218-210.",
        "Fans recall 9/11 and D-Day.",
        "The Formula One race made the Big Four nervous.",
        "Politics is no zero-sum game.",
        "One day one must go home.",
        "One of the oldest left, and no one cried.",
        "It was a second-hand, third-rate car.",
        "The show starts at 10.30 sharp.",
        "It is just after four.",
        "Officers came at 1642 hours.",
        "The bank sold at odds of 5-1 on.",
        "The S&P 500 was flat.",
        "He won the 200 metres freestyle final.",
        "The video is in 1080p.",
        "Anna came second in 54.02.",
        "They met in the 1990s and again in 2014.",
        "He quoted Resolution 1701.",
        "The paper drew on Windows 11.",
    ],
)
def test_no_figures(nlp: Language, text: str) -> None:
    assert extract_figures(nlp(text), NO_LAYOUT) == []


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Oil sold at $61 a barrel.", "barrel"),
        ("It was a $20-a-barrel cut.", "barrel"),
        ("Rent is €18 per square metre.", "square metre"),
        ("It made $3 million a year earlier.", None),
        ("The trip was cut from 90 minutes to an hour.", None),
        ("He takes 20 mg daily.", None),
        ("She earns $30 an hour.", "hour"),
    ],
)
def test_base_of_a_rate(nlp: Language, text: str, base: str | None) -> None:
    assert extract_figures(nlp(text), NO_LAYOUT)[0].per == base
