import pkg.sub.leaf
from pkg.sub import leaf, name
from pkg.sub.leaf import up
import pkg.other as o
print(pkg.__name__, pkg.sub.__name__, pkg.sub.leaf.__name__, leaf.X, name, up(), o.Y)
import sys
print(sorted(m for m in sys.modules if m.startswith("pkg")))
