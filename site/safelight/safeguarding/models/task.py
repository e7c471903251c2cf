"""The workflow task in which a safeguarding reviewer decides."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState


class SafeguardingReviewTask(AbstractGroupApprovalTask):
    """Approval by a safeguarding reviewer: refused while a finding that must change is open, and for one's own change."""

    kept_by_machine = True

    class Meta:
        verbose_name = _("safeguarding review")
        verbose_name_plural = _("safeguarding reviews")

    @classmethod
    def get_description(cls) -> str:
        return str(_("A safeguarding reviewer approves this text in this language. Nobody reviews their own change."))

    def get_actions(self, obj: Any, user: Any) -> list:
        """Offer approval only when nothing stands against it."""
        from safelight.safeguarding.gate import objections

        actions = super().get_actions(obj, user)
        if actions and objections(obj, user):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """Approve through the gate, so that the approval is on record for exactly these words."""
        if action_name == "approve":
            from safelight.safeguarding.gate import approve

            page = task_state.workflow_state.content_object.get_latest_revision_as_object()
            if isinstance(page, Page):
                try:
                    approve(page, user, kwargs.get("comment", ""))
                except ValidationError as error:
                    raise PermissionDenied("; ".join(error.messages)) from error
        super().on_action(task_state, user, action_name, **kwargs)
