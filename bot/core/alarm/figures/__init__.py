"""Figures of speech: the words of a sign are there, and mean something else.

They belong to the language, not to a catalog: whoever writes a sign need not think of them. Each
module has those of one kind; :mod:`~bot.core.alarm.figures.finding` looks for them all.
"""
