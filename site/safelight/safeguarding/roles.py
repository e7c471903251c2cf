"""The four roles: what each may do. Everything else is Wagtail's permission system."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowTask

from safelight.safeguarding.models import SafeguardingReviewTask

REFERENCE = ("core", "evidence", "help", "safeguarding")


@dataclass(frozen=True)
class Role:
    """A group: its page permissions, and what it may do with reference rows (app label → actions)."""

    name: str
    pages: tuple[str, ...]
    rows: dict[str, tuple[str, ...]]
    translates: bool = False


ROLES = (
    Role("Author", ("add_page", "change_page"), {"evidence": ("view", "add", "change")}),
    Role("Translator", ("add_page", "change_page"), dict.fromkeys(REFERENCE, ("view", "change")), translates=True),
    Role(
        "Safeguarding reviewer",
        ("change_page", "lock_page", "unlock_page"),
        {
            "help": ("view", "change"),
            "safeguarding": ("view", "change", "override"),
            "evidence": ("view",),
            "translating": ("view", "add", "change"),
        },
    ),
    Role(
        "Publisher",
        ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        dict.fromkeys((*REFERENCE, "translating"), ("view", "add", "change", "delete")),
    ),
)


REVIEWER = "Safeguarding reviewer"
WORKFLOW = "Safeguarding"


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
    wanted = {Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin")}
    for app, actions in role.rows.items():
        for action in actions:
            wanted |= set(Permission.objects.filter(content_type__app_label=app, codename__startswith=f"{action}_"))
    if role.translates:
        wanted |= set(Permission.objects.filter(codename="submit_translation", content_type__app_label="wagtail_localize"))
    group.permissions.set(wanted)
    root = Page.objects.get(depth=1)
    GroupPagePermission.objects.filter(group=group).delete()
    for codename in role.pages:
        permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    for codename in ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"):
        label = "wagtailimages" if "image" in codename else "wagtaildocs"
        for permission in Permission.objects.filter(codename=codename, content_type__app_label=label):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group
