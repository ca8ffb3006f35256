"""What a kind of prompt is, and which kinds there are: one for each folder of `src/alongside/kinds/`.

Used by: content.markdown, content.read, content.plan, content.check, kinds, render.
"""
