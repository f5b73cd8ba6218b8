class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return self.name + " makes " + self.sound()
    def sound(self):
        return "a noise"
    def __repr__(self):
        return "Animal(%r)" % self.name
    def __eq__(self, other):
        return isinstance(other, Animal) and self.name == other.name
class Dog(Animal):
    def sound(self):
        return "woof"
    @property
    def upper(self):
        return self.name.upper()
    @staticmethod
    def make():
        return Dog("made")
    @classmethod
    def named(cls, n):
        return cls(n)
d = Dog("rex")
print(d.speak(), d.upper, Dog.make(), Dog.named("x").name, Animal.count, d == Animal("rex"))
class Stack(list):
    def push(self, v):
        self.append(v)
s = Stack()
s.push(1); s.push(2)
print(s, len(s), s[-1], isinstance(s, list))
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __getitem__(self, i): return self.x * i
    def __len__(self): return 3
    def __call__(self, *a, **k): return a, sorted(k.items())
    def __enter__(self): print("enter"); return self
    def __exit__(self, *e): print("exit", e[0]); return True
    def __iter__(self): return iter([self.x, self.x + 1])
v = V(2) + V(3)
print(v.x, v[4], len(v), v(1, b=2), list(v))
with V(1) as w:
    raise ValueError("swallowed")
try:
    d.nothing
except AttributeError as e:
    print(e)
