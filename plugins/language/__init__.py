"""Library: the language of the interface. Strings stand in Indonesian where they are used; a catalogue translates them.

`use(code, folder)` chooses for the whole process, once, before anything is written. What articles, people and places are
called is content: it is never translated. Dates and numbers come from Babel's tables for the chosen language, never from the
machine's locale.
"""

from plugins.language.catalogue import LANGUAGES, N_, Language, current, gettext, ngettext, read, use

__all__ = ["LANGUAGES", "N_", "Language", "current", "gettext", "ngettext", "read", "use"]
