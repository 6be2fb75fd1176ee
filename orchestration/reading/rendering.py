"""How lists, stories and evidence look to a person.

Does not belong here: what they hold (the modules that ask), columns and colours (``page``).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from orchestration.reading.page import Page
from orchestration.reading.plain import shown

UNKNOWN_DAY = "no date"
INDENT = "    "


def render_disagreements(
    page: Page, rows: Sequence[Mapping[str, Any]], ids: Mapping[str, str], *, dismissed: int
) -> None:
    """Print a list of disagreements, and that ``dismissed`` more were left out."""
    if rows:
        page.rows(
            [
                (
                    ids.get(row["disagreement_id"], row["disagreement_id"]),
                    row["severity"],
                    row["kind"],
                    row["status"],
                    row["last_published_on"] or UNKNOWN_DAY,
                    row["explanation"],
                )
                for row in rows
            ],
            header=("id", "severity", "kind", "status", "latest", "what"),
        )
    else:
        page.line("No disagreements.")
    if dismissed:
        page.line(f"{dismissed} dismissed by an editor: --all shows them too.")


def render_story(page: Page, answer: Mapping[str, Any], ids: Mapping[str, str]) -> None:
    """Print a story: its articles, its disagreements, its best supported figures."""
    story = answer["story"]
    page.line(story["label"], style="bold")
    page.line(
        f"{story['story_id']}, {_span(story['first_published_on'], story['last_published_on'])}, "
        f"{_count(story['article_count'], 'article')}, {_count(story['origin_count'], 'original')}"
    )
    page.line()
    page.line("Articles", style="bold")
    page.rows(
        [
            (article["published_on"] or UNKNOWN_DAY, article["publisher"], _with_copies(article))
            for article in answer["articles"]
        ]
    )
    page.line()
    page.line("Disagreements", style="bold")
    kept = [row for row in answer["disagreements"] if row["status"] != "dismissed"]
    render_disagreements(page, kept, ids, dismissed=0)
    dismissed = len(answer["disagreements"]) - len(kept)
    if dismissed:
        page.line(f"{dismissed} dismissed by an editor: `presscheck disagreements --all` shows them.")
    if answer["figures"]:
        page.line()
        page.line("Figures that most originals support", style="bold")
        page.rows(
            [
                (f"{row['support_count']} of {row['origin_count']}", row["label"], row["measure"])
                for row in answer["figures"]
            ]
        )


def render_evidence(page: Page, answer: Mapping[str, Any]) -> None:
    """Print what stands behind an id: the dispute, each fact in its sentence, the comparisons."""
    page.line(answer["id"], style="bold")
    for row in answer["disagreements"]:
        _render_dispute(page, row, is_subject=answer["type"] == "disagreement")
    for fact in answer["facts"]:
        page.line()
        _render_fact(page, fact, is_subject=fact["fact_id"] == answer["id"])
    if answer["comparisons"]:
        page.line()
        surfaces = {fact["fact_id"]: shown(fact["surface"]) for fact in answer["facts"]}
        page.rows(
            [
                (
                    row["comparison_id"],
                    row["verdict"],
                    f"{row['match_score']:.2f}",
                    f"{surfaces[row['figure_id_a']]} / {surfaces[row['figure_id_b']]}"
                    + (f", perhaps {row['likely_cause']}" if row["likely_cause"] else ""),
                )
                for row in answer["comparisons"]
            ],
            header=("comparison", "verdict", "match", "values"),
        )


def _render_dispute(page: Page, row: Mapping[str, Any], *, is_subject: bool) -> None:
    lead = "" if is_subject else f"In {row['disagreement_id']}: "
    page.line(f"{lead}{row['explanation']}")
    told = [row["kind"], row["severity"], row["status"], f"in {row['story_id']}"]
    if row["likely_cause"]:
        told.append(f"likely cause: {row['likely_cause']}")
    page.line(", ".join(told))
    judgement = row["judgement"]
    if judgement:
        since = "; a new value has come since" if row["status"] == "open" else ""
        page.line(
            f"Judged by {judgement['judged_by']} on {judgement['judged_on']}: {judgement['reason']}{since}"
        )


def _render_fact(page: Page, fact: Mapping[str, Any], *, is_subject: bool) -> None:
    day = shown(fact["published_on"]) or UNKNOWN_DAY
    copy = "" if fact["origin_article_id"] == fact["article_id"] else ", a copy"
    page.line(f"{fact['publisher'] or 'Unknown publisher'}, {day}{copy}: {fact['title'] or 'no headline'}")
    page.marked(fact["sentence"], fact["mark_start"], fact["mark_end"], indent=INDENT)
    told = [
        _value(fact),
        fact["measure"],
        f"said by {fact['speaker_name']}" if fact["speaker_name"] else None,
    ]
    if not fact["is_party"]:
        told.append("fits one of the sides")
    values = "; ".join(shown(part) for part in told if part)
    if values:
        page.line(values, indent=INDENT)
    page.line(f"{'this ' if is_subject else ''}{fact['fact_id']}, {fact['source_uri']}", indent=INDENT)


def _value(fact: Mapping[str, Any]) -> str | None:
    if fact["fact_type"] == "date_mention":
        return _span(fact["start_date"], fact["end_date"])
    if fact["fact_type"] != "figure":
        return None
    low, high = _number(fact["value_low"]), _number(fact["value_high"])
    if low == high:
        value = low
    else:
        value = " to ".join(part for part in (low, high) if part) if low and high else ""
        value = value or (f"{low} or more" if low else f"up to {high}")
    qualifier = "" if fact["qualifier"] in {None, "exact", "range"} else f" ({fact['qualifier']})"
    unit = "" if fact["unit"] in {None, "count"} else f" {fact['unit']}"
    return f"{value}{unit}{qualifier}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.6g}"


def _span(first: object, last: object) -> str:
    days = [shown(day) for day in (first, last) if day is not None]
    return " to ".join(dict.fromkeys(days)) or UNKNOWN_DAY


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _with_copies(article: Mapping[str, Any]) -> str:
    told = shown(article["title"]) or shown(article["source_uri"])
    copies: Iterable[Mapping[str, Any]] = article["copies"]
    names = [shown(copy["publisher"]) or shown(copy["source_uri"]) for copy in copies]
    return f"{told} (copied by {', '.join(names)})" if names else told
