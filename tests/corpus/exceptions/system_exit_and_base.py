for cls in (SystemExit, KeyboardInterrupt, GeneratorExit):
    try:
        raise cls("x")
    except Exception:
        print("Exception")
    except BaseException as e:
        print("Base", type(e).__name__, e.args)
try:
    try:
        raise SystemExit(3)
    finally:
        print("finally runs")
except SystemExit as e:
    print(e.args[0])
