"""The four roles: what each may do. Everything else is Wagtail's permission system."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Model, Q
from wagtail import hooks
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail.snippets.models import get_snippet_models

from safelight.safeguarding.models import SafeguardingReviewTask

ALL = ("view", "add", "change", "delete")
REFERENCE = ("core", "evidence", "help", "safeguarding")
MEDIA = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
"""What every role may do with images and documents, in all collections."""


@dataclass(frozen=True)
class Role:
    """A group: its page permissions, what it may do with reference rows (app or app.model → actions), and further permissions."""

    name: str
    pages: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]
    also: tuple[str, ...] = ()


ROLES = (
    Role("Author", ("add_page", "change_page"), {"evidence": ("view", "add", "change")}),
    Role(
        "Translator",
        ("add_page", "change_page"),
        dict.fromkeys(REFERENCE, ("view", "change")) | {"safeguarding.reviewedhost": ("view",)},
        ("wagtail_localize.submit_translation",),
    ),
    Role(
        "Safeguarding reviewer",
        ("change_page", "lock_page", "unlock_page"),
        {
            "help": ("view", "change"),
            "safeguarding": ("view", "change"),
            "safeguarding.reviewedhost": ALL,
            "evidence": ("view",),
            "translating": ("view", "add", "change"),
        },
        ("safeguarding.override_block",),
    ),
    Role(
        "Publisher",
        ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        dict.fromkeys((*REFERENCE, "translating"), ALL) | {"safeguarding.reviewedhost": ("view",)},
    ),
)
REVIEWER = "Safeguarding reviewer"
WORKFLOW = "Safeguarding"
SIGN_IN = "wagtailadmin.access_admin"


def snippets() -> list[type[Model]]:
    """Return the reference rows of our apps that the admin shows."""
    hooks.search_for_hooks()  # an app's wagtail_hooks register them
    return [model for model in get_snippet_models() if is_ours(model)]


def is_ours(model: type[Model]) -> bool:
    """Whether a model belongs to an app of this project, and not to a library."""
    return model._meta.app_config.name.split(".")[0] in ("safelight", "curricula", "campaigns")


def actions(role: Role, model: type[Model]) -> tuple[str, ...]:
    """Return what a role may do with the rows of a model; what is said of the model goes before what is said of its app."""
    return role.rows.get(model._meta.label_lower, role.rows.get(model._meta.app_label, ()))


def permissions_of(role: Role) -> set[str]:
    """Return the permissions of a role, as `app.codename`; those on pages and collections come besides."""
    rows = {f"{m._meta.app_label}.{action}_{m._meta.model_name}" for m in snippets() for action in actions(role, m)}
    return rows | {SIGN_IN, *role.also}


def missing_permissions() -> dict[str, list[str]]:
    """Return what each group lacks in this database; a group that is not there lacks everything."""
    lacking = {}
    for role in ROLES:
        group = Group.objects.filter(name=role.name).first()
        has = {f"{app}.{codename}" for app, codename in _pairs(group)} if group else set()
        pages = set(GroupPagePermission.objects.filter(group=group, page__depth=1).values_list("permission__codename", flat=True))
        lacking[role.name] = sorted((permissions_of(role) - has) | (set(role.pages) - pages))
    return {name: found for name, found in lacking.items() if found}


def _pairs(group: Group) -> Iterable[tuple[str, str]]:
    return group.permissions.values_list("content_type__app_label", "codename")


def make_roles() -> list[Group]:
    """Make or update the four groups, with permissions on all pages and on the root collection, and the workflow of all pages."""
    groups = [_make(role) for role in ROLES]
    _make_workflow(next(group for group in groups if group.name == REVIEWER))
    return groups


def _make_workflow(reviewers: Group) -> Workflow:
    task, _created = SafeguardingReviewTask.objects.get_or_create(name=WORKFLOW)
    task.groups.set([reviewers])
    workflow, made = Workflow.objects.get_or_create(name=WORKFLOW)
    if made:
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.update_or_create(page=Page.objects.get(depth=1), defaults={"workflow": workflow})
    return workflow


def _make(role: Role) -> Group:
    group, _created = Group.objects.get_or_create(name=role.name)
    wanted = Q(pk__in=[])
    for name in permissions_of(role):
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    group.permissions.set(Permission.objects.filter(wanted))
    root = Page.objects.get(depth=1)
    GroupPagePermission.objects.filter(group=group).delete()
    for codename in role.pages:
        permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    for permission in Permission.objects.filter(codename__in=MEDIA, content_type__app_label__in=("wagtailimages", "wagtaildocs")):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group


def our_models() -> list[type[Model]]:
    """Return every model of our apps that has a table of its own."""
    return [model for model in apps.get_models() if is_ours(model)]
