"""Ask every address that evidence and services name whether it still answers."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from safelight.core import links

ALONE = 10
"""After so many questions without any answer the fault is on our side."""


class Command(BaseCommand):
    """`manage.py check_links [--dry-run]`; the answers stand in the report *Reviews and sources due*."""

    help = "Ask every address of our evidence and services, one after the other, and keep what does not answer and since when."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="list the addresses, ask nobody and keep nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        wanted = links.addresses()
        if options["dry_run"]:
            for address in sorted(wanted):
                self.stdout.write(address)
            self.stdout.write(f"{len(wanted)} addresses of {len({links.site_of(a) for a in wanted})} sites. Nobody was asked.")
            return
        silent = self._ask(wanted, quiet=options["verbosity"] == 0)
        links.forget_others(wanted)
        for answer in silent:
            self.stdout.write(f"{answer.status or '-':>4} {answer.address} {answer.reason}")
        self.stdout.write(f"{len(wanted)} addresses asked, {len(silent)} do not answer.")

    def _ask(self, wanted: list[str], *, quiet: bool) -> list[links.Answer]:
        """Ask them all; what came before the first answer is kept only when one comes: else nobody can tell who is silent."""
        waiting: list[links.Answer] = []
        heard, silent = False, []
        answers = links.ask_all(wanted, links.opener(links.site_of(a) for a in wanted))
        for answer in tqdm(answers, total=len(wanted), unit="link", disable=quiet, file=sys.stderr, ascii=True, ncols=90):
            waiting.append(answer)
            heard = heard or answer.status is not None
            if not heard and len(waiting) >= min(ALONE, len(wanted)):
                raise CommandError(f"None of {len(waiting)} sites answered: is this machine online? Nothing was kept.")
            if heard:
                silent += [a for a in waiting if not a.is_there]
                for each in waiting:
                    links.keep(each)
                waiting = []
        return silent
