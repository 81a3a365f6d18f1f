"""A head waits for its body, and for nothing else."""

from __future__ import annotations

import asyncio

import pytest

from server.process.wire import Joining

HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n"


class Wire(asyncio.Transport):
    """Notes what is written, piece by piece; closed, it takes nothing more."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self.closed
        self.pieces.append(bytes(data))

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ([HEAD, b"body"], [HEAD + b"body"]),
        ([HEAD, b"bo", b"dy", HEAD, b"more"], [HEAD + b"bo", b"dy", HEAD + b"more"]),
        ([HEAD], [HEAD]),
        ([b"HTTP/1.1 100 Continue\r\n\r\n", HEAD, b"body"], [b"HTTP/1.1 100 Continue\r\n\r\n" + HEAD, b"body"]),
        ([HEAD, b""], [HEAD]),
    ],
)
@pytest.mark.parametrize("closes", [True, False])
def test_everything_is_sent_in_order_and_no_later_than_the_next_turn(written: list[bytes], pieces: list[bytes], closes: bool) -> None:  # noqa: FBT001 - pytest's way
    wire = Wire()

    async def write() -> None:
        transport = Joining(wire)
        for data in written:
            transport.write(data)
        if closes:
            transport.close()
        await asyncio.sleep(0)

    asyncio.run(write())

    assert wire.pieces == pieces
    assert wire.closed is closes
