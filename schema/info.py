"""What everybody may know of the server."""

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from server import VERSION
from server.people import demo


@row_type
class DemoAccount:
    """An account of the demo, with which anybody may sign in."""

    username: str = column("The sign-in name.")
    full_name: str = column("How the person is addressed.")


@row_type
class ServerInfo:
    """The server."""

    version: str = column("Version of the product.")
    demo: bool = column("Whether this is a demo, with invented people.")
    demo_password: str | None = column("The password of all demo accounts; null where this is no demo.")

    @sql_field
    def demo_accounts(self) -> list[DemoAccount]:
        """The demo's accounts; empty where this is no demo."""
        return demo.demo_accounts()


def server_info() -> ServerInfo:
    """Tell what everybody may know."""
    return ServerInfo(version=VERSION, demo=demo.is_demo(), demo_password=demo.PASSWORD if demo.is_demo() else None)
