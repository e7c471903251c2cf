"""`concepts.yaml` is read at start-up: a wrong entry stops `manage.py check` with its name."""

from django.core.checks import Error, register
from pydantic import ValidationError

from safelight.finding.concepts import FILE, concepts, phrases


@register("finding")
def check_concepts(app_configs: object = None, **_kwargs: object) -> list[Error]:
    """Report entries that cannot be read, and phrases that two concepts claim."""
    try:
        entries = concepts()
    except (ValidationError, ValueError) as error:
        return [Error(f"{FILE.name}: {error}", id="safelight.E040")]
    except OSError as error:
        return [Error(f"{FILE.name} cannot be read: {error}", id="safelight.E041")]
    ids = [entry.id for entry in entries]
    twice = sorted({one for one in ids if ids.count(one) > 1})
    found = [Error(f"{FILE.name}: {one} stands there twice", id="safelight.E042") for one in twice]
    found += [Error(f"{FILE.name}: an empty phrase", id="safelight.E043") for phrase in phrases() if not phrase]
    return found
