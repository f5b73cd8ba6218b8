import cmath
for z in (1 + 1j, -1 + 0j, 2j, -3 - 4j):
    r, phi = cmath.polar(z)
    print("%.6f %.6f %.6f" % (r, phi, cmath.phase(z)))
    s = cmath.sqrt(z)
    print("%.6f %.6f" % (s.real, s.imag))
e = cmath.exp(1j * cmath.pi)
print("%.6f %.6f" % (e.real, abs(e.imag)))
r = cmath.rect(2, cmath.pi / 2)
print("%.6f %.6f" % (abs(r.real), r.imag))
