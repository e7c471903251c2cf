import pytest
import yaml

from safelight.core.library.files import StarterProblems
from safelight.safeguarding.checker.checks import check_rules, failing_examples
from safelight.safeguarding.checker.literals import required
from safelight.safeguarding.checker.rules import GROUPS, UnknownLanguage, base_language, languages, rule_set

RULE = {
    "id": "xx-TERM-001",
    "level": "block",
    "patterns": ["bad words?"],
    "prefer": "good words",
    "reason": "It harms a child.",
    "source": ["HOUSE"],
    "match": ["A bad word.", "Bad words.", "The bad word hurts."],
    "no_match": ["A good word.", "Good words.", "A badword."],
}


def folder(tmp_path, rules, macros=None, group="terminology"):
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / f"{group}.yaml").write_text(yaml.safe_dump(rules, sort_keys=False, allow_unicode=True))
    (tmp_path / "xx" / "_macros.yaml").write_text(yaml.safe_dump(macros or {"macros": {}}))
    (tmp_path / "sources.yaml").write_text("HOUSE:\n  title: House rule\n")
    return tmp_path


def faults(tmp_path, **changes):
    directory = folder(tmp_path, [{**RULE, **changes}])
    with pytest.raises(StarterProblems) as caught:
        rule_set("xx", directory)
    return caught.value.problems


@pytest.mark.parametrize("lang", languages())
def test_every_rule_does_what_its_own_examples_say(lang):
    rules = [rule for rule in rule_set(lang).rules if rule.lang == lang]
    assert [fault for rule in rules for fault in failing_examples(rule, lang)] == []


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_rules_in_every_group(lang):
    assert {rule.group for rule in rule_set(lang).rules} == set(GROUPS)


def test_the_rule_files_of_the_repository_pass_the_start_up_check():
    assert check_rules() == []


def test_a_good_rule_loads(tmp_path):
    assert rule_set("xx", folder(tmp_path, [RULE])).rules[0].id == "xx-TERM-001"


def test_a_pattern_that_does_not_compile_is_named_with_its_line(tmp_path):
    (problem,) = faults(tmp_path, patterns=["good", "bad ("])
    assert (problem.file, problem.line) == ("terminology.yaml", 5)
    assert "is not a regular expression" in problem.reason


def test_an_unknown_field_is_named_with_its_line(tmp_path):
    (problem,) = faults(tmp_path, severity="block")
    assert problem.line == 17
    assert problem.reason == "0.severity: is not a field of this format"


def test_an_unknown_source_is_named(tmp_path):
    (problem,) = faults(tmp_path, source=["NOBODY"])
    assert "no source “NOBODY”" in problem.reason


def test_an_unknown_macro_is_named(tmp_path):
    (problem,) = faults(tmp_path, patterns=["{NOBODY} bad"])
    assert "no macro 'NOBODY'" in problem.reason


def test_too_few_examples_are_a_fault(tmp_path):
    (problem,) = faults(tmp_path, match=["A bad word."])
    assert "at least 3" in problem.reason


def test_an_id_is_used_once(tmp_path):
    directory = folder(tmp_path, [RULE, RULE])
    with pytest.raises(StarterProblems, match="is taken"):
        rule_set("xx", directory)


def test_a_file_is_named_after_a_group(tmp_path):
    directory = folder(tmp_path, [RULE], group="rudeness")
    with pytest.raises(StarterProblems, match="is not a group"):
        rule_set("xx", directory)


def test_a_substitution_says_what_to_put_in_place(tmp_path):
    (problem,) = faults(tmp_path, kind="substitution")
    assert "what to put in place" in problem.reason


def test_a_cue_that_nobody_knows_is_a_fault(tmp_path):
    directory = folder(tmp_path, [RULE], macros={"cues": {"mentions": ["word"]}})
    with pytest.raises(StarterProblems, match=r"cues\.mentions"):
        rule_set("xx", directory)


def test_a_rule_that_fails_its_examples_is_reported(tmp_path):
    rule = rule_set("xx", folder(tmp_path, [{**RULE, "patterns": ["worse words?"]}])).rules[0]
    assert failing_examples(rule, "en")[0] == "xx-TERM-001 does not find its example “A bad word.”"


def test_a_region_uses_the_rules_of_its_language():
    assert base_language("en-GB") == "en"
    assert base_language("pt-BR") == base_language("pt_PT") == "pt"
    with pytest.raises(UnknownLanguage, match="“tlh”"):
        base_language("tlh")


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("child porn(?:ography)?", {"child porn", "child pornography"}),
        ("(?:red|blue) car", {"red car", "blue car"}),
        (r"\w+ fault", {" fault"}),
        (r"(?<!no )harm", {"harm"}),
        (r"\w+", None),
    ],
)
def test_a_pattern_says_which_letters_it_cannot_do_without(pattern, literals):
    assert required(pattern) == literals
