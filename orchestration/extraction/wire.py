"""Frames on a pipe: a count, then name and Arrow IPC stream of each, every part with its length.

Does not belong here: processes, what the frames hold.
"""

import io
import struct
from collections.abc import Mapping
from typing import BinaryIO

import polars as pl

LENGTH = struct.Struct("<Q")


def write_frames(pipe: BinaryIO, frames: Mapping[str, pl.DataFrame]) -> None:
    """Write ``frames`` as one message and flush."""
    pipe.write(LENGTH.pack(len(frames)))
    for name, frame in frames.items():
        buffer = io.BytesIO()
        frame.write_ipc_stream(buffer)
        for part in (name.encode(), buffer.getvalue()):
            pipe.write(LENGTH.pack(len(part)))
            pipe.write(part)
    pipe.flush()


def read_frames(pipe: BinaryIO) -> dict[str, pl.DataFrame] | None:
    """Read one message; None where the pipe ends before it. Raises ``EOFError`` where it ends within."""
    head = pipe.read(LENGTH.size)
    if not head:
        return None
    frames = {}
    for _ in range(_length(head)):
        name = _part(pipe).decode()
        frames[name] = pl.read_ipc_stream(io.BytesIO(_part(pipe)))
    return frames


def _part(pipe: BinaryIO) -> bytes:
    size = _length(pipe.read(LENGTH.size))
    part = pipe.read(size)
    if len(part) < size:
        raise EOFError("The pipe ended within a message.")
    return part


def _length(head: bytes) -> int:
    if len(head) < LENGTH.size:
        raise EOFError("The pipe ended within a message.")
    return int(LENGTH.unpack(head)[0])
