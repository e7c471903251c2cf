"""Schemathesis asks the interface whatever its own description allows, and much that it does not: always an answer as described, never a 500."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

EXAMPLES = 25
NOT_OFFERED = 501
"""What oEmbed answers to a format that a site does not have (oEmbed 1.0, section 2.3.6): said in the description, no failure."""


@schemathesis.check
def never_fails(ctx: Any, response: Any, case: Any) -> bool | None:
    """No error of the server's own."""
    return None if response.status_code == NOT_OFFERED else not_a_server_error(ctx, response, case)


CHECKS = [never_fails, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture
def described(site: str) -> Any:
    """The interface as it describes itself."""
    return schemathesis.openapi.from_url(f"{site}/api/v1/openapi.json")


def test_every_question_has_an_answer_as_described(described: Any) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) == 5
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(
            max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        def answers(case: Any) -> None:
            case.call_and_validate(checks=CHECKS)

        answers()
