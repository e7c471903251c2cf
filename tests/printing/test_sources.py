"""The print sources: every block has its function, and the folder is complete before it has its name."""

from concurrent.futures import ThreadPoolExecutor

from safelight.core.checks import page_blocks
from safelight.core.printed import printed_names
from safelight.printing import sources


def test_every_block_has_a_print_function():
    assert {name for name, _block in page_blocks()} <= printed_names()


def test_print_files_of_a_lower_app_know_nothing_of_an_upper_one():
    order = ["core", "evidence", "help", "safeguarding", "printing", "campaigns", "curricula"]
    for name, text in sources.sources().items():
        app = name.split("/")[0]
        if app not in order or name == "printing/entry.typ":
            continue
        for other in order[order.index(app) + 1 :]:
            assert f"../{other}/" not in text, f"{name} knows {other}"


def test_the_folder_is_the_same_when_many_make_it_at_once(settings, tmp_path):
    settings.VAR = tmp_path
    sources._collected.cache_clear()
    try:
        with ThreadPoolExecutor(8) as pool:
            folders = {str(folder) for folder in pool.map(lambda _: sources._collected.__wrapped__()[0], range(8))}
        assert len(folders) == 1
        assert not list((tmp_path / "print-sources").glob(".building-*"))
        assert (sources.collect() / "printing" / "entry.typ").exists()
    finally:
        sources._collected.cache_clear()


def test_no_print_file_is_longer_than_four_hundred_lines():
    for name, text in sources.sources().items():
        assert text.count("\n") <= 400, name


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "a" / "b.pdf"
    sources.write_whole(target, b"one")
    sources.write_whole(target, b"two")
    assert target.read_bytes() == b"one"
    sources.replace_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["b.pdf"]
