"""What admins see and do in the chat.

``table`` lets them in; ``commands``, ``checking`` (/check), ``uploads`` (files they send), ``gaps``
(what was asked in vain), ``topics`` (answers to it) and ``drafts`` (how they will look) do what
they ask, by ``edits`` where the file changes; ``comparisons`` finds what that makes worse,
``telling`` has the words about the file. ``backstage`` opens it all, with the journal and the live
file.
"""
