"""Measure the checker's speed: `python -m tests.safeguarding.bench_checker [--lang en]`.

The text is the starter library and the sentences of the development set, repeated to 200,000 words, as pages of 3,000 words.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORDS, PAGE = 200_000, 3_000


def words_of(lang: str) -> list[str]:
    """Return real text in a language, about a fifth of it from the development set so that rules have work."""
    from tests.safeguarding.evaluate import DEVSET, read

    path = DEVSET / f"{lang}.jsonl"
    sentences = [row["text"] for row in read([path])] if path.is_file() else []
    files = sorted(ROOT.glob("c*/starter/**/*.md")) if lang == "en" else []
    text = "\n\n".join([*(file.read_text(encoding="utf-8") for file in files), *sentences])
    return text.split(" ")


def main() -> None:
    from safelight.safeguarding.checker.engine import check

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="en")
    lang = parser.parse_args().lang
    words = words_of(lang)
    words = (words * (WORDS // len(words) + 1))[:WORDS]
    pages = [" ".join(words[at : at + PAGE]) for at in range(0, WORDS, PAGE)]
    started = time.process_time()
    check(pages[0], lang)
    first = time.process_time() - started
    times = []
    for page in pages:
        started = time.process_time()
        check(page, lang)
        times.append(time.process_time() - started)
    print(  # noqa: T201
        f"{lang}: rules and first page {first:.2f} s; {WORDS:,} words in {sum(times):.2f} s; "
        f"a page of {PAGE:,} words: median {statistics.median(times) * 1000:.0f} ms, slowest {max(times) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "safelight.settings.test")
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    import django

    django.setup()
    main()
