from datetime import date

import pytest
from django.core.exceptions import ValidationError

from safelight.core.models import SafelightImage


def test_the_form_of_an_image_asks_what_it_is() -> None:
    assert {"status", "consent_until", "description"} <= set(SafelightImage.admin_form_fields)
    assert not SafelightImage._meta.get_field("status").blank


@pytest.mark.usefixtures("library")
def test_a_consent_without_an_end_is_refused() -> None:
    with pytest.raises(ValidationError, match="asked again"):
        SafelightImage(title="x", status="consented").clean()
    SafelightImage(title="x", status="consented", consent_until=date(2027, 1, 1)).clean()
    SafelightImage(title="x", status="illustration").clean()
