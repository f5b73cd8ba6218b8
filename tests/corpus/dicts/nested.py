config = {"net": {"ssid": "x", "ports": [80, 443]}, "on": True}
config["net"]["ports"].append(8080)
config["net"]["extra"] = {"deep": {"er": 1}}
print(config["net"]["ports"], config["net"]["extra"]["deep"]["er"])
def flatten(d, prefix=""):
    out = []
    for k in sorted(d):
        v = d[k]
        if isinstance(v, dict):
            out += flatten(v, prefix + k + ".")
        else:
            out.append((prefix + k, v))
    return out
for item in flatten(config):
    print(item)
