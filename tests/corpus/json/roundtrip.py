import json
data = {"name": "board", "pins": [1, 2, 3], "nested": {"on": True, "off": None, "x": 1.25}, "text": "line\n\"q\" é"}
text = json.dumps(data)
again = json.loads(text)
print(again == data, sorted(again), again["nested"]["x"], json.loads(json.dumps([1.0, 2, "3"])))
import io
f = io.StringIO()
json.dump([1, "two"], f)
print(f.getvalue(), json.load(io.StringIO('{"k": [true]} ')))
