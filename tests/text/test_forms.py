"""Forms made of a root lead back to it, and the ones readers type are among them."""

import pytest

from plugins.text.forms import forms
from plugins.text.stem import root, roots

TAKING_AFFIXES = sorted(word for word, takes_affixes in roots().items() if takes_affixes)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("layan", {"melayani", "pelayanan", "pelayan", "dilayani", "layanan"}),
        ("kerja", {"bekerja", "pekerja", "mengerjakan", "dikerjakan"}),
        ("sapu", {"menyapu", "penyapu"}),
        ("tulis", {"menulis", "penulis", "tertulis"}),
        ("rencana", {"perencanaan", "berencana", "merencanakan"}),
        ("cek", {"mengecek", "pengecekan"}),
    ],
)
def test_forms(base: str, expected: set[str]) -> None:
    assert expected <= set(forms(base))


def test_every_form_leads_back() -> None:
    for base in TAKING_AFFIXES[::40]:
        assert {root(form) for form in forms(base)} <= {base}


def test_a_name_has_no_forms() -> None:
    assert forms("probolinggo") == []
