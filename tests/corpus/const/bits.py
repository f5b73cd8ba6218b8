from micropython import const
_LED = const(1 << 3)
_MASK = const(0xFF & ~_LED)
_ALL = const(_LED | 0x70)
print(_LED, _MASK, _ALL, -_LED, _ALL >> 2)
state = 0
state |= _LED
print(state, bool(state & _LED), state & _MASK)
if _LED == 8:
    print("folded")
