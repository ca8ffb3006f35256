"""A sheet composed for one person: the sheet's own lines, each of which may be left out, changed or added to.

What is asked comes from the file of the sheet: content/read/composed_sheet.py.
"""

from alongside.content.kinds.kind import Kind, Tool
from alongside.content.kinds.options import Words, YesOrNo

KIND = Kind(
    options=(Words("sheet"), YesOrNo("questions", default=True)),
    tool=Tool(entry="a sheet", entries="sheets", fields=(), blank=1),
)
