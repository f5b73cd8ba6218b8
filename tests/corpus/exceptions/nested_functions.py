depth = []
def level(n):
    depth.append(n)
    try:
        if n == 3:
            raise ValueError("at %d" % n)
        level(n + 1)
    except ValueError:
        depth.append(-n)
        if n > 1:
            raise
    finally:
        depth.append("f%d" % n)
level(0)
print(depth)
