class Animal:
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def intro(self):
        return self.name + " says " + self.speak()
class Dog(Animal):
    def speak(self):
        return "woof"
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + "!" * self.age
for a in (Animal("x"), Dog("Rex"), Puppy("Bit", 2)):
    print(a.intro(), isinstance(a, Dog), isinstance(a, (int, Animal)), type(a).__name__)
print(issubclass(Puppy, Animal), issubclass(Animal, Dog), Puppy.__bases__, issubclass(Dog, (int, Animal)))
