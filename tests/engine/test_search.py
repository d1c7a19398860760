"""Search over the gardens: any name, the beginning of a word, a slip of the finger, and whatever
else somebody types.
"""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.search import MAX_CHARACTERS, MAX_WORDS, Hit, Index, SearchHits, index
from engine.search_items import GATES, Field, Item, Kind, Where
from engine.search_words import words
from tests.engine.makers import gardens


@cache
def held() -> Index:
    """The index of the gardens."""
    return index(gardens())


def search(query: str) -> SearchHits:
    return held().search(query)


def first(query: str) -> Hit:
    return search(query).hits[0]


def ids(query: str) -> set[str]:
    return {hit.item.id for hit in search(query).hits}


def item(id_: str, name: str, text: str = "", kind: Kind = "term", where: Where = "text") -> Item:
    """An item with a name and another text."""
    return Item(kind, id_, name, "", (Field("name", name), Field(where, text)))


def order(query: str, *items: Item) -> list[str]:
    """The ids of what is found, most fitting first; the items are given in the order that would be
    wrong.
    """
    return [hit.item.id for hit in Index(items).search(query).hits]


@pytest.mark.parametrize(
    ("query", "kind", "id_"),
    [
        ("Alder", "approach", "alder"),
        ("alder gardening", "approach", "alder"),
        ("Old birch way", "approach", "birch"),
        ("the hedge plan", "initiative", "hedge-plan"),
        ("Thorn plan", "initiative", "hedge-plan"),
        ("HP", "initiative", "hedge-plan"),
        ("Compost", "term", "compost"),
        ("humus", "term", "compost"),
        ("Spade", "tool", "Spade"),
        ("Weight of the harvest", "measure", "harvest"),
        ("Yield", "measure", "harvest"),
        ("birch bed count", "measure", "birch-beds"),
        ("Is the old alder way the same as birch?", "pair", "alder,birch"),
        ("Alder and Birch", "pair", "alder,birch"),
    ],
)
def test_any_name_finds_its_owner_first(query: str, kind: Kind, id_: str) -> None:
    assert (first(query).item.kind, first(query).item.id) == (kind, id_)


def test_everything_that_has_a_name_can_be_found() -> None:
    knowledge = gardens()
    named = {("approach", a.id) for a in knowledge.approaches} | {
        ("tool", t.name) for a in knowledge.approaches for t in a.tools
    }
    named |= {
        (kind, thing.id)
        for kind, things in (
            ("initiative", knowledge.initiatives),
            ("term", knowledge.terms),
            ("measure", knowledge.measures),
        )
        for thing in things
    }
    named |= {("pair", ",".join(p.approaches)) for p in knowledge.pairs}
    named |= {("caution", c.id) for c in knowledge.cautions if c.words}
    named |= {("way", w.id) for w in knowledge.ways}
    assert {(i.kind, i.id) for i in held().items} == named


def warned(*called: str, apart: tuple[str, ...] = ()) -> Index:
    """The index of the gardens, where somebody may call the caution so."""
    changes = {"words": called, "known_as": (), "not_meant": apart}
    wasps = gardens().cautions[0].model_copy(update=changes)
    return index(gardens().model_copy(update={"cautions": (wasps,)}))


def cautions(query: str, *called: str, apart: tuple[str, ...] = ()) -> list[str]:
    """The cautions that a search finds, where the only one is called so."""
    hits = warned(*called, apart=apart).search(query).hits
    return [hit.item.id for hit in hits if hit.item.kind == "caution"]


@pytest.mark.parametrize(
    "query", ["bee sting", "bees that sting", "a sting on the compost by a bee"]
)
def test_a_caution_is_found_where_all_words_of_a_name_were_typed(query: str) -> None:
    assert cautions(query, "bee sting") == ["wasps"]


@pytest.mark.parametrize("query", ["sting", "bee", "my compost is full of stings"])
def test_one_word_of_several_raises_no_caution(query: str) -> None:
    assert cautions(query, "bee sting", "swarm") == []


def test_a_caution_is_found_by_a_slip_of_its_name() -> None:
    assert cautions("swram", "swarm") == ["wasps"]


def test_a_caution_gives_way_to_a_longer_name_that_was_typed() -> None:
    assert cautions("the hedge plan", "hedge") == []


def test_words_of_a_longer_name_that_stand_apart_do_not_silence_a_caution() -> None:
    assert cautions("plan the hedge", "hedge") == ["wasps"]


def test_a_phrase_that_means_something_else_raises_no_caution() -> None:
    assert cautions("swarm of tourists", "swarm", apart=("swarm of tourists",)) == []


def test_nothing_is_corrected_beside_words_that_raise_a_caution() -> None:
    assert warned("swarm").search("swarm in the hegde").slips == ()


def test_words_of_distress_are_never_taken_for_a_slip() -> None:
    assert Index([item("a", "Scored")]).search("scared") == SearchHits(("scared",), (), (), False)


def test_a_caution_says_what_it_is_about_and_what_comes_first() -> None:
    hits = warned("bee sting").search("bee sting").hits
    hit = next(hit for hit in hits if hit.item.kind == "caution")
    assert (hit.item.id, hit.item.name, hit.item.summary) == (
        "wasps",
        "There are wasps.",
        "Step away first.",
    )


def test_a_caution_is_not_found_by_what_it_says() -> None:
    assert "caution" not in {
        hit.item.kind for hit in warned("swarm").search("there are wasps, step away first").hits
    }


def test_a_caution_without_words_is_not_searched() -> None:
    assert not [i for i in warned().items if i.kind == "caution"]


def test_a_tool_knows_whose_it_is() -> None:
    assert {hit.item.of for hit in search("spade").hits} == {a.id for a in gardens().approaches}


@pytest.mark.parametrize(
    "query",
    [
        "COMPOST",
        "cómpöst",
        "com’post",
        "com'post",
        "  compost?! ",
        "compost compost",
        "the compost",
    ],
)
def test_writing_it_otherwise_makes_no_difference(query: str) -> None:
    assert search(query).words == search("compost").words == ("compost",)


def test_words_lose_their_accents_their_case_and_their_signs() -> None:
    assert words("Còmhla ri, “Person-Centred” ﬁles: what’s ½?") == [
        "comhla",
        "ri",
        "person",
        "centred",
        "file",
        "what",
        "1",
        "2",
    ]


@pytest.mark.parametrize(
    ("typed", "word"),
    [("gardens", "garden"), ("bed's", "bed"), ("moss", "moss"), ("gas", "gas"), ("s", "s")],
)
def test_many_are_found_as_one(typed: str, word: str) -> None:
    assert words(typed) == [word]


# Beginnings and slips.


def test_three_letters_are_enough_of_a_beginning() -> None:
    assert "compost" in ids("com") and search("com").slips == ()


def test_two_letters_are_a_word_of_their_own_and_no_beginning() -> None:
    assert search("co").hits == () and "hedge-plan" in ids("hp")


@pytest.mark.parametrize("query", ["compsot", "ocmpost", "compot", "ompost", "comppost", "compist"])
def test_one_slip_is_forgiven_and_named(query: str) -> None:
    assert first(query).item.id == "compost" and search(query).slips == ((query, ("compost",)),)


def test_two_slips_are_forgiven_in_a_long_word() -> None:
    assert search("gradennig").slips == (("gradennig", ("gardening",)),)


def test_every_word_that_may_be_meant_is_named() -> None:
    (slip,) = Index([item("a", "Moor"), item("b", "Moon"), item("c", "Roof")]).search("moop").slips
    assert (slip[0], sorted(slip[1])) == ("moop", ["moon", "moor"])


def test_a_slip_is_mended_towards_names_and_never_towards_prose() -> None:
    assert "alder,birch" in ids("fence") and search("fance") == SearchHits(
        ("fance",), (), (), False
    )


def test_a_mended_word_is_found_in_prose_too() -> None:
    assert order("meadwo fern", item("a", "Fern wall", "meadow"), item("b", "Meadow fern")) == [
        "b",
        "a",
    ]


@pytest.mark.parametrize(
    ("query", "parted"), [("hedgeplan", "hedge plan"), ("aldergardening", "alder gardening")]
)
def test_two_words_written_as_one_are_parted(query: str, parted: str) -> None:
    assert search(query).slips == ((query, (parted,)),)
    assert first(query).item == first(parted).item


@pytest.mark.parametrize("query", ["hedgefence", "hedgequartz"])
def test_two_words_are_parted_only_where_both_stand_in_names(query: str) -> None:
    assert search(query) == SearchHits((query,), (), (), False)


def test_what_is_one_slip_away_is_not_parted() -> None:
    names = Index([item("a", "Moss bank"), item("b", "Mossbark")])
    assert names.search("mossbank").slips == (("mossbank", ("mossbark",)),)


@pytest.mark.parametrize("query", ["cmpots", "bde", "gradneign"])
def test_more_slips_than_a_word_can_bear_find_nothing(query: str) -> None:
    assert search(query).hits == () and search(query).slips == ()


def test_the_nearest_word_counts_most_among_slips() -> None:
    assert order("gardenign", item("a", "Gadening wall"), item("b", "Gardening wall")) == ["b", "a"]


@pytest.mark.parametrize("query", ["alder", "alde"])
def test_a_word_that_is_there_is_not_taken_for_a_slip(query: str) -> None:
    assert (
        order(query, item("elder", "Elder"), item("alder", "Alder")) == ["alder"]
        and search(query).slips == ()
    )


@given(
    st.sampled_from(
        sorted({w for i in held().items for f in i.fields for w in words(f.text) if len(w) >= 4})
    ),
    st.data(),
)
def test_a_letter_left_out_of_any_word_is_heard(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    slip = word[:place] + word[place + 1 :]
    near = Index([item("it", word)]).search(slip).hits
    assert near or len(slip) < 4


# What stands before what.


def test_a_whole_word_goes_before_a_beginning() -> None:
    assert order("plan", item("a", "A planet"), item("b", "Big plan")) == ["b", "a"]


def test_a_name_goes_before_a_text() -> None:
    assert order("moss fern", item("a", "Fern wall", "moss"), item("b", "Moss fern wall")) == [
        "b",
        "a",
    ]


def test_what_a_text_says_by_the_way_is_left_out_where_a_name_holds_it() -> None:
    by_the_way = item("a", "Fern", "moss")
    assert order("moss", by_the_way, item("b", "Moss garden", "fern")) == ["b"] and order(
        "moss", by_the_way
    ) == ["a"]


def test_a_whole_word_goes_before_the_beginning_of_a_rarer_one() -> None:
    assert order("moor", item("a", "Moorland"), item("b", "Big moor"), item("c", "Far moor")) == [
        "b",
        "c",
        "a",
    ]


def test_an_old_name_is_as_good_as_a_new_one() -> None:
    found = (
        Index([item("a", "Fern", "Moss bank", where="alias"), item("b", "Moss wall", "fern")])
        .search("moss")
        .hits
    )
    assert found[0].score == found[1].score


def test_a_whole_name_goes_before_a_longer_one() -> None:
    assert order("moss", item("a", "A moss"), item("b", "Moss")) == ["b", "a"]
    assert order("moss", item("a", "A moss"), item("b", "Fern", "Moss", where="alias")) == [
        "b",
        "a",
    ]


def test_a_whole_name_inside_a_longer_question_counts_most() -> None:
    assert order(
        "is moss good on a fern wall", item("a", "Moss fern wall garden"), item("b", "Fern wall")
    ) == ["b", "a"]


def test_a_whole_name_with_a_slip_in_it_is_a_whole_name() -> None:
    assert order(
        "fren wall of moss", item("a", "Moss fern wall garden"), item("b", "Fern wall")
    ) == ["b", "a"]


def test_a_rare_word_says_more_than_a_common_one() -> None:
    common = [item(f"leaf-{n}", f"Leaf {n}") for n in range(5)]
    assert order("leaf moss", *common, item("moss", "Moss"))[0] == "moss"


def test_among_equals_an_approach_stands_first() -> None:
    assert order("moss", item("a", "Moss"), item("b", "Moss", kind="approach")) == ["b", "a"]


def test_what_fits_alike_is_in_the_order_of_names() -> None:
    assert order(
        "moss", item("a", "Moss wall"), item("b", "moss bank"), item("c", "Moss garden")
    ) == ["b", "c", "a"]


@given(
    st.lists(
        st.sampled_from(
            sorted(
                {
                    w
                    for i in held().items
                    for f in i.fields
                    if f.where != "text"
                    for w in words(f.text)
                }
            )
        ),
        min_size=1,
        max_size=3,
    )
)
def test_what_holds_all_of_the_words_in_its_names_is_found_and_what_holds_none_is_not(
    typed: list[str],
) -> None:
    found = search(" ".join(typed))
    others = [i for i in held().items if i.kind not in GATES]
    said = {i: [(f.where, w) for f in i.fields for w in words(f.text)] for i in others}
    for i, places in said.items():
        named = set(found.words) <= {w for where, w in places if where != "text"}
        held_at_all = any(w.startswith(t) for _, w in places for t in found.words)
        assert named <= (i in {hit.item for hit in found.hits}) <= held_at_all


# What a hit says of itself.


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("thorn plan", Field("alias", "Thorn plan", "until 2015")),
        ("old birch way", Field("alias", "Old birch way", "until 2020")),
        ("birch gardening", Field("alias", "Birch gardening", "in the 2018 review")),
    ],
)
def test_a_hit_names_the_other_name_by_which_it_was_found_and_its_time(
    query: str, field: Field
) -> None:
    assert first(query).field == field


@pytest.mark.parametrize(
    "query",
    [
        "difference between birch and alder",
        "What are the differences between alder and birch?",
        "birch vs alder",
        "is birch different from alder",
        "compare birch alder",
        "is birch the same as alder",
    ],
)
def test_asking_how_two_differ_puts_their_pair_first_however_it_is_asked_there(query: str) -> None:
    pair = gardens().pairs[0].model_copy(update={"asked": "Is planting like trimming?"})
    hit = index(gardens().model_copy(update={"pairs": (pair,)})).search(query).hits[0]
    assert (hit.item.id, hit.field) == ("alder,birch", Field("name", "Alder and Birch"))


def test_two_names_alone_bring_the_two_and_then_their_pair() -> None:
    assert [hit.item.id for hit in search("birch alder").hits[:3]] == [
        "alder",
        "birch",
        "alder,birch",
    ]


def test_a_hit_names_the_text_in_which_it_was_found() -> None:
    field = first("corner").field
    assert field.where == "text" and "corner" in field.text


def test_ids_of_one_kind_leave_out_the_others() -> None:
    assert held().ids("bed", "term") == ["bed"]
    assert held().ids("bed", "measure") == ["alder-beds", "birch-beds", "cedar-beds"]


# Whatever is typed.


def test_a_question_is_searched_by_the_words_that_tell() -> None:
    assert search("What is the difference between alder and birch?").words == ("alder", "birch")


def test_words_that_tell_nothing_are_searched_where_there_are_no_others() -> None:
    assert search("is the same").words == ("is", "the", "same") and "alder,birch" in ids(
        "is the same"
    )


@pytest.mark.parametrize("query", ["", "   ", "?!", "日本", "…"])
def test_what_holds_no_word_finds_nothing(query: str) -> None:
    assert search(query) == SearchHits((), (), (), False)


@pytest.mark.parametrize(
    ("query", "cut"),
    [
        ("x" * MAX_CHARACTERS, False),
        ("x" * (MAX_CHARACTERS + 1), True),
        ("alder" + " " * MAX_CHARACTERS, False),
        (" " * MAX_CHARACTERS + "alder", False),
        (" ".join("abcdefgh"[:n] for n in range(2, 8)), False),
        (" ".join(f"bed{n}" for n in range(MAX_WORDS)), False),
        (" ".join(f"bed{n}" for n in range(MAX_WORDS + 1)), True),
        ("bed " * (MAX_WORDS + 1), False),
    ],
)
def test_too_much_is_cut_and_said_to_be(query: str, cut: bool) -> None:
    assert search(query).cut is cut and len(search(query).words) <= MAX_WORDS


def test_spaces_before_a_search_are_no_part_of_it() -> None:
    assert search(" " * 2 * MAX_CHARACTERS + "alder").hits == search("alder").hits


@given(st.text(st.sampled_from("alder birch'-’é?\x00\ud800ﬁ½9") | st.characters(), max_size=200))
def test_whatever_is_typed_each_hit_comes_once_and_the_most_fitting_first(query: str) -> None:
    hits = search(query).hits
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert len({id(h.item) for h in hits}) == len(hits) and all(
        h.field in h.item.fields for h in hits
    )


def test_words_that_nearly_every_text_holds_are_passed_over_in_any_form() -> None:
    assert index(gardens()).search("what does this compost mean").words == ("compost",)


def test_versus_asks_how_two_differ() -> None:
    assert index(gardens()).search("alder versus birch").hits[0].item.kind == "pair"
