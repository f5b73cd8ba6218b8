# Appended to a program that has bm_params and bm_setup: prints the median of its later runs.
def __bench(seconds, n, m):
    try:
        from time import ticks_us, ticks_diff
    except ImportError:
        from time import perf_counter

        ticks_us = lambda: int(perf_counter() * 1000000)
        ticks_diff = lambda a, b: a - b
    best = (0, 0)
    param = None
    for nm, p in bm_params.items():
        if 10 * nm[0] <= 12 * n and nm[1] <= m and nm > best:
            best = nm
            param = p
    times = []
    start = ticks_us()
    out = None
    while len(times) < 5 or ticks_diff(ticks_us(), start) < seconds * 1000000:
        run, result = bm_setup(param)
        t0 = ticks_us()
        run()
        times.append(ticks_diff(ticks_us(), t0))
        out = result()
    late = sorted(times[len(times) // 2 :])
    print("MEDIAN", late[len(late) // 2], "OUT", out[1])
