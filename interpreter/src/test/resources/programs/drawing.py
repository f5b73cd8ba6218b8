# framebuf: every format, every call.
import array
import framebuf as f


def show(fb, w, h):
    for y in range(h):
        print("".join(".123456789abcdef"[min(15, fb.pixel(x, y))] if fb.pixel(x, y) < 16 else "#" for x in range(w)))


W = H = 16
for fmt in (f.MONO_VLSB, f.MONO_HLSB, f.MONO_HMSB, f.GS2_HMSB, f.GS4_HMSB, f.GS8, f.RGB565):
    buf = bytearray(W * H * 2)
    fb = f.FrameBuffer(buf, W, H, fmt)
    fb.fill(0)
    fb.pixel(1, 1, 1)
    fb.hline(2, 3, 20, 1)
    fb.vline(4, -3, 9, 1)
    fb.rect(6, 5, 5, 4, 1)
    fb.fill_rect(12, 12, 9, 2, 1)
    fb.line(0, 15, 15, 8, 1)
    print(fmt, bytes(buf[:64]))
fb = f.FrameBuffer(buf, W, H, f.GS4_HMSB)
fb.fill(0)
fb.ellipse(8, 8, 6, 3, 5)
fb.ellipse(8, 8, 2, 2, 3, True)
fb.ellipse(4, 4, 3, 3, 7, True, 2 | 8)
fb.ellipse(12, 3, 0, 0, 9)
show(fb, W, H)
fb.fill(0)
fb.poly(2, 2, array.array("h", [0, 0, 10, 2, 7, 11, 2, 9]), 4)
fb.poly(0, 0, array.array("h", [1, 12, 6, 15, 12, 10, 14, 15]), 6, True)
fb.poly(5, 5, array.array("b", [0, 0, 4, 0, 4, 4]), 8, True)
show(fb, W, H)
fb.scroll(2, -3)
show(fb, W, H)
src = f.FrameBuffer(bytearray(8), 8, 8, f.MONO_VLSB)
src.text("R", 0, 0)
fb.fill(1)
fb.blit(src, 3, 3, 0)
fb.blit((bytearray(b"\x12\x34"), 2, 2, f.GS4_HMSB), -1, -1)
pal = f.FrameBuffer(bytearray(1), 2, 1, f.GS4_HMSB)
pal.pixel(0, 0, 2)
pal.pixel(1, 0, 9)
fb.blit(src, 12, 10, -1, pal)
show(fb, W, H)
fb.fill(0)
fb.text("Ag~\u00e9", -3, 4, 15)
show(fb, W, H)
for a in ((bytearray(3), 8, 8, f.MONO_VLSB), (bytearray(9), 8, 8, 99), (bytearray(8), 0, 8, 0), (bytearray(8), 8, 8, 0, 4), (b"12345678", 8, 8, 0), (5, 8, 8, 0)):
    try:
        print(f.FrameBuffer(*a))
    except Exception as er:
        print(repr(er))
try:
    fb.blit(5, 0, 0)
except TypeError as er:
    print("TypeError")
print(fb.pixel(99, 99), f.FrameBuffer1(bytearray(8), 8, 8).pixel(0, 0))
