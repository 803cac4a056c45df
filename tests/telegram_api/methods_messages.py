"""sendMessage, sendDocument, the edits, deleteMessage, sendChatAction, getChat, getFile."""

import time

from . import keyboards, texts
from .wire import ApiError, Json, Upload, bad_request
from .world import Room, World

ACTIONS = frozenset((
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
))  # fmt: skip
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
Files = dict[str, Upload]


def send_message(world: World, params: Json, files: Files) -> Json:
    """sendMessage."""
    room = world.room(params)
    text, entities = texts.message_text(params)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    return _post(world, room, params, content)


def send_document(world: World, params: Json, files: Files) -> Json:
    """sendDocument, by upload or by file_id."""
    room = world.room(params)
    content: Json = {"document": _document(world, params.get("document"), files)}
    text, entities = texts.caption(params)
    if text:
        content["caption"] = text
    if entities:
        content["caption_entities"] = entities
    return _post(world, room, params, content)


def edit_message_text(world: World, params: Json, files: Files) -> Json | bool:
    """editMessageText of a message in a chat or of an inline message."""
    room, message = _editable(world, params)
    text, entities = texts.message_text(params)
    if "text" not in message and room:
        raise bad_request("there is no text in the message to edit")
    content: Json = {"text": text, "entities": entities}
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return _edit(world, room, message, content, params)


def edit_reply_markup(world: World, params: Json, files: Files) -> Json | bool:
    """editMessageReplyMarkup."""
    room, message = _editable(world, params)
    return _edit(world, room, message, {}, params)


def delete_message(world: World, params: Json, files: Files) -> bool:
    """deleteMessage: the bot's own anywhere, people's only in a private chat."""
    room = world.room(params)
    message = room.messages.get(_message_id(params))
    if message is None:
        raise bad_request("message to delete not found")
    if not room.private and not world.mine(message):
        raise bad_request("message can't be deleted for everyone")
    del room.messages[message["message_id"]]
    return True


def send_chat_action(world: World, params: Json, files: Files) -> bool:
    """sendChatAction."""
    room = world.room(params)
    if params.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    room.actions.append(params["action"])
    return True


def get_chat(world: World, params: Json, files: Files) -> Json:
    """getChat: the ChatFullInfo object."""
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
         "gifts_from_channels"), False
    )  # fmt: skip
    more = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
    # who blocked the bot can still be looked at
    room = world.known_room(params)
    return (room if room.private else world.room(params)).info | more


def get_file(world: World, params: Json, files: Files) -> Json:
    """getFile: where a file can be downloaded."""
    file_id = str(params.get("file_id") or "")
    if not file_id:
        raise bad_request("file_id not specified")
    if file_id not in world.files:
        raise bad_request("invalid file_id")
    path, content = world.files[file_id]
    return {
        "file_id": file_id,
        "file_unique_id": file_id.replace("file", "unique"),
        "file_size": len(content),
        "file_path": path,
    }


def _post(world: World, room: Room, params: Json, content: Json) -> Json:
    replied = _replied(room, params)
    if replied:
        content["reply_to_message"] = _without_reply(replied)
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    markup = keyboards.inline_keyboard(params.get("reply_markup"))
    if markup:
        content["reply_markup"] = markup
    return world.post(room, content)


def _replied(room: Room, params: Json) -> Json | None:
    """The message replied to; raises ApiError if it is gone and that matters."""
    given = params.get("reply_parameters") or {}
    if not isinstance(given, dict):
        raise bad_request("can't parse reply parameters: object expected")
    number = given.get("message_id") or params.get("reply_to_message_id")
    if not number:
        return None
    found = room.messages.get(int(number))
    lenient = given.get("allow_sending_without_reply", params.get("allow_sending_without_reply"))
    if found is None and not lenient:
        raise bad_request("message to be replied not found")
    return found


def _without_reply(message: Json) -> Json:
    """Telegram nests replies one level deep only."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def _document(world: World, given: object, files: Files) -> Json:
    name = str(given or "document").removeprefix("attach://")
    upload = files.get(name)
    if upload:
        if not upload.content:
            raise bad_request("file must be non-empty")
        more = {"file_name": upload.name, "mime_type": upload.content_type}
        return world.keep_file(upload.name, upload.content, **more)
    if not given or str(given).startswith("attach://"):
        raise bad_request("there is no document in the request")
    if given not in world.files:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    size = len(world.files[str(given)][1])
    unique = str(given).replace("file", "unique")
    return {"file_id": given, "file_unique_id": unique, "file_size": size}


def _editable(world: World, params: Json) -> tuple[Room | None, Json]:
    """The chat (None for an inline message) and the message to edit, or ApiError."""
    inline_id = params.get("inline_message_id")
    if inline_id:
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return None, world.inline_messages[inline_id]
    if not params.get("chat_id") and not params.get("message_id"):
        raise bad_request("message identifier is not specified")
    room = world.room(params)
    message = room.messages.get(_message_id(params))
    if message is None:
        raise bad_request("message to edit not found")
    if not world.mine(message):
        raise bad_request("message can't be edited")
    return room, message


def _message_id(params: Json) -> int:
    if not params.get("message_id"):
        raise bad_request("message identifier is not specified")
    return int(params["message_id"])


def _edit(
    world: World, room: Room | None, message: Json, content: Json, params: Json
) -> Json | bool:
    """Changes a message; without reply_markup its keyboard goes, as in Telegram."""
    markup = keyboards.inline_keyboard(params.get("reply_markup"))
    new = {**message, **content}
    new.pop("reply_markup", None)
    if markup:
        new["reply_markup"] = markup
    if not new.get("entities"):
        new.pop("entities", None)
    if new == message:
        raise bad_request(NOT_MODIFIED)
    message.clear()
    message |= new
    if room is None:
        world.signal.notify()
        return True
    message["edit_date"] = int(time.time())
    world.show(room, message)
    return message


def upgraded(new_id: int) -> ApiError:
    """The refusal of a group that became a supergroup."""
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, description, migrate_to_chat_id=new_id)
