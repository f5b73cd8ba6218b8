for s in ("Hello World", "ABC", "abc", "123", "mIxEd 42", ""):
    print(s.upper(), s.lower(), s.isupper(), s.islower(), s.isalpha(), s.isdigit(), s.isspace())
print("hello world".center(21), "|" + "hi".center(7) + "|", "x".center(1))
