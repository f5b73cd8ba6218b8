import json
doc = json.loads('{"users": [{"name": "ann", "tags": ["x", "y"]}, {"name": "bob", "tags": []}], "total": 2, "ok": true, "none": null}')
def walk(v, path=""):
    if isinstance(v, dict):
        for k in sorted(v):
            walk(v[k], path + "/" + k)
    elif isinstance(v, list):
        for i, x in enumerate(v):
            walk(x, path + "/%d" % i)
    else:
        print(path, repr(v))
walk(doc)
print(json.dumps(doc["users"][1]["tags"]), json.dumps("\u20ac\x01"), json.dumps(1.0), json.dumps(float("1e5")))
