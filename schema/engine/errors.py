"""What keeps an operation from being compiled. No handling in here."""


class Unsupported(Exception):  # noqa: N818 - a state of the operation, not a fault
    """The compiler does not know something; the ordinary executor answers the whole operation.

    Its text says what, for the debug header and the counter.
    """
