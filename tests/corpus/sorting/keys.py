people = [("bob", 30), ("alice", 25), ("carol", 35), ("dave", 25)]
print(sorted(people), sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (p[1], p[0])), sorted(people, key=lambda p: -p[1]), sorted(people, reverse=True))
words = ["banana", "Cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted("hello"), sorted({3: 1, 1: 2}), sorted((3, 1, 2)))
