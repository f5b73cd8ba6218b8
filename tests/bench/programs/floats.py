# Floating point: n bodies, a series, a small matrix product.
import math


def bodies(turns):
    xs = [0.0, 4.84, 8.34, 12.89, 15.37]
    vs = [0.0, 0.6, -1.01, 1.08, 0.97]
    ms = [39.47, 0.03, 0.01, 0.001, 0.002]
    for _ in range(turns):
        for i in range(5):
            for j in range(i + 1, 5):
                d = xs[i] - xs[j]
                f = 0.01 / (d * d * math.sqrt(d * d + 1e-3))
                vs[i] -= d * ms[j] * f
                vs[j] += d * ms[i] * f
        for i in range(5):
            xs[i] += 0.01 * vs[i]
    return sum(xs)


def series(n):
    total = 0.0
    sign = 1.0
    for k in range(n):
        total += sign / (2 * k + 1)
        sign = -sign
    return 4 * total


def matrix(n):
    a = [[(i * j) % 7 + 0.5 for j in range(n)] for i in range(n)]
    b = [[sum(a[i][k] * a[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
    return b[n - 1][n - 2]


def work(n):
    return bodies(n), series(n * 20), matrix(16)


bm_params = {(1000, 10): (800,)}


def bm_setup(params):
    state = [None]

    def run():
        state[0] = work(params[0])

    return run, lambda: (params[0], state[0])
