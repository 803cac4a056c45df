"""Every served version is kept, in one order that all instances agree on."""

from __future__ import annotations

import asyncio

import pytest
from databases import database

from bot.errors import OvertakenError
from bot.versions import KEPT, Version, Versions


async def deploy(versions: Versions, text: str) -> Version:
    return await versions.publish(text, digest=f"#{text}", based_on=f"#{text}", origin="file")


async def edit(versions: Versions, text: str, based_on: str) -> Version:
    return await versions.publish(text, digest=f"#{text}", based_on=f"#{based_on}", origin="chat")


async def undo(versions: Versions) -> Version | None:
    """Goes back one version."""
    before = await versions.previous()
    return before and await versions.restore(before)


async def test_there_is_nothing_at_first(versions: Versions) -> None:
    """Before the first version."""
    assert await versions.latest() is None
    assert await versions.number() == 0
    assert await undo(versions) is None


async def test_the_latest_version_is_the_one_published_last(versions: Versions) -> None:
    """With all that was said of it."""
    await deploy(versions, "one")
    published = await versions.publish(
        "zwei ü", digest="#2", based_on="#one", origin="chat", note="by an admin"
    )

    assert await versions.latest() == published
    assert (published.number, published.text, published.digest) == (2, "zwei ü", "#2")
    assert (published.based_on, published.origin, published.note) == (
        "#one",
        "chat",
        "by an admin",
    )
    assert await versions.number() == 2


async def test_the_same_version_is_published_once(versions: Versions) -> None:
    """A restart adds nothing; the same text as a file of its own does."""
    first = await edit(versions, "a", "old")

    assert await edit(versions, "a", "old") == first
    assert (await deploy(versions, "a")).number == 2


async def test_undo_walks_back_step_by_step(versions: Versions) -> None:
    """Twice undone is two versions back, and the deployed file stays the one it stands in for."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")
    await edit(versions, "3", "1")
    undone = [await undo(versions) for _ in range(3)]

    assert [version and version.text for version in undone] == ["2", "1", None]
    latest = await versions.latest()
    assert latest is not None
    assert (latest.number, latest.text, latest.based_on, latest.origin) == (5, "1", "#1", "chat")


async def test_undo_of_a_deployed_file_survives_a_restart(versions: Versions) -> None:
    """What is brought back stands in for the new file."""
    await deploy(versions, "old")
    await deploy(versions, "new")
    undone = await undo(versions)

    assert undone is not None
    assert (undone.text, undone.based_on) == ("old", "#new")


async def test_an_edit_after_an_undo_can_be_undone(versions: Versions) -> None:
    """It leads back to what was restored, and from there on back."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")
    await edit(versions, "3", "1")
    await undo(versions)
    await edit(versions, "4", "1")
    undone = [await undo(versions) for _ in range(3)]

    assert [version and version.text for version in undone] == ["2", "1", None]


async def test_undo_passes_over_the_same_text(versions: Versions) -> None:
    """An undo that changes nothing would look broken."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")
    await deploy(versions, "2")
    undone = await undo(versions)

    assert undone is not None
    assert undone.text == "1"


async def test_looking_for_the_version_before_publishes_nothing(versions: Versions) -> None:
    """It is restored when it can be served, and only if nothing came in between."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")
    before = await versions.previous()
    assert before is not None
    assert await versions.number() == 2
    await edit(versions, "3", "1")
    with pytest.raises(OvertakenError):
        await versions.restore(before)

    assert await versions.number() == 3


async def test_an_edit_of_what_is_not_the_latest_any_more_is_not_published(
    versions: Versions,
) -> None:
    """Else it would take back what came in between; a database that was emptied hinders nobody."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")

    async def publish(text: str, after: int) -> Version:
        return await versions.publish(
            text, digest=f"#{text}", based_on="#1", origin="chat", after=after
        )

    with pytest.raises(OvertakenError):
        await publish("3", after=1)
    assert (await publish("2", after=1)).number == 2
    assert (await publish("3", after=2)).number == 3
    assert (await publish("4", after=9)).number == 4


async def test_what_was_undone_is_known(versions: Versions) -> None:
    """Each edit that a later version went back behind, also after more edits."""
    await deploy(versions, "1")
    for text in ("2", "3", "4"):
        await edit(versions, text, "1")
    await undo(versions)
    await undo(versions)
    await edit(versions, "5", "1")

    assert [await versions.is_undone(number) for number in (1, 2, 3, 4, 7)] == [
        False,
        False,
        True,
        True,
        False,
    ]


async def test_every_kept_version_can_be_looked_at(versions: Versions) -> None:
    """From the latest back."""
    await deploy(versions, "1")
    await edit(versions, "2", "1")
    latest = await versions.latest()
    first = await versions.latest(before=2)

    assert latest is not None
    assert first is not None
    assert (latest.text, first.text) == ("2", "1")
    assert await versions.latest(before=1) is None


async def test_old_versions_go(versions: Versions) -> None:
    """The last ones are kept, undo leads back to the oldest of them."""
    for number in range(KEPT + 5):
        await edit(versions, str(number), "file")
    undone = 0
    while await undo(versions):
        undone += 1

    assert undone <= KEPT - 1
    assert await versions.number() == KEPT + 5 + undone


async def test_instances_that_publish_at_once_agree(database_url: str) -> None:
    """The same file is one version however many start with it; edits get numbers of their own."""
    databases = [database(database_url) for _ in range(4)]
    instances = [Versions(one) for one in databases]
    same = await asyncio.gather(*(deploy(versions, "file") for versions in instances))
    edits = await asyncio.gather(
        *(edit(versions, str(i), "file") for i, versions in enumerate(instances))
    )
    await asyncio.gather(*(one.close() for one in databases))

    assert {version.number for version in same} == {1}
    assert {version.number for version in edits} == {2, 3, 4, 5}
