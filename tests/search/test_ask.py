"""One question compiles for both back ends."""

from __future__ import annotations

from heritage_app.search.ask import Ask, Token, words_way

NAMES = Ask(
    ways=(words_way(["temple", "be"]), ((Token("tmbl"), Token("tmbr")),)),
    groups=((Token("Fa"), Token("Fb")),),
    none=(Token("P", begins=True),),
)


def test_fts5_is_asked_in_its_own_words() -> None:
    """Alternatives, conjunctions, beginnings and a denial as FTS5 writes them."""
    assert NAMES.fts5() == (
        '((("temple") AND ("be"*)) OR (("tmbl" OR "tmbr"))) AND ("Fa" OR "Fb")'.join(("(", ")")) + ' NOT ("P"*)'
    )


def test_postgresql_is_asked_in_its_own_words() -> None:
    """The same question as the text of a tsquery."""
    assert NAMES.tsquery() == "((('temple') & ('be':*)) | (('tmbl' | 'tmbr'))) & ('Fa' | 'Fb') & !('P':*)"


def test_one_way_needs_no_brackets_and_nothing_asks_nothing() -> None:
    """A single way stands alone; FTS5 cannot deny without asking for something, PostgreSQL can."""
    assert Ask((words_way(["bel"]),)).fts5() == '("bel"*)'
    assert Ask(none=(Token("P"),)).fts5() == ""
    assert Ask(none=(Token("P"),)).tsquery() == "!('P')"
    assert Ask().tsquery() == ""
