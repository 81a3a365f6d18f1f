"""A request that is answered before anything is executed."""


class FailureError(Exception):
    """The request cannot be served; `args[0]` says why in one sentence. Faults of a document are no failures."""

    def __init__(self, message: str, *, status: int = 400, code: str = "BAD_REQUEST", headers: dict[str, str] | None = None) -> None:
        """Say why, with the HTTP status, the code for programs, and what the status wants as headers."""
        super().__init__(message)
        self.status = status
        self.code = code
        self.headers = headers or {}
