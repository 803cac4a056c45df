"""Bold, italic and links that an admin marks in Telegram reach the file and the answer."""

from __future__ import annotations

import pytest
from databases import sqlite_url  # noqa: F401  a fixture
from edited import PATIENCE, library_of_versions, said  # noqa: F401  a fixture
from running import running
from telegram_api import Chat, Event, Json, TelegramApi
from telegram_api.html_text import parse
from test_telegram_topics import ASKED, asked_for, pressed

from bot.core.file.review import inspect
from bot.core.source import load
from bot.database import Database
from bot.library import Library

PILLOW = "https://example.org/pillows?a=1&lt=2&name=%22soft%22"


async def marked(admin: Chat, html: str) -> Event:
    """The admin writes a text and marks it, as the tags of ``html`` say."""
    text, entities = parse(html)
    return await admin.say(text, entities=entities)


async def published(
    api: TelegramApi, library: Library, opened: Database, html: str
) -> tuple[str, str, list[Json]]:
    """The answer in the file, and what people get: its text and what is marked there."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        await marked(admin, html)
        shown, draft = await admin.next_reply(PATIENCE), await admin.next_reply(PATIENCE)
        await pressed(admin, draft, "Publish")
        late = await said(other, ASKED)

    catalog = load(library.path.read_text()).catalog
    assert catalog is not None
    assert (shown.text, shown.entities) == (late.text, late.entities)
    assert inspect(library.path.read_bytes()) == []
    return list(catalog.intents.values())[-1].answer.strip(), late.text, late.entities


@pytest.mark.parametrize(
    "html",
    [
        "One that keeps your <b>neck</b> in line, <i>and <u>not</u> too <s>soft</s> high</i>.",
        f'See <a href="{PILLOW.replace("&", "&amp;")}">this page</a>: don\'t buy "two".',
        "😴😴 <b>😴 Sleep</b> well 😴 <i>now</i>",
        "<b>Both <i>at once</i></b><i> and</i> one",
        '<blockquote expandable>Long\nwords</blockquote>\nand <span class="tg-spoiler">one</span>',
        'Type <code>a &lt; b</code> or\n<pre><code class="language-sh">ls\n  -l</code></pre>',
    ],
)
async def test_what_is_marked_is_in_the_answer(
    api: TelegramApi, library: Library, opened: Database, html: str
) -> None:
    """Written into the file as a person would write it: no ``&#x27;`` for an apostrophe."""
    answer, text, entities = await published(api, library, opened, html)

    wanted, tags = parse(html)
    assert answer == html
    assert text.endswith(wanted)
    assert [entity["type"] for entity in entities[1:]] == [entity["type"] for entity in tags]


async def test_what_only_looks_like_markup_is_text(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """A tag typed by hand, an address, a command: people read what the admin wrote."""
    html = "If it is &lt; 3 days &amp; &lt;b&gt;hot&lt;/b&gt; &amp;amp; *so*: ice, /ask @me"
    answer, text, _ = await published(api, library, opened, html)

    assert answer == html
    assert text.endswith("If it is < 3 days & <b>hot</b> &amp; *so*: ice, /ask @me")


async def test_a_title_is_plain_and_the_rest_stays_marked(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """Also where one mark goes over both."""
    html = "<b>Title: 😴 A <i>pillow</i> &amp; more\nOne that</b> <i>fits</i>."
    answer, text, _ = await published(api, library, opened, html)

    assert answer == "<b>One that</b> <i>fits</i>."
    assert text == "😴 A pillow & more\n\nOne that fits."


async def test_people_and_dates_are_not_linked(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """An answer names nobody, and has no tag for a date; the words stay."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    user = {"id": other.id, "is_bot": False, "first_name": "Bob"}
    text = "Ask Bob on 1 May."
    entities: list[Json] = [
        {"type": "text_mention", "offset": 4, "length": 3, "user": user},
        {"type": "date_time", "offset": 11, "length": 5, "unix_time": 1777593600},
    ]
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        await admin.say(text, entities=entities)
        shown = await admin.next_reply(PATIENCE)

    assert shown.text.endswith(text)
    assert [entity["type"] for entity in shown.entities] == ["bold"]  # the title


async def test_a_change_of_marks_alone_is_shown_before_it_goes_live(
    api: TelegramApi, library: Library, opened: Database
) -> None:
    """The same words, now in bold: only what was seen is published."""
    admin, other = api.private_chat("Ada"), api.private_chat("Bob")
    async with running(api, library, database=opened, ADMIN_IDS=str(admin.id)):
        await asked_for(admin, other)
        await marked(admin, "Any will do.")
        await admin.next_reply(PATIENCE)
        draft = await admin.next_reply(PATIENCE)
        replied = admin.room.messages[draft.message_id]["reply_to_message"]
        for message in (replied, admin.room.messages[replied["message_id"]]):
            message["entities"] = [{"type": "bold", "offset": 0, "length": 3}]
        changed = await pressed(admin, draft, "Publish")
        await admin.next_reply(PATIENCE)
        await pressed(admin, await admin.next_reply(PATIENCE), "Publish")

    assert "changed the answer" in changed.text
    assert "<b>Any</b> will do." in library.path.read_text()
