rooms = {"hall": {"north": "attic", "east": "kitchen"}, "attic": {"south": "hall"}, "kitchen": {"west": "hall"}}
items = {"attic": ["lamp"], "kitchen": ["knife", "apple"]}
def play(commands):
    room, bag = "hall", []
    for c in commands:
        verb, _, what = c.partition(" ")
        if verb == "go":
            if what in rooms[room]:
                room = rooms[room][what]
                print("you are in the", room)
            else:
                print("no way", what)
        elif verb == "take":
            if what in items.get(room, []):
                items[room].remove(what)
                bag.append(what)
                print("taken", what)
            else:
                print("no", what, "here")
        else:
            print("what?")
    return room, bag
print(play(["go north", "take lamp", "go west", "go south", "go east", "take apple", "take sword", "dance"]))
