# A FAT file system on a block device in memory.
import os
import vfs


class RAM:
    SIZE = 512

    def __init__(self, blocks):
        self.data = bytearray(blocks * self.SIZE)

    def readblocks(self, n, buf):
        buf[:] = self.data[n * self.SIZE : n * self.SIZE + len(buf)]

    def writeblocks(self, n, buf):
        self.data[n * self.SIZE : n * self.SIZE + len(buf)] = buf

    def ioctl(self, op, arg):
        if op == 4:
            return len(self.data) // self.SIZE
        if op == 5:
            return self.SIZE


dev = RAM(128)
try:
    vfs.mount(RAM(10), "/none")
except OSError as er:
    print("mount", er.errno)
vfs.VfsFat.mkfs(dev)
vfs.mount(vfs.VfsFat(dev), "/fat")
print("fat" in os.listdir("/"), os.statvfs("/fat")[:5])
os.mkdir("/fat/A folder with a long name")
with open("/fat/A folder with a long name/Mixed Case.txt", "w") as f:
    print(f.write("line one\nline two\n"), f.tell())
with open("/fat/a FOLDER with a long name/mixed case.TXT", "a") as f:
    f.write("line three\n")
with open("/fat/A folder with a long name/Mixed Case.txt") as f:
    print(f.readlines(), f.seek(5), f.read(3))
with open("/fat/SHORT.TXT", "wb") as f:
    f.write(bytes(range(256)) * 10)
    print(f.seek(1000), f.write(b"xyz"), f.seek(0, 2))
with open("/fat/SHORT.TXT", "r+b") as f:
    print(f.seek(998), f.read(7), f.seek(-3, 2), f.read())
print(list(os.ilistdir("/fat")), os.listdir("/fat/A folder with a long name"))
os.rename("/fat/SHORT.TXT", "/fat/A folder with a long name/moved")
print(os.stat("/fat/A folder with a long name/moved")[:7])
os.chdir("/fat/A folder with a long name")
print(os.getcwd(), os.listdir())
os.chdir("..")
print(os.getcwd())
os.chdir("/")
for f, a in (
    (os.remove, ("/fat/none",)), (os.rmdir, ("/fat/A folder with a long name",)), (os.mkdir, ("/fat/A folder with a long name",)),
    (os.remove, ("/fat/A folder with a long name",)), (open, ("/fat/none",)), (open, ("/fat/x/y", "w")), (os.listdir, ("/fat/none",)),
    (open, ("/fat/bad*name", "w")), (os.rename, ("/fat/none", "/fat/x")), (os.rename, ("/fat/x", "/y")), (os.chdir, ("/fat/none",)),
):
    try:
        print(f(*a))
    except OSError as er:
        print("errno", er.errno)
for i in range(30):
    open("/fat/file number %d" % i, "w").close()
print(len(os.listdir("/fat")))
for i in range(0, 30, 2):
    os.remove("/fat/file number %d" % i)
print(len(os.listdir("/fat")), os.statvfs("/fat")[3])
try:
    with open("/fat/large", "wb") as f:
        f.write(bytearray(128 * 512))
except OSError as er:
    print("full", er.errno, os.statvfs("/fat")[3])
os.remove("/fat/large")
print(os.statvfs("/fat")[3])
vfs.umount("/fat")
vfs.mount(dev, "/again", readonly=True)
print(sorted(os.listdir("/again"))[:3])
try:
    open("/again/new", "w")
except OSError as er:
    print("readonly", er.errno)
vfs.umount("/again")
try:
    vfs.umount("/again")
except OSError as er:
    print("umount", er.errno)
