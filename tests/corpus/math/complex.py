z = 3 + 4j
print(z, z.real, z.imag, abs(z), z * z, z + 1, z - 2j, z / 2, -z, +z)
print(1j * 1j, (1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), 2j ** 2, complex(1, 2), complex("1+2j"), complex(5))
print(z == 3 + 4j, z != 3, bool(0j), 1j == 1j)
for f in (lambda: z < 1, lambda: z // 2, lambda: int(z), lambda: 1j / 0):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
