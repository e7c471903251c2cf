"""A bad rule file stops the start-up checks, with file, line and reason."""

from typing import Any

from django.core.checks import Error, register

from safelight.core.library.files import StarterProblems
from safelight.safeguarding.checker.engine import check
from safelight.safeguarding.checker.rules import RULES, Rule, languages, rule_set


@register("rules")
def check_rules(app_configs: Any = None, **_kwargs: object) -> list[Error]:
    """Report each fault of the survivor-safe rule files."""
    errors = []
    for lang in languages(RULES):
        try:
            rule_set(lang)
        except StarterProblems as found:
            errors += [Error(str(problem), id="safelight.E010") for problem in found.problems]
    return errors


@register("rules", deploy=True)
def check_examples(app_configs: Any = None, **_kwargs: object) -> list[Error]:
    """Report each rule that fails its own examples; slower, so with `--deploy` and in the tests."""
    if check_rules():
        return []
    return [
        Error(f"{rule.place[0]}:{rule.place[1]}: {reason}", id="safelight.E011")
        for lang in languages(RULES)
        for rule in rule_set(lang).rules
        if rule.lang == lang
        for reason in failing_examples(rule, lang)
    ]


def failing_examples(rule: Rule, lang: str) -> list[str]:
    """Return what is wrong with a rule by its own examples; a match may be reported by a graver rule of its group."""
    faults = []
    for sentence in rule.data.match:
        if not any(found.rule == rule.id or found.group == rule.group for found in check(sentence, lang, **_scope(rule))):
            faults.append(f"{rule.id} does not find its example “{sentence}”")
    for sentence in rule.data.no_match:
        if any(found.rule == rule.id for found in check(sentence, lang, **_scope(rule))):
            faults.append(f"{rule.id} finds what it must not: “{sentence}”")
    return faults


def _scope(rule: Rule) -> dict[str, Any]:
    names = {"audiences": "audience", "bands": "band", "blocks": "block"}
    return {names[key]: values[0] for key, values in rule.data.scopes.items() if values}
