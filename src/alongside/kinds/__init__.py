"""All of one kind of prompt in one folder; content/kinds/registry.py finds them, and says what each must hold.

Used by: nobody.
"""
