"""Why a plan cannot be saved or bound: expected states of the world."""

from datetime import datetime

from server.errors import RefusalError


class PlanChangedError(RefusalError):
    """Somebody else saved the plan meanwhile; nothing was written."""

    def __init__(self, version: int, changed_by: str, changed_at: datetime) -> None:
        """Take the version that stands there now, and who saved it when."""
        super().__init__(f"{changed_by} saved version {version} of the plan meanwhile. Look at it, then save yours with that version.")
        self.version, self.changed_by, self.changed_at = version, changed_by, changed_at


class PlanNameTakenError(RefusalError):
    """The year has a plan of this name for the subject and grade level already."""

    message = "There is already a plan of this name for the subject, grade level and year. Choose another name."


class PlanInUseError(RefusalError):
    """Journals follow the plan, or lessons have taken rows of it."""

    message = "Journals follow this plan, or lessons were recorded by it: it is kept. Unbind it instead."


class PlanDoesNotFitError(RefusalError):
    """The plan is for another subject, grade level or year than a journal."""

    message = "The plan is for another subject, grade level or year than the journal."
