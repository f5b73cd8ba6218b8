name, n, x = "World", 42, 3.14159
print(f"Hello {name}!", f"{n} {n + 1} {n * 2}", f"{x:.2f} {n:05d} {n:x} {name!r} {name:>8}|{name:<8}|")
print(f"{{literal}} {n}", f"{'nested'} {[1, 2][0]}", f"{n if n > 5 else 0}", f"{name.upper()}", f"{len(name)}")
print(f"{n=}", f"{n + 1=}", f"{name=}")
w = 10
print(f"{x:{w}.{3}f}|{name:^{w}}|")
