"""The numbers. What they are compared with is counted in the modules beside this one."""

DEPTH = 14
"""Fields within fields; introspection has a bound of its own in graphql-core."""

ALIASES = 60
"""Aliased fields, those of a fragment as often as it is spread."""

DIRECTIVES = 60
"""Directives in the whole document."""

FIELDS = 1_500
"""Selected fields, those of a fragment as often as it is spread."""

TOKENS = 4_000
"""Words and punctuation marks of a document."""

OBJECTS = 100_000
"""Objects that an answer could hold: page sizes multiplied down the document, a list without one counted as `LIST`."""

LIST = 10
"""What a list without a page size is counted as."""

PAGE = 100
"""The most that `first` or `last` of a connection may ask for."""

BODY_BYTES = 1024 * 1024
"""Bytes of a request's body."""

ERRORS = 10
"""Errors listed in one answer; further ones are counted."""
