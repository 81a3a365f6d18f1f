"""What changes devices and wishes. Each action is one transaction."""

from server.notifications.actions.devices import NewDevice, add_device, remove_device
from server.notifications.actions.wishes import Choice, NewWishes, set_wishes

__all__ = ["Choice", "NewDevice", "NewWishes", "add_device", "remove_device", "set_wishes"]
