print("init", __name__)
name = "sub-name"
