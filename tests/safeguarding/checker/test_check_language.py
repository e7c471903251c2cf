import io
import json

import pytest
from django.core.management import CommandError, call_command

BAD = {"text": "Police found child pornography.", "lang": "en"}
GOOD = {"text": "It is not your fault.", "lang": "en-GB"}


class Input:
    def __init__(self, data):
        self.buffer = io.BytesIO(data)


def run(*arguments, data=b"", monkeypatch):
    monkeypatch.setattr("sys.stdin", Input(data))
    out = io.StringIO()
    call_command("check_language", *arguments, stdout=out)
    return out.getvalue()


def lines(*entries):
    return "".join(json.dumps(entry) + "\n" for entry in entries).encode()


def test_jsonl_answers_in_the_same_order(monkeypatch):
    out = run("--format", "jsonl", data=lines(BAD, GOOD, BAD, GOOD, GOOD), monkeypatch=monkeypatch)
    assert [json.loads(line)["level"] for line in out.splitlines()] == ["block", "ok", "block", "ok", "ok"]


def test_jsonl_has_the_promised_fields(monkeypatch):
    (line,) = run("--format", "jsonl", data=lines(BAD), monkeypatch=monkeypatch).splitlines()
    (finding,) = json.loads(line)["findings"]
    assert list(finding) == ["rule", "group", "level", "start", "end", "message", "suggestion", "source"]
    assert BAD["text"][finding["start"] : finding["end"]] == "child pornography"


def test_a_line_without_a_language_takes_the_given_one(monkeypatch):
    out = run("--format", "jsonl", "--lang", "en", data=lines({"text": BAD["text"]}), monkeypatch=monkeypatch)
    assert json.loads(out)["level"] == "block"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lines(GOOD) + b"{broken\n", "-:2: is not JSON"),
        (lines(GOOD) + b'["a"]\n', "-:2: is not an object"),
        (lines(GOOD, {"text": "x"}), "-:2: names no “lang”"),
        (lines(GOOD, {"text": "x", "lang": "tlh"}), "-:2: There are no rules for the language “tlh”"),
        (lines(GOOD) + b'{"text": "\xff"}\n', "-:2: is not UTF-8"),
    ],
)
def test_an_unreadable_line_is_named(data, message, monkeypatch):
    with pytest.raises(CommandError, match=message):
        run("--format", "jsonl", data=data, monkeypatch=monkeypatch)


def test_text_names_the_line(monkeypatch):
    out = run(data=b"Fine.\n\nPolice found child porn.\n", monkeypatch=monkeypatch)
    assert out.startswith("-:3: block: “child porn”")
    assert out.endswith("-: 1 block, 0 warn, 0 advise\n")


def test_json_lists_each_file(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("# Note\n\nPolice found child porn.\n")
    (result,) = json.loads(run("--format", "json", str(path), monkeypatch=monkeypatch))
    assert (result["file"], result["level"], result["findings"][0]["line"]) == (str(path), "block", 3)


def test_a_missing_file_is_a_clear_error(monkeypatch):
    with pytest.raises(CommandError, match="no-such-file"):
        run("no-such-file", monkeypatch=monkeypatch)


def test_a_grave_finding_can_end_with_status_one(monkeypatch):
    with pytest.raises(SystemExit) as caught:
        run("--fail-level", "block", data=b"Police found child porn.", monkeypatch=monkeypatch)
    assert caught.value.code == 1
    run("--fail-level", "block", data=b"It is not your fault.", monkeypatch=monkeypatch)
