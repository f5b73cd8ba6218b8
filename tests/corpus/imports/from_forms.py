import math as m
from math import sqrt, pi as PI
from collections import *
print(m.sqrt(4), sqrt(9), round(PI, 3), m is __import__("math"))
for text in ("import nothing_here", "from math import nope", "from math import sqrt as s, nope2", "import math.sub", "from . import x"):
    try:
        exec(text)
        print(text, "ok")
    except (ImportError, AttributeError) as e:
        print(text, type(e).__name__, e)
