"""Telegram: the only folder that imports ``telegram``.

``run`` opens and closes everything, ``service`` is the bot from start to stop, ``app`` PTB's part
of it. ``table`` says which update goes where; ``handlers``, ``presses`` and ``inline`` are thin;
``render`` turns replies into messages, ``answering`` brings them to where they were asked. In rooms
of their own: ``delivery`` brings updates in and loses none, ``calls`` carries calls to the Bot API,
``admins`` is what admins see and do.
"""
