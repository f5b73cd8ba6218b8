import json
for t in ("1", "-2.5e3", '"x\\u00e9\\n"', "[1, 2, [3]]", '{"a": {"b": null}}', "true", " [ ] ", "[false,null]", '"a\\"b\\/c"', "1e5", "123456789012345678901"):
    print(t, json.loads(t))
for t in ("", "[1,", "{", "nul", '{"a" 1}', "[1 2]", "{1: 2", "'x'", "[1]x", "-", "tru"):
    try:
        print(repr(t), json.loads(t))
    except (ValueError, EOFError) as e:
        print(repr(t), type(e).__name__, e)
