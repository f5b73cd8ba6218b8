print("init", __name__)
ROOT = "root"
