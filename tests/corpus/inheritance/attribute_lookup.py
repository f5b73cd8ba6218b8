class A:
    shared = []
    value = "class A"
class B(A):
    pass
a, b = A(), B()
b.shared.append(1)
print(A.shared, B.shared is A.shared)
B.value = "class B"
b.value = "instance"
print(A.value, B.value, b.value, B().value)
del b.value
print(b.value)
del B.value
print(b.value, hasattr(B, "value"))
try:
    del B.value
except AttributeError as e:
    print("AttributeError")
