"""A picture of an X display: Xvfb keeps its screen in a file (XWD), which is written as PNG without any tool."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import struct
import zlib


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _rows(screen):
    """(width, height, RGB rows) of an XWD image of 24 bits in 32, as Xvfb makes it."""
    header = struct.unpack(">25I", screen[:100])
    header_size, width, height, order, depth_bits, stride, colours = header[0], header[4], header[5], header[7], header[11], header[12], header[19]
    if depth_bits != 32:
        raise ValueError(f"{depth_bits} bits a pixel")
    start = header_size + colours * 12
    for y in range(height):
        line = screen[start + y * stride:start + y * stride + width * 4]
        rgb = bytearray(width * 3)
        if order == 0:  # least significant byte first: blue, green, red, unused
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        else:
            rgb[0::3], rgb[1::3], rgb[2::3] = line[1::4], line[2::4], line[3::4]
        yield width, height, bytes(rgb)


def save_png(framebuffer, path):
    """Writes what the display shows now."""
    with open(framebuffer, "rb") as stream:
        rows = list(_rows(stream.read()))
    width, height, _ = rows[0]
    body = zlib.compress(b"".join(b"\0" + rgb for _, _, rgb in rows), 9)
    with open(path, "wb") as stream:
        stream.write(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                     _chunk(b"IDAT", body) + _chunk(b"IEND", b""))
