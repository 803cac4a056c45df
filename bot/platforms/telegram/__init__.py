"""Telegram: the only folder that imports ``telegram``.

``app`` puts the parts together and has the handler table; ``handlers`` are thin; ``render`` turns
replies into messages; ``intake`` is the promise that no update is lost, ``polling`` and ``webhook``
bring updates to it; ``patience``, ``transport``, ``pool`` and ``wire`` carry calls to the Bot API.
"""
