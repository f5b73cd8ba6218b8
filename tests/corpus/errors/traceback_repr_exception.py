class E(Exception):
    def __repr__(self):
        return "E-repr"
    def __str__(self):
        return "E-str"
try:
    raise E(1)
except E as e:
    print(e, repr(e), [e])
raise E(2)
