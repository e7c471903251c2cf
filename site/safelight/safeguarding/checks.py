"""Roles kept right: a page type, reference row or model of ours that no role covers stops `manage.py check`."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth import get_permission_codename
from django.core import checks as system
from django.core.checks import Error, Tags, register
from django.db import OperationalError, ProgrammingError
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from safelight.safeguarding import roles

PAGES = {"add_page", "change_page", "publish_page"}


@register("roles")
def check_roles(app_configs: Any = None, **_kwargs: object) -> list[Error]:
    """Report each model of ours that no role covers, and each name in the roles that stands for nothing."""
    return [*uncovered(roles.our_models()), *_unknown_names()]


@register(Tags.database)
def check_groups(app_configs: Any = None, databases: Iterable[str] | None = None, **_kwargs: object) -> list[system.Warning]:
    """Report what the groups of this database lack: with `check --database default`, for a migration puts it right."""
    if "default" not in (databases or ()):
        return []
    try:
        lacking = roles.missing_permissions()
    except (OperationalError, ProgrammingError):  # before the first migration there is no table
        return []
    return [
        system.Warning(
            f"The group {name} lacks {', '.join(found)}.",
            hint="Run manage.py migrate: it makes the roles anew.",
            id="safelight.W023",
        )
        for name, found in lacking.items()
    ]


def uncovered(models: Iterable[type[Model]]) -> Iterator[Error]:
    """Yield an error for each model that nobody may keep."""
    rows = set(roles.snippets())
    for model in models:
        if getattr(model, "kept_by_machine", False) or any(isinstance(f, ParentalKey) for f in model._meta.fields):
            continue
        if issubclass(model, Page):
            yield from _page_type(model)
        elif issubclass(model, AbstractImage | AbstractDocument):
            continue  # by collection: roles.MEDIA
        elif model in rows:
            yield from _rows(model)
        else:
            yield Error(
                f"{model._meta.label} is neither a page nor a reference row of the admin, so no role covers it.",
                hint="Register it as a snippet, or say `kept_by_machine = True` in its class when no person keeps it.",
                id="safelight.E021",
            )


def _page_type(model: type[Page]) -> Iterator[Error]:
    if lacking := PAGES - {name for role in roles.ROLES for name in role.pages}:
        yield Error(f"{model._meta.label}: no role has {', '.join(sorted(lacking))}.", id="safelight.E020")
    if not model.clean_parent_page_models():
        yield Error(
            f"{model._meta.label}: no role can make such a page, for it stands below no page type.",
            hint="Name its parent_page_types, or say `kept_by_machine = True` in its class.",
            id="safelight.E020",
        )


def _rows(model: type[Model]) -> Iterator[Error]:
    has = {action for role in roles.ROLES for action in roles.actions(role, model)}
    if lacking := [action for action in roles.ALL if action not in has]:
        yield Error(
            f"{model._meta.label}: no role may {', '.join(lacking)} its rows.",
            hint=f"Add “{model._meta.app_label}” or “{model._meta.label_lower}” to a role in safeguarding/roles.py.",
            id="safelight.E021",
        )


def _unknown_names() -> Iterator[Error]:
    """Yield an error for each name in the roles that stands for nothing; a library's permission is looked for by `check_groups`."""
    apps_of_ours = {model._meta.app_label for model in roles.our_models()}
    known = apps_of_ours | {model._meta.label_lower for model in roles.our_models()}
    for role in roles.ROLES:
        for name, given in role.rows.items():
            if name not in known or not set(given) <= set(roles.ALL):
                yield Error(f"Role {role.name}: “{name}”: {', '.join(given)} stands for nothing.", id="safelight.E022")
        for name in role.also:
            app, codename = name.split(".")
            if app in apps_of_ours and not _declared(app, codename):
                yield Error(f"Role {role.name}: there is no permission “{name}”.", id="safelight.E022")


def _declared(app: str, codename: str) -> bool:
    metas = [model._meta for model in apps.get_app_config(app).get_models()]
    usual = {get_permission_codename(action, meta) for meta in metas for action in meta.default_permissions}
    return codename in usual | {code for meta in metas for code, _label in meta.permissions}
