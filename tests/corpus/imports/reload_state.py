import sys
import state
state.items.append(1)
del sys.modules["state"]
import state as fresh
print(state.items, fresh.items, state is fresh)
print(state.__file__, __name__)
