"""The manual as data: read, parsed, joined and checked. Knows no output format."""
