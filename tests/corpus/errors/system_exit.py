import sys
print("before")
try:
    sys.exit(3)
except SystemExit as e:
    print("caught", e.args)
try:
    sys.exit()
except SystemExit as e:
    print("caught", e.args)
