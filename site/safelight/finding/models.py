"""What is known of a published resource for finding it. Rows follow publication; readers' searches read them once a process."""

from django.db import models


class Entry(models.Model):
    """One live resource in one language; a row that is no longer live stays, so that every process learns of it."""

    kept_by_machine = True

    page_id = models.PositiveIntegerField(primary_key=True)
    stamp = models.PositiveBigIntegerField(db_index=True)
    """Grows with every change of the index: a process asks for what is newer than it knows."""
    live = models.BooleanField(default=True)
    language = models.CharField(max_length=12)
    translation_key = models.UUIDField()
    place = models.CharField(max_length=255)
    """Where the page stands in its tree: results without words come in this order."""
    card = models.JSONField()
    """What a list of results prints."""
    tags = models.JSONField()
    """Values to filter by: `{"kind": ["lesson"], …}`."""
    strong = models.TextField()
    middle = models.TextField()
    weak = models.TextField()
    """Folded words: of the title and the other words that lead here; of question, summary and skill; of the body."""

    def __str__(self) -> str:
        return f"{self.language}: {self.card.get('title', self.page_id)}"


class Counter(models.Model):
    """One row: the last stamp given. Whoever changes the index holds it until the end of the transaction, so stamps are committed in order."""

    kept_by_machine = True

    last = models.PositiveBigIntegerField(default=0)
    scheme = models.PositiveSmallIntegerField(default=0)
    """Which form of entries is stored; another form is made anew."""

    def __str__(self) -> str:
        return str(self.last)
