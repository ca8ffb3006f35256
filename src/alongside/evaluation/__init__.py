"""What the evaluation's notebooks work out and draw: `make notebooks` copies each module into a cell of its name.

A notebook is taken away as one file, so nothing of this is imported there, and only what its text names is needed to
run it. A cell holds the module's code without this project's imports, whose modules stand in the cells above it.

Used by: nobody.
"""
