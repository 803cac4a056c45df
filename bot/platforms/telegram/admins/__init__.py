"""What admins see and do in the chat.

``table`` lets them in; ``commands``, ``uploads`` (files they send), ``gaps`` (what was asked in
vain) and ``topics`` (answers to it) do what they ask, by ``edits`` where the file changes;
``telling`` has the words about the file. ``backstage`` opens it all, with the journal and the live
file.
"""
