from tools import *
print(sorted(n for n in globals() if n in ("a", "b", "_hidden", "c")))
from limited import *
print(only, "other" in globals())
