class A:
    @property
    def value(self):
        return self._missing
    def __len__(self):
        return self.value
a = A()
print(hasattr(a, "other"))
len(a)
