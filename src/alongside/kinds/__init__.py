"""All of one kind of prompt in one folder; content/kinds/registry.py finds them, wholeness.py says what each holds.

Used by: nobody.
"""
