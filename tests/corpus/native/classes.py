class P:
    @micropython.native
    def __init__(self, x):
        self.x = x
    @micropython.native
    def double(self):
        return P(self.x * 2)
    @staticmethod
    @micropython.native
    def make():
        return P(1)
print(P(3).double().x, P.make().x)
@micropython.bytecode
def plain():
    return "bytecode"
print(plain())
for text in ("@micropython.nothing\ndef f(): pass", "@micropython.asm_thumb\ndef f(): pass"):
    try:
        exec(text)
        print("ok")
    except SyntaxError as e:
        print("SyntaxError", e)
