print("one")
exec("a = 1\nb = a + 'x'\n")
