"""Bytes of a file to its text: gzip, byte-order marks, declared encodings, limits of size. Knows no XML but its first line."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from server.exchange.fet.faults import FaultList

MAX_BYTES = 64 * 1024 * 1024
"""Of a file as it is read, unpacked. The largest real timetable known has 3 MiB."""

_GZIP = b"\x1f\x8b"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_TRY_FET = "Check the path, or export the file from FET again."


def read_text(path: Path, faults: FaultList) -> str:
    """Read a file, plain or gzipped, as text.

    Raises: FaultyFile when it cannot be read, is too big, is not what its encoding says, or holds NUL characters.
    """
    data = _unpacked(_bytes_of(path, faults), faults)
    if not data.strip():
        raise faults.stop(0, "the file is empty", _TRY_FET)
    mark, encoding = _encoding_of(data)
    text = _decoded(data[mark:], encoding, faults)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise faults.stop(line, "a NUL character: this is not a text file", _TRY_FET)
    return text


def _bytes_of(path: Path, faults: FaultList) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise faults.stop(0, f"the file cannot be read: {reason}", "Check the path and the rights to it.") from None
    if len(data) > MAX_BYTES:
        raise _too_big(faults)
    return data


def _unpacked(data: bytes, faults: FaultList) -> bytes:
    if not data.startswith(_GZIP):
        return data
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error:
        raise faults.stop(0, "the gzip data is broken", "Pack the file again, or give it unpacked.") from None
    if len(plain) > MAX_BYTES:
        raise _too_big(faults)
    if not unpacker.eof:
        raise faults.stop(0, "the gzip data ends too early", "Copy the file again: it was cut off.")
    return plain


def _too_big(faults: FaultList) -> Exception:
    return faults.stop(0, f"the file has more than {MAX_BYTES // 1024 // 1024} MiB", "This is not a timetable of one school.")


def _encoding_of(data: bytes) -> tuple[int, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return len(mark), encoding
    for encoding in ("utf-16-le", "utf-16-be"):
        if data.startswith("<?".encode(encoding)):
            return 0, encoding
    declared = _DECLARED.match(data)
    return 0, declared[1].decode("ascii") if declared else "utf-8"


def _decoded(data: bytes, encoding: str, faults: FaultList) -> str:
    try:
        return _codec(encoding)(data, "strict")[0]
    except LookupError:
        raise faults.stop(1, f"unknown encoding {encoding!r}", "Save the file as UTF-8.") from None
    except UnicodeError as error:
        start = getattr(error, "start", 0)
        line = data.count(b"\n", 0, start) + 1
        raise faults.stop(line, f"bytes that are not {encoding}", "Save the file as UTF-8, or declare its encoding.") from None


def _codec(encoding: str) -> codecs._Decoder:
    """Find a text encoding; codecs that turn bytes into bytes ('zip', 'hex') are no encodings of files."""
    info = codecs.lookup(encoding)
    if not getattr(info, "_is_text_encoding", True) or info.name in {
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
    }:
        raise LookupError(encoding)
    return info.decode
