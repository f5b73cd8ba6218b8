import gc, micropython
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.mem_free() > 0, gc.mem_alloc() > 0, micropython.const(5))
