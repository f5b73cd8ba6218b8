def f(kind):
    try:
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            {}["k"]
        if kind == "return":
            return "returned"
    except ValueError as e:
        return "value: %s" % e
    except (KeyError, IndexError) as e:
        return "lookup: %r" % e
    else:
        print("else")
    finally:
        print("finally", kind)
    return "end"
for k in ("value", "key", "return", "none"):
    print(f(k))
