"""Ways to spoil the hand-made warehouse, and the counts that each must give.

Belongs here: one change a row, as SQL, with the answers worked out by hand. Does not
belong here: the warehouse itself (``handmade``).
"""

# What is spoiled -> measure -> (right found, found, right wanted, wanted), or (right, total).
Counts = dict[str, tuple[int, ...]]
SPOILED: list[tuple[str, str, Counts]] = [
    (
        "a person is missed",
        "delete from fct_mention where article_id = 'a' and entity_type = 'person'",
        {"person": (1, 1, 1, 2), "resolution": (1, 1, 1, 1)},
    ),
    (
        "a place is made up",
        "insert into fct_mention values ('x', 'b', 'place', 'x', 'Span', 0, 4)",
        {"place": (3, 4, 3, 3)},
    ),
    (
        "one person has two ids",
        "update fct_mention set entity_id = 'other' where article_id = 'c' and entity_id = 'byrne'",
        {"person": (2, 2, 2, 2), "resolution": (1, 1, 1, 2)},
    ),
    (
        "a date is resolved to another day",
        "update fct_date_mention set start_date = '2024-05-02' where article_id = 'b'",
        {"date": (2, 3, 2, 3)},
    ),
    (
        "a date is not resolved",
        "update fct_date_mention set start_date = null, end_date = null where article_id = 'b'",
        {"date": (2, 2, 2, 3)},
    ),
    (
        "a figure has the wrong value",
        "update fct_figure set value_low = 41 where figure_id = 'figure_a'",
        {"figure": (3, 4, 3, 4), "figure_value": (3, 4, 3, 4), "alignment": (1, 2, 1, 2)},
    ),
    (
        "a figure has the wrong unit",
        "update fct_figure set unit = 'km' where figure_id = 'figure_d'",
        {"figure": (3, 4, 3, 4), "figure_value": (4, 4, 4, 4)},
    ),
    (
        "an optional figure is left out",
        "delete from fct_figure where figure_id = 'figure_lanes'",
        {"figure": (4, 4, 4, 4), "figure_value": (4, 4, 4, 4)},
    ),
    (
        "a figure is made up",
        "insert into fct_figure values ('x', 'b', 'Span', 0, 4, 1, 1, 'count')",
        {"figure": (4, 5, 4, 4)},
    ),
    (
        "half of a quote is found",
        "update fct_quote set char_end = char_start + 5, text = left(text, 5) where article_id = 'a'",
        {"quote": (1, 2, 1, 2), "speaker": (1, 2), "provenance": (17, 17)},
    ),
    (
        "a quote has another speaker",
        "update fct_quote set speaker_name = 'Road Authority' where article_id = 'a'",
        {"quote": (2, 2, 2, 2), "speaker": (1, 2)},
    ),
    (
        "a span is off by one",
        "update fct_mention set char_start = char_start + 1 where mention_id = 'm0'",
        {"provenance": (16, 17)},
    ),
    (
        "the title is wrong",
        "update dim_article set title = 'Bridge' where article_id = 'a'",
        {"title": (3, 4)},
    ),
    (
        "the day of publication is not found",
        "update dim_article set published_on = null where article_id = 'c'",
        {"published_on": (1, 2)},
    ),
    (
        "a copy is not noticed",
        "update dim_article set origin_article_id = 'c' where article_id = 'c'",
        {"origin": (2, 4)},
    ),
    (
        "two stories are merged",
        "update dim_article set story_id = 'bridge'",
        {"story": (3, 6, 3, 3)},
    ),
    (
        "an article belongs to no story",
        "update dim_article set story_id = null where article_id = 'b'",
        {"story": (1, 1, 1, 3)},
    ),
    (
        "a comparison is missed",
        "delete from fct_figure_comparison where figure_id_b = 'figure_c'",
        {"alignment": (1, 1, 1, 2), "verdict": (1, 1)},
    ),
    (
        "a copy is compared with its original",
        "insert into fct_figure_comparison values ('figure_a', 'figure_c', 'agree')",
        {"alignment": (2, 3, 2, 2)},
    ),
    (
        "an optional figure is compared",
        "insert into fct_figure_comparison values ('figure_a', 'figure_lanes', 'disagree')",
        {"alignment": (2, 2, 2, 2)},
    ),
    (
        "the milder verdict is given",
        "update fct_figure_comparison set verdict = 'updated'",
        {"verdict": (0, 1), "disagreement": (1, 1, 0, 1)},
    ),
    (
        "a disagreement is flagged that is none",
        (
            "insert into fct_disagreement_member values "
            "('x', 'a', 'figure_a', '40 cars'), ('x', 'd', 'figure_d', '12 ships'); "
            "insert into fct_disagreement values ('x', 'figure')"
        ),
        {"disagreement": (1, 2, 1, 1)},
    ),
    (
        "a disagreement of another kind does not count",
        "update fct_disagreement set kind = 'quote'",
        {"disagreement": (0, 0, 1, 1)},
    ),
    (
        "an article was not accepted",
        "delete from dim_article where article_id = 'd'",
        {"articles_found": (3, 4), "figure": (3, 3, 3, 4), "place": (2, 2, 2, 3), "story": (3, 3, 3, 3)},
    ),
]
