"""Who is shown as holding an office now."""

from collections import Counter

from plugins.browse.people import holders
from plugins.gazetteer.load import gazetteer


def test_an_office_has_one_holder_the_newest():
    for region, found in holders(gazetteer().leaders.values()).items():
        offices = Counter(holder.term.office for holder in found)
        assert set(offices.values()) == {1}, region


def test_whoever_was_sworn_in_last_follows_the_acting_holder():
    bupati = [h for h in holders(gazetteer().leaders.values())["35.13"] if h.term.office == "bupati"]
    assert [(holder.leader.id, holder.term.status) for holder in bupati] == [("mohammad-haris", "definitif")]
