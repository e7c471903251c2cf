"""Make one account for each role, with a random password that is printed once."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.utils.text import slugify

from safelight.safeguarding.roles import make_roles


class Command(BaseCommand):
    """`manage.py demo_users`; running it again gives new passwords."""

    help = "Make the accounts author, translator, safeguarding-reviewer and publisher with random passwords, and print them."

    def handle(self, *_args: Any, **_options: Any) -> None:
        for group in make_roles():
            name = slugify(group.name)
            password = secrets.token_urlsafe(12)
            user, _created = get_user_model().objects.get_or_create(username=name)
            user.set_password(password)
            user.save()
            user.groups.set([group])
            self.stdout.write(f"{name:24} {password}")
        self.stdout.write("Sign in at /admin/. These passwords are shown only now.")
