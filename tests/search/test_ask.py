"""One question compiles for both back ends."""

from __future__ import annotations

from itertools import product

from sqlcipher3 import dbapi2

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


def test_a_word_begun_leaves_of_the_others_what_begins_so() -> None:
    """Two words and a letter find in FTS5 the lines that hold all three, alone and beside filters, and no others."""
    words = product(("tell", "khan"), ("jedak", "sabun"), ("sharqi", "gharbi"), ("Fa", "Fb"))
    base = dbapi2.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE held USING fts5(tokens, detail=none, tokenize='ascii')")
    base.executemany("INSERT INTO held VALUES (?)", [(" ".join(line),) for line in words])
    tell, khan = words_way(["tell", "jedak", "s"]), words_way(["khan", "sabun", "g"])
    for ask, wanted in (
        (Ask((tell,)), {"tell jedak sharqi Fa", "tell jedak sharqi Fb"}),
        (Ask((tell,), groups=((Token("Fa"),),)), {"tell jedak sharqi Fa"}),
        (Ask((tell,), none=(Token("Fa"),)), {"tell jedak sharqi Fb"}),
        (Ask((tell, khan), groups=((Token("Fb"),),)), {"tell jedak sharqi Fb", "khan sabun gharbi Fb"}),
    ):
        found = base.execute("SELECT tokens FROM held WHERE held MATCH ?", (ask.fts5(),)).fetchall()
        assert {line for (line,) in found} == wanted
    base.close()


def test_postgresql_is_asked_in_its_own_words() -> None:
    """The same question as the text of a tsquery."""
    assert NAMES.tsquery() == "((('temple') & ('be':*)) | (('tmbl' | 'tmbr'))) & ('Fa' | 'Fb') & !('P':*)"


def test_one_way_needs_no_brackets_and_nothing_asks_nothing() -> None:
    """A single way stands alone; FTS5 cannot deny without asking for something, PostgreSQL can."""
    assert Ask((words_way(["bel"]),)).fts5() == '("bel"*)'
    assert Ask(none=(Token("P"),)).fts5() == ""
    assert Ask(none=(Token("P"),)).tsquery() == "!('P')"
    assert Ask().tsquery() == ""
