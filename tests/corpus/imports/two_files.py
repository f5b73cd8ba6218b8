import helper
from helper import greet, VALUES
import helper as again
print(greet("x"), VALUES, helper.__name__, again is helper, helper.counter)
helper.bump()
helper.bump()
print(helper.counter, again.counter)
from helper import counter
print(counter)
VALUES.append(4)
print(helper.VALUES)
try:
    helper.missing
except AttributeError as e:
    print("AttributeError", e)
