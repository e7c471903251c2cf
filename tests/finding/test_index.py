"""The index counts and ranks; it forgets what is taken out."""

import random

from safelight.finding.index import Document, Index, bits, slots_of
from safelight.finding.words import unique


def document(key: int, title: str, body: str = "", order: int = 0, **tags: str) -> Document:
    words = {"strong": unique([title]), "middle": "", "weak": unique([body])}
    return Document(key, (order, key), {"title": title}, {name: value.split() for name, value in tags.items()}, words)


def filled(*documents: Document) -> Index:
    index = Index("en")
    index.load(documents)
    return index


def keys(index: Index, found: int) -> set[int]:
    return {index.documents[slot].key for slot in slots_of(found)}


def test_bits_and_slots_are_each_others_inverse() -> None:
    for slots in ([0], [7, 8], [1, 900, 9999], random.Random(1).sample(range(20_000), 500)):
        assert list(slots_of(bits(slots))) == sorted(slots)


def test_a_value_is_counted_by_its_bits() -> None:
    index = filled(document(1, "a", band="6-8"), document(2, "b", band="6-8 9-11"), document(3, "c"))
    assert keys(index, index.having("band", "6-8")) == {1, 2}
    assert (index.having("band", "6-8") & index.having("band", "9-11")).bit_count() == 1
    assert index.having("band", "none") == index.having("none", "none") == 0


def test_adding_one_by_one_is_the_same_as_loading() -> None:
    documents = [document(n, f"title{n % 7} shared", "body words here", band=f"b{n % 3}") for n in range(50)]
    loaded, added = filled(*documents), Index("en")
    for one in documents:
        added.put(one)
    assert (loaded.all, loaded.tags, loaded.terms) == (added.all, added.tags, added.terms)


def test_what_is_replaced_or_removed_is_not_found_any_more() -> None:
    index = filled(document(1, "old words", band="6-8"), document(2, "other"))
    index.put(document(1, "new words", band="9-11"))
    assert not index.knows("old")
    assert index.having("band", "6-8") == 0
    assert keys(index, index.having("band", "9-11")) == {1}
    index.remove(1)
    index.remove(99)
    assert not index.knows("new")
    assert index.all.bit_count() == 1


def test_a_title_weighs_more_than_a_body_and_equals_stand_in_order() -> None:
    index = filled(
        document(1, "something", "pressure", order=1), document(2, "pressure", order=9), document(3, "thing", "pressure", order=0)
    )
    score = index.with_word("pressure")
    ranked = index.ranked(index.all, [score], 0, 10)
    assert [found.key for found in ranked] == [2, 3, 1]
    assert [found.key for found in index.ranked(index.all, [], 1, 1)] == [1]


def test_a_beginning_of_three_letters_finds_longer_words() -> None:
    index = filled(document(1, "friendship"))
    assert index.knows("fri")
    assert not index.knows("fr")
